"""Keeps the catalogues of each language in step with templates and code: adds what is new, drops what is gone."""

from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from showcase.desk.project import Project
from showcase.records import catalogues, originals
from showcase.records.originals import Original
from showcase.schema.label import ENGLISH


def template(found: Iterable[Original], name: str, lang: str) -> Catalog:
    """A catalogue of a language with all that it must have, in English, and where that stands."""
    catalog = Catalog(locale=lang, fuzzy=False)
    for one in found:
        if one.catalogue == name:
            place = [(one.where, 0)]
            text = one.text if len(one.text) > 1 else one.text[0]
            catalog.add(text, None, place, auto_comments=one.comments, context=one.context or None)
    return catalog


def update_all(here: Project) -> Iterator[str]:
    """Bring the catalogues of the site in step, and those of projects that tests build: these speak other languages."""
    yield from update(Path(str(here.names["THEME"])), here.settings.languages)
    for theme in sorted(here.folder.glob("tests/projects/*/theme")):
        yield from update(theme, [folder.name for folder in theme.glob("translations/*")])


def update(theme: Path, languages: Sequence[str]) -> Iterator[str]:
    """Bring the catalogues of a theme in step; yields a line for each. What is no longer asked for goes."""
    found = list(originals.find(theme))
    for lang in languages:
        for name in catalogues.NAMES:
            file = theme / "translations" / lang / "LC_MESSAGES" / f"{name}.po"
            if lang == ENGLISH and not file.exists():
                continue  # English is what the templates and the code say
            known = in_step(file, found, name, lang)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(written(known))
            yield f"{lang}: {name}: {len(known)} texts, {len(list(untranslated(known)))} to translate"


def in_step(file: Path, found: Iterable[Original], name: str, lang: str) -> Catalog:
    """The catalogue of a file with what is found, and without what is not."""
    known = read(file, lang)
    known.update(template(found, name, lang), no_fuzzy_matching=True, update_creation_date=False)
    known.obsolete.clear()
    return known


def untranslated(catalog: Catalog) -> Iterator[str]:
    """The texts of a catalogue that have no translation yet."""
    for message in catalog:
        strings = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
        if message.id and not all(strings):
            yield message.id if isinstance(message.id, str) else message.id[0]


def read(file: Path, lang: str) -> Catalog:
    """A catalogue as it stands; an empty one where there is none."""
    if not file.exists():
        return Catalog(locale=lang, fuzzy=False)
    with file.open("rb") as stream:
        return read_po(stream, locale=lang)


def written(catalog: Catalog) -> bytes:
    """A catalogue as a file, in the order of its texts."""
    stream = BytesIO()
    # No line numbers: a moved line is no change to a translation.
    write_po(stream, catalog, width=100, sort_output=True, omit_header=False, include_lineno=False)
    return stream.getvalue()
