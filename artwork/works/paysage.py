"""Paysage Muster, landscape architect: a plan in watercolour and pencil."""

import math
import random
from typing import Any

import numpy as np
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark
from artwork import hand, remake

FOLDER = "members/paysage-muster"


def band(points: list[tuple[float, float]], wide: float) -> list[tuple[float, float]]:
    p = np.array(hand.spline(points))
    t = np.gradient(p, axis=0)
    n = np.stack([-t[:, 1], t[:, 0]], axis=1) / np.maximum(np.hypot(*t.T)[:, None], 1e-6) * wide / 2
    return [*map(tuple, p + n), *map(tuple, (p - n)[::-1])]


def paths_of(layers: Any, river: Any) -> Any:
    """The meadow, and paths across it."""
    layers["meadow"].fill(hand.spline([(70, 80), (500, 50), (1000, 90), (1500, 70), (1540, 480), (1520, 820),
        (1350, 760), (1180, 520), (960, 400), (700, 420), (420, 330), (200, 180)], closed=True))  # fmt: skip
    layers["lawn"].fill(hand.spline([(60, 380), (300, 470), (560, 600), (840, 560), (1000, 680), (1120, 900),
        (1180, 1010), (700, 1020), (200, 1000), (60, 800)], closed=True))  # fmt: skip
    layers["water"].fill(band(river, 92))
    return [
        [(70, 900), (360, 820), (560, 700), (700, 520), (780, 380), (1000, 260), (1300, 240), (1540, 150)],
        [(360, 820), (640, 900), (960, 880), (1060, 1010)],
        [(780, 380), (560, 220), (300, 130), (80, 110)],
    ]


def planted(chance: Any, keep: Any, layers: Any, line: Any, near: Any) -> None:
    """Trees and beds, away from water and paths."""
    trees = []
    for _ in range(900):
        x, y, r = chance.uniform(70, 1530), chance.uniform(60, 1010), chance.choice((15, 18, 22, 27, 34))
        wet = np.hypot(near[:, 0] - x, near[:, 1] - y).min()
        dense = (math.sin(x / 210) + math.cos(y / 160 + x / 400)) * 0.5
        if (
            wet < 52 + r
            or keep.cover[min(1066, int(y)), min(1599, int(x))] > 0.1
            or chance.random() > 0.25 + 0.6 * dense + 0.4 * (wet < 130)
        ):
            continue
        if any(math.hypot(x - a, y - b) < (r + c) * 0.82 for a, b, c in trees) or any(
            keep.cover[
                min(1066, max(0, int(y + r * 0.9 * math.sin(q)))), min(1599, max(0, int(x + r * 0.9 * math.cos(q))))
            ]
            > 0.1
            for q in range(6)
        ):
            continue
        trees.append((x, y, r))
    for x, y, r in trees:
        blob = hand.spline(
            [
                (x + r * chance.uniform(0.84, 1.08) * math.cos(a), y + r * chance.uniform(0.84, 1.08) * math.sin(a))
                for a in np.linspace(0, 6.28, 9)[:-1]
            ],
            closed=True,
        )
        layers["shade"].fill([(px + r * 0.5, py + r * 0.42) for px, py in blob], cover=0.8)
        name = "autumn" if chance.random() < 0.16 else "wood"
        layers[name].fill(blob, cover=chance.uniform(0.7, 1))
        line.line([*blob, blob[0]], width=1.5, cover=0.55, wobble=0.9)
        line.line([(x - 3, y), (x + 3, y + 1)], width=1.6, cover=0.7)
        for _ in range(chance.randrange(3, 7)):
            a = chance.random() * 6.28
            line.line(
                [
                    (x + r * 0.3 * math.cos(a), y + r * 0.3 * math.sin(a)),
                    (x + r * 0.85 * math.cos(a + 0.2), y + r * 0.85 * math.sin(a + 0.2)),
                ],
                width=1.1,
                cover=0.4,
            )


