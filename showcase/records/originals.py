"""The English texts that catalogues translate, as they are found in the templates and in this program."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from babel.messages.extract import extract_from_file

from showcase.schema.label import Label, Message

CODE = Path(__file__).parents[1]
_TEMPLATES = {"trim_blocks": "true", "lstrip_blocks": "true"}
_INTERFACE: Mapping[str, Any] = {
    "_": None,
    "gettext": None,
    "text": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
}
# By the number of arguments, as a comma at the end is counted for one.
_TEXT_AND_CONTEXT = {1: (1,), 2: ((2, "c"), 1), 3: ((2, "c"), 1)}
# What marks a text of each catalogue in our code, and the packages where it may stand; None for all of them.
_MARKS: tuple[tuple[str, Mapping[str, Any], frozenset[str] | None], ...] = (
    ("messages", _INTERFACE, frozenset(("pages", "site"))),
    (Label.catalogue, {Label.__name__: _TEXT_AND_CONTEXT}, None),
    (Message.catalogue, {Message.__name__: _TEXT_AND_CONTEXT}, None),
)


class Original(NamedTuple):
    """A text of a catalogue: with its plural where it has one. `where` is the file, as the project has it."""

    catalogue: str
    text: str | tuple[str, ...]
    context: str
    comments: tuple[str, ...]
    where: str


def find(theme: Path) -> Iterator[Original]:
    """Every text of the templates of a theme and of this program, file by file."""
    for file in sorted((theme / "templates").rglob("*.html")):
        where = f"theme/templates/{file.relative_to(theme / 'templates').as_posix()}"
        yield from _of(file, "jinja2", "messages", _INTERFACE, where)
    for file in sorted(CODE.rglob("*.py")):
        path = file.relative_to(CODE)
        for catalogue, marks, packages in _MARKS:
            if packages is None or path.parts[0] in packages:
                yield from _of(file, "python", catalogue, marks, f"showcase/{path.as_posix()}")


def _of(file: Path, method: str, catalogue: str, marks: Mapping[str, Any], where: str) -> Iterator[Original]:
    options = _TEMPLATES if method == "jinja2" else {}
    if method == "python" and not any(f"{mark}(" in file.read_text(encoding="utf-8") for mark in marks):
        return
    for _, text, comments, context in extract_from_file(
        method, file, keywords=marks, comment_tags=("Translators:",), options=options, strip_comment_tags=True
    ):
        found = tuple(text) if isinstance(text, (list, tuple)) else text
        yield Original(catalogue, found, context or "", tuple(comments), where)
