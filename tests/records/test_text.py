"""How Markdown bodies are read: as the forge shows them, with what a page needs, and with what they may not do."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError
from selectolax.lexbor import LexborHTMLParser

from showcase.records.settings import Extensions
from showcase.records.text import PICTURE, Finding, Words, limits, place, read
from showcase.schema.text import clean
from tests.records.said import said
from tests.records.structure import structure

# What GitHub's own reader (cmark-gfm 0.29) makes of each text; the forge's preview shows this.
FORGE = json.loads(Path(__file__).with_name("forge.json").read_text(encoding="utf-8"))


def html(text: str, lang: str = "pt", level: int = 2) -> str:
    """Read in a language without typography, unless that is what is asked for."""
    words, findings = read(text, lang=lang, level=level)
    assert not [finding for finding in findings if finding.fatal], findings
    return words.html


def found(text: str, lang: str = "fr") -> list[tuple[int, str, str]]:
    return [(finding.line, finding.code, finding.found) for finding in read(text, lang=lang)[1]]


def codes(text: str) -> set[tuple[str, bool]]:
    return {(finding.code, finding.fatal) for finding in read(text, lang="fr")[1]}


@pytest.mark.parametrize("case", FORGE, ids=lambda case: case["id"])
def test_a_text_reads_as_the_forge_shows_it(case: dict[str, str]) -> None:
    assert structure(html(case["markdown"], level=1)) == structure(case["html"])


def test_headings_begin_below_the_pages_own_and_leave_no_level_out() -> None:
    text = "### a\n##### b\n### c\n# d\n## e\n"
    assert re.findall(r"<(h\d)", html(text)) == ["h2", "h3", "h2", "h2", "h3"]
    assert re.findall(r"<(h\d)", html("# a\n## b\n### c", level=5)) == ["h5", "h6", "h6"]


def test_the_ids_of_headings_are_their_own() -> None:
    text = "# Œuvres & été\n# a\n# a\n# a-1\n# 漢字\n# 漢字\n# page"
    ids = re.findall(r' id="([^"]*)"', html(text))
    assert ids == ["s-oeuvres-ete", "s-a", "s-a-1", "s-a-1-1", "s-section", "s-section-1", "s-page"]


def test_a_link_to_a_heading_finds_it_by_the_name_that_the_forge_gives_it() -> None:
    for name in ("#équipe-à-deux", "#%C3%A9quipe-%C3%A0-deux"):
        words, _ = read(f"[x]({name}) [z](#none)\n\n# Équipe à deux", lang="fr")
        assert re.findall('href="([^"]*)"', words.html) == ["#s-equipe-a-deux", "#none"]
        assert words.links == (name, "#none")


EDITORS = Extensions(names=tuple(f"markdown.extensions.{name}" for name in ("def_list", "abbr", "tables", "footnotes")))


def test_terms_and_their_definitions_are_read_where_the_extension_is_there_and_nowhere_else() -> None:
    source = "Terme\n:   un\n:   deux\n\nAutre\n:   *trois*\n    suite\n\nfin"
    assert read(source, lang="pt", extensions=EDITORS)[0].html == (
        "<dl><dt>Terme</dt><dd>un</dd><dd>deux</dd><dt>Autre</dt><dd><em>trois</em>\nsuite</dd></dl><p>fin</p>"
    )
    assert html("Terme\n: un") == "<p>Terme\n: un</p>"


def test_abbreviations_are_explained_where_the_extension_is_there_and_nowhere_else() -> None:
    source = "HTML, XHTML, `HTML`\n\n*[HTML]: Hyper & co"
    abbr = '<abbr title="Hyper &amp; co">HTML</abbr>'
    assert read(source, lang="pt", extensions=EDITORS)[0].html == f"<p>{abbr}, XHTML, <code>HTML</code></p>"
    assert html(source) == "<p>HTML, XHTML, <code>HTML</code></p><p>*[HTML]: Hyper &amp; co</p>"


def test_notes_stand_at_the_end_in_the_order_of_their_marks_and_lead_back() -> None:
    page = LexborHTMLParser(html("a[^z] b[^a] c[^z] d[^none]\n\n[^a]: A\n[^z]: Z\n\n    more\n[^x]: X", lang="de"))
    assert [mark.text() for mark in page.css("sup a")] == ["1", "2", "1"]
    assert [note.text(separator=" ").split() for note in page.css("section.notes li")] == [
        ["Z", "more", "↩", "↩"],
        ["A", "↩"],
    ]
    assert page.css_first("section.notes").attributes["aria-label"] == "Fußnoten"
    assert page.css_first("#n-2 a").attributes["aria-label"] == "Zurück zum Text, Fußnote 2"
    ids = {node.id for node in page.css("[id]")}
    assert {link.attributes["href"][1:] for link in page.css('a[href^="#"]')} <= ids
    assert len(ids) == len(page.css("[id]"))
    assert "[^none]" in page.text()


def test_notes_that_lead_to_each_other_end() -> None:
    page = LexborHTMLParser(html("x[^a]\n\n[^a]: A[^b]\n[^b]: B[^a]"))
    assert len(page.css("section.notes > ol > li")) == 2


def test_a_table_can_be_scrolled_by_keyboard_and_its_heads_say_what_they_head() -> None:
    page = LexborHTMLParser(html("|a|b|\n|-|-:|\n|1|2|", lang="fr"))
    box = page.css_first("div.table")
    assert (box.attributes["tabindex"], box.attributes["role"], box.attributes["aria-label"]) == (
        "0",
        "group",
        "Tableau 1",
    )
    assert [head.attributes["scope"] for head in page.css("th")] == ["col", "col"]
    assert page.css_first("td:last-child").attributes["class"] == "end"


def test_only_links_to_elsewhere_say_noopener() -> None:
    assert (
        html("[a](https://a.example) [b](/b)")
        == '<p><a href="https://a.example" rel="noopener">a</a> <a href="/b">b</a></p>'
    )


def test_what_a_text_shows_links_and_says_is_listed() -> None:
    text = "# Bols\n\nUn [bol](../bol/) ![Un bol](bol.jpg) ![Deux](deux.webp)\n[x](mailto:a@b.example)[^n]\n"
    text += "\n- a\n- `b`\n\n[^n]: N"
    words, findings = read(text, lang="fr")
    assert not findings
    assert words.pictures == ("bol.jpg", "deux.webp")
    assert words.links == ("../bol/", "mailto:a@b.example")
    assert said(words) == "Bols Un bol x a b"


def test_plain_words_are_set_and_hold_no_markup() -> None:
    assert said(read("*Quoi* ? `a<b` &lt;c&gt;\n\n1. l'un", lang="fr")[0]) == "Quoi\u202f? a<b <c> l’un"


def test_a_picture_is_put_in_place_by_the_page() -> None:
    written = html('![Un "bol" & <b>](bol.jpg "a > b") ![x](y.png)')
    calls: list[tuple[str, str, str]] = []
    placed = place(written, lambda *call: calls.append(call) or f"<{call[0]}>")
    assert calls == [("bol.jpg", 'Un "bol" & <b>', "a > b"), ("y.png", "x", "")]
    assert placed == "<p><bol.jpg> <y.png></p>"


def test_no_text_can_pass_for_a_picture() -> None:
    forged = '<img alt="a" data-picture="../x.jpg">'
    for text in (
        forged,
        f"`{forged}`",
        f"    {forged}",
        f"[a](/b '{forged}')",
        f"![a](b.jpg '{forged}')",
        f"![{forged}](b.jpg)",
    ):
        files = [match[2] for match in PICTURE.finditer(read(text, lang="fr")[0].html)]
        assert set(files) <= {"b.jpg"}, text


LINKS = ["https://a.example/b?c#d", "HTTP://a.example", "mailto:a@b.example?subject=c%20d", "tel:+352123456",
         "a/b.html", "../a/", "/a/", "#a", "?a", "a.html#b:c", "https://xn--nxa.example",
         "https://é.example/"]  # fmt: skip
NO_LINKS = ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "javascript&colon;alert(1)", "javascript&amp;colon;alert(1)",
            "&#106;avascript:alert(1)", "&#1;javascript:a", "vbscript:a", "data:text/html,a", "file:///etc/passwd",
            "ftp://a.example", "//a.example", "/\\\\a.example", "\\\\\\\\a.example", "https:a.example",
            "https:///a.example", "https://a:b@c.example", "https://a@b.example", "https://[", "//[", "http://a:99999999",
            "http://[::1]", "http://10.0.0.1", "http://localhost", "{attach}../x", "{static}//[", "{filename}a.md",
            "{tag}a", "|filename|a.md", "{1}javascript:a", "mailto:a@b%0abcc:c@d", "mailto:a", "tel:x", "about:blank",
            "intent://x", "<a b>", "https://a.example/%00", "a&#x202e;b", "a&#10;b", "x" * 501]  # fmt: skip


@pytest.mark.parametrize("href", LINKS)
def test_a_text_may_link_to(href: str) -> None:
    assert not found(f"[x]({href})")
    assert not found(f"[x]\n\n[x]: {href}")


@pytest.mark.parametrize("href", NO_LINKS)
def test_a_text_may_not_link_to(href: str) -> None:
    for text in (f"a\n[x]({href})", f"a\n[x][y]\n\n[y]: {href}"):
        words, findings = read(text, lang="fr")
        assert "<a" not in words.html
        assert words.links == ()
        assert "x" in said(words)
        assert (2, "markdown.link", False) in {(f.line, f.code, f.fatal) for f in findings}


def test_a_link_that_is_refused_is_named_with_its_line() -> None:
    assert found("a\n\n- b\n- [c](javascript:x)") == [(4, "markdown.link", "javascript:x")]
    assert found("<javascript:x>") == [(1, "markdown.link", "javascript:x")]
    assert found("|a|\n|-|\n|b|\n|[c](//d.example)|") == [(4, "markdown.link", "//d.example")]
    assert found("> a\nb\n[c](data:" + "x" * 99 + ")") == [(3, "markdown.link", "data:" + "x" * 54 + "…")]


@pytest.mark.parametrize("file", ["a.jpg", "A-b_1.JPEG", "a.b.png", "a.webp", "a.avif"])
def test_a_text_may_show(file: str) -> None:
    assert not found(f"![x]({file})")


@pytest.mark.parametrize(
    "file", ["a/b.jpg", "../a.jpg", "/a.jpg", ".a.jpg", "a.svg", "a.gif", "a", "a.jpg?b", "https://a.example/b.jpg",
             "{attach}a.jpg", "data:image/png;a", "<a b.jpg>", "é.jpg", "javascript:a.jpg", ""]
)  # fmt: skip
def test_a_text_may_not_show(file: str) -> None:
    assert ("markdown.picture", True) in codes(f"![x]({file})")


def test_a_picture_says_what_it_shows() -> None:
    assert found("a\n![ ](b.jpg)") == [(2, "markdown.alt", "b.jpg")]


@pytest.mark.parametrize(
    ("text", "written", "lines"),
    [
        ("a <b>c</b> d", "<p>a c d</p>", [1]),
        ('a\n<span onclick="x">c</span>', "<p>a\nc</p>", [2]),
        ("<div>\n\n*a*\n\n</div>", "<p><em>a</em></p>", [1]),
        ("a <!-- b --> c", "<p>a  c</p>", [1]),
        ("a\n\n<!-- b\n\nc --> *d*\n\ne", "<p>a</p><p><em>d</em></p><p>e</p>", [3]),
        ("a <?php b ?> c <![CDATA[ d ]]> e <!DOCTYPE x> f", "<p>a  c  e  f</p>", [1, 1, 1]),
        ("a <script>b</script> c", "<p>a  c</p>", [1]),
        ("a\n<script>\n\nb\n</script>\nc", "<p>a</p><p>c</p>", [2]),
        ("<IFRAME src=x>a</iframe>", "", [1]),
        ("a <style>b", "<p>a  b</p>", [1]),
        ("- a\n- <form>\n  b\n- c", "<ul><li>a</li><li>b</li><li>c</li></ul>", [2]),
        ("a <input> b", "<p>a   b</p>", [1]),
        ("Text<br>more<BR/>still", "<p>Text<br>more<br>still</p>", []),
        ("`<b>` \\<b> < b > <1>", "<p><code>&lt;b&gt;</code> &lt;b&gt; &lt; b &gt; &lt;1&gt;</p>", []),
        ("&lt;script&gt; &amp;lt;", "<p>&lt;script&gt; &amp;lt;</p>", []),
    ],
)
def test_html_is_left_out_and_told(text: str, written: str, lines: list[int]) -> None:
    assert html(text) == written
    assert [(finding.line, finding.code) for finding in read(text, lang="pt")[1]] == [
        (n, "markdown.html") for n in lines
    ]


def test_thousands_of_tags_do_not_hide_another_finding() -> None:
    told = found("<b> " * 500 + "\n\n[x](javascript:y)")
    assert len(told) < 50
    assert told[-1] == (3, "markdown.link", "javascript:y")


@pytest.mark.parametrize(
    "char", ["\x00", "\x1b", "\x7f", "\x85", "\u200e", "\u202e", "\u2066", "\ufeff", "\ufffe", "\ud800"]
)
def test_a_character_that_hides_is_refused_before_anything_is_read(char: str) -> None:
    words, findings = read(f"a\nb{char}c", lang="fr")
    assert words == Words()
    assert findings == (Finding(line=2, code="text.control", found=f"U+{ord(char):04X}", fatal=True),)


@pytest.mark.parametrize("text", ["a\tb\nc", "👩\u200d🎨 \u200c", "a\u00a0b\u202fc\u00ad", "e\u0301 שלום"])
def test_a_character_that_writing_needs_is_fine(text: str) -> None:
    assert not found(text)


def test_an_entity_cannot_bring_in_what_may_not_be_written() -> None:
    assert found("a\n&#8238;b") == [(2, "text.control", "U+202E")]


def refused(text: str) -> bool:
    """Whether the schema refuses the characters of a text."""
    try:
        clean(text, lines=True)
    except PydanticCustomError as error:
        return error.type == "text.control"
    return False


def test_the_unsafe_characters_are_those_that_the_schema_refuses() -> None:
    for start in range(0, 0x110000, 256):
        chars = [chr(number) for number in range(start, start + 256) if chr(number) not in "\t\n\r"]
        text = "".join(chars)
        if refused(text) or limits.unsafe_character(text):
            differing = [char for char in chars if refused(char) != bool(limits.unsafe_character(char))]
            assert differing == []


def test_a_text_may_have_16_000_bytes_and_no_more() -> None:
    assert not found("é" * 8_000)
    assert found("a\n" * 8_000 + "a") == [(8_001, "markdown.too_long", "16.0 kB")]


WRITTEN = st.lists(
    st.sampled_from(
        [*"*_~`[]()<>!#-+|:.\\\n &@'\"a1é", "\n\n", "    ", "- ", "> ", "1. ", "](", "[^a]", "[^a]: ", "| - |"]
    ),
    max_size=40,
).map("".join)


@given(WRITTEN)
@example('[a]: /u "t"\n-\n?')
@example("-\n[a]: /u\n-|-\n")
def test_every_text_is_read_and_reading_it_again_gives_the_same(text: str) -> None:
    first = read(text, lang="fr")
    assert read("*other* [^n]\n\n[^n]: # x", lang="de")
    assert read(text, lang="fr") == first


@given(st.text(max_size=200))
def test_words_without_marks_stay_as_they_are(text: str) -> None:
    text = re.sub(r"[^\w ]|_", " ", text)
    assert said(read(text, lang="pt")[0]) == " ".join(word for word in re.split(r"[ \n]+", text) if word).strip()


def test_the_mark_of_a_note_leads_to_the_note_even_where_a_heading_has_its_name() -> None:
    written = html("# N 1\n\nun[^x] [là](#n-1)\n\n[^x]: deux")
    assert written.count('href="#n-1"') == written.count('href="#s-n-1"') == 1


@pytest.mark.parametrize("text", ["<mailto:a@b.example>", "[MAILTO:A@b.example](mailto:a@b.example)", "a@b.example"])
def test_a_mail_address_with_its_scheme_does_not_mislead(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("address", ["/a%20b/é", "é/%20", "https://a.example/%20é?b=%C3%A8"])
def test_an_address_that_is_half_encoded_is_linked_as_it_is_written(address: str) -> None:
    assert read(f"[x]({address})", lang="fr")[0].links == (address,)


@pytest.mark.parametrize(
    ("text", "said_"),
    [
        ("foo <!--> bar -->\n\nfoo <!---> bar", "foo bar --> foo bar"),
        ("[a](<b> c)", "[a](<b> c)"),
        ("[a]: <script>(b)", "[a]: <script>(b)"),
    ],
)
def test_words_beside_what_only_begins_as_a_comment_or_an_address_stay(text: str, said_: str) -> None:
    assert said(read(text, lang="pt")[0]) == said_


def test_an_address_in_angles_may_stand_on_the_line_below_its_name() -> None:
    assert read("[a]\n\n[a]:\n  <b c>", lang="fr")[1][0].found == "b c"
    assert read("[a]\n\n[a]:\n  <b/c>\n  't'", lang="fr")[0].links == ("b/c",)


# Faults of the reader that we wrote ourselves, which 131,000 texts showed beside the forge's.
@pytest.mark.parametrize(
    ("text", "written"),
    [
        (
            "See https://a.example; then",
            '<p>See <a href="https://a.example" rel="noopener">https://a.example</a>; then</p>',
        ),
        ("a\t\nb", "<p>a\nb</p>"),
        ("Text<br>more", "<p>Text<br>more</p>"),
        ("un <!-- c -->deux<b>trois</b>", "<p>un deuxtrois</p>"),
        ("<!-- c --> un\ndeux", "<p>un\ndeux</p>"),
        ("<div>un</div> *deux*", "<p>un  <em>deux</em></p>"),
        (
            "[https://a.example](https://a.example/b)",
            '<p><a href="https://a.example/b" rel="noopener">https://a.example</a></p>',
        ),
        (
            "[http://a.example/a](http://a.example/a)",
            '<p><a href="http://a.example/a" rel="noopener">http://a.example/a</a></p>',
        ),
        ("vue@3.4.1", "<p>vue@3.4.1</p>"),
        ("http://localhost:8000", "<p>http://localhost:8000</p>"),
        (
            "www.exemple.lu(ouvert lundi)",
            '<p><a href="http://www.exemple.lu" rel="noopener">www.exemple.lu</a>(ouvert lundi)</p>',
        ),
    ],
)
def test_what_a_reader_of_our_own_broke_is_read(text: str, written: str) -> None:
    assert html(text, level=1) == written


def test_the_mark_of_a_note_may_stand_behind_an_exclamation_mark() -> None:
    written = html("Great![^1]\n\n[^1]: Note")
    assert 'Great!<sup><a href="#n-1"' in written
    assert 'id="n-1"' in written


@pytest.mark.parametrize("quotes", ["«»", "»«", "„“", "“”", "‚‘", "‘’", "‹›", "›‹", '""', "''", "„”"])
@pytest.mark.parametrize("address", ["https://a.example", "https://a.example/b/", "http://www.a.example/b.html"])
def test_quotes_round_an_address_are_none_of_it(quotes: str, address: str) -> None:
    for behind in ("", ".", ", x", " x"):
        words, findings = read(f"dit {quotes[0]}{address}{quotes[1]}{behind}", lang="pt")
        assert findings == ()
        assert words.links == (address,)
        assert said(words) == f"dit {quotes[0]}{address}{quotes[1]}{behind}".strip()
