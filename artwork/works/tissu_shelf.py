"""Tissu Libre, textile printers: rolls of cloth on the shelf of the workshop, and a print that hangs beside them."""

import math
import random

from PIL import Image

from artwork import darkroom as dark
from artwork import studio as st
from artwork.works.tissu import printed_cloth

FOLDER = "members/tissu-libre"
CLOTHS = [
    "#b8301f", "#efe4cf", "#5d7a3a", "#b6a3dd", "#f0b3a4", "#a9d2e4", "#e2571f", "#2a2523", "#c23a2a", "#f2ead8",
    "#d9a02a", "#1f5f66", "#efe4cf", "#e8743a", "#7d8f5a",
]  # fmt: skip


def cloth(tint: str) -> st.Material:
    made = st.Material(tint, roughness=0.95, sheen_weight=0.2)
    made.bump(made.noise(90, detail=3, at=made.places(scale=(1, 0.2, 1))), strength=0.35, distance=0.01)
    return made


def roll(chance: random.Random, x: float, z: float, radius: float, tint: str) -> None:
    """A spiral of cloth around a tube of board, its end not quite even, its last turn loose on the board."""
    turns, step = round(radius / 0.034), 72
    points, faces = [], []
    start, reach = chance.uniform(0, 360), turns * step
    for n in range(reach + 7):
        t = min(n, reach) / reach
        angle = math.radians(-90) - (reach - min(n, reach)) / step * 2 * math.pi
        r = 0.085 + (radius - 0.085) * t + 0.004 * math.sin(5 * angle + start)
        px, pz = r * math.cos(angle), r * math.sin(angle)
        if n > reach:
            px += 0.024 * (n - reach)
        front = -0.42 + 0.02 * math.sin(t * 23 + start) + 0.012 * math.sin(angle * 2)
        points += [(px, front, pz), (px, 0.5, pz)]
        if n:
            k = 2 * n
            faces.append((k - 2, k - 1, k + 1, k))
    body = st.smooth(st.mesh(points, faces, cloth(tint), at=(x, 0, z + radius)))
    thick = body.modifiers.new("thick", "SOLIDIFY")
    thick.thickness = 0.017
    board = st.Material("#8f6a45", roughness=0.9)
    st.lathe(
        [(0.075, 0), (0.075, 0.95), (0.055, 0.95), (0.055, 0)],
        board,
        turns=32,
        levels=0,
        at=(x, 0.5, z + radius),
        turn=(90, 0, 0),
    )


def shelf(chance: random.Random) -> None:
    wood = st.wood("#b98a58", "#8a5f38", grain=0.5)
    st.sheet(20, 12, st.stone("#1c5a63", "#174c55", scale=1.1), at=(0, 0.62, 1), turn=(90, 0, 0))
    tints = iter(CLOTHS)
    for row, z in enumerate((0.06, 0.98, 1.9)):
        st.box((4.0, 1.1, 0.07), wood, at=(-0.62, 0.08, z - 0.035), bevel=0.01)
        x = -2.5 + 0.1 * row
        for _ in range(5):
            radius = chance.uniform(0.25, 0.385)
            x += radius
            roll(chance, x, z, radius, next(tints))
            x += radius + 0.03
    for x in (-2.64, 1.4):
        st.box((0.07, 1.1, 3.4), wood, at=(x, 0.08, 1.3), bevel=0.01)


def hanging() -> None:
    """The linen with the leaves, over a rod."""
    linen = st.Material("#ffffff", roughness=0.95)
    linen.paint(linen.image(dark.image(printed_cloth((1300, 2200)))))

    def folds(u: float, v: float) -> float:
        return 0.07 * math.sin(u * 17 + 1.2 * math.sin(v * 3)) * (1.1 - 0.5 * v) + 0.03 * math.sin(u * 41 + v * 2)

    st.sheet(1.45, 3.1, linen, height=folds, cells=120, at=(2.25, -0.05, 1.35), turn=(90, 0, 0))
    st.tube([(1.3, -0.05, 2.9), (3.4, -0.05, 2.9)], 0.03, st.wood("#8a5f38", "#5f3f24"), order=2)


def work_3() -> Image.Image:
    chance = random.Random(6)
    st.stage(
        (1200, 800), camera=(-0.6, -6.4, 1.75), look=(0.3, 0, 1.36), lens=56, fstop=4, focus=(0, -0.4, 1.3),
        samples=30, world="#b9cbe0", strength=0.7,
    )  # fmt: skip
    shelf(chance)
    hanging()
    leaf = st.Material("#000000", roughness=1)
    for _ in range(130):
        x, z = chance.uniform(-6.5, -1.0), chance.uniform(2.2, 6.4)
        st.sheet(
            chance.uniform(0.1, 0.26),
            chance.uniform(0.12, 0.3),
            leaf,
            at=(x, -5.2, z),
            turn=(90 + chance.uniform(-40, 40), 0, chance.uniform(-60, 60)),
        )
    for x in (-5.6, -4.1, -2.6, -1.1):
        st.box((0.09, 0.05, 6), leaf, at=(x, -4.8, 4.2), bevel=0)
    st.box((8, 0.05, 0.09), leaf, at=(-3.4, -4.8, 4.0), bevel=0)
    st.sun((0.62, 0.86, -0.46), power=5.4, tint="#ffdcae", soft=1.4)
    picture = dark.grade(st.shot(), shadows="#0c0a08", lights="#fffaf0", contrast=1.04, saturation=1.05)
    return dark.photo(picture, size=(1280, 853), noise=0.014, dark=0.28, seed=14)


PICTURES = {"work-3": work_3}
