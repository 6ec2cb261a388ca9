"""Luthier Modèle, violin maker: a top, a scroll and gouges on the bench, in the light of the morning."""

import numpy as np
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark
from artwork import relief, remake
from artwork.surface import Surface

FOLDER = "members/luthier-modele"
SIZE = (1200, 800)


def work_3() -> Image.Image:
    """Pale spruce is carved, handles are round, shavings are thin; the bench is walnut with its pores."""
    flat = remake.flat("luthier-modele-work-3", SIZE)
    values = ndimage.gaussian_filter(dark.array(flat), (0.7, 0.7, 0))
    light = values.mean(axis=2)
    bench = np.median(values.reshape(-1, 3), axis=0)
    s = Surface(SIZE)
    rings, pores = s.noise(300, seed=3, stretch=(5, 0.25)), s.noise(16, seed=4, stretch=(4, 0.1), octaves=3)
    s.albedo = dark.rgb("#6d4a31") * (0.95 + 0.1 * np.sin(rings * 44) + 0.5 * rings + 0.7 * pores)[..., None]
    s.height = 1.4 * pores
    spruce = ndimage.binary_fill_holes(ndimage.binary_opening(light > 0.72, iterations=2))
    tools = ndimage.binary_opening((np.abs(values - bench).sum(axis=2) > 0.34) & ~spruce & (s.x > 560), iterations=2)
    for there, up, edge, gloss in ((tools, 22, 11, 0.7), (spruce, 30, 26, 0.25)):
        inside = ndimage.distance_transform_edt(there) - ndimage.distance_transform_edt(~there)
        grain = s.noise(200, seed=7, stretch=(0.1, 6)) if there is spruce else s.noise(60, seed=8)
        tone = values * (0.97 + 0.05 * np.sin(grain * 120) + 0.25 * grain)[..., None]
        holes = np.clip((0.4 - light) * 5, 0, 1) * (there is spruce)
        s.lay(inside, tone, up=up, edge=edge, texture=-14 * holes, gloss=gloss, shade=0.55, far=18, rounded=True)
    lit = s.lit((-0.78, -0.5, 0.42), ambient=0.32, power=1.05, reach=60, soft=3.5, shine=0.5, focus=16)
    bar = np.abs((s.x * 0.9 + s.y * 0.42) % 560 - 280)
    shade = ndimage.gaussian_filter(np.clip((52 - bar) / 20, 0, 1), 9)
    lit = lit * (1 - 0.45 * shade[..., None]) * relief.falloff(SIZE, (0.05, 0.1), 1.1, 0.5)
    return dark.photo(dark.image(lit), noise=0.02, dark=0.3, seed=9)


PICTURES = {"work-3": work_3}
