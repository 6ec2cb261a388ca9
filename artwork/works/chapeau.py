"""Chapeau Muster, hatter: felt and straw on lime-wood heads, in the flat north light of a shop."""

import math

from PIL import Image

from artwork import darkroom as dark
from artwork import studio as st

FOLDER = "members/chapeau-muster"


def felt(light: str, deep: str) -> st.Material:
    made = st.Material(light, roughness=0.95, sheen_weight=0.6, sheen_roughness=0.5)
    made.paint(made.ramp(made.noise(40, detail=5), [(0.3, deep), (0.7, light)]))
    made.bump(made.noise(130, detail=3), strength=0.35, distance=0.01)
    return made


def hat(
    felted: st.Material,
    band: st.Material,
    at: tuple[float, float, float],
    *,
    crown: float,
    brim: float,
    curl: float,
    dent: float = 0.0,
) -> None:
    """A crown with its brim turned up by `curl`, pressed in by `dent` along the middle."""
    profile = [
        (0.004, crown - 0.06 * bool(dent)),
        (0.12, crown - 0.02),
        (0.22, crown),
        (0.3, crown - 0.05),
        (0.335, crown * 0.6),
        (0.36, 0.06),
        (0.37, 0.0),
    ]
    profile += [(0.37 + brim * t, 0.01 + curl * t**2.2) for t in (0.12, 0.4, 0.7, 1.0)]
    profile += [(0.37 + brim, curl + 0.02), (0.37 + brim * 0.6, curl * 0.36 + 0.035), (0.38, 0.03)]
    made = st.lathe(profile, felted, levels=1, at=at, turn=(-2, 0, 14))
    for v in made.data.vertices:
        x, y, z = v.co
        r = math.hypot(x, y)
        v.co.y = y * 1.14
        if r < 0.36 and z > 0.1:
            v.co.z -= dent * math.exp(-((x / 0.1) ** 2)) * (z / crown) ** 4
        if r > 0.4:
            v.co.z += 0.06 * math.cos(2 * math.atan2(y, x)) * (r - 0.37) / max(brim, 0.05) * (1 if brim > 0.1 else 0)
    ribbon = st.lathe([(0.364, 0.02), (0.358, 0.13)], band, levels=0, at=at, turn=(-2, 0, 14))
    for v in ribbon.data.vertices:
        v.co.y *= 1.14


def head(wood: st.Material, at: tuple[float, float, float]) -> None:
    x, y, z = at
    st.lathe(
        [
            (0.3, -0.02),
            (0.33, -0.12),
            (0.3, -0.3),
            (0.2, -0.42),
            (0.12, -0.5),
            (0.09, -0.62),
            (0.2, -0.7),
            (0.22, -0.74),
            (0.003, -0.74),
        ],
        wood,
        at=(x, y, z + 0.05),
    )


def work_1() -> Image.Image:
    st.stage(
        (1000, 667),
        camera=(0, -8.6, 1.9),
        look=(0, 0, 1.42),
        lens=62,
        fstop=3.2,
        focus=(0, -0.3, 1.2),
        samples=16,
        world="#aeb9c4",
        strength=0.3,
    )
    wall = st.stone("#7e8a80", "#65716a", scale=0.8, bump=0.12)
    st.sheet(12, 8, wall, at=(0, 0.75, 2), turn=(90, 0, 0))
    plank = st.wood("#b08a5f", "#74512f", along=(0.6, 8, 8))
    lime = st.wood("#d9b98c", "#b8905c", along=(6, 6, 1.2))
    for z in (0.0, 1.62):
        st.box((9, 1.15, 0.09), plank, at=(0, 0.2, z - 0.045), bevel=0.01)
    ribbon = [
        st.Material(c, roughness=0.35, sheen_weight=0.4)
        for c in ("#151515", "#5a1f1a", "#22303c", "#c9b48a", "#151515", "#3b2a1c")
    ]
    felts = [
        ("#b48a5b", "#94693f"),
        ("#2a2a2c", "#171718"),
        ("#6b6f52", "#4d523b"),
        ("#d8c9a8", "#bba77c"),
        ("#6e2f2b", "#4e1e1d"),
        ("#8c8d90", "#6e7074"),
    ]
    shapes = [
        (0.42, 0.3, 0.06, 0.12),
        (0.4, 0.42, 0.0, 0.0),
        (0.38, 0.2, 0.16, 0.1),
        (0.34, 0.3, 0.0, 0.0),
        (0.44, 0.24, 0.12, 0.13),
        (0.36, 0.34, -0.14, 0.05),
    ]
    for i, (pair, (crown, brim, curl, dent)) in enumerate(zip(felts, shapes, strict=True)):
        at = (-1.75 + 1.75 * (i % 3) + 0.07 * (i // 3), 0.05, 0.72 + 1.62 * (1 - i // 3))
        head(lime, at)
        hat(felt(*pair), ribbon[i], at, crown=crown, brim=brim, curl=curl, dent=dent)
    st.lamp((-4.5, -3.5, 4.2), (0, 0, 1.3), size=3.2, power=760, tint="#eaf1ff")
    st.lamp((4, -4, 2), (0, 0, 1), size=3, power=60, tint="#ffe1bd")
    return dark.photo(
        dark.grade(st.shot(), shadows="#0f100e", lights="#fbf8ef", saturation=0.92),
        size=(1600, 1067),
        noise=0.026,
        seed=7,
    )


PICTURES = {"work-1": work_1}
