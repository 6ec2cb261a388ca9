"""What people write in a field: what is read, and what is refused, side by side."""

import unicodedata
from contextlib import suppress
from datetime import date, time
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from showcase.schema.moment import Clock, Day, Moment, When, Zone
from showcase.schema.phone import Phone
from showcase.schema.picture import File, Year
from showcase.schema.place import Coordinates
from showcase.schema.price import Budget, Price
from showcase.schema.side import Party
from showcase.schema.slug import Slug
from showcase.schema.text import Line, Name, Passage, clean, tidy
from showcase.schema.web import Account, Email, Url, ascii_email, read_url, uri

HOST = "https://" + "a" * 63 + ".example"
READ: dict[str, tuple[Any, dict[Any, Any]]] = {
    "day": (
        Day,
        {
            "2026-05-31": date(2026, 5, 31),
            " 2026-05-31 ": date(2026, 5, 31),
            "2000-01-01": date(2000, 1, 1),
            "2100-12-31": date(2100, 12, 31),
            "2028-02-29": date(2028, 2, 29),
        },
    ),
    "moment": (
        When,
        {
            "2026-05-31": Moment(date(2026, 5, 31)),
            "2026-05-31 19:30": Moment(date(2026, 5, 31), time(19, 30)),
            "2026-05-31T19:30": Moment(date(2026, 5, 31), time(19, 30)),
            "2026-05-31 9:05": Moment(date(2026, 5, 31), time(9, 5)),
            "2026-05-31 00:00": Moment(date(2026, 5, 31), time()),
            "2026-05-31 23:59": Moment(date(2026, 5, 31), time(23, 59)),
            "2026-05-31 24:00": Moment(date(2026, 6, 1), time()),
            "2026-12-31T24:00": Moment(date(2027, 1, 1), time()),
        },
    ),
    "clock": (Clock, {"10:00": time(10), "9:30": time(9, 30), "00:00": time(), "23:59": time(23, 59), "24:00": time()}),
    "zone": (Zone, {zone: zone for zone in ("Europe/Luxembourg", "Europe/Lisbon", "UTC", "America/Argentina/Ushuaia")}),
    "url": (
        Url,
        {
            url: url.strip()
            for url in (
                "https://atelier.example",
                "http://atelier.example/",
                "HTTPS://Atelier.Example/Path?q=1#part",
                " https://atelier.example ",
                "https://atelier.example:8443/x",
                "https://café.example/été",
                "https://xn--caf-dma.example",
                "https://a.b.c.d.example/%C3%A9",
                "https://maps.example/@49.5,5.8,12z",
                HOST,
            )
        },
    ),
    "email": (
        Email,
        {
            mail: mail
            for mail in (
                *("a@b.lu", "bonjour@atelier.example", "a.b+c_d%e'f-g@x-y.example", "A@B.EXAMPLE"),
                *("info@müller-exemple.lu", "a@straße.example", "a@xn--caf-dma.example"),
            )
        },
    ),
    "account": (Account, {"anne-exemple": "anne-exemple", "A1": "A1", "x": "x", "a" * 39: "a" * 39}),
    "slug": (Slug, {slug: slug for slug in ("a", "hall-c", "1535", "a-1-b", "a" * 80, "console", "com10")}),
    "file": (File, {file: file for file in ("a.jpg", "A.JPEG", "work-1.PnG", "photo_2.webp", "1.avif", "a..b.jpg")}),
    "year": (Year, {"2019": 2019, "1000": 1000, "2100": 2100, 2019: 2019}),
    "line": (Line, {"Des bols": {"fr": "Des bols"}, " e\u0301te\u0301 ": {"fr": "\xe9t\xe9"}, "👩‍🎨": {"fr": "👩‍🎨"}}),
    "name": (
        Name,
        {"Atelier": "Atelier", "x" * 120: "x" * 120, "null": "null", "Ångström & Söhne": "Ångström & Söhne"},
    ),
}
REFUSED: dict[str, tuple[Any, dict[Any, str]]] = {
    "day": (
        Day,
        {
            "": "day",
            "31.05.2026": "day",
            "2026-5-31": "day",
            "2026/05/31": "day",
            "26-05-31": "day",
            "2026-05-31 10:00": "day",
            "2026-05-31T00:00:00Z": "day",
            "٢٠٢٦-٠٥-٣١": "day",
            "２０２６-05-31": "day",
            "demain": "day",
            "2026-02-30": "day.none",
            "2027-02-29": "day.none",
            "2026-13-01": "day.none",
            "2026-00-10": "day.none",
            "0000-01-01": "day.none",
            "1999-12-31": "day.year",
            "2101-01-01": "day.year",
            "9999-12-31": "day.year",
            20260531: "day",
            None: "day",
            True: "day",
        },
    ),
    "moment": (
        When,
        {
            "": "moment",
            "19:30": "moment",
            "2026-05-31 19h30": "moment",
            "2026-05-31 7pm": "moment",
            "2026-05-31  19:30": "moment",
            "2026-05-31 19:30:00": "moment",
            "2026-05-31 19:30 PST": "moment",
            "2026-05-31 ١٩:٣٠": "moment",
            "9999-12-31T23:59:59-12:00": "moment",
            "99999999999999999999": "moment",
            "NaN": "moment",
            "2026-05-31 24:01": "clock",
            "2026-05-31 25:00": "clock",
            "2100-12-31 24:00": "day.year",
            "2026-05-31 19:60": "clock",
            "2026-02-30 19:30": "day.none",
            "9999-12-31 23:59": "day.year",
            1780000000: "moment",
        },
    ),
    "clock": (
        Clock,
        dict.fromkeys(("", "24:01", "24:0", "10:60", "10", "10h", "10:00:00", "١٠:٠٠", "-1:00", 1000, None), "clock"),
    ),
    "zone": (
        Zone,
        dict.fromkeys(
            ("", "CET+1", "Europe/Differdange", "../../etc/passwd", "/etc/localtime", "europe/paris\x00", 1), "zone"
        ),
    ),
    "url": (
        Url,
        {
            "": "url",
            "atelier.example": "url",
            "//atelier.example": "url",
            "ftp://atelier.example": "url",
            "javascript:alert(1)": "url",
            "JaVaScRiPt:alert(1)": "url",
            "data:text/html,x": "url",
            "mailto:a@b.lu": "url",
            "https:atelier.example": "url",
            "https:///atelier.example": "url",
            "https://": "url",
            "https://localhost": "url",
            "https://atelier": "url",
            "https://127.0.0.1": "url",
            "https://[::1]/": "url",
            "https://2130706433": "url",
            "https://0x7f.1": "url",
            "https://a:99999999": "url",
            "https://atelier.example:0": "url",
            "https://user@atelier.example": "url",
            "https://user:pw@atelier.example": "url",
            "https://atelier.example/a b": "url",
            "https://atelier.example/<script>": "url",
            'https://atelier.example/"onclick': "url",
            "https://atelier.example\\@evil.example": "url",
            "https://atelier.example/%00": "url",
            "https://atelier.example/%0d%0aSet-Cookie:x": "url",
            "https://-atelier.example": "url",
            "https://a..example": "url",
            "https://atelier.example/" + "a" * 500: "url",
            "https://a℀b/": "url",
            "https://atelier.example/\u202egnp.exe": "text.control",
            "java\tscript:alert(1)": "text.control",
            "\x01javascript:alert(1)": "text.control",
            5: "url",
            None: "url",
        },
    ),
    "email": (
        Email,
        dict.fromkeys(
            (
                "",
                "a",
                "a@b",
                "@b.lu",
                "a@.lu",
                "a@b..lu",
                "a..b@c.lu",
                "é@c.lu",
                "a@-é.lu",
                "a@é-.lu",
                "a@b@é.lu",
                "a@☃.lu",
                "a@\u0627b.example",
                "a b@c.lu",
                "a@b.lu, c@d.lu",
                "a@b.lu?bcc=c",
                "é@b.lu",
                1,
            ),
            "email",
        ),
    ),
    "account": (
        Account,
        dict.fromkeys(("", "@anne", "anne exemple", "-anne", "anne-", "a" * 40, "anne/x", "anné", 7), "account"),
    ),
    "slug": (
        Slug,
        dict.fromkeys(
            (
                "",
                "A",
                "été",
                "a b",
                "a_b",
                "a.b",
                "a--b",
                "-a",
                "a-",
                "../a",
                "a/b",
                "a\n",
                "con",
                "com1",
                "lpt9",
                "a" * 81,
                "ａ",
                1,
            ),
            "slug",
        ),
    ),
    "file": (
        File,
        dict.fromkeys(
            (
                *(
                    "",
                    "a",
                    "a.gif",
                    "a.svg",
                    ".jpg",
                    "../a.jpg",
                    "/etc/a.jpg",
                    "sub/a.jpg",
                    "a\\b.jpg",
                    "a.jpg\n",
                    "é.jpg",
                    "a b.jpg",
                ),
                *(
                    "a.jpg.exe",
                    "-a.jpg",
                    "https://x.example/a.jpg",
                    "%2e%2e/a.jpg",
                    "a.jpg?x",
                    "a" * 96 + "x.jpg",
                    None,
                ),
            ),
            "file",
        ),
    ),
    "year": (
        Year,
        dict.fromkeys(
            ("", "19", "999", "0999", "2101", "20190", "2019.0", "MMXIX", "２０１９", 2101, True, None), "year"
        ),
    ),
    "line": (
        Line,
        {
            "": "text.empty",
            " \xa0 ": "text.empty",
            "x" * 161: "text.long",
            "a\0b": "text.control",
            "\u200b\u00ad\n": "text.empty",
            "\u202egnp.exe": "text.control",
            "a\u2066b": "text.control",
            "\ud800": "text.control",
            7: "text.type",
            None: "text.type",
        },
    ),
    "name": (Name, {"x" * 121: "text.long", " ": "text.empty", "a\x07": "text.control", 7: "text.type"}),
}


