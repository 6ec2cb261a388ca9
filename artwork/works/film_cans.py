"""The fund for first films: film cans in a store room, one for each film that came of it, labelled by hand."""

import math
import random

from PIL import Image

from artwork import darkroom as dark
from artwork import hand
from artwork import studio as st

FOLDER = "initiatives/bourse-premiers-films"
LABELS = ["1 la crue", "2 marie", "3 deux sous", "4 le quai", "5 minuit", "6 la haie", "7 vera", "8 retour"]


def tape(words: str, *, seed: int) -> Image.Image:
    """A strip of masking tape with a title in felt pen."""
    size = (640, 128)
    strip = dark.paper(size, "#e4d4a4" if seed % 3 else "#efe9da", seed=seed, tooth=0.1, stains=0.05)
    pen = hand.Layer(size, seed=seed)
    pen.write(words, 44, 92, size=86, width=8, cover=0.95, hand="futural")
    return hand.ink(strip, pen.cover, "#1d1d22" if seed % 4 else "#b3261e", seed=seed)


def label(words: str, radius: float, *, seed: int, high: float) -> None:
    """The strip around the side of a can."""
    paper = st.Material(roughness=0.8)
    paper.paint(paper.image(tape(words, seed=seed)))
    points, faces, cells = [], [], 12
    for k in range(cells + 1):
        angle = math.radians(-29 + 58 * k / cells)
        points += [(radius * math.sin(angle), -radius * math.cos(angle), z * high) for z in (0.24, 0.76)]
    faces = [(2 * k, 2 * k + 2, 2 * k + 3, 2 * k + 1) for k in range(cells)]
    made = st.smooth(st.mesh(points, faces, paper))
    layer = made.data.uv_layers.new(name="uv")
    for loop in made.data.loops:
        layer.data[loop.index].uv = (loop.vertex_index // 2 / cells, loop.vertex_index % 2)
    return made


def can(radius: float, high: float, metal: st.Material, at: tuple[float, float, float]) -> None:
    """A can with its lid: a rim, a stamped ring and a flat top."""
    r, lid = radius, high * 0.45
    side = [(r * 0.985, 0), (r * 0.985, lid), (r, lid + 0.01), (r, high - 0.012), (r - 0.012, high)]
    top = [(r * 0.9, high), (r * 0.88, high - 0.02), (r * 0.6, high - 0.02), (r * 0.58, high), (0.002, high)]
    st.lathe([*side, *top], metal, turns=96, levels=0, at=at)


def picture() -> Image.Image:
    st.stage(
        (900, 600), camera=(0.1, -7.1, 2.4), look=(0.1, 0, 0.98), lens=66, fstop=2.8, focus=(0, -0.9, 1), samples=20,
        world="#3a4a56", strength=1.1,
    )  # fmt: skip
    st.backdrop(st.stone("#3c4a46", "#27322f", scale=1.1, rough=0.9), back=2.4, curve=0.05)
    st.box((9, 3, 0.12), st.wood("#6b4a31", "#43291a", along=(1.2, 9, 9)), at=(0, 0.2, -0.06))
    tints = ["#b9b7ae", "#9fa3a3", "#c8b98a", "#a7a9a6", "#8e979b", "#bdb9ab", "#a59a7e", "#c5c4bd"]
    chance, z = random.Random(8), 0.0
    for n, (words, tint) in enumerate(zip(LABELS, tints, strict=True)):
        metal = st.Material(tint, roughness=0.34, metallic=0.9)
        metal.bump(metal.noise(14, detail=5), strength=0.08, distance=0.01)
        high = 0.25
        x, y = chance.uniform(-0.07, 0.07) - 0.15, chance.uniform(-0.05, 0.05)
        can(1.0, high, metal, (x, y, z))
        strip = label(words, 1.006, seed=n + 1, high=high)
        strip.location, strip.rotation_euler = (x, y, z), (0, 0, chance.uniform(-0.3, 0.3))
        z += high + 0.004
    reel = st.Material("#c9cccb", roughness=0.2, metallic=1.0)
    st.lathe([(0.2, 0), (0.92, 0), (0.92, 0.2), (0.2, 0.2), (0.2, 0)], st.Material("#120d0b", roughness=0.2),
             turns=96, levels=0, at=(1.62, 0.42, 0.85), turn=(72, 0, 28))  # fmt: skip
    st.lathe([(0.06, 0.1), (0.2, 0.21), (0.06, 0.22)], reel, levels=0, at=(1.62, 0.42, 0.85), turn=(72, 0, 28))
    st.lamp((-4, -3.4, 4.2), (0, 0, 0.8), size=1.2, tall=1.8, power=1100, tint="#ffe3b8")
    st.lamp((4, 0.5, 2.2), (0.5, 0, 1), size=1.2, power=170, tint="#8fc0ff")
    return dark.photo(dark.grade(st.shot(), shadows="#0a0f10", lights="#fff6e4"), size=(1600, 1067), seed=4)


PICTURES = {"picture": picture}
