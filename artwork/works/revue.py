"""Revue Modèle, magazine: the issue lies open in the sun of a window."""

import math
from pathlib import Path

import numpy as np
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark
from artwork import hand, relief

FOLDER = "members/revue-modele"
CONTENT = Path(__file__).parents[2] / "content"


def spread(size: tuple[int, int]) -> np.ndarray:
    """Two printed pages: a duotone photograph, and a text with its initial."""
    wide, high = size
    page = np.ones((high, wide, 3)) * dark.rgb("#f1ede3")
    photo = Image.open(CONTENT / "members/terre-exemple/work-1.jpg").convert("RGB")
    crop = photo.crop((120, 0, 120 + round(1067 * (wide / 2) / high), 1067)).resize(
        (wide // 2, high), Image.Resampling.LANCZOS
    )
    grey = np.clip(dark.array(dark.mono(crop, contrast=1.15))[..., 0] * 1.15, 0, 1)
    plate = dark.halftone(np.clip(grey * 0.92 + 0.04, 0, 1), 4.2, 45, soft=0.3)
    page[:, : wide // 2] = dark.rgb("#f1ede3") * (1 - 0.93 * plate[..., None] * (1 - dark.rgb("#16232b")))
    ink, red = hand.Layer(size, seed=2), hand.Layer(size, seed=3)
    left, gap = wide // 2 + 90, 26
    column = (wide // 2 - 180 - gap) // 2
    red.text("R", left - 8, 330, size=300, font="DejaVu Serif", style="bold")
    ink.text("Le rouge n’est jamais", left + 246, 190, size=33, font="DejaVu Serif", style="italic")
    ink.text("deux fois le même", left + 246, 234, size=33, font="DejaVu Serif", style="italic")
    ink.line([(left, 380), (wide - 90, 380)], width=2, cover=1, wobble=0)
    random = np.random.default_rng(3)
    for c in range(2):
        y = 430
        while y < high - 120:
            x = left + c * (column + gap)
            end = x + column * (1 if random.random() > 0.13 else random.uniform(0.3, 0.8))
            while x < end:
                word = min(random.uniform(14, 66), end - x)
                ink.line([(x, y), (x + word, y)], width=7, cover=0.62, wobble=0)
                x += word + 8
            y += 21
    ink.text("13", wide - 130, high - 60, size=26, font="DejaVu Serif")
    page *= 1 - ink.cover[..., None] * 0.86
    return page * (1 - red.cover[..., None]) + red.cover[..., None] * dark.rgb("#c92a1c")


def open_pages(size: tuple[int, int], x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """The spread, and the light that falls on it."""
    printed = spread((1500, 1000))
    angle = math.radians(-5.5)
    u = ((x - 800) * math.cos(angle) + (y - 540) * math.sin(angle)) / 0.86
    v = (-(x - 800) * math.sin(angle) + (y - 540) * math.cos(angle)) / 0.86
    far = np.abs(u) / 750
    bulge = 62 * np.exp(-(((far - 0.16) / 0.2) ** 2)) * (far > 0.16) + 62 * np.clip(far / 0.16, 0, 1) ** 0.6 * (
        far <= 0.16
    )
    bulge = ndimage.gaussian_filter(bulge, 5) + 14 * np.clip(1 - far, 0, 1)
    lift = 16 * np.clip(far - 0.8, 0, 1) * 5 * np.clip(v / 500, -1, 1) * np.sign(u)
    lean = bulge * 0.32
    ub = u + np.sign(u) * lean * 0.35
    inside = (np.abs(u) < 742) & (np.abs(v + 0.10 * bulge) < 496)
    values = np.stack(
        [
            ndimage.map_coordinates(printed[..., k], [v + 500 + 0.10 * bulge, ub + 750], order=1, mode="nearest")
            for k in range(3)
        ],
        axis=2,
    )
    linen = dark.clouds(size, 8, seed=3, octaves=2, stretch=(3, 0.6)) + dark.clouds(
        size, 8, seed=4, octaves=2, stretch=(0.6, 3)
    )
    table = (
        dark.rgb("#8ba0a4")
        * (1 + 0.16 * (linen - 1))[..., None]
        * (1 + 0.2 * (dark.clouds(size, 300, seed=5) - 0.5))[..., None]
    )
    stack = (np.abs(u - 7) < 752) & (np.abs(v - 7) < 503)
    albedo = np.where(
        stack[..., None], dark.rgb("#d9d2c3") * (0.8 + 0.2 * np.sin((np.abs(u) + np.abs(v)) * 1.9))[..., None], table
    )
    albedo = np.where(inside[..., None], values, albedo)
    height = np.where(inside, 16 + bulge + lift, np.where(stack, 11.0, (linen - 1) * 2))
    height = ndimage.gaussian_filter(height, 1.2)
    lit = relief.lit(
        height, albedo, (-0.78, -0.42, 0.5), ambient=0.34, power=0.92, reach=110, soft=5, shine=0.05, gloss=24
    )
    crease = np.exp(-((u / 9) ** 2)) * inside
    lit *= (1 - 0.6 * crease)[..., None]
    return lit


def work_1() -> Image.Image:
    size = (1600, 1067)
    wide, high = size
    x, y = dark.grid((wide, high))
    lit = open_pages(size, x, y)
    pane = np.clip(1 - np.abs(((x * 0.9 + y * 0.5 + 70) % 520) - 260) / 245, 0, 1)
    bar = np.clip((pane - 0.07) * 14, 0, 1) * np.clip(
        (np.abs(((y * 0.9 - x * 0.32 + 300) % 760) - 380) - 14) / 12, 0, 1
    )
    leaves = np.clip((dark.clouds(size, 130, seed=9, octaves=3) - 0.42) * 4, 0, 1)
    light = ndimage.gaussian_filter(bar * (0.45 + 0.55 * np.clip(leaves + (x + y) / 1900, 0, 1)), 7)
    values = (
        lit
        * (0.42 + 0.72 * light[..., None] * np.array([1.08, 1.0, 0.86]))
        * np.where(light[..., None] > 0.5, 1.0, np.array([0.94, 0.98, 1.06]))
    )
    return dark.photo(
        dark.grade(dark.image(values * 1.12), shadows="#0e1012", lights="#fffaf0", contrast=1.05),
        noise=0.018,
        dark=0.22,
        seed=43,
    )


PICTURES = {"work-1": work_1}
