"""Film: fiction, animation, documentary, sound and image."""

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
    dark,
    figure,
    light,
    mix,
    noise,
    picture,
    ramp,
    smooth,
    sub,
    to_im,
    tree,
)

F, A, D, S = "members/film-exemple/", "members/anime-muster/", "members/docu-modele/", "members/son-image-exemple/"


def sky(p, w, h, seed, *stops, cloud=0.10, cell=(90, 420)):
    """Painted sky with streaky cloud."""
    y = np.linspace(0, 1, h)[:, None] + np.zeros((1, w))
    n = noise(h, w, cell, 4, seed) - 0.5
    p.image(to_im(ramp((y + n * cloud).clip(0, 1), *stops)), 0, 0)


def ridge(p, base, amp, n, c, r, w=1600, h=1067, rough=0.5):
    q = [
        (
            -40 + i * (w + 80) / n,
            base - amp * (0.5 + 0.5 * math.sin(i * 1.3 + r.random() * 3)) * (1 - rough + rough * r.random()),
        )
        for i in range(n + 1)
    ]
    p.path(smooth(q) + f"V{h}H-40Z", c)


def box(p, hh=116):
    """Letterbox bars."""
    p.rect(0, 0, p.w, hh, "#000000")
    p.rect(0, p.h - hh, p.w, hh, "#000000")


def halls(p, y, c, lit, s=1.0, x0=0, n=3):
    """Row of saw-tooth halls."""
    for k in range(n):
        x, w, h = x0 + k * 250 * s, 240 * s, 120 * s
        d = f"M{x} {y}V{y - h}"
        for t in range(4):
            d += f"L{x + w * (t + 0.0) / 4} {y - h - 46 * s}L{x + w * (t + 1) / 4} {y - h}"
        p.path(d + f"V{y}Z", c)
        for t in range(6):
            p.rect(x + 16 * s + t * 36 * s, y - 84 * s, 22 * s, 44 * s, lit, op=0.35 + 0.6 * ((t * 7 + k * 3) % 5) / 5)


@picture(F + "work-1.jpg")
def night_shift(p, r):
    """Film still: furnaces at night, a lone figure on the tracks."""
    sky(
        p,
        1600,
        1067,
        5,
        (0, "#0b1420"),
        (0.45, "#16324a"),
        (0.62, "#6d3a3f"),
        (0.72, ORANGE),
        (1, "#ffcf8a"),
        cloud=0.16,
    )
    p.circ(1120, 690, 420, p.rad(1120, 690, 420, (0, "#ffd08a", 0.8), (1, ORANGE, 0)))
    ridge(p, 700, 90, 9, "#2b2733", r)
    for x, h, w in ((330, 330, 34), (410, 250, 30), (1010, 400, 40), (1090, 300, 34), (1180, 440, 44), (1330, 260, 30)):
        p.poly([(x, 760), (x + w * 0.2, 760 - h), (x + w * 0.8, 760 - h), (x + w, 760)], "#17171d")
        for k in range(9):
            p.circ(
                x + w / 2 + k * 30 + r.random() * 20,
                760 - h - 12 - k * 13 - r.random() * 14,
                16 + k * 9,
                "#3a3138",
                op=0.32 - k * 0.03,
            )
    halls(p, 770, "#121217", "#ffb45e", 1.15, 40, 5)
    p.rect(0, 765, 1600, 302, p.lin(0, 765, 0, 1000, (0, "#1d1a1f"), (1, "#0a0a0c")))
    for x0, x1 in ((870, 300), (886, 520), (930, 1050), (946, 1290)):
        p.line(x0, 766, x1, 1067, "#ff9a55", 4.5, op=0.75)
    for k in range(15):
        t = (k / 14) ** 2.2
        y = 768 + t * 300
        p.rect(868 - 580 * t, y, 84 + 900 * t, 2 + 10 * t, "#000", op=0.45)
    p.poly([(700, 900), (720, 900), (560, 1040), (480, 1040)], "#000", op=0.5)
    figure(p, 712, 906, 190, "#0a0a0c", 1)
    box(p)


