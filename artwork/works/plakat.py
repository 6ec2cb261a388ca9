"""Plakat Muster, poster printer: own posters pasted on a station wall, photographed in passing."""

from typing import Any

import numpy as np
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark
from artwork import hand, relief, remake

FOLDER = "members/plakat-muster"


def pasted(
    high: Any, random: Any, size: tuple[int, int], stains: np.ndarray, wide: Any, x: np.ndarray, y: np.ndarray
) -> np.ndarray:
    """Posters pasted on concrete, in the light of a station."""
    runs = dark.clouds(size, 300, seed=2, stretch=(0.08, 3)) - 0.5
    albedo = np.ones((high, wide, 3)) * dark.rgb("#a39c92") * (1 + 0.5 * stains + 0.25 * runs)[..., None]
    height = (dark.clouds(size, 9, seed=3) - 0.5) * 3.5 + (dark.clouds(size, 60, seed=4) - 0.5) * 5
    for gx in range(120, wide, 460):
        seam = np.exp(-(((x - gx - 30) / 2.2) ** 2))
        height -= 7 * seam
        albedo *= (1 - 0.4 * seam)[..., None]
    for row in (190, 860):
        for gx in range(235, wide, 460):
            hole = np.hypot(x - gx - 30, y - row) < 13
            height = np.where(hole, -12, height)
    places = [
        ("work-3", 250, 470, 1.2),
        ("work-2", 700, 476, -0.8),
        ("work-4", 1145, 468, 0.6),
        ("work-2", 1575, 480, 0.4),
    ]
    old = [(-30, 560, 320, 420, "#d9d2c2"), (470, 700, 300, 360, "#c9bfae"), (930, 300, 260, 520, "#d3c7b4")]
    for cx, cy, w, h, tint in old:
        ragged = (np.abs(x - cx) < w / 2) & (np.abs(y - cy) < h / 2) & (dark.clouds(size, 90, seed=cx + 99) > 0.47)
        albedo = np.where(ragged[..., None], dark.rgb(tint) * (1 + 0.3 * stains)[..., None], albedo)
        height = np.where(ragged, height + 1.0, height)
    for n, (name, cx, cy, turn) in enumerate(places):
        poster = remake.flat(f"plakat-muster-{name}", (424, 560))
        layer = Image.new("RGBA", size)
        big = poster.convert("RGBA").rotate(turn, resample=Image.Resampling.BICUBIC, expand=True)
        layer.paste(big, (round(cx - big.width / 2), round(cy - big.height / 2)), big)
        values = np.asarray(layer, dtype=float) / 255
        mask = ndimage.gaussian_filter(values[..., 3], 0.6)
        frame = np.minimum.reduce([x - cx + 212, cx + 212 - x, y - cy + 280, cy + 280 - y])
        torn = dark.clouds(size, 70, seed=30 + n) + 0.3 * (dark.clouds(size, 12, seed=40 + n) - 0.5)
        corner = np.hypot(x - (cx + (200 if n % 2 else -200)), y - (cy + (265 if n != 1 else -265)))
        mask = mask * ((torn > 0.34 - frame / 900) | (frame > 60)) * ((corner > 62 + 90 * (torn - 0.4)) | (n == 2))
        rim = np.clip(mask - ndimage.uniform_filter(mask, 5), 0, 1) * 1.6
        folds = 1.6 * np.abs(dark.clouds(size, 130, seed=50 + n, octaves=3, stretch=(0.5, 1.4)) - 0.5) ** 0.5
        creases = np.exp(-(((dark.clouds(size, 160, seed=60 + n, octaves=2, stretch=(0.45, 1.6)) - 0.5) / 0.008) ** 2))
        ink = (
            values[..., :3]
            * (1 - 0.12 * stains - 0.08 * runs)[..., None]
            * (1 - 0.05 * random.random((high, wide)))[..., None]
        )
        ink = ink * (1 - np.clip(rim, 0, 1))[..., None] + dark.rgb("#efe9dd") * np.clip(rim, 0, 1)[..., None]
        ink = ink * (1 - 0.35 * creases[..., None]) + 0.35 * creases[..., None] * dark.rgb("#e9e2d4")
        albedo = albedo * (1 - mask[..., None]) + ink * 0.92 * mask[..., None]
        height = height * (1 - 0.65 * mask) + mask * (3.2 + 5 * folds + 2.4 * creases)
    return relief.lit(height, albedo, (-0.8, -0.55, 0.42), ambient=0.34, power=0.86, reach=24, soft=2.0)


def work_1() -> Image.Image:
    size = (1600, 1067)
    wide, high = size
    x, y = dark.grid((wide, high))
    random = np.random.default_rng(15)
    stains = dark.clouds(size, 380, seed=1) - 0.5
    values = pasted(high, random, size, stains, wide, x, y)
    shade = np.clip((y - 150 + 0.55 * x - 300) / 60, 0, 1)
    shade = np.where(np.abs(np.sin((x * 0.8 + y * 0.45) / 240)) < 0.18, 0.55, 1.0)
    values *= ndimage.gaussian_filter(0.35 + 0.65 * shade, 10)[..., None] ** 0.8
    floor = np.clip((y - 925) / 6, 0, 1)[..., None]
    ground = (
        dark.rgb("#4b4a4a")
        * (0.75 + 0.5 * (dark.clouds(size, 40, seed=70) - 0.5) + 0.16 * random.random((high, wide)))[..., None]
    )
    values = values * (1 - floor) + ground * floor
    values *= 1 - 0.55 * np.exp(-(((y - 918) / 16) ** 2))[..., None]
    body = hand.Layer(size, seed=3)
    body.fill(hand.spline([(690, 360), (718, 318), (756, 318), (784, 362), (776, 412), (830, 450), (858, 560),
        (850, 720), (838, 860), (850, 1012), (770, 1020), (752, 860), (726, 1016), (640, 1010), (664, 850), (640, 700),
        (634, 550), (660, 446), (704, 414)], closed=True))  # fmt: skip
    ghost = np.mean([ndimage.shift(body.cover, (0, s), order=1) for s in np.linspace(-95, 95, 27)], axis=0)
    ghost = ndimage.gaussian_filter(ghost, (3, 8))[..., None] * 0.92
    coat = dark.rgb("#23262d") * (0.7 + 0.5 * np.clip((900 - y) / 700, 0, 1))[..., None]
    values = values * (1 - ghost) + coat * ghost
    return dark.photo(
        dark.grade(dark.image(values * 1.06), shadows="#0f1012", lights="#fff8ec", contrast=1.06),
        noise=0.024,
        dark=0.24,
        seed=37,
    )


