"""Keeps the interface catalogues in step with the templates and the code: finds texts, adds and drops entries."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from showcase.derive.opendata.node import public
from showcase.schema.choice import Choice
from showcase.schema.kinds import KINDS
from showcase.schema.label import Label
from showcase.schema.record import Part

# Which files are read how, and what marks a text in them.
_METHODS = [("theme/templates/**.html", "jinja2"), ("showcase/pages/**.py", "python")]
_OPTIONS: dict[str, dict[str, Any]] = {"theme/templates/**.html": {"trim_blocks": "true", "lstrip_blocks": "true"}}
_KEYWORDS: dict[str, Any] = {
    "_": None,
    "gettext": None,
    "text": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
}


def found(project: Path, lang: str) -> Catalog:
    """Every text of the project that the catalogue of a language must have, in English, with where it stands.

    The schema says its own texts in the languages of `Label`; for any other they stand in the catalogue too.
    """
    catalog = Catalog(fuzzy=False)
    if lang not in Label._fields:
        for label in filter(None, dict.fromkeys(label.en for label in _labels())):
            catalog.add(label, None, [("showcase/schema", 0)])
    for folder in ("theme", "showcase"):
        for file, line, message, comments, context in extract_from_dir(
            project / folder,
            method_map=[
                (pattern.removeprefix(f"{folder}/"), method)
                for pattern, method in _METHODS
                if pattern.startswith(folder)
            ],
            options_map={pattern.removeprefix(f"{folder}/"): options for pattern, options in _OPTIONS.items()},
            keywords=_KEYWORDS,
            comment_tags=("Translators:",),
            strip_comment_tags=True,
        ):
            catalog.add(message, None, [(f"{folder}/{file}", line)], auto_comments=comments, context=context)
    return catalog


def _labels() -> Iterator[Label]:
    """Every text of the schema that a page may show: kinds, choices, and what is said of fields."""
    for kind in KINDS.values():
        yield from (kind.one, kind.many)
        yield from (about.label for about in kind.fields.values())
        yield from (about.wider.title for about in kind.fields.values() if about.wider)
        yield from _of_fields(kind.model)
    yield from _of_choices(Choice)


def _of_fields(model: type[Part]) -> Iterator[Label]:
    for field in public(model):
        yield from (field.about.label, field.about.help)
        if field.node.part:
            yield from _of_fields(field.node.part)


def _of_choices(choices: type[Choice]) -> Iterator[Label]:
    yield from (choice.label for choice in choices)
    for narrower in choices.__subclasses__():
        yield from _of_choices(narrower)


def catalogue(folder: Path, lang: str) -> Path:
    """The file of a language below `folder`."""
    return folder / lang / "LC_MESSAGES" / "messages.po"


def update(project: Path, folder: Path, languages: Sequence[str]) -> Iterator[str]:
    """Bring every catalogue in step; yields a line a language. What is no longer asked for goes."""
    for lang in languages:
        template = found(project, lang)
        file = catalogue(folder, lang)
        known = _read(file, lang)
        known.update(template, no_fuzzy_matching=True, update_creation_date=False)
        known.obsolete.clear()
        _write(file, known)
        missing = list(untranslated(known))
        yield f"{lang}: {len(list(known))} texts, {len(missing)} to translate"


def untranslated(catalog: Catalog) -> Iterator[str]:
    """The texts of a catalogue that have no translation yet."""
    for message in catalog:
        strings = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
        if message.id and not all(strings):
            yield message.id if isinstance(message.id, str) else message.id[0]


def _read(file: Path, lang: str) -> Catalog:
    if not file.exists():
        return Catalog(locale=lang, fuzzy=False)
    with file.open("rb") as stream:
        return read_po(stream, locale=lang)


def _write(file: Path, catalog: Catalog) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as stream:
        # No line numbers: a moved line is no change to a translation.
        write_po(stream, catalog, width=100, sort_output=True, omit_header=False, include_lineno=False)
