"""Film Exemple, producers: a still in scope from a night shoot, sodium lamps in the mist, wet cobbles."""

import numpy as np
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark
from artwork import hand, remake

FOLDER = "members/film-exemple"


def works(
    chance: np.random.Generator, size: tuple[int, int], depth: int, base: float, horizon: float
) -> tuple[hand.Layer, hand.Layer]:
    """Halls with saw-tooth roofs and chimneys at one depth, and their lit windows."""
    wide = size[0]
    layer = hand.Layer(size, seed=depth)
    windows = hand.Layer(size, seed=depth + 10)
    left = -60.0
    while left < wide:
        w = chance.uniform(110, 260) * (0.7 + 0.35 * depth)
        h = chance.uniform(70, 150) * (0.6 + 0.4 * depth)
        top = base - h
        teeth = max(2, int(w / 58))
        roof = [(left, top)]
        for k in range(teeth):
            roof += [(left + w * (k + 0.15) / teeth, top - 26 - 8 * depth), (left + w * (k + 1) / teeth, top)]
        layer.fill([(left, horizon + 8), *roof, (left + w, horizon + 8)])
        if chance.random() < 0.75:
            cx = left + w * chance.uniform(0.2, 0.8)
            tall = chance.uniform(170, 330) * (0.7 + 0.2 * depth)
            layer.fill([(cx - 13 - 3 * depth, base), (cx - 8 - 2 * depth, base - tall),
                (cx + 8 + 2 * depth, base - tall), (cx + 13 + 3 * depth, base)])  # fmt: skip
            layer.fill([(cx - 13, base - tall + 12), (cx - 13, base - tall + 6), (cx + 13, base - tall + 6),
                (cx + 13, base - tall + 12)])  # fmt: skip
        if depth:
            for k in range(int(w / 30)):
                if chance.random() < 0.4:
                    wx = left + 16 + 30 * k
                    windows.fill(
                        [(wx, top + 26), (wx + 17, top + 26), (wx + 17, top + 54), (wx, top + 54)],
                        cover=chance.uniform(0.2, 1),
                    )
        left += w * chance.uniform(0.85, 1.05)
    return layer, windows


def lit_by_lamps(values: np.ndarray, x: np.ndarray, y: np.ndarray, horizon: float) -> np.ndarray:
    """Five lamps on poles: their cones, their glow, and the streaks of the lens."""
    for lx, ly, strong in ((170, 312, 0.8), (520, 338, 0.55), (905, 268, 1.35), (1255, 330, 0.6), (1490, 296, 0.9)):
        pole = np.exp(-(((x - lx) / (1.6 + strong)) ** 2)) * (y > ly) * (y < horizon + 4)
        values *= (1 - 0.85 * pole)[..., None]
        far = np.hypot(x - lx, (y - ly))
        cone = (
            np.clip(1 - np.abs(x - lx) / (10 + np.clip(y - ly, 0, None) * 0.62), 0, 1)
            * np.clip((y - ly) / 30, 0, 1)
            * np.exp(-np.clip(y - ly, 0, None) / 150)
        )
        light = strong * (
            1.9 * np.exp(-((far / 5) ** 2)) + 0.42 / (1 + (far / 22) ** 2) + 0.16 / (1 + (far / 110) ** 2) + 0.34 * cone
        )
        values += light[..., None] * np.array([1.0, 0.56, 0.2])
        streak = strong * 0.2 * np.exp(-(((y - ly) / 2.2) ** 2)) * np.exp(-np.abs(x - lx) / 210)
        values += streak[..., None] * np.array([0.45, 0.6, 1.0])
    return values


def wet_ground(values: np.ndarray, horizon: int) -> None:
    """The lower part mirrors the upper, broken by ripples and stones."""
    high, wide = values.shape[:2]
    mirrored = values[:horizon][::-1]
    reach = high - horizon
    wet = np.clip((dark.clouds((wide, reach), 150, seed=21, stretch=(2.6, 0.5)) - 0.36) * 5, 0.12, 1)
    ripple = (dark.clouds((wide, reach), 16, seed=22, octaves=3, stretch=(2.4, 0.6)) - 0.5) * 26
    columns, rows = dark.grid((wide, reach))
    source = np.clip(rows * 1.9 + ripple, 0, horizon - 1)
    shine = np.stack(
        [ndimage.map_coordinates(mirrored[..., k], [source, columns + ripple * 0.4], order=1) for k in range(3)], axis=2
    )
    shine = ndimage.gaussian_filter(shine, (9, 1.6, 0))
    stones = 0.5 + 0.6 * (dark.clouds((wide, reach), 20, seed=23, octaves=3, stretch=(1.7, 0.6)) - 0.2)
    values[horizon:] = (
        np.array([0.016, 0.018, 0.021]) * stones[..., None] + shine * (0.95 * wet * (0.55 + 0.45 * stones))[..., None]
    )


