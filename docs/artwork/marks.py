"""Marks of the members (800 px squares) and drawn portraits of the one-person studios."""

import math

import numpy as np

from fashion import knit
from kit import (
    GLYPH,
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
    WHITE,
    dark,
    glaze_grad,
    hand,
    head,
    lathe,
    light,
    mix,
    picture,
    smooth,
    tree,
)
from media import SPRITES
from music import violin


def mark(slug):
    return picture(f"members/{slug}/logo.png", "S")


def portrait(slug):
    return picture(f"members/{slug}/portrait.jpg", "P")


# -- marks --------------------------------------------------------------------------------
@mark("atelier-fil-rouge")
def fil_rouge(p, r):
    p.bg(PAPER)
    for k in range(4):
        p.rect(145 + k * 140, 90, 90, 620, INK)
    for j in range(4):
        y, c = 145 + j * 140, RED if j == 2 else INK
        p.rect(60 if j == 2 else 90, y, 680 if j == 2 else 620, 90, c)
        for k in range(4):
            if (k + j) % 2:
                p.rect(131 + k * 140, y - 14, 118, 118, PAPER)
                p.rect(145 + k * 140, y - 40, 90, 170, INK)
            else:
                p.rect(131 + k * 140, y - 14, 118, 14, PAPER)
                p.rect(131 + k * 140, y + 90, 118, 14, PAPER)


@mark("verre-modele")
def verre(p, r):
    p.bg("#fdf8ee")
    for a, c in ((-24, SKY), (24, ORANGE)):
        with p.g(tf=f"rotate({a} 400 640)", blend="multiply"):
            p.path("M400 90C440 260 590 370 590 520A190 190 0 0 1 210 520C210 370 360 260 400 90Z", c)


@mark("forge-exemple")
def forge(p, r):
    p.bg(INK)
    p.path(
        "M90 330H710Q690 440 520 450Q480 455 480 520Q480 580 580 610V680H220V610Q320 580 320 520Q320 455 280 440Q150 420 90 330Z",
        ORANGE,
    )
    p.poly([(400, 90), (440, 200), (550, 250), (440, 270), (400, 300), (360, 270), (250, 250), (360, 200)], OCHRE)


@mark("studio-trait-exemple")
def trait_mark(p, r):
    p.bg(RED)
    p.path("M60 400H180A110 110 0 0 0 400 400A110 110 0 0 1 620 400H740", stroke=PAPER, sw=92)


@mark("signal-exemple")
def signal(p, r):
    p.bg(ORANGE)
    p.path("M400 90L690 380H520V710H400Z", INK)
    p.path("M400 90L110 380H280V710H400Z", PAPER)


@mark("objet-essai")
def objet(p, r):
    p.bg(SKY)
    p.circ(400, 190, 120, RED)
    p.rect(280, 310, 240, 150, PAPER)
    p.path("M400 310V460H520V310Z", mix(PAPER, PETROL, 0.22))
    p.poly([(280, 460), (520, 460), (650, 700), (150, 700)], PETROL)
    p.poly([(400, 460), (520, 460), (650, 700), (400, 700)], dark(PETROL, 0.35))
    p.wedge(400, 190, 120, -90, 90, dark(RED, 0.22))


@mark("lumen-muster")
def lumen(p, r):
    p.bg(PETROL)
    p.poly([(250, 400), (550, 400), (720, 800), (80, 800)], OCHRE)
    p.wedge(400, 400, 220, 180, 360, PAPER)
    p.rect(386, 0, 28, 190, PAPER)
    p.wedge(400, 400, 84, 0, 180, ORANGE)


@mark("banc-public-exemple")
def banc(p, r):
    p.bg(MOSS)
    for k in range(3):
        p.rect(110, 210 + k * 84, 580, 56, PAPER)
    p.rect(70, 480, 660, 70, ORANGE)
    p.rect(160, 550, 60, 140, PAPER)
    p.rect(580, 550, 60, 140, PAPER)


@mark("couture-exemple")
def couture(p, r):
    p.bg(ROSE)
    p.path("M600 250A230 230 0 1 0 560 590Q650 500 560 420Q480 370 420 440T470 740", stroke=RED, sw=30, cap="round")
    p.path("M690 80L720 110L330 590L250 650L290 560Z", INK)
    p.path("M652 144L606 200", stroke=ROSE, sw=14, cap="round")


