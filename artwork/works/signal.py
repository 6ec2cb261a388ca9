"""Signal Exemple, wayfinding: a tactile sign of brushed aluminium in raking light."""

import math

import numpy as np
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark
from artwork import hand, relief

FOLDER = "members/signal-exemple"
DOTS = {"É": "123456", "t": "2345", "a": "1", "g": "1245", "e": "15", "#": "3456", "3": "14", " ": ""}


def braille(layer: hand.Layer, words: str, x: float, y: float, gap: float) -> None:
    for letter in words:
        for dot in DOTS[letter]:
            k = int(dot) - 1
            cx, cy = x + gap * (k // 3), y + gap * (k % 3)
            layer.fill(
                [(cx + gap * 0.34 * math.cos(a), cy + gap * 0.34 * math.sin(a)) for a in np.linspace(0, 6.28, 24)]
            )
        x += gap * 2.5


def work_1() -> Image.Image:
    size = (1600, 1067)
    raised, dots = hand.Layer(size), hand.Layer(size)
    arcs = []
    for cy, r in ((330, 205), (640, 235)):
        a = np.radians(np.linspace(205, 450 if cy == 330 else 515, 70))
        arcs.append([(430 + r * math.cos(t), cy + r * math.sin(t)) for t in a])
    arcs[0] = [p for p in arcs[0] if p[0] > 245 or p[1] < 330]
    upper = [(430 + 190 * math.cos(t), 330 + 165 * math.sin(t)) for t in np.radians(np.linspace(200, 450, 60))]
    lower = [(430 + 222 * math.cos(t), 680 + 187 * math.sin(t)) for t in np.radians(np.linspace(-90, 160, 60))]
    for part in (upper, lower):
        raised.line(part, width=104, cover=1, wobble=0)
    raised.line([(940, 300), (1360, 300)], width=74, cover=1, wobble=0)
    raised.line([(1215, 150), (1365, 300), (1215, 450)], width=74, cover=1, wobble=0)
    braille(dots, "Étage #3", 880, 650, 37)
    form = (
        np.clip(ndimage.gaussian_filter(raised.cover, 2.2), 0, 1) * 15
        + np.sqrt(np.clip(ndimage.gaussian_filter(dots.cover, 4.5), 0, 1)) * 13
    )
    random = np.random.default_rng(5)
    brushed = ndimage.gaussian_filter(random.standard_normal(size[::-1]), (0.6, 38))
    brushed /= brushed.std()
    scratch = np.zeros(size[::-1])
    for _ in range(26):
        y, x, long = int(random.integers(20, 1040)), int(random.integers(0, 1500)), int(random.integers(20, 160))
        scratch[y, x : x + long] = random.random()
    height = form + 0.10 * brushed - 0.5 * ndimage.gaussian_filter(scratch, 0.7)
    metal = dark.rgb("#b9bdc2") * (1 + 0.045 * brushed[..., None])
    on = np.clip(ndimage.gaussian_filter(raised.cover, 1.0) * 3 - 1.4, 0, 1)[..., None]
    albedo = metal * (1 - on) + dark.rgb("#ffcf00") * on * (1 + 0.02 * brushed[..., None])
    values = relief.lit(
        height, albedo, (-0.82, -0.5, 0.42), ambient=0.3, power=0.82, reach=64, soft=2.6, shine=0.16, gloss=60
    )
    y, x = np.mgrid[0 : size[1], 0 : size[0]]
    values *= relief.falloff(size, (0.05, 0.0), 0.85, 0.32)
    sheen = np.exp(-(((x - 560 + 0.45 * y) / 360) ** 2))
    values += 0.14 * sheen[..., None] * (1 - 0.7 * on)
    values = relief.defocus(values, np.clip((np.abs(x - 640) / 960 - 0.34) * 3.6, 0, 3))
    return dark.photo(dark.grade(dark.image(values), shadows="#0c0d0f", contrast=1.1), noise=0.02, dark=0.25, seed=23)


PICTURES = {"work-1": work_1}
