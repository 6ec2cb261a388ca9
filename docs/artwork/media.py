"""Media: podcast, games, magazine, data."""

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
    Image,
    Iso,
    arr,
    dark,
    letter,
    light,
    mix,
    noise,
    picture,
    smooth,
    to_im,
    word,
)

R_, X, V, D = "members/radio-exemple/", "members/pixel-muster/", "members/revue-modele/", "members/donnees-vives/"


def voice(n, seed, r):
    """Speech-like envelope 0..1: syllables in phrases."""
    out, t = [], r.random() * 9
    for i in range(n):
        x = i / n * 40 + t
        ph = max(0, math.sin(x * 0.42) * 0.7 + math.sin(x * 0.17 + seed) * 0.5 + 0.35)
        out.append(
            min(
                1,
                (0.08 + ph * (0.35 + 0.65 * abs(math.sin(x * 2.3 + math.sin(x * 1.1) * 2))))
                * (0.75 + 0.25 * r.random()),
            )
        )
    return out


# -- podcast ------------------------------------------------------------------------------
@picture(R_ + "work-1.jpg")
def ring(p, r):
    """Round waveform: an hour of talk as a sun of bars."""
    p.bg(INK)
    v = voice(240, 2, r)
    for i, a in enumerate(v):
        t = i / 240 * 2 * math.pi
        k = 0.5 + 0.5 * math.cos(t - 0.8)
        c = mix(ORANGE, OCHRE, k) if i % 60 > 14 else ROSE
        r0, r1 = 235 - a * 60, 240 + a * 250
        p.line(
            800 + math.cos(t) * r0,
            533 + math.sin(t) * r0,
            800 + math.cos(t) * r1,
            533 + math.sin(t) * r1,
            c,
            5.4,
            cap="round",
        )
    p.circ(800, 533, 150, RED)
    p.path("M762 470L872 533L762 596Z", PAPER)
    for k in range(3):
        p.arc(800, 533, 520 + k * 60, 150 - k * 6, 210 + k * 6, STEEL, 4)
        p.arc(800, 533, 520 + k * 60, -30 - k * 6, 30 + k * 6, STEEL, 4)


