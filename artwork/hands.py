"""Drawings of ours in other hands: engraving, charcoal, pencils, monitor, knitting."""

import numpy as np
from PIL import Image, ImageFilter
from scipy import ndimage

from artwork import darkroom as dark
from artwork import hand, remake
from artwork.surface import Array, Surface


def tones(picture: Image.Image) -> Array:
    return np.asarray(dark.array(picture) @ np.array([0.2126, 0.7152, 0.0722]))


def hexed(own: Array) -> str:
    return "#" + "".join(f"{round(255 * float(np.clip(c, 0, 1))):02x}" for c in own)


def engraved(
    picture: Image.Image, *, count: int = 9, gap: float = 5.2, tint: float = 0.45, ground: int = 1, seed: int = 1
) -> Image.Image:
    """A copper plate: lines that swell with the dark, washed with colour by hand; `ground` parts stay paper."""
    size = picture.size
    x, y = dark.grid(size)
    grey = tones(picture)
    parts, palette = remake.parts(picture, count, smooth=4)
    largest = np.argsort([-(parts == k).sum() for k in range(len(palette))])[:ground]
    grey = ndimage.gaussian_filter(np.where(np.isin(parts, largest), 1.0, grey), 1.2)
    sheet = dark.paper(size, "#eadfc6", seed=seed, tooth=0.05, stains=0.09, fibre=0.08)
    for k, own in enumerate(palette):
        if k not in largest and own.max() - own.min() > 0.2:
            cover, bright = (parts == k).astype(float), hexed(own * 0.8 + 0.15)
            sheet = hand.wash(sheet, cover, bright, seed=seed + k, strength=tint, wet=3)
    way = 5 * (dark.clouds(size, 120, seed=seed + 20) - 0.5) + 5 * np.sin(x / 190)
    dense = np.zeros_like(grey)
    for angle, below in ((28, 0.93), (-34, 0.55), (80, 0.28)):
        a = np.radians(angle)
        far = np.abs((x * np.sin(a) + y * np.cos(a) + way) % gap - gap / 2)
        dense = np.maximum(dense, np.clip((below - grey) / below * gap * 0.62 - far + 0.35, 0, 1) * (grey < below))
    dense = np.maximum(dense, np.clip(remake.outline(parts) * 1.8, 0, 1))
    made = hand.ink(sheet, dense, "#221a17", seed=seed + 30, feather=0.35)
    edge = np.minimum.reduce([x, size[0] - x, y, size[1] - y])
    mark = np.exp(-(((edge - 34) / 2.5) ** 2)) * 0.14 + (edge > 34) * 0.03
    return dark.grain(dark.image(dark.array(made) * (1 - mark[..., None])), 0.014, seed=seed)


def charcoal(
    picture: Image.Image, *, tint: str = "#1d1b1a", paper: str = "#e9e3d6", seed: int = 1, power: float = 1.0
) -> Image.Image:
    """Charcoal on laid paper, rubbed with the hand; lights are lifted out."""
    size = picture.size
    grey = tones(picture)
    x, _ = dark.grid(size)
    low, high = np.percentile(grey, (2, 98))
    dense = np.clip((high - grey) / (high - low), 0, 1) ** power
    rubbed = ndimage.gaussian_filter(dense, 9)
    stroke = dark.clouds(size, 60, seed=seed, octaves=4, stretch=(3, 0.2))
    stroke = ndimage.rotate(np.pad(stroke, 300, mode="reflect"), 32, reshape=False, order=1)[300:-300, 300:-300]
    edge = np.clip(np.abs(dense - ndimage.gaussian_filter(dense, 3)) * 3.4, 0, 1)
    laid = 0.5 + 0.5 * np.sin(x * 2 * np.pi / 4.6)
    cover = np.clip(0.72 * dense * (0.55 + 0.9 * stroke) + 0.3 * rubbed + 0.6 * edge - 0.1 * laid, 0, 1)
    sheet = dark.paper(size, paper, seed=seed + 2, tooth=0.05, stains=0.03)
    made = hand.pencil(sheet, cover, tint, seed=seed + 3, hard=0.85, smudge=0.14)
    return dark.grain(made, 0.012, seed=seed)


