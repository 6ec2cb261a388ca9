"""Papier Plié, paper engineer: two lanterns of one sheet each, folded into diamonds, one of them lit."""

import math
import random

from PIL import Image

from artwork import darkroom as dark
from artwork import studio as st

FOLDER = "members/papier-plie"
SIDES, ROWS = 14, 14


def paper(tint: str) -> st.Material:
    """Thin paper: what shines on its back comes through, with its fibres."""
    made = st.Material(tint, roughness=0.9)
    fibres = made.noise(26, detail=7, at=made.places(scale=(1, 1, 2.2)), distortion=1.4)
    tone = made.ramp(fibres, [(0.3, "#d99a5c"), (0.5, "#eec48c"), (0.72, "#f9e2ba")])
    through = made.node("BsdfTranslucent")
    made.join(tone, through.inputs["Color"])
    made.paint(made.ramp(fibres, [(0.3, "#e6dccb"), (0.7, "#f7f1e6")]))
    mixed = made.node("MixShader", Fac=0.62)
    made.join(made.surface.outputs[0], mixed.inputs[1])
    made.join(through.outputs[0], mixed.inputs[2])
    made.join(mixed.outputs[0], made.output.inputs["Surface"])
    made.bump(made.noise(160, detail=3), strength=0.2, distance=0.003)
    return made


def lantern(at: tuple[float, float, float], size: float, sheet: st.Material, chance: random.Random) -> None:
    """Rings of corners, each in turn near and far and turned by half a side; triangles between them."""
    points = []
    for j in range(ROWS + 1):
        t = j / ROWS
        radius = 0.4 + 0.52 * math.sin(math.pi * (0.08 + 0.8 * t)) ** 1.3 - (0.05 if j in (0, ROWS) else 0)
        for k in range(SIDES):
            angle = 2 * math.pi * (k + 0.5 * (j % 2)) / SIDES
            r = size * radius * (1.07 if j % 2 else 0.9) * (1 + chance.gauss(0, 0.006))
            points.append((r * math.cos(angle), r * math.sin(angle), size * (2.5 * t - 1.25 + chance.gauss(0, 0.004))))
    faces, folds = [], []
    for j in range(ROWS):
        for k in range(SIDES):
            low, right = j * SIDES + k, j * SIDES + (k + 1) % SIDES
            up = (j + 1) * SIDES + (k if j % 2 == 0 else (k + 1) % SIDES)
            before = (j + 1) * SIDES + ((k - 1) % SIDES if j % 2 == 0 else k)
            faces += [(low, right, up), (low, up, before)]
            folds += [(low, right), (low, up), (low, before)]
    st.mesh(points, faces, sheet, at=at)
    crease = paper("#f4eadb")
    st.tubes([[points[a], points[b]] for a, b in folds], 0.006 * size, crease, order=2, sides=1, at=at)
    st.tube([(at[0], at[1], at[2] + 1.2 * size), (at[0], at[1], 6)], 0.008, st.Material("#15110e"), order=2)
    st.cylinder(0.34 * size, 0.02, st.Material("#15110e"), at=(at[0], at[1], at[2] + 1.24 * size))


def lit() -> Image.Image:
    chance = random.Random(4)
    st.stage(
        (864, 1080), camera=(0.2, -6.4, 0.1), look=(0.12, 0, 0.06), lens=58, fstop=1.2, focus=(-0.25, -0.8, 0.1),
        samples=44, world="#16202c", strength=0.35, look_name="AgX - Medium High Contrast",
    )  # fmt: skip
    st.sheet(20, 14, st.stone("#46606a", "#3c545e", scale=0.7), at=(0, 1.75, 0), turn=(90, 0, 0))
    lantern((-0.3, 0, -0.02), 1.0, paper("#f4eadb"), chance)
    lantern((1.42, 0.9, 0.62), 0.72, paper("#f4eadb"), chance)
    st.bulb((-0.3, 0, -0.25), power=34, tint="#ffb469", radius=0.1)
    st.lamp((3.6, -1.2, 2.4), (1.2, 1.2, 0.4), size=1.6, power=70, tint="#9cc0ff")
    picture = dark.halation(dark.grade(st.shot(), shadows="#07080b", saturation=1.04), 0.16, above=0.8)
    return dark.photo(picture, size=(1080, 1350), noise=0.016, dark=0.35, seed=8)


PICTURES = {"work-4": lit}
