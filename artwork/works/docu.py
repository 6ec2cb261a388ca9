"""Docu Modèle, documentary maker: frames of sixteen-millimetre film, with the gate and its dust."""

from typing import Any

import numpy as np
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark
from artwork import hand

FOLDER = "members/docu-modele"


def gate(values: np.ndarray, size: tuple[int, int], *, seed: int) -> Image.Image:
    """The frame in its gate: round corners, hairs, scratches, grain."""
    wide, high = size
    x, y = dark.grid((wide, high))
    inset, corner = 34, 46
    dx, dy = (
        np.clip(np.abs(x - wide / 2) - (wide / 2 - inset - corner), 0, None),
        np.clip(np.abs(y - high / 2) - (high / 2 - inset - corner), 0, None),
    )
    wobble = (dark.clouds(size, 60, seed=seed, octaves=3) - 0.5) * 5
    open_ = np.clip((corner - np.hypot(dx, dy) + wobble) / 2.2, 0, 1)[..., None]
    dust = hand.Layer(size, seed=seed)
    random = np.random.default_rng(seed)
    for _ in range(16):
        cx, cy = random.uniform(60, wide - 60), random.uniform(60, high - 60)
        dust.line(
            [(cx, cy), (cx + random.normal(0, 7), cy + random.normal(0, 7))],
            width=random.uniform(1.2, 3),
            cover=0.8,
            wobble=1.5,
        )
    dust.line(
        hand.spline([(1120, high - 40), (1136, high - 82), (1170, high - 96), (1186, high - 74)]), width=2.4, cover=0.9
    )
    scratch = np.exp(-(((x - 1234 - 3 * np.sin(y / 90)) / 0.9) ** 2)) * 0.28
    picture = dark.array(dark.grain(dark.vignette(dark.image(values), 0.34), 0.055, size=1.1, seed=seed, colour=0.45))
    picture += scratch[..., None] + 0.3 * ndimage.gaussian_filter(dust.cover, 0.8)[..., None]
    return dark.image(picture * open_ + np.array([0.02, 0.016, 0.013]) * (1 - open_))


