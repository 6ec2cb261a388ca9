"""Music: quartet, beats, violin making, record label."""

import math

import numpy as np

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
    arr,
    dark,
    mix,
    picture,
    smooth,
    to_im,
    wood,
)

Q, B, L, K = "members/quatuor-exemple/", "members/beat-muster/", "members/luthier-modele/", "members/label-exemple/"

BODY = [
    (0, -300),
    (92, -288),
    (150, -226),
    (146, -150),
    (112, -96),
    (98, -40),
    (104, 10),
    (140, 54),
    (168, 110),
    (192, 190),
    (164, 272),
    (80, 306),
    (0, 312),
]


def outline(s=1.0):
    """Violin outline as path data, about the origin, with real corners at the C bouts."""
    d = "M0 -300"
    segs = [
        "C70 -302 150 -280 152 -214C154 -170 140 -138 124 -112C134 -108 144 -100 150 -92C112 -80 98 -40 98 -8C98 34 116 66 160 84C150 92 144 100 140 108",
        "C168 132 192 172 192 214C192 286 110 312 0 312",
    ]
    d += "".join(segs)
    pts_ = [
        (0, -300),
        (70, -302),
        (150, -280),
        (152, -214),
        (154, -170),
        (140, -138),
        (124, -112),
        (134, -108),
        (144, -100),
        (150, -92),
        (112, -80),
        (98, -40),
        (98, -8),
        (98, 34),
        (116, 66),
        (160, 84),
        (150, 92),
        (144, 100),
        (140, 108),
        (168, 132),
        (192, 172),
        (192, 214),
        (192, 286),
        (110, 312),
        (0, 312),
    ]
    rev = [(-x, y) for x, y in pts_[::-1]]
    d += "".join("C" + " ".join(f"{x} {y}" for x, y in rev[1 + i * 3 : 4 + i * 3]) for i in range(8)) + "Z"
    return d


FHOLE = "M40 -74C52 -92 74 -84 72 -66C70 -52 52 -50 48 -62M48 -62C44 -20 82 20 84 66M84 66C86 92 62 96 56 82C52 70 66 60 76 70M40 -74C32 -10 76 30 76 70M52 -4L66 -10"
FSHAPE = "M36 -66C38 -86 66 -88 68 -68C68 -54 52 -52 50 -63C46 -20 84 22 86 64C86 88 58 90 56 70C56 56 72 54 74 65C78 26 38 -14 36 -66Z"


def violin(p, x, y, s, c, rot=0.0, edge=None, neck=INK, detail=True, neck_len=330):
    with p.g(tf=f"translate({x} {y}) rotate({rot}) scale({s})"):
        p.path(outline(), c, stroke=edge or dark(c, 0.45), sw=9, join="round")
        if detail:
            p.path(outline(), stroke=edge or dark(c, 0.45), sw=3, tf="scale(.93 .955)", op=0.7)
            for k in (1, -1):
                p.path(FSHAPE, neck, tf=f"scale({k} 1) translate(8 0)")
        p.path(f"M-26 60L-17 {-300 - neck_len}H17L26 60Z", neck)
        p.path("M-16 150L-34 306H34L16 150Z", neck)
        p.rect(-44, 84, 88, 12, "#f0dcb0")
        if detail:
            for k in range(4):
                p.line(-15 + k * 10, 160, -10.5 + k * 7, -300 - neck_len, PAPER, 1.8)
        yy = -300 - neck_len
        p.path(
            f"M-17 {yy}L-20 {yy - 90}Q-20 {yy - 130} 4 {yy - 132}Q26 {yy - 128} 24 {yy - 106}Q20 {yy - 90} 6 {yy - 94}L17 {yy}Z",
            neck,
        )
        for k in range(2):
            p.line(-52, yy - 24 - k * 36, -14, yy - 24 - k * 36, neck, 9, cap="round")
            p.line(14, yy - 40 - k * 36, 50, yy - 40 - k * 36, neck, 9, cap="round")


