"""The words of a share card: where they stand, in units of the card, and their letters as a mask."""

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from showcase.derive.lettering import LEADING, WIDEST, Face, Setting, Style, fit, wrap

if TYPE_CHECKING:
    from PIL import Image

    from showcase.derive.share import ShareCard

WIDTH, HEIGHT = 1200, 630  # the units in which a card is laid out
EDGE, HEAT = 64, 14  # margins, and the strip at the top
_PICTURES = (480, 340, 0)  # how wide a picture is; less of it, or none, where the title has a long word
_LEGIBLE = 72  # a title smaller than this is worth a narrower picture
_TITLE, _LINE, _FOOT = EDGE + HEAT + 46, 42, HEIGHT - EDGE  # where the title begins, a line below, the last line


class Placed(NamedTuple):
    """The title as it is set, the lines below it, and how wide both may be."""

    title: Setting
    below: tuple[str, ...]
    wide: int


def arrange(card: "ShareCard", style: Style, *, beside: bool) -> Placed:
    """Alone, or beside the widest picture with which the title is still large."""
    for picture in _PICTURES if beside else (0,):
        wide = WIDTH - 2 * EDGE - picture
        below = _below(style, card.line, wide)
        high = _FOOT - 84 - _TITLE - len(below) * _LINE - (20 if below else 0)
        found = Placed(title=fit(style, card.title, wide, high), below=below, wide=wide)
        if found.title.size >= _LEGIBLE:
            break
    return found


def letters(card: "ShareCard", style: Style, placed: Placed) -> "Image.Image":
    """From the top: the kicker, the title, a line or two; at the foot whose site it is."""
    from PIL import Image, ImageDraw  # noqa: PLC0415  as in `_font`

    # Twice as large, as each letter begins at a whole pixel: else their distances would be seen to differ.
    mask, scale, title = Image.new("L", (2 * card.size[0], 2 * card.size[1])), 2 * card.size[0] / WIDTH, placed.title
    pen = ImageDraw.Draw(mask)

    def write(kind: str, size: int, axis: int, at: tuple[float, float], text: str) -> float:
        face = style.face(kind, size * scale, axis)
        return face.write(pen, (at[0] * scale, at[1] * scale), text, 255) / scale

    if card.kicker:
        shortened = _shortened(style.face("text", 30, 650), card.kicker, placed.wide)
        write("text", 30, 650, (EDGE, EDGE + HEAT + 22), shortened)
    y = _TITLE + title.size * 0.80
    for line in title.lines:
        write("display", title.size, title.width, (EDGE - title.size * 0.04, y), line)
        y += title.size * LEADING
    y -= title.size * (LEADING - 0.24) - 44
    for line in placed.below:
        write("text", 33, 450, (EDGE, y), line)
        y += _LINE
    end = write("display", 34, WIDEST, (EDGE, _FOOT), card.name)
    mask.paste(circle(round(17 * scale), 5 / 17), (round((end + 8) * scale), round((_FOOT - 32) * scale)))
    return mask.reduce(2)


def _below(style: Style, text: str, wide: float) -> tuple[str, ...]:
    """Two lines of a text at most; what does not fit is left off at a word."""
    face = style.face("text", 33, 450)
    words = [(word, face.length(word)) for word in text.split(" ") if word]
    lines = wrap(words, face.length("n n") - face.length("nn"), wide) or ()
    if len(lines) <= 2:
        return lines
    return (lines[0], _shortened(face, f"{lines[1]} {lines[2]}", wide))


def _shortened(face: Face, text: str, wide: float) -> str:
    if face.length(text) <= wide:
        return text
    while text and face.length(f"{text}…") > wide:
        text = text.rpartition(" ")[0]
    return f"{text.rstrip(' ,;:–')}…"


@cache
def circle(diameter: int, line: float) -> "Image.Image":
    """A circle as a mask; `line` is how thick it is, as a part of the diameter."""
    from PIL import Image, ImageDraw  # noqa: PLC0415  as in `_font`

    big = 4 * diameter  # for smooth edges
    mask = Image.new("L", (big, big))
    ImageDraw.Draw(mask).ellipse((0, 0, big - 1, big - 1), outline=255, width=round(big * line))
    return mask.reduce(4)
