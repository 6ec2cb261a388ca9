"""Verre Modèle, glass blower: slices of cane fused into a plate, lit from below and from the window."""

import numpy as np
from PIL import Image

from artwork import darkroom as dark
from artwork import relief
from artwork.surface import Array, Surface

FOLDER = "members/verre-modele"
SIZE = (1200, 800)
INKS = ["#f4efe2", "#d8321c", "#1c5f86", "#e9a820", "#143d3a", "#f1a3a8", "#5f2a63", "#7fb8c9", "#ef6a24", "#16181d"]


def packed(chance: np.random.Generator) -> list[tuple[float, float, float]]:
    """Discs that do not touch, large ones first."""
    placed: list[tuple[float, float, float]] = []
    for radius in (86, 74, 62, 50, 40, 30, 22, 15, 10):
        for _ in range(900 if radius > 30 else 2600):
            x, y = chance.uniform(-20, 1220), chance.uniform(-20, 820)
            r = radius * chance.uniform(0.86, 1.08)
            if all((x - a) ** 2 + (y - b) ** 2 > (r + c + 2.5) ** 2 for a, b, c in placed):
                placed.append((x, y, r))
    return placed


def cane(u: Array, v: Array, chance: np.random.Generator) -> Array:
    """The drawing in a slice, for places from -1 to 1: rings, a star or a flower of rods."""
    far, turn = np.hypot(u, v), np.arctan2(v, u) + chance.uniform(0, 6)
    inks = [dark.rgb(INKS[k]) for k in chance.permutation(len(INKS))]
    points = int(chance.integers(5, 13))
    wobble = 1 + 0.05 * np.sin(3 * turn + chance.uniform(0, 6)) + 0.03 * np.sin(5 * turn)
    r = far * wobble
    tone = np.where((r < 0.86)[..., None], inks[1], inks[0])
    kind = chance.integers(4)
    if kind == 0:
        star = r < 0.52 + 0.26 * np.cos(points * turn)
        tone = np.where(star[..., None], inks[2], tone)
        tone = np.where((r < 0.26)[..., None], inks[3], tone)
    elif kind == 1:
        for k, edge in enumerate((0.7, 0.54, 0.36, 0.18)):
            tone = np.where((r < edge)[..., None], inks[(2 + k) % len(inks)], tone)
    elif kind == 2:
        rods = np.hypot(
            r * np.cos((turn % (6.2832 / points)) - 3.1416 / points) - 0.6,
            r * np.sin((turn % (6.2832 / points)) - 3.1416 / points),
        )
        tone = np.where((rods < 0.17)[..., None], inks[2], tone)
        tone = np.where((rods < 0.07)[..., None], inks[3], tone)
        tone = np.where((r < 0.3)[..., None], inks[4], tone)
    else:
        ray = (np.sin(points * 2 * turn) > 0) & (r < 0.78) & (r > 0.3)
        tone = np.where(ray[..., None], inks[2], tone)
        tone = np.where((r < 0.24)[..., None], inks[0], tone)
    return tone


def murrine() -> Image.Image:
    s, chance = Surface(SIZE, "#0c1416"), np.random.default_rng(12)
    deep = np.zeros_like(s.x)
    for x, y, r in packed(chance):
        rows, columns = slice(max(0, int(y - r - 4)), int(y + r + 4)), slice(max(0, int(x - r - 4)), int(x + r + 4))
        u, v = (s.x[rows, columns] - x) / r, (s.y[rows, columns] - y) / r
        if not u.size:
            continue
        far = np.hypot(u, v)
        bend = 1 + 0.25 * far**2
        tone = cane(u / bend * 1.25, v / bend * 1.25, chance)
        cover = np.clip((1 - far) * r, 0, 1)[..., None]
        s.albedo[rows, columns] = (
            s.albedo[rows, columns] * (1 - cover) + tone * (1.02 - 0.3 * far**3)[..., None] * cover
        )
        s.height[rows, columns] += np.sqrt(np.clip(1 - far**2, 0, 1)) * r * 0.34
        s.gloss[rows, columns] = np.maximum(s.gloss[rows, columns], cover[..., 0])
        deep[rows, columns] = np.maximum(deep[rows, columns], cover[..., 0] * np.clip(1 - far, 0, 1))
    s.height += 1.2 * s.noise(120, seed=3)
    values = s.lit((-0.55, -0.7, 0.75), ambient=0.62, power=0.8, reach=14, soft=3, shine=1.0, focus=80)
    values += 0.12 * deep[..., None] * s.albedo
    window = relief.lit(
        s.height, np.zeros_like(s.albedo), (0.6, -0.35, 0.7), ambient=0, power=0, reach=0, shine=0.35, gloss=30
    )
    values += window * s.gloss[..., None] * np.array([0.8, 0.92, 1.1])
    level = np.clip(np.abs(s.y - 420 + 0.15 * (s.x - 600)) / 260 - 0.6, 0, 2)
    return dark.photo(dark.image(relief.defocus(values, level)), noise=0.014, dark=0.35, seed=4)


PICTURES = {"work-3": murrine}
