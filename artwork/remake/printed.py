"""Drawings on paper or film: watercolour with a pencil line, a blueprint, a screen print, a frame of film."""

from collections.abc import Sequence

import numpy as np
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark
from artwork import hand
from artwork.remake.parts import outline, parts


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
