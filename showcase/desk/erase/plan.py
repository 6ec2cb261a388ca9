"""What erasing a record comes to: files, other records, caches, addresses. Looking at it changes nothing."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from showcase.derive import pictures
from showcase.derive.addresses import Addresses
from showcase.desk.erase import mentions
from showcase.desk.erase.mentions import ByHand
from showcase.desk.rewriting import Rewritten
from showcase.engine.database import beside
from showcase.records import vocabularies
from showcase.records.content import Content
from showcase.records.parsed_record import ParsedRecord
from showcase.records.settings import Settings
from showcase.schema.kinds import KINDS

_PICTURE = re.compile(r".+\.(?:jpe?g|png|webp|avif)", re.IGNORECASE)
_CARD = re.compile(rb"media/share/([0-9a-f]+\.[a-z]+)")
_NO_PAGE = ("partners", "figures")  # these share a page


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """`files` are those of the record, `gone` its addresses in all languages, `cached` files of caches."""

    record: ParsedRecord
    files: tuple[Path, ...]
    rewritten: tuple[Rewritten, ...]
    by_hand: tuple[ByHand, ...]
    gone: tuple[str, ...]
    pictures: tuple[Path, ...]
    folders: tuple[Path, ...]

    @property
    def place(self) -> str:
        return self.record.place


def make(record: ParsedRecord, read: Content, content: Path, settings: Settings, output: Path, cache: Path) -> Plan:
    """The plan for a record of a content folder, whose site stands in `output` and its pictures in `cache`."""
    at = Addresses(languages=settings.languages)
    known = vocabularies.read(content, read.shown_as, settings)
    rewritten, by_hand = mentions.of(record, read, settings, known)
    files, gone = tuple(_files(record)), tuple(_gone(record, at))
    linked = mentions.linked(record, gone, read, at, settings.site)
    return Plan(
        record=record,
        files=files,
        rewritten=tuple(rewritten),
        by_hand=(*by_hand, *linked),
        gone=gone,
        pictures=tuple(_cached(files, gone, output, cache)),
        folders=tuple(place for place in _kept(output) if place.exists()),
    )


def _files(record: ParsedRecord) -> Iterator[Path]:
    """Every file of a record: what does not belong there goes with it. A link goes, not what it names."""
    if KINDS[record.kind].flat:
        yield record.folder / f"{record.slug}.yaml"
        return
    for place, folders, names in os.walk(record.folder):
        linked = [name for name in folders if (Path(place) / name).is_symlink()]
        yield from sorted(Path(place) / name for name in (*names, *linked))


def _gone(record: ParsedRecord, at: Addresses) -> Iterator[str]:
    """The addresses of its pages, with all that stands below, in every language; those of former names too."""
    if record.kind in _NO_PAGE:
        return
    for slug in (record.slug, *getattr(record.facts, "former", ())):
        for lang in at.languages:
            yield at.record(lang, record.kind, slug)


def _cached(files: tuple[Path, ...], gone: tuple[str, ...], output: Path, cache: Path) -> Iterator[Path]:
    """The encodings of its pictures, and the cards that are drawn of it, which its pages name."""
    keys = tuple(f"_{_digest(file)}-" for file in files if _PICTURE.fullmatch(file.name) and _digest(file))
    pages = [page for address in gone if (page := output / address / "index.html").is_file()]
    cards = {f"_{key.decode()}" for page in pages for key in _CARD.findall(page.read_bytes())}
    for file in sorted(cache.glob("*")):
        if any(key in file.name for key in keys) or any(file.name.endswith(card) for card in cards):
            yield file


def _digest(file: Path) -> str:
    try:
        return pictures.inspect(file.read_bytes()).digest
    except OSError:  # no picture, whatever it is called
        return ""


def _kept(output: Path) -> Iterator[Path]:
    """What lies beside an output and holds what it was made from: the database, and the outputs before and after."""
    for ending in ("sqlite", "sqlite-wal", "sqlite-shm", "spare", "new"):
        yield beside(output, ending)
