"""Données Vives, data journalist: figures drawn by a pen plotter, with the skips of their pens."""

import math
from typing import Any

import numpy as np
from PIL import Image

from artwork import darkroom as dark
from artwork import hand

FOLDER = "members/donnees-vives"


def streams(pens: Any) -> None:
    """The streams, drawn by two pens."""
    x = np.linspace(90, 1510, 240)
    t = (x - 90) / 1420
    bands = []
    base = 540 + 60 * np.sin(2.3 * t * math.pi + 0.4)
    widths = [
        (84 + 60 * np.sin(2 * math.pi * (t * f + p)) * np.exp(-((t - c) ** 2) / 0.16))
        * (0.4 + 0.9 * np.exp(-((t - c) ** 2) / 0.09))
        for f, p, c in (
            (1.2, 0.1, 0.25),
            (0.8, 0.5, 0.7),
            (1.7, 0.3, 0.45),
            (1.0, 0.9, 0.85),
            (1.4, 0.2, 0.15),
            (0.6, 0.6, 0.55),
            (1.1, 0.75, 0.35),
        )
    ]
    top = base - sum(widths) / 2
    for width in widths:
        bands.append((top, top + width))
        top = top + width
    tints = ["#1c2aa8", "#ff3d6e", "#1c2aa8", "#0d0f14", "#1c2aa8", "#ff3d6e", "#1c2aa8"]
    for k, ((upper, lower), tint) in enumerate(zip(bands, tints, strict=True)):
        pen = pens[tint]
        gap = (3.6, 5.2, 7.5, 11, 4.4, 8.5, 6)[k]
        if k % 3 == 1:
            for xi in np.arange(90, 1510, gap):
                u, low = np.interp(xi, x, upper), np.interp(xi, x, lower)
                pen.line([(xi, u + 2), (xi + 1.2, low - 2)], width=1.7, cover=0.9, wobble=0.3)
        else:
            count = max(3, int(float(np.max(lower - upper)) / gap))
            for s in np.linspace(0.03, 0.97, count):
                y = upper + (lower - upper) * s
                start, end = (int(240 * pen.chance.random() * 0.02), 240 - int(240 * pen.chance.random() * 0.02))
                pen.line(list(zip(x[start:end], y[start:end], strict=True)), width=1.7, cover=0.9, wobble=0.35)
    black = pens["#0d0f14"]
    for k in range(13):
        xi = 90 + 1420 * k / 12
        black.line([(xi, 980), (xi, 992 if k % 3 else 1004)], width=1.6, cover=0.95, wobble=0.2)
    black.line([(90, 980), (1510, 980)], width=1.6, cover=0.95, wobble=0.2)
    for mark in ((50, 50), (1550, 50), (50, 1017), (1550, 1017)):
        black.line([(mark[0] - 14, mark[1]), (mark[0] + 14, mark[1])], width=1.4, wobble=0.2)
        black.line([(mark[0], mark[1] - 14), (mark[0], mark[1] + 14)], width=1.4, wobble=0.2)


def work_1() -> Image.Image:
    size = (1600, 1067)
    sheet = dark.paper(size, "#fdfcf8", seed=8, tooth=0.028, stains=0.008)
    pens = {
        "#1c2aa8": hand.Layer(size, seed=1),
        "#ff3d6e": hand.Layer(size, seed=2),
        "#0d0f14": hand.Layer(size, seed=3),
    }
    streams(pens)
    for tint, layer in pens.items():
        skips = np.clip((dark.clouds(size, 18, seed=layer.chance.randrange(99), octaves=3) - 0.02) * 5, 0.6, 1)
        sheet = hand.ink(sheet, np.clip(layer.cover * skips, 0, 1), tint, seed=5, feather=0.5)
    return dark.photo(sheet, noise=0.01, dark=0.1)


PICTURES = {"work-1": work_1}