def cases(table: dict[str, tuple[Any, dict[Any, Any]]]) -> list[Any]:
    return [
        pytest.param(kind, value, wanted, id=f"{name} {ascii(value)[:40]}")
        for name, (kind, values) in table.items()
        for value, wanted in values.items()
    ]


@pytest.mark.parametrize(("kind", "value", "wanted"), cases(READ))
def test_it_is_read(kind: Any, value: object, wanted: object) -> None:
    assert TypeAdapter(kind).validate_python(value) == wanted


@pytest.mark.parametrize(("kind", "value", "code"), cases(REFUSED))
def test_it_is_refused(kind: Any, value: object, code: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        TypeAdapter(kind).validate_python(value)
    assert [error["type"] for error in refusal.value.errors()] == [code]


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("javascript:x", "scheme"),
        ("https://atelier.example/" + "a" * 500, "long"),
        ("https://atelier.example/|", "character"),
        ("https://a:b@atelier.example", "password"),
        ("https://10.0.0.1", "host"),
    ],
)
def test_a_refused_address_says_why(value: str, why: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        TypeAdapter(Url).validate_python(value)
    assert refusal.value.errors()[0]["ctx"] == {"why": why}


@pytest.mark.parametrize(
    ("value", "amount"),
    [
        ("12.50", "12.5"),
        ("0", "0"),
        (0, "0"),
        ("100000000", "100000000"),
        ({"amount": "8", "reduced": "5"}, "8"),
        (12.5, "12.5"),
    ],
)
def test_a_price_is_an_amount_or_says_more(value: object, amount: str) -> None:
    price = Price.model_validate(value)
    assert price.amount == Decimal(amount)
    assert price.currency == "EUR"
    assert price.free == (amount == "0")


@pytest.mark.parametrize(
    "value",
    [
        *(
            "",
            "12,50",
            "gratuit",
            "-1",
            "12.505",
            "1_000",
            "1e3",
            "1e999999999",
            "0e999999999",
            "NaN",
            "Infinity",
            "１２",
            "0x10",
        ),
        *(
            "100000001",
            "9" * 400,
            True,
            None,
            [],
            {},
            {"amount": "12", "currency": "euro"},
            {"amount": "12", "tip": "1"},
        ),
        *({"amount": "12", "currency": "€"}, {"reduced": "12"}, {"amount": {"amount": "1"}}),
    ],
    ids=lambda value: ascii(value)[:30],
)
def test_what_is_no_price_is_refused(value: object) -> None:
    with pytest.raises(ValidationError):
        Price.model_validate(value)


def test_a_budget_may_leave_either_end_open() -> None:
    assert Budget.model_validate({"most": "20000"}).least is None
    assert Budget.model_validate({"least": "5000"}).most is None


@pytest.mark.parametrize("value", ["49.5230", "-90", "90", "0", 49.5])
def test_a_latitude_is_read(value: object) -> None:
    assert Coordinates.model_validate({"latitude": value, "longitude": "5"}).latitude == float(str(value))


@pytest.mark.parametrize("value", ["90.1", "-91", "N49", "49,5", "nan", "inf", "1e1", "", True, None])
def test_what_is_no_latitude_is_refused(value: object) -> None:
    with pytest.raises(ValidationError):
        Coordinates.model_validate({"latitude": value, "longitude": "5"})


@pytest.mark.parametrize("value", [{"member": "a"}, {"partner": "a"}, {"name": "Anne"}])
def test_a_party_is_one_of_three(value: dict[str, str]) -> None:
    assert Party.model_validate(value).model_dump(exclude_none=True) == value


@pytest.mark.parametrize(
    "value",
    [
        {},
        {"member": "a", "name": "Anne"},
        {"member": "a", "partner": "b"},
        {"member": "A B"},
        {"name": ""},
        {"nom": "x"},
        "anne",
        None,
        [],
    ],
    ids=str,
)
def test_what_is_no_party_is_refused(value: object) -> None:
    with pytest.raises(ValidationError):
        Party.model_validate(value)


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("Des bols", {"de": "Des bols"}),
        ({"fr": "Des bols", "de": "Schalen"}, {"fr": "Des bols", "de": "Schalen"}),
        ("un\n\ndeux\tt", {"de": "un\n\ndeux\tt"}),
    ],
)
def test_a_text_without_a_language_is_in_the_first_of_the_site(value: object, wanted: dict[str, str]) -> None:
    assert TypeAdapter(Passage).validate_python(value, context={"languages": ("de", "fr")}) == wanted


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ({}, "text.type"),
        ({"lu": "x"}, "text.language"),
        ({"en": "x"}, "text.language"),
        ({"fr": ""}, "text.empty"),
        ([], "text.type"),
    ],
)
def test_a_text_in_a_language_of_another_site_is_refused(value: object, code: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        TypeAdapter(Passage).validate_python(value, context={"languages": ("de", "fr")})
    assert refusal.value.errors()[0]["type"] == code


@given(st.sampled_from([Day, When, Clock, Zone, Url, Email, Phone, Account, Slug, File, Year, Line, Name]), st.text())
def test_any_text_is_refused_or_read_and_what_was_read_reads_the_same_again(kind: Any, text: str) -> None:
    with suppress(ValidationError):
        read = TypeAdapter(kind).validate_python(text)
        assert TypeAdapter(kind).validate_python(read) == read


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("info@müller-exemple.lu", "info@xn--mller-exemple-wob.lu"),
        ("a@Straße.example", "a@xn--strae-oqa.example"),
        ("a@b.lu", "a@b.lu"),
    ],
)
def test_programs_for_mail_are_given_the_host_as_the_net_names_it(written: str, known: str) -> None:
    assert ascii_email(written) == known


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("https://café.example", "https://xn--caf-dma.example"),
        (
            "https://café.example:8443/été?a=é&b=%C3%A9#là",
            "https://xn--caf-dma.example:8443/%C3%A9t%C3%A9?a=%C3%A9&b=%C3%A9#l%C3%A0",
        ),
        ("https://a.example/?a=b;c", "https://a.example/?a=b;c"),
    ],
)
def test_a_web_address_is_given_in_ascii_to_formats_that_know_no_other(written: str, known: str) -> None:
    assert uri(written) == known


