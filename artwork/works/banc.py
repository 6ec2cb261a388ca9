"""Banc Public Exemple, street furniture: a page of the notebook kept for a week on a square."""

import math
import random

import numpy as np
from PIL import Image

from artwork import darkroom as dark
from artwork import hand, remake

FOLDER = "members/banc-public-exemple"


def project(point: tuple[float, float, float]) -> tuple[float, float]:
    """From the square, in metres, to the page: a drawer who stands at its edge."""
    x, y, z = point
    depth = y + 9.0
    return (800 + 1240 * x / depth, 350 - 1240 * (z - 2.6) / depth)


class Square:
    """A square in ink and washes; what is nearer hides the lines of what is farther."""

    def __init__(self, size: tuple[int, int]) -> None:
        self.chance = random.Random(17)
        layers = [hand.Layer(size, seed=k) for k in range(6)]
        self.ink, self.bench_wash, self.tree_wash, self.wall_wash, self.ground_wash, self.orange_wash = layers

    def face(
        self, points: list[tuple[float, float, float]], layer: hand.Layer | None = None, cover: float = 1.0
    ) -> list[tuple[float, float]]:
        flat = [project(p) for p in points]
        self.ink.erase(flat)
        if layer:
            layer.fill(flat, cover=cover)
        for a, b in zip(flat, [*flat[1:], flat[0]], strict=True):
            self.ink.line([a, b], width=2.3, cover=0.95, wobble=1.1, over=9)
        return flat

    def houses(self) -> None:
        """A row of fronts behind the square."""
        x = -9.5
        while x < 9.5:
            w, h = self.chance.uniform(1.7, 2.9), self.chance.uniform(4.2, 6.6)
            self.face(
                [(x, 13, 0), (x + w, 13, 0), (x + w, 13, h), (x, 13, h)], self.wall_wash, self.chance.uniform(0.3, 0.9)
            )
            roof = [(x - 0.1, 13, h), (x + w / 2, 13, h + self.chance.uniform(0.6, 1.6)), (x + w + 0.1, 13, h)]
            self.face(roof)
            for column in range(2):
                for row in range(int(h / 1.5)):
                    wx, wz = x + 0.3 + column * (w / 2), 0.8 + 1.4 * row
                    self.face([(wx, 13, wz), (wx + 0.5, 13, wz), (wx + 0.5, 13, wz + 0.85), (wx, 13, wz + 0.85)])
            x += w

    def ground(self) -> None:
        """The slabs of the square."""
        self.ground_wash.fill(
            [project((a, b, 0)) for a, b in ((-6.2, 2.2), (6.2, 2.2), (6.2, 9.3), (-6.2, 9.3))], cover=0.5
        )
        for k in range(14):
            t = -6 + 12 * k / 13
            self.ink.line([project((t, 2.4, 0)), project((t, 9.2, 0))], width=1.1, cover=0.45, wobble=0.8)
        for k in range(9):
            t = 2.4 + 6.8 * k / 8
            self.ink.line([project((-6, t, 0)), project((6, t, 0))], width=1.1, cover=0.4, wobble=0.8)

    def person(self, px: float, py: float, tall: float, layer: hand.Layer | None = None) -> None:
        a, b = project((px, py, 0)), project((px, py, tall))
        s = a[1] - b[1]
        body = hand.spline([(a[0] - 0.08 * s, b[1] + 0.24 * s), (a[0], b[1] + 0.2 * s),
            (a[0] + 0.09 * s, b[1] + 0.25 * s), (a[0] + 0.1 * s, b[1] + 0.55 * s), (a[0] + 0.08 * s, a[1]),
            (a[0] + 0.01 * s, b[1] + 0.66 * s), (a[0] - 0.09 * s, a[1] - 0.01 * s),
            (a[0] - 0.1 * s, b[1] + 0.55 * s)], closed=True)  # fmt: skip
        self.ink.erase(body)
        if layer:
            layer.fill(body)
        self.ink.line([*body, body[0]], width=2, wobble=0.8)
        self.ink.ring(a[0], b[1] + 0.12 * s, 0.075 * s, width=2, wobble=0.5, every=4)

    def bench(self, ax: float, ay: float, bx: float, by: float) -> None:
        long = math.hypot(bx - ax, by - ay)
        nx, ny = -(by - ay) / long * 0.5, (bx - ax) / long * 0.5
        for t in (0.1, 0.5, 0.9):
            px, py = ax + (bx - ax) * t, ay + (by - ay) * t
            self.face([(px, py, 0), (px + nx, py + ny, 0), (px + nx, py + ny, 0.4), (px, py, 0.4)])
        self.face(
            [(ax + nx, ay + ny, 0.55), (bx + nx, by + ny, 0.55), (bx + nx, by + ny, 0.95), (ax + nx, ay + ny, 0.95)],
            self.bench_wash,
        )
        self.face(
            [(ax, ay, 0.47), (bx, by, 0.47), (bx + nx, by + ny, 0.47), (ax + nx, ay + ny, 0.47)], self.bench_wash, 0.8
        )
        self.face([(ax, ay, 0.38), (bx, by, 0.38), (bx, by, 0.47), (ax, ay, 0.47)], self.bench_wash)

    def tree(self, px: float, py: float, tall: float) -> None:
        self.face(
            [(px - 0.7, py - 0.7, 0), (px + 0.7, py - 0.7, 0), (px + 0.7, py - 0.7, 0.6), (px - 0.7, py - 0.7, 0.6)],
            self.wall_wash,
            0.6,
        )
        foot, top = project((px, py, 0.6)), project((px, py, tall))
        s = (foot[1] - top[1]) / tall
        for side in (-0.06, 0.06):
            self.ink.line([(foot[0] + side * s * 2, foot[1]), (foot[0] + side * s, top[1] + s)], width=2.2, wobble=1.2)
        crown = [
            (
                top[0] + s * 1.25 * self.chance.uniform(0.85, 1.15) * math.cos(a),
                top[1] + s * 0.95 * self.chance.uniform(0.85, 1.15) * math.sin(a),
            )
            for a in np.linspace(0, 6.28, 12)[:-1]
        ]
        self.tree_wash.fill(hand.spline(crown, closed=True))
        for a, b in zip(crown, [*crown[1:], crown[0]], strict=True):
            mid = ((a[0] + b[0]) / 2 + (a[0] - top[0]) * 0.16, (a[1] + b[1]) / 2 + (a[1] - top[1]) * 0.16)
            self.ink.line(hand.spline([a, mid, b]), width=2.1, wobble=1.2)
        for _ in range(9):
            a = self.chance.random() * 6.28
            cx, cy = top[0] + s * 0.7 * math.cos(a), top[1] + s * 0.55 * math.sin(a)
            self.ink.line(
                hand.spline([(cx - 0.16 * s, cy), (cx, cy - 0.13 * s), (cx + 0.16 * s, cy)]), width=1.6, cover=0.7
            )


