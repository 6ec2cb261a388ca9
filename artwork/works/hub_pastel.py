"""The hub: three steel halls in the evening, in pastel on black paper."""

import numpy as np
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark
from artwork import hand
from artwork.surface import Array

FOLDER = "venues/creative-hub-1535"
SIZE = (1600, 900)


def pastel(sheet: Array, cover: Array, tint: str, *, seed: int, soft: float = 0.5) -> Array:
    """Chalk laid light on dark: it sits on the tooth of the paper and is rubbed in places."""
    tooth = ndimage.gaussian_filter(np.random.default_rng(4).standard_normal(cover.shape), 1.1)
    tooth = np.clip(0.5 + tooth / tooth.std() / 4, 0, 1)
    rubbed = ndimage.gaussian_filter(cover, 7) * soft * (0.4 + 0.9 * dark.clouds(SIZE, 120, seed=seed))
    grainy = np.clip(cover * 1.5 - (1 - tooth) * 1.15, 0, 1)
    dense = np.clip(np.maximum(grainy, 0.6 * rubbed), 0, 1)[..., None]
    return sheet * (1 - dense) + dark.rgb(tint) * dense


def hall(layers: dict[str, hand.Layer], x: float, y: float, size: float) -> None:
    """One hall: a gable with a window wall, a long side that runs back to the right, a roof with its monitor."""
    w, h, dx, dy = 250 * size, 190 * size, 520 * size, -120 * size
    ridge = (x + w / 2, y - h - 84 * size)
    gable = [(x, y), (x, y - h), ridge, (x + w, y - h), (x + w, y)]
    side = [(x + w, y), (x + w, y - h), (x + w + dx, y - h * 0.62 + dy), (x + w + dx, y + dy)]
    roof = [ridge, (x + w, y - h), (x + w + dx, y - h * 0.62 + dy), (ridge[0] + dx, ridge[1] * 0.62 + (y * 0.38) + dy)]
    for shape in (gable, side, roof):
        for layer in layers.values():
            layer.erase(shape)
    layers["steel"].hatch(gable, angle=90, gap=11 * size, width=6, cover=0.7, wobble=1.4)
    layers["deep"].hatch(side, angle=90, gap=9 * size, width=7, cover=0.8, wobble=1.6)
    layers["sky"].hatch(roof, angle=-14, gap=8 * size, width=6, cover=0.8, wobble=1.8)
    for k in range(3):
        a, b = (roof[0][0] + dx * (0.2 + k * 0.27)), (roof[0][1] + (roof[3][1] - roof[0][1]) * (0.2 + k * 0.27))
        layers["white"].line(
            [(a, b + 4), (a + w * 0.46, b + 0.42 * h * (1 - 0.3 * k) + 24)], width=5, cover=0.6, wobble=1.4
        )
    for row in range(2):
        for column in range(4):
            wx, wy = x + (26 + column * 54) * size, y - (150 - row * 74) * size
            pane = [(wx, wy), (wx + 38 * size, wy), (wx + 38 * size, wy + 56 * size), (wx, wy + 56 * size)]
            layers["glow"].fill(pane, cover=0.85)
            layers["hot"].hatch(pane, angle=80, gap=6, width=4, cover=0.8, wobble=1.2)
    for k in range(9):
        t0, t1 = 0.05 + k * 0.105, 0.05 + k * 0.105 + 0.06
        quad = []
        for t, low in ((t0, 0.36), (t1, 0.36), (t1, 0.72), (t0, 0.72)):
            tall = h * (1 - 0.38 * t)
            quad.append((x + w + dx * t, y + dy * t - tall + low * tall))
        layers["glow"].fill(quad, cover=0.8)
    for way in ([*gable, gable[0]], [side[1], side[2], side[3], side[0]], [roof[0], roof[3], roof[2]]):
        layers["white"].line(way, width=4.5, cover=0.8, wobble=1.3)


def yard() -> tuple[hand.Layer, hand.Layer]:
    """The ground in front, and the light of the windows on it."""
    ground = hand.Layer(SIZE, seed=40)
    ground.hatch(
        [(0, 800), (380, 740), (900, 690), (1600, 560), (1600, 900), (0, 900)],
        angle=-7,
        gap=15,
        width=8,
        cover=0.4,
        wobble=3,
    )
    shine = hand.Layer(SIZE, seed=41)
    for k in range(26):
        x, y = 60 + (k * 197) % 760, 770 + (k * 53) % 110
        shine.line([(x, y), (x + 60 + k * 3, y - 6)], width=8, cover=0.55, wobble=1.6)
    return ground, shine


def hub() -> Image.Image:
    names = {
        "sky": "#8ba3c4",
        "deep": "#66789a",
        "steel": "#7b8290",
        "white": "#d8d4c8",
        "glow": "#e8571c",
        "hot": "#ffc45c",
    }
    layers = {name: hand.Layer(SIZE, seed=n + 2) for n, name in enumerate(names)}
    dusk = hand.Layer(SIZE, seed=20)
    values = dark.array(dark.paper(SIZE, "#17181c", seed=3, tooth=0.2, stains=0.01))
    bands = [("#20304c", 60), ("#2f4669", 170), ("#6b5a7a", 290), ("#b3594a", 390), ("#e2783a", 460)]
    for n, (tint, y) in enumerate(bands):
        dusk = hand.Layer(SIZE, seed=21 + n)
        dusk.hatch(
            [(0, y - 80), (1600, y - 110), (1600, y + 70), (0, y + 90)],
            angle=-3 + n,
            gap=13,
            width=11,
            cover=0.42,
            wobble=3,
        )
        values = pastel(values, dusk.cover, tint, seed=30 + n, soft=0.9)
    for x, y, size in ((880, 570, 0.92), (450, 670, 1.1), (-10, 790, 1.3)):
        hall(layers, x, y, size)
    ground, shine = yard()
    shape = np.clip(sum(layer.cover for layer in layers.values()), 0, 1)
    block = ndimage.binary_closing(shape > 0.2, iterations=9)
    body = ndimage.gaussian_filter(ndimage.binary_fill_holes(block).astype(float), 1.5)[..., None]
    values = values * (1 - 0.86 * body) + dark.rgb("#15161a") * 0.86 * body
    values = pastel(values, ground.cover, "#3b3f4c", seed=42)
    for n, (name, tint) in enumerate(names.items()):
        values = pastel(values, layers[name].cover, tint, seed=50 + n, soft=1.1 if name == "glow" else 0.4)
    glow = ndimage.gaussian_filter(layers["glow"].cover, 34)[..., None]
    values = values + glow * dark.rgb("#e8571c") * 0.42
    return dark.grain(dark.image(pastel(values, shine.cover, "#e8773a", seed=60)), 0.012, seed=2)


PICTURES = {"picture": hub}
