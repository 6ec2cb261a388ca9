"""Design: products, lamps, urban furniture, packaging."""

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
    glaze_grad,
    lathe,
    light,
    mix,
    picture,
    plan_tree,
    tree,
)

O, U, B, F = "members/objet-essai/", "members/lumen-muster/", "members/banc-public-exemple/", "members/papier-plie/"


@picture(O + "work-1.jpg", "P")
def stool(p, r):
    """Exploded stool: seat disc, three legs, ring, on a dotted axis."""
    p.bg(SKY)
    i = Iso(p, 600, 1180, 100)
    p.line(600, 130, 600, 1420, PETROL, 3, dash="4 12")
    i.disc(0, 0, 0, 3.1, mix(SKY, PETROL, 0.22))
    p.ell(600, 1180, 170, 98, SKY)

    def leg(ax, ay, lift, c):
        tx, ty, bx, by = ax * 0.95, ay * 0.95, ax * 1.75, ay * 1.75
        (x1, y1), (x2, y2) = i.at(tx, ty, 3.6 + lift), i.at(bx, by, lift)
        p.line(x1, y1, x2, y2, p.lin(x1 - 26, 0, x1 + 26, 0, (0, light(c, 0.3)), (1, dark(c, 0.35))), 50, cap="butt")
        p.ell(x1, y1, 25, 14, light(c, 0.35))

    leg(-1, -1, 0.25, ORANGE)
    # ring (stretcher)
    x, y = i.at(0, 0, 2.0)
    p.ell(x, y + 12, 190, 109, "none", stroke=dark(PETROL, 0.3), sw=24)
    p.ell(x, y, 190, 109, "none", stroke=PETROL, sw=24)
    leg(1.2, -0.5, 0.25, ORANGE)
    leg(-0.5, 1.2, 0.25, ORANGE)
    i.cyl(0, 0, 5.1, 1.72, 0.42, OCHRE)
    i.cyl(0, 0, 7.0, 1.72, 0.8, RED, light(RED, 0.18))
    p.ell(600, i.at(0, 0, 7.8)[1], 120, 69, dark(RED, 0.12))
    for a in ((-0.95, -0.95), (1.14, -0.47), (-0.47, 1.14)):
        (x1, y1), (x2, y2) = i.at(*a, 5.1), i.at(*a, 3.9)
        p.line(x1, y1 + 4, x2, y2, INK, 2.5, dash="7 7")


@picture(O + "work-2.jpg")
def jug(p, r):
    """Technical sheet: jug in elevation and in section, with dimension lines."""
    p.bg("#eef0ea")
    for x in range(0, 1600, 40):
        p.line(x, 0, x, 1067, "#dfe4de", 1)
    for y in range(0, 1067, 40):
        p.line(0, y, 1600, y, "#dfe4de", 1)
    body = "M{a} 300L{b} 300Q{b} 470 {c} 600Q{d} 760 {e} 880H{f}Q{g} 760 {h} 600Q{a} 470 {a} 300Z"

    def jugpath(cx):
        return body.format(
            a=cx - 130, b=cx + 130, c=cx + 190, d=cx + 240, e=cx + 170, f=cx - 170, g=cx - 240, h=cx - 190
        )

    handle = "M{a} 360H{b}V720H{c}"
    p.path(handle.format(a=560, b=760, c=640), stroke=dark(PETROL, 0.1), sw=44, join="round")
    p.path(
        jugpath(460),
        p.lin(
            220, 0, 700, 0, (0, light(PETROL, 0.18)), (0.3, light(PETROL, 0.32)), (0.7, PETROL), (1, dark(PETROL, 0.5))
        ),
    )
    p.path("M330 300L250 240L420 300Z", light(PETROL, 0.2))
    p.rect(320, 262, 280, 40, OCHRE, rx=6)
    p.circ(460, 238, 28, OCHRE)
    p.path("M326 320Q326 480 262 620", stroke=WHITE, sw=12, op=0.4, cap="round")
    # section
    cx = 1130
    p.path(handle.format(a=cx + 110, b=cx + 300, c=cx + 190), stroke=INK, sw=44, join="round")
    p.path(handle.format(a=cx + 110, b=cx + 300, c=cx + 190), stroke="#eef0ea", sw=24, join="round")
    p.path(jugpath(cx), p.hatch(RED, 12, 3, 45), stroke=RED, sw=5)
    p.path(
        f"M{cx - 106} 296H{cx + 106}Q{cx + 106} 480 {cx + 166} 606Q{cx + 208} 760 {cx + 150} 852H{cx - 150}Q{cx - 208} 760 {cx - 166} 606Q{cx - 106} 480 {cx - 106} 296Z",
        "#eef0ea",
        stroke=RED,
        sw=4,
    )
    p.path(
        f"M{cx - 190} 660H{cx + 190}Q{cx + 200} 770 {cx + 146} 848H{cx - 146}Q{cx - 200} 770 {cx - 190} 660Z",
        SKY,
        op=0.7,
    )
    p.line(cx, 170, cx, 960, INK, 2, dash="30 8 4 8")
    p.line(460, 170, 460, 960, INK, 2, dash="30 8 4 8")
    for x0, x1, y in ((290, 630, 960), (cx - 170, cx + 170, 960)):
        p.line(x0, y, x1, y, INK, 2)
        for x in (x0, x1):
            p.line(x, y - 60, x, y + 14, INK, 1.5)
            p.line(x - 8, y + 8, x + 8, y - 8, INK, 3)
    p.line(140, 300, 140, 880, INK, 2)
    for y in (300, 600, 880):
        p.line(126, y, 210, y, INK, 1.5)
        p.line(132, y + 8, 148, y - 8, INK, 3)


