"""Low relief under a lamp: heights and colours in, a lit picture out, with the shadows that the heights cast."""

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

Array = NDArray[np.float64]


def shadow(
    height: Array, light: tuple[float, float, float], *, reach: int, soft: float = 2.0, step: float = 2.5
) -> Array:
    """How much of the lamp each place sees, from 0 to 1; `light` points to the lamp, heights are in pixels."""
    lx, ly, lz = light
    flat = np.hypot(lx, ly)
    seen = np.ones_like(height)
    for k in np.arange(step, reach, step):
        dx, dy = lx / flat * k, ly / flat * k
        moved = ndimage.shift(height, (-dy, -dx), order=1, mode="nearest")
        over = moved - height - k * lz / flat
        np.minimum(seen, np.clip(1 - over / (soft * (0.4 + 0.05 * k)), 0, 1), out=seen)
    return seen


def lit(
    height: Array,
    albedo: Array,
    light: tuple[float, float, float],
    *,
    ambient: float = 0.3,
    power: float = 1.0,
    reach: int = 40,
    soft: float = 2.0,
    shine: float = 0.0,
    gloss: float = 30,
    tint: tuple[float, float, float] = (1.0, 0.97, 0.92),
    shade: tuple[float, float, float] = (0.9, 0.96, 1.06),
) -> Array:
    direction = np.array(light) / np.linalg.norm(light)
    gy, gx = np.gradient(height)
    normal = np.stack([-gx, -gy, np.ones_like(gx)], axis=2)
    normal /= np.linalg.norm(normal, axis=2, keepdims=True)
    facing = np.clip(normal @ direction, 0, 1) / direction[2]
    seen = shadow(height, light, reach=reach, soft=soft) if reach else np.ones_like(height)
    hollow = np.clip(1 + (height - ndimage.gaussian_filter(height, 9)) * 0.04, 0.55, 1.1)
    values = albedo * (
        ambient * hollow[..., None] * np.array(shade)
        + power * (1 - ambient) * (facing * seen)[..., None] * np.array(tint)
    )
    if shine:
        half = direction + np.array([0, 0, 1])
        half /= np.linalg.norm(half)
        values += shine * (np.clip(normal @ half, 0, 1) ** gloss * seen)[..., None] * np.array(tint)
    return values


def falloff(size: tuple[int, int], at: tuple[float, float], reach: float, low: float = 0.5) -> Array:
    """A lamp that is near: light fades with the way from `at` (in shares of the picture)."""
    wide, high = size
    y, x = np.mgrid[0:high, 0:wide]
    far = np.hypot(x - at[0] * wide, y - at[1] * high) / (reach * wide)
    return (low + (1 - low) / (1 + far**2))[..., None]


def defocus(values: Array, level: Array, blurs: tuple[float, ...] = (0.0, 2.0, 5.0, 10.0)) -> Array:
    """Blur by place: level 0 is sharp, 1 the next of `blurs`, and so on."""
    stack = np.stack([values if not s else ndimage.gaussian_filter(values, (s, s, 0)) for s in blurs])
    level = np.clip(level, 0, len(blurs) - 1.001)
    low = level.astype(int)
    rows, columns = np.indices(low.shape)
    part = (level - low)[..., None]
    return stack[low, rows, columns] * (1 - part) + stack[low + 1, rows, columns] * part
