"""Terre Exemple, potter: six plates on the shelf of the kiln, seen from above in window light."""

import numpy as np
from PIL import Image

from artwork import darkroom as dark
from artwork import relief
from artwork.surface import Surface

FOLDER = "members/terre-exemple"
SIZE = (1200, 800)
GLAZES = [
    ("#2f6470", "#123440"), ("#e6dcc8", "#c9a98a"), ("#6f8a4e", "#3c5230"), ("#d6a02c", "#8a5a16"),
    ("#d9877a", "#a8402f"), ("#2b2a2e", "#0f0f12"),
]  # fmt: skip


def plate(s: Surface, x: float, y: float, radius: float, light: str, deep: str, *, seed: int) -> None:
    """Foot of bare clay at the rim, glaze that pools in the well, specks of iron, the spiral of the hand."""
    far = np.hypot(s.x - x, s.y - y) * (1 + 0.012 * np.sin(2 * np.arctan2(s.y - y, s.x - x) + seed))
    inside = radius - far
    t = np.clip(far / radius, 0, 1)
    spiral = np.sin(far / radius * 62 + np.arctan2(s.y - y, s.x - x))
    pool = np.clip(1.1 - t * 1.5, 0, 1) * 0.8 + 0.9 * s.noise(90, seed=seed) + 0.1 * spiral * (t < 0.8)
    mixed = np.clip(0.5 + pool, 0, 1)[..., None]
    tone = dark.rgb(light) * (1 - mixed) + dark.rgb(deep) * mixed
    specks = np.clip((s.noise(5, seed=seed + 1, octaves=2) - 0.25) * 9, 0, 0.8)[..., None]
    tone = tone * (1 - specks) + dark.rgb("#3a2214") * specks
    bare = np.clip((t - 0.955 + 0.03 * s.noise(40, seed=seed + 2)) * 60, 0, 1)[..., None]
    tone = tone * (1 - bare) + dark.rgb("#a5714c") * bare
    bowl = 34 * (np.clip((t - 0.62) / 0.38, 0, 1) ** 1.6) + 0.5 * spiral * (t < 0.8)
    s.lay(inside, tone, up=12, edge=4, texture=bowl - 10, gloss=0.75, shade=0.6, far=26)
    s.gloss *= np.where((inside > 0) & (bare[..., 0] > 0.3), 0.1, 1)


def plates() -> Image.Image:
    s = Surface(SIZE, "#c9bda8")
    grit = s.noise(6, seed=1, octaves=3)
    s.albedo *= (0.96 + 0.3 * grit + 0.2 * s.noise(420, seed=2))[..., None]
    s.height = 1.6 * grit
    for n, (light, deep) in enumerate(GLAZES):
        x, y = 226 + n % 3 * 376 + (n * 7 % 5) * 3, 216 + n // 3 * 372 - (n * 5 % 4) * 4
        plate(s, x, y, 164 - (n * 3 % 4) * 3, light, deep, seed=20 + n * 3)
    values = s.lit((-0.8, -0.5, 0.5), ambient=0.34, power=0.98, reach=60, soft=5, shine=0.8, focus=26)
    return dark.photo(dark.image(values * relief.falloff(SIZE, (0.05, 0.1), 1.1, 0.5)), noise=0.018, dark=0.3, seed=7)


PICTURES = {"work-3": plates}
