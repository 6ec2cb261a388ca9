"""Open doors: a red door in a dark hall, and the light behind it."""

import math

from PIL import Image

from artwork import darkroom as dark
from artwork import studio as st

FOLDER = "events/portes-ouvertes-hub"


def door() -> Image.Image:
    st.stage(
        (960, 640), camera=(0.4, -8.2, 1.7), look=(0.2, 0, 1.65), lens=34, samples=32, world="#070a10", strength=1.0
    )
    wall, floor = (
        st.stone("#33383c", "#22262a", scale=1.1, rough=0.9),
        st.stone("#6a6560", "#433f3b", scale=1.0, rough=0.4),
    )
    st.box((16, 16, 0.2), floor, at=(0, 0, -0.1), bevel=0)
    st.box((5.2, 0.3, 6), wall, at=(-4.1, 0, 3), bevel=0)
    st.box((6.4, 0.3, 6), wall, at=(4.6, 0, 3), bevel=0)
    st.box((4, 0.3, 2.4), wall, at=(0, 0, 5.0), bevel=0)
    paint = st.Material("#c3331a", roughness=0.45)
    for hinge, angle, side in ((-1.5, -118, 1), (1.4, 72, -1)):
        a = math.radians(angle if side == 1 else 180 - angle)
        cx, cy = hinge + 0.72 * math.cos(a), -0.1 + 0.72 * math.sin(a)
        st.box((1.44, 0.09, 3.76), paint, at=(cx, cy, 1.9), turn=(0, 0, math.degrees(a)), bevel=0.015)
        for z in (0.7, 1.9, 3.1):
            st.box((1.3, 0.13, 0.12), paint, at=(cx, cy, z), turn=(0, 0, math.degrees(a)), bevel=0.01)
    st.box((8, 0.1, 5), st.Material("#f3dfc0", roughness=0.9), at=(0, 6, 2.5), bevel=0)
    shape = st.Material("#241a14", roughness=0.9)
    for x, y, high in ((-0.35, 1.6, 1.75), (0.1, 1.9, 1.6), (0.75, 2.6, 1.8)):
        st.lathe(
            [
                (0.1, 0),
                (0.12, 0.08),
                (0.16, high * 0.45),
                (0.24, high * 0.62),
                (0.23, high * 0.78),
                (0.09, high * 0.84),
                (0.07, high * 0.86),
            ],
            shape,
            at=(x, y, 0),
        )
        st.ball(0.115, shape, at=(x, y, high - 0.12))
    st.lamp((-0.4, 5.6, 3.1), (0.1, -2, 0), size=1.6, power=2600, tint="#ffc37a")
    st.lamp((-6, -6, 5), (0, 0, 1), size=2, power=60, tint="#7f9fd8")
    st.haze(0.035, (12, 13, 6), (0, 0, 3))
    return dark.photo(dark.halation(st.shot(), 0.3, radius=20), size=(1500, 1000), noise=0.03, dark=0.35, seed=10)


PICTURES = {"picture": door}
