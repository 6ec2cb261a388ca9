"""Four drawings of members, each in the hand that suits its maker."""

import numpy as np
from PIL import Image, ImageFilter
from scipy import ndimage

from artwork import darkroom as dark
from artwork import remake

FOLDER = "members"
SIZE = (1280, 853)


def lantern() -> Image.Image:
    """Anime Muster: a forest of cut paper in layers, a lamp behind the nearest."""
    flat = remake.flat("anime-muster-work-3", SIZE)
    tints = ("#141b3a", "#1f2a55", "#34417a", "#5b5f9c", "#9a86b0", "#e3a98a", "#ffd9a0")
    made = remake.cut_paper(flat.filter(ImageFilter.MedianFilter(11)), count=8, tints=tints, seed=5, step=7)
    values = dark.array(made)
    y, x = np.mgrid[0 : SIZE[1], 0 : SIZE[0]]
    for cx, cy, reach, tint in ((818, 640, 120, "#ff9a3a"), (930, 330, 230, "#ffc98a")):
        glow = np.exp(-((x - cx) ** 2 + (y - cy) ** 2) / reach**2)
        values = values + 0.55 * glow[..., None] * dark.rgb(tint) * (0.25 + values)
    warm = (dark.array(flat)[..., 0] > 0.85) & (dark.array(flat)[..., 2] < 0.4) & (y > 500)
    warm = ndimage.gaussian_filter(warm.astype(float), 1)[..., None]
    values = values * (1 - warm) + warm * dark.rgb("#ff7a2a") * (0.75 + 0.25 * values)
    return dark.photo(dark.image(values), noise=0.018, dark=0.3, seed=4)


def section() -> Image.Image:
    """Paysage Muster: a section through a bank in wash and pencil."""
    return remake.watercolour(remake.flat("paysage-muster-work-2", SIZE), count=9, seed=6, strength=0.9)


def welder() -> Image.Image:
    """Docu Modèle: a still, grainy, with the sparks burnt out."""
    return remake.still(
        remake.flat("docu-modele-work-2", SIZE),
        shadows="#050608",
        lights="#ffe9c8",
        blur=1.8,
        noise=0.07,
        haze=0.12,
        seed=5,
    )


def grades() -> Image.Image:
    """Son Image Exemple: one frame in three grades."""
    return remake.still(
        remake.flat("son-image-exemple-work-3", SIZE), blur=2.0, noise=0.05, haze=0.05, seed=7, saturation=0.95
    )


PICTURES = {
    "anime-muster/work-3": lantern,
    "paysage-muster/work-2": section,
    "docu-modele/work-2": welder,
    "son-image-exemple/work-3": grades,
}
