"""Light in a studio: lamps with a surface, bulbs, the sun, and air in which they are seen."""

import math
from typing import Any

import bpy
from mathutils import Vector

from artwork.studio.body import box
from artwork.studio.colour import Point, colour
from artwork.studio.material import Material
from artwork.studio.scene import link


def lamp(at: Point, look: Point, *, size: float, power: float, tint: str = "#ffffff", tall: float = 0) -> Any:
    data = bpy.data.lights.new("area", "AREA")
    data.energy, data.size, data.color = power, size, colour(tint)[:3]
    if tall:
        data.shape, data.size_y = "RECTANGLE", tall
    made = link(bpy.data.objects.new("area", data), at=at)
    made.rotation_euler = (Vector(look) - Vector(at)).to_track_quat("-Z", "Y").to_euler()
    return made


def bulb(at: Point, *, power: float, tint: str = "#ffd9a8", radius: float = 0.05) -> Any:
    data = bpy.data.lights.new("point", "POINT")
    data.energy, data.shadow_soft_size, data.color = power, radius, colour(tint)[:3]
    return link(bpy.data.objects.new("point", data), at=at)


def sun(down: Point, *, power: float, tint: str = "#ffffff", soft: float = 0.6) -> Any:
    data = bpy.data.lights.new("sun", "SUN")
    data.energy, data.angle, data.color = power, math.radians(soft), colour(tint)[:3]
    made = link(bpy.data.objects.new("sun", data))
    made.rotation_euler = Vector(down).to_track_quat("-Z", "Y").to_euler()
    return made


def haze(density: float, size: Point, at: Point, *, tint: str = "#ffffff") -> Any:
    """Air that shows the light."""
    made = Material()
    scatter = made.tree.nodes.new("ShaderNodeVolumePrincipled")
    scatter.inputs["Density"].default_value = density
    scatter.inputs["Color"].default_value = colour(tint)
    made.tree.nodes.remove(made.surface)
    made.join(scatter.outputs[0], made.output.inputs["Volume"])
    return box(size, made, bevel=0, at=at)
