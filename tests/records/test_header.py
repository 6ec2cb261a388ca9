"""The strict YAML of headers: what it reads, what it refuses, and on which line."""

import base64
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.records import header
from showcase.records.mark import Mark, Marks
from showcase.records.problem import Problem
from tests.languages import LANGUAGES

READ: dict[str, dict[str, Any]] = {
    "": {},
    "# nothing but a remark\n": {},
    "name: Atelier\n": {"name": "Atelier"},
    "---\nname: Atelier\n": {"name": "Atelier"},
    "country: NO\n": {"country": "NO"},
    "open: yes\nshut: off\n": {"open": "yes", "shut": "off"},
    "start: 19:30\n": {"start": "19:30"},
    "postcode: 01234\n": {"postcode": "01234"},
    "number: 1_000\n": {"number": "1_000"},
    "version: 1.10\n": {"version": "1.10"},
    "a: .nan\nb: .inf\nc: 0x1F\nd: 1e3\n": {"a": ".nan", "b": ".inf", "c": "0x1F", "d": "1e3"},
    "date: 2026-02-30\n": {"date": "2026-02-30"},
    "date: 2026-03-29 02:30:00\n": {"date": "2026-03-29 02:30:00"},
    "1: a\n": {"1": "a"},
    "<<: x\n": {"<<": "x"},
    "=: x\n": {"=": "x"},
    "a: [1, true, 2026-01-01]\n": {"a": ["1", "true", "2026-01-01"]},
    "a: {b: null}\nc: ~\nd:\n": {"a": {}},
    "a: 'null'\nb: '~'\nc: ''\n": {"a": "null", "b": "~", "c": ""},
    "a: [null, ~, x]\n": {"a": ["null", "~", "x"]},
    "a: |\n  un\n\n  deux\n": {"a": "un\n\ndeux"},
    "a: >-\n  un\n  deux\n": {"a": "un deux"},
    'a: "\\u00e9"\n': {"a": "é"},
    "a: 'x' # remark\nb: [x] # remark\nc: # remark\n- y\n": {"a": "x", "b": ["x"], "c": ["y"]},
    "a:\n  # remark\n  b: x\n": {"a": {"b": "x"}},
    "a: | # remark\n  b # no remark\n": {"a": "b # no remark"},
    "a:\n- [x, # remark\n  y]\n": {"a": [["x", "y"]]},
    "a: {b: x, c: [y, z], d: 'é, è'}\n": {"a": {"b": "x", "c": ["y", "z"], "d": "é, è"}},
    "a: [{b: x}, {b: \"y, z\", c: 'w'}]\n": {"a": [{"b": "x"}, {"b": "y, z", "c": "w"}]},
    "a:\n- {b: null, c: ''}\n": {"a": [{"c": ""}]},
    'a: x\nb:\n- c: y\n  d: "z"\n- c: w\ne:\n  f:\n': {"a": "x", "b": [{"c": "y", "d": "z"}, {"c": "w"}], "e": {}},
    "a: 'x\n  y'\nb: x\n  y\n": {"a": "x y", "b": "x y"},
    "a: x\u2028y\n": {"a": "x y"},
    "a: x\ufeffy\n": {"a": "xy"},
    "a: x#y\n": {"a": "x#y"},
    "a: ! x\n": {"a": "x"},
    "a: b & c * d ! e\n": {"a": "b & c * d ! e"},
    "__class__: x\n": {"__class__": "x"},
    "name: 👩‍🎨 Ångström\n": {"name": "👩‍🎨 Ångström"},
}
# What cannot be read at all, by line and code.
REFUSED = [
    ("!!map {a: b}\n", 1, "yaml.tag"),
    ("hello\n", 1, "yaml.mapping"),
    ("- a\n- b\n", 1, "yaml.mapping"),
    ("? [a]\n: c\n", 1, "yaml.key"),
    ("[" * 100_000, 1, "yaml.mapping"),
    ("a: " + "x" * 130_000, 1, "yaml.large"),
    ("a: " + "é" * 65_000, 1, "yaml.large"),
]
# What is left out, and what is read of the rest, by line and code.
LEFT_OUT = [
    ("name: A\nkind: b\nname: B\n", 3, "yaml.twice", {"name": "A", "kind": "b"}),
    ("a:\n  b: 1\n  b: 2\nc: d\n", 3, "yaml.twice", {"a": {"b": "1"}, "c": "d"}),
    ("a: {b: 1, b: 2}\n", 1, "yaml.twice", {"a": {"b": "1"}}),
    ("'a': 1\na: {x: [y]}\nb: 2\n", 2, "yaml.twice", {"a": "1", "b": "2"}),
    ("a: b\n---\nc: d\n", 2, "yaml.documents", {"a": "b", "c": "d"}),
    ("a: b\n...\nc: d\n", 2, "yaml.documents", {"a": "b", "c": "d"}),
    ("%TAG ! tag:x,2026:\n---\na: b\n", 1, "yaml.documents", {"a": "b"}),
    ("%YAML 1.1\n---\na: b\n", 1, "yaml.documents", {"a": "b"}),
    ("%YAML 9.9\n---\na: b\n", 1, "yaml.documents", {"a": "b"}),
    ("a: b\n? {c: d}\n: e\nf: g\n", 2, "yaml.key", {"a": "b", "f": "g"}),
    ('a: b\nc: "\\ud800"\ne: f\n', 2, "yaml.syntax", {"a": "b", "e": "f"}),
    ("a: " + "[" * 1000 + "\nb: c\n", 1, "yaml.deep", {"b": "c"}),
    ("a: b\nc: " + "[" * 100_000, 2, "yaml.deep", {"a": "b"}),
    ("a: b\nc: " + "{a: " * 25_000, 2, "yaml.deep", {"a": "b"}),
    ("".join(f"{'  ' * n}a:\n" for n in range(50)), 13, "yaml.deep", {}),
    ("a: b\nc: \x07\n", 2, "text.control", {"a": "b"}),
    ("a: b\nc: \x00d\n", 2, "text.control", {"a": "b", "c": "d"}),
    ("a: x\ud800\n", 1, "text.control", {"a": "x"}),
    ("a: b\nc: \ufffex\n", 2, "text.control", {"a": "b", "c": "x"}),
]
# The common mistakes: line and code, the line as it should be written, and what is read.
MISTAKES = [
    ('name: A\ns:\n  - "Affiche\n  - Livre\nk: x\nt: "y"\n', 3, "yaml.quote", '- "Affiche"'),
    ('s:\n  - "Affiche\n  - Livre\nk: x\n', 2, "yaml.quote", '- "Affiche"'),
    ('s:\n  - "Affiche\n  - Livre"\nk: x\n', 2, "yaml.quote", '- "Affiche"'),
    ("a: 'b\nc: d\n", 1, "yaml.quote", 'a: "b"'),
    ("name: 'L'atelier'\nk: x\n", 1, "yaml.quotes", 'name: "L\'atelier"'),
    ('name: "A" b\nk: x\n', 1, "yaml.quotes", "name: '\"A\" b'"),
    ("l: [fr, d'e, 'x]\nk: y\n", 1, "yaml.quotes", 'l: [fr, d\'e, "x"]'),
    ('l: ["a, b]\nk: y\n', 1, "yaml.quotes", 'l: ["a", b]'),
    ("alt: {fr: L'a: b, de: c}\nk: y\n", 1, "yaml.quotes", 'alt: {fr: "L\'a: b", de: c}'),
    ("name: “Atelier: bols”\n", 1, "yaml.curly", 'name: "Atelier: bols"'),
    ('name: "C:\\Users"\nk: x\n', 1, "yaml.escape", "name: 'C:\\Users'"),
    ('name: "A",\nk: x\n', 1, "yaml.comma", 'name: "A"'),
    ("founded:2019\nname: A\n", 1, "yaml.colon", "founded: 2019"),
    ("name: A\nfounded:2019\nk: x\n", 2, "yaml.colon", "founded: 2019"),
    ("name :A\nk: x\n", 1, "yaml.colon", "name: A"),
    ("name： A\nk: x\n", 1, "yaml.colon", "name: A"),
    ("kind studio\nname: A\n", 1, "yaml.colon", "kind: studio"),
    ("alt:\n  fr:Un bol\nk: x\n", 2, "yaml.colon", "fr: Un bol"),
    ("a: b: c\n", 1, "yaml.colons", 'a: "b: c"'),
    ("a: b:\nc: d\n", 1, "yaml.colons", 'a: "b:"'),
    ("name: Studio #1\n", 1, "yaml.comment", 'name: "Studio #1"'),
    ("name: #1 Studio\nk: x\n", 1, "yaml.comment", 'name: "#1 Studio"'),
    ("s:\n  - Impression #vinyle\n", 2, "yaml.comment", '- "Impression #vinyle"'),
    ("s: [Impression #vinyle]\n", 1, "yaml.quotes", 's: ["Impression #vinyle"]'),
    ("languages: [fr, de\nk: x\n", 1, "yaml.bracket", "languages: [fr, de]"),
    ("a: b\nc: [\n", 2, "yaml.bracket", "c: []"),
    ("alt: {fr: a, de: b\nk: x\n", 1, "yaml.bracket", "alt: {fr: a, de: b}"),
    ("name:\u00a0A\nk: x\n", 1, "yaml.space", "name: A"),
    ("name:\u202fA\nk: x\n", 1, "yaml.space", "name: A"),
    ("name:\u3000A\nk: x\n", 1, "yaml.space", "name: A"),
    ("name\u00a0: A\nk: x\n", 1, "yaml.space", "name: A"),
    ("w:\n\u00a0 - a\nk: x\n", 2, "yaml.space", "- a"),
    ("w:\n  -\u00a0a\n  - b\n", 2, "yaml.space", "- a"),
    ("a:\n\tb: c\n", 2, "yaml.tab", "b: c"),
    ("a: b\n c: d\ne: f\n", 2, "yaml.indent", "c: d"),
    ("w:\n  - f: a\n   g: b\n", 3, "yaml.indent", "g: b"),
    ("s:\n  - a\n    - b\nk: x\n", 3, "yaml.indent", "- b"),
    ("t: un\ndeux trois\nk: x\n", 2, "yaml.word", "deux trois"),
    ("t: |\n  un\n deux\nk: x\n", 3, "yaml.word", "deux"),
    ("s:\n  - a\n  -b\n", 3, "yaml.dash", "- b"),
    ("s:\n  -a\nk: x\n", 2, "yaml.dash", "- a"),
    ("s:\n  - a\n  b\n  - c\n", 3, "yaml.dash", "- b"),
    ("a: @b\n", 1, "yaml.sign", 'a: "@b"'),
    ("a: `b`\n", 1, "yaml.sign", 'a: "`b`"'),
    ("a: %b\n", 1, "yaml.sign", 'a: "%b"'),
    ("a: *b*\n", 1, "yaml.sign", 'a: "*b*"'),
    ("a: - b\n", 1, "yaml.sign", 'a: "- b"'),
    ("a: {{ b }}\n", 1, "yaml.sign", 'a: "{{ b }}"'),
    ("a: [b] c\n", 1, "yaml.sign", 'a: "[b] c"'),
    ("a: &x b\n", 1, "yaml.sign", 'a: "&x b"'),
    ("a: b\nc: *x\n", 2, "yaml.sign", 'c: "*x"'),
    ("a: &a [*a]\n", 1, "yaml.sign", 'a: "&a [*a]"'),
    ("a: !!str b\n", 1, "yaml.sign", 'a: "!!str b"'),
    ("a:\n- !!python/object/apply:os.system [x]\n", 2, "yaml.sign", '- "!!python/object/apply:os.system [x]"'),
    ("a: !!binary aGVsbG8=\n", 1, "yaml.sign", 'a: "!!binary aGVsbG8="'),
    ("a: ! {x: y}\n", 1, "yaml.sign", 'a: "! {x: y}"'),
]


