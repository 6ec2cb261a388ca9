"""The theme as share cards need it: its faces and colours, from its own style sheets."""

from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from showcase.derive.lettering import Style
from showcase.derive.share import PLAIN, RECIPE
from showcase.schema.patterns import compile_later

_COLOUR = compile_later(r"--([\w-]+):\s*(?:light-dark\(\s*)?(#[0-9a-fA-F]{6})")
_NARROW = compile_later(r"--narrow:\s*(\d+)%")
_FAMILY = compile_later(r"--(display|text):\s*\"([^\"]+)\"")
_FACE = compile_later(r"@font-face\s*\{([^}]+)\}")
_FILE = compile_later(r"url\(\"?\.\./([^\")]+)\"?\)")


@cache
def style(static: Path, _folders: str) -> Style:
    """The style of a theme; `_folders` is a digest of its files."""
    sheets = [file.read_text(encoding="utf-8") for file in sorted((static / "css").rglob("*.css"))]
    narrow = [int(width) for sheet in sheets for width in _NARROW.findall(sheet)]
    families = {role: name for sheet in sheets for role, name in _FAMILY.findall(sheet)}
    colours = {name: colour for sheet in sheets for name, colour in _COLOUR.findall(sheet)}
    faces = [face for sheet in sheets for face in _FACE.findall(sheet)]
    return Style(
        display=_files(static, faces, families.get("display", "")),
        text=_files(static, faces, families.get("text", "")),
        colours=colours,
        narrow=next(iter(narrow), 0),
    )


def _files(static: Path, faces: list[str], family: str) -> tuple[bytes, ...]:
    """The fonts of a family that stand upright, in the order of the style sheet."""
    named = (face for face in faces if f'font-family: "{family}"' in face and "italic" not in face)
    return tuple((static / found[1]).read_bytes() for face in named if (found := _FILE.search(face)))


class Share(NamedTuple):
    """What a page says of itself on its card; what it leaves out is taken from the page.

    `picture` is a file of a record, `tone` the place of a colour.
    """

    title: str = ""
    kicker: str | None = None
    line: str = ""
    tone: int = PLAIN
    picture: Path | None = None


@cache
def digest(static: Path, folders: str) -> str:
    """What tells one theme's cards from another's: its faces and colours, and how cards are drawn."""
    made = style(static, folders)
    sum_of = blake2b(f"{RECIPE} {sorted(made.colours.items())}".encode(), digest_size=6)
    for raw in (*made.display, b"text", *made.text):
        sum_of.update(raw)
    return sum_of.hexdigest()
