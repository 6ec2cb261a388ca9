"""Materials of things in a studio: a principled surface with its textures; wood and stone are made of it."""

import math
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import bpy
from PIL import Image

from artwork.studio.colour import Point, colour


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

    @property
    def output(self) -> Any:
        """What the thing shows: its inputs are the surface and the volume."""
        return next(n for n in self.tree.nodes if n.type == "OUTPUT_MATERIAL")

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
