"""Markdown written to harm: what would run in a page, and what would never end."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from showcase.records.settings import Extensions
from showcase.records.text import limits, read
from tests.effort import CALLS_PER_BYTE, counted

SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "corpora"
RUNNING = "script, style, form, iframe, object, embed, base, meta, link, svg, math, input, button, textarea, template"
ATTRIBUTES = {
    "href",
    "rel",
    "title",
    "id",
    "role",
    "aria-label",
    "alt",
    "data-picture",
    "start",
    "tabindex",
    "class",
    "scope",
}


def corpus(name: str) -> list[Any]:
    file = SHARED / name
    if not file.is_file():
        pytest.skip("the shared corpora are not beside the project")
    data: list[Any] = json.loads(file.read_text(encoding="utf-8"))
    return data


def assert_harmless(text: str, extensions: Extensions | None = None) -> None:
    page = LexborHTMLParser(f"<body>{read(text, lang='fr', extensions=extensions)[0].html}")
    assert not page.css(f"body :is({RUNNING})"), text
    for node in page.css("body *"):
        assert set(node.attributes) <= ATTRIBUTES, text
        href = node.attributes.get("href") or "#"
        assert ":" not in href.split("/")[0] or href.lower().startswith(("https:", "http:", "mailto:", "tel:", "#")), (
            text
        )


def cost(text: str, size: int) -> int:
    """The calls that reading the first bytes of a text takes."""
    first = text.encode(errors="replace")[:size].decode(errors="ignore")
    return counted(lambda: read(first, lang="fr"))[1]


def assert_cheap(text: str) -> None:
    assert cost(text, limits.BYTES) < CALLS_PER_BYTE * limits.BYTES, text[:80]


@pytest.mark.parametrize("reader", [None, Extensions()], ids=["records", "editors"])
def test_no_payload_runs_wherever_it_is_written(reader: Extensions | None) -> None:
    for case in corpus("xss/dompurify.json"):
        payload = case["payload"]
        for text in (payload, f"- {payload}", f"`{payload}", f"[x]({payload})", f"![{payload}]({payload} '{payload}')"):
            assert_harmless(text, reader)
        text = f"[a]: {payload}\n*[b]: {payload}\n\n[a] b [^c]\n\n[^c]: {payload}\n\n|a|\n|-|\n|{payload}|"
        assert_harmless(text, reader)


@pytest.mark.parametrize("reader", [None, Extensions()], ids=["records", "editors"])
def test_no_naughty_string_runs(reader: Extensions | None) -> None:
    for text in corpus("hostile/strings.json"):
        assert_harmless(text, reader)


@pytest.mark.parametrize("reader", [None, Extensions()], ids=["records", "editors"])
def test_no_hostile_address_is_linked(reader: Extensions | None) -> None:
    for href in corpus("hostile/urls.json"):
        for text in (f"[x]({href})", f"[x](<{href}>)", f"<{href}>", href, f"[x]\n\n[x]: {href}"):
            assert_harmless(text, reader)


def test_known_endless_texts_end() -> None:
    for case in corpus("hostile/markdown_pathological.json"):
        for text in (case["text"], "x " + case["text"], case["text"][-limits.BYTES :]):
            assert_cheap(text)


# Each was slow in some reader of Markdown, Python-Markdown or this one while it was written.
REPEATED = [
    "[", "![", "[]", "[a](", "[a](<b", "[a](b \"c", "[a][", "[^a]", "(", "](", "*a_ ", "*a **b ", "**a *", "a**b",
    "*", "_", "_a", "~", "~~a ", "`", "`a ``", "\\", "?\\", "&", "&#", "&a;", "<", "<a ", "<a b='", "<!--", "<?",
    "<![CDATA[", "<!A", "<script>", "</", "@", "a@", "a@b.c", "www.", "http://", "https://a.b/(", "https://a.b).",
    "\n", "#\n", "# a\n", "=\n", "a\n=\n", "-\n", "- ", "- a\n", "1. ", "> ", ">", "> a\n\n", "```\n", "~~~",
    "    a\n", "a\n: b\n", "a\n\n", "|", "|a", "|-", "a|b\n-|-\n", "[a]: b\n", "[a]: b\n\n", "*[a]: b\n", "[^a]: b\n",
    "[^a]: [^b]\n", "'", "\"", "\" '", "a'", "«", "»", "« ", "? ", "...", "--", " -- ", "1 ", "z. ", "18 h ", ".",
    ":", ";", "\t", "  \n", "\xa0", "é", "x", "[x] ", "- [ ] x\n", "*\n", "[a\n", "***a",
]  # fmt: skip


# What at a quarter of the length that is allowed takes at most 2.2 times what at an eighth it does, takes at the whole
# length at most twice as much for each byte.
@pytest.mark.parametrize("size", [limits.BYTES // 4, pytest.param(limits.BYTES, marks=pytest.mark.long)])
@pytest.mark.parametrize("part", REPEATED)
def test_a_text_that_repeats_itself_costs_what_its_length_does(part: str, size: int) -> None:
    for text in (part, f"a{part}", f"{part}\n"):
        half, whole = (cost(text * size, first) for first in (size // 2, size))
        assert whole < 2.2 * half + 1000
        assert whole < CALLS_PER_BYTE * size


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("> " * 30 + "a", "markdown.too_deep"),
        ("".join("  " * n + "- a\n" for n in range(20)), "markdown.too_deep"),
        ("*a **b " * 15 + "c** d*" * 15, "markdown.too_deep"),
        ("|a" * 40 + "\n" + "|-" * 40 + "\n|b|" * 60, "markdown.too_many"),
        ("[^a]" * 201 + "\n\n[^a]: b", "markdown.too_many"),
    ],
)
def test_what_would_make_a_page_of_megabytes_is_refused(text: str, code: str) -> None:
    words, findings = read(text, lang="fr")
    assert not words.html
    assert [(finding.code, finding.fatal) for finding in findings] == [(code, True)]


@pytest.mark.parametrize(
    "text",
    [
        "> " * 10 + "a",
        "".join("  " * n + "- a\n" for n in range(8)),
        "|a" * 12 + "\n" + "|-" * 12 + "\n" + "|b" * 12,
        "".join(f"[^{n}]" for n in range(99)) + "\n\n" + "".join(f"[^{n}]: b\n" for n in range(99)),
        "".join(f"*[a{n}]: b\n" for n in range(50)),
    ],
)
def test_what_people_write_is_not(text: str) -> None:
    assert not read(text, lang="fr")[1]


PARTS = st.sampled_from([*REPEATED, "a", "[a]: /b\n\n", "![a](b.jpg)", "[a](/b)", "|a|\n|-|\n", "- a\n  ", "x" * 50])


@settings(max_examples=60)
@given(st.lists(PARTS, max_size=3), st.lists(PARTS, min_size=1, max_size=3), st.lists(PARTS, max_size=2))
def test_any_mixture_ends_and_is_harmless(before: list[str], repeated: list[str], after: list[str]) -> None:
    part = "".join(repeated)
    text = "".join(before) + part * (limits.BYTES // len(part.encode()))
    assert_cheap(text[: limits.BYTES - 200] + "".join(after))
    assert_harmless("".join((*before, *repeated, *after)))
