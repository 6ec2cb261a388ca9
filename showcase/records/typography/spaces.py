"""No-break spaces at marks and figures, by language: `typography` says whose rules these are. Texts come flattened."""

import re

from showcase.records.typography.quotes import BLOCK, BREAK, MARKUP, NOTE, OPAQUE

THIN, FULL = "\u202f", "\u00a0"
_AMOUNT = re.compile(r"(?<=\d) (?=[€%‰])")
# What a pattern begins with is a set of characters wherever that can be: then whatever is none of them is skipped fast.
_FRENCH = re.compile("[«»!?:;](?:(?<=«) *+|(?<=[!?])[!?]*+|(?<=[:;])[:;]*+|)")
_STARTS = BLOCK + BREAK + "«([{¿¡"  # no space goes after these
_ENDS = BLOCK + BREAK + MARKUP + NOTE  # a colon or a semicolon stands before these or a space, not in 18:30 or in :-)
_CLOSES = _ENDS + OPAQUE + "»”’\"')].,…"
_HOUR = re.compile(rf"\d[ {THIN}]h\b")
_HOURS = re.compile(r"(?<![\d.,])(\d{1,2}) (?=h\b)")
_MINUTES = re.compile(rf"(?<=\d{THIN}h) (?=\d\d\b)")
_CLOSE_AMOUNT = re.compile(r"(?<=\d) ?(?=[€%‰])")
_SHORT = re.compile(
    r"(?<![\w.])(?:z\. ?[BT]|d\. ?h|u\. ?[aU]|o\. ?[äÄ]|v\. ?a|s\. ?[ou]|i\. ?d\. ?R|i\. ?A|m\. ?E)\.(?!\w)"
)
_SHORTENED = re.compile("[zduovsim]\\. ?[A-Za-zäÄ]")
_PARAGRAPH = re.compile(r"(?<=§) (?=\d)|(?<=\bNr\.) (?=\d)|(?<=\d) (?=(?:Uhr|Auer)\b)")


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
    return text


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
    if _SHORTENED.search(text):
        text = _SHORT.sub(lambda m: re.sub(r"\. ?(?=\w)", f".{THIN}", m[0]), text)
    if "§" in text or "Nr." in text or "Uhr" in text or "Auer" in text:
        text = _PARAGRAPH.sub(FULL, text)
    return _AMOUNT.sub(FULL, text) if "€" in text or "%" in text or "‰" in text else text
