"""The new platform: a card index, with the drawer pulled out in which one looks."""

import random

from PIL import Image

from artwork import darkroom as dark
from artwork import hand
from artwork import studio as st

FOLDER = "news/nouvelle-plateforme"
WORDS = [
    "Ab – Al", "Am – Ar", "As – Ba", "Be – Bi", "Bl – Bo", "Br – Bu", "Ca – Ce", "Ch – Cl", "Co – Cu",
    "Da – De", "Di – Du", "Ea – El", "Em – Eu", "Fa – Fi", "Fl – Fo", "Fr – Ga", "Ge – Gl", "Go – Gu",
    "Ha – He", "Hi – Hu", "Ib – Iv", "Ja – Ju", "Ka – Ko", "Kr – La", "Le – Li", "Lo – Lu", "Ma – Me",
    "Mi – Mo", "Mu – Ne", "Ni – Of", "Om – Or", "Pa – Pi", "Pl – Po", "Pr – Ra", "Re – Ro", "Ru – Sa",
]  # fmt: skip


def card(words: str, *, seed: int) -> Image.Image:
    """The label in a holder."""
    size = (360, 180)
    pen = hand.Layer(size, seed=seed)
    pen.text(words, 40, 116, size=66, font="DejaVu Serif")
    return hand.ink(dark.paper(size, "#efe7d2", seed=seed, stains=0.05), pen.cover, "#20242c", seed=seed)


def holder(words: str, x: float, y: float, z: float, brass: st.Material, *, seed: int) -> None:
    """A brass frame with its label, and the pull below."""
    paper = st.Material(roughness=0.8)
    paper.paint(paper.image(card(words, seed=seed)))
    st.sheet(0.5, 0.25, paper, at=(x, y - 0.012, z + 0.08), turn=(90, 0, 0))
    frame = [(-0.26, 0.21), (0.26, 0.21), (0.26, -0.05), (-0.26, -0.05)]
    st.tube([(x + a, y - 0.014, z + b) for a, b in (*frame, frame[0])], 0.014, brass, order=2)
    st.lathe([(0.02, 0), (0.025, 0.05), (0.06, 0.08), (0.065, 0.11), (0.03, 0.135), (0.002, 0.14)], brass,
             at=(x, y, z - 0.15), turn=(90, 0, 0))  # fmt: skip


def drawer(x: float, z: float, out: float, wood: st.Material) -> None:
    """The front of a drawer; one that is pulled out has sides and cards."""
    st.box((1.0, 0.08, 0.56), wood, at=(x, -out, z), bevel=0.018)
    if not out:
        return
    for side in (-0.44, 0.44):
        st.box((0.05, out, 0.4), wood, at=(x + side, -out / 2, z - 0.05), bevel=0.005)
    chance = random.Random(3)
    tints = ["#efe8d6", "#e9dfc6", "#f3efe4", "#e2d8c4", "#f47a3a", "#efe8d6", "#d7e3e6"]
    for k in range(46):
        tint = chance.choice(tints)
        lift = 0.2 if k == 17 else 0
        st.box((0.78, 0.011, 0.42), st.Material("#ff5a1f" if lift else tint, roughness=0.8), bevel=0,
               at=(x + chance.uniform(-0.012, 0.012), -out + 0.13 + k * (out - 0.2) / 46, z + 0.02 + lift),
               turn=(chance.uniform(-9, 4), 0, chance.uniform(-0.8, 0.8)))  # fmt: skip


def picture() -> Image.Image:
    st.stage((900, 600), camera=(2.1, -5.4, 2.5), look=(0.25, -0.5, 0.35), lens=56, fstop=2.4, focus=(0.45, -1.2, 0.6),
             samples=20, world="#cdd8e2", strength=0.16)  # fmt: skip
    brass = st.Material("#b08a3e", roughness=0.25, metallic=1.0)
    case = st.wood("#5a3620", "#34200f", along=(9, 9, 1.2))
    st.box((9, 0.3, 5), case, at=(0, 0.16, 0.3), bevel=0)
    n = 0
    for row in range(6):
        for column in range(6):
            x, z = -2.7 + column * 1.07, 1.85 - row * 0.63
            out = 1.75 if (row, column) == (2, 3) else 0.0
            drawer(x, z, out, st.wood("#a5703f", "#74451f", along=(1.4, 10, 10)))
            holder(WORDS[n % len(WORDS)], x, -out - 0.045, z, brass, seed=n + 1)
            n += 1
    st.lamp((-4.5, -4.5, 4.5), (0, 0, 0.4), size=1.6, tall=2.2, power=620, tint="#fff0d8")
    st.lamp((4.5, -3, 1.5), (0.5, -0.5, 0.3), size=2, power=60, tint="#bcd4ff")
    return dark.photo(dark.grade(st.shot(), shadows="#0f0b08", lights="#fffaf0"), size=(1600, 1067), seed=9)


PICTURES = {"picture": picture}