@mark("tissu-libre")
def tissu(p, r):
    p.bg(LILAC)
    for i in range(3):
        for j in range(3):
            x, y = 130 + i * 180, 130 + j * 180
            c = (PETROL, RED, PAPER)[(i + j) % 3]
            if (i + j) % 2:
                p.circ(x + 90, y + 90, 84, c)
                p.circ(x + 90, y + 90, 34, LILAC)
            else:
                a, b = (x + 4, y + 176), (x + 176, y + 4)
                if (i + j) % 4:
                    a, b = (x + 4, y + 4), (x + 176, y + 176)
                p.path(f"M{a[0]} {a[1]}A172 172 0 0 1 {b[0]} {b[1]}A172 172 0 0 1 {a[0]} {a[1]}Z", c)


@mark("chapeau-muster")
def chapeau(p, r):
    p.bg(OCHRE)
    p.wedge(400, 470, 200, 180, 360, INK)
    p.rect(200, 420, 400, 56, RED)
    p.path("M70 476H730Q650 580 400 580Q150 580 70 476Z", INK)


@mark("radio-exemple")
def radio(p, r):
    p.bg(RED)
    p.rect(320, 120, 160, 330, PAPER, rx=80)
    for k in range(3):
        p.rect(320, 190 + k * 56, 160, 20, RED)
    p.arc(400, 370, 190, 0, 180, PAPER, 46)
    p.arc(400, 370, 290, 12, 168, OCHRE, 46)
    p.rect(377, 560, 46, 130, INK)


@mark("pixel-muster")
def pixel(p, r):
    p.bg("#2b2544")
    rows, u = SPRITES[1], 52
    for j, row in enumerate(rows):
        for i, ch in enumerate(row):
            if ch != ".":
                p.rect(
                    88 + i * u,
                    114 + j * u,
                    u,
                    u,
                    {"g": "#8dd36b", "p": PAPER}.get(ch, LILAC),
                    shape_rendering="crispEdges",
                )


@mark("revue-modele")
def revue(p, r):
    p.bg(PAPER)
    p.poly([(400, 180), (120, 90), (120, 620), (400, 710)], RED)
    p.poly([(400, 180), (680, 90), (680, 620), (400, 710)], INK)
    p.poly([(400, 180), (600, 60), (600, 116), (460, 160)], OCHRE)
    for k in range(3):
        p.poly([(450, 290 + k * 100), (630, 232 + k * 100), (630, 272 + k * 100), (450, 330 + k * 100)], PAPER)


@mark("film-exemple")
def film(p, r):
    p.bg(INK)
    cs = (ORANGE, RED, OCHRE, ORANGE, RED, OCHRE)
    for k in range(6):
        with p.g(tf=f"rotate({k * 60} 400 400)"):
            p.path("M400 100A300 300 0 0 1 659.8 250L486.6 350L486.6 350L313.4 350Z", cs[k])
            p.path("M313.4 350L486.6 350L659.8 250", stroke=INK, sw=14)
    p.poly(
        [
            (400 + 100 * math.cos(math.radians(30 + 60 * k)), 400 + 100 * math.sin(math.radians(30 + 60 * k)))
            for k in range(6)
        ],
        PAPER,
    )


@mark("anime-muster")
def anime(p, r):
    p.bg(SKY)
    p.path("M190 250Q310 300 330 640Q380 300 600 250", stroke=PETROL, sw=18, dash="1 36", cap="round")
    p.ell(355, 644, 168, 80, RED)
    p.circ(190, 230, 116, ORANGE)
    p.ell(610, 250, 92, 136, OCHRE, tf="rotate(38 610 250)")
    p.rect(80, 724, 640, 24, PETROL)
    for x in (190, 250):
        p.ell(x, 218, 14, 22, INK)


@mark("son-image-exemple")
def son_image(p, r):
    p.bg(PETROL)
    p.wedge(400, 400, 290, 90, 270, ORANGE)
    p.wedge(400, 400, 110, 90, 270, PETROL)
    for k, h in enumerate((580, 440, 260, 380, 140)):
        p.rect(414 + k * 62, 400 - h / 2, 40, h, (PAPER, SKY)[k % 2], rx=20)


