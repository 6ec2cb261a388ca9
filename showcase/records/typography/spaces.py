"""No-break spaces at marks and figures, by language: `typography` says whose rules these are. Texts come flattened."""

import re

from showcase.records.typography import abbreviations, figures
from showcase.records.typography.figures import FULL, THIN
from showcase.records.typography.marks import BLOCK, BREAK, MARKUP, NOTE, OPAQUE
from showcase.schema.patterns import compile_later

# What a pattern begins with is a set of characters wherever that can be: then whatever is none of them is skipped fast.
_FRENCH = compile_later("[«»!?:;](?:(?<=«) *+|(?<=[!?])[!?]*+|(?<=[:;])[:;]*+|)")
_FIGURES = "0123456789"
_STARTS = BLOCK + BREAK + "«([{¿¡"  # no space goes after these
_ENDS = BLOCK + BREAK + MARKUP + NOTE  # a colon or a semicolon stands before these or a space, not in 18:30 or in :-)
_CLOSES = _ENDS + OPAQUE + "»”’\"')].,…"
_HOUR = compile_later(rf"\d[ {THIN}]h\b")
_HOURS = compile_later(r"(?<![\d.,])(\d{1,2}) (?=h\b)")
_MINUTES = compile_later(rf"(?<=\d{THIN}h) (?=\d\d\b)")
_CLOSE_AMOUNT = compile_later(r"(?<=\d) ?(?=[€%‰])")


def french(text: str) -> str:
    parts: list[str] = []
    done = 0
    for found in _FRENCH.finditer(text):
        at, mark = found.start(), found[0]
        while at > done and text[at - 1] == " ":
            at -= 1
        space = _fitting(text, at, found)
        if mark[0] == "«":
            parts += (text[done : found.start()], "«" + space if space else mark)
        else:
            parts += (text[done : at if space else found.start()], space, mark)
        done = found.end()
    text = "".join((*parts, text[done:]))
    if " h" in text and _HOUR.search(text):
        text = _MINUTES.sub(THIN, _HOURS.sub(rf"\1{THIN}", text))
    if "€" in text or "%" in text or "‰" in text:
        text = _CLOSE_AMOUNT.sub(FULL, text)
    return _bound(text, _FRENCH_BOUND, abbreviations.FRENCH)


def _fitting(text: str, at: int, found: re.Match[str]) -> str:
    """The space that goes with a mark; none where it is no such mark, or has one. The words before end at `at`."""
    mark, after = found[0], text[found.end() : found.end() + 1]
    if mark[0] == "«":
        inner = text[found.end() :].lstrip(MARKUP + NOTE)[:1] if after and after in MARKUP + NOTE else after
        return "" if not inner or inner.isspace() or inner in _STARTS[:2] else THIN
    before = text[:at].rstrip(MARKUP + NOTE)[-1:] if at and text[at - 1] in MARKUP + NOTE else text[at - 1 : at]
    if not before or before in _STARTS or before.isspace() or (before in ":;!?" and at == found.start()):
        return ""
    if mark[0] in ":;" and (len(mark) > 1 or (after not in _ENDS and not after.isspace())):
        return ""
    if mark[0] in "!?" and after not in _CLOSES and not after.isspace():
        return ""
    return FULL if mark == ":" else THIN


def german(text: str) -> str:
    return _bound(text, _GERMAN, abbreviations.GERMAN)


def luxembourgish(text: str) -> str:
    return _bound(text, _LUXEMBOURGISH, abbreviations.LUXEMBOURGISH)


def english(text: str) -> str:
    return _bound(text, _ENGLISH, abbreviations.ENGLISH)


def _pattern(known: abbreviations.Abbreviations, units: str) -> re.Pattern[str]:
    """Figures before a unit or before more of them, and titles before a name, all found in one pass."""
    figure = rf"(?<=[0-9]) (?:(?={units})|(?=[0-9]{{3}}(?![0-9])))"
    return compile_later(rf"[0-9{known.initials}](?:{figure}|{known.titles})")


def _bound(text: str, pattern: re.Pattern[str], known: abbreviations.Abbreviations) -> str:
    text = abbreviations.bind(text, known)
    parts: list[str] = []
    done, grouped = 0, False
    for found in pattern.finditer(text):
        at = found.end() - 1  # of the space
        if found[0][0] not in _FIGURES:
            fits = abbreviations.sure(found, known)
        else:
            fits = text[at + 1] not in _FIGURES
            grouped = grouped or not fits
        if fits:
            parts += (text[done:at], FULL)
            done = at + 1
    if parts:
        text = "".join((*parts, text[done:]))
    return figures.signs(figures.group(text) if grouped else text)


_FRENCH_BOUND = _pattern(abbreviations.FRENCH, figures.units("[GMkKT]o"))
_GERMAN = _pattern(abbreviations.GERMAN, figures.units(r"Uhr|Std\.|Min\.|Sek\.|Stk\.|Mio\.|Mrd\.|Tsd\.", "h"))
_LUXEMBOURGISH = _pattern(abbreviations.LUXEMBOURGISH, figures.units(r"Auer|Min\.|Sek\.|Mio\.|Mrd\.", "h"))
_ENGLISH = _pattern(abbreviations.ENGLISH, figures.units(r"[ap]m|[ap]\.m\.|mph|ft", "h"))
