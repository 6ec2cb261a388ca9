"""Marks of members that come from a press, a stamp, a block, a brush or a lamp."""

import math

import numpy as np
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark
from artwork import hand
from artwork import mark as marks
from artwork.mark import SIDE, Mark
from artwork.works.tissu import leaf

FOLDER = "members"


def carpenters() -> Image.Image:
    """The end of a beam, printed from the wood itself, with the mark of the axe."""
    x, y = dark.grid((SIDE, SIDE))
    far, turn = np.hypot(x - 372, y - 424), np.arctan2(y - 424, x - 372)
    rings = (
        far + 16 * np.sin(2 * turn + 0.6) + 9 * np.sin(5 * turn) + 30 * (dark.clouds((SIDE, SIDE), 240, seed=4) - 0.5)
    )
    late = (np.sin(rings / 26 * 2 * np.pi) > -0.1 - 0.5 * np.sin(rings / 130)).astype(float)
    edge = np.hypot(x - 400, y - 404) + 5 * np.sin(7 * turn)
    plate = np.where(edge < 332, late, 0.0)
    plate = np.where((edge < 350) & (edge > 326), 1, plate)
    cuts = Mark("#ffffff")
    for ax, bx in ((232, 400), (400, 568)):
        cuts.polygon([(ax, 560), ((ax + bx) / 2, 250), (bx, 560), ((ax + bx) / 2, 372)], "#000000")
    inside = ndimage.binary_dilation(marks.cover(cuts) > 0.5, iterations=9)
    plate = np.where(inside, 0, plate)
    plate = np.maximum(plate, marks.cover(cuts))
    return marks.inked(plate, "#3b2314", "#e9d8b4", seed=9, wear=0.26)


def label() -> Image.Image:
    """The rubber stamp of the cellar: the piece that goes into the hole of a single."""
    made = Mark("#ffffff")
    made.disc(400, 400, 352, "#000000", width=16)
    made.around("LABEL EXEMPLE", 286, 74, "#000000", start=-102, step=17)
    made.around("33⅓", 286, 74, "#000000", start=161, step=17)
    made.disc(400, 400, 240, "#000000")
    made.disc(400, 400, 186, "#ffffff")
    for k in range(3):
        made.canvas.save()
        made.canvas.rotate(120 * k, 400, 400)
        made.shape("M364,352 C352,292 380,236 462,198 L506,228 C446,262 432,300 440,352 Z", "#000000")
        made.canvas.restore()
    made.disc(400, 400, 76, "#000000")
    made.disc(400, 400, 30, "#ffffff")
    turned = dark.image(1 - marks.cover(made)).rotate(-9, Image.Resampling.BICUBIC, fillcolor="#ffffff")
    plate = 1 - dark.array(turned).mean(axis=2)
    return marks.inked(plate, "#4b2a8f", "#f3ead6", seed=14, wear=0.34, rough=2.2)


def bubble(x: float, y: float, wide: float, high: float, foot: float) -> str:
    """A speech bubble, and where its tail leaves it."""
    right, low, tip = x + wide, y + high, 120 if foot < wide / 2 else -120
    tail = (f"H{x + foot + 120} L{x + foot + 8},{low + 120} V{low}", f"V{low + 120} L{x + foot - 120},{low}")[tip < 0]
    turn = f"H{x + foot} " if tip < 0 else ""
    upper = f"M{x + 40},{y} H{right - 40} Q{right},{y} {right},{y + 40} V{low - 40} Q{right},{low} {right - 40},{low}"
    return f"{upper} {turn}{tail} H{x + 40} Q{x},{low} {x},{low - 40} V{y + 40} Q{x},{y} {x + 40},{y} Z"


def radio() -> Image.Image:
    """Two who talk at once, in the two inks of the stencil printer."""
    values = np.ones((SIDE, SIDE, 3)) * dark.rgb("#fbf8ef")
    for n, (way, tint) in enumerate(
        ((bubble(70, 150, 490, 320, 110), "#ff4f8b"), (bubble(290, 270, 440, 330, 350), "#1d5fd6"))
    ):
        made = Mark("#ffffff")
        made.shape(way, "#000000")
        plate = ndimage.gaussian_filter(marks.cover(made), 1.0)
        grit = dark.clouds((SIDE, SIDE), 4, seed=30 + n, octaves=2) + 0.3 * (
            dark.clouds((SIDE, SIDE), 200, seed=40 + n) - 0.5
        )
        plate *= 1 - np.clip((grit - 0.74) * 6, 0, 0.75)
        values *= 1 - plate[..., None] * (1 - dark.rgb(tint)) * 0.96
    return dark.image(values)