def palm(print_: Any) -> None:
    """Pads of a palm and fingers."""

    def pad(points: list[tuple[float, float]]) -> None:
        print_.fill(hand.spline(points, closed=True))

    pad([(430, 960), (470, 890), (560, 860), (680, 858), (790, 880), (840, 960), (830, 1080), (780, 1200), (690, 1270),
        (570, 1270), (480, 1190), (440, 1070)])  # fmt: skip
    for x, y, turn, long, wide in (
        (470, 700, -14, 370, 76),
        (590, 620, -4, 450, 80),
        (712, 648, 5, 425, 78),
        (832, 742, 14, 330, 68),
    ):
        a = np.radians(turn)
        for start, end in ((-0.5, -0.16), (-0.12, 0.16), (0.2, 0.48)):
            ring = []
            for t in np.linspace(0, 2 * np.pi, 28):
                px = wide / 2 * np.cos(t) * (1 - 0.12 * (start < -0.4))
                py = long * ((start + end) / 2 + (end - start) / 2 * np.sin(t))
                ring.append((x + px * np.cos(a) - py * np.sin(a), y + px * np.sin(a) + py * np.cos(a)))
            pad(ring)
    pad(
        [(330, 1010), (300, 960), (270, 880), (284, 850), (320, 862), (370, 930), (402, 1000), (416, 1060), (380, 1066)]
    )


def portrait() -> Image.Image:
    """His hand: orange ink on waste paper, pulled twice."""
    size = (1200, 1500)
    sheet = dark.paper(size, "#d9d3c6", seed=23, tooth=0.04, stains=0.05, fibre=0.12)
    grey = hand.Layer(size, seed=3)
    grey.text("FORM", -60, 470, size=470, style="bold", cover=0.9)
    grey.text("2 ESSAI", -20, 1480, size=330, style="bold", cover=0.9)
    print_ = hand.Layer(size, seed=4)

    palm(print_)
    ridges = np.sin(
        2
        * np.pi
        * (
            np.hypot(*np.meshgrid((np.arange(1200) - 620) * 1.0, (np.arange(1500) - 1040) * 0.8))
            + 26 * dark.clouds(size, 190, seed=9)
        )
        / 8.5
    )
    lines = np.exp(-(((dark.clouds(size, 420, seed=12, octaves=3) - 0.5) / 0.012) ** 2)) + np.exp(
        -(((dark.clouds(size, 300, seed=15, octaves=3) - 0.56) / 0.01) ** 2)
    )
    hand_cover = ndimage.gaussian_filter(print_.cover, 2.5) * (0.8 + 0.24 * ridges) * (1 - 0.75 * np.clip(lines, 0, 1))
    hand_cover *= np.clip((dark.clouds(size, 130, seed=17) - 0.02) * 3.4, 0.35, 1)
    values = dark.array(
        dark.press(
            sheet,
            dark.image(1 - np.repeat(grey.cover[..., None], 3, axis=2)),
            "#23252a",
            seed=4,
            wear=0.16,
            opacity=0.82,
        )
    )
    for shift, tint, share in (((10, -14), "#f3c21b", 0.8), ((0, 0), "#ff4a12", 1.0)):
        cover = np.clip((ndimage.shift(hand_cover, shift, order=1) - 0.3) * 3.2, 0, 1)[..., None] * share
        values = values * (1 - cover * 0.86) + dark.rgb(tint) * cover * 0.86 * (0.93 + 0.07 * ridges[..., None])
    return dark.photo(dark.image(values), noise=0.016, dark=0.12)


def work_2() -> Image.Image:
    return remake.screen_print(
        remake.flat("plakat-muster-work-2", (1200, 1500)),
        ("#16161a", "#ff4a12", "#ff4a12", "#ff4a12", "#ff4a12", "paper"),
        paper="#f1ecdf",
        seed=17,
        miss=5,
    )


def work_3() -> Image.Image:
    return remake.screen_print(
        remake.flat("plakat-muster-work-3", (1200, 1500)),
        ("#16161a", "#16161a", "#ff4a12", "#ff4a12", "#f3c21b", "paper"),
        paper="#f1ecdf",
        seed=18,
        miss=5,
    )


def work_4() -> Image.Image:
    return remake.screen_print(
        remake.flat("plakat-muster-work-4", (1200, 1500)),
        ("#16161a", "#16161a", "#ff4a12", "#ff4a12", "#f3c21b", "paper"),
        paper="#f1ecdf",
        seed=19,
        miss=5,
    )


PICTURES = {"portrait": portrait, "work-1": work_1, "work-2": work_2, "work-3": work_3, "work-4": work_4}