@mark("quatuor-exemple")
def quatuor(p, r):
    p.bg(OCHRE)
    for k in range(4):
        s = (-1, 1, -1, 1)[k]
        p.path(
            f"M{190 + k * 140} 90C{190 + k * 140 + s * 110} 290 {190 + k * 140 - s * 110} 510 {190 + k * 140} 710",
            stroke=(RED, INK, PAPER, PETROL)[k],
            sw=62,
            cap="round",
        )


@mark("label-exemple")
def label(p, r):
    p.bg(LILAC)
    p.circ(400, 400, 320, INK)
    p.wedge(400, 400, 320, -45, 45, ORANGE)
    p.circ(400, 400, 240, stroke=LILAC, sw=10)
    p.circ(400, 400, 190, stroke=LILAC, sw=10)
    p.circ(400, 400, 110, PAPER)
    p.circ(400, 400, 26, INK)


@mark("architectes-exemple")
def archi(p, r):
    p.bg(PAPER)

    def q(x, y, z):
        return 400 + (x - y) * 121, 420 + (x + y) * 70 - z * 140

    p.poly([q(-1, 1, 2), q(-1, 1, -1), q(1, 1, -1), q(1, 1, 0), q(0, 1, 0), q(0, 1, 2)], RED)
    p.poly([q(1, 1, -1), q(1, -1, -1), q(1, -1, 0), q(1, 1, 0)], INK)
    p.poly([q(0, 1, 0), q(1, 1, 0), q(1, -1, 0), q(0, -1, 0)], ROSE)
    p.poly([q(0, 1, 0), q(0, -1, 0), q(0, -1, 2), q(0, 1, 2)], INK)
    p.poly([q(-1, 1, 2), q(0, 1, 2), q(0, -1, 2), q(-1, -1, 2)], ROSE)


@mark("bois-modele")
def bois(p, r):
    p.bg("#e7c48f")
    p.path("M90 90H710V340L560 300V500L400 460L240 500V300L90 340Z", "#6b3d1c")
    p.path("M90 380L200 350V550L400 506L600 550V350L710 380V710H90Z", PETROL)


@mark("ecole-exemple")
def ecole(p, r):
    p.bg(SKY)
    for k, c in enumerate((RED, OCHRE, PETROL)):
        for j in range(k + 1):
            x, y = 110 + k * 196, 700 - (j + 1) * 196
            if j == k:
                p.wedge(x + 190, y + 190, 190, 180, 270, c)
            else:
                p.rect(x, y, 190, 192, c)
    p.circ(205, 250, 96, ORANGE)


# -- portraits ----------------------------------------------------------------------------
@portrait("terre-exemple")
def terre(p, r):
    """Two hands lifting a bowl on the wheel, seen from the front."""
    p.rect(0, 0, 1200, 1500, p.lin(0, 0, 0, 1500, (0, "#f4d8c6"), (1, ROSE)))
    p.circ(600, 560, 470, "#e9b094")
    # apron and body
    p.path("M250 1500Q240 820 420 640Q480 580 520 470H680Q720 580 780 640Q960 820 950 1500Z", PETROL)
    p.path("M430 1500V760Q600 850 770 760V1500Z", "#e9dcc3")
    p.path("M430 760Q440 640 500 560M770 760Q760 640 700 560", stroke="#e9dcc3", sw=34)
    p.path("M520 480V400H680V480Q600 560 520 480Z", "#a4573a")
    p.circ(600, 290, 170, "#b9694a")
    p.path("M420 300A180 180 0 0 1 780 300Q700 190 600 190Q500 190 420 300Z", INK)
    p.circ(600, 96, 74, INK)
    p.path("M560 300", "none")
    im = lathe(
        520,
        330,
        [(0, 0.42), (0.1, 0.44), (0.2, 0.6), (0.6, 0.92), (0.9, 0.98), (1, 0.95)],
        glaze_grad((0, "#8a4a30"), (1, "#c9805a"), line=120),
        tilt=0.28,
        mouth="#7a3f29",
        gloss=0.35,
        seed=3,
    )
    p.ell(600, 1330, 430, 104, "#3b3430")
    p.ell(600, 1312, 430, 104, "#6a615a")
    for k in range(5):
        p.ell(600, 1312, 400 - k * 50, 97 - k * 12, stroke="#7d746c", sw=2)
    p.path("M300 780Q180 960 250 1130Q280 1200 360 1190", stroke="#0b3a47", sw=120, cap="round")
    p.path("M900 780Q1020 960 950 1130Q920 1200 840 1190", stroke="#0b3a47", sw=120, cap="round")
    p.image(im, 340, 985)
    hand(p, 356, 1180, 1.12, 38, "#b9694a", grip=True, line="#8f4a31")
    hand(p, 844, 1180, 1.12, -38, "#b9694a", flip=True, grip=True, line="#8f4a31")


