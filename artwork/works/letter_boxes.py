"""The call for profiles: letter boxes, of which one has no name yet."""

import numpy as np
from PIL import Image

from artwork import darkroom as dark
from artwork import hand, relief
from artwork.surface import Surface

FOLDER = "news/appel-a-profils"
SIZE = (1200, 800)
NAMES = ["Arendt", "M. & J.", "Cazal", "Duarte", "E. Feyder", "atelier 6", "Gomes", "Hoff", "", "Ivo K.", "Jansen",
         "Kremer", "Lux & fils", "Mota", "N. Oster", "Pires", "R. Schmit", "Thill"]  # fmt: skip


def boxes() -> Image.Image:
    s = Surface(SIZE, "#25292b")
    pen, names = hand.Layer(SIZE, seed=6), iter(NAMES)
    for row in range(3):
        for column in range(6):
            x, y, name = 112 + column * 196, 140 + row * 262, next(names)
            tint = "#ee5a22" if not name else ("#8d9a94", "#94a09b", "#87948f")[(row + column) % 3]
            worn = s.noise(120, seed=row * 7 + column, stretch=(0.6, 1.4))
            s.lay(s.box(x, y, 178, 244, radius=9), dark.rgb(tint) * (1 + 0.24 * worn)[..., None], up=10, edge=5,
                  gloss=0.5, shade=0.7, far=8, rounded=True)  # fmt: skip
            s.lay(s.box(x, y - 70, 132, 30, radius=5), "#060708", up=-9, edge=4, shade=0)
            s.lay(
                s.box(x, y - 93, 146, 26, radius=4),
                dark.rgb(tint) * 1.04,
                up=9,
                edge=9,
                gloss=0.5,
                shade=0.5,
                rounded=True,
            )
            s.lay(s.box(x, y + 18, 128, 50, radius=4), "#a8a294", up=3, edge=3, gloss=0.8)
            s.lay(s.box(x, y + 18, 112, 36, radius=1), "#f1eada" if name else "#fffdf6", up=-1.5, edge=2, shade=0)
            if name:
                pen.write(
                    name,
                    x - 48,
                    y + 28,
                    size=22 if column % 2 else 26,
                    width=2.2,
                    hand="futural" if column % 2 else "scripts",
                )
            s.screw(x, y + 80, 15, turn=(row * 31 + column * 67) % 180, tint="#c9c2ae")
    s.print(pen.cover, "#1c2140", strength=0.95)
    s.albedo *= (1 - 0.25 * np.clip(s.noise(60, seed=91), 0.1, 1))[..., None]
    values = s.lit((-0.66, -0.7, 0.5), ambient=0.34, power=1.02, reach=30, soft=2.4, shine=0.5, focus=12)
    values = values * relief.falloff(SIZE, (0.3, 0.0), 1.0, 0.5)
    return dark.photo(dark.image(values), noise=0.02, dark=0.3, seed=12)


PICTURES = {"picture": boxes}
