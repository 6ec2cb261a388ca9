"""The shared library of materials: fifteen samples on a board."""

from collections.abc import Callable

import numpy as np
from PIL import Image

from artwork import darkroom as dark
from artwork import hand, relief
from artwork.surface import Array, Surface

FOLDER = "initiatives/materiautheque-partagee"
SIZE = (1600, 1067)
Made = tuple[Array, Array | float, float]


def leather(s: Surface, tint: str, seed: int) -> Made:
    cells = np.abs(s.noise(11, seed=seed, octaves=2)) * 9
    return (
        dark.rgb(tint) * (0.8 + 0.3 * s.noise(160, seed=seed + 1) + 0.16 * cells)[..., None],
        np.minimum(cells, 2.4) * 0.6,
        0.4,
    )


def metal(s: Surface, tint: str, seed: int) -> Made:
    lines = s.noise(22, seed=seed, stretch=(14, 0.05), octaves=3)
    sheen = 0.75 + 0.5 * np.exp(-((((s.x + 0.4 * s.y) % 420 - 190) / 90) ** 2))
    return dark.rgb(tint) * (sheen + 0.5 * lines)[..., None], lines, 0.9


def wood(s: Surface, tint: str, seed: int) -> Made:
    rings = s.noise(190, seed=seed, stretch=(0.3, 4))
    fine = s.noise(16, seed=seed + 1, stretch=(0.12, 5), octaves=3)
    return dark.rgb(tint) * (0.9 + 0.12 * np.sin(rings * 60) + 0.5 * fine)[..., None], 0.9 * fine, 0.1


def felt(s: Surface, tint: str, seed: int) -> Made:
    fluff = s.noise(4, seed=seed, octaves=2) + 0.5 * s.noise(26, seed=seed + 1, stretch=(3, 0.5))
    return dark.rgb(tint) * (0.95 + 0.55 * fluff)[..., None], 2.2 * fluff, 0.0


def weave(s: Surface, tint: str, seed: int) -> Made:
    u, v = s.x / 9 + 0.2 * s.noise(60, seed=seed), s.y / 9 + 0.2 * s.noise(60, seed=seed + 1)
    over = (np.floor(u) + np.floor(v)) % 2
    bump = np.where(over > 0.5, np.sin(np.pi * (u % 1)), np.sin(np.pi * (v % 1)))
    tone = dark.rgb(tint) * (0.72 + 0.26 * bump + 0.12 * over + 0.4 * s.noise(12, seed=seed + 2, octaves=2))[..., None]
    return tone, 2.2 * bump, 0.0


def chips(s: Surface, tint: str, seed: int) -> Made:
    """Terrazzo or cork: grains of other colours in a ground."""
    tone = np.ones((*s.x.shape, 3)) * dark.rgb(tint) * (1 + 0.2 * s.noise(90, seed=seed))[..., None]
    for k, chip in enumerate(("#c9553a", "#2f4f5c", "#f1ead9", "#8b8f86", "#d9a23c")):
        there = s.noise(30, seed=seed + 2 + k, octaves=2) > 0.24
        tone = np.where(there[..., None], dark.rgb(chip) * (1 + 0.2 * s.noise(9, seed=seed + 9))[..., None], tone)
    return tone, 0.0, 0.55


def cork(s: Surface, tint: str, seed: int) -> Made:
    grain = s.noise(12, seed=seed, octaves=3)
    return dark.rgb(tint) * (0.9 + 1.0 * grain - 0.7 * (grain < -0.16))[..., None], 2.6 * grain, 0.0


def card(s: Surface, tint: str, seed: int) -> Made:
    """Corrugated cardboard with its cover torn off."""
    wave = np.sin(s.x / 13 * 2 * np.pi)
    return dark.rgb(tint) * (0.92 + 0.12 * wave + 0.4 * s.noise(8, seed=seed))[..., None], 3.5 * wave, 0.0


ROWS: list[list[tuple[Callable[[Surface, str, int], Made], str, float]]] = [
    [(leather, "#8a3d1f", 1), (metal, "#b9bcbd", 1.35), (felt, "#e2571e", 0.8),
     (wood, "#c58b4e", 1.25), (weave, "#d9cfb8", 1)],
    [(chips, "#e5dfd2", 1.4), (weave, "#27405c", 0.8), (cork, "#b07a48", 1),
     (leather, "#1e1c1d", 0.9), (metal, "#c08a52", 1)],
    [(felt, "#7d8b84", 0.9), (card, "#b98f5c", 1.2), (wood, "#5b3722", 1),
     (chips, "#33383b", 0.9), (leather, "#d8b13f", 1.1)],
]  # fmt: skip


def samples() -> Image.Image:
    s = Surface(SIZE, "#d7d3c9")
    s.albedo *= (1 + 0.1 * s.noise(300, seed=2) + 0.12 * s.noise(3, seed=3, octaves=2))[..., None]
    pen, n = hand.Layer(SIZE, seed=5), 0
    for row, kinds in enumerate(ROWS):
        x, y, share = 50.0, 62 + row * 340, 1500 / sum(k[2] for k in kinds)
        for make, tint, part in kinds:
            wide = part * share - 26
            tone, texture, gloss = make(s, tint, 100 + n * 17)
            turn = (n * 37 % 7 - 3) * 0.22
            inside = s.box(x + wide / 2, y + 124, wide, 248, radius=5, turn=turn) + 1.2 * s.noise(20, seed=n, octaves=2)
            s.lay(
                inside, tone, up=9 if make is not felt else 14, edge=3, texture=texture, gloss=gloss, shade=0.4, far=12
            )
            s.lay(s.box(x + 52, y + 282, 104, 36, radius=3), "#f4f0e4", up=1.5, edge=1, shade=0.2, far=5)
            pen.text(f"{n + 117:03d}", x + 24, y + 291, size=25, font="DejaVu Sans Mono")
            x, n = x + wide + 26, n + 1
    s.print(pen.cover, "#2a2826", strength=0.9)
    values = s.lit((-0.72, -0.6, 0.5), ambient=0.42, power=0.95, reach=34, soft=3, shine=0.4, focus=22)
    return dark.photo(dark.image(values * relief.falloff(SIZE, (0.15, 0.05), 1.4, 0.62)), noise=0.016, dark=0.2, seed=3)


PICTURES = {"picture": samples}
