"""Objet Essai, product designers: a catalogue photograph in front of coloured paper."""

import math

from PIL import Image

from artwork import darkroom as dark
from artwork import remake
from artwork import studio as st

FOLDER = "members/objet-essai"


def terrazzo() -> st.Material:
    """Pressed bottle caps: flakes of many colours in blue."""
    made = st.Material("#2b55c8", roughness=0.38)
    flakes = made.node("TexVoronoi", Scale=15.0)
    made.join(made.places(), flakes.inputs["Vector"])
    part = made.tree.nodes.new("ShaderNodeSeparateColor")
    made.join(flakes.outputs[1], part.inputs[0])
    ramp = made.ramp(
        part.outputs[0], [(0.0, "#2449b8"), (0.62, "#f3f0e8"), (0.76, "#e2483a"), (0.86, "#f0c23c"), (0.94, "#14213f")]
    )
    ramp.node.color_ramp.interpolation = "CONSTANT"
    made.paint(ramp)
    return made


def work_1() -> Image.Image:
    st.stage(
        (740, 925),
        camera=(0.9, -5.4, 1.75),
        look=(0, 0, 0.78),
        lens=66,
        fstop=8,
        focus=(0, -0.4, 0.9),
        samples=12,
        world="#ffffff",
        strength=0.22,
    )
    st.backdrop(st.Material("#ff8f6b", roughness=0.85), back=2.4, curve=1.6)
    ash = st.wood("#ecd3a6", "#d3b27c", grain=1.5, along=(8, 8, 0.7))
    st.cylinder(0.62, 0.11, terrazzo(), at=(0, 0, 1.34), bevel=0.03, turns=96)
    st.cylinder(0.36, 0.05, ash, at=(0, 0, 1.29), bevel=0.01)
    for k in range(3):
        a = math.radians(100 + 120 * k)
        c, s = math.cos(a), math.sin(a)
        st.tube(
            [(0.3 * c, 0.3 * s, 1.3), (0.43 * c, 0.43 * s, 0.7), (0.58 * c, 0.58 * s, 0.0)],
            0.055,
            ash,
            radii=[1.15, 1.0, 0.75],
            order=3,
            sides=6,
        )
    steel = st.Material("#c9cbce", roughness=0.22, metallic=1.0)
    st.tube(
        [(0.475 * math.cos(a), 0.475 * math.sin(a), 0.42) for a in (2 * math.pi * k / 24 for k in range(24))],
        0.02,
        steel,
        closed=True,
    )
    st.cylinder(0.05, 0.012, steel, at=(0, 0, 1.449), bevel=0.004)
    st.box((0.07, 0.012, 0.01), st.Material("#303030"), at=(0, 0, 1.459), turn=(0, 0, 30), bevel=0)
    st.lamp((-3.4, -2.6, 4.2), (0, 0, 0.8), size=1.4, power=360, tint="#fff4e6")
    st.lamp((3.6, -1.5, 2.4), (0, 0, 0.8), size=2.5, power=70, tint="#ffd9d0")
    return dark.photo(
        dark.grade(st.shot(), contrast=1.06, saturation=1.06), size=(1200, 1500), noise=0.012, dark=0.16, seed=19
    )


def work_2() -> Image.Image:
    return remake.blueprint(remake.flat("objet-essai-work-2", (1600, 1067)), seed=12)


PICTURES = {"work-1": work_1, "work-2": work_2}
