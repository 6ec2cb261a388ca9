"""The gallery: a white room by morning sun."""

import numpy as np
from PIL import Image

from artwork import darkroom as dark
from artwork import studio as st

FOLDER = "venues/galerie-exemple"


def canvas(seed: int, size: tuple[int, int]) -> Image.Image:
    """A painted canvas: broad fields that bleed into one another."""
    palettes = [("#e5e0d2", "#d8431b", "#1b2a38"), ("#16302f", "#e9a53a", "#efe7d6"), ("#efe9de", "#20242a", "#c98f6a")]
    base, second, third = (dark.rgb(c) for c in palettes[seed % 3])
    first = np.clip((dark.clouds(size, size[0] * 0.9, seed=seed, octaves=4) - 0.5) * 14, 0, 1)[..., None]
    other = np.clip((dark.clouds(size, size[0] * 0.6, seed=seed + 40, stretch=(2.5, 0.5)) - 0.56) * 20, 0, 1)[..., None]
    values = (base * (1 - first) + second * first) * (1 - other) + third * other
    return dark.image(values * (0.94 + 0.12 * dark.clouds(size, 12, seed=seed + 2, stretch=(4, 0.3)))[..., None])


def hung(seed: int, wide: float, high: float, **place: object) -> None:
    surface = st.Material(roughness=0.7)
    surface.paint(surface.image(canvas(seed, (round(wide * 300), round(high * 300)))))
    st.sheet(wide, high, surface, **place)


def gallery() -> Image.Image:
    st.stage(
        (960, 540), camera=(0.2, -6.4, 1.62), look=(0.1, 0, 1.5), lens=26, samples=28, world="#dfeaf5", strength=0.5
    )
    plaster, floor = (
        st.stone("#f2efe9", "#e6e2da", scale=0.7, rough=0.95, bump=0.05),
        st.wood("#8a6a4a", "#5f4630", along=(7, 0.6, 7)),
    )
    floor.set("Roughness", 0.28)
    st.box((9, 16, 0.2), floor, at=(0, -1, -0.1), bevel=0)
    st.box((9, 0.2, 4), plaster, at=(0, 3.4, 2), bevel=0)
    st.box((0.2, 5.6, 4), plaster, at=(3.7, 0.6, 2), bevel=0)
    for y in (-4.6, -1.9, 0.8):
        st.box((0.2, 0.9, 4), plaster, at=(-3.7, y + 1.8, 2), bevel=0)
    for z, high in ((0.2, 0.9), (3.75, 0.6)):
        st.box((0.2, 16, high), plaster, at=(-3.7, -1, z), bevel=0)
    st.box((9, 16, 0.2), plaster, at=(0, -1, 4.05), bevel=0)
    for k in range(5):
        st.box((9, 0.22, 0.26), st.Material("#e8e4dc", roughness=0.8), at=(0, -4 + k * 1.7, 3.85), bevel=0.01)
    hung(3, 2.3, 1.7, at=(-1.5, 3.28, 1.75), turn=(90, 0, 0))
    hung(1, 1.1, 1.5, at=(1.5, 3.28, 1.75), turn=(90, 0, 0))
    hung(5, 2.4, 1.6, at=(3.58, 0.9, 1.75), turn=(90, 0, -90))
    st.box((0.7, 0.7, 0.95), st.Material("#f4f1ea", roughness=0.8), at=(0.35, 0.9, 0.47))
    clay = st.stone("#c4512c", "#8f3218", scale=3, rough=0.5)
    st.tube(
        [(0.1, 0.9, 0.98), (0.7, 0.75, 1.3), (0.05, 1.0, 1.6), (0.55, 0.9, 1.95), (0.3, 0.9, 2.1)], 0.13, clay, sides=12
    )
    st.sun((1.0, 0.42, -0.62), power=5.5, tint="#ffe8c8", soft=0.8)
    st.lamp((0, -1, 3.6), (0, 1, 0), size=4, power=70, tint="#f4f8ff")
    return dark.photo(dark.grade(st.shot(), shadows="#14120f", lights="#fffdf8"), size=(1600, 900), noise=0.014, seed=6)


PICTURES = {"picture": gallery}