def read(text: str, first: int = 1) -> tuple[dict[str, Any], list[Problem], Marks]:
    marks: Marks = {}
    found = header.read(text, path="index.md", first=first, marks=marks)
    return found.data, found.problems, marks


@pytest.mark.parametrize("text", READ)
def test_every_value_is_a_text_a_list_or_a_mapping(text: str) -> None:
    data, problems, _ = read(text)
    assert problems == []
    assert data == READ[text]


def cases(known: list[Any]) -> Any:
    return pytest.mark.parametrize(
        ("text", "line", "code", "more")[: len(known[0])], known, ids=[ascii(case[0])[:40] for case in known]
    )


@cases(REFUSED)
def test_it_is_refused_on_its_line(text: str, line: int, code: str) -> None:
    found = header.read(text, path="index.md", first=2, marks={})
    assert not found.whole
    assert [(p.path, p.line, p.code) for p in found.problems] == [("index.md", line + 1, code)]


@cases(LEFT_OUT)
def test_it_is_left_out_and_the_rest_is_read(text: str, line: int, code: str, more: dict[str, Any]) -> None:
    data, problems, _ = read(text, first=2)
    assert [(p.path, p.line, p.code) for p in problems] == [("index.md", line + 1, code)]
    assert data == more


@cases(MISTAKES)
def test_a_common_mistake_is_told_on_its_line_with_the_line_mended(text: str, line: int, code: str, more: str) -> None:
    found = header.read(text, path="index.md", first=2, marks={})
    assert [(p.line, p.code, p.details["mended"]) for p in found.problems] == [(line + 1, code, more)]
    assert found.whole
    for lang in LANGUAGES:
        assert more in found.problems[0].tell(lang)


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("name: “Atelier”\n", 'name: "Atelier"'),
        ("l: [x, „Atelier“]\n", 'l: [x, "Atelier"]'),
        ("name: “Atelier” bols\n", None),
        ("name: “A” et “B”\n", None),
        ("name: '“Atelier”'\n", None),
        ("name: « Atelier »\n", None),
    ],
)
def test_curly_quotation_marks_around_a_value_are_shown_with_a_note(text: str, mended: str | None) -> None:
    _, problems, _ = read(text)
    notes = [p.details["mended"] for p in problems if p.level == "note"]
    assert notes == ([mended] if mended else [])


