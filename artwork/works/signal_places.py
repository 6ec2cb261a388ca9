"""Signal Exemple, wayfinding: their totem on a wet square at dusk, their third floor on the day it opened."""

from PIL import Image

from artwork import darkroom as dark
from artwork import studio as st
from artwork.mark import Mark

FOLDER = "members/signal-exemple"
BOLD = "DejaVuSans-Bold.ttf"
ARROW = "M0,-17 H64 L38,-43 H74 L117,0 L74,43 H38 L64,17 H0 Z"


def arrow(face: Mark, x: float, y: float, size: float, turn: float, tint: str) -> None:
    face.canvas.save()
    face.canvas.translate(x, y)
    face.canvas.rotate(turn)
    face.canvas.scale(size, size)
    face.canvas.translate(-58, 0)
    face.shape(ARROW, tint)
    face.canvas.restore()


def face() -> Image.Image:
    """The front of the totem: floor, direction, four rows of what is where. The square is stretched to its height."""
    made = Mark("#e4481a")
    made.canvas.scale(1.0, 0.4)
    ink = "#140f0d"
    made.letters("1", 60, 410, 380, ink, font="DejaVu Sans")
    arrow(made, 540, 280, 2.5, 0, ink)
    for n, (words, turn) in enumerate((("Ciné", 0), ("Café", 180), ("Radio", 0), ("Livres", -90))):
        y = 700 + n * 250
        made.bar(70, y - 40, 660, 12, ink)
        made.letters(words, 70, y + 128, 128, ink, font="DejaVu Sans")
        arrow(made, 650, y + 85, 1.15, turn, ink)
    made.bar(70, 700 + 4 * 250 - 40, 660, 12, ink)
    return made.picture.resize((400, 1000), Image.Resampling.LANCZOS)


def totem() -> Image.Image:
    st.stage(
        (864, 1080), camera=(-1.3, -7.2, 1.25), look=(-0.15, 0, 1.5), lens=50, fstop=2.2,
        focus=(0.25, -0.3, 1.5), samples=16, world="#7f93ad", strength=0.55,
    )  # fmt: skip
    ground = st.stone("#4a4c50", "#35373b", scale=1.6, rough=0.28, bump=0.2)
    st.sheet(80, 80, ground)
    paint = st.Material("#e4481a", roughness=0.38, coat_weight=0.3)
    st.box((1.1, 0.34, 2.75), paint, at=(0.35, 0, 1.42), turn=(0, 0, -14), bevel=0.012)
    st.box((1.0, 0.3, 0.1), st.Material("#141414", roughness=0.5), at=(0.35, 0, 0.03), turn=(0, 0, -14))
    print_ = st.Material("#ffffff", roughness=0.38, coat_weight=0.3)
    print_.paint(print_.image(face()))
    print_.paint(print_.image(face()), "Emission Color")
    print_.set("Emission Strength", 0.42)
    st.sheet(1.08, 2.7, print_, at=(0.35 - 0.0423, -0.1697, 1.42), turn=(90, 0, -14))
    for x, y, wide, high, tint in ((-6, 17, 7, 7, "#5f6772"), (2.6, 20, 8, 9.5, "#69717c"), (10, 18, 6, 6, "#59616c")):
        st.box((wide, 4, high), st.stone(tint, "#505862", scale=0.6), at=(x, y, high / 2), bevel=0)
        for k in range(int(wide * high / 9)):
            glow = st.Material("#ffc98a", emission_color="#ffc27a", emission_strength=2.4)
            st.box(
                (0.6, 0.05, 0.9),
                glow,
                at=(x - wide / 2 + 0.9 + k * 1.7 % (wide - 1.2), y - 2.03, 1.6 + k * 2.3 % (high - 2)),
                bevel=0,
            )
    st.lamp((-4, -3, 5), (0.3, 0, 1.4), size=2.5, power=190, tint="#dfe9ff")
    picture = dark.halation(dark.grade(st.shot(), shadows="#0b0d10", contrast=1.06, saturation=1.08), 0.2, above=0.75)
    return dark.photo(picture, size=(1080, 1350), noise=0.014, dark=0.3, seed=25)


def corridor() -> Image.Image:
    st.stage(
        (1200, 800), camera=(0.25, -5.2, 1.5), look=(-0.1, 4, 1.32), lens=24, fstop=0, samples=32, world="#cfe0f2",
        strength=0.75,
    )  # fmt: skip
    white = st.Material("#eceae4", roughness=0.85)
    white.bump(white.noise(70, detail=3), strength=0.06, distance=0.004)
    floor = st.Material("#b9b6ae", roughness=0.22)
    floor.bump(floor.noise(3, detail=2), strength=0.03, distance=0.02)
    band, petrol, red = (st.Material(c, roughness=0.35) for c in ("#e8541c", "#123f4b", "#cf2418"))
    st.box((3.4, 16, 0.1), floor, at=(0, 1, -0.05), bevel=0)
    st.box((0.7, 13, 0.004), band, at=(-0.35, 1, 0.003), bevel=0)
    st.box((0.1, 16, 3), white, at=(-1.75, 1, 1.5), bevel=0)
    st.box((3.4, 0.1, 3), petrol, at=(0, 7.4, 1.5), bevel=0)
    st.box((3.6, 16, 0.1), white, at=(0, 1, 3.05), bevel=0)
    for k in range(5):
        st.box((0.1, 0.9, 3), white, at=(1.75, -4.6 + 2.9 * k, 1.5), bevel=0.01)
        for high, z in ((0.8, 0.4), (0.5, 2.75)):
            st.box((0.1, 2.0, high), white, at=(1.75, -3.15 + 2.9 * k, z), bevel=0.01)
    st.raised(BOLD, "3", 0.06, red, size=3.1, at=(-1.66, -0.6, 1.42), turn=(90, 0, 90))
    st.raised(BOLD, "3", 0.02, band, size=1.3, at=(-0.62, 7.32, 1.62), turn=(90, 0, 0))
    sign = [(0, -0.09), (0.5, -0.09), (0.5, -0.27), (0.86, 0), (0.5, 0.27), (0.5, 0.09), (0, 0.09)]
    st.mesh([(0.1 + x, 7.3, 1.6 + z) for x, z in sign], [tuple(range(7))], band)
    for k in range(4):
        tube = st.Material("#ffffff", emission_color="#fff4e0", emission_strength=5)
        st.box((0.09, 1.5, 0.03), tube, at=(-0.35, -3.4 + 2.9 * k, 2.98), bevel=0)
    st.sun((-0.86, 0.34, -0.4), power=5.0, tint="#ffdfb0", soft=0.8)
    picture = dark.halation(dark.grade(st.shot(), shadows="#0c0d10", contrast=1.04, saturation=1.06), 0.2, above=0.8)
    return dark.photo(picture, size=(1280, 853), noise=0.012, dark=0.25, seed=26)


PICTURES = {"work-2": totem, "work-3": corridor}
