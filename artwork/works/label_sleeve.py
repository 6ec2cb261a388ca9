"""Label Exemple, records: a sleeve and its record on a wooden floor."""

import numpy as np
from PIL import Image

from artwork import darkroom as dark
from artwork import objects, relief, remake
from artwork.surface import Surface

FOLDER = "members/label-exemple"
SIZE = (1200, 800)


def floor(s: Surface) -> None:
    """Boards, waxed."""
    board = np.floor((s.y + 0.06 * s.x) / 132)
    gap = np.abs((s.y + 0.06 * s.x) % 132 - 66) > 64
    grain = np.where(board % 2 > 0, s.noise(240, seed=4, stretch=(5, 0.2)), s.noise(240, seed=5, stretch=(5, 0.2)))
    s.albedo = (
        dark.rgb("#8d6a48")
        * (0.9 + 0.06 * (board % 3) + 0.12 * np.sin(grain * 40) * 0.5 + 0.5 * grain - 0.6 * gap)[..., None]
    )
    s.height, s.gloss = -3.0 * gap, 0.2 + 0 * gap


def work_2() -> Image.Image:
    s = Surface(SIZE)
    floor(s)
    x, y, radius = 800, 412, 292
    far, turn = np.hypot(s.x - x, s.y - y), np.arctan2(s.y - y, s.x - x)
    groove = np.sin(far * 2.2) * (far > 110) * (np.abs(far - 215) > 4)
    sheen = np.abs(np.cos(turn - 0.9)) ** 26 * 0.34 + np.abs(np.cos(turn + 0.5)) ** 60 * 0.2
    tone = dark.rgb("#131316") * np.ones((*far.shape, 1)) + (sheen * (far > 108))[..., None] * dark.rgb("#c9c4ba")
    s.lay(radius - far, tone, up=6, edge=2, texture=0.5 * groove, gloss=0.5, shade=0.6, far=12)
    label = (
        dark.rgb("#ee5a22")
        * (1 + 0.1 * s.noise(4, seed=8, octaves=2))[..., None]
        * np.where((np.abs(far - 70) < 1.5)[..., None], 0.7, 1)
    )
    s.lay(106 - far, label, up=1.5, edge=1, shade=0)
    s.lay(8 - far, "#2a2018", up=-8, edge=2, shade=0)
    sleeve = remake.flat("label-exemple-work-2", (1600, 1067)).crop((198, 112, 1026, 940))
    objects.place(s, sleeve, (452, 404, -2.6), 610, up=10, gloss=0.3, curl=6, shade=0.6, far=16)
    u, v = s.frame(452, 404, -2.6)
    ring = np.exp(-(((np.hypot(u - 6, v + 4) - 262) / 7) ** 2)) * (np.abs(u) < 304) * (np.abs(v) < 304)
    s.albedo = s.albedo * (1 - 0.16 * ring[..., None]) + 0.16 * ring[..., None] * 0.9
    values = s.lit((-0.66, -0.66, 0.5), ambient=0.36, power=1.0, reach=50, soft=3, shine=0.35, focus=10)
    return dark.photo(dark.image(values * relief.falloff(SIZE, (0.1, 0.0), 1.2, 0.5)), noise=0.022, dark=0.3, seed=7)


PICTURES = {"work-2": work_2}
