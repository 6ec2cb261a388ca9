"""Venues, initiatives and news."""

import math

from film import blobby
from graphic import picto
from kit import (
    ALL,
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
    Iso,
    dark,
    figure,
    head,
    light,
    mix,
    noise,
    picture,
    smooth,
    sub,
    tree,
    wood,
)


def pic(kind, slug, size="L"):
    return picture(f"{kind}/{slug}/picture.jpg", size)


# -- venues -------------------------------------------------------------------------------
@pic("venues", "creative-hub-1535", "W")
def hub(p, r):
    """Three long steel halls at dusk, windows lit as by molten iron (an invented building)."""
    p.rect(0, 0, 1600, 900, p.lin(0, 0, 0, 700, (0, "#141b2b"), (0.45, "#33304a"), (0.75, "#8e3b3a"), (1, ORANGE)))
    for _ in range(60):
        p.circ(r.uniform(0, 1600), r.uniform(0, 300), r.uniform(0.8, 2.2), WHITE, op=0.6)
    p.circ(1210, 560, 520, p.rad(1210, 560, 520, (0, "#ffcf8a", 0.75), (1, ORANGE, 0)))
    i = Iso(p, 775, 385, 47, 0.36)
    L, Wd, H, RF = 15, 4.6, 3.4, 1.5
    for k in range(9):
        x, h = 60 + k * 190 + (k * 67 % 80), 60 + (k * 53 % 110)
        p.rect(x, 430 - h, 22 + k % 3 * 8, h, "#2a2030")
        p.rect(x - 70, 400 + k % 3 * 8, 190, 60, "#2a2030")
    p.rect(0, 425, 1600, 475, p.lin(0, 425, 0, 900, (0, "#3a2430"), (0.4, "#241a22"), (1, "#151217")))
    glow = [ORANGE, "#ffb14a", "#ffd88a", RED, "#ff8a3a"]
    for k in range(3):
        y = k * 6.6 - 3.6
        x0, L2 = -1.5 + k * 1.2, L - k * 1.6
        # light pool between halls
        i.face(
            [(x0, y + Wd, 0.01), (x0 + L2, y + Wd, 0.01), (x0 + L2, y + Wd + 1.7, 0.01), (x0, y + Wd + 1.7, 0.01)],
            p.lin(*i.at(x0, y + Wd, 0), *i.at(x0 - 0.8, y + Wd + 2.2, 0), (0, ORANGE, 0.9), (1, ORANGE, 0)),
            stroke="none",
            filter=p.blur(7),
        )
        c = ("#3d4752", "#46525e", "#505d69")[k]
        # long side
        i.face([(x0, y + Wd, 0), (x0 + L2, y + Wd, 0), (x0 + L2, y + Wd, H), (x0, y + Wd, H)], dark(c, 0.35))
        n = int(L2 / 0.9)
        for q in range(n):
            a = x0 + 0.25 + q * 0.9
            for z0, z1 in ((0.5, 1.7), (1.9, 2.9)):
                g = glow[(q * 7 + k * 3 + int(z0 * 2)) % 5]
                if (q * 5 + k * 2 + int(z0)) % 7 == 3:
                    g = dark(c, 0.62)
                i.face(
                    [
                        (a, y + Wd + 0.01, z0),
                        (a + 0.62, y + Wd + 0.01, z0),
                        (a + 0.62, y + Wd + 0.01, z1),
                        (a, y + Wd + 0.01, z1),
                    ],
                    g,
                )
                i.line((a + 0.31, y + Wd + 0.02, z0), (a + 0.31, y + Wd + 0.02, z1), INK, 1.2)
                i.line((a, y + Wd + 0.02, (z0 + z1) / 2), (a + 0.62, y + Wd + 0.02, (z0 + z1) / 2), INK, 1.2)
            i.line((a - 0.12, y + Wd + 0.02, 0), (a - 0.12, y + Wd + 0.02, H), dark(c, 0.6), 2)
        # gable
        X = x0 + L2
        m = y + Wd / 2
        i.face(
            [(X, y, 0), (X, y + Wd, 0), (X, y + Wd, H), (X, m + 0.7, H + RF), (X, m - 0.7, H + RF), (X, y, H)],
            dark(c, 0.52),
        )
        i.face(
            [
                (X + 0.01, y + 1.2, 0),
                (X + 0.01, y + Wd - 1.2, 0),
                (X + 0.01, y + Wd - 1.2, 2.2),
                (X + 0.01, y + 1.2, 2.2),
            ],
            "#ffd88a",
        )
        i.face(
            [(X + 0.01, y + 2.0, 0), (X + 0.01, y + 2.6, 0), (X + 0.01, y + 2.6, 2.2), (X + 0.01, y + 2.0, 2.2)], ORANGE
        )
        for q in range(5):
            i.line((X + 0.02, y + 1.2 + q * 0.55, 0), (X + 0.02, y + 1.2 + q * 0.55, 2.2), INK, 2)
        i.face(
            [
                (X + 0.01, m - 1.2, H - 0.5),
                (X + 0.01, m + 1.2, H - 0.5),
                (X + 0.01, m + 0.55, H + RF - 0.45),
                (X + 0.01, m - 0.55, H + RF - 0.45),
            ],
            glow[k],
        )
        for q in range(-2, 3):
            i.line((X + 0.02, m + q * 0.42, H - 0.5), (X + 0.02, m + q * 0.2, H + RF - 0.45), INK, 1.6)
        # roof and lantern
        i.face([(x0, y + Wd, H), (X, y + Wd, H), (X, m + 0.7, H + RF), (x0, m + 0.7, H + RF)], c)
        i.face(
            [(x0, m - 0.7, H + RF), (X, m - 0.7, H + RF), (X, m + 0.7, H + RF), (x0, m + 0.7, H + RF)], light(c, 0.12)
        )
        for q in range(int(L2)):
            i.line((x0 + q, y + Wd, H), (x0 + q, m + 0.7, H + RF), dark(c, 0.22), 1.4)
        i.face(
            [
                (x0 + 0.6, m + 0.5, H + RF),
                (X - 0.6, m + 0.5, H + RF),
                (X - 0.6, m + 0.5, H + RF + 0.7),
                (x0 + 0.6, m + 0.5, H + RF + 0.7),
            ],
            p.lin(*i.at(x0, m, 0), *i.at(X, m, 0), (0, RED), (0.5, ORANGE), (1, "#ffd88a")),
        )
        for q in range(int(L2) * 2):
            i.line((x0 + 0.6 + q * 0.5, m + 0.5, H + RF), (x0 + 0.6 + q * 0.5, m + 0.5, H + RF + 0.7), INK, 1.2)
        i.face(
            [
                (x0 + 0.5, m - 0.6, H + RF + 0.7),
                (X - 0.5, m - 0.6, H + RF + 0.7),
                (X - 0.5, m + 0.6, H + RF + 0.7),
                (x0 + 0.5, m + 0.6, H + RF + 0.7),
            ],
            light(c, 0.2),
        )
    for x, y, c, po in (
        (15.6, -0.6, "#0c0b0e", 1),
        (16.6, 0.4, "#0c0b0e", 2),
        (15.8, 6.2, "#0c0b0e", 0),
        (4, 15.4, "#0c0b0e", 1),
        (8, 15.2, "#0c0b0e", 2),
    ):
        X, Y = i.at(x, y)
        figure(p, X, Y, 62, c, po)