@given(
    st.dates(date(2000, 1, 1), date(2100, 12, 31)),
    st.none() | st.times().map(lambda t: t.replace(second=0, microsecond=0)),
)
def test_a_moment_reads_back_as_it_writes_itself(day: date, clock: time | None) -> None:
    moment = Moment(day, clock)
    assert TypeAdapter(When).validate_python(str(moment)) == moment


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("a\nb\n", "a b"),
        ("a \n\n  b", "a b"),
        ("a\tb", "a b"),
        ("a\u2028b", "a b"),
        ("a\x85b", "a b"),
        ("\ufeffa\ufeffb", "ab"),
        ("Typo\u00adgrafie", "Typografie"),
        ("a\u200bb\u2060", "ab"),
        ("a\u00a0b\u202f!", "a\u00a0b\u202f!"),
        ("👩\u200d🎨 \u200c", "👩\u200d🎨 \u200c"),
    ],
)
def test_what_was_pasted_unawares_is_left_out_of_a_text_of_one_line(written: str, read: str) -> None:
    assert TypeAdapter(Name).validate_python(written) == read
    assert tidy(read) == read


def test_a_text_of_several_lines_keeps_its_lines_and_its_soft_hyphens() -> None:
    assert tidy("a\nb\u00adc\u2028d\ufeff\n", lines=True) == "a\nb\u00adc d\n"


