"""Beat Muster, producer: a printed record that turns in the dark, and the wall of modules at the end of a night."""

import math
import random

import numpy as np
from PIL import Image

from artwork import darkroom as dark
from artwork import studio as st

FOLDER = "members/beat-muster"
METAL = ["#c9c7c1", "#17181b", "#e2dccb", "#c9c7c1", "#8c1c1a", "#17181b", "#31505a", "#e2dccb", "#c9c7c1", "#b98a2a"]


def moire() -> Image.Image:
    """Red rings and blue rings about two middles; the record's own middle lies in the corner, for the texture wraps."""
    size = 2400
    x, y = (axis - size / 2 for axis in dark.grid((size, size)))
    values = np.ones((size, size, 3)) * dark.rgb("#cdbcf2")
    for cx, cy, tint in ((-130, -110, "#b3121f"), (130, 130, "#0b2a6b")):
        ring = np.clip((np.cos(np.hypot(x - cx, y - cy) * 2 * math.pi / 46) - 0.05) * 5, 0, 1)
        values *= 1 - ring[..., None] * (1 - dark.rgb(tint)) * 0.96
    far = np.hypot(x, y)
    label = np.clip((330 - far) / 2, 0, 1)[..., None]
    values = values * (1 - label) + dark.rgb("#f0a51c") * label
    line = np.exp(-(((far - 262) / 4) ** 2))[..., None]
    values = values * (1 - line) + dark.rgb("#5a2a08") * line
    return dark.image(np.roll(values, (size // 2, size // 2), axis=(0, 1)))


def player() -> None:
    """Plate, record, arm and the lamp that makes the dots of the plate stand still."""
    case = st.Material("#0d0d10", roughness=0.35)
    case.bump(case.noise(160, detail=2), strength=0.1, distance=0.002)
    st.box((9, 9, 0.4), case, at=(0.6, 0, -0.34), bevel=0.03)
    steel = st.Material("#8f9298", roughness=0.25, metallic=1.0)
    st.cylinder(1.6, 0.12, steel, turns=160, bevel=0.03, at=(0, 0, -0.13))
    dots = st.Material("#050505", roughness=0.4)
    for k in range(120):
        a = 2 * math.pi * k / 120
        st.box((0.02, 0.05, 0.05), dots, at=(1.6 * math.cos(a), 1.6 * math.sin(a), -0.07), turn=(0, 0, k * 3), bevel=0)
    disc = st.Material("#ffffff", roughness=0.3, anisotropic=0.85, specular_ior_level=0.8, coat_weight=0.25)
    disc.paint(disc.image(moire(), by="Object", scale=(1 / 3.04, 1 / 3.04, 1)))
    tangent = disc.node("Tangent")
    tangent.direction_type, tangent.axis = "RADIAL", "Z"
    disc.join(tangent.outputs[0], disc.surface.inputs["Tangent"])
    st.cylinder(1.5, 0.02, disc, turns=200, bevel=0.006)
    st.lathe([(0.05, 0), (0.05, 0.12), (0.03, 0.16), (0.002, 0.17)], steel, levels=0, at=(0, 0, 0.01))
    arm = [(1.75, 1.5, 0.34), (1.73, 0.7, 0.33), (1.55, 0.0, 0.31), (0.98, -0.5, 0.2), (0.8, -0.68, 0.16)]
    st.tube(arm, 0.03, st.Material("#d6d8dc", roughness=0.12, metallic=1.0), sides=6)
    head = st.Material("#101013", roughness=0.3)
    st.box((0.13, 0.3, 0.05), head, at=(0.74, -0.76, 0.155), turn=(8, 0, -42), bevel=0.015)
    shell = st.Material("#ff5a1f", roughness=0.3, coat_weight=0.5)
    st.box((0.1, 0.16, 0.09), shell, at=(0.72, -0.78, 0.09), turn=(8, 0, -42), bevel=0.015)
    lamp = st.Material("#ff2a1c", emission_color="#ff2a1c", emission_strength=30)
    st.cylinder(0.07, 0.2, st.Material("#1c1c20", roughness=0.3), at=(-1.62, -1.16, -0.14))
    st.ball(0.035, lamp, at=(-1.585, -1.115, -0.01))


def record() -> Image.Image:
    st.stage(
        (864, 1080), camera=(-0.55, -3.9, 2.5), look=(0.16, 0.02, -0.06), lens=49, fstop=0.9, focus=(0.5, -0.7, 0),
        samples=40, world="#070a18", strength=0.6,
    )  # fmt: skip
    player()
    for x, y, z, tint in (
        (-2.6, 7, 0.5, "#ff8a3c"), (-0.9, 8, 1.1, "#3c6bff"), (0.7, 7.4, 0.4, "#ff3c5a"), (2.4, 8, 0.9, "#ffb36b"),
        (1.7, 9, 1.7, "#3c6bff"), (-2.0, 9, 1.9, "#ff3c5a"),
    ):  # fmt: skip
        st.ball(0.07, st.Material(tint, emission_color=tint, emission_strength=50), at=(x, y, z))
    st.lamp((-2.2, 3.4, 1.7), (0, 0, 0), size=0.9, tall=1.6, power=300, tint="#ff8a58")
    st.lamp((-3.4, -0.6, 1.9), (0, 0, 0), size=0.7, tall=2, power=170, tint="#4a6dff")
    st.lamp((3.2, -2.6, 3.2), (0.2, -0.4, 0), size=1.2, power=130, tint="#ffd0b0")
    picture = dark.photo(st.shot(), size=(1080, 1350), noise=0.016, dark=0.4, seed=9)
    return dark.grain(dark.halation(picture, 0.35, above=0.7), 0.014, seed=10)


def knob(at: tuple[float, float, float], size: float, cap: st.Material, mark: st.Material, turn: float) -> None:
    """A knob that points somewhere."""
    x, y, z = at
    profile = [(1, 0), (1, 0.15), (0.8, 0.35), (0.72, 1.2), (0.6, 1.32), (0.002, 1.32)]
    st.lathe([(r * size, h * size) for r, h in profile], cap, turns=28, levels=0, at=at, turn=(90, 0, 0))
    a = math.radians(turn)
    far = 0.4 * size
    st.box(
        (0.16 * size, 0.06 * size, 0.7 * size), mark, bevel=0, turn=(0, -turn, 0),
        at=(x - far * math.sin(-a), y - 1.33 * size, z + far * math.cos(a)),
    )  # fmt: skip


def module(
    chance: random.Random, x: float, z: float, wide: float, tint: str, kit: dict[str, st.Material]
) -> list[tuple[float, float]]:
    """A panel with screws, two or three knobs, lamps and a field of sockets; says where the sockets are."""
    paint = st.Material(tint, roughness=0.42, metallic=0.75 if tint == "#c9c7c1" else 0.0)
    paint.bump(paint.noise(140, detail=2, at=paint.places(scale=(0.4, 1, 6))), strength=0.06, distance=0.003)
    st.box((wide - 0.018, 0.04, 1.5), paint, at=(x + wide / 2, 0, z), bevel=0.008)
    for dx, dz in ((0.06, 0.69), (wide - 0.06, -0.69)):
        st.lathe(
            [(0.032, 0), (0.026, 0.016), (0.002, 0.018)],
            kit["steel"],
            turns=20,
            levels=0,
            at=(x + dx, -0.02, z + dz),
            turn=(90, 0, 0),
        )
    columns = max(1, round(wide / 0.26))
    cap = chance.choice((kit["black"], kit["black"], kit["cream"]))
    mark = kit["black"] if cap is kit["cream"] else kit["cream"]
    if columns > 1:
        knob((x + wide / 2, -0.02, z + 0.42), 0.14, cap, mark, chance.uniform(-130, 130))
    for k in range(columns):
        cx = x + wide * (k + 0.5) / columns
        for dz in (0.08,) if columns > 1 else (0.48, 0.12):
            knob((cx, -0.02, z + dz), 0.075, cap, mark, chance.uniform(-140, 140))
        glow = chance.choice(("red", "off", "amber", "off", "blue"))
        st.ball(0.018, kit[glow], at=(cx + 0.09, -0.025, z - 0.12))
    holes = [(x + wide * (k + 0.5) / columns, z - 0.27 - 0.19 * j) for k in range(columns) for j in range(2)]
    ring = [(0.058, 0), (0.058, 0.02), (0.05, 0.03), (0.034, 0.03), (0.03, 0.0)]
    for hx, hz in holes:
        st.lathe(ring, kit["steel"], turns=24, levels=0, at=(hx, -0.02, hz), turn=(90, 0, 0))
        st.cylinder(0.03, 0.004, kit["hole"], turns=16, bevel=0, at=(hx, -0.021, hz), turn=(90, 0, 0))
    return holes


def cable(chance: random.Random, start: tuple[float, float], end: tuple[float, float], tint: str) -> None:
    """From socket to socket: a plug, a slack cord, a plug."""
    cord = st.Material(tint, roughness=0.45)
    (ax, az), (bx, bz) = start, end
    sag, out = 0.16 + 0.3 * math.hypot(bx - ax, bz - az) * chance.uniform(0.5, 1), chance.uniform(0.3, 0.5)
    for x, z in (start, end):
        st.cylinder(0.042, 0.19, cord, turns=20, bevel=0.01, at=(x, -0.04, z), turn=(90, 0, 0))
    way = [(ax, -0.2, az), (ax, -0.34, az - 0.02)]
    for t in (0.2, 0.4, 0.6, 0.8):
        dip = 4 * t * (1 - t)
        way.append((ax + (bx - ax) * t, -0.3 - out * dip, az + (bz - az) * t - sag * dip))
    st.tube([*way, (bx, -0.34, bz - 0.02), (bx, -0.2, bz)], 0.024, cord, sides=5)


def wall(chance: random.Random) -> None:
    """Two rows of modules and the cords between them."""
    kit = {
        "steel": st.Material("#c4c2bc", roughness=0.2, metallic=1.0), "hole": st.Material("#020202", roughness=1),
        "black": st.Material("#131316", roughness=0.4), "cream": st.Material("#efe9da", roughness=0.45),
        "off": st.Material("#3a0d0a", roughness=0.2),
        "red": st.Material("#ff2a1c", emission_color="#ff2a1c", emission_strength=16),
        "amber": st.Material("#ffae3c", emission_color="#ffae3c", emission_strength=14),
        "blue": st.Material("#3c7bff", emission_color="#3c7bff", emission_strength=16),
    }  # fmt: skip
    st.box((9, 0.3, 3.6), st.Material("#0c0c0e", roughness=0.6), at=(1, 0.2, 0), bevel=0)
    holes = []
    for z in (0.8, -0.8):
        x, k = -2.6 - 0.3 * (z < 0), 3 * (z < 0)
        while x < 3.6:
            wide = chance.choice((0.3, 0.56, 0.82, 0.56))
            holes += module(chance, x, z, wide, METAL[k % len(METAL)], kit)
            x, k = x + wide, k + 1
    for z in (1.62, 0.0, -1.62):
        st.box((9, 0.07, 0.09), kit["steel"], at=(1, -0.01, z), bevel=0.01)
    for tint in ("#ff5a1f", "#f0b429", "#9ccbe8", "#ff5a1f", "#5f8f3a", "#f2a0a8", "#f0b429", "#ff5a1f", "#9ccbe8") * 2:
        start = chance.choice(holes)
        near = [h for h in holes if 0.5 < math.hypot(h[0] - start[0], h[1] - start[1]) < 2.2]
        cable(chance, start, chance.choice(near), tint)


def morning() -> Image.Image:
    st.stage(
        (1200, 800), camera=(-3.1, -3.5, 0.35), look=(0.15, 0, -0.02), lens=58, fstop=1.3, focus=(-0.55, -0.1, 0.1),
        samples=32, world="#33456e", strength=0.22,
    )  # fmt: skip
    wall(random.Random(8))
    slat = st.Material("#201812", roughness=0.8)
    for k in range(14):
        st.box((7, 0.02, 0.16), slat, at=(3.6, -3.0, -0.4 + 0.34 * k), turn=(0, 0, 24), bevel=0)
    st.sun((-0.78, 0.62, -0.3), power=7.5, tint="#ffc27a", soft=0.7)
    st.lamp((-3.5, -2.5, 1.5), (0, 0, 0), size=1.6, power=40, tint="#5a7dff")
    picture = dark.halation(dark.grade(st.shot(), shadows="#06060a", contrast=1.05), 0.3, above=0.72)
    return dark.photo(picture, size=(1280, 853), noise=0.018, dark=0.3, seed=11)


PICTURES = {"work-2": record, "work-3": morning}
