"""No-break spaces between a figure and its unit, and within a long figure. Leaves what may be two figures."""

import re

from showcase.schema.patterns import compile_later

THIN, FULL = "\u202f", "\u00a0"
_UNITS = (
    "km/h|km²|km|dm²|dm³|dm|cm²|cm³|cm|mm²|mm³|mm|µm|m²|m³|ha|kg|mg|hl|dl|cl|ml|kWh|kWp|kW|MWh|MW|GHz|MHz|kHz|Hz"
    "|kB|MB|GB|TB|Mbit/s|dpi|ppi|px|pt|fps|lm|lx|dB|min|ms|°C|°F|k€|M€|EUR|CHF|USD|GBP"
)
# A letter alone is no unit where a full stop and a word follow: 3 s. o., 3 m. Bad, and none is elided: en 2026 m’a dit.
_LETTERS = r"[mglts](?![\w'’]|\.[ \u202f]?\w)"
_SIGNS = r"[€%‰£$](?!\w)"
_TIMES = compile_later("(?<=[0-9m]) × (?=[0-9])")
_GROUPS = compile_later(
    r"(?<![\w.,:+/'’-])(?<![0-9][ \u00a0\u202f])[1-9][0-9]{0,2}(?: [0-9]{3})++(?![0-9]|[ \u00a0\u202f:/.-][0-9])"
)
_EUROS = compile_later(
    r"€ (?=[0-9])(?<![0-9]€ )(?<![0-9][ \u00a0\u202f]€ )"
    r"|\. (?=€)(?:(?<=Mio\. )|(?<=Mrd\. )|(?<=Tsd\. ))"
)
# A number that is the name of something, behind which another number may begin: Salle 3 250 places.
_NAMED = compile_later(
    r"\b(?:salles?|halls?|étages?|niveau|bus|lignes?|tram|stands?|ateliers?|studios?|bâtiment|bloc|pages?|pp?\.|n°|nº|vol\."
    r"|fig\.|art\.|chap\.|ch\.|numéros?|hallen?|saal|säle|sall|säll|räume?|raum|stock|etage|linien?|gleis|seiten?|s\.|nr\."
    r"|abb\.|kap\.|nummer|zimmer|säit|plattform|rooms?|line|platforms?|floor|tables?|no\.|number|gate|tisch|dësch"
    r"|t[ée]l\.?|téléphone|telefon|telephone|phone|fax|gsm|mobile|handy"
    r"|call|dial|appele[rz]|le|au|(?-i:EN|DIN|ISO|NF|IEC|RAL))[ :\u00a0]*\Z",
    re.IGNORECASE,
)


def units(more: str, letters: str = "") -> str:
    """What stands behind a figure and a space as its unit; `more` and the one-letter `letters` in this language."""
    own = f"|{letters}(?![\\w'’]|\\.[ {THIN}]?\\w)" if letters else ""
    return f"(?:{_UNITS}|{more})(?![\\w'’])|{_LETTERS}|{_SIGNS}{own}"


def group(text: str) -> str:
    """`text` with the thousands of its figures kept together."""
    return _GROUPS.sub(_group, text)


def signs(text: str) -> str:
    """`text` with what stands round a multiplication sign or an euro sign kept together: 10 × 8 m, € 20, 3 Mio. €."""
    if "×" in text:
        text = _TIMES.sub(f"{FULL}×{FULL}", text)
    return _EUROS.sub(lambda found: found[0][:-1] + FULL, text) if "€" in text else text


def _group(found: re.Match[str]) -> str:
    """A long figure with its groups; eight or nine digits that are not round may be a telephone number."""
    figure = found[0]
    if len(figure) > len("999 999") and figure[1] != " " and not figure.endswith(" 000"):
        return figure
    before = found.string[max(found.start() - 16, 0) : found.start()]
    named = _NAMED.search(before)
    if named and not (figure.endswith(" 000") and named[0].lower().startswith(("le", "au"))):
        return figure
    return figure.replace(" ", THIN)
