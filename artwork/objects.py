"""Drawings of ours as things that were photographed: printed cloth, weaving, sheets on a table."""

import numpy as np
from PIL import Image, ImageFilter
from scipy import ndimage

from artwork import darkroom as dark
from artwork.surface import Array, Surface


def place(
    s: Surface, picture: Image.Image, at: tuple[float, float, float], wide: float, *, up: float = 5, turn: float = 0,
    gloss: float = 0.15, curl: float = 0, shade: float = 0.45, far: float = 14,
) -> Array:  # fmt: skip
    """Lays a printed sheet on the ground; `at` is its middle and how much it is turned. Returns where it is."""
    x, y, turn = at
    high = wide * picture.height / picture.width
    u, v = s.frame(x, y, turn)
    values = dark.array(picture)
    rows = np.clip((v / high + 0.5) * picture.height, 0, picture.height - 1)
    columns = np.clip((u / wide + 0.5) * picture.width, 0, picture.width - 1)
    tone = np.stack([ndimage.map_coordinates(values[..., b], [rows, columns], order=1) for b in range(3)], axis=2)
    inside = np.minimum(wide / 2 - np.abs(u), high / 2 - np.abs(v))
    lift = curl * (np.clip(u / wide + 0.5, 0, 1) ** 3 + np.clip(v / high + 0.5, 0, 1) ** 3)
    s.lay(inside, tone * 0.97 + 0.012, up=up, edge=2, texture=lift, gloss=gloss, shade=shade, far=far)
    return inside


def cloth(picture: Image.Image, *, seed: int, deep: float = 16, tint: str = "#f4efe4") -> Image.Image:
    """Cotton with the print on it, gathered by a hand."""
    size = picture.size
    s = Surface(size)
    ridges = dark.clouds(size, 420, seed=seed, octaves=3, stretch=(0.5, 1.7)) - 0.5
    other = dark.clouds(size, 260, seed=seed + 1, octaves=2, stretch=(0.35, 2)) - 0.5
    fold = np.sqrt(ridges**2 + 0.004) * 7 * deep + other * deep * 3
    gy, gx = np.gradient(ndimage.gaussian_filter(fold, 6))
    rows = np.clip(s.y + 26 * gy, 0, size[1] - 1)
    columns = np.clip(s.x + 26 * gx, 0, size[0] - 1)
    values = dark.array(picture)
    print_ = np.stack([ndimage.map_coordinates(values[..., b], [rows, columns], order=1) for b in range(3)], axis=2)
    weave = np.sin((s.x + 3 * gx) * 2.1) * np.sin((s.y + 3 * gy) * 2.1)
    s.albedo = (
        np.minimum(print_, dark.rgb(tint))
        * (0.97 + 0.05 * weave + 0.1 * s.noise(5, seed=seed + 2, octaves=2))[..., None]
    )
    hollow = np.clip(1 + 0.016 * (fold - ndimage.gaussian_filter(fold, 30)), 0.6, 1.12)
    s.albedo *= hollow[..., None]
    s.height = fold + 0.5 * weave
    return dark.image(s.lit((-0.75, -0.5, 0.6), ambient=0.42, power=0.92, reach=70, soft=5))


def woven(picture: Image.Image, *, seed: int, pick: float = 7) -> Image.Image:
    """Tapestry: each pass of the weft is a row of beads over the warp, dyed a little unevenly."""
    size = picture.size
    s = Surface(size)
    sway = 3.0 * s.noise(200, seed=seed)
    row, column = np.floor((s.y + sway) / pick), np.floor((s.x + 4 * s.noise(160, seed=seed + 1)) / (pick * 1.5))
    v, u = (s.y + sway) / pick - row - 0.5, (s.x + 4 * s.noise(160, seed=seed + 1)) / (pick * 1.5) - column - 0.5
    u = np.where(row % 2 > 0, (u + 1.0) % 1 - 0.5, u)
    bead = np.sqrt(np.clip(1 - (v / 0.56) ** 2, 0, 1)) * (0.72 + 0.28 * np.cos(u * 2 * np.pi))
    rows = np.clip((row + 0.5) * pick - sway, 0, size[1] - 1)
    columns = np.clip((column + 0.5) * pick * 1.5, 0, size[0] - 1)
    values = dark.array(picture.filter(ImageFilter.MedianFilter(5)))
    tone = np.stack([ndimage.map_coordinates(values[..., b], [rows, columns], order=0) for b in range(3)], axis=2)
    dye = np.random.default_rng(seed).normal(1, 0.06, (int(size[1] / pick) + 4, 9))
    streak = dye[np.clip(row.astype(int), 0, len(dye) - 1), (column.astype(int) // 23) % 9]
    twist = np.sin((u * 3 + v) * 2 * np.pi)
    s.albedo = (
        tone * (streak * (0.78 + 0.3 * bead) + 0.05 * twist + 0.3 * s.noise(4, seed=seed + 2, octaves=2))[..., None]
    )
    s.height = 3.4 * bead + 0.5 * twist + 10 * s.noise(300, seed=seed + 3)
    return dark.image(s.lit((-0.75, -0.55, 0.55), ambient=0.42, power=0.95, reach=12, soft=2))