@picture(R_ + "work-2.jpg")
def covers(p, r):
    """Six episode covers, each a voice in another shape."""
    duo = [(PETROL, ORANGE), (ROSE, RED), (OCHRE, INK), (MOSS, PAPER), (LILAC, PETROL), (RED, PAPER)]
    p.bg("#e9e3d6")
    for i, (bg, c) in enumerate(duo):
        x, y, s = 62 + (i % 3) * 505, 36 + (i // 3) * 508, 466
        p.rect(x + 6, y + 10, s, s, INK, op=0.3, filter=p.blur(9))
        p.rect(x, y, s, s, bg)
        cx, cy = x + s / 2, y + s / 2
        v = voice(60, i, r)
        if i == 0:
            for k in range(26):
                h = 30 + v[k] * 320
                p.rect(x + 44 + k * 14.7, cy - h / 2, 9, h, c, rx=4.5)
        elif i == 1:
            for k in range(9):
                p.circ(cx, cy, 24 + k * 24, stroke=c, sw=4 + v[k * 3] * 18)
        elif i == 2:
            for j in range(12):
                for k in range(12):
                    a = v[(j * 5 + k * 3) % 60]
                    p.circ(x + 48 + k * 34, y + 48 + j * 34, 3 + a * 13, c)
        elif i == 3:
            for j in range(9):
                q = [(x + 40 + k * 13, y + 90 + j * 38 - 52 * v[(k + j * 9) % 60]) for k in range(31)]
                p.path(smooth(q), bg, stroke=c, sw=6)
        elif i == 4:
            p.wedge(cx, cy + 100, 180, 180, 360, c)
            for k in range(5):
                p.arc(cx, cy + 100, 210 + k * 0, 200, 340, c, 10)
                p.rect(cx - 110 + k * 44, cy + 130, 26, 20 + v[k * 7] * 60, c)
        else:
            p.path(f"M{x + 90} {y + 80}H{x + 376}V{y + 300}H{x + 230}L{x + 150} {y + 380}V{y + 300}H{x + 90}Z", c)
            for k in range(9):
                h = 20 + v[k * 4] * 130
                p.rect(x + 126 + k * 25, y + 190 - h / 2, 13, h, bg, rx=6)


@picture(R_ + "work-3.jpg", "P")
def studio(p, r):
    """Table with two microphones, mixing desk and headphones, axonometric."""
    p.bg(PETROL)
    i = Iso(p, 600, 860, 138)
    for k in range(9):
        p.poly(
            [i.at(-4, -4 + k, 5), i.at(-4, -3.1 + k, 5), i.at(-4, -3.1 + k, 0), i.at(-4, -4 + k, 0)],
            mix(PETROL, INK, 0.25 + (k % 2) * 0.1),
        )
        p.poly(
            [i.at(-4 + k, -4, 5), i.at(-3.1 + k, -4, 5), i.at(-3.1 + k, -4, 0), i.at(-4 + k, -4, 0)],
            mix(PETROL, INK, 0.42 + (k % 2) * 0.1),
        )
    i.face([(-4, -4, 0), (12, -4, 0), (12, 12, 0), (-4, 12, 0)], dark(PETROL, 0.62))
    i.face([(-3, -3, 0.01), (4, -3, 0.01), (4, 4, 0.01), (-3, 4, 0.01)], dark(RED, 0.35))
    i.cyl(0.5, 0.5, 0, 0.3, 1.3, INK)
    i.cyl(0.5, 0.5, 1.3, 2.35, 0.18, "#c48a52", "#dba66b")
    i.box(-0.2, -0.2, 1.5, 1.7, 1.3, 0.2, "#2a2623", "#3b3632")
    for a in range(6):
        for b in range(3):
            x, y = i.at(0 + a * 0.26, 0.0 + b * 0.22, 1.72)
            p.circ(x, y, 8, (ORANGE, OCHRE, ROSE)[b])
        i.box(-0.05 + a * 0.26, 0.72, 1.7, 0.1, 0.26, 0.04, PAPER)
    for x, y, c, d in ((-1.2, 0.9, ORANGE, 1), (1.2, -1.2, OCHRE, 1), (2.0, 1.7, ROSE, -1)):
        i.disc(x, y, 1.5, 0.26, INK)
        (x1, y1) = i.at(x, y, 1.5)
        (x2, y2) = i.at(x, y, 2.9)
        p.line(x1, y1, x2, y2, "#9aa3aa", 9)
        p.path(f"M{x2} {y2}l{46 * d} -40", stroke="#9aa3aa", sw=9)
        with p.g(tf=f"translate({x2 + 46 * d} {y2 - 50}) rotate({28 * d})"):
            p.rect(-34, -80, 68, 128, c, rx=34)
            for k in range(5):
                p.line(-34, -60 + k * 16, 34, -60 + k * 16, dark(c, 0.35), 4)
            p.rect(-38, 0, 76, 14, INK)
    (x, y) = i.at(0.4, 2.3, 1.5)
    p.arc(x, y - 40, 60, 180, 360, INK, 18)
    p.rect(x - 78, y - 50, 36, 66, RED, rx=14)
    p.rect(x + 42, y - 50, 36, 66, RED, rx=14)
    # on-air lamp on the wall
    (x, y) = i.at(-1.9, -4, 3.0)
    p.circ(x, y, 150, ORANGE, op=0.35, filter=p.blur(40))
    p.poly([i.at(-2.9, -4, 3.4), i.at(-0.9, -4, 3.4), i.at(-0.9, -4, 2.6), i.at(-2.9, -4, 2.6)], ORANGE)
    p.poly([i.at(-2.7, -4, 3.25), i.at(-1.1, -4, 3.25), i.at(-1.1, -4, 2.75), i.at(-2.7, -4, 2.75)], "#ffd7a8")


# -- games --------------------------------------------------------------------------------
PIX = {
    ".": None,
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
}
SPRITES = [
    [
        "....kkkk....",
        "..kkooookk..",
        ".kooooooook.",
        ".kopkoopkok.",
        ".kopkoopkok.",
        ".kooooooook.",
        ".koorrrrook.",
        "..kooooook..",
        ".kkkkkkkkkk.",
        "kttkttttkttk",
        "kttkttttkttk",
        ".kk.kttk.kk.",
        "...kttttk...",
        "...kk..kk...",
    ],
    [
        "..kk....kk..",
        ".kggk..kggk.",
        ".kgggkkgggk.",
        "kggggggggggk",
        "kgpkggggpkgk",
        "kgkkggggkkgk",
        "kggggkkggggk",
        ".kggggggggk.",
        "..kggggggk..",
        "..kgk..kgk..",
        "..kkk..kkk..",
    ],
    [
        "....yyyy....",
        "..yykkkkyy..",
        ".yk......ky.",
        ".yk..yy..ky.",
        "yk..yyyy..ky",
        "yk.yyyyyy.ky",
        "yk..yyyy..ky",
        ".yk..yy..ky.",
        ".yk......ky.",
        "..yykkkkyy..",
        "....yyyy....",
    ],
    [
        "..kkk..kkk..",
        ".krrrkkrrrk.",
        "krrprrrrrrrk",
        "krprrrrrrrrk",
        "krrrrrrrrrrk",
        ".krrrrrrrrk.",
        "..krrrrrrk..",
        "...krrrrk...",
        "....krrk....",
        ".....kk.....",
    ],
    [
        ".....kk.....",
        "....kssk....",
        "....kssk....",
        "...ksssk....",
        "...ksspsk...",
        "..kssppsk...",
        "..ksspssk...",
        "..kssssssk..",
        "...ksssssk..",
        "....kkkkk...",
    ],
    [
        "..kkkkkkkk..",
        ".kbbbbbbbbk.",
        "kbkkbbbbkkbk",
        "kbkokbbkokbk",
        "kbbkbbbbkbbk",
        "kbbbbkkbbbbk",
        ".kbpkpkpkbk.",
        "..kkkkkkkk..",
    ],
    [
        ".....k......",
        "....kyk.....",
        "....kyk.....",
        ".kkkkyykkkk.",
        "kyyyyyyyyyk.",
        ".kyyyyyyyk..",
        "..kyyyyyk...",
        ".kyyykyyyk..",
        ".kykk.kkyk..",
        "..k.....k...",
    ],
    [
        "kkkkkkkkkkkk",
        "kffffffffffk",
        "kfkkffffkkfk",
        "kfffffkfffff",
        "kfkkkkkkkkfk",
        "kffffffffffk",
        "kllllllllllk",
        "klkllllllklk",
        "kkkkkkkkkkkk",
    ],
]


def sprite(p, n, x, y, u, swap=None):
    for j, row in enumerate(SPRITES[n]):
        for i, ch in enumerate(row):
            c = PIX[(swap or {}).get(ch, ch)]
            if c:
                p.rect(x + i * u, y + j * u, u + 0.3, u + 0.3, c, shape_rendering="crispEdges")


@picture(X + "work-1.jpg")
def isolevel(p, r):
    """Isometric voxel island: grass, water, ramps, furnace tower, coins."""
    p.rect(0, 0, 1600, 1067, p.lin(0, 0, 0, 1067, (0, "#3b3566"), (1, "#b77fa3")))
    for _ in range(90):
        x, y = r.randrange(0, 1600, 8), r.randrange(0, 600, 8)
        p.rect(x, y, 8, 8, WHITE, op=0.2 + r.random() * 0.5)
    i = Iso(p, 800, 330, 56)
    n = 13
    hm = [[0] * n for _ in range(n)]
    for x in range(n):
        for y in range(n):
            d = math.hypot(x - 2, y - 3)
            hm[x][y] = 1 + (d < 6.4) + (d < 4.0) + (d < 2.2)
            if (x in (8, 9) and y > 3) or (y == 9 and x < 9):
                hm[x][y] = 0
    hm[8][6] = hm[9][6] = hm[4][9] = 1
    for x in range(n):
        for y in range(n):
            h = hm[x][y]
            if h == 0:
                i.box(x, y, -1.5, 1, 1, 1.7, SKY, "#bfe4f4", "#6fa9c6", "#4d86a6")
                if (x * 5 + y * 3) % 4 == 0:
                    i.face(
                        [
                            (x + 0.2, y + 0.4, 0.21),
                            (x + 0.8, y + 0.4, 0.21),
                            (x + 0.8, y + 0.55, 0.21),
                            (x + 0.2, y + 0.55, 0.21),
                        ],
                        WHITE,
                    )
                continue
            g = (MOSS, light(MOSS, 0.12))[(x + y) % 2]
            bridge = (x, y) in ((8, 6), (9, 6), (4, 9))
            i.box(x, y, -1.5, 1, 1, 1.2 + h * 0.7, "#8a5a3a", "#d8a25a" if bridge else g, "#a06a44", "#6e432a")
            i.face(
                [
                    (x, y + 1, -0.3 + h * 0.7),
                    (x + 1, y + 1, -0.3 + h * 0.7),
                    (x + 1, y + 1, -0.5 + h * 0.7),
                    (x, y + 1, -0.5 + h * 0.7),
                ],
                dark(g, 0.2),
            )
            i.face(
                [
                    (x + 1, y, -0.3 + h * 0.7),
                    (x + 1, y + 1, -0.3 + h * 0.7),
                    (x + 1, y + 1, -0.5 + h * 0.7),
                    (x + 1, y, -0.5 + h * 0.7),
                ],
                dark(g, 0.42),
            )
            z = -0.3 + h * 0.7
            if (x, y) == (2, 3):
                for k in range(6):
                    i.box(x - 0.1, y - 0.1, z + k * 0.6, 1.2, 1.2, 0.6, (STEEL, dark(STEEL, 0.2))[k % 2])
                i.box(x - 0.2, y - 0.2, z + 3.6, 1.4, 1.4, 0.3, INK, ORANGE)
                i.box(x + 0.2, y + 0.2, z + 3.9, 0.6, 0.6, 0.5, ORANGE, OCHRE)
            elif (x, y) in ((5, 1), (1, 7), (11, 2), (6, 11), (11, 9), (3, 11), (12, 5), (6, 4)):
                i.box(x + 0.38, y + 0.38, z, 0.24, 0.24, 0.6, "#5c3b22")
                i.box(x + 0.1, y + 0.1, z + 0.6, 0.8, 0.8, 0.7, "#3f6b34")
                i.box(x + 0.25, y + 0.25, z + 1.3, 0.5, 0.5, 0.5, "#558a45")
            elif (x, y) in ((7, 2), (7, 4), (7, 6), (10, 6), (11, 7), (5, 8), (2, 8), (10, 11)):
                i.box(x + 0.3, y + 0.3, z + 0.5, 0.4, 0.4, 0.4, OCHRE, "#ffe08a")
            elif (x, y) in ((4, 6), (12, 11)):
                i.box(x + 0.2, y + 0.2, z, 0.6, 0.6, 0.5, RED)
                i.box(x + 0.25, y + 0.25, z + 0.5, 0.5, 0.5, 0.5, ROSE)
    (a, b) = i.at(10.6, 6.5, 0.6)
    sprite(p, 0, a - 36, b - 110, 7)


@picture(X + "work-2.jpg")
def sheet(p, r):
    """Sprite sheet: eight creatures, each in three colourings."""
    p.bg("#2b2544")
    for i in range(8):
        for j in range(3):
            x, y = 40 + i * 192, 44 + j * 330
            p.rect(x, y, 176, 316, mix("#2b2544", (PETROL, RED, OCHRE)[j], 0.28 + 0.08 * (i % 2)))
            w, h = len(SPRITES[i][0]), len(SPRITES[i])
            u = 13
            sw = [
                {},
                {"o": "s", "g": "o", "y": "f", "r": "l", "s": "y", "b": "g", "f": "s", "t": "r"},
                {"o": "l", "g": "f", "y": "s", "r": "g", "s": "r", "b": "y", "f": "o", "t": "y"},
            ][j]
            sprite(p, i, x + 88 - w * u / 2, y + 170 - h * u / 2, u, sw)
            p.rect(x + 40, y + 290, 96, 6, INK, op=0.5)
            for k in range(3):
                p.rect(x + 20 + k * 16, y + 14, 10, 10, PAPER if k <= j else "#544c72")


@picture(X + "work-3.jpg")
def platform(p, r):
    """Side-scrolling scene in big pixels: dusk, hall roofs, ladders, a jumping hero."""
    u = 10
    W, H = 160, 107
    a = np.zeros((H, W, 3))
    for y in range(H):
        bands = ["#3b1f4a", "#6b2b52", "#a63a4c", "#dc5a3e", "#f28c45", "#f7bd62"]
        a[y] = arr(bands[min(5, y // 14)])
        if y % 14 == 13 and y // 14 < 5:
            a[y, ::2] = arr(bands[y // 14 + 1])
    yy, xx = np.mgrid[0:H, 0:W]
    a[(xx - 112) ** 2 + (yy - 58) ** 2 < 20**2] = arr("#ffe3a0")

    def saw(base, wd, ht, c, off):
        for x in range(W):
            top = base - int(((x + off) % wd) / wd * ht)
            a[top:, x] = arr(c)

    saw(72, 26, 13, "#8a3350", 5)
    for x, h in ((20, 52), (58, 40), (134, 46)):
        a[h:90, x : x + 5] = arr("#5a2547")
        a[h : h + 2, x - 1 : x + 6] = arr("#5a2547")
    saw(86, 34, 12, "#4a2044", 12)
    im = to_im(a).resize((1600, 1070), Image.Resampling.NEAREST).crop((0, 0, 1600, 1067))
    p.image(im, 0, 0)

    def block(x, y, n, c):
        for k in range(n):
            p.rect((x + k * 8) * u, y * u, 80, 80, c)
            p.rect((x + k * 8) * u, y * u, 80, 20, light(c, 0.3))
            p.rect((x + k * 8) * u, (y + 7) * u, 80, 10, dark(c, 0.5))
            p.rect((x + k * 8 + 7) * u, y * u, 10, 80, dark(c, 0.3))
            p.rect((x + k * 8 + 2) * u, (y + 4) * u, 10, 10, dark(c, 0.35))

    block(0, 97, 7, PETROL)
    block(72, 97, 11, PETROL)
    block(24, 72, 3, STEEL)
    block(64, 58, 3, STEEL)
    block(104, 72, 4, STEEL)
    for x, y0, y1 in ((40, 72, 97), (128, 72, 97)):
        for y in range(y0 + 8, y1, 4):
            p.rect((x - 3) * u, y * u, 70, 10, OCHRE)
        p.rect((x - 3) * u, (y0 + 2) * u, 10, (y1 - y0 - 2) * u, dark(OCHRE, 0.3))
        p.rect((x + 3) * u, (y0 + 2) * u, 10, (y1 - y0 - 2) * u, dark(OCHRE, 0.3))
    for x, y in ((56, 46), (62, 40), (69, 38), (76, 40), (82, 46), (110, 62), (118, 62)):
        p.rect(x * u, y * u, 40, 50, OCHRE)
        p.rect((x + 1) * u, (y + 1) * u, 10, 30, "#fff0b8")
    sprite(p, 0, 660, 230, 10)
    sprite(p, 1, 1180, 620, 10)
    sprite(p, 5, 250, 640, 10)
    for k in range(3):
        sprite(p, 3, 40 + k * 78, 36, 5)
    p.rect(1330, 40, 230, 30, INK)
    p.rect(1340, 50, 150, 10, ORANGE)
    p.rect(560, 1000, 160, 67, ORANGE)
    for k in range(4):
        p.rect(560 + k * 40, 990, 20, 20, OCHRE)


# -- magazine -----------------------------------------------------------------------------
def textcol(p, x, y, w, n, c, r, lead=22, th=7):
    for k in range(n):
        end = 0.45 + r.random() * 0.3 if (k % 9 == 8 or k == n - 1) else 1
        p.rect(x, y + k * lead, w * end, th, c, op=0.62)


@picture(V + "work-1.jpg")
def spread(p, r):
    """Open magazine: full-bleed picture left, text with initial right."""
    p.bg("#c7b6e6")
    x, y, w, h = 120, 112, 680, 843
    p.rect(x - 6, y + 18, 2 * w + 12, h + 10, INK, op=0.4, filter=p.blur(20))
    for k in range(4):
        p.rect(x - 4 + k, y + 8 - k * 2, 2 * w + 8 - 2 * k, h, mix("#d8d0c0", PAPER, k / 4))
    p.rect(x, y, w, h, PETROL)
    cl = p.clipper(f'<rect x="{x}" y="{y}" width="{w}" height="{h}"/>')
    with p.g(clip=cl):
        p.circ(x + 430, y + 250, 190, ORANGE)
        for k in range(6):
            yy = y + 420 + k * 80
            q = [
                (x - 20, yy + 40),
                (x + 150, yy - 70 + k * 16),
                (x + 320, yy + 10),
                (x + 500, yy - 90 + k * 10),
                (x + 720, yy + 20),
                (x + 720, y + h + 20),
                (x - 20, y + h + 20),
            ]
            p.path(smooth(q[:5]) + f"V{y + h + 20}H{x - 20}Z", mix(ROSE, INK, k / 6.5))
    p.rect(x + w, y, w, h, PAPER)
    letter(p, "R", x + w + 66, y + 74, 220, RED, 0.24)
    p.rect(x + w + 66, y + 340, 548, 6, INK)
    textcol(p, x + w + 290, y + 80, 324, 4, INK, r, 60, 30)
    for k in range(2):
        textcol(p, x + w + 66 + k * 286, y + 376, 262, 18 if k == 0 else 10, INK, r, 22, 6)
    p.rect(x + w + 352, y + 620, 262, 160, OCHRE)
    p.circ(x + w + 483, y + 700, 56, INK)
    p.wedge(x + w + 483, y + 700, 56, 0, 180, PAPER)
    p.rect(x + w + 66, y + 800, 40, 6, INK)
    p.rect(x + w - 70, y, 70, h, p.lin(x + w - 70, 0, x + w, 0, (0, INK, 0), (1, INK, 0.4)))
    p.rect(x + w, y, 90, h, p.lin(x + w, 0, x + w + 90, 0, (0, INK, 0.32), (1, INK, 0)))


@picture(V + "work-2.jpg", "P")
def cover(p, r):
    """Magazine cover: giant numeral 7 cut by a circle."""
    p.bg(OCHRE)
    p.rect(150, 110, 900, 1280, INK, op=0.35, filter=p.blur(22), tf="translate(14 22)")
    p.rect(150, 110, 900, 1280, RED)
    cl = p.clipper('<rect x="150" y="110" width="900" height="1280"/>')
    with p.g(clip=cl):
        letter(p, "7", 250, 420, 900, ROSE, 0.25, width=0.98)
        p.circ(470, 1080, 330, INK, blend="multiply", op=0.92)
        p.circ(800, 640, 150, OCHRE)
        p.rect(150, 110, 900, 210, PAPER)
        word(p, "REVUE", 196, 150, 130, INK, 0.25, 0.11, width=1.47)
    p.rect(196, 1300, 150, 10, PAPER)
    p.rect(196, 1324, 90, 10, PAPER)
    p.rect(150, 110, 26, 1280, p.lin(150, 0, 176, 0, (0, INK, 0.35), (0.5, WHITE, 0.2), (1, INK, 0)))


@picture(V + "work-3.jpg")
def flatplan(p, r):
    """Flat plan: the whole issue as small spreads on a wall."""
    p.bg("#e4e1da")
    cs = [ORANGE, PETROL, ROSE, OCHRE, INK, SKY, RED, MOSS, LILAC]
    n = 0
    for j in range(4):
        for i in range(6):
            x, y, w, h = 46 + i * 256, 42 + j * 252, 112, 206
            p.rect(x + 4, y + 6, 2 * w, h, INK, op=0.25, filter=p.blur(5))
            for s in range(2):
                X = x + s * w
                t = (n * 7 + s * 3 + j) % 8
                c, c2 = cs[(n * 2 + s) % 9], cs[(n + s * 4 + 3) % 9]
                p.rect(X, y, w, h, PAPER)
                if t in (0, 5):
                    p.rect(X, y, w, h, c)
                    p.circ(X + w / 2, y + h * 0.45, 40, c2)
                elif t == 1:
                    p.rect(X + 10, y + 10, w - 20, 86, c)
                    for k in range(2):
                        textcol(p, X + 10 + k * 48, y + 106, 42, 10, INK, r, 8.6, 3)
                elif t == 2:
                    p.rect(X + 10, y + 24, w - 20, 14, INK)
                    p.rect(X + 10, y + 44, w - 50, 14, INK)
                    textcol(p, X + 10, y + 76, w - 20, 13, INK, r, 9, 3)
                elif t == 3:
                    p.rect(X, y, w, h, c)
                    p.poly([(X, y + h), (X + w, y + h * 0.4), (X + w, y + h)], c2)
                elif t == 4:
                    for k in range(4):
                        p.rect(X + 10 + (k % 2) * 48, y + 12 + (k // 2) * 62, 44, 56, (c, c2, cs[k], INK)[k])
                    textcol(p, X + 10, y + 142, w - 20, 6, INK, r, 9, 3)
                elif t == 6:
                    letter(p, "AERGKSMN"[n % 8], X + 22, y + 30, 90, c, 0.24)
                    textcol(p, X + 10, y + 142, w - 20, 6, INK, r, 9, 3)
                else:
                    p.rect(X, y, w, h, INK)
                    for k in range(5):
                        p.line(X, y + 30 + k * 34, X + w, y + 60 + k * 28, c, 6)
            p.rect(
                x + w - 12, y, 24, h, p.lin(x + w - 12, 0, x + w + 12, 0, (0, INK, 0), (0.5, INK, 0.25), (1, INK, 0))
            )
            p.circ(x + w, y - 8, 8, RED)
            n += 1


# -- data ---------------------------------------------------------------------------------
@picture(D + "work-1.jpg")
def stream(p, r):
    """Stream graph, nine layers swelling around the middle line."""
    p.bg(PAPER)
    n = 33
    cs = [PETROL, SKY, MOSS, OCHRE, ORANGE, RED, ROSE, LILAC, STEEL]
    layers = []
    for k in range(9):
        c0, s0, a = r.random(), 0.07 + r.random() * 0.14, 70 + r.random() * 120
        c1 = r.random()
        layers.append(
            [
                12
                + a * math.exp(-(((i / (n - 1) - c0) / s0) ** 2))
                + a * 0.7 * math.exp(-(((i / (n - 1) - c1) / 0.1) ** 2))
                + 16 * (1 + math.sin(i * 0.5 + k))
                for i in range(n)
            ]
        )
    tot = [sum(la[i] for la in layers) for i in range(n)]
    base = [533 - t / 2 for t in tot]
    for i in range(0, 9):
        p.line(80 + i * 180, 70, 80 + i * 180, 997, "#d9d0bf", 2)
    for la, c in zip(layers, cs, strict=True):
        top = [b + v for b, v in zip(base, la, strict=True)]
        xs = [i * 1680 / (n - 1) - 40 for i in range(n)]
        up, dn = list(zip(xs, base, strict=True)), list(zip(xs, top, strict=True))[::-1]
        p.path(smooth(up) + "L" + smooth(dn)[1:] + "Z", c, stroke=PAPER, sw=4)
        base = top
    p.line(1070, 90, 1070, 977, INK, 3, dash="8 8")
    p.circ(1070, 90, 14, INK)


@picture(D + "work-2.jpg", "P")
def radial(p, r):
    """Twelve-month radial chart: temperature as petals, rain as dots."""
    p.bg(INK)
    for k in range(1, 6):
        p.circ(600, 750, k * 105, stroke="#3a342f", sw=2)
    for d in range(180):
        a = d / 180 * 2 * math.pi - math.pi / 2
        s = 0.5 - 0.5 * math.cos(d / 180 * 2 * math.pi + 0.1)
        v = 190 + 350 * s * (0.85 + 0.3 * r.random()) + 30 * math.sin(d * 0.37)
        lo = 90 + 90 * s
        c = mix(SKY, OCHRE, min(1, s * 2)) if s < 0.5 else mix(OCHRE, RED, (s - 0.5) * 2)
        p.line(
            600 + math.cos(a) * lo,
            750 + math.sin(a) * lo,
            600 + math.cos(a) * v,
            750 + math.sin(a) * v,
            c,
            9,
            cap="round",
        )
        if r.random() < 0.45:
            R = 3 + r.random() ** 3 * 16
            p.circ(600 + math.cos(a) * 525, 750 + math.sin(a) * 525, R, PETROL, stroke=SKY, sw=2)
    for m in range(12):
        a = m * math.pi / 6 - math.pi / 2
        p.line(
            600 + math.cos(a) * 555, 750 + math.sin(a) * 555, 600 + math.cos(a) * 580, 750 + math.sin(a) * 580, PAPER, 4
        )
    p.circ(600, 750, 60, stroke=PAPER, sw=3)


@picture(D + "work-3.jpg")
def hexmap(p, r):
    """Invented territory as hexagons, coloured by value, with a few bars standing on it."""
    p.bg("#dfe9ec")
    n = noise(60, 60, 10, 3, 8)
    s = 29
    shape = noise(60, 60, 11, 3, 24)
    top = []
    for j in range(24):
        for i in range(34):
            x, y = 60 + i * s * 1.732 + (s * 0.866 if j % 2 else 0), 40 + j * s * 1.5
            d = math.hypot((x - 800) / 700, (y - 533) / 500)
            if d > 0.42 + shape[j * 2, i] * 0.75:
                continue
            v = n[j * 2, i + 8]
            c = ("#f4e3c3", "#f2b98a", ORANGE, RED, "#7d1a18")[min(4, int(v * 5.2))]
            pts_ = [
                (
                    x + s * 0.95 * math.cos(math.pi / 6 + k * math.pi / 3),
                    y + s * 0.95 * math.sin(math.pi / 6 + k * math.pi / 3),
                )
                for k in range(6)
            ]
            p.poly(pts_, c)
            if (i * 11 + j * 5) % 53 == 0:
                top.append((x, y, 60 + v * 130))
    for x, y, h in sorted(top, key=lambda t: t[1]):
        p.rect(x - 9, y - h, 9, h, PETROL)
        p.rect(x, y - h, 9, h, dark(PETROL, 0.45))
        p.poly([(x - 9, y - h), (x, y - h - 6), (x + 9, y - h), (x, y - h + 5)], SKY)
    for k, c in enumerate(("#f4e3c3", "#f2b98a", ORANGE, RED, "#7d1a18")):
        p.rect(60 + k * 46, 1000, 46, 18, c)


@picture(D + "work-4.jpg")
def ridges(p, r):
    """Ridgeline of thirty rows, rose on petrol."""
    p.bg(PETROL)
    for j in range(26):
        y = 190 + j * 33
        q = []
        pk = [(r.uniform(0.2, 0.8), r.uniform(0.03, 0.09), r.uniform(20, 130)) for _ in range(4)]
        drift = 0.3 + 0.4 * j / 26
        pk.append((drift, 0.06, 150))
        for k in range(90):
            t = k / 89
            v = sum(a * math.exp(-(((t - c) / s) ** 2)) for c, s, a in pk)
            q.append((110 + t * 1380, y - v * 0.85 + r.random() * 3))
        c = mix(LILAC, ORANGE, j / 25)
        p.path(smooth(q) + f"V{y + 30}H110Z", mix(PETROL, INK, 0.12))
        p.path(smooth(q), stroke=c, sw=4.4, cap="round")
