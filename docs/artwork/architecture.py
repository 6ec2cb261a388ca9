"""Architecture: houses, landscape, timber, school."""

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
    Iso,
    dark,
    figure,
    light,
    mix,
    picture,
    plan_tree,
    smooth,
    tree,
    wood,
)

A, P, W, S = "members/architectes-exemple/", "members/paysage-muster/", "members/bois-modele/", "members/ecole-exemple/"


@picture(A + "work-1.jpg")
def elevation(p, r):
    """Street elevation: five houses with strong roofs, trees, people."""
    p.bg("#f3d9c7")
    p.circ(1310, 230, 110, ORANGE)
    p.rect(0, 900, 1600, 167, "#2b2724")
    xs = [
        (70, 250, 470, RED, 0),
        (320, 300, 330, PAPER, 1),
        (620, 210, 600, PETROL, 2),
        (830, 330, 380, OCHRE, 3),
        (1160, 240, 500, "#8a3a1f", 0),
        (1400, 160, 320, STEEL, 4),
    ]
    for x, w, h, c, k in xs:
        y = 900 - h
        p.rect(x, y, w, h, c)
        rc = dark(c, 0.4)
        if k == 0:
            p.poly([(x, y), (x + w / 2, y - w * 0.5), (x + w, y)], rc)
            p.circ(x + w / 2, y - w * 0.17, 20, light(c, 0.6))
        elif k == 1:
            for t in range(3):
                p.poly([(x + t * w / 3, y), (x + t * w / 3, y - 80), (x + (t + 1) * w / 3, y)], "#b3a999")
                p.poly([(x + t * w / 3 + 6, y - 8), (x + t * w / 3 + 6, y - 66), (x + t * w / 3 + 70, y - 8)], SKY)
        elif k == 2:
            p.poly([(x, y), (x + w, y - 90), (x + w, y)], rc)
        elif k == 3:
            p.path(f"M{x} {y}A{w / 2} {w * 0.34} 0 0 1 {x + w} {y}Z", rc)
        else:
            p.rect(x - 10, y - 20, w + 20, 24, rc)
        rows, cols = max(2, int(h / 115)), max(2, int(w / 76))
        for a in range(rows):
            for b in range(cols):
                ww, hh = w / cols * 0.5, h / rows * 0.52
                X, Y = x + w / cols * (b + 0.25), y + h / rows * (a + 0.24)
                if a == rows - 1 and b == cols // 2:
                    p.rect(X - 4, Y, ww + 8, 900 - Y, INK)
                    continue
                lit = (a * 3 + b * 5 + int(x)) % 4 == 0
                p.rect(X, Y, ww, hh, "#ffdf9a" if lit else mix(INK, PETROL, 0.5))
                p.rect(X - 4, Y + hh, ww + 8, 6, light(c, 0.4))
                if k == 2:
                    p.rect(X - 6, Y, 7, hh, ORANGE)
    for x, R, h in ((300, 66, 180), (1130, 84, 220), (1540, 70, 200)):
        tree(p, x, 900, R, MOSS, h, "#2b1d12")
    for x, c, po in ((180, INK, 1), (560, PETROL, 2), (600, RED, 0), (1000, INK, 1), (1370, OCHRE, 2)):
        figure(p, x, 906, 96, c, po, INK)
    for x in range(0, 1600, 64):
        p.rect(x, 1000, 36, 5, PAPER, op=0.6)


