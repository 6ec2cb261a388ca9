"""Tissu Libre, textile printers: linen printed by wooden blocks, hung to dry in the morning sun."""

import math
import random
from typing import Any

import numpy as np
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark
from artwork import hand

FOLDER = "members/tissu-libre"


def leaf(layer: hand.Layer, x: float, y: float, long: float, turn: float) -> None:
    """A block: a leaf with cut veins."""
    c, s = math.cos(turn), math.sin(turn)

    def put(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
        return [(x + px * c - py * s, y + px * s + py * c) for px, py in points]

    outline = hand.spline(
        [
            (0, 0),
            (0.22 * long, -0.2 * long),
            (0.62 * long, -0.2 * long),
            (long, 0),
            (0.62 * long, 0.2 * long),
            (0.22 * long, 0.2 * long),
        ],
        closed=True,
    )
    layer.fill(put(outline))
    veins = [[(0.06 * long, 0), (0.92 * long, 0)]]
    for k in range(5):
        at = (0.2 + 0.14 * k) * long
        veins += [[(at, 0), (at + 0.12 * long, side * 0.13 * long)] for side in (-1, 1)]
    for a, b in veins:
        (ax, ay), (bx, by) = put([a, b])
        n = 0.014 * long
        dx, dy = (by - ay), (ax - bx)
        d = math.hypot(dx, dy)
        layer.erase([(ax + dx / d * n, ay + dy / d * n), (bx, by), (ax - dx / d * n, ay - dy / d * n)])


def printed_cloth(big: Any) -> np.ndarray:
    """A cloth printed with blocks."""
    chance = random.Random(14)
    madder, dots = hand.Layer(big, seed=1), hand.Layer(big, seed=2)
    for row in range(7):
        for column in range(10):
            x, y = (
                110 + 228 * column + (114 if row % 2 else 0) + chance.gauss(0, 3),
                90 + 196 * row + chance.gauss(0, 3),
            )
            for k in range(3):
                leaf(madder, x, y, 108, -math.pi / 2 + (k - 1) * 0.95 + chance.gauss(0, 0.02))
            for k in range(5):
                a = math.pi * (0.18 + 0.16 * k)
                cx, cy = x + 74 * math.cos(a), y + 66 * math.sin(a)
                dots.fill([(cx + 11 * math.cos(t), cy + 11 * math.sin(t)) for t in np.linspace(0, 6.28, 20)])
    random_ = np.random.default_rng(3)
    weave = np.sin(np.arange(big[0]) * 2 * np.pi / 3.4)[None, :] * np.sin(np.arange(big[1]) * 2 * np.pi / 3.4)[:, None]
    slubs = ndimage.gaussian_filter(random_.standard_normal(big[::-1]), (0.7, 18)) + ndimage.gaussian_filter(
        random_.standard_normal(big[::-1]), (18, 0.7)
    )
    cloth = dark.rgb("#efe3cd") * (1 + 0.03 * weave + 0.025 * slubs / slubs.std())[..., None]
    for layer, tint, seed in ((madder, "#b23a25", 5), (dots, "#1f4a4f", 7)):
        plate = ndimage.gaussian_filter(layer.cover, 0.9)
        bare = np.clip(
            (dark.clouds(big, 6, seed=seed, octaves=2) + 0.4 * (dark.clouds(big, 130, seed=seed + 1) - 0.5) - 0.66) * 8,
            0,
            0.9,
        )
        plate = np.clip(plate * (1 - bare) * (0.9 + 0.14 * weave), 0, 1)
        cloth *= 1 - plate[..., None] * (1 - dark.rgb(tint)) * 0.93
    return cloth


def work_1() -> Image.Image:
    size = (1600, 1067)
    big = (2200, 1300)
    cloth = printed_cloth(big)
    x, y = dark.grid(size)
    drop = y / size[1]
    phase = x / 1600 * 2 * np.pi
    wander = 0.35 * np.sin(1.3 * phase + 2.2 * drop) + 0.2 * np.sin(2.9 * phase - 1.6 * drop)
    folds = (34 * np.sin(5 * phase + 2.6 * wander + 0.5 * drop) + 15 * np.sin(11 * phase + 3 * wander + 1.7 * drop)) * (
        0.75 + 0.3 * drop
    )
    folds += 7 * np.sin(7 * drop + 3 * phase + 4 * wander) * np.exp(-(((x - 900) / 420) ** 2))
    slope = np.gradient(folds, axis=1)
    stretched = np.cumsum(np.sqrt(1 + slope**2), axis=1)
    u = stretched - stretched.mean(axis=1, keepdims=True) + big[0] / 2
    v = y + 110 + 0.22 * folds
    printed = np.stack(
        [ndimage.map_coordinates(cloth[..., k], [v, u], order=1, mode="reflect") for k in range(3)], axis=2
    )
    gy = np.gradient(folds, axis=0)
    light = np.array([-0.66, -0.34, 0.66])
    normal = np.stack([-slope, -gy, np.ones_like(slope)], axis=2)
    normal /= np.linalg.norm(normal, axis=2, keepdims=True)
    facing = np.clip(normal @ light, 0, 1) / light[2]
    through = np.clip(0.62 + 0.5 * ndimage.gaussian_filter(facing, 16) - 0.25, 0, 1)
    dapple = np.clip((dark.clouds(size, 260, seed=31, octaves=3) - 0.3) * 2.2, 0.25, 1)
    dapple = ndimage.gaussian_filter(dapple, 9)
    values = printed * (0.32 + 0.5 * facing * dapple + 0.22 * through)[..., None] * np.array([1.05, 1.0, 0.92])
    values *= np.clip(0.74 + folds / 110, 0.5, 1.06)[..., None]
    return dark.photo(
        dark.grade(dark.image(values * 1.12), shadows="#100c0a", lights="#fffaf0", contrast=1.06),
        noise=0.018,
        dark=0.22,
        seed=33,
    )


PICTURES = {"work-1": work_1}
