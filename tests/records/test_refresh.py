"""Reading again only what changed tells the same, and makes the same library, as reading everything."""

import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from showcase.engine.database import Database
from showcase.records import content, references
from showcase.records.entry import Entry
from showcase.records.problem import Problem, Refused
from showcase.records.refresh import Refresh, refresh
from showcase.records.scan import Folder, FullScan
from showcase.records.store import Store
from showcase.records.tables import TABLES
from showcase.schema.event import Event
from showcase.schema.kinds import KINDS
from tests.ages import clock
from tests.small import LEAST, SETTINGS, SMALL, library_of, small, write

LATER = 3_000_000_000  # ns from now: files that were written just now are old enough to be trusted


class Kitchen:
    """A content folder, and what is kept of it from one reading to the next."""

    def __init__(self, folder: Path) -> None:
        self.content = small(folder / "content")
        database = Database.open(folder / "kept.sqlite", app_id=1, version=1, tables=(TABLES,))
        self.kept = Store(database)
        self.folder = Folder(path=self.content, shown_as="content", settings=SETTINGS, store=self.kept)
        self.read: list[str] = []

    def renew(self, *, made: bool = True) -> Refresh:
        """Read what changed; pages are made of it where nothing is refused."""

        def spread(work: Callable[[int], Any], count: int, ahead: int) -> Iterator[Any]:  # noqa: ARG001
            for number in range(count):
                found = work(number)
                self.read.append(found[0])
                yield found

        self.read = []
        now = clock(self.content.parent) + LATER
        found = refresh(self.folder, FullScan(complete=True), now=now, spread=spread)
        if made:
            self.kept.settle()
        return found

    def write(self, **files: str | None) -> None:
        """Write, or take away, records of the small content: `members_good` is members/good/index.md."""
        for name, text in files.items():
            file = self.content / name.replace("_", "/") / "index.md"
            if text is None:
                shutil.rmtree(file.parent)
            else:
                write(self.content, {file.relative_to(self.content).as_posix(): f"---\n{text}---\n"})

    def told(self) -> list[tuple[str, str]]:
        """Why it is refused, with the notes."""
        try:
            self.renew()
        except Refused as refused:
            return _told(refused.problems)
        return []

    def checked(self) -> list[tuple[str, str]]:
        """What `check` tells."""
        return _told(references.all_problems(content.read(self.content, SETTINGS)))


def _told(problems: tuple[Problem, ...]) -> list[tuple[str, str]]:
    return [(problem.level, problem.sentence("en")) for problem in problems]


@pytest.fixture
def kitchen(tmp_path: Path) -> Kitchen:
    made = Kitchen(tmp_path)
    made.renew()
    return made


def _part(text: str) -> str:
    return f"name: Salle\npart_of: {text}\n"


def _page(role: str) -> str:
    return f"title: Page\nrole: {role}\n"


def _member(more: str = "") -> str:
    return f"{LEAST['members']}consent: {{date: 2026-01-15, version: 1, scope: [profile]}}\n{more}"


def test_at_first_everything_is_read_and_then_nothing(kitchen: Kitchen) -> None:
    assert len(kitchen.read) == len(list(kitchen.content.glob("*/*/index.md"))) + 1  # and one figure
    kitchen.renew()
    assert kitchen.read == []


def test_only_the_record_that_changed_is_read(kitchen: Kitchen) -> None:
    kitchen.write(venues_hall="name: Salle\n")
    found = kitchen.renew()
    assert kitchen.read == ["venues/hall"]
    assert [(change.place, change.facts, change.words) for change in found.changes] == [("venues/hall", True, False)]


@pytest.mark.parametrize(
    "path", ["members/good/index.de.md", "figures/firms.yaml", "events/good/index.md"], ids=["words", "figure", "event"]
)
def test_a_file_that_was_touched_is_read_and_nothing_differs(kitchen: Kitchen, path: str) -> None:
    (kitchen.content / path).write_bytes((kitchen.content / path).read_bytes())
    found = kitchen.renew()
    assert kitchen.read == ["/".join(path.split("/")[:2]).removesuffix(".yaml")]
    assert not [*found.changes]
    assert found.changes.keys == frozenset()


