"""From a content folder and what is kept of it to the library of today; only what changed is read."""

import json
import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path
from typing import Any

from showcase.records import consent, content, facts, library, stamp
from showcase.records.content import Place, Vocabularies
from showcase.records.entry import Entry
from showcase.records.kept import Change, Kept, KeptShelf, Row
from showcase.records.library import Library
from showcase.records.problem import Problem, Refused
from showcase.records.settings import Settings
from showcase.schema.kinds import KINDS

# Does work for all numbers below a count, perhaps in several processes, and gives the results in any order.
Spread = Callable[[Callable[[int], Any], int], Iterable[Any]]
_BATCH = 500


@dataclass(frozen=True, kw_only=True)
class Renewal:
    """The library of today. `changes` are the keys of all that differs from what pages were made from."""

    library: Library
    changes: frozenset[str]
    changed: tuple[Change, ...]
    read: int


def renew(kept: Kept, folder: Path, settings: Settings, *, shown_as: str, now: int, spread: Spread) -> Renewal:
    """Read what is not as it is kept, at `now` (ns), and knit. Raises Refused."""
    places, problems = content.places(folder, shown_as)
    stamps = kept.stamps()
    todo = [place for place in places if not stamp.holds(str(place.file), stamps.get(place.name, ""))]
    kept.drop(stamps.keys() - {place.name for place in places})
    problems += _read(kept, todo, settings, now, spread)
    known = content.vocabularies(folder, shown_as, settings)
    problems += known.problems
    changed = tuple(kept.changes())
    read = content.gathered(shown_as, places, (), known, problems)
    again = _suspects(kept, changed, {**read.names, **read.keys})
    entries = tuple(entry for place in places if place.name in again and (entry := content.record(place, settings)[0]))
    found = library.problems(replace(read, entries=entries))
    if any(problem.level == "error" for problem in found):
        raise Refused(sorted((*found, *_notes(kept)), key=lambda p: (p.path, p.line, p.field)))
    return Renewal(
        library=_library(kept, folder, known, settings),
        changes=frozenset(_keys(changed)),
        changed=changed,
        read=len(todo),
    )


def _read(kept: Kept, todo: list[Place], settings: Settings, now: int, spread: Spread) -> list[Problem]:
    """Read these places and keep what is right. What is wrong with the others."""
    problems: list[Problem] = []
    batch: list[Row] = []

    def read(number: int) -> tuple[str, Row | None, list[Problem]]:
        return todo[number].name, *row_of(todo[number], settings, now)

    for place, row, wrong in spread(read, len(todo)):
        problems += wrong
        if row:
            batch.append(row)
        else:
            kept.drop([place])
        if len(batch) >= _BATCH:
            kept.put(batch)
            batch.clear()
    kept.put(batch)
    return problems


def row_of(place: Place, settings: Settings, now: int) -> tuple[Row | None, list[Problem]]:
    """A record as it is kept, or what is wrong with it. Notes are kept with it."""
    taken = stamp.take(str(place.file), now)
    entry, problems = content.record(place, settings)
    if entry is None or any(problem.level == "error" for problem in problems):
        return None, [problem for problem in problems if problem.level == "error"]
    shown = consent.public(entry)
    packed = _json(facts.pack(shown.facts)) if shown else ""
    words = {lang: (w.html, w.pictures, w.links, w.plain) for lang, w in shown.words.items()} if shown else {}
    spans = [(str(span.start), str(span.end) if span.end else "") for span in shown.spans] if shown else []
    pictures = "".join(_pictures(place)) if shown else ""
    row = Row(
        place=place.name,
        stamp=taken,
        path=place.path,
        file=entry.file,
        shown=int(shown is not None),
        facts=packed,
        spans=_json(spans),
        names=_json(library.names(entry)),
        alone=int(place.kind in ("venues", "pages") or bool(getattr(entry.facts, "former", []))),
        notes=_json([(p.path, p.line, p.field, p.code, dict(p.details)) for p in problems]),
        facts_sum=_sum(packed, _json(spans), entry.file, pictures) if shown else "",
        words_sum=_sum(_json(words), pictures) if shown else "",
        words=_json(words),
    )
    return row, []


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _sum(*texts: str) -> str:
    return blake2b("\0".join(texts).encode(), digest_size=12).hexdigest()


def _pictures(place: Place) -> Iterator[str]:
    """The name and digest of every picture beside a record."""
    if KINDS[place.kind].flat:
        return
    for item in sorted(os.listdir(place.file)):  # noqa: PTH208 (names only)
        if not item.startswith("index."):
            yield f"{item} {blake2b((place.file / item).read_bytes(), digest_size=12).hexdigest()} "


def _suspects(kept: Kept, changed: Iterable[Change], known: Mapping[str, Collection[str]]) -> set[str]:
    """The records that another record may have made wrong: they are read again, to tell what and in which line.

    Those that name something which is not there; and where anything of that sort changed, those of which there may be
    only one, or no circle.
    """
    alone = kept.alone()
    found = {place for place, names in kept.named() if library.dangling(map(tuple, json.loads(names)), known)}
    return found | alone if any(c.new or c.gone or c.place in alone for c in changed) else found


def _notes(kept: Kept) -> Iterator[Problem]:
    for notes in kept.notes():
        for path, line, field, code, details in json.loads(notes):
            yield Problem(path=path, line=line, field=field, code=code, details=details, level="note")


def _library(kept: Kept, folder: Path, known: Vocabularies, settings: Settings) -> Library:
    shelf = KeptShelf(kept)
    entries: dict[Entry, tuple[library.Name, ...]] = {}
    for place, path, file, packed, spans, named in kept.public():
        kind, _, slug = place.partition("/")
        where = folder / kind if KINDS[kind].flat else folder / kind / slug
        entry = Entry(kind=kind, slug=slug, path=path, folder=where, file=file, shelf=shelf)
        shelf.packed[entry] = (packed, spans)
        entries[entry] = tuple(map(tuple, json.loads(named)))
    return library.shelve(entries, known.terms, settings)


def _keys(changed: Iterable[Change]) -> Iterator[str]:
    """What of the library differs, by the keys under which `Asked` notes what was asked."""
    for change in changed:
        kind = change.place.partition("/")[0]
        if change.facts or change.shown != change.was_shown:
            yield from (f"facts {change.place}", f"every facts {kind}")
        if change.words or change.shown != change.was_shown:
            yield from (f"words {change.place}", f"every words {kind}")
        if change.shown != change.was_shown:
            yield f"all {kind}"
        now = {*change.names} if change.shown else set()
        then = {*change.were_names} if change.was_shown else set()
        # Whom it shows as what it names may depend on any of its fields' names, not only on the one that changed.
        yield from (f"naming {named}/{key}" for named, key, _ in now ^ then)