def people(square: Square) -> None:
    """Benches, trees and people, from the back to the front."""
    square.bench(-4.8, 9.0, 4.8, 9.0)
    for cx, cy in ((-6.5, 9.5), (6.5, 9.5)):
        square.tree(cx, cy, 3.6)
    square.person(-1.4, 8.4, 1.68)
    square.person(2.2, 8.0, 1.2, square.orange_wash)
    square.bench(-5.9, 3.6, -5.9, 8.2)
    square.bench(5.4, 8.2, 5.4, 3.6)
    square.person(-0.4, 5.6, 1.72, square.orange_wash)
    square.person(0.5, 5.4, 1.05)
    for cx, cy in ((-6.0, 2.4), (6.0, 2.4)):
        square.tree(cx, cy, 3.2)
    square.bench(-2.9, 2.0, 2.9, 2.0)
    square.person(3.7, 2.6, 1.66)


def work_1() -> Image.Image:
    size = (1600, 1067)
    sheet = dark.paper(size, "#f2ead6", seed=81, tooth=0.05, stains=0.03)
    square = Square(size)
    square.houses()
    square.ground()
    people(square)
    note = hand.Layer(size, seed=40)
    note.write("mardi, 17 h 10. L'ombre arrive au banc nord.", 130, 950, size=50, cover=0.8)
    note.write("les ados tournent le dos : 7 sur 9", 130, 1012, size=50, cover=0.8)
    note.write("47 cm", 770, 880, size=44, cover=0.85)
    note.line([(735, 800), (735, 868)], width=2.4)
    for layer, tint, strength in (
        (square.ground_wash, "#d8c7a0", 0.6),
        (square.wall_wash, "#c9b8a2", 0.7),
        (square.tree_wash, "#7fa05c", 0.85),
        (square.bench_wash, "#c47a3a", 0.9),
        (square.orange_wash, "#d9482b", 0.9),
    ):
        sheet = hand.wash(sheet, layer.cover, tint, seed=int(strength * 100), strength=strength, wet=4)
    sheet = hand.ink(sheet, square.ink.cover, "#1f2430", seed=3, feather=0.5)
    sheet = hand.pencil(sheet, note.cover, "#2f3f7a", seed=4, hard=0.4)
    values = dark.array(sheet)
    _, x_ = np.mgrid[0 : size[1], 0 : size[0]]
    gutter = np.exp(-((x_ / 60) ** 2)) * 0.5
    values *= (1 - gutter)[..., None]
    return dark.photo(dark.image(values), noise=0.012, dark=0.14)


def work_2() -> Image.Image:
    return remake.watercolour(remake.flat("banc-public-exemple-work-2", (1600, 1067)), seed=5)


PICTURES = {"work-1": work_1, "work-2": work_2}
