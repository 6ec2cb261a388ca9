"""Anime Muster, animators: the six of the gang in modelling clay, on the cards of their boxes."""

from PIL import Image

from artwork import darkroom as dark
from artwork import studio as st

FOLDER = "members/anime-muster"
FIGURES = [
    ("#f2551f", (1.0, 1.12), "smile"), ("#e8ae2a", (1.1, 0.82), "smile"), ("#b79be0", (0.8, 1.3), "cheer"),
    ("#c3241f", (0.98, 1.05), "angry"), ("#5d8a3c", (0.96, 1.1), "calm"), ("#f0a596", (1.2, 0.78), "sleep"),
]  # fmt: skip


def clay(tint: str) -> st.Material:
    """Modelling clay: soft sheen, the dents of fingers, a print here and there."""
    made = st.Material(tint, roughness=0.55, subsurface_weight=0.12, subsurface_radius=(0.2, 0.08, 0.05))
    made.bump(made.noise(2.2, detail=2), strength=0.5, distance=0.08)
    made.bump(made.noise(16, detail=3), strength=0.18, distance=0.02)
    return made


def face(x: float, z: float, wide: float, mood: str, black: st.Material, white: st.Material) -> None:
    """Two eyes and a mouth, in front of the body."""
    y = -0.47 * wide
    for side in (-1, 1):
        ex = x + side * 0.17
        if mood in ("sleep", "calm"):
            st.tube([(ex - 0.07, y, z + 0.02), (ex, y - 0.02, z - 0.03), (ex + 0.07, y, z + 0.02)], 0.02, black)
        else:
            st.ball(0.085, white, at=(ex, y, z))
            st.ball(0.046, black, at=(ex + 0.015, y - 0.06, z - 0.005))
        if mood == "angry":
            st.tube(
                [(ex - side * 0.1, y - 0.05, z + 0.09), (ex + side * 0.1, y - 0.03, z + 0.17)], 0.03, black, order=2
            )
    bend = {"angry": 0.05, "sleep": 0.0}.get(mood, -0.07)
    st.tube(
        [(x - 0.13, y - 0.03, z - 0.22), (x, y - 0.06, z - 0.22 + bend), (x + 0.13, y - 0.03, z - 0.22)], 0.024, black
    )


def figure(x: float, z: float, tint: str, size: tuple[float, float], mood: str) -> None:
    """A bean on two feet, with arms."""
    body, black, white = clay(tint), st.Material("#17141a", roughness=0.35), st.Material("#f6f2e8", roughness=0.3)
    wide, tall = size
    bean = [(0.001, 0), (0.3, 0.02), (0.44, 0.16), (0.46, 0.4), (0.41, 0.68), (0.28, 0.88), (0.001, 0.96)]
    st.lathe([(r * wide, h * tall) for r, h in bean], body, levels=2, at=(x, 0, z + 0.08))
    for side in (-1, 1):
        st.ball(0.13, body, at=(x + side * 0.2 * wide, -0.12, z + 0.08)).scale = (1.1, 1.35, 0.7)
        lift = 0.62 if mood == "cheer" else 0.02 if mood != "angry" else 0.14
        reach = 0.42 * wide
        hand = (x + side * (reach + 0.2), -0.14, z + 0.42 * tall + lift * 0.7)
        st.tube(
            [(x + side * reach * 0.85, 0, z + 0.5 * tall), (x + side * (reach + 0.14), -0.1, z + 0.42 * tall), hand],
            0.07,
            body,
            sides=10,
        )
        st.ball(0.095, body, at=hand)
    face(x, z + 0.08 + 0.62 * tall, wide, mood, black, white)
    if mood == "calm":
        leaf = st.ball(0.13, clay("#86b04e"), at=(x + 0.14, 0, z + 0.2 + tall), turn=(0, 35, 0))
        leaf.scale = (1.5, 0.8, 0.4)
        st.tube([(x, 0, z + tall), (x + 0.02, 0, z + 0.2 + tall)], 0.03, clay("#3f5f2a"))


def work_2() -> Image.Image:
    st.stage((640, 800), camera=(0, -9.4, 2.9), look=(0, 0, 2.72), lens=58, samples=24, world="#e6eef6", strength=0.35)
    cards = ["#a9cfe8", "#8fbfe0", "#8fbfe0", "#b5d6ea", "#b5d6ea", "#9ac6e4"]
    for n, (tint, size, mood) in enumerate(FIGURES):
        x, z = -1.08 + n % 2 * 2.16, 3.72 - n // 2 * 1.86
        card = st.Material(cards[n], roughness=0.9)
        st.box((2.1, 0.06, 1.8), card, at=(x, 0.75, z + 0.86), bevel=0.01)
        st.box((2.1, 1.5, 0.06), card, at=(x, 0.05, z - 0.03), bevel=0.01)
        for side in (-1, 1):
            st.box((0.05, 1.5, 1.8), card, at=(x + side * 1.06, 0.05, z + 0.86), bevel=0.01)
        figure(x, z, tint, size, mood)
    st.box((12, 0.1, 12), st.Material("#6f93ab", roughness=0.9), at=(0, 0.9, 3), bevel=0)
    st.lamp((-4.5, -6, 7.5), (0, 0, 2.7), size=1.8, power=1150, tint="#fff1dc")
    st.lamp((5, -5, 3), (0, 0, 2.5), size=3, power=160, tint="#cfe2ff")
    return dark.photo(
        dark.grade(st.shot(), shadows="#12100f", lights="#fffdf6", contrast=1.02),
        size=(1120, 1400),
        noise=0.012,
        seed=4,
    )


PICTURES = {"work-2": work_2}
