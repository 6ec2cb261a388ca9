"""Données Vives, data journalist: tables one can walk around, in cut card and in painted rods, lit from the side."""

import math
import random

import numpy as np
from PIL import Image

from artwork import darkroom as dark
from artwork import studio as st

FOLDER = "members/donnees-vives"


def between(stops: list[str], t: float) -> str:
    """A colour on the way from the first to the last."""
    place = min(max(t, 0), 1) * (len(stops) - 1)
    k = min(int(place), len(stops) - 2)
    mixed = dark.rgb(stops[k]) * (1 - place + k) + dark.rgb(stops[k + 1]) * (place - k)
    return "#" + "".join(f"{round(255 * float(c)):02x}" for c in mixed)


def profile(chance: random.Random, row: int) -> list[tuple[float, float]]:
    """One day of a table, from left to right, as heights above its card."""
    x = np.linspace(-3.2, 3.2, 150)
    height = 0.2 + 0.012 * np.sin(x * 9 + row)
    for _ in range(4):
        at, wide = chance.gauss(-0.3 + 0.9 * math.sin(row / 6), 1.15), chance.uniform(0.16, 0.46)
        height = height + chance.uniform(0.1, 0.95) * np.exp(-(((x - at) / wide) ** 2)) * (
            0.7 + 0.3 * math.sin(row / 4)
        )
    return list(zip(x, height, strict=True))


def ridges() -> Image.Image:
    """Twenty-six cards, one behind the other, cut along their curves."""
    chance = random.Random(7)
    st.stage(
        (1200, 800), camera=(1.7, -7.6, 2.75), look=(0.02, -0.1, 0.66), lens=60, fstop=1.4, focus=(0, -1.3, 0.8),
        samples=28, world="#0d3a44", strength=0.35,
    )  # fmt: skip
    ground = st.Material("#0f4653", roughness=0.9)
    ground.bump(ground.noise(180, detail=3), strength=0.12, distance=0.004)
    st.backdrop(ground, wide=24, back=5.5, high=9)
    for row in range(26):
        y = 1.9 - 0.152 * row
        curve = profile(chance, row)
        points = [(-3.2, y, 0), *((x, y, z) for x, z in curve), (3.2, y, 0)]
        made = st.Material(between(["#b9a9e6", "#e08bb0", "#ff5a1f"], row / 25), roughness=0.85)
        made.bump(made.noise(120, detail=3), strength=0.1, distance=0.003)
        card = st.mesh(points, [tuple(range(len(points)))], made)
        thick = card.modifiers.new("thick", "SOLIDIFY")
        thick.thickness = 0.022
    st.lamp((-5.5, -2.4, 4.6), (0, 0, 0.4), size=0.9, power=900, tint="#fff0dc")
    st.lamp((4, -6, 3), (0, 0, 0.5), size=4, power=260, tint="#bfe0ff")
    picture = dark.grade(st.shot(), shadows="#05090b", contrast=1.04, saturation=1.1)
    return dark.photo(picture, size=(1280, 853), noise=0.016, dark=0.3, seed=4)


def year() -> Image.Image:
    """A rod for every third day, as high and as warm as the day was; a glass bead for each day of rain."""
    chance = random.Random(11)
    st.stage(
        (864, 1080), camera=(0.0, -6.6, 8.6), look=(0.08, -0.2, 0.3), lens=64, fstop=2, focus=(0, -1.0, 0.5),
        samples=28, world="#dfe6ee", strength=0.75,
    )  # fmt: skip
    st.sheet(40, 40, st.stone("#c2cad2", "#b4bdc6", scale=0.9, rough=0.95, bump=0.12))
    st.cylinder(2.2, 0.1, st.stone("#f7f4ec", "#efebe1", scale=1.5, rough=0.7, bump=0.08), turns=128, bevel=0.03)
    rain = st.Material("#2f7fb0", roughness=0.06, transmission_weight=0.6, ior=1.45)
    for k in range(122):
        angle = math.pi / 2 - 2 * math.pi * k / 122
        warm = min(max(0.5 + 0.5 * math.cos(2 * math.pi * (k - 4) / 122) + chance.gauss(0, 0.07), 0.03), 1)
        x, y = 1.52 * math.cos(angle), 1.52 * math.sin(angle)
        paint = st.Material(between(["#7db9e0", "#f4e6bd", "#eda41f", "#dc3a1a", "#a01418"], warm), roughness=0.5)
        st.cylinder(0.031, 0.2 + 1.35 * warm, paint, turns=16, bevel=0.006, at=(x, y, 0.08))
        if chance.random() < 0.42 - 0.2 * warm:
            size, far = chance.choice((0.04, 0.055, 0.08)), 1.86 + chance.uniform(-0.1, 0.16)
            st.ball(size, rain, at=(far * math.cos(angle), far * math.sin(angle), 0.1 + size))
    st.sun((0.62, -0.5, -0.66), power=5.2, tint="#ffe6c4", soft=1.2)
    picture = dark.grade(st.shot(), shadows="#0d0c0c", lights="#fffdf8", contrast=1.05, saturation=1.08)
    return dark.photo(picture, size=(1080, 1350), noise=0.012, dark=0.18, seed=5)


PICTURES = {"work-2": year, "work-4": ridges}