def test_a_file_of_the_same_size_and_time_is_read_if_it_is_another(kitchen: Kitchen) -> None:
    file = kitchen.content / "venues/hall/index.md"
    then = file.stat()
    other = file.with_name("other")
    other.write_bytes(file.read_bytes().replace(b"Halle", b"Salle"))
    other.replace(file)
    os.utime(file, ns=(then.st_atime_ns, then.st_mtime_ns))
    kitchen.renew()
    assert kitchen.read == ["venues/hall"]


def test_what_is_too_young_is_read_again(tmp_path: Path) -> None:
    kitchen = Kitchen(tmp_path)
    for _ in range(2):
        read: list[Any] = []

        def spread(work: Callable[[int], Any], count: int, ahead: int, read: list[Any] = read) -> list[Any]:  # noqa: ARG001
            read += [work(number) for number in range(count)]
            return read

        now = clock(tmp_path) - LATER
        refresh(kitchen.folder, FullScan(complete=True), now=now, spread=spread)
        assert len(read) == len(SMALL) - 6  # five vocabularies, and one file in German


def test_what_is_kept_is_what_would_be_read(kitchen: Kitchen) -> None:
    """All of a library that was read once, and all that pages ask of its entries."""
    kept, fresh = kitchen.renew().library, library_of(kitchen.content)
    assert kitchen.read == []
    for kind, records in fresh.records.items():
        assert [entry.slug for entry in kept.records[kind].all()] == [entry.slug for entry in records.all()]
        for entry in records.all():
            again = kept.records[kind].untracked(entry.slug)
            assert (again.facts, again.words, again.spans) == (entry.facts, entry.words, entry.spans)
            assert (again.path, again.file, again.folder) == (entry.path, entry.file, entry.folder)


@pytest.mark.parametrize("at_once", [False, True], ids=["one by one", "all at once"])
def test_what_all_records_are_asked_is_told_as_if_they_were_read(kitchen: Kitchen, at_once: bool) -> None:
    kept, fresh = kitchen.renew().library, library_of(kitchen.content)
    if at_once:
        kept.fetch_all()
    for kind in fresh.records:
        for field in ("spans", *KINDS[kind].model.model_fields):
            found, wanted = kept.records[kind].column(field), fresh.records[kind].column(field)
            assert [(entry.slug, value) for entry, value in found] == [(entry.slug, value) for entry, value in wanted]
            assert all(entry is kept.records[kind].untracked(entry.slug) for entry, _ in found)
    places = [(kind, entry.slug) for kind, records in fresh.records.items() for entry in records.all()]
    for kind, slug in (*places, *((name, key) for name in fresh.terms for key in fresh.terms[name])):
        assert kept._naming(kind, slug) == fresh._naming(kind, slug)


def test_what_a_record_no_longer_names_does_not_know_it(kitchen: Kitchen) -> None:
    assert _in_the_hall(kitchen)
    file = kitchen.content / "events/good/index.md"
    file.write_text(re.sub("^venue: .*\n", "", file.read_text(), flags=re.MULTILINE))
    assert not _in_the_hall(kitchen)


def _in_the_hall(kitchen: Kitchen) -> tuple[Entry[Event], ...]:
    library = kitchen.renew().library
    return library.events.naming(library.venues.untracked("hall"), "venue")


def test_of_a_changed_record_only_the_fields_that_differ_have_changed(kitchen: Kitchen) -> None:
    file = kitchen.content / "members/good/index.md"
    text = file.read_text()
    columns = []
    for written in (text.replace("tagline: ", "tagline: x"), text.replace("name: ", "name: x"), text):
        file.write_text(written)  # none of them is built: what counts is what pages were made from
        columns.append({key for key in kitchen.renew(made=False).changes.keys if key.startswith("column")})
    assert columns == [{"column members/tagline"}, {"column members/name"}, set()]


