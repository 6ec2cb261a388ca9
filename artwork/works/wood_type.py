"""The course on accents: wood type in a forme, seen in reverse."""

import numpy as np
import skia
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark
from artwork import hand, relief
from artwork.surface import Array, Surface

FOLDER = "events/workshop-typographie"
SIZE = (1200, 800)


def far(cover: Array) -> Array:
    """Distance inside (above zero) and outside of what is covered."""
    inside = cover > 0.5
    return ndimage.distance_transform_edt(inside) - ndimage.distance_transform_edt(~inside)


def letter(words: str, x: float, y: float, size: float, *, font: str = "DejaVu Sans", style: str = "bold") -> Array:
    """A letter as it stands in the type: mirrored about x."""
    p = hand.Layer(SIZE, seed=1)
    p.canvas.save()
    p.canvas.translate(x, y)
    p.canvas.scale(-1, 1)
    width = skia.Font(skia.Typeface(font, skia.FontStyle.Bold()), size).measureText(words)
    p.text(words, -width / 2, 0, size=size, font=font, style=style)
    p.canvas.restore()
    return p.cover


TYPES = [
    (150, 250, 260, 390, "é", "DejaVu Serif", "#2c2a2e"), (412, 250, 246, 390, "ë", "DejaVu Sans", "#c9301c"),
    (678, 250, 270, 390, "ä", "DejaVu Serif", "#2c2a2e"), (940, 250, 238, 390, "ç", "DejaVu Sans", "#1d4f86"),
    (1160, 250, 190, 390, "ï", "DejaVu Serif", "#2c2a2e"), (130, 640, 220, 370, "û", "DejaVu Sans", "#1d4f86"),
    (372, 640, 250, 370, "ã", "DejaVu Serif", "#c9301c"), (624, 640, 240, 370, "ö", "DejaVu Sans", "#2c2a2e"),
    (872, 640, 242, 370, "à", "DejaVu Serif", "#c9301c"), (1110, 640, 220, 370, "ü", "DejaVu Sans", "#2c2a2e"),
]  # fmt: skip


def forme() -> Image.Image:
    s = Surface(SIZE, "#2b2a29")
    s.height -= 10
    for n, (cx, cy, wide, high, words, font, tint) in enumerate(TYPES):
        grain = s.noise(150, seed=40 + n, stretch=(0.14, 4) if n % 3 else (0.2, 3))
        fine = s.noise(14, seed=60 + n, stretch=(0.12, 4), octaves=3)
        wood = dark.rgb(["#b98a57", "#a4743f", "#c49a66", "#93683c"][n % 4])
        tone = (
            wood
            * (0.95 + 0.5 * grain + 0.5 * fine)[..., None]
            * (1 - 0.35 * (s.noise(90, seed=80 + n) > 0.12))[..., None]
        )
        s.lay(
            s.box(cx, cy, wide - 8, high - 4, radius=3), tone * 0.9, up=6, edge=3, texture=0.8 * fine, shade=0.8, far=7
        )
        cover = letter(words, cx, cy + 118, 372 if n < 5 else 350, font=font)
        inked = dark.rgb(tint) * (1 + 0.5 * fine + 0.2 * s.noise(40, seed=90 + n))[..., None]
        worn = np.clip((s.noise(16, seed=95 + n, octaves=3) - 0.16) * 8, 0, 1)[..., None]
        s.lay(
            far(cover),
            inked * (1 - worn) + tone * worn,
            up=17,
            edge=3,
            texture=0.7 * fine,
            gloss=0.6,
            shade=0.55,
            far=9,
        )
    s.lay(s.box(600, 446, 1300, 11), "#8f9496", up=10, edge=2, gloss=0.8, shade=0.5, far=5)
    values = s.lit((-0.75, -0.55, 0.45), ambient=0.42, power=1.3, reach=34, soft=2.4, shine=0.6, focus=14)
    values *= relief.falloff(SIZE, (0.15, 0.2), 1.0, 0.5)
    level = np.clip(np.abs(s.y - 250 - 0.1 * s.x) / 260 - 0.75, 0, 2)
    return dark.photo(dark.image(relief.defocus(values, level)), noise=0.022, dark=0.32, seed=5)


PICTURES = {"picture": forme}
