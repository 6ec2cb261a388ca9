"""Who names a record: through a list, which it can be taken out of, or in a way that only a person can mend."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote, urljoin, urlsplit

from showcase.derive.addresses import Addresses
from showcase.desk.erase import words
from showcase.desk.rewriting import Rewritten
from showcase.records import links, references, version
from showcase.records.content import Content
from showcase.records.edit import normal
from showcase.records.edit.write import Unwritable, write
from showcase.records.mark import Mark, Path, name, nearest
from showcase.records.parsed_record import ParsedRecord
from showcase.records.settings import Settings
from showcase.records.vocabularies import Vocabularies
from showcase.schema.kinds import KINDS
from showcase.schema.label import Message
from showcase.schema.reference import Reference


@dataclass(frozen=True, kw_only=True, slots=True)
class ByHand:
    """A place that a person must mend: where, why, with details."""

    mark: Mark
    label: Message
    details: Mapping[str, object]

    def tell(self, lang: str) -> str:
        return f"{self.mark.path}:{self.mark.line}: {self.label.tell(lang).format_map(self.details)}"


def of(
    record: ParsedRecord, read: Content, settings: Settings, known: Vocabularies
) -> tuple[list[Rewritten], list[ByHand]]:
    """The other records that name a record: those that can do without by themselves, and what is left to a person."""
    rewritten, by_hand = list[Rewritten](), list[ByHand]()
    for other in read.records:
        if other.place == record.place:
            continue
        items, single = _named(other, record)
        by_hand += [_by_hand(other, path) for path in single]
        if items:
            done = _without(other, items, settings, known)
            if isinstance(done, Rewritten):
                rewritten.append(done)
            else:
                by_hand += [_by_hand(other, path, str(done)) for path in items]
    return rewritten, by_hand


def _named(other: ParsedRecord, record: ParsedRecord) -> tuple[list[Path], list[Path]]:
    """The paths of the items of lists that name it, and those of all else that does."""
    items, single = list[Path](), list[Path]()
    for found in references.named(other.facts):
        if isinstance(found.mark, Reference) and (found.mark.kind, found.key) == (record.kind, record.slug):
            in_list = len(found.path) > 1 and isinstance(found.path[1], int)
            (items if in_list and len(found.path) <= 3 else single).append(found.path)
    return items, single


def _by_hand(other: ParsedRecord, path: Path, reason: str = "") -> ByHand:
    label = words.UNWRITABLE if reason else words.NAMED
    return ByHand(mark=nearest(other.marks, path), label=label, details={"field": name(path), "reason": reason})


def _without(
    other: ParsedRecord, paths: Iterable[Path], settings: Settings, known: Vocabularies
) -> "Rewritten | Unwritable":
    """Another record without the items of its lists at these paths; or why that cannot be written."""
    kind = KINDS[other.kind]
    file = other.folder / f"{other.slug}.yaml" if kind.flat else other.folder
    before = version.files(file)
    data = normal.read(before, kind, settings, known, other.path).data
    patch: dict[str, object] = {}
    for field in dict.fromkeys(str(path[0]) for path in paths):
        dropped = {path[1] for path in paths if path[0] == field}
        patch[field] = [item for n, item in enumerate(data[field]) if n not in dropped] or None
    try:
        after = write(before, kind, patch, settings, known, path=other.path)
    except Unwritable as wrong:
        return wrong
    shown_as = other.path.rpartition("/")[0] if kind.flat else other.path
    return Rewritten(folder=other.folder, shown_as=shown_as, before=before, after=after)


def linked(record: ParsedRecord, gone: Iterable[str], read: Content, at: Addresses, site: str) -> Iterator[ByHand]:
    """The links in the words of other records that lead to one of the addresses that are gone."""
    nowhere = set(gone)
    base = urlsplit(site).path
    for other in read.records:
        if other.place == record.place:
            continue
        for lang, hrefs in links.within(other.words, site).items():
            here = f"{base}/{at.record(lang, other.kind, other.slug)}" if lang in at.languages else f"{base}/"
            for href in hrefs:
                path = unquote(urlsplit(urljoin(here, href)).path).removeprefix(base).strip("/")
                if f"{path}/" in nowhere:
                    mark = nearest(other.marks, ("body", lang))
                    yield ByHand(mark=mark, label=words.LINKED, details={"found": href})