def test_all_mistakes_of_a_file_are_told_in_one_go() -> None:
    text = (
        "founded:2019\nlanguages: [fr, de\nname: A: b\nkind: @x\n\n# remark\nservices:\n\t- un #1\n"
        'tagline: "Affiche\ncommune: differdange\nname: C\n'
    )
    data, problems, _ = read(text)
    assert [(p.line, p.code) for p in problems] == [
        (1, "yaml.colon"),
        (2, "yaml.bracket"),
        (3, "yaml.colons"),
        (4, "yaml.sign"),
        (8, "yaml.tab"),
        (8, "yaml.comment"),
        (9, "yaml.quote"),
        (11, "yaml.twice"),
    ]
    assert data == {
        "founded": "2019",
        "languages": ["fr", "de"],
        "name": "A: b",
        "kind": "@x",
        "services": ["un"],
        "tagline": "Affiche",
        "commune": "differdange",
    }


def test_marks_say_where_every_key_and_value_stands() -> None:
    _, _, marks = read(
        "name: A\nworks:\n- file: a.jpg\n  alt: {fr: un, de: eins}\n- file: b.jpg\nlist: [x,\n  y]\n", first=2
    )
    lines = {path: mark.line for path, mark in marks.items()}
    assert lines == {
        (): 2,
        ("name",): 2,
        ("works",): 3,
        ("works", 0): 4,
        ("works", 0, "file"): 4,
        ("works", 0, "alt"): 5,
        ("works", 0, "alt", "fr"): 5,
        ("works", 0, "alt", "de"): 5,
        ("works", 1): 6,
        ("works", 1, "file"): 6,
        ("list",): 7,
        ("list", 0): 7,
        ("list", 1): 8,
    }
    assert set(marks.values()) >= {Mark("index.md", 2)}


def test_the_message_shows_the_line_to_copy() -> None:
    _, [problem], _ = read("a: b\nc: *d\ne: f\n")
    assert problem.sentence("en") == (
        'index.md:2: a text that begins with “*” belongs in quotation marks; write: c: "*d"'
    )


def plain(value: Any) -> bool:
    if isinstance(value, dict):
        return all(isinstance(key, str) and plain(one) for key, one in value.items())
    return all(map(plain, value)) if isinstance(value, list) else isinstance(value, str)


@given(st.text() | st.text(alphabet="ab:-[]{}&*!|>'\"#%@`,?\n\t \\0"))
def test_any_text_is_read_or_refused_with_a_line_in_it(text: str) -> None:
    data, problems, marks = read(text)
    assert plain(data)
    assert len(problems) <= len(text) + 1
    assert all(1 <= problem.line <= text.count("\n") + 1 for problem in problems)
    assert () in marks


@given(st.binary())
def test_bytes_that_no_one_typed_do_no_harm_either(raw: bytes) -> None:
    data, _, _ = read(base64.b85encode(raw).decode())
    assert plain(data)
