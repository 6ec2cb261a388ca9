"""Docu Modèle, documentary maker: the contact sheet of one roll, chosen from with a grease pencil, under the loupe."""

import numpy as np
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark
from artwork import hand, objects, remake
from artwork.surface import Array, Surface
from artwork.works import docu

FOLDER = "members/docu-modele"
SIZE, FRAME, STRIPS, ACROSS = (1080, 1350), (186, 124), 7, 5
LEFT, TOP, WIDE, HIGH = 26, 24, 194, 172


def takes() -> list[Image.Image]:
    """Thirty-five frames: how she went nearer to the lake, the hall and the hill, exposed well or badly."""
    chance = np.random.default_rng(12)
    lake = docu.work_1().crop((60, 60, 1220, 880))
    hill = docu.portrait().crop((70, 500, 1120, 1200))
    hall = remake.flat("docu-modele-work-2", (1280, 853)).crop((0, 116, 1280, 736))
    made = []
    for n in range(STRIPS * ACROSS):
        scene, (cx, cy) = ((lake, (0.6, 0.56)), (hill, (0.56, 0.3)), (hall, (0.48, 0.5)))[
            0 if n < 14 else 1 if n < 21 else 2
        ]
        near = 1 - 0.08 * (n % 7) - chance.uniform(0, 0.06)
        wide = min(scene.width, scene.height * 1.5) * near
        x = np.clip(cx * scene.width - wide * chance.uniform(0.42, 0.58), 0, scene.width - wide)
        y = np.clip(cy * scene.height - wide / 1.5 * chance.uniform(0.42, 0.58), 0, scene.height - wide / 1.5)
        frame = scene.crop((round(x), round(y), round(x + wide), round(y + wide / 1.5))).resize(
            FRAME, Image.Resampling.LANCZOS
        )
        frame = dark.grade(frame, gamma=1 / 1.35 if scene is hall else 1.0)
        stop = chance.choice((0.75, 1.0, 1.0, 1.05, 1.5))
        made.append(dark.grain(dark.mono(frame, gamma=float(stop), contrast=1.3), 0.05, seed=n))
    return made


def sheet() -> Array:
    """Strips of film as the paper shows them: what was clear is black, numbers are white."""
    values = np.zeros((STRIPS * HIGH + 2 * TOP, ACROSS * WIDE + 2 * LEFT, 3)) + 0.03
    size = (values.shape[1], values.shape[0])
    film, holes, white = (hand.Layer(size, seed=k) for k in (1, 2, 3))
    for row in range(STRIPS):
        y = TOP + row * HIGH
        shift = (row * 37 % 9) - 4
        film.fill(hand.box(8, y + 4, size[0] - 16, HIGH - 10))
        for x in np.arange(14 + shift, size[0] - 20, 24.2):
            for dy in (10, HIGH - 25):
                holes.fill(hand.box(x, y + dy, 12, 8))
        for k in range(ACROSS):
            number = f"{row * ACROSS + k + 1}"
            white.text(number, LEFT + k * WIDE + 86 + shift, y + 10, size=12, style="bold")
            white.text(f"{number}A", LEFT + k * WIDE + 176 + shift, y + 10, size=9)
    values += 0.085 * film.cover[..., None] - 0.085 * holes.cover[..., None]
    for n, frame in enumerate(takes()):
        row, k = divmod(n, ACROSS)
        x, y = LEFT + k * WIDE + (row * 37 % 9) - 2, TOP + row * HIGH + 21
        values[y : y + FRAME[1], x : x + FRAME[0]] = dark.array(frame)
    return np.asarray(np.clip(values + 0.75 * white.cover[..., None], 0, 1))


