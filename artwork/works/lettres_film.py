"""Lettres Types, type designer: capitals and numerals as a film for phototypesetting, on the light table."""

import numpy as np
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark
from artwork import hand, remake
from artwork.surface import Array

FOLDER = "members/lettres-types"
SIZE = (1080, 1350)
LEFT, TOP, RIGHT, BOTTOM = 62, 54, 1018, 1296


def clear() -> tuple[Array, Array, Array]:
    """Where the film lets light through, where it is coloured red by the pen of the retoucher, and where it is."""
    wide, high = RIGHT - LEFT, BOTTOM - TOP
    letters = dark.array(remake.flat("lettres-types-work-2", (wide, high)))
    bright = np.clip((ndimage.gaussian_filter(letters.min(axis=2), 1.2) - 0.42) * 6, 0, 1)
    red = np.clip((ndimage.gaussian_filter(letters[..., 0] - letters[..., 2], 1.2) - 0.3) * 6, 0, 1)
    through, marked, film = (np.zeros((SIZE[1], SIZE[0])) for _ in range(3))
    inside = (slice(TOP, BOTTOM), slice(LEFT, RIGHT))
    through[inside], marked[inside], film[inside] = bright, red, 1.0
    punched = hand.Layer(SIZE, seed=1)
    for x in np.arange(LEFT + 40, RIGHT - 20, 56):
        for y in (TOP + 22, BOTTOM - 22):
            punched.fill(hand.box(x - 11, y - 8, 22, 16))
    punched.text("CAPITALES MAIGRES", LEFT + 44, BOTTOM - 46, size=17, spread=3)
    punched.text("36 SIGNES  48 PT", RIGHT - 262, BOTTOM - 46, size=17, spread=3)
    return np.maximum(through, punched.cover), marked, film


def film() -> Image.Image:
    through, marked, film_ = clear()
    random = np.random.default_rng(5)
    pinholes = hand.Layer(SIZE, seed=2)
    for _ in range(130):
        x, y, r = random.uniform(LEFT, RIGHT), random.uniform(TOP, BOTTOM), random.exponential(0.8) + 0.3
        pinholes.fill([(x + r * np.cos(a), y + r * np.sin(a)) for a in np.linspace(0, 6.28, 9)])
    for _ in range(7):
        x, y, a = random.uniform(LEFT, RIGHT), random.uniform(TOP, BOTTOM), random.normal(1.3, 0.3)
        long = random.uniform(40, 240)
        pinholes.line([(x, y), (x + long * np.cos(a), y + long * np.sin(a))], width=0.8, cover=0.4, wobble=1.2)
    uneven = 0.93 + 0.5 * (dark.clouds(SIZE, 420, seed=6) - 0.5)
    table = dark.rgb("#fff3df") * uneven[..., None]
    dense = 1 - 0.985 * film_ * (1 - np.clip(through + 0.7 * pinholes.cover, 0, 1))
    dense = ndimage.gaussian_filter(dense, 0.8)
    base = 1 - 0.1 * film_[..., None] * (1 - dark.rgb("#c8d6d2"))
    light = table * base * dense[..., None]
    red = ndimage.gaussian_filter(marked, 1.2)[..., None]
    light = light * (1 - red) + table * dark.rgb("#e2240f") * red * 0.92
    for x, y, turn in ((LEFT, TOP, 42), (RIGHT, TOP, -44), (LEFT, BOTTOM, -40), (RIGHT, BOTTOM, 46)):
        tape = hand.Layer(SIZE, seed=3)
        a = np.radians(turn + 90)
        u, v = np.array([np.cos(a), np.sin(a)]) * 78, np.array([-np.sin(a), np.cos(a)]) * 25
        tape.fill([tuple(np.array([x, y]) + p * u + q * v) for p, q in ((-1, -1), (1, -1), (1, 1), (-1, 1))])
        cover = (tape.cover * (0.72 + 0.4 * (dark.clouds(SIZE, 30, seed=int(x)) - 0.5)))[..., None]
        light = light * (1 - cover) + (0.45 * light + 0.16) * dark.rgb("#e8503a") * cover
    glow = sum(ndimage.gaussian_filter(light, (r, r, 0)) * w for r, w in ((5, 0.16), (22, 0.1), (90, 0.07)))
    y, x = np.mgrid[0 : SIZE[1], 0 : SIZE[0]]
    sheen = (
        0.05 * np.exp(-(((x - 0.55 * y - 120) / 240) ** 2)) * film_ * (0.8 + 0.8 * (dark.clouds(SIZE, 9, seed=8) - 0.5))
    )
    picture = dark.image(light * 0.94 + glow + sheen[..., None] * np.array([0.75, 0.88, 1.0]))
    return dark.photo(picture, noise=0.018, dark=0.3, seed=20)


PICTURES = {"work-2": film}
