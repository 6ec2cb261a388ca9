"""A content folder as read: all records and vocabularies, and every problem of every file at once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from showcase.records import locate, parse, source, vocabularies
from showcase.records.locate import Place
from showcase.records.mark import Marks
from showcase.records.parsed_record import ParsedRecord
from showcase.records.problem import Problem
from showcase.records.settings import Settings
from showcase.records.vocabularies import Vocabularies
from showcase.schema.kinds import KINDS
from showcase.schema.vocabulary import Term


@dataclass(frozen=True, kw_only=True)
class Content:
    """What was read from the folder that messages call `shown_as`.

    `names` holds every slug of each kind, also of records that were refused, so that a reference to one of these is not
    called wrong too; `keys` does the same for each vocabulary, and leaves out one that could not be read. `terms` holds
    each vocabulary by key, `where` the mark of each term.
    """

    shown_as: str
    records: tuple[ParsedRecord, ...]
    names: Mapping[str, frozenset[str]]
    keys: Mapping[str, frozenset[str]]
    terms: Mapping[str, Mapping[str, Term]]
    where: Mapping[str, Marks]
    problems: tuple[Problem, ...]


def read(folder: Path, settings: Settings, *, shown_as: str = "content") -> Content:
    """All content below `folder`. `shown_as` is how messages name the folder."""
    found, problems = locate.find(folder, shown_as, settings.kinds)
    known = vocabularies.read(folder, shown_as, settings)
    records: list[ParsedRecord] = []
    for place in found:
        one, wrong = record(place, settings, known)
        problems += wrong
        if one:
            records.append(one)
    return gathered(shown_as, (place.name for place in found), records, known, (*problems, *known.problems))


def gathered(
    shown_as: str,
    found: Iterable[str],
    records: Iterable[ParsedRecord],
    known: Vocabularies,
    problems: Iterable[Problem],
) -> Content:
    """Content from its parts: the names of all places, those of their records that could be read, and what is wrong."""
    names: dict[str, set[str]] = {kind: set() for kind in KINDS}
    for name in found:
        kind, _, slug = name.partition("/")
        names[kind].add(slug)
    return Content(
        shown_as=shown_as,
        records=tuple(records),
        names={kind: frozenset(slugs) for kind, slugs in names.items()},
        keys=known.keys,
        terms=known.terms,
        where=known.where,
        problems=tuple(problems),
    )


def record(place: Place, settings: Settings, known: Vocabularies) -> tuple[ParsedRecord | None, list[Problem]]:
    """One record. Whatever goes wrong inside, the others are still read."""
    kind = settings.kinds[place.kind]
    try:
        languages, passed = settings.text_languages, settings.passed_over
        if kind.flat:
            found = source.read_file(place.file, path=place.path, languages=languages)
        else:
            found = source.read_folder(place.file, path=place.path, languages=languages, passed_over=passed)
        return parse.read(kind, place.slug, found, settings, known)
    except Exception as error:  # the hostile corpora are in tests/hostile; what they did not foresee ends up here
        return None, [locate.problem(place.path, "internal", reason=f"{type(error).__name__}: {error}")]