@picture(O + "work-3.jpg")
def family(p, r):
    """A family of table objects on plinths."""
    p.rect(0, 0, 1600, 1067, p.lin(0, 0, 1600, 0, (0, "#f7c9bb"), (1, ROSE)))
    i = Iso(p, 800, 520, 112)
    pl = [
        (-5.6, -0.6, 2.0, PAPER),
        (-2.9, -1.6, 3.4, LILAC),
        (-0.4, -2.2, 1.2, OCHRE),
        (-3.3, 2.2, 0.8, PETROL),
        (-0.4, 0.7, 2.2, PAPER),
        (2.2, -0.9, 0.5, RED),
    ]
    for x, y, h, c in sorted(pl, key=lambda t: t[0] + t[1]):
        X, Y = x + 0.9, y + 0.7
        i.face(
            [(X + 2, Y, -1.6), (X + 4.2, Y + 0.6, -1.6), (X + 4.2, Y + 2.6, -1.6), (X + 2, Y + 2, -1.6)],
            mix(ROSE, INK, 0.16),
        )
        i.box(X, Y, -1.6, 2, 2, h, c)
        cx, cy = i.at(X + 1, Y + 1, h - 1.6)
        k = pl.index((x, y, h, c))
        if k == 0:
            im = lathe(
                150,
                230,
                [(0, 0.6), (0.5, 0.95), (0.8, 0.4), (1, 0.5)],
                glaze_grad((0, RED), (1, ORANGE)),
                tilt=0.35,
                seed=2,
            )
        elif k == 1:
            im = lathe(
                190, 120, [(0, 0.3), (0.3, 0.5), (1, 1)], glaze_grad((0, INK), (1, "#2b2724")), tilt=0.4, mouth=OCHRE
            )
        elif k == 2:
            im = lathe(
                110,
                290,
                [(0, 0.9), (0.1, 0.9), (0.14, 0.3), (0.8, 0.3), (0.84, 0.7), (1, 0.5)],
                glaze_grad((0, PETROL), (1, SKY), wob=0),
                tilt=0.35,
            )
        elif k == 3:
            im = lathe(
                170,
                170,
                [(0, 0.2), (0.2, 0.72), (0.5, 0.98), (0.8, 0.72), (1, 0.12)],
                glaze_grad((0, OCHRE), (1, "#f2cf70"), wob=0),
                tilt=0.3,
                mouth=None,
            )
        elif k == 4:
            im = lathe(
                180,
                200,
                [(0, 0.95), (0.5, 0.95), (0.52, 0.6), (0.95, 0.6), (1, 0.66)],
                glaze_grad((0, MOSS), (0.5, MOSS), (0.52, SKY), (1, SKY), wob=0),
                tilt=0.38,
            )
        else:
            im = lathe(
                190,
                250,
                [(0, 0.9), (0.3, 0.85), (0.9, 0.12), (1, 0.1)],
                glaze_grad((0, WHITE), (0.5, PAPER), (0.5, INK), (0.56, INK), (0.561, PAPER), (1, PAPER), wob=0),
                tilt=0.35,
                mouth=None,
            )
        p.image(im, cx - im.width / 2, cy - im.height + im.width * 0.17)


