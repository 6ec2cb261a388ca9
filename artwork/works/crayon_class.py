"""Open studio for schools: what a class drew of the morning, in wax crayon, on the back of a proof."""

import numpy as np
from PIL import Image

from artwork import darkroom as dark
from artwork import hand

FOLDER = "initiatives/studio-ouvert-ecoles"
SIZE = (1400, 933)
Points = list[tuple[float, float]]


class Crayons:
    """A sheet and the crayons on it; every colour is a layer that is rubbed on at the end."""

    def __init__(self) -> None:
        self.layers: dict[str, hand.Layer] = {}

    def of(self, tint: str) -> hand.Layer:
        return self.layers.setdefault(tint, hand.Layer(SIZE, seed=len(self.layers) + 3))

    def line(self, tint: str, points: Points, *, width: float = 11, curved: bool = True) -> None:
        way = hand.spline(points) if curved and len(points) > 2 else points
        self.of(tint).line(way, width=width, cover=0.82, wobble=1.5, every=24)

    def rub(self, tint: str, points: Points, *, angle: float, gap: float = 11, width: float = 9) -> None:
        """Filled in, quickly."""
        self.of(tint).hatch(points, angle=angle, gap=gap, width=width, cover=0.62, wobble=2.2)

    def sheet(self) -> Image.Image:
        made = dark.paper(SIZE, "#f6f1e4", seed=12, tooth=0.05, stains=0.02)
        for n, (tint, layer) in enumerate(self.layers.items()):
            made = hand.pencil(made, layer.cover, tint, seed=7, hard=1.05, smudge=0.03 + 0.001 * n)
        return made


def oval(cx: float, cy: float, rx: float, ry: float, start: float = 0) -> Points:
    return [(cx + rx * np.cos(a), cy + ry * np.sin(a)) for a in np.linspace(start, start + 6.5, 22)]


def child(c: Crayons, x: float, y: float, tint: str, hair: str, *, up: int = 0) -> None:
    """A child as a child draws one: a head, a triangle, lines for arms and legs."""
    c.line("#2a2522", oval(x, y - 92, 40, 42, 0.4), width=8)
    for k in range(9):
        a = np.pi + k * np.pi / 8
        c.line(
            hair,
            [(x + 38 * np.cos(a), y - 96 + 38 * np.sin(a)), (x + 56 * np.cos(a), y - 98 + 60 * np.sin(a))],
            width=8,
        )
    for dx in (-13, 14):
        c.line("#2a2522", [(x + dx, y - 100), (x + dx + 1, y - 94)], width=9)
    c.line("#d8321e", [(x - 17, y - 78), (x, y - 68), (x + 18, y - 79)], width=6)
    body = [(x, y - 52), (x + 56, y + 76), (x - 54, y + 78)]
    c.line(tint, [*body, body[0]], width=9, curved=False)
    c.rub(tint, body, angle=62)
    c.line("#2a2522", [(x - 20, y - 8), (x - 78, y + (-70 if up & 1 else 20))], width=8)
    c.line("#2a2522", [(x + 20, y - 8), (x + 80, y + (-76 if up & 2 else 14))], width=8)
    for dx in (-22, 20):
        c.line("#2a2522", [(x + dx, y + 78), (x + dx - 2, y + 140), (x + dx + 20, y + 142)], width=8)


def camera(c: Crayons, x: float, y: float) -> None:
    """A film camera on three legs that looks at somebody."""
    box = [(x - 92, y - 56), (x + 84, y - 60), (x + 88, y + 58), (x - 90, y + 60)]
    c.line("#1e3f8a", [*box, box[0]], width=12, curved=False)
    c.rub("#1e3f8a", box, angle=-28, gap=13)
    for dx in (-44, 42):
        c.line("#2a2522", oval(x + dx, y - 106, 42, 42), width=10)
        c.line("#e0a51c", oval(x + dx, y - 106, 16, 16), width=10)
    lens = [(x - 92, y - 22), (x - 158, y - 44), (x - 158, y + 44), (x - 92, y + 20)]
    c.line("#2a2522", lens, width=11, curved=False)
    for dx in (-96, 0, 96):
        c.line("#7b4a26", [(x, y + 64), (x + dx, y + 262)], width=12)


def poster(c: Crayons) -> None:
    """The poster that they printed: a big sun fish."""
    frame = [(1046, 118), (1316, 110), (1326, 470), (1050, 476)]
    c.line("#d8321e", [*frame, frame[0]], width=12, curved=False)
    c.rub("#f0b51e", oval(1180, 280, 92, 62), angle=18, gap=10)
    c.line("#d8321e", oval(1180, 280, 96, 64), width=10)
    c.line("#d8321e", [(1272, 268), (1312, 214), (1310, 344), (1270, 296)], width=10, curved=False)
    c.line("#2a2522", [(1130, 262), (1134, 268)], width=17)
    for k in range(4):
        c.line(
            "#2f8fb8",
            [(1070 + k * 64, 408), (1088 + k * 64, 386), (1108 + k * 64, 410), (1126 + k * 64, 388)],
            width=10,
        )


def picture() -> Image.Image:
    c = Crayons()
    for k in range(3):
        c.line(
            "#3c8f3f", [(20, 862 + k * 14), (360, 852 + k * 16), (800, 866 + k * 12), (1380, 852 + k * 15)], width=13
        )
    c.rub("#f0b51e", oval(128, 128, 74, 74), angle=40)
    c.line("#ef8a1a", oval(128, 128, 80, 80), width=11)
    for k in range(12):
        a = k * np.pi / 6 + 0.2
        c.line(
            "#ef8a1a", [(128 + 98 * np.cos(a), 128 + 98 * np.sin(a)), (128 + 142 * np.cos(a), 128 + 140 * np.sin(a))]
        )
    child(c, 262, 640, "#d8321e", "#7b4a26", up=3)
    child(c, 470, 676, "#2f8fb8", "#2a2522", up=1)
    camera(c, 760, 520)
    child(c, 944, 676, "#8a3f95", "#e0a51c", up=1)
    child(c, 1240, 680, "#3c8f3f", "#a84a1c", up=2)
    poster(c)
    tints = ["#d8321e", "#2f8fb8", "#3c8f3f", "#8a3f95", "#ef8a1a", "#1e3f8a"]
    for n, (letter, tint, x) in enumerate(zip("STUDIO", tints, (330, 440, 545, 665, 782, 826), strict=True)):
        c.of(tint).write(letter, x, 268 + (n * 29 % 26), size=150, width=17, hand="futural")
    sheet = c.sheet()
    values = dark.array(sheet)
    y, x = np.mgrid[0 : SIZE[1], 0 : SIZE[0]]
    fold = np.exp(-np.abs(x - 702) / 26) * np.where(x < 702, -0.06, 0.05)
    return dark.image(values * (1 + fold[..., None]) * (1 - 0.05 * (y / SIZE[1]))[..., None])


PICTURES = {"picture": picture}
