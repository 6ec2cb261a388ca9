"""Typography by language: what is set, what is left as the author wrote it, and that setting twice changes nothing."""

import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from showcase.records.text import limits
from showcase.records.typography import set_html, set_text
from tests.effort import CALLS_PER_BYTE, counted, ending

THIN, FULL = "\u202f", "\u00a0"
LANGUAGES = ["fr", "de", "en", "lb", "pt", "fr-LU"]


def shown(text: str) -> str:
    """The no-break spaces made visible: _ is thin, ~ is full."""
    return text.replace(THIN, "_").replace(FULL, "~")


SET = [
    ("fr", "Quoi ? Non ! Si ; bien : oui", "Quoi_? Non_! Si_; bien~: oui"),
    ("fr", "Quoi? Non! Si; bien: oui?!", "Quoi_? Non_! Si_; bien~: oui_?!"),
    ("fr", f"Quoi{THIN}? Non{FULL}! bien{FULL}:", "Quoi_? Non~! bien~:"),
    ("fr", "(quoi ?) « quoi ? » “quoi ?” [!]", "(quoi_?) «_quoi_?_» “quoi_?” [!]"),
    ("fr", "«a» « b » «\u00a0c\u00a0»", "«_a_» «_b_» «~c~»"),
    ("fr", 'dit "bonjour" et "au "revoir" !"', "dit «_bonjour_» et «_au “revoir”_!_»"),
    ("fr", "\"l'été\", aujourd'hui", "«_l’été_», aujourd’hui"),
    ("fr", "a -- b ... c--d", "a – b … c--d"),
    ("fr", "à 18 h 30, à 18 h, 19:30", "à 18_h_30, à 18_h, 19:30"),
    ("fr", "12 € 12€ 50 % 50%", "12~€ 12~€ 50~% 50~%"),
    ("fr", "le ratio 3:1 ; C:\\ ; a;b", "le ratio 3:1_; C:\\_; a;b"),
    ("fr", ":-) ;) :)", ":-) ;) :)"),
    ("fr-LU", "l'art !", "l’art_!"),
    ("de", "\"Das ist 'toll'!\", sagte er.", "„Das ist ‚toll‘!“, sagte er."),
    ("de", "z.B. d. h. i. d. R. usw.", "z._B. d._h. i._d._R. usw."),
    ("de", "§ 5, 10 €, 50 %, Nr. 5, 19 Uhr", "§~5, 10~€, 50~%, Nr.~5, 19~Uhr"),
    ("de", "Geht's? Wie 'ne Eins -- ja!", "Geht’s? Wie ’ne Eins – ja!"),
    ("lb", "'t ass \"D'Konscht\" ... 's", "’t ass „D’Konscht“ … ’s"),
    ("lb", "\"'T ass 'flott'\", 10 €", "„’T ass ‚flott‘“, 10~€"),
    (
        "en",
        "\"It's 'great'!\" the '90s, the artists' rock 'n' roll",
        "“It’s ‘great’!” the ’90s, the artists’ rock ’n’ roll",
    ),
    ("en", "Why? Now! a -- b ...", "Why? Now! a – b …"),
]
LEFT = [
    ("pt", "\"a\" -- 'b' ... ?"),
    ("", '"a"'),
    ("en", '6\'2" tall, 5" wide'),
    ("fr", "https://a.example/?b=c;d www.a.example/x:y a.b@c.example 18:30"),
    ("de", "\" und ' allein"),
    ("fr", '\x01"a"\x02'),
]

