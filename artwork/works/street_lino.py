"""The end of a residency: a linocut of a street whose voices leave by the roofs."""

import numpy as np
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark
from artwork import hand

FOLDER = "events/residence-restitution"
SIZE = (1200, 800)
X, Y = dark.grid(SIZE)


def house(p: hand.Layer, x: float, wide: float, high: float, kind: int) -> None:
    """A front: what is not cut away prints."""
    base = 640
    roof = (
        [(x, base - high), (x + wide / 2, base - high - wide * 0.45), (x + wide, base - high)]
        if kind % 2
        else [(x, base - high), (x, base - high - 26), (x + wide, base - high - 26), (x + wide, base - high)]
    )
    p.fill([(x, base), *roof, (x + wide, base)])
    if kind in (1, 4):
        for k in range(int(high / 17)):
            p.erase(
                [
                    (x + 6, base - high + 6 + k * 17),
                    (x + wide - 6, base - high + 4 + k * 17),
                    (x + wide - 6, base - high + 7 + k * 17),
                    (x + 6, base - high + 10 + k * 17),
                ]
            )
    for row in range(int(high / 112)):
        for column in range(2 if wide < 150 else 3):
            gap = wide / (2 if wide < 150 else 3)
            wx, wy = x + gap * (column + 0.5) - 17, base - high + 26 + row * 104
            p.fill([(wx - 7, wy - 7), (wx + 41, wy - 7), (wx + 41, wy + 62), (wx - 7, wy + 62)])
            p.erase([(wx, wy), (wx + 34, wy), (wx + 34, wy + 54), (wx, wy + 54)])
            p.fill([(wx + 15, wy), (wx + 19, wy), (wx + 19, wy + 54), (wx + 15, wy + 54)])
    p.erase(
        [(x + wide * 0.42, base), (x + wide * 0.42, base - 78), (x + wide * 0.62, base - 80), (x + wide * 0.62, base)]
    )


def voices(chance: np.random.Generator) -> hand.Layer:
    """Cut lines in rings about four roofs."""
    sky = hand.Layer(SIZE, seed=4)
    for cx, cy, count in ((230, 400, 10), (520, 330, 13), (800, 420, 10), (1010, 350, 9)):
        for k in range(count):
            r = 46 + k * 27
            for a in np.arange(np.radians(188), np.radians(352), 0.2 + 2.2 / r):
                b = a + (16 + chance.uniform(0, 26)) / r
                sky.line(
                    [
                        (cx + r * np.cos(a), cy + r * np.sin(a)),
                        (cx + r * np.cos((a + b) / 2), cy + r * np.sin((a + b) / 2)),
                        (cx + r * np.cos(b), cy + r * np.sin(b)),
                    ],
                    width=7.5 - k * 0.2,
                    taper=True,
                    cover=1,
                    wobble=0.6,
                    every=6,
                )
    return sky


def row() -> hand.Layer:
    """Eight fronts."""
    houses = hand.Layer(SIZE, seed=6)
    x = 62.0
    for n, (wide, high) in enumerate(
        ((140, 300), (118, 236), (176, 340), (132, 268), (160, 318), (122, 226), (150, 352), (92, 250))
    ):
        house(houses, x, wide - 5, high, n)
        x += wide - 3
    return houses


def pavement(chance: np.random.Generator) -> hand.Layer:
    ground = hand.Layer(SIZE, seed=7)
    for _ in range(90):
        gx, gy = chance.uniform(50, 1150), chance.uniform(660, 752)
        ground.line(
            [(gx, gy), (gx + 30, gy + 1), (gx + chance.uniform(50, 110), gy)],
            width=6,
            taper=True,
            cover=1,
            wobble=0.5,
            every=8,
        )
    return ground


def street() -> Image.Image:
    """Linocut: voices leave the windows of a street as cut lines."""
    chance = np.random.default_rng(5)
    p = hand.Layer(SIZE, seed=3)
    p.fill([(40, 40), (1160, 40), (1160, 760), (40, 760)])
    sky, houses = voices(chance), row()
    body = ndimage.gaussian_filter((ndimage.binary_dilation(houses.cover > 0.5, iterations=5)).astype(float), 1)
    outline = np.clip(
        body - ndimage.gaussian_filter((ndimage.binary_fill_holes(houses.cover > 0.5)).astype(float), 1), 0, 1
    )
    plate = p.cover * (1 - sky.cover * (1 - np.clip(body, 0, 1)) * (Y < 640)) * (1 - outline)
    inner = ndimage.binary_fill_holes(houses.cover > 0.5)
    plate = np.where(inner, houses.cover, plate)
    plate *= 1 - pavement(chance).cover
    chatter = (
        np.clip(1 - np.abs(dark.clouds(SIZE, 34, seed=8, stretch=(2.4, 0.7)) - 0.5) / 0.014, 0, 1)
        * (plate < 0.5)
        * (np.hypot(X - 600, (Y - 400) * 1.4) < 760)
    )
    edge = (X > 34) & (X < 1166) & (Y > 34) & (Y < 766)
    plate = np.clip(plate + 0.75 * chatter * edge, 0, 1)
    sheet = dark.paper(SIZE, "#efe8d8", seed=10, tooth=0.05, stains=0.03, fibre=0.1)
    roll = np.clip(
        dark.rgb("#14213d") + (dark.rgb("#c33a22") - dark.rgb("#14213d")) * np.clip((Y - 250) / 420, 0, 1)[..., None],
        0,
        1,
    )
    cover = ndimage.gaussian_filter(plate, 0.8) + 0.3 * (dark.clouds(SIZE, 6, seed=11, octaves=2) - 0.5)
    cover = np.clip((cover - 0.5) * 5 + 0.5, 0, 1) * (
        1 - 0.9 * np.clip((dark.clouds(SIZE, 3, seed=12, octaves=2) - 0.66) * 8, 0, 1)
    )
    return dark.image(dark.array(sheet) * (1 - cover[..., None] * (1 - roll) * 0.96))


PICTURES = {"picture": street}
