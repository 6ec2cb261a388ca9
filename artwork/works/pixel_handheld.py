"""Pixel Muster, game makers: their platform game on a handheld of their own, on the desk at night."""

import numpy as np
from PIL import Image

from artwork import darkroom as dark
from artwork import remake
from artwork import studio as st

FOLDER = "members/pixel-muster"
WIDE, HIGH, DOT = 266, 178, 9


def display() -> Image.Image:
    """The game as its screen shows it: each dot by itself."""
    game = (
        remake.flat("pixel-muster-work-3", (800, 534)).crop((1, 0, 799, 533)).resize((WIDE, HIGH), Image.Resampling.BOX)
    )
    values = np.kron(dark.array(game), np.ones((DOT, DOT, 1)))
    y, x = np.mgrid[0 : HIGH * DOT, 0 : WIDE * DOT]
    gap = (x % DOT == 0) | (y % DOT == 0)
    return dark.image(values * np.where(gap, 0.45, 1.05)[..., None])


def button(x: float, y: float, tint: str) -> None:
    made = st.Material(tint, roughness=0.28, coat_weight=0.5)
    st.lathe([(0.2, 0), (0.2, 0.1), (0.17, 0.14), (0.002, 0.15)], made, turns=48, levels=0, at=(x, y, 0.2))


def handheld() -> None:
    """A case of two shells, a screen in its frame, a cross, two buttons, sound holes, a knob on the edge."""
    shell = st.Material("#7d6be0", roughness=0.42, coat_weight=0.15)
    shell.bump(shell.noise(190, detail=2), strength=0.1, distance=0.002)
    lower = st.Material("#3b2f80", roughness=0.5)
    st.box((5.1, 2.5, 0.2), shell, at=(0, 0, 0.12), bevel=0.09)
    st.box((5.06, 2.46, 0.22), lower, at=(0, 0, -0.08), bevel=0.09)
    glass = st.Material("#07060c", roughness=0.08, coat_weight=0.6)
    st.box((3.02, 2.14, 0.04), glass, at=(0, 0.02, 0.215), bevel=0.06)
    screen = st.Material("#000000", roughness=0.25)
    screen.paint(screen.image(display()), "Emission Color")
    screen.set("Emission Strength", 2.1)
    st.sheet(2.7, 1.8, screen, at=(0, 0.04, 0.2365))
    rubber = st.Material("#15121f", roughness=0.6)
    for size in ((0.74, 0.25, 0.2), (0.25, 0.74, 0.2)):
        st.box(size, rubber, at=(-2.02, 0.2, 0.24), bevel=0.035)
    button(1.86, 0.02, "#ff5a1f")
    button(2.2, 0.42, "#ffc928")
    for k in range(6):
        for j in range(3):
            st.cylinder(0.028, 0.01, rubber, turns=16, bevel=0, at=(1.8 + 0.1 * k, -0.75 + 0.1 * j, 0.216))
    for x in (-2.2, -1.86):
        st.box((0.24, 0.09, 0.08), rubber, at=(x, -0.62, 0.225), bevel=0.03, turn=(0, 0, 24))
    lamp = st.Material("#7dff6a", emission_color="#7dff6a", emission_strength=20)
    st.ball(0.028, lamp, at=(-2.3, 0.95, 0.22))


def night() -> Image.Image:
    st.stage(
        (1200, 800), camera=(-1.25, -3.7, 3.6), look=(0.05, -0.02, 0.12), lens=57, fstop=1.5,
        focus=(-0.15, -0.15, 0.24), samples=36, world="#2a1748", strength=0.4,
    )  # fmt: skip
    desk = st.wood("#3a2540", "#1e1226", grain=0.7)
    desk.set("Roughness", 0.32)
    st.sheet(30, 30, desk, at=(0, 0, -0.19))
    handheld()
    cord = st.Material("#e8e2f2", roughness=0.5)
    way = [(-2.3, 1.26, -0.05), (-2.4, 1.7, -0.12), (-1.6, 2.5, -0.15), (0.6, 2.3, -0.15), (1.7, 3.1, -0.15)]
    st.tube([*way, (4.5, 2.6, -0.15)], 0.035, cord)
    st.lamp((-3.8, 1.6, 3.0), (0, 0, 0), size=1.0, tall=1.8, power=230, tint="#8fa6ff")
    st.lamp((3.6, 2.4, 2.0), (0.4, 0, 0), size=1.0, tall=2.0, power=210, tint="#ff6ab8")
    picture = dark.halation(dark.grade(st.shot(), saturation=1.08), 0.3, tint="#ffb08a", above=0.75)
    return dark.photo(picture, size=(1280, 853), noise=0.012, dark=0.35, seed=12)


PICTURES = {"work-3": night}
