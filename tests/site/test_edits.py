"""Whatever is edited, in whatever order: what is built upon an earlier output is what is built from nothing."""

import re
import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import suppress
from copy import deepcopy
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, note, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test

from showcase.engine import staging
from showcase.engine.scheduler import Run
from showcase.engine.staging import Staging
from showcase.schema.kinds import KINDS
from tests.ages import grow_old
from tests.conftest import ROOT
from tests.edited import BODIES, LEAST, OUTLINES, TRANSLATED, Record, Site, begun, fields, outlines, picture
from tests.twice import Killed, Twice, files, make

pytestmark = pytest.mark.usefixtures("compiled_once")
MOST_BROKEN = 3  # edits that a site stays refused for
TEMPLATES = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "theme/templates").rglob("*.html"))
STATIC = ("theme/static/css/tokens.css", "theme/static/css/components/card.css", "theme/static/js/copy.js")
TEXTS = (
    *(("messages", text) for text in ("Directory", "News", "Events", "Calls and jobs", "%(first)s to %(last)s")),
    *(("schema", text) for text in ("Disciplines", "Members", "Person")),
)
NAMES: dict[str, tuple[Any, ...]] = {
    "SITENAME": ("Verre & Cie", "Glas <3"),
    "SITE_CLAIM": ({"fr": "Le cluster du verre", "de": "Der Glascluster"}, {"fr": "Tout en verre"}),
    "SITE_EMAIL": ("", "mail@glass.example"),
    "SITE_REPOSITORY": ("", "https://forge.example/site"),
    "SITEURL": ("https://glass.example", "https://glass.example/sub"),
    "LANGUAGES": (("fr", "de"), ("fr", "de", "en"), ("fr",)),
    "TIMEZONE": ("Europe/Luxembourg", "Pacific/Auckland"),
    "TYPOGRIFY": (False, True),
    "TYPOGRIFY_OMIT_FILTERS": ([], ["caps"], ["widont"]),
}
DAYS = ("2026-11-23", "2026-11-24", "2026-11-25", "2026-12-06", "2027-01-16", "2025-05-01", "2026-10-31")
choice = st.sampled_from


@pytest.mark.parametrize("kind", KINDS)
def test_edits_know_every_field(kind: str) -> None:
    """Who adds a field says in tests/edited.py what may be written into it, or its pages might be stale unseen."""
    other_ways = {"body"} | ({"side"} if kind == "pages" else set())  # bodies have a rule of their own, sides a role
    assert set(KINDS[kind].fields) - set(fields(begun(), kind, "x")) == other_ways


