"""Pictures for events."""

import math

import numpy as np

from fashion import leafprint, stonesprint
from film import blobby, ridge, sky
from graphic import picto
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
    Iso,
    dark,
    figure,
    glaze_grad,
    hand,
    lathe,
    letter,
    light,
    mix,
    picture,
    smooth,
    sub,
    to_im,
    wood,
)
from media import SPRITES, sprite
from music import disc
from places import swatch


def event(slug):
    return picture(f"events/{slug}/picture.jpg")


@event("tour-a-bois-initiation")
def turning(p, r):
    p.rect(0, 0, 1600, 1067, p.lin(0, 0, 1600, 0, (0, "#f3dcb8"), (1, OCHRE)))
    p.rect(0, 850, 1600, 217, "#5e3b1f")
    p.rect(120, 780, 1360, 70, STEEL)
    p.rect(120, 780, 1360, 18, light(STEEL, 0.3))
    p.rect(140, 360, 250, 430, PETROL, rx=18)
    p.rect(140, 360, 250, 70, dark(PETROL, 0.3), rx=18)
    p.circ(265, 640, 40, RED)
    for k in range(4):
        p.rect(180, 470 + k * 28, 170, 10, dark(PETROL, 0.4))
    p.rect(390, 500, 90, 90, "#8b97a0")
    im = lathe(
        520,
        420,
        [(0, 0.4), (0.12, 0.42), (0.2, 0.66), (0.6, 0.95), (0.92, 0.99), (1, 0.96)],
        glaze_grad((0, "#8a5a30"), (0.5, "#c98f4e"), (0.75, "#a56a34"), (1, "#e0b57a"), line=150, wob=0.02),
        tilt=0.16,
        mouth="#9a6432",
        gloss=0.3,
        seed=4,
    )
    p.image(im.rotate(-90, expand=True), 470, 285)
    p.rect(880, 640, 220, 40, STEEL)
    p.rect(960, 680, 50, 110, dark(STEEL, 0.3))
    with p.g(tf="translate(870 610) rotate(-24)"):
        p.rect(0, -12, 300, 24, p.lin(0, -12, 0, 12, (0, "#eef3f5"), (1, "#8b97a0")))
        p.poly([(0, -12), (-40, 8), (0, 12)], "#dfe7ea")
        p.path("M300 -18H340Q420 -36 560 -24Q590 0 560 24Q420 36 340 18H300Z", RED)
        p.rect(290, -22, 34, 44, OCHRE)
    for k in range(34):
        x, y = 840 + r.gauss(0, 110), 480 - abs(r.gauss(0, 140)) + k * 4
        R = 16 + r.random() * 34
        a = r.random() * 360
        p.arc(
            x,
            y,
            R,
            a,
            a + 200 + r.random() * 120,
            mix("#e8c48f", "#b9783a", r.random()),
            7 + r.random() * 6,
            cap="round",
        )
    for k in range(60):
        p.arc(
            r.uniform(200, 1500),
            r.uniform(880, 1040),
            8 + r.random() * 16,
            r.random() * 300,
            300 + r.random() * 200,
            "#d9a866",
            5,
            op=0.9,
        )


@event("serigraphie-en-famille")
def silkscreen(p, r):
    p.bg(SKY)
    p.poly([(260, 130), (1340, 130), (1480, 930), (120, 930)], "#c79a63")
    p.poly([(330, 190), (1270, 190), (1370, 860), (230, 860)], "#fbf6ea")
    with p.g(clip=p.clipper('<polygon points="330,190 1270,190 1370,860 230,860"/>')):
        for j in range(4):
            for i in range(6):
                x, y = 300 + i * 200 + (100 if j % 2 else 0), 250 + j * 170
                p.circ(x, y, 66, (ORANGE, RED)[(i + j) % 2])
                for k in range(6):
                    with p.g(tf=f"rotate({k * 60 + 15} {x} {y})"):
                        p.ell(x, y - 44, 15, 32, PAPER)
                p.circ(x, y, 16, PETROL)
        p.poly([(230, 560), (1370, 560), (1370, 900), (230, 900)], PETROL, op=0.92)
        for k in range(7):
            p.path(f"M230 {590 + k * 40}Q800 {570 + k * 42} 1370 {590 + k * 40}", stroke=dark(PETROL, 0.2), sw=5)
    p.poly([(280, 500), (1320, 500), (1330, 566), (270, 566)], "#b9783a")
    p.poly([(280, 500), (1320, 500), (1318, 524), (282, 524)], "#e0b57a")
    p.rect(274, 560, 1052, 18, INK)
    for x, y, s, rot, c, sl, fl in (
        (420, 560, 1.15, 4, "#8a4b33", RED, False),
        (660, 560, 1.15, -4, "#8a4b33", RED, True),
        (880, 560, 0.68, 3, "#e3a981", OCHRE, False),
        (1010, 560, 0.68, -3, "#e3a981", OCHRE, True),
        (1180, 560, 0.88, 0, "#c98058", LILAC, True),
    ):
        p.path(f"M{x - 46 * s} {y + 110 * s}L{x - 80 * s} 1090H{x + 90 * s}L{x + 52 * s} {y + 110 * s}Z", sl)
        hand(p, x, y + 10, s, rot, c, flip=fl, grip=True, line=dark(c, 0.25))