@picture(A + "work-2.jpg", "P")
def axo(p, r):
    """Axonometry of a courtyard house, roof lifted off."""
    p.bg(PAPER)
    i = Iso(p, 600, 690, 82)
    i.face([(-1.4, -1.4, 0), (9.2, -1.4, 0), (9.2, 9.2, 0), (-1.4, 9.2, 0)], "#dbe3c8")
    i.face([(0, 0, 0.02), (8, 0, 0.02), (8, 8, 0.02), (0, 8, 0.02)], "#e9d3b4")
    i.face([(2.6, 2.6, 0.03), (5.4, 2.6, 0.03), (5.4, 5.4, 0.03), (2.6, 5.4, 0.03)], MOSS)
    wall = dict(top=INK, left="#f0d9c9", right="#d9ab94")
    t, h = 0.22, 1.5

    def bx(x, y, w, d, hh=h):
        return (x + y + w + d, lambda: i.box(x, y, 0, w, d, hh, ROSE, **wall))

    walls = [
        bx(0, 0, 8, t),
        bx(0, t, t, 8 - t),
        bx(2.6, 2.4, 1, t),
        bx(4.4, 2.4, 1, t),
        bx(2.4, 2.4, t, 3.2),
        bx(t, 5.4, 1.2, t),
        bx(5.4, t, t, 1.3),
        bx(t, 2.6, 1.0, t),
        bx(5.4, 2.4, t, 1.0),
        bx(5.4, 4.6, t, 1.0),
        bx(2.6, 5.4, 1.0, t),
        bx(4.6, 5.4, 0.8, t),
        bx(7.8, t, t, 3),
        bx(7.8, 4.6, t, 3.4),
        bx(t, 7.8, 3, t),
        bx(4.6, 7.8, 3.2, t),
        bx(5.6, 5.4, 1.0, t),
    ]
    things = [
        (10.6, lambda: i.box(6.2, 6.2, 0, 1.1, 1.1, 0.5, ORANGE)),
        (8.2, lambda: i.box(1, 6.2, 0, 0.7, 1.2, 0.45, PETROL)),
        (8.0, lambda: i.box(6.2, 0.8, 0, 1.2, 0.8, 0.5, OCHRE)),
        (2.6, lambda: i.box(0.8, 0.8, 0, 1.2, 1.0, 0.4, RED)),
        (8.2, lambda: tree(p, *i.at(4, 4), 62, "#7f9a4c", 150, INK)),
    ]
    for _, f in sorted(walls + things, key=lambda q: q[0]):
        f()
    for x, y in ((0, 0), (8, 0), (8, 8), (0, 8)):
        i.line((x, y, 1.5), (x, y, 5.2), INK, 2, dash="6 8")
    z = 5.2
    for pts_, c in (
        ([(0, 0, z), (8, 0, z), (5.4, 2.6, z + 0.9), (2.6, 2.6, z + 0.9)], dark(RED, 0.1)),
        ([(0, 0, z), (2.6, 2.6, z + 0.9), (2.6, 5.4, z + 0.9), (0, 8, z)], light(RED, 0.12)),
        ([(8, 0, z), (8, 8, z), (5.4, 5.4, z + 0.9), (5.4, 2.6, z + 0.9)], dark(RED, 0.42)),
        ([(0, 8, z), (8, 8, z), (5.4, 5.4, z + 0.9), (2.6, 5.4, z + 0.9)], dark(RED, 0.24)),
    ):
        i.face(pts_, c, op=0.96)
    i.face([(2.6, 2.6, z + 0.9), (5.4, 2.6, z + 0.9), (5.4, 2.6, z + 0.1), (2.6, 2.6, z + 0.1)], dark(RED, 0.6))
    i.face([(2.6, 2.6, z + 0.9), (2.6, 5.4, z + 0.9), (2.6, 5.4, z + 0.1), (2.6, 2.6, z + 0.1)], dark(RED, 0.5))
    for q in range(1, 12):
        i.line((q * 0.66, 8 - 0.0, z), (2.6 + q * 0.233, 5.4, z + 0.9), dark(RED, 0.5), 1.5)
        i.line((8, q * 0.66, z), (5.4, 2.6 + q * 0.233, z + 0.9), dark(RED, 0.6), 1.5)


@picture(A + "work-3.jpg")
def section(p, r):
    """Section through a library: black cut, coloured rooms, books, people, roots below."""
    p.rect(0, 0, 1600, 1067, "#dcebf0")
    p.rect(0, 800, 1600, 267, "#7a5a3e")
    for k in range(60):
        x, y = r.uniform(0, 1600), r.uniform(830, 1060)
        p.ell(x, y, 6 + r.random() * 22, 4 + r.random() * 8, dark("#7a5a3e", r.random() * 0.4))
    fl = [(300, 800, OCHRE), (300, 570, ROSE), (300, 350, LILAC)]
    W_ = [1000, 1000, 700]
    for (x, y, c), w in zip(fl, W_, strict=True):
        p.rect(x, y - 214, w, 214, light(c, 0.2))
    p.rect(1000, 570, 300, 230, light(OCHRE, 0.2))
    p.rect(520, 800, 560, 190, light(PETROL, 0.2))
    ink = dict(stroke=INK, sw=18, join="miter")
    p.path("M0 800H300V120L660 40L1000 130V350H1300V800H1600", **ink)
    p.path("M300 570H860M300 350H640M760 350H1000M300 800H520V990H1080V800H1300M1000 350V440", **ink)

    # stairs
    def stairs(x, y, n, w, h, s):
        d = f"M{x} {y}"
        for _ in range(n):
            d += f"v{-h / n}h{s * w / n}"
        p.path(d, stroke=INK, sw=7)

    stairs(860, 800, 12, 160, 226, -1)
    stairs(640, 570, 11, 120, 216, 1)
    # shelves
    for x, y, n in ((330, 800, 5), (330, 570, 4), (330, 350, 4), (560, 990, 6)):
        for a in range(n):
            for b in range(4):
                X, Y = x + a * 62, y - 12 - b * 42
                p.line(X, Y, X + 56, Y, INK, 3)
                q = X + 3
                while q < X + 50:
                    w = 4 + r.random() * 8
                    hh = 20 + r.random() * 14
                    p.rect(q, Y - hh, w - 1, hh, r.choice((RED, PETROL, ORANGE, INK, MOSS, PAPER, OCHRE)))
                    q += w
    p.rect(1130, 600, 150, 14, RED)
    p.path("M1150 614V660M1260 614V660", stroke=INK, sw=6)
    for x in (1080, 1190):
        p.line(x, 360, x, 470, INK, 3)
        p.wedge(x, 492, 34, 180, 360, ORANGE)
    for x, y, c, po in (
        (1060, 791, RED, 1),
        (1200, 791, PETROL, 2),
        (700, 561, INK, 0),
        (820, 561, RED, 2),
        (560, 341, PETROL, 1),
        (900, 341, INK, 2),
        (980, 981, ORANGE, 0),
        (160, 791, INK, 1),
        (1440, 791, RED, 1),
    ):
        figure(p, x, y, 128, c, po, INK)
    tree(p, 1500, 800, 92, MOSS, 250, "#3b2818")
    tree(p, 90, 800, 70, MOSS, 190, "#3b2818")
    for x in (1500, 90):
        for k in range(5):
            p.path(f"M{x} 800q{(k - 2) * 14} 40 {(k - 2) * 40} {70 + k % 2 * 40}", stroke="#3b2818", sw=5)
    for k in range(5):
        p.path(f"M{660 + k * 26 - 20} 62L{420 + k * 110} 340", stroke="#fff6d0", sw=26, op=0.35)


