"""Charts as makers keep them: a knitter's birds in coloured pencil, a weaver's draft in ink on squared paper."""

from PIL import Image

from artwork import darkroom as dark
from artwork import hand

FOLDER = "members"
BIRD = [
    ".....bbb....", "....bbbbb...", "....bbbbbyy.", "....bbbbb...", "bb..bbbbb...", ".bb.bbbbbb..", ".bbbbbbbbb..",
    "..bbbbbbbb..", "...bbbbbb...",     ".....y.y....", "....yy.yy...",
]  # fmt: skip
COLOURS = {"b": "#1f5f78", "y": "#e3a32a", "r": "#c8321f", "p": "#e9a59a"}


def bird_rows() -> list[str]:
    """Thirty columns: two birds that look at each other, one alone between diamonds, borders of checks."""
    edge = ["r." * 15, ".r" * 15]
    rows = [*edge, "." * 30]
    rows += ["." * 2 + line + ".." + line[::-1] + ".." for line in BIRD]
    rows += ["." * 30, "pp" * 15, "." * 30]
    for k, line in enumerate(BIRD):
        gem = "".join(
            "y" if abs(c - 3) + abs(k - 5) in (0, 2, 3, 5) and abs(c - 3) + abs(k - 5) < 6 else "." for c in range(7)
        )
        rows.append("." + gem + "." + line + "." + gem + ".")
    return [*[row.ljust(30, ".")[:30] for row in rows], "." * 30, *edge]


def birds() -> Image.Image:
    size, cell = (920, 1150), 28.0
    sheet = dark.ruled(size, "#f4f1e8", "#7fa6b8", cell, seed=4)
    layers = {sign: hand.Layer(size, seed=n + 2) for n, sign in enumerate(COLOURS)}
    for row, line in enumerate(bird_rows()):
        for column, sign in enumerate(line):
            if sign in layers:
                x, y = 28 + column * cell, 112 + row * cell
                layers[sign].hatch(
                    [(x + 1, y + 1), (x + cell - 1, y + 1), (x + cell - 1, y + cell - 1), (x + 1, y + cell - 1)],
                    angle=48 + (column * 7 + row * 3) % 9,
                    gap=4.2,
                    width=4,
                    cover=0.75,
                    wobble=0.9,
                )
    for sign, layer in layers.items():
        sheet = hand.pencil(sheet, layer.cover, COLOURS[sign], seed=5, hard=0.8, smudge=0.05)
    pen = hand.Layer(size, seed=9)
    pen.write("Oiseaux, 30 mailles", 40, 78, size=64, width=3.2)
    pen.write("laine 2 bouts", 590, 1118, size=46, width=2.6)
    return dark.grain(hand.pencil(sheet, pen.cover, "#3b3a3c", seed=6), 0.012, seed=2)


def draft() -> Image.Image:
    """Threading above, tie-up left, the cloth it makes below: worked out, then inked."""
    size, cell = (1280, 853), 17.0
    sheet = dark.ruled(size, "#f6f0e2", "#c98a6a", cell, seed=8)
    thread = [min(k % 14, 14 - k % 14) for k in range(54)]
    treadle = [min(k % 14, 14 - k % 14) for k in range(34)]
    black, red = hand.Layer(size, seed=3), hand.Layer(size, seed=4)

    def square(layer: hand.Layer, column: int, row: int) -> None:
        x, y = (column + 5) * cell + 1.5, (row + 4) * cell + 1.5
        layer.fill(
            [(x, y), (x + cell - 3, y + 0.6), (x + cell - 2.6, y + cell - 3), (x + 0.6, y + cell - 2.6)], cover=0.95
        )

    for column, shaft in enumerate(thread):
        square(black, column + 11, 7 - shaft)
    for row, shaft in enumerate(treadle):
        square(red, 8 - shaft, row + 11)
    for a in range(8):
        for b in range(8):
            if (a + b) % 8 in (0, 1, 4):
                square(red, 8 - a, 7 - b)
    for row, step in enumerate(treadle):
        for column, shaft in enumerate(thread):
            if (step + shaft) % 8 in (0, 1, 4) or abs(step - shaft) < 1:
                square(red if 12 <= row < 24 else black, column + 11, row + 11)
    sheet = hand.ink(sheet, black.cover, "#1b1a1f", seed=5, feather=0.6)
    sheet = hand.ink(sheet, red.cover, "#c2301d", seed=6, feather=0.6)
    pen = hand.Layer(size, seed=7)
    pen.write("no 88", 1130, 60, size=62, width=3.2)
    pen.line(hand.spline([(1202, 400), (1240, 380), (1252, 440), (1222, 452), (1230, 500)]), width=3)
    return dark.grain(hand.pencil(sheet, pen.cover, "#2f3034", seed=6), 0.012, seed=3)


PICTURES = {"maille-modele/work-4": birds, "atelier-fil-rouge/work-3": draft}