def magazine() -> Image.Image:
    """The R of the head of the paper, larger than the page, and its full stop."""
    made = Mark("#f7f5f0")
    made.letters("R", -30, 716, 880, "#0f0f0f", font="DejaVu Serif")
    made.disc(700, 668, 62, "#e8331c")
    return made.picture


def line() -> Image.Image:
    """One stroke of a flat brush that runs dry."""
    x, y = dark.grid((SIDE, SIDE))
    way = np.array(
        hand.spline([(96, 560), (190, 330), (330, 250), (392, 420), (430, 560), (560, 520), (716, 210)], steps=60)
    )
    index = np.arange(len(way))
    far, along = np.full((SIDE, SIDE), 1e3), np.zeros((SIDE, SIDE))
    tangent = np.gradient(way, axis=0)
    for k in index[::2]:
        gap = np.hypot(x - way[k, 0], y - way[k, 1])
        near = gap < np.abs(far)
        side = tangent[k, 0] * (y - way[k, 1]) - tangent[k, 1] * (x - way[k, 0])
        far, along = np.where(near, gap * np.sign(side), far), np.where(near, k, along)
    t = along / index[-1]
    hairs = np.interp(far, np.linspace(-70, 70, 90), np.random.default_rng(6).uniform(0, 1, 90))
    hairs = 0.75 * hairs + 0.6 * (dark.clouds((SIDE, SIDE), 34, seed=7, octaves=3) - 0.5)
    wide = 58 + 8 * np.sin(6 * t)
    stroke = np.clip((wide - np.abs(far)) / 3, 0, 1) * np.clip((1.24 - 1.02 * t**1.7 - 0.62 * hairs) * 7, 0, 1)
    return dark.image(dark.rgb("#ffffff") * (1 - stroke[..., None]) + dark.rgb("#111318") * stroke[..., None])


def printers() -> Image.Image:
    """Their oldest block: three leaves, in madder."""
    layer = hand.Layer((SIDE, SIDE), seed=1)
    for k in (-1, 0, 1):
        leaf(layer, 400, 640, 520 - 60 * abs(k), -math.pi / 2 + k * 0.86)
    for k in range(7):
        a = math.pi * (0.06 + 0.147 * k)
        layer.fill(
            [
                (400 - 150 * math.cos(a) + 19 * math.cos(t), 668 + 60 * math.sin(a) + 19 * math.sin(t))
                for t in np.linspace(0, 6.28, 24)
            ]
        )
    return marks.inked(layer.cover, "#b2341f", "#efe4cd", seed=21, wear=0.3)


def lamps() -> Image.Image:
    """A light behind an edge."""
    x, y = dark.grid((SIDE, SIDE))
    far = np.hypot(x - 400, y - 452)
    glow = np.exp(-((far / 330) ** 1.6))[..., None]
    values = dark.rgb("#0d1124") * (1 - glow) + dark.rgb("#ffb347") * glow
    disc = np.clip((150 - far) / 2, 0, 1)[..., None]
    values = values * (1 - disc) + dark.rgb("#fff6d8") * disc
    below = np.clip(y - 452, 0, 1)[..., None]
    return dark.image(values * (1 - below) + dark.rgb("#0d1124") * below)


def glass() -> Image.Image:
    """A slice of a cane of coloured glass, polished."""
    x, y = dark.grid((SIDE, SIDE))
    far, turn = np.hypot(x - 400, y - 400) / 330, np.arctan2(y - 400, x - 400)
    wave = far * (1 + 0.1 * np.cos(9 * turn + 0.4) * np.clip(far * 1.4, 0, 1))
    values = np.ones((SIDE, SIDE, 3)) * dark.rgb("#0b4f6c")
    for edge, tint in (
        (0.86, "#f4efe2"),
        (0.79, "#18a3a3"),
        (0.6, "#f4efe2"),
        (0.53, "#d7263d"),
        (0.3, "#ffd25e"),
        (0.17, "#0b2a5b"),
    ):
        cover_ = np.clip((edge - wave) * 110, 0, 1)[..., None]
        values = values * (1 - cover_) + dark.rgb(tint) * cover_
    depth = 0.62 + 0.42 * np.clip(1 - far, 0, 1) ** 0.5 + 0.34 * np.clip((y - x * 0.2 - 260) / 620, 0, 1) * far**2
    light = np.exp(-((((x - 300) / 150) ** 2 + ((y - 210) / 60) ** 2) ** 1.5)) * 0.75
    values = values * depth[..., None] * (1 - light[..., None]) + light[..., None]
    disc = np.clip((1 - far) * 165, 0, 1)[..., None]
    return dark.image(1 - disc + values * disc)