def test_a_moment_exists_unless_the_clocks_leave_it_out() -> None:
    zone = ZoneInfo("Europe/Luxembourg")
    assert not Moment(date(2026, 3, 29), time(2, 30)).exists(zone)
    assert Moment(date(2026, 3, 29), time(2, 30)).exists(ZoneInfo("Europe/Lisbon"))
    assert Moment(date(2026, 3, 29), time(3, 0)).exists(zone)
    assert Moment(date(2026, 3, 29)).exists(zone)
    assert Moment(date(2026, 10, 25), time(2, 30)).exists(zone)


def test_where_the_clocks_go_back_the_earlier_moment_is_meant() -> None:
    twice = Moment(date(2026, 10, 25), time(2, 30)).at(ZoneInfo("Europe/Luxembourg"))
    assert (twice.fold, str(twice.utcoffset())) == (0, "2:00:00")


def test_what_hides_or_controls_is_refused_and_every_other_character_is_not() -> None:
    hiding = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\ufffe\uffff"
    for char in map(chr, range(0x110000)):
        unfit = char in hiding or unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp")
        assert (_refused(char, lines=False), _refused(char, lines=True)) == (unfit, unfit and char not in "\n\t")


def _refused(char: str, *, lines: bool) -> bool:
    try:
        clean(char, lines=lines)
    except PydanticCustomError:
        return True
    return False


@given(
    st.text("ab0-.", max_size=20),
    st.sampled_from(["", ".ab", ".a", ".0", ":80", "@a.ab"]),
    st.text("ab/%@:?#[ \\.", max_size=9),
)
def test_an_address_seen_in_one_look_is_one_that_the_long_way_reads_too(host: str, end: str, path: str) -> None:
    url = f"https://{host}{end}/{path}"
    assert _address(url) == _address(f"{url} ")  # a space at the end makes it go the long way


def _address(url: str) -> str:
    try:
        return read_url(url)
    except PydanticCustomError as error:
        return error.type
