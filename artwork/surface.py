"""Things seen from above or from the front (plates, labels, cord, screws), as heights and colours for `relief`."""

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from artwork import darkroom as dark
from artwork import relief

Array = NDArray[np.float64]


class Surface:
    """A ground of heights (in pixels) and colours on which things are laid, and which is then lit."""

    def __init__(self, size: tuple[int, int], tint: str = "#808080") -> None:
        self.size = size
        wide, high = size
        self.x, self.y = dark.grid((wide, high))
        self.height: Array = np.zeros((high, wide))
        self.albedo: Array = np.ones((high, wide, 3)) * dark.rgb(tint)
        self.gloss: Array = np.zeros((high, wide))

    def noise(self, scale: float, *, seed: int, octaves: int = 5, stretch: tuple[float, float] = (1, 1)) -> Array:
        """Clouds about zero."""
        return dark.clouds(self.size, scale, seed=seed, octaves=octaves, stretch=stretch) - 0.5

    def frame(self, cx: float, cy: float, turn: float = 0) -> tuple[Array, Array]:
        """Places as seen by a thing at cx, cy, turned by degrees."""
        a = np.radians(turn)
        dx, dy = self.x - cx, self.y - cy
        return dx * np.cos(a) + dy * np.sin(a), -dx * np.sin(a) + dy * np.cos(a)

    def box(self, cx: float, cy: float, wide: float, high: float, *, radius: float = 0, turn: float = 0) -> Array:
        """How far inside a rounded rectangle each place is; below zero outside."""
        u, v = self.frame(cx, cy, turn)
        qx, qy = np.abs(u) - wide / 2 + radius, np.abs(v) - high / 2 + radius
        return radius - np.hypot(np.maximum(qx, 0), np.maximum(qy, 0)) - np.minimum(np.maximum(qx, qy), 0)

    def disc(self, cx: float, cy: float, radius: float) -> Array:
        return radius - np.hypot(self.x - cx, self.y - cy)

    def gear(self, cx: float, cy: float, radius: float, teeth: int, *, turn: float = 0) -> Array:
        """How far inside a toothed wheel with a hole."""
        a, r = np.arctan2(self.y - cy, self.x - cx) + turn, np.hypot(self.x - cx, self.y - cy)
        rim = radius * (1 + 0.075 * np.tanh(4.2 * np.sin(teeth * a)))
        return np.minimum(rim - r, r - radius * 0.2)

    def lay(
        self, inside: Array, colour: Array | str, *, up: float = 4, edge: float = 2, texture: Array | float = 0,
        gloss: float = 0, shade: float = 0.3, far: float = 14, rounded: bool = False,
    ) -> None:  # fmt: skip
        """A thing `up` above what is below it; `inside` is its distance to its edge; it darkens what it lies on."""
        cover = np.clip(inside + 0.5, 0, 1)
        near = np.exp(-np.clip(-inside, 0, None) / far) * (1 - cover) * shade
        slope = np.clip(inside / edge, 0, 1)
        rise = up * (np.sqrt(1 - (1 - slope) ** 2) if rounded else slope) + texture
        base = float(np.median(self.height[cover > 0.5])) if (cover > 0.5).any() else 0.0
        tint = dark.rgb(colour) if isinstance(colour, str) else colour
        self.albedo = self.albedo * (1 - near)[..., None] * (1 - cover[..., None]) + tint * cover[..., None]
        self.height = self.height * (1 - cover) + (base + rise) * cover
        self.gloss = self.gloss * (1 - cover) + gloss * cover

    def print(self, cover: Array, tint: str, *, strength: float = 1.0, up: float = 0) -> None:
        """Ink or paint where `cover` is, 0 to 1."""
        c = np.clip(cover * strength, 0, 1)
        self.albedo = self.albedo * (1 - c[..., None]) + dark.rgb(tint) * c[..., None]
        self.height = self.height + up * cover

    def cord(
        self, points: list[tuple[float, float]], width: float, tint: str, *, up: float = 9, twist: float = 9
    ) -> None:
        """String along a line, with its twist."""
        far, along = self.way(points)
        inside = width / 2 - far
        strands = 0.5 + 0.5 * np.sin(along / twist * 2 * np.pi + far * 1.1)
        fur = self.noise(5, seed=len(points), octaves=2)
        tone = dark.rgb(tint) * (0.72 + 0.4 * strands + 0.5 * fur)[..., None]
        self.lay(inside, tone, up=up, edge=width / 2, texture=1.6 * strands, shade=0.5, far=width * 0.6, rounded=True)

    def way(self, points: list[tuple[float, float]]) -> tuple[Array, Array]:
        """The distance of each place to a line, and how far along the line it is."""
        p = np.array(points, dtype=float)
        high, wide = self.height.shape
        steps = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(p, axis=0).T))])
        at = np.arange(0, steps[-1], 0.7)
        px, py = np.interp(at, steps, p[:, 0]), np.interp(at, steps, p[:, 1])
        empty = np.ones((high, wide), dtype=bool)
        along = np.zeros((high, wide))
        ix, iy = np.round(px).astype(int), np.round(py).astype(int)
        ok = (ix >= 0) & (ix < wide) & (iy >= 0) & (iy < high)
        empty[iy[ok], ix[ok]], along[iy[ok], ix[ok]] = False, at[ok]
        far, (rows, columns) = ndimage.distance_transform_edt(empty, return_indices=True)
        return far, along[rows, columns]

    def screw(self, cx: float, cy: float, radius: float, *, turn: float, tint: str = "#b9b4a8") -> None:
        """A slotted head."""
        u, v = self.frame(cx, cy, turn)
        inside = self.disc(cx, cy, radius)
        slot = (np.abs(v) < radius * 0.14) & (np.abs(u) < radius * 0.85)
        tone = dark.rgb(tint) * (1 - 0.6 * slot)[..., None]
        self.lay(
            inside, tone, up=radius * 0.45, edge=radius * 0.8, texture=-radius * 0.3 * slot, gloss=0.7, rounded=True
        )

    def lit(
        self, light: tuple[float, float, float], *, ambient: float = 0.32, power: float = 1.0, reach: int = 36,
        soft: float = 2.4, shine: float = 0.35, focus: float = 40,
    ) -> Array:  # fmt: skip
        """The lit picture; glossy places mirror the lamp."""
        values = relief.lit(self.height, self.albedo, light, ambient=ambient, power=power, reach=reach, soft=soft)
        if self.gloss.any():
            flat = relief.lit(
                self.height, np.zeros_like(self.albedo), light, ambient=0, power=0, reach=0, shine=shine, gloss=focus
            )
            values = values + flat * self.gloss[..., None]
        return values
