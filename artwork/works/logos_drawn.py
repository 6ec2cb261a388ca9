"""Marks of members that are drawn with few lines: pens, needles, chisels and rulers."""

import math

import numpy as np
import skia
from PIL import Image

from artwork.mark import Mark

FOLDER = "members"


def animation() -> Image.Image:
    """A sheet with the holes of the pegs for eyes and nose; the smile is a ball, seven times on its way."""
    made = Mark("#ffd9e6")
    made.canvas.rotate(-4, 400, 400)
    made.bar(140, 130, 520, 560, "#ffffff", radius=10)
    made.bar(196, 218, 132, 50, "#1d1b4f", radius=25)
    made.bar(472, 218, 132, 50, "#1d1b4f", radius=25)
    made.disc(400, 243, 31, "#1d1b4f")
    for k in range(7):
        t = k / 6
        made.disc(216 + 368 * t, 470 + 420 * t * (1 - t), 38 + 10 * t, "#2f62ff", cover=0.16 + 0.84 * t**1.6)
    return made.picture


def architects() -> Image.Image:
    """A plan: walls, a door that opens, a stair."""
    made = Mark("#ffffff")
    wall = "#101010"
    made.stroke("M150,470 L150,150 L650,150 L650,650 L330,650", wall, 58)
    made.stroke("M400,150 L400,330", wall, 30)
    made.stroke("M121,650 L330,650 A209,209 0 0 0 121,441", wall, 9)
    made.stroke("M121,650 L121,440", wall, 14)
    for k in range(6):
        made.stroke(f"M{480 + k * 26},400 L{480 + k * 26},621", wall, 8)
    return made.picture


def bench() -> Image.Image:
    """The bench from the side, bent from one tube, and who sits on it."""
    made = Mark("#1f4a38")
    made.stroke("M236,196 L262,452 Q266,500 314,500 L560,500 Q596,500 596,540 L596,664", "#f3efe2", 60, round_=True)
    made.stroke("M270,510 L250,664", "#f3efe2", 60, round_=True)
    made.disc(430, 300, 86, "#ff8a5c")
    return made.picture


def dressmakers(ground: str = "#ffffff") -> Image.Image:
    """A crescent that is a C, and a thread that makes an E of it."""
    made = Mark(ground)
    made.shape("M560,232 A250,262 0 1 0 560,596 A214,238 0 1 1 560,232 Z", "#0c0c0c")
    made.shape("M556,226 A34,34 0 1 1 520,286 Z", "#0c0c0c")
    made.stroke("M188,414 L648,414", "#c2185b", 13)
    made.shape("M640,401 L772,410 Q782,414 772,418 L640,427 Q616,414 640,401 Z", "#c2185b")
    return made.picture


def object_() -> Image.Image:
    """A jug, tried many times in a thin line and then for good."""
    made = Mark("#f4f4f2")

    def jug(belly: float, neck: float, lip: float) -> str:
        left, right, foot = 400 - belly, 400 + belly, belly * 0.55
        return (
            f"M{400 - neck},180 C{400 - neck},330 {left},380 {left},500 Q{left},640 {400 - foot},640"
            f" L{400 + foot},640 Q{right},640 {right},500 C{right},380 {400 + neck},330 {400 + neck + lip},180 Z"
        )

    for k in range(11):
        made.stroke(jug(96 + 17 * k, 30 + 12 * ((k * 7) % 11), 6 * k), "#9aa3ad", 5)
    made.stroke(jug(176, 76, 34), "#0a46d8", 30, round_=True)
    made.stroke("M556,330 C700,300 690,560 566,548", "#0a46d8", 30, round_=True)
    return made.picture


def quartet() -> Image.Image:
    """Four strings from thick to thin; the second sounds."""
    made = Mark("#f6f1e3")
    for x, width in ((190, 44), (470, 18), (600, 9)):
        made.stroke(f"M{x},70 L{x},730", "#232046", width)
    for k in range(-4, 5):
        made.stroke(f"M335,70 C{335 + 25 * k},260 {335 + 25 * k},540 335,730", "#232046", 10 if abs(k) == 4 else 5)
    return made.picture


