"""A changed record is written so that only the lines that changed are others, whatever was written around them."""

import difflib
from collections.abc import Mapping
from typing import Any

import pytest

from showcase.records.edit import normal
from showcase.records.edit.write import Unwritable, write
from showcase.schema.kinds import KINDS
from tests.small import SETTINGS

PATH = "content/members/a"
HEAD = "name: A\nkind: studio\ndisciplines: [craft]\ntagline: Des bols\n"


def written(texts: Mapping[str, str], patch: Mapping[str, Any], kind: str = "members") -> dict[str, str]:
    files = {name: text.encode() for name, text in texts.items()}
    path = PATH if kind == "members" else f"content/{kind}/a.yaml"
    return {name: raw.decode() for name, raw in write(files, KINDS[kind], patch, SETTINGS, path=path).items()}


def changed(before: str, patch: Mapping[str, Any]) -> list[str]:
    """The lines that went, and those that came, of a header in a Markdown file; the rest is what it was."""
    old = {"index.md": f"---\n{before}---\n\nNous tournons.\n"}
    made = written(old, patch)
    assert made.keys() == {"index.md"}
    return [
        line for line in difflib.ndiff(old["index.md"].split("\n"), made["index.md"].split("\n")) if line[0] in "-+"
    ]


# The header, the change, and the lines that went and came.
IN_PLACE: dict[str, tuple[str, dict[str, Any], list[str]]] = {
    "a plain text": (HEAD, {"name": "B"}, ["- name: A", "+ name: B"]),
    "a remark behind it": (
        'name: "A"  # as on the door\n',
        {"name": "B"},
        ['- name: "A"  # as on the door', '+ name: "B"  # as on the door'],
    ),
    "space around the colon": ("name :   A\n", {"name": "B"}, ["- name :   A", "+ name :   B"]),
    "single quotes": ("name: 'A'\n", {"name": "l’un, l'autre"}, ["- name: 'A'", "+ name: 'l’un, l''autre'"]),
    "double quotes": ('name: "A"\n', {"name": 'the "B"\\'}, ['- name: "A"', '+ name: "the \\"B\\"\\\\"']),
    "a text that cannot stand plain": ("name: A\n", {"name": "A: B"}, ["- name: A", '+ name: "A: B"']),
    "quotes as its neighbours have them": (
        "name: A\ntagline: 'x: y'\n",
        {"name": "A # B"},
        ["- name: A", "+ name: 'A # B'"],
    ),
    "what other programs read as a number": ("name: A\n", {"name": "2019"}, ["- name: A", '+ name: "2019"']),
    "what YAML takes for nothing": ("name: A\n", {"name": "null"}, ["- name: A", '+ name: "null"']),
    "a dash, a star, a brace": ("name: A\n", {"name": "- *a* {b}"}, ["- name: A", '+ name: "- *a* {b}"']),
    "quotes of any keyboard": ("name: A\n", {"name": "“A”"}, ["- name: A", '+ name: "“A”"']),
    "emoji": ("name: 'A 🏺' # pot\n", {"name": "🏺🏺: B"}, ["- name: 'A 🏺' # pot", "+ name: '🏺🏺: B' # pot"]),
    "a key in quotes": ('"name": A\n', {"name": "B"}, ['- "name": A', '+ "name": B']),
    "a list in brackets": (
        "disciplines: [ craft,design ]  # two\n",
        {"disciplines": ["craft", "music", "design"]},
        ["- disciplines: [ craft,design ]  # two", "+ disciplines: [ craft,music,design ]  # two"],
    ),
    "an item that moves in brackets": (
        "disciplines: [craft, design, music]\n",
        {"disciplines": ["music", "craft", "design"]},
        ["- disciplines: [craft, design, music]", "+ disciplines: [music, craft, design]"],
    ),
    "the last item of brackets": (
        "languages: [fr, de,]\n",
        {"languages": ["fr"]},
        ["- languages: [fr, de,]", "+ languages: [fr,]"],
    ),
    "brackets over several lines": (
        "languages: [\n  fr,  # first\n  de,\n  lb\n]\n",
        {"languages": ["fr", "lb"]},
        ["-   de,"],
    ),
    "a remark in braces": (
        "address: {street: x,  # the old one\n  locality: Esch}\n",
        {"address": {"street": "12, rue y"}},
        ["- address: {street: x,  # the old one", '+ address: {street: "12, rue y",  # the old one'],
    ),
    "a key more in braces": (
        "address: {locality: Esch}\n",
        {"address": {"street": "y"}},
        ["- address: {locality: Esch}", "+ address: {street: y, locality: Esch}"],
    ),
    "a key less in braces": (
        "address: {street: x, postcode: L-1, locality: Esch}\n",
        {"address": {"street": None, "postcode": None}},
        ["- address: {street: x, postcode: L-1, locality: Esch}", "+ address: {locality: Esch}"],
    ),
    "an item of a list": (
        "services:\n- a\n- 'b'  # the second\n- c\n",
        {"services": [{"fr": "a"}, {"fr": "x"}, {"fr": "c"}]},
        ["- - 'b'  # the second", "+ - 'x'  # the second"],
    ),
    "an item that is another one now, before a remark": (
        "services:\n- fr: 'a'  # the first\n- c\n",
        {"services": [{"de": "x"}, {"fr": "c"}]},
        ["- - fr: 'a'  # the first", "+ # the first", "+ - de: x"],
    ),
    "an item that moves with its remark": (
        "services:\n    # one\n    - a\n\n    # two\n    - b\n    # three\n    - c\n",
        {"services": [{"fr": "c"}, {"fr": "a"}, {"fr": "b"}]},
        ["+     # three", "+     - c", "-     # three", "-     - c"],
    ),
    "a field that goes, with its remark in the line": (
        "name: A\n# who knows\nfounded: '2019'  # or so\nsize: 1\n",
        {"founded": None},
        ["- founded: '2019'  # or so"],
    ),
    "a field that comes after the nearest before it": (
        "name: A\n# how many\nsize: 1\n\nservices: [a]\n",
        {"founded": "2019", "open_to": ["teaching"]},
        ["+ founded: 2019", "+ open_to: [teaching]"],
    ),
    "a field before all others": ("size: 1\n", {"name": "A"}, ["+ name: A"]),
    "a key without a value": ("name: A\nfounded:\nsize: 1\n", {"founded": "2019"}, ["- founded:", "+ founded: 2019"]),
    "the first key of an item": (
        "offers:\n  - text: a\n    until: 2026-12-31\n",
        {"offers": [{"until": "2027-01-01", "text": {"fr": "b"}}]},
        ["-   - text: a", "+   - text: b", "-     until: 2026-12-31", "+     until: 2027-01-01"],
    ),
    "a text in one more language": (
        "tagline: Bols\nworks:\n  - file: a.jpg\n    alt: {fr: Bol}\n",
        {"works": [{"file": "a.jpg", "alt": {"fr": "Bol", "de": "Schale"}}]},
        ["-     alt: {fr: Bol}", "+     alt: {fr: Bol, de: Schale}"],
    ),
    "times": (
        "name: A\n",
        {"hours": [{"days": ["mo"], "opens": "10:00", "closes": "18:00"}]},
        ["+ hours:", "+   - days: [mo]", '+     opens: "10:00"', '+     closes: "18:00"'],
    ),
}


