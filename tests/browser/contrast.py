"""How far two colours stand apart, as WCAG 2 counts it: from 1 (the same) to 21 (black and white)."""

import re


def contrast(one: str, other: str) -> float:
    """Of two colours as the browser computes them: `rgb(20, 18, 16)`. What shines through is refused."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    found = re.fullmatch(r"rgb\((\d+), (\d+), (\d+)\)", colour)
    if not found:
        raise ValueError(f"{colour!r} is not a plain colour")
    red, green, blue = (linear(int(part) / 255) for part in found.groups())
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