def town(size: tuple[int, int], y: np.ndarray, horizon: int) -> np.ndarray:
    """The sky, and halls in three depths of fog."""
    air = np.array([0.055, 0.085, 0.10])
    sky = (
        air
        * (0.9 + 2.3 * np.clip(y / horizon, 0, 1) ** 2)[..., None]
        * (0.8 + 0.5 * dark.clouds(size, 420, seed=2, stretch=(2, 1)))[..., None]
    )
    values = sky.copy()
    chance = np.random.default_rng(7)
    for depth, base in ((0, 455), (1, 462), (2, 468)):
        layer, windows = works(chance, size, depth, base, horizon)
        cover = ndimage.gaussian_filter(layer.cover, 1.6 - 0.4 * depth)[..., None]
        fog = (0.85, 0.42, 0.12)[depth]
        fog_high = fog + 0.35 * np.clip((y - 300) / 200, 0, 1)[..., None]
        tone = np.array([0.006, 0.008, 0.011]) * (1 - fog_high) + fog_high * air * np.array([1.15, 1.1, 1.0])
        values = values * (1 - cover) + tone * cover
        glow = (
            ndimage.gaussian_filter(windows.cover, 1.3)[..., None] * 0.95
            + ndimage.gaussian_filter(windows.cover, 14)[..., None] * 0.7
        )
        values += glow * np.array([1.0, 0.50, 0.16]) * (0.35 + 0.3 * depth)
    return values


def with_person(values: np.ndarray) -> np.ndarray:
    """Somebody who stands in the wet, rimmed by a lamp, with a shadow."""
    high, wide = values.shape[:2]
    person = hand.Layer((wide, high), seed=4)
    px, foot = 752, 566
    person.fill(hand.spline([(px - 9, foot - 176), (px + 1, foot - 188), (px + 12, foot - 178), (px + 11, foot - 160),
        (px + 27, foot - 146), (px + 31, foot - 90), (px + 23, foot - 76), (px + 22, foot - 50), (px + 30, foot),
        (px + 13, foot + 2), (px + 5, foot - 52), (px - 10, foot - 2), (px - 28, foot + 2), (px - 17, foot - 60),
        (px - 22, foot - 110), (px - 24, foot - 146), (px - 8, foot - 158)], closed=True))  # fmt: skip
    cover = ndimage.gaussian_filter(person.cover, 0.9)[..., None]
    values = values * (1 - cover) + np.array([0.007, 0.009, 0.012]) * cover
    values += (
        0.8
        * np.clip(person.cover - np.roll(person.cover, -4, axis=1), 0, 1)[..., None]
        * np.array([0.7, 0.4, 0.15])
        * 0.6
    )
    fallen = ndimage.gaussian_filter(person.cover[foot - 190 : foot][::-1], (6, 2.4))
    top = min(high - foot, fallen.shape[0])
    values[foot : foot + top] *= (1 - 0.8 * fallen[:top])[..., None]
    return values


def work_1() -> Image.Image:
    size = (1600, 670)
    x, y = dark.grid(size)
    horizon = 470
    values = town(size, y, horizon)
    values = lit_by_lamps(values, x, y, horizon)
    steam = (
        np.clip(dark.clouds(size, 240, seed=12) - 0.38, 0, 1)
        * np.exp(-(((y - 360) / 120) ** 2))
        * np.exp(-(((x - 1010) / 330) ** 2))
    )
    values += steam[..., None] * np.array([0.42, 0.28, 0.15]) * 0.75
    wet_ground(values, horizon)
    for rail in (0, 1, 2, 3):
        at = 905 + (x - x) + (np.clip(y - horizon, 0, None)) * (-3.3, -2.35, 0.85, 1.9)[rail]
        line = np.exp(-(((x - at) / (0.6 + 0.018 * np.clip(y - horizon, 0, None))) ** 2)) * (y > horizon)
        values += (
            line[..., None]
            * np.array([0.9, 0.55, 0.25])
            * (0.10 + 0.3 * np.exp(-np.clip(y - horizon, 0, None) / 90))[..., None]
        )
    values = with_person(values)
    picture = dark.grade(dark.image(1 - np.exp(-values * 1.9)), shadows="#06090b", lights="#fff6e4", saturation=0.95)
    picture = dark.halation(dark.photo(picture, noise=0.0, dark=0.3), 0.35, above=0.6)
    frame = Image.new("RGB", (1600, 1067), "#000000")
    frame.paste(dark.grain(picture, 0.04, size=0.8, seed=4), (0, 198))
    return frame


def work_2() -> Image.Image:
    return remake.still(
        remake.flat("film-exemple-work-2", (1600, 1067)), shadows="#12110c", lights="#ffeec2", haze=0.12, seed=50
    )


def work_3() -> Image.Image:
    return remake.still(
        remake.flat("film-exemple-work-3", (1600, 1067)), shadows="#060a10", lights="#e6f0ff", haze=0.0, seed=51
    )


def work_4() -> Image.Image:
    return remake.still(
        remake.flat("film-exemple-work-4", (1600, 1067)), shadows="#1a1416", lights="#ffe9dc", haze=0.18, seed=52
    )


PICTURES = {"work-1": work_1, "work-2": work_2, "work-3": work_3, "work-4": work_4}
