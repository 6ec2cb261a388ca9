"""The words of editors, read by Python-Markdown with the extensions of Pelican's MARKDOWN setting; gives HTML.

HTML in a text comes out as it stands there, with RAW before it, as from `forge`. Texts that Python-Markdown would take
seconds for are refused ahead of it.
"""

import re
from functools import cache
from typing import TYPE_CHECKING

from markdown import Markdown
from markdown.inlinepatterns import HTML_RE, InlineProcessor

from showcase.records.text.finding import Unreadable
from showcase.records.text.raw import RAW
from showcase.schema.patterns import compile_later

if TYPE_CHECKING:
    from showcase.records.settings import Extensions

# What Python-Markdown takes more than proportional time for, and how much of it a run of lines without a blank one
# between them may hold, or a whole text.
_IN_BLOCK = (
    (compile_later(r"\["), 100),
    (compile_later(r"<"), 200),
    (compile_later(r"^ {0,3}(?:#|=+\s*$|-+\s*$)", re.MULTILINE), 100),
    (compile_later(r"^ {0,3}:", re.MULTILINE), 100),
)
_IN_TEXT = (
    (compile_later(r"^ {0,3}\*?\[[^\]\n]*\]:", re.MULTILINE), 200),  # notes, abbreviations, addresses of links
    (compile_later(r"^ {0,3}(?:[#:]|=+\s*$|-+\s*$)", re.MULTILINE), 300),
    (compile_later(r"\n\s*\n"), 1000),
    (compile_later(r"\|"), 2000),
    (compile_later(r"[ \t]{200}"), 3),
)
_BLANK = compile_later(r"\n\s*\n")
_DEEP = compile_later(r"^(?:[ ]*(?:>|[-+*]|\d+[.)])){9,}", re.MULTILINE)


def read(text: str, extensions: "Extensions") -> str:
    """The HTML of a text. Raises Unreadable where it holds too much of a kind, or is nested too deep."""
    _check(text)
    reader = _reader(extensions)
    reader.reset()
    try:
        return str(reader.convert(text))
    except RecursionError:
        raise Unreadable(1, "markdown.too_deep", text.lstrip()[:20]) from None


def _check(text: str) -> None:
    if deep := _DEEP.search(text):
        raise Unreadable(text.count("\n", 0, deep.start()) + 1, "markdown.too_deep", deep[0].strip())
    _count(text, 0, text, _IN_TEXT)
    start = 0
    for blank in (*_BLANK.finditer(text), None):
        end = blank.start() if blank else len(text)
        _count(text, start, text[start:end], _IN_BLOCK)
        start = blank.end() if blank else end


def _count(text: str, start: int, part: str, most: tuple[tuple[re.Pattern[str], int], ...]) -> None:
    for pattern, count in most:
        for number, found in enumerate(pattern.finditer(part)):
            if number >= count:
                line = text.count("\n", 0, start + found.start()) + 1
                raise Unreadable(line, "markdown.too_many", found[0].strip() or "↵")


class _Html(InlineProcessor):
    """Keeps HTML apart as it is written, behind RAW."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 (Python-Markdown's)
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 (as above)
    ) -> tuple[str, int, int]:
        return self.md.htmlStash.store(RAW + m[0]), m.start(0), m.end(0)


@cache
def _reader(extensions: "Extensions") -> Markdown:
    """One a process: making it takes longer than reading a text. It keeps nothing from text to text."""
    reader = Markdown(extensions=list(extensions.names), extension_configs=extensions.configs(), output_format="html")
    # HTML in blocks is read with the words around it, as all other HTML is.
    if "html_block" in reader.preprocessors:
        reader.preprocessors.deregister("html_block")
    reader.inlinePatterns.register(_Html(HTML_RE, reader), "html", 90)
    return reader