@pic("venues", "fablab", "W")
def fablab(p, r):
    p.bg(LILAC)
    i = Iso(p, 734, 232, 77, 0.42)
    i.face([(-0.4, -0.4, -0.3), (11, -0.4, -0.3), (11, 9, -0.3), (-0.4, 9, -0.3)], mix(LILAC, INK, 0.25))
    i.box(0, 0, -0.25, 10.4, 8.4, 0.25, "#d9cfc0", "#eee5d5")
    for k in range(1, 10):
        i.line((k, 0, 0.01), (k, 8.4, 0.01), "#ddd2bf", 1.5)
    i.box(0, 0, 0, 0.2, 8.4, 2.4, PAPER, right="#e3dccd")
    i.box(0.2, 0, 0, 10.2, 0.2, 2.4, PAPER, left="#f3ecdd")
    for k in range(9):
        for q in range(3):
            y, z = 0.8 + k * 0.8, 0.7 + q * 0.5
            c = ALL[(k * 2 + q) % 9]
            i.face([(0.21, y, z), (0.21, y + 0.55, z), (0.21, y + 0.55, z + 0.34), (0.21, y, z + 0.34)], c)
    for k in range(6):
        i.face(
            [
                (1.2 + k * 1.5, 0.21, 0.9),
                (2.3 + k * 1.5, 0.21, 0.9),
                (2.3 + k * 1.5, 0.21, 2.0),
                (1.2 + k * 1.5, 0.21, 2.0),
            ],
            (SKY, "#c6e2ef")[k % 2],
        )

    def table(x, y, w, d, c="#c48a52"):
        for a, b in (
            (x + 0.05, y + 0.05),
            (x + w - 0.15, y + 0.05),
            (x + 0.05, y + d - 0.15),
            (x + w - 0.15, y + d - 0.15),
        ):
            i.box(a, b, 0, 0.1, 0.1, 0.75, INK)
        i.box(x, y, 0.75, w, d, 0.1, c)

    def printer(x, y, z, c, pr):
        i.box(x, y, z, 0.8, 0.8, 0.14, INK)
        i.face([(x, y, z), (x + 0.8, y, z), (x + 0.8, y, z + 1), (x, y, z + 1)], "#3b3632")
        i.cyl(x + 0.4, y + 0.4, z + 0.14, 0.18, 0.34, pr)
        i.line((x + 0.05, y + 0.4, z + 0.72), (x + 0.75, y + 0.4, z + 0.72), STEEL, 5)
        i.box(x + 0.34, y + 0.34, z + 0.56, 0.14, 0.14, 0.2, ORANGE)
        for a, b in ((x, y + 0.72), (x + 0.72, y), (x + 0.72, y + 0.72), (x, y)):
            i.box(a, b, z + 0.14, 0.08, 0.08, 0.86, c)
        i.box(x, y, z + 1.0, 0.8, 0.8, 0.1, c)

    table(1, 0.5, 4.2, 1)
    for k, (c, pr) in enumerate(((PETROL, ORANGE), (RED, SKY), (OCHRE, LILAC), (PETROL, RED))):
        printer(1.1 + k * 1.02, 0.6, 0.85, c, pr)
    # laser cutter
    i.box(6.4, 0.8, 0, 3, 1.9, 1.0, PETROL)
    i.face([(6.6, 1.0, 1.01), (9.2, 1.0, 1.01), (9.2, 2.5, 1.01), (6.6, 2.5, 1.01)], "#1c1917")
    i.face([(6.9, 1.2, 1.02), (8.9, 1.2, 1.02), (8.9, 2.3, 1.02), (6.9, 2.3, 1.02)], "#e3b878")
    for k in range(3):
        i.disc(7.3 + k * 0.6, 1.75, 1.03, 0.2, "#1c1917")
        i.disc(7.3 + k * 0.6, 1.75, 1.03, 0.09, "#e3b878")
    i.box(8.2, 1.0, 1.02, 0.14, 1.5, 0.12, STEEL)
    x, y = i.at(8.27, 1.9, 1.05)
    p.circ(x, y, 46, p.rad(x, y, 46, (0, WHITE), (0.2, RED, 0.9), (1, RED, 0)))
    i.face([(6.4, 0.8, 1.0), (9.4, 0.8, 1.0), (9.4, 0.4, 2.2), (6.4, 0.4, 2.2)], ORANGE, op=0.45)
    i.box(9.0, 2.71, 0.5, 0.3, 0.05, 0.3, RED)
    # benches
    table(2, 3.4, 3, 1.6)
    i.box(2.3, 3.7, 0.85, 0.5, 0.5, 0.3, RED)
    i.box(3.2, 3.8, 0.85, 0.9, 0.6, 0.06, SKY)
    i.box(4.2, 3.6, 0.85, 0.3, 0.3, 0.5, MOSS)
    i.cyl(2.6, 4.7, 0.85, 0.12, 0.22, OCHRE)
    table(6.2, 4.3, 2.4, 2.4, "#a86f3c")
    i.box(6.5, 4.6, 0.85, 1.2, 0.9, 0.05, PAPER)
    i.face([(6.6, 4.7, 0.91), (7.5, 4.7, 0.91), (7.2, 5.3, 0.91)], ORANGE)
    i.box(7.9, 5.4, 0.85, 0.4, 0.9, 0.25, PETROL)
    table(1.4, 6.4, 3.4, 1.1)
    for k in range(4):
        i.cyl(1.8 + k * 0.5, 6.9, 0.85, 0.16, 0.3, (ORANGE, SKY, MOSS, ROSE)[k])
    i.box(3.9, 6.6, 0.85, 0.7, 0.5, 0.4, INK, STEEL)
    for x, y, c in ((5.6, 3.9, RED), (1.5, 4.4, OCHRE), (9.1, 5.6, PETROL)):
        i.cyl(x, y, 0, 0.22, 0.5, c)
    for x, y, c, po in ((5.9, 2.6, RED, 2), (5.3, 6.2, PETROL, 1)):
        X, Y = i.at(x, y)
        p.ell(X, Y, 30, 10, INK, op=0.25)
        figure(p, X, Y, 124, c, po, INK)


