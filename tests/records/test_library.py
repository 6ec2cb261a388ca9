"""The library: whole or not at all, in the order of slugs, and nobody can change it."""

import dataclasses
from pathlib import Path
from typing import Any

import pytest

from showcase.records.entry import holds
from showcase.records.library import Library
from showcase.records.problem import Refused
from showcase.schema.kinds import KINDS
from showcase.schema.member import Member
from showcase.schema.page import PageRole
from showcase.schema.side import Side
from tests.small import LEAST, OWN_PAGES, library_of, small


def load(folder: Path, files: dict[str, str | bytes] | None = None) -> Library:
    return library_of(small(folder, files))


def test_everything_valid_is_there_by_slug(tmp_path: Path) -> None:
    more: dict[str, str | bytes] = {
        f"events/{slug}/index.md": f"---\n{LEAST['events']}---\n" for slug in ("b", "a", "zz", "1")
    }
    library = load(tmp_path, more)
    assert [entry.slug for entry in library.events.all()] == ["1", "a", "b", "good", "zz"]
    assert {kind: len(records.all()) for kind, records in library.records.items()} == {
        "members": 1,
        "events": 5,
        "opportunities": 1,
        "initiatives": 1,
        "venues": 1,
        "partners": 1,
        "figures": 1,
        "news": 1,
        "pages": 2 + len(OWN_PAGES),
    }


def test_each_kind_has_a_collection_of_its_own(tmp_path: Path) -> None:
    library = load(tmp_path)
    for kind, records in library.records.items():
        assert getattr(library, kind) is records
        assert all(type(entry.facts) is KINDS[kind].model for entry in records.all())


def test_a_record_is_called_by_the_field_that_its_kind_names(tmp_path: Path) -> None:
    library = load(tmp_path)
    assert library.members.untracked("good").title == "Atelier Exemple"
    assert library.venues.untracked("hall").title == library.venues.untracked("hall").facts.name
    assert library.events.untracked("good").title == library.events.untracked("good").facts.title


def test_kinds_of_entries_are_told_apart_without_reading_them(tmp_path: Path) -> None:
    library = load(tmp_path)
    member, event = library.members.untracked("good"), library.events.untracked("good")
    with library.tracker.scoped() as read:
        assert holds(member, Member)
        assert not holds(event, Member)
    assert not read.keys


def test_nobody_is_found_under_no_name(tmp_path: Path) -> None:
    library = load(tmp_path)
    assert library.venues.get(None) is None
    assert library.venues.get("nowhere") is None
    assert library.venues.get("hall") is not None


def test_the_pages_of_the_site_are_known_by_role_and_side(tmp_path: Path) -> None:
    library = load(tmp_path, {"pages/state/index.md": "---\ntitle: L’État\nrole: side\nside: government\n---\n"})
    own = {PageRole.read(role): role for role in OWN_PAGES}
    assert {role: page.slug for role, page in library.by_role.items()} == {
        PageRole.HOME: "home",
        PageRole.ABOUT: "about",
        **own,
    }
    assert {side: page.slug for side, page in library.sides.items()} == {Side.GOVERNMENT: "state"}


@pytest.mark.parametrize(
    "change",
    [
        lambda library: library.records.update(members={}),
        lambda library: library.members.clear(),
        lambda library: library.terms["disciplines"].pop("craft"),
        lambda library: setattr(library.members.get("good"), "slug", "evil"),
        lambda library: setattr(library.members.get("good").facts, "name", "Evil"),
        lambda library: setattr(library.events.get("good").facts.start, "day", None),
        lambda library: setattr(library.members.get("good").words["fr"], "html", "<script>"),
    ],
    ids=["the records of a kind", "what is in them", "terms", "an entry", "a fact", "a moment", "words"],
)
def test_nothing_in_it_can_be_changed(tmp_path: Path, change: Any) -> None:
    with pytest.raises((AttributeError, TypeError, ValueError, dataclasses.FrozenInstanceError)):
        change(load(tmp_path))


def test_one_error_is_enough_to_refuse_it_all_and_every_problem_is_told(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "members/a/index.md": f"---\n{LEAST['members']}---\n",
        "events/b/index.md": "---\ntitle: B\nkind: party\nstart: soon\n---\n",
        "venues/c/index.md": "no header",
    }
    with pytest.raises(Refused) as refused:
        load(tmp_path, files)
    assert [(p.path, p.line, p.code, p.level) for p in refused.value.problems] == [
        ("content/events/b/index.md", 3, "choice", "error"),
        ("content/events/b/index.md", 4, "moment", "error"),
        ("content/members/a/index.md", 2, "consent.missing", "note"),
        ("content/venues/c/index.md", 1, "file.header", "error"),
    ]
    assert str(refused.value).count("\n") == 2


def test_two_readings_of_the_same_files_are_alike(tmp_path: Path) -> None:
    one, two = load(tmp_path), load(tmp_path)
    for kind, records in one.records.items():
        assert [e.facts for e in records.all()] == [e.facts for e in two.records[kind].all()]
        assert [e.words for e in records.all()] == [e.words for e in two.records[kind].all()]
