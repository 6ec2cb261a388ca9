"""The animation festival: a phenakistiscope of card, printed in two inks and worn by fingers."""

import math

import numpy as np
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark
from artwork import hand

FOLDER = "events/festival-animation-exemple"
SIZE = (1400, 933)
X, Y = dark.grid(SIZE)


def leaper(p: hand.Layer, phase: float, size: float) -> None:
    """A hare in one of twelve moments of a leap, about the origin, feet towards the middle of the disc."""
    lift, stretch = math.sin(phase), math.cos(phase)
    y = -size * (0.3 + 0.75 * max(lift, 0))
    long = size * (0.62 + 0.16 * stretch)
    spine = [
        (-long, y + size * 0.1 * stretch),
        (-long * 0.3, y - size * (0.2 - 0.1 * stretch)),
        (long * 0.5, y - size * 0.16),
        (long, y - size * 0.1),
    ]
    under = [(long * 0.8, y + size * 0.14), (0, y + size * 0.2), (-long * 0.8, y + size * 0.26)]
    p.fill(hand.spline([*spine, *under], closed=True))
    p.fill(
        [
            (long * 1.08 + size * 0.2 * math.cos(a), y - size * 0.26 + size * 0.17 * math.sin(a))
            for a in np.linspace(0, 6.3, 24)
        ]
    )
    for k in (0, 1):
        back = 0.5 + 0.3 * max(lift, 0)
        p.line(
            hand.spline(
                [
                    (long, y - size * 0.36),
                    (long * (1 - back * 0.4), y - size * (0.72 + 0.1 * k)),
                    (long * (0.86 - back * 0.5), y - size * (0.8 + 0.12 * k)),
                ]
            ),
            width=size * 0.12,
            wobble=0,
            cover=1,
        )
    reach = stretch * size * 0.46
    for dx, foot in (
        (long * 0.72, reach),
        (long * 0.5, reach * 0.7),
        (-long * 0.72, -reach),
        (-long * 0.5, -reach * 0.8),
    ):
        p.line(
            hand.spline([(dx, y + size * 0.1), (dx + foot * 0.35, y + size * 0.3), (dx + foot, y + size * 0.42)]),
            width=size * 0.13,
            wobble=0,
            cover=1,
        )


def disc() -> Image.Image:
    """Twelve slits, twelve leaps over twelve molehills."""
    black, red = hand.Layer(SIZE, seed=31), hand.Layer(SIZE, seed=32)
    cx, cy, radius = 700, 466, 444
    for k in range(12):
        for layer, draw in (
            (black, lambda p, k=k: leaper(p, k * 2 * math.pi / 12, 62)),
            (
                red,
                lambda p: p.fill([(34 * math.cos(a), 30 - 30 * abs(math.sin(a))) for a in np.linspace(0, math.pi, 24)]),
            ),
        ):
            layer.canvas.save()
            layer.canvas.translate(cx, cy)
            layer.canvas.rotate(k * 30)
            layer.canvas.translate(0, -226)
            draw(layer)
            layer.canvas.restore()
    for r in (176, 190):
        red.ring(cx, cy, r, width=4, wobble=0.3)
    red.ring(cx, cy, radius - 20, width=5, wobble=0.3)
    for k in range(12):
        a = math.radians(k * 30 + 15)
        red.fill(
            [
                (cx + 140 * math.cos(a) + 14 * math.cos(b), cy + 140 * math.sin(a) + 14 * math.sin(b))
                for b in np.linspace(0, 6.3, 16)
            ]
        )
    card = dark.paper(SIZE, "#e9d9b4", seed=33, tooth=0.05, stains=0.12, fibre=0.1)
    card = dark.press(card, dark.image(1 - np.repeat(red.cover[..., None], 3, axis=2)), "#c8431f", seed=34, wear=0.22)
    card = dark.press(card, dark.image(1 - np.repeat(black.cover[..., None], 3, axis=2)), "#17161a", seed=35, wear=0.16)
    far, turn = np.hypot(X - cx, Y - cy), np.degrees(np.arctan2(Y - cy, X - cx)) % 30
    slit = (np.abs(turn - 15) * np.pi / 180 * far < 5.5) & (far > 330) & (far < 416)
    inside = (
        np.clip(radius - far + 1.5 * (dark.clouds(SIZE, 20, seed=36) - 0.5), 0, 1)
        * (1 - slit)
        * np.clip(far - 12, 0, 1)
    )
    worn = np.clip((far - radius + 26) / 26, 0, 1) * np.clip(dark.clouds(SIZE, 60, seed=37) - 0.3, 0, 1)
    values = dark.array(card) * (1 - 0.75 * worn[..., None] * np.array([0.6, 0.8, 1.0]))
    cloth = (
        dark.rgb("#1f2b3a")
        * (
            0.9 + 0.5 * (dark.clouds(SIZE, 4, seed=38, octaves=2) - 0.5) + 0.3 * (dark.clouds(SIZE, 500, seed=39) - 0.5)
        )[..., None]
    )
    cast = ndimage.gaussian_filter(np.roll(inside, (16, 12), (0, 1)), 11)
    values = cloth * (1 - 0.75 * cast[..., None]) * (1 - inside[..., None]) + values * inside[..., None]
    return dark.photo(dark.image(values), noise=0.02, dark=0.3, seed=8)


PICTURES = {"picture": disc}
