"""Objet Essai, product designers: a short run of six table objects on plinths of painted wood."""

from PIL import Image

from artwork import darkroom as dark
from artwork import studio as st

FOLDER = "members/objet-essai"


def plinth(x: float, y: float, size: float, high: float, tint: str) -> None:
    paint = st.Material(tint, roughness=0.7)
    paint.bump(paint.noise(30, detail=4), strength=0.06, distance=0.004)
    st.box((size, size, high), paint, at=(x, y, high / 2), bevel=0.012)


def objects() -> None:
    """A carafe, a bowl, a bottle, a mill, a round box and a salt pig."""
    red = st.Material("#b92a1c", roughness=0.22, coat_weight=0.5)
    sand, steel = st.stone("#d8c7a8", "#b99f78", scale=4, rough=0.6), st.Material("#b9bcbd", roughness=0.2, metallic=1)
    glass = st.Material("#2f6f78", roughness=0.08, transmission_weight=0.7, ior=1.45)
    st.lathe(
        [
            (0.16, 0),
            (0.2, 0.04),
            (0.24, 0.26),
            (0.2, 0.42),
            (0.09, 0.54),
            (0.08, 0.66),
            (0.13, 0.72),
            (0.1, 0.71),
            (0.06, 0.6),
        ],
        red,
        at=(-1.32, 0.25, 1.0),
    )
    st.lathe(
        [(0.12, 0), (0.16, 0.02), (0.34, 0.16), (0.4, 0.3), (0.37, 0.3), (0.3, 0.17), (0.002, 0.06)],
        st.Material("#3a2350", roughness=0.15, coat_weight=0.6),
        at=(-0.2, 0.62, 1.55),
    )
    st.lathe(
        [(0.13, 0), (0.14, 0.03), (0.14, 0.4), (0.06, 0.52), (0.055, 0.74), (0.075, 0.77), (0.002, 0.78)],
        glass,
        at=(1.0, 0.35, 1.25),
    )
    st.ball(0.3, st.Material("#c99a3a", roughness=0.25, metallic=0.85), at=(-0.75, -0.72, 0.95))
    st.lathe(
        [(0.28, 0), (0.3, 0.02), (0.3, 0.2), (0.31, 0.22), (0.31, 0.26), (0.03, 0.29), (0.05, 0.38), (0.002, 0.42)],
        sand,
        at=(0.42, -0.55, 0.45),
    )
    st.lathe(
        [(0.24, 0), (0.26, 0.04), (0.22, 0.3), (0.08, 0.42), (0.002, 0.44)],
        st.Material("#f0ece2", roughness=0.3, coat_weight=0.4),
        at=(1.5, -0.62, 0.3),
    )
    st.lathe([(0.09, 0), (0.1, 0.04), (0.002, 0.12)], steel, at=(1.5, -0.62, 0.73))


def work_3() -> Image.Image:
    st.stage(
        (900, 600),
        camera=(0.15, -6.2, 2.75),
        look=(0.12, 0, 0.98),
        lens=58,
        fstop=8,
        samples=24,
        world="#f2e4dc",
        strength=0.3,
    )
    st.backdrop(st.Material("#eeb8a4", roughness=0.9), back=2.4, curve=1.0)
    for x, y, size, high, tint in (
        (-1.32, 0.25, 0.8, 1.0, "#f3eee4"), (-0.2, 0.62, 0.86, 1.55, "#b7a3dc"), (1.0, 0.35, 0.72, 1.25, "#2c6068"),
        (-0.75, -0.72, 0.74, 0.65, "#e8ac2c"), (0.42, -0.55, 0.8, 0.45, "#f3eee4"), (1.5, -0.62, 0.74, 0.3, "#d8401f"),
    ):  # fmt: skip
        plinth(x, y, size, high, tint)
    objects()
    st.lamp((-4, -3.2, 4.6), (0, 0, 0.8), size=0.7, power=900, tint="#fff0dc")
    st.lamp((4, -3, 3), (0, 0, 1), size=3, power=120, tint="#ffd9cc")
    return dark.photo(
        dark.grade(st.shot(), shadows="#1a1210", lights="#fffaf4"), size=(1500, 1000), noise=0.012, seed=5
    )


PICTURES = {"work-3": work_3}