@picture(A + "work-4.jpg")
def plan(p, r):
    """Black plan: walls poché, furniture in line, garden around."""
    p.bg("#e7dfd0")
    for x, y, R in (
        (130, 160, 90),
        (110, 420, 70),
        (1480, 200, 96),
        (1500, 520, 70),
        (160, 900, 100),
        (1440, 900, 110),
        (780, 1010, 60),
        (1010, 90, 56),
    ):
        plan_tree(p, x, y, R, "#8fa462", r, 1, False)
    p.path("M290 180H1000V300H1320V860H700V900H290Z", WHITE)
    wl = dict(stroke=INK, sw=30, join="miter", cap="butt")
    p.path(
        "M305 480V195H560M680 195H985V430M985 520V600M305 600V885H420M520 885H715V700M715 845H900M1060 845H1305V620M1305 480V315H985",
        **wl,
    )
    p.path(
        "M305 540H480M580 540H715V600M715 420V195M715 480V560M985 600V700M985 780V845M985 600H1120M1220 600H1305",
        stroke=INK,
        sw=18,
    )
    for x, y, R, a0, a1 in (
        (480, 540, 100, 0, 90),
        (985, 430, 90, 90, 180),
        (1120, 600, 100, 0, -90),
        (420, 885, 100, -90, 0),
    ):
        p.arc(x, y, R, a0, a1, INK, 2)
    th = dict(stroke=INK, sw=3)
    p.rect(350, 250, 150, 200, ROSE, **th)
    p.rect(360, 260, 60, 40, WHITE, **th)
    p.rect(430, 260, 60, 40, WHITE, **th)
    p.circ(850, 330, 70, OCHRE, **th)
    for k in range(5):
        a = k * 1.257
        p.circ(850 + math.cos(a) * 98, 330 + math.sin(a) * 98, 20, WHITE, **th)
    p.rect(350, 640, 90, 220, PETROL, **th)
    p.rect(500, 690, 110, 110, WHITE, **th)
    for k in range(11):
        p.rect(760 + k * 18, 640, 18, 80, WHITE, **th)
    p.path("M765 680H940M925 668l18 12-18 12", **th)
    p.rect(1050, 350, 230, 50, SKY, **th)
    for k in range(4):
        p.circ(1080 + k * 40, 375, 12, WHITE, **th)
    p.rect(1060, 660, 190, 130, ORANGE, **th)
    p.rect(1085, 640, 50, 20, WHITE, **th)
    p.rect(1175, 640, 50, 20, WHITE, **th)
    p.line(800, 60, 800, 1010, RED, 3, dash="30 8 4 8")


# -- landscape ----------------------------------------------------------------------------
@picture(P + "work-1.jpg")
def park(p, r):
    """Park plan: river, paths, meadows, groups of trees."""
    p.bg("#a9b878")
    for k in range(14):
        x, y = r.uniform(0, 1600), r.uniform(0, 1067)
        q = [
            (x + math.cos(a) * (90 + r.random() * 130), y + math.sin(a) * (60 + r.random() * 90))
            for a in [t * 0.785 for t in range(8)]
        ]
        p.path(smooth(q, True), ("#b8c487", "#98aa66", "#c7c07a")[k % 3])
    riv = [(-60, 300), (200, 250), (430, 400), (640, 560), (900, 540), (1150, 640), (1300, 850), (1460, 1120)]
    p.path(smooth(riv), stroke="#e6dcb8", sw=168)
    p.path(smooth(riv), stroke=SKY, sw=140)
    for k, o in enumerate((-44, -16, 14, 42)):
        p.path(smooth([(x + o * 0.4, y + o) for x, y in riv]), stroke=WHITE, sw=3, op=0.7, dash=f"{80 + k * 20} 60")
    path1 = [(-40, 760), (200, 720), (420, 640), (700, 760), (980, 900), (1000, 1120)]
    path2 = [(300, -40), (360, 160), (600, 250), (820, 420), (880, 660), (700, 760), (520, 900), (540, 1120)]
    path3 = [(820, 420), (1100, 380), (1360, 300), (1660, 340)]
    for q in (path1, path2, path3):
        p.path(smooth(q), stroke="#f2e8cf", sw=34, cap="round")
    p.circ(1360, 300, 118, "#f2e8cf")
    p.circ(1360, 300, 76, ORANGE)
    p.circ(1360, 300, 40, SKY)
    p.rect(70, 820, 250, 170, "#c9a24a")
    for k in range(8):
        p.rect(78 + k * 30, 828, 18, 154, (MOSS, RED, "#7f9a4c", OCHRE)[k % 4])
    with p.g(tf="translate(858 548) rotate(80)"):
        p.rect(-120, -28, 240, 56, INK, op=0.25, tf="translate(10 10)")
        p.rect(-120, -28, 240, 56, "#c79a63")
        for k in range(20):
            p.line(-120 + k * 12.6, -28, -120 + k * 12.6, 28, "#8a5f33", 3)
    spots = []

    def near(q, x, y, d):
        return any((a - x) ** 2 + (b - y) ** 2 < d * d for a, b in q)

    def dense(q):
        out = []
        for (a, b), (c, d) in zip(q, q[1:], strict=False):
            out += [(a + (c - a) * t / 8, b + (d - b) * t / 8) for t in range(9)]
        return out

    R_, T_ = dense(riv), dense(path1) + dense(path2) + dense(path3)
    for _ in range(900):
        x, y, R = r.uniform(0, 1600), r.uniform(0, 1067), r.choice((56, 44, 34, 26, 20))
        if (
            near(R_, x, y, 88 + R)
            or near(T_, x, y, 26 + R)
            or near([(1360, 300)], x, y, 124 + R)
            or (30 < x < 370 and 780 < y < 1030)
        ):
            continue
        if any((x - a) ** 2 + (y - b) ** 2 < ((R + c) * 0.86) ** 2 for a, b, c in spots):
            continue
        if math.sin(x * 0.006 + 1) + math.cos(y * 0.008) < -0.1:
            continue
        spots.append((x, y, R))
    for x, y, R in sorted(spots, key=lambda t: t[1]):
        plan_tree(p, x, y, R, r.choice((MOSS, "#4c6a35", "#7f9a4c", MOSS, OCHRE if R < 30 else MOSS)), r, int(R) % 3)


