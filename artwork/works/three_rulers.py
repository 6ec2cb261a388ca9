"""The figures of the sector: three rulers that count differently."""

import numpy as np
from PIL import Image

from artwork import darkroom as dark
from artwork import hand, relief
from artwork.surface import Array, Surface

FOLDER = "news/chiffres-du-secteur"
SIZE = (1200, 800)


def marks(steps: float, *, start: float, every: int, top: float, sign: int, numbers: list[str], size: float) -> Array:
    """The lines of a ruler along its edge and its numbers."""
    p = hand.Layer(SIZE, seed=1)
    for k in range(int((1200 - start) / steps) + 1):
        x = start + k * steps
        long = 46 if k % every == 0 else 30 if k % every * 2 == every else 18
        p.line([(x, top), (x, top + sign * long)], width=2.6 if k % every == 0 else 1.5, cover=1, wobble=0)
        if k % every == 0 and k // every < len(numbers):
            p.text(numbers[k // every], x + 7, top + sign * 66 + 10, size=size, font="DejaVu Sans")
    return p.cover


def rulers() -> Image.Image:
    s = Surface(SIZE, "#20403c")
    fluff = s.noise(5, seed=2, octaves=2) + 0.6 * s.noise(30, seed=3, stretch=(2, 0.5))
    s.albedo, s.height = s.albedo * (1 + 0.4 * fluff)[..., None], 1.6 * fluff
    grain = s.noise(200, seed=5, stretch=(6, 0.12))
    box = dark.rgb("#c69a58") * (0.95 + 0.35 * grain + 0.4 * s.noise(14, seed=6, stretch=(6, 0.1)))[..., None]
    s.lay(
        s.box(560, 178, 1500, 190, radius=3, turn=-1.6),
        box,
        up=12,
        edge=3,
        texture=grain,
        gloss=0.25,
        shade=0.6,
        far=16,
    )
    brushed = dark.rgb("#b4b8ba") * (0.9 + 0.3 * s.noise(20, seed=8, stretch=(16, 0.05)))[..., None]
    sheen = (0.75 + 0.55 * np.exp(-(((s.x - 480) / 210) ** 2)))[..., None]
    s.lay(s.box(690, 402, 1260, 134, radius=10, turn=0.5), brushed * sheen, up=5, edge=2, gloss=0.8, shade=0.5, far=8)
    s.lay(s.box(520, 622, 1280, 186, radius=16, turn=-0.4), "#e4551f", up=10, edge=6, gloss=0.7, shade=0.6, far=14)
    for turn, ink, cover in (
        (
            -1.6,
            "#2b1a0d",
            marks(27.0, start=40, every=5, top=258, sign=-1, numbers=[str(n) for n in range(9)], size=40),
        ),
        (
            0.5,
            "#17191b",
            marks(15.2, start=90, every=10, top=338, sign=1, numbers=[str(n * 10) for n in range(12)], size=34),
        ),
        (
            -0.4,
            "#fff4e8",
            marks(19.4, start=62, every=6, top=531, sign=1, numbers=[str(n * 6) for n in range(9)], size=40),
        ),
    ):
        turned = Image.fromarray((cover * 255).astype(np.uint8)).rotate(-turn, resample=Image.Resampling.BICUBIC)
        s.print(np.asarray(turned) / 255, ink, strength=0.92, up=-0.3)
    s.lay(s.disc(98, 420, 17), "#10201e", up=-6, edge=3, shade=0)
    values = s.lit((-0.6, -0.7, 0.5), ambient=0.36, power=0.98, reach=40, soft=3, shine=0.6, focus=14)
    bars = np.abs(((s.x * 0.86 + s.y * 0.5) % 520) - 260) < 24
    shade = dark.array(Image.fromarray((bars * 255).astype(np.uint8)))[..., 0]
    shade = relief.ndimage.gaussian_filter(shade, 7)
    values = values * (1 - 0.45 * shade)[..., None] * relief.falloff(SIZE, (0.2, 0.0), 1.2, 0.6)
    return dark.photo(dark.image(values), noise=0.02, dark=0.25, seed=11)


PICTURES = {"picture": rulers}