# -- quartet ------------------------------------------------------------------------------
@picture(Q + "work-1.jpg")
def four(p, r):
    """Four instruments in four panels: two violins, viola, cello."""
    for k, (bg, c, s, y) in enumerate(
        ((ROSE, RED, 0.80, 730), (PETROL, OCHRE, 0.80, 730), (OCHRE, "#7a2f17", 0.90, 715), (SKY, ORANGE, 1.26, 860))
    ):
        x, w = (0, 370, 740, 1110)[k], (370, 370, 370, 490)[k]
        p.rect(x, 0, w, 1067, bg)
        with p.g(clip=p.clipper(f'<rect x="{x}" y="0" width="{w}" height="1067"/>')):
            for t in range(5):
                p.line(x, 150 + t * 34, x + w, 150 + t * 34, mix(bg, INK, 0.18), 3)
            violin(p, x + w / 2, y, s, c, (0, 0, 0, 0)[k], neck=INK, edge=dark(c, 0.5))
            if k == 3:
                p.line(x + w / 2, 1250, x + w / 2, 1300, INK, 10)


@picture(Q + "work-2.jpg", "P")
def score(p, r):
    """Graphic score: four systems, each another kind of mark."""
    p.bg(PAPER)
    for s in range(4):
        y0 = 130 + s * 335
        for k in range(5):
            p.line(90, y0 + k * 50, 1110, y0 + k * 50, INK, 2.4)
        p.rect(80, y0, 8, 200, INK)
        c = (RED, PETROL, OCHRE, ORANGE)[s]
        if s == 0:
            for k in range(22):
                x, y = 140 + k * 43, y0 + 100 - 90 * math.sin(k * 0.55)
                R = 10 + (k * 7 % 5) * 5
                p.circ(x, y, R, c)
                p.line(x + R - 3, y, x + R - 3, y - 95, INK, 4)
        elif s == 1:
            for k in range(6):
                q = [
                    (
                        130 + t * 60,
                        y0 + 20 + k * 32 + 46 * math.sin(t * 0.5 + k * 0.4) * math.exp(-(((t - 8) / 6) ** 2)),
                    )
                    for t in range(17)
                ]
                p.path(smooth(q), stroke=c, sw=3 + k * 2.4, cap="round")
        elif s == 2:
            for k in range(13):
                w = 28 + (k * 31 % 50)
                p.rect(130 + k * 74, y0 + (k * 67 % 5) * 50 - 22, w, 44, c if k % 3 else INK)
        else:
            p.poly([(130, y0 + 100), (640, y0 - 10), (640, y0 + 210)], c)
            for k in range(11):
                p.line(680 + k * 38, y0 + 100 - 110 + k * 10, 680 + k * 38, y0 + 210 - k * 10, INK, 9)
    p.line(1000, 60, 240, 1440, RED, 4, dash="16 12")


@picture(Q + "work-3.jpg")
def stage(p, r):
    """Stage from above: four chairs, four stands in a quarter circle, pool of light."""
    p.bg("#120f12")
    cl = p.clipper('<circle cx="800" cy="640" r="520"/>')
    im = wood(1200, 1100, "#a8703c", 11, 60, knots=0, warp=0.06)
    with p.g(clip=cl):
        p.image(im, 250, 100)
        for k in range(14):
            p.line(250, 140 + k * 76, 1400, 140 + k * 76, INK, 3, op=0.4)
        p.circ(800, 640, 520, p.rad(800, 620, 520, (0, "#ffe7b0", 0.45), (0.6, "#ffb45e", 0.05), (1, INK, 0.75)))
    for k, a in enumerate((200, 246, 294, 340)):
        t = math.radians(a)
        x, y = 800 + math.cos(t) * 330, 780 + math.sin(t) * 330
        c = (RED, OCHRE, PETROL, ORANGE)[k]
        with p.g(tf=f"translate({x} {y}) rotate({a - 270})"):
            p.rect(-44, -34, 104, 94, INK, op=0.4, filter=p.blur(8))
            p.rect(-52, -46, 104, 92, c, rx=10)
            p.rect(-52, -62, 104, 22, dark(c, 0.35), rx=8)
            p.line(0, 80, 0, 150, "#1b1b1d", 8)
            p.poly([(-66, 128), (66, 128), (58, 196), (-58, 196)], "#1b1b1d")
            p.poly([(-56, 134), (-3, 134), (-3, 190), (-50, 190)], PAPER)
            p.poly([(3, 134), (56, 134), (50, 190), (3, 190)], PAPER)
            for q in range(4):
                p.line(-46, 144 + q * 12, -8, 144 + q * 12, INK, 1.6)
                p.line(8, 144 + q * 12, 46, 144 + q * 12, INK, 1.6)
    violin(p, 1075, 890, 0.30, "#b4571f", 52)
    violin(p, 560, 900, 0.30, "#a03a17", -60)