# -- light --------------------------------------------------------------------------------
@picture(U + "work-1.jpg")
def pendants(p, r):
    p.bg("#15171b")
    p.rect(0, 0, 1600, 1067, p.lin(0, 0, 0, 1067, (0, "#101216"), (1, "#26292f")))
    lamps = [
        (220, 420, 130, ORANGE),
        (520, 300, 90, OCHRE),
        (800, 520, 190, RED),
        (1120, 340, 110, ROSE),
        (1390, 460, 150, PETROL),
    ]
    for x, y, R, c in lamps:
        p.poly(
            [(x - R * 0.9, y), (x + R * 0.9, y), (x + R * 2.4, 1067), (x - R * 2.4, 1067)],
            p.lin(0, y, 0, 1000, (0, "#ffe2a8", 0.55), (0.6, "#ffd38a", 0.10), (1, "#ffd38a", 0)),
            blend="screen",
        )
    p.rect(0, 930, 1600, 137, "#1c1a19")
    for x, _, R, _ in lamps:
        p.ell(x, 990, R * 2.0, 44, "#ffdb9a", op=0.35, filter=p.blur(22))
    for x, y, R, c in lamps:
        p.line(x, 0, x, y - R, "#8b8f96", 3)
        p.path(
            f"M{x - R} {y}A{R} {R} 0 0 1 {x + R} {y}Z",
            p.lin(x - R, 0, x + R, 0, (0, light(c, 0.1)), (0.3, light(c, 0.25)), (1, dark(c, 0.5))),
        )
        p.rect(x - 14, y - R - 26, 28, 34, "#8b8f96")
        p.ell(x, y, R, R * 0.16, "#fff3d2")
        p.ell(x, y, R, R * 0.16, stroke=dark(c, 0.2), sw=5)
        p.circ(x, y + 2, R * 0.22, "#fffdf0", filter=p.blur(6))
    p.rect(430, 900, 740, 22, "#4a3526")
    p.line(520, 922, 490, 1067, "#33241a", 16)
    p.line(1080, 922, 1110, 1067, "#33241a", 16)


@picture(U + "work-2.jpg", "P")
def arc_lamp(p, r):
    p.rect(0, 0, 1200, 1500, PETROL)
    p.rect(0, 1240, 1200, 260, dark(PETROL, 0.35))
    p.circ(760, 470, 560, p.rad(760, 520, 560, (0, "#ffd98f", 0.95), (0.35, "#f2c069", 0.5), (1, PETROL, 0)))
    p.ell(760, 1330, 420, 70, "#ffd98f", op=0.30, filter=p.blur(30))
    p.path("M250 1300V640A300 300 0 0 1 760 430", stroke=INK, sw=16)
    p.path("M246 1300V640A300 300 0 0 1 756 430", stroke="#7d8f93", sw=3)
    p.ell(250, 1312, 150, 36, INK)
    p.path("M100 1306V1290A150 36 0 0 1 400 1290V1306A150 36 0 0 1 100 1306Z", "#241f1c")
    p.ell(250, 1290, 150, 36, "#3a332e")
    p.line(760, 426, 760, 480, INK, 12)
    p.circ(760, 640, 170, p.rad(720, 600, 230, (0, WHITE), (0.55, "#ffe9bd"), (1, "#f3b65b")))
    p.path("M596 590A170 170 0 0 1 924 590Q760 640 596 590Z", ORANGE)
    # armchair
    p.path("M640 1300V1010Q640 960 690 960H720V1130H960V1060Q960 1020 1000 1020H1020Q1050 1020 1050 1060V1300Z", RED)
    p.path("M720 1130H960V1200H720Z", light(RED, 0.15))
    p.path("M690 1300V1350M1010 1300V1350", stroke=INK, sw=14)


