"""A photographer's studio in Blender, rendered by Cycles: scene, light, materials and bodies under one name."""

from artwork.studio.body import backdrop, ball, box, cylinder, lathe, mesh, sheet, smooth
from artwork.studio.colour import Point, colour
from artwork.studio.curve import raised, tube, tubes
from artwork.studio.light import bulb, haze, lamp, sun
from artwork.studio.material import Material, stone, wood
from artwork.studio.scene import link, shot, stage

__all__ = [
    "Material",
    "Point",
    "backdrop",
    "ball",
    "box",
    "bulb",
    "colour",
    "cylinder",
    "haze",
    "lamp",
    "lathe",
    "link",
    "mesh",
    "raised",
    "sheet",
    "shot",
    "smooth",
    "stage",
    "stone",
    "sun",
    "tube",
    "tubes",
    "wood",
]
