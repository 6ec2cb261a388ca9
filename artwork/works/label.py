"""Label Exemple, record label: six sleeves from the cellar, worn round by the records in them."""

import math
import random

import numpy as np
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark
from artwork import hand, relief

FOLDER = "members/label-exemple"
SIDE = 440


def marks(n: int, size: tuple[int, int]) -> hand.Layer:
    """What is printed on the sleeve."""
    layer, chance = hand.Layer(size, seed=n), random.Random(n)
    if n == 0:
        for k in range(17):
            x, tall = 44 + 21.5 * k, 40 + 250 * abs(math.sin(k * 0.83)) * (1 - abs(k - 8) / 14)
            layer.fill([(x, 220 - tall / 2), (x + 11, 220 - tall / 2), (x + 11, 220 + tall / 2), (x, 220 + tall / 2)])
        layer.text("cave", 44, 410, size=30)
    elif n == 1:
        for _ in range(900):
            r, a = 170 * chance.random() ** 0.5, chance.random() * 6.28
            layer.fill(
                [
                    (220 + r * math.cos(a) + s * math.cos(t), 220 + r * math.sin(a) + s * math.sin(t))
                    for s in [chance.uniform(0.6, 2.4) * (1.2 - r / 220)]
                    for t in np.linspace(0, 6.28, 7)
                ]
            )
    elif n == 2:
        layer.text("BRUIT", 26, 168, size=126, style="bold")
        layer.text("BLANC", 22, 290, size=122, style="bold")
        layer.text("enregistré dans un ascenseur", 28, 400, size=24)
    elif n == 4:
        for k in range(9):
            layer.ring(220, 220, 26 + 19 * k, width=2 + 1.1 * k, cover=1, wobble=0)
        layer.text("SILLONS", 30, 48, size=26, spread=9)
    else:
        for row in range(7):
            for column in range(7):
                if chance.random() < 0.62:
                    x, y, a = 40 + 52 * column, 40 + 52 * row, chance.choice((0, 1))
                    layer.fill(
                        [(x, y), (x + 48, y), (x + 48, y + 48)] if a else [(x, y), (x + 48, y + 48), (x, y + 48)]
                    )
    return layer


def printed_photo(card: str, n: int, size: tuple[int, int], tint: str) -> np.ndarray:
    """A photograph in coarse dots, and the title below."""
    layer = hand.Layer(size, seed=n)
    y, x = np.mgrid[0:SIDE, 0:SIDE]
    photo = np.clip(0.35 + 0.9 * (dark.clouds(size, 190, seed=9) - 0.35) + 0.4 * (y / SIDE - 0.5), 0, 1)
    dots = dark.halftone(photo, 8, 34)
    frame = (x > 34) & (x < 406) & (y > 34) & (y < 330)
    sheet = dark.array(dark.paper(size, card, seed=n, tooth=0.02))
    sheet = sheet * (1 - (dots * frame)[..., None] * (1 - dark.rgb(tint)))
    layer.text("Trois étages", 34, 392, size=44)
    return sheet * (1 - layer.cover[..., None] * (1 - dark.rgb(tint)))


def design(n: int) -> np.ndarray:
    """The front of a sleeve, in one or two inks on its own card."""
    size = (SIDE, SIDE)
    card, tint = (("#e6dcc4", "#1b1b1b"), ("#1d1c1e", "#d9cdb8"), ("#c9b28a", "#9b1d1d"), ("#dad7cf", "#1e3f8f"),
        ("#35453c", "#e7e0cf"), ("#f0e8d6", "#d8541e"))[n]  # fmt: skip
    if n == 3:
        return printed_photo(card, n, size, tint)
    layer = marks(n, size)
    base = dark.rgb(card)
    ink = (
        layer.cover[..., None]
        * np.clip(1.05 - 0.5 * np.clip(dark.clouds(size, 9, seed=n + 20, octaves=2) - 0.62, 0, 1) * 4, 0, 1)[..., None]
    )
    return base * (1 - ink) + dark.rgb(tint) * ink