@pytest.mark.parametrize("what", IN_PLACE)
def test_only_what_changed_is_written(what: str) -> None:
    before, patch, lines = IN_PLACE[what]
    assert changed(before, patch) == lines


FOLDED = """summary: >-  # for the list
  Une halle.
  Six ateliers.
  Un bar.
"""


def test_a_folded_text_keeps_the_lines_that_say_the_same() -> None:
    before = {"index.md": f"---\nname: A\n{FOLDED}---\n"}
    patch = {"summary": {"fr": "Une halle. Sept ateliers. Un toit. Un bar."}}
    files = {"index.md": before["index.md"].encode()}
    made = write(files, KINDS["venues"], patch, SETTINGS, path="content/venues/a")["index.md"].decode()
    assert made == before["index.md"].replace("  Six ateliers.\n", "  Sept ateliers.\n  Un toit.\n")


def test_a_text_of_several_lines_is_a_block() -> None:
    files = {"index.md": b"---\nname: A\nsummary: Une halle\n---\n"}
    patch = {"summary": {"fr": "Une halle.\n\nSix ateliers: tous ouverts."}}
    made = write(files, KINDS["venues"], patch, SETTINGS, path="content/venues/a")["index.md"].decode()
    assert made == "---\nname: A\nsummary: |\n  Une halle.\n\n  Six ateliers: tous ouverts.\n---\n"