def far_bank(size: tuple[int, int], water: Any, wide: Any, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Air, hills and what is far."""
    top, low = dark.rgb("#b9c1bf"), dark.rgb("#dcdccf")
    values = top + (low - top) * np.clip(y / water, 0, 1)[..., None] ** 1.5
    for k, (base, tall, tone, seed) in enumerate(
        ((430, 240, "#a3afb2", 3), (480, 200, "#87989c", 5), (520, 150, "#627a7c", 8), (552, 86, "#3f5a58", 11))
    ):
        ridge = dark.clouds((wide, 4), 520 / (k + 1), seed=seed, octaves=6)[0]
        rough = dark.clouds((wide, 4), 18, seed=seed + 40, octaves=3)[0] - 0.5
        edge = base - tall * np.clip(ridge - 0.1, 0, 1.2) - rough * (2 + 9 * (k > 1))
        cover = np.clip((y - edge[None, :]) / 1.6, 0, 1) * (y < water)
        mist = np.clip((y - (base - 20)) / (water - base + 60), 0, 1)[..., None]
        tint = dark.rgb(tone) * (1 - 0.75 * mist) + low * 0.75 * mist
        texture = 1 + (0.02 + 0.03 * k) * (dark.clouds(size, 26, seed=seed + 70, octaves=3)[..., None] - 0.5) * 2
        values = values * (1 - cover[..., None]) + tint * texture * cover[..., None]
    bank = np.clip(dark.clouds(size, 360, seed=31, stretch=(3, 0.5)) - 0.3, 0, 1) * np.exp(-(((y - 520) / 60) ** 2))
    values = values * (1 - 0.9 * bank[..., None]) + low * 0.9 * bank[..., None]
    return low, values


def boatman(bx: Any, by: Any, coat: Any, man: Any) -> None:
    """A man in a coat, from behind."""
    coat.fill(hand.spline([(bx - 30, by - 92), (bx - 2, by - 106), (bx + 26, by - 94), (bx + 38, by - 40),
        (bx + 34, by - 2), (bx - 34, by - 2), (bx - 40, by - 44)], closed=True))  # fmt: skip
    coat.line([(bx + 22, by - 84), (bx + 52, by - 62), (bx + 76, by - 66)], width=17, cover=1, wobble=0.4)
    man.fill(hand.spline([(bx - 15, by - 126), (bx - 2, by - 142), (bx + 14, by - 136), (bx + 17, by - 116),
        (bx + 6, by - 104), (bx - 10, by - 106)], closed=True))  # fmt: skip
    man.line([(bx + 70, by - 62), (bx + 190, by - 150), (bx + 270, by - 182)], width=3, cover=1, wobble=0.3)
    man.line(
        hand.spline([(bx + 270, by - 182), (bx + 282, by - 80), (bx + 286, by + 10)]), width=1.1, cover=0.5, wobble=0.2
    )


def with_boat(
    boat: Any, bx: Any, coat: Any, man: Any, size: tuple[int, int], values: np.ndarray, x: np.ndarray
) -> np.ndarray:
    """Boat and man set into the picture."""
    scene = values.copy()
    folds = 0.8 + 0.5 * (dark.clouds(size, 26, seed=15) - 0.3)
    lit = np.clip(0.75 + (bx - x) / 160, 0.5, 1.15)
    for layer, tint in ((coat, "#a8322a"), (man, "#22221f"), (boat, "#2f3430")):
        cover = ndimage.gaussian_filter(layer.cover, 1.1)[..., None]
        shaded = dark.rgb(tint) * (folds * lit)[..., None]
        scene = scene * (1 - cover) + shaded * cover
    rim = np.clip(boat.cover - np.roll(boat.cover, 5, axis=0), 0, 1)[..., None]
    return scene * (1 - 0.6 * rim) + dark.rgb("#8d9490") * 0.6 * rim


def water_surface(
    high: Any, mirror: np.ndarray, ripple: np.ndarray, values: np.ndarray, water: Any, x: np.ndarray, y: np.ndarray
) -> np.ndarray:
    """What the water mirrors, broken by ripples."""
    flat = np.stack(
        [
            ndimage.map_coordinates(values[..., k], [np.clip(mirror + ripple, 0, water - 1), x], order=1)
            for k in range(3)
        ],
        axis=2,
    )
    away = np.clip((y - water) / (high - water), 0, 1)[..., None]
    return flat * (1 - 0.45 * away) * np.array([0.92, 0.97, 0.97]) + 0.02


def boat_shadow(
    below: np.ndarray, high: Any, ripple: np.ndarray, scene: np.ndarray, wide: Any, x: np.ndarray, y: np.ndarray
) -> np.ndarray:
    """The boat upside down in the water."""
    return np.stack(
        [
            ndimage.map_coordinates(
                scene[..., k],
                [np.clip(2 * below - y + ripple * 0.8, 0, high - 1), np.clip(x + ripple * 0.5, 0, wide - 1)],
                order=1,
            )
            for k in range(3)
        ],
        axis=2,
    )


def work_1() -> Image.Image:
    size = (1500, 1094)
    wide, high = size
    x, y = dark.grid((wide, high))
    water = 560
    low, values = far_bank(size, water, wide, y)
    boat, man, coat = hand.Layer(size, seed=1), hand.Layer(size, seed=2), hand.Layer(size, seed=3)
    bx, by = 930, 690
    boat.fill(hand.spline([(bx - 168, by - 24), (bx - 90, by - 6), (bx, by - 2), (bx + 96, by - 8),
        (bx + 176, by - 34), (bx + 140, by + 16), (bx + 60, by + 30), (bx - 70, by + 30),
        (bx - 136, by + 14)], closed=True))  # fmt: skip
    boatman(bx, by, coat, man)
    scene = with_boat(boat, bx, coat, man, size, values, x)
    mirror = np.clip(2 * water - y, 0, high - 1)
    ripple = (
        (dark.clouds(size, 22, seed=21, octaves=4, stretch=(5, 0.5)) - 0.5) * np.clip((y - water) / 150, 0.05, 1.6) * 30
    )
    surface = water_surface(high, mirror, ripple, values, water, x, y)
    below = by + 26
    shadow = boat_shadow(below, high, ripple, scene, wide, x, y)
    mask = ndimage.map_coordinates(
        np.maximum.reduce([boat.cover, coat.cover, man.cover]),
        [np.clip(2 * below - y + ripple * 0.8, 0, high - 1), np.clip(x + ripple * 0.5, 0, wide - 1)],
        order=1,
    )
    mask = ndimage.gaussian_filter(mask, (2.5, 1.2))[..., None] * np.clip(1 - (y - below) / 190, 0, 1)[..., None] * 0.85
    surface = surface * (1 - mask) + shadow * 0.8 * mask
    rings = np.exp(-((((np.hypot((x - bx - 286) / 3.4, y - by - 14) % 15) - 7) / 2.0) ** 2)) * np.exp(
        -np.hypot((x - bx - 286) / 3.4, y - by - 14) / 22
    )
    surface += 0.1 * rings[..., None]
    things = np.clip(np.maximum.reduce([boat.cover, coat.cover, man.cover]), 0, 1)[..., None]
    things = ndimage.gaussian_filter(things, (0.8, 0.8, 0))
    out = np.where((y < water)[..., None], scene, surface * (1 - things) + scene * things)
    line = np.exp(-(((y - water) / 5) ** 2))[..., None] * 0.5
    out = out * (1 - line) + low * 0.97 * line
    out = dark.array(dark.grade(dark.image(out), shadows="#17201f", lights="#f6f0df", contrast=1.12, saturation=0.95))
    return gate(ndimage.gaussian_filter(out, (1.0, 1.0, 0)), size, seed=17).resize(
        (1462, 1067), Image.Resampling.LANCZOS
    )


def portrait() -> Image.Image:
    """The camera on its legs, alone on the hill."""
    size = (1200, 1500)
    wide, high = size
    x, y = dark.grid((wide, high))
    values = dark.rgb("#c9b9a0") + (dark.rgb("#e9dcc0") - dark.rgb("#c9b9a0")) * np.clip(y / 900, 0, 1)[..., None]
    values = values + 0.5 * np.exp(-((np.hypot(x - 760, y - 560) / 300) ** 2))[..., None] * dark.rgb("#fff0cf")
    for base, tall, tone, seed in ((840, 160, "#b5aa98", 4), (930, 150, "#97907f", 9), (1010, 120, "#6f6a5c", 14)):
        ridge = dark.clouds((wide, 4), 460, seed=seed, octaves=6)[0]
        edge = base - tall * np.clip(ridge, 0, 1.2)
        cover = np.clip((y - edge[None, :]) / 2, 0, 1)[..., None]
        mist = np.clip((y - base + 90) / 220, 0, 1)[..., None]
        values = values * (1 - cover) + (dark.rgb(tone) * (1 - 0.6 * mist) + dark.rgb("#ddd0b6") * 0.6 * mist) * cover
    shape = hand.Layer(size, seed=3)
    grass = 1180 + 40 * (dark.clouds((wide, 4), 300, seed=22)[0] - 0.5)
    for _ in range(900):
        gx = shape.chance.uniform(-10, wide + 10)
        foot = float(np.interp(gx, np.arange(wide), grass)) + 14
        shape.line(
            [(gx, foot), (gx + shape.chance.gauss(0, 9), foot - shape.chance.uniform(8, 46))],
            width=2.2,
            cover=0.9,
            wobble=0.4,
        )
    shape.fill(
        [
            (0, high),
            *((float(gx), float(grass[gx])) for gx in range(0, wide, 12)),
            (wide, float(grass[-1])),
            (wide, high),
        ]
    )
    for foot in (596, 742, 820):
        shape.line([(706, 760), (foot, 1200)], width=13, cover=1, wobble=0)
    shape.fill([(640, 660), (790, 660), (790, 764), (640, 764)])
    shape.fill([(788, 686), (860, 676), (866, 752), (788, 742)])
    shape.fill([(862, 668), (898, 652), (898, 776), (862, 760)])
    for cx in (672, 752):
        shape.fill([(cx + 44 * np.cos(a), 628 + 44 * np.sin(a)) for a in np.linspace(0, 6.28, 40)])
    shape.fill([(590, 694), (642, 684), (642, 740), (590, 730)])
    cover = ndimage.gaussian_filter(shape.cover, 1.3)[..., None]
    values = values * (1 - cover) + dark.rgb("#201d19") * cover
    values = dark.array(dark.grade(dark.image(values), shadows="#15130f", lights="#fbf1da", contrast=1.08))
    return gate(values, size, seed=31)


PICTURES = {"portrait": portrait, "work-1": work_1}