def sleeves(size: tuple[int, int]) -> tuple[np.ndarray, np.ndarray]:
    """Six sleeves on boards: heights and colours."""
    wide, high = size
    x, y = dark.grid((wide, high))
    grain = dark.clouds(size, 120, seed=2, octaves=5, stretch=(9, 0.12)) - 0.5
    boards = np.floor((y + 40) / 268)
    albedo = np.ones((high, wide, 3)) * dark.rgb("#6e5640") * (1 + 0.75 * grain + 0.1 * np.sin(boards * 2.4))[..., None]
    seam = np.exp(-((((y + 40) % 268) / 3) ** 2))
    albedo *= (1 - 0.75 * seam)[..., None]
    height = 0.8 * grain * 6 - 5 * seam
    for n in range(6):
        cx, cy = 300 + 500 * (n % 3) + (7, -9, 4, -6, 10, -3)[n], 280 + 508 * (n // 3) + (4, -6, 8, 3, -5, 6)[n]
        angle = math.radians((-1.8, 1.2, 2.6, 0.9, -2.4, 1.6)[n])
        u = (x - cx) * math.cos(angle) + (y - cy) * math.sin(angle) + SIDE / 2
        v = -(x - cx) * math.sin(angle) + (y - cy) * math.cos(angle) + SIDE / 2
        front = design(n)
        values = np.stack(
            [ndimage.map_coordinates(front[..., k], [v, u], order=1, mode="nearest") for k in range(3)], axis=2
        )
        edge = np.minimum.reduce([u, v, SIDE - u, SIDE - v])
        fray = edge + (dark.clouds(size, 14, seed=30 + n, octaves=3) - 0.5) * 3
        inside = np.clip(fray + 0.5, 0, 1)
        far = np.hypot(u - SIDE / 2, v - SIDE / 2)
        rub = np.exp(-(((far - 196) / 7) ** 2)) + 0.5 * np.exp(-(((far - 188) / 22) ** 2))
        rub *= np.clip((dark.clouds(size, 30, seed=40 + n) - 0.4) * 4, 0, 1)
        corners = np.exp(-np.hypot(np.minimum(u, SIDE - u), np.minimum(v, SIDE - v)) / 26) + 0.5 * np.exp(
            -np.clip(edge, 0, None) / 3
        )
        bare = np.clip(0.55 * rub + corners * np.clip((dark.clouds(size, 16, seed=50 + n) - 0.3) * 3, 0, 1), 0, 0.85)[
            ..., None
        ]
        values = values * (1 - bare) + dark.rgb("#d8ccb4") * bare
        values *= (1 - 0.16 * np.clip(dark.clouds(size, 170, seed=60 + n) - 0.5, 0, 1))[..., None]
        if n in (1, 4):
            label = (np.abs(u - 372) < 34) & (np.abs(v - 396) < 19)
            values = np.where(label[..., None], dark.rgb("#e9c23f" if n == 1 else "#f1efe8"), values)
        bump = (
            9
            + 2.2 * np.exp(-(((far - 193) / 9) ** 2))
            + 1.2 * np.clip(1 - far / 190, 0, 1)
            + (dark.clouds(size, 100, seed=70 + n) - 0.5) * 5
        )
        if n in (2, 5):
            fold = np.exp(-(((u + v * 0.6 - (330 if n == 2 else 620)) / 2.5) ** 2)) * (edge < 120)
            values = values * (1 - 0.6 * fold[..., None]) + dark.rgb("#d8ccb4") * 0.6 * fold[..., None]
            bump = bump - 2.5 * fold
        albedo = albedo * (1 - inside[..., None]) + values * inside[..., None]
        height = np.where(inside > 0.5, bump, height)
    return albedo, height


def work_1() -> Image.Image:
    size = (1600, 1067)
    albedo, height = sleeves(size)
    lit = relief.lit(
        ndimage.gaussian_filter(height, 0.8),
        albedo,
        (-0.5, -0.75, 0.6),
        ambient=0.34,
        power=0.86,
        reach=30,
        soft=3,
        shine=0.05,
        gloss=14,
    )
    flash = relief.falloff(size, (0.42, 0.36), 0.62, 0.2)
    return dark.photo(
        dark.grade(dark.image(lit * flash * 1.25), shadows="#110d0a", lights="#fff3dd", contrast=1.06),
        noise=0.03,
        dark=0.3,
        seed=39,
    )


PICTURES = {"work-1": work_1}
