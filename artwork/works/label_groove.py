"""Label Exemple, records: the needle in its groove, through a macro lens."""

import math
import random

from PIL import Image

from artwork import darkroom as dark
from artwork import studio as st

FOLDER = "members/label-exemple"
PITCH = 0.23


def voices(chance: random.Random) -> list[list[tuple[float, float, float]]]:
    """What is cut into each groove: some waves of different lengths, loud and soft."""
    return [
        [(chance.uniform(0.003, 0.014) * loud, chance.uniform(4, 26), chance.uniform(0, 6)) for _ in range(5)]
        for loud in (chance.choice((0.25, 0.6, 1.0, 1.0)) for _ in range(40))
    ]


def middle(waves: list[tuple[float, float, float]], y: float) -> float:
    return sum(a * math.sin(f * y + p + 0.6 * math.sin(y)) for a, f, p in waves)


def record(grooves: list[list[tuple[float, float, float]]]) -> None:
    """Land between grooves, each with two walls."""

    def height(u: float, v: float) -> float:
        x, y = (u - 0.5) * 5.2, (v - 0.5) * 5.2
        across = x + 0.05 * y * y * 0.3
        k = round(across / PITCH)
        off = abs(across - k * PITCH - middle(grooves[k % 40], y))
        return -0.095 * max(0.0, 1 - off / 0.088)

    vinyl = st.Material("#0a0a0c", roughness=0.2, specular_ior_level=0.7)
    vinyl.bump(vinyl.noise(120, detail=4), strength=0.05, distance=0.004)
    st.sheet(5.2, 5.2, vinyl, height=height, cells=640)
    dust = st.Material("#d9d2c4", roughness=1)
    chance = random.Random(3)
    for _ in range(60):
        st.ball(chance.uniform(0.003, 0.011), dust, at=(chance.uniform(-2, 2), chance.uniform(-2, 2.4), 0.004))


def needle(x: float, y: float) -> None:
    """A diamond on a rod of aluminium, in a body of orange plastic."""
    diamond = st.Material("#fff2d8", roughness=0.02, transmission_weight=0.85, ior=2.2)
    st.lathe(
        [(0.004, -0.07), (0.07, 0.1), (0.075, 0.3), (0.07, 0.32), (0.002, 0.32)],
        diamond,
        turns=16,
        levels=0,
        at=(x, y, 0),
    )
    rod = st.Material("#d0d0ce", roughness=0.22, metallic=1.0)
    st.tube([(x - 0.02, y - 0.16, 0.27), (x + 0.3, y + 1.7, 0.78)], 0.056, rod, order=2, sides=8)
    st.ball(0.056, rod, at=(x - 0.02, y - 0.16, 0.27))
    body = st.Material("#ff5416", roughness=0.3, coat_weight=0.4)
    st.box((0.8, 1.5, 0.6), body, at=(x + 0.42, y + 2.3, 1.02), turn=(15, 0, -9.4), bevel=0.08)


def groove() -> Image.Image:
    grooves = voices(random.Random(21))
    st.stage(
        (864, 1080), camera=(-0.75, -2.9, 1.5), look=(0.08, 0.32, 0.1), lens=60, fstop=1.1, focus=(0.0, -0.35, 0.05),
        samples=40, world="#1a2530", strength=0.25,
    )  # fmt: skip
    record(grooves)
    y = -0.35
    needle(middle(grooves[0], y) - 0.05 * y * y * 0.3, y)
    st.lamp((-0.9, 4.6, 1.9), (0, 0, 0), size=3.0, tall=0.9, power=190, tint="#ffb37a")
    st.lamp((3.0, 2.2, 1.2), (0, 0, 0), size=0.8, power=40, tint="#7fa6d8")
    st.lamp((-2.6, -2.4, 2.6), (0, 0.2, 0.2), size=0.8, power=34, tint="#fff0dc")
    st.lamp((-1.6, 0.2, 3.2), (0.4, 2.0, 0.9), size=0.7, power=95, tint="#fff0dc")
    picture = dark.halation(dark.grade(st.shot(), shadows="#060506", contrast=1.05), 0.2, above=0.8)
    return dark.photo(picture, size=(1080, 1350), noise=0.016, dark=0.35, seed=19)


PICTURES = {"work-3": groove}