@picture(P + "work-2.jpg")
def longsection(p, r):
    """Landscape section: terraces, basin, trees through four seasons."""
    p.bg(PAPER)
    q = [
        (0, 640),
        (260, 640),
        (300, 700),
        (520, 700),
        (560, 770),
        (900, 770),
        (960, 720),
        (1200, 700),
        (1240, 600),
        (1600, 590),
    ]
    d = "M" + "L".join(f"{x} {y}" for x, y in q)
    p.rect(560, 742, 350, 40, SKY)
    p.path(d + "V1067H0Z", "#8a6a4a")
    for k, c in enumerate(("#75563a", "#5e432c", "#49331f")):
        p.path("M" + "L".join(f"{x} {y + 60 + k * 90 + (x % 7) * 3}" for x, y in q) + "V1067H0Z", c)
    p.path(d, stroke=INK, sw=8, join="round")
    seasons = [(ROSE, "#f7d5cb"), (MOSS, "#7f9a4c"), (ORANGE, OCHRE), (None, None)]
    xs = [
        (110, 640, 130, 0),
        (400, 700, 120, 0),
        (640, 0, 0, 9),
        (1040, 712, 150, 1),
        (1330, 596, 130, 2),
        (1500, 592, 110, 3),
    ]
    for x, y, R, s in xs:
        if s == 9:
            continue

        def branch(x, y, L, a, n):
            X, Y = x + math.cos(a) * L, y + math.sin(a) * L
            p.line(x, y, X, Y, "#2b1d12", 1.5 + n * 2.1, cap="round")
            if n:
                for da in (-0.48, 0.05, 0.5):
                    branch(X, Y, L * (0.68 + r.random() * 0.1), a + da + r.uniform(-0.1, 0.1), n - 1)

        branch(x, y, R * 0.95, -math.pi / 2, 4)
        c, c2 = seasons[s]
        if c:
            for _ in range(150):
                a, k = r.random() * 6.28, r.random() ** 0.55
                p.circ(
                    x + math.cos(a) * R * 1.12 * k,
                    y - R * 2.15 + math.sin(a) * R * 1.05 * k,
                    9 + r.random() * 15,
                    c if r.random() < 0.6 else c2,
                    op=0.88,
                )
        for k in range(7):
            p.path(
                f"M{x} {y}q{(k - 3) * 16} 30 {(k - 3) * 34} {50 + (k % 3) * 30}", stroke="#2b1d12", sw=5, cap="round"
            )
    for k in range(26):
        x = 570 + k * 6 + (k % 3) * 3 if k < 13 else 800 + k * 4
        p.line(x, 770, x + r.uniform(-14, 14), 640 + r.random() * 60, MOSS, 4, cap="round")
    for x, y, c, po in ((200, 640, PETROL, 1), (460, 700, RED, 2), (1150, 704, INK, 1), (1420, 594, OCHRE, 0)):
        figure(p, x, y, 120, c, po, INK)
    p.rect(300, 660, 130, 10, INK)
    p.path("M320 670V700M410 670V700", stroke=INK, sw=7)


@picture(P + "work-3.jpg", "P")
def planting(p, r):
    """Planting plan: drifts of perennials as hatched and dotted islands."""
    p.bg("#efe8d6")
    cs = [LILAC, ROSE, OCHRE, MOSS, ORANGE, SKY, RED, "#c9d3a4", PETROL]
    cells = []
    for _ in range(9000):
        x, y, R = r.uniform(60, 1140), r.uniform(60, 1440), r.choice((130, 100, 74, 54))
        if abs(x - (600 + 260 * math.sin(y / 270))) < 74 + R * 0.8:
            continue
        if all((x - a) ** 2 + (y - b) ** 2 > ((R + c) * 0.93) ** 2 for a, b, c in cells):
            cells.append((x, y, R))
    for k, (x, y, R) in enumerate(cells):
        q = [
            (x + math.cos(a) * R * r.uniform(0.84, 1.04), y + math.sin(a) * R * r.uniform(0.84, 1.04))
            for a in [t * 0.628 for t in range(10)]
        ]
        d = smooth(q, True)
        c = cs[k % 9]
        p.path(d, c)
        f = dark(c, 0.38)
        if k % 4 == 0:
            p.path(d, p.hatch(f, 15, 3, 20 + k * 31 % 120))
        elif k % 4 == 1:
            p.path(d, p.dots(f, 22, 4.5, k * 17 % 60))
        elif k % 4 == 2:
            p.path(d, p.hatch(f, 24, 3, 0))
            p.path(d, p.hatch(f, 24, 3, 90))
        else:
            for t in range(int(R / 7)):
                a, kk = r.random() * 6.28, r.random() ** 0.5 * 0.75
                X, Y = x + math.cos(a) * R * kk, y + math.sin(a) * R * kk
                for s in range(5):
                    p.line(X, Y, X + math.cos(s * 1.257) * 11, Y + math.sin(s * 1.257) * 11, f, 3)
        p.path(d, stroke=INK, sw=2.6)
    for t in range(0, 1540, 66):
        x = 600 + 260 * math.sin(t / 270)
        a = math.degrees(math.atan2(260 / 270 * math.cos(t / 270), 1))
        p.rect(x - 44, t - 24, 88, 46, WHITE, stroke=INK, sw=2.6, rx=8, tf=f"rotate({-a} {x} {t})")


