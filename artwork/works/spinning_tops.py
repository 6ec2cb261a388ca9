"""Woodturning: five tops of beech and plum on the bench, one still turning, with shavings."""

import math
import random

from PIL import Image

from artwork import darkroom as dark
from artwork import studio as st

FOLDER = "events/tour-a-bois-initiation"


def top(at: tuple[float, float, float], turn: tuple[float, float, float], wood: st.Material, size: float = 1.0) -> None:
    """A spinning top on its point."""
    profile = [(0.004, 0), (0.05, 0.05), (0.3, 0.24), (0.46, 0.42), (0.5, 0.5), (0.47, 0.57), (0.2, 0.66), (0.09, 0.72),
               (0.06, 0.9), (0.055, 1.15), (0.07, 1.24), (0.04, 1.28), (0.002, 1.29)]  # fmt: skip
    st.lathe([(r * size, z * size) for r, z in profile], wood, at=at, turn=turn)


def turned(light: str, deep: str, ring: str | None = None) -> st.Material:
    """Wood off the lathe: fine grooves around, a burnt or dyed ring."""
    made = st.wood(light, deep, grain=1.4, along=(1.4, 8, 8))
    groove = made.node("TexWave", Scale=26.0, Distortion=0.3)
    groove.bands_direction = "Z"
    made.join(made.places(), groove.inputs["Vector"])
    made.bump(groove.outputs[1], strength=0.12, distance=0.01)
    if ring:
        parts, edge = made.node("SeparateXYZ"), made.tree.nodes.new("ShaderNodeValToRGB")
        made.join(made.places(), parts.inputs[0])
        before = made.surface.inputs["Base Color"].links[0].from_socket
        elements = edge.color_ramp.elements
        elements[0].position, elements[0].color = 0.45, st.colour("#000000")
        elements[1].position, elements[1].color = 0.46, st.colour("#ffffff")
        third = elements.new(0.56)
        third.color = st.colour("#000000")
        edge.color_ramp.interpolation = "CONSTANT"
        made.join(parts.outputs[2], edge.inputs[0])
        made.paint(made.mix(before, ring, edge.outputs[0]))
    return made


def shaving(x: float, y: float, chance: random.Random, wood: st.Material) -> None:
    """A ribbon that curls."""
    turns, radius, wide = chance.uniform(1.2, 3.2), chance.uniform(0.07, 0.15), chance.uniform(0.05, 0.12)
    points, steps = [], 60
    for k in range(steps + 1):
        a, grow = turns * 2 * math.pi * k / steps, 1 + 0.5 * k / steps
        for side in (-1, 1):
            along = k / steps * 0.24 + side * wide / 2
            points += [(along, radius * grow * math.cos(a), radius * (1.4 + grow * math.sin(a)))]
    faces = [(2 * k, 2 * k + 1, 2 * k + 3, 2 * k + 2) for k in range(steps)]
    st.smooth(st.mesh(points, faces, wood, at=(x, y, -0.02), turn=(0, 0, chance.uniform(0, 360))))


def picture() -> Image.Image:
    st.stage((900, 600), camera=(0.5, -5.6, 2.3), look=(0.1, 0, 0.42), lens=64, fstop=1.8, focus=(0, -0.6, 0.5),
             samples=20, world="#c9d6e6", strength=0.16)  # fmt: skip
    st.backdrop(st.stone("#5b6b5f", "#3b483f", scale=1, rough=0.9), back=2.6, curve=0.03)
    bench = st.wood("#a67c4e", "#6d4a2a", along=(0.9, 9, 9))
    for k in range(5):
        st.box((9, 0.86, 0.2), bench, at=(0.4 * k, -1.7 + k * 0.88, -0.094), bevel=0.012)
    beech, plum = turned("#e2b98a", "#c2905c"), turned("#7a4630", "#54291c")
    top((0.1, -0.75, 0), (0, 4, 0), turned("#e8c294", "#c99b66", "#e2491a"), 1.05)
    top((-1.25, -0.1, 0.47), (0, 101, 35), plum, 0.95)
    top((1.35, -0.35, 0.5), (0, 102, 160), turned("#e2b98a", "#c2905c", "#1d4a55"), 1.0)
    top((-0.45, 0.75, 0.46), (0, 101, 250), beech, 0.95)
    top((1.15, 1.15, 0), (0, -7, 20), turned("#b9844f", "#8a5a30", "#f0e4c8"), 1.1)
    chance, curl = random.Random(5), st.Material("#e6c79a", roughness=0.6)
    for _ in range(42):
        shaving(chance.uniform(-2.6, 2.8), chance.uniform(-1.9, 1.6), chance, curl)
    st.lamp((-4.2, -1.8, 3.2), (0, 0, 0.4), size=1.1, tall=1.6, power=520, tint="#ffe6c2")
    st.lamp((3.6, 2.4, 2.6), (0, 0, 0.5), size=1.6, power=120, tint="#c4dcff")
    return dark.photo(
        dark.grade(st.shot(), shadows="#0c0a08", lights="#fffaf0", contrast=1.04), size=(1600, 1067), seed=3
    )


PICTURES = {"picture": picture}