@portrait("plakat-muster")
def plakat(p, r):
    """Head in profile pasted from torn poster strips."""
    p.bg(OCHRE)
    p.rect(0, 0, 1200, 1500, p.dots(dark(OCHRE, 0.12), 34, 7, 45))
    cs = [RED, PAPER, PETROL, INK, ORANGE, ROSE]
    with p.g(tf="translate(590 640) scale(3.3)"):
        d = "M-122 -20A122 122 0 0 1 112 -50L152 34L118 44L116 64L126 76L112 92L112 112Q108 136 70 134L58 136V190Q160 200 210 300H-200Q-170 200 -80 186L-84 90Q-122 40 -122 -20Z"
        p.path(d, INK, tf="translate(6 8)", op=0.3)
        cl = p.clipper(d)
        with p.g(clip=cl):
            for k in range(15):
                y = -150 + k * 31
                q = (
                    [(-210, y + r.uniform(-6, 6))]
                    + [(-210 + t * 42, y + r.uniform(-10, 10) + (t - 5) * 1.6) for t in range(1, 11)]
                    + [(220, y)]
                )
                p.poly([*q, (220, y + 60), (-210, y + 60)], cs[k % 6])
                p.pline(q, WHITE, 2.4, op=0.8)
                if k % 3 == 1:
                    for t in range(12):
                        p.circ(-190 + t * 36, y + 20, 6, cs[(k + 2) % 6])
                if k % 3 == 2:
                    for t in range(20):
                        p.line(-200 + t * 22, y + 6, -212 + t * 22, y + 34, cs[(k + 3) % 6], 5)
            p.circ(40, -20, 44, RED)
            p.circ(40, -20, 20, PAPER)


@portrait("lettres-types")
def lettres(p, r):
    """Head in profile filled with set letters."""
    p.bg(PETROL)
    d = "M-122 -20A122 122 0 0 1 112 -50L152 34L118 44L116 64L126 76L112 92L112 112Q108 136 70 134L58 136V190Q160 200 210 300H-200Q-170 200 -80 186L-84 90Q-122 40 -122 -20Z"
    with p.g(tf="translate(590 660) scale(3.3)"):
        p.path(d, PAPER)
        with p.g(clip=p.clipper(d)):
            chars = [c for c in "SRGAEBKQMO&25N3CDPUJ8HXZ69" if c in GLYPH]
            n, y, j = 0, -150, 0
            while y < 300:
                s = (44, 72, 34, 58, 40)[j % 5]
                x = -215 + (j * 17 % 30)
                while x < 220:
                    c = (INK, INK, RED, PETROL, INK, ORANGE)[(n * 5 + j) % 6]
                    w = (0.2, 0.09, 0.26, 0.14)[(n + j) % 4]
                    m = s * w
                    k = (s - m) / 14
                    p.add(
                        f'<g transform="translate({x + m / 2:.1f} {y + m / 2:.1f}) scale({k:.3f})"><path d="{GLYPH[chars[n % len(chars)]]}" fill="none" '
                        f'stroke="{c}" stroke-width="{m / k:.2f}"/></g>'
                    )
                    x += s * 0.72 + m + s * 0.16
                    n += 1
                y += s + 7
                j += 1
    p.rect(0, 1420, 1200, 80, ORANGE)
    for k in range(61):
        p.line(k * 20, 1420, k * 20, 1450 if k % 5 else 1470, INK, 3)