def film() -> Image.Image:
    """A beam through the dark of the hall, and who stands in it."""
    x, y = dark.grid((SIDE, SIDE))
    reach = np.clip((700 - x) / 700, 0, 1)
    middle, half = 210 + 330 * reach, 16 + 300 * reach
    inside = np.clip((half - np.abs(y - middle)) / (2 + 10 * reach), 0, 1) * (x < 700)
    dust = 0.86 + 0.5 * (dark.clouds((SIDE, SIDE), 170, seed=3) - 0.5)
    values = (inside * dust * (0.5 + 0.5 * reach**0.4))[..., None] * dark.rgb("#fff0d2")
    lens = np.clip((40 - np.hypot(x - 700, y - 210)) / 2, 0, 1)[..., None]
    values = values * (1 - lens) + dark.rgb("#ff5a2a") * lens
    who = Mark("#000000")
    who.disc(236, 432, 52, "#ffffff")
    who.shape("M160,800 L170,582 Q180,500 236,500 Q292,500 302,582 L312,800 Z", "#ffffff")
    return dark.image(np.maximum(values, dark.rgb("#08080c")) * (1 - who.values) + dark.rgb("#08080c") * who.values)


def forge() -> Image.Image:
    """Fe, the sign of iron, just out of the fire."""
    made = Mark("#000000")
    made.letters("Fe", 92, 582, 500, "#ffffff", font="DejaVu Serif")
    y = np.mgrid[0:SIDE, 0:SIDE][0].astype(float)
    plate = made.values[..., 0]
    core = np.clip(ndimage.distance_transform_edt(plate > 0.5) / 46, 0, 1)
    heat = np.clip(0.3 + 0.75 * core + 0.4 * (dark.clouds((SIDE, SIDE), 130, seed=5) - 0.5) + (y - 400) / 1500, 0, 1)
    stops = np.array([dark.rgb(c) for c in ("#a3160c", "#f04a12", "#ffab38", "#fff0b4")])
    metal = np.stack([np.interp(heat, [0, 0.4, 0.75, 1], stops[:, k]) for k in range(3)], axis=2)
    glow = ndimage.gaussian_filter(plate, 34)[..., None] * dark.rgb("#c2310c") * 0.5
    values = (dark.rgb("#131216") + glow) * (1 - plate[..., None]) + metal * plate[..., None]
    return dark.image(values)


SNAIL = """
..............
.y..y.........
.y..y..pppp...
.s..s.pppppp..
.ssss.pvvvvpp.
.skss.pvppvvp.
.ssss.pvpvpvp.
.ssss.pvvvpvp.
..sss.ppppppp.
..sssssssssss.
..ssssssssssss
...sssssssss..
"""


def snail() -> Image.Image:
    """The snail of their first game, fourteen pixels long."""
    made, tints = Mark("#241a4d"), {"y": "#ffd24a", "s": "#ffe0a8", "k": "#241a4d", "p": "#ff3d8f", "v": "#8a4bff"}
    for j, row in enumerate(SNAIL.split()):
        for i, sign in enumerate(row):
            if sign in tints:
                made.bar(36 + i * 52, 78 + j * 52, 52, 52, tints[sign])
    return made.picture


PICTURES = {
    "bois-modele/logo": carpenters,
    "film-exemple/logo": film,
    "forge-exemple/logo": forge,
    "label-exemple/logo": label,
    "lumen-muster/logo": lamps,
    "pixel-muster/logo": snail,
    "radio-exemple/logo": radio,
    "revue-modele/logo": magazine,
    "studio-trait-exemple/logo": line,
    "tissu-libre/logo": printers,
    "verre-modele/logo": glass,
}
