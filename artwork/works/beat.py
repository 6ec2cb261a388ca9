"""Beat Muster, producer: a drum machine after midnight, seen by a short lens wide open."""

import random
from typing import Any

import numpy as np
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark
from artwork import hand
from artwork import studio as st

FOLDER = "members/beat-muster"


def pads() -> None:
    """The pads, knobs and the small screen of the machine."""
    chance = random.Random(35)
    st.sheet(20, 20, st.stone("#16161a", "#0c0c0f", scale=2, rough=0.5), at=(0, 0, 0))
    case = st.Material("#141416", roughness=0.5)
    case.bump(case.noise(220, detail=2), strength=0.15, distance=0.002)
    st.box((3.1, 2.1, 0.16), case, at=(0, 0, 0.08), bevel=0.04)
    lit = {
        (0, 0): "#ff2a3c",
        (1, 0): "#ff2a3c",
        (2, 1): "#1f4dff",
        (0, 2): "#2d6bff",
        (3, 3): "#ff2a3c",
        (1, 3): "#ffb347",
        (3, 0): "#2d6bff",
    }
    for i in range(4):
        for j in range(4):
            pad = st.Material("#2a2a2d", roughness=0.6, subsurface_weight=0.1)
            if (i, j) in lit:
                pad = st.Material(lit[i, j], roughness=0.5, emission_color=lit[i, j], emission_strength=2.0)
            pad.bump(pad.noise(150), strength=0.1, distance=0.003)
            st.box(
                (0.33, 0.33, 0.07),
                pad,
                at=(-1.1 + 0.41 * i, -0.72 + 0.41 * j, 0.175 + 0.01 * chance.random()),
                bevel=0.035,
            )
    knob, mark = st.Material("#0e0e10", roughness=0.35), st.Material("#f2efe8", roughness=0.5)
    for i in range(4):
        for j in range(3):
            x, y, turn = 0.62 + 0.26 * i, 0.05 + 0.28 * j, chance.uniform(-140, 140)
            st.lathe(
                [(0.085, 0), (0.085, 0.02), (0.07, 0.05), (0.065, 0.15), (0.055, 0.16), (0.002, 0.16)],
                knob,
                at=(x, y, 0.16),
                levels=0,
            )
            st.box((0.012, 0.06, 0.006), mark, at=(x, y, 0.323), turn=(0, 0, turn), bevel=0)
    screen = st.Material("#06120c", roughness=0.1, emission_color="#39ffb0", emission_strength=0.25)
    st.box((1.1, 0.36, 0.02), screen, at=(0.98, -0.36, 0.165))
    wave = st.Material("#39ffb0", emission_color="#8cffd2", emission_strength=6)
    for k in range(44):
        tall = 0.02 + 0.24 * abs(chance.gauss(0, 0.5)) * (1 - abs(k - 22) / 26)
        st.box((0.012, min(tall, 0.3), 0.004), wave, at=(0.47 + 0.0235 * k, -0.36, 0.178), bevel=0)


def work_1() -> Image.Image:
    st.stage(
        (900, 600),
        camera=(-1.5, -2.7, 1.55),
        look=(-0.12, -0.1, 0.1),
        lens=55,
        fstop=0.9,
        focus=(-0.35, -0.5, 0.15),
        samples=14,
        world="#0a0f24",
        strength=0.5,
    )
    pads()
    for k in range(16):
        diode = st.Material("#300808", roughness=0.2)
        if k % 4 == 0 or k == 6:
            diode = st.Material("#ff3020", emission_color="#ff3020", emission_strength=18)
        st.ball(0.018, diode, at=(-1.25 + 0.165 * k, 0.93, 0.165))
    cable = st.Material("#c9a227", roughness=0.5)
    st.tube(
        [(1.3, 0.9, 0.2), (1.35, 1.3, 0.3), (0.9, 2.2, 0.05), (-0.6, 2.6, 0.03), (-2.4, 1.8, 0.03), (-3.4, 2.6, 0.03)],
        0.035,
        cable,
    )
    for x, y, tint in (
        (-3, 6, "#ff8a3c"),
        (-1, 7, "#3c6bff"),
        (1.4, 6.4, "#ff3c5a"),
        (3, 7, "#ffb36b"),
        (0.3, 8, "#ffd9a0"),
        (4.4, 8, "#3c6bff"),
    ):
        st.ball(0.07, st.Material(tint, emission_color=tint, emission_strength=60), at=(x, y, 0.7 + 0.25 * (x % 2)))
    st.lamp((2.6, 2.8, 2.2), (0, 0, 0), size=0.8, power=55, tint="#ff9d5c")
    st.lamp((-3.5, 1, 1.6), (0, 0, 0), size=0.6, tall=2, power=40, tint="#4a6dff")
    return dark.grain(
        dark.halation(dark.photo(st.shot(), size=(1600, 1067), noise=0.02, seed=9), 0.4, above=0.65), 0.03, seed=10
    )


