"""HTML as it is written: the words of a block straight from their pieces, the tree of the blocks by `serialise`."""

import re
from collections.abc import Callable, Container, Mapping
from html import unescape
from urllib.parse import unquote
from xml.etree.ElementTree import Element

VOID = frozenset(("br", "hr", "img"))
JUMP = "\x02"  # stands before a #name until all headings are known; no text and no address may have it
_JUMPS = re.compile(f'"{JUMP}#([^"]*)"')


class Written(str):
    """Text of an element that is HTML already: every < and & of its words is escaped."""

    __slots__ = ()


def escape(text: str) -> str:
    """`text` where only text may be."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    return text.replace(">", "&gt;") if ">" in text else text


def opening(name: str, attributes: Mapping[str, str]) -> str:
    """The tag that opens an element."""
    return f"<{name}{''.join([_attribute(key, attributes[key]) for key in sorted(attributes)])}>"


def _attribute(key: str, value: str) -> str:
    value = escape(value).replace('"', "&quot;")
    return f' {key}="{value}"'


def serialise(root: Element) -> str:
    """The tree as HTML, for Python-Markdown, whose own serialiser would escape what is written and takes longer."""
    parts: list[str] = []
    _write(root, parts.append)
    return "".join(parts)


def _write(element: Element, put: Callable[[str], None]) -> None:
    name, text, tail = element.tag, element.text, element.tail
    put(opening(name, element.attrib) if element.attrib else f"<{name}>")
    if text:
        put(text if isinstance(text, Written) else escape(text))
    for child in element:
        _write(child, put)
    if name not in VOID:
        put(f"</{name}>")
    if tail:
        put(tail if isinstance(tail, Written) else escape(tail))


def lead(html: str, anchors: Container[str], slug: Callable[[str], str]) -> str:
    """`html` with each link to #name led to the heading of this name, if there is one."""

    def one(found: re.Match[str]) -> str:
        anchor = slug(unquote(unescape(found[1])))
        return f'"#s-{anchor}"' if anchor in anchors else f'"#{found[1]}"'

    return _JUMPS.sub(one, html) if JUMP in html else html
