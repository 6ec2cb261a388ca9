"""The scene of a studio: an empty stage with its camera, things that are set on it, and the shot that is taken."""

import math
import tempfile
from pathlib import Path
from typing import Any

import bpy
from mathutils import Vector
from PIL import Image

from artwork.studio.colour import Point, colour


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


def shot(*, scale: float = 1.0) -> Image.Image:
    """What the camera sees."""
    scene = bpy.context.scene
    path = Path(tempfile.mkdtemp()) / "shot.png"
    scene.render.filepath, scene.render.image_settings.file_format = str(path), "PNG"
    scene.render.resolution_percentage = round(100 * scale)
    bpy.ops.render.render(write_still=True)
    return Image.open(path).convert("RGB")
