"""Craft: ceramics, weaving, glass, forging."""

import math

import numpy as np
from PIL import ImageFilter

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
    Image,
    arr,
    dark,
    glaze_grad,
    lathe,
    light,
    mix,
    noise,
    picture,
    profile,
    ramp,
    smooth,
    to_im,
)

T, W1, W2, W3 = (
    "members/terre-exemple/",
    "members/atelier-fil-rouge/",
    "members/verre-modele/",
    "members/forge-exemple/",
)

# -- vessels ------------------------------------------------------------------------------
BOTTLE = [(0, 0.42), (0.04, 0.5), (0.32, 0.95), (0.5, 0.86), (0.68, 0.34), (0.82, 0.2), (0.95, 0.22), (1, 0.3)]
JAR = [(0, 0.5), (0.05, 0.58), (0.45, 0.97), (0.75, 0.82), (0.9, 0.56), (0.95, 0.56), (1, 0.66)]
BOWL = [(0, 0.3), (0.1, 0.32), (0.14, 0.42), (0.5, 0.82), (0.9, 0.97), (1, 1)]
CUP = [(0, 0.66), (0.06, 0.74), (0.3, 0.86), (0.8, 0.84), (1, 0.9)]
TALL = [(0, 0.5), (0.03, 0.56), (0.35, 0.66), (0.62, 0.96), (0.8, 0.8), (0.92, 0.42), (1, 0.5)]
MOON = [(0, 0.4), (0.05, 0.46), (0.5, 1), (0.9, 0.5), (0.94, 0.4), (1, 0.44)]


def put(p, im, cx, base, shadow=INK, op=0.3):
    """Stand a vessel on its ground line with a soft contact shadow."""
    p.ell(
        cx + im.width * 0.16, base - im.width * 0.05, im.width * 0.5, im.width * 0.075, shadow, op=op, filter=p.blur(9)
    )
    p.image(im, cx - im.width / 2, base - im.height)


@picture(T + "work-1.jpg")
def pots(p, r):
    p.rect(0, 0, 1600, 1067, p.lin(0, 0, 1600, 700, (0, "#f1c9b5"), (1, ROSE)))
    p.rect(0, 800, 1600, 267, p.lin(0, 800, 0, 1067, (0, "#b3401f"), (1, "#8d2d19")))
    p.circ(1180, 420, 330, "#f6dccb", op=0.55)
    put(
        p,
        lathe(
            330,
            560,
            BOTTLE,
            glaze_grad(
                (0, "#8a5a3c"), (0.3, "#a06a44"), (0.36, PETROL), (0.8, "#2f7d86"), (1, "#c7ddd0"), speck="#33251c"
            ),
            seed=3,
        ),
        250,
        925,
    )
    put(
        p,
        lathe(
            370,
            430,
            JAR,
            glaze_grad((0, "#c98a5c"), (0.2, "#d49c6c"), (0.25, "#efe6d4"), (1, "#f8f2e6"), speck="#8a7a66", wob=0.14),
            seed=8,
            gloss=0.25,
        ),
        590,
        960,
    )
    put(
        p,
        lathe(
            240,
            700,
            TALL,
            glaze_grad((0, INK), (0.5, "#2a2623"), (0.56, OCHRE), (0.8, "#f0c45a"), (1, "#8f5f12"), wob=0.2),
            seed=4,
        ),
        880,
        930,
    )
    put(
        p,
        lathe(
            430,
            215,
            BOWL,
            glaze_grad((0, "#7b4b33"), (0.22, "#8a563a"), (0.3, "#c8d7c2"), (1, "#7f9c7e"), speck="#3c4a34"),
            tilt=0.24,
            mouth="#6c8a70",
            seed=5,
        ),
        1160,
        985,
    )
    put(
        p,
        lathe(300, 470, MOON, glaze_grad((0, "#6a3524"), (0.3, RED), (0.7, ORANGE), (1, "#ffb27a"), wob=0.3), seed=9),
        1430,
        930,
    )


