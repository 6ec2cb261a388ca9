"""Fashion: couture flats and patterns, knit, printed textile, hats."""

import math

import numpy as np
from PIL import ImageFilter

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
    Pic,
    arr,
    dark,
    glaze_grad,
    lathe,
    light,
    mix,
    noise,
    picture,
    smooth,
    sub,
    to_im,
)

C, M, T, H = "members/couture-exemple/", "members/maille-modele/", "members/tissu-libre/", "members/chapeau-muster/"


def both(p, cx, fn):
    """Draw a half and its mirror image about x = cx."""
    for s in (1, -1):
        with p.g(tf=f"translate({cx} 0) scale({s} 1)"):
            fn()


# -- couture ------------------------------------------------------------------------------
@picture(C + "work-1.jpg", "P")
def coat(p, r):
    """Flat of a long coat, with loose colour block behind the line."""
    p.bg(PAPER)
    p.path(
        "M300 250L520 170H720L900 260L1000 900L900 930L930 1390H260L330 900L210 880Z",
        ORANGE,
        tf="translate(34 26)",
        op=0.95,
    )
    ln = dict(stroke=INK, sw=7, join="round", cap="round")
    th = dict(stroke=INK, sw=3, cap="round")
    hatch = p.hatch(INK, 11, 2.4, 52)

    def half():
        # sleeve
        p.path("M196 232Q262 262 286 352L392 880L268 912L196 560", PAPER, op=0.0)
        p.path("M196 232Q262 262 286 352L392 880L268 912L182 480", **ln)
        p.path("M182 480L268 912L330 897L206 470Z", hatch, op=0.8)
        p.path("M378 818L256 848", **th)
        p.path("M372 800L250 830", **th)
        # body
        p.path("M78 172L196 232L172 470Q170 600 186 720L262 1370H0", **ln)
        p.path("M172 470Q170 600 186 720L262 1370H190Q130 900 150 560Z", hatch, op=0.55)
        p.path("M196 232Q158 340 172 470", **ln)
        # flap pocket
        p.path("M70 800L196 782L204 842L76 862Z", PAPER, stroke=INK, sw=5, join="round")
        p.path("M80 850L196 832", stroke=INK, sw=2.4, dash="8 6")
        p.path("M18 1348H250", stroke=INK, sw=2.4, dash="8 6")
        p.path("M130 206Q110 520 118 782M122 862Q130 1100 170 1368", **th)

    both(p, 600, half)
    # collar and lapels
    both(p, 600, lambda: p.path("M78 172Q40 140 0 138V176L56 214Z", PAPER, stroke=INK, sw=6, join="round"))
    p.path("M522 172L545 216L640 640L600 690L500 380L450 360L476 300Z", PAPER, **ln)
    p.path("M678 172L655 216L560 600L640 640L700 380L750 360L724 300Z", PAPER, **ln)
    p.path("M545 216L560 600L640 640Q560 420 522 172Z", hatch, op=0.5)
    p.path("M640 640V1370", **ln)
    for y in (690, 850, 1010):
        for x in (670, 560):
            p.circ(x, y, 17, PAPER, stroke=INK, sw=5)
            for a, b in ((-4, -4), (4, -4), (-4, 4), (4, 4)):
                p.circ(x + a, y + b, 2, INK)
    p.path("M414 700L786 700", stroke=INK, sw=3, dash="3 9")


