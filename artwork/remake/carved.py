"""Drawings made of a material: a relief in clay, sheets of paper, veneers of wood."""

from collections.abc import Sequence

import numpy as np
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark
from artwork import relief
from artwork.remake.parts import outline, parts


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
