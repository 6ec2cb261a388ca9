"""The breakfast of the second Tuesday: a long table from above, in low sun."""

import math
import random

from PIL import Image

from artwork import darkroom as dark
from artwork import studio as st

FOLDER = "events/reseau-petit-dejeuner"


def cup(x: float, y: float, glaze: st.Material, coffee: st.Material, turn: float) -> None:
    """A cup on its saucer, with a handle and what is in it."""
    st.lathe(
        [(0.2, 0.02), (0.3, 0.03), (0.46, 0.075), (0.47, 0.095), (0.3, 0.06), (0.18, 0.045), (0.002, 0.045)],
        glaze,
        at=(x, y, 0),
    )
    wall = [
        (0.13, 0.06),
        (0.16, 0.08),
        (0.25, 0.2),
        (0.29, 0.38),
        (0.285, 0.4),
        (0.265, 0.38),
        (0.235, 0.22),
        (0.15, 0.12),
        (0.002, 0.11),
    ]
    st.lathe(wall, glaze, at=(x, y, 0))
    st.lathe([(0.262, 0.33), (0.002, 0.33)], coffee, levels=0, at=(x, y, 0))
    a = math.radians(turn)
    ear = [(0.26, 0.34), (0.4, 0.36), (0.45, 0.27), (0.38, 0.18), (0.23, 0.18)]
    st.tube([(x + r * math.cos(a), y + r * math.sin(a), z) for r, z in ear], 0.026, glaze, sides=8)


def crema() -> st.Material:
    made = st.Material("#4a2713", roughness=0.12)
    made.paint(
        made.ramp(made.noise(7, detail=6, distortion=2), [(0.3, "#26110a"), (0.52, "#7a4320"), (0.72, "#c98f55")])
    )
    return made


def food() -> None:
    """Three oranges and three rolls."""
    peel = st.Material("#ef8420", roughness=0.4, subsurface_weight=0.2)
    peel.bump(peel.noise(45, detail=1), strength=0.25, distance=0.02)
    for x, y in ((-0.35, 0.05), (0.1, 0.27), (0.22, -0.14)):
        st.ball(0.25, peel, at=(x, y, 0.25))
    bread = st.Material("#b9793c", roughness=0.8)
    bread.paint(bread.ramp(bread.noise(5, detail=6), [(0.3, "#7d431c"), (0.5, "#bf7f3e"), (0.7, "#ead2a4")]))
    for x, y, turn in ((1.05, 0.15, 30), (1.4, -0.12, 60), (-1.35, 0.0, -20)):
        roll = st.ball(0.26, bread, at=(x, y, 0.17), turn=(0, 0, turn))
        roll.scale = (1.45, 0.85, 0.7)


def breakfast() -> Image.Image:
    st.stage(
        (960, 640), camera=(0.15, -0.9, 7.2), look=(0.15, 0.06, 0), lens=58, samples=24, world="#dfe8f2", strength=0.32
    )
    linen = st.Material("#ded6c6", roughness=0.95)
    thread = linen.noise(240, detail=2, at=linen.places(scale=(1, 0.25, 1)))
    linen.bump(thread, strength=0.25, distance=0.004)
    linen.bump(linen.noise(1.1, detail=4, distortion=0.6), strength=0.6, distance=0.09)
    st.sheet(12, 9, linen)
    coffee, steel = crema(), st.Material("#d0d2d2", roughness=0.18, metallic=1)
    tints = [
        "#f3efe6",
        "#e8572a",
        "#2f5d62",
        "#f3efe6",
        "#d9b04a",
        "#f3efe6",
        "#8a3b2a",
        "#c9d3cf",
        "#f3efe6",
        "#e8572a",
    ]
    places = [
        (-2.2, 1.15),
        (-0.9, 1.3),
        (0.5, 1.05),
        (1.9, 1.3),
        (-2.45, -0.2),
        (2.5, -0.15),
        (-1.55, -1.35),
        (-0.1, -1.2),
        (1.25, -1.3),
        (2.75, -1.45),
    ]
    chance = random.Random(4)
    for (x, y), tint in zip(places, tints, strict=True):
        glaze = st.Material(tint, roughness=0.2, coat_weight=0.4)
        turn = chance.uniform(-70, 50)
        cup(x, y, glaze, coffee, turn)
        st.tube([(x + 0.36, y - 0.26, 0.09), (x + 0.1, y - 0.42, 0.1)], 0.018, steel)
        st.lathe([(0.002, 0), (0.06, 0.012), (0.07, 0.03)], steel, at=(x + 0.07, y - 0.44, 0.085))
    food()
    st.sun((0.78, -0.42, -0.5), power=4.2, tint="#ffe2b8", soft=1.2)
    for k in range(5):
        st.box((0.32, 9, 0.05), st.Material("#202020"), at=(-7.6 + k * 1.5, 2, 4.4), bevel=0)
    return dark.photo(
        dark.grade(st.shot(), shadows="#14100c", lights="#fffcf4"), size=(1500, 1000), noise=0.016, seed=6
    )


PICTURES = {"picture": breakfast}
