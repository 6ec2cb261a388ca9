"""The passport of re-use: a tag on a board of oak."""

import numpy as np
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark
from artwork import hand, relief
from artwork.surface import Surface

FOLDER = "initiatives/passeport-reemploi"
SIZE = (1600, 1067)


def oak(ground: Surface, *, seed: int) -> None:
    """A planed oak board with its pores and rays."""
    rings = ground.noise(300, seed=seed, stretch=(5, 0.22), octaves=5)
    lines = np.sin(rings * 46) * 0.5 + 0.5
    pores = np.clip(ground.noise(26, seed=seed + 1, stretch=(4, 0.09), octaves=3) - 0.09, 0, 1) * 3
    tone = 0.86 + 0.22 * rings - 0.1 * lines - 0.42 * pores
    ground.albedo = dark.rgb("#c48d50") * tone[..., None] * np.array([1, 1, 1.02])
    ground.height = -2.2 * pores + 0.5 * lines + ground.noise(5, seed=seed + 2, octaves=2)


def tag_words() -> hand.Layer:
    """What the passport says, in pencil and ink on its lines."""
    pen = hand.Layer(SIZE, seed=4)
    pen.canvas.save()
    pen.canvas.rotate(-6, 860, 560)
    rows = [
        "chaise, hêtre et chêne",
        "fait par B. M., 2019",
        "6 vis, aucune colle",
        "démonter : 4 pas",
        "puis : la scène",
    ]
    for n, words in enumerate(rows):
        y = 400 + n * 92
        pen.line([(560, y + 16), (1270, y + 16)], width=1.6, cover=0.45, wobble=0)
        pen.write(words.replace("î", "i"), 572, y, size=58, width=4.2, hand="scripts")
    pen.canvas.restore()
    return pen


def stamp() -> hand.Layer:
    pen = hand.Layer(SIZE, seed=5)
    pen.canvas.save()
    pen.canvas.rotate(-17, 1130, 740)
    for radius, width in ((98, 7), (82, 3)):
        pen.ring(1130, 740, radius, width=width, wobble=0)
    pen.text("2", 1096, 776, size=104, font="DejaVu Sans", style="bold")
    pen.canvas.restore()
    return pen


def passport() -> Image.Image:
    ground = Surface(SIZE)
    oak(ground, seed=31)
    u, v = ground.frame(860, 560, -6)
    inside = np.minimum(
        ground.box(860, 560, 1010, 560, radius=16, turn=-6), (u + 505 + (280 - np.abs(v)) - 110) * 0.707
    )
    hole = np.hypot(u + 410, v)
    fibre = ground.noise(30, seed=7, octaves=4, stretch=(2, 0.5))
    kraft = dark.rgb("#d9b98a") * (1 + 0.3 * fibre + 0.25 * ground.noise(3, seed=8, octaves=2))[..., None]
    ground.lay(np.minimum(inside, hole - 21), kraft, up=7, edge=2, texture=0.7 * fibre, shade=0.45, far=26)
    ring = 24 - np.abs(hole - 45)
    ground.lay(ring, dark.rgb("#b5522d") * (1 + 0.3 * fibre)[..., None], up=3, edge=3, shade=0.25)
    ground.print(ndimage.gaussian_filter(tag_words().cover, 0.7), "#1f2a44", strength=0.95)
    worn = np.clip(stamp().cover * (0.35 + 1.3 * dark.clouds(SIZE, 40, seed=12)), 0, 1)
    ground.print(worn, "#c4301c", strength=0.8)
    loop = hand.spline([(452, 604), (330, 560), (190, 430), (60, 330), (-40, 180)], steps=40)
    back = hand.spline([(452, 604), (350, 640), (210, 560), (90, 420), (-40, 300)], steps=40)
    ground.cord(back, 17, "#c8321e", up=10)
    ground.cord(loop, 17, "#d8402a", up=14)
    values = ground.lit((-0.7, -0.62, 0.45), ambient=0.4, power=1.12, reach=44, soft=3)
    values = values * relief.falloff(SIZE, (0.25, 0.1), 1.1, 0.72)
    blur = np.clip((np.abs(ground.y - 560 - (ground.x - 860) * 0.04) - 330) / 160, 0, 3)
    return dark.photo(dark.image(relief.defocus(values, blur * 0.8)), noise=0.02, dark=0.3, seed=5)


PICTURES = {"picture": passport}