def washed(keep: Any, layers: Any, sheet: Any) -> Any:
    """Washes, one colour after the other."""
    for name, tint, strength, wet in (
        ("meadow", "#c5cf8e", 0.75, 8),
        ("lawn", "#a8c68a", 0.8, 8),
        ("path", "#e3cfa6", 0.5, 3),
        ("water", "#5f9fc4", 0.95, 6),
        ("shade", "#7d8aa6", 0.5, 3),
        ("reed", "#8fae5e", 0.7, 2),
        ("wood", "#5f8f4e", 0.85, 2.2),
        ("autumn", "#d98a3c", 0.85, 2.2),
    ):
        cover = layers[name].cover * (1 if name == "path" else 1 - 0.92 * keep.cover)
        sheet = hand.wash(sheet, cover, tint, seed=len(name) + 40, strength=strength, wet=wet)
    return sheet


def notes(line: Any) -> None:
    """What is written and measured beside it."""
    for k in range(9):
        a, b = (630 + 11 * k, 596 - 22.5 * k), (668 + 11 * k, 612 - 22.5 * k)
        line.line([a, b], width=1.8, cover=0.8, wobble=0.4)
    for x, y, r in ((1280, 420, 92), (1280, 420, 60), (1280, 420, 26), (300, 700, 70), (300, 700, 40)):
        line.ring(x, y, r, width=1.8, cover=0.7, wobble=0.6)
    line.line([(1450, 1000), (1450, 900)], width=2)
    line.line([(1450, 900), (1436, 936)], width=2)
    line.line([(1450, 900), (1464, 936)], width=2)
    line.write("N", 1436, 880, size=44)
    line.write("1 : 500", 1290, 1010, size=42, cover=0.7)
    line.write("Attert", 1060, 640, size=44, cover=0.6)
    line.write("place ronde", 1180, 560, size=40, cover=0.7)