@portrait("papier-plie")
def papier(p, r):
    """Two hands holding a folded bird."""
    p.rect(0, 0, 1200, 1500, p.lin(0, 0, 0, 1500, (0, LILAC), (1, "#d8cdf0")))
    p.circ(600, 590, 400, OCHRE)
    b = [
        ((640, 640), (900, 190), (760, 690), "#c9bca9"),
        ((640, 640), (900, 190), (560, 560), "#ddd2c2"),
        ((690, 790), (1010, 410), (760, 690), RED),
        ((690, 790), (1010, 410), (640, 820), "#8f1d16"),
        ((480, 700), (250, 430), (560, 790), ORANGE),
        ((250, 430), (440, 760), (560, 800), "#c9400f"),
        ((250, 430), (150, 505), (276, 470), RED),
        ((440, 690), (360, 150), (640, 640), WHITE),
        ((440, 690), (360, 150), (400, 560), "#e6ddcf"),
        ((440, 690), (640, 640), (600, 840), "#f4eee4"),
        ((640, 640), (760, 690), (600, 840), "#d4c8b6"),
        ((440, 690), (600, 840), (470, 770), "#e0d5c5"),
    ]
    with p.g(tf="translate(0 90)"):
        p.poly([(600, 830), (300, 700), (900, 700)], INK, op=0.2, filter=p.blur(24))
        for *q, c in b:
            p.poly(q, c, stroke=c, sw=1.5, join="round")
    p.path("M-40 1500Q150 1300 330 1150", stroke=PETROL, sw=230)
    p.path("M1240 1500Q1050 1300 870 1150", stroke=dark(PETROL, 0.3), sw=230)
    hand(p, 420, 1060, 1.55, 28, "#d98a62", grip=False, line="#a85f3d")
    hand(p, 780, 1060, 1.55, -28, "#c97b54", flip=True, grip=False, line="#9a5435")


@portrait("maille-modele")
def maille(p, r):
    """Head in profile under a big knitted hat; yarn runs from a ball."""
    p.bg(SKY)
    p.circ(860, 420, 300, light(SKY, 0.4))
    head(p, 560, 700, 2.5, "#8a4b33", body=RED, neck="#733c28")
    rows = []
    for j in range(44):
        rows.append(
            [
                (1 if (j % 11 in (2, 3)) else 2 if ((i + j) % 6 == 0 or (i - j) % 6 == 0) and j % 11 > 4 else 0)
                for i in range(56)
            ]
        )
    im = knit(rows, [OCHRE, RED, PAPER], 14, 11)
    d = "M236 650Q220 330 420 270Q560 220 700 280Q860 350 852 600Q560 520 236 650Z"
    with p.g(clip=p.clipper(d)):
        p.image(im, 190, 210)
        p.path(d, p.lin(236, 0, 860, 0, (0, INK, 0.45), (0.4, INK, 0), (1, INK, 0.25)))
    with p.g(tf="rotate(-6 560 600)"):
        p.rect(222, 566, 650, 108, RED, rx=40)
        for k in range(26):
            p.line(244 + k * 24.5, 574, 240 + k * 24.5, 666, dark(RED, 0.4), 6)
    p.circ(520, 220, 96, PAPER)
    for k in range(80):
        a, q = r.random() * 6.28, 60 + r.random() * 46
        p.line(
            520 + math.cos(a) * 20,
            220 + math.sin(a) * 20,
            520 + math.cos(a) * q,
            220 + math.sin(a) * q,
            (PAPER, "#e3d9c6", WHITE)[k % 3],
            9,
            cap="round",
        )
    # scarf
    p.path("M300 1180Q560 1290 800 1160L830 1280Q560 1400 270 1300Z", OCHRE)
    for k in range(22):
        p.line(
            290 + k * 24.5,
            1195 + 60 * math.sin(k / 21 * 3.14),
            284 + k * 25.5,
            1300 + 60 * math.sin(k / 21 * 3.14),
            dark(OCHRE, 0.25),
            5,
        )
    p.path("M820 1240Q1000 1190 940 1060T1020 900", stroke=OCHRE, sw=11, cap="round")
    p.circ(1010, 1290, 150, ORANGE)
    for k in range(9):
        p.path(
            f"M{880 + k * 12} {1230 - k * 8}Q{1010} {1200 + k * 20} {1140 - k * 6} {1260 + k * 14}",
            stroke=dark(ORANGE, 0.22),
            sw=6,
        )
        p.path(
            f"M{900 + k * 26} {1180 + abs(k - 4) * 8}Q{960 + k * 12} 1290 {920 + k * 22} {1400 - abs(k - 4) * 8}",
            stroke=light(ORANGE, 0.25),
            sw=6,
        )
    for a in (-24, 14):
        with p.g(tf=f"rotate({a} 1010 1260)"):
            p.rect(1003, 880, 15, 400, "#f0dcb0", rx=7)
            p.circ(1010, 876, 20, PETROL)


