"""Architectes Exemple: a façade in black and white, hard sun, the shadow of the tree that was kept."""

import math
import random

import numpy as np
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark
from artwork import hand, relief, remake

FOLDER = "members/architectes-exemple"


def tree(layer: hand.Layer, x: float, y: float, angle: float, long: float, width: float, chance: random.Random) -> None:
    """Branches that part until they carry leaves."""
    if long < 14:
        for _ in range(3):
            cx, cy, r = x + chance.gauss(0, 16), y + chance.gauss(0, 13), chance.uniform(4, 10)
            layer.fill(
                [(cx + r * math.cos(a) * 1.3, cy + r * math.sin(a) * 0.8) for a in np.linspace(0, 6.28, 9)], cover=0.85
            )
        return
    end = (x + long * math.cos(angle), y + long * math.sin(angle))
    layer.line([(x, y), end], width=width, cover=1, wobble=1.2)
    for _ in range(2 if chance.random() < 0.55 else 3):
        tree(layer, *end, angle + chance.gauss(0, 0.48), long * chance.uniform(0.66, 0.86), width * 0.68, chance)


def brickwork(size: tuple[int, int]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Courses of brick, joints, and the stains of rain."""
    wide, high = size
    xx, yy = dark.grid((wide, high))
    brick_w, brick_h = 62.0, 20.0
    row = np.floor(yy / brick_h)
    shifted = xx + (row % 2) * brick_w / 2
    column = np.floor(shifted / brick_w)
    u, v = shifted / brick_w - column, yy / brick_h - row
    joint = np.minimum(np.minimum(u, 1 - u) * brick_w, np.minimum(v, 1 - v) * brick_h)
    random_ = np.random.default_rng(7)
    table = random_.random((200, 200))
    each = table[row.astype(int) % 200, column.astype(int) % 200]
    header = table[(row.astype(int) * 7) % 200, (column.astype(int) * 3) % 200] > 0.93
    height = (
        np.clip((joint - 1.2) * 1.1, 0, 2.2) + each * 1.3 + header * 4.5 + (dark.clouds(size, 8, seed=2) - 0.5) * 1.6
    )
    albedo = 0.52 + 0.26 * each + 0.5 * (dark.clouds(size, 300, seed=3) - 0.5) * 0.35
    albedo = np.where(joint < 1.6, 0.55, albedo)
    openings = [(150, 130, 190, 330), (460, 130, 190, 330), (770, 130, 190, 330), (1080, 130, 420, 330),
        (150, 640, 500, 330), (1180, 640, 210, 430)]  # fmt: skip
    for x, y, w, h in openings:
        inside = (xx >= x) & (xx < x + w) & (yy >= y) & (yy < y + h)
        height = np.where(inside, -58, height)
        glass = (
            0.10
            + 0.16 * np.clip(dark.clouds(size, 500, seed=9) - 0.25, 0, 1)
            + 0.1 * ((xx - x) / w) * ((y + h - yy) / h)
        )
        albedo = np.where(inside, glass, albedo)
        mullion = inside & (
            (np.abs((xx - x) % (w / max(1, round(w / 190))) - 0) < 7)
            | (xx > x + w - 7)
            | (yy < y + 7)
            | (yy > y + h - 9)
        )
        height = np.where(mullion, -46, height)
        albedo = np.where(mullion, 0.32, albedo)
        sill = (xx >= x - 14) & (xx < x + w + 14) & (yy >= y + h) & (yy < y + h + 17)
        height, albedo = np.where(sill, 13, height), np.where(sill, 0.8, albedo)
        lintel = (xx >= x - 26) & (xx < x + w + 26) & (yy >= y - 32) & (yy < y)
        height, albedo = (
            np.where(lintel, 3.5 + (dark.clouds(size, 12, seed=5) - 0.5) * 2, height),
            np.where(lintel, 0.74, albedo),
        )
    return albedo, height, yy


def work_1() -> Image.Image:
    size = (1600, 1067)
    albedo, height, yy = brickwork(size)
    band = (yy > 545) & (yy < 583)
    height, albedo = (
        np.where(band, 10, height),
        np.where(band, 0.78 + 0.1 * (dark.clouds(size, 90, seed=8) - 0.5), albedo),
    )
    values = relief.lit(height, np.repeat(albedo[..., None], 3, axis=2),
        (0.62, -0.72, 0.62), ambient=0.2, power=1.0, reach=150, soft=1.4)  # fmt: skip
    chance, layer = random.Random(21), hand.Layer(size, seed=2)
    tree(layer, 1010, 1110, -1.62, 215, 34, chance)
    y_blur = relief.defocus(
        np.repeat(layer.cover[..., None], 3, axis=2), np.clip((1000 - yy) / 330, 0, 2.9), (1.0, 2.6, 4.5, 8.0)
    )[..., 0]
    shade = relief.lit(
        height, np.repeat(albedo[..., None], 3, axis=2), (0.62, -0.72, 0.62), ambient=0.2, power=0.03, reach=0
    )
    cast = np.clip(ndimage.shift(y_blur, (0, 0)), 0, 1)[..., None]
    values = values * (1 - cast) + shade * cast
    return dark.grain(
        dark.vignette(dark.mono(dark.image(values * 1.06), contrast=1.16, shadows="#0d0d0c", lights="#f7f5ef"), 0.25),
        0.034,
        seed=29,
        colour=0,
    )


def work_2() -> Image.Image:
    return remake.blueprint(remake.flat("architectes-exemple-work-2", (1200, 1500)), seed=50)


def work_3() -> Image.Image:
    return remake.blueprint(remake.flat("architectes-exemple-work-3", (1600, 1067)), seed=51)


def work_4() -> Image.Image:
    return remake.blueprint(remake.flat("architectes-exemple-work-4", (1600, 1067)), seed=52)


PICTURES = {"work-1": work_1, "work-2": work_2, "work-3": work_3, "work-4": work_4}