def test_a_long_text_that_comes_is_one_sentence_a_line() -> None:
    files = {"index.md": b"---\nname: A\n---\n"}
    text = "Une ancienne halle au bord de la rivière. Six ateliers y travaillent depuis des années. Un bar : le samedi."
    made = write(files, KINDS["venues"], {"summary": {"fr": text}}, SETTINGS, path="content/venues/a")[
        "index.md"
    ].decode()
    lines = text.replace(". ", ".\n  ")
    assert made == f"---\nname: A\nsummary: >-\n  {lines}\n---\n"


def test_quoted_and_plain_texts_over_several_lines_keep_their_lines() -> None:
    before = "---\nname: A\nsummary: Une halle.\n  Six ateliers.\n  Un bar.\n---\n"
    patch = {"summary": {"fr": "Une halle. Sept ateliers. Un bar."}}
    made = write({"index.md": before.encode()}, KINDS["venues"], patch, SETTINGS, path="content/venues/a")
    assert made["index.md"].decode() == before.replace("Six", "Sept")
    before = before.replace("Une halle.", '"Une halle.').replace("bar.", 'bar."')
    made = write({"index.md": before.encode()}, KINDS["venues"], patch, SETTINGS, path="content/venues/a")
    assert made["index.md"].decode() == before.replace("Six", "Sept")


# What a file is in bytes, beside its lines.
FORMS: dict[str, tuple[bytes, bytes]] = {
    "line ends of Windows": (
        b"---\r\nname: A\r\nsize: 1\r\n---\r\n\r\nBols.\r\n",
        b"---\r\nname: B\r\nfounded: 2019\r\nsize: 1\r\n---\r\n\r\nBols.\r\nVases.\r\n",
    ),
    "line ends of old Macs": (
        b"---\rname: A\rsize: 1\r---\r\rBols.\r",
        b"---\rname: B\rfounded: 2019\rsize: 1\r---\r\rBols.\rVases.\r",
    ),
    "line ends of two sorts": (
        b"---\r\nname: A\r\nsize: 1\n---\r\n\nBols.\r\n",
        b"---\r\nname: B\r\nfounded: 2019\r\nsize: 1\n---\r\n\nBols.\r\nVases.\r\n",
    ),
    "a mark of byte order": (
        b"\xef\xbb\xbf---\nname: A\nsize: 1\n---\n\nBols.\n",
        b"\xef\xbb\xbf---\nname: B\nfounded: 2019\nsize: 1\n---\n\nBols.\nVases.\n",
    ),
    "no end of the last line": (
        b"---\nname: A\nsize: 1\n---\n\nBols.",
        b"---\nname: B\nfounded: 2019\nsize: 1\n---\n\nBols.\nVases.",
    ),
    "empty lines around": (
        b"---\n\nname: A\n\nsize: 1\n\n---\n\n\n\nBols.\n\n\n",
        b"---\n\nname: B\nfounded: 2019\n\nsize: 1\n\n---\n\n\n\nBols.\nVases.\n\n\n",
    ),
    "space behind lines": (
        b"--- \nname: A \nsize: 1\t\n---  \n\nBols.\n",
        b"--- \nname: B \nfounded: 2019\nsize: 1\t\n---  \n\nBols.\nVases.\n",
    ),
}