@portrait("donnees-vives")
def donnees(p, r):
    """Head in profile as a relief of lines."""
    p.grain = 0
    p.bg(INK)
    d = "M-122 -20A122 122 0 0 1 112 -50L152 34L118 44L116 64L126 76L112 92L112 112Q108 136 70 134L58 136V190Q160 200 210 300H-200Q-170 200 -80 186L-84 90Q-122 40 -122 -20Z"
    from kit import Pic

    q = Pic(1200, 1500)
    q.bg("#000000")
    with q.g(tf="translate(580 620) scale(3.4)", filter=q.blur(0.1)):
        q.path(d, "#ffffff")
    from PIL import ImageFilter

    m = q.flatten().convert("L")
    soft = np.asarray(m.filter(ImageFilter.GaussianBlur(46)), float) / 255
    hard = np.asarray(m, float) / 255
    for j in range(74):
        y = 90 + j * 19
        run, inside = [], []
        for i in range(161):
            x = 40 + i * 7
            yy, xx = min(1499, y), min(1199, x)
            v = soft[yy, xx] * hard[yy, xx]
            run.append((x, y - v * 74 - 5 * v * math.sin(x * 0.05 + j * 0.6) - r.random() * 2.5 * v))
            inside.append(hard[yy, xx] > 0.5)
        p.path(smooth(run) + f"V{y + 30}H40Z", INK)
        p.path(smooth(run), stroke="#37424a", sw=2.4)
        c = mix(SKY, ORANGE, j / 73)
        seg: list = []
        for q, ok in zip([*run, None], [*inside, False], strict=True):
            if ok:
                seg.append(q)
            elif len(seg) > 1:
                p.path(smooth(seg), stroke=c, sw=6, cap="round")
                seg = []
            else:
                seg = []
    for k in range(9):
        x, y = r.uniform(330, 800), r.uniform(330, 1300)
        if hard[int(y), int(x)] > 0.5:
            p.circ(x, y - 50, 6 + r.random() * 16, OCHRE)


@portrait("docu-modele")
def docu(p, r):
    """Figure with camera on a tripod before a low sun."""
    p.rect(0, 0, 1200, 1500, p.lin(0, 0, 0, 1500, (0, "#7d1d1a"), (0.5, ORANGE), (0.8, "#ffc06a"), (1, "#ffc06a")))
    p.circ(560, 760, 400, "#ffe2a8")
    for k in range(9):
        p.rect(0, 880 + k * 34, 1200, 5 + k * 2.4, ORANGE, op=0.75)
    p.path("M0 1230Q400 1150 800 1220T1200 1190V1500H0Z", INK)
    b = "#1a1110"
    # tripod and camera
    p.path("M450 760L330 1260M450 760L460 1270M450 760L600 1250", stroke=b, sw=22)
    p.rect(330, 600, 240, 150, b, rx=12)
    p.path("M330 640L230 600V750L330 710Z", b)
    p.circ(400, 560, 62, b)
    p.circ(510, 556, 54, b)
    p.circ(400, 560, 26, "#ffe2a8")
    p.circ(510, 556, 22, "#ffe2a8")
    p.rect(560, 640, 60, 44, b)
    # figure bent to the finder
    p.path(
        "M660 1260L700 920Q690 760 720 700Q760 640 840 660Q920 690 910 800L900 940L930 1260H830L806 980L770 1260Z", b
    )
    p.path("M740 690Q690 800 600 760L560 720", stroke=b, sw=58, cap="round", join="round")
    p.path("M722 690V630", stroke=b, sw=64)
    p.path("M652 600A78 84 0 0 1 806 590Q812 660 760 680L690 676Q672 680 668 660L664 640L646 632Z", b)
    p.path("M630 552L660 520Q730 470 806 530L816 566Z", RED)


