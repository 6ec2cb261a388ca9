"""Quartet and machines: what an oscilloscope makes of both."""

import numpy as np
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark
from artwork import relief
from artwork.surface import Array

FOLDER = "events/concert-hall-exemple"
SIZE = (1200, 800)
X, Y = dark.grid(SIZE)


def trace() -> Array:
    """Four strings and a machine as one line: X is the quartet, Y the oscillator."""
    t = np.linspace(0, 2 * np.pi, 60000)
    x = 0.78 * np.sin(5 * t + 0.55) * (1 - 0.14 * np.cos(t)) + 0.06 * np.sin(25 * t)
    y = 0.8 * np.sin(4 * t) * (1 - 0.1 * np.sin(t))
    px, py = 600 + x * 440, 400 - y * 330
    speed = np.hypot(np.gradient(px), np.gradient(py))
    values, _, _ = np.histogram2d(
        py, px, bins=(SIZE[1], SIZE[0]), range=((0, SIZE[1]), (0, SIZE[0])), weights=0.35 / (0.05 + speed)
    )
    return values


def oscilloscope() -> Image.Image:
    line = trace()
    core = ndimage.gaussian_filter(line, 1.3)
    values = np.zeros((SIZE[1], SIZE[0], 3)) + dark.rgb("#04120f")
    glass = np.clip(1 - (((X - 600) / 640) ** 4 + ((Y - 400) / 440) ** 4), 0, 1) ** 0.4
    values = values * glass[..., None] + 0.06 * glass[..., None] * dark.rgb("#1a6a50")
    grid = np.zeros_like(X)
    for k in range(-5, 6):
        grid = np.maximum(grid, np.clip(1.1 - np.abs(X - 600 - k * 104) / 1.3, 0, 1) * (np.abs(Y - 400) < 336))
        grid = np.maximum(
            grid, np.clip(1.1 - np.abs(Y - 400 - k * 84) / 1.3, 0, 1) * ((np.abs(X - 600) < 520) & (np.abs(k) < 5))
        )
    ticks = (np.abs(Y - 400) < 7) & ((X - 600) % 20.8 < 1.6) & (np.abs(X - 600) < 520) | (np.abs(X - 600) < 7) & (
        (Y - 400) % 16.8 < 1.6
    ) & (np.abs(Y - 400) < 336)
    values = values * (1 - 0.75 * np.maximum(grid, ticks)[..., None]) + 0.3 * grid[..., None] * dark.rgb("#ffb46a")
    for r, power in ((0, 1.15), (6, 2.4), (28, 3.2), (90, 3.0)):
        glow = ndimage.gaussian_filter(core, r) if r else core
        values += (
            (1 - np.exp(-glow * power))[..., None]
            * (dark.rgb("#b8ffd8") if not r else dark.rgb("#1ee08a"))
            * (1.0 if not r else 0.42)
        )
    ghost = ndimage.gaussian_filter(np.roll(line, (9, 16), (0, 1)), 3)
    values += (1 - np.exp(-ghost * 0.5))[..., None] * dark.rgb("#0f6a48") * 0.5
    window = np.clip(1 - np.abs((X - 250 - 0.35 * Y) / 120), 0, 1) * (np.abs(Y - 190) < 120)
    values += ndimage.gaussian_filter(window, 9)[..., None] * 0.045 * dark.rgb("#cfe0ff")
    rim = relief.ndimage.gaussian_filter((glass <= 0.02).astype(float), 3)
    values = values * (1 - rim[..., None]) + rim[..., None] * (
        dark.rgb("#1c1f1f") * (0.7 + 0.5 * dark.clouds(SIZE, 8, seed=2, octaves=2))[..., None]
    )
    return dark.photo(dark.image(values), noise=0.028, dark=0.4, seed=7)


PICTURES = {"picture": oscilloscope}
