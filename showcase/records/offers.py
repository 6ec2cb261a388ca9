"""What a person may have meant who wrote a day, a time, a number or a yes in another form: the same in ours."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date

from showcase.schema.patterns import compile_later

_DAY_FIRST = compile_later(r"(\d{1,2})(?:er|st|nd|rd|th)?[-./ ]+(\d{1,2}|[^\W\d_]{3,})[-./, ]+(\d{4}|\d{2})")
_YEAR_FIRST = compile_later(r"(\d{4})[-./ ]+(\d{1,2})[-./ ]+(\d{1,2})")
_CLOCK = compile_later(
    r"(?<![\d.])(\d{1,2})(?:[ \u00a0\u202f]*(?:[:.hH]|uhr|auer)[ \u00a0\u202f]*(\d{2})?(?::\d{2})?|(?=[ ]*[ap]\.?m))"
    r"(?:[ ]*(?:uhr|auer|h))?(?:[ ]*([ap])\.?m\.?)?",
    re.IGNORECASE,
)
_NUMBER = compile_later(r"(-?\d{1,3}(?:[ .\u00a0\u202f'’]\d{3})+|-?\d+)(?:[.,](\d{1,2}))?")
_YES = frozenset(["oui", "ja", "jo", "yes", "vrai", "wahr", "wouer", "x", "on", "1", "y", "j"])
_NO = frozenset(["non", "nein", "nee", "neen", "no", "faux", "falsch", "off", "0", "n"])
# The first letters of the months in French, German, English and Luxembourgish, without accents.
_MONTHS = (
    *("jan", "fev feb", "mar maer mae mer", "avr apr abr", "mai may mee", "juin jun", "juil jul", "aou aug"),
    *("sep", "oct okt", "nov", "dec dez"),
)


def day(text: str) -> str:
    """The day that `text` means, as 2026-12-31; "" where it means none."""
    found, _ = _day(text)
    return found


def moment(text: str) -> str:
    """The day that `text` means, with the time where it says one."""
    found, end = _day(text)
    time = clock(text[end:]) if found else ""
    return f"{found} {time}".strip()


def clock(text: str) -> str:
    """The time of day that `text` means, as 18:30; "" where it means none."""
    found = _CLOCK.search(text)
    if not found:
        return ""
    hour, minute = int(found[1]), int(found[2] or 0)
    half = (found[3] or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else ""


def number(text: str) -> str:
    """The number that `text` means, with a point and nothing between thousands; "" where it means none."""
    found = _NUMBER.fullmatch(re.sub(r"^(?:EUR|€)|(?:EUR|€|euros?)$", "", text.strip(), flags=re.IGNORECASE).strip())
    if not found:
        return ""
    whole = re.sub(r"[^\d-]", "", found[1])
    return f"{whole}.{found[2]}" if found[2] else whole


def year(text: str) -> str:
    """The year in `text`; "" where there is none, or more than one."""
    found = re.findall(r"(?<!\d)(?:19|20)\d{2}(?!\d)", text)
    return found[0] if len(found) == 1 else ""


def boolean(text: str) -> str:
    """`true` or `false` for a yes or no in one of our languages."""
    plain = text.strip().lower()
    return "true" if plain in _YES else "false" if plain in _NO else ""


OFFERS: dict[str, Callable[[str], str]] = {
    "day": day,
    "moment": moment,
    "clock": clock,
    "number": number,
    "year": year,
    "boolean": boolean,
}


def of(code: str, found: object) -> str:
    """What to offer in the message `code` to whoever wrote `found`."""
    return OFFERS[code](found[:60]) if code in OFFERS and isinstance(found, str) else ""


def _day(text: str) -> tuple[str, int]:
    """The day, and where the text goes on after it."""
    for pattern, order in ((_YEAR_FIRST, (1, 2, 3)), (_DAY_FIRST, (3, 2, 1))):
        if found := pattern.search(text):
            for year_, month, day_ in _readings(*(found[part] for part in order)):
                with suppress(ValueError):
                    return str(date(year_, month, day_)), found.end()
    return "", 0


def _readings(year_: str, month: str, day_: str) -> Iterator[tuple[int, int, int]]:
    """What a day in figures may mean: as we write it, or, where that cannot be, with the month first."""
    full = int(year_) if len(year_) == 4 else 2000 + int(year_)
    if month.isdecimal():
        yield full, int(month), int(day_)
        yield full, int(day_), int(month)
    elif number_ := _month(month):
        yield full, number_, int(day_)


def _month(word: str) -> int:
    plain = unicodedata.normalize("NFKD", word.lower())
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    for number_, beginnings in enumerate(_MONTHS, 1):
        if any(plain.startswith(beginning) for beginning in beginnings.split()):
            return number_
    return 0