def marked(values: Array) -> Array:
    """Red wax: two frames chosen, one struck out, a strip to print again."""
    pen = hand.Layer((values.shape[1], values.shape[0]), seed=8)

    def around(row: int, k: int) -> None:
        x, y = LEFT + k * WIDE + 2, TOP + row * HIGH + 18
        points = [
            (x - 2, y + 8),
            (x + 90, y - 6),
            (x + 188, y + 4),
            (x + 192, y + 70),
            (x + 186, y + 132),
            (x + 90, y + 136),
            (x - 4, y + 128),
            (x - 6, y + 60),
        ]
        pen.line(hand.spline(points, closed=True), width=7, cover=0.95, wobble=1.6, times=2)

    around(1, 2)
    around(4, 3)
    x, y = LEFT + WIDE, TOP + 2 * HIGH + 24
    pen.line([(x + 10, y + 6), (x + 178, y + 116)], width=7, wobble=2)
    pen.line([(x + 172, y + 2), (x + 14, y + 120)], width=7, wobble=2)
    pen.line(
        hand.spline(
            [
                (LEFT + 3 * WIDE + 20, 5 * HIGH + 180),
                (LEFT + 3 * WIDE + 70, 5 * HIGH + 196),
                (LEFT + 3 * WIDE + 160, 5 * HIGH + 100),
            ]
        ),
        width=8,
        wobble=2,
    )
    tooth = np.clip(0.6 + 1.8 * (dark.clouds((values.shape[1], values.shape[0]), 4, seed=9, octaves=2) - 0.3), 0, 1)
    wax = (np.clip(pen.cover * 1.1, 0, 1) * tooth)[..., None]
    return values * (1 - wax) + dark.rgb("#e0301e") * wax


def loupe(values: Array, cx: float, cy: float, radius: float) -> Array:
    """A lens in a ring of black metal, which enlarges what it lies on."""
    high, wide = values.shape[:2]
    x, y = dark.grid((wide, high))
    far = np.hypot(x - cx, y - cy)
    cast = np.clip(1 - (np.hypot(x - cx - 26, y - cy - 30) - radius - 18) / 44, 0, 1) * (far > radius)
    values = values * (1 - 0.6 * cast[..., None])
    t = far / radius
    pull = 0.52 + 0.16 * t**3
    rows, columns = cy + (y - cy) * pull, cx + (x - cx) * pull
    seen = np.stack([ndimage.map_coordinates(values[..., b], [rows, columns], order=1) for b in range(3)], axis=2)
    seen = (
        seen * (1.12 - 0.35 * t[..., None] ** 4)
        + 0.12 * np.exp(-(((x - cx + 46) / 60) ** 2 + ((y - cy + 78) / 26) ** 2))[..., None]
    )
    inside = np.clip((radius - far) / 1.6, 0, 1)[..., None]
    values = values * (1 - inside) + seen * inside
    ring = (np.clip((radius + 22 - far) / 1.6, 0, 1) * np.clip((far - radius + 4) / 1.6, 0, 1))[..., None]
    turn = np.arctan2(y - cy, x - cx)
    shine = 0.06 + 0.5 * np.clip(np.cos(turn + 2.3), 0, 1) ** 8 * np.exp(-(((far - radius - 7) / 5) ** 2))
    shine += 0.14 * np.clip(np.cos(turn - 0.8), 0, 1) ** 4 * np.exp(-(((far - radius - 15) / 4) ** 2))
    return values * (1 - ring) + shine[..., None] * np.array([1, 0.98, 0.95]) * ring


def contact() -> Image.Image:
    s = Surface(SIZE, "#8a7a66")
    s.albedo *= (0.9 + 0.5 * s.noise(260, seed=2, stretch=(5, 0.2)) + 0.2 * s.noise(9, seed=3))[..., None]
    print_ = marked(sheet())
    border = 20
    framed = np.pad(print_, ((border, border), (border, border), (0, 0)), constant_values=0.93)
    objects.place(s, dark.image(framed), (538, 672, -1.6), 1010, up=6, gloss=0.55, curl=26, shade=0.6, far=22)
    lit = s.lit((-0.6, -0.7, 0.55), ambient=0.5, power=0.85, reach=30, soft=4, shine=0.24, focus=60)
    values = loupe(lit, 520, 330, 132)
    return dark.photo(
        dark.grade(dark.image(values), shadows="#0a0908", lights="#fff8ea"), noise=0.012, dark=0.26, seed=22
    )


PICTURES = {"work-3": contact}
