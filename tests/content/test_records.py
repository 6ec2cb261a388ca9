"""Every record of the content is right, and in the languages that its files say. Faults are told with their path."""

import io
import re
from collections.abc import Iterator, Mapping

import pytest
from pydantic import BaseModel

from showcase.desk import check
from showcase.desk.project import Project
from showcase.records.entry import Entry
from showcase.records.library import Library
from showcase.schema.kinds import KINDS
from showcase.schema.picture import Picture
from tests.content.spoken import another

# The name of a file, or a word for any picture.
_SAYS_NOTHING = re.compile(r"(?i)\S+\.(jpe?g|png|webp|avif)|(dsc|img|image|photo|picture|bild|foto|afbeelding)[\W\d_]*")


def every(library: Library) -> Iterator[Entry]:
    return (entry for kind in KINDS for entry in library.records[kind].all())


def parts(thing: object) -> Iterator[object]:
    """Everything in a record, down to the texts of its pictures."""
    yield thing
    if isinstance(thing, BaseModel):
        yield from (found for _, part in thing for found in parts(part))
    elif isinstance(thing, list | tuple):
        yield from (found for part in thing for found in parts(part))


def said(entry: Entry, lang: str) -> str:
    """All that a record says in a language."""
    texts = [part[lang] for part in parts(entry.facts) if isinstance(part, Mapping) and lang in part]
    html = entry.words[lang].html if lang in entry.words else ""
    return " ".join([*map(str, texts), re.sub(r"<[^>]*>", " ", html)])


def test_no_record_has_an_error(here: Project) -> None:
    out = io.StringIO()
    right = check.run(here.content, here.settings, lang=here.speech, out=out, shown_as=here.names["PATH"])
    assert right, f"\n{out.getvalue()}"


def test_words_are_in_the_language_that_their_file_says(here: Project, library: Library) -> None:
    told = ((entry, lang, said(entry, lang)) for entry in every(library) for lang in here.settings.languages)
    looks = ((entry, lang, text, another(text, lang)) for entry, lang, text in told)
    assert [f"{e.path}: {lang} looks like {found}: {text[:80]}" for e, lang, text, found in looks if found] == []


def test_what_stands_for_a_picture_says_what_it_shows(library: Library) -> None:
    shown = ((entry, part) for entry in every(library) for part in parts(entry.facts) if isinstance(part, Picture))
    alts = ((entry, picture.file, text) for entry, picture in shown for text in picture.alt.values())
    assert [f"{e.path}: {file}: alt: {text}" for e, file, text in alts if _SAYS_NOTHING.fullmatch(text)] == []


@pytest.mark.parametrize(
    ("text", "lang", "found"),
    [
        ("Der Ofen steht in der Halle, und wir brennen für die Nachbarn mit. " * 4, "fr", "de"),
        ("Le four est dans la halle, et nous cuisons pour les voisins. " * 4, "de", "fr"),
        ("Le four est dans la halle, et nous cuisons pour les voisins. " * 4, "fr", ""),
        ("De oven staat in de hal, en wij bakken ook voor de buren van het huis. " * 4, "nl", ""),
        ("De oven staat in de hal, en wij bakken ook voor de buren van het huis. " * 4, "fr", "nl"),
        ("Den Uewen steet an der Hal, a mir brennen och fir d’Noperen, déi keen hunn. " * 4, "lb", ""),
        ("Studio Lumen, Hall C, Differdange", "de", ""),
        ("Le four est dans la halle. " * 9, "pt", ""),
    ],
)
def test_a_language_is_told_from_another_only_where_there_is_no_doubt(text: str, lang: str, found: str) -> None:
    assert another(text, lang) == found
