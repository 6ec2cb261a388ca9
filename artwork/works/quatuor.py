"""Quatuor Exemple, string quartet: long exposures of the bows, a small lamp on each."""

import numpy as np
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark

FOLDER = "members/quatuor-exemple"


def stroke(values: np.ndarray, way: np.ndarray, light: np.ndarray, tint: str, width: float) -> None:
    """Leave light along a way."""
    high, wide = values.shape[:2]
    x, y = way[:, 0], way[:, 1]
    inside = (x > 1) & (x < wide - 2) & (y > 1) & (y < high - 2)
    layer = np.zeros((high, wide))
    np.add.at(layer, (y[inside].astype(int), x[inside].astype(int)), light[inside])
    near = ndimage.gaussian_filter(layer, width)
    far = ndimage.gaussian_filter(layer, width * 7) * 1.1 + ndimage.gaussian_filter(layer, width * 26) * 1.6
    values += near[..., None] * (0.25 + 0.75 * dark.rgb(tint)) * 9 + far[..., None] * dark.rgb(tint) ** 1.4 * 5


def work_1() -> Image.Image:
    wide, high = 1600, 1067
    random = np.random.default_rng(4)
    values = np.zeros((high, wide, 3))
    y = np.linspace(0, 1, high)[:, None]
    values += (np.clip(y - 0.74, 0, 1) ** 1.2 * 0.2)[..., None] * dark.rgb("#5a3524")
    values += 0.012 * dark.rgb("#3c4a66")
    places = [
        (330, 520, -24, 150, "#ffb45c"),
        (640, 470, -18, 140, "#ff7a48"),
        (960, 500, 14, 165, "#7fb2ff"),
        (1235, 600, 6, 190, "#ff5470"),
    ]
    for n, (cx, cy, tilt, reach, tint) in enumerate(places):
        count = 420_000
        t = np.linspace(0, 1, count)
        beat = (9, 12, 7, 5)[n]
        phase = 2 * np.pi * beat * t + 0.8 * np.sin(2 * np.pi * 2.3 * t + n)
        bow = np.sin(phase) * reach * (0.55 + 0.45 * np.sin(2 * np.pi * (1.2 + 0.3 * n) * t + n) ** 2)
        angle = np.radians(tilt * 1.6 + 34 * np.sin(2 * np.pi * 1.7 * t + n * 1.3) + 6 * np.sin(2 * np.pi * 4.1 * t))
        sway_x = 46 * np.sin(2 * np.pi * 0.8 * t + n) + 16 * np.sin(2 * np.pi * 2.9 * t)
        sway_y = 95 * np.sin(2 * np.pi * 1.1 * t + 2 * n) + 24 * np.cos(phase * 2) * 0.5
        for tip, shine in ((1.0, 1.0), (-0.72, 0.35)):
            way = np.stack(
                [cx + sway_x + (bow + tip * 120) * np.cos(angle), cy + sway_y + (bow + tip * 120) * np.sin(angle)],
                axis=1,
            )
            speed = np.hypot(*np.gradient(way, axis=0).T)
            light = (
                shine * np.clip(0.0016 / np.maximum(speed, 0.004), 0, 0.3) * (0.5 + 0.5 * random.random(count)) * 0.25
            )
            stroke(values, way, light, tint, 0.9)
    floor = values[: int(high * 0.84)][::-1]
    start = int(high * 0.84)
    mirrored = ndimage.gaussian_filter(floor[: high - start], (14, 5, 0))
    values[start:] += mirrored * np.linspace(0.24, 0.05, high - start)[:, None, None]
    picture = dark.image(1 - np.exp(-values * 0.34))
    return dark.grain(dark.vignette(dark.grade(picture, shadows="#0b0a0d"), 0.3), 0.035, seed=4)


PICTURES = {"work-1": work_1}
