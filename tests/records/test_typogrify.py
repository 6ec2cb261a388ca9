"""What typogrify adds to set texts: where it helps, where it is kept from doing harm, and that no word changes."""

import re
from html import unescape

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser
from typogrify import filters as library

from showcase.records import text as texts
from showcase.records.text import reading
from showcase.records.typography.filters import FILTERS, SHORT, SHORT_IN_TITLE, Filters, apply, widont
from tests.effort import CALLS_PER_BYTE, counted

ALL = Filters(used=tuple(FILTERS))
THIN, FULL = "\u202f", "\u00a0"


def shown(html: str) -> str:
    """The no-break spaces made visible, _ thin and ~ full; the spans as [name:…]."""
    html = html.replace(THIN, "_").replace(FULL, "~")
    return re.sub(r'<span class="(\w+)">(.*?)</span>', r"[\1:\2]", html)


def only(name: str, html: str) -> str:
    return shown(apply(html, Filters(used=(name,))))


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Verre &amp; Cie</p>", "<p>Verre [amp:&amp;] Cie</p>"),
        (f"<p>Verre{FULL}&amp;{THIN}Cie</p>", "<p>Verre~[amp:&amp;]_Cie</p>"),
        ("<td>A &amp; B &amp; C</td>", "<td>A [amp:&amp;] B [amp:&amp;] C</td>"),
        ("<p><a href='/?a&amp;b'>A &amp; B</a></p>", "<p><a href='/?a&amp;b'>A [amp:&amp;] B</a></p>"),
    ],
)
def test_an_ampersand_between_words_is_marked(html: str, expected: str) -> None:
    assert only("amp", html) == expected


@pytest.mark.parametrize(
    "html",
    [
        "<p>R&amp;D</p>",
        "<p>&amp; Cie</p>",
        "<p>a &lt; b</p>",
        '<p><a href="/?a &amp; b" title="A &amp; B">x</a></p>',
        '<div aria-label="Tables &amp; notes" class="table" tabindex="0">x</div>',
        '<img alt="A &amp; B" data-picture="a.jpg" title="C > D &amp; E">',
        "<pre><code>a &amp; b</code></pre>",
        "<p><code>a &amp; b</code></p>",
    ],
)
def test_other_ampersands_are_left(html: str) -> None:
    assert unescape(only("amp", html)) == unescape(html)
    assert "span" not in apply(html, ALL)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("der UNESCO", "der [caps:UNESCO]"),
        ("L’UNESCO, (PDF)", "L’[caps:UNESCO], ([caps:PDF])"),
        ("l’ÉTÉ À L’ÎLE", "l’[caps:ÉTÉ] À L’[caps:ÎLE]"),
        ("KÜNSTLER", "[caps:KÜNSTLER]"),
        ("ŒUVRE", "[caps:ŒUVRE]"),
        ("CD-ROM, R2D2", "[caps:CD]-[caps:ROM], [caps:R2D2]"),
        ("le XIX<sup>e</sup> siècle", "le [caps:XIX]<sup>e</sup> siècle"),
        ("Acme S.A. – Esch", "Acme [caps:S.A.] – Esch"),
        ("Acme S.A., Esch", "Acme [caps:S.A.], Esch"),
        (f"Acme S.A.{THIN}: Esch", "Acme [caps:S.A.]_: Esch"),
        ("TVA : LU12345678.", "[caps:TVA] : [caps:LU12345678]."),
        ('<a href="/A/PDF">le PDF</a>', '<a href="/A/PDF">le [caps:PDF]</a>'),
        ('<abbr title="EN TOUTES LETTRES">ETL</abbr>', '<abbr title="EN TOUTES LETTRES">[caps:ETL]</abbr>'),
    ],
)
def test_capitals_are_marked(text: str, expected: str) -> None:
    assert only("caps", f"<p>{text}</p>") == f"<p>{expected}</p>"


