"""Signal Exemple, wayfinding: a third floor on the day it opened."""

from PIL import Image

from artwork import darkroom as dark
from artwork import studio as st

FOLDER = "members/signal-exemple"
BOLD = "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"


def corridor() -> Image.Image:
    st.stage(
        (1200, 800), camera=(0.25, -5.2, 1.5), look=(-0.1, 4, 1.32), lens=24, fstop=0, samples=32, world="#cfe0f2",
        strength=0.75,
    )  # fmt: skip
    white = st.Material("#eceae4", roughness=0.85)
    white.bump(white.noise(70, detail=3), strength=0.06, distance=0.004)
    floor = st.Material("#b9b6ae", roughness=0.22)
    floor.bump(floor.noise(3, detail=2), strength=0.03, distance=0.02)
    band, petrol, red = (st.Material(c, roughness=0.35) for c in ("#e8541c", "#123f4b", "#cf2418"))
    st.box((3.4, 16, 0.1), floor, at=(0, 1, -0.05), bevel=0)
    st.box((0.7, 13, 0.004), band, at=(-0.35, 1, 0.003), bevel=0)
    st.box((0.1, 16, 3), white, at=(-1.75, 1, 1.5), bevel=0)
    st.box((3.4, 0.1, 3), petrol, at=(0, 7.4, 1.5), bevel=0)
    st.box((3.6, 16, 0.1), white, at=(0, 1, 3.05), bevel=0)
    for k in range(5):
        st.box((0.1, 0.9, 3), white, at=(1.75, -4.6 + 2.9 * k, 1.5), bevel=0.01)
        for high, z in ((0.8, 0.4), (0.5, 2.75)):
            st.box((0.1, 2.0, high), white, at=(1.75, -3.15 + 2.9 * k, z), bevel=0.01)
    st.raised(BOLD, "3", 0.06, red, size=3.1, at=(-1.66, -0.6, 1.42), turn=(90, 0, 90))
    st.raised(BOLD, "3", 0.02, band, size=1.3, at=(-0.62, 7.32, 1.62), turn=(90, 0, 0))
    sign = [(0, -0.09), (0.5, -0.09), (0.5, -0.27), (0.86, 0), (0.5, 0.27), (0.5, 0.09), (0, 0.09)]
    st.mesh([(0.1 + x, 7.3, 1.6 + z) for x, z in sign], [tuple(range(7))], band)
    for k in range(4):
        tube = st.Material("#ffffff", emission_color="#fff4e0", emission_strength=5)
        st.box((0.09, 1.5, 0.03), tube, at=(-0.35, -3.4 + 2.9 * k, 2.98), bevel=0)
    st.sun((-0.86, 0.34, -0.4), power=5.0, tint="#ffdfb0", soft=0.8)
    picture = dark.halation(dark.grade(st.shot(), shadows="#0c0d10", contrast=1.04, saturation=1.06), 0.2, above=0.8)
    return dark.photo(picture, size=(1280, 853), noise=0.012, dark=0.25, seed=26)


PICTURES = {"work-3": corridor}
