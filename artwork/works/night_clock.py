"""The night of the workshops: one station clock, exposed from evening to morning; the hour that was lost is dark."""

import numpy as np
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark
from artwork import hand, relief

FOLDER = "news/retour-nuit-des-ateliers"
SIZE = (1200, 800)
CENTRE, RADIUS = (660, 400), 340


def dial() -> hand.Layer:
    """Strokes of the minutes and hours."""
    p = hand.Layer(SIZE, seed=1)
    for k in range(60):
        a = np.radians(k * 6 - 90)
        inner, width = (0.72, 20) if k % 5 == 0 else (0.88, 7)
        ends = [(CENTRE[0] + RADIUS * r * np.cos(a), CENTRE[1] + RADIUS * r * np.sin(a)) for r in (inner, 0.95)]
        p.line(ends, width=width, cover=1, wobble=0)
    return p


def pointer(hour: float, *, long: float, width: float, back: float) -> list[tuple[float, float]]:
    """The outline of a hand that stands at an hour."""
    a = np.radians(hour * 30 - 90)
    u, v = np.array([np.cos(a), np.sin(a)]), np.array([-np.sin(a), np.cos(a)])
    c = np.array(CENTRE)
    corners = [-back * u - v * width, long * u - v * width * 0.62, long * u + v * width * 0.62, -back * u + v * width]
    return [tuple(c + k * RADIUS / 340) for k in corners]


def exposures() -> np.ndarray:
    """How long each place was covered by the hour hand: from 18 h to 2 h, and from 3 h to 5 h."""
    total = np.zeros((SIZE[1], SIZE[0]))
    stops = [*np.arange(-6, 2.01, 0.0625), *np.arange(3, 5.01, 0.0625)]
    for hour in stops:
        p = hand.Layer(SIZE, seed=2)
        p.fill(pointer(hour, long=222, width=19, back=70))
        total += ndimage.gaussian_filter(p.cover, 1.2) * (2.6 if hour in (2.0, 3.0) else 0.34)
    return 1 - np.exp(-total * 0.6)


def bokeh(seed: int) -> np.ndarray:
    """Lamps of the halls, far out of focus."""
    chance, y, x = np.random.default_rng(seed), *np.mgrid[0 : SIZE[1], 0 : SIZE[0]]
    values = np.zeros((SIZE[1], SIZE[0], 3))
    tints = ["#ff7a2b", "#ffb54a", "#ff4a1c", "#6f8cff", "#ffd9a0"]
    for _ in range(46):
        cx, cy, r = chance.uniform(0, SIZE[0]), chance.normal(560, 120), chance.uniform(14, 52)
        spot = np.clip((r - np.hypot(x - cx, y - cy)) / 3 + 0.5, 0, 1)
        rim = np.clip(1 - np.abs(r - 4 - np.hypot(x - cx, y - cy)) / 5, 0, 1)
        values += (spot * 0.5 + rim * 0.25)[..., None] * dark.rgb(tints[chance.integers(5)]) * chance.uniform(0.15, 0.7)
    return values


def picture() -> Image.Image:
    x, y = dark.grid(SIZE)
    far = np.hypot(x - CENTRE[0], y - CENTRE[1])
    sky = dark.rgb("#0c1424") * (0.6 + 0.8 * y / SIZE[1])[..., None]
    values = sky + bokeh(7)
    face = np.clip(RADIUS - far + 0.5, 0, 1)
    glow = np.exp(-np.clip(far - RADIUS, 0, None) / 90) * 0.3
    values += (glow * (1 - face))[..., None] * dark.rgb("#ffdca8")
    lampshade = (
        dark.rgb("#fff2d8")
        * (0.98 - 0.26 * (far / RADIUS) ** 2 + 0.1 * (dark.clouds(SIZE, 300, seed=5) - 0.5))[..., None]
    )
    lampshade *= (1 - 0.95 * ndimage.gaussian_filter(dial().cover, 0.8))[..., None]
    lampshade *= 1 - exposures()[..., None] * (1 - dark.rgb("#2a1712")) * 0.95
    wedge = pointer(2.5, long=232, width=0, back=0)
    fresh = np.zeros_like(far) + (
        np.abs((np.degrees(np.arctan2(y - CENTRE[1], x - CENTRE[0])) + 90) / 30 - 2.5) < 0.42
    ) * (far < 205)
    lampshade *= 1 + 0.1 * ndimage.gaussian_filter(fresh * float(bool(wedge)), 6)[..., None] * np.array([1, -0.4, -1])
    lampshade *= (1 - 0.9 * np.clip(30 - far + 0.5, 0, 1))[..., None]
    values = values * (1 - face[..., None]) + lampshade * face[..., None]
    rim = np.clip(15 - np.abs(far - RADIUS - 8), 0, 1)
    edge = 0.25 + 0.55 * np.clip((-(x - CENTRE[0]) * 0.5 - (y - CENTRE[1])) / RADIUS, 0, 1) ** 2
    values = values * (1 - rim[..., None]) + rim[..., None] * edge[..., None] * dark.rgb("#6a6660")
    mirrored = np.clip((dark.clouds(SIZE, 240, seed=15, stretch=(0.5, 1.6)) - 0.62) * 2, 0, 0.14) * face
    values = values + mirrored[..., None] * dark.rgb("#9fb8ff")
    shot = dark.halation(dark.image(values), 0.4, radius=14, tint="#ffb070", above=0.75)
    soft = relief.defocus(dark.array(shot), np.clip((far - RADIUS - 30) / 200, 0, 1.5))
    return dark.photo(dark.image(soft), noise=0.035, dark=0.35, seed=4)


PICTURES = {"picture": picture}