# -- timber -------------------------------------------------------------------------------
@picture(W + "work-1.jpg")
def joint(p, r):
    """Exploded dovetail/tenon joint in axonometry, with wood faces."""
    p.bg(PETROL)
    i = Iso(p, 800, 560, 88)
    c, e = "#d9a25f", "#b9783a"

    def grain(a, b, n, seed):
        rr = seed
        for k in range(n):
            t = (k + 0.5) / n
            rr = (rr * 7 + 3) % 11
            o = (rr - 5) * 0.006
            i.line(
                [a[0][q] + (a[1][q] - a[0][q]) * (t + o) for q in range(3)],
                [b[0][q] + (b[1][q] - b[0][q]) * (t - o) for q in range(3)],
                dark(c, 0.28),
                1.6,
                op=0.6,
            )

    def block(x, y, z, w, d, h, axis):
        """Piece of a beam with grain along its axis and end grain on the ends."""
        i.box(x, y, z, w, d, h, c, light(c, 0.16), c if axis == "x" else e, e if axis == "x" else dark(c, 0.12))
        X, Y, Z = x + w, y + d, z + h
        if axis == "x":
            grain(((x, y, Z), (x, Y, Z)), ((X, y, Z), (X, Y, Z)), 9, 3)
            grain(((x, Y, z), (x, Y, Z)), ((X, Y, z), (X, Y, Z)), int(5 * h) + 1, 5)
        else:
            grain(((x, y, Z), (X, y, Z)), ((x, Y, Z), (X, Y, Z)), 9, 3)
            grain(((X, y, z), (X, y, Z)), ((X, Y, z), (X, Y, Z)), int(5 * h) + 1, 5)

    def rings(x, y, z, d, h, face):
        for k in range(7):
            R = 0.14 + k * 0.17
            q = []
            for t in range(49):
                a = t / 48 * math.pi
                u, v = math.cos(a) * R, math.sin(a) * R
                if abs(u) <= d / 2 and v <= h:
                    q.append(i.at(x, y + d / 2 + u, z + v) if face == "x" else i.at(x + d / 2 + u, y, z + v))
            if len(q) > 3:
                p.pline(q, dark(e, 0.35), 2.2)

    i.face([(-3.6, -0.2, -2.2), (5.3, -0.2, -2.2), (5.8, 2.2, -2.2), (-3.3, 2.2, -2.2)], dark(PETROL, 0.4), op=0.8)
    # lower beam: notch in the upper half
    block(-3.4, -0.75, -2.0, 2.65, 1.5, 1.6, "x")
    block(-0.75, -0.75, -2.0, 1.5, 1.5, 0.8, "x")
    i.face([(-0.75, -0.75, -1.2), (-0.75, 0.75, -1.2), (-0.75, 0.75, -0.4), (-0.75, -0.75, -0.4)], dark(e, 0.12))
    block(0.75, -0.75, -2.0, 3.85, 1.5, 1.6, "x")
    rings(4.6, -0.75, -2.0, 1.5, 1.6, "x")
    for u, v in ((-0.75, -0.75), (0.75, -0.75), (-0.75, 0.75), (0.75, 0.75)):
        i.line((u, v, -0.4), (u, v, 2.6), ORANGE, 4, dash="12 9")
    # upper beam: notch in the lower half
    block(-0.75, -4.6, 1.8, 1.5, 3.85, 1.6, "y")
    i.face([(-0.75, 0.75, 1.8), (0.75, 0.75, 1.8), (0.75, 0.75, 2.6), (-0.75, 0.75, 2.6)], dark(e, 0.3))
    block(-0.75, -0.75, 2.6, 1.5, 1.5, 0.8, "y")
    block(-0.75, 0.75, 1.8, 1.5, 2.45, 1.6, "y")
    rings(-0.75, 3.2, 1.8, 1.5, 1.6, "y")
    # dowels
    for x, y in ((-0.32, -0.32), (0.32, 0.32)):
        i.line((x, y, 3.4), (x, y, 4.0), ORANGE, 4, dash="12 9")
        i.disc(x, y, 3.4, 0.13, "#3b2412")
        i.cyl(x, y, 4.0, 0.12, 0.8, OCHRE)