class Edits(RuleBasedStateMachine):
    """Edits a site, and after each builds it upon what there is and from nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="edits-"))
        self.twice = Twice(self.folder)
        self.said: list[str] = []
        self.broken = 0
        self.failed = False
        self.good: Site

    @initialize()
    def begin(self) -> None:
        self.twice.site = begun()
        self.good = deepcopy(self.twice.site)
        assert self.twice.settle() == ""

    @property
    def site(self) -> Site:
        return self.twice.site

    def _settle(self, what: str) -> None:
        """Build both ways after an edit; a site that was refused for long is put back to when it last was not."""
        self.said.append(what)
        try:
            refused = self.twice.settle()
            if refused:
                self.said[-1] += f"  [refused: {refused.splitlines()[0][:150]}]"
                self.broken += 1
                if self.broken >= MOST_BROKEN:
                    self._mend()
            else:
                self.broken, self.good = 0, deepcopy(self.site)
        except BaseException:
            self._fail()
            raise

    def _fail(self) -> None:
        self.failed = True
        note("\n".join(("The edits:", *(f"{n}. {said}" for n, said in enumerate(self.said, 1)))))

    def _mend(self) -> None:
        self.twice.site = deepcopy(self.good)
        self.said.append("as it was when it was last not refused")
        assert self.twice.settle() == ""
        self.broken = 0

    # nothing changes

    @rule(old=st.booleans())
    def wait(self, old: bool) -> None:
        """Files grow old enough for their stamps to be trusted, or do not."""
        if old:
            grow_old(self.folder)
        self._settle(f"nothing, all files {'old' if old else 'as old as they are'}")

    @rule(data=st.data())
    def touch(self, data: st.DataObject) -> None:
        """A file is written as it was."""
        path = data.draw(choice(sorted(self.twice.there)))
        (self.folder / path).write_bytes(self.twice.there[path])
        self._settle(f"{path}: written as it was")

    # records

    def _place(self, data: st.DataObject, *kinds: str) -> tuple[str, str]:
        kind = data.draw(choice([kind for kind in kinds or KINDS if self.site.slugs(kind)]))
        return kind, data.draw(choice(self.site.slugs(kind)))

    def _known(self) -> bool:
        return bool(self.site.records)

    @rule(data=st.data())
    @precondition(_known)
    def change(self, data: st.DataObject) -> None:
        """One field of one record."""
        kind, slug = self._place(data)
        ways = fields(self.site, kind, slug)
        name = data.draw(choice(sorted(ways)))
        update = data.draw(ways[name])
        record = self.site.records[kind, slug]
        record.head = {key: value for key, value in {**record.head, **update}.items() if value is not None}
        _supply(record)
        self._settle(f"{kind}/{slug}: {update}")

    @rule(data=st.data(), body=BODIES)
    @precondition(_known)
    def rewrite(self, data: st.DataObject, body: str) -> None:
        """The body alone."""
        kind, slug = self._place(data, *(kind for kind in KINDS if kind != "figures"))
        record = self.site.records[kind, slug]
        record.body = body
        _supply(record)
        self._settle(f"{kind}/{slug}: body {body!r}")

    @rule(data=st.data())
    @precondition(_known)
    def translate(self, data: st.DataObject) -> None:
        """A file in another language comes, changes or goes."""
        kind, slug = self._place(data, *(kind for kind in KINDS if kind != "figures"))
        text, body = data.draw(st.tuples(choice((None, "Deutsch", "Anders")), choice(("", "Deutsche Worte."))))
        record = self.site.records[kind, slug]
        record.others.pop("de", None)
        if text:
            record.others["de"] = ({TRANSLATED.get(kind, "title"): text}, body)
        self._settle(f"{kind}/{slug}: in German {text!r}, {body!r}")

    @rule(data=st.data(), kind=choice(sorted(KINDS)), slug=choice(("new", "zoo", "chat", "ana")))
    def add(self, data: st.DataObject, kind: str, slug: str) -> None:
        """A record comes, with some of its fields."""
        if (kind, slug) in self.site.records:
            return
        ways = fields(self.site, kind, slug)
        head = dict(LEAST[kind])
        for name in data.draw(st.lists(choice(sorted(ways)), max_size=3, unique=True)):
            head |= data.draw(ways[name])
        record = Record(head={key: value for key, value in head.items() if value is not None})
        _supply(record)
        self.site.records[kind, slug] = record
        self._settle(f"{kind}/{slug}: new, {record.head}")

    @rule(data=st.data(), references=st.booleans())
    @precondition(_known)
    def delete(self, data: st.DataObject, references: bool) -> None:
        """A record goes, and what names it does so no more, or still does."""
        kind, slug = self._place(data)
        del self.site.records[kind, slug]
        if not references:
            self._name(slug, None)
        self._settle(f"{kind}/{slug}: deleted{', still named' if references else ''}")

    @rule(data=st.data(), to=choice(("renamed", "aaa")), references=st.booleans(), former=st.booleans())
    @precondition(_known)
    def rename(self, data: st.DataObject, to: str, references: bool, former: bool) -> None:
        """A record moves to another address."""
        kind, slug = self._place(data)
        if (kind, to) in self.site.records:
            return
        record = self.site.records[kind, to] = self.site.records.pop((kind, slug))
        if former and "former" in KINDS[kind].fields:
            record.head["former"] = [*record.head.get("former", []), slug]
        if references:
            self._name(slug, to)
        self._settle(f"{kind}/{slug}: renamed {to}{', also where it is named' if references else ''}")

    def _name(self, slug: str, to: str | None) -> None:
        for record in self.site.records.values():
            record.head = _without(record.head, slug, to)

    @rule(data=st.data(), colour=choice(("red", "teal", "gold")))
    def repaint(self, data: st.DataObject, colour: str) -> None:
        """A picture is replaced by another of the same name."""
        shown = [(place, name) for place, record in self.site.records.items() for name in record.pictures]
        if shown:
            place, name = data.draw(choice(shown))
            self.site.records[place].pictures[name] = picture(colour, name[-3:])
            self._settle(f"{'/'.join(place)}/{name}: now {colour}")

    @rule(data=st.data())
    @precondition(_known)
    def tidy(self, data: st.DataObject) -> None:
        """Pictures go that nobody names, or one that somebody does."""
        place = self._place(data)
        record = self.site.records[place]
        if record.pictures:
            name = data.draw(choice(sorted(record.pictures)))
            del record.pictures[name]
            self._settle(f"{'/'.join(place)}/{name}: deleted")

    @rule(data=st.data(), text=choice(("", "---\ntitle: [\n---\n", "no header", "---\nnoise: 1\n---\n")))
    @precondition(_known)
    def spoil(self, data: st.DataObject, text: str) -> None:
        """A file holds what no record can."""
        kind, slug = self._place(data)
        path = f"content/{kind}/{slug}.yaml" if kind == "figures" else f"content/{kind}/{slug}/index.md"
        self.site.raw[path] = text.encode()
        self._settle(f"{path}: now {text!r}")
        if self.broken:
            self.site.raw.pop(path, None)
            self._settle(f"{path}: as before")
        self.site.raw.pop(path, None)

    # vocabularies, theme, settings

    @rule(
        data=st.data(),
        label=choice(("Verre", {"fr": "Art", "de": "Kunst"})),
        extra=choice((None, "summary", "synonyms")),
    )
    def relabel(self, data: st.DataObject, label: Any, extra: str | None) -> None:
        """A term is called otherwise, is added, or goes."""
        name = data.draw(choice(sorted(self.site.vocabulary)))
        key = data.draw(choice((*self.site.vocabulary[name], "glass")))
        known = self.site.vocabulary[name]
        if key == "glass" and key in known:
            del known[key]
            self._settle(f"vocabulary/{name}: without glass")
            return
        more = {"summary": "Une phrase.", "synonyms": {"fr": ["autre mot"]}}
        known[key] = {**known.get(key, {}), "label": label, **({extra: more[extra]} if extra else {})}
        self._settle(f"vocabulary/{name}: {key} is {known[key]}")

    @rule(east=choice((6.1, 6.2, 200)))
    def outline(self, east: float) -> None:
        """A commune has an outline, another one, or one that is not on the globe."""
        before = self.site.raw.get(OUTLINES)
        self.site.raw[OUTLINES] = outlines(east)
        self._settle(f"{OUTLINES}: to {east}")
        if self.broken:
            self.site.raw.pop(OUTLINES)
            self.site.raw |= {OUTLINES: before} if before else {}
            self._settle(f"{OUTLINES}: as before")

    @rule()
    @precondition(lambda self: OUTLINES in self.site.raw)
    def erase_outlines(self) -> None:
        """There is no map any more."""
        del self.site.raw[OUTLINES]
        self._settle(f"{OUTLINES}: gone")

    @rule(data=st.data())
    def reorder(self, data: st.DataObject) -> None:
        """The terms of a vocabulary stand in another order."""
        name = data.draw(choice(sorted(self.site.vocabulary)))
        known = self.site.vocabulary[name]
        self.site.vocabulary[name] = dict(reversed(known.items()))
        self._settle(f"vocabulary/{name}: the other way round")

    @rule(path=choice(TEMPLATES), what=choice(("{# 1 #}", "{# 2 #}", "<i>1</i>", "<i>2</i>", "{{ nobody }}", "")))
    def redraw(self, path: str, what: str) -> None:
        """Something is put into a template, or it is as it was."""
        self._theme(path, what and _inside((ROOT / path).read_text(), what).encode())
        self._settle(f"{path}: {what!r} put into it")

    @rule(lang=choice(("fr", "de")), said=choice(TEXTS), to=choice(("Mot", "Wort")), gone=choice((False, False, True)))
    def reword(self, lang: str, said: tuple[str, str], to: str, gone: bool) -> None:
        """A text of the interface or the schema is translated otherwise, or all of its catalogue are as they were."""
        name, text = said
        path = f"theme/translations/{lang}/LC_MESSAGES/{name}.po"
        if "%" in text:
            to = f"{text} {to}"
        found = re.sub(f'(msgid "{re.escape(text)}"\nmsgstr) ".*"', rf'\1 "{to}"', (ROOT / path).read_text())
        self._theme(path, b"" if gone else found.encode())
        self._settle(f"{path}: {'as it was' if gone else f'{text} is {to}'}")

    @rule(path=choice(STATIC), what=choice((b"/* 1 */", b"/* 2 */", b"")))
    def restyle(self, path: str, what: bytes) -> None:
        """A style sheet or script gets a comment, or loses it."""
        self._theme(path, what and (ROOT / path).read_bytes() + what)
        self._settle(f"{path}: {what!r} at its end")

    def _theme(self, path: str, raw: bytes) -> None:
        self.site.theme.pop(path.removeprefix("theme/"), None)
        if raw:
            self.site.theme[path.removeprefix("theme/")] = raw

    @rule(data=st.data(), name=choice(sorted(NAMES)))
    def set(self, data: st.DataObject, name: str) -> None:
        """A setting changes."""
        self.site.names[name] = data.draw(choice(NAMES[name]))
        self._settle(f"{name} = {self.site.names[name]!r}")

    @rule(day=choice(DAYS))
    def dawn(self, day: str) -> None:
        """It is another day, not always a later one."""
        self.site.names["SITE_DATE"] = day
        self._settle(f"it is {day}")

    # what should not happen

    @rule(data=st.data(), how=choice(("deleted", "overwritten", "emptied")))
    def tamper(self, data: st.DataObject, how: str) -> None:
        """A file of the output is changed by hand."""
        path = data.draw(choice(sorted(files(self.twice.output))))
        there = self.twice.output / path
        if how == "deleted":
            there.unlink()
        else:
            there.write_bytes(b"" if how == "emptied" else b"by hand")
        if self.broken:
            self._mend()
        self._settle(f"output/{path}: {how} by hand")

    @rule(what=choice((".output.spare", "output", "cache/pictures", "output/assets")))
    def lose(self, what: str) -> None:
        """A whole folder is lost."""
        if self.broken:
            self._mend()
        shutil.rmtree(self.folder / what, ignore_errors=True)
        self._settle(f"{what}: lost")

    @rule(data=st.data(), how=choice(("deleted", "cut short", "zeros", "overwritten", "foreign")))
    def damage(self, data: st.DataObject, how: str) -> None:
        """The manifest is not what it was."""
        file = self.twice.notes
        size = file.stat().st_size
        at = data.draw(st.integers(0, 15)) * size // 16 // 4096 * 4096  # whole pages, as file systems lose them
        if how == "deleted":
            file.unlink()
        elif how == "cut short":
            file.write_bytes(file.read_bytes()[:at])
        elif how == "foreign":
            file.unlink()
            with sqlite3.connect(file) as db:
                db.execute("CREATE TABLE output (path)")
            db.close()
        else:
            filler = b"\0" if how == "zeros" else b"~"
            file.write_bytes(file.read_bytes()[:at] + filler * (size - at))
        self._settle(f"the manifest: {how} at {at} of {size}")

    @rule(data=st.data(), when=choice(("written", "noted", "shown", "left")))
    @precondition(lambda self: not self.broken)
    def kill(self, data: st.DataObject, when: str) -> None:
        """A build is killed after an edit; the next is whole."""
        kind, slug = self._place(data) if self.site.records else ("", "")
        if kind:
            self.site.records[kind, slug].head["example"] = not self.site.records[kind, slug].head.get("example")
        self.twice.write()
        with _killed(when), suppress(Killed):
            make(self.twice.names())
        self._settle(f"killed when it was {when}, making another {kind}/{slug}")

    def teardown(self) -> None:
        try:
            if self.said and not self.failed:
                if self.broken:
                    self._mend()
                self.said.append("(by Pelican)")
                self.twice.by_pelican()
        except BaseException:
            self._fail()
            raise
        finally:
            COUNTS.append((len(self.said), self.twice.reads, self.twice.quick))
            shutil.rmtree(self.folder)


COUNTS: list[tuple[int, list[tuple[int, int]], int]] = []


def _supply(record: Record) -> None:
    """Put the pictures beside a record that it names."""
    for name in re.findall(r"one\.png|two\.jpg", f"{record.head} {record.body}"):
        record.pictures.setdefault(name, picture("navy", name[-3:]))


def _without(value: Any, slug: str, to: str | None) -> Any:
    """A header in which another name stands for one, or none."""
    if isinstance(value, dict):
        known = {"member", "partner", "venue", "part_of", "based_at"}
        found = {key: to if key in known and one == slug else _without(one, slug, to) for key, one in value.items()}
        if value and set(value) <= {"member", "partner"} and None in found.values():
            return {"name": "Quelqu’un"}
        return {key: one for key, one in found.items() if one is not None}
    if isinstance(value, list):
        found_list = [to if one == slug else _without(one, slug, to) for one in value]
        return [one for one in found_list if one is not None]
    return value


_PLACES = (r"{% block content %}", r"{% macro [^%]*%}", r"<body[^>]*>", r"<head>")


def _inside(source: str, what: str) -> str:
    """A template with something put where it shows, if there is such a place; else at its end."""
    for place in _PLACES:
        if found := re.search(place, source):
            return source[: found.end()] + what + source[found.end() :]
    return source + what


def _killed(when: str) -> Any:
    def die(*_: object, **__: object) -> None:
        raise Killed

    def switched(folders: Staging) -> None:
        staging._exchange(folders.new, folders.output)
        raise Killed

    ways: dict[str, tuple[Any, str, Callable[..., Any]]] = {
        "written": (Staging, "write", die),
        "noted": (Run, "_commit", die),
        "shown": (Staging, "exchange", die),
        "left": (Staging, "exchange", switched),
    }
    return patch.object(*ways[when])


def _run(examples: int, steps: int, **how: Any) -> None:
    COUNTS.clear()
    run_state_machine_as_test(
        Edits,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            suppress_health_check=list(HealthCheck),
            **how,
        ),
    )


def _shares() -> float:
    """Which part of all records was read at all builds."""
    reads = [one for _, some, _ in COUNTS for one in some]
    return sum(read for read, _ in reads) / sum(of for _, of in reads)


def test_what_is_built_after_any_edit_is_what_is_built_from_nothing() -> None:
    _run(2, 14, derandomize=True, database=None)
    assert _shares() < 0.5, "most records were read again: stamps were never trusted, so this proves nothing of them"


@pytest.mark.long
def test_what_is_built_after_many_edits_is_what_is_built_from_nothing() -> None:
    _run(8, 27)
    assert _shares() < 0.5