@pic("venues", "salle-de-projection-exemple", "W")
def cinema(p, r):
    p.bg("#160d10")
    p.poly([(0, 0), (270, 90), (270, 520), (0, 900)], p.lin(0, 0, 270, 0, (0, "#2b1014"), (1, "#54191c")))
    p.poly([(1600, 0), (1330, 90), (1330, 520), (1600, 900)], p.lin(1600, 0, 1330, 0, (0, "#2b1014"), (1, "#54191c")))
    for k in range(6):
        for s in (0, 1):
            x = k * 48
            X = x if not s else 1600 - x
            p.line(X, x / 3, X, 900 - x * 1.4, "#12080a", 8)

    def film(q, rr):
        q.rect(0, 0, 1060, 430, q.lin(0, 0, 0, 430, (0, "#f7c27a"), (1, "#fff0cf")))
        q.circ(760, 230, 110, ORANGE)
        for k, c in enumerate((ROSE, "#c9768a", "#7a4f7f", "#2d2f5a")):
            pts = [(-20 + t * 100, 260 + k * 40 - 50 * math.sin(t * 0.8 + k * 1.7)) for t in range(13)]
            q.path(smooth(pts) + "V440H-20Z", c)
        blobby(q, 330, 392, 60, 90, ORANGE, 0.1, 0.4)

    p.circ(800, 300, 760, p.rad(800, 300, 760, (0, "#ffcf8a", 0.5), (1, "#ffcf8a", 0)))
    p.rect(262, 62, 1076, 446, "#000000")
    p.image(sub(1060, 430, film, r), 270, 70)
    p.poly([(800, -60), (270, 70), (1330, 70)], "#ffe7b0", op=0.10)
    p.poly([(270, 520), (1330, 520), (1600, 900), (0, 900)], "#1c0f12")
    for row in range(6):
        t = row / 5
        y, s = 560 + t * t * 300 + t * 40, 0.55 + t * 1.25
        w = 92 * s
        n = int(1600 / w) + 2
        aisle = 800
        for k in range(-n // 2 - 1, n // 2 + 2):
            x = aisle + k * w + (w / 2 if row % 2 else 0)
            if abs(x + w / 2 - aisle) < w * 0.3 and row < 0:
                continue
            g = p.lin(
                0,
                y - 70 * s,
                0,
                y + 80 * s,
                (0, mix(RED, "#ffb37a", 0.25 - t * 0.2)),
                (0.25, mix(RED, INK, t * 0.25)),
                (1, "#3d0c0c"),
            )
            p.path(
                f"M{x + 5 * s} {y + 130 * s}V{y - 34 * s}Q{x + 5 * s} {y - 62 * s} {x + 30 * s} {y - 62 * s}H{x + w - 30 * s}Q{x + w - 5 * s} {y - 62 * s} {x + w - 5 * s} {y - 34 * s}V{y + 130 * s}Z",
                g,
            )
            p.rect(x - 6 * s, y - 6 * s, 12 * s, 120 * s, "#1a0709", rx=5 * s)
            if (k * 7 + row * 5) % 9 in (0, 4) and 0 < row < 5:
                p.circ(x + w / 2, y - 84 * s, 27 * s, "#12090b")
                p.path(
                    f"M{x + w / 2 - 44 * s} {y - 30 * s}Q{x + w / 2 - 40 * s} {y - 62 * s} {x + w / 2} {y - 62 * s}Q{x + w / 2 + 40 * s} {y - 62 * s} {x + w / 2 + 44 * s} {y - 30 * s}Z",
                    "#12090b",
                )
                p.arc(x + w / 2, y - 84 * s, 27 * s, 200, 340, "#ffb37a", 2.4)


@pic("venues", "galerie-exemple", "W")
def gallery(p, r):
    p.bg("#efeae0")
    p.poly([(0, 0), (420, 150), (420, 640), (0, 900)], "#e4ddd0")
    p.poly([(1600, 0), (1180, 150), (1180, 640), (1600, 900)], "#d8d0c1")
    p.poly([(0, 0), (1600, 0), (1180, 150), (420, 150)], "#f9f6ef")
    p.rect(420, 150, 760, 490, "#f4efe5")
    p.poly([(420, 640), (1180, 640), (1600, 900), (0, 900)], "#b9a88f")
    for k in range(13):
        p.line(800 + (k - 6) * 63.3, 640, 800 + (k - 6) * 133, 900, "#a9977d", 2)
    for k in range(3):
        p.poly(
            [(300 + k * 400, 40), (440 + k * 300 + 0, 110), (540 + k * 300 - 20 * k, 110), (460 + k * 400, 40)],
            WHITE,
            op=0.9,
        )

    # back wall paintings
    def art(q, rr, k):
        w, h = q.w, q.h
        if k == 0:
            q.bg(ORANGE)
            q.circ(w * 0.6, h * 0.5, h * 0.34, INK)
            q.rect(0, h * 0.5, w * 0.6, h * 0.5, ROSE)
            q.wedge(w * 0.6, h * 0.5, h * 0.34, 90, 270, RED)
        elif k == 1:
            q.bg(PETROL)
            for j in range(9):
                q.rect(
                    w * 0.1 + j * w * 0.09,
                    h * (0.1 + 0.05 * (j % 3)),
                    w * 0.05,
                    h * (0.7 - 0.06 * (j % 4)),
                    (SKY, PAPER, OCHRE)[j % 3],
                )
        else:
            q.bg(OCHRE)
            q.poly([(0, h), (w * 0.5, h * 0.15), (w, h)], PETROL)
            q.poly([(w * 0.2, h), (w * 0.62, h * 0.36), (w, h)], RED)
            q.circ(w * 0.24, h * 0.24, w * 0.1, PAPER)

    for x, w, h, k in ((480, 250, 300, 0), (780, 140, 190, 1), (970, 150, 220, 2)):
        p.rect(x + 5, 230 + 9, w, h, INK, op=0.28, filter=p.blur(7))
        p.image(sub(w * 2, h * 2, art, r, k=k), x, 230, w, h)
    # side walls
    p.poly([(70, 210), (330, 262), (330, 560), (70, 640)], INK)
    for k in range(5):
        p.poly(
            [
                (70 + k * 52, 220 + k * 10),
                (96 + k * 52, 225 + k * 10),
                (96 + k * 52, 630 - k * 16),
                (70 + k * 52, 638 - k * 16),
            ],
            (RED, ORANGE, OCHRE, ROSE, LILAC)[k],
        )
    p.poly([(1280, 252), (1520, 204), (1520, 640), (1280, 566)], SKY)
    p.poly([(1300, 540), (1400, 300), (1500, 620)], PETROL)
    p.ell(1430, 300, 36, 44, ORANGE)
    # sculpture
    p.ell(870, 800, 130, 20, INK, op=0.25, filter=p.blur(8))
    p.poly([(780, 690), (930, 690), (930, 800), (780, 800)], WHITE)
    p.poly([(930, 690), (970, 676), (970, 782), (930, 800)], "#cfc6b5")
    p.poly([(780, 690), (930, 690), (970, 676), (820, 676)], "#fffdf8")
    p.path(
        "M870 684C780 600 960 560 860 480C800 430 900 380 940 440C980 520 880 560 920 684Z",
        p.lin(820, 0, 960, 0, (0, light(RED, 0.2)), (0.5, RED), (1, dark(RED, 0.5))),
    )
    p.circ(886, 470, 20, "#f4efe5")
    for x, y, h, c, po in (
        (610, 760, 300, INK, 1),
        (680, 770, 290, PETROL, 0),
        (1120, 790, 310, MOSS, 2),
        (300, 860, 400, "#3a332e", 2),
    ):
        p.ell(x + 26, y + 2, h * 0.2, 9, INK, op=0.25, filter=p.blur(5))
        figure(p, x, y, h, c, po, dark(c, 0.35))


@pic("venues", "salle-de-concert-exemple", "W")
def concert(p, r):
    """Section through a concert hall."""
    p.bg(PETROL)
    p.path("M90 900V330L330 120L1270 90L1510 250V900Z", INK)
    p.path(
        "M140 860V350L345 170L1255 140L1460 275V860Z",
        p.lin(140, 0, 1460, 0, (0, "#6b1a14"), (0.5, "#8f2a18"), (1, "#3d0f10")),
    )
    # timber reflectors
    for k in range(6):
        x = 380 + k * 150
        p.path(f"M{x} {206 + (k % 2) * 14}q70 44 140 -4", stroke="#d9a25f", sw=16)
        p.line(x + 70, 150, x + 70, 226, INK, 3)
    # stage
    p.poly([(140, 700), (560, 700), (600, 760), (600, 860), (140, 860)], "#2a1710")
    p.rect(140, 690, 430, 16, "#d9a25f")
    for k in range(4):
        x = 240 + k * 80
        p.poly(
            [(420 + k * 60, 210), (x - 60, 690), (x + 90, 690)],
            p.lin(0, 210, 0, 690, (0, "#ffe7b0", 0.75), (1, "#ffb14a", 0.05)),
        )
    for k in range(16):
        p.rect(
            152 + k * 11,
            400 - abs(k - 7.5) * 14,
            8,
            290 + abs(k - 7.5) * 14 - 40,
            "#e0a526" if k % 2 else "#b98a2a",
            op=0.9,
        )
    for x, c in ((270, INK), (340, RED), (410, PETROL), (480, INK)):
        figure(p, x, 692, 96, c, 2 if x == 480 else 0, c)
        p.path(f"M{x + 18} 650l26 -40", stroke=OCHRE, sw=8)
    # raked stalls and balconies
    p.poly([(640, 860), (640, 800), (1460, 620), (1460, 860)], "#1c0f0c")

    def row(x0, y0, x1, y1, n, s):
        for k in range(n):
            t = k / (n - 1)
            x, y = x0 + (x1 - x0) * t, y0 + (y1 - y0) * t
            p.path(f"M{x} {y}v{-20 * s}h{7 * s}v{12 * s}h{14 * s}v{8 * s}Z", RED)
            if (k * 7 + int(x0)) % 5:
                c = (PAPER, ROSE, OCHRE, SKY, LILAC)[(k * 3) % 5]
                p.circ(x + 12 * s, y - 34 * s, 6.5 * s, c)
                p.path(f"M{x + 5 * s} {y - 8 * s}q0 {-19 * s} {8 * s} {-19 * s}q{8 * s} 0 {8 * s} {19 * s}Z", c)

    row(670, 796, 1420, 630, 20, 1.25)
    for bx, by, n in ((1010, 520, 11), (1130, 380, 8)):
        p.poly([(bx, by), (bx, by + 24), (1460, by - 40), (1460, by - 74)], "#1c0f0c")
        p.line(bx - 4, by - 34, bx - 4, by + 26, "#d9a25f", 10)
        row(bx + 20, by - 4, 1420, by - 70, n, 1.1)
    p.path(
        "M600 560Q820 470 1000 500M600 600Q860 540 1100 600M590 520Q800 380 1120 340",
        stroke="#ffd88a",
        sw=3,
        dash="3 12",
        cap="round",
    )
    p.rect(0, 880, 1600, 20, INK)
    for x in (40, 1560):
        tree(p, x, 880, 60, MOSS, 150, "#0a2a33")


# -- initiatives --------------------------------------------------------------------------
def swatch(p, x, y, w, h, k, r):
    """One material, 12 kinds."""
    with p.g(clip=p.clipper(f'<rect x="{x}" y="{y}" width="{w}" height="{h}"/>')):
        if k in (0, 1):
            p.image(
                wood(int(w), int(h), ("#c98f4e", "#6b4226")[k], 7 + k + int(x), h / 22, knots=1, vertical=h > w), x, y
            )
        elif k == 2:
            p.rect(x, y, w, h, "#d8d3c8")
            for _ in range(int(w * h / 260)):
                X, Y, R = x + r.random() * w, y + r.random() * h, 2 + r.random() * 7
                p.poly(
                    [(X + math.cos(t * 1.3) * R, Y + math.sin(t * 1.3) * R * r.uniform(0.5, 1)) for t in range(5)],
                    r.choice((RED, INK, OCHRE, STEEL, WHITE)),
                )
        elif k == 3:
            p.rect(x, y, w, h, RED)
            for a in range(int(h / 30) + 1):
                for b in range(-1, int(w / 60) + 1):
                    p.rect(
                        x + b * 62 + (31 if a % 2 else 0),
                        y + a * 30,
                        58,
                        26,
                        mix("#b5482c", "#8a2f1c", ((a * 3 + b * 5) % 5) / 4),
                    )
        elif k == 4:
            p.rect(x, y, w, h, PETROL)
            p.rect(x, y, w, h, p.hatch(light(PETROL, 0.28), 9, 4, 45))
            p.rect(x, y, w, h, p.hatch(dark(PETROL, 0.3), 9, 2, -45))
        elif k == 5:
            p.rect(
                x,
                y,
                w,
                h,
                p.lin(x, y, x + w, y + h, (0, "#dfe6ea"), (0.35, "#8b9aa6"), (0.5, "#e9eff2"), (1, "#66757f")),
            )
        elif k == 6:
            p.rect(x, y, w, h, SKY, op=0.75)
            p.poly([(x, y + h * 0.7), (x + w * 0.7, y), (x + w, y), (x, y + h)], WHITE, op=0.5)
        elif k == 7:
            p.rect(x, y, w, h, OCHRE)
            for _ in range(int(w * h / 120)):
                X, Y, t = x + r.random() * w, y + r.random() * h, r.random() * 3.14
                p.line(
                    X, Y, X + math.cos(t) * 22, Y + math.sin(t) * 22, (dark(OCHRE, 0.2), light(OCHRE, 0.3))[_ % 2], 2
                )
        elif k == 8:
            for a in range(int(w / 14) + 1):
                p.rect(
                    x + a * 14,
                    y,
                    14.5,
                    h,
                    p.lin(x + a * 14, 0, x + a * 14 + 14, 0, (0, light(STEEL, 0.35)), (1, dark(STEEL, 0.3))),
                )
        elif k == 9:
            p.rect(x, y, w, h, "#4d4945")
            p.rect(x, y, w, h, p.dots("#2b2825", 15, 4.6))
        elif k == 10:
            p.rect(x, y, w, h, LILAC)
            for a in range(int(h / 16) + 2):
                p.path(
                    "M"
                    + f"{x} {y + a * 16}"
                    + "".join(f"q10 {-10 if b % 2 else 10} 20 0" for b in range(int(w / 20) + 1)),
                    stroke=dark(LILAC, 0.3),
                    sw=4,
                )
        else:
            p.rect(x, y, w, h, "#b9744a")
            for a in range(40):
                p.circ(x + r.random() * w, y + r.random() * h, 1 + r.random() * 4, "#8a4f2e")


@pic("initiatives", "materiautheque-partagee")
def library(p, r):
    p.bg("#3b2a1e")
    cols = [(30, 250), (290, 330), (630, 210), (850, 330), (1190, 380)]
    n = 0
    for x, w in cols:
        y = 30
        while y < 1030:
            h = (190, 290, 150, 240, 320)[(n * 3 + int(w)) % 5]
            if 1037 - y - h < 140:
                h = 1037 - y
            p.rect(x, y, w - 10, h - 10, "#20150e")
            m = 14
            k = (n * 5 + 2) % 12
            if n % 4 == 1:
                for q in range(5):
                    swatch(
                        p,
                        x + m + q * (w - 38) / 5,
                        y + m + q * 8,
                        (w - 38) / 5 - 6,
                        h - 2 * m - 10 - q * 8,
                        (k + q * 5) % 12,
                        r,
                    )
            elif n % 4 == 3:
                q, yy = 0, y + h - m - 10
                while yy > y + 40:
                    yy -= 26
                    swatch(p, x + m + (q * 13 % 20), yy, w - 2 * m - 30, 22, (k + q * 5) % 12, r)
                    q += 1
            else:
                swatch(p, x + m, y + m, w - 10 - 2 * m, h - 10 - 2 * m, k, r)
            p.rect(x + m, y + h - 30, 54, 14, PAPER)
            p.rect(x, y, w - 10, 18, p.lin(0, y, 0, y + 18, (0, INK, 0.6), (1, INK, 0)))
            y += h
            n += 1


@pic("initiatives", "passeport-reemploi")
def reuse(p, r):
    p.bg(MOSS)
    p.circ(800, 520, 430, light(MOSS, 0.14))
    for a in range(3):
        p.arc(800, 520, 470, a * 120 + 10, a * 120 + 96, PAPER, 16)
        t = math.radians(a * 120 + 100)
        x, y = 800 + math.cos(t) * 470, 520 + math.sin(t) * 470
        with p.g(tf=f"rotate({a * 120 + 100} {x} {y})"):
            p.poly([(x - 36, y - 8), (x + 36, y - 8), (x, y + 40)], PAPER)
    p.rect(120, 900, 1360, 22, dark(MOSS, 0.5))

    def tag(x, y, c, rot=0.0):
        p.path(f"M{x} {y}q10 30 4 60", stroke=INK, sw=3)
        with p.g(tf=f"rotate({rot} {x} {y + 60})"):
            p.path(f"M{x - 40} {y + 90}L{x} {y + 60}L{x + 40} {y + 90}V{y + 190}H{x - 40}Z", c)
            p.circ(x, y + 86, 7, MOSS)
            for k in range(4):
                p.rect(x - 26 + k * 3, y + 110, 2 + k % 2 * 3, 34, INK)
                p.rect(x + 2 + k * 7, y + 110, 3 + k % 2 * 2, 34, INK)
            p.rect(x - 26, y + 156, 52, 6, INK)
            p.rect(x - 26, y + 170, 34, 6, INK)

    p.rect(250, 330, 260, 570, RED)
    for a in range(2):
        for b in range(3):
            p.rect(276 + a * 114, 360 + b * 176, 94, 150, dark(RED, 0.22), stroke=light(RED, 0.2), sw=4)
    p.circ(486, 640, 14, OCHRE)
    p.rect(570, 470, 300, 430, PAPER)
    for a in range(2):
        for b in range(3):
            p.rect(592 + a * 136, 492 + b * 134, 120, 118, SKY)
            p.poly(
                [
                    (592 + a * 136, 560 + b * 134),
                    (660 + a * 136, 492 + b * 134),
                    (690 + a * 136, 492 + b * 134),
                    (592 + a * 136, 590 + b * 134),
                ],
                WHITE,
                op=0.6,
            )
    for row in range(6):
        for k in range(3 if row < 5 else 2):
            p.rect(
                930 + k * 92 + (row % 2) * 20,
                852 - row * 50,
                86,
                46,
                mix("#b5482c", ORANGE, ((row * 3 + k * 2) % 5) / 5),
            )
    for k in range(4):
        p.image(
            wood(56, 640, ("#c98f4e", "#a86f3c", "#d9a866", "#8a5a34")[k], 3 + k, 4, vertical=True, knots=1),
            1262 + k * 62,
            260 + k * 40,
            56,
            640 - k * 40,
        )
    tag(486, 650, OCHRE, -6)
    tag(720, 480, WHITE, 5)
    tag(1040, 640, LILAC, -4)
    tag(1350, 380, ROSE, 7)


@pic("initiatives", "carte-des-savoir-faire")
def know_how(p, r):
    p.bg("#dfe7cf")
    n = noise(108, 161, 30, 3, 12)
    lv = [0.2, 0.28, 0.36, 0.44, 0.52, 0.6, 0.68, 0.76, 0.84]
    cs = ["#cfdcb8", "#c3d2a6", "#d9cf9a", "#e3c27f", "#dca96a", "#cf8c56", "#bf6d45", "#a95338"]
    for lvl, c in zip(lv, [*cs, "#8f3f2d"], strict=True):
        d = march(n, lvl, 10)
        p.path(d, c, fill_rule="evenodd")
        p.path(d, stroke=dark(c, 0.25), sw=2)
    riv = [(-30, 760), (240, 700), (420, 820), (700, 760), (930, 880), (1180, 800), (1640, 920)]
    p.path(smooth(riv), stroke="#7db6cf", sw=20)
    p.path("M-20 210L380 330L760 260L1120 420L1620 300M760 260L820 700L1000 1080M380 330L300 700", stroke=PAPER, sw=9)
    p.path(
        "M-20 210L380 330L760 260L1120 420L1620 300M760 260L820 700L1000 1080M380 330L300 700",
        stroke=RED,
        sw=3,
        dash="16 10",
    )
    pins = [
        (250, 420, 21, RED),
        (520, 250, 14, PETROL),
        (760, 520, 7, ORANGE),
        (1010, 300, 5, INK),
        (1270, 470, 22, PETROL),
        (420, 720, 12, ORANGE),
        (980, 720, 4, RED),
        (1390, 780, 9, MOSS),
        (690, 900, 23, INK),
        (1180, 900, 13, ORANGE),
        (180, 920, 6, PETROL),
    ]
    for x, y, k, c in sorted(pins, key=lambda t: t[1]):
        p.ell(x + 22, y + 2, 34, 9, INK, op=0.35, filter=p.blur(4))
        p.path(f"M{x} {y}L{x - 46} {y - 92}A66 66 0 1 1 {x + 46} {y - 92}Z", c)
        p.circ(x, y - 138, 50, PAPER)
        picto(p, k, x - 34, y - 172, 68, c, PAPER)


def march(n, lvl, s):
    """Filled region n > lvl as run-length blocks smoothed into polygons (row spans)."""
    h, w = n.shape
    segs: dict = {}

    def inter(a, b):
        return (lvl - a) / (b - a + 1e-9)

    table = {
        1: [(3, 0)],
        2: [(0, 1)],
        3: [(3, 1)],
        4: [(1, 2)],
        5: [(3, 2), (1, 0)],
        6: [(0, 2)],
        7: [(3, 2)],
        8: [(2, 3)],
        9: [(2, 0)],
        10: [(0, 3), (2, 1)],
        11: [(2, 1)],
        12: [(1, 3)],
        13: [(1, 0)],
        14: [(0, 3)],
    }
    import numpy as np

    m = np.zeros((h + 2, w + 2))
    m[1:-1, 1:-1] = n
    for y in range(h + 1):
        for x in range(w + 1):
            a, b, c, d = m[y, x], m[y, x + 1], m[y + 1, x + 1], m[y + 1, x]
            k = (a > lvl) + 2 * (b > lvl) + 4 * (c > lvl) + 8 * (d > lvl)
            for e0, e1 in table.get(k, []):
                key = {0: ("h", x, y), 1: ("v", x + 1, y), 2: ("h", x, y + 1), 3: ("v", x, y)}
                pos = {
                    0: (x + inter(a, b), y),
                    1: (x + 1, y + inter(b, c)),
                    2: (x + inter(d, c), y + 1),
                    3: (x, y + inter(a, d)),
                }
                segs[key[e0]] = (key[e1], pos[e0])
    d = ""
    while segs:
        start, (k, q) = next(iter(segs.items()))
        del segs[start]
        pts_ = [q]
        while k in segs and k != start:
            k2, q = segs.pop(k)
            pts_.append(q)
            k = k2
        if len(pts_) > 5:
            d += smooth([((x - 1) * s, (y - 1) * s) for x, y in pts_[::2]], True)
    return d


@pic("initiatives", "studio-ouvert-ecoles")
def schools(p, r):
    p.bg(SKY)
    p.rect(0, 830, 1600, 237, "#e8d9b8")
    p.circ(210, 210, 100, OCHRE)
    # studio
    p.rect(930, 220, 600, 620, RED)
    for t in range(4):
        p.poly([(930 + t * 150, 220), (930 + t * 150, 120), (1080 + t * 150, 220)], dark(RED, 0.3))
        p.poly([(938 + t * 150, 212), (938 + t * 150, 136), (1052 + t * 150, 212)], WHITE, op=0.8)
    p.rect(1010, 360, 330, 480, "#ffdf9a")
    p.poly([(1010, 360), (940, 400), (940, 870), (1010, 840)], PETROL)
    p.poly([(1340, 360), (1410, 400), (1410, 870), (1340, 840)], PETROL)
    for k, c in enumerate((ORANGE, PETROL, ROSE, MOSS)):
        p.rect(1040 + k * 74, 400, 60, 80, c)
        p.circ(1070 + k * 74, 440, 18, PAPER)
    p.rect(1050, 690, 250, 14, "#8a5a34")
    p.path("M1070 704V840M1280 704V840", stroke="#8a5a34", sw=12)
    for k in range(5):
        p.rect(1080 + k * 40, 640 + (k % 2) * 16, 14, 50 - (k % 2) * 16, (RED, INK, PETROL, ORANGE, LILAC)[k])
    p.poly([(1010, 840), (1340, 840), (1440, 1067), (800, 1067)], "#ffdf9a", op=0.5)
    # pencil carried by children
    with p.g(tf="translate(90 640) rotate(-4)"):
        p.rect(60, 0, 720, 84, OCHRE)
        p.rect(60, 28, 720, 28, light(OCHRE, 0.28))
        p.rect(60, 56, 720, 28, dark(OCHRE, 0.18))
        p.poly([(780, 0), (930, 42), (780, 84)], "#f0d3a8")
        p.poly([(870, 25), (930, 42), (870, 59)], INK)
        p.rect(0, 0, 64, 84, ROSE, rx=18)
        p.rect(52, 0, 40, 84, STEEL)
    for k, (c, c2) in enumerate(
        ((RED, INK), (PETROL, "#5e3b1f"), (MOSS, INK), (LILAC, "#8a4b33"), (ORANGE, INK), (INK, "#5e3b1f"))
    ):
        x, y, h = 170 + k * 134, 958 + (k % 2) * 24, 236 + (k * 37 % 40)
        p.ell(x + 10, y, 46, 9, INK, op=0.22)
        figure(p, x, y, h, c, 1 if k % 2 else 0, c2)
        for s in (-1, 1):
            p.line(x + s * h * 0.085, y - h * 0.76, x + s * h * 0.12, y - h - 14, c, h * 0.055, cap="round")
    figure(p, 1230, 900, 350, INK, 2, "#5e3b1f")
    p.path("M380 300q30 -30 60 0q30 -30 60 0M560 220q24 -24 48 0q24 -24 48 0", stroke=WHITE, sw=9, cap="round")


@pic("initiatives", "bourse-premiers-films")
def seed_fund(p, r):
    p.bg(PETROL)
    p.circ(800, 430, 390, light(PETROL, 0.10))

    def strip(q, w=44):
        p.path(smooth(q), stroke=INK, sw=w, cap="butt")
        p.path(smooth(q), stroke=PAPER, sw=w * 0.84, dash="8 13")
        p.path(smooth(q), stroke=INK, sw=w * 0.62)
        p.path(smooth(q), stroke=(OCHRE), sw=w * 0.5, dash="34 8")

    strip([(800, 900), (790, 720), (830, 560), (800, 400), (800, 250)], 60)
    strip([(806, 690), (700, 600), (560, 590), (470, 500)])
    strip([(822, 560), (930, 500), (1050, 500), (1140, 400)])

    def leaf(x, y, s, rot, c):
        with p.g(tf=f"translate({x} {y}) rotate({rot}) scale({s})"):
            p.path("M0 0C-90 -60 -90 -190 0 -290C90 -190 90 -60 0 0Z", c)
            p.path("M0 0C90 -60 90 -190 0 -290Z", dark(c, 0.2))
            p.path("M0 20V-220", stroke=PETROL, sw=6)

    leaf(470, 510, 1.0, -58, MOSS)
    leaf(560, 596, 0.7, -140, "#8fae52")
    leaf(1140, 410, 1.0, 50, "#8fae52")
    leaf(1050, 506, 0.7, 140, MOSS)
    leaf(818, 600, 0.55, 60, "#8fae52")
    for k in range(8):
        with p.g(tf=f"rotate({k * 45} 800 240)"):
            p.path("M800 240C740 190 740 110 800 70C860 110 860 190 800 240Z", (ORANGE, RED)[k % 2])
    p.circ(800, 240, 56, OCHRE)
    p.path("M782 214L828 240L782 266Z", PETROL)
    p.rect(0, 890, 1600, 177, "#2b1d14")
    p.circ(800, 930, 240, STEEL)
    p.circ(800, 930, 240, stroke=dark(STEEL, 0.4), sw=16)
    for k in range(5):
        a = k * 1.2566 - math.pi / 2 + 0.63
        p.circ(800 + math.cos(a) * 132, 930 + math.sin(a) * 132, 64, "#2b1d14")
    p.circ(800, 930, 40, dark(STEEL, 0.45))
    p.rect(0, 1010, 1600, 57, "#1c120c")
    for k in range(46):
        x = r.uniform(0, 1600)
        p.ell(x, r.uniform(1015, 1060), 5 + r.random() * 16, 4 + r.random() * 5, "#3b291d")


@pic("initiatives", "signaletique-commune")
def signs(p, r):
    p.rect(0, 0, 1600, 1067, p.lin(0, 0, 0, 1067, (0, "#f8d8c9"), (1, "#fbeee0")))
    p.circ(1220, 330, 190, WHITE, op=0.8)
    for k, (c, b) in enumerate((("#d9c2bf", 900), ("#bda6ad", 960))):
        d = f"M0 {b}"
        x = 0
        while x < 1600:
            w = 70 + (x * 7 + k * 31) % 90
            h = 60 + (x * 13 + k * 57) % 170
            d += f"V{b - h}" + (f"l{w / 2} -50l{w / 2} 50" if int(x + k) % 3 else f"h{w}")
            x += w
        p.path(d + "V1067H0Z", c)
    p.rect(0, 960, 1600, 107, "#8f7f86")
    p.rect(775, 60, 50, 960, p.lin(775, 0, 825, 0, (0, "#3a3330"), (0.4, "#6b625d"), (1, INK)))
    p.ell(800, 1020, 120, 20, INK, op=0.4)
    arr_ = [
        (90, 470, 1, ORANGE, 7),
        (180, 400, -1, PETROL, 4),
        (282, 520, 1, OCHRE, 14),
        (374, 450, -1, RED, 20),
        (470, 380, 1, LILAC, 5),
        (560, 500, -1, INK, 15),
        (656, 430, 1, MOSS, 9),
        (744, 360, -1, SKY, 13),
        (832, 420, 1, ROSE, 23),
    ]
    for y, L, s, c, k in arr_:
        x0, x1 = 800 - s * 70, 800 + s * L
        p.poly(
            [(x0, y + 8), (x1, y + 8), (x1 + s * 56, y + 48), (x1, y + 88), (x0, y + 88)],
            INK,
            op=0.22,
            tf="translate(8 10)",
        )
        p.poly([(x0, y), (x1, y), (x1 + s * 56, y + 40), (x1, y + 80), (x0, y + 80)], c)
        f = INK if c in (ORANGE, OCHRE, LILAC, SKY, ROSE) else PAPER
        picto(p, k, (x1 - 66 if s > 0 else x1 + 4), y + 10, 60, f, c)
        p.rect(min(x0, x1) + (40 if s > 0 else L + 70 - 40 - (L - 130)), y + 26, L - 130, 10, f)
        p.rect(min(x0, x1) + (40 if s > 0 else L + 70 - 40 - (L - 130) * 0.6), y + 48, (L - 130) * 0.6, 8, f, op=0.7)
    figure(p, 470, 1020, 300, PETROL, 2, INK)
    figure(p, 1150, 1024, 290, RED, 1, INK)
    figure(p, 1210, 1024, 190, OCHRE, 0, INK)


# -- news ---------------------------------------------------------------------------------
@pic("news", "nouvelle-plateforme")
def platform(p, r):
    p.rect(0, 0, 1600, 1067, p.lin(0, 0, 1600, 1067, (0, ORANGE), (1, "#ff8a4c")))
    x, y, w, h = 90, 210, 760, 680
    p.rect(x + 14, y + 24, w, h, INK, op=0.35, filter=p.blur(20), rx=18)
    p.rect(x, y, w, h, PAPER, rx=18)
    p.path(f"M{x} {y + 70}V{y + 18}Q{x} {y} {x + 18} {y}H{x + w - 18}Q{x + w} {y} {x + w} {y + 18}V{y + 70}Z", INK)
    for k, c in enumerate((RED, OCHRE, MOSS)):
        p.circ(x + 40 + k * 38, y + 35, 12, c)
    p.rect(x + 170, y + 20, 500, 30, "#3a332e", rx=15)

    def card(cx, cy, s, rot, k):
        bg, c, c2 = (
            (PETROL, OCHRE, ORANGE),
            (ROSE, RED, PETROL),
            (INK, ORANGE, OCHRE),
            (LILAC, PETROL, RED),
            (SKY, RED, PETROL),
            (OCHRE, INK, RED),
            (MOSS, PAPER, OCHRE),
            (RED, ROSE, INK),
            (PAPER, PETROL, ORANGE),
        )[k % 9]
        with p.g(tf=f"translate({cx} {cy}) rotate({rot}) scale({s})"):
            p.rect(-92, -106, 200, 236, INK, op=0.28, filter=p.blur(10), rx=8)
            p.rect(-100, -118, 200, 236, WHITE, rx=8)
            p.rect(-90, -108, 180, 150, bg)
            with p.g(clip=p.clipper('<rect x="-90" y="-108" width="180" height="150"/>')):
                if k % 5 == 0:
                    p.circ(0, 20, 84, c)
                    p.circ(0, 20, 44, c2)
                elif k % 5 == 1:
                    p.path("M-50 42Q-60 -20 -24 -40L-20 -70H20L24 -40Q60 -20 50 42Z", c)
                    p.path("M-54 0Q0 24 54 0V20Q0 44 -54 20Z", c2)
                elif k % 5 == 2:
                    for q in range(7):
                        hh = 20 + (q * 53 + k * 17) % 80
                        p.rect(-76 + q * 23, -33 - hh / 2, 12, hh, c if q % 2 else c2, rx=6)
                elif k % 5 == 3:
                    p.poly([(-90, 42), (-30, -60), (30, 42)], c)
                    p.poly([(-10, 42), (50, -20), (90, 42)], c2)
                else:
                    for q in range(4):
                        p.wedge(-60 + q * 44, 20, 40, 180, 360, (c, c2)[q % 2])
                        p.wedge(-60 + q * 44, -40, 40, 180, 360, (c2, c)[q % 2])
            p.rect(-90, 58, 110, 12, INK, rx=3)
            p.rect(-90, 80, 160, 7, "#a49c90", rx=3)
            p.rect(-90, 94, 130, 7, "#a49c90", rx=3)

    for k in range(6):
        card(x + 140 + (k % 3) * 240, y + 220 + (k // 3) * 290, 1.0 if k != 5 else 0.96, 0 if k != 5 else 6, k)
    for cx, cy, s, rot, k in (
        (930, 470, 1.05, 12, 6),
        (1120, 300, 0.95, -10, 7),
        (1080, 700, 1.15, 18, 8),
        (1320, 500, 1.05, 26, 3),
        (1370, 210, 0.8, 14, 1),
        (1340, 850, 0.95, -16, 4),
        (1530, 380, 0.62, 36, 2),
        (1540, 680, 0.7, -24, 0),
    ):
        card(cx, cy, s, rot, k)


@pic("news", "appel-a-profils")
def call(p, r):
    p.bg("#e9e2d3")
    duo = [
        (PETROL, ORANGE),
        (ROSE, RED),
        (OCHRE, INK),
        (LILAC, PETROL),
        (ORANGE, INK),
        (SKY, PETROL),
        (RED, ROSE),
        (MOSS, PAPER),
        (INK, OCHRE),
        (STEEL, PAPER),
    ]
    for n in range(15):
        x, y, s = 50 + (n % 5) * 304, 40 + (n // 5) * 332, 284
        if n == 8:
            p.rect(x + 4, y + 4, s - 8, 304, "none", stroke=RED, sw=8, dash="26 18")
            p.path(f"M{x + s / 2} {y + 92}V{y + 220}M{x + s / 2 - 64} {y + 156}H{x + s / 2 + 64}", stroke=RED, sw=22)
            continue
        bg, c = duo[(n * 3 + n // 5) % 10]
        p.rect(x, y, s, 312, bg)
        with p.g(clip=p.clipper(f'<rect x="{x}" y="{y}" width="{s}" height="312"/>')):
            k = (n + n // 5 * 2) % 5
            cx = x + s / 2
            if k == 0:
                head(p, cx, y + 150, 0.74, c, flip=n % 2 == 1, body=dark(c, 0.3), neck=dark(c, 0.12))
            elif k == 1:
                p.circ(cx, y + 120, 74, c)
                p.wedge(cx, y + 400, 170, 180, 360, c)
                p.wedge(cx, y + 120, 96, 180, 360, dark(bg, 0.45))
            elif k == 2:
                p.circ(cx, y + 136, 70, c)
                p.rect(cx - 26, y + 180, 52, 60, dark(c, 0.15) if c != INK else STEEL)
                p.poly(
                    [(cx - 140, y + 312), (cx - 84, y + 226), (cx + 84, y + 226), (cx + 140, y + 312)], light(c, 0.2)
                )
                hat_c = RED if bg not in (RED, ORANGE) else INK
                p.wedge(cx, y + 112, 70, 180, 360, hat_c)
                p.path(
                    f"M{cx - 124} {y + 104}H{cx + 124}Q{cx + 90} {y + 134} {cx} {y + 134}Q{cx - 90} {y + 134} {cx - 124} {y + 104}Z",
                    hat_c,
                )
            elif k == 3:
                head(p, cx, y + 140, 0.7, c, flip=True, body=light(c, 0.15), neck=dark(c, 0.2), hair=dark(bg, 0.5))
                p.circ(cx + 20, y + 130, 22, bg, stroke=dark(bg, 0.5), sw=7)
            else:
                p.rect(cx - 60, y + 60, 120, 140, c, rx=60)
                p.path(
                    f"M{cx - 120} {y + 312}V{y + 280}Q{cx - 120} {y + 216} {cx} {y + 216}Q{cx + 120} {y + 216} {cx + 120} {y + 280}V{y + 312}Z",
                    dark(c, 0.15) if c != INK else STEEL,
                )
                p.circ(cx, y + 44, 36, dark(bg, 0.4))


@pic("news", "retour-nuit-des-ateliers")
def trails(p, r):
    p.rect(0, 0, 1600, 1067, p.lin(0, 0, 0, 1067, (0, "#0d1326"), (0.6, "#2a2348"), (1, "#4b2a4a")))
    for _ in range(120):
        p.circ(r.uniform(0, 1600), r.uniform(0, 560), r.uniform(0.6, 2.2), WHITE, op=0.7)
    for k in range(3):
        x, w, h, y = -40 + k * 560, 540, 240, 760
        d = f"M{x} {y}V{y - h}"
        for t in range(4):
            d += f"V{y - h - 90}L{x + w * (t + 1) / 4} {y - h}"
        p.path(d + f"V{y}Z", "#090b14")
        for t in range(9):
            if (t * 3 + k) % 4 != 1:
                p.rect(x + 26 + t * 56, y - 170, 34, 80, (ORANGE, "#ffd27a", OCHRE)[t % 3])
                p.path(f"M{x + 43 + t * 56} {y - 170}v80M{x + 26 + t * 56} {y - 130}h34", stroke="#090b14", sw=4)
    p.rect(0, 758, 1600, 309, p.lin(0, 758, 0, 1067, (0, "#141024"), (1, "#080812")))
    for k in range(34):
        c = (ORANGE, RED, OCHRE, SKY, ROSE, LILAC)[k % 6]
        y0, y1 = 790 + k * 7, 640 + (k * 61 % 330)
        a, b = r.uniform(-160, 160), r.uniform(-200, 200)
        d = f"M-40 {y0}C400 {y0 + a:.0f} 640 {y0 - 190 + b:.0f} 860 {y1:.0f}S1300 {y1 + a:.0f} 1660 {y0 - 60 + b * 0.4:.0f}"
        p.path(d, stroke=c, sw=12, op=0.20, blend="screen")
        p.path(d, stroke=light(c, 0.35), sw=2 + (k % 3) * 1.3, op=0.9, blend="screen", cap="round")
    for k in range(26):
        x, y = r.uniform(60, 1540), r.uniform(820, 1040)
        c = (ORANGE, "#ffd27a", ROSE)[k % 3]
        p.circ(x, y, 34, p.rad(x, y, 34, (0, c, 0.8), (1, c, 0)))
        p.circ(x, y, 6, "#fff6dc")
    for x, h, po in ((300, 220, 1), (370, 200, 2), (980, 230, 0), (1050, 150, 0), (1330, 210, 1)):
        figure(p, x, 1010, h, "#05060c", po)


@pic("news", "chiffres-du-secteur")
def figures(p, r):
    p.bg(PAPER)
    for k in range(6):
        p.line(90, 910 - k * 140, 1510, 910 - k * 140, "#d9d0bf", 2.5)
    hs = [180, 300, 250, 420, 380, 560, 690]
    cs = [STEEL, PETROL, ROSE, OCHRE, LILAC, ORANGE, RED]
    for k, (h, c) in enumerate(zip(hs, cs, strict=True)):
        x, w, d = 110 + k * 202, 140, 34
        y = 910 - h
        p.poly([(x + w, y), (x + w + d, y - 18), (x + w + d, 892), (x + w, 910)], dark(c, 0.42))
        for t in range(3):
            p.poly([(x + t * w / 3, y), (x + t * w / 3, y - 54), (x + (t + 1) * w / 3, y)], dark(c, 0.15))
            p.poly(
                [
                    (x + t * w / 3, y - 54),
                    (x + t * w / 3 + d, y - 72),
                    (x + (t + 1) * w / 3 + d, y - 18),
                    (x + (t + 1) * w / 3, y),
                ],
                dark(c, 0.3),
            )
        p.rect(x, y, w, h, c)
        f = light(c, 0.55)
        rows = int(h / 76)
        for a in range(rows):
            for b in range(3):
                if a == rows - 1 and b == 1:
                    p.rect(x + 52, 850, 36, 60, INK)
                else:
                    p.rect(x + 18 + b * 40, y + 22 + a * 74, 26, 42, "#ffdf9a" if (a * 5 + b * 3 + k) % 4 == 0 else f)
    p.rect(60, 910, 1480, 14, INK)
    q = [(180 + k * 202, 910 - h - 110) for k, h in enumerate(hs)]
    p.pline(q, INK, 6, join="round")
    for x, y in q:
        p.circ(x, y, 13, PAPER, stroke=INK, sw=6)
    for x, c, po in ((80, INK, 1), (690, RED, 2), (1110, PETROL, 0)):
        figure(p, x + 12, 1010, 84, c, po, INK)
    p.rect(0, 1012, 1600, 55, "#e3d9c6")
