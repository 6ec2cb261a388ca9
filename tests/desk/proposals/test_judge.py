"""A proposal makes of the record what it says, and of nothing else anything; whatever is wrong with it is told."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from showcase.derive.form.words import CONSENT_VERSION
from showcase.desk.proposals import handed, model, receive
from showcase.desk.proposals.change import Change
from showcase.desk.proposals.judge import judge
from showcase.desk.proposals.refusal import Refused
from showcase.desk.proposals.rules import Sender
from tests.proposals import MEMBER, NEW, base, digest, git, picture, proposal, save, site, text

OWNER = Sender(account="anne-exemple", id=7)


def judged(folder: Path, sent: Sequence[bytes] = (), sender: Sender = OWNER, **more: Any) -> Change:
    here = site(folder)
    return judge(model.read(text(proposal(here, **more))), sent, receive.site_of(here), sender)


def reasons(folder: Path, sent: Sequence[bytes] = (), sender: Sender = OWNER, **more: Any) -> list[tuple[str, str]]:
    with pytest.raises(Refused) as refusal:
        judged(folder, sent, sender, **more)
    return [(one.code, one.field) for one in refusal.value.reasons]


def test_a_change_is_that_of_the_lines_it_is_about(tmp_path: Path) -> None:
    change = judged(tmp_path, set={"tagline": {"de": "Schalen", "fr": "Des bols"}, "founded": None})
    assert change.subject == "members/anne: tagline, founded"
    assert (change.name, change.new, change.owned) == ("Atelier Exemple", False, True)
    main = MEMBER.replace("'Bols et vases, tournés à la main' #", "'Des bols' #").replace("founded: 2019\n", "")
    assert change.files == {
        "members/anne/index.md": main.encode(),
        "members/anne/index.de.md": b"---\ntagline: Schalen\n---\n",
    }


def test_nothing_is_written_while_it_is_judged(tmp_path: Path) -> None:
    judged(tmp_path, set={"name": "B"})
    assert git(tmp_path, "status", "--porcelain") == ""


def test_a_new_record_gets_a_free_address_of_its_name(tmp_path: Path) -> None:
    change = judged(tmp_path, base=None, record="members/whatever", set={**NEW, "name": "Anne"})
    assert (change.record, change.new, change.subject) == ("members/anne-2", True, "members/anne-2: new")
    assert list(change.files) == ["members/anne-2/index.lb.md", "members/anne-2/index.md"]
    assert judged(tmp_path / "b", base=None, record="members/x", set=NEW).record == "members/zoe-exemple"


def test_pictures_are_found_by_digest_and_the_one_that_goes_is_taken_away(tmp_path: Path) -> None:
    red, green = picture("red"), picture("green")
    works = [{"file": "b.png", "alt": {"fr": "Vert"}}, {"file": "a.png", "alt": {"fr": "Rouge"}}]
    change = judged(
        tmp_path, [green, red], set={"works": works}, pictures={"a.png": digest(red), "b.png": digest(green)}
    )
    assert change.files["members/anne/a.png"] == red
    assert change.files["members/anne/b.png"] == green
    assert change.files["members/anne/work-1.png"] is None


def test_a_picture_that_the_forge_wrote_anew_is_found_by_its_place(tmp_path: Path) -> None:
    logo = {"file": "logo.png", "alt": {"fr": "Logo"}}
    change = judged(tmp_path, [picture("red")], set={"logo": logo}, pictures={"logo.png": "f" * 64})
    assert change.files["members/anne/logo.png"] == picture("red")


def test_metadata_and_whatever_is_glued_to_a_picture_stay_out(tmp_path: Path) -> None:
    tags = Image.Exif()
    tags[0x010F] = "SECRET"
    exif = picture("red", "JPEG", exif=tags)
    glued = picture("green") + b"PK\x03\x04<script>SECRET</script>"
    works = [{"file": "a.jpg", "alt": {"fr": "Rouge"}}, {"file": "b.png", "alt": {"fr": "Vert"}}]
    sent = {"a.jpg": digest(exif), "b.png": digest(glued)}
    files = judged(tmp_path, [exif, glued], set={"works": works}, pictures=sent).files
    assert b"SECRET" in exif
    assert not any(b"SECRET" in (raw or b"") for raw in files.values())
    again = judged(tmp_path / "b", [exif, glued], set={"works": works}, pictures=sent).files
    assert again == files


def test_what_others_changed_meanwhile_stays(tmp_path: Path) -> None:
    here = site(tmp_path)
    begun = base(here)
    save(tmp_path, "staff", {"members/anne/index.md": MEMBER.replace("2019", "2018").replace("Nous", "Ici nous")})
    save(tmp_path, "staff again", {"members/anne/index.de.md": "---\ntagline: Vasen\n---\n"})
    asked = proposal(base=begun, set={"name": "B", "founded": "2020", "tagline": {"de": "Schalen", "lb": "Schosselen"}})
    change = judge(model.read(text(asked)), [], receive.site_of(here))
    assert [(one.field, one.details["found"]) for one in change.conflicts] == [
        ("founded", "2018"),
        ("tagline.de", "Vasen"),
    ]
    assert "somebody else changed this" in change.conflicts[0].tell("en")
    assert change.subject == "members/anne: name, tagline"
    assert b"name: B\n" in (change.files["members/anne/index.md"] or b"")
    assert b"founded: 2018\n" in (change.files["members/anne/index.md"] or b"")
    assert list(change.files) == ["members/anne/index.lb.md", "members/anne/index.md"]


def test_words_to_the_editors_change_nothing(tmp_path: Path) -> None:
    change = judged(tmp_path, note="  The year is wrong.  ")
    assert (change.files, change.note) == ({}, "The year is wrong.")


# What somebody sends, and what they are told of it: codes and fields.
REFUSED: dict[str, tuple[dict[str, Any], list[tuple[str, str]]]] = {
    "nothing at all": ({}, [("nothing", "")]),
    "what is so already": ({"set": {"name": "Atelier Exemple"}}, [("nothing", "")]),
    "another spelling of what is so": ({"set": {"name": " Atelier  Exemple".replace("  ", " ")}}, [("nothing", "")]),
    "a record that is not there": (
        {"record": "members/nobody", "base": "0" * 64, "set": {"name": "B"}},
        [("absent", "record")],
    ),
    "words for no record": ({"record": "members/nobody", "base": "0" * 64, "note": "x"}, [("absent", "record")]),
    "a kind that is none": ({"record": "robots/anne", "base": "0" * 64, "set": {"name": "B"}}, [("record", "record")]),
    "a page of the site": (
        {"record": "pages/home", "base": "0" * 64, "set": {"title": {"fr": "Pirates"}}},
        [("record", "record")],
    ),
    "news": ({"record": "news/online", "base": "0" * 64, "body": {"fr": "x"}}, [("record", "record")]),
    "a partner": ({"record": "partners/city", "base": "0" * 64, "set": {"name": "X"}}, [("record", "record")]),
    "a figure": ({"record": "figures/firms", "base": "0" * 64, "set": {"unit": "euros"}}, [("record", "record")]),
    "a vocabulary": ({"record": "vocabulary/disciplines", "base": "0" * 64, "set": {"x": "y"}}, [("record", "record")]),
    "a version that never was": ({"base": "0" * 64, "set": {"name": "B"}}, [("base", "base")]),
    "the version of another record": ({"base": "@members/good", "set": {"name": "B"}}, [("base", "base")]),
    "its owners": ({"set": {"owners": [{"account": "mallory", "id": "9"}]}}, [("theirs", "owners")]),
    "no owners": ({"set": {"owners": None}}, [("theirs", "owners")]),
    "old addresses": ({"set": {"former": ["good"]}}, [("theirs", "former")]),
    "the mark of examples": ({"set": {"example": "true"}}, [("theirs", "example")]),
    "the day of joining": ({"set": {"joined": "1999-01-01"}}, [("theirs", "joined")]),
    "a check that is to come": ({"set": {"verified": "2027-01-01"}}, [("future", "verified")]),
    "an old consent": ({"set": {"consent": {"date": "2020-01-01"}}}, [("consent.day", "consent.date")]),
    "the consent to older words": (
        {"set": {"consent": {"date": "2026-11-29", "version": "1"}}},
        [("shape", "consent.version")],
    ),
    "a field that is none": ({"set": {"template": "evil.html"}}, [("key.unknown", "template")]),
    "a field of Python": ({"set": {"__class__": "x"}}, [("key.unknown", "__class__")]),
    "a place to save": ({"set": {"save_as": "../../x"}}, [("key.unknown", "save_as")]),
    "a script for an address": ({"set": {"website": "javascript:alert(1)"}}, [("url", "website")]),
    "a discipline that is none": ({"set": {"disciplines": ["piracy"]}}, [("term", "disciplines[1]")]),
    "too many services": (
        {"set": {"services": [{"fr": f"s {n}"} for n in range(13)]}},
        [("list.long", "services")],
    ),
    "a venue that is none": ({"set": {"based_at": "../hall"}}, [("slug", "based_at")]),
    "a venue that is not there": ({"set": {"based_at": "hell"}}, [("reference", "based_at")]),
    "a language that is none": ({"set": {"tagline": {"xx": "y"}}}, [("text.language", "tagline.xx")]),
    "a sign that turns the text": ({"set": {"name": "a\u202eb"}}, [("text.control", "name")]),
    "a very long name": ({"set": {"name": "x" * 999}}, [("text.long", "name")]),
    "a name that is a list": ({"set": {"name": ["x"]}}, [("text.type", "name")]),
    "no name": ({"set": {"name": None}}, [("missing", "name")]),
    "a picture that is not there": (
        {"set": {"logo": {"file": "x.png", "alt": {"fr": "x"}}}},
        [("picture.missing", "logo.file")],
    ),
    "a picture of somebody else": (
        {"set": {"logo": {"file": "../good/x.png", "alt": {"fr": "x"}}}},
        [("file", "logo.file")],
    ),
    "a picture that did not come": (
        {"set": {"name": "B"}, "pictures": {"x.png": "a" * 64}},
        [("picture.absent", "pictures")],
    ),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_cannot_be_is_told(what: str, tmp_path: Path) -> None:
    asked, told = REFUSED[what]
    here = site(tmp_path)
    if str(asked.get("base", "")).startswith("@"):
        asked = {**asked, "base": base(here, asked["base"][1:])}
    with pytest.raises(Refused) as refusal:
        judge(model.read(text(proposal(here, **asked))), [], receive.site_of(here), OWNER)
    assert [(one.code, one.field) for one in refusal.value.reasons] == told
    assert git(tmp_path, "status", "--porcelain") == ""


def test_a_new_member_needs_consent_and_what_every_member_has(tmp_path: Path) -> None:
    found = reasons(tmp_path, base=None, set={"name": "Zoë"})
    assert found == [("missing", "kind"), ("missing", "disciplines"), ("missing", "tagline")]
    without = {key: value for key, value in NEW.items() if key != "consent"}
    assert reasons(tmp_path / "b", base=None, set=without) == [("consent.missing", "consent")]


def test_a_name_without_a_letter_gets_no_address(tmp_path: Path) -> None:
    assert reasons(tmp_path, base=None, set={**NEW, "name": "🏺"}) == [("slug", "name")]


@pytest.mark.parametrize("name", ["con", "search", "fr", "page"])
def test_a_name_that_addresses_are_made_of_gets_another_one(name: str, tmp_path: Path) -> None:
    assert judged(tmp_path, base=None, set={**NEW, "name": name}).record == f"members/{name}-2"


def test_it_may_be_the_next_day_where_somebody_sits(tmp_path: Path) -> None:
    consent = {"date": "2026-11-30", "scope": ["profile"], "version": CONSENT_VERSION}
    change = judged(tmp_path, set={"verified": "2026-11-30", "consent": consent})
    assert change.fields == ("consent", "verified")


def test_the_consent_of_others_is_not_given_by_anyone(tmp_path: Path) -> None:
    consent = {"consent": {"date": "2026-11-29", "scope": ["profile"]}}
    assert judged(tmp_path, set=consent, sender=Sender()).fields == ("consent",)  # by mail: staff look whose it is
    assert reasons(tmp_path / "b", set=consent, sender=Sender(account="mallory", id=9)) == [("consent", "consent")]
    assert judged(tmp_path / "c", set=consent).fields == ("consent",)


def test_nobody_agrees_for_somebody_who_has_not(tmp_path: Path) -> None:
    """A record that staff took in from a list is no page until its owner agrees."""
    here = site(tmp_path)
    without = MEMBER.replace("consent: {date: 2026-01-15, version: 1, scope: [profile, pictures, contact]}\n", "")
    save(tmp_path, "staff", {"members/anne/index.md": without})
    asked = model.read(text(proposal(here, set={"consent": NEW["consent"]})))
    with pytest.raises(Refused) as refusal:
        judge(asked, [], receive.site_of(here), Sender(account="mallory", id=9))
    assert [one.code for one in refusal.value.reasons] == ["consent"]
    assert judge(asked, [], receive.site_of(here), OWNER).fields == ("consent",)


def test_a_picture_does_not_take_the_place_of_another(tmp_path: Path) -> None:
    red = picture("red")
    works = [{"file": "WORK-1.png", "alt": {"fr": "x"}}]
    for n, name in enumerate(("work-1.png", "WORK-1.png")):
        sent = {"set": {"works": [{**works[0], "file": name}]}, "pictures": {name: digest(red)}}
        assert reasons(tmp_path / str(n), [red], **sent) == [("picture.twice", "pictures")]


BOMB = picture("red", "PNG")
PICTURES: dict[str, tuple[bytes, str]] = {
    "a page": (b"<html><script>alert(1)</script>", "picture.broken"),
    "a drawing": (b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "picture.format"),
    "a program": (b"#!/bin/sh\nrm -rf /\n", "picture.broken"),
    "nothing": (b"", "picture.broken"),
    "a picture that ends early": (BOMB[:-30], "picture.broken"),
    "a picture of one dot": (
        picture("red").replace(b"\0\0\0\x50\0\0\0\x46", b"\0\0\0\x01\0\0\0\x01"),
        "picture.broken",
    ),
    "a zip": (b"PK\x03\x04" + bytes(100), "picture.broken"),
}


@pytest.mark.parametrize("what", PICTURES)
def test_what_is_no_picture_is_told(what: str, tmp_path: Path) -> None:
    raw, code = PICTURES[what]
    logo = {"file": "logo.png", "alt": {"fr": "Logo"}}
    found = reasons(tmp_path, [raw], set={"logo": logo}, pictures={"logo.png": digest(raw)})
    assert [one for one, _ in found] == [code]


def test_a_picture_that_nothing_shows_is_told(tmp_path: Path) -> None:
    found = reasons(tmp_path, [picture("red")], set={"name": "B"}, pictures={"x.png": digest(picture("red"))})
    assert found == [("picture.unused", "pictures")]


INJECTIONS = [
    "---\nowners: [mallory]\n---",
    "x\nowners: [mallory]",
    '"}], owners: [mallory]',
    "*anchor &anchor !!python/object/apply:os.system [x]",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "[x](javascript:alert(1)) ![x](https://evil.example/x.png)",
    "::error file=x::boo%0A::set-output name=x::y",
    "$(touch /tmp/x) `touch /tmp/x` ${{ github.token }} ; rm -rf /",
    "{{ config }} {% include '/etc/passwd' %} {static}/x",
    "# not a remark: a text",
    "null",
    "~",
    "Ｆｕｌｌ　ｗｉｄｔｈ ﷽ 🏺",
]


@pytest.mark.parametrize("words", INJECTIONS)
def test_a_text_is_a_text_whatever_stands_in_it(words: str, tmp_path: Path) -> None:
    """It comes out of the files as it went in, and no other field with it."""
    here = site(tmp_path)
    try:
        change = judge(
            model.read(text(proposal(here, set={"tagline": {"fr": words}}, body={"de": words}))),
            [],
            receive.site_of(here),
        )
    except Refused as refusal:
        fields = {one.field.partition(".")[0] for one in refusal.reasons}
    else:
        fields = set()
    assert fields <= {"tagline", "body", ""}
    if fields:
        return
    for path, raw in change.files.items():
        assert path.startswith("members/anne/index")
        (here.content / path).write_bytes(raw or b"")
    found = judge(model.read(text(proposal(here, set={"name": "B"}))), [], receive.site_of(here))
    main = (found.files["members/anne/index.md"] or b"").decode()
    assert "owners: [{account: anne-exemple, id: 7}]\n" in main
    assert main.count("owners") == 1 + words.count("owners")


def test_what_one_job_hands_to_the_other_is_looked_at_again(tmp_path: Path) -> None:
    here = site(tmp_path)
    found = receive.site_of(here)
    change = judge(model.read(text(proposal(here, set={"name": "B"}))), [], found, OWNER)
    again = handed.load(handed.dump(change), found)
    assert (again.files, again.record, again.subject, again.owned) == (
        change.files,
        change.record,
        change.subject,
        True,
    )


FORGED: dict[str, dict[str, Any]] = {
    "a workflow": {"files": {".github/workflows/x.yml": "eA=="}},
    "another record": {"files": {"members/good/index.md": "eA=="}},
    "a path upwards": {"record": "members/../..", "files": {"members/../../x.md": "eA=="}},
    "a program beside": {"files": {"members/anne/x.py": "eA=="}},
    "attributes of Git": {"files": {"members/anne/.gitattributes": "eA=="}},
    "its owners": {"files": {"members/anne/index.md": "LS0tCm5hbWU6IEIKb3duZXJzOiBbbWFsbG9yeV0KLS0tCg=="}},
    "all of it": {"files": {"members/anne/index.md": None}},
    "a kind without a form": {"record": "pages/home", "files": {"pages/home/index.md": "eA=="}},
    "a new one that is there": {"new": True},
    "an old one that is not": {"record": "members/nobody"},
    "a field that is none": {"fields": ["name\n\nCo-authored-by: x"]},
    "no bytes": {"files": {"members/anne/index.md": "not base64!"}},
    "no files": {"files": None},
}


@pytest.mark.parametrize("what", FORGED)
def test_what_no_judge_let_through_is_not_written(what: str, tmp_path: Path) -> None:
    here = site(tmp_path)
    found = receive.site_of(here)
    change = judge(model.read(text(proposal(here, set={"name": "B"}))), [], found, OWNER)
    data = model.json.loads(handed.dump(change)) | FORGED[what]
    with pytest.raises(Refused):
        handed.load(model.json.dumps(data), found)
