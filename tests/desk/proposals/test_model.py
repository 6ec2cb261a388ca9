"""A stranger's text is a proposal of the form, or it is refused with a reason before anything is looked up."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema_rs import Draft202012Validator, meta

from showcase.desk.proposals import model
from showcase.desk.proposals.refusal import WORDS, Refused
from tests.proposals import proposal, text

ROOT = Path(__file__).parents[3]


def codes(raw: str | bytes) -> list[tuple[str, str]]:
    with pytest.raises(Refused) as refusal:
        model.read(raw)
    return [(reason.code, reason.field) for reason in refusal.value.reasons]


GOOD: dict[str, dict[str, Any]] = {
    "a text": proposal(set={"tagline": {"de": "Schalen"}}, base="0" * 64),
    "a value that goes": proposal(set={"founded": None}, base="0" * 64),
    "a list": proposal(set={"services": [{"fr": "bols"}, {"lb": "Telleren"}]}, base="0" * 64),
    "words below the header": proposal(body={"fr": "Bols.\n\nVases.", "de": None}, base="0" * 64),
    "a new record": proposal(set={"name": "Anne"}, base=None),
    "pictures": proposal(pictures={"work-2.jpg": "a" * 64}, base="0" * 64),
    "only a note": proposal(note="The year is wrong."),
}


@pytest.mark.parametrize("what", GOOD)
def test_what_a_form_sends_is_read(what: str) -> None:
    found = model.read(text(GOOD[what]))
    assert (found.kind, found.slug) == ("members", "anne")
    assert found.patch == {
        **GOOD[what].get("set", {}),
        **({"body": GOOD[what]["body"]} if "body" in GOOD[what] else {}),
    }


DEEP = "[" * 100_000 + "]" * 100_000
BAD: dict[str, tuple[str | bytes, list[tuple[str, str]]]] = {
    "nothing": ("", [("json", "")]),
    "words": ("please change my name", [("json", "")]),
    "a list": ("[1]", [("json", "")]),
    "JSON that ends early": (text(GOOD["a text"])[:-1], [("json", "")]),
    "two of them": (text(GOOD["a text"]) * 2, [("json", "")]),
    "what is no UTF-8": (b'{"proposal": 1, "record": "members/\xff"}', [("json", "")]),
    "half of a pair": ('{"proposal": 1, "record": "members/anne", "note": "\\ud800"}', [("json", "")]),
    "a number that is none": ('{"proposal": NaN}', [("json", "")]),
    "an endless number": ('{"proposal": 1, "x": Infinity}', [("json", "")]),
    "a number of many digits": ('{"proposal": 1, "x": ' + "1" * 10_000 + "}", [("json", "")]),
    "a key twice": ('{"proposal": 1, "record": "members/a", "record": "members/b"}', [("twice", "")]),
    "a key twice inside": ('{"proposal": 1, "set": {"name": "a", "name": "b"}}', [("twice", "")]),
    "too much of it": (text(proposal(note="x" * 300_000)), [("large", "")]),
    "nested without end": (DEEP, [("deep", "")]),
    "nested in a field": (text(proposal(set={"name": [[[[[[[[["x"]]]]]]]]]})), [("deep", "")]),
    "another version": (text(proposal(proposal=2)), [("version", "")]),
    "true for one": (text(proposal(proposal=True)), [("version", "")]),
    "no record": ('{"proposal": 1}', [("shape", "record")]),
    "a path upwards": (text(proposal(record="members/../../.github")), [("record", "record")]),
    "a path below": (text(proposal(record="members/anne/index.md")), [("record", "record")]),
    "another separator": (text(proposal(record="members\\anne")), [("record", "record")]),
    "an absolute path": (text(proposal(record="/etc/passwd")), [("record", "record")]),
    "a name of Windows": (text(proposal(record="members/con")), [("record", "record")]),
    "capitals": (text(proposal(record="members/Anne")), [("record", "record")]),
    "a line end behind it": (text(proposal(record="members/anne\n")), [("record", "record")]),
    "a zero byte": (text(proposal(record="members/anne\0")), [("record", "record")]),
    "letters that look alike": (text(proposal(record="members/аnne")), [("record", "record")]),
    "a number for a record": (text(proposal(record=7)), [("record", "record")]),
    "no digest": (text(proposal(base="master")), [("shape", "base")]),
    "an option of Git": (text(proposal(base="--upload-pack=touch /tmp/x")), [("shape", "base")]),
    "no language": (text(proposal(lang="../..")), [("shape", "lang")]),
    "a field that no form has": (text(proposal(branch="main")), [("shape", "branch")]),
    "words in the header": (text(proposal(set={"body": {"fr": "x"}})), [("shape", "set.body")]),
    "a number in a field": (text(proposal(set={"founded": 2019})), [("shape", "set.founded")]),
    "yes in a list": (text(proposal(set={"works": [{"alt": True}]})), [("shape", "set.works.1.alt")]),
    "a number in the words": (text(proposal(body={"fr": 7})), [("shape", "body.fr")]),
    "a picture elsewhere": (text(proposal(pictures={"../x.jpg": "a" * 64})), [("picture.name", "pictures")]),
    "a picture that is a page": (text(proposal(pictures={"x.html": "a" * 64})), [("picture.name", "pictures")]),
    "a picture of Git": (text(proposal(pictures={".gitattributes": "a" * 64})), [("picture.name", "pictures")]),
    "a picture that is a text": (text(proposal(pictures={"index.md": "a" * 64})), [("picture.name", "pictures")]),
    "a picture without digest": (text(proposal(pictures={"x.jpg": "abc"})), [("shape", "pictures.x.jpg")]),
    "very many pictures": (
        text(proposal(pictures={f"x{n}.jpg": "a" * 64 for n in range(99)})),
        [("picture.many", "pictures")],
    ),
    "a long note": (text(proposal(note="x" * 5_000)), [("note.long", "note")]),
}


@pytest.mark.parametrize("what", BAD)
def test_what_no_form_sends_is_refused(what: str) -> None:
    raw, reasons = BAD[what]
    assert codes(raw) == reasons


def test_every_reason_is_told_with_all_its_words() -> None:
    details = {"found": "x", "most": 7}
    for code, words in WORDS.items():
        assert "{" not in words.tell("en").format_map(details), code


def test_the_language_of_an_answer_is_found_even_where_nothing_else_can_be_read() -> None:
    assert model.language('{"proposal": 9, "lang": "lb", broken') == "lb"
    assert model.language("hello") == ""


def test_the_schema_is_committed_and_takes_what_the_model_takes() -> None:
    committed = (ROOT / "docs/schema/proposal.json").read_text(encoding="utf-8")
    assert committed == model.schema(), "./site schema writes it again"
    meta.validate(json.loads(committed))
    validator = Draft202012Validator(json.loads(committed))
    for one in GOOD.values():
        validator.validate(one)
    refused = [what for what, (raw, reasons) in BAD.items() if reasons[0][0] in ("shape", "record", "version")]
    for what in refused:
        data = json.loads(BAD[what][0])
        if what not in (
            "words in the header",
            "a name of Windows",
            "true for one",
            "a number in a field",
            "yes in a list",
        ):
            assert not validator.is_valid(data), what