@pytest.mark.parametrize("what", FORMS)
def test_the_form_of_a_file_stays(what: str) -> None:
    before, after = FORMS[what]
    patch = {"name": "B", "founded": "2019", "body": {"fr": "Bols.\nVases."}}
    assert write({"index.md": before}, KINDS["members"], patch, SETTINGS, path=PATH) == {"index.md": after}


def test_a_yaml_file_without_a_last_line_end_stays_so() -> None:
    made = write(
        {"index.yaml": b"name: A\nsize: 1"},
        KINDS["members"],
        {"size": None, "joined": "2020-01-01"},
        SETTINGS,
        path=PATH,
    )
    assert made == {"index.yaml": b"name: A\njoined: 2020-01-01"}


def test_a_text_goes_where_its_language_is() -> None:
    before = {"index.md": f"---\n{HEAD}---\n", "index.de.md": "---\nservices: []\n---\n"}
    before["index.de.md"] = "---\ntagline: Schalen\n---\n"
    made = written(before, {"tagline": {"de": "Vasen", "fr": "Des vases"}, "body": {"de": "Wir drehen."}})
    assert made["index.md"] == before["index.md"].replace("Des bols", "Des vases")
    assert made["index.de.md"] == "---\ntagline: Vasen\n---\n\nWir drehen.\n"


def test_a_text_in_a_new_language_gets_a_file_where_others_have_one() -> None:
    before = {"index.md": f"---\n{HEAD}---\n", "index.de.md": "---\ntagline: Schalen\n---\n"}
    made = written(before, {"tagline": {"lb": "Schosselen"}, "body": {"lb": "Mir dréinen."}})
    assert made.pop("index.lb.md") == "---\ntagline: Schosselen\n---\n\nMir dréinen.\n"
    assert made == before


def test_a_text_in_a_new_language_joins_those_of_the_main_file() -> None:
    before = {"index.md": f"---\n{HEAD.replace('Des bols', '{fr: Des bols, de: Schalen}')}---\n"}
    made = written(before, {"tagline": {"lb": "Schosselen"}})
    assert made == {"index.md": before["index.md"].replace("de: Schalen", "de: Schalen, lb: Schosselen")}


def test_a_translation_that_says_nothing_any_more_goes() -> None:
    before = {"index.md": f"---\n{HEAD}---\n", "index.de.md": "---\ntagline: Schalen\n---\n\nWir drehen.\n"}
    made = written(before, {"tagline": {"de": None}, "body": None})
    assert made == {"index.md": before["index.md"]}


def test_an_item_that_one_language_lacks_keeps_its_place_there() -> None:
    before = {
        "index.md": f"---\n{HEAD}services:\n  - bols\n  - vases\n---\n",
        "index.de.md": "---\nservices: [Schalen, Vasen]\n---\n",
    }
    services = [{"fr": "bols", "de": "Schalen"}, {"lb": "Telleren"}, {"fr": "vases", "de": "Vasen"}]
    made = written(before, {"services": services})
    assert made["index.md"] == before["index.md"].replace("  - vases\n", "  - {lb: Telleren}\n  - vases\n")
    assert made["index.de.md"] == '---\nservices: [Schalen, "", Vasen]\n---\n'
    again = normal.read({name: text.encode() for name, text in made.items()}, KINDS["members"], SETTINGS, None, PATH)
    assert again.data["services"] == services


def test_items_move_in_the_files_of_all_languages() -> None:
    before = {
        "index.md": f"---\n{HEAD}services:\n  - bols\n  - 'vases'  # since 2020\n---\n",
        "index.de.md": "---\nservices:\n  - Schalen\n  - Vasen\n---\n",
    }
    made = written(before, {"services": [{"fr": "vases", "de": "Vasen"}, {"fr": "bols", "de": "Schalen"}]})
    assert made["index.md"].endswith("services:\n  - 'vases'  # since 2020\n  - bols\n---\n")
    assert made["index.de.md"] == "---\nservices:\n  - Vasen\n  - Schalen\n---\n"


