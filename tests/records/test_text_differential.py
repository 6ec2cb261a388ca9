"""Texts of all sorts, through our pass and through the bare readers: the same words come out, but for HTML."""

import re

from hypothesis import example, given
from hypothesis import strategies as st
from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser

from showcase.records.settings import Extensions
from showcase.records.text import read
from showcase.records.text.raw import SWALLOWED
from tests.records.structure import bare
from tests.records.test_text_hostile import assert_harmless

WORDS = ["mot", "Größe", "zwee", "l'été", "x1", "a", "漢字", "3.4", "v@3", "&", "&amp;", "&lt;b&gt;", "&copy;"]
MARKS = [*"*_~`[]()!#+|:.\\^-=>", "**", "__", "~~", "``", "](", "\n", "\n\n", "  \n", "\\\n", "\t", " ", " ", " "]
BLOCKS = ["\n- ", "\n  - ", "\n1. ", "\n> ", "\n# ", "\n### ", "\n```\n", "\n    ", "\n---\n", "\n- [ ] ", "\n- [x] ",
          "\n|a|b|\n|-|-:|\n|", "|", " | ", "|\n|", "[^1]", "\n\n[^1]: ", "[^n]", "\n\n[^n]: ", "\n\n[a]: /b 'c'\n\n",
          "[a]", "[b][a]", "[x](/y)", "[x](a.html 'y')", "[x](https://a.example/é)", "\n* "]  # fmt: skip
ADDRESSES = ["https://a.example", "http://a.example/b_c", "www.a.example", "https://a.example/b(c)", "a@b.example",
             "mailto:a@b.example", "<https://a.example>", "<a@b.example>", "vue@3.4.1", "http://localhost:8000",
             "www.exemple.lu(ouvert", "ftp://a.example", "https://a.example/?b=1&c=2", "[x](javascript:y)",
             "[http://a.example/a](http://a.example/a)", "xmpp:a@b.example"]  # fmt: skip
QUOTES = ["«", "»", "« ", " »", "„", "“", "”", "‚", "‘", "’", "‹", "›", '"', "'", ";", ",", ".", "?", "!", " : ", "…"]
HTML = ["<b>", "</b>", "<br>", "<br/>", "<p>", "</p>", "<div>", "</div>", "<!-- c -->", "<!--", "-->", "<a href='/x'>",
        "</a>", "<hr/>", "<script>", "</script>", "<style>", "</style>", "<i class=\"x\">", "</i>", "<", ">", "<3",
        "<?php ", "?>", "<![CDATA[", "]]>", "<!DOCTYPE x>", "<td>", "</td>", "<img src=x>", "<title>",
        "</title>"]  # fmt: skip

EDITORS = Extensions(
    names=tuple(
        f"markdown.extensions.{name}"
        for name in ("tables", "footnotes", "def_list", "abbr", "sane_lists", "fenced_code", "toc")
    )
)


def bare_markdown(text: str) -> str:
    """What Python-Markdown gives by itself."""
    return Markdown(extensions=list(EDITORS.names), output_format="html").convert(text)


PLAIN = st.lists(st.one_of(*map(st.sampled_from, (WORDS, WORDS, MARKS, BLOCKS, ADDRESSES, QUOTES))), max_size=24)
MIXED = st.lists(st.one_of(*map(st.sampled_from, (WORDS, WORDS, MARKS, BLOCKS, ADDRESSES, HTML))), max_size=24)


_BACKS = re.compile(r'<a [^>]*(?:class="footnote-backref"|role="doc-backlink")[^>]*>.*?</a>')
_BOX = re.compile(r"<input ([^>]*)>")
_APART = re.compile(r"<(?:/?(?:p|h[1-6]|[uo]l|li|d[ltd]|pre|blockquote|div|section|table|t[rdh])|[bh]r)\b")


def visible(html: str) -> str:
    """Its words, blocks a space apart; boxes of tasks as we write them, without the links back from notes."""
    html = _BOX.sub(lambda found: "☑" if "checked" in found[1] else "☐", _BACKS.sub("", html))
    page = LexborHTMLParser(f"<body>{_APART.sub(lambda found: ' ' + found[0], html)}")
    return " ".join(page.body.text().split())


@given(PLAIN.map("".join))
def test_the_words_are_those_that_the_forge_shows(text: str) -> None:
    words, findings = read(text, lang="pt")
    if words.html or not findings:
        assert visible(words.html) == visible(bare(text))


@given(PLAIN.map("".join))
def test_the_words_of_editors_are_those_that_python_markdown_shows(text: str) -> None:
    words, findings = read(text, lang="pt", extensions=EDITORS)
    if words.html or not findings:
        assert visible(words.html) == visible(bare_markdown(text))


# What hides words by itself, or makes them part of a note that no mark leads to or a cell too many (tables are not
# read beside HTML by the bare reader), is none of this test.
_HIDING = {"\n|a|b|\n|-|-:|\n|", "<?php ", "?>", "<![CDATA[", "]]>", "<!--", "-->", "\n\n[^1]: ", "\n\n[^n]: ",
           "[^1]", "[^n]"}  # fmt: skip
WITH_HTML = st.lists(
    st.one_of(
        st.just("word"),
        *(st.sampled_from([one for one in some if one not in _HIDING]) for some in (MARKS, BLOCKS, ADDRESSES, HTML)),
    ),
    max_size=24,
).map(lambda parts: "".join(f"w{n}w" if part == "word" else part for n, part in enumerate(parts)))


def in_sight(html: str) -> set[str]:
    """The words w1w, w2w, … that a browser shows, and none of an element that is not for reading."""
    page = LexborHTMLParser(f"<body>{html}")
    for node in page.css(", ".join(sorted(SWALLOWED))):
        node.decompose()
    return set(re.findall(r"w\d+w", page.root.text()))


@given(WITH_HTML)
@example("w0w<br>w1w<p>w2w</p><!-- c -->w3w<script>w4w</script>w5w")
@example("<script>w0w")
@example("https://a.example\\<title>w0w</title>w1w")
def test_the_words_beside_html_stay(text: str) -> None:
    for extensions, reference in ((None, bare), (EDITORS, bare_markdown)):
        words, findings = read(text, lang="pt", extensions=extensions)
        if words.html or not findings:
            assert in_sight(reference(text)) <= in_sight(words.html)


@given(st.one_of(PLAIN.map("".join), MIXED.map("".join), st.text(max_size=80)))
@example("a&#2;klzzwxh:0000&#3;b *c*")
@example("wzxhzdk:0 <b> &#2;wzxhzdk:0&#3;")
def test_every_text_of_editors_is_read(text: str) -> None:
    for extensions in (EDITORS, Extensions()):
        assert_harmless(text, extensions)
