"""From a content folder and what is stored of it to the library of today; only what changed is read."""

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple, Protocol, TypeVar

from showcase.engine import fingerprint
from showcase.engine.codec import parse
from showcase.engine.fingerprint import digest_bytes
from showcase.records import changes, content, naming, references, rows, version
from showcase.records.changes import ChangeSet
from showcase.records.library import Library
from showcase.records.locate import Place, Places
from showcase.records.problem import Problem, Refused, in_order
from showcase.records.scan import Folder, Scan, TouchedScan
from showcase.records.settings import Settings
from showcase.records.store import Store
from showcase.records.tables import Row
from showcase.records.vocabularies import Vocabularies
from showcase.schema.kinds import KINDS
from showcase.schema.picture import FILE as PICTURE_FILE

_BATCH = 500
T = TypeVar("T")


class Spread(Protocol):
    """Does work for all numbers below a count, perhaps in several processes, and gives the results in any order.

    The first `ahead` are done before others begin, in this process: what they load serves all.
    """

    def __call__(self, work: Callable[[int], T], count: int, ahead: int, /) -> Iterable[T]: ...


class Refresh(NamedTuple):
    """The library of today, and what differs from what pages were made from. `read` is how many records were read."""

    library: Library
    changes: ChangeSet
    read: int
    places: Places
    known: Vocabularies

    def after(self, touched: frozenset[Path]) -> TouchedScan:
        """How to go on from here after these files, and no others, were touched."""
        return TouchedScan(earlier=self.library, known_places=self.places, known=self.known, touched=touched)


def refresh(folder: Folder, scan: Scan, *, now: int, spread: Spread) -> Refresh:
    """Read what is not as it is stored, at `now` (ns by the file system's clock). Raises Refused."""
    store, settings = folder.store, folder.settings
    places, problems = scan.places(folder)
    todo = scan.outdated(folder, places)
    same_terms, known = scan.terms_as_before(folder), scan.vocabularies(folder)
    if not same_terms:
        again = _by_terms(store, known) & places.keys() - {place.name for place in todo}
        todo += [places[name] for name in sorted(again)]
    problems += [*_read(store, todo, settings, known, now, spread), *known.problems]
    changed = changes.since_pages_were_made(store) if scan.complete else ChangeSet((), complete=False)
    read = content.gathered(folder.shown_as, places, (), known, problems)
    again = _suspects(store, changed, {**read.names, **read.keys}, same_terms=same_terms)
    suspects = [places[name] for name in places if name in again] if again else []
    records = tuple(record for place in suspects if (record := content.record(place, settings, known)[0]))
    found = references.all_problems(replace(read, records=records))
    if any(problem.level == "error" for problem in found):
        raise Refused(in_order((*_notes(store), *found)))
    return Refresh(
        library=scan.library(folder, changed, known), changes=changed, read=len(todo), places=places, known=known
    )


def _by_terms(store: Store, known: Vocabularies) -> set[str]:
    """The records that vocabularies decide upon: read by a label, or naming a term that is there no more."""
    dangling = {place for place, names in naming.stored_names(store) if naming.dangling(names, known.keys)}
    return dangling | store.worded()


def _read(
    store: Store, todo: list[Place], settings: Settings, known: Vocabularies, now: int, spread: Spread
) -> list[Problem]:
    """Read these places and store what is right. What is wrong with the others."""
    problems: list[Problem] = []
    batch: list[Row] = []

    firsts = {place.kind: place for place in reversed(todo)}  # with them the model of each kind is built
    todo = [*firsts.values(), *(place for place in todo if place is not firsts[place.kind])]

    def read(number: int) -> tuple[str, Row | None, list[Problem]]:
        return todo[number].name, *_row(todo[number], settings, known, now)

    for place, row, wrong in spread(read, len(todo), len(firsts)):
        problems += wrong
        if row:
            batch.append(row)
        else:
            store.drop([place])
        if len(batch) >= _BATCH:
            store.put(batch)
            batch.clear()
    if batch:
        store.put(batch)
    return problems


def _row(place: Place, settings: Settings, known: Vocabularies, now: int) -> tuple[Row | None, list[Problem]]:
    """A record as it is stored, its notes with it, or what is wrong with it."""
    taken = fingerprint.of_path(str(place.file), now)
    record, problems = content.record(place, settings, known)
    if record is None or any(problem.level == "error" for problem in problems):
        return None, problems
    pictures = "".join(_pictures(place, taken))
    of = version.digest(version.files(place.file))
    return rows.encode(record, settings, fingerprint=taken, pictures=pictures, version=of, notes=problems), []


def _pictures(place: Place, taken: str) -> Iterator[str]:
    """The name and digest of every picture beside a record; its fingerprint, if it has one, knows what there is."""
    if KINDS[place.kind].flat:
        return
    for item in fingerprint.names_in(taken) if taken else sorted(os.listdir(place.file)):  # noqa: PTH208 (names only)
        if PICTURE_FILE.fullmatch(item):
            yield f"{item} {digest_bytes((place.file / item).read_bytes())} "


def _suspects(store: Store, changed: ChangeSet, known: Mapping[str, Collection[str]], *, same_terms: bool) -> set[str]:
    """The records that another record may have made wrong: they are read again, to tell what and in which line.

    Those that name something which is not there; and where anything of that sort changed, those of which there may be
    only one, or no circle. Where no record came or went, and terms are the same, what there is to be named is as it
    was, so only those that changed can name amiss.
    """
    others = changed.comings_and_goings
    alone = ((change.place, change.names) for change in changed)
    names = alone if same_terms and not others else naming.stored_names(store)
    found = {place for place, named in names if naming.dangling(named, known)}
    return found | store.alone() if others or changed.alone else found


def _notes(store: Store) -> Iterator[Problem]:
    for notes in store.notes():
        for path, line, field, code, details in parse(notes):
            yield Problem(path=path, line=line, field=field, code=code, details=details, level="note")