def work_1() -> Image.Image:
    size = (1600, 1067)
    chance = random.Random(8)
    sheet = dark.paper(size, "#f7f4ea", seed=71, tooth=0.075, stains=0.012)
    layers = {
        name: hand.Layer(size, seed=k)
        for k, name in enumerate(("meadow", "lawn", "water", "path", "shade", "wood", "autumn", "reed"))
    }
    river = [(-60, 180), (180, 250), (380, 430), (620, 500), (860, 450), (1040, 560), (1180, 800), (1420, 920),
        (1680, 950)]  # fmt: skip
    paths = paths_of(layers, river)
    keep = hand.Layer(size)
    for p in paths:
        keep.fill(band(p, 22))
    keep.fill(band([(640, 610), (735, 400)], 40))
    for x, y, r in ((1280, 420, 92), (300, 700, 70)):
        keep.fill([(x + r * math.cos(a), y + r * math.sin(a)) for a in np.linspace(0, 6.28, 60)])
        layers["path"].fill([(x + r * math.cos(a), y + r * math.sin(a)) for a in np.linspace(0, 6.28, 60)], cover=0.8)
    for p in paths:
        layers["path"].fill(band(p, 17), cover=0.6)
    line = hand.Layer(size, seed=30)
    near = np.array(hand.spline(river))
    planted(chance, keep, layers, line, near)
    for x, y in near[:: max(1, len(near) // 70)]:
        for side in (-1, 1):
            for _ in range(4):
                px, py = x + chance.gauss(0, 16), y + side * chance.gauss(58, 7)
                if not keep.cover[min(1066, max(0, int(py))), min(1599, max(0, int(px)))] > 0.1:
                    line.line([(px, py), (px + chance.gauss(0, 3), py - 12)], width=1.2, cover=0.5)
                    layers["reed"].fill([(px - 7, py), (px, py - 11), (px + 7, py)])
    sheet = washed(keep, layers, sheet)
    for p in paths:
        edge = band(p, 19)
        half = len(edge) // 2
        line.line(edge[:half], width=1.5, cover=0.6, wobble=0.7)
        line.line(edge[half:], width=1.5, cover=0.6, wobble=0.7)
    bank = band(river, 96)
    for part in (bank[: len(bank) // 2], bank[len(bank) // 2 :]):
        line.line(part, width=2, cover=0.7, wobble=1.2, times=2)
    notes(line)
    return dark.photo(hand.pencil(sheet, line.cover, "#34322f", seed=9), noise=0.01, dark=0.1)


def fern(layer: hand.Layer, x: float, y: float, long: float, turn: float, bend: float, chance: random.Random) -> None:
    """A frond laid on the paper."""
    for k in range(36):
        t = k / 36
        a = turn + bend * t
        x, y = x + long / 36 * math.cos(a), y + long / 36 * math.sin(a)
        reach = long * 0.15 * math.sin(math.pi * min(1, 0.12 + t * 0.92)) ** 0.8
        for side in (-1, 1):
            b = a + side * 1.05
            tip = (x + reach * math.cos(b - side * 0.25), y + reach * math.sin(b - side * 0.25))
            mid = (x + reach * 0.5 * math.cos(b), y + reach * 0.5 * math.sin(b))
            layer.line(
                hand.spline([(x, y), mid, tip], steps=6),
                width=max(2.0, long / 36 * 0.6) * chance.uniform(0.8, 1.1),
                cover=0.94,
                wobble=0.4,
                taper=True,
            )
    layer.line([(x, y), (x + 2, y + 2)], width=2)


def portrait() -> Image.Image:
    """A cyanotype: what grows in a ditch kept the sun from the paper."""
    size = (1200, 1500)
    wide, high = size
    chance = random.Random(4)
    plants = hand.Layer(size, seed=2)
    for k in range(9):
        a = math.radians(-90 + 13.5 * (k - 4) + chance.gauss(0, 2))
        fern(
            plants,
            600 + 26 * (k - 4),
            1420,
            (620, 900, 760, 1120, 880, 1180, 800, 960, 640)[k],
            a,
            0.09 * (k - 4),
            chance,
        )
    for _ in range(16):
        x, long = chance.uniform(540, 660), chance.uniform(420, 1060)
        end = (x + chance.gauss(0, 250), 1450 - long)
        plants.line([(x, 1450), end], width=2.4, cover=0.8, wobble=1)
        for _ in range(7):
            r = chance.uniform(5, 13)
            cx, cy = end[0] + chance.gauss(0, 24), end[1] + chance.gauss(0, 24)
            plants.fill(
                [(cx + r * math.cos(t), cy + 0.7 * r * math.sin(t)) for t in np.linspace(0, 6.28, 14)], cover=0.75
            )
    kept = np.clip(
        0.55 * ndimage.gaussian_filter(plants.cover, 1.0) + 0.5 * ndimage.gaussian_filter(plants.cover, 4), 0, 1
    )
    x, y = dark.grid((wide, high))
    inset = (
        np.minimum.reduce([x - 60, wide - 60 - x, y - 60, high - 60 - y])
        + (dark.clouds(size, 34, seed=5, octaves=4, stretch=(1.4, 1)) - 0.5) * 46
    )
    brushed = np.clip(inset / 9, 0, 1) * (0.93 + 0.14 * (dark.clouds(size, 90, seed=6, stretch=(0.12, 5)) - 0.5))
    dense = brushed * (1 - 0.96 * kept) * (0.92 + 0.3 * (dark.clouds(size, 400, seed=7) - 0.5))
    sheet = dark.array(dark.paper(size, "#f1ece0", seed=8, tooth=0.07, stains=0.02))
    values = sheet * np.exp(-np.clip(dense, 0, 2)[..., None] * np.array([3.4, 1.75, 0.72]))
    return dark.photo(dark.image(values), noise=0.012, dark=0.1)


def work_3() -> Image.Image:
    return remake.watercolour(remake.flat("paysage-muster-work-3", (1200, 1500)), count=12, seed=11)


PICTURES = {"portrait": portrait, "work-1": work_1, "work-3": work_3}
