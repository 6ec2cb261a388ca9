"""Lumen Muster, lighting designers: a dining hall after dark, measured by its own lamps."""

from PIL import Image

from artwork import darkroom as dark
from artwork import studio as st

FOLDER = "members/lumen-muster"


def work_1() -> Image.Image:
    st.stage(
        (760, 507), camera=(-3.7, -5.6, 1.5), look=(0.6, 0, 1.2), lens=33, samples=10, world="#0b1220", strength=0.35
    )
    oak = st.wood("#b98a58", "#7c5430", along=(0.5, 7, 7))
    st.sheet(30, 30, st.Material("#3a3632", roughness=0.28))
    st.sheet(30, 9, st.stone("#8d8a84", "#75726d", scale=0.5, bump=0.15), at=(0, 3.2, 3), turn=(90, 0, 0))
    st.box((7.6, 1.15, 0.07), oak, at=(0.6, 0, 0.75), bevel=0.012)
    steel = st.Material("#161616", roughness=0.4, metallic=0.6)
    for x in (-2.6, 0.6, 3.8):
        for y in (-0.42, 0.42):
            st.box((0.06, 0.06, 0.74), steel, at=(x, y, 0.37), bevel=0.005)
    seat = st.wood("#8a633f", "#553a22", along=(7, 0.6, 7))
    for i in range(8):
        for side in (-1, 1):
            x = -2.4 + 0.86 * i
            st.cylinder(0.17, 0.045, seat, at=(x, 0.88 * side, 0.45), bevel=0.012)
            for dx, dy in ((-0.12, -0.12), (0.12, -0.12), (-0.12, 0.12), (0.12, 0.12)):
                st.tube(
                    [(x + dx * 0.7, 0.88 * side + dy * 0.7, 0.46), (x + dx * 1.2, 0.88 * side + dy * 1.2, 0.0)],
                    0.014,
                    steel,
                    order=2,
                    sides=2,
                )
    shade = [(0.06, 0.3), (0.09, 0.28), (0.16, 0.2), (0.3, 0.02), (0.31, 0.0), (0.295, 0.01), (0.15, 0.185),
        (0.08, 0.26)]  # fmt: skip
    cups = st.Material("#e9e4d8", roughness=0.35)
    for i, tint in enumerate(("#b6452c", "#2f4a43", "#d8a13a", "#2f4a43", "#b6452c")):
        x = -2.2 + 1.4 * i
        enamel = st.Material(tint, roughness=0.3, coat_weight=0.5)
        st.lathe([(r * 1.15, z * 1.15) for r, z in shade], enamel, at=(x, 0, 1.62), levels=1)
        st.tube([(x, 0, 1.95), (x, 0, 5)], 0.008, steel, order=2, sides=2)
        lit = st.Material("#ffffff", emission_color="#ffd9a3", emission_strength=34)
        st.ball(0.075, lit, at=(x, 0, 1.72))
        st.bulb((x, 0, 1.66), power=190, tint="#ffcf94", radius=0.08)
        for dx, dy in ((0.2, 0.3), (-0.3, -0.25)):
            st.lathe(
                [(0.04, 0), (0.05, 0.01), (0.055, 0.09), (0.05, 0.09), (0.045, 0.015), (0.002, 0.012)],
                cups,
                at=(x + dx, dy, 0.787),
                levels=1,
            )
    pane = st.Material("#0d1a33", emission_color="#2d4b86", emission_strength=0.16)
    for k in range(5):
        st.box((1.5, 0.02, 2.3), pane, at=(-4.6 + 2.6 * k, 3.17, 2.5), bevel=0)
        st.box((1.66, 0.05, 0.07), steel, at=(-4.6 + 2.6 * k, 3.15, 1.32), bevel=0)
    picture = dark.photo(dark.grade(st.shot(), shadows="#07080c"), size=(1600, 1067), noise=0.026, dark=0.3, seed=15)
    return dark.halation(picture, 0.45, radius=22, above=0.72)


PICTURES = {"work-1": work_1}
