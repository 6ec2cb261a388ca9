"""Studio Trait Exemple, graphic designers: six booklets side by side on a grey table, and the red poster as printed."""

import numpy as np
from PIL import Image, ImageFilter

from artwork import darkroom as dark
from artwork import objects, relief, remake
from artwork.surface import Surface

FOLDER = "members/studio-trait-exemple"
SIZE = (1280, 853)


def work_3() -> Image.Image:
    s, chance = Surface(SIZE, "#b9bbb8"), np.random.default_rng(2)
    s.albedo *= (1 + 0.16 * s.noise(500, seed=1) + 0.12 * s.noise(4, seed=2, octaves=3))[..., None]
    flat = remake.flat("studio-trait-exemple-work-3", (1600, 1067))
    for k in range(6):
        cover = flat.crop((74 + k * 244, 262, 74 + k * 244 + 236, 802))
        x, y, turn = 122 + k * 207, 430 + chance.normal(0, 6), chance.normal(0, 0.5)
        for page in range(2):
            objects.place(s, Image.new("RGB", (40, 92), "#f3efe6"), (x + 2 + page, y + 1, turn), 199, up=3, shade=0.3)
        objects.place(s, cover, (x, y, turn), 199, up=4, gloss=0.25, curl=8, shade=0.3)
        u, _ = s.frame(x, y, turn)
        for v in (-90, 90):
            s.lay(s.box(x - 95, y + v, 3.4, 26, radius=1), "#c9cdd0", up=3, edge=1, gloss=1, shade=0.1)
        s.height -= 3 * np.exp(-(((u + 88) / 3) ** 2)) * (np.abs(u) < 100) * (np.abs(s.y - y) < 225)
    values = s.lit((-0.72, -0.55, 0.5), ambient=0.42, power=0.95, reach=50, soft=3, shine=0.35, focus=12)
    return dark.photo(dark.image(values * relief.falloff(SIZE, (0.1, 0.0), 1.3, 0.6)), noise=0.016, dark=0.22, seed=8)


def work_2() -> Image.Image:
    """Screen print: one red, the line is the paper."""
    flat = remake.flat("studio-trait-exemple-work-2", (880, 1100))
    made = remake.screen_print(flat, ("#d2261a", "paper"), count=2, seed=4, miss=0.5)
    return made.filter(ImageFilter.GaussianBlur(0.8))


PICTURES = {"work-2": work_2, "work-3": work_3}
