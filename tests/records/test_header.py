"""The strict YAML of headers: what it reads, what it refuses, and on which line."""

import base64
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from showcase.records import header, usual
from showcase.records.mark import Mark, Marks
from showcase.records.problem import Problem

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
    "a: |\n  un\n\n  deux\n": {"a": "un\n\ndeux\n"},
    "a: >-\n  un\n  deux\n": {"a": "un deux"},
    'a: "\\u00e9"\n': {"a": "é"},
    "a: x # remark\n": {"a": "x"},
    "a: x#y\n": {"a": "x#y"},
    "a: ! x\n": {"a": "x"},
    "a: b & c * d ! e\n": {"a": "b & c * d ! e"},
    "__class__: x\n": {"__class__": "x"},
    "name: 👩‍🎨 Ångström\n": {"name": "👩‍🎨 Ångström"},
}
REFUSED = [
    ("name: A\nkind: b\nname: B\n", 3, "yaml.twice"),
    ("a:\n  b: 1\n  b: 2\n", 3, "yaml.twice"),
    ("a: {b: 1, b: 2}\n", 1, "yaml.twice"),
    ("'a': 1\na: 2\n", 2, "yaml.twice"),
    ("a: &x b\n", 1, "yaml.anchor"),
    ("a: b\nc: *x\n", 2, "yaml.anchor"),
    ("base: &b {x: 1}\nm:\n  <<: *b\n", 1, "yaml.anchor"),
    ("a: &a [*a]\n", 1, "yaml.anchor"),
    ("&k a: b\n", 1, "yaml.anchor"),
    ("a: !!str b\n", 1, "yaml.tag"),
    ("a: !Foo b\n", 1, "yaml.tag"),
    ("a:\n- !!python/object/apply:os.system [x]\n", 2, "yaml.tag"),
    ("a: !!binary aGVsbG8=\n", 1, "yaml.tag"),
    ("a: !!set {x, y}\n", 1, "yaml.tag"),
    ("a: ! {x: y}\n", 1, "yaml.tag"),
    ("!!map {a: b}\n", 1, "yaml.tag"),
    ("a: b\n---\nc: d\n", 2, "yaml.documents"),
    ("%TAG ! tag:x,2026:\n---\na: b\n", 1, "yaml.documents"),
    ("%YAML 1.1\n---\na: b\n", 1, "yaml.documents"),
    ("%YAML 9.9\n---\na: b\n", 1, "yaml.syntax"),
    ("a: b\n...\nc: d\n", 3, "yaml.syntax"),
    ("hello\n", 1, "yaml.mapping"),
    ("- a\n- b\n", 1, "yaml.mapping"),
    ("? [a]\n: c\n", 1, "yaml.key"),
    ("a: b\n? {c: d}\n: e\n", 2, "yaml.key"),
    ("a: b\nc: [\n", 3, "yaml.syntax"),
    ("a: 'b\nc: d\n", 3, "yaml.syntax"),
    ("a: b: c\n", 1, "yaml.syntax"),
    ("a:\n\tb: c\n", 2, "yaml.syntax"),
    ("a: b\n c: d\n", 2, "yaml.syntax"),
    ("a: @b\n", 1, "yaml.syntax"),
    ("a: `b`\n", 1, "yaml.syntax"),
    ('a: b\nc: "\\ud800"\n', 2, "yaml.syntax"),
    ("a: b\nc: \x07\n", 2, "yaml.syntax"),
    ("a: b\nc: \x00\n", 2, "yaml.syntax"),
    ("a: \ud800\n", 1, "yaml.syntax"),
    ("a: b\nc: \ufffe\n", 2, "yaml.syntax"),
    ("a: " + "[" * 1000, 1, "yaml.deep"),
    ("a: b\nc: " + "[" * 100_000, 2, "yaml.deep"),
    ("a: b\nc: " + "{a: " * 25_000, 2, "yaml.deep"),
    ("[" * 100_000, 1, "yaml.mapping"),
    ("".join(f"{'  ' * n}a:\n" for n in range(50)), 13, "yaml.deep"),
    ("a: " + "x" * 130_000, 1, "yaml.large"),
    ("a: " + "é" * 65_000, 1, "yaml.large"),
]


def read(text: str, first: int = 1) -> tuple[dict[str, Any], list[Problem], Marks]:
    marks: Marks = {}
    data, problems = header.read(text, path="index.md", first=first, marks=marks)
    return data, problems, marks


@pytest.mark.parametrize("text", READ)
def test_every_value_is_a_text_a_list_or_a_mapping(text: str) -> None:
    data, problems, _ = read(text)
    assert problems == []
    assert data == READ[text]