@picture(U + "work-3.jpg")
def table_lamps(p, r):
    cs = [(PAPER, RED, ORANGE), (OCHRE, INK, PAPER), (LILAC, PETROL, SKY)]
    for i, (bg, c, k) in enumerate(cs):
        x0 = i * 533.4
        p.rect(x0, 0, 534, 1067, bg)
        cx = x0 + 267
        p.circ(cx, 430, 240, WHITE, op=0.38)
        p.rect(x0, 830, 534, 237, dark(bg, 0.16))
        p.ell(cx + 40, 872, 150, 20, INK, op=0.3, filter=p.blur(8))
        g = p.lin(cx - 130, 0, cx + 130, 0, (0, light(c, 0.25)), (0.4, c), (1, dark(c, 0.45)))
        if i == 0:
            p.path(f"M{cx - 110} 870L{cx - 40} 540H{cx + 40}L{cx + 110} 870Z", g)
            p.path(
                f"M{cx - 190} 540A190 190 0 0 1 {cx + 190} 540Z",
                p.lin(cx - 190, 0, cx + 190, 0, (0, light(k, 0.3)), (1, dark(k, 0.3))),
            )
            p.ell(cx, 540, 190, 20, "#fff6dc")
        elif i == 1:
            p.rect(cx - 120, 840, 240, 30, g)
            p.path(f"M{cx - 60} 840V380H{cx + 60}", stroke=c, sw=26)
            p.circ(cx + 90, 380, 96, p.rad(cx + 60, 350, 140, (0, WHITE), (1, "#ffd98f")))
            p.circ(cx - 60, 600, 40, RED)
        else:
            p.circ(cx, 790, 82, g)
            p.path(
                f"M{cx - 200} 700L{cx - 90} 330H{cx + 90}L{cx + 200} 700Z",
                p.lin(cx - 200, 0, cx + 200, 0, (0, light(k, 0.4)), (0.5, k), (1, dark(k, 0.3))),
            )
            for j in range(-6, 7):
                p.line(cx + j * 14.5, 330, cx + j * 32, 700, PETROL, 2, op=0.5)
            p.ell(cx, 700, 200, 16, "#fff6dc")


# -- urban furniture ----------------------------------------------------------------------
@picture(B + "work-1.jpg")
def plaza(p, r):
    """Modular benches and planters on a paved square, axonometric."""
    p.bg("#e6dccb")
    i = Iso(p, 800, 0, 78)
    for x in range(-4, 20):
        for y in range(-4, 20):
            if (x * 3 + y * 5) % 7 == 0:
                i.face([(x, y, 0), (x + 1, y, 0), (x + 1, y + 1, 0), (x, y + 1, 0)], "#dccfb9")

    def shadow(x, y, w, d, h):
        i.face(
            [
                (x + w, y, 0),
                (x + w + h * 0.9, y + h * 0.25, 0),
                (x + w + h * 0.9, y + d + h * 0.25, 0),
                (x + h * 0.9, y + d + h * 0.25, 0),
                (x, y + d, 0),
            ],
            "#b9a98e",
            op=0.75,
        )

    def bench(x, y, n, axis, c):
        w, d = (n, 1) if axis == "x" else (1, n)
        shadow(x, y, w, d, 0.7)
        for k in range(n):
            bx, by = (x + k, y) if axis == "x" else (x, y + k)
            if k in (0, n - 1):
                i.box(bx + 0.15, by + 0.15, 0, 0.7, 0.7, 0.45, STEEL)
        for s in range(5):
            if axis == "x":
                i.box(x, y + s * 0.2, 0.45, n, 0.15, 0.16, c)
            else:
                i.box(x + s * 0.2, y, 0.45, 0.15, n, 0.16, c)

    def planter(x, y, s, c, rr):
        shadow(x, y, s, s, 1)
        i.box(x, y, 0, s, s, 0.9, c)
        i.face(
            [
                (x + 0.15, y + 0.15, 0.9),
                (x + s - 0.15, y + 0.15, 0.9),
                (x + s - 0.15, y + s - 0.15, 0.9),
                (x + 0.15, y + s - 0.15, 0.9),
            ],
            "#3b2d20",
        )
        cx, cy = i.at(x + s / 2, y + s / 2, 0.9)
        tree(p, cx, cy, rr, MOSS, rr * 2, "#3b2d20")
        p.circ(cx - rr * 0.3, cy - rr * 2.25, rr * 0.5, light(MOSS, 0.2))

    items = [
        (3.5, 1.5, lambda: planter(3.5, 1.5, 2, PETROL, 92)),
        (5.5, 2, lambda: bench(5.6, 2, 5, "x", ORANGE)),
        (3.6, 3.5, lambda: bench(4, 3.6, 5, "y", ORANGE)),
        (3.5, 8.7, lambda: planter(3.5, 8.7, 2, RED, 78)),
        (10.7, 1.5, lambda: planter(10.7, 1.5, 2, OCHRE, 70)),
        (11.2, 5, lambda: bench(11.2, 4.5, 4, "y", RED)),
        (8, 9, lambda: bench(6.8, 9.6, 5, "x", PETROL)),
        (12, 9, lambda: planter(12.2, 9.5, 1.6, STEEL, 60)),
    ]
    for x, y, f in sorted(items, key=lambda t: t[0] + t[1]):
        f()
    for x, y, h, c, po in (
        (8, 6.2, 105, INK, 1),
        (9, 6.4, 105, RED, 2),
        (6.4, 12.6, 105, PETROL, 0),
        (13.5, 7.4, 100, INK, 1),
    ):
        a, b = i.at(x, y)
        p.ell(a + 34, b + 3, 42, 8, "#b9a98e")
        figure(p, a, b, h, c, po, INK)