@picture(C + "work-2.jpg", "P")
def dress(p, r):
    """Evening dress: pleated skirt as fan of facets, on a dark ground."""
    p.bg(INK)
    p.circ(600, 560, 430, "#26211f")
    n = 22
    for i in range(n):
        t0, t1 = i / n, (i + 1) / n
        x0, x1 = 600 - 78 + 156 * t0, 600 - 78 + 156 * t1
        X0, X1 = 600 - 430 + 860 * t0, 600 - 430 + 860 * t1
        k = lambda t: 1330 + 80 * math.sin(math.pi * t)  # noqa: E731
        c = (RED, ORANGE)[i % 2]
        sh = abs((i + 0.5) / n - 0.38)
        c = mix(c, INK, min(0.75, sh * 1.3))
        p.path(
            f"M{x0:.1f} 610L{x1:.1f} 610Q{(x1 + X1) / 2 + (X1 - 600) * 0.1:.1f} 950 {X1:.1f} {k(t1):.1f}L{X0:.1f} {k(t0) + (14 if i % 2 else -8):.1f}Q{(x0 + X0) / 2 + (X0 - 600) * 0.1:.1f} 950 {x0:.1f} 610Z",
            c,
        )
    # bodice
    p.path(
        "M522 610Q500 480 470 390L440 250L480 160H500Q520 330 600 380Q680 330 700 160H720L760 250L730 390Q700 480 678 610Z",
        p.lin(440, 0, 760, 0, (0, light(RED, 0.1)), (0.4, RED), (1, "#5f100c")),
    )
    for k in range(-5, 6):
        p.path(
            f"M{600 + k * 13} 606Q{600 + k * 22} 480 {600 + k * 24} {400 - (abs(k) ** 1.5) * 7:.0f}",
            stroke=INK,
            sw=2,
            op=0.35,
        )
    p.rect(516, 592, 168, 34, OCHRE)
    p.path("M680 612Q780 660 760 780Q820 860 790 980L720 900Q730 740 660 626Z", OCHRE)
    p.path("M690 620Q760 700 740 880", stroke=dark(OCHRE, 0.3), sw=4)
    p.ell(600, 1420, 420, 20, "#000000", op=0.6, filter=p.blur(10))


@picture(C + "work-3.jpg")
def pattern_pieces(p, r):
    """Pattern pieces of a jacket on a cutting mat."""
    p.bg("#275f63")
    for x in range(0, 1601, 50):
        p.line(x, 0, x, 1067, "#3b7679", 2 if x % 250 else 4)
    for y in range(0, 1067, 50):
        p.line(0, y, 1600, y, "#3b7679", 2 if y % 250 else 4)
    pieces = [
        ("M120 160L250 110Q300 190 390 170L470 260Q410 330 430 430L450 900H110Z", ROSE, (280, 320, 280, 760)),
        ("M560 130L680 110Q760 150 800 120L900 190Q850 280 870 400L880 880H560Z", PAPER, (700, 300, 700, 740)),
        ("M980 330Q1040 130 1160 120Q1280 130 1340 330L1290 860H1030Z", OCHRE, (1160, 260, 1160, 720)),
        ("M1410 120H1520Q1500 300 1520 480H1410Q1430 300 1410 120Z", ORANGE, (1465, 180, 1465, 420)),
        ("M1390 560L1540 540L1550 640L1400 660Z", LILAC, (1420, 605, 1520, 595)),
        ("M1390 730Q1470 700 1550 730V900H1390Z", LILAC, (1470, 750, 1470, 870)),
    ]
    for d, c, (x1, y1, x2, y2) in pieces:
        p.path(d, INK, tf="translate(7 10)", op=0.3, filter=p.blur(6))
        p.path(d, c)
        p.path(d, stroke=INK, sw=4, join="round")
        mid = d
        p.path(
            mid,
            stroke=INK,
            sw=2,
            dash="12 9",
            tf=f"translate({(x1 + x2) / 2} {(y1 + y2) / 2}) scale(.93) translate({-(x1 + x2) / 2} {-(y1 + y2) / 2})",
        )
        p.line(x1, y1, x2, y2, RED, 4)
        a = math.atan2(y2 - y1, x2 - x1)
        for x, y, s in ((x1, y1, 1), (x2, y2, -1)):
            for e in (0.5, -0.5):
                p.line(x, y, x + s * 26 * math.cos(a + e), y + s * 26 * math.sin(a + e), RED, 4)
    p.path("M200 640L230 720L260 640M640 560L670 690L700 560", stroke=INK, sw=3, dash="9 7")
    for x, y in ((432, 430), (112, 520), (870, 400), (560, 520), (1005, 590), (1316, 590)):
        p.poly([(x - 9, y), (x + 9, y - 10), (x + 9, y + 10)], INK)
    # shears
    p.path("M150 1040L560 960L590 972L560 980Z", "#cfd8dc")
    p.path("M150 965L560 992L592 975L560 968Z", "#e9eff1")
    for y in (948, 1040):
        p.ell(110, y, 66, 34, stroke=INK, sw=20, tf=f"rotate({10 if y > 1000 else -8} 110 {y})")
    p.circ(330, 992, 9, INK)