@pytest.mark.parametrize(
    "text",
    [
        "Verein e.V., GmbH, z. B., Z. B., AéB, iPod",
        "J. S. Bach, A. Dupont",
        "1535° 20 °C 3D A4 2026",
        "S.à r.l.",
        "CEO@ACME.LU",
        "ACME.LU",
        "HTTPS://ACME.LU/PDF",
        "WWW.ACME.LU",
        "<code>PDF</code>",
        '<img alt="PDF" data-picture="PDF.JPG">',
        "A" * 41,
    ],
)
def test_other_capitals_are_left(text: str) -> None:
    assert only("caps", f"<p>{text}</p>") == f"<p>{text}</p>"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (f"<p>«{THIN}Oui{THIN}», dit-elle</p>", "<p>[dquo:«]_Oui_», dit-elle</p>"),
        ("<p>„Ja“, sagt sie</p>", "<p>[dquo:„]Ja“, sagt sie</p>"),
        ("<p>»Ja«, sagt sie</p>", "<p>[dquo:»]Ja«, sagt sie</p>"),
        ("<p>“Yes”, she says</p>", "<p>[dquo:“]Yes”, she says</p>"),
        ("<li>‚so‘</li>", "<li>[quo:‚]so‘</li>"),
        ("<dt>‘so’</dt>", "<dt>[quo:‘]so’</dt>"),
        ("<dd>‹so›</dd>", "<dd>[quo:‹]so›</dd>"),
        ('<h2 id="s-a"><em>“Why”</em> not</h2>', '<h2 id="s-a"><em>[dquo:“]Why”</em> not</h2>'),
        ('<p><a href="/x">„Ja“</a></p>', '<p><a href="/x">[dquo:„]Ja“</a></p>'),
        ("<blockquote>\n<p>„Ja“</p>\n</blockquote>", "<blockquote>\n<p>[dquo:„]Ja“</p>\n</blockquote>"),
        ('<p>"unpaired</p>', '<p>[dquo:"]unpaired</p>'),
    ],
)
def test_a_quote_that_begins_a_block_is_marked(html: str, expected: str) -> None:
    assert only("initial_quotes", html) == expected


@pytest.mark.parametrize(
    "html",
    [
        "<p>Er sagt „Ja“</p>",
        "<p>’t ass, ’90s</p>",
        "<td>„Ja“</td>",
        "<th>“Yes”</th>",
        "<pre><code>„a“</code></pre>",
        '<p><code>a</code>"b"</p>',
        "<p><code>„a“</code></p>",
        '<p><img alt="a" data-picture="b.jpg">„c“</p>',
    ],
)
def test_other_quotes_are_left(html: str) -> None:
    assert only("initial_quotes", html) == html


def test_nothing_is_written_into_an_attribute() -> None:
    html = '<ul><li><a title="> „x & YZ" href="/y">z</a></li></ul>'
    link = LexborHTMLParser(apply(html, ALL)).css_first("a")
    assert link is not None
    assert link.attributes == {"title": "> „x & YZ", "href": "/y"}


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<h2>Wir sind im Haus</h2>", "<h2>Wir sind im~Haus</h2>"),
        ('<h2 id="s-a">Qui est là</h2><h3>On est là</h3>', '<h2 id="s-a">Qui est~là</h2><h3>On est~là</h3>'),
        ("<h2>un\nde la\nvie</h2>", "<h2>un\nde la~vie</h2>"),
        ("<h2>un <em>deux</em> ans</h2>", "<h2>un <em>deux</em>~ans</h2>"),
        ('<h2>un <a href="/a/b">deux ans</a></h2>', '<h2>un <a href="/a/b">deux~ans</a></h2>'),
        (f"<h2>Et qui est là{THIN}?</h2>", "<h2>Et qui est~là_?</h2>"),
        (f"<h2>Etwa um 10{FULL}€</h2>", "<h2>Etwa um~10~€</h2>"),
        ("<h2>a b &amp; c</h2>", "<h2>a b &amp;~c</h2>"),
        (f"<h2>x aaaa {'b' * (SHORT_IN_TITLE - 5)}</h2>", f"<h2>x aaaa~{'b' * (SHORT_IN_TITLE - 5)}</h2>"),
        (
            "<p>un deux ans</p><h2>un deux ans</h2><p>un deux ans</p>",
            "<p>un deux ans</p><h2>un deux~ans</h2><p>un deux ans</p>",
        ),
    ],
)
def test_the_last_two_words_of_a_heading_stay_together(html: str, expected: str) -> None:
    assert only("widont", html) == expected


@pytest.mark.parametrize(
    "html",
    [
        "<h2>Der Veranstaltungskalender Kreativwirtschaft</h2>",
        f"<h2>x aaaa {'b' * (SHORT_IN_TITLE - 4)}</h2>",
        "<h2>Nur zwei</h2>",
        '<h2 id="s-a">Nur <em>zwei</em></h2>',
        "<p>a b c</p><h2>x</h2>",
        "<p>a b c</p><h2></h2>",
        "<h2>un<br>\nde</h2>",
        "<h2>un de<br>\nla</h2>",
        "<h2>un de <code>la</code></h2>",
        "<h2>un <code>de</code> la</h2>",
        "<h2>a b c<br></h2>",
        f"<h2>un{FULL}deux{FULL}trois la</h2>",
        "<p>Ein Absatz, dem der Browser die Zeilen macht</p><ul><li>in der Liste auch</li></ul>",
        "<pre><code>&lt;h2&gt;a b c&lt;/h2&gt;</code></pre>",
    ],
)
def test_other_last_words_are_left(html: str) -> None:
    assert only("widont", html) == shown(html)


