"""What CLDR says of a language, through Babel, remembered: the same days, numbers and languages stand on many pages.

Languages come by name: a Locale works out its hash whenever it is looked for.
"""

from datetime import date
from decimal import Decimal
from functools import lru_cache

from babel import Locale, numbers
from babel.core import get_global

# Babel's plain "en" writes American dates; the site's English is European.
_LOCALES = {"en": "en_GB"}


def locale(lang: str) -> Locale:
    """A language as CLDR knows it. Raises babel.UnknownLocaleError."""
    return Locale.parse(_LOCALES.get(lang, lang))


@lru_cache(maxsize=50_000)
def write_day(day: date, pattern: str, lang: str) -> str:
    """A day by a pattern of CLDR."""
    from babel import dates  # noqa: PLC0415 (time zones with it: a twentieth of what a build loads)

    text = dates.format_date(day, pattern, locale=locale(lang))
    # French writes the first of a month as an ordinal; CLDR does not (Imprimerie nationale, "Dates").
    return text.replace("1 ", "1er ", 1) if lang == "fr" and day.day == 1 and "d" in pattern else text


@lru_cache(maxsize=50_000)
def write_number(value: int | Decimal, lang: str) -> str:
    """A number with the signs of a language."""
    return str(numbers.format_decimal(value, locale=locale(lang)))


@lru_cache(maxsize=1_000)  # it stands in the head of every page, for each of its languages
def region(lang: str) -> str:
    """A language with its country as Open Graph wants it: fr_FR, en_GB."""
    known, likely = locale(lang), Locale.parse(get_global("likely_subtags").get(lang, lang))
    return f"{lang}_{known.territory or likely.territory}"
