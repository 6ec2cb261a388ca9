"""Lettering: the theme's faces as pictures need them, and a text set as large and as wide as it fits.

Letters that no face of the theme has are left out.
"""

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PIL import ImageDraw, ImageFont

_SIZES = (148, 132, 118, 104, 92, 82, 72, 64, 56, 48, 40, 34)
WIDEST, _NARROWEST = 150, 58
_WIDTHS = (WIDEST, 136, 122, 110, 100, 88, 74, _NARROWEST)
LEADING = 0.98
_LOOKED_AT = 24  # pixels of a font that is asked whether it has a letter: its picture is looked at
_MEASURE = 100  # pixels of the face that words are measured in; lengths grow with the size


@dataclass(frozen=True, kw_only=True, eq=False)
class Style:
    """The theme's faces, each as files in the order they are asked for a letter, and its colours by name."""

    display: Sequence[bytes]
    text: Sequence[bytes]
    colours: Mapping[str, str]
    narrow: int = 0  # the width of the display face where it is narrow, of which a style sheet says so
    _faces: dict[tuple[str, float, int], "Face"] = field(default_factory=dict, repr=False)
    _letters: dict[str, "Letters"] = field(default_factory=dict, repr=False)

    def colour(self, name: str, otherwise: str) -> str:
        return self.colours.get(name, otherwise)

    def face(self, kind: str, size: float, axis: int) -> "Face":
        """A face in a size; `axis` is the width of the display face, the weight of the text face."""
        known = self._faces.get((kind, size, axis))
        if known is None:
            files = self.display if kind == "display" else self.text
            if kind not in self._letters:
                self._letters[kind] = Letters(tuple(_font(raw, _LOOKED_AT, axis) for raw in files))
            fonts = tuple(_font(raw, size, axis) for raw in files)
            known = self._faces[kind, size, axis] = Face(fonts, self._letters[kind])
        return known


def advances(style: Style, letters: str) -> dict[str, int]:
    """How wide each of these letters is in the narrow display face, in thousandths of its size."""
    face = style.face("display", 1000, style.narrow or _NARROWEST)
    return {letter: round(face.length(letter)) for letter in letters}


def _font(raw: bytes, size: float, axis: int) -> "ImageFont.FreeTypeFont":
    from PIL import ImageFont  # noqa: PLC0415  late, as most runs draw no card

    font = ImageFont.truetype(io.BytesIO(raw), size)
    try:
        axes = font.get_variation_axes()
    except OSError:  # one that has no axes
        return font
    least, most = axes[0]["minimum"] or 0, axes[0]["maximum"] or axis
    font.set_variation_by_axes([max(least, min(most, axis))])
    return font


@dataclass(frozen=True, eq=False)
class Letters:
    """Which of some fonts has a letter first. It is the same in all sizes and widths, and seen in small ones."""

    fonts: tuple["ImageFont.FreeTypeFont", ...]
    _known: dict[str, int] = field(default_factory=dict, repr=False)

    @cached_property
    def _missing(self) -> tuple[bytes, ...]:
        """What each font draws for a letter that it has not."""
        return tuple(bytes(font.getmask("\U0010fffd")) for font in self.fonts)

    def which(self, letter: str) -> int:
        """The font that has a letter; -1 where none does."""
        found = self._known.get(letter)
        if found is None:
            having = (
                place
                for place, font in enumerate(self.fonts)
                if letter.isspace() or bytes(font.getmask(letter)) != self._missing[place]
            )
            found = self._known[letter] = next(having, -1)
        return found


@dataclass(frozen=True, eq=False)
class Face:
    """A face in one size: fonts, of which the first has a letter or the next, as `letters` says."""

    fonts: tuple["ImageFont.FreeTypeFont", ...]
    letters: Letters
    _lengths: dict[str, float] = field(default_factory=dict, repr=False)  # many cards have the same words

    def runs(self, text: str) -> Iterator[tuple["ImageFont.FreeTypeFont", str]]:
        """The text in pieces of one font each, without the letters that none has."""
        piece, last = "", 0
        for letter in text:
            which = self.letters.which(letter)
            if which < 0:
                continue
            if which != last and piece:
                yield self.fonts[last], piece
                piece = ""
            piece, last = piece + letter, which
        if piece:
            yield self.fonts[last], piece

    def length(self, text: str) -> float:
        found = self._lengths.get(text)
        if found is None:
            found = self._lengths[text] = sum(font.getlength(piece) for font, piece in self.runs(text))
        return found

    def write(self, draw: "ImageDraw.ImageDraw", at: tuple[float, float], text: str, fill: int) -> float:
        """Write from a point on the base line; where it ends."""
        x, y = at
        for font, piece in self.runs(text):
            draw.text((x, y), piece, font=font, fill=fill, anchor="ls")
            x += font.getlength(piece)
        return x


class Setting(NamedTuple):
    """A text as it is set: its lines, in a size and a width."""

    lines: tuple[str, ...]
    size: int
    width: int


def wrap(lengths: Sequence[tuple[str, float]], space: float, wide: float) -> tuple[str, ...] | None:
    """Words on lines of at most `wide`; None where one word alone is longer."""
    lines: list[str] = []
    left = -1.0
    for word, length in lengths:
        if length > wide:
            return None
        if length + space <= left:
            lines[-1] += f" {word}"
            left -= length + space
        else:
            lines.append(word)
            left = wide - length
    return tuple(lines)


def fit(style: Style, text: str, wide: float, high: float) -> Setting:
    """As large as it fits, and then as wide."""
    measured = {}
    for width in _WIDTHS:
        face = style.face("display", _MEASURE, width)
        measured[width] = (
            [(word, face.length(word)) for word in text.split(" ")],
            face.length("n n") - face.length("nn"),
        )
    for size in _SIZES:
        for width, (words, space) in measured.items():
            grow = size / _MEASURE
            lines = wrap([(word, length * grow) for word, length in words], space * grow, wide)
            if lines and len(lines) * size * LEADING <= high and (len(lines) < 4 or size < 92):
                return Setting(lines=lines, size=size, width=width)
    return Setting(lines=(text,), size=_SIZES[-1], width=_NARROWEST)
