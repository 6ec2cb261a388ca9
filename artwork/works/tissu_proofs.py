"""Tissu Libre, textile printers: a proof on linen, the flower in one, two, three and, large, in all four inks."""

import math
from collections.abc import Callable

import numpy as np
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark
from artwork import hand, relief
from artwork.surface import Array, Surface

FOLDER = "members/tissu-libre"
SIZE = (1120, 1400)
INKS = ["#f0a596", "#e0a21c", "#14565f", "#c8281c"]
Points = list[tuple[float, float]]


def petal(cx: float, cy: float, turn: float, start: float, long: float, wide: float) -> Points:
    """A petal that points outwards."""
    c, s = math.cos(turn), math.sin(turn)
    shape = [(start, 0), (start + long * 0.4, -wide), (start + long * 0.8, -wide * 0.62), (start + long, 0),
        (start + long * 0.8, wide * 0.62), (start + long * 0.4, wide)]  # fmt: skip
    return hand.spline([(cx + x * c - y * s, cy + x * s + y * c) for x, y in shape], closed=True)


def ring(cx: float, cy: float, radius: float) -> Points:
    return [(cx + radius * math.cos(a), cy + radius * math.sin(a)) for a in np.linspace(0, math.tau, 60)]


def first(plate: hand.Layer, x: float, y: float, r: float) -> None:
    plate.fill(ring(x, y, 0.8 * r))


def second(plate: hand.Layer, x: float, y: float, r: float) -> None:
    for k in range(12):
        plate.fill(petal(x, y, k * math.tau / 12 + 0.26, 0.34 * r, 0.7 * r, 0.13 * r))


def third(plate: hand.Layer, x: float, y: float, r: float) -> None:
    for k in range(6):
        turn = k * math.tau / 6
        plate.fill(petal(x, y, turn, 0.2 * r, 0.58 * r, 0.2 * r))
        at = (x + 0.3 * r * math.cos(turn), y + 0.3 * r * math.sin(turn))
        plate.erase(petal(*at, turn, 0, 0.36 * r, 0.035 * r))


def fourth(plate: hand.Layer, x: float, y: float, r: float) -> None:
    plate.fill(ring(x, y, 0.2 * r))
    for k in range(12):
        turn = k * math.tau / 12
        plate.fill(ring(x + 0.92 * r * math.cos(turn), y + 0.92 * r * math.sin(turn), 0.052 * r))


PLATES: list[Callable[[hand.Layer, float, float, float], None]] = [first, second, third, fourth]
PLACES = [(204, 222, 138), (560, 222, 138), (916, 222, 138), (560, 872, 428)]


def plates() -> list[Array]:
    """What each screen lets through, every pull a little out of place."""
    random = np.random.default_rng(9)
    covers = []
    for n, draw in enumerate(PLATES):
        plate = hand.Layer(SIZE, seed=n)
        for k, (x, y, r) in enumerate(PLACES):
            if n <= k:
                draw(plate, x + random.normal(0, 2.2), y + random.normal(0, 2.2), r)
        for x, y in ((70, 430), (1050, 430), (70, 1322), (1050, 1322)):
            dx, dy = random.normal(0, 2, 2)
            plate.line([(x - 15 + dx, y + dy), (x + 15 + dx, y + dy)], width=2.4, cover=1, wobble=0)
            plate.line([(x + dx, y - 15 + dy), (x + dx, y + 15 + dy)], width=2.4, cover=1, wobble=0)
        plate.fill(hand.box(430 + n * 68, 1330, 54, 26))
        covers.append(ndimage.gaussian_filter(plate.cover, 0.9))
    return covers


def linen(s: Surface) -> tuple[Array, Array]:
    """Threads of uneven thickness, two ways; says how high the threads are and where the cloth lies in folds."""
    random = np.random.default_rng(4)
    wide, high = SIZE
    warp = ndimage.gaussian_filter(random.standard_normal((high, wide)), (16, 0.6))
    weft = ndimage.gaussian_filter(random.standard_normal((high, wide)), (0.6, 16))
    sway = 8 * s.noise(300, seed=5)
    grid = np.cos((s.x + sway) * math.tau / 4.4) * np.cos((s.y - sway) * math.tau / 4.4)
    threads = 0.5 * grid + 0.55 * warp / warp.std() + 0.55 * weft / weft.std()
    fold = 15 * np.abs(s.noise(520, seed=6, octaves=2)) ** 0.7
    for at, along in ((705, s.y), (560, s.x)):
        fold += 3.2 * np.exp(-np.abs(along - at + 10 * s.noise(200, seed=7)) / 9)
    return threads, fold


def proofs() -> Image.Image:
    s = Surface(SIZE, "#efe6d3")
    threads, fold = linen(s)
    s.albedo *= (1 + 0.022 * threads + 0.14 * s.noise(400, seed=8))[..., None]
    for n, (cover, tint) in enumerate(zip(plates(), INKS, strict=True)):
        thin = 0.9 * s.noise(5, seed=20 + n, octaves=2) + 0.5 * s.noise(150, seed=30 + n) - 0.1 * threads
        taken = np.clip(cover * (0.93 - np.clip(thin - 0.16, 0, 0.5) * 1.8), 0, 1)
        s.albedo *= 1 - taken[..., None] * (1 - dark.rgb(tint)) * 0.97
    s.height = 0.2 * threads + fold
    notes = hand.Layer(SIZE, seed=3)
    for n, (x, y, r) in enumerate(PLACES[:3]):
        notes.write(str(n + 1), x + r * 0.86, y + r + 46, size=30, width=3.4)
    notes.write("4, garder", 880, 1290, size=36, width=3.4)
    s.print(notes.cover, "#4a4a52", strength=0.8)
    values = s.lit((-0.8, -0.5, 0.55), ambient=0.4, power=0.92, reach=24, soft=3)
    dapple = np.clip((dark.clouds(SIZE, 330, seed=31, octaves=3) - 0.12) * 2.4, 0.66, 1)
    values *= ndimage.gaussian_filter(dapple, 14)[..., None] * relief.falloff(SIZE, (0.1, 0.05), 1.4, 0.7)
    picture = dark.grade(
        dark.image(values * np.array([1.2, 1.16, 1.08])), shadows="#120d0a", lights="#fffaf0", contrast=1.05
    )
    return dark.photo(picture, size=(1080, 1350), noise=0.006, dark=0.22, seed=15)


PICTURES = {"work-4": proofs}