# -- knit ---------------------------------------------------------------------------------
def stitch_tile(w: int, h: int) -> np.ndarray:
    """Luminance and alpha of one V stitch, taller than its pitch."""
    q = Pic(w * 4, h * 4)
    W, Hh = w * 4, h * 4
    for s in (1, -1):
        with q.g(tf=f"translate({W / 2} 0) scale({s} 1)"):
            d = f"M{W * 0.03} {Hh * 0.98}C{W * 0.0} {Hh * 0.7} {W * 0.12} {Hh * 0.52} {W * 0.30} {Hh * 0.03}C{W * 0.40} {-Hh * 0.03} {W * 0.53} {Hh * 0.06} {W * 0.48} {Hh * 0.24}C{W * 0.44} {Hh * 0.56} {W * 0.22} {Hh * 0.80} {W * 0.03} {Hh * 0.98}Z"
            q.path(d, q.lin(W * 0.05, Hh * 0.5, W * 0.5, Hh * 0.62, (0, "#ffffff"), (0.45, "#d9d9d9"), (1, "#7d7d7d")))
            for k in range(7):
                t = 0.15 + k * 0.12
                q.path(
                    f"M{W * (0.02 + 0.33 * (1 - t))} {Hh * t}l{W * 0.16} {Hh * 0.10}", stroke="#000000", sw=3, op=0.16
                )
    return np.asarray(q.render().resize((w, h), Image.Resampling.LANCZOS), float)


def knit(chart, cols, w, h):
    """Stocking-stitch picture of a chart (rows of colour indices); w, h = stitch pitch."""
    ny, nx = len(chart), len(chart[0])
    th = int(h * 1.62)
    tile = stitch_tile(w, th)
    lum, al = tile[..., 0] / 255, tile[..., 3] / 255
    out = np.zeros((ny * h + th, nx * w, 3))
    for j in range(ny):
        for i in range(nx):
            out[j * h : (j + 1) * h, i * w : (i + 1) * w] = arr(dark(cols[chart[j][i]], 0.62))
    rng = np.random.default_rng(3)
    for j in range(ny - 1, -1, -1):  # lower rows first, upper legs over lower heads
        for i in range(nx):
            y, x = j * h, i * w
            c = arr(cols[chart[j][i]]) * (1 + rng.normal(0, 0.025))
            a = al[..., None]
            o = out[y : y + th, x : x + w]
            out[y : y + th, x : x + w] = o * (1 - a) + c * (lum[..., None] * 1.02 + 0.04) * a
    n = noise(out.shape[0], out.shape[1], 3, 1, 2) - 0.5
    return to_im(out * (1 + n[..., None] * 0.06))


def fairisle(nx, ny):
    rows = []
    motifs = [
        (["0"], [[0]]),
    ]
    del motifs
    bands = []
    star = [
        "......1......",
        ".....111.....",
        "..1..111..1..",
        "..11.111.11..",
        "...1111111...",
        ".11.11111.11.",
        "1111111111111",
    ]
    star = star + star[-2::-1]
    bands.append((star, 0, 1))
    bands.append((["............."], 2, 2))
    bands.append((["1..1..1..1..1", ".11.11.11.11."], 2, 3))
    bands.append((["............."], 2, 2))
    bands.append(
        (
            [
                "......1......",
                ".....1.1.....",
                "....1...1....",
                "...1.....1...",
                "..1...1...1..",
                ".1...111...1.",
                "1...11111...1",
                ".1...111...1.",
                "..1...1...1..",
                "...1.....1...",
                "....1...1....",
                ".....1.1.....",
                "......1......",
            ],
            4,
            5,
        )
    )
    bands.append((["............."], 3, 3))
    bands.append(([".1.1.1.1.1.1.", "1.1.1.1.1.1.1"], 3, 1))
    bands.append((["............."], 3, 3))
    for b, bg, fg in bands:
        for row in b:
            rows.append([fg if row[x % 13] == "1" else bg for x in range(nx)])
    return [rows[j % len(rows)] for j in range(ny)]


@picture(M + "work-1.jpg")
def jacquard(p, r):
    cols = [PETROL, PAPER, RED, OCHRE, "#e8c9b8", INK]
    im = knit(fairisle(54, 46), cols, 30, 24)
    p.grain = 0
    return im.crop((10, 6, 1610, 1073)).filter(ImageFilter.GaussianBlur(0.8))


