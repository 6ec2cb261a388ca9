"""Couture Exemple, tailor: the pieces of a pattern in coloured card on the cutting mat."""

import numpy as np
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark
from artwork import hand, relief, remake
from artwork.surface import Surface

FOLDER = "members/couture-exemple"
SIZE = (1200, 800)


def mat(s: Surface) -> None:
    """A cutting mat with its grid and the scars of the knife."""
    for step, strength in ((30, 0.3), (150, 0.65)):
        for axis in (s.x, s.y):
            s.print(np.clip(1.2 - np.abs((axis + step / 2) % step - step / 2), 0, 1), "#8fc4b8", strength=strength)
    p, chance = hand.Layer(SIZE, seed=1), np.random.default_rng(4)
    for _ in range(60):
        x, y, a = chance.uniform(0, 1200), chance.uniform(0, 800), chance.uniform(0, 3.1)
        long = chance.uniform(30, 200)
        p.line([(x, y), (x + long * np.cos(a), y + long * np.sin(a))], width=1.3, cover=0.6, wobble=0.4)
    s.print(p.cover, "#0c3a38", strength=0.7, up=-1.2)


def work_3() -> Image.Image:
    flat = remake.flat("couture-exemple-work-3", SIZE)
    values = ndimage.gaussian_filter(dark.array(flat), (0.6, 0.6, 0))
    s = Surface(SIZE, "#1f5f5a")
    s.albedo *= (1 + 0.1 * s.noise(4, seed=2, octaves=2))[..., None]
    mat(s)
    there = ndimage.binary_opening((values.max(axis=2) > 0.62) & (s.y < 700), iterations=3)
    there = ndimage.binary_fill_holes(there)
    inside = ndimage.distance_transform_edt(there) - ndimage.distance_transform_edt(~there)
    fibre = s.noise(8, seed=5, octaves=3)
    s.lay(
        inside,
        values * (0.98 + 0.16 * fibre)[..., None],
        up=9,
        edge=2,
        texture=0.6 * fibre + 14 * s.noise(420, seed=6),
        shade=0.5,
        far=12,
    )
    tool = ndimage.binary_opening(
        ((values.max(axis=2) > 0.5) | (values.max(axis=2) < 0.16)) & (s.y > 690) & (s.x < 460), iterations=1
    )
    blade = ndimage.distance_transform_edt(tool) - ndimage.distance_transform_edt(~tool)
    s.lay(blade, values, up=13, edge=7, gloss=1.0, shade=0.6, far=14, rounded=True)
    for x, y in ((150, 150), (330, 170), (560, 160), (760, 190), (900, 160), (290, 590), (600, 560), (830, 560)):
        s.cord([(x, y), (x + 34, y - 22)], 3.4, "#d8dbdc", up=5, twist=60)
        s.lay(s.disc(x + 36, y - 23, 8), "#d8321e", up=15, edge=8, gloss=0.9, shade=0.4, far=7, rounded=True)
    lit = s.lit((-0.7, -0.62, 0.5), ambient=0.4, power=0.95, reach=40, soft=3, shine=0.5, focus=14)
    return dark.photo(dark.image(lit * relief.falloff(SIZE, (0.1, 0.0), 1.3, 0.6)), noise=0.016, dark=0.25, seed=8)


PICTURES = {"work-3": work_3}
