"""Maille Modèle, knitter: undyed wool stitch by stitch, every loop two legs of twisted yarn."""

from typing import Any

import numpy as np
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark
from artwork import hand, relief

FOLDER = "members/maille-modele"
STAR = [
    "....#...#...#....",
    "...###..#..###...",
    "....###.#.###....",
    ".#...###.###...#.",
    "###...##.##...###",
    ".####..#.#..####.",
    "..####.....####..",
    "...###..#..###...",
    "##.....###.....##",
    "...###..#..###...",
    "..####.....####..",
    ".####..#.#..####.",
    "###...##.##...###",
    ".#...###.###...#.",
    "....###.#.###....",
    "...###..#..###...",
    "....#...#...#....",
]


def chart(rows: int, columns: int) -> np.ndarray:
    """Which of four wools each stitch has."""
    made = np.zeros((rows, columns), dtype=int)
    for r in range(rows):
        for c in range(columns):
            k = r % 34
            if k < 17:
                made[r, c] = 1 if STAR[k][(c + 3) % 20 % 17] == "#" and (c + 3) % 20 < 17 else 0
            elif k in (18, 19, 32, 31):
                made[r, c] = 2 if (c + k) % 2 else 3
            elif k in (21, 22, 23, 24, 25, 26, 27, 28, 29):
                made[r, c] = 3 if abs((c % 8) - 4) + abs(k - 25) in (4, 2) else 1
            else:
                made[r, c] = 2 if k in (17, 20, 30, 33) else 0
    return made


def with_hairs(high: Any, random: Any, values: np.ndarray, wide: Any) -> np.ndarray:
    """Loose hairs, and the blur of the edges."""
    hairs = np.zeros((high, wide))
    for _ in range(5200):
        x, y, a = random.random() * wide, random.random() * high, random.random() * 6.28
        for _ in range(int(random.integers(14, 60))):
            a += random.normal(0, 0.14)
            x, y = x + np.cos(a), y + np.sin(a)
            if 0 <= x < wide and 0 <= y < high:
                hairs[int(y), int(x)] += 1
    values += 0.22 * np.clip(ndimage.gaussian_filter(hairs, 0.6), 0, 1)[..., None] * np.array([1, 0.96, 0.9])
    y, x = np.mgrid[0:high, 0:wide]
    return relief.defocus(values, np.clip((np.hypot((x - 720) / 900, (y - 520) / 620) - 0.42) * 2.6, 0, 2.9))


