"""Terre Exemple, potter: stoneware in the window light of a workshop."""

from PIL import Image

from artwork import darkroom as dark
from artwork import remake
from artwork import studio as st

FOLDER = "members/terre-exemple"


def glaze(light: str, deep: str, *, clay: str, line: float, rough: float = 0.3, speckle: float = 0.5) -> st.Material:
    """Glaze over iron-rich clay: bare at the foot below `line`, broken at the rim, with specks."""
    made = st.Material(light, roughness=rough, coat_weight=0.35, coat_roughness=0.15)
    at = made.places()
    parts = made.node("SeparateXYZ")
    made.join(at, parts.inputs[0])
    wander = made.node("Math")
    wander.operation = "MULTIPLY_ADD"
    made.join(made.noise(5, detail=3), wander.inputs[0])
    wander.inputs[1].default_value = 0.16
    made.join(parts.outputs[2], wander.inputs[2])
    edge = made.node("MapRange")
    made.join(wander.outputs[0], edge.inputs[0])
    edge.inputs[1].default_value, edge.inputs[2].default_value = line + 0.075, line + 0.1
    flow = made.ramp(made.noise(2.2, detail=5, at=made.places(scale=(2, 2, 0.6))), [(0.32, deep), (0.66, light)])
    specks = made.ramp(made.noise(70, detail=1), [(0.66, "#ffffff"), (0.72, "#5a3b25")])
    glazed = made.mix(flow, specks, speckle, "MULTIPLY")
    body = made.ramp(made.noise(40, detail=4), [(0.35, clay), (0.7, "#8a6248")])
    made.paint(made.mix(body, glazed, edge.outputs[0]))
    shine = made.node("MapRange")
    made.join(edge.outputs[0], shine.inputs[0])
    shine.inputs[3].default_value, shine.inputs[4].default_value = 0.85, rough
    made.paint(shine.outputs[0], "Roughness")
    made.join(edge.outputs[0], made.surface.inputs["Coat Weight"])
    wave = made.node("TexWave", Scale=9.0, Distortion=1.2, Detail=1.0)
    wave.bands_direction = "Z"
    made.join(at, wave.inputs["Vector"])
    made.bump(wave.outputs[1], strength=0.12, distance=0.02)
    made.bump(made.noise(60, detail=2), strength=0.12, distance=0.006)
    return made


def pot(outside: list[tuple[float, float]], wall: float = 0.035) -> list[tuple[float, float]]:
    """The profile of a pot with its inside."""
    inside = [(max(0.004, r - wall), max(z, wall * 1.6)) for r, z in reversed(outside)]
    top_r, top_z = outside[-1]
    return [*outside, (top_r - wall * 0.4, top_z + wall * 0.45), *inside, (0.002, wall * 1.6)]


def work_1() -> Image.Image:
    st.stage(
        (900, 600),
        camera=(0.25, -5.1, 1.25),
        look=(0.05, 0, 0.62),
        lens=62,
        fstop=1.6,
        focus=(0, -0.55, 0.5),
        samples=16,
        world="#b9c6d6",
        strength=0.18,
    )
    st.backdrop(st.stone("#b5afa6", "#8f8981", scale=1.2, rough=0.9), back=1.7, curve=0.02)
    st.box((9, 2.6, 0.2), st.Material("#0b0a09", roughness=0.6), at=(0, 0.1, -0.099), bevel=0.02)
    cream = glaze("#e8dfcc", "#c7b795", clay="#5d3d2a", line=0.06)
    ash = glaze("#6d7f86", "#2b3f4c", clay="#4a3022", line=0.2, rough=0.18)
    tenmoku = glaze("#2a1a14", "#6e3516", clay="#6b4a35", line=0.1, rough=0.12, speckle=0.15)
    celadon = glaze("#a9b8a0", "#7b9182", clay="#6b4a35", line=0.03, rough=0.15, speckle=0.25)
    red = glaze("#8d2f1f", "#4a1410", clay="#5d3d2a", line=0.08, rough=0.16, speckle=0.2)
    st.lathe(pot([(0.22, 0), (0.25, 0.04), (0.4, 0.35), (0.43, 0.62), (0.34, 0.9), (0.17, 1.1), (0.12, 1.25),
        (0.13, 1.45), (0.19, 1.56)]), ash, at=(-1.15, 0.25, 0))  # fmt: skip
    st.lathe(
        pot([(0.24, 0), (0.27, 0.03), (0.47, 0.22), (0.55, 0.45), (0.53, 0.62), (0.44, 0.76)]),
        cream,
        at=(-0.42, -0.45, 0),
    )
    st.lathe(
        pot([(0.16, 0), (0.19, 0.05), (0.24, 0.4), (0.24, 0.85), (0.2, 1.15), (0.12, 1.32), (0.1, 1.5), (0.15, 1.62)]),
        tenmoku,
        at=(0.28, 0.35, 0),
    )
    st.lathe(pot([(0.2, 0), (0.22, 0.05), (0.4, 0.13), (0.56, 0.27), (0.6, 0.33)]), celadon, at=(0.72, -0.6, 0))
    st.lathe(
        pot([(0.24, 0), (0.28, 0.06), (0.41, 0.4), (0.42, 0.62), (0.32, 0.84), (0.2, 0.94), (0.22, 1.02)]),
        red,
        at=(1.25, 0.15, 0),
    )
    st.lamp((-4.2, -1.2, 2.6), (0, 0, 0.5), size=2.2, tall=2.6, power=420, tint="#fff1dc")
    st.lamp((4, -3, 3), (0, 0, 0.5), size=3, power=26, tint="#bcd0ff")
    return dark.photo(
        dark.grade(st.shot().crop((0, 0, 900, 576)), shadows="#0d0b0a", lights="#fffaf0", contrast=1.05),
        size=(1600, 1024),
        seed=3,
    )


def portrait() -> Image.Image:
    return remake.clay(remake.flat("terre-exemple-portrait", (1200, 1500)), seed=3)


PICTURES = {"portrait": portrait, "work-1": work_1}