@picture(T + "work-2.jpg", "P")
def dipped(p, r):
    p.bg("#d9d3c4")
    p.rect(0, 0, 1200, 1500, p.lin(0, 0, 1200, 1500, (0, "#e9e4d8"), (1, "#bdb6a6")))
    p.rect(0, 1230, 1200, 270, "#2b2724")

    def glaze(v, ang, tx):
        edge = (
            0.42
            - 0.13 * (0.5 + 0.5 * np.sin(ang * 5 + 1)) ** 3
            - 0.09 * (0.5 + 0.5 * np.sin(ang * 11)) ** 6
            + 0.03 * tx
        )
        clay = ramp((v * 2 + tx * 0.3).clip(0, 1), (0, "#a2512f"), (1, "#c87b50"))
        gl = ramp(
            ((v - edge) / 0.58).clip(0, 1), (0, "#123f52"), (0.12, PETROL), (0.5, "#3f8fa0"), (0.85, SKY), (1, WHITE)
        )
        gl = gl * (0.9 + 0.2 * tx)[..., None]
        return np.where((v > edge)[..., None], gl, clay)

    put(
        p,
        lathe(
            720,
            1130,
            [(0, 0.4), (0.03, 0.45), (0.4, 0.97), (0.62, 0.82), (0.78, 0.34), (0.88, 0.27), (0.97, 0.4), (1, 0.46)],
            glaze,
            tilt=0.15,
            gloss=0.6,
            seed=12,
            mouth=PETROL,
            ss=1.3,
        ),
        600,
        1330,
        op=0.6,
    )


