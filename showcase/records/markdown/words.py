"""A text in Markdown, read as the forge shows it, made safe for a page; refuses what could run, hide or be endless."""

import html as entities
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from showcase.records.markdown import limits
from showcase.records.markdown.finding import Finding, Unreadable
from showcase.records.markdown.reading import Reading
from showcase.records.markdown.starts import SWALLOWED
from showcase.records.typography import filters, set_html
from showcase.records.typography.filters import NO_FILTERS, Filters

if TYPE_CHECKING:
    import nh3

    from showcase.records.markdown.forge import Document, Forge

__all__ = ["PICTURE", "Finding", "Words", "below", "place", "read"]

# A picture as `Words.html` holds it. No text can look like one: a < in a text or in an attribute is always escaped.
PICTURE = re.compile(r'<img alt="([^"]*)" data-picture="([^"<>]*)"(?: title="([^"]*)")?>')
# Where a link begins with a slash.
_ROOTED = re.compile(r'(<a(?: [a-z-]+="[^"]*")*? href=")/')

_TAGS = {
    *("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "pre", "blockquote", "hr"),
    *("div", "table", "thead", "tbody", "tr", "th", "td", "section"),
    *("a", "abbr", "br", "code", "del", "em", "img", "span", "strong", "sup"),
}
_ATTRIBUTES = {
    **{f"h{level}": {"id"} for level in range(1, 7)},
    "a": {"href", "title", "id", "role", "aria-label"},
    "img": {"data-picture", "alt", "title"},
    "ol": {"start"},
    "li": {"id"},
    "pre": {"tabindex"},
    "abbr": {"title"},
    "th": {"scope"},
    "div": {"role", "tabindex", "aria-label"},
    "section": {"role", "aria-label"},
}
_CLASSES = {
    "div": {"table"},
    "section": {"notes"},
    "span": {"amp", "caps", "dquo", "quo"},
    "th": {"start", "center", "end"},
    "td": {"start", "center", "end"},
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Words:
    """A text as read. The ids in `html` begin with `s-` (headings) and `n-` (notes): the page's own must not."""

    html: str = ""
    pictures: tuple[str, ...] = ()
    links: tuple[str, ...] = ()


def read(text: str, *, lang: str, level: int = 2, use: Filters = NO_FILTERS) -> tuple[Words, tuple[Finding, ...]]:
    """The text, set with these filters, and what is wrong in it. `level` is the heading that # becomes."""
    if refused := _refuse(text):
        return Words(), (refused,)
    engine, document = _engine()
    document.reading, document.lang = Reading(level=level), lang
    try:
        written = engine.convert(text.expandtabs(4).rstrip())
    except Unreadable as end:
        return Words(), (*document.reading.findings, end.finding)
    words = Words(
        html=_cleaner().clean(filters.apply(set_html(written, lang), use)),
        pictures=tuple(document.reading.pictures),
        links=tuple(document.reading.links),
    )
    return words, tuple(sorted(document.reading.findings, key=lambda finding: finding.line))


def place(html: str, replace: Callable[[str, str, str], str]) -> str:
    """`html` with each picture replaced by `replace(file, alt, title)`; alt and title come as plain text."""

    def one(found: re.Match[str]) -> str:
        alt, file, title = (entities.unescape(part or "") for part in found.groups())
        return replace(file, alt, title)

    return PICTURE.sub(one, html)


def below(html: str, base: str) -> str:
    """`html` for a site that stands below a path: texts write the addresses of its pages from its own root."""
    return _ROOTED.sub(lambda found: f"{found[1]}{base}/", html) if base else html


def _refuse(text: str) -> Finding | None:
    if hidden := limits.unsafe_character(text):
        return Finding(line=hidden[0], code="text.control", found=hidden[1], fatal=True)
    if 4 * len(text) <= limits.BYTES:
        return None
    size = len(text.encode())
    if size <= limits.BYTES:
        return None
    line = text.encode()[: limits.BYTES].count(b"\n") + 1
    return Finding(line=line, code="markdown.too_long", found=f"{size / 1000:.1f} kB", fatal=True)


@cache
def _engine() -> "tuple[Forge, Document]":
    """One instance a process: making one takes longer than reading a text. It keeps nothing from text to text.

    A forked process may go on with its own copy; threads may not share one.
    """
    # Late, as a run that finds all its records in the cache reads no text.
    from showcase.records.markdown.forge import Forge  # noqa: PLC0415
    from showcase.records.markdown.writing import serialise  # noqa: PLC0415

    engine = Forge()
    engine.serializer = serialise  # Python-Markdown chooses one last of all
    return engine, engine.document


@cache
def _cleaner() -> "nh3.Cleaner":
    """The last step, whatever came before: what is not named here does not reach a page."""
    import nh3  # noqa: PLC0415  as in `_engine`

    return nh3.Cleaner(
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        tag_attribute_values={"a": {"rel": {"noopener"}}},
        allowed_classes=_CLASSES,
        clean_content_tags=set(SWALLOWED.split("|")),
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel=None,
    )
