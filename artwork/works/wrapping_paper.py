"""Screen printing in the family: wrapping paper in three inks that do not quite meet."""

import numpy as np
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark
from artwork import hand

FOLDER = "events/serigraphie-en-famille"
SIZE = (1200, 800)
X, Y = dark.grid(SIZE)


def boots(p: hand.Layer, x: float, y: float) -> None:
    p.fill(
        hand.spline(
            [
                (x - 30, y - 52),
                (x + 18, y - 54),
                (x + 20, y + 10),
                (x + 62, y + 22),
                (x + 66, y + 52),
                (x - 30, y + 52),
            ],
            closed=True,
            steps=6,
        )
    )


def star(p: hand.Layer, x: float, y: float, r: float) -> None:
    p.fill(
        [
            (
                x + (r if k % 2 == 0 else r * 0.45) * np.cos(k * np.pi / 5 - 1.57),
                y + (r if k % 2 == 0 else r * 0.45) * np.sin(k * np.pi / 5 - 1.57),
            )
            for k in range(10)
        ]
    )


def wrapping() -> Image.Image:
    """Boots, oranges and stars in pink, yellow and blue, pulled by hands that had never held a squeegee."""
    plates = {tint: hand.Layer(SIZE, seed=n) for n, tint in enumerate(("#ffc914", "#f0503c", "#1f55c8"))}
    yellow, red, blue = plates.values()
    for layer in plates.values():
        layer.canvas.scale(1.35, 1.35)
    for row in range(-1, 6):
        for column in range(-1, 8):
            x, y = column * 180 + 90 * (row % 2) + 60, row * 168 + 70
            if (row + column) % 2:
                boots(red, x, y)
                yellow.fill([(x - 38, y - 70), (x + 26, y - 72), (x + 26, y - 42), (x - 38, y - 40)])
                star(blue, x - 4, y - 4, 17)
            else:
                for layer, r in ((yellow, 50), (red, 41)):
                    layer.fill([(x + r * np.cos(a), y + r * np.sin(a)) for a in np.linspace(0, 6.3, 40)])
                blue.fill(
                    hand.spline(
                        [(x, y - 44), (x + 22, y - 74), (x + 46, y - 66), (x + 24, y - 44)], closed=True, steps=6
                    )
                )
                for k in range(7):
                    blue.fill(
                        [
                            (x - 18 + (k * 37 % 40) + 3.4 * np.cos(a), y - 14 + (k * 23 % 38) + 3.4 * np.sin(a))
                            for a in np.linspace(0, 6.3, 10)
                        ]
                    )
    values = dark.array(dark.paper(SIZE, "#f4efe2", seed=9, tooth=0.03, stains=0.02, fibre=0.06))
    for n, (tint, layer) in enumerate(plates.items()):
        moved = ndimage.shift(
            ndimage.rotate(layer.cover, (-0.35, 0.5, 0.1)[n], reshape=False, order=1),
            ((5, -4, 2)[n], (-6, 5, 1)[n]),
            order=1,
        )
        mesh = 0.5 + 0.5 * np.sin(X * 1.9) * np.sin(Y * 1.9)
        pull = dark.clouds(SIZE, 420, seed=20 + n, stretch=(0.5, 2)) + 0.4 * (dark.clouds(SIZE, 30, seed=30 + n) - 0.5)
        dense = np.clip(moved * (1.02 - np.clip((pull - 0.62) * 5, 0, 0.8)) - 0.08 * mesh, 0, 1)
        bleed = np.clip(ndimage.gaussian_filter(moved, 5) - 0.5, 0, 0.1) * 0.5
        values *= 1 - np.clip(dense + bleed, 0, 1)[..., None] * (1 - dark.rgb(tint)) * 0.94
    for k, (x, y) in enumerate(((880, 640), (925, 604), (962, 594), (1000, 606), (1040, 668))):
        u, v = (X - x) / (17 if k < 4 else 20), (Y - y) / (24 if k < 4 else 19)
        ridge = 0.5 + 0.5 * np.sin(np.hypot(u, v * 0.8) * 24 + 9 * (dark.clouds(SIZE, 60, seed=50 + k) - 0.5))
        print_ = np.clip((1 - np.hypot(u, v)) * 5, 0, 1) * np.clip(ridge * 1.8 - 0.2, 0, 1)
        values *= 1 - 0.8 * print_[..., None] * (1 - dark.rgb("#1f55c8"))
    return dark.grain(dark.image(values), 0.014, seed=5)


PICTURES = {"picture": wrapping}