@picture(F + "work-2.jpg")
def crossing(p, r):
    """Film still: one car on a winding road through yellow fields."""
    sky(p, 1600, 1067, 9, (0, "#8fc3d6"), (0.35, "#d9e6d8"), (0.5, "#f7e2b0"), (1, "#f2c877"), cloud=0.2)
    p.circ(360, 400, 84, "#fff4d6")
    for b, a, c in ((560, 90, "#9fb4b0"), (610, 90, "#7c9a8c"), (670, 90, "#a9a04a"), (740, 80, OCHRE)):
        ridge(p, b, a, 7, c, r, rough=0.3)
    p.path("M0 1067V800Q400 700 800 760T1600 720V1067Z", "#c98f1c")
    for k in range(46):
        y = 790 + (k / 46) ** 1.6 * 270
        p.path(
            f"M0 {y + 40}Q400 {y - 40} 800 {y}T1600 {y - 30}",
            stroke="#a8741a" if k % 2 else "#e3b44a",
            sw=2 + k * 0.1,
            op=0.55,
        )
    p.path(
        "M690 1067Q900 930 1120 880T1010 770Q930 730 1080 700Q1010 740 1130 780T1210 900Q1060 980 960 1067Z", "#5a5048"
    )
    p.path("M824 1067Q990 950 1170 888T1066 776Q970 735 1080 700", stroke="#f4e7c8", sw=5, dash="26 22")
    for x, y, R in ((180, 770, 50), (250, 778, 36), (1420, 745, 62), (1500, 750, 40), (600, 745, 22), (630, 748, 16)):
        tree(p, x, y, R, "#45552a", R * 1.5, "#2b2a1a")
    with p.g(tf="translate(1118 820)"):
        p.ell(6, 38, 76, 9, INK, op=0.4)
        p.path("M-70 30V6Q-70 0 -58 -2L-40 -30Q-36 -36 -28 -36H26Q34 -36 40 -28L54 -4Q72 0 72 10V30Z", RED)
        p.path("M-48 -4L-34 -28H-4V-4ZM4 -4V-28H26L40 -4Z", "#bfe0ea")
        p.circ(-40, 30, 14, INK)
        p.circ(42, 30, 14, INK)
    box(p)


@picture(F + "work-3.jpg")
def window(p, r):
    """Film still: dark room, silhouette before a rain-wet window, blue and red light."""
    p.bg("#0c1017")
    p.rect(420, 150, 860, 700, p.lin(420, 150, 1280, 850, (0, "#16405a"), (0.5, "#0f5f70"), (1, "#7d2b3a")))
    for _ in range(70):
        x, y = r.uniform(430, 1270), r.uniform(300, 850)
        R = 10 + r.random() ** 2 * 46
        p.circ(x, y, R, r.choice((ORANGE, RED, OCHRE, SKY, ROSE)), op=0.12 + r.random() * 0.4, blend="screen")
    for _ in range(230):
        x, y = r.uniform(430, 1270), r.uniform(160, 840)
        L = 6 + r.random() * 40
        p.line(x, y, x - 3, y + L, WHITE, 1 + r.random() * 2, op=0.25, cap="round")
        p.circ(x - 3, y + L, 2 + r.random() * 3, WHITE, op=0.4)
    for x in (420, 845, 1268):
        p.rect(x - 9, 140, 18, 720, "#07090d")
    for y in (150, 440, 850):
        p.rect(410, y - 9, 870, 18, "#07090d")
    p.poly([(420, 860), (1280, 860), (1600, 1067), (200, 1067)], p.lin(0, 860, 0, 1067, (0, "#1d3a47"), (1, "#0c1017")))
    p.poly([(0, 0), (400, 120), (400, 870), (0, 1067)], "#0a0d13")
    for k in range(9):
        p.path(f"M{150 + k * 30} 0Q{170 + k * 31} 500 {130 + k * 34} 1067", stroke="#151b26", sw=16)
    with p.g(tf="translate(1010 0)"):
        p.path("M-150 1067Q-160 700 -70 640L-30 620V560A92 104 0 1 1 70 560V620L110 640Q200 700 190 1067Z", "#05070a")
        p.path("M110 640Q200 700 190 1067", stroke=RED, sw=5, op=0.8)
        p.path("M104 480A92 104 0 0 1 70 566V620L110 640", stroke="#ff7a5c", sw=5, op=0.8)
    p.rect(560, 800, 30, 60, "#05070a")
    p.path("M575 800C560 740 600 720 580 650", stroke="#9fb9c4", sw=3, op=0.6)
    box(p)


