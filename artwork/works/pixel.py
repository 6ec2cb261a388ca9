"""Pixel Muster, game makers: a level of cubes, lit as a toy on a table at night."""

import math
import random
from typing import Any

from PIL import Image

from artwork import darkroom as dark
from artwork import studio as st

FOLDER = "members/pixel-muster"


def voxels(
    cells: dict[tuple[int, int, int], str], size: float = 0.2, origin: tuple[float, float, float] = (0, 0, 0)
) -> None:
    """One object for each colour, without the faces between neighbours."""
    sides = ((1, 0, 0), (-1, 0, 0), (0, 1, 0), (0, -1, 0), (0, 0, 1), (0, 0, -1))
    corner = {
        (1, 0, 0): ((1, 0, 0), (1, 1, 0), (1, 1, 1), (1, 0, 1)),
        (-1, 0, 0): ((0, 1, 0), (0, 0, 0), (0, 0, 1), (0, 1, 1)),
        (0, 1, 0): ((1, 1, 0), (0, 1, 0), (0, 1, 1), (1, 1, 1)),
        (0, -1, 0): ((0, 0, 0), (1, 0, 0), (1, 0, 1), (0, 0, 1)),
        (0, 0, 1): ((0, 0, 1), (1, 0, 1), (1, 1, 1), (0, 1, 1)),
        (0, 0, -1): ((0, 1, 0), (1, 1, 0), (1, 0, 0), (0, 0, 0)),
    }
    for tint in sorted(set(cells.values())):
        points, faces = [], []
        for (x, y, z), own in cells.items():
            if own != tint:
                continue
            for side in sides:
                if (x + side[0], y + side[1], z + side[2]) not in cells:
                    faces.append(tuple(range(len(points), len(points) + 4)))
                    points += [
                        (origin[0] + size * (x + a), origin[1] + size * (y + b), origin[2] + size * (z + c))
                        for a, b, c in corner[side]
                    ]
        glow = tint.endswith("!")
        plain = tint.rstrip("!")
        made = st.Material(plain, roughness=0.45)
        if glow:
            made = st.Material(plain, emission_color=plain, emission_strength=9)
        st.mesh(points, faces, made)


def island(chance: Any) -> None:
    """An island of cubes, its trees and its hero."""
    st.sheet(60, 60, st.Material("#241340", roughness=0.35), at=(0, 0, -0.6))
    cells: dict[tuple[int, int, int], str] = {}
    for x in range(-13, 13):
        for y in range(-13, 13):
            far = math.hypot(x + 0.5, y + 0.5) + 1.1 * math.sin(x * 0.9) + 0.9 * math.cos(y * 1.1)
            if far > 12.6:
                continue
            river = abs(y - 3 * math.sin(x / 4.5) + 3.5) < 1.3
            hill = max(0, round(4.2 * math.exp(-((x + 6) ** 2 + (y - 5) ** 2) / 26)))
            for z in range(-3 + chance.randrange(2), 0):
                cells[x, y, z] = chance.choice(("#6b3f2a", "#5a3322", "#7a4a31"))
            if river:
                cells[x, y, -1] = chance.choice(("#35e0d0!", "#1fb7c4", "#2fd0cf"))
                continue
            for z in range(hill + 1):
                cells[x, y, z] = chance.choice(("#b8d84a", "#9cc93c", "#c6e35a")) if z == hill else "#7a4a31"
    for x, y in ((8, 4), (5, 8), (-3, 9), (-10, -2), (1, 8), (-8, -8), (10, 2), (-11, 4)):
        base = max((z for (a, b, z) in cells if (a, b) == (x, y)), default=0)
        for z in range(1, 4):
            cells[x, y, base + z] = "#4a2d22"
        pink = chance.random() < 0.4
        for dx in range(-2, 3):
            for dy in range(-2, 3):
                for dz in range(3):
                    if abs(dx) + abs(dy) + dz < 4 and chance.random() < 0.92:
                        cells[x + dx, y + dy, base + 4 + dz] = chance.choice(
                            ("#ff7ab8", "#ff9cc9") if pink else ("#2f8f5b", "#3aa56a")
                        )
    for dx in range(-2, 3):
        for dy in range(-2, 3):
            if abs(dx) + abs(dy) < 4:
                for z in range(4, 13):
                    if max(abs(dx), abs(dy)) == 2 or z < 5:
                        cells[-6 + dx, 5 + dy, z] = chance.choice(("#4b4a63", "#57566f", "#413f58"))
    for dx in range(-1, 2):
        for dy in range(-1, 2):
            cells[-6 + dx, 5 + dy, 12] = "#ff7a1a!"
    for z in (6, 9):
        cells[-6, 2, z] = "#ffd24a!"
        cells[-3, 5, z] = "#ffd24a!"
    for x in range(-1, 3):
        for y in range(-6, 1):
            cells[x, y, 0] = "#a8743f" if (y + x) % 2 else "#95642f"
    voxels(cells)


def work_1() -> Image.Image:
    chance = random.Random(3)
    st.stage(
        (760, 507),
        camera=(5.2, -6.2, 4.9),
        look=(0.05, 0.1, 0.55),
        lens=52,
        fstop=0.9,
        focus=(0.3, -0.7, 1.0),
        samples=10,
        world="#2a1748",
        strength=0.6,
    )
    island(chance)
    snail: dict[tuple[int, int, int], str] = {}
    for x in range(16):
        for y in range(5):
            snail[x, y, 0] = "#ffe0a8"
            if x > 11 and 0 < y < 4:
                for z in range(1, 6 if x > 12 else 3):
                    snail[x, y, z] = "#ffe0a8"
    for y in (1, 3):
        for z in range(6, 9):
            snail[14, y, z] = "#ffe0a8"
        snail[14, y, 9] = "#1a1020"
    for x in range(-6, 7):
        for z in range(-6, 7):
            r = math.hypot(x, z)
            if r < 6.2:
                swirl = (math.atan2(z, x) / (2 * math.pi) + r / 2.9) % 1
                for y in range(-1, 6):
                    if math.hypot(r, (y - 2) * 1.3) < 6.6:
                        snail[6 + x, y, 7 + z] = "#ff3d7f" if swirl < 0.5 else "#8a2be2"
    voxels(snail, 0.085, (-0.2, -1.05, 0.2))
    for x, y, z in ((1.5, -1.4, 0.75), (1.5, -0.6, 0.75), (-1.5, -1.6, 0.75), (1.4, 0.9, 0.8)):
        coin = {(a, 0, c): "#ffd24a!" for a in range(-2, 3) for c in range(-2, 3) if abs(a) + abs(c) < 4}
        voxels(coin, 0.05, (x, y, z))
    st.lamp((-3.5, -2, 5.5), (0, 0, 0), size=1.2, power=620, tint="#9fb4ff")
    st.lamp((4, 3, 3.5), (0, 0, 0), size=1.2, power=360, tint="#ff7ac0")
    return dark.halation(
        dark.photo(dark.grade(st.shot(), saturation=1.12), size=(1600, 1067), noise=0.012, seed=21),
        0.35,
        tint="#ff8ad0",
    )


PICTURES = {"work-1": work_1}
