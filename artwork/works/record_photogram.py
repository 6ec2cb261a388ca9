"""Listening to records: what lay on photographic paper when the light was on."""

import numpy as np
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark
from artwork import hand

FOLDER = "events/ecoute-vinyles"
SIZE = (1200, 800)
X, Y = dark.grid(SIZE)


def photogram() -> Image.Image:
    """A record, its adaptor, a cartridge, a lead and a brush, laid on the paper and lit for a second."""
    light = np.ones_like(X)
    far = np.hypot(X - 470, Y - 410)
    groove = 0.12 * np.sin(far * 1.9) * (0.5 + dark.clouds(SIZE, 300, seed=3))
    disc = np.clip((352 - far) / 3, 0, 1)
    shade = 0.9 + groove - 0.1 * (np.abs(far - 205) < 3) - 0.1 * (np.abs(far - 280) < 3)
    light *= 1 - disc * shade
    label = np.clip((118 - far) / 2, 0, 1)
    light = light * (1 - label) + label * 0.34 * (0.8 + 0.4 * dark.clouds(SIZE, 60, seed=5))
    light = np.maximum(light, np.clip((13 - far) / 2, 0, 1))
    p, soft = hand.Layer(SIZE, seed=4), hand.Layer(SIZE, seed=5)
    cx, cy = 960, 230
    for k in range(3):
        a = np.radians(k * 120 + 20)
        p.line(
            hand.spline(
                [
                    (cx + 16 * np.cos(a), cy + 16 * np.sin(a)),
                    (cx + 60 * np.cos(a + 0.7), cy + 60 * np.sin(a + 0.7)),
                    (cx + 92 * np.cos(a + 0.3), cy + 92 * np.sin(a + 0.3)),
                ]
            ),
            width=17,
            wobble=0,
            cover=1,
        )
    p.ring(cx, cy, 100, width=15, wobble=0)
    p.ring(cx, cy, 22, width=14, wobble=0)
    p.fill([(800, 560), (1010, 496), (1036, 580), (980, 604), (826, 640)])
    p.line([(1010, 520), (1230, 440)], width=20, wobble=0, cover=1)
    p.line([(838, 634), (806, 690)], width=5, wobble=0, cover=1)
    soft.line(
        hand.spline([(1230, 640), (1080, 700), (1120, 760), (960, 720), (880, 790)]), width=6, wobble=0.6, cover=0.8
    )
    for k in range(22):
        soft.line([(70 + k * 4, 70), (56 + k * 5, 190)], width=1.6, cover=0.8, wobble=0.8)
    soft.fill([(62, 40), (166, 40), (166, 74), (62, 74)], cover=0.9)
    near = ndimage.gaussian_filter(p.cover, 1.0)
    light *= (1 - 0.94 * near) * (1 - 0.5 * ndimage.gaussian_filter(np.roll(p.cover, (10, 8), (0, 1)), 12))
    light *= 1 - 0.8 * ndimage.gaussian_filter(soft.cover, 1.6)
    halo = ndimage.gaussian_filter(light, 16)
    dense = np.clip(light * 0.8 + halo * 0.25, 0, 1) ** 0.8
    uneven = 1 + 0.12 * (dark.clouds(SIZE, 500, seed=8) - 0.5)
    tone = np.clip(1 - dense * 0.97 * uneven, 0, 1)
    values = tone[..., None] ** np.array([1.0, 1.03, 1.12]) * dark.rgb("#f4efe4") + 0.025
    return dark.grain(dark.vignette(dark.image(values), 0.12), 0.035, seed=5)


PICTURES = {"picture": photogram}