@picture(F + "work-4.jpg")
def shore(p, r):
    """Film still: two people and a dog on a wide mud flat, reflections."""
    sky(p, 1600, 1067, 15, (0, "#e9a58f"), (0.3, "#f5cdb4"), (0.5, "#f9e7cf"), (1, "#d8c9c0"), cloud=0.22)
    p.circ(1180, 420, 62, "#fff6e4")
    ridge(p, 540, 44, 12, "#b79aa2", r)
    p.rect(0, 540, 1600, 527, p.lin(0, 540, 0, 1067, (0, "#f3d8c3"), (0.4, "#c7a49c"), (1, "#7b6670")))
    for k in range(46):
        y = 548 + (k / 46) ** 1.8 * 480
        x = r.uniform(-200, 1300)
        L = 150 + r.random() * 500 + k * 8
        p.path(
            f"M{x} {y}q{L / 2} {-4 - k * 0.15} {L} 0q{-L / 2} {6 + k * 0.2} {-L} 0Z",
            WHITE if k % 3 else "#8b6f78",
            op=0.35,
        )
    for x, h, c, po in ((560, 200, "#3b2c36", 1), (650, 180, RED, 2)):
        with p.g(tf="translate(0 1616) scale(1 -1)", op=0.35):
            figure(p, x, 808, h * 0.8, c, po)
        figure(p, x, 808, h, c, po, "#2b2029")
    p.path("M800 800l8 -40h70l20 -26 26 8 -20 24 -10 34h-8l-6 -24h-50l-10 24Z", "#2b2029")
    box(p)


# -- animation ----------------------------------------------------------------------------
def blobby(p, x, y, w, h, c, look=0.0, leg=0.0, alpha=1.0):
    """The cartoon hero: a bean with dot eyes."""
    with p.g(op=alpha):
        for s, d in ((-0.22, leg), (0.22, -leg)):
            p.path(
                f"M{x + s * w} {y - h * 0.2}L{x + s * w + d * w * 0.5} {y - max(0, d) * h * 0.08}h{w * 0.14}",
                stroke=INK,
                sw=w * 0.09,
                cap="round",
                join="round",
            )
        p.path(
            f"M{x - w / 2} {y - h * 0.55}A{w / 2} {h * 0.42} 0 0 1 {x + w / 2} {y - h * 0.55}V{y - h * 0.28}A{w / 2} {h * 0.2} 0 0 1 {x - w / 2} {y - h * 0.28}Z",
            c,
        )
        p.ell(x - w * 0.2 + look * w, y - h * 0.78, w * 0.12, h * 0.05, WHITE, op=0.5)
        for s in (-0.13, 0.17):
            p.ell(x + (s + look) * w, y - h * 0.58, w * 0.055, h * 0.06, INK)
        p.path(
            f"M{x + (look - 0.05) * w} {y - h * 0.42}q{w * 0.08} {h * 0.06} {w * 0.16} 0",
            stroke=INK,
            sw=w * 0.035,
            cap="round",
        )


@picture(A + "work-1.jpg")
def onion(p, r):
    """Jump in nine phases, onion skin, with arc of motion."""
    p.bg(PAPER)
    for x in range(0, 1600, 64):
        p.line(x, 0, x, 1067, "#e9e0cf", 2)
    p.rect(0, 900, 1600, 167, ROSE)
    n = 9
    path = []
    for k in range(n):
        t = k / (n - 1)
        x, y = 190 + t * 1220, 900 - 480 * 4 * t * (1 - t)
        sq = 1 + 0.32 * math.cos(t * 4 * math.pi) * (1 if k in (0, 8) else -0.55)
        path.append((x, y, sq))
    p.path(smooth([(x, y - 120) for x, y, _ in path]), stroke=PETROL, sw=5, dash="4 14", cap="round")
    for k, (x, y, sq) in enumerate(path):
        main = k in (0, 4, 8)
        p.ell(x, 912, 90 - (900 - y) * 0.09, 12, INK, op=0.18)
        w, h = 180 * (1.22 if k in (0, 8) else 0.94), 250 * (0.74 if k in (0, 8) else 1.12 if k in (1, 7, 2, 6) else 1)
        blobby(
            p,
            x,
            y,
            w,
            h,
            ORANGE if main else mix(ORANGE, PAPER, 0.3),
            0.1 if k < 5 else 0.06,
            0.4 if 0 < k < 8 else 0,
            1 if main else 0.38,
        )
        p.circ(x, y - 120, 8, PETROL)
    p.rect(0, 0, 1600, 60, INK)
    for k in range(20):
        p.rect(30 + k * 80, 18, 42, 24, PAPER, rx=5)


