"""The round table: one artist’s year in an account book."""

import numpy as np
from PIL import Image

from artwork import darkroom as dark
from artwork import hand

FOLDER = "events/table-ronde-statut-artiste"
SIZE = (1400, 933)
X, Y = dark.grid(SIZE)


MONTHS = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]
PAID = ["1 240", "", "2 610", "480", "", "3 150", "", "", "1 875", "2 020", "310", ""]


def ledger() -> Image.Image:
    """A year of fees: seven months with a sum, five with a stroke."""
    sheet = dark.ruled(SIZE, "#e7ecd9", "#5f8f6e", 58, seed=11, both=False)
    values = dark.array(sheet)
    for x, tint in (
        (120, "#c8402e"),
        (128, "#c8402e"),
        (520, "#5a7fa8"),
        (900, "#5a7fa8"),
        (1130, "#5a7fa8"),
        (1138, "#5a7fa8"),
    ):
        values *= 1 - 0.6 * np.clip(1.4 - np.abs(X - x), 0, 1)[..., None] * (1 - dark.rgb(tint))
    ink, red = hand.Layer(SIZE, seed=12), hand.Layer(SIZE, seed=13)
    ink.write("Cachets d'une année", 150, 100, size=78, width=3.8)
    notes = [
        "2 concerts",
        "",
        "atelier, école",
        "lecture",
        "",
        "festival",
        "",
        "",
        "commande",
        "tournée, 4 j",
        "lecture",
        "",
    ]
    for n, (month, sum_, note) in enumerate(zip(MONTHS, PAID, notes, strict=True)):
        y = 224 + n * 58
        ink.write(month.replace("û", "u"), 150, y, size=52, width=3)
        if sum_:
            ink.write(note, 560, y, size=48, width=2.8)
            ink.write(sum_, 960, y, size=54, width=3.2)
        else:
            red.line([(560, y - 12), (1080, y - 18)], width=4.5, times=2, wobble=1.4)
    red.write("11 685", 1164, 908, size=76, width=4.6)
    red.line([(1150, 856), (1376, 848)], width=3.6, times=2)
    sheet = hand.ink(
        hand.ink(dark.image(values), ink.cover, "#15203f", seed=5, feather=0.8), red.cover, "#c52a1c", seed=6
    )
    values = dark.array(sheet)
    stain = np.hypot((X - 1230), (Y - 250))
    ring = np.exp(-(((stain - 128 + 7 * (dark.clouds(SIZE, 80, seed=8) - 0.5)) / 5.5) ** 2)) + 0.18 * (stain < 126)
    values *= 1 - 0.5 * (ring * (0.5 + dark.clouds(SIZE, 120, seed=9)))[..., None] * (1 - dark.rgb("#9a6a3a"))
    gutter = 1 - 0.55 * np.exp(-X / 60)
    return dark.grain(dark.image(values * gutter[..., None]), 0.02, seed=5)


PICTURES = {"picture": ledger}
