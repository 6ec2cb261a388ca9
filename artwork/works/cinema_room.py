"""The cinema: rows of seats, and the film that has begun."""

import numpy as np
from PIL import Image

from artwork import darkroom as dark
from artwork import studio as st

FOLDER = "venues/salle-de-projection-exemple"


def chair(x: float, y: float, z: float, cloth: st.Material, frame: st.Material) -> None:
    """A seat tipped up, its back and an arm, seen from behind."""
    st.box((0.5, 0.11, 0.62), cloth, at=(x, y, z + 0.72), turn=(-11, 0, 0), bevel=0.05)
    st.box((0.46, 0.12, 0.42), cloth, at=(x, y + 0.16, z + 0.5), turn=(-6, 0, 0), bevel=0.05)
    st.box((0.06, 0.34, 0.05), frame, at=(x + 0.29, y + 0.14, z + 0.66), bevel=0.015)
    st.box((0.05, 0.2, 0.62), frame, at=(x + 0.29, y + 0.12, z + 0.32), bevel=0.01)


def film(size: tuple[int, int]) -> Image.Image:
    """What stands on the screen: a low sun over water, out of focus."""
    wide, high = size
    y, x = np.mgrid[0:high, 0:wide] / np.array([high, wide])[:, None, None]
    dusk = np.clip(1 - y / 0.56, 0, 1)[..., None] ** 1.3
    sky = dark.rgb("#f7a860") * (1 - dusk) + dark.rgb("#4b5f8e") * dusk
    values = np.where((y < 0.56)[..., None], sky, dark.rgb("#2f2f49"))
    sun = np.exp(-(((x - 0.62) * wide / high) ** 2 + (y - 0.5) ** 2) / 0.006)
    road = (
        np.exp(-(((x - 0.62) * 9 / (0.4 + y)) ** 2))
        * (y > 0.56)
        * np.clip(dark.clouds(size, 60, seed=4, stretch=(3, 0.16)) * 2.4 - 0.8, 0, 1)
    )
    hills = (y > 0.5 + 0.05 * np.sin(x * 9) - 0.03 * np.sin(x * 23)) & (y < 0.565) & (x < 0.5)
    values = values * (1 - 0.6 * hills[..., None]) + (sun + road)[..., None] * dark.rgb("#ffd9a0")
    return dark.image(values)


def cinema() -> Image.Image:
    st.stage(
        (960, 540),
        camera=(-0.5, -4.9, 2.75),
        look=(0.1, 4, 1.5),
        lens=27,
        fstop=5,
        focus=(0, -1, 1),
        samples=36,
        world="#050608",
        strength=0.4,
    )
    light = st.Material("#000000")
    picture = light.image(film((1000, 560)))
    light.join(picture, light.surface.inputs["Emission Color"])
    light.set("Emission Strength", 5.5)
    st.sheet(7.0, 3.9, light, at=(0.1, 7, 2.75), turn=(90, 0, 0))
    wall, cloth = st.Material("#1b1517", roughness=0.9), st.Material("#7d1418", roughness=0.75, sheen_weight=0.6)
    frame = st.Material("#141214", roughness=0.4)
    for x in (-4.6, 4.8):
        st.box((0.2, 16, 7), wall, at=(x, 2, 3), bevel=0)
        for k in range(7):
            st.box(
                (0.12, 1.2, 3.6), st.Material("#3a1d1f", roughness=0.9), at=(x * 0.978, -3 + k * 1.7, 2.8), bevel=0.06
            )
    st.box((10, 16, 0.2), wall, at=(0, 2, 6), bevel=0)
    for row in range(7):
        y, z = -2.6 + row * 1.1, 1.0 - row * 0.17
        st.box((9.4, 1.1, 0.2), st.Material("#151011", roughness=0.8), at=(0, y + 0.2, z - 0.1), bevel=0)
        for seat in range(13):
            chair(-3.78 + seat * 0.63 + (0.3 if row % 2 else 0), y, z, cloth, frame)
    st.lamp((0, -7, 4.8), (0, 0, 1), size=2, power=420, tint="#ffb070")
    for x in (-4.3, 4.5):
        for k in range(3):
            st.bulb((x, -1.5 + k * 3.0, 1.3), power=26, tint="#ffa25a", radius=0.1)
    return dark.photo(dark.halation(st.shot(), 0.25, radius=16), size=(1600, 900), noise=0.024, seed=8)


PICTURES = {"picture": cinema}
