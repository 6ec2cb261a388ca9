"""Couture Exemple, dressmakers: a coat in brush and gouache on drawing paper."""

from typing import Any

from PIL import Image

from artwork import darkroom as dark
from artwork import hand

FOLDER = "members/couture-exemple"


def coat_lines(line: Any) -> None:
    """The coat and its wearer in pencil."""

    def brush(points: list[tuple[float, float]], width: float = 9) -> None:
        line.line(hand.spline(points), width=width, wobble=0.9, taper=True, cover=1)

    brush([(516, 336), (430, 366), (372, 466), (332, 640), (314, 806)], 11)
    brush([(374, 814), (396, 668), (424, 552)], 8)
    brush([(426, 560), (430, 720), (392, 960), (346, 1250)], 12)
    brush([(654, 332), (748, 364), (806, 452), (844, 604), (870, 764)], 11)
    brush([(818, 786), (786, 650), (750, 552)], 8)
    brush([(748, 560), (744, 730), (792, 966), (856, 1266)], 12)
    brush([(344, 1252), (470, 1284), (612, 1276), (740, 1288), (858, 1264)], 8)
    brush([(548, 344), (500, 420), (486, 470), (560, 500), (620, 640)], 9)
    brush([(630, 344), (690, 400), (716, 458), (652, 500), (596, 660)], 9)
    brush([(624, 620), (640, 900), (668, 1270)], 7)
    brush([(452, 860), (540, 880)], 7)
    brush([(700, 872), (778, 852)], 7)
    brush([(548, 214), (546, 160), (584, 124), (628, 138), (644, 182), (626, 240), (610, 264)], 7)
    brush([(540, 178), (556, 118), (606, 98), (652, 130), (650, 206), (668, 262), (640, 300)], 20)
    brush([(556, 122), (530, 190), (536, 262), (520, 300)], 18)
    brush([(566, 262), (562, 326)], 5)
    brush([(614, 262), (618, 326)], 5)
    for x in (545, 660):
        brush([(x - 12, 1396), (x - 26, 1430), (x + 42, 1440), (x + 46, 1428), (x + 8, 1396)], 10)
    for x, y in ((560, 600), (556, 700), (552, 800), (664, 590), (672, 690), (680, 790)):
        line.ring(x, y, 11, width=6, cover=1, wobble=0.5, every=4)
    for points in (
        [(436, 700), (470, 690)],
        [(430, 640), (456, 620)],
        [(738, 690), (700, 670)],
        [(500, 1100), (480, 1262)],
        [(740, 1000), (772, 1250)],
        [(420, 1120), (404, 1240)],
    ):
        brush(points, 4)


def work_1() -> Image.Image:
    size = (1200, 1500)
    sheet = dark.paper(size, "#f3efe7", seed=51, tooth=0.06, stains=0.012)
    coat, dusk, line, fine, skin = (hand.Layer(size, seed=k) for k in range(5))
    left = [(520, 330), (420, 372), (366, 470), (330, 640), (318, 800), (372, 812), (398, 660), (420, 560), (428, 700),
        (392, 960), (350, 1210), (352, 1250)]  # fmt: skip
    right = [(850, 1262), (842, 1190), (790, 960), (742, 720), (752, 560), (786, 640), (818, 780), (866, 760),
        (842, 600), (800, 450), (752, 370), (650, 330)]  # fmt: skip
    coat.fill(hand.spline([*left, (600, 1275), *right, (585, 350)], closed=True))
    dusk.fill(
        hand.spline(
            [(600, 420), (622, 700), (640, 1000), (668, 1268), (846, 1258), (790, 960), (742, 720), (700, 560)],
            closed=True,
        ),
        cover=0.9,
    )
    skin.fill(hand.spline([(552, 216), (548, 166), (578, 128), (622, 132), (640, 176), (628, 232), (612, 262),
        (616, 330), (560, 332), (566, 262)], closed=True))  # fmt: skip
    for x, y in ((345, 822), (842, 782)):
        skin.fill(
            hand.spline(
                [(x - 22, y - 12), (x - 26, y + 40), (x - 10, y + 86), (x + 12, y + 50), (x + 24, y - 14)], closed=True
            )
        )
    for x in (545, 660):
        skin.fill([(x - 17, 1270), (x + 17, 1270), (x + 8, 1398), (x - 10, 1398)])
    sheet = hand.gouache(sheet, skin.cover, "#d9a37f", seed=4, angle=70, dry=0.3)
    sheet = hand.gouache(sheet, coat.cover, "#ef5f1c", seed=2, angle=82, dry=0.5)
    sheet = hand.gouache(sheet, dusk.cover * 0.75, "#c5430f", seed=3, angle=84, dry=0.75)

    coat_lines(line)
    fine.line([(200, 1452), (1010, 1446)], width=2, cover=0.4, times=2)
    fine.write("laine peignée, doublure rouille", 690, 150, size=40, width=2, cover=0.7)
    fine.write("col à cran large", 850, 420, size=40, width=2, cover=0.7)
    fine.line([(840, 420), (716, 440)], width=1.6, cover=0.6)
    fine.write("poche où tient un livre", 60, 900, size=40, width=2, cover=0.7)
    fine.line([(330, 890), (450, 868)], width=1.6, cover=0.6)
    for x, y in ((950, 1150), (1030, 1150), (950, 1240), (1030, 1240)):
        fine.line([(x, y), (x + 66, y), (x + 66, y + 76), (x, y + 76), (x, y)], width=2, cover=0.6)
    for k, tint in enumerate(("#ef5f1c", "#c5430f", "#7a2a12", "#2c2f3a")):
        swatch = hand.Layer(size, seed=20 + k)
        x, y = (950, 1030)[k % 2] + 3, (1150, 1240)[k // 2] + 4
        x = 953 if k % 2 == 0 else 1033
        swatch.fill([(x, y), (x + 60, y + 2), (x + 58, y + 68), (x + 1, y + 66)])
        sheet = hand.gouache(sheet, swatch.cover, tint, seed=30 + k, angle=20, dry=0.2)
    sheet = hand.ink(sheet, line.cover, "#15130f", seed=6, feather=0.7)
    return dark.photo(hand.pencil(sheet, fine.cover, "#4a4744", seed=7), noise=0.01, dark=0.1)


PICTURES = {"work-1": work_1}
