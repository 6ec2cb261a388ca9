"""Lumen Muster, lighting designers: a lamp that bends over an armchair, and three small ones for the night."""

import math

from PIL import Image

from artwork import darkroom as dark
from artwork import studio as st
from artwork.works.papier_lantern import paper

FOLDER = "members/lumen-muster"


def velvet(tint: str) -> st.Material:
    made = st.Material(tint, roughness=0.9, sheen_weight=0.6, sheen_roughness=0.4)
    made.bump(made.noise(60, detail=4), strength=0.12, distance=0.01)
    return made


def armchair(x: float, y: float) -> None:
    """A deep chair on four short legs, turned to the lamp."""
    red, leg = velvet("#b3211f"), st.Material("#15110f", roughness=0.4)
    parts = (
        ((1.1, 1.0, 0.3), (0, 0, 0.36), 0.09), ((0.86, 0.84, 0.2), (0, -0.06, 0.58), 0.09),
        ((1.1, 0.24, 0.86), (0, 0.42, 0.78), 0.1), ((0.22, 1.0, 0.56), (-0.53, 0, 0.56), 0.1),
        ((0.22, 1.0, 0.56), (0.53, 0, 0.56), 0.1),
    )  # fmt: skip
    a = math.radians(-24)
    for size, (px, py, pz), bevel in parts:
        at = (x + px * math.cos(a) - py * math.sin(a), y + px * math.sin(a) + py * math.cos(a), pz)
        st.box(size, red, at=at, turn=(0, 0, -24), bevel=bevel)
    for px in (-0.45, 0.45):
        for py in (-0.4, 0.4):
            at = (x + px * math.cos(a) - py * math.sin(a), y + px * math.sin(a) + py * math.cos(a), 0)
            st.cylinder(0.03, 0.24, leg, at=at)


def arc() -> Image.Image:
    st.stage(
        (864, 1080), camera=(-0.35, -6.3, 1.35), look=(0.02, 0, 1.22), lens=50, fstop=4, samples=40, world="#0b1a26",
        strength=0.25,
    )  # fmt: skip
    st.sheet(14, 14, st.wood("#5a3d28", "#3a2618", grain=0.4, along=(0.5, 6, 6)))
    st.sheet(14, 8, st.stone("#2b6470", "#225560", scale=0.7, bump=0.1), at=(0, 1.5, 3), turn=(90, 0, 0))
    st.cylinder(1.35, 0.02, velvet("#c9a24a"), turns=96, bevel=0.008, at=(0.45, 0.1, 0.0))
    armchair(0.62, 0.35)
    steel = st.Material("#141414", roughness=0.25, metallic=0.8)
    st.cylinder(0.32, 0.06, st.stone("#3a3a3c", "#2a2a2c", scale=4), at=(-1.15, 0.3, 0))
    bow = [(-1.15, 0.3, 0.05), (-1.15, 0.3, 1.0), (-1.12, 0.28, 1.9), (-0.8, 0.2, 2.52), (-0.25, 0.08, 2.74)]
    st.tube([*bow, (0.3, 0, 2.6), (0.42, 0, 2.42), (0.42, 0, 2.2)], 0.022, steel, sides=6)
    enamel = st.Material("#e2501d", roughness=0.25, coat_weight=0.5)
    half = [(0.36 * math.cos(t), 0.36 * math.sin(t)) for t in (math.pi / 2 * k / 14 for k in range(15))]
    st.lathe([*half[:-1], (0.004, 0.36)], enamel, at=(0.42, 0, 1.86), levels=0)
    opal = st.Material("#fff3dc", roughness=0.4, emission_color="#ffd9a0", emission_strength=5.5)
    st.lathe(
        [(0.004, -0.345), *((r * 0.955, -z * 0.955) for r, z in reversed(half[1:-1])), (0.344, 0)],
        opal,
        at=(0.42, 0, 1.86),
        levels=0,
    )
    st.bulb((0.42, 0, 1.35), power=75, tint="#ffcf94", radius=0.3)
    st.lamp((-3.4, -3, 2.6), (0, 0, 1), size=2.4, power=26, tint="#6f9fd0")
    picture = dark.halation(dark.grade(st.shot(), shadows="#06080b"), 0.32, radius=22, above=0.74)
    return dark.photo(picture, size=(1080, 1350), noise=0.016, dark=0.35, seed=23)