# Source, set: typed marks of a quote, straight ones within, mixed ones, signs for inches, single letters.
QUOTED = [
    ("fr", '« Il a dit "non" hier »', "«_Il a dit “non” hier_»"),
    ("fr", '"Il a dit "non" hier"', "«_Il a dit “non” hier_»"),
    ("de", '„Sie sagte "nein" dazu“', "„Sie sagte ‚nein‘ dazu“"),
    ("de", '«Sie sagte "nein" dazu»', "«Sie sagte ‚nein‘ dazu»"),
    ("de", '»Sie sagte "nein" dazu«', "»Sie sagte ‚nein‘ dazu«"),
    ("lb", '„Si sot "neen" gëschter“', "„Si sot ‚neen‘ gëschter“"),
    ("en", '“She said "no" to it”', "“She said ‘no’ to it”"),
    ("en", '‘She said "no" to it’', "‘She said “no” to it’"),
    ("fr", 'Le «Bonjour" du matin', "Le «_Bonjour_» du matin"),
    ("fr", '“Bonjour", ‘non\', „ja"', "“Bonjour”, ‘non’, „ja“"),
    ("de", '„Hallo", «Hallo", “Hallo", »Hallo"', "„Hallo“, «Hallo», “Hallo”, »Hallo«"),
    ("de", "‚Hallo!', ‘Hallo!'", "‚Hallo!‘, ‘Hallo!’"),
    ("lb", '„Moien", ‚Moien?\', “Moien"', "„Moien“, ‚Moien?‘, “Moien”"),
    ("en", '“Hello", ‘Hello?\', «Hello", „Hello"', "“Hello”, ‘Hello?’, «Hello», „Hello“"),
    ("de", "\"Hallo“ und 'Hallo‘", "„Hallo“ und ‚Hallo‘"),
    ("fr", '"Bonjour »', "«_Bonjour_»"),
    ("en", '"Hello” again', "“Hello” again"),
    ("fr", '"Vinyle 12" et 7""', '«_Vinyle 12" et 7"_»'),
    ("fr", '« Vinyle 12" et 7" »', '«_Vinyle 12" et 7"_»'),
    ("de", '"Vinyl 12" und 7""!', '„Vinyl 12" und 7"“!'),
    ("de", '„Vinyl 12" und 7"“', '„Vinyl 12" und 7"“'),
    ("en", '"The 7" single" and a 12" one', '“The 7" single” and a 12" one'),
    ("lb", 'De 12" vun "Moien"', 'De 12" vun „Moien“'),
    ("en", '"Room 12" or "19:30"', "“Room 12” or “19:30”"),
    ("en", "'n' and 'm', 's' or '12'", "‘n’ and ‘m’, ‘s’ or ‘12’"),
    ("en", "rock 'n' roll, fish 'n' chips", "rock ’n’ roll, fish ’n’ chips"),
    ("fr", "les lettres 'n' et 'm', du rock 'n' roll", "les lettres “n” et “m”, du rock ’n’ roll"),
    ("de", "das 's' und das 'n', Rock 'n' Roll, wie 'ne", "das ‚s‘ und das ‚n‘, Rock ’n’ Roll, wie ’ne"),
    ("lb", "'t ass en 's' oder en 't'", "’t ass en ‚s‘ oder en ‚t‘"),
]
# Near what is set above, but not sure.
UNQUOTED = [
    ("en", '12" and 7"'),
    ("en", '12" by 7", or 5\'3"'),
    ("fr", 'un 12" et un 7"'),
    ("de", "„Hallo und „Tschüss"),
    ("de", 'ein “ und ein " allein'),
    ("en", 'a 5” screen and a 7" one'),
    ("en", "“the artists’ work” ‘and the ’90s’"),
    ("lb", '„12" Bild“'),
]


