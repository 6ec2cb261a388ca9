"""The concert hall: a section through a former boiler house, in ink and wash."""

import math

import numpy as np
from PIL import Image

from artwork import darkroom as dark
from artwork import hand

FOLDER = "venues/salle-de-concert-exemple"
SIZE = (1600, 900)


def seats(p: hand.Layer, x: float, y: float, count: int, dx: float, dy: float) -> None:
    for k in range(count):
        a, b = x + k * dx, y + k * dy
        p.ring(a + 4, b - 40, 6.5, width=4, wobble=0.3)
        p.line(hand.spline([(a, b - 30), (a + 3, b - 14), (a + 14, b - 10), (a + 16, b)]), width=5, cover=0.9)


def audience(cut: hand.Layer, line: hand.Layer) -> None:
    """Steps, two balconies, and people who stand."""
    for k in range(8):
        line.line(
            [(470 - k * 38, 700 - k * 17), (432 - k * 38, 700 - k * 17), (432 - k * 38, 683 - k * 17)],
            width=3.4,
            wobble=0.5,
        )
    for y, end in ((500, 420), (390, 350)):
        cut.fill([(178, y), (end, y + 12), (end, y + 26), (178, y + 20)])
        line.line([(end, y + 12), (end, y - 22), (end - 60, y - 25)], width=2.6)
        seats(line, 210, y, int((end - 220) / 30), 30, 1.4)
    seats(line, 205, 576, 8, 38, 17)
    for k in range(16):
        x = 590 + k * 30 + (k * 7 % 11)
        line.line(hand.spline([(x, 724), (x + 3, 690), (x + 2, 662)]), width=9, cover=0.85)
        line.ring(x + 2, 648, 6, width=6, wobble=0.3)


def players(line: hand.Layer) -> None:
    """Four with their instruments."""
    for x, tall in ((1150, 66), (1205, 60), (1264, 64), (1330, 70)):
        line.line(hand.spline([(x, 690), (x + 4, 690 - tall * 0.5), (x, 690 - tall * 0.82)]), width=10)
        line.ring(x, 690 - tall, 7, width=6, wobble=0.3)
    for x in (1168, 1222, 1282):
        line.fill(
            hand.spline(
                [(x, 690), (x + 10, 676), (x + 4, 660), (x + 10, 646), (x - 10, 646), (x - 4, 660), (x - 10, 676)],
                closed=True,
            ),
            cover=0.9,
        )


def roof(line: hand.Layer, light: hand.Layer) -> None:
    """Lamps and their light, trusses, and the ladder in the chimney."""
    for k in range(5):
        x = 1160 + k * 52
        line.line([(x, 300), (x, 340)], width=3)
        light.fill([(x - 8, 342), (x + 8, 342), (x + 76 - k * 20, 690), (x - 60 - k * 20, 690)], cover=0.4)
    for k in range(13):
        t = k / 12
        line.line(
            [
                (178 + t * 1060, 318 - 164 * min(1, t * 1.73) + 116 * max(0, (t - 0.578) / 0.422)),
                (178 + t * 1060 + 26, 366 - 150 * min(1, t * 1.73) + 116 * max(0, (t - 0.578) / 0.422)),
            ],
            width=2,
        )
    line.line([(178, 372), (790, 208), (1238, 326)], width=2.6)
    for x, low, high in ((1236, 74, 260), (1300, 74, 280)):
        for k in range(int((high - low) / 13)):
            line.line([(x, low + k * 13), (x + 12, low + k * 13)], width=1.3, cover=0.6)


def section() -> Image.Image:
    """A former boiler house cut along its length: poché in red ink wash, the chimney kept as the stage tower."""
    cut, line, wash, light = (hand.Layer(SIZE, seed=k) for k in range(4))
    wall = [
        (150, 760), (150, 300), (128, 292), (790, 120), (1210, 230), (1210, 60), (1196, 60), (1196, 44), (1344, 44),
        (1344, 60), (1330, 60),
        (1330, 270), (1452, 300), (1452, 760), (1600, 760), (1600, 900), (0, 900), (0, 760),
    ]  # fmt: skip
    room = [
        (178, 700),
        (178, 318),
        (790, 154),
        (1238, 270),
        (1238, 74),
        (1302, 74),
        (1302, 296),
        (1424, 326),
        (1424, 690),
        (1100, 690),
        (1100, 724),
        (560, 724),
        (470, 700),
    ]
    cut.fill(wall, holes=[room])
    cut.erase([(1180, 772), (1400, 772), (1400, 860), (1180, 860)])
    cut.erase([(260, 780), (520, 780), (520, 860), (260, 860)])
    audience(cut, line)
    players(line)
    roof(line, light)
    wash.fill(room, cover=0.8)
    ground = hand.Layer(SIZE, seed=9)
    for x, r in ((70, 60), (1530, 74)):
        line.line(hand.spline([(x, 760), (x + 4, 690), (x, 640)]), width=5, times=2)
        ground.fill(
            [
                (x + r * math.cos(a) * (1 + 0.1 * math.sin(5 * a)), 610 + r * math.sin(a))
                for a in np.linspace(0, 6.3, 40)
            ]
        )
    line.write("220 places, 400 debout", 560, 470, size=64, width=3.2)
    sheet = dark.paper(SIZE, "#efe9da", seed=11, tooth=0.045, stains=0.03)
    sheet = hand.wash(sheet, wash.cover * 0.9, "#d9c9a2", seed=12, strength=0.7, wet=1.5)
    sheet = hand.wash(sheet, light.cover, "#eb9a3a", seed=13, strength=0.4, wet=2)
    sheet = hand.wash(sheet, ground.cover, "#7f9a6a", seed=14, strength=0.8, wet=4)
    sheet = hand.wash(sheet, cut.cover, "#a8402c", seed=15, strength=1.1, wet=1.1, granulation=0.4)
    return dark.grain(hand.ink(sheet, line.cover, "#1d1a22", seed=16, feather=0.5), 0.012, seed=3)


PICTURES = {"picture": section}
