"""The library: all public entries, knit in both directions. It is immutable and refuses content with errors."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from showcase.records import content, references
from showcase.records.asked import Log
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
Vocabulary = Mapping[str, Term]
# Something that a record names: of which kind or vocabulary, which one, and through which of its fields.
Name = tuple[str, str, str]


class Terms(Mapping[str, Vocabulary]):
    """By vocabulary, the terms by key. Which vocabulary was looked into is noted."""

    def __init__(self, known: Mapping[str, Vocabulary], log: Log) -> None:
        self._known = {vocabulary: MappingProxyType(dict(terms)) for vocabulary, terms in known.items()}
        self._log = log

    def __getitem__(self, vocabulary: str) -> Vocabulary:
        self._log.now.keys.add(f"terms {vocabulary}")
        return self._known[vocabulary]

    def __iter__(self) -> Iterator[str]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)


@dataclass(frozen=True, kw_only=True)
class Library:
    """`shelves`: by kind, the entries by slug, in the order of slugs. `names`: what each of them names.

    Whatever is asked of it, or of its entries, is noted in `log`, so that a page knows what it was made from.
    """

    shelves: Mapping[str, Shelf]
    names: Mapping[Entry, tuple[Name, ...]] = field(repr=False)
    terms: Terms
    settings: Settings
    log: Log

    @cached_property
    def _naming(self) -> Mapping[tuple[str, str], Mapping[tuple[str, str], tuple[Entry, ...]]]:
        """By what is named (kind, slug): by who names it (kind, field), the entries."""
        found: dict[tuple[str, str], dict[tuple[str, str], dict[str, Entry]]] = defaultdict(lambda: defaultdict(dict))
        for entry, names in self.names.items():
            for kind, key, by in names:
                found[kind, key][entry.kind, by][entry.slug] = entry
        return {key: {by: tuple(group.values()) for by, group in ways.items()} for key, ways in found.items()}

    def named_as(self, other: "Library") -> None:
        """Who names whom is as in another library of the same entries: it need not be worked out again."""
        if "_naming" in other.__dict__:
            self.__dict__["_naming"] = other.__dict__["_naming"]

    def get(self, kind: str, slug: str | None) -> Entry | None:
        """The entry of a kind with this slug, if it is public."""
        if not slug:
            return None
        self.log.now.keys.add(f"facts {kind}/{slug}")
        return self.shelves[kind].get(slug)

    def all(self, kind: str) -> tuple[Entry, ...]:
        """All entries of a kind, by slug."""
        self.log.now.keys.add(f"all {kind}")
        return self._all[kind]

    @cached_property
    def _all(self) -> Mapping[str, tuple[Entry, ...]]:
        return {kind: tuple(shelf.values()) for kind, shelf in self.shelves.items()}

    def naming(self, kind: str, slug: str, by: str, *fields: str) -> tuple[Entry, ...]:
        """The entries of kind `by` whose `fields` name this record or term, by slug, each once."""
        self.log.now.keys.add(f"naming {kind}/{slug}")
        ways = self._naming.get((kind, slug))
        if not ways:
            return ()
        found = {entry.slug: entry for name in fields for entry in ways.get((by, name), ())}
        return tuple(found[slug] for slug in sorted(found))

    @property
    def pages(self) -> Mapping[PageRole, Entry]:
        """The site's own pages by role; the sides and plain pages have no role of their own."""
        own = (e for e in self.all("pages") if e.facts.role not in (PageRole.PLAIN, PageRole.SIDE))
        return {entry.facts.role: entry for entry in own}

    @property
    def sides(self) -> Mapping[Side, Entry]:
        """The pages of the five sides."""
        return {e.facts.side: e for e in self.all("pages") if e.facts.role is PageRole.SIDE}


def knit(read: Content, settings: Settings) -> Library:
    """The library of what was read. Raises Refused with all problems where there is an error among them."""
    found = problems(read)
    if any(problem.level == "error" for problem in found):
        raise Refused(found)
    shareable = [shown for entry in read.entries if (shown := public(entry))]
    return shelve({entry: names(entry) for entry in shareable}, read.terms, settings)


def problems(read: Content) -> tuple[Problem, ...]:
    """Every problem inside and between the records, by file and line."""
    found = (*read.problems, *references.problems(read))
    return tuple(sorted(found, key=lambda p: (p.path, p.line, p.field)))


def names(entry: Entry) -> tuple[Name, ...]:
    """What the facts of an entry name, each once."""
    found = (
        (name.mark.kind if isinstance(name.mark, Reference) else name.mark.vocabulary, name.key, name.field)
        for name in references.named(entry.facts)
    )
    return tuple(dict.fromkeys(found))


def shelve(entries: Mapping[Entry, tuple[Name, ...]], terms: Mapping[str, Vocabulary], settings: Settings) -> Library:
    """A library of public entries, with what each of them names. They are known to be right."""
    log = Log()
    shelves: dict[str, dict[str, Entry]] = {kind: {} for kind in KINDS}
    for entry in sorted(entries, key=lambda entry: entry.slug):
        entry.note_in(log)
        shelves[entry.kind][entry.slug] = entry
    return Library(
        shelves=MappingProxyType({kind: MappingProxyType(shelf) for kind, shelf in shelves.items()}),
        names=entries,
        terms=Terms(terms, log),
        settings=settings,
        log=log,
    )


def load(folder: Path, settings: Settings, *, shown_as: str = "content") -> Library:
    """Read and knit. Raises Refused."""
    return knit(content.read(folder, settings, shown_as=shown_as), settings)


def dangling(names: Iterable[Name], known: Mapping[str, Collection[str]]) -> bool:
    """Whether one of the names leads nowhere; what is not among the kinds and vocabularies `known` is not asked."""
    return any(kind in known and key not in known[kind] for kind, key, _ in names)