@picture(B + "work-2.jpg")
def elevation(p, r):
    """Three benches in elevation with scale figures: without, with low, with high back."""
    p.bg(MOSS)
    p.rect(0, 800, 1600, 267, dark(MOSS, 0.35))
    p.circ(1290, 250, 130, OCHRE)
    for x, R in ((190, 150), (700, 120), (1450, 170)):
        p.line(x, 800, x, 420 - R * 0.2, dark(MOSS, 0.5), 16)
        p.circ(x, 420, R, light(MOSS, 0.16))
        p.path(f"M{x} 620l70 -70M{x} 540l-60 -60", stroke=dark(MOSS, 0.5), sw=9)
    for k, x in enumerate((90, 600, 1110)):
        p.rect(x + 40, 690, 40, 110, INK)
        p.rect(x + 320, 690, 40, 110, INK)
        p.rect(x, 660, 400, 34, ORANGE)
        for s in range(1, 5):
            p.rect(x + s * 80 - 2, 660, 4, 34, dark(ORANGE, 0.4))
        for j in range((0, 2, 4)[k]):
            p.rect(x, 600 - j * 44, 400, 30, ORANGE)
        if k:
            for q in (60, 340):
                p.rect(x + q - 8, 600 - (k * 2 - 1) * 44, 16, 100 + (k * 2 - 1) * 44, INK)
    figure(p, 545, 800, 400, PAPER, 1, PAPER)
    figure(p, 1060, 800, 380, ROSE, 0, ROSE)
    # seated figure
    p.circ(330, 430, 30, PAPER)
    p.path("M330 470Q300 470 296 520L292 654H400V800H446V622H362L366 520Q362 470 330 470Z", PAPER)
    for x in range(60, 1600, 60):
        p.line(x, 850, x, 866 if x % 300 else 884, PAPER, 3)
    p.line(60, 850, 1560, 850, PAPER, 3)


@picture(B + "work-3.jpg", "P")
def family_plan(p, r):
    """Bench modules from above: straight, curve, ring, with trees."""
    p.bg("#cfc6b8")
    for i in range(-10, 30):
        p.line(i * 80, 0, i * 80 - 600, 1500, "#c4baa9", 2)

    def slats(cx, cy, R, a0, a1, c, w=92):
        for k in range(5):
            p.arc(cx + 8, cy + 12, R + k * w / 5, a0, a1, mix("#cfc6b8", INK, 0.45), w / 5)
        for k in range(5):
            p.arc(cx, cy, R + k * w / 5, a0, a1, c, w / 5 - 4)

    slats(600, 420, 210, 0, 359.9, RED)
    plan_tree(p, 600, 420, 170, MOSS, r, 1)
    slats(260, 1010, 150, 180, 360, PETROL)
    slats(744, 1010, 150, 0, 180, PETROL)
    p.rect(0, 0, 0, 0)
    plan_tree(p, 260, 1030, 96, "#7f9a4c", r, 0)
    plan_tree(p, 744, 980, 96, "#7f9a4c", r, 0)
    for k in range(5):
        p.rect(986 + k * 19, 860, 15, 560, ORANGE)
    for x, y in ((120, 170), (1060, 200), (130, 1330), (560, 1330), (1090, 640)):
        plan_tree(p, x, y, 78 + r.random() * 30, MOSS, r, 1)