@picture(M + "work-2.jpg", "P")
def jumper(p, r):
    """Jumper, flat, cut from real knit texture."""
    p.bg(LILAC)
    chart = []
    for j in range(96):
        row = []
        for i in range(90):
            d = math.hypot((i - 45) * 1.25, j - 14)
            row.append((0, 1, 0, 2)[int(d / 5.5) % 4] if d < 46 else 0)
        chart.append(row)
    im = knit(chart, [OCHRE, RED, PAPER], 14, 11)
    body = "M430 190Q600 280 770 190L900 240Q960 270 990 350L1140 980L980 1020L880 640V1240H320V640L220 1020L60 980L210 350Q240 270 300 240Z"
    p.path(body, INK, tf="translate(18 26)", op=0.3, filter=p.blur(14))
    with p.g(clip=p.clipper(body)):
        p.image(im.resize((1260, 1090)), -30, 186)
        p.path("M0 960L1200 960V1100H0Z", "none")
        for x0, x1, y0, y1 in ((320, 880, 1160, 1245),):
            for k in range(40):
                p.rect(x0 + k * 14, y0, 9, y1 - y0, RED)
                p.rect(x0 + k * 14 + 9, y0, 5, y1 - y0, dark(RED, 0.45))
        for s in (1, -1):
            with p.g(tf=f"translate(600 0) scale({s} 1)"):
                for k in range(14):
                    p.path(f"M{352 + k * 14} {960 - k * 2}l26 110", stroke=RED if k % 2 else dark(RED, 0.4), sw=13)
                p.path("M280 640L300 330", stroke=INK, sw=5, op=0.35)
                p.path("M280 640L380 1020L340 1030L280 760Z", INK, op=0.25)
        p.path("M430 190Q600 280 770 190L800 230Q600 350 400 230Z", RED)
        for k in range(33):
            x = 408 + k * 12
            y = 232 + 56 * math.sin((x - 408) / 384 * math.pi)
            p.line(x, y - 46, x, y + 14, dark(RED, 0.4), 4, op=0.8)
    p.path("M430 190Q600 150 770 190Q600 280 430 190Z", dark(OCHRE, 0.55))


@picture(M + "work-3.jpg")
def cables(p, r):
    """Cable swatch in plain wool, lit from the left, and its working needles."""
    w, h = 20, 15
    chart = [[0] * 80 for _ in range(72)]
    im = knit(chart, ["#e4d6bd"], w, h)
    a = np.asarray(im, float)[:1067, :1600]
    y, x = np.mgrid[0:1067, 0:1600].astype(float)
    hgt = np.zeros_like(x)
    for cx in (200, 520, 800, 1080, 1400):
        amp, wl, rr = (62, 300, 50) if cx != 800 else (95, 420, 46)
        strands = (0, math.pi) if cx != 800 else (0, 2.094, 4.188)
        for ph in strands:
            xx = cx + amp * np.sin(y / wl * 2 * np.pi + ph)
            z = np.cos(y / wl * 2 * np.pi + ph) * 22
            d = np.abs(x - xx) / rr
            b = np.sqrt((1 - d**2).clip(0, 1)) * 46 + z
            hgt = np.maximum(hgt, np.where(d < 1, b + 24, 0))
    gy, gx = np.gradient(hgt)
    lum = 1 + (-gx * 0.55 - gy * 0.15).clip(-0.55, 0.35)
    lum *= np.where(hgt > 2, 1.04, 0.78)
    # strand grain follows the slope
    a = a * lum[..., None]
    p.grain = 0
    p.image(to_im(a).filter(ImageFilter.GaussianBlur(0.9)), 0, 0)
    p.rect(0, 0, 1600, 70, INK, op=0.12)
    for yy in (44,):
        p.rect(-20, yy + 14, 1500, 22, INK, op=0.35, filter=p.blur(8))
        p.rect(-20, yy, 1480, 24, p.lin(0, yy, 0, yy + 24, (0, "#e8a85f"), (1, "#8a5520")), rx=12)
        p.poly([(1450, yy), (1560, yy + 12), (1450, yy + 24)], "#b37434")


