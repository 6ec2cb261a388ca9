"""Atelier Fil Rouge, weavers: cloth thread by thread, each yarn with its twist, its fibres and its shadow."""

import numpy as np
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark

FOLDER = "members/atelier-fil-rouge"


def cloth(
    size: tuple[int, int], pitch: float, *, warp: list[str], weft: list[str], lift: np.ndarray, seed: int
) -> tuple[np.ndarray, np.ndarray]:
    """Colour and height of a weave: `lift` says where the warp thread lies on top (rows are wefts)."""
    wide, high = size
    xx, yy = dark.grid((wide, high))
    xx += (dark.clouds(size, 240, seed=seed) - 0.5) * pitch * 1.3 + (
        dark.clouds(size, 60, seed=seed + 5) - 0.5
    ) * pitch * 0.35
    yy += (dark.clouds(size, 240, seed=seed + 1) - 0.5) * pitch * 1.3 + (
        dark.clouds(size, 60, seed=seed + 6) - 0.5
    ) * pitch * 0.35
    column, row = np.floor(xx / pitch).astype(int), np.floor(yy / pitch).astype(int)
    u, v = xx / pitch - column - 0.5, yy / pitch - row - 0.5
    on_top = lift[row % lift.shape[0], column % lift.shape[1]]

    def over(dr: int, dc: int) -> np.ndarray:
        return lift[(row + dr) % lift.shape[0], (column + dc) % lift.shape[1]]

    def body(
        across: np.ndarray, along: np.ndarray, before: np.ndarray, after: np.ndarray, index: np.ndarray
    ) -> np.ndarray:
        width = 0.56
        round_ = np.sqrt(np.clip(1 - (across / width) ** 2, 0, 1))
        dive = np.where(along < 0, np.where(before, 0, along**2), np.where(after, 0, along**2)) * 2.6
        twist = np.sin(2 * np.pi * (along * 0.9 + across * 1.5 + index * 0.37))
        return round_ * (1 - dive * 0.55) + 0.10 * twist * round_

    top = body(u, v, over(-1, 0), over(1, 0), column)
    side = body(v, u, ~over(0, -1), ~over(0, 1), row)
    height = np.where(on_top, top, side)
    tints = np.array([dark.rgb(c) for c in warp])[column % len(warp)]
    tints = np.where(on_top[..., None], tints, np.array([dark.rgb(c) for c in weft])[row % len(weft)])
    random = np.random.default_rng(seed)
    melange = ndimage.gaussian_filter(random.standard_normal((high, wide)), (1.6, 0.6))
    melange = np.where(on_top, melange, ndimage.gaussian_filter(random.standard_normal((high, wide)), (0.6, 1.6)))
    return tints * (1 + 0.16 * (melange / melange.std())[..., None] * 0.6), height


def work_1() -> Image.Image:
    size, pitch = (1600, 1067), 21.0
    columns, rows = 240, 240
    lift = np.zeros((rows, columns), dtype=bool)
    for r in range(rows):
        for c in range(columns):
            step = c % 24
            climb = step if step < 12 else 23 - step
            lift[r, c] = (r + climb) % 4 < 2
    oat, char, red, grey = "#cfc2a6", "#2b2a2b", "#c01f1a", "#8b8378"
    warp = [oat if (i // 24) % 3 != 1 else grey for i in range(240)]
    weft = [char if i % 2 or (i // 16) % 2 else "#4a4743" for i in range(240)]
    weft[23] = red
    warp[46] = red
    tints, height = cloth(size, pitch, warp=warp, weft=weft, lift=lift, seed=20)
    soft = ndimage.gaussian_filter(height, 1.0)
    gy, gx = np.gradient(soft * 9)
    normal = np.stack([-gx, -gy, np.ones_like(gx)], axis=2)
    normal /= np.linalg.norm(normal, axis=2, keepdims=True)
    lamp = np.array([-0.62, -0.45, 0.64])
    lit = np.clip(normal @ lamp, 0, 1)
    shade = np.clip(
        1.15 - 1.2 * np.clip(ndimage.gaussian_filter(np.roll(height, (5, 6), axis=(0, 1)), 4) - height, 0, 1), 0.25, 1
    )
    values = tints * (0.2 + 1.15 * lit * shade)[..., None]
    random = np.random.default_rng(8)
    hairs = np.zeros(size[::-1])
    for _ in range(2600):
        x, y, a = random.random() * size[0], random.random() * size[1], random.random() * 6.28
        for _ in range(int(random.integers(16, 46))):
            a += random.normal(0, 0.16)
            x, y = x + np.cos(a), y + np.sin(a)
            if 0 <= x < size[0] and 0 <= y < size[1]:
                hairs[int(y), int(x)] = 1
    hairs = ndimage.gaussian_filter(hairs, 0.6)
    values += 0.34 * hairs[..., None] * np.array([1, 0.95, 0.86])
    y, x = np.mgrid[0 : size[1], 0 : size[0]]
    far = np.abs((y - 560) + 0.28 * (x - 800)) / 520
    blurred = [values, *(ndimage.gaussian_filter(values, (s, s, 0)) for s in (2.2, 5.5, 11))]
    level = np.clip((far - 0.32) * 3.2, 0, 2.99)
    low = level.astype(int)
    part = (level - low)[..., None]
    stack = np.stack(blurred)
    rows_, cols_ = np.indices(low.shape)
    values = stack[low, rows_, cols_] * (1 - part) + stack[low + 1, rows_, cols_] * part
    values *= (1.08 - 0.3 * (x / size[0]))[..., None]
    return dark.photo(
        dark.grade(dark.image(values * 1.05), shadows="#0c0b0b", lights="#fff8ea", contrast=1.08), noise=0.018, dark=0.3
    )


PICTURES = {"work-1": work_1}
