"""Dashes for hyphens in a row: by language, and never in what may be code."""

import re

from showcase.records.typography.marks import following, preceding
from showcase.schema.patterns import compile_later

_SPACED = compile_later(r"(?<=[ \n])---?(?=[ \n])")
_CLOSE = compile_later(r"(?<![-\s])---?(?![-\s])")
_CODE = compile_later(r"(?:^|[\s\x03\x04(])(?:xn|[-./_]\S*|\S*[=/\\_@<>]\S*|\S*--\S*)\Z")

_MORE = compile_later(r"[^\s-]*(?:-[^\s-]+)*--")


def dash(text: str, long: str, *, close: bool) -> str:
    """`--` and `---` between spaces; with `close`, between words without spaces too."""
    text = _SPACED.sub(lambda found: "–" if found[0] == "--" else long, text)
    return _CLOSE.sub(_between, text) if close else text


def _between(found: re.Match[str]) -> str:
    text, start, end = found.string, found.start(), found.end()
    before, after = preceding(text, start), following(text, end)
    if not (before.isalpha() or (before and before in "\"'”’!?.,)…")):
        return found[0]
    if not (after.isalpha() or (after and after in "\"'“‘(")):
        return found[0]
    code = _CODE.search(text[max(start - 40, 0) : start]) or _MORE.match(text, end, end + 40)
    return found[0] if code else "—"
