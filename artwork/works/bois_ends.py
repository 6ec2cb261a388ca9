"""Bois Modèle, carpenters: the stack seen end-on, with rings, cracks, saw marks and the red of the forester."""

import numpy as np
from PIL import Image

from artwork import darkroom as dark
from artwork import relief
from artwork.surface import Array, Surface

FOLDER = "members/bois-modele"
SIZE = (960, 1200)
ROWS = [(96, "ooboo"), (312, "bobo"), (560, "oobb"), (788, "bobob"), (1006, "oboo"), (1200, "bobob")]


def rings(s: Surface, x: float, y: float, radius: float, *, seed: int, wood: str) -> tuple[Array, Array]:
    """The grain of an end: rings about a pith that is not in the middle, rays, cracks that open from it."""
    chance = np.random.default_rng(seed)
    px, py = x + chance.normal(0, radius * 0.18), y + chance.normal(0, radius * 0.18)
    turn = np.arctan2(s.y - py, s.x - px)
    far = np.hypot(s.x - px, s.y - py) + 16 * s.noise(150, seed=seed)
    year = np.sin(far / chance.uniform(1.3, 2.1) + 2.5 * np.sin(far / 41))
    crack = np.ones_like(s.x)
    for _ in range(int(chance.integers(2, 6))):
        a, long = chance.uniform(-3.1, 3.1), radius * chance.uniform(0.4, 0.95)
        off = np.abs(np.angle(np.exp(1j * (turn - a - 0.05 * np.sin(far / 24))))) * far
        crack = np.minimum(crack, np.clip(off / (0.8 + 3.4 * np.clip(1 - far / long, 0, 1)), 0, 1) + (far > long))
    crack = np.clip(crack, 0, 1)
    saw = np.sin((s.x * np.cos(seed) + s.y * np.sin(seed)) / 3.2)
    tone = (
        dark.rgb(wood)
        * (
            0.93
            + 0.1 * year
            + 0.04 * saw
            + 0.3 * s.noise(70, seed=seed + 1)
            - 0.12 * np.clip(far / radius - 0.75, 0, 1)
        )[..., None]
    )
    heart = np.clip(1.2 - far / (radius * 0.62), 0, 0.55)[..., None]
    tone = tone * (1 - heart * 0.5) + dark.rgb("#8a4f28") * heart * 0.5
    return tone * (0.12 + 0.88 * crack)[..., None], 0.4 * year + 0.2 * saw - 6 * (1 - crack)


def log(s: Surface, x: float, y: float, radius: float, *, seed: int, wood: str, squared: bool) -> None:
    tone, texture = rings(s, x, y, radius, seed=seed, wood=wood)
    if squared:
        s.lay(
            s.box(x, y, radius * 1.9, radius * 1.85, radius=3, turn=(seed % 5 - 2) * 0.8),
            tone,
            up=30,
            edge=4,
            texture=texture,
            shade=0.7,
            far=14,
        )
        return
    inside = radius - np.hypot(s.x - x, s.y - y) + 9 * s.noise(110, seed=seed + 7)
    bark = dark.rgb("#4a3728") * (0.9 + 0.9 * s.noise(9, seed=seed + 8, octaves=3))[..., None]
    s.lay(inside, bark, up=24, edge=10, texture=6 * s.noise(10, seed=seed + 9, octaves=2), shade=0.75, far=16)
    s.lay(inside - 11, tone, up=6, edge=3, texture=texture, shade=0.3)


def stack() -> Image.Image:
    s, n = Surface(SIZE, "#0d0a08"), 0
    woods = ["#d8ab72", "#c99559", "#e3bd8a", "#b9814a", "#d2a066"]
    for y, kinds in ROWS:
        step = 960 / len(kinds)
        for k, kind in enumerate(kinds):
            x, radius = step * (k + 0.5), step * 0.5
            log(s, x, y, min(radius, 126), seed=31 + n * 11, wood=woods[n * 3 % 5], squared=kind == "b")
            n += 1
    paint = np.clip(dark.clouds(SIZE, 14, seed=9, octaves=2) * 3 - 0.7, 0, 1)
    for x, y in ((96, 96), (600, 312), (830, 788), (360, 1006)):
        s.print(np.clip((20 - np.hypot(s.x - x, s.y - y)) / 5, 0, 1) * paint, "#d2301a", strength=0.85)
    values = s.lit((-0.6, -0.72, 0.5), ambient=0.34, power=1.0, reach=50, soft=3)
    return dark.photo(dark.image(values * relief.falloff(SIZE, (0.2, 0.1), 1.2, 0.5)), noise=0.02, dark=0.3, seed=5)


PICTURES = {"work-3": stack}