def test_what_was_refused_is_read_until_it_is_mended(kitchen: Kitchen) -> None:
    good = (kitchen.content / "venues/hall/index.md").read_text()
    kitchen.write(venues_hall="name: [\n")
    for _ in range(2):
        assert kitchen.told() == kitchen.checked() != []
        assert kitchen.read == ["venues/hall"]
    (kitchen.content / "venues/hall/index.md").write_text(good)
    assert kitchen.renew().changes.changes == ()
    assert kitchen.read == ["venues/hall"]
    kitchen.renew()
    assert kitchen.read == []


def test_whoever_names_a_deleted_record_is_told_by_path_and_line_though_it_did_not_change(kitchen: Kitchen) -> None:
    kitchen.write(partners_city=None)
    told = kitchen.told()
    assert told == kitchen.checked()
    assert [sentence.split(": ")[:2] for level, sentence in told if level == "error"] == [
        ["content/events/good/index.md:7", "organisers[2].partner"],
        ["content/initiatives/shelf/index.md:5", "partners[1]"],
        ["content/opportunities/signs/index.md:4", "from.partner"],
    ]
    assert kitchen.read == []
    kitchen.write(partners_city="name: Ville\nrole: commune\n")
    kitchen.renew()
    assert kitchen.read == ["partners/city"]


def test_whoever_names_a_term_that_is_gone_is_told(kitchen: Kitchen) -> None:
    write(kitchen.content, {"vocabulary/audiences.yaml": "adults:\n  label: Adultes\n"})
    told = kitchen.told()
    assert told == kitchen.checked()
    assert any("events/good/index.md" in sentence for _, sentence in told)


def test_litter_beside_a_record_changes_nothing_of_it(kitchen: Kitchen) -> None:
    write(kitchen.content, {"members/.DS_Store": "x", "members/good/index.md~": "x", "members/good/._a.jpg": "x"})
    (kitchen.content / "members/good/.#index.md").symlink_to("me@here.1234")  # a link that leads nowhere
    found = kitchen.renew()
    assert kitchen.read == ["members/good"]
    assert not [*found.changes]
    kitchen.renew()
    assert kitchen.read == []


def _disciplines(craft: str, design: str, more: str = "") -> dict[str, str]:
    return {"vocabulary/disciplines.yaml": f"craft:\n  label: {craft}\ndesign:\n  label: {design}\n{more}"}


def _worded(kitchen: Kitchen, word: str) -> list[str]:
    """A member whose discipline is given by a word, as it is read."""
    kitchen.write(members_two=_member().replace("[craft]", f"[{word}]"))
    return list(kitchen.renew().library.members.untracked("two").facts.disciplines)


def test_a_record_that_was_read_by_a_label_is_read_again_where_that_label_changes(kitchen: Kitchen) -> None:
    assert _worded(kitchen, "Artisanat") == ["craft"]
    write(kitchen.content, _disciplines("Métal", "Artisanat"))
    found = kitchen.renew()
    assert kitchen.read == ["members/two"]
    assert [change.place for change in found.changes] == ["members/two"]
    assert found.library.members.untracked("two").facts.disciplines == ["design"]


def test_a_record_that_was_read_by_a_label_is_refused_where_that_label_goes(kitchen: Kitchen) -> None:
    assert _worded(kitchen, "Artisanat") == ["craft"]
    write(kitchen.content, _disciplines("Métal", "Design"))
    told = kitchen.told()
    assert told == kitchen.checked()
    assert [level for level, sentence in told if "members/two" in sentence] == ["error"]
    write(kitchen.content, SMALL | _disciplines("Métal", "Design", "wood:\n  label: Artisanat\n"))
    assert kitchen.renew().library.members.untracked("two").facts.disciplines == ["wood"]


def test_a_record_that_names_a_key_is_read_by_a_label_where_the_key_goes(kitchen: Kitchen) -> None:
    assert _worded(kitchen, "design") == ["design"]
    more = "drawing:\n  label: Design\n"
    write(kitchen.content, {"vocabulary/disciplines.yaml": "craft:\n  label: Artisanat\n" + more})
    assert kitchen.renew().library.members.untracked("two").facts.disciplines == ["drawing"]
    assert kitchen.read == ["members/two"]


