"""Anime Muster, animators: rough drawings in blue and black pencil on punched paper."""

import math

import numpy as np
from PIL import Image

from artwork import darkroom as dark
from artwork import hand

FOLDER = "members/anime-muster"


def fox(
    x: float, y: float, turn: float, stretch: float, tail: float, legs: float
) -> dict[str, list[tuple[float, float]]]:
    """A fox of a few curves, stretched along its way and turned with it."""
    s = 1.42

    def put(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
        c, n = math.cos(turn), math.sin(turn)
        return [
            (x + s * (px * stretch * c - py / stretch * n), y + s * (px * stretch * n + py / stretch * c))
            for px, py in points
        ]

    body = [(-62, -10), (-30, -28), (10, -26), (44, -30), (58, -8), (46, 14), (10, 20), (-34, 22), (-60, 10)]
    head = [(52, -34), (66, -52), (76, -40), (92, -46), (98, -28), (124, -14), (104, -4), (78, 0), (58, -8)]
    brush = [
        (-58, -4),
        (-88, -14 - 26 * tail),
        (-128, -16 - 52 * tail),
        (-160, -6 - 64 * tail),
        (-134, 8 - 34 * tail),
        (-92, 14 - 8 * tail),
        (-58, 8),
    ]
    front = [
        (44, 8),
        (58 + 34 * legs, 34),
        (62 + 60 * legs, 60 - 22 * abs(legs)),
        (50 + 58 * legs, 62 - 22 * abs(legs)),
        (32, 18),
    ]
    back = [
        (-46, 8),
        (-64 - 26 * legs, 32),
        (-62 - 62 * legs, 62 - 20 * abs(legs)),
        (-46 - 60 * legs, 64 - 20 * abs(legs)),
        (-22, 20),
    ]
    return {
        "body": put(body),
        "head": put(head),
        "brush": put(brush),
        "front": put(front),
        "back": put(back),
        "eye": put([(88, -26), (92, -24)]),
    }


def work_1() -> Image.Image:
    size = (1600, 1067)
    sheet = dark.paper(size, "#f4f1e6", seed=4, tooth=0.05, stains=0.02)
    blue, black, red = hand.Layer(size, seed=1), hand.Layer(size, seed=2), hand.Layer(size, seed=3)
    blue.line([(60, 880), (1540, 872)], width=2.4, cover=0.6, times=2)
    arc = [(230 + 1180 * t, 780 - 470 * 4 * t * (1 - t) * (1 - 0.12 * math.sin(6 * t))) for t in np.linspace(0, 1, 40)]
    blue.line(arc, width=2, cover=0.55, times=2, wobble=1.6)
    for k in range(9):
        t = k / 8
        spot = arc[round(t * 39)]
        ahead, behind = arc[min(39, round(t * 39) + 2)], arc[max(0, round(t * 39) - 2)]
        turn = math.atan2(ahead[1] - behind[1], ahead[0] - behind[0]) * 0.85
        squash = (0.9, 1.1, 1.14, 1.08, 1.0, 1.04, 1.1, 1.1, 0.86)[k]
        legs = (-0.25, 0.9, 1.0, 0.65, 0.1, 0.25, 0.6, 0.75, -0.2)[k]
        tail = (1.0, -0.5, -0.4, -0.1, 0.3, 0.8, 1.1, 1.3, 1.5)[k]
        parts = fox(spot[0], spot[1], 0.0 if k in (0, 8) else turn, squash, tail, legs)
        key = k in (0, 4, 8)
        for name, points in parts.items():
            outline = hand.spline(points, closed=name != "eye")
            if name == "eye":
                black.line(outline, width=7 if key else 4, cover=0.9)
                continue
            blue.line([*outline, outline[0]], width=2.6, cover=0.5, wobble=2.6, times=3 if key else 2)
            if key:
                black.erase(outline)
                black.line([*outline, outline[0]], width=3.4, cover=0.85, wobble=1.0, times=2)
        if key:
            black.hatch(hand.spline(parts["brush"][2:5], closed=True), angle=70, gap=7, cover=0.5)
        blue.line([(spot[0], 894), (spot[0], 912 if k % 4 else 930)], width=2, cover=0.8)
        black.text(str(2 * k + 1), spot[0] - 10, 958, size=26, font="DejaVu Serif", style="italic", cover=0.75)
    black.line([(140, 990), (1460, 986)], width=2, cover=0.6)
    red.write("tenir 2 images", 960, 210, size=46, cover=0.8)
    red.ring(815, 300, 190, width=3, cover=0.55, wobble=3, times=2)
    red.write("on refait la queue !", 1130, 560, size=46, cover=0.8)
    red.line([(1250, 580), (1235, 640)], width=3, cover=0.7)
    sheet = hand.pencil(sheet, blue.cover, "#2f66d8", seed=1, hard=0.5, smudge=0.05)
    sheet = hand.pencil(sheet, black.cover, "#26241f", seed=2, hard=0.55)
    sheet = hand.pencil(sheet, red.cover, "#cf2f2a", seed=3, hard=0.5)
    holes = hand.Layer(size)
    for x, wide in ((800, 0), (420, 44), (1180, 44)):
        a = np.linspace(0, 2 * np.pi, 60)
        holes.fill([(x + 17 * math.cos(t) + (wide if math.cos(t) > 0 else -wide), 48 + 17 * math.sin(t)) for t in a])
    values, cover = dark.array(sheet), holes.cover[..., None]
    shade = np.roll(cover, (5, 4), axis=(0, 1)) * 0.5
    return dark.photo(
        dark.image(values * (1 - cover) + cover * (0.16 + 0.5 * (1 - shade) * 0.3)), noise=0.014, dark=0.12
    )


PICTURES = {"work-1": work_1}
