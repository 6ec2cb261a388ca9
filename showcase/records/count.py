"""A count, with its thousands apart as they are in each language that messages have."""

from showcase.schema.label import Label

_APART = Label("\u202f", ".", ",", ".")


def grouped(count: int, lang: str) -> str:
    """As 14,812 in English."""
    return f"{count:,}".replace(",", _APART.tell(lang))