def test_a_key_that_comes_is_nearer_than_a_label(kitchen: Kitchen) -> None:
    assert _worded(kitchen, "artisanat") == ["craft"]
    write(kitchen.content, _disciplines("Artisanat", "Design", "artisanat:\n  label: Neuf\n"))
    assert kitchen.renew().library.members.untracked("two").facts.disciplines == ["artisanat"]


def test_where_a_vocabulary_changes_nobody_is_read_who_does_not_depend_on_it(kitchen: Kitchen) -> None:
    write(kitchen.content, _disciplines("Métier", "Dessin"))
    kitchen.renew()
    assert kitchen.read == []


CLASHES: dict[str, tuple[dict[str, str], ...]] = {
    "circle": ({"venues_hall": _part("room")}, {"venues_room": _part("hall")}),
    "role": ({"pages_one": _page("governance")}, {"pages_two": _page("governance")}),
    "a role that was there": ({"pages_zoo": _page("home")}, {}),
    "side": ({"pages_one": _page("side\nside: public")}, {"pages_two": _page("side\nside: public")}),
    "former": ({"members_old": _member()}, {"members_new": _member("former: [old]\n")}),
    "former of an event": ({"events_old": LEAST["events"]}, {"events_new": f"{LEAST['events']}former: [old]\n"}),
    "former of a part": (
        {"venues_room": "name: Salle\npart_of: hall\nformer: [x]\n"},
        {"venues_hall": "name: Halle\nformer: [x]\n"},
    ),
    "former twice": ({"members_a": _member("former: [x]\n")}, {"members_b": _member("former: [x]\n")}),
    "former of those without consent": (
        {"members_a": f"{LEAST['members']}former: [x]\n"},
        {"members_b": f"{LEAST['members']}former: [x]\n"},
    ),
}


@pytest.mark.parametrize("clash", CLASHES)
@pytest.mark.parametrize("turned", [False, True], ids=["in order", "turned"])
@pytest.mark.parametrize("before", [False, True], ids=["new", "there before"])
def test_what_records_do_to_each_other_is_told_as_check_tells_it(
    kitchen: Kitchen, clash: str, turned: bool, before: bool
) -> None:
    if before:  # harmless at first, so that what comes is a change of a field
        names = {name for edit in CLASHES[clash] for name in edit}
        plain = {"venues": "name: Salle\n", "pages": "title: Page\n"}
        kitchen.write(**{name: {**LEAST, **plain}[name.partition("_")[0]] for name in names})
        kitchen.renew()
    for edit in reversed(CLASHES[clash]) if turned else CLASHES[clash]:
        kitchen.write(**edit)
        told = kitchen.told()
        assert told == ([] if not told and not _errors(kitchen) else kitchen.checked())
    assert _errors(kitchen)
    assert kitchen.told() == kitchen.checked()


def _errors(kitchen: Kitchen) -> bool:
    return any(level == "error" for level, _ in kitchen.checked())


def test_the_former_address_of_a_member_that_nobody_sees_is_taken_too(kitchen: Kitchen) -> None:
    """Nothing that pages show differs; and yet it is what makes two members clash."""
    kitchen.write(members_a=LEAST["members"], members_b=_member("former: [x]\n"))
    kitchen.renew()
    kitchen.write(members_a=f"{LEAST['members']}former: [x]\n")
    assert kitchen.told() == kitchen.checked() != []


def test_notes_are_told_with_errors_also_those_of_records_that_did_not_change(kitchen: Kitchen) -> None:
    kitchen.write(members_shy=LEAST["members"])
    kitchen.renew()
    kitchen.write(news_online="title: [\n", events_good=f"{LEAST['events']}venue: nowhere\n")
    told = kitchen.told()
    assert told == kitchen.checked()
    assert [level for level, _ in told] == ["error", "note", "error", "error"]


def test_a_note_beside_an_error_in_one_record_is_told(kitchen: Kitchen) -> None:
    picture = (Path(__file__).parents[2] / "theme/static/icons/mark.png").read_bytes()
    write(kitchen.content, {"news/online/unused.png": picture})
    kitchen.renew()
    kitchen.write(news_online="title: [\n")
    assert kitchen.told() == kitchen.checked()
    kitchen.write(news_online="title: Neuf\ndate: never\n")
    assert kitchen.told() == kitchen.checked()
