"""Media in which a layer is laid on a sheet: graphite in the tooth of the paper, ink, watercolour, gouache."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy import ndimage

from artwork.darkroom import array, clouds, grid, image, rgb

Array = NDArray[np.float64]


def pencil(
    sheet: Image.Image, cover: Array, tint: str = "#33322f", *, seed: int = 1, hard: float = 0.6, smudge: float = 0.06
) -> Image.Image:
    """Graphite or crayon: the tooth of the paper shows through, and a hand has smudged it a little."""
    random_ = np.random.default_rng(seed)
    tooth = ndimage.gaussian_filter(random_.standard_normal(cover.shape), 0.9)
    tooth = np.clip(0.5 + tooth / tooth.std() / 4, 0, 1)
    dense = np.clip(cover * 1.35 - (1 - cover * 0.75) * tooth * hard, 0, 1)
    dense += smudge * ndimage.gaussian_filter(cover, 9)
    return image(array(sheet) * (1 - np.clip(dense, 0, 1)[..., None] * (1 - rgb(tint)) * 0.93))


def ink(sheet: Image.Image, cover: Array, tint: str = "#16161a", *, seed: int = 1, feather: float = 0.6) -> Image.Image:
    """Ink that creeps a little into the fibres and dries unevenly."""
    high, wide = cover.shape
    creep = ndimage.gaussian_filter(cover, feather) + 0.12 * (clouds((wide, high), 5, seed=seed, octaves=2) - 0.5)
    dense = np.clip((creep - 0.35) * 4, 0, 1) * np.clip(cover.max() if cover.size else 1, 0, 1)
    dense *= 0.86 + 0.2 * (clouds((wide, high), 60, seed=seed + 1) - 0.5) + 0.06
    return image(array(sheet) * (1 - np.clip(dense, 0, 1)[..., None] * (1 - rgb(tint))))


def wash(
    sheet: Image.Image,
    cover: Array,
    tint: str,
    *,
    seed: int = 1,
    strength: float = 0.75,
    wet: float = 5,
    granulation: float = 0.25,
) -> Image.Image:
    """Watercolour: edges darken where the puddle dried, pigment settles into the tooth."""
    high, wide = cover.shape
    warp = (clouds((wide, high), 90, seed=seed) - 0.5) * wet * 9
    columns, rows = grid((wide, high))
    moved = ndimage.map_coordinates(cover, [rows + warp, columns + warp[::-1, ::-1]], order=1, mode="nearest")
    body = np.clip((ndimage.gaussian_filter(moved, wet * 0.35) - 0.3) * 3.5, 0, 1)
    rim = np.clip(body - ndimage.gaussian_filter(body, wet), 0, 1)
    pools = 0.72 + 1.1 * (clouds((wide, high), 220, seed=seed + 1) - 0.5)
    fine = clouds((wide, high), 4, seed=seed + 2, octaves=2) - 0.5
    dense = body * pools * (1 + granulation * 3 * fine) + 0.9 * rim
    return image(
        array(sheet) * np.exp(-np.clip(dense, 0, 2)[..., None] * strength * -np.log(np.clip(rgb(tint), 0.02, 0.99)))
    )


def gouache(
    sheet: Image.Image, cover: Array, tint: str, *, seed: int = 1, angle: float = 12, dry: float = 0.35
) -> Image.Image:
    """Opaque paint with the streaks of a flat brush, dry at its ends."""
    high, wide = cover.shape
    streak = ndimage.rotate(
        clouds((int(wide * 1.6), int(high * 1.6)), 46, seed=seed, octaves=5, stretch=(7, 0.16)),
        angle,
        reshape=False,
        order=1,
    )
    top, left = (streak.shape[0] - high) // 2, (streak.shape[1] - wide) // 2
    streak = streak[top : top + high, left : left + wide] - 0.5
    soft = ndimage.gaussian_filter(cover, 5)
    dense = np.clip((soft + dry * streak * (1.3 - soft) * 2.4 - 0.42) * 7, 0, 1) * np.clip(soft * 9 - 0.9, 0, 1)
    paint = rgb(tint) * (1 + 0.16 * streak[..., None]) + 0.02 * streak[..., None]
    return image(array(sheet) * (1 - dense[..., None]) + paint * dense[..., None])