@picture(M + "work-4.jpg", "P")
def chart_sheet(p, r):
    """Knitting chart in colour, as the maker draws it."""
    p.bg("#e9eef0")
    n, c = 26, 40
    cols = {".": WHITE, "1": RED, "2": PETROL, "3": OCHRE}
    bird = [
        "..........",
        "...22.....",
        "..2222....",
        ".32222....",
        "...22222..",
        "...2222222",
        "....22222.",
        ".....222..",
        "....3.3...",
        "..........",
    ]
    x0, y0 = 80, 110
    grid = [["."] * n for _ in range(32)]
    for j, row in enumerate(bird):
        for i, ch in enumerate(row):
            for ox, oy, fl in ((1, 3, 0), (15, 3, 1), (8, 18, 0)):
                if ch != ".":
                    grid[oy + j][ox + (9 - i if fl else i)] = ch
    for i in range(n):
        for y in (0, 15, 30):
            grid[y][i] = "1" if i % 2 else "."
            grid[y + 1][i] = "." if i % 2 else "1"
    for k in range(6):
        for cx, cy in ((4, 23), (22, 23)):
            for a in range(-3, 4):
                if k < 4 and abs(a) <= k and (a + k) % 2 == 0:
                    grid[cy - 4 + k][cx + a] = "3"
                    grid[cy + 4 - k][cx + a] = "1" if k < 2 else "3"
    for j in range(32):
        for i in range(n):
            p.rect(x0 + i * c, y0 + j * c, c, c, cols[grid[j][i]], stroke="#9fb0b8", sw=1.4)
    for i in range(0, n + 1, 5):
        p.line(x0 + i * c, y0, x0 + i * c, y0 + 32 * c, STEEL, 3)
    for j in range(0, 33, 5):
        p.line(x0, y0 + j * c, x0 + n * c, y0 + j * c, STEEL, 3)
    p.rect(0, y0 + 17 * c, 1200, c * 0.9, ORANGE, op=0.28, blend="multiply")


# -- printed textile ----------------------------------------------------------------------
def leafprint(p, r, cols=(ROSE, RED, PETROL, OCHRE)):
    """Half-drop repeat of paper-cut leaves."""
    bg, a, b, c = cols
    p.bg(bg)

    def leaf(x, y, s, rot, col, vein):
        with p.g(tf=f"translate({x} {y}) rotate({rot}) scale({s})"):
            p.path("M0 0C-60 -60 -70 -150 0 -230C70 -150 60 -60 0 0Z", col)
            p.path("M0 30V-190", stroke=vein, sw=9)
            for k in range(4):
                p.path(f"M0 {-40 - k * 36}l{34 - k * 5} -30M0 {-40 - k * 36}l{-34 + k * 5} -30", stroke=vein, sw=7)

    def blob(x, y, s, rot, col):
        with p.g(tf=f"translate({x} {y}) rotate({rot}) scale({s})"):
            q = []
            for k in range(7):
                t = k * 2 * math.pi / 7
                q += [
                    (math.cos(t - 0.16) * 90, math.sin(t - 0.16) * 90),
                    (math.cos(t + 0.16) * 92, math.sin(t + 0.16) * 92),
                    (math.cos(t + 0.45) * 30, math.sin(t + 0.45) * 30),
                ]
            p.path(smooth(q, True), col)
            p.circ(0, 0, 20, bg)

    for i in range(-1, 6):
        for j in range(-1, 5):
            x, y = i * 340, j * 380 + (190 if i % 2 else 0)
            leaf(x, y + 90, 1.25, 20, a, bg)
            leaf(x + 40, y + 100, 1.0, 118, b, bg)
            leaf(x - 30, y + 110, 0.8, -70, b, bg)
            blob(x + 170, y - 30, 1.0, 15, c)
            p.circ(x + 110, y - 150, 16, b)
            p.circ(x - 70, y - 110, 11, c)
            p.circ(x + 190, y + 120, 13, a)


@picture(T + "work-1.jpg")
def print1(p, r):
    leafprint(p, r)