@picture(W + "work-2.jpg")
def frame(p, r):
    """Timber frame of a hall, axonometric, half clad."""
    p.bg("#e3ded0")
    i = Iso(p, 646, 400, 64)
    c = "#d09a55"
    i.face([(-0.8, -0.8, 0), (13.4, -0.8, 0), (13.4, 7.8, 0), (-0.8, 7.8, 0)], "#c4bdab")
    i.face([(0, 0, 0.05), (12.5, 0, 0.05), (12.5, 7, 0.05), (0, 7, 0.05)], "#efe8d8")
    H, R = 4.2, 7.4

    def stick(a, b, w=13, cc=c):
        (x1, y1), (x2, y2) = i.at(*a), i.at(*b)
        p.line(x1, y1, x2, y2, dark(cc, 0.45), w + 4, cap="square")
        p.line(x1, y1, x2, y2, cc, w, cap="square")
        p.line(x1 - w * 0.2, y1, x2 - w * 0.2, y2, light(cc, 0.3), w * 0.3, cap="square")

    for k in range(6):
        x = k * 2.5
        if k < 5:
            for z, y in ((H, 0), (R - 0.1, 3.5)):
                stick((x, y, z), (x + 2.5, y, z), 9)
            stick((x, 1.75, (H + R) / 2), (x + 2.5, 1.75, (H + R) / 2), 7)
        stick((x, 0, 0), (x, 0, H))
        stick((x, 0, H), (x, 3.5, R))
        stick((x, 1.2, H + 1.1), (x, 5.8, H + 1.1), 9)
        stick((x, 3.5, R), (x, 7, H))
        stick((x, 3.5, H + 1.1), (x, 3.5, R), 8)
        stick((x, 7, 0), (x, 7, H))
        stick((x, 7, H - 1.4), (x, 5.9, H + 0.9), 8)
        if k in (0, 1):
            continue
        if k == 4:
            stick((x, 7, 0), (x - 2.5, 7, H), 7)
    for k in range(5):
        x = k * 2.5
        stick((x, 7, H), (x + 2.5, 7, H), 9)
        stick((x, 5.25, (H + R) / 2), (x + 2.5, 5.25, (H + R) / 2), 7)
    # cladding on two bays
    for t in range(20):
        x = t * 0.25
        i.face([(x, 7.08, 0), (x + 0.25, 7.08, 0), (x + 0.25, 7.08, H), (x, 7.08, H)], (RED, light(RED, 0.08))[t % 2])
    i.face([(1.4, 7.1, 1.1), (3.6, 7.1, 1.1), (3.6, 7.1, 3.0), (1.4, 7.1, 3.0)], SKY)
    i.face([(2.45, 7.11, 1.1), (2.55, 7.11, 1.1), (2.55, 7.11, 3.0), (2.45, 7.11, 3.0)], INK)
    for t in range(20):
        x = t * 0.25
        i.face(
            [(x, 7.6, H - 0.45), (x + 0.25, 7.6, H - 0.45), (x + 0.25, 3.5, R + 0.1), (x, 3.5, R + 0.1)],
            (STEEL, light(STEEL, 0.1))[t % 2],
        )
    for x, y, cc, po in ((8, 9, INK, 1), (9, 9.3, RED, 0), (3, 9.4, PETROL, 2)):
        X, Y = i.at(x, y)
        figure(p, X, Y, 100, cc, po, INK)


@picture(W + "work-3.jpg", "P")
def endgrain(p, r):
    """Stacked end grain: round logs and squared beams, annual rings."""
    p.bg("#2a1d14")
    cs = ["#d9a866", "#c98f4e", "#e4bd84", "#b9783a", "#cf9a5c"]

    def ringsat(cx, cy, R, c, clip=None):
        with p.g(**({"clip": clip} if clip else {})):
            p.circ(cx, cy, R * 1.6 if clip else R, c)
            ph = r.random() * 6
            k = 5.0
            while k < R * (1.6 if clip else 1):
                q = [
                    (
                        cx + math.cos(a) * k * (1 + 0.035 * math.sin(a * 2 + ph) + 0.02 * math.sin(a * 5 + ph * 2)),
                        cy + math.sin(a) * k * (1 + 0.035 * math.sin(a * 2 + ph) + 0.02 * math.sin(a * 5 + ph * 2)),
                    )
                    for a in [t * 0.3927 for t in range(16)]
                ]
                p.path(smooth(q, True), stroke=dark(c, 0.3), sw=1.6 + 2.2 * ((k * 7) % 11) / 11, op=0.8)
                k += 6 + ((k * 13) % 7)
            for _ in range(3):
                a = r.random() * 6.28
                p.path(
                    f"M{cx} {cy}L{cx + math.cos(a) * R * 0.8} {cy + math.sin(a) * R * 0.8}",
                    stroke=dark(c, 0.65),
                    sw=3,
                    op=0.8,
                )

    n = 0
    for j in range(5):
        y = 30 + j * 292
        x = 30
        while x < 1170:
            w = r.choice((286, 186, 230, 286))
            if 1170 - x - w < 150:
                w = 1170 - x
            w = min(w, 1170 - x)
            c = cs[(n * 2 + j) % 5]
            if (n + j) % 3 == 0:
                R = min(w, 286) / 2
                p.circ(x + w / 2, y + 140, R + 2, "#4a3220")
                ringsat(x + w / 2, y + 140, R - 10, c)
            else:
                cl = p.clipper(f'<rect x="{x}" y="{y}" width="{w - 10}" height="280" rx="6"/>')
                ringsat(x + w * r.uniform(0.1, 0.9), y + 280 * r.uniform(0.1, 0.95), 190, c, cl)
                if n % 5 == 1:
                    p.circ(x + 34, y + 36, 16, RED)
            x += w
            n += 1


