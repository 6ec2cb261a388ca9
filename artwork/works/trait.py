"""Studio Trait Exemple, graphic designers: letterpress stationery on cotton paper, one line pressed into everything."""

import math

import numpy as np
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark
from artwork import hand, relief

FOLDER = "members/studio-trait-exemple"


def slab(
    size: tuple[int, int], at: tuple[float, float], wide: float, high: float, turn: float
) -> tuple[np.ndarray, list[tuple[float, float]]]:
    """A sheet lying turned on the table: its cover and its corners."""
    c, s = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    corners = [
        (at[0] + x * wide / 2 * c - y * high / 2 * s, at[1] + x * wide / 2 * s + y * high / 2 * c)
        for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1))
    ]
    layer = hand.Layer(size)
    layer.fill(corners)
    return layer.cover, corners


def wave(at: tuple[float, float], long: float, tall: float, turn: float) -> list[tuple[float, float]]:
    c, s = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    points = []
    for t in np.linspace(0, 1, 90):
        x = (t - 0.5) * long
        y = tall * math.sin(2 * math.pi * 1.5 * t) * (1 - 0.35 * t)
        points.append((at[0] + x * c - y * s, at[1] + x * s + y * c))
    return points


def work_1() -> Image.Image:
    size = (1600, 1067)
    random = np.random.default_rng(9)
    table = ndimage.gaussian_filter(random.standard_normal(size[::-1]), 1.4)
    height = table / table.std() * 0.22
    albedo = np.ones((*size[::-1], 3)) * dark.rgb("#8f1d16")
    tooth = ndimage.gaussian_filter(random.standard_normal(size[::-1]), 1.8)
    tooth = tooth / tooth.std() * 0.16 + (dark.clouds(size, 26, seed=3, octaves=3) - 0.5) * 0.7
    floor = np.zeros(size[::-1])
    cards = [
        ((520, 520), 780, 1080, -7, "#f4efe4", 5, (620, 380, 620, 70)),
        ((1120, 300), 620, 360, 9, "#17171a", 7, (1120, 300, 300, 44)),
        ((1180, 700), 560, 330, -4, "#f6f2e8", 9, (1180, 700, 340, 46)),
        ((1216, 752), 560, 330, 6, "#f6f2e8", 9, (1216, 752, 0, 0)),
        ((1150, 735), 560, 330, 1.5, "#faf7f0", 10, (1150, 735, 360, 52)),
    ]
    for at, wide, high, turn, tint, thick, (x, y, long, tall) in cards:
        cover, _ = slab(size, at, wide, high, turn)
        inside = cover > 0.5
        below = floor[inside].max() if inside.any() else 0
        floor = np.where(inside, below * 0.6 + thick, floor)
        sheet_height = floor + tooth * (0.5 if tint == "#17171a" else 1.0)
        if long:
            mark = hand.Layer(size, seed=4)
            mark.line(wave((x, y), long, tall, turn), width=17 if long > 500 else 11, cover=1, wobble=0)
            pressed = np.clip(ndimage.gaussian_filter(mark.cover, 1.3), 0, 1)
            sheet_height = sheet_height - 4.6 * pressed
        else:
            pressed = np.zeros(size[::-1])
        height = np.where(inside, sheet_height, height)
        colour = np.ones((*size[::-1], 3)) * dark.rgb(tint)
        if tint == "#17171a":
            colour = colour * (1 - pressed[..., None]) + pressed[..., None] * dark.rgb("#d8a24a")
        elif long > 500:
            colour = colour * (1 - 0.9 * pressed[..., None] * (1 - dark.rgb("#c0271c")))
        edge = np.clip(cover - ndimage.uniform_filter(cover, 7), 0, 1)[..., None] if thick > 8 else 0
        albedo = np.where(inside[..., None], colour * (1 - edge) + dark.rgb("#d4382a") * edge, albedo)
    lines = hand.Layer(size, seed=8)
    c, s = math.cos(math.radians(-7)), math.sin(math.radians(-7))
    for k in range(9):
        start = (-250, -20 + 34 * k)
        end = (-250 + (430 if k % 4 < 3 else 250) - 22 * (k % 3), start[1])
        lines.line([(520 + x * c - y * s, 560 + x * s + y * c) for x, y in (start, end)], width=7, cover=1, wobble=0)
    text = lines.cover[..., None]
    height -= 2.0 * ndimage.gaussian_filter(lines.cover, 1.0)
    albedo = albedo * (1 - text * 0.82)
    height = ndimage.gaussian_filter(height, 0.8)
    values = relief.lit(height, albedo, (-0.85, -0.55, 0.36), ambient=0.3, power=0.95, reach=60, soft=2.2)
    values *= relief.falloff(size, (0.1, 0.05), 0.9, 0.4)
    return dark.photo(dark.grade(dark.image(values), contrast=1.05), noise=0.016, dark=0.22, seed=25)


PICTURES = {"work-1": work_1}
