"""Terre Exemple, potter: a tall bottle whose glaze has run over the bare clay and stopped in thick drops."""

import math
import random

import numpy as np
from PIL import Image
from scipy import ndimage
from scipy.interpolate import PchipInterpolator

from artwork import darkroom as dark
from artwork import studio as st
from artwork.surface import Array

FOLDER = "members/terre-exemple"
TURNS, STEPS, TOP = 960, 460, 2.66
RADIUS = PchipInterpolator(
    [0, 0.12, 0.6, 1.15, 1.6, 1.98, 2.2, 2.45, 2.66], [0.36, 0.4, 0.6, 0.7, 0.6, 0.3, 0.17, 0.16, 0.24]
)


def edge(chance: random.Random) -> Array:
    """How far down the glaze has run, all around."""
    angle = np.arange(TURNS) / TURNS * 2 * math.pi
    low = 1.02 + 0.05 * np.sin(3 * angle + 1) + 0.03 * np.sin(7 * angle)
    at = 0.0
    while at < 2 * math.pi:
        wide, long = chance.uniform(0.05, 0.1), chance.choice((0.1, 0.16, 0.3, 0.46, 0.7))
        gap = np.abs((angle - at + math.pi) % (2 * math.pi) - math.pi) * 0.62
        end = np.sqrt(np.clip((wide * 0.62) ** 2 - gap**2, 0, None))
        low = np.where(end > 0, np.minimum(low, 1.04 - long - end), low)
        at += chance.uniform(0.2, 0.42)
    return ndimage.gaussian_filter1d(low, 3.5, mode="wrap")


def run(chance: random.Random, made: st.Material) -> None:
    """The glaze as a skin: rounded at its edge, thickest in its drops."""
    height = np.linspace(0.05, TOP, STEPS)
    low = edge(chance)
    over = height[:, None] > low[None, :]
    wide = np.concatenate([over] * 2, axis=1)
    far = ndimage.distance_transform_edt(wide, sampling=(TOP / STEPS, 2 * math.pi * 0.62 / TURNS))
    far = np.roll(far[:, TURNS // 2 : TURNS // 2 + TURNS], TURNS // 2, axis=1)
    slope = np.clip(far / 0.045, 0, 1)
    drop = np.exp(-(((height[:, None] - low[None, :] - 0.04) / 0.09) ** 2)) * np.clip((1.0 - low[None, :]) * 2.4, 0, 1)
    skin = np.where(over, 0.024 * np.sqrt(1 - (1 - slope) ** 2) * (0.8 + 1.5 * drop), -0.012)
    skin = ndimage.gaussian_filter(skin, (1.2, 1.2), mode=("nearest", "wrap"))
    points = []
    for j in range(STEPS):
        r = float(RADIUS(height[j])) + skin[j]
        points += [
            (r[k] * math.cos(k * math.tau / TURNS), r[k] * math.sin(k * math.tau / TURNS), height[j])
            for k in range(TURNS)
        ]
    faces = [
        (j * TURNS + k, j * TURNS + (k + 1) % TURNS, (j + 1) * TURNS + (k + 1) % TURNS, (j + 1) * TURNS + k)
        for j in range(STEPS - 1)
        for k in range(TURNS)
    ]  # fmt: skip
    st.smooth(st.mesh(points, faces, made))


def glaze() -> st.Material:
    """Copper blue, darker where it is thick, rust where it is thin."""
    made = st.Material("#1b6f8c", roughness=0.07, coat_weight=0.6, coat_roughness=0.04)
    flow = made.noise(2.4, detail=6, at=made.places(scale=(3, 3, 0.5)), distortion=0.6)
    made.paint(made.ramp(flow, [(0.28, "#06283f"), (0.46, "#11617f"), (0.62, "#2f9aa8"), (0.78, "#9cc7b4")]))
    made.bump(made.noise(9, detail=3), strength=0.05, distance=0.02)
    return made


def bottle() -> Image.Image:
    st.stage(
        (864, 1080), camera=(0.25, -5.2, 1.75), look=(0.1, 0, 1.25), lens=80, fstop=2.4, focus=(0, -0.7, 1.0),
        samples=30, world="#b9c6d6", strength=0.16,
    )  # fmt: skip
    st.backdrop(st.stone("#8c857c", "#6a645d", scale=1.2, rough=0.9), back=1.9, curve=0.02)
    st.box((9, 2.6, 0.2), st.Material("#0b0a09", roughness=0.6), at=(0, 0.1, -0.099), bevel=0.02)
    clay = st.stone("#c0704a", "#9c5233", scale=5, rough=0.9, bump=0.4)
    wave = clay.node("TexWave", Scale=7.0, Distortion=1.0, Detail=1.0)
    wave.bands_direction = "Z"
    clay.join(clay.places(), wave.inputs["Vector"])
    clay.bump(wave.outputs[1], strength=0.1, distance=0.02)
    outside = [(float(RADIUS(z)), float(z)) for z in np.linspace(0, TOP, 60)]
    st.lathe([*outside, (0.215, TOP + 0.01), (0.14, 2.45), (0.15, 2.2), (0.002, 1.9)], clay, turns=96)
    run(random.Random(5), glaze())
    st.lamp((-3.6, -1.6, 2.6), (0, 0, 1.2), size=1.3, tall=2.6, power=330, tint="#fff1dc")
    st.lamp((3.4, 0.6, 2.2), (0, 0, 1.2), size=0.5, tall=2.4, power=90, tint="#bcd0ff")
    picture = dark.grade(st.shot(), shadows="#0b0908", lights="#fffaf0", contrast=1.06, saturation=1.05)
    return dark.photo(picture, size=(1080, 1350), noise=0.02, dark=0.35, seed=6)


PICTURES = {"work-2": bottle}
