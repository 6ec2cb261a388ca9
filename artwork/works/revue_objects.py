"""Revue Modèle, magazine: the cover on a table at noon, and the wall of an issue a day before press."""

import numpy as np
from PIL import Image

from artwork import darkroom as dark
from artwork import objects, relief, remake
from artwork.surface import Surface

FOLDER = "members/revue-modele"


def work_2() -> Image.Image:
    size = (880, 1100)
    s = Surface(size, "#d9cfbc")
    s.albedo *= (1 + 0.14 * s.noise(400, seed=1) + 0.06 * s.noise(3, seed=2, octaves=2))[..., None]
    cover = remake.flat("revue-modele-work-2", (1200, 1500)).crop((152, 108, 1048, 1382))
    for k in range(3):
        objects.place(
            s, Image.new("RGB", (71, 120), "#efe9dc"), (452 + k * 3, 562 - k * 3, -5 + k * 1.4), 560, up=5, shade=0.3
        )
    objects.place(s, cover, (444, 548, -3.4), 560, up=6, gloss=0.5, curl=14, shade=0.4)
    values = s.lit((-0.7, -0.6, 0.5), ambient=0.42, power=0.95, reach=60, soft=3, shine=0.4, focus=12)
    bar = np.abs((s.x * 0.62 + s.y * 0.8) % 470 - 235)
    shade = relief.ndimage.gaussian_filter(np.clip((70 - bar) / 20, 0, 1), 7)
    return dark.photo(dark.image(values * (1 - 0.42 * shade[..., None])), noise=0.016, dark=0.25, seed=5)


def work_3() -> Image.Image:
    size = (1280, 853)
    s, chance = Surface(size, "#e4dfd4"), np.random.default_rng(5)
    plaster = s.noise(14, seed=3, octaves=4)
    s.height, s.albedo = 1.4 * plaster, s.albedo * (0.98 + 0.1 * plaster)[..., None]
    wall = remake.flat("revue-modele-work-3", (1600, 1067))
    for row in range(4):
        for column in range(6):
            x, y = 38 + column * 258, 34 + row * 255
            part = wall.crop((x, y, x + 238, y + 214))
            at = (
                110 + column * 212 + chance.normal(0, 5),
                118 + row * 205 + chance.normal(0, 4),
                chance.normal(0, 1.8),
            )
            objects.place(s, part, at, 190, up=4, curl=9, shade=0.4, far=10)
            s.lay(
                s.disc(at[0], at[1] - 80, 6),
                ["#d8321e", "#1d5f80", "#e9a91f"][(row + column) % 3],
                up=12,
                edge=6,
                gloss=0.8,
                shade=0.4,
                far=6,
                rounded=True,
            )
    values = s.lit((0.62, -0.7, 0.5), ambient=0.42, power=0.9, reach=40, soft=3, shine=0.4)
    return dark.photo(dark.image(values * relief.falloff(size, (0.9, 0.05), 1.2, 0.6)), noise=0.018, dark=0.25, seed=6)


PICTURES = {"work-2": work_2, "work-3": work_3}
