"""Bois Modèle, carpenters: oak on trestles in the yard hall, low sun through the gate."""

from PIL import Image

from artwork import darkroom as dark
from artwork import studio as st

FOLDER = "members/bois-modele"


def work_1() -> Image.Image:
    st.stage(
        (760, 507),
        camera=(2.1, -3.6, 2.1),
        look=(0.1, 0, 0.72),
        lens=52,
        fstop=1.8,
        focus=(0.15, -0.25, 0.85),
        samples=10,
        world="#9fb6cf",
        strength=0.28,
    )
    floor = st.stone("#6d655b", "#453f38", scale=1.1, rough=0.85)
    st.sheet(24, 24, floor)
    st.sheet(24, 7, st.wood("#5a4634", "#2e2219", along=(7, 0.7, 7)), at=(0, 5, 3.5), turn=(90, 0, 0))
    oak = st.wood("#d2a468", "#93602f", grain=1.6, along=(0.5, 6, 6))
    end = st.wood("#c79a62", "#8a5a2d", grain=1.4, along=(6, 6, 0.6))
    pale = st.wood("#e2c08a", "#b78a50", grain=3, along=(5, 5, 0.6))
    for x in (-1.2, 1.2):
        st.box((0.14, 1.6, 0.14), end, at=(x, 0, 0.42), bevel=0.01)
        for y in (-0.65, 0.65):
            st.box((0.1, 0.1, 0.44), end, at=(x, y, 0.2), turn=(0, 8 if x > 0 else -8, 0), bevel=0.01)
    wide, half = 0.5, 0.25
    st.box((2.4, wide, half), oak, at=(-1.0, 0, 0.49 + half / 2), bevel=0.012)
    st.box((1.55, wide, half), oak, at=(-1.45, 0, 0.49 + half * 1.5 - 0.004), bevel=0.012)
    st.box((2.3, wide, half), oak, at=(1.38, -0.06, 1.02 + half / 2), turn=(0, -7, 4), bevel=0.012)
    st.box((1.4, wide, half), oak, at=(1.86, -0.03, 0.83 + half / 2), turn=(0, -7, 4), bevel=0.012)
    for x, tall in ((-0.42, 0.66), (-0.05, 0.66)):
        st.cylinder(0.055, tall, pale, at=(x, 0, 0.66), bevel=0.015)
    st.cylinder(0.055, 0.6, pale, at=(0.62, -0.75, 0.06), turn=(90, 0, 62), bevel=0.015)
    st.sun((0.75, 0.5, -0.42), power=6.5, tint="#ffce94", soft=1.2)
    st.lamp((-3, -4, 4), (0, 0, 0.7), size=4, power=60, tint="#c8dcff")
    return dark.photo(
        dark.grade(st.shot(), shadows="#100d0b", lights="#fff6e6"), size=(1600, 1067), noise=0.026, seed=11
    )


PICTURES = {"work-1": work_1}