@picture(T + "work-3.jpg")
def plates(p, r):
    p.bg("#e8dcc6")
    sets = [(PETROL, SKY), ("#efe6d4", "#b98a62"), (MOSS, "#c9d3a4"), (OCHRE, "#7a4d17"), (ROSE, RED), (INK, STEEL)]
    for i, (a, b) in enumerate(sets):
        cx, cy = 290 + (i % 3) * 510, 285 + (i // 3) * 500
        R = 212
        p.circ(cx + 16, cy + 24, R, INK, op=0.35, filter=p.blur(14))
        h = 2 * R
        y, x = np.mgrid[0:h, 0:h] - R + 0.5
        d = np.hypot(x, y) / R
        n = noise(h, h, 46, 4, i + 3)
        th = np.arctan2(y, x)
        sp = np.sin(d * 90 + th * 1.0) * 0.5 + 0.5
        t = (d * 0.9 + (n - 0.5) * 0.35).clip(0, 1)
        col = ramp(t, (0, b), (0.3, mix(a, b, 0.5)), (0.62, a), (1, dark(a, 0.2)))
        lam = 1 + 0.11 * np.cos(th + 2.35) * ((d > 0.70) * 1.0 - (d < 0.70) * 0.6) * (d / 0.8)
        col = col * lam[..., None] * (1 - 0.045 * sp * (d < 0.72))[..., None]
        fine = noise(h, h, 5, 1, i + 40)
        col = np.where(((fine > 0.86) & (n > 0.35))[..., None], arr(dark(b, 0.5)), col)
        col[(d > 0.965)] = arr("#8a5234")
        col[(d > 0.70) & (d < 0.715)] *= 0.86
        hl = np.exp(-(((x + 95) / 60) ** 2 + ((y + 118) / 26) ** 2))
        col += 70 * hl[..., None]
        im = to_im(col).convert("RGBA")
        im.putalpha(to_im((R - np.hypot(x, y)).clip(0, 1) * 255))
        p.image(im, cx - R, cy - R)


# -- weaving ------------------------------------------------------------------------------
def cloth(thread, tie, tread, warp_c, weft_c, s):
    """Draw down a weave: thread = shaft per end, tread = treadle per pick, tie = treadle -> raised shafts."""
    nx, ny = len(thread), len(tread)
    up = np.array([[thread[x] in tie[tread[y]] for x in range(nx)] for y in range(ny)])
    H, W = ny * s, nx * s
    Y, X = np.mgrid[0:H, 0:W]
    cx, cy = X // s, Y // s
    fx, fy = (X % s + 0.5) / s * 2 - 1, (Y % s + 0.5) / s * 2 - 1
    u = up[cy, cx]
    upn, dnn = up[(cy - 1) % ny, cx], up[(cy + 1) % ny, cx]
    lfn, rtn = ~up[cy, (cx - 1) % nx], ~up[cy, (cx + 1) % nx]
    # fall-off towards the crossing only where the float ends
    fw = np.where(fy < 0, np.where(upn, 0, -fy), np.where(dnn, 0, fy))
    fh = np.where(fx < 0, np.where(lfn, 0, -fx), np.where(rtn, 0, fx))
    prof = np.where(u, 1 - 0.62 * fx**2, 1 - 0.62 * fy**2)
    fall = 1 - 0.5 * np.where(u, fw, fh) ** 2
    twist = 0.06 * np.sin(np.where(u, Y * 1.1 + fx * 3, X * 1.1 + fy * 3))
    lum = prof * fall + twist + (0.10 * np.where(u, -fx, -fy))
    wc = np.array([arr(c) for c in warp_c])[cx]
    fc = np.array([arr(c) for c in weft_c])[cy]
    c = np.where(u[..., None], wc, fc)
    n = noise(H, W, 3, 1, 4) - 0.5
    return to_im(c * (lum * 0.92 + 0.12 + n * 0.10)[..., None])


TWILL = {0: {0, 1}, 1: {1, 2}, 2: {2, 3}, 3: {3, 0}}


@picture(W1 + "work-1.jpg")
def herringbone(p, r):
    s, nx, ny = 16, 100, 67
    pt = [0, 1, 2, 3] * 3 + [2, 1, 0, 3] * 3
    thread = [pt[x % len(pt)] for x in range(nx)]
    tread = [(y if (y // 17) % 2 == 0 else -y) % 4 for y in range(ny)]
    warp = []
    for x in range(nx):
        k = x % 50
        warp.append(INK if k < 13 else "#efe4cf" if k < 25 else "#d8c7a6" if k < 37 else RED if k < 40 else "#efe4cf")
    weft = [RED if y in (21, 22, 23, 45) else "#c9b48e" if y < 45 else PETROL for y in range(ny)]
    im = cloth(thread, TWILL, tread, warp, weft, s)
    p.grain = 0
    return im.crop((0, 0, 1600, 1067)).filter(ImageFilter.GaussianBlur(0.6))


@picture(W1 + "work-2.jpg", "P")
def tapestry(p, r):
    p.rect(0, 0, 1200, 1500, p.lin(0, 0, 1200, 1500, (0, "#efe9dc"), (1, "#d8cfbd")))
    x0, y0, w, h = 210, 190, 780, 1010
    p.add(
        f'<g filter="{p.blur(20)}" opacity=".35"><rect x="{x0 + 26}" y="{y0 + 30}" width="{w}" height="{h}" fill="{INK}"/></g>'
    )
    base = sub_tapestry(w, h)
    ps = 7  # thickness of a pick
    a = np.asarray(
        base.resize((w // 6, h // ps), Image.Resampling.NEAREST).resize((w, h // ps * ps), Image.Resampling.NEAREST),
        float,
    )
    H = a.shape[0]
    Y, X = np.mgrid[0:H, 0:w]
    row = Y // ps
    fy = (Y % ps + 0.5) / ps * 2 - 1
    rib = np.cos((X / 12 + (row % 2)) * np.pi)
    lum = (1 - 0.42 * fy**2) * (0.90 + 0.12 * rib) + (noise(H, w, (3, 20), 2, 5) - 0.5) * 0.16
    p.image(to_im(a * lum[..., None]), x0, y0)
    for i in range(78):
        x = x0 + 5 + i * 10
        L = 120 + r.random() * 26
        p.path(
            f"M{x} {y0 + h - 4}q{r.uniform(-8, 8):.1f} {L / 2:.0f} {r.uniform(-5, 5):.1f} {L:.0f}",
            stroke="#e6dac0" if i % 2 else "#cdbd9b",
            sw=4.4,
            cap="round",
        )
    for i in range(13):
        x = x0 + 20 + i * 61.5
        p.path(f"M{x - 8} {y0 + 4}V{y0 - 34}a8 8 0 0 1 16 0V{y0 + 4}", stroke="#cdbd9b", sw=5)
    p.rect(
        120, y0 - 40, 960, 24, p.lin(0, y0 - 40, 0, y0 - 16, (0, "#c4925a"), (0.4, "#a8743c"), (1, "#5e3b1a")), rx=12
    )
    p.circ(120, y0 - 28, 21, "#5e3b1a")
    p.circ(1080, y0 - 28, 21, "#5e3b1a")


def sub_tapestry(w, h):
    from kit import Pic

    q = Pic(w, h)
    q.bg("#e9ddc4")
    q.rect(0, 0, w, 90, INK)
    for i in range(13):
        q.poly([(i * 60, 90), (i * 60 + 30, 30), (i * 60 + 60, 90)], "#e9ddc4")
    q.circ(w * 0.5, 400, 250, RED)
    q.wedge(w * 0.5, 400, 250, 0, 180, ORANGE)
    q.circ(w * 0.5, 400, 120, OCHRE)
    q.rect(0, 520, w * 0.5, 200, PETROL)
    q.rect(w * 0.5, 620, w * 0.5, 100, ROSE)
    q.poly([(0, 720), (w, 720), (w * 0.5, 960)], INK)
    q.poly([(0, 720), (w * 0.5, 960), (0, 960)], ORANGE)
    q.poly([(w, 720), (w * 0.5, 960), (w, 960)], STEEL)
    q.rect(0, 960, w, 60, RED)
    for i in range(9):
        q.rect(i * 90, 960, 45, 30, "#e9ddc4")
    return q.flatten()


@picture(W1 + "work-3.jpg")
def draft(p, r):
    """Weaving notation: threading above, tie-up in the corner, treadling at the side, drawdown."""
    p.bg(PAPER)
    c, nx, ny, sh = 22, 48, 34, 8
    fan = list(range(8)) + list(range(6, 0, -1))
    thread = [fan[x % 14] for x in range(nx)]
    tread = [fan[y % 14] if y < 17 else fan[(y * 3) % 14] for y in range(ny)]
    tie = {t: {(t + k) % 8 for k in (0, 1, 4)} for t in range(8)}
    x0, y0 = 110, 88
    bx, by = x0 + sh * c + 40, y0 + sh * c + 40

    def grid(gx, gy, a, b):
        for i in range(a + 1):
            p.line(gx + i * c, gy, gx + i * c, gy + b * c, "#cbbfa8", 1)
        for i in range(b + 1):
            p.line(gx, gy + i * c, gx + a * c, gy + i * c, "#cbbfa8", 1)

    for gx, gy, a, b in ((bx, y0, nx, sh), (x0, by, sh, ny), (x0, y0, sh, sh), (bx, by, nx, ny)):
        grid(gx, gy, a, b)
    for x in range(nx):
        p.rect(bx + x * c, y0 + (7 - thread[x]) * c, c, c, INK)
    for y in range(ny):
        p.rect(x0 + tread[y] * c, by + y * c, c, c, RED)
    for t in range(8):
        for s in tie[t]:
            p.circ(x0 + t * c + c / 2, y0 + (7 - s) * c + c / 2, c * 0.34, PETROL)
    for y in range(ny):
        for x in range(nx):
            if thread[x] in tie[tread[y]]:
                p.rect(bx + x * c, by + y * c, c + 0.4, c + 0.4, RED if y < 17 else INK)
    yy = by + 17 * c
    p.path(f"M{x0 - 40} {yy}H{bx + nx * c + 50}", stroke=RED, sw=3)
    p.path(f"M{bx + nx * c + 50} {yy}c60 0 40 120 0 90s20 -160 90 -60", stroke=RED, sw=5, cap="round")


# -- glass --------------------------------------------------------------------------------
def glass(p, cx, base, w, h, knots, c, lip=True, op=0.62, tilt=0.13):
    """Blown glass: tinted body, thick foot, bright edges, window reflections."""
    rad = profile(knots, 60) * w / 2
    ys = [base - i / 59 * h for i in range(60)]
    left = [(cx - a, y) for a, y in zip(rad, ys, strict=True)]
    d = smooth(left) + "L" + smooth([(2 * cx - x, y) for x, y in left[::-1]])[1:] + "Z"
    b = max(rad[-1] * tilt, 3)
    R = max(rad)
    with p.g(blend="multiply"):
        p.path(
            d,
            p.lin(
                cx - R,
                0,
                cx + R,
                0,
                (0, c, 0.95),
                (0.14, c, op * 0.8),
                (0.5, c, op * 0.45),
                (0.86, c, op),
                (1, dark(c, 0.25), 1),
            ),
        )
        p.path(d, p.lin(0, base, 0, base - h, (0, dark(c, 0.2), 0.95), (0.10, c, 0.55), (0.16, c, 0.12), (1, c, 0)))
    cl = p.clipper(d)
    with p.g(clip=cl):
        hi = [(cx - a * 0.74, y) for a, y in zip(rad, ys, strict=True)][6:54]
        p.path(smooth(hi), stroke=WHITE, sw=R * 0.10, op=0.75, cap="round", filter=p.blur(2.2))
        hi = [(cx + a * 0.84, y) for a, y in zip(rad, ys, strict=True)][10:40]
        p.path(smooth(hi), stroke=WHITE, sw=R * 0.04, op=0.6, cap="round", filter=p.blur(1.4))
        p.ell(cx, base - h * 0.045, rad[2] * 0.8, h * 0.02, WHITE, op=0.45, filter=p.blur(4))
    p.path(d, stroke=dark(c, 0.35), sw=2.2, op=0.55)
    if lip:
        p.ell(cx, base - h, rad[-1], b, c, op=0.25)
        p.ell(cx, base - h, rad[-1] - 2, b, stroke=dark(c, 0.15), sw=4, op=0.75)
        p.ell(cx, base - h + 2, rad[-1] - 4, b - 1, stroke=WHITE, sw=1.6, op=0.9)
    p.ell(cx + w * 0.1, base + 6, rad[0] * 1.5, 12, c, op=0.4, filter=p.blur(10), blend="multiply")


@picture(W2 + "work-1.jpg", "P")
def vases(p, r):
    p.rect(
        0, 0, 1200, 1500, p.lin(0, 0, 0, 1500, (0, "#fdf6ea"), (0.72, "#f3dfcf"), (0.7201, "#f0d3bd"), (1, "#e9c3a6"))
    )
    p.circ(770, 520, 300, OCHRE, op=0.22)
    glass(
        p,
        800,
        1230,
        430,
        940,
        [(0, 0.5), (0.03, 0.55), (0.25, 0.95), (0.5, 0.6), (0.72, 0.34), (0.9, 0.4), (1, 0.62)],
        "#3f97b8",
        op=0.8,
    )
    glass(
        p, 390, 1280, 440, 560, [(0, 0.4), (0.04, 0.5), (0.45, 1), (0.8, 0.55), (0.9, 0.42), (1, 0.52)], ORANGE, op=0.8
    )
    glass(
        p,
        640,
        1350,
        300,
        760,
        [(0, 0.7), (0.03, 0.8), (0.4, 0.9), (0.7, 0.98), (0.8, 0.5), (0.86, 0.22), (0.97, 0.22), (1, 0.34)],
        "#8f76cf",
        op=0.8,
    )


@picture(W2 + "work-2.jpg")
def goblets(p, r):
    p.rect(
        0, 0, 1600, 1067, p.lin(0, 0, 0, 1067, (0, "#e8eef0"), (0.76, "#cfdde2"), (0.7601, "#bccdd4"), (1, "#a9bec8"))
    )
    p.rect(0, 0, 1600, 812, p.lin(0, 0, 1600, 0, (0, WHITE, 0), (0.5, WHITE, 0.6), (1, WHITE, 0)))
    forms = [
        (
            [(0, 0.8), (0.02, 0.75), (0.05, 0.12), (0.4, 0.08), (0.46, 0.2), (0.62, 0.88), (0.85, 0.92), (1, 0.8)],
            OCHRE,
            220,
            560,
        ),
        (
            [
                (0, 0.62),
                (0.02, 0.6),
                (0.05, 0.1),
                (0.3, 0.09),
                (0.34, 0.2),
                (0.38, 0.1),
                (0.5, 0.12),
                (0.55, 0.4),
                (1, 1),
            ],
            PETROL,
            260,
            640,
        ),
        ([(0, 0.7), (0.04, 0.8), (0.3, 0.86), (1, 0.98)], RED, 200, 300),
        (
            [(0, 0.9), (0.02, 0.85), (0.05, 0.12), (0.5, 0.08), (0.55, 0.5), (0.7, 0.75), (0.9, 0.5), (1, 0.45)],
            MOSS,
            200,
            690,
        ),
        ([(0, 0.6), (0.06, 0.8), (0.5, 1), (1, 0.8)], LILAC, 240, 270),
        (
            [
                (0, 0.8),
                (0.02, 0.75),
                (0.04, 0.1),
                (0.2, 0.1),
                (0.25, 0.25),
                (0.29, 0.1),
                (0.42, 0.1),
                (0.48, 0.35),
                (0.7, 0.6),
                (1, 0.7),
            ],
            ROSE,
            250,
            620,
        ),
    ]
    for i, (k, c, w, h) in enumerate(forms):
        glass(p, 170 + i * 252, 880 + (i % 2) * 44, w, h, k, c, op=0.75)


@picture(W2 + "work-3.jpg")
def murrine(p, r):
    """Cross-sections of glass canes, packed."""
    p.bg("#0c2e38")
    placed = []
    for R0 in (150, 110, 80, 56, 38, 24, 15):
        for _ in range(900):
            x, y = r.uniform(-40, 1640), r.uniform(-40, 1107)
            R = R0 * r.uniform(0.85, 1.1)
            if all((x - a) ** 2 + (y - b) ** 2 > (R + c + 5) ** 2 for a, b, c in placed):
                placed.append((x, y, R))
    for i, (x, y, R) in enumerate(placed):
        cs = r.sample([*ALL, WHITE, WHITE, INK], 5)
        kind = i % 4
        p.circ(x, y, R, cs[0])
        if kind == 0:
            for j, k in enumerate((0.82, 0.6, 0.42, 0.2)):
                p.circ(x, y, R * k, cs[(j + 1) % 5])
        elif kind == 1:
            n = r.choice((7, 9, 11))
            star = [
                (
                    x + math.cos(j * math.pi / n) * R * (0.86 if j % 2 else 0.5),
                    y + math.sin(j * math.pi / n) * R * (0.86 if j % 2 else 0.5),
                )
                for j in range(2 * n)
            ]
            p.path(smooth(star, True), cs[1])
            p.circ(x, y, R * 0.38, cs[2])
            p.circ(x, y, R * 0.2, cs[3])
        elif kind == 2:
            n = r.choice((8, 10, 12))
            for j in range(n):
                a = j * 2 * math.pi / n
                p.circ(x + math.cos(a) * R * 0.7, y + math.sin(a) * R * 0.7, R * 0.19, cs[1 + j % 2])
            p.circ(x, y, R * 0.42, cs[3])
            p.circ(x, y, R * 0.22, cs[4])
        else:
            for j in range(12):
                p.wedge(x, y, R * 0.88, j * 30, j * 30 + 15, cs[1])
            p.circ(x, y, R * 0.34, cs[2])
        p.circ(
            x,
            y,
            R - 1,
            p.rad(
                x - R * 0.35, y - R * 0.4, R * 1.3, (0, WHITE, 0.5), (0.35, WHITE, 0.04), (0.8, INK, 0), (1, INK, 0.5)
            ),
        )


# -- forge --------------------------------------------------------------------------------
def scroll(p, x, y, r0, turns, a0, c, sw, sgn=1):
    q = []
    n = int(turns * 40)
    for i in range(n + 1):
        t = i / n
        a = a0 + sgn * t * turns * 2 * math.pi
        rr = r0 * (1 - t) ** 0.9 + sw * 0.7
        q.append((x + math.cos(a) * rr, y + math.sin(a) * rr))
    p.path(smooth(q), stroke=c, sw=sw, cap="round")
    p.circ(*q[-1], sw * 0.95, c)


@picture(W3 + "work-1.jpg")
def gate(p, r):
    p.rect(0, 0, 1600, 1067, p.lin(0, 0, 0, 1067, (0, "#ffcf8a"), (0.45, ORANGE), (1, "#7a1712")))
    p.circ(800, 560, 330, "#ffe3b0", op=0.85)
    p.circ(800, 560, 470, "#ffe3b0", op=0.22)
    iron = "#1a1413"
    for side in (-1, 1):
        with p.g(tf=f"translate(800 0) scale({side} 1)"):
            p.path("M14 1067V250M640 1067V130", stroke=iron, sw=26)
            p.path("M14 250Q330 240 640 130", stroke=iron, sw=20)
            p.path("M14 470H640M14 930H640M14 960H640M14 440H640", stroke=iron, sw=13)
            for k in range(1, 10):
                x = 14 + k * 62.6
                p.line(x, 470, x, 930, iron, 9)
                if k % 2:
                    p.poly([(x, 640), (x + 15, 700), (x, 760), (x - 15, 700)], iron)
            for k in range(5):
                x = 82 + k * 122
                top = 250 - (x / 640) ** 1.6 * 110
                R = min(84, (440 - top) * 0.38)
                scroll(p, x, 440 - R - 12, R, 1.6, math.pi / 2, iron, 9, 1 if k % 2 else -1)
            scroll(p, 150, 1010, 36, 1.3, -math.pi / 2, iron, 8)
            for k in range(6):
                scroll(p, 70 + k * 104, 1022, 34, 1.3, -math.pi / 2, iron, 8, 1 if k % 2 else -1)
            p.path("M640 130V60", stroke=iron, sw=14)
            p.poly([(640, 0), (668, 62), (640, 92), (612, 62)], iron)
    p.circ(800, 700, 30, iron)
    p.circ(800, 700, 14, ORANGE)


@picture(W3 + "work-2.jpg")
def hot_bar(p, r):
    p.rect(0, 0, 1600, 1067, p.lin(0, 0, 1600, 1067, (0, "#1d191b"), (1, "#0c0a0a")))
    p.circ(1120, 470, 620, p.rad(1120, 470, 620, (0, ORANGE, 0.6), (0.5, RED, 0.22), (1, RED, 0)))
    # anvil
    p.path(
        "M420 640H1500Q1470 700 1330 716H1120Q1060 730 1060 800Q1060 880 1180 900V960H640V900Q760 880 760 800Q760 726 700 716Q520 706 250 652Q330 640 420 640Z",
        p.lin(0, 640, 0, 960, (0, "#59626c"), (0.12, "#3a4149"), (1, "#17191c")),
    )
    p.path("M250 652Q330 640 420 640H1500", stroke="#ff9a55", sw=5, op=0.9)
    p.rect(0, 960, 1600, 107, "#2b1c14")
    p.rect(560, 960, 700, 107, "#4a2f1e")
    for i in range(7):
        p.line(560 + i * 110, 960, 556 + i * 110, 1067, "#34200f", 4)
    # twisted bar: diamonds along the axis, coloured by heat
    n, L = 46, 1360
    with p.g(tf="translate(90 646) rotate(-3)"):
        heat = p.lin(
            0,
            0,
            L,
            0,
            (0, "#3d444c"),
            (0.3, "#3b2f30"),
            (0.45, "#7a1712"),
            (0.6, RED),
            (0.74, ORANGE),
            (0.88, "#ffc14d"),
            (1, "#fff4cf"),
        )
        p.rect(0, -34, L, 68, ORANGE, filter=p.blur(34), op=0.35)
        p.rect(0, -27, L, 54, heat, rx=6)
        for i in range(10, n - 8):
            x = i * L / n
            p.path(
                f"M{x} 27C{x + 8} 6 {x + 26} -6 {x + 34} -27L{x + 50} -27C{x + 42} -6 {x + 24} 6 {x + 16} 27Z",
                INK,
                op=0.26,
            )
            p.path(f"M{x + 17} 27C{x + 25} 6 {x + 43} -6 {x + 51} -27", stroke=WHITE, sw=2, op=0.35)
    for _ in range(130):
        a, d = r.gauss(-0.9, 0.75), abs(r.gauss(0, 1)) * 280 + 40
        x, y = 1130 + math.cos(a) * d * 1.3, 560 + math.sin(a) * d
        L = 6 + r.random() * 26
        p.line(
            x,
            y,
            x + math.cos(a) * L,
            y + math.sin(a) * L,
            r.choice(("#ffd27a", ORANGE, "#fff0c2")),
            1.5 + r.random() * 3,
            cap="round",
            op=0.9,
        )


@picture(W3 + "work-3.jpg", "P")
def tools(p, r):
    """Hand-forged kitchen iron laid out on a cloth: knife, hook, fork, ladle, trivet."""
    p.bg(STEEL)
    p.rect(70, 70, 1060, 1360, light(STEEL, 0.12))
    iron = p.lin(0, 200, 0, 1400, (0, "#2a2624"), (1, "#14110f"))

    def shade():
        return p.g(tf="translate(14 18)", op=0.3, filter=p.blur(7))

    def all_():
        p.path("M210 250Q330 420 250 860H206Z", iron)
        p.path("M206 860H250L262 1270Q232 1310 200 1270Z", "#8a5a34")
        p.path("M430 1280V560Q430 330 520 330Q610 330 600 430Q594 490 548 480", stroke=iron, sw=24, cap="round")
        p.circ(430, 1290, 44, "none", stroke=iron, sw=20)
        p.path(
            "M740 1320V700M740 700Q664 690 664 610V300M740 700Q816 690 816 610V300M740 700V300",
            stroke=iron,
            sw=22,
            cap="round",
        )
        p.path("M740 900l18 26-18 26-18-26ZM740 980l18 26-18 26-18-26Z", iron)
        p.path("M990 1320V620", stroke=iron, sw=22, cap="round")
        p.path("M880 470A110 150 0 0 0 1100 470Z", iron)
        p.ell(990, 470, 110, 34, "#433c38")
        p.circ(990, 1350, 34, "none", stroke=iron, sw=16)

    with shade():
        all_()
    all_()
    p.path("M222 300Q306 440 238 850", stroke="#c9d3da", sw=5, op=0.8)
    for y in (930, 1020, 1110, 1200):
        p.circ(230, y, 8, OCHRE)
    p.rect(590, 1180, 300, 8, "none")
    p.circ(1060, 170, 52, ORANGE)
