"""Lettres Types, type designer: two letters between pencil and black, corrected in white."""

import math
from typing import Any

import numpy as np
from PIL import Image

from artwork import darkroom as dark
from artwork import hand, remake

FOLDER = "members/lettres-types"


def arc(cx: float, cy: float, rx: float, ry: float, start: float, end: float, n: int = 40) -> list[tuple[float, float]]:
    return [(cx + rx * math.cos(a), cy + ry * math.sin(a)) for a in np.radians(np.linspace(start, end, n))]


def letters(black: Any, outline: Any, size: tuple[int, int]) -> Any:
    """Two letters: outlines in pencil, filled in black."""
    stem = [(330, 760), (330, 738), (372, 728), (372, 222), (330, 212), (330, 190), (560, 190)]
    bowl = arc(548, 328, 168, 138, -90, 62, 40)
    leg = [(640, 455), (752, 700), (778, 734), (816, 742), (816, 760), (680, 760), (548, 478), (478, 478), (478, 728),
        (524, 738), (524, 760)]  # fmt: skip
    r_outer = [*stem, *bowl, *leg]
    r_hole = [(478, 222), *arc(532, 331, 84, 110, -90, 90, 30), (478, 444)]
    g_top = arc(1092, 510, 168, 134, 0, 360, 80)
    g_hole = arc(1092, 510, 78, 102, 0, 360, 60)
    link = hand.spline(
        [
            (1010, 622),
            (962, 660),
            (952, 706),
            (996, 738),
            (1080, 746),
            (1190, 752),
            (1268, 784),
            (1282, 858),
            (1236, 932),
            (1120, 976),
            (1000, 968),
            (918, 926),
            (904, 862),
            (944, 806),
            (1002, 772),
        ]
    )
    inner = hand.spline([(1040, 788), (990, 818), (972, 862), (1000, 908), (1090, 930), (1176, 910), (1214, 866),
        (1190, 820), (1110, 806), (1040, 800)])  # fmt: skip
    ear = hand.spline([(1204, 418), (1262, 376), (1322, 360), (1344, 392), (1326, 424), (1280, 418), (1232, 452)])
    clip = hand.Layer(size, seed=9)
    clip.fill(r_outer, holes=[r_hole])
    clip.fill(g_top, holes=[g_hole])
    black.fill(r_outer, holes=[r_hole])
    black.fill(g_top, holes=[g_hole])
    y, x = np.mgrid[0 : size[1], 0 : size[0]]
    edge = 1180 + 70 * (dark.clouds(size, 50, seed=5) - 0.5) - 0.35 * (y - 500)
    filled = black.cover * np.clip((edge - x) / 14, 0, 1)
    for points in (r_outer, r_hole, g_top, g_hole):
        outline.line([*points, points[0]], width=2.4, cover=0.75, wobble=0.5, times=2)
    for points in (link, inner, ear):
        outline.line(points, width=2.4, cover=0.8, wobble=0.8, times=3)
    outline.hatch(
        [(1140, 400), (1270, 440), (1262, 560), (1180, 640), (1120, 640)], angle=62, gap=11, width=2, cover=0.5
    )
    outline.hatch([*link[30:110]], angle=62, gap=12, width=2, cover=0.45)
    return filled


