"""Graphic design: identity, posters, type, wayfinding.  All letters are constructed, no font."""

import math

from kit import (
    INK,
    LILAC,
    MOSS,
    OCHRE,
    ORANGE,
    PAPER,
    PETROL,
    RED,
    ROSE,
    SKY,
    STEEL,
    WHITE,
    figure,
    letter,
    mix,
    picture,
    sub,
    word,
)

S, P, L, G = (
    "members/studio-trait-exemple/",
    "members/plakat-muster/",
    "members/lettres-types/",
    "members/signal-exemple/",
)


# -- one-line studio ----------------------------------------------------------------------
def trait(p, x, y, s, c, sw):
    """The studio's sign: one unbroken line making a wave and a box."""
    p.path(
        f"M{x} {y + s * 0.5}H{x + s * 0.18}A{s * 0.16} {s * 0.16} 0 0 0 {x + s * 0.5} {y + s * 0.5}A{s * 0.16} {s * 0.16} 0 0 1 {x + s * 0.82} {y + s * 0.5}H{x + s}",
        stroke=c,
        sw=sw,
        cap="butt",
    )


def sheet(p, x, y, w, h, c, rot=0.0):
    with p.g(tf=f"rotate({rot} {x + w / 2} {y + h / 2})"):
        p.rect(x + 8, y + 14, w, h, INK, op=0.32, filter=p.blur(12))
        p.rect(x, y, w, h, c)


