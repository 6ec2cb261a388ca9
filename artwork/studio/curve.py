"""Curves with a thickness in a studio: rods, cords and letters."""

from collections.abc import Sequence
from typing import Any

import bpy
from PIL import ImageFont

from artwork.studio.colour import Point
from artwork.studio.material import Material
from artwork.studio.scene import link


def tube(points: Sequence[Point], radius: float, material: Material, **shape: Any) -> Any:
    """A rod along points; smooth through an order of 4, straight with an order of 2. `shape` is what `tubes` takes."""
    return tubes([points], radius, material, **shape)


def tubes(
    lines: Sequence[Sequence[Point]],
    radius: float,
    material: Material,
    *,
    closed: bool = False,
    radii: Sequence[float] | None = None,
    order: int = 4,
    sides: int = 4,
    **place: Any,
) -> Any:
    """Many rods in one object."""
    data = bpy.data.curves.new("tube", "CURVE")
    data.dimensions, data.bevel_depth, data.bevel_resolution, data.resolution_u = "3D", radius, sides, 6
    data.use_fill_caps = True
    for points in lines:
        spline = data.splines.new("NURBS")
        spline.points.add(len(points) - 1)
        for i, point in enumerate(points):
            spline.points[i].co = (*point, 1.0)
            spline.points[i].radius = radii[i] if radii else 1.0
        spline.order_u, spline.use_cyclic_u, spline.use_endpoint_u = min(order, len(points)), closed, not closed
        spline.use_smooth = True
    return link(bpy.data.objects.new("tube", data), material=material.data, **place)


def raised(
    font: str, text: str, depth: float, material: Material, *, size: float, bevel: float = 0, **place: Any
) -> Any:
    """Letters with thickness, in a font that is installed under this file name."""
    data = bpy.data.curves.new("text", "FONT")
    data.font = bpy.data.fonts.load(str(ImageFont.truetype(font).path))
    data.body, data.size, data.extrude, data.bevel_depth = text, size, depth, bevel
    data.align_x = data.align_y = "CENTER"
    return link(bpy.data.objects.new("text", data), material=material.data, **place)