# -- school -------------------------------------------------------------------------------
@picture(S + "work-1.jpg")
def model(p, r):
    """Student model: tower of stacked coloured volumes with stairs and trees."""
    p.bg("#d6e6ea")
    i = Iso(p, 800, 640, 62)
    i.box(-6.6, -4.4, -0.7, 13, 11, 0.5, "#c79a63", "#e0bb86")
    for k in range(9):
        i.line((-6 + k * 1.5, -4, -0.19), (-6 + k * 1.5, 6.2, -0.19), "#c79a63", 1.5)

    def stairs(x, y, z, n, s, axis="x"):
        for k in range(n):
            if axis == "x":
                i.box(x + k * s, y, z, s, 1.1, (n - k) * s, PAPER)
            else:
                i.box(x, y + k * s, z, 1.1, s, (n - k) * s, PAPER)

    i.box(-3, -3, -0.2, 5, 4, 1.6, ROSE)
    i.box(-3, -3, 1.4, 3, 4, 1.8, OCHRE)
    i.box(-1.6, -2.2, 3.2, 3.6, 2.4, 1.5, PETROL)
    i.box(-2.6, -2.6, 4.7, 2.4, 2.4, 1.9, ORANGE)
    for a in range(4):
        for b in range(2):
            i.face(
                [
                    (2.0, -2.6 + a * 0.95, 0.25),
                    (2.0, -2.0 + a * 0.95, 0.25),
                    (2.0, -2.0 + a * 0.95, 0.95),
                    (2.0, -2.6 + a * 0.95, 0.95),
                ],
                INK,
            )
            i.face(
                [
                    (-2.7 + a * 0.72, 1.0, 1.8),
                    (-2.3 + a * 0.72, 1.0, 1.8),
                    (-2.3 + a * 0.72, 1.0, 2.7),
                    (-2.7 + a * 0.72, 1.0, 2.7),
                ],
                INK,
            )
        i.face(
            [
                (-1.3 + a * 0.85, 0.2, 3.6),
                (-0.8 + a * 0.85, 0.2, 3.6),
                (-0.8 + a * 0.85, 0.2, 4.3),
                (-1.3 + a * 0.85, 0.2, 4.3),
            ],
            SKY,
        )
    i.face([(-2.2, -0.2, 5.1), (-0.6, -0.2, 5.1), (-0.6, -0.2, 6.2), (-2.2, -0.2, 6.2)], "#ffe2a8")
    stairs(2.1, -2.6, -0.2, 6, 0.28)
    i.box(-5.6, 2.2, -0.2, 3.6, 2.6, 1.1, SKY)
    i.box(-5.2, 2.6, 0.9, 1.4, 1.8, 1.4, RED)
    i.box(1.4, 2.8, -0.2, 2, 2, 2.6, LILAC)
    for a in range(3):
        i.face(
            [
                (3.4, 3.0 + a * 0.6, 0.2),
                (3.4, 3.35 + a * 0.6, 0.2),
                (3.4, 3.35 + a * 0.6, 2.1),
                (3.4, 3.0 + a * 0.6, 2.1),
            ],
            INK,
        )
    stairs(-1.6, 2.3, -0.2, 5, 0.3)
    for x, y, R in ((5, 0.4, 44), (5.4, 3.6, 36), (-5.6, -0.8, 40), (4.6, -3.2, 34), (-0.4, 5.2, 34), (-4, 5.6, 28)):
        X, Y = i.at(x, y, -0.2)
        p.ell(X + 20, Y + 4, R * 0.9, R * 0.3, INK, op=0.2)
        p.line(X, Y, X, Y - R * 1.4, INK, 3)
        p.circ(X, Y - R * 1.9, R, MOSS)
        p.circ(X - R * 0.28, Y - R * 2.15, R * 0.5, light(MOSS, 0.22))