def work_1() -> Image.Image:
    size = (1600, 1067)
    sheet = dark.paper(size, "#ece7da", seed=61, tooth=0.045, stains=0.02)
    guide, outline, black, white, red = (hand.Layer(size, seed=k) for k in range(5))
    base, x_height, cap, low = 760, 380, 190, 985
    for y, words in ((cap, "capitale"), (x_height, "œil"), (base, "base"), (low, "descendante")):
        guide.line([(40, y), (1560, y)], width=1.8, cover=0.6, wobble=0.3)
        guide.write(words.replace("œ", "oe"), 48, y - 8, size=34, width=1.8, cover=0.6)
    for x in (330, 420, 1000, 1130):
        guide.line([(x, 110), (x, 1020)], width=1.3, cover=0.4, wobble=0.3)
    filled = letters(black, outline, size)
    guide.ring(1092, 510, 168, width=1.4, cover=0.5, wobble=0.3)
    guide.line([(1092, 330), (1092, 690)], width=1.3, cover=0.5, wobble=0.3)
    guide.line([(1035, 378), (1149, 642)], width=1.3, cover=0.5, wobble=0.3)
    white.fill(hand.spline([(468, 724), (540, 716), (548, 752), (530, 770), (470, 772)], closed=True))
    white.fill(
        hand.spline([(642, 236), (704, 268), (728, 330), (712, 340), (676, 286), (636, 252)], closed=True), cover=0.9
    )
    red.line(hand.spline([(1060, 130), (1150, 96), (1236, 128), (1242, 190)]), width=3, cover=0.8)
    red.line([(1242, 190), (1226, 168)], width=3)
    red.line([(1242, 190), (1256, 166)], width=3)
    red.write("oreille plus basse", 860, 160, size=44, cover=0.85)
    red.write("- 4", 560, 690, size=50, cover=0.85)
    red.write("ici, respirer", 1330, 560, size=42, cover=0.85)
    red.line([(1324, 552), (1268, 530)], width=2.4)
    sheet = hand.pencil(sheet, guide.cover, "#5b7fb8", seed=3, hard=0.5, smudge=0.02)
    sheet = hand.pencil(sheet, outline.cover, "#2d2c2b", seed=4)
    sheet = hand.gouache(sheet, filled, "#141416", seed=5, angle=35, dry=0.16)
    sheet = hand.gouache(sheet, white.cover, "#f7f5ee", seed=6, angle=20, dry=0.3)
    return dark.photo(hand.pencil(sheet, red.cover, "#cc3027", seed=7), noise=0.012, dark=0.14)


def portrait() -> Image.Image:
    """A blind contour: the face in one line, without a look at the paper."""
    size = (1200, 1500)
    sheet = dark.paper(size, "#f6f1e4", seed=91, tooth=0.05, stains=0.02)
    layer = hand.Layer(size, seed=12)
    line = [
        (180, 1440), (260, 1290), (420, 1230), (430, 1120), (352, 960), (330, 740), (372, 520), (520, 380),
        (720, 352), (886, 440), (946, 620), (930, 700), (846, 668), (770, 690), (744, 716), (800, 742), (868, 728),
        (820, 698), (786, 712), (824, 736), (700, 706), (620, 640), (520, 668), (446, 668), (430, 706), (500, 742),
        (574, 722), (520, 690), (488, 706), (524, 734), (640, 720), (676, 820), (632, 910), (672, 948), (730, 936),
        (752, 900), (716, 890), (700, 968), (560, 1030), (640, 1052), (676, 1040), (716, 1056), (800, 1020),
        (724, 1078), (652, 1084), (580, 1040), (600, 1120), (650, 1210), (740, 1218), (860, 1130), (930, 960),
        (960, 780), (1004, 760), (1010, 840), (960, 930), (900, 1090), (880, 1230), (1010, 1290), (1080, 1440),
    ]  # fmt: skip
    layer.line(hand.spline(line), width=7, cover=1, wobble=2.0)
    glasses = [(400, 700), (420, 640), (520, 620), (600, 650), (612, 730), (560, 790), (460, 790), (404, 740),
        (400, 690), (606, 700), (690, 690), (700, 640), (800, 620), (900, 640), (922, 720), (880, 790), (770, 790),
        (704, 750), (690, 690)]  # fmt: skip
    layer.line(hand.spline(glasses), width=6, cover=1, wobble=1.6)
    hair = [(380, 520), (300, 430), (420, 400), (360, 300), (500, 320), (480, 220), (620, 280), (660, 190), (740, 290),
        (840, 230), (850, 340), (960, 330), (910, 430), (990, 470), (930, 540)]  # fmt: skip
    layer.line(hand.spline(hair), width=7, cover=1, wobble=2.2)
    sheet = hand.ink(sheet, layer.cover, "#14161f", seed=5, feather=1.1)
    return dark.photo(sheet, noise=0.012, dark=0.12)


def work_4() -> Image.Image:
    return remake.screen_print(
        remake.flat("lettres-types-work-4", (1200, 1500)),
        ("#18181a", "#18181a", "#c92f22", "#c92f22", "paper", "paper"),
        paper="#efe9da",
        seed=22,
        miss=1.5,
    )


PICTURES = {"portrait": portrait, "work-1": work_1, "work-4": work_4}
