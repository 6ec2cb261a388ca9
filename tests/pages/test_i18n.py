"""Days, times and texts as each language writes them."""

from datetime import date, time
from decimal import Decimal

import pytest

from showcase.pages.i18n import Localizer
from showcase.records.dates import Span
from showcase.schema.label import Label
from showcase.schema.moment import Moment
from tests.languages import LANGUAGES, OURS

NARROW, FIXED = "\u202f", "\u00a0"


def localizer(lang: str) -> Localizer:
    return Localizer(lang=lang, languages=LANGUAGES, catalogue=OURS.read(lang, "messages"))


@pytest.mark.parametrize(
    ("lang", "day"),
    [
        ("fr", "vendredi 1er mai 2026"),
        ("de", "Freitag, 1. Mai 2026"),
        ("en", "Friday, 1 May 2026"),
        ("lb", "Freideg, 1. Mee 2026"),
    ],
)
def test_a_day_in_full(lang: str, day: str) -> None:
    assert localizer(lang).day(date(2026, 5, 1)) == day


def test_only_the_first_is_an_ordinal_in_french() -> None:
    assert localizer("fr").day(date(2026, 5, 21), "short") == "21 mai 2026"
    assert localizer("fr").day(date(2026, 5, 11), "short") == "11 mai 2026"


@pytest.mark.parametrize(
    ("lang", "half", "full"),
    [
        ("fr", f"19{NARROW}h{NARROW}30", f"22{NARROW}h"),
        ("de", "19:30", "22:00"),
        ("en", "19:30", "22:00"),
        ("lb", "19:30", "22:00"),
    ],
)
def test_a_time_of_day(lang: str, half: str, full: str) -> None:
    assert localizer(lang).clock(time(19, 30)).replace(FIXED, NARROW) == half
    assert localizer(lang).clock(time(22)).replace(FIXED, NARROW) == full


@pytest.mark.parametrize(
    ("span", "told"),
    [
        (Span(start=Moment(date(2026, 5, 31))), "Sunday, 31 May 2026"),
        (Span(start=Moment(date(2026, 5, 31), time(19, 30))), "Sunday, 31 May 2026, 19:30"),
        (
            Span(start=Moment(date(2026, 5, 31), time(19, 30)), end=Moment(date(2026, 5, 31), time(22))),
            "Sunday, 31 May 2026, 19:30 to 22:00",
        ),
        (Span(start=Moment(date(2027, 3, 1)), end=Moment(date(2027, 3, 4))), "1 March 2027 to 4 March 2027"),
        (
            Span(start=Moment(date(2026, 12, 5), time(20)), end=Moment(date(2026, 12, 6), time())),
            "Saturday, 5 December 2026, 20:00 to 24:00",
        ),
        (
            Span(start=Moment(date(2026, 12, 5), time(22)), end=Moment(date(2026, 12, 6), time(4))),
            "Saturday, 5 December 2026, 22:00 to 4:00",
        ),
        (
            Span(start=Moment(date(2026, 12, 4), time(18)), end=Moment(date(2026, 12, 7), time())),
            "Friday, 4 December 2026, 18:00 to Sunday, 6 December 2026, 24:00",
        ),
    ],
)
def test_from_when_to_when(span: Span, told: str) -> None:
    assert localizer("en").span(span) == told


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("fr", "(heure locale : Lisbonne)"),
        ("de", "(Ortszeit: Lissabon)"),
        ("en", "(local time: Lisbon)"),
        ("lb", "(Lokalzäit: Lissabon)"),
    ],
)
def test_times_of_elsewhere_name_the_place_in_each_language(lang: str, told: str) -> None:
    span = Span(start=Moment(date(2027, 1, 21), time(17)), end=Moment(date(2027, 1, 21), time(18, 30)))
    place = localizer(lang).place_of_zone("Europe/Lisbon")
    assert localizer(lang).span(span, place) == f"{localizer(lang).span(span)} {told}"
    assert localizer(lang).hours(span, place) == f"{localizer(lang).hours(span)} {told}"
    assert localizer(lang).hours(Span(start=Moment(date(2027, 1, 21))), place) == ""


def test_a_deadline_at_midnight_is_the_end_of_the_day_before() -> None:
    assert localizer("en").until(Moment(date(2026, 12, 6), time())) == "Saturday, 5 December 2026, 24:00"
    assert localizer("en").until(Moment(date(2026, 12, 6), time(12))) == "Sunday, 6 December 2026, 12:00"
    assert localizer("en").until(Moment(date(2026, 12, 6))) == "Sunday, 6 December 2026"


def test_a_text_in_another_language_says_so() -> None:
    assert str(localizer("de").tell({"fr": "Bols & vases"})) == '<span lang="fr">Bols &amp; vases</span>'
    assert str(localizer("fr").tell({"fr": "Bols & vases"})) == "Bols &amp; vases"
    assert localizer("de").plain({"fr": "Bols & vases"}) == "Bols & vases"


def test_where_a_text_is_missing_the_languages_of_the_site_are_tried_in_order() -> None:
    assert localizer("lb").plain({"en": "Bowls", "de": "Schalen"}) == "Schalen"


def test_a_label_of_the_schema_is_told_in_each_language() -> None:
    label = Label("Name")
    assert [str(localizer(lang).tell(label)) for lang in LANGUAGES] == ["Nom", "Name", "Name", "Numm"]


@pytest.mark.parametrize(
    ("lang", "whole", "cents"),
    [("fr", "12 €", "12,50 €"), ("de", "12 €", "12,50 €"), ("en", "€12", "€12.50"), ("lb", "12 €", "12,50 €")],
)
def test_an_amount_has_cents_only_where_there_are_some(lang: str, whole: str, cents: str) -> None:
    told = [localizer(lang).money(Decimal(amount), "EUR") for amount in ("12.00", "12.50")]
    assert [text.replace(FIXED, " ").replace(NARROW, " ") for text in told] == [whole, cents]


def test_a_language_is_called_what_it_calls_itself() -> None:
    assert [localizer("en").language_name(lang) for lang in LANGUAGES] == [
        "Français",
        "Deutsch",
        "English",
        "Lëtzebuergesch",
    ]


def test_an_attribute_in_another_language_marks_its_element() -> None:
    assert str(localizer("de").mark({"fr": "Trois bols"})) == ' lang="fr"'
    assert str(localizer("fr").mark({"fr": "Trois bols"})) == ""
    assert str(localizer("fr").mark("")) == ""
