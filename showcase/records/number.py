"""Numbers as they are written in each language that messages have."""

_ENGLISH = (",", ".")
_SIGNS = {"fr": ("\u202f", ","), "de": (".", ","), "lb": (".", ",")}  # between thousands, before decimals


def written(value: float, lang: str) -> str:
    """A number; one of four digits, such as a year, as it stands."""
    return _written(f"{value:,}" if abs(value) >= 10_000 else f"{value}", lang)


def grouped(count: int, lang: str) -> str:
    """A count, of which four digits are no year: 1,481 in English."""
    return _written(f"{count:,}", lang)


def _written(english: str, lang: str) -> str:
    return english.translate(dict(zip(map(ord, _ENGLISH), _SIGNS.get(lang, _ENGLISH), strict=True)))