def mushroom(x: float) -> None:
    red = st.Material("#c2331c", roughness=0.22, coat_weight=0.6)
    st.lathe([(0.3, 0), (0.29, 0.03), (0.2, 0.4), (0.17, 0.62)], red, at=(x, 0, 0))
    dome = [(0.56 * math.cos(t), 0.4 * math.sin(t)) for t in (math.pi / 2 * k / 14 for k in range(14))]
    inner = [(r * 0.95, z * 0.94) for r, z in reversed(dome)]
    st.lathe([*inner, (0.55, -0.02), *dome, (0.004, 0.4)], red, at=(x, 0, 0.66))
    st.bulb((x, -0.12, 0.68), power=60, tint="#ffb870", radius=0.06)


def bracket(x: float) -> None:
    black, knob = st.Material("#111113", roughness=0.35), st.Material("#d8a12c", roughness=0.3, metallic=0.9)
    st.cylinder(0.26, 0.05, black, at=(x - 0.12, 0, 0))
    st.tube([(x - 0.25, 0, 0.04), (x - 0.25, 0, 1.18), (x + 0.12, 0, 1.18)], 0.026, black, order=2)
    st.ball(0.055, knob, at=(x - 0.25, 0, 0.62))
    st.ball(
        0.26,
        st.Material("#fff6e6", roughness=0.3, emission_color="#ffe2b0", emission_strength=4.2),
        at=(x + 0.22, 0, 1.18),
    )
    st.bulb((x + 0.22, -0.32, 1.0), power=12, tint="#ffd9a0", radius=0.25)


def pleated(x: float) -> None:
    """A ball of petrol glaze and a shade of folded paper."""
    st.ball(0.25, st.Material("#12505c", roughness=0.12, coat_weight=0.7), at=(x, 0, 0.25))
    st.cylinder(0.03, 0.16, st.Material("#c9a24a", roughness=0.3, metallic=1), at=(x, 0, 0.48))
    count, points, faces = 112, [], []
    for high, radius in ((0, 0.56), (0.72, 0.3)):
        for k in range(count):
            r = radius * (1.045 if k % 2 else 0.955)
            points.append((r * math.cos(k * math.tau / count), r * math.sin(k * math.tau / count), high))
    faces = [(k, (k + 1) % count, count + (k + 1) % count, count + k) for k in range(count)]
    st.mesh(points, faces, paper("#9cc4cf"), at=(x, 0, 0.6))
    st.bulb((x, 0, 0.9), power=17, tint="#ffd6a0", radius=0.06)


def night() -> Image.Image:
    st.stage(
        (1200, 800), camera=(0.15, -5.6, 1.15), look=(0.05, 0, 0.66), lens=53, fstop=3.2, focus=(0, -0.3, 0.7),
        samples=26, world="#131c30", strength=0.5,
    )  # fmt: skip
    board = st.wood("#4a3122", "#2f1d13", grain=0.5)
    board.set("Roughness", 0.3)
    st.box((7, 1.5, 0.1), board, at=(0, 0.1, -0.05), bevel=0.012)
    st.sheet(14, 8, st.stone("#39415e", "#303854", scale=0.8, bump=0.12), at=(0, 0.85, 2), turn=(90, 0, 0))
    mushroom(-1.28)
    bracket(0.02)
    pleated(1.3)
    st.lamp((0, -4, 4), (0, 0, 0.5), size=3, power=60, tint="#8fa8dc")
    picture = dark.halation(dark.grade(st.shot(), shadows="#07080d"), 0.3, radius=20, above=0.74)
    return dark.photo(picture, size=(1280, 853), noise=0.016, dark=0.35, seed=24)


PICTURES = {"work-2": arc, "work-3": night}
