"""The English texts that catalogues translate, as they stand in templates and in this program; and which are not yet.

It finds them in a second, so it is asked by the checker and by whoever translates; a build looks only at what it tells.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from gettext import NullTranslations
from hashlib import blake2b
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from showcase.records import catalogues
from showcase.records.catalogues import Catalogues
from showcase.records.problem import Problem
from showcase.schema import slug
from showcase.schema.label import ENGLISH, Label, Message

CODE = Path(__file__).parents[1]
_TEMPLATES = {"trim_blocks": "true", "lstrip_blocks": "true"}
_INTERFACE: Mapping[str, object] = {
    "_": None,
    "gettext": None,
    "text": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
}
# By the number of arguments, as a comma at the end is counted for one.
_TEXT_AND_CONTEXT = {1: (1,), 2: ((2, "c"), 1), 3: ((2, "c"), 1)}
# What marks a text of each catalogue in our code, and the packages where it may stand; None for all of them.
_MARKS: tuple[tuple[str, Mapping[str, object], frozenset[str] | None], ...] = (
    ("messages", _INTERFACE, frozenset(("pages", "site"))),
    (Label.catalogue, {Label.__name__: _TEXT_AND_CONTEXT}, None),
    (Message.catalogue, {Message.__name__: _TEXT_AND_CONTEXT}, None),
)


# What is put into a text: %(name)s of Jinja's, {name} of all others.
_VALUE = re.compile(r"%\((\w+)\)|(?<!\{)\{(\w+)")
_NUMBERS = (0, 1, 2, 5, 11, 100)  # of which any language has another form


class Original(NamedTuple):
    """A text of a catalogue, with its plural where it has one. `where` is the file, as the project has it."""

    catalogue: str
    text: tuple[str, ...]
    context: str
    comments: tuple[str, ...]
    where: str


def find(theme: Path, kept: Path | None = None) -> Iterator[Original]:
    """Every text of the templates of a theme and of this program, file by file; `kept` remembers what each file has."""
    known, found = _kept(kept), dict[str, list[Any]]()
    rules = Path(__file__).read_bytes()
    for file, where in _files(theme):
        raw = file.read_bytes()
        digest = blake2b(b"\0".join((rules, where.encode(), raw)), digest_size=16).hexdigest()
        found[digest] = known[digest] if digest in known else [list(one) for one in _of(where, raw)]
        for name, text, context, comments in found[digest]:
            yield Original(name, tuple(text), context, tuple(comments), where)
    if kept and found.keys() != known.keys():
        with suppress(OSError):  # a cache that cannot be written is none
            catalogues.write(kept, json.dumps(found).encode())


def _kept(file: Path | None) -> dict[str, list[object]]:
    try:
        return dict(json.loads(file.read_bytes())) if file else {}
    except (OSError, ValueError, TypeError):
        return {}


def _files(theme: Path) -> Iterator[tuple[Path, str]]:
    for root, pattern, named in ((theme / "templates", "*.html", "theme/templates"), (CODE, "*.py", "showcase")):
        for file in sorted(root.rglob(pattern)):
            yield file, f"{named}/{file.relative_to(root).as_posix()}"


def _of(where: str, raw: bytes) -> Iterator[tuple[str, Sequence[str], str, Sequence[str]]]:
    if where.endswith(".html"):
        yield from _marked(raw, "jinja2", "messages", _INTERFACE)
        return
    for catalogue, marks, packages in _MARKS:
        if packages is None or where.split("/")[1] in packages:
            yield from _marked(raw, "python", catalogue, marks)


def _marked(
    raw: bytes, method: str, catalogue: str, marks: Mapping[str, Any]
) -> Iterator[tuple[str, Sequence[str], str, Sequence[str]]]:
    if not any(f"{mark}(".encode() in raw for mark in marks) and method == "python":
        return
    from babel.messages.extract import extract  # noqa: PLC0415 (a tenth of a second, and only after a change)

    options = _TEMPLATES if method == "jinja2" else {}
    for _, text, comments, context in extract(
        method, BytesIO(raw), marks, comment_tags=("Translators:",), options=options, strip_comment_tags=True
    ):
        yield catalogue, (text,) if isinstance(text, str) else text, context or "", comments


def lacking(found: Catalogues, languages: Iterable[str]) -> list[Problem]:
    """What the catalogues of these languages lack, a problem for each of them: an error where pages show it.

    With it goes what they say and nobody can use: a value that the text has not, a word that no address can have.

    A language need not have a catalogue of what is told at the desk: then none is told in it.
    """
    spoken = [lang for lang in languages if lang != ENGLISH]
    if not spoken:
        return []
    kept = found.cache / "catalogues" / "originals.json" if found.cache and found.cache.is_dir() else None
    texts = list(find(found.folders[0].parent, kept))
    problems = []
    for lang in spoken:
        for name in catalogues.NAMES:
            if name in catalogues.ON_PAGES or found.has(lang, name):
                known = found.strict(lang, name)
                wanted = dict.fromkeys((one.text, one.context) for one in texts if one.catalogue == name)
                if missing := [(text, context) for text, context in wanted if not _says(known, text, context)]:
                    problems.append(problem(found, lang, name, [text[0] for text, _ in missing]))
                wrong = (one for text, context in wanted for one in _wrong(known, text, context))
                problems += [Problem(path=_shown(found.file(lang, name)), line=1, field="", **one) for one in wrong]
    return problems


def _wrong(known: NullTranslations, text: Sequence[str], context: str) -> Iterator[dict[str, Any]]:
    """What cannot be used of what a catalogue says for a text."""
    values = {value for one in text for value in _values(one)}
    for said in _said(known, text, context):
        if context.startswith("address") and said and not slug.SLUG.fullmatch(said):
            yield {"code": "folder.name", "details": {"found": said, "way": slug.like(said) or text[0]}}
        if more := sorted(_values(said) - values):
            yield {"code": "catalogue.values", "details": {"found": said, "values": ", ".join(more)}}


def _values(text: str) -> set[str]:
    return {one or other for one, other in _VALUE.findall(text)}


def _said(known: NullTranslations, text: Sequence[str], context: str) -> list[str]:
    if len(text) > 1:
        return list(dict.fromkeys(known.ngettext(text[0], text[1], number) for number in _NUMBERS))
    return [known.pgettext(context, text[0]) if context else known.gettext(text[0])]


def _says(known: NullTranslations, text: Sequence[str], context: str) -> bool:
    return all(_said(known, text, context))


def problem(found: Catalogues, lang: str, name: str, missing: Sequence[str]) -> Problem:
    """What to say of a catalogue that lacks texts, or that cannot be read."""
    file = found.file(lang, name)
    path = _shown(file)
    line, reason = _malformed(file, lang)
    if reason:
        return Problem(path=path, line=line, field="", code="catalogue.form", details={"reason": reason})
    told = {"count": len(missing), "found": missing[0].partition("\n")[0], "language": lang}
    if name in catalogues.ON_PAGES:
        return Problem(path=path, line=1, field="", code="catalogue.lacking", details=told)
    return Problem(path=path, line=1, field="", code="catalogue.english", details=told, level="note")


def _shown(file: Path) -> str:
    return str(file.relative_to(Path.cwd()) if file.is_relative_to(Path.cwd()) else file)


def _malformed(file: Path, lang: str) -> tuple[int, str]:
    """Where and why a catalogue cannot be read; "" where it can, or is not there."""
    from babel.messages.pofile import PoFileError, read_po  # noqa: PLC0415 (as above)

    try:
        with file.open("rb") as stream:
            read_po(stream, locale=lang, abort_invalid=True)
    except FileNotFoundError:
        return 1, ""
    except PoFileError as error:
        return error.lineno + 1, str(error)
    except ValueError as error:
        return 1, str(error)
    return 1, ""
