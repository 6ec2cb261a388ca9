"""Share cards: whatever a record is called stands on its card, whole, inside the margins, in the theme's faces."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from showcase.derive import lettering, share, share_words
from showcase.derive.lettering import Style
from showcase.derive.share import ShareCard
from showcase.pages import share_theme
from tests.conftest import ROOT
from tests.projects import EXAMPLE

STATIC = ROOT / "theme" / "static"
PICTURE = EXAMPLE.content / "members" / "terre-exemple" / "portrait.jpg"
NAMES = [
    "Ré",
    "Terre Exemple",
    "Kreativwirtschaftsförderungsgesellschaft des Großherzogtums Luxemburg",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "D’Kreativwirtschaftsentwécklungsgesellschaft zu Déifferdeng",
    "Łukasz Żółć & Ðorđe Šimić",
    "Trouver qui crée au Luxembourg, et commencer quelque chose ensemble, un jour de novembre où il pleut",
    "a " * 60,
]


@pytest.fixture(scope="module")
def style() -> Style:
    return share_theme.style(STATIC, "")


def test_a_letter_is_as_wide_as_in_the_font_that_has_it(style: Style) -> None:
    letters = "aéœMŁđ€—&☃"
    face = style.face("display", 1000, style.narrow)
    assert lettering.advances(style, letters) == {letter: round(face.length(letter)) for letter in letters}
    assert lettering.advances(style, "☃") == {"☃": 0}


def card(title: str, picture: str = "", **said: str) -> ShareCard:
    words = {"kicker": "Artisanat d’art · Differdange", "line": "Vaisselle en grès tournée à la main", **said}
    return ShareCard(title=title, name="Cluster IC", tone=2, picture=picture, **words)


def drawn(made: ShareCard, style: Style, picture: bytes | None = None) -> Image.Image:
    """A card in the size in which it was laid out."""
    image = Image.open(BytesIO(share.draw(made, style, share.decode(picture) if picture else None))).convert("RGB")
    return image.resize((share_words.WIDTH, share_words.HEIGHT), Image.Resampling.BICUBIC)


@pytest.mark.parametrize("title", NAMES)
def test_a_name_of_any_length_stands_inside_the_margins(style: Style, title: str) -> None:
    said = {"kicker": "", "line": ""}
    with_title, without = (drawn(card(text, **said), style) for text in (title, "."))
    # Palettes round a shade or two; what is written differs by more.
    box = ImageChops.difference(with_title, without).convert("L").point(lambda one: 255 * (one > 60)).getbbox()
    assert box is not None
    left, top, right, bottom = box
    assert left >= 64 - 8, box  # large letters are set a little further out, so that they look flush
    assert right <= share_words.WIDTH - 64 + 4, box
    assert top >= 60, box
    assert bottom <= share_words.HEIGHT - 64 - 40, box  # nothing touches the name below


@pytest.mark.parametrize("title", NAMES)
@pytest.mark.parametrize("picture", [False, True])
def test_every_word_of_a_name_is_on_the_card(style: Style, title: str, picture: bool) -> None:
    placed = share_words.arrange(card(title.strip()), style, beside=picture)
    assert " ".join(placed.title.lines) == title.strip()
    assert placed.title.size >= 34
    for line in placed.title.lines:
        assert style.face("display", placed.title.size, placed.title.width).length(line) <= placed.wide + 1


def test_a_short_name_is_set_wide_and_a_long_one_narrow(style: Style) -> None:
    short, long = (share_words.arrange(card(name), style, beside=False).title for name in ("Verre", NAMES[6]))
    assert short.size > long.size
    assert short.width > long.width


def test_a_card_has_the_size_that_readers_expect_and_the_colour_of_its_tone(style: Style) -> None:
    with Image.open(BytesIO(share.draw(card("Verre"), style, None))) as image:
        assert image.size == card("Verre").size == (800, 420)
        ground = image.convert("RGB").getpixel((20, 300))
    assert ground == tuple(bytes.fromhex(style.colours["tone-2"].removeprefix("#")))


def test_edges_are_smooth_in_shades_of_the_colours_that_meet_there(style: Style) -> None:
    line = "Vaisselle en grès tournée à la main, pour les restaurants et les maisons du pays, " * 2
    image = Image.open(BytesIO(share.draw(card(NAMES[6], line=line), style, None))).convert("RGB")
    ground, ink = (bytes.fromhex(style.colours[name].removeprefix("#")) for name in ("tone-2", "on-tone-2"))
    below = image.crop((0, 20, *image.size))  # the strip has colours of its own
    seen = {colour for _, colour in below.getcolors() or ()}
    assert all(min(a, b) <= one <= max(a, b) for colour in seen for one, a, b in zip(colour, ground, ink, strict=True))
    half = tuple(round((a + b) / 2) for a, b in zip(ground, ink, strict=True))
    assert {tuple(ground), half, tuple(ink)} <= seen


def test_the_same_card_is_drawn_to_the_same_bytes(style: Style) -> None:
    again = share_theme.style(STATIC, "another")
    assert share.draw(card("Verre"), style, None) == share.draw(card("Verre"), again, None)


def test_a_picture_stands_beside_the_words_and_leaves_nothing_of_its_camera(style: Style) -> None:
    raw = share.draw(card("Verre", "x"), style, share.decode(PICTURE.read_bytes()))
    image = Image.open(BytesIO(raw))
    assert image.format == "JPEG"
    assert image.size == card("Verre", "x").size == (600, 315)  # narrower ones are shown as thumbnails
    assert not image.getexif()
    plain = drawn(card("Verre"), style).resize(image.size)
    assert ImageChops.difference(image.convert("RGB"), plain).getbbox() is not None


@pytest.mark.parametrize("title", NAMES)
@pytest.mark.parametrize("tone", [share.PLAIN, 0, 2, 5])
def test_a_card_is_small_whatever_it_says(style: Style, title: str, tone: int) -> None:
    """There are as many cards as pages: at 2,000 members in four languages they were half of what a host gives."""
    line = "Ein Wort nach dem anderen, bis zwei Zeilen voll sind und noch eines davon steht. " * 3
    said = ShareCard(title=title, kicker="Artisanat d’art · Differdange", line=line, name="Cluster IC", tone=tone)
    assert len(share.draw(said, style, None)) <= share.MOST_BYTES


@pytest.mark.parametrize("kind", ["an example", "noise", "a drawing with transparency"])
def test_a_card_with_a_picture_is_as_small(style: Style, kind: str) -> None:
    raw = BytesIO()
    if kind == "noise":
        Image.effect_noise((1600, 1200), 200).convert("RGB").save(raw, "JPEG", quality=95)
    elif kind == "a drawing with transparency":
        Image.linear_gradient("L").convert("RGBA").save(raw, "PNG")
    else:
        raw.write(PICTURE.read_bytes())
    line = "Ein Wort nach dem anderen, bis zwei Zeilen voll sind und noch eines davon steht. " * 3
    assert len(share.draw(card(NAMES[6], "x", line=line), style, share.decode(raw.getvalue()))) <= share.MOST_BYTES


@pytest.mark.parametrize("end", ["\n", "\r\n", "\n\n", "\t", "\v", "\f", "\x85", "\u2028", "\u2029", "\0"])
def test_a_text_of_several_lines_is_one_on_a_card(style: Style, end: str) -> None:
    several = ShareCard(
        title=f"Verre{end}et grès", kicker=f"a{end}b", line=f"Un{end}deux", name=f"Cluster{end}IC", tone=2
    )
    one = ShareCard(title="Verre et grès", kicker="a b", line="Un deux", name="Cluster IC", tone=2)
    assert several == one
    assert share.draw(several, style, None) == share.draw(one, style, None)


def test_spaces_that_do_not_break_a_line_stay_on_a_card() -> None:
    said = card("Qui\u202f? Le\u00a01535°", line="18\u202fh\u202f30")
    assert (said.title, said.line) == ("Qui\u202f? Le\u00a01535°", "18\u202fh\u202f30")


def test_letters_that_no_face_has_are_left_out_and_the_others_stay(style: Style) -> None:
    face = style.face("display", 60, 100)
    assert "".join(piece for _, piece in face.runs("Ana 東京 Żak")) == "Ana  Żak"


def test_a_line_that_is_too_long_ends_at_a_word(style: Style) -> None:
    first, second = share_words._below(style, "Ein Wort nach dem anderen " * 12, 600)
    assert first.startswith("Ein Wort")
    assert second.endswith("…")
    assert second.removesuffix("…").split(" ")[-1] in ("Ein", "Wort", "nach", "dem", "anderen")


def test_a_theme_without_colours_and_faces_still_has_cards(tmp_path: Path) -> None:
    (tmp_path / "css").mkdir()
    (tmp_path / "css" / "base.css").write_text("body { color: red }", encoding="utf-8")
    bare = share_theme.style(tmp_path, "")
    assert share.draw(card("Verre"), bare, None).startswith(b"\x89PNG")