def head_outline(head: Any) -> None:
    """A head in profile."""
    head.fill(hand.spline([(60, 1520), (110, 1392), (300, 1300), (428, 1246), (452, 1130), (404, 1010), (372, 850),
        (392, 660), (480, 520), (640, 460), (800, 486), (900, 580), (934, 700), (936, 770), (988, 868), (978, 900),
        (936, 914), (944, 956), (926, 984), (936, 1018), (908, 1050), (900, 1118), (862, 1148), (760, 1140),
        (716, 1180), (728, 1268), (840, 1330), (1010, 1400), (1080, 1520)], closed=True))  # fmt: skip
    head.fill(
        hand.spline(
            [(560, 700), (640, 680), (706, 730), (722, 830), (694, 926), (622, 962), (556, 920), (530, 810)],
            closed=True,
        )
    )
    head.line([(628, 700), (640, 560), (652, 452)], width=62, cover=1, wobble=0)


def cup_outline(cup: Any) -> None:
    """The cup of the headphones and its band."""
    cup.line(hand.spline([(560, 700), (640, 680), (706, 730), (722, 830), (694, 926), (622, 962), (556, 920),
        (530, 810)], closed=True), width=7, cover=1, wobble=0)  # fmt: skip
    cup.line(
        hand.spline([(586, 760), (640, 742), (676, 790), (684, 836), (660, 898), (622, 914), (584, 880)]),
        width=3,
        cover=0.5,
        wobble=0,
    )
    cup.line([(598, 690), (610, 560), (622, 446)], width=5, cover=0.8, wobble=0)
    cup.line([(658, 690), (668, 560), (682, 446)], width=5, cover=0.8, wobble=0)


def portrait() -> Image.Image:
    """A head with headphones against the light of the street."""
    size = (1200, 1500)
    wide, high = size
    x, y = dark.grid((wide, high))
    values = np.zeros((high, wide, 3)) + dark.rgb("#0a0d1c") * 0.5
    chance = random.Random(5)
    for _ in range(46):
        cx, cy, r = chance.uniform(-50, 1250), chance.gauss(560, 300), chance.uniform(34, 92)
        tint = dark.rgb(chance.choice(("#ff5a36", "#3f6dff", "#ffb25a", "#ff3f7a", "#8fb0ff")))
        disc = np.clip((r - np.hypot(x - cx, y - cy)) / 5, 0, 1) * (
            0.72 + 0.28 * np.clip(np.hypot(x - cx, y - cy) / r, 0, 1) ** 6
        )
        values += disc[..., None] * tint * chance.uniform(0.08, 0.42)
    head = hand.Layer(size, seed=2)
    head_outline(head)
    cover = ndimage.gaussian_filter(head.cover, 1.8)
    right = np.clip(head.cover - ndimage.shift(head.cover, (4, -16), order=1), 0, 1)
    left = np.clip(head.cover - ndimage.shift(head.cover, (2, 15), order=1), 0, 1)
    rim = (
        ndimage.gaussian_filter(right, 4)[..., None] * dark.rgb("#ff6a3c") * 1.25
        + ndimage.gaussian_filter(left, 5)[..., None] * dark.rgb("#4169ff") * 1.0
    )
    soft = ndimage.gaussian_filter(np.clip(head.cover - ndimage.gaussian_filter(head.cover, 42), 0, 1), 10)[..., None]
    inside = dark.rgb("#0a0a10") * 0.5 + soft * dark.rgb("#6a2a26") * 0.7
    cup = hand.Layer(size, seed=3)
    cup_outline(cup)
    pad = hand.Layer(size, seed=4)
    pad.fill(
        hand.spline(
            [(560, 700), (640, 680), (706, 730), (722, 830), (694, 926), (622, 962), (556, 920), (530, 810)],
            closed=True,
        )
    )
    padded = ndimage.gaussian_filter(pad.cover, 2)
    slope = np.clip(0.5 + (x - 626) / 260 + (820 - y) / 600, 0, 1)
    inside = inside * (1 - padded[..., None]) + padded[..., None] * (
        dark.rgb("#17181f") + slope[..., None] ** 2 * dark.rgb("#7a3a2c")
    )
    inside = inside + ndimage.gaussian_filter(cup.cover, 2.6)[..., None] * dark.rgb("#b0a0c0") * 0.8
    values = values * (1 - cover[..., None]) + (inside + rim) * cover[..., None]
    return dark.grain(dark.halation(dark.vignette(dark.image(values), 0.3), 0.3, above=0.55), 0.06, size=1.0, seed=6)


PICTURES = {"portrait": portrait, "work-1": work_1}
