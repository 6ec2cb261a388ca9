"""Flat drawings taken through another hand: clay, cut paper, wood inlay, watercolour, blueprint, film, screen print."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter
from scipy import ndimage
from scipy.cluster.vq import kmeans2

from artwork import darkroom as dark
from artwork import hand, relief

Array = NDArray[np.float64]
FLAT = Path(__file__).parent / "flat"


def flat(name: str, size: tuple[int, int]) -> Image.Image:
    """A drawing of ours, kept small."""
    return Image.open(FLAT / f"{name}.jpg").convert("RGB").resize(size, Image.Resampling.LANCZOS)


def parts(picture: Image.Image, count: int, *, smooth: int = 7, merge: float = 0) -> tuple[NDArray[np.int64], Array]:
    """Which of `count` colours is where, and the colours, lightest last."""
    soft = picture.filter(ImageFilter.MedianFilter(5))
    values = dark.array(soft)
    sample = values[::9, ::9].reshape(-1, 3)
    palette, _ = kmeans2(sample, count, minit="++", seed=4)
    palette = palette[np.argsort(palette @ np.array([0.2126, 0.7152, 0.0722]))]
    if merge:
        kept: list[Array] = []
        for own in palette:
            if all(np.abs(own - other).sum() > merge for other in kept):
                kept.append(own)
        palette = np.array(kept)
    near = np.argmin(((values[:, :, None, :] - palette[None, None]) ** 2).sum(axis=3), axis=2)
    votes = np.stack(
        [ndimage.gaussian_filter((near == k).astype(np.float32), smooth / 2.5) for k in range(len(palette))]
    )
    return np.argmax(votes, axis=0), palette


def outline(labels: NDArray[np.int64]) -> Array:
    """Where one part ends and another begins."""
    edge = (labels != np.roll(labels, 1, axis=0)) | (labels != np.roll(labels, 1, axis=1))
    return ndimage.gaussian_filter(edge.astype(float), 0.7)


def clay(
    picture: Image.Image, *, count: int = 7, tint: str = "#c98a63", seed: int = 1, deep: float = 26
) -> Image.Image:
    """A relief in fired clay."""
    size = picture.size
    labels, _ = parts(picture, count, smooth=6, merge=0.25)
    height = ndimage.gaussian_filter(labels / labels.max() * deep, 3.2)
    inside = np.clip(ndimage.distance_transform_edt(outline(labels) < 0.2), 0, 26) / 26
    height += (
        7 * np.sqrt(inside)
        + (dark.clouds(size, 60, seed=seed) - 0.5) * 5
        + (dark.clouds(size, 6, seed=seed + 1, octaves=2) - 0.5) * 1.3
    )
    tone = (
        dark.rgb(tint)
        * (
            0.95
            + 0.5 * (dark.clouds(size, 260, seed=seed + 3) - 0.5)
            + 0.25 * (dark.clouds(size, 7, seed=seed + 4, octaves=2) - 0.5)
        )[..., None]
    )
    values = relief.lit(height, tone, (-0.75, -0.6, 0.5), ambient=0.3, power=0.95, reach=44, soft=3)
    return dark.photo(
        dark.image(values * relief.falloff(size, (0.1, 0.05), 1.1, 0.5)), noise=0.018, dark=0.25, seed=seed
    )


def cut_paper(
    picture: Image.Image, *, count: int = 7, tints: Sequence[str] = ("#f3f1ec",), seed: int = 1, step: float = 9
) -> Image.Image:
    """Sheets cut out and laid over one another, lit from the side."""
    size = picture.size
    labels, _ = parts(picture, count, smooth=4, merge=0.3)
    random = np.random.default_rng(seed)
    tooth = ndimage.gaussian_filter(random.standard_normal(size[::-1]), 1.4)
    height = (
        ndimage.gaussian_filter(labels.astype(float), 0.8) * step
        + 0.12 * tooth / tooth.std()
        + (dark.clouds(size, 300, seed=seed) - 0.5) * 9
    )
    colours = np.array(
        [dark.rgb(tints[min(len(tints) - 1, k * len(tints) // (labels.max() + 1))]) for k in range(labels.max() + 1)]
    )
    values = relief.lit(height, colours[labels], (-0.7, -0.62, 0.52), ambient=0.42, power=0.86, reach=60, soft=4)
    return dark.photo(
        dark.image(values * relief.falloff(size, (0.1, 0.05), 1.2, 0.6)), noise=0.013, dark=0.2, seed=seed
    )


def inlay(picture: Image.Image, woods: Sequence[tuple[str, str]], *, count: int = 8, seed: int = 1) -> Image.Image:
    """Veneers of different woods, cut with the knife and set side by side."""
    size = picture.size
    labels, _ = parts(picture, count, smooth=11)
    values = np.zeros((size[1], size[0], 3))
    for k in range(labels.max() + 1):
        light, deep = (dark.rgb(c) for c in woods[k % len(woods)])
        rings = dark.clouds(size, 240, seed=seed + 9 * k, stretch=(0.16, 4) if k % 2 else (4, 0.16), octaves=6)
        fine = dark.clouds(size, 24, seed=seed + 9 * k + 1, stretch=(0.12, 5) if k % 2 else (5, 0.12), octaves=3)
        mixed = np.clip(0.5 + 1.5 * (rings - 0.5) + 0.8 * (fine - 0.5), 0, 1)[..., None]
        values = np.where((labels == k)[..., None], light * mixed + deep * (1 - mixed), values)
    joint = np.clip(outline(labels) * 1.3, 0, 1)
    values = values * (1 - 0.75 * joint[..., None])
    sheen = 0.93 + 0.24 * relief.falloff(size, (0.2, 0.1), 0.7, 0.0)
    return dark.photo(dark.image(values * sheen), noise=0.014, dark=0.24, seed=seed)


def watercolour(
    picture: Image.Image,
    *,
    count: int = 7,
    tints: Sequence[str] | None = None,
    line: str = "#34322f",
    seed: int = 1,
    strength: float = 0.85,
) -> Image.Image:
    """Washes of each colour, and a pencil that goes around them."""
    size = picture.size
    labels, palette = parts(picture, count)
    sheet = dark.paper(size, "#f7f3e8", seed=seed, tooth=0.07, stains=0.012)
    for k, own in enumerate(palette):
        if own.min() > 0.86:
            continue
        tint = (
            tints[k % len(tints)]
            if tints
            else "#" + "".join(f"{int(255 * min(0.97, c * 0.92 + 0.08)):02x}" for c in own)
        )
        sheet = hand.wash(sheet, (labels == k).astype(float), tint, seed=seed + 3 * k, strength=strength, wet=3.4)
    way = (dark.clouds(size, 40, seed=seed + 50) - 0.5) * 5
    columns, rows = dark.grid(size)
    drawn = ndimage.map_coordinates(
        ndimage.gaussian_filter(outline(labels), 0.6) * 1.5, [rows + way, columns - way], order=1, mode="nearest"
    )
    broken = np.clip((dark.clouds(size, 60, seed=seed + 51) - 0.2) * 3, 0.3, 1)
    return dark.photo(
        hand.pencil(sheet, np.clip(drawn * broken, 0, 1), line, seed=seed, smudge=0.03), noise=0.01, dark=0.1, seed=seed
    )


def blueprint(picture: Image.Image, *, count: int = 9, seed: int = 1) -> Image.Image:
    """White lines on Prussian blue, with faint tones, folded in four."""
    size = picture.size
    wide, high = size
    labels, palette = parts(picture, count, smooth=5)
    grey = palette @ np.array([0.2126, 0.7152, 0.0722])
    lines = np.clip(outline(labels) * 1.6, 0, 1)
    x, y = dark.grid((wide, high))
    hatch = np.zeros((high, wide))
    for k, tone in enumerate(grey):
        gap, angle = (5.5, 0.8) if tone < 0.25 else (9, -0.8)
        if tone < 0.55:
            stroke = np.clip(1 - np.abs(((x * np.cos(angle) + y * np.sin(angle)) % gap) - gap / 2) / 1.1, 0, 1)
            hatch = np.where(labels == k, stroke * (0.5 if tone < 0.25 else 0.34), hatch)
    white = np.clip(lines + hatch, 0, 1) * np.clip((dark.clouds(size, 50, seed=seed) - 0.05) * 2.6, 0.55, 1)
    blue = dark.rgb("#1f4b8f") * (0.95 + 0.55 * (dark.clouds(size, 420, seed=seed + 1) - 0.5))[..., None]
    random = np.random.default_rng(seed)
    tooth = ndimage.gaussian_filter(random.standard_normal((high, wide)), 1.1)
    values = (
        blue * (1 - white[..., None]) + dark.rgb("#e8edf2") * white[..., None] + 0.02 * (tooth / tooth.std())[..., None]
    )
    for at, along in ((wide * 0.5, x), (high * 0.5, y)):
        values *= (1 + 0.13 * np.exp(-(((along - at) / 10) ** 2)) * np.sign(along - at))[..., None]
        worn = np.exp(-(((along - at) / 1.6) ** 2)) * np.clip((dark.clouds(size, 30, seed=seed + 5) - 0.4) * 4, 0, 1)
        values = values * (1 - 0.5 * worn[..., None]) + dark.rgb("#cdd8e6") * 0.5 * worn[..., None]
    return dark.photo(dark.image(values), noise=0.014, dark=0.16, seed=seed)


def still(
    picture: Image.Image,
    *,
    shadows: str = "#07090b",
    lights: str = "#fff4e2",
    blur: float = 2.2,
    noise: float = 0.05,
    haze: float = 0.0,
    seed: int = 1,
    bars: bool = True,
    saturation: float = 0.8,
) -> Image.Image:
    """A frame of film: soft, in air, with grain."""
    size = picture.size
    values = dark.array(picture)
    high = size[1]
    inside = slice(round(high * 0.135), round(high * 0.865)) if bars else slice(0, high)
    scene = values[inside]
    scene = ndimage.gaussian_filter(scene, (blur, blur, 0))
    inner = (scene.shape[1], scene.shape[0])
    uneven = (
        1
        + 0.32 * (dark.clouds(inner, 240, seed=seed, octaves=6)[..., None] - 0.5)
        + 0.08 * (dark.clouds(inner, 14, seed=seed + 1, octaves=3)[..., None] - 0.5)
    )
    scene = scene * uneven
    y = np.linspace(0, 1, inner[1])[:, None, None]
    scene = scene * (1 - haze) + haze * (0.3 + 0.5 * (1 - np.abs(y - 0.5) * 2)) * dark.rgb(lights)
    made = dark.halation(
        dark.grade(dark.image(scene), shadows=shadows, lights=lights, contrast=1.06, saturation=saturation),
        0.35,
        above=0.6,
    )
    made = dark.grain(dark.vignette(dark.lens(made, 2.0), 0.38), noise, size=0.9, seed=seed)
    frame = Image.new("RGB", size, "#000000")
    frame.paste(made, (0, inside.start))
    return frame


def screen_print(
    picture: Image.Image,
    tints: Sequence[str],
    *,
    paper: str = "#efe8d8",
    count: int = 6,
    seed: int = 1,
    miss: float = 3.5,
    dots: bool = False,
) -> Image.Image:
    """Each colour pulled by itself, a little out of place, worn and overlapping; the lightest part is the paper."""
    size = picture.size
    labels, palette = parts(picture, count, smooth=5)
    grey = palette @ np.array([0.2126, 0.7152, 0.0722])
    values = dark.array(dark.paper(size, paper, seed=seed, tooth=0.035, stains=0.02))
    random = np.random.default_rng(seed)
    for k in range(len(palette) - 1, -1, -1):
        tint = tints[k % len(tints)]
        if tint == "paper":
            continue
        cover = ndimage.gaussian_filter((labels == k).astype(float), 1.0)
        if dots and 0.25 < grey[k] < 0.8:
            cover = cover * dark.halftone(np.full(cover.shape, grey[k]), 9, 20 + 25 * k)
        cover = ndimage.shift(cover, tuple(random.uniform(-miss, miss, 2)), order=1)
        rough = dark.clouds(size, 6, seed=seed + 5 * k, octaves=3) - 0.5
        cover = np.clip((cover + 0.22 * rough - 0.42) * 6, 0, 1)
        bare = np.clip(
            (
                dark.clouds(size, 4, seed=seed + 5 * k + 1, octaves=2)
                + 0.5 * (dark.clouds(size, 200, seed=seed + 5 * k + 2) - 0.5)
                - 0.74
            )
            * 9,
            0,
            0.85,
        )
        flatness = 0.94 + 0.1 * (dark.clouds(size, 300, seed=seed + 5 * k + 3) - 0.5)
        values *= 1 - (cover * (1 - bare) * flatness)[..., None] * (1 - dark.rgb(tint))
    return dark.photo(dark.image(values), noise=0.01, dark=0.1, seed=seed)