@portrait("beat-muster")
def beat(p, r):
    """Head with headphones in two inks, coarse halftone."""
    p.bg(ORANGE)
    from kit import Pic

    q = Pic(1200, 1500)
    q.bg("#ffffff")
    head(q, 610, 660, 3.0, "#777777", body="#555555", neck="#4a4a4a")
    q.circ(520, 660, 300, q.rad(460, 560, 420, (0, "#ffffff", 0.5), (1, "#000000", 0.0)))
    m = np.asarray(q.flatten().convert("L").resize((80, 100)), float) / 255
    with p.g(tf="rotate(0)"):
        for j in range(100):
            for i in range(80):
                v = 1 - m[j, i]
                if v > 0.05:
                    p.circ(i * 15 + 7.5 + (7.5 if j % 2 else 0), j * 15 + 7.5, 2.5 + v * 9.4, INK)
    p.path("M330 700A300 330 0 0 1 830 470", stroke=PAPER, sw=58)
    p.path("M330 700A300 330 0 0 1 830 470", stroke=INK, sw=8)
    p.rect(360, 560, 230, 310, PAPER, rx=100)
    p.rect(390, 600, 170, 230, RED, rx=76)
    for k in range(5):
        p.line(430, 650 + k * 32, 520, 650 + k * 32, PAPER, 9, cap="round")
    p.path("M470 870C460 1050 560 1120 520 1260S640 1420 620 1520", stroke=PAPER, sw=16)
    for k in range(5):
        p.arc(980, 660, 50 + k * 44, -50, 50, PAPER, 14)


@portrait("luthier-modele")
def luthier(p, r):
    """Violin held between two hands, half in shade."""
    p.bg("#3a1710")
    p.path("M600 0H1200V1500H600Z", "#54231a")
    violin(
        p,
        600,
        850,
        1.42,
        p.lin(-190, 0, 190, 0, (0, "#7a2f12"), (0.5, "#d9782d"), (0.501, "#b8581c"), (1, "#6a250e")),
        neck="#160c08",
        edge="#2b0f08",
    )
    p.path("M-60 1230Q160 1190 250 1120", stroke=PETROL, sw=220)
    p.path("M1260 560Q1040 480 816 386", stroke=dark(PETROL, 0.3), sw=210)
    hand(p, 330, 1060, 1.4, 62, "#d9936a", grip=True, line="#a5623f")
    hand(p, 716, 330, 1.35, -66, "#c98058", flip=True, grip=True, line="#965334")
    for k in range(26):
        x = 120 + k * 38
        p.arc(x, 1440 - (k * 53 % 60), 20 + k % 4 * 8, 20, 290, "#e9c48f", 7, op=0.9)


@portrait("paysage-muster")
def paysage(p, r):
    """Head in profile whose hair is a wood."""
    p.rect(0, 0, 1200, 1500, p.lin(0, 0, 0, 1500, (0, "#f6e3c0"), (1, ROSE)))
    p.circ(920, 330, 130, ORANGE)
    head(p, 560, 800, 2.5, PETROL, body=dark(PETROL, 0.35), neck=dark(PETROL, 0.2))
    greens = [MOSS, "#7f9a4c", "#4c6a35", "#9fb45f", OCHRE]
    for k in range(15):
        a = math.radians(172 + k * 11)
        x0, y0, x1, y1 = (
            540 + math.cos(a) * 230,
            790 + math.sin(a) * 230,
            540 + math.cos(a) * 500,
            770 + math.sin(a) * 500,
        )
        p.line(x0, y0, x0 + (x1 - x0) * 0.8, y0 + (y1 - y0) * 0.8, dark(PETROL, 0.3), 22, cap="round")
        for q in (0.3, 0.55, 0.75):
            bx, by = x0 + (x1 - x0) * q, y0 + (y1 - y0) * q
            for s in (-0.6, 0.6):
                p.line(
                    bx, by, bx + math.cos(a + s) * 120, by + math.sin(a + s) * 120, dark(PETROL, 0.3), 9, cap="round"
                )
    for k in range(150):
        t = r.random()
        a = math.radians(170 + t * 160)
        d = 262 + r.random() * 250
        x, y = 540 + math.cos(a) * d, 770 + math.sin(a) * d * 0.98
        p.circ(x, y, 18 + r.random() * 36, greens[int(r.random() ** 1.3 * 4.4)], op=0.96)
    # contour lines across the shoulders
    for k in range(9):
        q = [(0 + t * 100, 1290 + k * 30 + 26 * math.sin(t * 0.8 + k * 0.5)) for t in range(13)]
        p.path(smooth(q), stroke=SKY, sw=4, op=0.8)
    for x, y, R in ((330, 1400, 46), (450, 1450, 36), (880, 1440, 50)):
        tree(p, x, y, R, "#7f9a4c", R * 1.7, PAPER)
    p.path("M760 820L830 836", "none")
