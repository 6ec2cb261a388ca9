"""Whatever a page reads is recorded: where one sort of reading was not, an edit would show it.

Each mutant forgets one sort. The same edits that find it out are right where nothing is forgotten, so the edits at
random (test_edits.py) need not come upon each of them by chance.
"""

import re
import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from showcase.engine.tracking import Dependencies, Tracker
from showcase.pages.agenda import Agenda
from showcase.pages.images import Gallery
from showcase.records.entry import Entry
from showcase.records.lazy import LazyRecords
from showcase.records.library import Library, Terms
from tests.conftest import ROOT
from tests.edited import LEAST, OUTLINES, Record, Site, outlines, picture, some
from tests.twice import Files, Twice

pytestmark = pytest.mark.usefixtures("compiled_once")
SCOPE = {"date": "2026-01-15", "version": 1, "scope": ["profile"]}


def few() -> Site:
    """What the edits below are seen on."""
    members = (("members", slug) for slug in ("ana", "ben", "cat"))
    events = (("events", slug) for slug in ("night", "course"))
    named = (("initiatives", "fair"), ("venues", "hall"), ("partners", "city"))
    return some(*members, *events, *named, ("pages", "home"), ("pages", "about"))


@dataclass(frozen=True, kw_only=True)
class Reading:
    """A sort of reading: by which method, who records it, and an edit that only these records tell of."""

    of: type
    method: str
    tracker: Callable[[Any], Tracker | None]
    edit: Callable[[Site], None]


def _head(kind: str, slug: str, **fields: Any) -> Callable[[Site], None]:
    return lambda site: site.records[kind, slug].head.update(fields)


def _body(site: Site) -> None:
    site.records["members", "ana"].body = "Je ne souffle plus."


def _label(site: Site) -> None:
    site.vocabulary["disciplines"]["craft"]["label"] = {"fr": "Métiers", "de": "Gewerbe"}


def _outline(site: Site) -> None:
    site.raw[OUTLINES] = outlines(6.1)


def _new(site: Site) -> None:
    site.records["partners", "new"] = Record(head=dict(LEAST["partners"]))


def _repaint(site: Site) -> None:
    site.records["members", "ben"].pictures["one.png"] = picture("gold")


def _tomorrow(site: Site) -> None:
    site.names["SITE_DATE"] = "2026-11-25"


READINGS = {
    "the facts of a record": Reading(
        of=Entry, method="facts", tracker=lambda entry: entry.tracker, edit=_head("members", "ana", tagline="Coupes")
    ),
    "the words of a record": Reading(of=Entry, method="words", tracker=lambda entry: entry.tracker, edit=_body),
    "how a record was written": Reading(
        of=Entry,
        method="source",
        tracker=lambda entry: entry.tracker,
        edit=_head("members", "ana", owners=[{"account": "ana-b", "id": 7}]),
    ),
    "a record by its name": Reading(
        of=LazyRecords, method="get", tracker=lambda some: some.tracker, edit=_head("members", "cat", consent=SCOPE)
    ),
    "all records of a kind": Reading(of=LazyRecords, method="all", tracker=lambda some: some.tracker, edit=_new),
    "a field of all records": Reading(
        of=LazyRecords, method="column", tracker=lambda some: some.tracker, edit=_head("members", "ben", name="Aaron")
    ),
    "who names a record": Reading(
        of=LazyRecords,
        method="naming",
        tracker=lambda some: some.tracker,
        edit=_head("events", "night", organisers=[{"member": "ben"}]),
    ),
    "a vocabulary": Reading(of=Terms, method="__getitem__", tracker=lambda terms: terms._tracker, edit=_label),
    "the outlines of communes": Reading(
        of=Library, method="outlines", tracker=lambda library: library.tracker, edit=_outline
    ),
    "the day": Reading(of=Agenda, method="today", tracker=lambda agenda: agenda.library.tracker, edit=_tomorrow),
    "a picture": Reading(of=Gallery, method="_ask", tracker=lambda gallery: gallery.tracker, edit=_repaint),
}


@dataclass(frozen=True, kw_only=True)
class Key:
    """A sort of key of the graph: which keys of it are dropped, and an edit that only they tell of."""

    forgotten: Callable[[str], bool]
    edit: Callable[[Site], None]


def _template(path: str, before: str) -> Callable[[Site], None]:
    def edit(site: Site) -> None:
        file = f"templates/{path}"
        source = (ROOT / "theme" / file).read_text(encoding="utf-8")
        assert before in source
        site.theme[file] = source.replace(before, f"{before}<i>1</i>").encode()

    return edit


def _translate(site: Site) -> None:
    path = "translations/de/LC_MESSAGES/messages.po"
    source = (ROOT / "theme" / path).read_text(encoding="utf-8")
    found = re.sub(r'(msgid "Directory"\nmsgstr) ".*"', r'\1 "Wer ist wer"', source)
    assert found != source
    site.theme[path] = found.encode()


def _say(site: Site) -> None:
    path = "translations/de/LC_MESSAGES/desk.po"
    source = (ROOT / "theme" / path).read_text(encoding="utf-8")
    assert "zu lang:" in source
    site.theme[path] = source.replace("zu lang:", "viel zu lang:").encode()


