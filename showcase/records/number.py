"""Numbers as they are written in each language that messages have."""

import re

from showcase.schema.label import Message

# By this one a catalogue says what stands between thousands, and before decimals.
NUMBER = Message("1,234.5", context="a number as it is written")
_SIGNS = re.compile(r"1(\D?)234(\D)5")


def written(value: float, lang: str) -> str:
    """A number; one of four digits, such as a year, as it stands."""
    return _written(f"{value:,}" if abs(value) >= 10_000 else f"{value}", lang)


def grouped(count: int, lang: str) -> str:
    """A count, of which four digits are no year: 1,481 in English."""
    return _written(f"{count:,}", lang)


def _written(english: str, lang: str) -> str:
    signs = _SIGNS.fullmatch(NUMBER.tell(lang))
    return english.translate({ord(","): signs[1], ord("."): signs[2]}) if signs else english
