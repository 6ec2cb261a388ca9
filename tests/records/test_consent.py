"""What of a member leaves the house: only what it agreed to, and of its contact details only what it chose."""

from pathlib import Path

import pytest
from PIL import Image

from showcase.records.entry import Entry
from showcase.schema.field import fields
from showcase.schema.member import Member
from showcase.schema.owner import Owner
from tests.small import LEAST, entry, library_of, read, small

PRIVATE = """email: anne@two.example
phone: "+352 11 22 33"
address: {street: 7 rue Secrète, locality: Differdange}
portrait: {file: portrait.jpg, alt: Anne}
logo: {file: portrait.jpg, alt: Deux}
works: [{file: portrait.jpg, alt: Un bol}]
owners: [{account: anne-forge, id: 987654321}]
former: [old-two]
"""
BODY = "\nAvant.\n\n![Un bol](portrait.jpg)\n\nAprès.\n"


def member(folder: Path, more: str) -> Path:
    content = small(folder, {"members/two/index.md": f"---\n{LEAST['members']}{PRIVATE}{more}---\n{BODY}"})
    Image.new("RGB", (80, 80)).save(content / "members/two/portrait.jpg")
    return content


def public(folder: Path, more: str) -> Entry | None:
    return library_of(member(folder, more)).members.get("two")


def consent(*scope: str) -> str:
    return f"consent: {{date: 2026-01-15, version: 1, scope: [{', '.join(scope)}]}}\n"


def test_without_consent_there_is_no_page_and_a_note_says_so(tmp_path: Path) -> None:
    content = member(tmp_path, "")
    notes = [problem.sentence("en") for problem in read(content)[1] if problem.code.startswith("consent")]
    assert notes == ["content/members/two/index.md:2: consent: without consent, this member has no page"]
    assert library_of(content).members.get("two") is None


def test_consent_that_leaves_out_the_profile_gives_no_page(tmp_path: Path) -> None:
    assert public(tmp_path, consent("pictures", "contact") + "show: [email]\n") is None


def test_a_member_without_a_page_is_named_by_nobody(tmp_path: Path) -> None:
    content = member(tmp_path, "based_at: hall\n")
    event = content / "events/good/index.md"
    event.write_text(event.read_text(encoding="utf-8").replace("member: good", "member: two"), encoding="utf-8")
    library = library_of(content)
    hall, good = library.venues.untracked("hall"), library.members.untracked("good")
    assert library.members.naming(hall, "based_at") == (good,)
    assert library.members.get("two") is None


@pytest.mark.parametrize(
    ("scope", "show", "shown"),
    [
        (["profile"], "[email, phone, address]", set()),
        (["profile", "contact"], "[]", set()),
        (["profile", "contact"], "[email]", {"email"}),
        (["profile", "contact"], "[phone, address]", {"phone", "address"}),
        (["contact", "pictures", "profile"], "[email, phone, address]", {"email", "phone", "address"}),
    ],
)
def test_contact_details_are_shown_where_both_consent_and_choice_say_so(
    tmp_path: Path, scope: list[str], show: str, shown: set[str]
) -> None:
    two = public(tmp_path, consent(*scope) + f"show: {show}\n")
    assert two is not None
    assert {name for name in ("email", "phone", "address") if getattr(two.facts, name) is not None} == shown


def test_pictures_need_consent_of_their_own(tmp_path: Path) -> None:
    two = public(tmp_path, consent("profile", "contact"))
    assert two is not None
    assert (two.facts.portrait, two.facts.logo, two.facts.works) == (None, None, [])
    assert two.words["fr"].pictures == ()
    assert "portrait" not in two.words["fr"].html
    assert "Avant." in two.words["fr"].html


def test_pictures_with_consent_stay(tmp_path: Path) -> None:
    two = public(tmp_path, consent("profile", "pictures"))
    assert two is not None
    assert two.facts.portrait.file == "portrait.jpg"
    assert two.words["fr"].pictures == ("portrait.jpg",)


def test_what_is_never_public_is_not_in_the_library_at_all(tmp_path: Path) -> None:
    two = public(tmp_path, consent("profile", "pictures", "contact") + "show: [email]\n")
    assert two is not None
    never = [name for name, about in fields(Member).items() if about.public == "no"]
    assert {"owners", "consent", "show"} <= set(never)
    for name in never:
        assert not getattr(two.facts, name), name
    everything = repr(two) + two.facts.model_dump_json()
    for secret in ("anne-forge", "987654321", "+352 11 22 33", "rue Secrète", "2026-01-15"):
        assert secret not in everything


def test_the_desk_still_sees_what_the_library_leaves_out(tmp_path: Path) -> None:
    found, _ = read(member(tmp_path, consent("profile")))
    assert entry(found, "members", "two").facts.owners == [Owner(account="anne-forge", id=987654321)]


def test_records_that_are_no_persons_need_no_consent(tmp_path: Path) -> None:
    library = library_of(small(tmp_path))
    assert all(records.all() for records in library.records.values())


def test_what_is_never_public_is_not_in_the_library_whatever_its_kind(tmp_path: Path) -> None:
    venue = "---\nname: Halle\ncalendar: https://halle.example/secret.ics\nwebsite: https://halle.example\n---\n"
    event = f"---\n{LEAST['events']}origin: {{calendar: venues/hall, uid: 1@secret}}\n---\n"
    library = library_of(small(tmp_path, {"venues/hall/index.md": venue, "events/two/index.md": event}))
    hall, two = library.venues.untracked("hall"), library.events.untracked("two")
    assert hall is not None
    assert (hall.facts.calendar, hall.facts.website) == (None, "https://halle.example")
    assert two is not None
    assert two.facts.origin is None