KEYS = {
    "a page's template": Key(
        forgotten=lambda key: key == "template member.html",
        edit=_template("member.html", "</article>"),
    ),
    "the template of a fragment": Key(
        forgotten=lambda key: key.startswith("template components/"),
        edit=_template("components/occurrence.html", "</article>"),
    ),
    "the layout of all pages": Key(
        forgotten=lambda key: key == "template base.html", edit=_template("base.html", '<body class="page">')
    ),
    "the texts of the interface": Key(forgotten=lambda key: key.startswith("catalogue "), edit=_translate),
    "the messages of the checker": Key(forgotten=lambda key: key.startswith("desk "), edit=_say),
    "the result of another query": Key(
        forgotten=lambda key: key.startswith("query "), edit=_head("members", "ana", tagline="Coupes")
    ),
}
SORTS = {  # by how a key begins, the mutants that forget such
    "facts": "the facts of a record",
    "words": "the words of a record",
    "source": "how a record was written",
    "desk": "the messages of the checker",
    "all": "all records of a kind",
    "column": "a field of all records",
    "naming": "who names a record",
    "terms": "a vocabulary",
    "day": "the day",
    "template": "a page's template",
    "catalogue": "the texts of the interface",
    "query": "the result of another query",
}


@pytest.fixture(scope="module")
def clean() -> dict[str, Files | str]:
    """By digest of the site, what is built from nothing, where nothing is forgotten."""
    return {}


def _begun(folder: Path, clean: dict[str, Files | str]) -> Twice:
    made = Twice(folder)
    made.clean, made.most, made.site = clean, 2 * (len(READINGS) + len(KEYS)), few()
    return made


def _twice(folder: Path, clean: dict[str, Files | str]) -> Twice:
    made = _begun(folder, clean)
    assert made.settle() == ""
    return made


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory, clean: dict[str, Files | str], compiled_once: None) -> Twice:  # noqa: ARG001 (it lasts as long)
    """The site as it is at first, where nothing is forgotten."""
    return _twice(tmp_path_factory.mktemp("twice"), clean)


def test_what_is_read_is_recorded(twice: Twice) -> None:
    """Where nothing is forgotten each edit is right, upon the one before; and so are all of them taken back."""
    for one in (*READINGS.values(), *KEYS.values()):
        twice.site = few()
        one.edit(twice.site)
        assert twice.settle() == ""
    twice.site = few()
    assert twice.settle() == ""


def every_third(mutants: Iterable[str]) -> list[Any]:
    """Every third in the usual run, the others in the long one: each edit is tried by the test above in any case."""
    return [pytest.param(one, marks=[pytest.mark.long] if n % 3 else []) for n, one in enumerate(mutants)]


@pytest.mark.parametrize("reading", every_third(READINGS))
def test_where_it_were_not_recorded_an_edit_shows_it(
    tmp_path: Path, clean: dict[str, Files | str], reading: str
) -> None:
    which = READINGS[reading]
    _remembering(tmp_path / "clean", clean, which.edit)
    wrong = pytest.raises(AssertionError, match=r"not as a clean build makes it|called unchanged")
    with patch.object(which.of, which.method, _muted(which)), wrong:
        _edited(tmp_path / "edited", clean, which.edit)


@pytest.mark.parametrize("sort", every_third(KEYS))
def test_where_a_key_were_forgotten_an_edit_shows_it(tmp_path: Path, clean: dict[str, Files | str], sort: str) -> None:
    which, condensed = KEYS[sort], Tracker.condensed
    _remembering(tmp_path / "clean", clean, which.edit)
    wrong = pytest.raises(AssertionError, match=r"not as a clean build makes it|called unchanged")

    def forgetful(self: Tracker, dependencies: Dependencies) -> tuple[str, ...]:
        return tuple(key for key in condensed(self, dependencies) if not which.forgotten(key))

    with patch.object(Tracker, "condensed", forgetful), wrong:
        _edited(tmp_path / "edited", clean, which.edit)


def test_every_sort_of_key_has_a_mutant(twice: Twice) -> None:
    with sqlite3.connect(twice.notes) as db:
        found = {key.partition(" ")[0] for (key,) in db.execute("SELECT key FROM name")}
    assert found - {"output"} == set(SORTS)
    assert set(SORTS.values()) <= {*READINGS, *KEYS}


def _remembering(folder: Path, clean: dict[str, Files | str], edit: Callable[[Site], None]) -> None:
    """Have `clean` know the site before and after an edit: a build that forgets something may be wrong from nothing."""
    folder.mkdir()
    twice = _begun(folder, clean)
    twice.know()
    edit(twice.site)
    twice.know()


def _edited(folder: Path, clean: dict[str, Files | str], edit: Callable[[Site], None]) -> None:
    folder.mkdir()
    twice = _twice(folder, clean)
    edit(twice.site)
    twice.settle()


def _muted(which: Reading) -> Any:
    """A method that does what it does, and records nothing."""
    method = which.of.__dict__[which.method]
    work = method.fget if isinstance(method, property) else method

    @wraps(work)
    def mute(self: Any, *given: Any, **named: Any) -> Any:
        if not (tracker := which.tracker(self)):
            return work(self, *given, **named)
        with tracker.scoped():
            return work(self, *given, **named)

    return property(mute) if isinstance(method, property) else mute


def test_every_sort_of_reading_has_a_mutant() -> None:
    """A new way to ask must be listed above; the times of an event are among its facts."""
    muted = {(reading.of, reading.method) for reading in READINGS.values()}
    for of in (Library, LazyRecords, Entry, Terms, Agenda, Gallery):
        noting = {name for name, one in of.__dict__.items() if _notes(one)} - {"spans"}
        assert noting == {method for one, method in muted if one is of}


def _notes(member: Any) -> bool:
    """Whether a method has a part in what is recorded; a query only asks others."""
    work = member.fget if isinstance(member, property) else member
    code = getattr(work, "__code__", None)
    if code is None or hasattr(work, "__wrapped__"):
        return False
    inside = (name for one in code.co_consts for name in getattr(one, "co_names", ()))
    return not {"record", "current"}.isdisjoint((*code.co_names, *inside))