def stonesprint(p, r, cols=(PAPER, INK, ORANGE, SKY, MOSS)):
    """Rounded stones, brick repeat, with line overprint out of register."""
    bg, k, *cs = cols
    p.bg(bg)
    rr = 0
    for j in range(-1, 12):
        for i in range(-1, 12):
            rr = (i * 7 + j * 13) % 11
            x, y = i * 170 + (85 if j % 2 else 0), j * 150
            pts_ = []
            for a in range(9):
                t = a / 9 * 2 * math.pi
                R = 62 + 14 * math.sin(t * 2 + rr) + 8 * math.sin(t * 3 + rr * 2)
                pts_.append((x + math.cos(t) * R * 1.1, y + math.sin(t) * R * 0.92))
            p.path(smooth(pts_, True), cs[rr % 3])
            with p.g(tf="translate(12 -9)"):
                if rr % 3 == 0:
                    p.path(smooth(pts_, True), stroke=k, sw=5)
                elif rr % 3 == 1:
                    for s in range(-2, 3):
                        p.line(x - 40, y + s * 20, x + 40, y + s * 20 - 12, k, 5, cap="round")
                else:
                    for s in range(-2, 3):
                        p.line(x + s * 20 - 6, y - 34, x + s * 20 + 6, y + 34, k, 7, cap="round", dash="0.1 17")


@picture(T + "work-2.jpg", "P")
def print2(p, r):
    stonesprint(p, r)


@picture(T + "work-3.jpg")
def rolls(p, r):
    """Rolls of printed cloth on a shelf, seen from the end, one hanging open."""
    p.bg(PETROL)
    cl = [
        (RED, ROSE),
        (OCHRE, INK),
        (PAPER, RED),
        (SKY, PETROL),
        (MOSS, PAPER),
        (ORANGE, INK),
        (LILAC, PETROL),
        (INK, OCHRE),
        (ROSE, RED),
    ]
    for row in range(3):
        y = 330 + row * 330
        p.rect(0, y, 1600, 22, dark(PETROL, 0.45))
        for k in range(5 if row % 2 else 6):
            x, R = 120 + k * 210 + (60 if row % 2 else 0), 96 + (k * 37 + row * 11) % 26
            if x > 1150:
                continue
            a, b = cl[(k * 2 + row * 3) % 9]
            cy = y - R
            p.circ(x, cy, R, a)
            q = []
            for t in range(150):
                an = t / 8
                q.append(
                    (
                        x + math.cos(an) * (R * 0.26 + t / 150 * R * 0.7),
                        cy + math.sin(an) * (R * 0.26 + t / 150 * R * 0.7),
                    )
                )
            p.path(smooth(q), stroke=b, sw=4.4)
            p.circ(x, cy, R * 0.25, "#c79a63")
            p.circ(x, cy, R * 0.17, "#4a2f1c")
    im = sub(1600, 1067, leafprint, r, cols=(OCHRE, INK, RED, PAPER)).resize((1120, 747)).crop((40, 0, 390, 747))
    p.rect(1190, 0, 360, 1067, INK, op=0.4, filter=p.blur(16))
    for yy in (0, 747):
        p.image(im.crop((0, 0, 340, min(747, 1000 - yy))), 1200, yy)
    for k in range(8):
        p.rect(
            1200 + k * 42.5,
            0,
            42.5,
            1000,
            p.lin(1200 + k * 42.5, 0, 1242 + k * 42.5, 0, (0, INK, 0.34), (0.45, WHITE, 0.13), (1, INK, 0.2)),
        )


@picture(T + "work-4.jpg", "P")
def screens(p, r):
    """Four-colour separation: the motif printed in four passes, and whole."""
    p.bg(PAPER)

    def motif(x, y, s, parts):
        with p.g(tf=f"translate({x} {y}) scale({s})"):
            if 0 in parts:
                p.circ(0, 0, 180, ROSE, blend="multiply")
            if 1 in parts:
                for k in range(10):
                    with p.g(tf=f"rotate({k * 36})", blend="multiply"):
                        p.path("M0 -60C-50 -110 -44 -190 0 -235C44 -190 50 -110 0 -60Z", OCHRE)
            if 2 in parts:
                for k in range(5):
                    with p.g(tf=f"rotate({k * 72 + 18})", blend="multiply"):
                        p.path("M0 0C-70 -40 -80 -120 0 -170C80 -120 70 -40 0 0Z", PETROL)
            if 3 in parts:
                p.circ(0, 0, 44, RED)
                for k in range(10):
                    a = k * 0.628
                    p.circ(math.cos(a) * 205, math.sin(a) * 205, 13, RED)

    for k in range(4):
        x = 170 + k * 287
        p.rect(x - 130, 70, 260, 300, WHITE, stroke="#c79a63", sw=16)
        motif(x, 220, 0.46, [k])
    motif(600, 920, 2.1, [0, 1, 2, 3])
    for x, y in ((60, 430), (1140, 430), (60, 1440), (1140, 1440)):
        p.circ(x, y, 16, stroke=INK, sw=3)
        p.path(f"M{x - 26} {y}H{x + 26}M{x} {y - 26}V{y + 26}", stroke=INK, sw=3)
    for k, c in enumerate((ROSE, OCHRE, PETROL, RED)):
        p.rect(430 + k * 90, 1440, 70, 30, c)


