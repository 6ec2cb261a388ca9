"""Luthier Modèle, violin maker: a top just carved, gouges and shavings on the bench, in the light of the morning."""

import math
import random

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark
from artwork import hand
from artwork import studio as st
from artwork.works.luthier import HALF

FOLDER = "members/luthier-modele"
Array = NDArray[np.float64]
UNIT, TEXTURE = (
    300.0,
    1600,
)  # the drawing's millimetres in one unit of the scene; pixels of the texture, four units wide
HOLE = [(62, -78), (52, -92), (38, -84), (42, -66), (60, -50), (74, -10), (84, 40), (98, 66), (112, 58), (110, 42)]


def spruce() -> Image.Image:
    """Split spruce with its fine grain, and the sound holes; rolled, for the texture wraps about the middle."""
    size = (TEXTURE, TEXTURE)
    x, _ = dark.grid(size)
    k = TEXTURE / 4 / UNIT
    grain = np.sin((x + 14 * (dark.clouds(size, 500, seed=3, stretch=(0.3, 3)) - 0.5)) * 2 * np.pi / 11)
    fine = dark.clouds(size, 20, seed=4, octaves=3, stretch=(0.12, 6)) - 0.5
    tone = dark.rgb("#ecd3a0") * (0.98 - 0.07 * np.clip(grain, 0, 1) + 0.22 * fine)[..., None]
    holes = hand.Layer(size, seed=2)
    for side in (1, -1):
        way = [(TEXTURE / 2 + side * px * k, TEXTURE / 2 + py * k) for px, py in HOLE]
        holes.line(hand.spline(way), width=9, cover=1, wobble=0)
        for px, py, r in ((58, -82, 10), (100, 56, 12)):
            a = np.linspace(0, 6.3, 30)
            cx, cy = TEXTURE / 2 + side * px * k, TEXTURE / 2 + py * k
            holes.fill(list(zip(cx + r * k * np.cos(a), cy + r * k * np.sin(a), strict=True)))
    there = ndimage.gaussian_filter(holes.cover, 0.8)[..., None]
    tone = tone * (1 - there) + dark.rgb("#140a05") * there
    return dark.image(np.roll(tone, (TEXTURE // 2, TEXTURE // 2), axis=(0, 1)))


def arching(outline: list[tuple[float, float]]) -> Array:
    """How high the plate is at each millimetre: hollow along the edge, then up; the middle is at 300, 550."""
    plan = hand.Layer((600, 1100), seed=1)
    plan.fill([(x + 300, y + 550) for x, y in outline])
    inside = ndimage.gaussian_filter(ndimage.distance_transform_edt(plan.cover > 0.5), 5)
    rise = 0.2 * (1 - np.exp(-((np.clip(inside - 12, 0, None) / 62) ** 1.5)))
    return ndimage.gaussian_filter(rise - 0.02 * np.exp(-(((inside - 16) / 8) ** 2)), 7)


def top(at: tuple[float, float, float], turn: float) -> None:
    """The arched plate, from the outline to the middle, and its edge."""
    right = hand.spline(HALF, steps=16)
    outline = [*right, *((-x, y) for x, y in reversed(right[1:-1]))]
    rings, n = 90, len(outline)
    shares = 1 - np.arange(rings + 1) / rings
    x, y = (np.outer(shares, [p[axis] for p in outline]).ravel() for axis in (0, 1))
    z = ndimage.map_coordinates(arching(outline), [y + 550, x + 300], order=1)
    points = list(zip(x / UNIT, -y / UNIT, 0.07 + z, strict=True))
    faces = []
    for a in range(0, rings * n, n):
        faces += [(a + k, a + (k + 1) % n, a + n + (k + 1) % n, a + n + k) for k in range(n)]
    points += [(x / UNIT, -y / UNIT, 0.0) for x, y in outline]
    low = (rings + 1) * n
    faces += [(k, (k + 1) % n, low + (k + 1) % n, low + k) for k in range(n)]
    wood = st.Material("#ecd3a0", roughness=0.62)
    wood.paint(wood.image(spruce(), by="Object", scale=(0.25, 0.25, 1)))
    wood.bump(wood.noise(30, detail=4, at=wood.places(scale=(6, 0.4, 1))), strength=0.08, distance=0.01)
    st.smooth(st.mesh(points, faces, wood, at=at, turn=(0, 0, turn)))


def gouge(x: float, y: float, turn: float, tint: str, wide: float) -> None:
    """A turned handle, a ferrule of brass, a hollow blade that catches the light."""
    handle = [(0.02, 0), (0.07, 0.02), (0.085, 0.12), (0.065, 0.3), (0.09, 0.52), (0.075, 0.72), (0.05, 0.8)]
    lie = {"turn": (90, 0, turn), "at": (x, y, 0.09)}
    st.lathe(handle, st.Material(tint, roughness=0.3, coat_weight=0.5), turns=32, **lie)
    st.lathe(
        [(0.052, 0.78), (0.055, 0.88), (0.045, 0.9)],
        st.Material("#c79a3a", roughness=0.25, metallic=1),
        turns=32,
        levels=0,
        **lie,
    )
    steel = st.Material("#c9ccd0", roughness=0.18, metallic=1)
    rows = [(0.88, 0.03), (1.0, 0.035), (1.2, wide * 0.8), (1.62, wide), (1.7, wide * 0.94)]
    bend = [math.radians(-70 + 20 * k) for k in range(8)]
    points = [(r * math.sin(a), -0.5 * r * math.cos(a) + 0.01, z) for z, r in rows for a in bend]
    faces = [(8 * j + k, 8 * j + k + 1, 8 * j + k + 9, 8 * j + k + 8) for j in range(len(rows) - 1) for k in range(7)]
    blade = st.smooth(st.mesh(points, faces, steel, **lie))
    blade.modifiers.new("thick", "SOLIDIFY").thickness = 0.012


def shaving(chance: random.Random, x: float, y: float, made: st.Material) -> None:
    """A ribbon that has rolled up."""
    turns, wide, points = chance.uniform(0.8, 2.4), chance.uniform(0.03, 0.085), []
    count = round(turns * 26)
    for k in range(count + 1):
        a, r = k / 26 * math.tau, 0.032 + 0.03 * k / 26
        lean = 0.05 * k / 26
        points += [(r * math.cos(a), -wide + lean, r * math.sin(a)), (r * math.cos(a), wide + lean, r * math.sin(a))]
    faces = [(2 * k, 2 * k + 1, 2 * k + 3, 2 * k + 2) for k in range(count)]
    ribbon = st.smooth(
        st.mesh(
            points,
            faces,
            made,
            at=(x, y, 0.035 + 0.03 * turns),
            turn=(chance.uniform(-8, 8), 0, chance.uniform(0, 360)),
        )
    )
    ribbon.modifiers.new("thick", "SOLIDIFY").thickness = 0.004


def bench() -> Image.Image:
    chance = random.Random(14)
    st.stage(
        (1200, 800), camera=(0.75, -3.7, 2.75), look=(0.1, 0.1, 0.02), lens=57, fstop=2.0, focus=(-0.25, -0.3, 0.2),
        samples=24, world="#a9bfd8", strength=0.2,
    )  # fmt: skip
    board = st.wood("#7a5233", "#4b2f1c", grain=0.6, along=(0.6, 9, 9))
    st.sheet(14, 14, board)
    top((-0.55, 0.15, 0.02), 24)
    for n, (tint, wide) in enumerate(
        (("#a83a1e", 0.05), ("#7d4a24", 0.075), ("#c9a24a", 0.1), ("#3d5a50", 0.06), ("#5a3320", 0.085))
    ):
        gouge(0.78 + 0.3 * n, -0.75 + 0.05 * n, 186 - 5 * n, tint, wide)
    curl = st.Material("#f2dfb4", roughness=0.8, subsurface_weight=0.1)
    for _ in range(30):
        shaving(chance, chance.gauss(0.6, 0.6), chance.gauss(-0.8, 0.35), curl)
    for k in range(3):
        st.box((0.09, 0.05, 6), st.Material("#000000"), at=(-4.0, -0.9 + 1.5 * k, 3.2), bevel=0)
    st.sun((0.8, 0.22, -0.42), power=4.6, tint="#ffd9a4", soft=0.8)
    st.lamp((2.5, 3, 3), (0, 0, 0), size=3, power=40, tint="#b9d0f0")
    picture = dark.grade(st.shot(), shadows="#0c0806", lights="#fffaf0", contrast=1.05)
    return dark.photo(picture, size=(1280, 853), noise=0.016, dark=0.3, seed=9)


PICTURES = {"work-3": bench}
