"""A content folder as read: all entries and vocabularies, and every problem of every file at once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from showcase.records import places, reading, source
from showcase.records.entry import Entry
from showcase.records.mark import Mark, Marks, nearest
from showcase.records.places import Place
from showcase.records.problem import Problem
from showcase.records.settings import Settings
from showcase.records.source import Source
from showcase.records.validation import validate
from showcase.schema.kinds import KINDS
from showcase.schema.slug import SLUG
from showcase.schema.vocabulary import VOCABULARIES
from showcase.schema.vocabulary import Entry as Term


@dataclass(frozen=True, kw_only=True)
class Content:
    """What was read from the folder that messages call `shown_as`.

    `names` holds every slug of each kind, also of records that were refused, so that a reference to one of these is not
    called wrong too; `keys` does the same for each vocabulary, and leaves out one that could not be read. `terms` holds
    each vocabulary by key, `where` the mark of each term.
    """

    shown_as: str

    entries: tuple[Entry, ...]
    names: Mapping[str, frozenset[str]]
    keys: Mapping[str, frozenset[str]]
    terms: Mapping[str, Mapping[str, Term]]
    where: Mapping[str, Marks]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Vocabularies:
    """The vocabularies of a content folder, as `Content` holds them."""

    terms: Mapping[str, Mapping[str, Term]]
    where: Mapping[str, Marks]
    keys: Mapping[str, frozenset[str]]
    problems: tuple[Problem, ...]


def read(folder: Path, settings: Settings, *, shown_as: str = "content") -> Content:
    """All content below `folder`. `shown_as` is how messages name the folder."""
    found, problems = places.look(folder, shown_as)
    entries: list[Entry] = []
    for place in found:
        one, wrong = record(place, settings)
        problems += wrong
        if one:
            entries.append(one)
    known = vocabularies(folder, shown_as, settings)
    return gathered(shown_as, (place.name for place in found), entries, known, (*problems, *known.problems))


def gathered(
    shown_as: str, found: Iterable[str], entries: Iterable[Entry], known: Vocabularies, problems: Iterable[Problem]
) -> Content:
    """Content from its parts: the names of all places, those of their records that could be read, and what is wrong."""
    names: dict[str, set[str]] = {kind: set() for kind in KINDS}
    for name in found:
        kind, _, slug = name.partition("/")
        names[kind].add(slug)
    return Content(
        shown_as=shown_as,
        entries=tuple(entries),
        names={kind: frozenset(slugs) for kind, slugs in names.items()},
        keys=known.keys,
        terms=known.terms,
        where=known.where,
        problems=tuple(problems),
    )


def record(place: Place, settings: Settings) -> tuple[Entry | None, list[Problem]]:
    """One record. Whatever goes wrong inside, the others are still read."""
    kind = KINDS[place.kind]
    try:
        read_source = source.read_file if kind.flat else source.read_folder
        found: Source = read_source(place.file, path=place.path, languages=settings.languages)
        return reading.read(kind, place.slug, found, settings)
    except Exception as error:  # the hostile corpora are in tests/hostile; what they did not foresee ends up here
        return None, [places.problem(place.path, "internal", reason=f"{type(error).__name__}: {error}")]


def vocabularies(folder: Path, shown_as: str, settings: Settings) -> Vocabularies:
    """All vocabularies. One that could not be read has no keys."""
    terms, where, keys = {}, {}, {}
    problems: list[Problem] = []
    for vocabulary in VOCABULARIES:
        terms[vocabulary], marks, wrong = _vocabulary(folder, vocabulary, shown_as, settings)
        problems += wrong
        where[vocabulary] = marks or {(): Mark(f"{shown_as}/vocabulary/{vocabulary}.yaml", 1)}
        if marks or not wrong:
            keys[vocabulary] = frozenset(str(path[0]) for path in marks if len(path) == 1)
    return Vocabularies(terms=terms, where=where, keys=keys, problems=tuple(problems))


def _vocabulary(
    folder: Path, vocabulary: str, shown_as: str, settings: Settings
) -> tuple[dict[str, Term], Marks, list[Problem]]:
    """The terms by key, the mark of each, and what is wrong. There are no marks where there is nothing to read."""
    file, path = folder / "vocabulary" / f"{vocabulary}.yaml", f"{shown_as}/vocabulary/{vocabulary}.yaml"
    if not file.exists() and not file.is_symlink():
        return {}, {}, []
    found = source.read_file(file, path=path, languages=settings.languages)
    if not found.texts or found.texts[0].lost:
        return {}, {}, found.problems
    text, terms, problems = found.texts[0], {}, list(found.problems)
    for key, data in text.data.items():
        marks = {step[1:]: mark for step, mark in text.marks.items() if step[:1] == (key,)}
        if not SLUG.fullmatch(key):
            at = nearest(text.marks, (key,))
            details = {"found": key, "way": places.way(key)}
            problems.append(Problem(path=path, line=at.line, field=key, code="folder.name", details=details))
            continue
        term, wrong = validate(Term, data, marks, settings.languages)
        problems += [problem for problem in wrong if not found.follows(problem)]
        if term:
            terms[key] = term
    return terms, text.marks, problems
