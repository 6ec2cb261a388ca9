"""Bodies in a studio: meshes with faces, boxes, sheets, what is thrown on the wheel, and the paper behind them."""

import math
from collections.abc import Callable, Sequence
from typing import Any

import bpy

from artwork.studio.colour import Point
from artwork.studio.material import Material
from artwork.studio.scene import link


def smooth(thing: Any, *, levels: int = 0, bevel: float = 0, segments: int = 3) -> Any:
    if bevel:
        made = thing.modifiers.new("bevel", "BEVEL")
        made.width, made.segments, made.limit_method = bevel, segments, "ANGLE"
    if levels:
        made = thing.modifiers.new("subdivided", "SUBSURF")
        made.levels = made.render_levels = levels
    for face in thing.data.polygons:
        face.use_smooth = True
    return thing


def mesh(
    points: Sequence[Point], faces: Sequence[Sequence[int]], material: Material | None = None, **place: Any
) -> Any:
    data = bpy.data.meshes.new("mesh")
    data.from_pydata([tuple(p) for p in points], [], [tuple(f) for f in faces])
    data.update()
    return link(bpy.data.objects.new("mesh", data), material=material and material.data, **place)


def box(size: Point, material: Material, *, bevel: float = 0.01, **place: Any) -> Any:
    x, y, z = (s / 2 for s in size)
    points = [(sx * x, sy * y, sz * z) for sx in (-1, 1) for sy in (-1, 1) for sz in (-1, 1)]
    faces = [(0, 1, 3, 2), (4, 6, 7, 5), (0, 4, 5, 1), (2, 3, 7, 6), (0, 2, 6, 4), (1, 5, 7, 3)]
    made = mesh(points, faces, material, **place)
    if bevel:
        smooth(made, bevel=bevel)
        made.modifiers.new("flat", "WEIGHTED_NORMAL")
    return made


def sheet(
    wide: float,
    deep: float,
    material: Material,
    *,
    height: Callable[[float, float], float] | None = None,
    cells: int = 1,
    levels: int = 0,
    **place: Any,
) -> Any:
    """A rectangle with UVs, flat or raised by a function of its place from 0 to 1."""
    points, faces = [], []
    for j in range(cells + 1):
        for i in range(cells + 1):
            u, v = i / cells, j / cells
            points.append(((u - 0.5) * wide, (v - 0.5) * deep, height(u, v) if height else 0.0))
    for j in range(cells):
        for i in range(cells):
            a = j * (cells + 1) + i
            faces.append((a, a + 1, a + cells + 2, a + cells + 1))
    made = mesh(points, faces, material, **place)
    layer = made.data.uv_layers.new(name="uv")
    for loop in made.data.loops:
        index = loop.vertex_index
        layer.data[loop.index].uv = (index % (cells + 1) / cells, index // (cells + 1) / cells)
    return smooth(made, levels=levels) if cells > 1 else made


def lathe(profile: Sequence[Point], material: Material, *, turns: int = 64, levels: int = 1, **place: Any) -> Any:
    """A body thrown on the wheel: (radius, height) from the foot outside to the foot inside."""
    points, faces = [], []
    for radius, height in profile:
        for k in range(turns):
            angle = 2 * math.pi * k / turns
            points.append((radius * math.cos(angle), radius * math.sin(angle), height))
    for j in range(len(profile) - 1):
        for k in range(turns):
            n = (k + 1) % turns
            faces.append((j * turns + k, j * turns + n, (j + 1) * turns + n, (j + 1) * turns + k))
    if profile[0][0] > 0.001:
        faces.append(tuple(reversed(range(turns))))
    return smooth(mesh(points, faces, material, **place), levels=levels)


def cylinder(
    radius: float, height: float, material: Material, *, bevel: float = 0.01, turns: int = 48, **place: Any
) -> Any:
    made = lathe([(radius, 0), (radius, height)], material, turns=turns, levels=0, **place)
    top = len(made.data.vertices) - turns
    data = made.data
    points = [v.co[:] for v in data.vertices]
    faces = [tuple(p.vertices) for p in data.polygons] + [tuple(range(top, top + turns))]
    data.clear_geometry()
    data.from_pydata(points, [], faces)
    data.update()
    if material:
        data.materials.clear()
        data.materials.append(material.data)
    smooth(made, bevel=bevel)
    made.modifiers.new("flat", "WEIGHTED_NORMAL")
    return made


def ball(radius: float, material: Material, **place: Any) -> Any:
    half = [(radius * math.sin(a), -radius * math.cos(a)) for a in (math.pi * k / 24 for k in range(1, 24))]
    return lathe([(0.0005 * radius, -radius), *half, (0.0005 * radius, radius)], material, turns=40, levels=0, **place)


def backdrop(
    material: Material, *, wide: float = 12, back: float = 3, high: float = 6, front: float = 8, curve: float = 1.2
) -> Any:
    """Paper that runs from the wall onto the table in one curve."""
    profile = [(-front, 0.0), (back - curve, 0.0)]
    profile += [
        (back - curve + curve * math.sin(a), curve - curve * math.cos(a))
        for a in (math.pi / 2 * k / 12 for k in range(1, 13))
    ]
    profile.append((back, high))
    points = [(x, y, z) for y, z in profile for x in (-wide / 2, wide / 2)]
    faces = [(2 * i, 2 * i + 1, 2 * i + 3, 2 * i + 2) for i in range(len(profile) - 1)]
    return smooth(mesh(points, faces, material))
