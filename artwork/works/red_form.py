"""The forum of public design: a form as an office sends it, and what becomes of it in red pencil."""

import numpy as np
from PIL import Image

from artwork import darkroom as dark
from artwork import hand

FOLDER = "events/forum-design-public"
SIZE = (1400, 933)
X, Y = dark.grid(SIZE)
Points = list[tuple[float, float]]


def printed_form(p: hand.Layer) -> None:
    """A form as an office sends it: boxes, small print, a case number."""
    p.text("FORMULAIRE 27-B / DEMANDE D’OCCUPATION", 110, 120, size=38, font="DejaVu Sans", style="bold")
    p.text(
        "à remplir en trois exemplaires, en capitales, sauf mention contraire (voir notice, page 4)", 112, 160, size=21
    )
    rows = [
        ("Nom, prénom(s), qualité du requérant", 196),
        ("Désignation cadastrale de l’emprise", 316),
        ("Objet (ne rien inscrire ici)", 436),
        ("Motif, au sens de l’article 12, alinéa 3", 556),
        ("Visa du service compétent", 716),
    ]
    for words, y in rows:
        high = 96 if y < 540 else 136
        p.line(hand.box(110, y, 1180, high), width=2.2, wobble=0, cover=1)
        p.text(words, 122, y + 27, size=21)
    for k in range(34):
        p.line([(122 + k * 34, 292), (122 + k * 34, 262)], width=1.6, wobble=0, cover=0.8)
        p.line([(122 + k * 34, 412), (122 + k * 34, 382)], width=1.6, wobble=0, cover=0.8)
    p.text("cf. règl. du 12.3. — le requérant reconnaît avoir pris connaissance des présentes", 112, 894, size=20)


def form() -> Image.Image:
    sheet = dark.paper(SIZE, "#f1efe8", seed=14, tooth=0.02, stains=0.015)
    black, red, blue = hand.Layer(SIZE, seed=15), hand.Layer(SIZE, seed=16), hand.Layer(SIZE, seed=17)
    printed_form(black)
    sheet = dark.press(
        sheet, dark.image(1 - np.repeat(black.cover[..., None], 3, axis=2)), "#26282b", wear=0.1, spread=0.5
    )
    red.line([(100, 100), (1010, 112)], width=9, times=2, wobble=2)
    red.write("Je voudrais utiliser la place", 330, 68, size=88, width=6)
    red.line(hand.spline([(300, 148), (700, 164), (1120, 150)]), width=7, times=2)
    red.write("une fois suffit !", 1010, 226, size=62, width=5)
    red.write("votre nom", 560, 262, size=76, width=5.4)
    red.write("où ?", 640, 384, size=84, width=5.6)
    red.line([(112, 440), (1288, 528)], width=8, times=2, wobble=2)
    red.line([(112, 530), (1286, 442)], width=8, times=2, wobble=2)
    red.write("pourquoi, en une phrase", 420, 650, size=80, width=5.6)
    blue.ring(820, 778, 60, width=5)
    blue.write("et qui répond ?", 900, 800, size=66, width=4.6)
    blue.line(hand.spline([(470, 800), (600, 770), (752, 780)]), width=5, times=2)
    blue.write("oui", 400, 812, size=70, width=5)
    sheet = hand.pencil(
        hand.pencil(sheet, red.cover, "#e0281a", seed=8, hard=0.5), blue.cover, "#1f47b8", seed=9, hard=0.5
    )
    values = dark.array(sheet)
    for fold in (311, 622):
        crease = np.exp(-np.abs(Y - fold) / 40) * np.where(fold > Y, -0.07, 0.03)
        values *= (1 + crease - 0.12 * np.exp(-(((Y - fold) / 1.6) ** 2)))[..., None]
    return dark.grain(dark.image(values * (1.02 - 0.1 * X / SIZE[0])[..., None]), 0.014, seed=7)


PICTURES = {"picture": form}