# -- hats ---------------------------------------------------------------------------------
def hat(p, cx, y, s, k, c, band):
    """Six silhouettes: fedora, bowler, cloche, boater, beret, wide brim."""
    with p.g(tf=f"translate({cx} {y}) scale({s})"):
        g = p.lin(-120, 0, 120, 0, (0, light(c, 0.18)), (0.4, c), (1, dark(c, 0.4)))
        if k == 0:
            p.path("M-108 0Q-100 -130 -66 -150Q-30 -166 0 -140Q30 -166 66 -150Q100 -130 108 0Z", g)
            p.path("M-108 -8Q0 24 108 -8L106 -46Q0 -16 -106 -46Z", band)
            p.path("M-220 -20Q-130 30 0 30Q130 30 220 -20Q150 -6 108 -8Q0 24 -108 -8Q-150 -6 -220 -20Z", dark(c, 0.15))
        elif k == 1:
            p.path("M-112 0Q-116 -150 0 -150Q116 -150 112 0Z", g)
            p.path("M-112 0Q0 30 112 0V-32Q0 -4 -112 -32Z", band)
            p.path("M-176 -26Q-150 36 0 36Q150 36 176 -26Q170 6 112 0Q0 30 -112 0Q-170 6 -176 -26Z", dark(c, 0.15))
        elif k == 2:
            p.path("M-118 20Q-130 -160 0 -160Q130 -160 118 20Z", g)
            p.path("M-118 20Q0 50 118 20Q150 40 156 62Q0 96 -156 62Q-150 40 -118 20Z", dark(c, 0.15))
            p.path("M-118 12Q0 44 118 12V-24Q0 8 -118 -24Z", band)
            p.circ(92, -2, 34, band)
            p.circ(92, -2, 14, dark(band, 0.35))
        elif k == 3:
            p.path("M-110 0V-100Q0 -120 110 -100V0Z", g)
            p.ell(0, -102, 110, 17, light(c, 0.28))
            p.path("M-110 0Q0 22 110 0V-52Q0 -32 -110 -52Z", band)
            p.path(
                "M-200 0Q-200 38 0 38Q200 38 200 0Q200 -14 110 -18V0Q0 22 -110 0V-18Q-200 -14 -200 0Z", dark(c, 0.12)
            )
        elif k == 4:
            p.path("M-170 -30Q-180 -120 -20 -130Q170 -140 176 -50Q170 4 92 10H-96Q-160 6 -170 -30Z", g)
            p.path("M-100 -4H96L92 24H-94Z", band)
            p.path("M-20 -130q6 -30 22 -34", stroke=dark(c, 0.3), sw=10, cap="round")
        else:
            p.path("M-96 -14Q-92 -126 0 -126Q92 -126 96 -14Z", g)
            p.path("M-96 -14Q0 14 96 -14V-44Q0 -18 -96 -44Z", band)
            p.path(
                "M-260 40Q-240 -20 -96 -22V-14Q0 14 96 -14V-22Q240 -20 260 40Q150 6 0 8Q-150 6 -260 40Z", dark(c, 0.08)
            )
            p.path("M-260 40Q-150 6 0 8Q150 6 260 40Q140 62 0 60Q-140 62 -260 40Z", dark(c, 0.45))


