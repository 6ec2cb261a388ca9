"""École Exemple, school of space: students' models in grey board, photographed low and close."""

import random
from typing import Any

from PIL import Image

from artwork import darkroom as dark
from artwork import studio as st

FOLDER = "members/ecole-exemple"


def board(tint: str) -> st.Material:
    made = st.Material(tint, roughness=0.95)
    made.bump(made.noise(140, detail=3), strength=0.1, distance=0.004)
    return made


def house(
    chance: random.Random,
    size: tuple[float, float, float],
    at: tuple[float, float, float],
    turn: float,
    made: st.Material,
    hole: st.Material,
) -> None:
    """A box of board with openings cut into it."""
    wide, deep, high = size
    body = st.box(size, made, at=(at[0], at[1], at[2] + high / 2), turn=(0, 0, turn), bevel=0.004)
    for face, reach in ((-1, wide), (1, wide)):
        count = max(1, int(reach / 0.24))
        for row in range(max(1, int(high / 0.3))):
            for k in range(count):
                if chance.random() < 0.75:
                    x = (k + 0.5) / count * reach - reach / 2
                    tall = chance.choice((0.1, 0.14, 0.18))
                    piece = st.box(
                        (0.09, 0.012, tall), hole, bevel=0, at=(x, face * deep / 2, -high / 2 + 0.16 + 0.3 * row)
                    )
                    piece.parent = body


def village(chance: Any) -> Any:
    """Houses, stairs and trees of board."""
    grey, white, kraft, hole = board("#b9b5ad"), board("#efece4"), board("#b28a5c"), board("#2b2926")
    st.sheet(30, 30, st.stone("#716c66", "#5b5751", scale=0.8))
    st.sheet(30, 12, st.stone("#9a958d", "#87827a", scale=0.4), at=(0, 5, 4), turn=(90, 0, 0))
    for k in range(5):
        st.box(
            (3.6 - 0.3 * k, 2.6 - 0.28 * k, 0.05),
            kraft,
            at=(0.06 * k, 0.05 * k, 0.025 + 0.05 * k),
            turn=(0, 0, 2 * k),
            bevel=0.003,
        )
    places = [((0.9, 0.6, 0.45), (-0.8, -0.45, 0.25), 4, grey), ((0.7, 0.7, 0.4), (0.35, -0.5, 0.25), -6, white),
        ((0.62, 0.55, 0.5), (-0.85, -0.35, 0.7), -14, white), ((0.95, 0.55, 0.42), (0.25, -0.42, 0.65), 10, grey),
        ((0.5, 0.5, 0.6), (0.4, -0.35, 1.07), -4, kraft), ((0.8, 0.6, 0.55), (-0.2, 0.5, 0.25), 0, white),
        ((0.7, 0.55, 0.5), (-0.3, 0.45, 0.8), 16, grey), ((0.5, 0.5, 0.5), (-0.3, 0.45, 1.3), -8, white),
        ((0.55, 0.6, 0.7), (0.95, 0.45, 0.25), 8, grey), ((0.4, 0.4, 0.35), (-0.85, -0.3, 1.2), 6, kraft)]  # fmt: skip
    for size, at, turn, made in places:
        house(chance, size, at, turn, made, hole)
    for k in range(9):
        st.box(
            (0.32, 0.09, 0.055 * (k + 1)),
            white,
            at=(0.98 - 0.0 * k, -1.02 + 0.09 * k, 0.25 + 0.0275 * (k + 1)),
            bevel=0.002,
        )
    wire, moss = st.Material("#6b4b2e", roughness=0.6), st.Material("#7d8a5a", roughness=1.0)
    moss.bump(moss.noise(45, detail=5), strength=1.0, distance=0.06)
    for x, y in (
        (-1.35, -0.85),
        (-0.15, -0.95),
        (0.62, -1.05),
        (1.4, -0.5),
        (-1.4, 0.1),
        (1.35, 0.15),
        (-1.1, 0.7),
        (0.5, 0.95),
    ):
        tall = chance.uniform(0.3, 0.5)
        st.tube([(x, y, 0.2), (x + 0.01, y, 0.25 + tall)], 0.012, wire, order=2, sides=2)
        for _ in range(6):
            st.ball(
                chance.uniform(0.06, 0.11),
                moss,
                at=(x + chance.gauss(0, 0.06), y + chance.gauss(0, 0.06), 0.25 + tall + chance.gauss(0, 0.05)),
            )
    return hole


def work_1() -> Image.Image:
    chance = random.Random(12)
    st.stage(
        (760, 507),
        camera=(1.9, -3.9, 1.35),
        look=(-0.05, 0.1, 0.72),
        lens=50,
        fstop=0.75,
        focus=(0.15, -0.55, 0.75),
        samples=10,
        world="#c5cfdd",
        strength=0.3,
    )
    hole = village(chance)
    for x, y, z in (
        (0.05, -0.98, 0.25),
        (0.2, -0.92, 0.25),
        (-1.25, -0.6, 0.25),
        (0.0, -0.55, 1.07),
        (0.75, -0.95, 0.25),
    ):
        st.lathe(
            [(0.012, 0), (0.028, 0.06), (0.03, 0.11), (0.012, 0.13), (0.018, 0.145), (0.002, 0.165)],
            hole,
            at=(x, y, z),
            levels=0,
            turns=12,
        )
    st.sun((0.6, 0.5, -0.5), power=3.6, tint="#ffe2bd", soft=1.5)
    st.lamp((-4, -4, 3), (0, 0, 0.6), size=4, power=40, tint="#cfe0ff")
    return dark.photo(
        dark.grade(st.shot(), shadows="#14120f", lights="#fffaf0", saturation=0.85),
        size=(1600, 1067),
        noise=0.022,
        seed=17,
    )


PICTURES = {"work-1": work_1}