# -- folded paper -------------------------------------------------------------------------
@picture(F + "work-1.jpg")
def dieline(p, r):
    """Flat net of a box: cut lines full, fold lines dashed."""
    p.bg(LILAC)
    x, y, a, b, c = 250, 370, 330, 220, 330
    f, cut, fold = PAPER, dict(stroke=INK, sw=5, join="round"), dict(sw=4, dash="16 12")
    p.add(f'<g filter="{p.blur(14)}" opacity=".3">')
    p.rect(x, y + 14, 2 * a + 2 * b, c, INK)
    p.add("</g>")
    X = [x, x + a, x + a + b, x + 2 * a + b, x + 2 * a + 2 * b]
    p.path(f"M{X[0]} {y}V{y + c}L{X[0] - 70} {y + c - 40}V{y + 40}Z", f, **cut)
    for i, w in enumerate((a, b, a, b)):
        p.rect(X[i], y, w, c, f, **cut)
    for i in (0, 2):
        for t in (0, 1):
            yy, d = (y, -1) if (t == 0) == (i == 0) else (y + c, 1)
            p.path(f"M{X[i]} {yy}V{yy + d * b}H{X[i + 1]}V{yy}", f, **cut)
            p.path(
                f"M{X[i] + 6} {yy + d * b}Q{X[i] + 10} {yy + d * (b + 60)} {X[i] + 50} {yy + d * (b + 60)}H{X[i + 1] - 50}Q{X[i + 1] - 10} {yy + d * (b + 60)} {X[i + 1] - 6} {yy + d * b}",
                f,
                **cut,
            )
            p.line(X[i], yy + d * b, X[i + 1], yy + d * b, RED, **fold)
            p.line(X[i], yy, X[i + 1], yy, RED, **fold)
    for i in (1, 3):
        for yy, d in ((y, -1), (y + c, 1)):
            p.path(
                f"M{X[i]} {yy}L{X[i] + 14} {yy + d * 60}L{X[i] + 50} {yy + d * 130}H{X[i + 1] - 50}L{X[i + 1] - 14} {yy + d * 60}L{X[i + 1]} {yy}",
                f,
                **cut,
            )
            p.line(X[i], yy, X[i + 1], yy, RED, **fold)
    for i in range(4):
        p.line(X[i], y, X[i], y + c, RED, **fold)
    cl = p.clipper(f'<rect x="{X[0]}" y="{y}" width="{2 * a + 2 * b}" height="{c}"/>')
    with p.g(clip=cl):
        for k in range(12):
            p.circ(
                x + 60 + k * 100, y + c, 50 + (k * 53 % 70), (ORANGE, PETROL, OCHRE)[k % 3], op=0.92, blend="multiply"
            )
    for i in range(4):
        p.line(X[i], y, X[i], y + c, RED, **fold)


@picture(F + "work-2.jpg", "P")
def boxes(p, r):
    """A pile of folded boxes, some open."""
    p.bg(OCHRE)
    i = Iso(p, 600, 1010, 100)
    i.face([(-1.4, 5.2, 0), (4.6, 5.2, 0), (6.6, 1.0, 0), (4, -2, 0), (-2, -2, 0)], mix(OCHRE, INK, 0.22), op=0.8)

    def open_box(x, y, z, w, d, h, c, inner):
        i.face([(x, y, z), (x + w, y, z), (x + w, y, z + h), (x, y, z + h)], dark(inner, 0.25))
        i.face([(x, y, z), (x, y + d, z), (x, y + d, z + h), (x, y, z + h)], dark(inner, 0.1))
        i.face(
            [(x, y, z + h), (x + w, y, z + h), (x + w, y - 0.7, z + h + 0.6), (x, y - 0.7, z + h + 0.6)], light(c, 0.1)
        )
        i.face(
            [(x, y, z + h), (x, y + d, z + h), (x - 0.7, y + d, z + h + 0.6), (x - 0.7, y, z + h + 0.6)], light(c, 0.3)
        )
        i.face([(x, y + d, z), (x + w, y + d, z), (x + w, y + d, z + h), (x, y + d, z + h)], c)
        i.face([(x + w, y, z), (x + w, y + d, z), (x + w, y + d, z + h), (x + w, y, z + h)], dark(c, 0.28))
        i.face(
            [
                (x, y + d, z + h),
                (x + w, y + d, z + h),
                (x + w, y + d + 0.75, z + h - 0.35),
                (x, y + d + 0.75, z + h - 0.35),
            ],
            light(c, 0.35),
        )
        i.face(
            [
                (x + w, y, z + h),
                (x + w, y + d, z + h),
                (x + w + 0.75, y + d, z + h - 0.35),
                (x + w + 0.75, y, z + h - 0.35),
            ],
            light(c, 0.12),
        )

    i.box(-1.6, -1.6, 0, 3, 3, 2.6, PETROL)
    i.box(-1.2, -1.3, 2.6, 2.2, 2.4, 2.2, ROSE)
    open_box(-0.9, -1.0, 4.8, 1.7, 1.7, 1.5, PAPER, RED)
    i.box(1.7, -1.7, 0, 2, 2.2, 1.7, RED)
    i.box(2.0, -1.3, 1.7, 1.3, 1.3, 1.2, SKY)
    i.box(-1.6, 1.8, 0, 2.2, 2, 3.2, LILAC)
    open_box(1.6, 1.7, 0, 2.2, 2.2, 1.5, WHITE, ORANGE)
    # ribbons
    for a in (0.9, 1.1):
        i.line((-1.6, 1.8 + a, 3.2), (0.6, 1.8 + a, 3.2), INK, 3)
        i.line((0.6, 1.8 + a, 3.2), (0.6, 1.8 + a, 0), INK, 3)
        i.line((-1.6 + a, 3.8, 0), (-1.6 + a, 3.8, 3.2), INK, 3)
        i.line((-1.6 + a, 3.8, 3.2), (-1.6 + a, 1.8, 3.2), INK, 3)
    for k in range(5):
        i.line((1.4, -1.4 + k * 0.6, 0.2), (1.4, -1.4 + k * 0.6, 2.4), light(PETROL, 0.25), 6)