@picture(S + "work-2.jpg")
def exhibition(p, r):
    """Student show: works on the wall, models on tables, visitors as silhouettes."""
    p.bg(PAPER)
    p.rect(0, 800, 1600, 267, "#c9b597")
    for k in range(17):
        p.line(800 + (k - 8) * 140, 800, 800 + (k - 8) * 260, 1067, "#b7a283", 3)
    works = [
        (70, 130, 210, 280, 0),
        (310, 90, 300, 200, 1),
        (310, 320, 140, 190, 2),
        (470, 320, 140, 190, 3),
        (660, 110, 330, 410, 4),
        (1040, 90, 180, 180, 5),
        (1040, 300, 180, 230, 6),
        (1260, 130, 270, 360, 7),
    ]
    for x, y, w, h, k in works:
        p.rect(x + 6, y + 9, w, h, INK, op=0.25, filter=p.blur(7))
        bg, c = (
            (PETROL, ORANGE),
            (ROSE, RED),
            (INK, OCHRE),
            (SKY, PETROL),
            (ORANGE, INK),
            (OCHRE, RED),
            (PAPER, PETROL),
            (LILAC, RED),
        )[k]
        p.rect(x, y, w, h, bg, stroke=INK if bg == PAPER else "none", sw=3)
        with p.g(clip=p.clipper(f'<rect x="{x}" y="{y}" width="{w}" height="{h}"/>')):
            if k % 4 == 0:
                for q in range(7):
                    p.circ(x + w * 0.5, y + h * 0.8, h * 0.8 - q * h * 0.11, (c, bg)[q % 2])
            elif k % 4 == 1:
                for q in range(12):
                    p.poly(
                        [
                            (x + q * w / 6 - w * 0.6, y + h),
                            (x + q * w / 6, y),
                            (x + q * w / 6 + w / 14, y),
                            (x + q * w / 6 - w * 0.53, y + h),
                        ],
                        c,
                    )
            elif k % 4 == 2:
                p.poly([(x + w * 0.2, y + h * 0.8), (x + w * 0.5, y + h * 0.2), (x + w * 0.8, y + h * 0.8)], c)
                p.circ(x + w * 0.7, y + h * 0.24, w * 0.12, c)
            else:
                for q in range(5):
                    for z in range(6):
                        p.rect(
                            x + w * (0.08 + q * 0.18),
                            y + h * (0.07 + z * 0.15),
                            w * 0.12,
                            h * 0.1,
                            c if (q * z + q) % 3 else mix(bg, c, 0.4),
                        )
    for x, w in ((200, 330), (1090, 360)):
        p.rect(x, 770, w, 20, WHITE, stroke=INK, sw=3)
        p.path(f"M{x + 20} 790V960M{x + w - 20} 790V960", stroke=INK, sw=8)
        for k in range(4):
            h = 40 + (k * 53 + x) % 90
            p.rect(x + 30 + k * 76, 768 - h, 56, h, (RED, OCHRE, PETROL, ORANGE)[k])
            p.rect(x + 58 + k * 76, 768 - h, 28, h, INK, op=0.22)
    for x, y, h, c, po in (
        (640, 960, 380, INK, 2),
        (780, 990, 400, PETROL, 0),
        (960, 950, 370, RED, 1),
        (120, 980, 390, INK, 1),
        (1520, 980, 400, MOSS, 2),
    ):
        p.ell(x + 20, y, 70, 10, INK, op=0.25)
        figure(p, x, y, h, c, po, dark(c, 0.35))


@picture(S + "work-3.jpg", "P")
def samples(p, r):
    """Material library of a first-year class: sixteen tiles, each another structure."""
    p.bg("#e9e4da")
    for n in range(20):
        x, y, s = 60 + (n % 4) * 274, 52 + (n // 4) * 282, 256
        c = (ROSE, PETROL, OCHRE, STEEL, ORANGE, MOSS, LILAC, RED, SKY, INK)[(n * 3 + n // 4) % 10]
        p.rect(x + 5, y + 8, s, s, INK, op=0.28, filter=p.blur(7))
        f = dark(c, 0.32) if c != INK else STEEL
        if n % 10 == 0:
            p.image(wood(256, 256, "#c48a4e", n + 3, 9, knots=1), x, y)
            continue
        p.rect(x, y, s, s, c)
        with p.g(clip=p.clipper(f'<rect x="{x}" y="{y}" width="{s}" height="{s}"/>')):
            k = n % 10
            if k == 1:
                for q in range(-1, 9):
                    p.path(
                        smooth([(x + t * 32, y + q * 34 + (14 if t % 2 else 0)) for t in range(-1, 10)]), stroke=f, sw=7
                    )
            elif k == 2:
                for a in range(9):
                    for b in range(9):
                        p.circ(x + 16 + a * 30, y + 16 + b * 30, 9, f)
            elif k == 3:
                for b in range(8):
                    for a in range(-1, 5):
                        p.rect(
                            x + a * 66 + (33 if b % 2 else 0) + 2,
                            y + b * 32 + 2,
                            62,
                            28,
                            light(c, 0.12 + 0.1 * ((a * 3 + b) % 3)),
                        )
            elif k == 4:
                for a in range(70):
                    R = 4 + r.random() * 16
                    X, Y = x + r.random() * s, y + r.random() * s
                    p.poly(
                        [
                            (
                                X + math.cos(t * 1.257 + a) * R * r.uniform(0.6, 1),
                                Y + math.sin(t * 1.257 + a) * R * r.uniform(0.6, 1),
                            )
                            for t in range(5)
                        ],
                        (PAPER, f, INK, OCHRE)[a % 4],
                    )
            elif k == 5:
                for a in range(8):
                    for b in range(8):
                        for t in range(3):
                            if (a + b) % 2:
                                p.rect(x + a * 32 + t * 10.7, y + b * 32, 7, 32, f)
                            else:
                                p.rect(x + a * 32, y + b * 32 + t * 10.7, 32, 7, light(c, 0.3))
            elif k == 6:
                for a in range(13):
                    p.rect(x + a * 21, y, 21, s, p.lin(x + a * 21, 0, x + a * 21 + 21, 0, (0, light(c, 0.35)), (1, f)))
            elif k == 7:
                for a in range(6):
                    for b in range(7):
                        X, Y = x + a * 52 + (26 if b % 2 else 0), y + b * 45
                        p.poly(
                            [
                                (
                                    X + 29 * math.cos(math.pi / 6 + t * math.pi / 3),
                                    Y + 29 * math.sin(math.pi / 6 + t * math.pi / 3),
                                )
                                for t in range(6)
                            ],
                            "none",
                            stroke=light(c, 0.3),
                            sw=6,
                        )
            elif k == 8:
                for a in range(7):
                    for b in range(7):
                        p.wedge(x + a * 42, y + b * 42 + 8, 25, 0, 180, (f, light(c, 0.3))[(a + b) % 2])
            else:
                for a in range(300):
                    X, Y, t = x + r.random() * s, y + r.random() * s, r.random() * 3.14
                    p.line(X, Y, X + math.cos(t) * 24, Y + math.sin(t) * 24, (f, light(c, 0.35))[a % 2], 3)