@pytest.mark.parametrize(("text", "line", "code"), REFUSED, ids=[ascii(case[0])[:40] for case in REFUSED])
def test_it_is_refused_on_its_line(text: str, line: int, code: str) -> None:
    _, problems, _ = read(text, first=2)
    assert [(p.path, p.line, p.code) for p in problems] == [("index.md", line + 1, code)]


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


def test_what_was_read_before_the_fault_is_kept() -> None:
    data, [problem], _ = read("a: b\nc: *d\ne: f\n")
    assert data == {"a": "b"}
    assert problem.sentence("en") == (
        "index.md:2: anchors (& and *) are not allowed, found “d”; write the value out, or quote it"
    )


def plain(value: Any) -> bool:
    if isinstance(value, dict):
        return all(isinstance(key, str) and plain(one) for key, one in value.items())
    return all(map(plain, value)) if isinstance(value, list) else isinstance(value, str)


@given(st.text() | st.text(alphabet="ab:-[]{}&*!|>'\"#%@`,?\n\t \\0"))
def test_any_text_is_read_or_refused_with_a_line_in_it(text: str) -> None:
    data, problems, marks = read(text)
    assert plain(data)
    assert len(problems) <= 1
    assert all(1 <= problem.line <= text.count("\n") + text.count("\r") + 2 for problem in problems)
    assert () in marks


@given(st.binary())
def test_bytes_that_no_one_typed_do_no_harm_either(raw: bytes) -> None:
    data, _, _ = read(base64.b85encode(raw).decode())
    assert plain(data)


LINES = st.sampled_from(
    [
        *(
            "a: x",
            "b: 'x y'",
            'c: "é"',
            "d: [x, y z]",
            "a:",
            "b:",
            "c: null",
            "a: 19:30",
            "b: https://a.b/c?d=e&f",
            "a: ''",
        ),
        *(
            "- x",
            "- a: x",
            "- 'x'",
            "- [x]",
            "-",
            "-  a: x",
            "- b:",
            "- null",
            "",
            "x",
            "'x'",
            "[x]",
            "- - x",
            "?",
            "#",
            "a:x",
        ),
        *(
            "a: x: y",
            "b: x #y",
            "c: [x, ]",
            "d: [x , y]",
            "a: {b: c}",
            "- {b: c, c: [x, y]}",
            "a: {b: 'x: y', c: null, d: \"\"}",
            "b: [{a: x}, {a: y, b: {c: d}}]",
            "c: [{a: x},  {a: 2026-05-31}]",
            "d: {a: b, a: c}",
            "e: {a: b}}",
            "f: {a: b,}",
            "a: {b: c , d: e}",
            "b: {a: b, c}",
            "c: [{a: b}] x",
            "d: [{a: b}, x]",
            "e: {a: x: y}",
            "f: {a: '}'}",
            "a: {b: [x], c: [y, null]}",
            "a: &x y",
            "b: *x",
            "c: |",
            "e: x ",
            "f:  x",
            "a : x",
        ),
        *(
            "a: a\u00a0b",
            "b: \u2028",
            "c: \ufeff",
            "d: 'a'b",
            "e: (x)",
            "f: l’é !",
            "a: ~",
            "b: x\ty",
            "---",
            "...",
            "a: x\r",
        ),
    ]
)


@given(st.lists(st.tuples(st.integers(0, 4), LINES), max_size=7))
@example([(0, "a:"), (0, "- b:"), (2, "- x"), (2, "c: y"), (0, "- z"), (0, "d: x")])
def test_the_usual_form_is_read_as_the_yaml_reader_reads_it(lines: list[tuple[int, str]]) -> None:
    text = "\n".join(" " * indent + line for indent, line in lines)
    marks: Marks = {}
    data = usual.read(text, path="index.md", first=2, marks=marks)
    if data is not None:
        read_by_yaml = read(f"# what the usual form does not have\n{text}", first=1)
        assert (data, [], marks | {(): Mark("index.md", 1)}) == read_by_yaml
        assert list(data) == list(read_by_yaml[0])


@pytest.mark.parametrize(
    "text",
    [
        "consent: {date: 2026-05-31, version: 1, scope: [profile, contact]}",
        "from: [{member: ana}, {name: \"L’Atelier, d’Ana\", role: 'hôte'}]\n",
        "a:\n- {b: null, c: ''}\n",
        "a: x\nb: [x, y]\nc:\n  d: 'é'\ne:\n- f: x\n  g: \"y\"\n- h: z\n",
        "a: x\nb:\n  c:",
    ],
)
def test_the_usual_form_is_not_left_to_the_yaml_reader(text: str) -> None:
    assert usual.read(text, path="index.md", first=1, marks={}) is not None
