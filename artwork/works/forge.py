"""Forge Exemple, smiths: hammered iron close by, coals behind it."""

import math
import random

from PIL import Image

from artwork import darkroom as dark
from artwork import remake
from artwork import studio as st

FOLDER = "members/forge-exemple"


def iron() -> st.Material:
    """Black scale, hammer marks, a breath of rust in the hollows."""
    made = st.Material("#1b1a1a", roughness=0.42, metallic=0.85)
    made.paint(made.ramp(made.noise(9, detail=6), [(0.4, "#3a3a3c"), (0.62, "#5a5653"), (0.8, "#7a4a30")]))
    made.paint(made.ramp(made.noise(22, detail=4), [(0.3, "#8f8f8f"), (0.7, "#d8d8d8")]), "Roughness")
    dents = made.node("TexVoronoi", Scale=9.0)
    dents.feature = "SMOOTH_F1"
    made.join(made.places(), dents.inputs["Vector"])
    made.bump(dents.outputs[0], strength=0.75, distance=0.06)
    made.bump(made.noise(60, detail=4), strength=0.25, distance=0.01)
    return made


def scroll(
    centre: tuple[float, float], size: float, turns: float, start: float, hand: int
) -> list[tuple[float, float, float]]:
    """A spiral in the plane of the gate, from its eye outwards."""
    x, z = centre
    points = []
    for k in range(60):
        t = k / 59
        angle = start + hand * t * turns * 2 * math.pi
        radius = size * (0.1 + 0.9 * t**1.25)
        points.append((x + radius * math.cos(angle), 0.0, z + radius * math.sin(angle)))
    return points


def gate() -> None:
    """Scrolls, bars and collars of the gate, and its light."""
    black = iron()
    thin = [1.0] * 52 + [0.95, 0.9, 0.85, 0.85, 0.85, 0.85, 0.85, 0.85]
    swell = [1.9, 1.8, 1.5, 1.25, 1.1, *thin[5:]]
    for x, z, size, hand, start in (
        (-0.55, 1.32, 0.46, 1, 0.4),
        (-0.55, 0.52, 0.4, -1, 0.2),
        (0.55, 1.32, 0.46, -1, 2.7),
        (0.55, 0.52, 0.4, 1, 2.9),
        (1.75, 1.32, 0.46, 1, 0.4),
        (1.75, 0.52, 0.4, -1, 0.2),
        (-1.75, 1.32, 0.46, -1, 2.7),
        (-1.75, 0.52, 0.4, 1, 2.9),
    ):
        st.tube(scroll((x, z), size, 1.85, start, hand), 0.05, black, radii=swell, sides=3)
    for x in (-2.35, -1.15, 0.0, 1.15, 2.35):
        st.box((0.1, 0.1, 4), black, at=(x, 0, 1), bevel=0.02)
        for z in (0.98, 1.86):
            st.box((0.17, 0.17, 0.09), black, at=(x, 0, z), bevel=0.025)
    for z in (0.0, 1.9):
        st.box((7, 0.13, 0.09), black, at=(0, 0, z), bevel=0.02)
    for x in (-1.15, 0.0, 1.15):
        st.ball(0.045, black, at=(x, -0.075, 0.98))
        st.ball(0.045, black, at=(x, -0.075, 1.86))
    wall = st.stone("#4a4f57", "#2c3036", scale=0.5, bump=0.4)
    st.sheet(30, 14, wall, at=(0, 6, 3), turn=(90, 0, 0))
    st.sheet(30, 14, st.stone("#3a3a3a", "#242424", scale=1), at=(0, 3, -1))
    chance = random.Random(6)
    for _ in range(46):
        ember = st.Material(
            "#ff6a1a",
            emission_color=chance.choice(("#ff5a10", "#ff8a2a", "#ff3408")),
            emission_strength=chance.uniform(3, 22),
        )
        st.ball(
            chance.uniform(0.03, 0.09),
            ember,
            at=(1.7 + chance.gauss(0, 0.8), 4.6 + chance.random(), 0.35 + abs(chance.gauss(0, 0.35))),
        )
    st.lamp((-3.2, -1.5, 3.2), (0, 0, 1), size=1.6, power=420, tint="#dbe7ff")
    st.lamp((2.6, 2.2, 0.7), (0, 0, 1), size=1.0, power=170, tint="#ff7a2e")


def work_1() -> Image.Image:
    st.stage(
        (760, 507),
        camera=(-1.35, -3.5, 1.0),
        look=(0.1, 0, 1.05),
        lens=55,
        fstop=1.2,
        focus=(-0.35, -0.1, 1.1),
        samples=10,
        world="#7d8ea6",
        strength=0.5,
    )
    gate()
    picture = dark.grade(st.shot(), shadows="#08090b", lights="#f6f4f2", contrast=1.12, saturation=0.9)
    return dark.halation(dark.photo(picture, size=(1600, 1067), noise=0.032, seed=13), 0.3)


def work_2() -> Image.Image:
    return remake.still(remake.flat("forge-exemple-work-2", (1600, 1067)), bars=False, blur=1.8, seed=7)


PICTURES = {"work-1": work_1, "work-2": work_2}
