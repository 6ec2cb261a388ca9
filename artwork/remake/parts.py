"""A flat drawing of ours, and its parts: which colour is where, and where one part ends."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter
from scipy import ndimage
from scipy.cluster.vq import kmeans2

from artwork import darkroom as dark

Array = NDArray[np.float64]
FLAT = Path(__file__).parents[1] / "flat"


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
