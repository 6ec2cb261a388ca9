"""École Exemple, school of space: the day of the jury as a model, figures cut from card, the works on the wall."""

import math

from PIL import Image

from artwork import darkroom as dark
from artwork import remake
from artwork import studio as st
from artwork.works.ecole import board

FOLDER = "members/ecole-exemple"
WORKS = [
    (39, 73, 157, 230), (174, 51, 343, 163), (174, 180, 253, 287), (264, 180, 343, 287), (371, 62, 557, 293),
    (585, 51, 687, 152), (585, 168, 687, 298), (709, 73, 861, 276),
]  # fmt: skip
PEOPLE = [
    (-3.7, -0.75, 18, "#2b2926", 1), (-0.8, -0.2, -12, "#2b2926", 1), (-0.05, -1.0, 10, "#b28a5c", 0),
    (1.0, -0.35, -20, "#c43a26", 2), (4.0, -0.7, 14, "#1f5a64", 0),
]  # fmt: skip


HALF = [
    (0.052, 1.9), (0.06, 1.8), (0.19, 1.745), (0.25, 1.66), (0.285, 1.34), (0.315, 1.04), (0.3, 0.93), (0.262, 0.95),
    (0.235, 1.2), (0.2, 1.52), (0.165, 1.3), (0.19, 1.04), (0.178, 0.55), (0.135, 0.06), (0.2, 0.0), (0.05, 0.0),
    (0.03, 0.5), (0.004, 0.93),
]  # fmt: skip


def side(sign: int, step: float, lift: float) -> list[tuple[float, float, float]]:
    """One half of a figure, its leg set out by a step, its arm lifted by degrees."""
    c, sn = math.cos(math.radians(lift)), math.sin(math.radians(lift))
    arm = [(0.22 + (x - 0.22) * c - (z - 1.66) * sn, 1.66 + (x - 0.22) * sn + (z - 1.66) * c) for x, z in HALF[3:9]]
    outline = [*HALF[:3], *arm, *HALF[9:]]
    return [(sign * (x + step * max(0.0, 0.93 - z)), 0.0, z) for x, z in outline]


def person(x: float, y: float, turn: float, made: st.Material, pose: int) -> None:
    """A figure of thick card on its foot: at ease, pointing or walking."""
    step, lift = ((0.03, 6), (0.06, 72), (0.26, 16))[pose]
    body = [*side(1, step, lift), *reversed(side(-1, step * 0.7, 4))]
    head = [(0.125 * math.cos(a), 0, 1.99 + 0.155 * math.sin(a)) for a in (math.tau * k / 40 for k in range(40))]
    for points in (head, body):
        part = st.mesh(points, [tuple(range(len(points)))], made, at=(x, y, 0.03), turn=(0, 0, turn))
        part.modifiers.new("thick", "SOLIDIFY").thickness = 0.045
    st.box((0.62, 0.26, 0.03), board("#b9b5ad"), at=(x, y, 0.04), turn=(0, 0, turn), bevel=0.003)


def table(x: float, y: float) -> None:
    """Trestles of wire, and four small models in coloured board."""
    wire = st.Material("#3a3733", roughness=0.5)
    st.box((1.9, 0.8, 0.045), board("#efece4"), at=(x, y, 0.98), bevel=0.003)
    for dx in (-0.8, 0.8):
        for dy in (-0.3, 0.3):
            st.tube([(x + dx, y + dy, 0.96), (x + dx * 1.05, y + dy * 1.15, 0.02)], 0.016, wire, order=2)
    for k, (tall, tint) in enumerate(((0.34, "#b3321f"), (0.62, "#d9a32c"), (0.42, "#1f5a64"), (0.72, "#e2571e"))):
        size = (0.28, 0.26, tall)
        st.box(
            size,
            board(tint),
            at=(x - 0.66 + 0.44 * k, y + 0.06 * (k % 2), 1.0 + tall / 2),
            turn=(0, 0, 9 * k - 12),
            bevel=0.003,
        )


def room() -> None:
    """Base, floor and one wall, each with the raw edge of its board."""
    white, grey, kraft = board("#efece4"), board("#b9b5ad"), board("#b28a5c")
    st.sheet(40, 40, st.stone("#4a4541", "#3a3633", scale=0.7), at=(0, 0, -0.2))
    st.box((10.4, 5.4, 0.12), kraft, at=(0, -0.6, -0.09), bevel=0.004)
    st.box((9.8, 4.8, 0.06), grey, at=(0, -0.5, 0), bevel=0.004)
    st.box((9.8, 0.09, 4.5), white, at=(0, 1.5, 2.25), bevel=0.004)
    st.box((0.09, 2.4, 4.5), white, at=(-4.86, 0.3, 2.25), bevel=0.004)
    flat = remake.flat("ecole-exemple-work-2", (1800, 1200))
    pin = st.Material("#c9302c", roughness=0.3)
    for n, (x0, y0, x1, y1) in enumerate(WORKS):
        print_ = st.Material("#ffffff", roughness=0.8)
        print_.paint(print_.image(flat.crop((2 * x0 + 3, 2 * y0 + 3, 2 * x1 - 3, 2 * y1 - 3))))
        x, z, turn = (x0 + x1) / 200 - 4.5, (470 - (y0 + y1) / 2) / 100 + 0.2, (n * 37 % 5 - 2) * 0.7

        def curl(u: float, v: float) -> float:
            return 0.06 * max(0.0, 0.5 - v) ** 2 * (1 + u)

        st.sheet((x1 - x0) / 100, (y1 - y0) / 100, print_, height=curl, cells=10, at=(x, 1.44, z), turn=(90, turn, 0))
        st.ball(0.022, pin, at=(x, 1.42, z + (y1 - y0) / 200 - 0.05))


def jury() -> Image.Image:
    st.stage(
        (1200, 800), camera=(1.4, -7.4, 2.1), look=(0.12, 0.2, 1.78), lens=33, fstop=0.8, focus=(0.2, -0.5, 1.5),
        samples=28, world="#c5cfdd", strength=0.35,
    )  # fmt: skip
    room()
    for x, y, turn, tint, pose in PEOPLE:
        person(x, y, turn, board(tint), pose)
    table(-2.3, 0.1)
    table(2.45, 0.2)
    st.sun((0.62, 0.62, -0.5), power=3.8, tint="#ffe2bd", soft=1.5)
    st.lamp((-4, -5, 4), (0, 0, 1), size=4, power=110, tint="#cfe0ff")
    picture = dark.grade(st.shot(), shadows="#14120f", lights="#fffaf0", saturation=0.98)
    return dark.photo(picture, size=(1280, 853), noise=0.014, dark=0.28, seed=27)


PICTURES = {"work-2": jury}