# -- beats --------------------------------------------------------------------------------
@picture(B + "work-1.jpg")
def machine(p, r):
    """Drum machine in axonometry: pads, knobs, screen."""
    p.bg(ORANGE)
    i = Iso(p, 800, 250, 92)
    i.face(
        [(0, 7.8, -0.1), (8, 7.8, -0.1), (9.6, 6.0, -0.1), (9.6, 1.2, -0.1), (8, 0, -0.1), (0, 0, -0.1)],
        dark(ORANGE, 0.28),
    )
    i.box(0, 0, 0, 8, 7, 0.9, "#2b2825", "#3a3632", "#2b2825", "#191715")
    pads = [[1, 0, 0, 0], [0, 2, 0, 1], [0, 0, 3, 0], [2, 0, 0, 2]]
    cs = [PAPER, OCHRE, ROSE, SKY]
    for a in range(4):
        for b in range(4):
            c = cs[pads[b][a]]
            lit = pads[b][a] > 0
            i.box(3.4 + a * 1.1, 2.4 + b * 1.1, 0.9, 0.92, 0.92, 0.12 if lit else 0.26, c)
    i.face([(0.5, 0.5, 0.91), (4.6, 0.5, 0.91), (4.6, 1.9, 0.91), (0.5, 1.9, 0.91)], INK)
    for k in range(30):
        h = 0.12 + 0.5 * abs(math.sin(k * 0.5) * math.sin(k * 0.21 + 1))
        i.face(
            [
                (0.7 + k * 0.125, 1.2 - h, 0.92),
                (0.77 + k * 0.125, 1.2 - h, 0.92),
                (0.77 + k * 0.125, 1.2 + h, 0.92),
                (0.7 + k * 0.125, 1.2 + h, 0.92),
            ],
            "#ffb45e",
        )
    for k in range(4):
        i.cyl(5.3 + (k % 4) * 0.72, 1.2, 0.9, 0.22, 0.4, (RED, SKY, OCHRE, LILAC)[k])
    for b in range(5):
        i.cyl(0.95, 2.8 + b * 0.92, 0.9, 0.26, 0.34, STEEL)
        i.box(1.7, 2.55 + b * 0.92, 0.9, 1.2, 0.36, 0.1, PETROL if b % 2 else RED)
    for k, (x, y) in enumerate(((-0.02, 5), (-0.02, 4))):
        X, Y = i.at(x, y, 0.5)
        p.path(
            f"M{X} {Y}c-120 -20 -160 120 -300 {60 + k * 60}s-160 140 -420 {120 + k * 40}",
            stroke=(INK, PAPER)[k],
            sw=12,
            cap="round",
        )