def coloured_pencil(picture: Image.Image, *, count: int = 8, seed: int = 1, paper: str = "#f6f2e8") -> Image.Image:
    """Each part rubbed in with its own pencil, in its own direction, twice where it is dark."""
    size = picture.size
    parts, palette = remake.parts(picture, count, smooth=5)
    sheet = dark.paper(size, paper, seed=seed, tooth=0.05, stains=0.02)
    whole = [(0, 0), (size[0], 0), size, (0, size[1])]
    for k, own in enumerate(palette):
        if own.min() > 0.86:
            continue
        pen = hand.Layer(size, seed=seed + k)
        for angle in (40, 62) if own.mean() < 0.45 else (48,):
            pen.hatch(whole, angle=angle + 9 * (k % 4), gap=4.6, width=3.4, cover=0.75, wobble=1.4)
        area = ndimage.gaussian_filter((parts == k).astype(float), 1.4)
        sheet = hand.pencil(
            sheet, pen.cover * np.clip(area * 1.6 - 0.3, 0, 1), hexed(own * 0.86), seed=seed + 20 + k, hard=0.7
        )
    line = np.clip(ndimage.gaussian_filter(remake.outline(parts), 0.7) * 1.5, 0, 1)
    return dark.grain(hand.pencil(sheet, line * 0.9, "#33302f", seed=seed + 50, hard=0.6), 0.012, seed=seed)


def monitor(picture: Image.Image, *, seed: int = 1) -> Image.Image:
    """The screen of a workplace photographed from the side: pixels, a lamp mirrored in it, sharp in the middle only."""
    size = picture.size
    x, y = dark.grid(size)
    depth = 1 + 0.26 * (x / size[0] - 0.5)
    sx, sy = (x - size[0] / 2) * depth * 0.93 + size[0] / 2, (y - size[1] / 2) * depth * 0.96 + size[1] / 2
    values = dark.array(picture) ** 1.15
    inside = (sx > 0) & (sx < size[0] - 1) & (sy > 0) & (sy < size[1] - 1)
    seen = np.stack(
        [ndimage.map_coordinates(values[..., b], [sy, sx], order=1, mode="nearest") for b in range(3)], axis=2
    )
    for b in range(3):
        seen[..., b] *= 0.74 + 0.42 * np.clip(np.cos((sx / 3.6 + b / 3) * 2 * np.pi), -0.2, 1)
    seen *= (0.86 + 0.2 * np.cos(sy / 3.6 * 2 * np.pi))[..., None]
    seen = np.where(inside[..., None], seen * 1.25, 0.02)
    for cx, cy, r in ((0.78, 0.2, 0.05), (0.84, 0.24, 0.05)):
        spot = np.exp(-(((x / size[0] - cx) / r) ** 2 + ((y / size[1] - cy) / (r * 2.4)) ** 2))
        seen += 0.16 * spot[..., None] * np.array([1, 0.86, 0.66])
    level = np.clip(np.abs(x / size[0] - 0.42) * 4.4 - 0.7, 0, 2.4)
    soft = np.stack([seen, *(ndimage.gaussian_filter(seen, (r, r, 0)) for r in (2.0, 5.0))])
    low = np.clip(level, 0, 1.99)
    k, rows, columns = low.astype(int), *np.indices(low.shape)
    part = (low - k)[..., None]
    mixed = soft[k, rows, columns] * (1 - part) + soft[k + 1, rows, columns] * part
    return dark.photo(dark.halation(dark.image(mixed), 0.25, radius=14), noise=0.024, dark=0.35, seed=seed)


def knitted(picture: Image.Image, *, seed: int, wide: float = 15, high: float = 12) -> Image.Image:
    """Stitches: two legs of yarn each, in the colour that the drawing has there."""
    s = Surface(picture.size)
    px, py = s.x + 10 * s.noise(300, seed=seed), s.y + 10 * s.noise(300, seed=seed + 1)
    column = np.floor(px / wide)
    u = px / wide - column - 0.5
    slope = np.abs(u) * 1.3
    row = np.floor(py / high + slope)
    v = py / high + slope - row - 0.5
    leg = np.sqrt(np.clip(1 - ((np.abs(u) - 0.25) / 0.27) ** 2, 0, 1)) * np.sqrt(np.clip(1 - (v / 0.62) ** 2, 0, 1))
    values = dark.array(picture.filter(ImageFilter.MedianFilter(7)))
    rows, columns = np.clip(row * high, 0, s.size[1] - 1), np.clip((column + 0.5) * wide, 0, s.size[0] - 1)
    tone = np.stack([ndimage.map_coordinates(values[..., b], [rows, columns], order=0) for b in range(3)], axis=2)
    ply = np.sin((v * 2.2 + np.sign(u) * (np.abs(u) - 0.25) * 3) * 2 * np.pi)
    hair = s.noise(4, seed=seed + 2, octaves=2)
    s.albedo = tone * (0.5 + 0.55 * leg + 0.05 * ply + 0.35 * hair)[..., None]
    s.height = 5.2 * leg + 0.5 * ply + 8 * s.noise(260, seed=seed + 3)
    lit = s.lit((-0.7, -0.6, 0.55), ambient=0.44, power=0.95, reach=14, soft=2)
    return dark.photo(dark.image(ndimage.gaussian_filter(lit, (0.8, 0.8, 0))), noise=0.006, dark=0.24, seed=seed)
