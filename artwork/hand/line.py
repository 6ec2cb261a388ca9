"""Lines as points: smooth through them, around a rectangle, closed to a path."""

from collections.abc import Sequence

import numpy as np
import skia

Points = Sequence[tuple[float, float]]


def spline(points: Points, *, steps: int = 14, closed: bool = False) -> list[tuple[float, float]]:
    """A smooth line through points (Catmull-Rom)."""
    p = np.array(points, dtype=float)
    p = np.vstack([p[-1:], p, p[:2]]) if closed else np.vstack([p[:1], p, p[-1:]])
    made = [
        tuple(0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3))
        for a, b, c, d in zip(p, p[1:], p[2:], p[3:], strict=False)
        for t in np.linspace(0, 1, steps, endpoint=False)
    ]
    return made if closed else [*made, tuple(p[-2])]


def box(x: float, y: float, wide: float, high: float) -> list[tuple[float, float]]:
    """The way around a rectangle."""
    return [(x, y), (x + wide, y), (x + wide, y + high), (x, y + high), (x, y)]


def closed(*rings: Points) -> skia.Path:
    """The path along rings."""
    path = skia.Path()
    for ring in rings:
        path.moveTo(*map(float, ring[0]))
        for q in ring[1:]:
            path.lineTo(*map(float, q))
        path.close()
    return path