@pytest.mark.parametrize(
    ("line", "most", "expected"),
    [
        ("La nuit des arts", 9, "La nuit des~arts"),
        ("La nuit des ateliers", 9, "La nuit des ateliers"),
        ("La nuit des ateliers", SHORT, "La nuit des~ateliers"),
        ('<span lang="de">Haus der Kunst</span>', 9, '<span lang="de">Haus der~Kunst</span>'),
        ("Les arts", 9, "Les arts"),
        ("Glas <3 a", 9, "Glas <3 a"),
        ("", 9, ""),
    ],
)
def test_a_title_keeps_its_last_words_together(line: str, most: int, expected: str) -> None:
    assert shown(widont(line, most)) == shown(expected)


def test_only_the_filters_that_are_used_are_applied_and_not_in_ignored_elements() -> None:
    html = "<h2>„Das & der UNO</h2><blockquote><blockquote>„Das UNO</blockquote> UNO</blockquote>".replace("&", "&amp;")
    assert apply(html, Filters()) == html
    some = Filters(used=("caps",), ignored_tags=("blockquote", "br"))
    assert shown(apply(html, some)) == shown(html).replace("der UNO", "der [caps:UNO]")
    assert apply(html, Filters(used=tuple(FILTERS), ignored_tags=("blockquote", "h2"))) == html


TEXTS = st.text(st.sampled_from("AÉBab. \n'’\"«»„“”‚‘&<>/!?:*_`[]()-#|1°" + THIN + FULL), max_size=60)


def words(html: str) -> str:
    tree = LexborHTMLParser(f"<body>{html}</body>")
    assert tree.body is not None
    return tree.body.text().replace(FULL, " ").replace("\n", " ")


@given(text=TEXTS, lang=st.sampled_from(["fr", "de", "en", "lb", "pt"]))
@example(text="S.A. – A.B. – C", lang="fr")
@example(text='* [x](/y "> „z")\n* "A" & B', lang="de")
@example(text="a<br>b c", lang="fr")
@example(text="# a b c\n\nx & y", lang="de")
@example(text="`a` b `c", lang="en")
def test_no_word_changes(text: str, lang: str) -> None:
    plain, _ = texts.read(text, lang=lang)
    added, _ = texts.read(text, lang=lang, used=ALL)
    assert words(added.html) == words(plain.html)
    assert added.links == plain.links
    bare = re.sub(r'<span class="(?:amp|caps|dquo|quo)">(.*?)</span>', r"\1", added.html)
    # What is left is the text as it was, but for the space that does not break.
    assert re.sub(r"&nbsp;|\s", " ", bare) == re.sub(r"&nbsp;|\s", " ", plain.html)


@given(html=st.text(st.sampled_from("<p></p>ab=\"' A&;„«\n"), max_size=60))
def test_html_of_any_sort_is_read(html: str) -> None:
    apply(html, ALL)


FLOODS = [
    "A",
    "A.",
    "A1",
    "A'",
    " ",
    "a ",
    "<b>",
    "<p>",
    "</p>",
    "<h2>",
    "</h2>",
    "<h2>a b c</h2>",
    "<code>",
    "&amp; ",
    "„",
    "<p>„",
    "<a href='",
    '<a b="',
    '="a',
    "É",
    "1",
    "«\u202f",
]


@pytest.mark.parametrize("piece", FLOODS)
@pytest.mark.parametrize("end", ["", "é", ",", "</p>"])
def test_a_flood_ends_soon(piece: str, end: str) -> None:
    """One whose time grew with the square of its length takes five seconds or more."""
    html = f"<p>{piece * (100_000 // len(piece))}{end}"
    calls = counted(lambda: apply(html, ALL), within=5)[1]
    assert calls < CALLS_PER_BYTE * len(html)


def test_content_cannot_make_other_spans() -> None:
    raw = '<span class="caps evil" style="x" id="y">a</span> <span class="hidden">b</span>\n'
    found, _ = texts.read(raw, lang="fr", used=ALL)
    assert "span" not in found.html
    cleaned = reading._cleaner(more=False).clean('<span class="caps evil" style="x" id="y">a</span>')
    assert cleaned == '<span class="caps">a</span>'


def test_the_library_still_does_the_harm_that_it_is_kept_from() -> None:
    """Else what is said in `filters` could go."""
    assert library.amp('<a aria-label="A & B">') != '<a aria-label="A & B">'
    assert library.caps("S.A. – x").count(" ") == 1 + 1
    assert "caps" in library.caps("J. S. Bach")
    assert "caps" not in library.caps("ÉTÉ")
    assert library.initial_quotes("<p>„Ja“</p>") == "<p>„Ja“</p>"
    assert library.widont(f"<p>est là{THIN}?</p>") == "<p>est là&nbsp;?</p>"
    assert library.widont("<p>a<br>\nb</p>") == "<p>a<br>&nbsp;b</p>"
