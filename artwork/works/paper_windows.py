"""The night of the workshops: a house of black card with windows of tracing paper, lit from behind."""

import numpy as np
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark
from artwork import hand

FOLDER = "events/nuit-des-ateliers"
SIZE = (1200, 800)
X, Y = dark.grid(SIZE)


def scene(p: hand.Layer, n: int, x: float, y: float, w: float, h: float) -> None:
    """Behind one window: somebody at work, cut out of paper."""
    base = y + h

    def head(hx: float, hy: float, r: float) -> None:
        p.fill([(hx + r * np.cos(a), hy + r * np.sin(a)) for a in np.linspace(0, 6.3, 24)])

    def body(bx: float, tall: float, lean: float = 0) -> None:
        p.fill(
            [
                (bx - 0.13 * w, base),
                (bx - 0.12 * w + lean * 0.5, base - tall * 0.62),
                (bx - 0.06 * w + lean, base - tall * 0.78),
                (bx + 0.06 * w + lean, base - tall * 0.78),
                (bx + 0.12 * w + lean * 0.5, base - tall * 0.62),
                (bx + 0.13 * w, base),
            ]
        )
        head(bx + lean * 1.3, base - tall * 0.9, 0.085 * w)

    kind = n % 6
    body(x + w * (0.3 if kind % 2 else 0.62), h * (0.74 + 0.05 * (n % 3)), w * (0.07 if kind % 2 else -0.07))
    table = [(x, base), (x, base - h * 0.2), (x + w, base - h * 0.2), (x + w, base)]
    if kind in (0, 3):
        p.fill(table)
        p.line([(x + w * 0.52, base - h * 0.5), (x + w * 0.24, base - h * 0.3)], width=w * 0.07, wobble=0, cover=1)
        p.fill(
            [
                (x + w * 0.12, base - h * 0.32),
                (x + w * 0.32, base - h * 0.32),
                (x + w * 0.26, base - h * 0.2),
                (x + w * 0.16, base - h * 0.2),
            ]
        )
    if kind == 1:
        for k in range(4):
            p.line([(x + w * (0.55 + k * 0.1), y), (x + w * (0.55 + k * 0.1), base)], width=3, wobble=0, cover=1)
        p.line([(x + w * 0.36, base - h * 0.5), (x + w * 0.7, base - h * 0.44)], width=w * 0.07, wobble=0, cover=1)
    if kind == 2:
        p.line([(x + w * 0.3, y), (x + w * 0.3, y + h * 0.3)], width=3, wobble=0, cover=1)
        p.fill([(x + w * 0.3, y + h * 0.24), (x + w * 0.46, y + h * 0.42), (x + w * 0.14, y + h * 0.42)])
        p.fill(table)
    if kind == 4:
        p.fill(
            [(x + w * 0.1, base), (x + w * 0.1, base - h * 0.52), (x + w * 0.34, base - h * 0.6), (x + w * 0.34, base)]
        )
        p.line([(x + w * 0.5, base - h * 0.5), (x + w * 0.3, base - h * 0.66)], width=w * 0.07, wobble=0, cover=1)
    if kind == 5:
        p.line([(x + w * 0.36, base - h * 0.52), (x + w * 0.8, base - h * 0.62)], width=w * 0.07, wobble=0, cover=1)
        p.ring(x + w * 0.82, base - h * 0.5, w * 0.14, width=w * 0.05, wobble=0)


def windows() -> Image.Image:
    """A house of black card with twelve windows of tracing paper, lit from behind."""
    holes, cut = hand.Layer(SIZE, seed=2), hand.Layer(SIZE, seed=3)
    lamps = np.zeros((SIZE[1], SIZE[0], 3))
    tints = ["#ffb24a", "#ff8a3a", "#ffd48a", "#ff6f2e", "#ffc062", "#9fd0e8"]
    for n in range(12):
        x, y, w, h = 158 + n % 4 * 236, 104 + n // 4 * 222, 178, 166
        holes.fill([(x, y), (x + w, y), (x + w, y + h), (x, y + h)])
        scene(cut, n, x, y, w, h)
        cx, cy = x + w * (0.35 + 0.3 * (n % 2)), y + h * 0.45
        spot = np.exp(-(((X - cx) / 120) ** 2 + ((Y - cy) / 100) ** 2)) * (
            (x - 12 < X) & (x + w + 12 > X) & (y - 12 < Y) & (y + h + 12 > Y)
        )
        lamps += spot[..., None] * dark.rgb(tints[(n * 5) % 6]) * (0.8 + 0.5 * (n * 7 % 5) / 4)
    tracing = (
        0.9
        + 0.25 * (dark.clouds(SIZE, 40, seed=5, octaves=4) - 0.5)
        - 0.1 * (np.abs(dark.clouds(SIZE, 60, seed=6, octaves=3) - 0.5) < 0.012)
    )
    shade = ndimage.gaussian_filter(cut.cover, 2.2) * 0.9
    light = lamps * tracing[..., None] * (1 - shade[..., None])
    for n in range(12):
        x, y = 158 + n % 4 * 236, 104 + n // 4 * 222
        bar = np.clip(2.6 - np.abs(X - x - 89), 0, 1) * ((y < Y) & (y + 166 > Y)) + np.clip(
            2.6 - np.abs(Y - y - 60), 0, 1
        ) * ((x < X) & (x + 178 > X))
        light *= 1 - np.clip(bar, 0, 1)[..., None]
    hole = holes.cover[..., None]
    house = (X > 92) & (X < 1108) & (Y > 58)
    card = (
        np.where(house, 0.052, 0.03)[..., None]
        * dark.rgb("#9fb4d8")
        * (0.8 + 0.9 * dark.clouds(SIZE, 5, seed=7, octaves=2))[..., None]
    )
    spill = (
        ndimage.gaussian_filter(light * hole, (20, 20, 0)) * 0.4
        + ndimage.gaussian_filter(light * hole, (70, 70, 0)) * 0.45
    )
    edge = np.clip(ndimage.gaussian_filter(holes.cover, 2.4) - holes.cover, 0, 1)
    values = card * (1 - hole) + light * hole * 1.15 + spill * 0.42 + edge[..., None] * spill * 2.2
    return dark.photo(dark.halation(dark.image(values), 0.2, radius=16), noise=0.026, dark=0.35, seed=4)


PICTURES = {"picture": windows}
