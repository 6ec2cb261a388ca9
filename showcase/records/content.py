"""A content folder as read: all entries and vocabularies, and every problem of every file at once."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from showcase.records import entry, source
from showcase.records.entry import Entry
from showcase.records.mark import Mark, Marks, nearest
from showcase.records.problem import Problem
from showcase.records.settings import Settings
from showcase.records.source import Source
from showcase.records.validation import validate
from showcase.schema import slug as slugs
from showcase.schema.kinds import KINDS, Kind
from showcase.schema.slug import LONGEST_SLUG, RESERVED, SLUG
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
class Place:
    """Where a record stands: a folder, or the one file of a flat kind. `path` is how messages name it."""

    kind: str
    slug: str
    file: Path
    path: str

    @property
    def name(self) -> str:
        return f"{self.kind}/{self.slug}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Vocabularies:
    """The vocabularies of a content folder, as `Content` holds them."""

    terms: Mapping[str, Mapping[str, Term]]
    where: Mapping[str, Marks]
    keys: Mapping[str, frozenset[str]]
    problems: tuple[Problem, ...]


def read(folder: Path, settings: Settings, *, shown_as: str = "content") -> Content:
    """All content below `folder`. `shown_as` is how messages name the folder."""
    found, problems = places(folder, shown_as)
    entries: list[Entry] = []
    for place in found:
        one, wrong = record(place, settings)
        problems += wrong
        if one:
            entries.append(one)
    known = vocabularies(folder, shown_as, settings)
    return gathered(shown_as, found, entries, known, (*problems, *known.problems))


def gathered(
    shown_as: str, found: Iterable[Place], entries: Iterable[Entry], known: Vocabularies, problems: Iterable[Problem]
) -> Content:
    """Content from its parts: all places, those of their records that could be read, and what is wrong."""
    names: dict[str, set[str]] = {kind: set() for kind in KINDS}
    for place in found:
        names[place.kind].add(place.slug)
    return Content(
        shown_as=shown_as,
        entries=tuple(entries),
        names={kind: frozenset(slugs) for kind, slugs in names.items()},
        keys=known.keys,
        terms=known.terms,
        where=known.where,
        problems=tuple(problems),
    )


def places(folder: Path, shown_as: str) -> tuple[list[Place], list[Problem]]:
    """Every place where a record stands, and what stands where none can."""
    problems = list(_strays(folder, shown_as))
    found = [
        Place(kind=kind.folder, slug=slug, file=place, path=f"{shown_as}/{kind.folder}/{place.name}")
        for kind in KINDS.values()
        for slug, place in _records(folder / kind.folder, kind, f"{shown_as}/{kind.folder}", problems)
    ]
    return found, problems


def record(place: Place, settings: Settings) -> tuple[Entry | None, list[Problem]]:
    """One record. Whatever goes wrong inside, the others are still read."""
    kind = KINDS[place.kind]
    try:
        read_source = source.read_file if kind.flat else source.read_folder
        found: Source = read_source(place.file, path=place.path, languages=settings.languages)
        return entry.read(kind, place.slug, found, settings)
    except Exception as error:  # the hostile corpora are in tests/hostile; what they did not foresee ends up here
        return None, [_problem(place.path, "internal", reason=f"{type(error).__name__}: {error}")]


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


def _problem(path: str, code: str, **details: object) -> Problem:
    return Problem(path=path, line=1, field="", code=code, details=details)


def _printable(item: str) -> str:
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in item)


def _strays(folder: Path, shown_as: str) -> Iterator[Problem]:
    """Whatever stands at the top of the content that is no kind of content."""
    known = (*KINDS, "vocabulary")
    for item in sorted(os.scandir(folder), key=lambda item: item.name):
        if item.name not in known:
            yield _problem(f"{shown_as}/{_printable(item.name)}", "folder.unknown", known=", ".join(known))
        elif item.is_symlink() or not item.is_dir():
            yield _problem(f"{shown_as}/{item.name}", "file.kind")
    vocabulary = folder / "vocabulary"
    if vocabulary.is_dir() and not vocabulary.is_symlink():
        for item in sorted(os.scandir(vocabulary), key=lambda item: item.name):
            if item.name not in {f"{name}.yaml" for name in VOCABULARIES}:
                yield _problem(
                    f"{shown_as}/vocabulary/{_printable(item.name)}",
                    "folder.unknown",
                    known=", ".join(VOCABULARIES),
                )


def _records(folder: Path, kind: Kind, path: str, problems: list[Problem]) -> Iterator[tuple[str, Path]]:
    """The slug and place of each record of a kind; what cannot be one becomes a problem."""
    if folder.is_symlink() or not folder.is_dir():
        return
    for item in sorted(os.scandir(folder), key=lambda item: item.name):
        shown_path = f"{path}/{_printable(item.name)}"
        slug = item.name.removesuffix(".yaml") if kind.flat else item.name
        if item.is_symlink():
            problems.append(_problem(shown_path, "file.kind"))
        elif item.is_dir() == kind.flat or (kind.flat and not item.name.endswith(".yaml")):
            way = f"{_way(slug)}.yaml" if kind.flat else f"{_way(slug.rsplit('.', 1)[0])}/index.md"
            problems.append(_problem(shown_path, "folder.stray", way=way))
        elif not SLUG.fullmatch(slug) or len(slug) > LONGEST_SLUG or slug in RESERVED:
            problems.append(_problem(shown_path, "folder.name", found=slug, way=_way(slug)))
        elif slug in kind.reserved:
            problems.append(_problem(shown_path, "folder.reserved", found=slug))
        else:
            yield slug, Path(item.path)


def _way(text: str) -> str:
    """A folder name like `text`, for the way out of a message."""
    name = slugs.like(text)
    return name if name and name not in RESERVED else f"{name}-1".strip("-")


def _vocabulary(
    folder: Path, vocabulary: str, shown_as: str, settings: Settings
) -> tuple[dict[str, Term], Marks, list[Problem]]:
    """The terms by key, the mark of each, and what is wrong. There are no marks where there is nothing to read."""
    file, path = folder / "vocabulary" / f"{vocabulary}.yaml", f"{shown_as}/vocabulary/{vocabulary}.yaml"
    if not file.exists() and not file.is_symlink():
        return {}, {}, []
    found = source.read_file(file, path=path, languages=settings.languages)
    if not found.texts:
        return {}, {}, found.problems
    text, terms, problems = found.texts[0], {}, list(found.problems)
    for key, data in text.data.items():
        marks = {step[1:]: mark for step, mark in text.marks.items() if step[:1] == (key,)}
        if not SLUG.fullmatch(key):
            at = nearest(text.marks, (key,))
            details = {"found": key, "way": _way(key)}
            problems.append(Problem(path=path, line=at.line, field=key, code="folder.name", details=details))
            continue
        term, wrong = validate(Term, data, marks, settings.languages)
        problems += wrong
        if term:
            terms[key] = term
    return terms, text.marks, problems