@picture(B + "work-2.jpg", "P")
def single(p, r):
    """Cover artwork: interfering circles, two colours."""
    p.grain = 0
    p.bg(LILAC)
    with p.g(blend="multiply"):
        for k in range(26):
            p.circ(470, 640, 20 + k * 26, stroke=RED, sw=11)
    with p.g(blend="multiply"):
        for k in range(26):
            p.circ(740, 850, 20 + k * 26, stroke=PETROL, sw=11)
    p.rect(0, 0, 1200, 90, INK)
    p.rect(0, 1410, 1200, 90, INK)
    p.circ(605, 745, 90, OCHRE)


@picture(B + "work-3.jpg")
def modular(p, r):
    """Modular synthesizer wall with patch cables."""
    p.bg("#3a2a1f")
    x = 30
    jacks = []
    cs = ["#e4dccb", INK, PETROL, "#cfd4d6", RED, OCHRE, "#e4dccb", STEEL]
    for row in range(2):
        x, y, h = 30, 36 + row * 510, 485
        k = row * 3
        while x < 1540:
            w = (150, 110, 190, 90, 230, 130)[k % 6]
            w = min(w, 1570 - x)
            c = cs[k % 8]
            f = PAPER if c in (INK, PETROL, RED, STEEL) else INK
            p.rect(x, y, w - 4, h, c)
            for sx in (x + 10, x + w - 14):
                for sy in (y + 10, y + h - 10):
                    p.circ(sx, sy, 5, "#8b8f92")
            n = max(1, (w - 20) // 74)
            for a in range(n):
                cx = x + (w - 4) * (a + 0.5) / n
                for b in range(2 if w < 200 else 1):
                    cy = y + 80 + b * 92
                    p.circ(cx + 3, cy + 5, 30, INK, op=0.35)
                    p.circ(cx, cy, 30, f)
                    t = math.radians(130 + (k * 67 + a * 41 + b * 97) % 280)
                    p.line(cx, cy, cx + math.cos(t) * 26, cy + math.sin(t) * 26, ORANGE if f == INK else INK, 6)
                if w >= 200 and a == 0:
                    p.rect(x + 20, y + 130, w - 44, 120, "#10231f", rx=8)
                    q = [
                        (x + 30 + t * (w - 64) / 30, y + 190 - 40 * math.sin(t * 0.62 + row) * math.cos(t * 0.2))
                        for t in range(31)
                    ]
                    p.path(smooth(q), stroke="#8dffb0", sw=4)
                for b in range(3):
                    cy = y + 300 + b * 64
                    p.circ(cx, cy, 18, "#9aa0a4")
                    p.circ(cx, cy, 10, INK)
                    jacks.append((cx, cy))
                if c == RED:
                    p.circ(cx, y + 255, 9, "#ffe08a")
            x += w
            k += 1
    r.shuffle(jacks)
    for k in range(15):
        (x1, y1), (x2, y2) = jacks[k * 2], jacks[k * 2 + 1]
        c = (ORANGE, OCHRE, SKY, ROSE, LILAC, MOSS)[k % 6]
        sag = 90 + abs(x2 - x1) * 0.22
        d = f"M{x1} {y1}C{x1 + (x2 - x1) * 0.2} {y1 + sag} {x1 + (x2 - x1) * 0.8} {y2 + sag} {x2} {y2}"
        p.path(d, stroke=INK, sw=12, op=0.28, tf="translate(8 14)", cap="round")
        p.path(d, stroke=c, sw=11, cap="round")
        for a, b in ((x1, y1), (x2, y2)):
            p.circ(a, b, 15, dark(c, 0.3))
            p.circ(a, b, 9, c)


# -- violin maker -------------------------------------------------------------------------
@picture(L + "work-1.jpg", "P")
def geometry(p, r):
    """Violin outline with the circles that build it."""
    p.bg("#efe3cd")
    im = wood(700, 1100, "#c9853f", 5, 46, vertical=True, knots=0, warp=0.05)
    x, y, s = 600, 900, 1.62
    with p.g(tf=f"translate({x} {y}) scale({s})"):
        cid = p.clipper(outline())
        with p.g(clip=cid):
            p.image(im, -200, -310, 400, 630, op=0.95)
        p.path(outline(), stroke="#5e2f12", sw=6, join="round")
        p.path(outline(), stroke=INK, sw=1.6, tf="scale(.935 .96)")
        for k in (1, -1):
            p.path(FSHAPE, INK, tf=f"scale({k} 1) translate(10 4)")
        for cx, cy, R in (
            (0, -186, 152),
            (0, 150, 192),
            (206, -8, 108),
            (-206, -8, 108),
            (0, -300 + 420, 306),
            (80, 212, 112),
            (-80, 212, 112),
            (66, -214, 86),
            (-66, -214, 86),
        ):
            p.circ(cx, cy, R, stroke=PETROL, sw=1.5, op=0.85)
            p.circ(cx, cy, 3.2, PETROL)
        for yy in (-300, -186, -8, 84, 150, 312):
            p.line(-320, yy, 320, yy, RED, 1.2, dash="9 5")
        p.line(0, -480, 0, 350, RED, 1.6, dash="22 5 3 5")
        p.line(-192, 340, 192, 340, INK, 2)


@picture(L + "work-2.jpg")
def fhole(p, r):
    """Close view: f-hole, bridge foot and four strings over varnished spruce."""
    im = wood(1600, 1067, "#b25a1e", 21, 62, knots=0, warp=0.05)
    a = np.asarray(im, float)
    yy, xx = np.mgrid[0:1067, 0:1600]
    g = np.exp(-(((xx - 520) / 520) ** 2 + ((yy - 260) / 300) ** 2))
    v = 1.05 - 0.55 * (((xx - 800) / 1100) ** 2 + ((yy - 500) / 700) ** 2)
    a = a * v[..., None] + g[..., None] * np.array([70, 46, 22])
    p.image(to_im(a), 0, 0)
    with p.g(tf="translate(870 640) rotate(90) scale(5.4) translate(-64 0)"):
        p.path(FSHAPE, "#1a0d07")
        p.path(FSHAPE, stroke="#e39a55", sw=1.1, tf="translate(-.8 .8)", op=0.7)
    p.path("M-20 70Q700 -10 1620 66V0H-20Z", "#2a130a")
    p.path("M-20 78Q700 0 1620 74", stroke="#f0b878", sw=3, op=0.8)
    for k in range(4):
        y = 900 + k * 42
        p.line(0, y + 16, 1600, y + 10, INK, 5, op=0.4, filter=p.blur(3))
        p.line(0, y, 1600, y - 6, "#e9e2d2", 7 - k * 1.2)
    p.rect(1270, 850, 54, 230, p.lin(1270, 0, 1324, 0, (0, "#f0cf98"), (1, "#b98649")))


@picture(L + "work-3.jpg")
def bench(p, r):
    """Workbench from above: scroll, ribs, small planes, gouges, clamp."""
    p.image(wood(1600, 1067, "#8a6a48", 33, 26, knots=2, warp=0.22), 0, 0)

    def shade(fn):
        with p.g(tf="translate(12 16)", op=0.45, filter=p.blur(7)):
            fn(INK)
        fn(None)

    # unvarnished top
    def top(c):
        with p.g(tf="translate(420 560) rotate(-14) scale(1.2)"):
            p.path(outline(), c or "#ecd2a0", stroke=c or "#c49a5c", sw=6)
            if not c:
                for k in range(-9, 10):
                    p.line(k * 19, -300, k * 19, 312, "#d9b97f", 2, op=0.5, clip=p.clipper(outline()))
                for k in (1, -1):
                    p.path(FSHAPE, "#4a2f1c", tf=f"scale({k} 1) translate(8 0)")

    shade(top)

    def plane(c):
        with p.g(tf="translate(930 300) rotate(24)"):
            p.rect(-120, -46, 240, 92, c or "#c79a3c", rx=44)
            if not c:
                p.rect(-104, -34, 208, 68, "#e0b95c", rx=34)
                p.rect(-10, -34, 26, 68, INK)
                p.rect(16, -22, 90, 44, STEEL, rx=10)
                p.circ(-70, 0, 24, "#5e3b1f")

    shade(plane)
    for k in range(5):

        def gouge(c, k=k):
            with p.g(tf=f"translate({1010 + k * 118} 720) rotate({-6 + k * 3})"):
                p.rect(-9, -220, 18, 190, c or "#b9c3c9")
                p.path("M-9 -220Q0 -246 9 -220Z", c or "#dfe7ea")
                p.path(
                    "M-12 -30H12L26 30Q30 160 14 220Q0 236 -14 220Q-30 160 -26 30Z",
                    c or (RED, PETROL, OCHRE, "#5e3b1f", MOSS)[k],
                )
                p.rect(-14, -40, 28, 16, c or OCHRE)

        shade(gouge)

    def scrollp(c):
        q = []
        for t in range(90):
            a = t / 90 * 4.3 * math.pi
            R = 92 * (1 - t / 90) ** 0.8 + 8
            q.append((1340 + math.cos(a) * R, 230 + math.sin(a) * R))
        p.path("M1432 230V420L1380 470L1340 420Q1380 330 1340 322Z", c or "#e3bd84")
        p.circ(1340, 230, 96, c or "#e3bd84")
        if not c:
            p.path(smooth(q), stroke="#8a5a2a", sw=7)

    shade(scrollp)
    for _ in range(16):
        x, y = r.uniform(820, 1250), r.uniform(340, 480)
        R = 16 + r.random() * 18
        p.arc(x, y, R, r.random() * 180, 200 + r.random() * 150, "#f0dcb0", 6)


# -- record label -------------------------------------------------------------------------
def sleeve(p, k, r):
    """Six 1000 px sleeve designs."""
    if k == 0:
        p.rect(0, 0, 1000, 1000, RED)
        for i in range(13):
            p.path(f"M0 {1000 - i * 76}L{i * 76} {1000 - i * 76}L{i * 76} 1000", stroke=ROSE, sw=26)
    elif k == 1:
        p.rect(0, 0, 1000, 1000, PETROL)
        for i in range(7):
            p.wedge(500, 1000, 960 - i * 136, 180, 360, (OCHRE, PETROL)[i % 2] if i < 6 else ORANGE)
    elif k == 2:
        p.rect(0, 0, 1000, 1000, PAPER)
        for i in range(10):
            for j in range(10):
                R = 6 + 40 * abs(math.sin(i * 0.33 + j * 0.21))
                p.circ(50 + i * 100, 50 + j * 100, R, INK if (i + j) % 5 else ORANGE)
    elif k == 3:
        p.rect(0, 0, 1000, 1000, INK)
        for i in range(30):
            q = [(t * 50, 520 + (i - 15) * 8 + (260 - i * 4) * math.sin(t * 0.3 + i * 0.12) * 0.6) for t in range(21)]
            p.path(smooth(q), stroke=mix(LILAC, ORANGE, i / 29), sw=4)
    elif k == 4:
        p.rect(0, 0, 1000, 1000, ROSE)
        p.rect(0, 500, 1000, 500, PETROL)
        p.circ(500, 500, 300, ORANGE)
        p.wedge(500, 500, 300, 0, 180, OCHRE)
        for i in range(6):
            p.rect(200, 540 + i * 44, 600, 14 + i * 4, PETROL)
    else:
        p.rect(0, 0, 1000, 1000, OCHRE)
        for i in range(5):
            for j in range(5):
                x, y = i * 200, j * 200
                if (i * 2 + j * 3) % 4 == 0:
                    p.wedge(x, y, 200, 0, 90, INK)
                elif (i * 2 + j * 3) % 4 == 1:
                    p.rect(x, y, 200, 200, MOSS)
                elif (i * 2 + j * 3) % 4 == 2:
                    p.wedge(x + 200, y + 200, 200, 180, 270, PAPER)


def disc(p, x, y, R, lab, c="#151313"):
    p.circ(x, y, R, c)
    k = R * 0.38
    while k < R * 0.97:
        p.circ(x, y, k, stroke="#2d2a29", sw=1.1)
        k += R * 0.013
    for a in (-52, 128):
        for s in (-10, 0, 10):
            p.wedge(x, y, R * 0.96, a + s - 5, a + s + 5, WHITE, op=0.07)
    p.circ(x, y, R * 0.36, lab)
    p.circ(x, y, R * 0.28, stroke=dark(lab, 0.25), sw=3)
    p.circ(x, y, R * 0.035, PAPER)


@picture(K + "work-1.jpg")
def catalogue(p, r):
    p.bg("#d9d2c4")
    for k in range(6):
        x, y = 74 + (k % 3) * 500, 44 + (k // 3) * 506
        p.rect(x + 6, y + 10, 452, 452, INK, op=0.35, filter=p.blur(10))
        with p.g(tf=f"translate({x} {y}) scale(.452)", clip=p.clipper('<rect width="1000" height="1000"/>')):
            sleeve(p, k, r)
        p.rect(x, y, 452, 452, p.lin(x, y, x + 452, y + 452, (0, WHITE, 0.14), (0.5, WHITE, 0), (1, INK, 0.10)))


@picture(K + "work-2.jpg")
def out(p, r):
    """Record half out of its sleeve."""
    p.bg(SKY)
    p.circ(985, 560, 402, INK, op=0.3, filter=p.blur(22))
    disc(p, 970, 533, 392, ORANGE)
    p.rect(232, 150, 800, 800, INK, op=0.4, filter=p.blur(20))
    with p.g(tf="translate(200 118) scale(.83)", clip=p.clipper('<rect width="1000" height="1000"/>')):
        sleeve(p, 4, r)
    p.rect(200, 118, 830, 830, p.lin(200, 118, 1030, 948, (0, WHITE, 0.2), (0.45, WHITE, 0), (1, INK, 0.14)))


@picture(K + "work-3.jpg", "P")
def grooves(p, r):
    """Macro of a spinning record with the needle."""
    h, w = 1500, 1200
    y, x = np.mgrid[0:h, 0:w].astype(float)
    dx, dy = x - 1250, y - 1560
    d = np.hypot(dx, dy)
    th = np.arctan2(dy, dx)
    gr = 0.5 + 0.5 * np.sin(d * 0.62 + 1.2 * np.sin(th * 90 + d * 0.05) * (np.sin(d * 0.011) > -0.3))
    band = (np.sin(d * 0.0185) > -0.93) * 1.0
    sheen = (
        np.exp(-(((th + 2.30) / 0.13) ** 2))
        + 0.55 * np.exp(-(((th + 1.95) / 0.05) ** 2))
        + 0.4 * np.exp(-(((th + 2.72) / 0.09) ** 2))
    )
    lum = 0.07 + gr * (0.07 + 0.75 * sheen) * band + 0.18 * sheen
    c = lum[..., None] * np.where((sheen > 0.25)[..., None], np.array([255, 214, 184]), np.array([210, 205, 215]))
    c[d < 520] = arr(RED)
    c[(d < 470) & (d > 462)] = arr(ROSE)
    c[d > 1840] = arr(PETROL)
    p.image(to_im(c), 0, 0)
    p.path("M-20 330L560 760L640 700L60 200Z", INK, op=0.5, filter=p.blur(22), tf="translate(30 60)")
    p.path("M-20 250L500 640L560 560L20 150Z", "#c9cfd3")
    p.path("M-20 250L500 640L512 624L-10 232Z", "#7b858c")
    p.path("M480 560L600 640L690 800L600 830L470 690Z", ORANGE)
    p.path("M600 640L690 800L660 810L580 660Z", dark(ORANGE, 0.3))
    p.poly([(640, 812), (668, 804), (676, 862)], "#e6ebee")