def knitted(
    size: tuple[int, int], pattern: np.ndarray, pw: float, ph: float, *, seed: int, shift: float = 0.0
) -> Image.Image:
    """A cloth of stitches, `pw` wide and `ph` high, in the wools that the pattern numbers."""
    wide, high = size
    wools = np.array([dark.rgb(c) for c in ("#59493c", "#eee6d6", "#b5762a", "#8d8a86")])
    xx, yy = dark.grid((wide, high))
    xx = xx + (dark.clouds(size, 300, seed=seed) - 0.5) * pw + 0.05 * yy * bool(shift)
    yy = yy + (dark.clouds(size, 300, seed=seed + 1) - 0.5) * pw - 0.06 * xx * bool(shift) + shift
    deep, broad = pattern.shape
    best, tint = np.full((high, wide), -9.0), np.zeros((high, wide, 3))
    random = np.random.default_rng(4)
    jitter = random.standard_normal((120, 120, 2)) * 0.03
    for dr in (-1, 0, 1):
        row = np.floor(yy / ph).astype(int) + dr
        column = np.floor(xx / pw).astype(int)
        j = jitter[row % 120, column % 120]
        v = (yy - row * ph) / ph + j[..., 0]
        u = xx / pw - column - 0.5 + j[..., 1]
        side = np.sign(u) + (u == 0)
        t = v / 1.62
        middle = 0.30 - 0.17 * np.cos(np.pi * np.clip(t, 0, 1)) * 0.9
        middle = 0.06 + 0.40 * (1 - np.clip(t, 0, 1)) ** 0.8 * 0.86 + 0.04
        across = (np.abs(u) - middle) / 0.215
        ends = np.clip(t * 6, 0, 1) * np.clip((1 - t) * 7, 0, 1)
        body = np.sqrt(np.clip(1 - across**2, 0, 1)) * ends
        lift = (
            body * 15
            + 0.17 * pw * np.sin(np.pi * np.clip(t, 0, 1)) * (body > 0)
            + 0.106 * pw * (1 - np.clip(t, 0, 1)) * (body > 0)
            - 40 * (body <= 0)
        )
        ply = np.sin(2 * np.pi * (v * 2.1 + side * across * 0.55))
        lift = lift + 1.7 * ply * body
        over = lift > best
        best = np.where(over, lift, best)
        own = wools[pattern[row % deep, column % broad]]
        tint = np.where(over[..., None], own, tint)
    best = np.maximum(best, 0)
    fibre = ndimage.gaussian_filter(random.standard_normal((high, wide)), (1.5, 0.7))
    height = ndimage.gaussian_filter(best, 1.1) + 0.55 * fibre / fibre.std()
    melange = ndimage.gaussian_filter(random.standard_normal((high, wide)), 1.2)
    albedo = tint * (1 + 0.11 * melange / melange.std())[..., None]
    albedo = np.where((best <= 0.2)[..., None], albedo * 0.3, albedo)
    values = relief.lit(height, albedo, (-0.7, -0.55, 0.62), ambient=0.32, power=0.92, reach=26, soft=4)
    values = with_hairs(high, random, values, wide)
    values *= relief.falloff(size, (0.15, 0.1), 1.1, 0.45)
    return dark.photo(
        dark.grade(dark.image(values * 1.12), shadows="#0f0c0a", lights="#fff9ee"), noise=0.018, dark=0.25, seed=35
    )


def work_1() -> Image.Image:
    return knitted((1600, 1067), chart(90, 90), 47.0, 37.0, seed=1, shift=60)


def portrait() -> Image.Image:
    """Herself, knitted: a profile under a big bonnet, on a chart of few stitches."""
    grid = (36, 58)
    head = hand.Layer((360, 580), seed=1)
    head.fill(hand.spline([(60, 580), (76, 500), (130, 462), (136, 420), (112, 380), (104, 320), (120, 260),
        (200, 226), (262, 250), (276, 300), (300, 352), (280, 366), (284, 396), (268, 412), (262, 446), (212, 452),
        (206, 480), (256, 510), (290, 580)], closed=True))  # fmt: skip
    bonnet = hand.Layer((360, 580), seed=2)
    bonnet.fill(
        hand.spline(
            [
                (84, 300),
                (88, 200),
                (140, 122),
                (210, 110),
                (262, 160),
                (284, 240),
                (280, 272),
                (190, 254),
                (110, 300),
                (92, 322),
            ],
            closed=True,
        )
    )
    bonnet.fill([(190 + 38 * np.cos(a), 92 + 38 * np.sin(a)) for a in np.linspace(0, 6.28, 30)])

    def coarse(layer: hand.Layer) -> np.ndarray:
        return layer.cover.reshape(grid[1], 10, grid[0], 10).mean(axis=(1, 3)) > 0.5

    pattern = np.full((grid[1], grid[0]), 1)
    pattern[coarse(head)] = 0
    hat = coarse(bonnet)
    rows, columns = np.nonzero(hat)
    for r, c in zip(rows, columns, strict=True):
        pattern[r, c] = 2 if r > 9 else 3
        if (12 <= r <= 15 and (r + c) % 4 in (0, 1)) or (r in (18, 21) and c % 2):
            pattern[r, c] = 1
    pattern[47:, :][(pattern[47:, :] == 0)] = 3
    pattern[51::3, :][(pattern[51::3, :] == 3)] = 2
    return knitted((1200, 1500), pattern, 34.5, 27.2, seed=7)


PICTURES = {"portrait": portrait, "work-1": work_1}
