"""From a content folder and what is kept of it to the library of today; only what changed is read."""

import json
import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from showcase.engine import fingerprint
from showcase.engine.codec import parse
from showcase.engine.fingerprint import digest, digest_bytes
from showcase.records import consent, content, keys, library, links, locate, serialize, vocabularies
from showcase.records.change import Change
from showcase.records.index import Name
from showcase.records.library import Library
from showcase.records.locate import Place, Stood
from showcase.records.problem import Problem, Refused, in_order
from showcase.records.settings import Settings
from showcase.records.since import Since, later, shelve
from showcase.records.store import Row, Store
from showcase.records.vocabularies import Vocabularies
from showcase.schema.kinds import KINDS
from showcase.schema.page import Page, PageRole
from showcase.schema.picture import FILE as PICTURE_FILE
from showcase.schema.venue import Venue

# Does work for all numbers below a count, perhaps in several processes, and gives the results in any order.
Spread = Callable[[Callable[[int], Any], int], Iterable[Any]]
_BATCH = 500


@dataclass(frozen=True, kw_only=True, slots=True)
class Stands:
    """Whether records stand where they stood when pages were made of them, and the vocabularies are as they were.

    `made`: whether pages were made of any at all; if not, nobody asks what changed since. `outdated` are the places of
    records that are not as they were read, where that was seen already.
    """

    places: bool
    terms: bool
    made: bool = True
    outdated: Collection[str] | None = None


_NOTHING = Stands(places=False, terms=False)


@dataclass(frozen=True, kw_only=True)
class Renewal:
    """The library of today. `changes` are the keys of all that differs from what pages were made from, if any were."""

    library: Library
    changes: frozenset[str]
    changed: tuple[Change, ...]
    read: int
    places: Stood
    known: Vocabularies

    def since(self, touched: frozenset[Path]) -> Since:
        """From here on, after these files were touched."""
        return Since(library=self.library, stood=self.places, known=self.known, touched=touched)


def renew(  # noqa: PLR0913 (where from, how, and since when)
    kept: Store,
    folder: Path,
    settings: Settings,
    *,
    shown_as: str,
    now: int,
    spread: Spread,
    since: Since | None = None,
    stood: Stands = _NOTHING,
) -> Renewal:
    """Read what is not as it is kept, at `now` (ns), and knit. Raises Refused."""
    stand, problems = _places(kept, folder, shown_as, since, stood)
    todo = _outdated(kept, folder, stand, since, stood)
    same_terms = stood.terms if since is None else since.same_terms(folder)
    known = since.known if since and same_terms else vocabularies.read(folder, shown_as, settings)
    if not same_terms:
        again = _by_terms(kept, known) & stand.keys() - {place.name for place in todo}
        todo += [stand[name] for name in sorted(again)]
    problems += [*_read(kept, todo, settings, known, now, spread), *known.problems]
    changed = tuple(kept.changes()) if stood.made else ()
    others = not stood.made or any(change.new or change.gone for change in changed)
    read = content.gathered(shown_as, stand, (), known, problems)
    again = _suspects(kept, changed, {**read.names, **read.keys}, others=others, same_terms=same_terms)
    suspects = [stand[name] for name in stand if name in again] if again else []
    entries = tuple(entry for place in suspects if (entry := content.record(place, settings, known)[0]))
    found = library.problems(replace(read, entries=entries))
    if any(problem.level == "error" for problem in found):
        raise Refused(in_order((*_notes(kept), *found)))
    made = later(kept, since, folder, changed, known, settings) if since else shelve(kept, folder, known, settings)
    return Renewal(
        library=made,
        changes=frozenset(_keys(changed)),
        changed=changed,
        read=len(todo),
        places=stand,
        known=known,
    )


def _places(
    kept: Store, folder: Path, shown_as: str, since: Since | None, stood: Stands
) -> tuple[Stood, list[Problem]]:
    """Every place where a record stands, and what stands where none can."""
    if since and since.same_places(folder):
        return since.stood, []
    if stood.places and since is None:
        return Stood(kept.made(), folder, shown_as), []
    found, problems = locate.look(folder, shown_as)
    return Stood((place.name for place in found), folder, shown_as), problems


def _outdated(kept: Store, folder: Path, stand: Stood, since: Since | None, stood: Stands) -> list[Place]:
    """The places that must be read; what is kept of those that are gone is dropped."""
    if since:
        touched = since.places(folder)
        same = stand is since.stood
        kept.drop((touched if same else since.stood.keys() | touched) - stand.keys())
        came = () if same else stand.keys() - since.stood.keys()
        return [stand[name] for name in sorted({*(touched & stand.keys()), *came})]
    if stood.places and stood.outdated is not None:
        return [stand[name] for name in sorted(stood.outdated)]
    stamps = kept.stamps()
    if gone := stamps.keys() - stand.keys():
        kept.drop(gone)
    return [stand[name] for name in stand if not fingerprint.matches(stand.file(name), stamps.get(name, ""))]


def _by_terms(kept: Store, known: Vocabularies) -> set[str]:
    """The records that vocabularies decide upon: read by a label, or naming a term that is there no more."""
    dangling = {place for place, names in _named(kept) if library.dangling(names, known.keys)}
    return dangling | kept.worded()


