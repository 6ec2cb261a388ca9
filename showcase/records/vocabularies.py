"""The vocabularies of a content folder: their terms, where each stands, outlines of places, and what is wrong."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from showcase.records import locate, outlines, source
from showcase.records.lookup import Lookup
from showcase.records.mark import Mark, Marks, nearest
from showcase.records.outlines import Outlines
from showcase.records.problem import Problem
from showcase.records.settings import Settings
from showcase.records.validation import validate
from showcase.schema.slug import SLUG
from showcase.schema.vocabulary import VOCABULARIES, Term


@dataclass(frozen=True, kw_only=True)
class Vocabularies:
    """The vocabularies of a content folder, as `Content` holds them."""

    terms: Mapping[str, Mapping[str, Term]]
    where: Mapping[str, Marks]
    keys: Mapping[str, frozenset[str]]
    problems: tuple[Problem, ...]
    outlines: Outlines | None = None

    @cached_property
    def lookups(self) -> Mapping[str, Lookup]:
        """By vocabulary, what finds the key of a term by its words. One that could not be read has none."""
        return {name: self._lookup(name) for name in self.keys}

    def _lookup(self, name: str) -> Lookup:
        terms = self.terms[name]
        labels = {key: tuple(term.label.values()) for key, term in terms.items()}
        others = {key: tuple(_others(term)) for key, term in terms.items()}
        return Lookup(keys=tuple(sorted(self.keys[name])), labels=labels, others=others)


def _others(term: Term) -> Iterator[str]:
    """Other words for a term: its synonyms, and one of two words that its label has for women and men."""
    for words in term.synonyms.values():
        yield from words
    for label in term.label.values():
        yield from label.split(", ") if ", " in label else ()


def read(folder: Path, shown_as: str, settings: Settings) -> Vocabularies:
    """All vocabularies. One that could not be read has no keys."""
    terms, where, keys = {}, {}, {}
    problems: list[Problem] = []
    for vocabulary in VOCABULARIES:
        terms[vocabulary], marks, wrong = _vocabulary(folder, vocabulary, shown_as, settings)
        problems += wrong
        where[vocabulary] = marks or {(): Mark(f"{shown_as}/vocabulary/{vocabulary}.yaml", 1)}
        if marks or not wrong:
            keys[vocabulary] = frozenset(str(path[0]) for path in marks if len(path) == 1)
    drawn = None
    if "communes" in keys:  # else nobody can say whether an outline is that of a commune
        drawn, wrong = outlines.read(folder, shown_as, tuple(terms["communes"]))
        problems += wrong
    return Vocabularies(terms=terms, where=where, keys=keys, problems=tuple(problems), outlines=drawn)


def _vocabulary(
    folder: Path, vocabulary: str, shown_as: str, settings: Settings
) -> tuple[dict[str, Term], Marks, list[Problem]]:
    """The terms by key, the mark of each, and what is wrong. There are no marks where there is nothing to read."""
    file, path = folder / "vocabulary" / f"{vocabulary}.yaml", f"{shown_as}/vocabulary/{vocabulary}.yaml"
    if not file.exists() and not file.is_symlink():
        return {}, {}, []
    found = source.read_file(file, path=path, languages=settings.text_languages)
    if not found.texts or found.texts[0].lost:
        return {}, {}, found.problems
    text, terms, problems = found.texts[0], {}, list(found.problems)
    below = _below(text.marks)
    for key, data in text.data.items():
        if not SLUG.fullmatch(key):
            at = nearest(text.marks, (key,))
            details = {"found": key, "way": locate.way(key)}
            problems.append(Problem(path=path, line=at.line, field=key, code="folder.name", details=details))
            continue
        term, wrong = validate(
            Term, data, below.get(key, {}), settings.text_languages, passed_over=settings.passed_over
        )
        problems += [problem for problem in wrong if not found.follows(problem)]
        if term:
            terms[key] = term
    return terms, text.marks, problems


def _below(marks: Marks) -> Mapping[str | int, Marks]:
    """By the key of each term, the marks of what stands below it: gone through once, however many terms there are."""
    found: dict[str | int, dict[tuple[str | int, ...], Mark]] = {}
    for path, mark in marks.items():
        if path:
            found.setdefault(path[0], {})[path[1:]] = mark
    return found
