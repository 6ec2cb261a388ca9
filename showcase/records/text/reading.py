"""A text in Markdown, read by a kept library, made fit and safe for a page; refuses what could run or be endless.

Library, then `raw` and `tree`, which are our pass over its HTML, then typography, then nh3, whatever came before.
"""

import html as entities
import re
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from showcase.records.text import limits, raw
from showcase.records.text.finding import Finding, Findings, Unreadable
from showcase.records.typography import filters, set_html
from showcase.records.typography.filters import NO_FILTERS, Filters
from showcase.schema.patterns import compile_later

if TYPE_CHECKING:
    import nh3

    from showcase.records.settings import Extensions

__all__ = ["PICTURE", "Words", "below", "place", "read"]

# A picture as `Words.html` holds it. No text can look like one: a < in a text or in an attribute is always escaped.
PICTURE = compile_later(r'<img alt="([^"]*)" data-picture="([^"<>]*)"(?: title="([^"]*)")?>')
# Where a link begins with a slash.
_ROOTED = compile_later(r'(<a(?: [a-z-]+="[^"]*")*? href=")/')
_ENTITY = compile_later(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")

_TAGS = {
    *("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "pre", "blockquote", "hr"),
    *("div", "table", "thead", "tbody", "tr", "th", "td", "section"),
    *("a", "abbr", "br", "code", "del", "em", "img", "span", "strong", "sup"),
}
# What else the extensions of Python-Markdown make of the words of editors.
_MORE = {"caption", "cite", "details", "figcaption", "figure", "ins", "kbd", "mark", "q", "sub", "summary"}
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


class Words(NamedTuple):
    """A text as read. The ids in `html` begin with `s-` (headings) and `n-` (notes): the page's own must not."""

    html: str = ""
    pictures: tuple[str, ...] = ()
    links: tuple[str, ...] = ()


def read(
    text: str, *, lang: str, level: int = 2, extensions: "Extensions | None" = None, used: Filters = NO_FILTERS
) -> tuple[Words, tuple[Finding, ...]]:
    """The text, set with the filters used, and what is wrong in it. `level` is the heading that # becomes.

    With `extensions` it is read by Python-Markdown, as the words of editors are; otherwise as the forge shows it.
    """
    try:
        limits.check_source(text)
        if extensions:
            from showcase.records.text import editors  # noqa: PLC0415 (loads Python-Markdown)

            return _pass(text, editors.read(text, extensions), lang, level, used, more=True)
        from showcase.records.text import forge  # noqa: PLC0415 (a run that finds all its records stored reads no text)

        words, findings = _pass(text, forge.read(text), lang, level, used)
        # Again, for the lines: that each block says its own takes time, and nearly all texts are right.
        return _pass(text, forge.read(text, lines=True), lang, level, used) if findings else (words, findings)
    except Unreadable as end:
        return Words(), (end.finding,)


def _pass(
    text: str, html: str, lang: str, level: int, used: Filters, *, more: bool = False
) -> tuple[Words, tuple[Finding, ...]]:
    """Our pass over the HTML of a text, typography, and the last cleaning."""
    from showcase.records.text.tree import Tree  # noqa: PLC0415 (as in `read`)

    limits.check_html(html, text)
    findings = Findings(text)
    if "&" in text and limits.unsafe_character(entities.unescape(html.replace(raw.RAW, ""))):
        _hidden(text)
    tree = Tree(raw.drop(html, findings), lang=lang, level=level, findings=findings)
    cleaned = _cleaner(more=more).clean(filters.apply(set_html(tree.html(), lang), used))
    words = Words(html=cleaned, pictures=tuple(tree.pictures), links=tuple(tree.links))
    return words, tuple(sorted(findings.told, key=lambda finding: finding.line))


def _hidden(text: str) -> None:
    """Raises Unreadable at the entity that stands for a character which hides or reorders text."""
    for found in _ENTITY.finditer(text):
        if unsafe := limits.unsafe_character(entities.unescape(found[0])):
            raise Unreadable(text.count("\n", 0, found.start()) + 1, "text.control", unsafe[1])


def place(html: str, replace: Callable[[str, str, str], str]) -> str:
    """`html` with each picture replaced by `replace(file, alt, title)`; alt and title come as plain text."""

    def one(found: re.Match[str]) -> str:
        alt, file, title = (entities.unescape(part or "") for part in found.groups())
        return replace(file, alt, title)

    return PICTURE.sub(one, html)


def below(html: str, base: str) -> str:
    """`html` for a site that stands below a path: texts write the addresses of its pages from its own root."""
    return _ROOTED.sub(lambda found: f"{found[1]}{base}/", html) if base else html


@cache
def _cleaner(*, more: bool) -> "nh3.Cleaner":
    """The last step, whatever came before: what is not named here does not reach a page.

    `more`: of the words of editors, whose extensions name classes for a theme to style.
    """
    import nh3  # noqa: PLC0415  as in `read`

    return nh3.Cleaner(
        tags=_TAGS | _MORE if more else _TAGS,
        attributes=_ATTRIBUTES | ({"*": {"class"}} if more else {}),
        tag_attribute_values={"a": {"rel": {"noopener"}}},
        allowed_classes=None if more else _CLASSES,
        clean_content_tags=raw.SWALLOWED,
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel=None,
    )
