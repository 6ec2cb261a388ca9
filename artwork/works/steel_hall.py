"""The visit of the halls: a steel hall in black and white, the sun in its roof."""

from PIL import Image

from artwork import darkroom as dark
from artwork import studio as st

FOLDER = "events/visite-halls-industriels"


def trusses(steel: st.Material) -> None:
    """Thirteen pairs of columns, each with its truss."""
    bars: list[list[tuple[float, float, float]]] = []
    for k in range(13):
        y = -12 + k * 3.6
        for side in (-1, 1):
            st.box((0.3, 0.3, 5.2), steel, at=(side * 5.7, y, 2.6), bevel=0)
        nodes = [(-5.7 + i * 1.14, 5.2 + 0.0 * i) for i in range(11)]
        for i in range(10):
            x0, x1 = nodes[i][0], nodes[i + 1][0]
            high = 7.1 - abs(x0) * 0.28, 7.1 - abs(x1) * 0.28
            bars += [
                [(x0, y, 5.2), (x1, y, 5.2)],
                [(x0, y, high[0]), (x1, y, high[1])],
                [(x0, y, 5.2), (x0, y, high[0])],
            ]
            bars.append([(x0, y, 5.2), (x1, y, high[1])] if i % 2 else [(x0, y, high[0]), (x1, y, 5.2)])
    st.tubes(bars, 0.07, steel, order=2)


def group() -> None:
    """Six people in coats."""
    coat = st.Material("#191a1c", roughness=0.9)
    for x, y, high in (
        (-0.6, 3.0, 1.72),
        (0.0, 3.4, 1.62),
        (0.55, 3.1, 1.8),
        (1.15, 3.7, 1.55),
        (-1.2, 3.9, 1.7),
        (2.3, 2.2, 1.68),
    ):
        st.lathe(
            [
                (0.1, 0),
                (0.13, 0.1),
                (0.16, high * 0.45),
                (0.24, high * 0.62),
                (0.23, high * 0.78),
                (0.09, high * 0.84),
                (0.07, high * 0.86),
            ],
            coat,
            at=(x, y, 0),
        )
        st.ball(0.11, coat, at=(x, y, high - 0.12))


def hall() -> Image.Image:
    st.stage(
        (960, 640), camera=(-0.8, -13, 1.75), look=(0.1, 0, 3.0), lens=24, samples=28, world="#cfdcea", strength=0.9
    )
    steel, floor = (
        st.Material("#4a4644", roughness=0.55, metallic=0.4),
        st.stone("#8d8a84", "#5f5c57", scale=1.4, rough=0.35),
    )
    wall = st.stone("#7a4a37", "#5a3325", scale=4, rough=0.95)
    st.box((13, 60, 0.2), floor, at=(0, 10, -0.1), bevel=0)
    for side in (-1, 1):
        st.box((0.3, 60, 5.2), wall, at=(side * 6.4, 10, 2.6), bevel=0)
        st.box((0.25, 60, 0.5), steel, at=(side * 5.4, 10, 4.7), bevel=0)
    trusses(steel)
    roof = st.Material("#2b2a2a", roughness=0.9)
    for k in range(12):
        for side in (-1, 1):
            st.box((2.3, 3.5, 0.06), roof, at=(side * 4.7, -10.2 + k * 3.6, 6.1), turn=(0, side * 16, 0), bevel=0)
            st.box((1.7, 1.5, 0.06), roof, at=(side * 1.3, -9.4 + k * 3.6, 7.0), turn=(0, side * 16, 0), bevel=0)
    st.box((10.6, 0.7, 0.6), st.Material("#d9a021", roughness=0.5), at=(0, 7, 4.75), bevel=0.02)
    group()
    st.box((13, 0.2, 7), st.Material("#b8c4cf", roughness=1), at=(0, 34, 3.5), bevel=0)
    st.sun((0.42, 0.3, -0.86), power=9, tint="#fff0d8", soft=0.8)
    st.haze(0.018, (12.4, 50, 7.6), (0, 11, 3.8))
    shot = dark.grade(st.shot(), saturation=0, contrast=1.12, shadows="#0b0a0a", lights="#fbf8f2")
    return dark.photo(shot, size=(1500, 1000), noise=0.045, dark=0.4, seed=9)


PICTURES = {"picture": hall}
