"""Eight short films: the leader before the first of them."""

import numpy as np
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark
from artwork import hand

FOLDER = "events/projection-courts-exemple"
SIZE = (1200, 800)
X, Y = dark.grid(SIZE)


def wear() -> hand.Layer:
    """Scratches along the film and hairs across it."""
    chance = np.random.default_rng(8)
    marks = hand.Layer(SIZE, seed=9)
    for _ in range(15):
        x = chance.uniform(0, 1200)
        marks.line(
            [(x, -10), (x + chance.normal(0, 8), 810)],
            width=chance.uniform(0.6, 2.2),
            cover=chance.uniform(0.1, 0.8),
            wobble=0.5,
        )
    for _ in range(34):
        x, y = chance.uniform(0, 1200), chance.uniform(0, 800)
        marks.line(
            hand.spline(
                [
                    (x, y),
                    (x + chance.normal(0, 22), y + chance.normal(0, 22)),
                    (x + chance.normal(0, 30), y + chance.normal(0, 30)),
                ]
            ),
            width=chance.uniform(1, 3.4),
            cover=0.9,
            wobble=0.5,
        )
    return marks


def leader() -> Image.Image:
    """Frame 8 of the countdown, with the sweep, splices, dust and scratches of a print that was shown often."""
    cx, cy = 600, 395
    p, thin = hand.Layer(SIZE, seed=3), hand.Layer(SIZE, seed=4)
    p.text("8", cx - 158, cy + 182, size=500, font="DejaVu Sans", style="bold")
    for r in (252, 300):
        thin.ring(cx, cy, r, width=7, wobble=0, cover=0.9)
    thin.line([(0, cy), (1200, cy)], width=4, cover=0.9, wobble=0)
    thin.line([(cx, 0), (cx, 800)], width=4, cover=0.9, wobble=0)
    turn = (np.degrees(np.arctan2(X - cx, cy - Y)) + 360) % 360
    base = np.where(turn < 232, 0.47, 0.76) + 0.05 * (dark.clouds(SIZE, 500, seed=5) - 0.5)
    grey = (
        base * (1 - 0.9 * ndimage.gaussian_filter(thin.cover, 1.0)) * (1 - 0.93 * ndimage.gaussian_filter(p.cover, 1.3))
    )
    values = grey[..., None] * dark.rgb("#fff1d8")
    bright = wear().cover * (X % 7 > 0)
    values = np.where((X < 760)[..., None], values * (1 - 0.8 * bright[..., None]), values + 0.6 * bright[..., None])
    gate = np.minimum.reduce([X - 52, 1148 - X, Y - 40, 760 - Y]) + 4 * (dark.clouds(SIZE, 30, seed=11) - 0.5)
    corner = np.hypot(
        np.maximum(82 - X, np.maximum(X - 1118, 0)).clip(0), np.maximum(70 - Y, np.maximum(Y - 730, 0)).clip(0)
    )
    inside = np.clip(np.minimum(gate, 30 - corner) / 4 + 0.5, 0, 1)
    glow = ndimage.gaussian_filter(inside, 26) * 0.16
    values = values * inside[..., None] + ((1 - inside) * glow)[..., None] * dark.rgb("#ff9a55")
    burn = np.exp(-((Y - 800) ** 2) / 5200) * np.clip(dark.clouds(SIZE, 300, seed=13) * 1.6 - 0.5, 0, 1)
    values += burn[..., None] * dark.rgb("#ff7a2a") * 0.75 * inside[..., None]
    return dark.photo(dark.halation(dark.image(values), 0.25, radius=12), noise=0.05, dark=0.4, seed=3)


PICTURES = {"picture": leader}
