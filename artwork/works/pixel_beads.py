"""Pixel Muster, game makers: twelve figures of a game laid in ironing beads on white pegboards, late in the evening."""

import numpy as np
from PIL import Image

from artwork import darkroom as dark
from artwork import relief
from artwork.surface import Array, Surface

FOLDER = "members/pixel-muster"
SIZE, PITCH = (1400, 1034), 21.5
TINTS = {
    "O": "#ff5a1f", "T": "#0f6f78", "W": "#ffffff", "K": "#191621", "R": "#e0202f", "D": "#9c1220", "S": "#ffd9a0",
    "P": "#ff3d8f", "V": "#7a35d8", "G": "#58b13c", "L": "#bfe86a", "Y": "#ffc928", "A": "#e08a12", "B": "#3d9df0",
    "N": "#1c4fb0", "C": "#a9ecf2",
}  # fmt: skip
FIGURES = """
....OOOO.... ...OOOOOO... ..OOOOOOOO.. ..OWKOOWKO.. ..OWKOOWKO.. ..OOOOOOOO..
...OORROO... ..TTTTTTTT.. .OTTTTTTTTO. .O.TTTTTT.O. ...TT..TT... ..KKK..KKK..
............ .O.O........ .S.S.CCCCCCC .SSS.CNCCCNC .SKS.CCNCNCC .SSS.CCCRCCC
..SS.CCCCCCC ..SS.CCCCCCC ..SSSSSSSSSS ..SSSSSSSSSS ...SSSSSSSS. ............
.....KK..... ...RRYYRR... ..RRRYYRRR.. .YRRRYYRRRY. .YRRYYYYRRY. YYRRYYYYRRYY
Y.YR.YY.RY.Y .....KK..... .....KK..... .....KK..... ..KK.KK..... ..KKKKK.....
.....RR..... ....RRRR.... ....YYYY.... YYY.YWWY.YYY ....YYYY.... ...KKKKKK...
....RRRR.... ....CCCC.... ...RRRRRR... ...CCKKCC... ..RRRKKRRR.. BBBBBBBBBBBB
............ .GGG....GGG. .GWG....GWG. .GKGGGGGGKG. GGGGGGGGGGGG GGGGGGGGGGGG
GRRRRRRRRRRG GGGGGGGGGGGG .GLLLLLLLLG. .GGLLLLLLGG. GGG.GGGG.GGG ............
...K....K... ....K..K.... VV..KKKK..VV VVVVKAAKVVVV VPPVKAAKVPPV VPYPVAAVPYPV
VVPPVAAVPPVV .VVVVAAVVVV. ..VVVAAVVV.. .VPPVAAVPPV. .VVV.AA.VVV. ..V..AA..V..
...KKKK..... ..K....K.... ..K....K.... ...OOOO..... ..OOOOOOO..O .OOOOOOOO.OO
.OSOOOOOOOO. .OSOOOOOOO.. .OSOOOOOO... .OOOOOOOO... ..OOOOOO.... ..DDDDDD....
.....B...... .....BB..... ....BBB..... ....BBBB.... ...BBBBBB... ..BWBBBBBB..
..BWBBBBBN.. ..BWBBBBBN.. ..BBBBBBBN.. ...BBBBNN... ....NNNN.... ............
.....PP..... ....GGGG.... .GG.GLGG.... .GG.GGGG.GG. .GGGGGLG.GG. ..GGGGGGGGG.
....GLGGGG.. ....GGGG.... ..AAAAAAAA.. ...OOOOOO... ...OOOOOO... ....OOOO....
K..........K KK........KK KPK......KPK KKKKKKKKKKKK KKKKKKKKKKKK KGGKKKKKKGGK
KGWKKKKKKGWK KKKKKPPKKKKK KKKKPKKPKKKK .KKKKKKKKKK. ..KKKKKKKK.. ............
.........K.. ........K... .......K.... TTTTTTTTTTTT TCCCCCTTTTTT TCKCKCTYYYYT
TCCCCCTYRYYT TCKCKCTYYYYT TCCCCCTTTTTT TTTTTTTATATT TTTTTTTTTTTT .KK......KK.
............ ............ ....DDDD.... ..OOOOOOO..D .OOYOYOYOODD OKOOOOOOOOOD
OOOYOYOYOOOO .OOOOOOOOOOD ..OOYOYOO.DD ....DDD....D ............ ............
"""  # twelve lines each, of twelve beads