def signs() -> Image.Image:
    """The way turns twice, an S, and goes on."""
    made = Mark("#ffd400")
    made.stroke("M196,640 L470,640 A120,120 0 0 0 470,400 L330,400 A120,120 0 0 1 330,160 L520,160", "#111111", 92)
    made.polygon([(500, 30), (660, 160), (500, 290)], "#111111")
    return made.picture


def school() -> Image.Image:
    """An E that is a stair, cut from paper with scissors; its accent is a bird or a roof."""
    made = Mark("#2142c7")
    made.shape(
        "M214,300 L590,288 L598,392 L330,398 L328,452 L520,446 L524,540 L326,548 L324,606 L604,596 L600,702 L206,708 Z",
        "#fff7e6",
    )
    made.polygon([(330, 242), (566, 92), (606, 168), (352, 262)], "#ffc31f")
    made.polygon([(604, 596), (704, 590), (708, 706), (600, 702)], "#ff6f61")
    return made.picture


def bars() -> Image.Image:
    """The seven colours of a test picture, as high as a sound."""
    made = Mark("#0b0b0d")
    tints = ("#f2f2f2", "#e8e337", "#35d6e0", "#3fd43a", "#e03fd8", "#e23636", "#3a49ec")
    for k, (tint, tall) in enumerate(zip(tints, (150, 330, 560, 420, 640, 270, 170), strict=True)):
        made.bar(81 + k * 93, 400 - tall / 2, 80, tall, tint)
    return made.picture


def weavers() -> Image.Image:
    """Plain weave, seen near; one weft is red."""
    made = Mark("#f5f0e6")
    for row in range(5):
        for column in range(5):
            x, y = 136 + column * 132, 136 + row * 132
            if (row + column) % 2:
                made.bar(x - 44, y - 66 - 26, 88, 184, "#17161a", radius=12)
    for row in range(5):
        for column in range(5):
            x, y = 136 + column * 132, 136 + row * 132
            if not (row + column) % 2:
                made.bar(x - 92, y - 40, 184, 80, "#d8232a" if row == 2 else "#17161a", radius=12)
    return made.picture


def swelling() -> list[tuple[float, float]]:
    """A line of an engraver: half its width at each place, more in the shade than in the light."""
    return [(float(x), 2.2 - 1.2 * math.cos((x - 330) / 170 * math.pi)) for x in np.linspace(240, 560, 60)]


def hats() -> Image.Image:
    """The satin in the crown of a hat: a bowler in engraved lines, gold on wine."""
    made = Mark("#3d0f1e")
    gold = "#d9b36a"
    for wide, high, width in ((344, 300, 10), (318, 274, 3)):
        made.canvas.drawOval(
            skia.Rect.MakeLTRB(400 - wide, 400 - high, 400 + wide, 400 + high), made.paint(gold, width=width)
        )
    for step, by in (
        (made.canvas.translate, (400, 400)),
        (made.canvas.scale, (1.16, 1.16)),
        (made.canvas.translate, (-400, -418)),
    ):
        step(*by)
    made.canvas.save()
    made.canvas.clipPath(made.path("M262,438 C254,250 546,250 538,438 Z"), doAntiAlias=True)
    for k in range(26):
        y = 262 + 7.4 * k
        upper = [(x, y - 0.002 * (x - 400) ** 2 - wide) for x, wide in swelling()]
        lower = [(x, y - 0.002 * (x - 400) ** 2 + wide) for x, wide in swelling()]
        made.polygon([*upper, *reversed(lower)], gold)
    made.canvas.restore()
    made.shape("M258,420 Q400,452 542,420 L544,462 Q400,496 256,462 Z", gold)
    made.shape("M136,470 Q190,452 256,470 Q400,504 544,470 Q610,452 664,470 Q600,548 400,548 Q200,548 136,470 Z", gold)
    return made.picture


PICTURES = {
    "anime-muster/logo": animation,
    "architectes-exemple/logo": architects,
    "atelier-fil-rouge/logo": weavers,
    "banc-public-exemple/logo": bench,
    "chapeau-muster/logo": hats,
    "couture-exemple/logo": dressmakers,
    "ecole-exemple/logo": school,
    "objet-essai/logo": object_,
    "quatuor-exemple/logo": quartet,
    "signal-exemple/logo": signs,
    "son-image-exemple/logo": bars,
}
