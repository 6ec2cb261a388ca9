"""Tissu Libre, textile printers: a printed cotton as it lies on the table."""

from PIL import Image

from artwork import darkroom as dark
from artwork import objects, remake

FOLDER = "members/tissu-libre"


def work_2() -> Image.Image:
    made = objects.cloth(remake.flat("tissu-libre-work-2", (912, 1140)), seed=5)
    return dark.photo(made, noise=0.016, dark=0.22, seed=3)


PICTURES = {"work-2": work_2}
