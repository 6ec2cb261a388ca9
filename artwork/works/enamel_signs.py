"""The common signage: six enamel plates on a wall."""

import numpy as np
from PIL import Image

from artwork import darkroom as dark
from artwork import hand
from artwork.surface import Surface

FOLDER = "initiatives/signaletique-commune"
SIZE = (1600, 1067)


def signs_drawn() -> hand.Layer:
    """Six pictograms in white: book, ramp, talk, pram, key and tree, each in a field of 380."""
    p = hand.Layer(SIZE, seed=1)
    fields = [(x, y) for y in (290, 775) for x in (330, 800, 1270)]
    for n, (x, y) in enumerate(fields):
        p.canvas.save()
        p.canvas.translate(x, y)
        GLYPHS[n](p)
        p.canvas.restore()
    return p


def book(p: hand.Layer) -> None:
    for side in (-1, 1):
        p.fill(
            [(side * 8, -78), (side * 60, -98), (side * 126, -88), (side * 126, 84), (side * 60, 74), (side * 8, 96)]
        )
    for k in range(3):
        p.erase([(28, -52 + k * 42), (104, -62 + k * 42), (104, -48 + k * 42), (28, -38 + k * 42)])


def ramp(p: hand.Layer) -> None:
    p.fill([(-130, 92), (130, 92), (130, 20)])
    p.ring(-8, -6, 50, width=17, wobble=0)
    p.line([(-30, -110), (-30, -36), (26, -36), (62, 26)], width=21, wobble=0, cover=1)
    p.fill([(-30 + 25 * np.cos(a), -126 + 25 * np.sin(a)) for a in np.linspace(0, 6.3, 40)])


def talk(p: hand.Layer) -> None:
    p.fill([(-128, -100), (128, -100), (128, 54), (-20, 54), (-82, 112), (-78, 54), (-128, 54)])
    for k in range(3):
        p.erase(
            [
                (-90, -64 + k * 42),
                (90 - 50 * (k == 2), -64 + k * 42),
                (90 - 50 * (k == 2), -46 + k * 42),
                (-90, -46 + k * 42),
            ]
        )


def pram(p: hand.Layer) -> None:
    p.fill([(-104, -8), *[(104 * np.cos(a), -8 + 92 * np.sin(a)) for a in np.linspace(0, np.pi, 40)][::-1]])
    p.fill(
        [
            (-10, -24),
            *[(-10 + 94 * np.cos(a), -24 - 84 * np.sin(a)) for a in np.linspace(np.pi / 2, np.pi, 30)],
            (-104, -24),
        ]
    )
    p.line([(98, -8), (134, -86)], width=17, wobble=0, cover=1)
    for x in (-54, 54):
        p.ring(x, 104, 22, width=15, wobble=0)


def key(p: hand.Layer) -> None:
    p.ring(-68, 0, 46, width=26, wobble=0)
    p.fill([(-20, -13), (130, -13), (130, 52), (104, 52), (104, 13), (82, 13), (82, 40), (58, 40), (58, 13), (-20, 13)])


def tree(p: hand.Layer) -> None:
    p.fill([(92 * np.cos(a), -40 + 84 * np.sin(a)) for a in np.linspace(0, 6.3, 60)])
    p.fill([(-13, 20), (13, 20), (13, 116), (-13, 116)])
    p.erase([(-5, -52), (5, -52), (5, 44), (-5, 44)])


GLYPHS = [book, ramp, talk, pram, key, tree]
PLATES = ["#114b3c", "#114b3c", "#d33c1a", "#114b3c", "#e5b326", "#114b3c"]


def bricks(s: Surface) -> None:
    """A painted wall."""
    row = np.floor(s.y / 62)
    u, v = (s.x + 74 * (row % 2)) % 148, s.y % 62
    joint = np.minimum(np.minimum(u, 148 - u), np.minimum(v, 62 - v)) + 3 * s.noise(12, seed=4)
    s.height = 6 * np.clip(joint / 5, 0, 1) + 2 * s.noise(30, seed=5) + 1.0 * s.noise(4, seed=6, octaves=2)
    s.albedo = dark.rgb("#e3ddd0") * (0.97 + 0.22 * s.noise(240, seed=7) - 0.1 * (joint < 3))[..., None]


def signs() -> Image.Image:
    s = Surface(SIZE)
    bricks(s)
    for n, (x, y) in enumerate((x, y) for y in (290, 775) for x in (330, 800, 1270)):
        inside = s.box(x, y, 404, 404, radius=44, turn=(n * 5 % 4 - 1.5) * 0.25)
        swell = 10 * np.clip(inside / 200, 0, 1) ** 0.6
        tone = dark.rgb(PLATES[n]) * (1 + 0.1 * s.noise(70, seed=20 + n))[..., None]
        s.lay(inside, tone, up=16, edge=7, texture=swell, gloss=0.85, shade=0.55, far=22, rounded=True)
        rim = np.clip(5 - np.abs(inside - 16), 0, 1)
        s.print(rim, "#f3f0e6" if n != 4 else "#17191a")
        for dx, dy in ((-168, -168), (168, -168), (-168, 168), (168, 168)):
            s.screw(x + dx, y + dy, 10, turn=(n * 53 + dx) % 180)
    white = signs_drawn().cover
    black = (s.y > 530) & (np.abs(s.x - 800) < 220)
    s.print(np.where(black, 0, white), "#f6f3ea", up=0.8)
    s.print(np.where(black, white, 0), "#17191a", up=0.8)
    values = s.lit((-0.62, -0.68, 0.55), ambient=0.4, power=0.92, reach=46, soft=3, shine=0.75, focus=16)
    leaf = np.clip((dark.clouds(SIZE, 420, seed=61, octaves=4) - 0.47) * 5, 0, 1)
    values = values * (1 - 0.42 * leaf[..., None] * np.clip((SIZE[0] * 1.1 - s.x) / 900, 0, 1)[..., None])
    return dark.photo(dark.image(values), noise=0.018, dark=0.22, seed=6)


PICTURES = {"picture": signs}
