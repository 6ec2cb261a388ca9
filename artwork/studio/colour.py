"""Colours as light: what a lamp or a surface is given for a colour written as in CSS."""

from collections.abc import Sequence

Point = Sequence[float]


def colour(text: str) -> tuple[float, float, float, float]:
    """The linear light of a colour written as in CSS."""
    parts = [int(text[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return (linear[0], linear[1], linear[2], 1.0)