def laid() -> dict[tuple[int, int], str]:
    """Which bead is on which peg."""
    beads = {}
    lines = FIGURES.split()
    for n in range(12):
        for row, line in enumerate(lines[12 * n : 12 * n + 12]):
            for column, sign in enumerate(line):
                if sign in TINTS:
                    beads[2 + n % 4 * 15 + column, 2 + n // 4 * 15 + row] = TINTS[sign]
    return beads


def boards(s: Surface) -> tuple[Array, Array, Array, Array]:
    """Twelve white boards with their pegs; says the peg of each place and where on it the place is."""
    ox, oy = (SIZE[0] - 61 * PITCH) / 2, (SIZE[1] - 46 * PITCH) / 2
    cx, cy = np.floor((s.x - ox) / PITCH), np.floor((s.y - oy) / PITCH)
    u, v = (s.x - ox) / PITCH - cx - 0.5, (s.y - oy) / PITCH - cy - 0.5
    for n in range(12):
        x, y = ox + (8 + n % 4 * 15) * PITCH, oy + (8 + n // 4 * 15) * PITCH
        side = 14.2 * PITCH
        s.lay(s.box(x, y, side, side, radius=14), "#e9e7f0", up=7, edge=4, gloss=0.5, shade=0.7, far=22)
    on = (cx - 1) % 15 < 14
    on &= ((cy - 1) % 15 < 14) & (cx > 0) & (cx < 60) & (cy > 0) & (cy < 45)
    peg = np.clip(1 - np.hypot(u, v) / 0.17, 0, 1) * on
    s.height += 7 * np.sqrt(peg)
    return cx, cy, u, v


def beads() -> Image.Image:
    s = Surface(SIZE, "#3a2a63")
    s.albedo *= (0.9 + 0.5 * s.noise(3, seed=1, octaves=2) + 0.3 * s.noise(300, seed=2))[..., None]
    s.height = 0.8 * s.noise(4, seed=3, octaves=2)
    cx, cy, u, v = boards(s)
    random = np.random.default_rng(5)
    for (column, row), tint in laid().items():
        x0, y0 = int((SIZE[0] - 61 * PITCH) / 2 + column * PITCH) - 2, int((SIZE[1] - 46 * PITCH) / 2 + row * PITCH) - 2
        part = (slice(max(y0, 0), y0 + 27), slice(max(x0, 0), x0 + 27))
        here = (cx[part] == column) & (cy[part] == row)
        far = np.hypot(u[part] - random.normal(0, 0.012), v[part] - random.normal(0, 0.012))
        ring = np.clip(1 - ((far - 0.335) / 0.165) ** 2, 0, 1)
        cover = here & (ring > 0)
        tall = 15 + random.normal(0, 0.5)
        own = dark.rgb(tint) * (0.97 + random.normal(0, 0.025))
        s.albedo[part] = np.where(
            cover[..., None], own, np.where(here[..., None], s.albedo[part] * 0.55, s.albedo[part])
        )
        s.height[part] = np.where(cover, tall * (0.62 + 0.38 * np.sqrt(ring)), s.height[part])
        s.gloss[part] = np.where(cover, 0.8, s.gloss[part])
    loose(s, random)
    blue = s.lit((-0.72, -0.62, 0.6), ambient=0.36, power=1.05, reach=34, soft=3, shine=0.5, focus=30)
    pink = s.lit((0.8, 0.25, 0.5), ambient=0.1, power=0.6, reach=34, soft=3, shine=0.35, focus=26)
    near, far = relief.falloff(SIZE, (0.05, 0.0), 0.8, 0.25), relief.falloff(SIZE, (1.0, 0.8), 0.55, 0.1)
    values = blue * near * np.array([0.98, 0.98, 1.12]) + 0.62 * pink * far * np.array([1.25, 0.62, 0.95])
    return photographed(values)


def loose(s: Surface, random: np.random.Generator) -> None:
    """Beads beside the boards, some on their side."""
    tints = list(TINTS.values())
    for _ in range(34):
        x, y = random.choice(
            (
                [random.uniform(0, 1400), random.choice((20, 356, 678, 1014))],
                [random.choice((22, 378, 700, 1022, 1378)), random.uniform(0, 1034)],
            )
        )
        x, y, turn = x + random.normal(0, 6), y + random.normal(0, 6), random.uniform(0, 180)
        tint = dark.rgb(tints[random.integers(len(tints))])
        if random.random() < 0.5:
            s.lay(s.box(x, y, 20, 17, radius=3, turn=turn), tint, up=14, edge=8, gloss=0.8, far=9, rounded=True)
            continue
        far = np.hypot(s.x - x, s.y - y)
        s.lay(9.5 - far, tint, up=15, edge=4, gloss=0.8, far=9, rounded=True)
        s.lay(4 - far, tint * 0.25, up=-9, edge=2, shade=0)


def photographed(values: Array) -> Image.Image:
    """Seen a little from the side: the far edge is smaller, and no longer sharp."""
    wide, high = SIZE
    y = np.mgrid[0:high, 0:wide][0] / high
    values = relief.defocus(values, np.clip(np.abs(y - 0.62) * 3.6 - 0.75, 0, 2.2), (0, 1.6, 3.6))
    corners = (60, 40, 8, 1022, wide - 16, 1000, wide - 52, 24)
    picture = dark.image(values).transform((1280, 853), Image.Transform.QUAD, corners, Image.Resampling.BICUBIC)
    picture = dark.grade(picture, shadows="#0b0618", contrast=1.06, saturation=1.08)
    return dark.photo(dark.halation(picture, 0.2, tint="#ff8ad0", above=0.8), noise=0.007, dark=0.4, seed=4)


PICTURES = {"work-2": beads}