@event("nuit-des-ateliers")
def night(p, r):
    p.rect(0, 0, 1600, 1067, p.lin(0, 0, 0, 1067, (0, "#10162b"), (1, "#2a2148")))
    p.circ(1380, 150, 66, "#fff0cf")
    p.rect(110, 190, 1380, 877, "#5a2a26")
    for row in range(26):
        for k in range(24):
            if (row * 5 + k * 7) % 5 == 0:
                p.rect(110 + k * 58 + (row % 2) * 29, 192 + row * 34, 54, 30, "#6b342e")
    p.rect(90, 170, 1420, 34, "#38191a")
    kinds = [
        ("#ffd27a", 0),
        (ORANGE, 1),
        ("#ffe7b0", 2),
        (ROSE, 3),
        ("#ffd27a", 4),
        (SKY, 5),
        ("#ffb45e", 6),
        ("#ffe7b0", 7),
        (LILAC, 8),
        ("#ffd27a", 9),
        (ORANGE, 10),
        ("#ffe7b0", 11),
    ]
    for n, (c, k) in enumerate(kinds):
        x, y, w, h = 170 + (n % 4) * 330, 240 + (n // 4) * 262, 270, 216
        p.rect(x - 30, y - 30, w + 60, h + 60, c, op=0.28, filter=p.blur(26))
        p.rect(x, y, w, h, p.lin(0, y, 0, y + h, (0, light(c, 0.3)), (1, c)))
        b = y + h
        with p.g(clip=p.clipper(f'<rect x="{x}" y="{y}" width="{w}" height="{h}"/>')):
            f = "#1b1016"
            if k == 0:
                figure(p, x + 90, b + 10, 190, f, 2)
                p.ell(x + 180, b - 40, 50, 12, f)
                p.path(
                    f"M{x + 150} {b - 50}Q{x + 150} {b - 110} {x + 180} {b - 110}Q{x + 210} {b - 110} {x + 210} {b - 50}Z",
                    RED,
                )
            elif k == 1:
                for q in range(12):
                    p.line(x + 40 + q * 17, y + 20, x + 40 + q * 17, b - 20, f, 3)
                p.rect(x + 34, y + 90, 200, 12, f)
                figure(p, x + 60, b + 20, 170, f, 2)
            elif k == 2:
                p.line(x + 140, y, x + 140, y + 46, f, 3)
                p.wedge(x + 140, y + 70, 30, 180, 360, f)
                figure(p, x + 120, b + 14, 160, f, 1)
                p.rect(x + 30, b - 60, 210, 10, f)
            elif k == 3:
                figure(p, x + 80, b + 10, 180, f, 0)
                p.path(
                    f"M{x + 170} {b}V{b - 110}Q{x + 140} {b - 130} {x + 160} {b - 160}H{x + 200}Q{x + 220} {b - 130} {x + 190} {b - 110}V{b}Z",
                    RED,
                )
            elif k == 4:
                for q in range(3):
                    p.rect(x + 30 + q * 76, y + 30, 60, 84, (RED, PETROL, INK)[q])
                figure(p, x + 200, b + 14, 176, f, 2)
            elif k == 5:
                p.rect(x + 120, y + 70, 120, 76, f)
                p.rect(x + 128, y + 78, 104, 60, LILAC)
                p.rect(x + 40, b - 56, 220, 9, f)
                figure(p, x + 76, b + 30, 170, f, 2)
            elif k == 6:
                figure(p, x + 70, b + 10, 180, f, 2)
                p.path(f"M{x + 130} {b - 60}h110l-20 30h-20v30h-40v-30h-20Z", f)
                for _ in range(26):
                    p.line(x + 170, b - 70, x + 170 + r.uniform(-80, 80), b - 70 - r.random() * 90, WHITE, 2.4)
            elif k == 7:
                for q in range(5):
                    figure(p, x + 30 + q * 54, b + 70 + (q % 2) * 16, 170, f, 0)
            elif k == 8:
                figure(p, x + 130, b + 12, 180, f, 1)
                p.path(f"M{x + 100} {b - 100}q60 -60 110 -20", stroke=f, sw=8)
                p.path(f"M{x + 120} {b - 140}L{x + 220} {b - 80}", stroke=RED, sw=5)
            elif k == 9:
                for q in range(4):
                    p.rect(x + 20, y + 50 + q * 46, 230, 6, f)
                    for t in range(8):
                        p.rect(
                            x + 28 + t * 27,
                            y + 50 + q * 46 - 20 - (t * 7 + q * 5) % 16,
                            18,
                            20 + (t * 7 + q * 5) % 16,
                            (RED, PETROL, OCHRE, f)[(t + q) % 4],
                        )
                figure(p, x + 190, b + 10, 160, f, 0)
            elif k == 10:
                p.path(f"M{x + 40} {b}L{x + 110} {y + 20}L{x + 180} {b}M{x + 60} {b - 60}H{x + 160}", stroke=f, sw=9)
                p.rect(x + 60, y + 50, 100, 90, PAPER)
                p.circ(x + 110, y + 95, 30, RED)
                figure(p, x + 220, b + 12, 180, f, 2)
            else:
                figure(p, x + 90, b + 12, 180, f, 1)
                figure(p, x + 180, b + 12, 170, f, 2)
        p.path(f"M{x + w / 2} {y}V{b}M{x} {y + h * 0.4}H{x + w}", stroke="#38191a", sw=7)
        p.rect(x - 8, b, w + 16, 14, "#38191a")
    for x, h, po in ((60, 210, 1), (1540, 200, 2)):
        figure(p, x, 1060, h, "#0a0a12", po)


@event("forum-design-public")
def forum(p, r):
    p.bg(LILAC)
    p.ell(800, 960, 700, 130, mix(LILAC, INK, 0.14))
    n = 9
    for k in range(n):
        a = math.pi * (1.02 + 0.96 * k / (n - 1))
        x, y = 800 + math.cos(a) * 590, 930 - math.sin(-a) * -40 + (1 - abs(math.sin(a))) * 70
        c = (RED, PETROL, OCHRE)[k % 3]
        p.ell(x, y + 62, 44, 9, INK, op=0.25)
        p.path(f"M{x - 30} {y + 60}V{y - 60}M{x + 30} {y + 60}V{y}", stroke=INK, sw=8)
        p.rect(x - 38, y - 8, 76, 16, c)
        p.rect(x - 36, y - 86, 72, 44, c, rx=8)
    bub = [
        (330, 290, 230, ORANGE, 0),
        (760, 220, 190, PETROL, 1),
        (1180, 300, 250, PAPER, 2),
        (560, 520, 170, RED, 3),
        (960, 560, 190, OCHRE, 4),
        (1400, 590, 130, INK, 5),
        (170, 610, 130, SKY, 6),
    ]
    for x, y, R, c, k in bub:
        with p.g(tf="translate(10 14)", op=0.2):
            p.circ(x, y, R, INK)
        if k % 3 == 1:
            p.rect(x - R, y - R * 0.8, 2 * R, 1.6 * R, c, rx=36)
        else:
            p.circ(x, y, R, c)
        s = 1 if k % 2 else -1
        p.poly([(x + s * R * 0.2, y + R * 0.62), (x + s * R * 0.74, y + R * 0.5), (x + s * R * 0.72, y + R * 1.32)], c)
        f = INK if c in (ORANGE, PAPER, OCHRE, SKY) else PAPER
        picto(p, (12, 9, 8, 19, 15, 13, 3)[k], x - R * 0.52, y - R * 0.55, R * 1.04, f, c)


@event("projection-courts-exemple")
def shorts(p, r):
    p.bg("#120f1c")
    p.rect(170, 90, 900, 540, "#000")
    p.rect(190, 110, 860, 500, ROSE)
    with p.g(clip=p.clipper('<rect x="190" y="110" width="860" height="500"/>')):
        p.circ(460, 420, 240, ORANGE)
        p.rect(620, 110, 240, 500, PETROL)
        p.circ(740, 300, 100, PAPER)
        p.poly([(190, 610), (430, 330), (660, 610)], RED)
        p.poly([(800, 610), (960, 250), (1120, 610)], OCHRE)
        blobby(p, 560, 600, 120, 170, LILAC, 0.1, 0.4)
    p.poly(
        [(1500, 330), (1050, 110), (1050, 610)],
        p.lin(1500, 330, 1050, 360, (0, "#fff6dc", 0.85), (1, "#fff6dc", 0.12)),
        blend="screen",
    )
    for _ in range(90):
        t = r.random()
        p.circ(1500 - t * 450, 330 + r.uniform(-1, 1) * (6 + t * 230) + t * 30, 1 + r.random() * 2.4, WHITE, op=0.5)
    p.rect(1490, 270, 180, 120, STEEL, rx=12)
    p.rect(1466, 300, 40, 60, dark(STEEL, 0.3))
    p.circ(1466, 330, 20, "#fffbe6")
    p.circ(1560, 230, 56, stroke=dark(STEEL, 0.2), sw=14)
    p.circ(1560, 230, 16, STEEL)
    p.rect(1560, 390, 60, 680, "#1d1a2a")
    for row in range(3):
        y, s = 800 + row * 120, 1.0 + row * 0.28
        c = ("#2a1f3d", "#1d1630", "#0c0914")[row]
        for k in range(int(1700 / (128 * s))):
            x = -10 + k * 128 * s + (row % 2) * 60
            if (k * 5 + row * 3) % 7 == 4:
                continue
            p.circ(x, y - 52 * s, 34 * s, c)
            p.path(
                f"M{x - 62 * s} {y + 160}V{y + 10 * s}Q{x - 58 * s} {y - 22 * s} {x} {y - 22 * s}Q{x + 58 * s} {y - 22 * s} {x + 62 * s} {y + 10 * s}V{y + 160}Z",
                c,
            )
            if (k + row) % 4 == 0:
                p.circ(x + 24 * s, y - 82 * s, 18 * s, c)
            p.arc(x, y - 52 * s, 34 * s, 215, 325, ROSE, 3, op=0.7 - row * 0.2)


@event("concert-hall-exemple")
def gig(p, r):
    p.rect(0, 0, 1600, 1067, p.lin(0, 0, 0, 1067, (0, "#120b1d"), (0.7, "#3d1430"), (1, "#0a060c")))
    for k in range(11):
        x = 130 + k * 134
        a = (k - 5) * -34 + (k * 37 % 60) - 30
        c = (ORANGE, LILAC, RED, ROSE)[k % 4]
        p.poly(
            [(x - 8, 70), (x + 8, 70), (x + a * 3 + 130, 900), (x + a * 3 - 130, 900)],
            p.lin(0, 70, 0, 900, (0, light(c, 0.4), 0.75), (1, c, 0)),
            blend="screen",
        )
    p.rect(60, 40, 1480, 16, "#2b2433")
    p.path("M60 56" + "".join(f"L{90 + k * 60} {86 if k % 2 == 0 else 56}" for k in range(25)), stroke="#2b2433", sw=6)
    for k in range(11):
        p.rect(130 + k * 134 - 16, 56, 32, 40, "#08060c", rx=6)
        p.circ(130 + k * 134, 92, 11, "#fff0cf")
    p.rect(0, 700, 1600, 60, "#08060c")
    p.circ(800, 560, 300, p.rad(800, 560, 300, (0, "#ffd27a", 0.7), (1, ORANGE, 0)), blend="screen")
    for x, h, po in ((520, 230, 2), (800, 260, 1), (1090, 230, 0)):
        figure(p, x, 704, h, "#08060c", po)
    p.path("M470 610L640 560M1050 600L1190 640", stroke="#08060c", sw=14)
    p.path("M790 560V704", stroke="#08060c", sw=6)
    for x, y, R in ((930, 660, 44), (1010, 670, 34), (880, 690, 30)):
        p.ell(x, y - R, R, R * 0.3, "#2b1522")
        p.rect(x - R, y - R, 2 * R, R * 1.6, "#08060c")
    for x in (150, 1330):
        p.rect(x, 430, 130, 280, "#08060c")
        for k in range(3):
            p.circ(x + 65, 476 + k * 88, 36, "#1c1522")
            p.circ(x + 65, 476 + k * 88, 14, "#2b2433")
    for row in range(4):
        c = ("#2b1022", "#1d0b19", "#120711", "#050306")[row]
        y = 830 + row * 74
        for k in range(26):
            x = k * 66 + r.uniform(-14, 14) + row * 17
            R = 24 + row * 5
            yy = y + r.uniform(-16, 16)
            p.circ(x, yy, R, c)
            p.path(
                f"M{x - R * 1.7} {yy + 240}Q{x - R * 1.7} {yy + R * 0.9} {x} {yy + R * 0.8}Q{x + R * 1.7} {yy + R * 0.9} {x + R * 1.7} {yy + 240}Z",
                c,
            )
            if (k * 7 + row * 5) % 6 == 0:
                p.line(x + R, yy + 50, x + R * 1.7, yy - 70 - row * 20, c, R * 0.62, cap="round")
                p.circ(x + R * 1.7, yy - 74 - row * 20, R * 0.42, c)


def stall(p, x, y, w, a, b, goods, r, lit=None):
    """Market stall: striped awning, counter, goods."""
    p.rect(x + 8, y - 300, 12, 300, INK)
    p.rect(x + w - 20, y - 300, 12, 300, INK)
    if lit:
        p.rect(x + 10, y - 290, w - 20, 170, lit, op=0.9)
    n = 7
    for k in range(n):
        xa, xb = x - 14 + (w + 28) * k / n, x - 14 + (w + 28) * (k + 1) / n
        ta, tb = x + 24 + (w - 48) * k / n, x + 24 + (w - 48) * (k + 1) / n
        p.poly([(ta, y - 390), (tb, y - 390), (xb, y - 300), (xa, y - 300)], (a, b)[k % 2])
        m = (xb - xa) / 2
        p.path(f"M{xa} {y - 301}H{xb}A{m} {m * 0.8} 0 0 1 {xa} {y - 301}Z", dark((a, b)[k % 2], 0.14))
    for k in range(goods):
        X = x + 34 + k * (w - 60) / goods
        h = 36 + (k * 29 + int(x)) % 54
        c = (RED, PETROL, OCHRE, ROSE, MOSS, LILAC)[(k + int(x / 50)) % 6]
        t = (k + int(x / 90)) % 4
        if t == 0:
            p.path(
                f"M{X} {y - 120}q-8 {-h * 0.6} 8 {-h * 0.75}v{-h * 0.25}h16v{h * 0.25}q16 {h * 0.15} 8 {h * 0.75}Z", c
            )
        elif t == 1:
            p.rect(X, y - 120 - h, 34, h, c)
            p.circ(X + 17, y - 120 - h / 2, 10, PAPER)
        elif t == 2:
            p.wedge(X + 18, y - 120 - 22, 26, 0, 180, c)
            p.rect(X + 8, y - 124, 20, 5, c)
        else:
            p.poly([(X, y - 120), (X + 20, y - 120 - h), (X + 40, y - 120)], c)
    p.rect(x, y - 122, w, 122, "#c48a52")
    for k in range(6):
        p.line(x + w * k / 6, y - 122, x + w * k / 6, y, dark("#c48a52", 0.25), 3)
    p.rect(x - 6, y - 128, w + 12, 14, "#e0b57a")


@event("marche-createurs-printemps")
def spring(p, r):
    p.rect(0, 0, 1600, 1067, p.lin(0, 0, 0, 1067, (0, "#bfe1ef"), (0.8, "#eef6ee")))
    for x, R in ((90, 150), (820, 170), (1500, 160)):
        p.line(x, 800, x, 330, "#4a2f22", 22)
        for k in range(90):
            a, q = r.random() * 6.28, r.random() ** 0.5
            p.circ(
                x + math.cos(a) * R * 1.3 * q,
                320 + math.sin(a) * R * q,
                16 + r.random() * 26,
                (ROSE, "#f7d5cb", WHITE, "#e79aa0")[k % 4],
            )
    p.rect(0, 790, 1600, 277, "#d9c9a8")
    for k in range(2):
        q = [(-20, 120 + k * 60), (400, 250 + k * 50), (820, 150 + k * 60), (1240, 260 + k * 40), (1620, 130 + k * 60)]
        p.path(smooth(q), stroke=INK, sw=3)
        for t in range(30):
            x = 20 + t * 54
            y = 200 + k * 54 - 58 * math.cos((x - 0) / 1600 * 4 * math.pi) - 4
            p.poly([(x, y), (x + 34, y), (x + 17, y + 44)], (RED, OCHRE, PETROL, ORANGE, LILAC, WHITE)[(t + k * 2) % 6])
    stall(p, 60, 850, 420, RED, PAPER, 8, r)
    stall(p, 590, 850, 420, PETROL, PAPER, 8, r)
    stall(p, 1120, 850, 420, OCHRE, PAPER, 8, r)
    for x, y, h, c, po in (
        (300, 1010, 300, PETROL, 1),
        (520, 990, 290, ORANGE, 2),
        (850, 1020, 310, INK, 0),
        (920, 1020, 210, RED, 0),
        (1080, 1000, 300, MOSS, 1),
        (1420, 1020, 300, LILAC, 2),
    ):
        p.ell(x + 20, y, 56, 10, INK, op=0.2)
        figure(p, x, y, h, c, po, INK)
    for _ in range(60):
        p.ell(r.uniform(0, 1600), r.uniform(500, 1050), 6, 4, ROSE, tf=f"rotate({r.random() * 90:.0f} 800 800)")


@event("marche-createurs-hiver")
def winter(p, r):
    p.rect(0, 0, 1600, 1067, p.lin(0, 0, 0, 1067, (0, "#0f1a33"), (0.75, "#32406b"), (1, "#5b5f8c")))
    for x, h, c in (
        (90, 520, "#16263f"),
        (330, 400, "#1d3050"),
        (700, 460, "#16263f"),
        (1040, 380, "#1d3050"),
        (1340, 500, "#16263f"),
        (1540, 420, "#1d3050"),
    ):
        for k in range(5):
            w = 60 + k * 34
            y = 800 - h + k * h * 0.17
            p.poly([(x, y), (x + w, y + h * 0.28), (x - w, y + h * 0.28)], c)
            p.poly(
                [(x, y), (x + w * 0.36, y + h * 0.10), (x + 8, y + h * 0.07), (x - w * 0.36, y + h * 0.10)], "#dfe9f5"
            )
    p.path("M0 790Q400 760 800 790T1600 780V1067H0Z", "#dfe6f2")
    p.path("M0 900Q500 860 900 900T1600 890V1067H0Z", WHITE)
    for x, a in ((60, RED), (590, PETROL), (1120, ORANGE)):
        p.rect(x - 40, 560, 500, 320, "#ffb45e", op=0.45, filter=p.blur(40))
        stall(p, x, 860, 420, a, PAPER, 8, r, lit="#ffd88a")
        p.path(
            f"M{x - 14} 556Q{x} 452 {x + 40} 456H{x + 380}Q{x + 420} 452 {x + 434} 556Q{x + 420} 500 {x + 360} 500Q{x + 300} 530 {x + 240} 496Q{x + 150} 540 {x + 90} 500Q{x + 20} 500 {x - 14} 556Z",
            WHITE,
        )
    for k in range(3):
        px, py = 0.0, 0.0
        for t in range(33):
            x = t * 50
            y = 150 + k * 90 + 56 * math.sin(t / 32 * math.pi * (3 + k)) ** 2
            if t:
                p.line(px, py, x, y, INK, 2.4)
            px, py = x, y
            p.circ(x, y + 10, 22, p.rad(x, y + 10, 22, (0, "#ffe7b0", 0.9), (1, "#ffe7b0", 0)))
            p.circ(x, y + 10, 7, ("#fff6dc", "#ffd27a", ROSE)[t % 3])
    for x, y, h, c, po in (
        (330, 1010, 290, RED, 1),
        (500, 990, 280, INK, 2),
        (860, 1020, 300, PETROL, 0),
        (930, 1020, 190, OCHRE, 0),
        (1400, 1010, 290, INK, 1),
    ):
        p.ell(x + 10, y + 2, 60, 10, "#8fa3c8", op=0.6)
        figure(p, x, y, h, c, po, INK)
    for _ in range(260):
        p.circ(r.uniform(0, 1600), r.uniform(0, 1067), 1.5 + r.random() ** 2 * 6, WHITE, op=0.85)


@event("exposition-metal-en-fusion")
def molten(p, r):
    p.rect(0, 0, 1600, 1067, p.lin(0, 0, 0, 1067, (0, "#150f12"), (1, "#2b1210")))
    p.circ(900, 620, 700, p.rad(900, 620, 700, (0, ORANGE, 0.75), (0.5, RED, 0.3), (1, RED, 0)))
    with p.g(tf="translate(520 330) rotate(34)"):
        p.path(
            "M-260 -190H260L200 200Q190 240 150 240H-150Q-190 240 -200 200Z",
            p.lin(-260, 0, 260, 0, (0, "#3b4249"), (0.4, "#59636c"), (1, "#1a1d20")),
        )
        p.rect(-275, -206, 550, 40, "#22262a")
        p.ell(0, -190, 250, 30, "#fff0b8")
        for s in (-1, 1):
            p.circ(s * 246, -20, 40, "#22262a")
            p.circ(s * 246, -20, 18, "#59636c")
        p.rect(-230, 20, 460, 24, "#22262a")
    p.path("M520 -20V130M392 -20L330 290M640 -20L706 420", stroke="#0c0a0b", sw=16)
    st = "M842 316Q940 380 940 560V810"
    p.path(st, stroke=ORANGE, sw=120, op=0.35, filter=p.blur(24))
    p.path(st, stroke=RED, sw=78)
    p.path(st, stroke=ORANGE, sw=62)
    p.path(st, stroke="#ffd27a", sw=40)
    p.path(st, stroke="#fffbe6", sw=18)
    p.ell(940, 820, 260, 46, "#2b1a14")
    p.ell(940, 818, 236, 38, p.rad(940, 818, 236, (0, "#fffbe6"), (0.4, "#ffd27a"), (0.8, ORANGE), (1, RED)))
    p.path(
        "M680 820V1010H1200V820A260 46 0 0 1 680 820Z",
        p.lin(680, 0, 1200, 0, (0, "#241512"), (0.5, "#5a2a1c"), (1, "#1a0d0b")),
    )
    p.rect(0, 1000, 1600, 67, "#0c0808")
    for _ in range(240):
        a, d = -math.pi / 2 + r.gauss(0, 0.9), abs(r.gauss(0, 1)) * 280 + 20
        x, y = 940 + math.cos(a) * d, 810 + math.sin(a) * d * 0.9
        L = 8 + r.random() * 30
        p.line(
            x,
            y,
            x + math.cos(a) * L,
            y + math.sin(a) * L,
            r.choice(("#fff6dc", "#ffd27a", ORANGE)),
            1.5 + r.random() * 3.5,
            cap="round",
        )
    for x, h, po in ((1330, 330, 2), (1430, 310, 0), (180, 320, 1)):
        figure(p, x, 1010, h, "#0c0808", po)
        p.line(
            x - h * 0.09 if x > 900 else x + h * 0.09,
            1010 - h * 0.78,
            x - h * 0.1 if x > 900 else x + h * 0.1,
            1010 - h * 0.5,
            ORANGE,
            4,
            op=0.8,
        )


@event("portes-ouvertes-hub")
def doors(p, r):
    p.rect(0, 0, 1600, 1067, STEEL)
    for k in range(32):
        p.rect(k * 50, 0, 25, 900, light(STEEL, 0.08))
    p.poly([(0, 0), (1600, 0), (1600, 90), (800, 10), (0, 90)], dark(STEEL, 0.45))
    p.rect(400, 170, 800, 730, p.lin(0, 170, 0, 900, (0, ORANGE), (0.6, "#ffc35a"), (1, "#ffe7b0")))
    for k in range(5):
        t = k / 5
        a = 400 + t * 240
        p.path(
            f"M{a} 900V{170 + t * 190}L800 {130 + t * 190}L{1600 - a} {170 + t * 190}V900",
            stroke=mix(RED, ORANGE, t),
            sw=20 - k * 3,
        )
    p.circ(800, 690, 130, "#fff6dc", op=0.9, filter=p.blur(30))
    for x, c, w in ((120, RED, 280), (1200, RED, 280)):
        p.rect(x, 150, w, 760, c)
        for q in range(4):
            p.rect(x + q * 70 + 6, 160, 58, 740, dark(c, 0.12))
        p.path(f"M{x} 910L{x + w} 150M{x} 150L{x + w} 910", stroke=dark(c, 0.35), sw=16)
        p.rect(x, 150, w, 760, "none", stroke=dark(c, 0.35), sw=16)
        for q in range(2):
            p.rect(x + 40, 240 + q * 160, w - 80, 110, "#ffe7b0", stroke=dark(c, 0.4), sw=8)
    p.rect(80, 128, 1440, 26, INK)
    p.rect(0, 900, 1600, 167, "#3b4149")
    p.poly(
        [(400, 900), (1200, 900), (1500, 1067), (100, 1067)], p.lin(0, 900, 0, 1067, (0, "#ffe7b0"), (1, ORANGE, 0.5))
    )
    for x, y, h, po in (
        (560, 920, 220, 1),
        (640, 930, 240, 2),
        (880, 910, 200, 0),
        (1010, 940, 260, 1),
        (1080, 940, 160, 0),
    ):
        p.poly(
            [(x - 24, y), (x + 24, y), (x + (x - 800) * 0.5 + 60, 1067), (x + (x - 800) * 0.5 - 60, 1067)],
            "#3b4149",
            op=0.55,
        )
        figure(p, x, y, h, INK, po, "#3a221a")
    for k in range(19):
        x = 420 + k * 42
        p.poly([(x, 176), (x + 34, 176), (x + 17, 220)], (PETROL, PAPER, OCHRE, LILAC)[k % 4])


@event("atelier-decoupe-laser")
def laser(p, r):
    p.bg("#17191c")
    p.image(wood(1400, 900, "#d0a06a", 9, 20, knots=1, warp=0.2), 100, 90)
    cut = "#2a160b"

    def gear(x, y, R, n, hole=True):
        q = []
        for k in range(n * 4):
            a = k / (n * 4) * 2 * math.pi
            q.append(
                (
                    x + math.cos(a) * R * (1 if k % 4 in (0, 1) else 0.82),
                    y + math.sin(a) * R * (1 if k % 4 in (0, 1) else 0.82),
                )
            )
        p.poly(q, cut)
        if hole:
            for k in range(5):
                a = k * 1.2566
                p.circ(x + math.cos(a) * R * 0.46, y + math.sin(a) * R * 0.46, R * 0.15, "#d0a06a")
            p.circ(x, y, R * 0.16, "#d0a06a")

    gear(420, 380, 190, 14)
    gear(690, 560, 120, 10)
    gear(330, 720, 110, 9)
    for k in range(3):
        with p.g(tf=f"translate({560 + k * 130} 890) rotate({-30 + k * 30})"):
            p.path("M0 0C-70 -60 -60 -160 0 -220C60 -160 70 -60 0 0Z", cut)
            p.path("M0 -10V-180M0 -60l30 -26M0 -60l-30 -26M0 -110l26 -24M0 -110l-26 -24", stroke="#d0a06a", sw=7)
    q = []
    for k in range(12 * 4):
        a = k / 48 * 2 * math.pi
        R = 210 * (1 if k % 4 in (0, 1) else 0.84)
        q.append((1140 + math.cos(a) * R, 430 + math.sin(a) * R))
    p.pline(q[:37], cut, 7)
    p.pline(q[24:37], RED, 9, op=0.8)
    p.pline(q[32:37], "#ffd27a", 6)
    x, y = q[36]
    p.circ(x, y, 190, p.rad(x, y, 190, (0, "#fffbe6"), (0.08, "#ffb45e", 0.9), (0.4, RED, 0.4), (1, RED, 0)))
    p.poly(
        [(x - 3, y), (x + 3, y), (x + 34, 60), (x - 34, 60)], p.lin(0, y, 0, 60, (0, "#ff7a5c", 0.9), (1, RED, 0.35))
    )
    p.rect(0, 0, 1600, 90, "#17191c")
    p.rect(0, 40, 1600, 40, p.lin(0, 40, 0, 80, (0, "#9aa6ae"), (1, "#4c555c")))
    p.rect(x - 90, 6, 180, 120, ORANGE, rx=10)
    p.rect(x - 30, 126, 60, 40, INK)
    for _ in range(70):
        a, d = r.random() * 6.28, abs(r.gauss(0, 1)) * 90
        p.line(
            x + math.cos(a) * d,
            y + math.sin(a) * d,
            x + math.cos(a) * (d + 12),
            y + math.sin(a) * (d + 12),
            "#ffd27a",
            2.4,
            cap="round",
        )
    for px in (100, 1492):
        p.rect(px, 90, 8, 900, INK)


@event("atelier-impression-3d")
def print3d(p, r):
    p.rect(0, 0, 1600, 1067, p.lin(0, 0, 0, 1067, (0, "#123c48"), (1, PETROL)))
    p.circ(800, 480, 430, light(PETROL, 0.12))
    p.rect(300, 120, 40, 850, INK)
    p.rect(1260, 120, 40, 850, INK)
    p.rect(260, 80, 1080, 60, INK)
    p.rect(200, 940, 1200, 127, INK)
    p.poly([(460, 880), (1140, 880), (1220, 945), (380, 945)], "#3c464d")
    for k in range(1, 8):
        p.line(460 + k * 85, 880, 380 + k * 105, 945, "#59656d", 2)
    n = 56
    for k in range(n):
        t = k / n
        y = 905 - k * 9.6
        R = 150 + 70 * math.sin(t * 3.4 + 0.3) - 30 * t
        c0 = mix(RED, ORANGE, t)
        p.ell(800, y, R, 30, dark(c0, 0.35))
        g = p.lin(
            800 - R,
            0,
            800 + R,
            0,
            (0, dark(c0, 0.35)),
            *[
                (round(q / 12, 3), light(c0, 0.28) if (q + int(t * 26)) % 3 == 0 else dark(c0, 0.18 + 0.2 * (q / 12)))
                for q in range(1, 12)
            ],
            (1, dark(c0, 0.55)),
        )
        p.ell(800, y - 3, R, 29, g)
    y = 905 - n * 9.6
    R = 150 + 70 * math.sin(3.7) - 30
    p.ell(800, y, R - 14, 22, dark(ORANGE, 0.5))
    nx = 800 + R - 8
    p.rect(340, 300 - 14 + (y - 330), 920, 28, p.lin(0, 280, 0, 320, (0, "#c9d3da"), (1, "#6b7780")))
    p.rect(nx - 80, y - 190, 160, 130, OCHRE, rx=10)
    p.circ(nx, y - 125, 40, INK)
    for k in range(6):
        with p.g(tf=f"rotate({k * 60} {nx} {y - 125})"):
            p.path(f"M{nx} {y - 125}q16 -14 4 -34", stroke=OCHRE, sw=8)
    p.poly([(nx - 30, y - 60), (nx + 30, y - 60), (nx + 8, y - 8), (nx - 8, y - 8)], "#c9d3da")
    p.circ(nx, y - 2, 30, p.rad(nx, y - 2, 30, (0, "#fff6dc"), (1, ORANGE, 0)))
    p.path(f"M{nx} {y - 190}C{nx} 40 1240 20 1420 190", stroke=ORANGE, sw=9)
    p.circ(1450, 330, 140, dark(ORANGE, 0.25))
    for k in range(6):
        p.circ(1450, 330, 130 - k * 12, stroke=ORANGE, sw=6)
    p.circ(1450, 330, 50, INK)
    p.rect(600, 985, 240, 50, "#10231f", rx=8)
    for k in range(9):
        p.rect(616 + k * 24, 1000, 16, 20, MOSS if k < 7 else "#24423a")
    p.circ(930, 1010, 22, RED)


@event("conference-architecture-bois")
def timber_talk(p, r):
    p.rect(0, 0, 1600, 1067, "#f3e3c8")
    cx, cy = 800, 830
    n = 22
    cs = ["#d9a25f", "#b9783a", "#e6c08a", "#c98f4e"]
    for k in range(n):
        a0, a1 = math.pi + k / n * math.pi, math.pi + (k + 1) / n * math.pi
        m = (a0 + a1) / 2
        q = [
            (cx + math.cos(a0) * 130, cy + math.sin(a0) * 80),
            (cx + math.cos(a0) * 1300, cy + math.sin(a0) * 1000),
            (cx + math.cos(m) * 1300, cy + math.sin(m) * 1000),
            (cx + math.cos(m) * 130, cy + math.sin(m) * 80),
        ]
        p.poly(q, cs[k % 4])
        q = [
            (cx + math.cos(m) * 130, cy + math.sin(m) * 80),
            (cx + math.cos(m) * 1300, cy + math.sin(m) * 1000),
            (cx + math.cos(a1) * 1300, cy + math.sin(a1) * 1000),
            (cx + math.cos(a1) * 130, cy + math.sin(a1) * 80),
        ]
        p.poly(q, dark(cs[k % 4], 0.35))
        for t in range(3):
            o = 0.2 + t * 0.25
            p.line(
                cx + math.cos(a0 + (m - a0) * o) * 140,
                cy + math.sin(a0 + (m - a0) * o) * 86,
                cx + math.cos(a0 + (m - a0) * o) * 1300,
                cy + math.sin(a0 + (m - a0) * o) * 1000,
                dark(cs[k % 4], 0.16),
                2,
            )
    for R in (330, 560, 830):
        p.path(f"M{cx - R} {cy}A{R} {R * 0.76} 0 0 1 {cx + R} {cy}", stroke="#5e3b1f", sw=14)
    p.path(f"M{cx - 150} {cy}A150 100 0 0 1 {cx + 150} {cy}Z", "#fff6dc")
    p.rect(0, cy - 4, 1600, 300, PETROL)
    p.rect(640, cy - 110, 320, 130, "#5e3b1f")
    p.rect(630, cy - 120, 340, 20, "#d9a25f")
    figure(p, 800, cy + 10, 290, INK, 2, "#3a221a")
    p.rect(700, cy - 60, 200, 90, "#5e3b1f")
    for row in range(2):
        for k in range(15):
            x, y, s = 40 + k * 112 + row * 50, 960 + row * 90, 34 + row * 8
            if (k + row) % 7 == 3:
                continue
            c = (INK, dark(PETROL, 0.6), "#2b1a14", dark(RED, 0.6))[(k * 3 + row) % 4]
            p.circ(x, y, s, c)
            p.path(
                f"M{x - s * 1.9} 1080V{y + s * 1.7}Q{x - s * 1.7} {y + s * 0.9} {x} {y + s * 0.9}Q{x + s * 1.7} {y + s * 0.9} {x + s * 1.9} {y + s * 1.7}V1080Z",
                c,
            )


@event("table-ronde-statut-artiste")
def roundtable(p, r):
    p.bg(OCHRE)
    p.circ(800, 533, 700, light(OCHRE, 0.12))
    cx, cy = 800, 533
    cs = [RED, PETROL, LILAC, ORANGE, MOSS, ROSE, SKY]
    for k in range(7):
        a = k / 7 * 360 - 90
        with p.g(tf=f"translate({cx} {cy}) rotate({a})"):
            p.rect(352, -72, 140, 144, INK, op=0.25, rx=26, tf="translate(10 14)")
            p.rect(350, -72, 130, 144, cs[k], rx=26)
            p.rect(456, -82, 34, 164, dark(cs[k], 0.35), rx=16)
    p.circ(cx + 14, cy + 20, 340, INK, op=0.3, filter=p.blur(16))
    im = wood(680, 680, "#b9783a", 14, 30, knots=1, warp=0.12)
    with p.g(clip=p.clipper(f'<circle cx="{cx}" cy="{cy}" r="336"/>')):
        p.image(im, cx - 340, cy - 340)
    p.circ(cx, cy, 336, stroke=dark("#b9783a", 0.35), sw=10)
    for k in range(7):
        a = k / 7 * 360 - 90
        with p.g(tf=f"translate({cx} {cy}) rotate({a})"):
            with p.g(tf=f"rotate({(k * 29 % 24) - 12} 236 0)"):
                p.rect(194, -64, 88, 122, INK, op=0.25, tf="translate(4 6)")
                p.rect(194, -64, 88, 122, (WHITE, PAPER)[k % 2])
                for t in range(6):
                    p.rect(270 - t * 12, -50, 5, 90 - (t * 37 % 40), STEEL)
            if k % 2:
                p.circ(256, 104, 32, WHITE)
                p.circ(256, 104, 24, "#4a2a18")
                p.circ(256, 104, 24, stroke="#8a5a34", sw=4)
            else:
                p.rect(150, 74, 110, 13, cs[(k + 3) % 7], rx=5)
            p.line(96, 0, 160, 0, INK, 8)
            p.circ(164, 0, 17, INK)
            p.circ(164, 0, 9, STEEL)
    p.circ(cx, cy, 84, PETROL)
    for k in range(9):
        a = k * 0.698
        p.circ(cx + math.cos(a) * 46, cy + math.sin(a) * 46, 30, (MOSS, "#7f9a4c", "#9fb45f")[k % 3])
    p.circ(cx, cy, 26, ROSE)


@event("reseau-petit-dejeuner")
def breakfast(p, r):
    p.bg(ROSE)
    items = [
        (230, 250, "cup"),
        (560, 190, "croi"),
        (900, 300, "cup"),
        (1250, 200, "plate"),
        (1450, 470, "cup"),
        (330, 560, "plate"),
        (680, 560, "cup"),
        (1080, 620, "croi"),
        (200, 860, "croi"),
        (520, 880, "cup"),
        (860, 870, "plate"),
        (1250, 880, "cup"),
        (1490, 800, "orange"),
        (1000, 90, "orange"),
        (80, 480, "orange"),
    ]
    for i, (x, y, _) in enumerate(items):
        for j, (a, b, _) in enumerate(items):
            if i < j and math.hypot(x - a, y - b) < 430:
                p.line(x, y, a, b, RED, 4)
    for n, (x, y, k) in enumerate(items):
        sh = dict(op=0.25, filter=p.blur(8))
        if k == "cup":
            c = (PETROL, OCHRE, WHITE, LILAC)[n % 4]
            p.circ(x + 10, y + 14, 118, INK, **sh)
            p.circ(x, y, 118, WHITE)
            p.circ(x, y, 90, stroke="#e3dccd", sw=4)
            t = n * 51
            with p.g(tf=f"rotate({t} {x} {y})"):
                p.rect(x + 60, y - 16, 64, 32, c, rx=16)
                p.rect(x + 74, y - 7, 34, 14, WHITE, rx=7)
                p.path(f"M{x - 96} {y + 60}l70 34", stroke="#9aa6ae", sw=9, cap="round")
            p.circ(x, y, 72, c)
            p.circ(x, y, 60, "#5a3018")
            if n % 2:
                p.path(
                    f"M{x} {y + 34}C{x - 60} {y - 10} {x - 26} {y - 44} {x} {y - 16}C{x + 26} {y - 44} {x + 60} {y - 10} {x} {y + 34}Z",
                    "#e8c9a0",
                )
            else:
                p.circ(x, y, 60, stroke="#a8703c", sw=7)
        elif k == "croi":
            with p.g(tf=f"translate({x} {y}) rotate({n * 40})"):
                p.path(
                    "M-120 50Q-110 -60 0 -76Q110 -60 120 50Q70 -6 0 -4Q-70 -6 -120 50Z", INK, tf="translate(8 12)", **sh
                )
                p.path("M-120 50Q-110 -60 0 -76Q110 -60 120 50Q70 -6 0 -4Q-70 -6 -120 50Z", "#d48a2e")
                for q in (-70, -30, 30, 70):
                    p.path(
                        f"M{q * 1.05} {-66 + abs(q) * 0.42}Q{q * 0.9} -30 {q * 0.62} {-2 + abs(q) * 0.12}",
                        stroke="#8f5415",
                        sw=8,
                        cap="round",
                    )
                p.path("M-84 -22Q-40 -60 20 -62", stroke="#f2bb66", sw=9, cap="round")
        elif k == "plate":
            p.circ(x + 10, y + 14, 136, INK, **sh)
            p.circ(x, y, 136, (SKY, PETROL, OCHRE)[n % 3])
            p.circ(x, y, 104, light((SKY, PETROL, OCHRE)[n % 3], 0.25))
            p.rect(x - 66, y - 50, 96, 96, "#e0b57a", rx=18)
            p.rect(x - 56, y - 40, 76, 76, "#f4dcae", rx=12)
            p.circ(x + 44, y + 30, 32, RED)
            p.circ(x + 62, y - 26, 24, RED)
            p.circ(x - 18, y - 4, 18, ORANGE)
        else:
            p.circ(x + 6, y + 10, 66, INK, **sh)
            p.circ(x, y, 66, ORANGE)
            p.circ(x, y, 56, "#ffe0b8")
            for q in range(8):
                p.wedge(x, y, 50, q * 45 + 4, q * 45 + 41, "#ff8a3a")


@event("defile-matieres")
def runway(p, r):
    p.rect(0, 0, 1600, 1067, p.lin(0, 0, 0, 900, (0, "#1a1420"), (1, "#3a2438")))
    for k in range(7):
        x = 100 + k * 233
        p.poly(
            [(x - 6, 0), (x + 6, 0), (x + 120, 880), (x - 120, 880)],
            p.lin(0, 0, 0, 880, (0, "#fff6dc", 0.5), (1, "#fff6dc", 0)),
            blend="screen",
        )
    p.poly([(0, 900), (1600, 900), (1600, 1067), (0, 1067)], "#f3ead9")
    p.rect(0, 892, 1600, 12, ORANGE)
    tex = [
        sub(400, 700, lambda q, rr: leafprint(q, rr, (OCHRE, RED, INK, PAPER)), r),
        sub(400, 700, lambda q, rr: stonesprint(q, rr), r),
    ]
    q = np.mgrid[0:700, 0:400]
    tex.append(
        to_im(
            np.where(
                (((q[0] // 24) + (q[1] // 24)) % 2 == 0)[..., None],
                np.array([200, 40, 30.0]),
                np.array([242, 184, 168.0]),
            )
        )
    )
    st = (np.sin(q[1] / 9 + np.sin(q[0] / 30) * 2) > 0)[..., None]
    tex.append(to_im(np.where(st, np.array([15, 76, 92.0]), np.array([169, 211, 232.0]))))
    forms = [
        "M-60 -560Q-110 -540 -120 -470L-150 -250L-110 -240L-90 -380L-170 40H170L90 -380L110 -240L150 -250L120 -470Q110 -540 60 -560Z",
        "M-64 -560Q-130 -540 -150 -440L-190 -220L-130 -200L-104 -330L-116 -60H116L104 -330L130 -200L190 -220L150 -440Q130 -540 64 -560Z",
        "M-56 -560L-130 -520L-240 -180L-120 -150V60H120V-150L240 -180L130 -520L56 -560Z",
        "M-50 -560L-90 -470L-84 -330L-220 70Q0 130 220 70L84 -330L90 -470L50 -560Z",
    ]
    for k, (x, s) in enumerate(((230, 1.0), (610, 1.06), (1000, 1.04), (1380, 1.0))):
        skin = ("#8a4b33", "#d9936a", "#5e3226", "#c98058")[k]
        p.ell(x, 985, 150, 16, INK, op=0.3, filter=p.blur(8))
        with p.g(tf=f"translate({x} 800) scale({s})"):
            p.path("M-40 -60L-52 170M44 -60L62 150", stroke=skin, sw=40)
            p.path("M-84 180H-30L-34 150H-70ZM36 160H96L80 130H44Z", INK)
            if k == 1:
                p.path("M-100 -80L-84 150H-14L0 -20L20 130H92L100 -80Z", INK)
            p.path("M-130 -260L-120 -180M130 -260L120 -180", stroke=skin, sw=30, cap="round")
            p.rect(-20, -600, 40, 60, skin)
            cl = p.clipper(forms[k])
            with p.g(clip=cl):
                p.image(tex[k], -250, -580, 500, 875)
                p.path(forms[k], p.lin(-160, 0, 160, 0, (0, WHITE, 0.12), (0.5, INK, 0), (1, INK, 0.42)))
            p.ell(0, -640, 48, 58, skin)
            if k == 0:
                p.path("M-54 -630Q-60 -720 0 -716Q60 -720 54 -630Q30 -680 0 -680Q-30 -680 -54 -630Z", INK)
            elif k == 1:
                p.path("M-120 -662Q0 -620 120 -662Q0 -690 -120 -662Z", RED)
                p.wedge(0, -664, 60, 180, 360, RED)
            elif k == 2:
                p.circ(0, -690, 66, INK)
                p.ell(0, -634, 44, 54, skin)
            else:
                p.circ(0, -712, 34, INK)
                p.path("M-52 -640Q-52 -706 0 -706Q52 -706 52 -640Q0 -690 -52 -640Z", INK)


@event("cours-de-reliure")
def binding(p, r):
    p.bg(PETROL)
    p.rect(0, 760, 1600, 307, dark(PETROL, 0.35))
    i = Iso(p, 690, 590, 98)
    i.face(
        [(-3, 3.6, -0.02), (3.4, 3.6, -0.02), (4.2, 2, -0.02), (4.2, -1.4, -0.02), (-3, -2, -0.02)],
        dark(PETROL, 0.55),
        op=0.6,
    )
    n = 9
    for k in range(n):
        z = k * 0.24
        c = (PAPER, "#efe6d4")[k % 2]
        i.box(-2.6, -1.8, z, 5.2, 4.2, 0.2, c, "#fbf7ee", "#e3d8c2", "#d3c5aa")
        for t in range(3):
            i.line((-2.6, 2.4, z + 0.05 + t * 0.05), (2.6, 2.4, z + 0.05 + t * 0.05), "#bfae8e", 1.4)
        x1, y1 = i.at(2.6, -1.8, z + 0.1)
        x2, y2 = i.at(2.6, 2.4, z + 0.1)
        p.line(x1, y1, x2, y2, "#c9b893", 20, cap="round")
    # sewing on the spine (right face)
    for s in range(5):
        y = -1.3 + s * 0.8
        for k in range(n):
            z = k * 0.24
            i.line((2.68, y - 0.12, z + 0.1), (2.68, y + 0.12, z + 0.1), RED, 5, cap="round")
            if k < n - 1 and s in (0, 4):
                i.line(
                    (2.68, y + (0.12 if s else -0.12), z + 0.1),
                    (2.68, y + (0.12 if s else -0.12), z + 0.34),
                    RED,
                    5,
                    cap="round",
                )
        if s in (1, 2, 3):
            i.face(
                [
                    (2.69, y - 0.1, -0.1),
                    (2.69, y + 0.1, -0.1),
                    (2.69, y + 0.1, n * 0.24 + 0.1),
                    (2.69, y - 0.1, n * 0.24 + 0.1),
                ],
                OCHRE,
                op=0.85,
            )
    (x, y) = i.at(2.68, -1.42, n * 0.24 - 0.1)
    p.path(f"M{x} {y}C{x + 160} {y - 220} {x + 300} {y + 120} {x + 430} {y - 130}", stroke=RED, sw=5)
    with p.g(tf=f"translate({x + 430} {y - 130}) rotate(38)"):
        p.path("M0 -12Q90 -16 260 0Q90 16 0 12Q-16 0 0 -12Z", "#dfe7ea")
        p.ell(16, 0, 12, 4, PETROL)
    # open top sheet
    i.face(
        [(-2.6, -1.8, n * 0.24), (2.6, -1.8, n * 0.24), (2.3, -2.6, n * 0.24 + 1.7), (-2.9, -2.6, n * 0.24 + 1.7)], ROSE
    )
    i.face([(-2.6, -1.8, n * 0.24), (2.6, -1.8, n * 0.24), (2.6, 2.4, n * 0.24), (-2.6, 2.4, n * 0.24)], "#fbf7ee")
    for t in range(9):
        i.line(
            (-2.0, -1.2 + t * 0.36, n * 0.24 + 0.01),
            (1.9 - (t * 7 % 4) * 0.3, -1.2 + t * 0.36, n * 0.24 + 0.01),
            "#bfb6a4",
            5,
        )
    with p.g(tf="translate(260 890) rotate(-18)"):
        p.rect(-150, -18, 300, 36, INK, op=0.3, rx=18, tf="translate(6 10)")
        p.path("M-150 0Q-150 -20 -120 -20H110Q150 -10 170 0Q150 10 110 20H-120Q-150 20 -150 0Z", "#f0e2c4")
    p.circ(1330, 860, 86, RED)
    for k in range(6):
        p.path(
            f"M{1256 + k * 8} {820 + k * 14}Q1330 {800 + k * 22} {1406 - k * 6} {836 + k * 14}",
            stroke=dark(RED, 0.3),
            sw=5,
        )
    p.circ(1330, 860, 20, "#e0b57a")


@event("masterclass-documentaire")
def viewfinder(p, r):
    sky(p, 1600, 1067, 44, (0, "#5b7fa0"), (0.35, "#e8b48f"), (0.6, "#f7dcb4"), (1, "#f2c48f"), cloud=0.3)
    p.circ(1090, 470, 74, "#fff6dc")
    for b, a, c in ((560, 120, "#b58a8a"), (640, 110, "#8a6a7a"), (740, 100, "#5d5068"), (880, 120, "#3a3450")):
        ridge(p, b, a, 8, c, r)
    p.path("M0 1067V960Q500 860 900 920T1600 900V1067Z", "#1d1a2c")
    figure(p, 640, 915, 250, "#12101c", 1)
    p.path("M666 700L720 640", stroke="#12101c", sw=9)
    for k in range(9):
        x = 900 + k * 70
        p.path(f"M{x} {905 - (k % 3) * 6}v-50l-16 -20m16 20l16 -24", stroke="#12101c", sw=5)
    p.path("M0 0H1600V1067H0ZM180 130V937H1420V130Z", INK, fill_rule="evenodd", op=0.62)
    c = WHITE
    for x, y, a, b in ((180, 130, 1, 1), (1420, 130, -1, 1), (180, 937, 1, -1), (1420, 937, -1, -1)):
        p.path(f"M{x + a * 130} {y}H{x}V{y + b * 130}", stroke=c, sw=12)
    for k in (1, 2):
        p.line(180 + k * 413, 130, 180 + k * 413, 937, c, 2, op=0.55)
        p.line(180, 130 + k * 269, 1420, 130 + k * 269, c, 2, op=0.55)
    p.rect(545, 620, 190, 310, "none", stroke=OCHRE, sw=5)
    p.circ(250, 200, 20, RED)
    p.path("M770 533H830M800 503V563", stroke=c, sw=5)
    for k in range(22):
        p.rect(
            1200 + k * 8, 196, 5, 20, (MOSS, OCHRE, RED)[0 if k < 13 else 1 if k < 18 else 2], op=1 if k < 16 else 0.35
        )
    p.rect(1240, 870, 110, 44, "none", stroke=c, sw=5)
    p.rect(1248, 878, 66, 28, c)
    p.rect(1350, 882, 10, 20, c)


@event("ecoute-vinyles")
def turntable(p, r):
    p.image(wood(1600, 1067, "#8a5230", 17, 34, knots=1, warp=0.12), 0, 0)
    p.rect(200, 90, 1200, 900, INK, op=0.5, filter=p.blur(26), rx=30)
    p.rect(180, 70, 1200, 900, "#e9e2d3", rx=26)
    p.rect(180, 70, 1200, 900, "none", stroke="#cfc5b2", sw=6, rx=26)
    p.circ(650, 520, 410, "#2b2825")
    p.circ(650, 520, 410, stroke="#c9c2b3", sw=12)
    for k in range(120):
        a = k * 3
        t = math.radians(a)
        p.circ(650 + math.cos(t) * 409, 520 + math.sin(t) * 409, 3, "#6b655d")
    disc(p, 650, 520, 390, ORANGE)
    for k in range(8):
        p.wedge(650, 520, 120, k * 45, k * 45 + 22, RED)
    p.circ(650, 520, 60, ROSE)
    p.circ(650, 520, 13, INK)
    p.circ(1220, 250, 96, "#b8bdc0")
    p.circ(1220, 250, 96, stroke="#8b9196", sw=6)
    p.path(
        "M1220 250L1190 660Q1180 720 1120 760L960 850",
        stroke=INK,
        sw=26,
        op=0.3,
        tf="translate(16 20)",
        filter=p.blur(6),
    )
    p.path("M1228 130L1216 300L1190 650Q1184 710 1124 750L984 838", stroke="#8b9196", sw=24, join="round")
    p.path("M1224 130L1212 300L1186 650Q1180 708 1122 746L984 832", stroke="#eef2f3", sw=8, join="round")
    p.rect(1192, 100, 74, 76, "#59636c", rx=8)
    p.circ(1220, 250, 44, "#59636c")
    with p.g(tf="translate(990 830) rotate(-31)"):
        p.rect(-92, -30, 110, 60, PETROL, rx=6)
        p.rect(-92, -30, 24, 60, OCHRE)
    p.circ(280, 880, 44, RED)
    p.circ(280, 880, 30, light(RED, 0.2))
    p.rect(1270, 640, 60, 250, "#cfc5b2", rx=12)
    p.rect(1294, 660, 12, 210, INK, rx=6)
    p.rect(1260, 740, 80, 34, STEEL, rx=8)


@event("game-jam-exemple")
def jam(p, r):
    p.bg("#2b2544")
    i = Iso(p, 780, 418, 88)
    i.face([(-3.4, -3.2, 0), (6.4, -3.2, 0), (6.4, 6.0, 0), (-3.4, 6.0, 0)], "#3a325c")
    for k in range(-3, 7):
        i.line((k, -3.2, 0), (k, 6, 0), "#443b6b", 2)
        i.line((-3.4, k - 0.6, 0), (6.4, k - 0.6, 0), "#443b6b", 2)

    def desk(x, y, n, c):
        i.box(x, y, 0.72, 2.6, 1.3, 0.1, "#d9a25f")
        for a, b in ((x + 0.1, y + 1.1), (x + 2.4, y + 0.1), (x + 2.4, y + 1.1)):
            i.box(a, b, 0, 0.1, 0.1, 0.72, INK)
        # screen facing front-left (y+)
        i.box(x + 0.5, y + 0.3, 0.82, 0.4, 0.3, 0.06, INK)
        X, Z = x + 0.1, 1.0
        i.box(X, y + 0.28, Z, 1.7, 0.1, 1.1, INK, "#3a332e", INK, "#000000")
        i.face(
            [
                (X + 0.08, y + 0.385, Z + 0.08),
                (X + 1.62, y + 0.385, Z + 0.08),
                (X + 1.62, y + 0.385, Z + 1.02),
                (X + 0.08, y + 0.385, Z + 1.02),
            ],
            c,
        )
        rows = SPRITES[n]
        for j, row in enumerate(rows):
            for k, ch in enumerate(row):
                if ch != ".":
                    u = 0.066
                    a, b = X + 0.44 + k * u, Z + 0.96 - j * u
                    col = {
                        "k": INK,
                        "o": ORANGE,
                        "r": RED,
                        "p": PAPER,
                        "t": PETROL,
                        "g": MOSS,
                        "y": OCHRE,
                        "s": SKY,
                        "f": ROSE,
                        "l": LILAC,
                        "b": STEEL,
                    }[ch]
                    i.face(
                        [(a, y + 0.39, b), (a + u, y + 0.39, b), (a + u, y + 0.39, b - u), (a, y + 0.39, b - u)], col
                    )
        i.box(x + 0.4, y + 0.75, 0.82, 1.1, 0.36, 0.05, PAPER)
        for k in range(7):
            i.box(x + 0.46 + k * 0.145, y + 0.82, 0.87, 0.1, 0.1, 0.03, (STEEL, RED, OCHRE)[k % 3])
        i.cyl(x + 2.1, y + 0.7, 0.82, 0.1, 0.24, (ORANGE, RED, SKY, OCHRE)[n % 4])
        gx, gy = i.at(x + 1.1, y + 1.8)
        p.ell(gx, gy, 120, 46, c, op=0.16, filter=p.blur(12))
        i.cyl(x + 1.0, y + 1.75, 0, 0.08, 0.4, INK)
        i.cyl(x + 1.0, y + 1.75, 0.4, 0.32, 0.12, c)

    for x, y, n, c in (
        (-2.8, -2.6, 0, SKY),
        (0.6, -2.6, 1, LILAC),
        (3.6, -2.6, 3, PAPER),
        (-2.8, 0.3, 5, ROSE),
        (0.6, 0.3, 2, PETROL),
        (3.6, 0.3, 6, RED),
        (-2.8, 3.2, 7, PETROL),
        (0.6, 3.2, 4, OCHRE),
        (3.6, 3.2, 1, ROSE),
    ):
        desk(x, y, n, c)
    sprite(p, 3, 60, 60, 12)
    sprite(p, 6, 1400, 70, 12)


@event("visite-halls-industriels")
def nave(p, r):
    p.bg("#d8c7b0")
    vx, vy = 800, 640
    p.poly([(0, 0), (1600, 0), (vx, vy)], "#8d7a68")
    p.poly([(0, 0), (vx, vy), (0, 1067)], "#a8452a")
    p.poly([(1600, 0), (vx, vy), (1600, 1067)], "#7e3220")
    p.poly([(0, 1067), (1600, 1067), (vx, vy)], "#5a5048")
    n = 9
    ts = [1 - 0.74**k for k in range(n + 1)]

    def L(t, v):
        """Point on a frame: t depth 0..1, v = (x, y) of the front frame."""
        return v[0] + (vx - v[0]) * t, v[1] + (vy - v[1]) * t

    # glass roof strips
    for a, b in zip(ts, ts[1:], strict=False):
        p.poly(
            [L(a, (430, -180)), L(a, (1170, -180)), L(b, (1170, -180)), L(b, (430, -180))], mix("#f7e9cf", "#cfe3ea", a)
        )
        for q in range(3):
            x0, x1 = (-40, -40)
            y1 = 620
            m = a + (b - a) * (0.18 + q * 0.28)
            m2 = a + (b - a) * (0.38 + q * 0.28)
            p.poly([L(m, (x0, 240)), L(m2, (x0, 240)), L(m2, (x1, y1)), L(m, (x1, y1))], "#ffd88a")
            p.poly([L(m, (1640, 240)), L(m2, (1640, 240)), L(m2, (1640, y1)), L(m, (1640, y1))], "#f0b45e")
    for k in range(n, -1, -1):
        t = ts[k]
        s = 1 - t
        c = mix(INK, "#c9a58a", t * 0.8)
        w = 34 * s + 2
        p.pline(
            [
                L(t, (-30, 1100)),
                L(t, (-30, 60)),
                L(t, (430, -180)),
                L(t, (1170, -180)),
                L(t, (1630, 60)),
                L(t, (1630, 1100)),
            ],
            c,
            w,
        )
        p.pline([L(t, (-30, 60)), L(t, (1630, 60))], c, w * 0.6)
        z = [(-30 + q * 207.5, 60 if q % 2 == 0 else (-180 if 2 < q < 6 else -60)) for q in range(9)]
        p.pline([L(t, q) for q in z], c, w * 0.4)
    for v in ((-30, 1100), (1630, 1100), (-30, 60), (1630, 60)):
        p.line(*v, vx, vy, INK, 6, op=0.5)
    for k in range(5):
        a, b = ts[k], ts[k + 1]
        p.poly(
            [
                L(a, (300, 1067)),
                L(a, (1300, 1067)),
                L(a + (b - a) * 0.5, (1300, 1067)),
                L(a + (b - a) * 0.5, (300, 1067)),
            ],
            "#ffd88a",
            op=0.30,
        )
    for x0 in (560, 640, 960, 1040):
        p.line(x0 * 2 - 800, 1140, vx, vy, "#2b2622", 5)
    p.circ(vx, vy, 200, p.rad(vx, vy, 200, (0, "#fff6dc", 0.95), (1, "#fff6dc", 0)))
    p.poly([L(0.35, (80, 150)), L(0.35, (1520, 150)), L(0.35, (1520, 210)), L(0.35, (80, 210))], OCHRE)
    p.rect(900, 330, 60, 34, INK)
    p.path("M930 364V480", stroke=INK, sw=5)
    p.path("M930 480q22 12 8 30q-18 12 -28 -6", stroke=INK, sw=7)
    for x, y, h, c, po in (
        (640, 880, 250, INK, 2),
        (720, 900, 265, PETROL, 1),
        (790, 880, 250, "#2b1a14", 0),
        (850, 910, 270, RED, 1),
        (930, 890, 255, INK, 0),
        (560, 900, 180, OCHRE, 0),
    ):
        p.ell(x, y + 2, 50, 9, INK, op=0.35)
        figure(p, x, y, h, c, po, dark(c, 0.4))


@event("workshop-typographie")
def woodtype(p, r):
    p.bg("#3a2a20")
    p.rect(120, 90, 1180, 880, "#4c565e")
    p.rect(150, 120, 1120, 820, "#23282c")
    rows = [("ABK", 250), ("R&G", 290), ("5351", 220)]
    y = 134
    tones = ["#c98f4e", "#b9783a", "#d9a866", "#a86f3c"]
    n = 0
    for text, h in rows:
        x = 164
        ws = {"ABK": (360, 340, 380), "R&G": (330, 420, 330), "5351": (280, 280, 280, 240)}[text]
        for ch, w in zip(text, ws, strict=True):
            c = tones[n % 4]
            p.rect(x, y, w - 8, h, dark(c, 0.5))
            p.image(wood(w - 8, h - 12, c, 30 + n, 12, knots=0, warp=0.2), x, y)
            s = h * 0.76
            inked = (RED, INK, PETROL)[(n // 2) % 3]
            m = 0.24
            with p.g(tf=f"translate({2 * x + w - 8} 0) scale(-1 1)"):
                letter(
                    p,
                    ch,
                    x
                    + (w - 8) / 2
                    - (s * (1 - m) / 14 * 10 * (w - 110) / 200 / 1.1 + s * m * (w - 110) / 200 / 1.1) / 2,
                    y + h * 0.10,
                    s,
                    inked,
                    m,
                    width=(w - 110) / 200 / 1.1,
                )
            p.rect(x, y, w - 8, 6, WHITE, op=0.3)
            x += w
            n += 1
        p.rect(x, y, 1256 - x if x < 1256 else 0, h - 12, "#8b97a0")
        y += h + 14
    for k in range(4):
        p.rect(150 + k * 280, 946, 266, 14, "#8a5a34")
    # roller
    with p.g(tf="translate(1430 470) rotate(8)"):
        p.rect(-70, -330, 160, 430, INK, op=0.45, filter=p.blur(12))
        p.rect(
            -84,
            -340,
            150,
            430,
            p.lin(-84, 0, 66, 0, (0, "#7a1712"), (0.35, RED), (0.45, "#ff7a5c"), (1, "#5f100c")),
            rx=8,
        )
        p.path("M-10 -356H110V130H-10V200", stroke="#9aa6ae", sw=18, join="round")
        p.rect(-34, 190, 50, 240, "#8a5a34", rx=22)


@event("festival-animation-exemple")
def phenakistoscope(p, r):
    p.bg(RED)
    for k in range(24):
        p.wedge(800, 533, 1100, k * 15, k * 15 + 7.5, dark(RED, 0.14))
    p.circ(812, 551, 480, INK, op=0.35, filter=p.blur(18))
    p.circ(800, 533, 480, PAPER)
    for k in range(12):
        p.wedge(800, 533, 480, k * 30 - 15, k * 30 + 15, (PAPER, "#f3dcb8")[k % 2])
    for k in range(12):
        with p.g(tf=f"rotate({k * 30} 800 533)"):
            p.rect(794, 62, 12, 60, RED)
            h = abs(math.sin(k / 12 * 2 * math.pi)) * 70
            sq = 1.18 if k % 6 == 0 else 0.95
            p.ell(800, 306, 44 - h * 0.2, 7, INK, op=0.25)
            blobby(
                p,
                800,
                300 - h * 0.8,
                100 * sq,
                138 / sq,
                (ORANGE, PETROL, OCHRE, RED)[k % 4],
                0.08,
                0.5 if k % 6 else 0,
            )
            p.poly([(782, 376), (800, 352), (818, 376), (800, 400)], (OCHRE, LILAC)[k % 2])
    p.circ(800, 533, 110, INK)
    p.circ(800, 533, 84, stroke=OCHRE, sw=8)
    p.circ(800, 533, 16, PAPER)
    for x, y, c in ((120, 140, OCHRE), (1480, 160, SKY), (130, 930, LILAC), (1470, 920, ORANGE)):
        blobby(p, x, y + 90, 150, 190, c, 0.06 if x < 800 else -0.06, 0.25)


@event("residence-restitution")
def studio(p, r):
    p.bg("#f1ebdf")
    p.rect(0, 820, 1600, 247, "#c9a97c")
    for k in range(12):
        p.line(-200 + k * 180, 1067, 200 + k * 110, 820, "#b5946a", 3)
    p.rect(90, 90, 420, 470, SKY)
    p.poly([(90, 560), (90, 430), (230, 330), (350, 430), (510, 350), (510, 560)], "#8fae9a")
    p.path("M90 90H510V560H90ZM230 90V560M370 90V560M90 250H510M90 405H510", stroke=STEEL, sw=13)
    p.poly([(110, 820), (530, 820), (760, 1067), (160, 1067)], WHITE, op=0.4)

    def art(x, y, w, h, k):
        p.rect(x + 10, y + 14, w, h, INK, op=0.25, filter=p.blur(9))
        bg, a, b = ((ORANGE, INK, ROSE), (PETROL, OCHRE, PAPER), (LILAC, RED, INK))[k]
        p.rect(x, y, w, h, bg)
        with p.g(clip=p.clipper(f'<rect x="{x}" y="{y}" width="{w}" height="{h}"/>')):
            if k == 0:
                p.circ(x + w * 0.3, y + h * 0.7, w * 0.5, a)
                p.rect(x + w * 0.5, y, w * 0.28, h, b)
                p.circ(x + w * 0.64, y + h * 0.3, w * 0.14, bg)
            elif k == 1:
                for q in range(9):
                    p.arc(x, y + h, 60 + q * 56, -90, 0, (a, b)[q % 2], 24)
            else:
                for q in range(6):
                    p.poly(
                        [
                            (x + q * w / 5 - 40, y + h),
                            (x + q * w / 5 + 60, y),
                            (x + q * w / 5 + 110, y),
                            (x + q * w / 5 + 10, y + h),
                        ],
                        (a, b)[q % 2],
                    )

    art(640, 330, 360, 470, 0)
    art(930, 560, 270, 290, 1)
    art(1230, 180, 270, 330, 2)
    p.path("M1300 980L1376 380M1500 980L1416 380", stroke="#8a5a34", sw=18)
    for k in range(7):
        t = k / 7
        p.line(
            1376 - 76 * (1 - t) + 4, 460 + (1 - t) * 470, 1416 + 84 * (1 - t) - 4, 460 + (1 - t) * 470, "#a8703c", 13
        )
    for x, y, k in ((620, 190, 0), (740, 130, 1), (860, 210, 2), (980, 120, 3), (1100, 240, 4)):
        p.line(x, 0, x, y - 40, INK, 2.5)
        c = (RED, OCHRE, PETROL, ORANGE, ROSE)[k]
        if k % 3 == 0:
            p.wedge(x, y, 62, 0, 180, c)
            p.line(x, y - 44, x, y, INK, 2.5)
        elif k % 3 == 1:
            p.circ(x, y, 48, c)
            p.circ(x + 10, y, 20, "#f1ebdf")
        else:
            p.poly([(x, y - 52), (x + 58, y + 46), (x - 58, y + 46)], c)
    p.rect(120, 800, 330, 18, "#8a5a34")
    p.path("M150 818V990M420 818V990", stroke="#5e3b1f", sw=12)
    for k, c in enumerate((RED, OCHRE, PETROL, LILAC, MOSS)):
        p.rect(146 + k * 58, 750, 40, 50, c, rx=4)
        p.rect(146 + k * 58, 744, 40, 12, STEEL)
    p.path("M400 744l30 -70M412 750l50 -50", stroke=INK, sw=6)
    for x, y, h, c, po in ((560, 1000, 400, PETROL, 1), (1120, 1010, 410, INK, 2)):
        p.ell(x + 20, y, 80, 12, INK, op=0.25, filter=p.blur(6))
        figure(p, x, y, h, c, po, dark(c, 0.3) if c != INK else "#3a332e")
    swatch(p, 0, 0, 1, 1, 5, r)