@picture(A + "work-2.jpg", "P")
def model_sheet(p, r):
    """Model sheet: one character, six moods and colours."""
    p.bg(SKY)
    cs = [ORANGE, OCHRE, LILAC, RED, MOSS, ROSE]
    for k in range(6):
        x, y = (k % 2) * 600, (k // 2) * 500
        p.rect(x, y, 600, 500, (SKY, light(SKY, 0.35))[(k + k // 2) % 2])
        cx, base, c = x + 300, y + 440, cs[k]
        p.ell(cx, base + 6, 130, 16, PETROL, op=0.25)
        if k in (0, 3, 4):
            blobby(p, cx, base, 230, 330, c, (0.1, -0.12, 0)[(0, 3, 4).index(k)], 0.3 if k == 0 else 0)
        elif k == 1:
            with p.g(tf=f"rotate(-16 {cx} {base})"):
                blobby(p, cx, base, 250, 260, c, 0.05, 0)
            p.path(f"M{cx + 120} {base - 250}l60 -40M{cx + 140} {base - 200}l70 -6", stroke=INK, sw=9, cap="round")
        elif k == 2:
            blobby(p, cx, base, 180, 400, c, 0, 0.1)
            for s in (-1, 1):
                p.path(f"M{cx + s * 90} {base - 180}q{s * 60} -20 {s * 70} -120", stroke=c, sw=30, cap="round")
        else:
            blobby(p, cx, base, 270, 220, c, 0.02, 0)
            for q in range(3):
                p.path(
                    f"M{cx + 70 + q * 34} {base - 230 - q * 34}h{26 + q * 5}l{-26 - q * 5} {28 + q * 5}h{26 + q * 5}",
                    stroke=INK,
                    sw=6,
                    join="round",
                )
        if k == 3:
            p.path(f"M{cx - 80} {base - 230}l50 22M{cx + 30} {base - 230}l-44 22", stroke=INK, sw=9, cap="round")
        if k == 4:
            p.path(f"M{cx} {base - 316}q-6 -50 30 -70q14 46 -30 70q-40 -10 -44 -54q40 6 44 54", dark(MOSS, 0.35))


@picture(A + "work-3.jpg")
def multiplane(p, r):
    """Background painting in cut-paper layers, forest at blue hour with small hero and lantern."""
    p.bg("#f5d7b5")
    p.circ(1040, 430, 190, "#fff0d0")
    layers = [("#e9b9a8", 640), ("#c98b96", 720), ("#8b6a94", 790), ("#4f4f80", 870), ("#25335c", 960)]
    for k, (c, base) in enumerate(layers):
        with p.g(filter=p.blur(16), op=0.30):
            p.rect(-20, base - 40, 1640, 30, INK)
        ridge(p, base, 70, 8, c, r, rough=0.5)
        n = 9 - k
        for t in range(n):
            x = (t + 0.5 + r.uniform(-0.3, 0.3)) * 1600 / n
            if k > 1 and 560 < x < 1150:
                continue
            h = 190 + k * 120 + r.random() * 80
            w = 36 + k * 26
            if (t + k) % 2:
                for q in range(4):
                    yy = base - h + q * h * 0.2
                    ww = w * (0.6 + q * 0.32)
                    p.poly(
                        [(x, yy - h * 0.18), (x + ww, yy + h * 0.16), (x - ww, yy + h * 0.16)],
                        mix(c, INK, 0.05 * (q % 2)),
                    )
                p.rect(x - w * 0.12, base - h * 0.2, w * 0.24, h * 0.3, dark(c, 0.3))
            else:
                p.rect(x - w * 0.1, base - h * 0.7, w * 0.2, h * 0.8, dark(c, 0.3))
                p.ell(x, base - h * 0.8, w * 1.05, h * 0.34, mix(c, "#ffffff", 0.05))
    blobby(p, 800, 930, 110, 150, ORANGE, 0.1, 0.3)
    p.line(845, 860, 900, 830, INK, 6)
    p.circ(905, 856, 110, p.rad(905, 856, 110, (0, "#fff2b8", 0.9), (1, "#ffd27a", 0)))
    p.rect(890, 836, 30, 40, OCHRE, rx=6)


@picture(A + "work-4.jpg")
def strip(p, r):
    """Twelve frames of a walk-cycle on coloured cards."""
    p.bg(INK)
    cs = [PETROL, ROSE, OCHRE, LILAC, RED, SKY]
    for k in range(12):
        x, y = 24 + (k % 4) * 392, 26 + (k // 4) * 344
        c = cs[(k + k // 4 * 2) % 6]
        p.rect(x, y, 376, 326, c)
        ph = k / 12 * 2 * math.pi
        b = abs(math.sin(ph)) * 24
        p.rect(x, y + 270, 376, 56, dark(c, 0.3))
        for q in range(-1, 4):
            xx = x + ((q * 130 - k * 32) % 430) - 50
            if x <= xx <= x + 340:
                p.rect(xx, y + 290, 36, 8, light(c, 0.3))
        blobby(
            p, x + 188, y + 280 - b * 0.4, 130, 200 + b * 0.5, ORANGE if c != RED else PAPER, 0.08, math.sin(ph) * 0.9
        )


# -- documentary --------------------------------------------------------------------------
@picture(D + "work-1.jpg")
def lake(p, r):
    """Documentary still: fisherman in a boat, fog."""
    sky(p, 1600, 1067, 31, (0, "#c5d4d6"), (0.5, "#e6e6da"), (0.6, "#dfe0d6"), (1, "#9db0b2"), cloud=0.25)
    for b, a, c in ((470, 120, "#b9c7c6"), (510, 100, "#9db1b0"), (560, 70, "#7c9695")):
        ridge(p, b, a, 10, c, r)
        p.rect(
            0,
            b - 30,
            1600,
            90,
            p.lin(0, b - 30, 0, b + 60, (0, "#e6e6da", 0), (0.7, "#e6e6da", 0.8), (1, "#e6e6da", 0)),
        )
    p.rect(0, 570, 1600, 497, p.lin(0, 570, 0, 1067, (0, "#d5dcd5"), (1, "#5d7a80")))
    for k in range(40):
        y = 580 + (k / 40) ** 1.7 * 460
        x = r.uniform(-100, 1500)
        p.rect(x, y, 60 + r.random() * 300, 2 + k * 0.08, WHITE, op=0.4)
    with p.g(tf="translate(900 720)"):
        p.path("M-250 0Q-220 60 -150 62H150Q230 60 262 -18Q100 14 -250 0Z", "#2b3436")
        p.path("M-230 66Q0 150 240 66Q100 92 -230 66Z", "#2b3436", op=0.35)
        p.path("M-40 0Q-50 -90 -20 -130Q0 -150 24 -128Q60 -80 50 0Z", RED)
        p.circ(4, -164, 25, "#2b3436")
        p.path("M-28 -172H40L20 -196H-10Z", OCHRE)
        p.path("M20 -100L110 -60L330 -250", stroke="#2b3436", sw=7)
        p.path("M330 -250Q380 -80 392 60", stroke="#2b3436", sw=1.6)
    box(p)


@picture(D + "work-2.jpg")
def at_work(p, r):
    """Documentary still: welder in the hall, sparks, light shafts."""
    p.bg("#15191d")
    for k in range(6):
        x = 120 + k * 270
        p.poly(
            [(x, 100), (x + 130, 100), (x + 420, 1067), (x + 60, 1067)],
            p.lin(0, 100, 0, 1067, (0, SKY, 0.32), (1, SKY, 0)),
        )
        p.rect(x, 116, 130, 70, "#cfe6ee")
        p.path(f"M{x + 43} 116V186M{x + 87} 116V186", stroke="#15191d", sw=6)
    for k in range(5):
        x = 40 + k * 380
        p.rect(x, 100, 24, 967, "#0d1013")
        p.path(f"M{x} 260L{x + 200} 190M{x + 24} 260L{x - 180} 190", stroke="#0d1013", sw=12)
    p.rect(0, 840, 1600, 227, "#0b0d0f")
    p.circ(990, 700, 520, p.rad(990, 700, 520, (0, "#ffe7b0", 0.9), (0.12, ORANGE, 0.5), (1, RED, 0)))
    p.rect(880, 730, 460, 34, "#2a2f34")
    p.rect(910, 764, 24, 120, "#1a1d21")
    p.rect(1290, 764, 24, 120, "#1a1d21")
    with p.g(tf="translate(700 884)"):
        p.path(
            "M-110 0L-96 -260Q-100 -380 -20 -400H30Q90 -390 110 -300L290 -190L276 -150L90 -220L100 0H20L0 -180L-20 0Z",
            "#07090a",
        )
        p.path("M-46 -410Q-60 -520 30 -520Q110 -510 96 -420L60 -380H-20Z", "#07090a")
        p.path("M70 -500L108 -480L92 -420L60 -410Z", ORANGE, op=0.8)
        p.path("M110 -300L290 -190M108 -300Q94 -390 40 -400", stroke=ORANGE, sw=5)
    p.circ(992, 706, 30, "#fffbe6", filter=p.blur(8))
    for _ in range(210):
        a, d = r.gauss(-0.6, 1.1), abs(r.gauss(0, 1)) * 210
        x, y = 992 + math.cos(a) * d, 706 + math.sin(a) * d + d * d * 0.0012
        p.line(
            x,
            y,
            x + math.cos(a) * 14,
            y + math.sin(a) * 14 + 6,
            r.choice((ORANGE, "#ffe2a0", OCHRE)),
            1 + r.random() * 3,
            cap="round",
        )
    box(p)


@picture(D + "work-3.jpg", "P")
def contact(p, r):
    """Contact sheet: film strips, small frames, two marked in red pencil."""
    p.bg("#0d0d0e")
    fns = [lake, shore, crossing, at_work, night_shift, window]
    ims = [sub(1600, 1067, f, r).resize((320, 213)).crop((0, 24, 320, 189)) for f in fns]
    for j in range(5):
        y = 70 + j * 280
        p.rect(40, y, 1120, 240, "#1d1a18")
        for k in range(37):
            for yy in (y + 10, y + 214):
                p.rect(52 + k * 30, yy, 15, 17, "#d9d4c8", rx=3)
        for i in range(3):
            im = ims[(i * 2 + j) % 6].convert("L").convert("RGB")
            im = to_im(np.asarray(im, float) * np.array([1.0, 0.97, 0.9]))
            p.image(im, 62 + i * 366, y + 36, 344, 170)
    for x, y in ((244, 473), (977, 1033)):
        p.path(
            f"M{x - 190} {y - 90}Q{x} {y - 130} {x + 186} {y - 92}Q{x + 214} {y + 40} {x + 176} {y + 104}Q{x - 20} {y + 134} {x - 186} {y + 98}Q{x - 214} {y} {x - 170} {y - 110}",
            stroke=RED,
            sw=9,
            cap="round",
            op=0.92,
        )
    p.path("M470 250L560 330L740 120", stroke=RED, sw=9, cap="round", join="round")


# -- sound and image ----------------------------------------------------------------------
@picture(S + "work-1.jpg")
def spectrogram(p, r):
    """Spectrogram of a piano-like phrase."""
    h, w = 1067, 1600
    a = np.zeros((h, w))
    x = np.arange(w)[None, :]
    y = np.arange(h)[:, None]
    t = 40
    notes = [0, 4, 7, 12, 7, 4, 2, 5, 9, 14, 12, 9]
    k = 0
    while t < w - 60:
        f0 = 60 * 2 ** (notes[k % 12] / 12)
        for hrm in range(1, 15):
            f = h - 40 - f0 * hrm * 0.98
            if f < 0:
                break
            env = np.where(x > t, np.exp(-(x - t) / (260 / hrm**0.5)), 0)
            vib = 3 * np.sin((x - t) / 14) * (x > t + 40)
            a += env * np.exp(-(((y - f - vib) / (3.4 + hrm * 0.12)) ** 2)) * (1.0 / hrm**0.45)
        a += 0.35 * np.exp(-(((x - t) / 3) ** 2)) * (y / h) ** 0.3
        t += (120, 60, 60, 130)[k % 4]
        k += 1
    n = noise(h, w, (3, 8), 2, 3)
    a = a + n * 0.16 * (0.3 + 0.7 * (y / h))
    p.image(
        to_im(
            ramp(
                1 - np.exp(-a * 1.5),
                (0, "#0c0b12"),
                (0.18, "#231a3d"),
                (0.38, "#7a1f45"),
                (0.58, RED),
                (0.74, ORANGE),
                (0.9, OCHRE),
                (1, WHITE),
            )
        ),
        0,
        0,
    )
    for q in range(9):
        p.line(0, h - 40 - q * 118, 18, h - 40 - q * 118, PAPER, 3)


@picture(S + "work-2.jpg")
def timeline(p, r):
    """Editing timeline: clips, waves, playhead."""
    p.bg("#1b1c20")
    p.rect(0, 0, 1600, 70, "#26282e")
    for k in range(81):
        p.line(k * 20, 70, k * 20, 44 if k % 5 == 0 else 58, "#7b828c", 2)
    cs = [PETROL, ORANGE, LILAC, OCHRE, ROSE, MOSS, SKY]
    y = 96
    for row in range(7):
        hh = 128 if row < 3 else 112
        x = -30 - row * 40
        k = row
        while x < 1600:
            w = 90 + ((k * 97 + row * 61) % 300)
            if (k * 5 + row * 3) % 7 != 2 or row == 1:
                c = cs[(k * 3 + row) % 7] if row < 3 else (PETROL, STEEL, MOSS, RED)[row - 3]
                p.rect(x + 2, y, w - 4, hh, c, rx=8)
                p.rect(x + 2, y, w - 4, 18, dark(c, 0.3), rx=8)
                if row < 3:
                    for q in range(int((w - 20) // 74)):
                        X = x + 12 + q * 74
                        p.rect(X, y + 28, 66, hh - 42, dark(c, 0.55))
                        p.circ(X + 20 + (q * 13) % 30, y + 60, 14, light(c, 0.4))
                        p.poly([(X, y + hh - 14), (X + 33, y + 66), (X + 66, y + hh - 14)], mix(c, INK, 0.25))
                else:
                    for q in range(int((w - 16) / 5)):
                        v = abs(math.sin(q * 0.31 + k) * math.sin(q * 0.07 + row)) * (0.5 + 0.5 * r.random())
                        p.rect(x + 9 + q * 5, y + 64 - v * 42, 3, v * 84 + 2, light(c, 0.55))
            x += w
            k += 1
        y += hh + 14
    p.line(913, 0, 913, 1067, RED, 5)
    p.poly([(890, 0), (936, 0), (936, 40), (913, 64), (890, 40)], RED)


@picture(S + "work-3.jpg")
def grade(p, r):
    """One shot, three grades: cold, neutral, warm, with scope curves."""
    im = sub(1600, 1067, crossing, r).convert("RGB")
    a = np.asarray(im, float)
    g = a.mean(-1, keepdims=True)
    cold = ((a * 0.45 + g * 0.55) * np.array([0.62, 0.9, 1.15])) * 0.9
    flat = (a * 0.4 + g * 0.6) * 0.62 + 84
    warm = (((a / 255) ** 1.25) * 255) * np.array([1.14, 0.93, 0.72]) + np.array([14, 0, 8])
    out = np.concatenate([cold[:, :534], flat[:, 534:1066], warm[:, 1066:]], 1)
    p.image(to_im(out), 0, 0)
    for k, c in enumerate((SKY, WHITE, ORANGE)):
        x = 40 + k * 533
        p.rect(x, 964, 453, 76, INK, op=0.0)
        q = [
            (x + t * 23, 1030 - 54 * math.exp(-(((t - (6, 10, 14)[k]) / (3, 2.2, 4.5)[k]) ** 2)) - 6 * r.random())
            for t in range(20)
        ]
        p.path(smooth(q), stroke=c, sw=4)
    p.line(534, 0, 534, 1067, WHITE, 4)
    p.line(1066, 0, 1066, 1067, WHITE, 4)