def test_a_word_that_means_a_key_is_that_key() -> None:
    """What the member did not touch stays in their own word."""
    assert changed(
        "kind: Personne\nopen_to: [Commandes, Stages]\n",
        {"kind": "person", "open_to": ["internships", "commissions", "teaching"]},
    ) == [
        "- open_to: [Commandes, Stages]",
        "+ open_to: [Stages, Commandes, teaching]",
    ]


def test_another_spelling_of_the_same_is_no_change() -> None:
    before = {"index.md": f'---\n{HEAD}founded: "2019"\n---\n\nBols.\n'}
    patch = {"founded": "2019", "name": " A ", "tagline": {"fr": "Des bols\n"}, "body": {"fr": "Bols.\r\n"}}
    assert written(before, patch) == before


def test_a_new_record_is_written_in_the_order_of_the_schema() -> None:
    patch = {
        "tagline": {"fr": "Des bols", "lb": "Schosselen"},
        "name": "Anne",
        "kind": "person",
        "disciplines": ["craft"],
        "works": [{"alt": {"fr": "Un bol", "lb": "Eng Schossel"}, "file": "work-1.jpg"}],
        "consent": {"date": "2026-11-29", "version": "1", "scope": ["profile", "pictures"]},
        "body": {"lb": "Ech dréinen.\nAll Dag."},
    }
    assert written({}, patch) == {
        "index.md": """---
name: Anne
kind: person
disciplines: [craft]
tagline: Des bols
works:
  - file: work-1.jpg
    alt: {fr: Un bol, lb: Eng Schossel}
consent: {date: 2026-11-29, version: 1, scope: [profile, pictures]}
---
""",
        "index.lb.md": "---\ntagline: Schosselen\n---\n\nEch dréinen.\nAll Dag.\n",
    }


# Headers that are not written in, and what is told of them.
REFUSED: dict[str, tuple[str, str]] = {
    "an anchor": ("name: &a A\ntagline: *a\n", "yaml.sign"),
    "a tag": ("name: !!str A\n", "yaml.sign"),
    "a remark that may be a part of the text": ("name: A # B\n", "yaml.comment"),
    "a key that stands twice": ("name: A\nname: B\n", "yaml.twice"),
    "what is no YAML": ("name: [A\n", "yaml.bracket"),
    "two documents": ("name: A\n--- \nname: B\n", "yaml.documents"),
    "a sign that nobody sees": ("name: A\x07\n", "text.control"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_a_header_with_mistakes_is_left_to_a_person(what: str) -> None:
    header, code = REFUSED[what]
    with pytest.raises(Unwritable) as refusal:
        write({"index.yaml": header.encode()}, KINDS["members"], {"size": "1"}, SETTINGS, path=PATH)
    assert code in [problem.code for problem in refusal.value.problems]


@pytest.mark.parametrize("value", [1, True, ["x", None], {"fr": 1}, {"fr": {"de": "x"}}, [[["x"]]], {"pt": "x"}])
def test_what_no_file_can_say_is_not_written(value: Any) -> None:
    """Or it is written as what it is, and read back as that: which the schema then refuses."""
    files = {"index.md": f"---\n{HEAD}---\n".encode()}
    try:
        made = write(files, KINDS["members"], {"tagline": value}, SETTINGS, path=PATH)
    except Unwritable:
        return
    found = normal.read(made, KINDS["members"], SETTINGS, None, PATH)
    assert found.data["tagline"] == {"fr": "Des bols", **value} if isinstance(value, dict) else value


def test_a_header_of_very_many_lines_is_changed_in_one() -> None:
    services = "".join(f"  - service {n}: {'x' * 900}\n".replace(": ", " ") for n in range(120))
    before = f"---\n{HEAD}services:\n{services}---\n"
    made = write({"index.md": before.encode()}, KINDS["members"], {"size": "1"}, SETTINGS, path=PATH)
    assert made["index.md"].decode() == before.replace("services:\n", "size: 1\nservices:\n")
