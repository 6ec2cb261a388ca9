"""Radio Exemple, podcasters: a poster printed by risograph in two drums that never quite meet."""

import math

import numpy as np
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark
from artwork import hand, remake

FOLDER = "members/radio-exemple"


def riso(sheet: np.ndarray, cover: np.ndarray, tint: str, *, shift: tuple[float, float], seed: int) -> np.ndarray:
    """One drum: grainy, uneven, a little out of place; inks multiply."""
    size = (cover.shape[1], cover.shape[0])
    moved = ndimage.shift(cover, shift, order=1)
    random = np.random.default_rng(seed)
    speck = ndimage.gaussian_filter(random.random(cover.shape), 0.8)
    speck = (speck - speck.mean()) / speck.std()
    dense = np.clip(
        moved * (0.93 + 0.10 * (dark.clouds(size, 260, seed=seed) - 0.5) * 4)
        - 0.16 * np.clip(speck - 0.9, 0, 3) * moved,
        0,
        1,
    )
    return sheet * (1 - dense[..., None] * (1 - dark.rgb(tint)))


def work_1() -> Image.Image:
    size = (1200, 1500)
    sheet = dark.array(dark.paper(size, "#f2ecdf", seed=41, tooth=0.03, stains=0.015))
    random = np.random.default_rng(10)
    count = 220
    noise = np.abs(ndimage.gaussian_filter1d(random.standard_normal(count), 1.2, mode="wrap"))
    swell = 0.35 + 0.9 * ndimage.gaussian_filter1d(np.abs(random.standard_normal(count)), 9, mode="wrap")
    loud = noise * swell
    loud = loud / loud.max()
    pink, blue = hand.Layer(size, seed=1), hand.Layer(size, seed=2)
    cx, cy = 600, 640
    for k in range(count):
        a = 2 * math.pi * k / count - math.pi / 2
        inner, outer = 215 - 90 * loud[(k * 7) % count], 235 + 300 * loud[k]
        pink.line(
            [
                (cx + inner * math.cos(a), cy + inner * math.sin(a)),
                (cx + outer * math.cos(a), cy + outer * math.sin(a)),
            ],
            width=5.4,
            cover=1,
            wobble=0,
        )
    y, x = np.mgrid[0 : size[1], 0 : size[0]]
    far = np.hypot(x - cx, y - cy)
    tone = np.clip(1 - (far - 60) / 520, 0, 1) * (0.75 + 0.25 * np.sin(far / 16))
    dots = dark.halftone(1 - 0.82 * tone, 11, 22)
    blue.line([(110, 1190), (1090, 1190)], width=5, cover=1, wobble=0)
    for k, height in enumerate(loud[:140]):
        blue.line([(112 + 7 * k, 1190 - 3), (112 + 7 * k, 1190 - 8 - 62 * height)], width=3.4, cover=1, wobble=0)
    blue.text("BRUIT DE FOND", 106, 1298, size=104, style="bold")
    blue.text("dix minutes d’un lieu, personne ne parle", 110, 1356, size=41)
    blue.text("no 27", 110, 1420, size=41)
    blue.text("10:00", 972, 1420, size=41)
    values = riso(sheet, pink.cover, "#ff4f8b", shift=(-3, 4), seed=5)
    values = riso(values, np.clip(blue.cover + 0.92 * dots * (far < 590), 0, 1), "#1d55d6", shift=(5, -4), seed=6)
    return dark.grain(dark.image(values), 0.008, seed=6)


def work_2() -> Image.Image:
    return remake.screen_print(
        remake.flat("radio-exemple-work-2", (1600, 1067)),
        ("#1d55d6", "#ff4f8b", "#1d55d6", "#ff4f8b", "paper", "paper"),
        paper="#f2ecdf",
        dots=True,
        seed=8,
    )


def work_3() -> Image.Image:
    return remake.screen_print(
        remake.flat("radio-exemple-work-3", (1200, 1500)),
        ("#1d55d6", "#ff4f8b", "#1d55d6", "#ff4f8b", "paper", "paper"),
        paper="#f2ecdf",
        dots=True,
        seed=9,
    )


PICTURES = {"work-1": work_1, "work-2": work_2, "work-3": work_3}
