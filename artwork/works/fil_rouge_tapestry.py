"""Atelier Fil Rouge, weavers: the tapestry of the pit sun, seen as near as the loom."""

from PIL import Image

from artwork import darkroom as dark
from artwork import objects, relief, remake

FOLDER = "members/atelier-fil-rouge"


def work_2() -> Image.Image:
    """The drawing without its wall: the cloth fills the picture."""
    flat = remake.flat("atelier-fil-rouge-work-2", (1200, 1500)).crop((205, 290, 985, 1265)).resize((912, 1140))
    made = objects.woven(flat, seed=8, pick=8)
    values = dark.array(made) * relief.falloff(made.size, (0.1, 0.1), 1.3, 0.6)
    return dark.photo(dark.image(values), noise=0.016, dark=0.25, seed=4)


PICTURES = {"work-2": work_2}