@picture(H + "work-1.jpg")
def hats(p, r):
    sets = [
        (OCHRE, PETROL, ORANGE),
        (ROSE, INK, RED),
        (PETROL, RED, OCHRE),
        (SKY, PAPER, RED),
        (RED, INK, ROSE),
        (PAPER, MOSS, INK),
    ]
    for i, (bg, c, b) in enumerate(sets):
        x, y = (i % 3) * 533.4, (i // 3) * 533.5
        p.rect(x, y, 534, 534, bg)
        p.ell(x + 267, y + 372, 190, 20, INK, op=0.22, filter=p.blur(8))
        hat(p, x + 267, y + 318, 0.92 if i != 2 else 0.86, i, c, b)


@picture(H + "work-2.jpg", "P")
def feather(p, r):
    """Wide brim with one long feather, on a hat block."""
    p.bg(MOSS)
    p.circ(600, 620, 470, light(MOSS, 0.12))
    p.image(
        lathe(
            420,
            620,
            [
                (0, 0.5),
                (0.05, 0.5),
                (0.07, 0.25),
                (0.3, 0.16),
                (0.48, 0.22),
                (0.52, 0.78),
                (0.75, 0.9),
                (0.92, 0.6),
                (1, 0.1),
            ],
            glaze_grad((0, "#5e3b1f"), (0.5, "#8a5c34"), (1, "#b9834f"), line=60),
            tilt=0.14,
            mouth=None,
            gloss=0.2,
            seed=7,
        ),
        390,
        800,
    )
    hat(p, 600, 900, 2.0, 5, INK, ORANGE)
    # feather
    q = [(740, 850), (860, 700), (930, 520), (930, 330), (870, 170)]
    for k in range(120):
        t = k / 119
        i = min(3, int(t * 4))
        f = t * 4 - i
        x, y = q[i][0] + (q[i + 1][0] - q[i][0]) * f, q[i][1] + (q[i + 1][1] - q[i][1]) * f
        L = 30 + 96 * math.sin(math.pi * min(1, t * 0.9 + 0.08)) ** 0.7
        c = mix(RED, ORANGE, t) if k % 9 else OCHRE
        p.path(
            f"M{x:.0f} {y:.0f}q{L * 0.5:.0f} {-10 + 10 * t:.0f} {L * 1.05:.0f} {-60 - 20 * t:.0f}",
            stroke=c,
            sw=6.5,
            cap="round",
        )
        p.path(
            f"M{x:.0f} {y:.0f}q{-L * 0.4:.0f} {-30:.0f} {-L * 0.7:.0f} {-96:.0f}",
            stroke=mix(c, INK, 0.12),
            sw=6.5,
            cap="round",
        )
    p.path(smooth(q), stroke=PAPER, sw=6, cap="round")


@picture(H + "work-3.jpg")
def exploded(p, r):
    """A boater taken apart: tip, side, ribbon, brim, lining, floating on one axis."""
    p.bg(LILAC)
    p.line(40, 533, 1560, 533, PETROL, 3, dash="4 12")

    # everything turned sideways: axis horizontal, discs as upright ellipses
    def drum(x, w, ry, c, k=0.34, open_=False, tex=None):
        rx = ry * k
        g = p.lin(0, 533 - ry, 0, 533 + ry, (0, light(c, 0.3)), (0.35, c), (1, dark(c, 0.45)))
        p.path(f"M{x} {533 - ry}H{x + w}A{rx} {ry} 0 0 1 {x + w} {533 + ry}H{x}A{rx} {ry} 0 0 1 {x} {533 - ry}Z", g)
        p.ell(x, 533, rx, ry, dark(c, 0.35) if open_ else light(c, 0.15))
        if tex:
            for q in range(6):
                p.ell(x, 533, rx * (1 - q * 0.16), ry * (1 - q * 0.16), stroke=tex, sw=3)

    for x, w, ry, c, o, t in (
        (1320, 26, 380, OCHRE, False, dark(OCHRE, 0.25)),
        (1020, 150, 232, OCHRE, True, None),
        (800, 86, 236, RED, True, None),
        (560, 120, 214, PAPER, True, None),
        (330, 30, 226, OCHRE, False, dark(OCHRE, 0.25)),
        (150, 34, 130, PETROL, False, None),
    ):
        p.ell(x + 60, 960, ry * 0.5, 16, INK, op=0.16, filter=p.blur(10))
        drum(x, w, ry, c, 0.34, o, t)
        if o and c == OCHRE:
            for k in range(9):
                p.arc(x + 12 + k * 16, 533, 1, 0, 1)
    p.ell(1320, 533, 232 * 0.34, 232, stroke=INK, sw=4, dash="10 8")