@picture(S + "work-1.jpg")
def identity(p, r):
    p.bg(OCHRE)
    p.path("M-20 880H300A150 150 0 0 0 600 880A150 150 0 0 1 900 880H1620", stroke=mix(OCHRE, INK, 0.12), sw=150)
    sheet(p, 130, 110, 500, 707, PAPER)
    trait(p, 180, 120, 130, INK, 14)
    for i, w in enumerate((220, 260, 180)):
        p.rect(400, 165 + i * 14, w * 0.6, 4, INK)
    for i in range(19):
        p.rect(180, 330 + i * 20, 400 if i % 6 != 5 else 210, 5, "#8c857a")
    sheet(p, 690, 110, 640, 330, INK)
    p.poly([(690, 110), (1330, 110), (1010, 300)], "#26211e")
    trait(p, 1150, 320, 130, PAPER, 13)
    for i, (c, k) in enumerate(
        ((ORANGE, PAPER), (PETROL, ROSE), (PAPER, RED), (LILAC, INK), (RED, PAPER), (INK, OCHRE))
    ):
        x, y = 690 + (i % 3) * 250, 500 + (i // 3) * 160
        sheet(p, x, y, 230, 138, c)
        q = p.clipper(f'<rect x="{x}" y="{y}" width="230" height="138"/>')
        with p.g(clip=q):
            trait(p, x - 90 + (i * 37) % 60, y - 130 + (i % 2) * 20, 400, k, 34)
    p.rect(150, 870, 470, 26, p.lin(0, 870, 0, 896, (0, "#ff8a5c"), (0.5, ORANGE), (1, "#b83c10")))
    p.poly([(620, 870), (672, 883), (620, 896)], "#e9c79c")
    p.poly([(652, 878), (672, 883), (652, 888)], INK)
    p.rect(120, 870, 34, 26, ROSE)
    sheet(p, 1390, 500, 130, 298, PAPER, 0)
    trait(p, 1400, 590, 110, RED, 13)
    p.circ(1455, 530, 9, OCHRE)
    p.path("M1455 530C1440 440 1500 400 1470 330", stroke=PAPER, sw=3)


@picture(S + "work-2.jpg", "P")
def one_line(p, r):
    """Poster: one single line, folded into a relief."""
    p.bg(RED)
    n = 46
    d = ""
    for i in range(n):
        y0 = 150 + i * 26
        pts_ = []
        for j in range(121):
            x = 130 + j * 940 / 120
            bump = 150 * math.exp(-(((x - 600) / 170) ** 2)) * math.exp(-(((i - 25) / 11) ** 2))
            side = 74 * math.exp(-(((x - 330) / 90) ** 2)) * math.exp(-(((i - 36) / 6) ** 2))
            pts_.append((x, y0 - bump * (1 + 0.25 * math.sin(x / 37)) - side))
        if i % 2:
            pts_.reverse()
        d += ("M" if i == 0 else "L") + "L".join(f"{x:.1f} {y:.1f}" for x, y in pts_)
    p.path(d, stroke=PAPER, sw=8, join="round", cap="round")
    p.circ(600, 640, 0, "none")


@picture(S + "work-3.jpg")
def books(p, r):
    """A series of six covers, one line running through all of them."""
    p.bg("#dfe4e3")
    cs = [(PETROL, ORANGE), (ROSE, RED), (INK, OCHRE), (MOSS, PAPER), (SKY, PETROL), (ORANGE, INK)]
    for i, (c, k) in enumerate(cs):
        x, y, w, h = 70 + i * 246, 262, 230, 545
        p.rect(x + 14, y + 18, w, h, INK, op=0.3, filter=p.blur(12))
        p.rect(x, y, w, h, c)
        cl = p.clipper(f'<rect x="{x}" y="{y}" width="{w}" height="{h}"/>')
        with p.g(clip=cl):
            for t in range(3):
                off = t * 44
                p.path(
                    f"M{70 - 200} {700 - off}H{250}A{200 - off} {200 - off} 0 0 0 {450 - off} {500}V{460}A{180 + off - 44} {180 + off - 44} 0 0 1 {850 + off * 0.2:.0f} {460}V{600}"
                    f"A150 150 0 0 0 {1150 + off * 0.2:.0f} 600V{430 - off}H1700",
                    stroke=k,
                    sw=22,
                )
            p.rect(x, y, 16, h, INK, op=0.16)
            p.rect(x + 16, y, 2, h, WHITE, op=0.25)
    for i in range(6):
        p.rect(70 + i * 246, 830, 60, 6, INK, op=0.5)
        p.rect(70 + i * 246, 844, 110, 6, INK, op=0.25)


# -- posters ------------------------------------------------------------------------------
def poster_jazz(p, r):
    p.bg(PETROL)
    cs = [ORANGE, OCHRE, ROSE, PAPER, RED]
    for i in range(6):
        for j in range(5):
            x, y = 120 + j * 240, 120 + i * 240
            k = (i * 3 + j * 2) % 5
            a = ((i + j) % 4) * 90
            if (i * j + i) % 4 == 3:
                p.circ(x, y, 112, cs[k])
                p.circ(x, y, 40, PETROL)
            else:
                p.wedge(
                    x + (-120 if a in (0, 270) else 120) * 0.94,
                    y + (-120 if a in (0, 90) else 120) * 0.94,
                    224,
                    {0: 0, 90: 90, 180: 180, 270: 270}[a],
                    {0: 90, 90: 180, 180: 270, 270: 360}[a],
                    cs[k],
                )
    p.rect(0, 1180, 1200, 320, INK)
    word(p, "JAZZ", 60, 1230, 216, OCHRE, 0.2, 0.12, width=1.62)


def poster_melt(p, r):
    p.rect(0, 0, 1200, 1500, p.lin(0, 0, 0, 1500, (0, "#2a0d0b"), (0.5, RED), (0.8, ORANGE), (1, "#ffd27a")))
    word(p, "15", 90, 110, 600, "#fff0cf", 0.22, 0.1, width=1.32)
    word(p, "35", 90, 790, 600, INK, 0.22, 0.1, width=1.02)
    for x, L in ((220, 150), (330, 90), (560, 210), (700, 60), (860, 170), (1010, 100)):
        p.path(f"M{x - 26} 690V{690 + L}A26 26 0 0 0 {x + 26} {690 + L}V690Z", "#fff0cf")
    p.circ(1010, 180, 46, stroke="#fff0cf", sw=34)


def poster_form(p, r):
    p.bg(PAPER)
    p.wedge(0, 0, 1200, 0, 90, ORANGE)
    p.wedge(0, 0, 820, 0, 90, INK)
    p.wedge(0, 0, 440, 0, 90, PAPER)
    word(p, "FORM", 70, 1240, 190, INK, 0.2, 0.16, width=1.48)
    p.rect(0, 1196, 1200, 8, INK)
    p.circ(1040, 1040, 90, PETROL)


def poster_steps(p, r):
    p.bg(LILAC)
    for i in range(9):
        p.rect(0 + i * 134, 1500 - 150 * (i + 1), 134, 150 * (i + 1), mix(PETROL, INK, i / 12))
        p.circ(67 + i * 134, 1500 - 150 * (i + 1) - 67, 67, OCHRE if i % 2 else RED)
    p.rect(0, 0, 740, 250, LILAC)
    word(p, "AUF", 60, 60, 300, INK, 0.2, 0.14, width=1.1)


def poster_wave(p, r):
    p.bg(ROSE)
    for i in range(15):
        y = 330 + i * 84
        d = f"M-60 {y}" + "".join(f"q80 {-110 if j % 2 == i % 2 else 110} 160 0" for j in range(9))
        p.path(d, stroke=(RED, PETROL, INK)[i % 3], sw=46)
    p.rect(0, 0, 1200, 250, RED)
    word(p, "TON", 60, 40, 175, ROSE, 0.22, 0.2, width=2.0)


@picture(P + "work-1.jpg")
def street(p, r):
    """Four posters pasted side by side on a hoarding."""
    p.bg("#6b6660")
    for i in range(16):
        p.rect(i * 100, 0, 98, 1067, mix("#77716a", "#625d57", (i * 7 % 5) / 5))
    for i, f in enumerate((poster_jazz, poster_melt, poster_form, poster_wave)):
        x, w, h = 44 + i * 384, 362, 452
        im = sub(1200, 1500, f, r).resize((w * 2, h * 2))
        p.rect(x + 3, 196, w, h, INK, op=0.5, filter=p.blur(6))
        p.image(im, x, 190, w, h)
        for a in (1, 3):
            p.rect(x + w * a / 4, 190, 2, h, WHITE, op=0.16)
        p.rect(x, 190 + h / 2, w, 2, INK, op=0.16)
    p.rect(0, 960, 1600, 107, "#a49c90")
    p.rect(0, 950, 1600, 14, "#4c4843")
    p.rect(0, 690, 1600, 16, "#4c4843", op=0.6)
    for x, h, c, c2, po in ((250, 520, INK, "#3a332e", 1), (1140, 540, "#241f1c", INK, 2), (1290, 350, PETROL, INK, 0)):
        p.ell(x + 30, 1012, h * 0.2, 12, INK, op=0.35, filter=p.blur(6))
        figure(p, x, 1010, h, c, po, c2)


@picture(P + "work-2.jpg", "P")
def _melt(p, r):
    poster_melt(p, r)


@picture(P + "work-3.jpg", "P")
def _jazz(p, r):
    poster_jazz(p, r)


@picture(P + "work-4.jpg", "P")
def _form(p, r):
    poster_form(p, r)


# -- type ---------------------------------------------------------------------------------
@picture(L + "work-1.jpg")
def construction(p, r):
    """Big letters R and g with their construction lines."""
    p.bg(PAPER)
    for y in (150, 470, 790, 960):
        p.line(0, y, 1600, y, RED if y in (150, 790) else mix(RED, PAPER, 0.5), 2)
    for x in (185, 742, 890, 1390):
        p.line(x, 0, x, 1067, SKY, 2)
    letter(p, "R", 185, 150, 640, INK, 0.2, width=1.0)
    # drawn bowl and tail of a two-storey g
    p.circ(1130, 600, 190, stroke=INK, sw=128)
    p.path("M1320 410V830A190 150 0 0 1 960 890", stroke=INK, sw=128)
    p.rect(1256, 346, 128, 90, PAPER)
    p.rect(1256, 410, 128, 60, INK)
    for cx, cy, R in ((1130, 600, 254), (1130, 600, 126), (480, 338, 190), (480, 338, 62)):
        p.circ(cx, cy, R, stroke=ORANGE, sw=3)
        p.circ(cx, cy, 7, ORANGE)
    for x, y in (
        (185, 150),
        (185, 790),
        (742, 790),
        (313, 150),
        (313, 790),
        (1256, 410),
        (1384, 410),
        (1130, 346),
        (1130, 854),
        (876, 600),
    ):
        p.rect(x - 8, y - 8, 16, 16, WHITE, stroke=PETROL, sw=3)
    for (a, b), (c, d) in (((1130, 346), (1000, 346)), ((876, 600), (876, 470))):
        p.line(a, b, c, d, PETROL, 2.5)
        p.circ(c, d, 7, PETROL)


@picture(L + "work-2.jpg", "P")
def alphabet(p, r):
    p.bg(INK)
    chars = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    cw, ch = 180, 228
    for i, c in enumerate(chars[:36]):
        x, y = 60 + (i % 6) * cw, 66 + (i // 6) * ch
        if i in (6, 17, 28):
            p.rect(x, y, cw, ch, (ORANGE, OCHRE, ROSE)[(6, 17, 28).index(i)])
        letter(p, c, x + 45, y + 48, 132, INK if i in (6, 17, 28) else PAPER, 0.17, width=0.95)
    for i in range(7):
        p.line(60, 66 + i * ch, 1140, 66 + i * ch, STEEL, 1.5)
        p.line(60 + i * cw, 66, 60 + i * cw, 66 + 6 * ch, STEEL, 1.5)


@picture(L + "work-3.jpg")
def weights(p, r):
    """One letter from hairline to black, in one row, and the axis below."""
    p.rect(0, 0, 1600, 1067, ROSE)
    x = 70
    for i in range(7):
        wt = 0.016 + i * 0.034
        letter(p, "S", x, 150, 560, mix(INK, RED, i / 6), wt, width=0.30 + i * 0.022)
        x += 560 * (1 - wt) / 14 * 10 * (0.30 + i * 0.022) + 560 * wt * (0.30 + i * 0.022) + 48
    p.line(80, 860, 1520, 860, INK, 4)
    for i in range(9):
        p.circ(80 + i * 180, 860, 8 + i * 4, INK if i != 5 else RED)
    p.circ(980, 860, 52, stroke=RED, sw=5)
    p.rect(0, 960, 1600, 107, RED)
    word(p, "AXIS", 80, 985, 58, ROSE, 0.1, 0.3, width=1.6)
    word(p, "AXIS", 640, 985, 58, ROSE, 0.18, 0.3, width=1.6)
    word(p, "AXIS", 1200, 985, 58, ROSE, 0.26, 0.3, width=1.6)


@picture(L + "work-4.jpg", "P")
def modules(p, r):
    """Stencil letters built only from squares and quarter circles."""
    p.bg(SKY)
    # 2x3 cells: # square, a b c d quarter circle with its corner TL TR BR BL, . empty
    font = {"M": ["db" + "ca", "####", "#..#"], "O": ["ca", "", ""]}
    del font
    glyphs = (
        ["c#d", "#.#", "###", "#.#"],
        ["##d", "#c.", "#d.", "##a"],
        ["c##", "#..", "#..", "b##"],
        ["##d", "#.#", "#.#", "##a"],
        ["###", "#..", "##a", "###"],
        ["###", "#..", "##a", "#.."],
        ["c##", "#..", "#.#", "b##"],
        ["#.#", "#.#", "###", "#.#"],
        ["c#d", "#.#", "#.#", "b#a"],
    )
    cols = (INK, RED, PETROL, INK, ORANGE, INK, PETROL, INK, RED)
    for g, (rows, c) in enumerate(zip(glyphs, cols, strict=True)):
        ox, oy, u = 96 + (g % 3) * 350, 90 + (g // 3) * 460, 98
        for j, row in enumerate(rows):
            for i, ch in enumerate(row):
                x, y = ox + i * (u + 4), oy + j * (u + 4)
                if ch == "#":
                    p.rect(x, y, u, u, c)
                elif ch in "abcd":
                    cx, cy = {"a": (x, y), "b": (x + u, y), "c": (x + u, y + u), "d": (x, y + u)}[ch]
                    a = {"a": 0, "b": 90, "c": 180, "d": 270}[ch]
                    p.wedge(cx, cy, u, a, a + 90, c)


# -- wayfinding ---------------------------------------------------------------------------
def picto(p, i, x, y, s, c, k):
    """One of 24 pictograms in a square of side s; k = ground colour."""
    with p.g(tf=f"translate({x} {y}) scale({s / 100})"):
        L = dict(stroke=c, sw=10, cap="butt", join="miter")
        if i == 0:  # arrow
            p.path("M14 50H80M54 20L84 50L54 80", **L)
        elif i == 1:  # lift
            p.rect(20, 14, 60, 72, c)
            p.poly([(50, 22), (68, 44), (32, 44)], k)
            p.poly([(50, 78), (68, 56), (32, 56)], k)
        elif i == 2:  # stairs
            p.path("M10 85H30V65H50V45H70V25H92", **L)
        elif i == 3:  # cup
            p.path("M18 30H70V62A16 16 0 0 1 54 78H34A16 16 0 0 1 18 62Z", c)
            p.path("M70 38H78A10 10 0 0 1 78 60H70", stroke=c, sw=8)
            p.path("M34 10V22M52 10V22", stroke=c, sw=7)
        elif i == 4:  # cinema
            p.rect(12, 34, 50, 40, c)
            p.poly([(66, 54), (90, 38), (90, 70)], c)
            p.circ(26, 22, 12, c)
            p.circ(50, 22, 12, c)
        elif i == 5:  # music
            p.path("M34 76V22L80 14V66", stroke=c, sw=9)
            p.circ(26, 76, 13, c)
            p.circ(72, 66, 13, c)
        elif i == 6:  # print press
            p.rect(24, 12, 52, 24, c)
            p.rect(10, 40, 80, 30, c)
            p.rect(28, 60, 44, 30, c, stroke=k, sw=5)
        elif i == 7:  # scissors
            p.circ(26, 76, 13, stroke=c, sw=9)
            p.circ(74, 76, 13, stroke=c, sw=9)
            p.path("M33 65L70 10M67 65L30 10", **L)
        elif i == 8:  # bike
            p.circ(24, 66, 18, stroke=c, sw=7)
            p.circ(76, 66, 18, stroke=c, sw=7)
            p.path("M24 66L40 36H66L76 66M40 36L52 66L66 36M34 30H46M62 26H72", stroke=c, sw=6)
        elif i == 9:  # tree
            p.circ(50, 38, 30, c)
            p.path("M50 40V92", stroke=c, sw=10)
        elif i == 10:  # persons
            p.circ(50, 18, 12, c)
            p.path("M34 36H66V64H60V94H40V64H34Z", c)
        elif i == 11:  # wheelchair
            p.circ(44, 14, 9, c)
            p.path("M44 26V56H66L78 84", stroke=c, sw=9)
            p.path("M36 42A25 25 0 1 0 66 74", stroke=c, sw=8)
            p.path("M44 40H62", stroke=c, sw=8)
        elif i == 12:  # chair
            p.path("M28 10V90M28 56H70V90", **L)
        elif i == 13:  # lamp
            p.path("M50 6V30", **L)
            p.wedge(50, 64, 36, 180, 360, c)
            p.circ(50, 72, 9, c)
        elif i == 14:  # jar
            p.path("M36 12H64V24Q86 44 78 70L68 90H32L22 70Q14 44 36 24Z", c)
        elif i == 15:  # house
            p.path("M10 50L50 14L90 50V90H60V62H40V90H10Z", c)
        elif i == 16:  # down right
            p.path("M22 22L76 76M76 34V80H30", **L)
        elif i == 17:  # hanger
            p.path("M50 34L88 72H12L50 34V26A9 9 0 1 0 40 17", stroke=c, sw=8, join="round")
        elif i == 18:  # bus
            p.rect(14, 14, 72, 62, c, rx=8)
            p.rect(22, 24, 56, 24, k)
            p.circ(30, 80, 10, c)
            p.circ(70, 80, 10, c)
        elif i == 19:  # eye
            p.path("M8 50Q50 6 92 50Q50 94 8 50Z", c)
            p.circ(50, 50, 17, k)
            p.circ(50, 50, 8, c)
        elif i == 20:  # microphone
            p.rect(36, 8, 28, 48, c, rx=14)
            p.path("M24 44V46A26 26 0 0 0 76 46V44M50 72V92M32 90H68", stroke=c, sw=7)
        elif i == 21:  # hammer
            p.path("M18 18H72V40H18Z", c)
            p.path("M50 38V94", stroke=c, sw=13)
        elif i == 22:  # needle
            p.path("M84 14L24 78", stroke=c, sw=8, cap="round")
            p.path("M84 14C40 0 10 30 30 46S80 60 60 90", stroke=c, sw=4)
        else:  # book
            p.path("M50 24Q30 12 8 18V80Q30 74 50 86Q70 74 92 80V18Q70 12 50 24Z", c)
            p.path("M50 24V86", stroke=k, sw=5)


@picture(G + "work-1.jpg")
def pictograms(p, r):
    p.bg(PAPER)
    duo = [(PETROL, PAPER), (PAPER, PETROL), (ORANGE, INK), (INK, PAPER), (SKY, PETROL), (PAPER, RED)]
    order = list(range(24))
    for n, i in enumerate(order):
        x, y = 40 + (n % 6) * 254, 26 + (n // 6) * 256
        k, c = duo[(n * 5 + n // 6 * 2) % 6]
        p.rect(x, y, 246, 246, k, rx=10, stroke=c if k == PAPER else "none", sw=5)
        picto(p, i, x + 48, y + 48, 150, c, k)


@picture(G + "work-2.jpg", "P")
def totem(p, r):
    p.rect(0, 0, 1200, 1500, p.lin(0, 0, 0, 1500, (0, "#bfe0ee"), (0.75, "#eef3ee")))
    p.poly([(0, 760), (420, 660), (420, 1330), (0, 1330)], "#9aa7ad")
    for i in range(7):
        p.poly(
            [(i * 60, 760 - i * 14.3), (i * 60 + 30, 753 - i * 14.3), (i * 60 + 30, 1330), (i * 60, 1330)], "#8b999f"
        )
    p.poly([(0, 760), (140, 600), (280, 693)], "#6f7d84")
    p.rect(0, 1320, 1200, 180, "#d8cfc0")
    p.poly([(610, 1400), (1200, 1330), (1200, 1390), (640, 1412)], INK, op=0.2)
    p.poly([(930, 150), (990, 190), (990, 1378), (930, 1400)], "#9b3410")
    p.rect(520, 150, 410, 1250, ORANGE)
    p.poly([(520, 150), (580, 120), (990, 190), (930, 150)], "#ff8a5c")
    p.path("M640 470H800M724 380L812 470L724 560", stroke=INK, sw=44)
    for j, (i, a) in enumerate(((4, 0), (3, 180), (20, 0), (23, 270))):
        y = 700 + j * 150
        p.line(560, y - 22, 890, y - 22, INK, 4)
        picto(p, i, 566, y, 100, INK, ORANGE)
        with p.g(tf=f"rotate({a} 840 {y + 50})"):
            p.path(f"M800 {y + 50}H872M846 {y + 20}L876 {y + 50}L846 {y + 80}", stroke=INK, sw=12)
    word(p, "1", 610, 200, 120, INK, 0.22)
    figure(p, 330, 1420, 640, INK, 2, "#3a3330")
    p.ell(360, 1422, 130, 16, INK, op=0.3, filter=p.blur(7))


@picture(G + "work-3.jpg")
def corridor(p, r):
    """Supergraphic in a corridor: a band that runs over floor, wall and ceiling, big 3."""
    p.bg("#e9e4da")
    a, b, c, d = (700, 300), (1220, 300), (1220, 720), (700, 720)
    p.poly([(0, 0), a, d, (0, 1067)], "#efe9de")
    p.poly([(0, 0), (1600, 0), b, a], "#f9f6ef")
    p.poly([(1600, 0), b, c, (1600, 1067)], "#d6cec0")
    p.poly([(0, 1067), d, c, (1600, 1067)], "#b7aea0")
    p.poly([a, b, c, d], PETROL)

    def pt(u, v, z):  # left wall: u along 0..1, v height
        t = 1 - (1 - u) ** 0.6
        x = 700 * t
        y0, y1 = 0 + 300 * t, 1067 - 347 * t
        return x, y1 + (y0 - y1) * v

    # band on the left wall, turning to the floor
    for lo, hi, col in ((0.10, 0.30, ORANGE), (0.30, 0.36, INK)):
        p.poly([pt(0, lo, 0), pt(1, lo, 0), pt(1, hi, 0), pt(0, hi, 0)], col)
    p.poly([(640, 1067), (1060, 1067), (1010, 720), (880, 720)], ORANGE)
    p.poly([(540, 1067), (640, 1067), (880, 720), (848, 720)], INK)
    p.rect(848, 700, 0, 0)
    # doors on the right wall
    for t in (0.25, 0.62):
        x0, x1 = 1600 - 380 * t, 1600 - 380 * (t + 0.2)
        f = lambda x: (1600 - x) / 380  # noqa: E731
        top = lambda x: 330 + (300 - 0) * f(x) * 0.36  # noqa: E731
        bot = lambda x: 1067 - 347 * f(x)  # noqa: E731
        p.poly([(x0, top(x0)), (x1, top(x1)), (x1, bot(x1)), (x0, bot(x0))], STEEL)
    with p.g(tf="matrix(1 .32 0 1 0 0)"):
        letter(p, "3", 130, 190, 480, RED, 0.22, width=0.92)
    word(p, "3", 915, 380, 130, ORANGE, 0.22, width=1)
    p.path("M1060 445H1150M1110 400L1155 445L1110 490", stroke=ORANGE, sw=20)
    for i in range(5):
        t = i / 5
        x = 960 - 40
        p.poly(
            [
                (800 + 120 * t * 0 - 300 * (1 - t) ** 2 + 100, 300 - 300 * (1 - t) ** 2 + 0),
                (1120 + 200 * (1 - t) ** 2, 300 - 300 * (1 - t) ** 2),
                (1110 + 190 * (1 - t) ** 2, 312 - 300 * (1 - t) ** 2 + 16 * (1 - t)),
                (x - 130 - 190 * (1 - t) ** 2 + 100 * 0, 312 - 300 * (1 - t) ** 2 + 16 * (1 - t)),
            ],
            WHITE,
            op=0.9,
        )
    figure(p, 1090, 742, 230, INK, 1, "#3a3330")