def sentences() -> list[tuple[str, str, str]]:
    """The sentences of the table: language, as typed, as set."""
    lines = (Path(__file__).parent / "typography.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split(" | ") for line in lines if line and not line.startswith("#")]
    return [(lang, text, text if expected == "=" else expected) for lang, text, expected in rows]


@pytest.mark.parametrize(("lang", "text", "expected"), sentences())
def test_a_sentence_of_the_table_is_set_right(lang: str, text: str, expected: str) -> None:
    once = set_text(text, lang)
    assert shown(once) == expected
    assert set_text(once, lang) == once
    html = f"<p>{text.replace('&', '&amp;').replace('<', '&lt;')}</p>"
    assert shown(set_html(html, lang)) == f"<p>{expected.replace('&', '&amp;').replace('<', '&lt;')}</p>"


def test_the_table_has_sentences_of_every_language_and_such_as_must_stay() -> None:
    rows = sentences()
    assert len(rows) >= 150
    for lang in ("fr", "de", "en", "lb"):
        assert sum(row[0] == lang for row in rows) >= 25
        assert sum(row[0] == lang and row[1] == row[2] for row in rows) >= 5


@pytest.mark.parametrize(("lang", "text", "expected"), SET + QUOTED)
def test_a_text_is_set_as_its_language_wants(lang: str, text: str, expected: str) -> None:
    assert shown(set_text(text, lang)) == expected


@pytest.mark.parametrize(("lang", "text"), LEFT + UNQUOTED)
def test_a_text_is_left_as_it_is(lang: str, text: str) -> None:
    assert set_text(text, lang) == text


@pytest.mark.parametrize(
    ("lang", "html", "expected"),
    [
        ("fr", '<p>"<em>x</em>"</p>', "<p>«_<em>x</em>_»</p>"),
        ("fr", '<p>"a <em>b" c</em> <strong>d</strong> ?</p>', "<p>«_a <em>b_» c</em> <strong>d</strong>_?</p>"),
        ("fr", '<p>"a</p><p>b"</p>', '<p>"a</p><p>b"</p>'),
        ("fr", '<p>"a<br>b"</p>', "<p>«_a<br>b_»</p>"),
        ("fr", "<p>l<em>'</em>a<em>!</em></p>", "<p>l<em>’</em>a<em>_!</em></p>"),
        (
            "fr",
            "<pre>\"a\" ?</pre><code>'b' !</code> <kbd>:</kbd> !",
            "<pre>\"a\" ?</pre><code>'b' !</code> <kbd>:</kbd>_!",
        ),
        ("fr", '<pre><code class="x">"a" ?</code> !</pre> a !', '<pre><code class="x">"a" ?</code> !</pre> a_!'),
        ("fr", "<a href='?a=\"b\" !' title=\"c > 'd' ?\">e !</a>", "<a href='?a=\"b\" !' title=\"c > 'd' ?\">e_!</a>"),
        ("fr", '<a href="x">a.example/b?c!</a>', '<a href="x">a.example/b?c!</a>'),
        ("fr", "a &amp; b ; &lt;c&gt; ! &quot;d&quot;", "a &amp; b_; &lt;c&gt;_! «_d_»"),
        ("de", "<li>z. <em>B.</em> 10 <b>€</b></li>", "<li>z. <em>B.</em> 10 <b>€</b></li>"),
        ("en", '<h2>"a</h2>"b"', '<h2>"a</h2>“b”'),
        ("en", "<p>a 'b'<sup><a>1</a></sup> 'c'</p>", "<p>a ‘b’<sup><a>1</a></sup> ‘c’</p>"),
        ("de", "<p>„a '<em>b</em>'<sup>1</sup>\"</p>", "<p>„a ‚<em>b</em>‘<sup>1</sup>“</p>"),
        ("fr", "<p>m<sup>2</sup> ! « b ! »<sup>1</sup></p>", "<p>m<sup>2</sup>_! «_b_!_»<sup>1</sup></p>"),
        ("pt", "<p>&quot;a&quot; ?</p>", "<p>&quot;a&quot; ?</p>"),
    ],
)
def test_html_is_set_in_its_texts_alone(lang: str, html: str, expected: str) -> None:
    assert shown(set_html(html, lang)) == expected


WRITTEN = st.lists(
    st.sampled_from(
        [
            *"\"'«»“”‘’„‚abn1 .,:;!?%€§–()[]\n\u00a0\u202f-",
            *("...", " -- ", " --- ", "--", " h ", "z.B. ", "'t ", "l'", "18 h 30", '12"', "'n'", "e.V. ", "n. Chr. "),
            *(
                "M. ",
                "Me ",
                "Dr. ",
                "Fr. ",
                "St ",
                "Weber",
                "S. 12 ",
                "No. 5",
                "n° 5",
                "1 250 000 ",
                " km",
                "3 m",
                " × ",
            ),
        ]
    ),
    max_size=14,
).map("".join)
MARKED = st.lists(
    st.one_of(
        WRITTEN.map(lambda t: t.replace("&", "&amp;")),
        st.sampled_from(["<p>", "</p>", "<em>", "</em>", "<br>", "<sup>", "</sup>", "<code>'\"</code>"]),
    ),
    max_size=8,
).map("".join)


@pytest.mark.parametrize("lang", LANGUAGES)
@given(text=WRITTEN)
@example(text='""a"')
def test_setting_a_text_twice_changes_nothing(lang: str, text: str) -> None:
    once = set_text(text, lang)
    assert set_text(once, lang) == once


@pytest.mark.parametrize("lang", LANGUAGES)
@given(html=MARKED)
def test_setting_html_twice_changes_nothing_and_markup_never_changes(lang: str, html: str) -> None:
    once = set_html(html, lang)
    assert set_html(once, lang) == once
    assert re.findall("<[^>]*>", once) == re.findall("<[^>]*>", html)


@given(st.text())
def test_only_marks_and_the_spaces_at_them_change(text: str) -> None:
    for lang in LANGUAGES:
        assert re.findall(r"\w", set_text(text, lang)) == re.findall(r"\w", text)


# Each begins a rule, ends one, or makes one look at what stands before it.
REPEATED = [
    *(
        '"',
        '"a',
        '„"',
        "„",
        "“",
        '«"',
        '« "',
        '1"',
        '1""',
        '"1"',
        '„1"',
        "'",
        "'n'",
        "'n' ",
        "s'a",
        "‚'",
        "‘",
        '"“',
        "»",
    ),
    *("1 ", "1 2", "1 234 ", "1 23 ", " 000", "10 000 ", "5 k", "5 km ", "5 m.", "5 h ", "18 h 30 ", "× ", "1 × "),
    *(
        "S. 1",
        "S. 1 ",
        "1 S. 1",
        "No. 1",
        "no. 1",
        "p. 1",
        "12 p. 1",
        "art. 1",
        "fig. 1",
        "Art. 1 ",
        "§ 1",
        "n° 1",
        "° ",
    ),
    *(
        "M. A",
        "M. ",
        "Me A",
        "A M. ",
        "S, M. A",
        "De M. ",
        "Dr. ",
        "Dr. Prof. ",
        "Fr. A",
        "St A",
        "Frau A",
        "Mme ",
        "D",
    ),
    *("a.", "a. ", "z.B.", "z. B. ", "u. v. ", "u. a. a. ", "n. Chr. ", "e.V.", "p. ex. ", "w. e. "),
    *("-", "--", "---", "a--", "a--b", "a--b-", "x-", "--- ", " -- ", "... ", "«", "!", ": ", "\u00a0", "\u202f"),
    *("<em>", "<sup>", "'<sup>", "<em>!", "«<em>", '<em>"', "<p>", "<br>", "&quot;"),
]


@pytest.mark.parametrize("lang", ["fr", "de", "en", "lb"])
def test_a_text_that_repeats_itself_costs_what_its_length_does(lang: str) -> None:
    for part in REPEATED:
        text = part * limits.BYTES
        half, whole = (counted(lambda flood=text[:size]: set_html(flood, lang))[1] for size in (8_000, limits.BYTES))
        assert whole < 2.2 * half + 1000, part
        assert whole < CALLS_PER_BYTE * limits.BYTES, part


@pytest.mark.parametrize("lang", ["fr", "de", "en", "lb"])
def test_a_long_flood_ends(lang: str) -> None:
    """Far beyond what is read: a search whose time grows with the square of the length takes three seconds or more."""
    for part in (
        "1 ",
        "1 234 ",
        "a. ",
        "S. 1 ",
        "M. A",
        "Dr. ",
        "a--b",
        "-",
        "1 × ",
        "u. a. a. ",
        "'n' ",
        "«<em>",
        "A M. ",
    ):
        with ending(3):
            set_html((part * 100_000)[:100_000], lang)


def test_more_straight_marks_than_a_text_has_are_left() -> None:
    assert set_text('"a" ' * 1_000, "en") == "“a” " * 1_000
    assert set_text('"a" ' * 1_001, "en") == '"a" ' * 1_001
