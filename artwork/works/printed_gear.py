"""3D printing: a broken gear, its drawing and the printed one."""

import numpy as np
from PIL import Image

from artwork import darkroom as dark
from artwork import hand, relief
from artwork.surface import Array, Surface

FOLDER = "events/atelier-impression-3d"
SIZE = (1200, 800)


def filament(s: Surface, inside: Array, *, seed: int) -> Array:
    """Lines of a printed layer: walls along the edge, then strokes at 45 degrees."""
    walls = np.sin(inside * 2 * np.pi / 7)
    fill = np.sin((s.x + s.y) / 1.414 * 2 * np.pi / 7 + 0.8 * s.noise(200, seed=seed))
    return np.where(inside < 21, walls, fill)


def drawing() -> hand.Layer:
    """What was measured."""
    pen = hand.Layer(SIZE, seed=8)
    for r in (196, 44):
        pen.ring(905, 250, r, width=2.6, cover=0.8, wobble=0.6)
    for k in range(14):
        a = k * 2 * np.pi / 14
        pen.line(
            [(905 + 150 * np.cos(a), 250 + 150 * np.sin(a)), (905 + 222 * np.cos(a), 250 + 222 * np.sin(a))],
            width=2,
            cover=0.6,
        )
    pen.line([(640, 520), (1170, 520)], width=2.4, cover=0.85)
    pen.write("Ø 39,2", 830, 574, size=54, width=4)
    pen.write("14 dents", 812, 650, size=48, width=3.6)
    return pen


def printed() -> Image.Image:
    """The broken gear of a mixer, grey, and the printed one, orange, on the graph paper of the drawing."""
    s = Surface(SIZE, "#f2efe4")
    for step, strength in ((20, 0.35), (100, 0.7)):
        for axis in (s.x, s.y):
            s.print(np.clip(1.2 - np.abs((axis + step / 2) % step - step / 2), 0, 1), "#7fa9b8", strength=strength)
    s.print(drawing().cover, "#24303a", strength=0.9)
    old = np.minimum(
        s.gear(300, 560, 190, 14, turn=0.15),
        -((s.x - 420) * 0.9 + (s.y - 628) * 0.43 - 22 * s.noise(50, seed=5, octaves=3)),
    )
    s.lay(
        old,
        dark.rgb("#8b8e8c") * (1 + 0.3 * s.noise(60, seed=6))[..., None],
        up=34,
        edge=5,
        gloss=0.35,
        shade=0.6,
        far=16,
    )
    shard = np.minimum(s.box(560, 700, 92, 74, turn=32), 30 - np.abs(s.x - 552) * 0.6 + 10 * s.noise(20, seed=7))
    s.lay(shard, "#868987", up=30, edge=5, gloss=0.3, shade=0.6, far=14)
    new = s.gear(420, 280, 196, 14)
    lines = filament(s, new, seed=9)
    s.lay(
        new,
        dark.rgb("#f0571a") * (0.94 + 0.1 * lines)[..., None],
        up=42,
        edge=6,
        texture=1.5 * lines,
        gloss=0.8,
        shade=0.65,
        far=18,
    )
    hub = np.minimum(86 - np.hypot(s.x - 420, s.y - 280), np.hypot(s.x - 420, s.y - 280) - 39)
    s.lay(
        hub,
        dark.rgb("#f0571a") * (0.95 + 0.1 * np.sin(hub * 0.9))[..., None],
        up=22,
        edge=4,
        texture=1.3 * np.sin(hub * 0.9),
        gloss=0.8,
        shade=0.5,
    )
    values = s.lit((-0.72, -0.58, 0.5), ambient=0.4, power=0.92, reach=80, soft=3.5, shine=0.7, focus=22)
    values *= relief.falloff(SIZE, (0.1, 0.0), 1.3, 0.62)
    return dark.photo(dark.image(values), noise=0.017, dark=0.22, seed=9)


PICTURES = {"picture": printed}
