"""The library: all public entries, knit in both directions. It is immutable and refuses content with errors."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from showcase.records import content, references
from showcase.records.consent import public
from showcase.records.content import Content
from showcase.records.entry import Entry
from showcase.records.problem import Problem, Refused
from showcase.records.settings import Settings
from showcase.schema.kinds import KINDS
from showcase.schema.page import PageRole
from showcase.schema.reference import Reference
from showcase.schema.side import Side
from showcase.schema.vocabulary import Entry as Term

Shelf = Mapping[str, Entry]


@dataclass(frozen=True, kw_only=True)
class Library:
    """`shelves`: by kind, the entries by slug, in the order of slugs. `terms`: by vocabulary, the terms by key."""

    shelves: Mapping[str, Shelf]
    terms: Mapping[str, Mapping[str, Term]]
    settings: Settings

    @cached_property
    def _naming(self) -> Mapping[tuple[str, str], Mapping[tuple[str, str], tuple[Entry, ...]]]:
        """By what is named (kind, slug): by who names it (kind, field), the entries."""
        found: dict[tuple[str, str], dict[tuple[str, str], dict[str, Entry]]] = defaultdict(lambda: defaultdict(dict))
        for shelf in self.shelves.values():
            for entry in shelf.values():
                for name in references.named(entry.facts):
                    kind = name.mark.kind if isinstance(name.mark, Reference) else name.mark.vocabulary
                    found[kind, name.key][entry.kind, name.field][entry.slug] = entry
        return {key: {by: tuple(group.values()) for by, group in ways.items()} for key, ways in found.items()}

    def get(self, kind: str, slug: str | None) -> Entry | None:
        """The entry of a kind with this slug, if it is public."""
        return self.shelves[kind].get(slug) if slug else None

    def all(self, kind: str) -> tuple[Entry, ...]:
        """All entries of a kind, by slug."""
        return tuple(self.shelves[kind].values())

    def naming(self, kind: str, slug: str, by: str, *fields: str) -> tuple[Entry, ...]:
        """The entries of kind `by` whose `fields` name this record or term, by slug, each once."""
        ways = self._naming.get((kind, slug), {})
        found = {entry.slug: entry for field in fields for entry in ways.get((by, field), ())}
        return tuple(found[slug] for slug in sorted(found))

    @cached_property
    def pages(self) -> Mapping[PageRole, Entry]:
        """The site's own pages by role; the sides and plain pages have no role of their own."""
        own = (e for e in self.all("pages") if e.facts.role not in (PageRole.PLAIN, PageRole.SIDE))
        return {entry.facts.role: entry for entry in own}

    @cached_property
    def sides(self) -> Mapping[Side, Entry]:
        """The pages of the five sides."""
        return {e.facts.side: e for e in self.all("pages") if e.facts.role is PageRole.SIDE}


def knit(read: Content, settings: Settings) -> Library:
    """The library of what was read. Raises Refused with all problems where there is an error among them."""
    found = problems(read)
    if any(problem.level == "error" for problem in found):
        raise Refused(found)
    terms = {vocabulary: MappingProxyType(dict(by_key)) for vocabulary, by_key in read.terms.items()}
    return Library(shelves=_shelves(read.entries), terms=MappingProxyType(terms), settings=settings)


def problems(read: Content) -> tuple[Problem, ...]:
    """Every problem inside and between the records, by file and line."""
    found = (*read.problems, *references.problems(read))
    return tuple(sorted(found, key=lambda p: (p.path, p.line, p.field)))


def _shelves(entries: Iterable[Entry]) -> Mapping[str, Shelf]:
    shelves: dict[str, dict[str, Entry]] = {kind: {} for kind in KINDS}
    for entry in entries:
        if shareable := public(entry):
            shelves[entry.kind][entry.slug] = shareable
    return MappingProxyType({kind: MappingProxyType(dict(sorted(shelf.items()))) for kind, shelf in shelves.items()})


def load(folder: Path, settings: Settings, *, shown_as: str = "content") -> Library:
    """Read and knit. Raises Refused."""
    return knit(content.read(folder, settings, shown_as=shown_as), settings)
