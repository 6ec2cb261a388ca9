"""The talk on timber: a bus shelter drawn taken apart, in ink and wash."""

from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark
from artwork import hand

FOLDER = "events/conference-architecture-bois"
SIZE = (1400, 933)


def iso(
    x: float, y: float, z: float, *, at: tuple[float, float] = (620, 668), scale: float = 80
) -> tuple[float, float]:
    return at[0] + (x - y) * 0.866 * scale, at[1] + (x + y) * 0.5 * scale - z * scale


def beam(
    p: hand.Layer, start: tuple[float, float, float], size: tuple[float, float, float], tint: hand.Layer | None = None
) -> None:
    """A squared timber: three faces, the side hatched."""
    x, y, z = start
    a, b, c = size
    top = [iso(x, y, z + c), iso(x + a, y, z + c), iso(x + a, y + b, z + c), iso(x, y + b, z + c)]
    left = [iso(x, y + b, z + c), iso(x + a, y + b, z + c), iso(x + a, y + b, z), iso(x, y + b, z)]
    right = [iso(x + a, y, z + c), iso(x + a, y + b, z + c), iso(x + a, y + b, z), iso(x + a, y, z)]
    for face in (top, left, right):
        p.erase(face)
    for face in (top, left, right):
        p.line([*face, face[0]], width=2.4, wobble=0.5, cover=1)
    p.hatch(right, angle=78, gap=6.5, width=1.2, cover=0.8, wobble=0.3)
    if tint:
        tint.fill(left)
        tint.fill(top, cover=0.5)


def shelter() -> Image.Image:
    """The bus shelter taken apart: sill, posts, beams, rafters and roof, lifted along dotted lines."""
    sheet = dark.paper(SIZE, "#eceadf", seed=21, tooth=0.02, stains=0.02)
    p, tint = hand.Layer(SIZE, seed=22), hand.Layer(SIZE, seed=23)
    lift = [0, 1.0, 1.25, 1.75, 2.3]
    for x in (-3, -1, 1, 3):
        for y in (-1.2, 1.2):
            p.line([iso(x + 0.1, y + 0.1, 0.2), iso(x + 0.1, y + 0.1, 5.4)], width=1.2, cover=0.5, wobble=0, every=8)
    for y in (-1.2, 1.2):
        beam(p, (-3.2, y, lift[0]), (6.6, 0.22, 0.22), tint)
    for x in (-3, -1, 1, 3):
        beam(p, (x, -1.2, lift[0]), (0.2, 2.6, 0.16), tint)
    for y in (-1.2, 1.2):
        for x in (-3, -1, 1, 3):
            if y < 0 or x in (-3, 3):
                beam(p, (x, y, lift[1]), (0.2, 0.2, 1.9 if y < 0 else 2.2), tint)
    for y in (-1.2, 1.2):
        beam(p, (-3.4, y, 3.3 if y < 0 else 3.6), (6.9, 0.22, 0.26), tint)
    for k in range(8):
        beam(p, (-3.2 + k * 0.92, -1.7, 4.25), (0.14, 3.5, 0.2), tint)
    for k in range(6):
        beam(p, (-3.5, -1.8 + k * 0.62, 5.1), (7.1, 0.54, 0.07), tint)
    pen = hand.Layer(SIZE, seed=24)
    for words, z in (
        ("6 planches", 5.2),
        ("8 chevrons", 4.2),
        ("2 sablières", 3.3),
        ("6 poteaux", 2.0),
        ("32 vis, 0 colle", 0.3),
    ):
        _, y = iso(3.5, -1.6, z)
        pen.write(words, 1056, y + 4, size=52, width=3, hand="scripts")
    sheet = hand.wash(sheet, ndimage.gaussian_filter(tint.cover, 1.2), "#d58a3c", seed=25, strength=0.8, wet=2.2)
    sheet = hand.ink(sheet, p.cover, "#191b22", seed=26, feather=0.5)
    return dark.grain(hand.ink(sheet, pen.cover, "#23306a", seed=27), 0.012, seed=6)


PICTURES = {"picture": shelter}
