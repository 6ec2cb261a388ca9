"""Forge Exemple, blacksmith: a knife and three tools for the hearth on the slate of the workshop."""

from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark
from artwork import relief, remake
from artwork.surface import Surface

FOLDER = "members/forge-exemple"
SIZE = (880, 1100)


def work_3() -> Image.Image:
    """Black iron with the marks of the hammer; the wood of one handle; the seal of the forge in wax."""
    flat = (
        remake.flat("forge-exemple-work-3", (1200, 1500))
        .crop((70, 70, 1130, 1395))
        .resize(SIZE, Image.Resampling.LANCZOS)
    )
    values = ndimage.gaussian_filter(dark.array(flat), (0.7, 0.7, 0))
    grey = values.mean(axis=2)
    red = (values[..., 0] > 0.8) & (values[..., 2] < 0.3)
    wood = (values[..., 0] - values[..., 2] > 0.2) & ~red
    iron = (grey < 0.27) & ~wood & ~red
    s = Surface(SIZE, "#5e6a73")
    slate = s.noise(260, seed=1, stretch=(2.2, 0.6)) + 0.4 * s.noise(12, seed=2)
    s.albedo, s.height = s.albedo * (0.92 + 0.5 * slate)[..., None], 5 * slate
    for there, tint, up, gloss in ((iron, "#3a3b3f", 22, 0.9), (wood, "#9a6233", 26, 0.3), (red, "#cf3a18", 9, 0.7)):
        clean = ndimage.binary_opening(there, iterations=2)
        inside = ndimage.distance_transform_edt(clean) - ndimage.distance_transform_edt(~clean)
        blows = s.noise(26, seed=5, octaves=2) if tint == "#3a3b3f" else s.noise(90, seed=6, stretch=(0.12, 5))
        tone = dark.rgb(tint) * (0.95 + 0.8 * blows + 0.3 * s.noise(5, seed=7, octaves=2))[..., None]
        s.lay(inside, tone, up=up, edge=13, texture=5 * blows, gloss=gloss, shade=0.6, far=18, rounded=True)
    values = s.lit((-0.72, -0.6, 0.48), ambient=0.34, power=1.05, reach=50, soft=3, shine=0.8, focus=10)
    return dark.photo(dark.image(values * relief.falloff(SIZE, (0.1, 0.1), 1.1, 0.5)), noise=0.022, dark=0.3, seed=6)


PICTURES = {"work-3": work_3}
