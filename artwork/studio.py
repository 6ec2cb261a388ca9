"""A photographer's studio in Blender: stage, lamps, materials and shapes, rendered by Cycles into a Pillow image."""

import math
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import bpy
from mathutils import Vector
from PIL import Image

Point = Sequence[float]


def colour(text: str) -> tuple[float, float, float, float]:
    """The linear light of a colour written as in CSS."""
    parts = [int(text[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return (linear[0], linear[1], linear[2], 1.0)


def stage(
    size: tuple[int, int],
    *,
    camera: Point,
    look: Point,
    lens: float = 50,
    fstop: float = 0,
    focus: Point | None = None,
    samples: int = 40,
    world: str = "#000000",
    strength: float = 1.0,
    look_name: str = "AgX - Medium High Contrast",
) -> Any:
    """An empty scene with its camera."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    cycles = scene.cycles
    cycles.samples, cycles.use_adaptive_sampling, cycles.adaptive_threshold = samples, True, 0.04
    cycles.use_denoising, cycles.denoiser = True, "OPENIMAGEDENOISE"
    cycles.max_bounces, cycles.diffuse_bounces, cycles.glossy_bounces = 8, 3, 3
    cycles.transmission_bounces, cycles.transparent_max_bounces = 8, 8
    cycles.caustics_reflective = cycles.caustics_refractive = False
    cycles.seed, cycles.sample_clamp_indirect = 1, 4.0
    scene.render.threads_mode, scene.render.threads = "FIXED", 2
    scene.render.resolution_x, scene.render.resolution_y = size
    scene.view_settings.view_transform = "AgX"
    scene.view_settings.look = look_name
    scene.world = bpy.data.worlds.new("world")
    scene.world.use_nodes = True
    background = scene.world.node_tree.nodes.get("Background") or scene.world.node_tree.nodes[0]
    background.inputs[0].default_value = colour(world)
    background.inputs[1].default_value = strength
    data = bpy.data.cameras.new("camera")
    data.lens, data.clip_end = lens, 500
    eye = bpy.data.objects.new("camera", data)
    scene.collection.objects.link(eye)
    eye.location = camera
    eye.rotation_euler = (Vector(look) - Vector(camera)).to_track_quat("-Z", "Y").to_euler()
    if fstop:
        data.dof.use_dof, data.dof.aperture_fstop = True, fstop
        data.dof.focus_distance = (Vector(focus or look) - Vector(camera)).length
    scene.camera = eye
    return scene


def link(thing: Any, *, at: Point = (0, 0, 0), turn: Point = (0, 0, 0), material: Any = None) -> Any:
    bpy.context.scene.collection.objects.link(thing)
    thing.location = at
    thing.rotation_euler = [math.radians(a) for a in turn]
    if material:
        thing.data.materials.clear()
        thing.data.materials.append(material)
    return thing


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


class Material:
    """A principled surface; its inputs are set by name, or fed by textures."""

    def __init__(self, base: str = "#808080", **inputs: Any) -> None:
        self.data = bpy.data.materials.new("material")
        self.data.use_nodes = True
        self.tree = self.data.node_tree
        self.surface = next(n for n in self.tree.nodes if n.type == "BSDF_PRINCIPLED")
        self.set("Base Color", colour(base))
        for name, value in inputs.items():
            self.set(name.replace("_", " ").title().replace("Ior", "IOR"), value)

    def set(self, name: str, value: Any) -> None:
        if isinstance(value, str):
            value = colour(value)
        self.surface.inputs[name].default_value = value

    def node(self, kind: str, **inputs: Any) -> Any:
        made = self.tree.nodes.new(f"ShaderNode{kind}")
        for name, value in inputs.items():
            made.inputs[name.replace("_", " ")].default_value = value
        return made

    def join(self, source: Any, target: Any) -> None:
        self.tree.links.new(source, target)

    def places(self, *, scale: Point = (1, 1, 1), turn: Point = (0, 0, 0), by: str = "Object") -> Any:
        """Where on the thing a texture is asked."""
        texture, mapping = self.node("TexCoord"), self.node("Mapping")
        mapping.inputs["Scale"].default_value = scale
        mapping.inputs["Rotation"].default_value = [math.radians(a) for a in turn]
        self.join(texture.outputs[by], mapping.inputs["Vector"])
        return mapping.outputs["Vector"]

    def noise(self, scale: float, *, detail: float = 4, at: Any = None, distortion: float = 0) -> Any:
        made = self.node("TexNoise", Scale=scale, Detail=detail, Distortion=distortion)
        self.join(at if at is not None else self.places(), made.inputs["Vector"])
        return made.outputs[0]

    def ramp(self, value: Any, stops: Iterable[tuple[float, str]]) -> Any:
        made = self.tree.nodes.new("ShaderNodeValToRGB")
        elements, stops = made.color_ramp.elements, list(stops)
        while len(elements) < len(stops):
            elements.new(0.5)
        for element, (place, text) in zip(elements, stops, strict=True):
            element.position, element.color = place, colour(text)
        self.join(value, made.inputs[0])
        return made.outputs[0]

    def mix(self, first: Any, second: Any, factor: Any, kind: str = "MIX") -> Any:
        made = self.tree.nodes.new("ShaderNodeMix")
        made.data_type, made.blend_type = "RGBA", kind
        for place, value in ((0, factor), (6, first), (7, second)):
            if isinstance(value, str):
                made.inputs[place].default_value = colour(value)
            elif isinstance(value, (int, float)):
                made.inputs[place].default_value = value
            else:
                self.join(value, made.inputs[place])
        return made.outputs[2]

    def paint(self, value: Any, name: str = "Base Color") -> None:
        self.join(value, self.surface.inputs[name])

    def bump(self, height: Any, *, strength: float = 0.3, distance: float = 0.02) -> None:
        made = self.node("Bump", Strength=strength, Distance=distance)
        before = self.surface.inputs["Normal"]
        if before.links:
            self.join(before.links[0].from_socket, made.inputs["Normal"])
        self.join(height, made.inputs["Height"])
        self.join(made.outputs[0], before)

    def image(self, picture: Image.Image, *, by: str = "UV", data: bool = False, scale: Point = (1, 1, 1)) -> Any:
        path = Path(tempfile.mkdtemp()) / "texture.png"
        picture.save(path)
        made = self.tree.nodes.new("ShaderNodeTexImage")
        made.image = bpy.data.images.load(str(path))
        if data:
            made.image.colorspace_settings.name = "Non-Color"
        self.join(self.places(by=by, scale=scale), made.inputs["Vector"])
        return made.outputs[0]


def wood(light: str, dark: str, *, grain: float = 1.0, along: Point = (1, 12, 12), **inputs: Any) -> Material:
    """Rings stretched along one axis, with fine pores."""
    made = Material(light, roughness=0.55, **inputs)
    at = made.places(scale=[a * grain for a in along])
    rings = made.noise(1.2, detail=3, at=at, distortion=1.2)
    fine = made.noise(9, detail=6, at=at)
    wave = made.node("TexWave", Scale=1.4, Distortion=5.0, Detail=3.0)
    made.join(at, wave.inputs["Vector"])
    base = made.ramp(rings, [(0.3, light), (0.7, dark)])
    lines = made.ramp(wave.outputs[1], [(0.25, "#ffffff"), (0.95, "#b8a58e")])
    pores = made.ramp(fine, [(0.35, "#8f7a62"), (0.55, "#ffffff")])
    made.paint(made.mix(made.mix(base, lines, 0.7, "MULTIPLY"), pores, 0.55, "MULTIPLY"))
    made.bump(fine, strength=0.15, distance=0.01)
    return made


def stone(light: str, dark: str, *, scale: float = 3, rough: float = 0.8, bump: float = 0.25) -> Material:
    """Concrete, plaster or a stone floor: clouds and fine pits."""
    made = Material(light, roughness=rough)
    made.paint(made.ramp(made.noise(scale, detail=8), [(0.35, dark), (0.68, light)]))
    made.bump(made.noise(scale * 25, detail=3), strength=bump, distance=0.004)
    made.bump(made.noise(scale * 1.5, detail=5), strength=bump, distance=0.02)
    return made


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


def tube(
    points: Sequence[Point],
    radius: float,
    material: Material,
    *,
    closed: bool = False,
    radii: Sequence[float] | None = None,
    order: int = 4,
    sides: int = 4,
    **place: Any,
) -> Any:
    """A rod along points; smooth through an order of 4, straight with an order of 2."""
    return tubes([points], radius, material, closed=closed, radii=radii, order=order, sides=sides, **place)


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
    picture: Path | None, text: str, depth: float, material: Material, *, size: float, bevel: float = 0, **place: Any
) -> Any:
    """Letters with thickness, in a font file."""
    data = bpy.data.curves.new("text", "FONT")
    if picture:
        data.font = bpy.data.fonts.load(str(picture))
    data.body, data.size, data.extrude, data.bevel_depth = text, size, depth, bevel
    data.align_x = data.align_y = "CENTER"
    return link(bpy.data.objects.new("text", data), material=material.data, **place)


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


def haze(density: float, size: Point, at: Point, *, tint: str = "#ffffff") -> Any:
    """Air that shows the light."""
    made = Material()
    scatter = made.tree.nodes.new("ShaderNodeVolumePrincipled")
    scatter.inputs["Density"].default_value = density
    scatter.inputs["Color"].default_value = colour(tint)
    output = next(n for n in made.tree.nodes if n.type == "OUTPUT_MATERIAL")
    made.tree.nodes.remove(made.surface)
    made.join(scatter.outputs[0], output.inputs["Volume"])
    return box(size, made, bevel=0, at=at)


def shot(*, scale: float = 1.0) -> Image.Image:
    """What the camera sees."""
    scene = bpy.context.scene
    path = Path(tempfile.mkdtemp()) / "shot.png"
    scene.render.filepath, scene.render.image_settings.file_format = str(path), "PNG"
    scene.render.resolution_percentage = round(100 * scale)
    bpy.ops.render.render(write_still=True)
    return Image.open(path).convert("RGB")
