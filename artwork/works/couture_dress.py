"""Couture Exemple, dressmakers: a ball dress of red silk on its form, pleated by hand, before a dark curtain."""

import math

from PIL import Image

from artwork import darkroom as dark
from artwork import studio as st

FOLDER = "members/couture-exemple"
PLEATS, EACH = 46, 10


def silk(tint: str, deep: str) -> st.Material:
    """Silk: it shines along its folds, and is never of one colour."""
    made = st.Material(tint, roughness=0.6, sheen_weight=0.5, sheen_roughness=0.35, specular_ior_level=0.25)
    made.paint(made.ramp(made.noise(3, detail=5), [(0.3, deep), (0.72, tint)]))
    made.bump(made.noise(260, detail=2, at=made.places(scale=(1, 1, 0.25))), strength=0.2, distance=0.004)
    return made


def turned(rows: list[list[tuple[float, float, float]]], made: st.Material) -> None:
    """A skin through rings of points."""
    n = len(rows[0])
    points = [p for row in rows for p in row]
    faces = [
        (j * n + k, j * n + (k + 1) % n, (j + 1) * n + (k + 1) % n, (j + 1) * n + k)
        for j in range(len(rows) - 1)
        for k in range(n)
    ]
    skin = st.smooth(st.mesh(points, faces, made))
    skin.modifiers.new("thick", "SOLIDIFY").thickness = 0.008


def skirt(made: st.Material) -> None:
    """Pleats laid to one side: each goes out slowly and comes back under the next."""
    rows = []
    for j in range(31):
        t = j / 30
        radius, z = 0.262 + 0.86 * t**0.86 * (0.82 + 0.18 * t), 1.3 - 1.16 * t
        deep = 0.012 + 0.1 * t
        row = []
        for k in range(PLEATS * EACH):
            part = k % EACH / EACH
            saw = part / 0.8 if part < 0.8 else (1 - part) / 0.2
            sway = 0.05 * t * math.sin(3 * k / (PLEATS * EACH) * math.tau + 1.3) + 0.03 * t * math.sin(k * 0.19)
            a = (k / (PLEATS * EACH) + 0.006 * t * saw) * math.tau
            r = radius + deep * (saw - 0.5) + sway
            row.append((r * math.cos(a), 0.86 * r * math.sin(a), z + 0.02 * t * math.sin(5 * a)))
        rows.append(row)
    turned(rows, made)


def bodice(made: st.Material) -> None:
    """From the waist to a low neckline in front; it closes behind."""
    shape = [(0.255, 1.29), (0.27, 1.42), (0.315, 1.56), (0.35, 1.68), (0.345, 1.78), (0.335, 1.86)]
    rows = []
    for j, (radius, z) in enumerate(shape):
        row = []
        for k in range(160):
            a = k / 160 * math.tau
            front = max(0.0, -math.sin(a))
            low = 0.16 * math.exp(-((math.cos(a) / 0.3) ** 2)) * (math.sin(a) < 0)
            bust = 0.05 * front * math.exp(-(((abs(math.cos(a)) - 0.42) / 0.26) ** 2) - ((z - 1.68) / 0.12) ** 2)
            r = radius + bust
            row.append((r * math.cos(a), 0.74 * r * math.sin(a), z - low * (j / 5) ** 2))
        rows.append(row)
    turned(rows, made)


def form() -> None:
    """The linen form on its turned post."""
    linen = st.Material("#cbb897", roughness=0.95)
    linen.bump(linen.noise(150, detail=3), strength=0.25, distance=0.005)
    torso = [(0.2, 1.2), (0.245, 1.3), (0.3, 1.55), (0.335, 1.72), (0.33, 1.86), (0.3, 1.98), (0.2, 2.07),
        (0.115, 2.12), (0.1, 2.24), (0.1, 2.3)]  # fmt: skip
    body = st.lathe(torso, linen, turns=64)
    for v in body.data.vertices:
        v.co.y *= 0.72
    wood = st.wood("#7a5233", "#4b2f1c", grain=2)
    st.lathe([(0.1, 0), (0.105, 0.03), (0.06, 0.08), (0.03, 0.1), (0.04, 0.15), (0.002, 0.19)], wood, at=(0, 0, 2.29))
    st.cylinder(0.03, 0.4, wood)


def sash(made: st.Material) -> None:
    """A band about the waist, its knot and its two ends."""
    rows = []
    for dz, out in (
        (-0.05, 0.0),
        (-0.04, 0.014),
        (-0.012, 0.018),
        (0.0, 0.011),
        (0.012, 0.018),
        (0.04, 0.014),
        (0.05, 0.0),
    ):
        around = [(a, 0.278 + out) for a in (math.tau * k / 120 for k in range(120))]
        rows.append([(r * math.cos(a), 0.8 * r * math.sin(a), 1.3 + dz + 0.008 * math.sin(3 * a)) for a, r in around])
    turned(rows, made)
    st.ball(0.065, made, at=(0.12, -0.26, 1.3))
    for n, (x, lean, long) in enumerate(((0.1, -5, 0.74), (0.19, 9, 0.6))):

        def folds(u: float, v: float, n: int = n) -> float:
            return 0.035 * math.sin(u * 9 + n) * (1.2 - v) + 0.1 * (1 - v) ** 1.4

        end = st.sheet(0.15, long, made, height=folds, cells=40, at=(x, -0.42, 1.3 - long / 2), turn=(78, lean, 8))
        end.modifiers.new("thick", "SOLIDIFY").thickness = 0.006


def dress() -> Image.Image:
    st.stage(
        (864, 1080), camera=(0.5, -6.4, 1.55), look=(0.0, 0, 1.14), lens=68, fstop=2.8,
        focus=(0, -0.5, 1.2), samples=28, world="#1a1420", strength=0.2,
    )  # fmt: skip
    st.sheet(20, 20, st.Material("#17120f", roughness=0.35))
    curtain = st.Material("#1c1a20", roughness=0.95, sheen_weight=0.3)

    def hang(u: float, v: float) -> float:
        return 0.11 * math.sin(u * 70 + 1.5 * math.sin(u * 13)) + 0.03 * math.sin(u * 150 + v)

    st.sheet(9, 6, curtain, height=hang, cells=300, at=(0, 1.9, 2.9), turn=(90, 0, 0))
    red = silk("#d3261a", "#9c1410")
    form()
    skirt(red)
    bodice(red)
    sash(silk("#e2a52c", "#b97a14"))
    st.lamp((-3.0, -2.6, 3.4), (0, 0, 1.0), size=1.1, tall=2.0, power=260, tint="#ffe6c8")
    st.lamp((2.8, 1.2, 2.6), (0, 0, 1.0), size=0.5, tall=2.2, power=150, tint="#ffb58a")
    st.lamp((-2.6, 1.3, 1.4), (0, 0, 0.8), size=0.5, tall=2.0, power=60, tint="#7f9cff")
    picture = dark.grade(st.shot(), shadows="#0a0708", contrast=1.04, saturation=1.04)
    return dark.photo(picture, size=(1080, 1350), noise=0.016, dark=0.35, seed=28)


PICTURES = {"work-2": dress}
