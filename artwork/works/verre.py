"""Verre Modèle, glass blowers: transparent bodies before a lit paper, as a still-life photographer lights glass."""

from PIL import Image

from artwork import darkroom as dark
from artwork import studio as st

FOLDER = "members/verre-modele"


def glass(tint: str, *, density: float = 1.0) -> st.Material:
    """Clear at the surface; the colour comes from the thickness."""
    made = st.Material("#ffffff", roughness=0.0, transmission_weight=1.0, ior=1.46)
    absorb = made.tree.nodes.new("ShaderNodeVolumeAbsorption")
    absorb.inputs["Color"].default_value = st.colour(tint)
    absorb.inputs["Density"].default_value = density
    made.join(absorb.outputs[0], made.output.inputs["Volume"])
    return made


def blown(outside: list[tuple[float, float]], wall: float = 0.028, foot: float = 0.09) -> list[tuple[float, float]]:
    inside = [(max(0.003, r - wall), max(z, foot)) for r, z in reversed(outside) if z > foot * 0.6]
    top, height = outside[-1]
    return [(0.003, 0.0), *outside, (top - wall / 2, height + wall / 2), *inside, (0.003, foot)]


def work_1() -> Image.Image:
    st.stage(
        (760, 950),
        camera=(0, -6.2, 1.15),
        look=(0, 0, 0.98),
        lens=68,
        fstop=4,
        focus=(0, -0.2, 1),
        samples=20,
        world="#20242c",
        strength=0.2,
    )
    paper = st.Material("#f2eee6", roughness=0.7)
    st.backdrop(paper, back=2.2, curve=1.5)
    amber, plum, sea = glass("#d9640c", density=19), glass("#7a3f9a", density=17), glass("#2f9c93", density=13)
    st.lathe(
        blown(
            [(0.2, 0.0), (0.24, 0.05), (0.42, 0.35), (0.46, 0.6), (0.36, 0.86), (0.19, 1.02), (0.2, 1.16), (0.3, 1.26)]
        ),
        amber,
        at=(-0.62, -0.25, 0.002),
    )
    st.lathe(
        blown(
            [
                (0.15, 0.0),
                (0.18, 0.05),
                (0.25, 0.3),
                (0.22, 0.62),
                (0.1, 0.9),
                (0.075, 1.2),
                (0.075, 1.52),
                (0.13, 1.62),
            ]
        ),
        plum,
        at=(0.05, -0.55, 0.002),
    )
    st.lathe(
        blown(
            [(0.2, 0.0), (0.23, 0.05), (0.4, 0.5), (0.43, 0.78), (0.3, 1.15), (0.14, 1.4), (0.15, 1.75), (0.3, 2.02)]
        ),
        sea,
        at=(0.58, 0.25, 0.002),
    )
    st.lamp((0, 1.9, 3.4), (0, 2.4, 0.9), size=2.4, tall=0.6, power=150, tint="#fff3e2")
    st.lamp((-3.4, 0.6, 1.8), (0, 0, 0.9), size=0.5, tall=3.4, power=120)
    st.lamp((3.2, -0.8, 2.2), (0, 0, 0.9), size=0.35, tall=3.0, power=45, tint="#dfe9ff")
    return dark.photo(dark.grade(st.shot(), contrast=1.06), size=(1200, 1500), noise=0.016, dark=0.3, seed=5)


PICTURES = {"work-1": work_1}
