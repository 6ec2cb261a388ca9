"""What records say of each other: names must lead somewhere, circles and doubled addresses are refused."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from showcase.records import content, references
from showcase.records.entry import Entry
from showcase.schema.kinds import KINDS
from tests.small import LEAST, SETTINGS, SMALL, library_of, read, small, told

MEMBER = "members/two/index.md"
MOVING = [kind for kind in KINDS if "former" in KINDS[kind].fields]


def member(more: str) -> dict[str, str]:
    return {MEMBER: f"---\n{LEAST['members']}{more}---\n"}


def page(slug: str, header: str) -> dict[str, str]:
    return {f"pages/{slug}/index.md": f"---\ntitle: Une page\n{header}---\n"}


def venue(slug: str, part_of: str) -> dict[str, str]:
    return {f"venues/{slug}/index.md": f"---\nname: Halle\npart_of: {part_of}\n---\n"}


def disciplines(term: str) -> dict[str, str]:
    return {"vocabulary/disciplines.yaml": SMALL["vocabulary/disciplines.yaml"] + term}


@pytest.mark.parametrize(
    ("files", "messages"),
    [
        (
            member("based_at: hal\n"),
            [f"content/{MEMBER}:6: based_at: there is no “hal” in content/venues (did you mean “hall”?)"],
        ),
        (
            member("commune: paris\n"),
            [
                (
                    f"content/{MEMBER}:6: commune: there is no “paris” in content/vocabulary/communes.yaml;"
                    " the choices: differdange"
                ),
            ],
        ),
        (
            {MEMBER: f"---\n{LEAST['members'].replace('[craft]', '[craft, crafts, desing]')}---\n"},
            [
                (
                    f"content/{MEMBER}:4: disciplines[2]: there is no “crafts” in content/vocabulary/disciplines.yaml"
                    " (did you mean “craft”?); the choices: craft, design"
                ),
                (
                    f"content/{MEMBER}:4: disciplines[3]: there is no “desing” in content/vocabulary/disciplines.yaml"
                    " (did you mean “design”?); the choices: craft, design"
                ),
            ],
        ),
        (
            {"events/two/index.md": f"---\n{LEAST['events']}organisers:\n- member: god\n- partner: citi\n---\n"},
            [
                (
                    "content/events/two/index.md:6: organisers[1].member: there is no “god” in content/members"
                    " (did you mean “good”?)"
                ),
                (
                    "content/events/two/index.md:7: organisers[2].partner: there is no “citi” in content/partners"
                    " (did you mean “city”?)"
                ),
            ],
        ),
        (
            disciplines("pottery:\n  label: Poterie\n  part_of: crafts\n"),
            [
                (
                    "content/vocabulary/disciplines.yaml:7: pottery.part_of: there is no “crafts” in"
                    " content/vocabulary/disciplines.yaml (did you mean “craft”?)"
                )
            ],
        ),
        (
            venue("a", "b") | venue("b", "c") | venue("c", "a"),
            [
                f"content/venues/{slug}/index.md:3: part_of: “{slug}” becomes a part of itself by this;"
                " take out one of the links"
                for slug in "abc"
            ],
        ),
        (
            venue("a", "a"),
            ["content/venues/a/index.md:3: part_of: “a” becomes a part of itself by this; take out one of the links"],
        ),
        (
            member("former: [good]\n"),
            [
                (
                    f"content/{MEMBER}:6: former[1]: the address “good” is taken by content/members/good;"
                    " keep it in one place only"
                )
            ],
        ),
        (
            member("former: [old, discipline]\n"),
            [
                (
                    f"content/{MEMBER}:6: former[2]: “discipline” is a word of the site’s own addresses;"
                    " choose another folder name"
                )
            ],
        ),
        *(
            (
                {f"{kind}/two/index.md": f"---\n{LEAST[kind]}former: [{word}]\n---\n"},
                [
                    (
                        f"content/{kind}/two/index.md:{LEAST[kind].count(chr(10)) + 2}: former[1]: “{word}” is"
                        " a word of the site’s own addresses; choose another folder name"
                    )
                ],
            )
            for kind in MOVING
            for word in ("page", "data", "index", "lb")
        ),
        *(
            (
                {
                    f"{kind}/two/index.md": f"---\n{LEAST[kind]}former: [one, old]\n---\n",
                    f"{kind}/one/index.md": f"---\n{LEAST[kind]}former: [old]\n---\n",
                },
                [
                    f"content/{kind}/two/index.md:{LEAST[kind].count(chr(10)) + 2}: former[{number}]: the address"
                    f" “{slug}” is taken by content/{kind}/one; keep it in one place only"
                    for number, slug in ((1, "one"), (2, "old"))
                ],
            )
            for kind in MOVING
        ),
        (
            member("former: [old, old]\n"),
            [
                (
                    f"content/{MEMBER}:6: former[2]: the address “old” is taken by content/members/two;"
                    " keep it in one place only"
                )
            ],
        ),
        (
            page("two", "role: about\n"),
            [
                (
                    "content/pages/two/index.md:3: role: the role “about” is already that of content/pages/about;"
                    " one page for a role"
                )
            ],
        ),
        (
            page("two", "role: side\nside: public\n") | page("three", "role: side\nside: public\n"),
            [
                (
                    "content/pages/two/index.md:3: role: the role “side public” is already that of content/pages/three;"
                    " one page for a role"
                )
            ],
        ),
        (
            page("two", "role: side\n"),
            [
                (
                    "content/pages/two/index.md:3: role: a page of the role side says which side it is about;"
                    " add a line such as “side: government”"
                )
            ],
        ),
    ],
)
def test_it_is_told_what_was_found_where_and_what_may_have_been_meant(
    tmp_path: Path, files: dict[str, str], messages: list[str]
) -> None:
    assert told(read(small(tmp_path, files))[1]) == messages


@pytest.mark.parametrize(
    "files",
    [
        member("based_at: hall\nformer: [old, older]\n"),
        venue("a", "hall") | venue("b", "a"),
        page("two", "role: side\nside: public\n") | page("three", "role: side\nside: private\n") | page("four", ""),
        disciplines("pottery:\n  label: Poterie\n  part_of: craft\n"),
    ],
    ids=["a member", "venues in venues", "pages of several sides", "a term of a term"],
)
def test_what_leads_somewhere_is_let_be(tmp_path: Path, files: dict[str, str]) -> None:
    assert told(read(small(tmp_path, files))[1]) == []


def test_a_record_that_is_refused_does_not_make_those_that_name_it_wrong(tmp_path: Path) -> None:
    content = small(tmp_path, {"venues/hall/index.md": "---\nname: [\n---\n"})
    assert {problem.path for problem in read(content)[1]} == {"content/venues/hall/index.md"}


@pytest.mark.parametrize(
    "text", ["craft: [\n", "craft:\n  label: {xx: Artisanat}\n" + SMALL["vocabulary/disciplines.yaml"][43:]]
)
def test_a_fault_in_a_vocabulary_is_told_once_and_not_by_everyone_who_uses_it(tmp_path: Path, text: str) -> None:
    content = small(tmp_path, {"vocabulary/disciplines.yaml": text})
    assert [problem.path for problem in read(content)[1]] == ["content/vocabulary/disciplines.yaml"]


def test_messages_name_the_folder_as_it_is_called(tmp_path: Path) -> None:
    found = content.read(small(tmp_path, member("based_at: hal\n")), SETTINGS, shown_as="inhalt")
    assert told(references.all_problems(found))[0].startswith(
        "inhalt/members/two/index.md:6: based_at: there is no “hal” in inhalt/venues"
    )


def test_records_know_each_other_in_both_directions(tmp_path: Path) -> None:
    library = library_of(
        small(tmp_path, member("based_at: hall\nconsent: {date: 2026-01-15, version: 1, scope: [profile]}\n")), SETTINGS
    )

    def slugs(entries: Iterable[Entry]) -> list[str]:
        return [entry.slug for entry in entries]

    good, city = library.members.untracked("good"), library.partners.untracked("city")
    hall = library.venues.untracked("hall")
    assert slugs(library.events.naming(good, "organisers")) == ["good"]
    assert slugs(library.events.naming(good, "speakers")) == []
    assert slugs(library.events.naming(good, "speakers", "organisers")) == ["good"]
    assert slugs(library.initiatives.naming(good, "members")) == ["shelf"]
    assert slugs(library.events.naming(city, "organisers")) == ["good"]
    assert slugs(library.opportunities.naming(city, "from")) == ["signs"]
    assert slugs(library.members.naming(hall, "based_at")) == ["good", "two"]
    assert slugs(library.events.naming(hall, "venue")) == ["good"]