def _read(
    kept: Store, todo: list[Place], settings: Settings, known: Vocabularies, now: int, spread: Spread
) -> list[Problem]:
    """Read these places and keep what is right. What is wrong with the others."""
    problems: list[Problem] = []
    batch: list[Row] = []

    def read(number: int) -> tuple[str, Row | None, list[Problem]]:
        return todo[number].name, *row_of(todo[number], settings, known, now)

    for place, row, wrong in spread(read, len(todo)):
        problems += wrong
        if row:
            batch.append(row)
        else:
            kept.drop([place])
        if len(batch) >= _BATCH:
            kept.put(batch)
            batch.clear()
    if batch:
        kept.put(batch)
    return problems


def row_of(place: Place, settings: Settings, known: Vocabularies, now: int) -> tuple[Row | None, list[Problem]]:
    """A record as it is kept, or what is wrong with it. Notes are kept with it."""
    taken = fingerprint.of_path(str(place.file), now)
    entry, problems = content.record(place, settings, known)
    if entry is None or any(problem.level == "error" for problem in problems):
        return None, problems
    shown = consent.public(entry)
    packed = _json(serialize.pack(shown.facts)) if shown else ""
    words = {lang: (w.html, w.pictures, w.links) for lang, w in shown.words.items()} if shown else {}
    spans = [(str(span.start), str(span.end) if span.end else "") for span in shown.spans] if shown else []
    pictures = "".join(_pictures(place, taken)) if shown else ""
    row = Row(
        place=place.name,
        stamp=taken,
        path=place.path,
        file=entry.file,
        shown=int(shown is not None),
        facts=packed,
        spans=_json(spans),
        names=_json(library.names(entry)),
        alone=_alone(entry.facts),
        notes=_json([(p.path, p.line, p.field, p.code, dict(p.details)) for p in problems]),
        facts_sum=digest(packed, _json(spans), entry.file, pictures) if shown else "",
        words_sum=digest(_json(words), pictures) if shown else "",
        words=_json(words),
        langs=_json([*entry.words]),
        hrefs=_json(links.within(entry.words, settings.site)),
    )
    return row, []


def _alone(facts: Any) -> str:
    """What `references` looks at in several records at once."""
    if isinstance(facts, Page):
        return "" if facts.role is PageRole.PLAIN else f"{facts.role} {facts.side}"
    whole = facts.part_of if isinstance(facts, Venue) else None
    return " ".join([*([f"part of {whole}"] if whole else ()), *getattr(facts, "former", ())])


def _json(value: object) -> str:
    return _ENCODER.encode(value)


# One for all: asking for another each time takes a third of what writing a record does.
_ENCODER = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"))


def _pictures(place: Place, taken: str) -> Iterator[str]:
    """The name and digest of every picture beside a record; its stamp, where it has one, knows what there is."""
    if KINDS[place.kind].flat:
        return
    for item in fingerprint.names_in(taken) if taken else sorted(os.listdir(place.file)):  # noqa: PTH208 (names only)
        if PICTURE_FILE.fullmatch(item):
            yield f"{item} {digest_bytes((place.file / item).read_bytes())} "


def _suspects(
    kept: Store, changed: Iterable[Change], known: Mapping[str, Collection[str]], *, others: bool, same_terms: bool
) -> set[str]:
    """The records that another record may have made wrong: they are read again, to tell what and in which line.

    Those that name something which is not there; and where anything of that sort changed, those of which there may be
    only one, or no circle. `others`: records came or went. Where none did, and terms are the same, what there is to be
    named is as it was, so only those that changed can name amiss.
    """
    named = ((c.place, c.names) for c in changed) if same_terms and not others else _named(kept)
    found = {place for place, names in named if library.dangling(names, known)}
    return found | kept.alone() if others or any(c.alone for c in changed) else found


def _named(kept: Store) -> Iterator[tuple[str, tuple[Name, ...]]]:
    for place, names in kept.named():
        yield place, tuple(map(tuple, parse(names)))


def _notes(kept: Store) -> Iterator[Problem]:
    for notes in kept.notes():
        for path, line, field, code, details in parse(notes):
            yield Problem(path=path, line=line, field=field, code=code, details=details, level="note")


def _keys(changed: Iterable[Change]) -> Iterator[str]:
    """What of the library differs, by the keys of `records/keys`."""
    for change in changed:
        kind, slug = change.place.split("/")
        if change.facts or change.shown != change.was_shown:
            yield from (keys.facts(kind, slug), keys.every("facts", kind))
            yield from (keys.column(kind, field) for field in change.fields)
        if change.words or change.shown != change.was_shown:
            yield from (keys.words(kind, slug), keys.every("words", kind))
        if change.shown != change.was_shown:
            yield keys.all_of(kind)
        now = {*change.names} if change.shown else set()
        then = {*change.were_names} if change.was_shown else set()
        # Whom it shows as what it names may depend on any of its fields' names, not only on the one that changed.
        yield from (keys.naming(named, key) for named, key, _ in now ^ then)