@picture(F + "work-3.jpg")
def miura(p, r):
    """Miura fold: one sheet, four tints, light from the left."""
    p.bg(PETROL)
    u, v, sh = 118, 104, 46
    for j in range(-1, 12):
        for i in range(-1, 15):

            def q(a, b):
                return a * u + (sh if b % 2 else 0) - 40, b * v - 40 + (14 if a % 2 else -14)

            k = (i % 2) + 2 * (j % 2)
            c = (WHITE, "#f0b9a6", ORANGE, "#a92419")[k]
            t = (i / 14 + j / 11) / 2
            c = mix(c, PETROL, max(0, t - 0.35) * 0.75)
            pts = [q(i, j), q(i + 1, j), q(i + 1, j + 1), q(i, j + 1)]
            p.poly(
                pts,
                p.lin(pts[0][0], pts[0][1], pts[1][0], pts[1][1], (0, light(c, 0.06)), (1, dark(c, 0.16))),
                stroke=c,
                sw=1,
            )


@picture(F + "work-4.jpg", "P")
def lantern(p, r):
    """Pleated paper column lit from inside."""
    p.rect(0, 0, 1200, 1500, p.lin(0, 0, 0, 1500, (0, "#2a2233"), (1, "#17131c")))
    p.circ(600, 720, 640, p.rad(600, 720, 640, (0, "#ffb46b", 0.55), (1, "#ffb46b", 0)))
    n, m = 12, 11

    def rad(j):
        return 250 + 90 * math.sin(j / m * math.pi * 2 - 0.8)

    for j in range(m):
        y0, y1 = 190 + j * 98, 190 + (j + 1) * 98
        for i in range(n):

            def q(a, y, jj):
                t = math.pi * (a + (0.5 if jj % 2 else 0)) / n
                return 600 - math.cos(min(t, math.pi)) * rad(jj), y + 26 * math.sin(min(t, math.pi))

            a, b, c, d = q(i, y0, j), q(i + 1, y0, j), q(i, y1, j + 1), q(i + 1, y1, j + 1)
            glow = 1 - abs((i + 0.5) / n - 0.5) * 1.5
            base = mix("#b5471c", "#ffe6b0", max(0, min(1, glow * (1 - abs(j / m - 0.5) * 0.7))))
            if j % 2 == 0:
                p.poly([a, b, c], base, stroke=base, sw=1)
                p.poly([b, d, c], mix(base, "#8a2c14", 0.28), stroke=base, sw=0.5)
            else:
                p.poly([a, b, d], mix(base, "#8a2c14", 0.12), stroke=base, sw=0.5)
                p.poly([a, d, c], mix(base, "#8a2c14", 0.38), stroke=base, sw=0.5)
    p.ell(600, 1300, 330, 46, "#ffb46b", op=0.4, filter=p.blur(24))
    p.line(600, 0, 600, 170, "#cdb7a0", 4)
