"""HTML in a text: dropped, and told; its words stay, but for those of elements that are not meant for reading."""

import re
from html import unescape

from showcase.records.text.finding import Findings
from showcase.schema.patterns import compile_later

RAW = "\x02"  # stands before what is HTML in the text itself; no text may hold it

# Elements whose text is not for reading: it goes with them.
SWALLOWED = {
    "applet", "audio", "canvas", "form", "frameset", "head", "iframe", "math", "noembed", "noframes", "noscript",
    "object", "script", "select", "style", "svg", "template", "textarea", "title", "video", "xmp",
}  # fmt: skip
# Elements within a line of words; at the edge of any other, words stand apart.
_INLINE = {
    "a", "abbr", "b", "big", "cite", "code", "del", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "small",
    "span", "strong", "sub", "sup", "tt", "u", "var", "wbr",
}  # fmt: skip
_TAG = compile_later(
    rf"({RAW}?<(?:/?[A-Za-z][^<>\"']*(?:(?:\"[^\"]*\"|'[^']*')[^<>\"']*)*>)"
    rf"|{RAW}<(?:!--(?:-?>|.*?-->)|\?.*?\?>|!\[CDATA\[.*?\]\]>|![A-Za-z][^>]*>))",
    re.DOTALL,
)
_NAME = compile_later(r"[A-Za-z][A-Za-z0-9-]*")
_OPENED, _CLOSED = f"{RAW}&lt;!--", "--&gt;"  # of a comment that does not end in its block
_EDGES = compile_later(r"(<(?:p|li|t[dh]|h\d)(?: [^>]*)?>)\s++|(?<!\s)\s++(?=</(?:p|li|t[dh]|h\d)>)")
_EMPTY = compile_later(r"<p(?: data-sourcepos=\"[^\"]*\")?></p>\n?")


def drop(html: str, findings: Findings) -> str:
    """`html` without what stands after RAW. A line break stays one."""
    if RAW not in html:
        return html
    parts = _TAG.split(html)
    dropper = _Dropper(parts, findings)
    for place, part in enumerate(parts):
        parts[place] = dropper.tag(part, place) if place % 2 else dropper.words(part, place)
    return _EMPTY.sub("", _EDGES.sub(r"\1", "".join(parts)))


class _Dropper:
    """What stands open while HTML is dropped: an element or a comment that is not for reading, and code."""

    def __init__(self, parts: list[str], findings: Findings) -> None:
        self.findings = findings
        # What is never closed hides nothing: of it only the tag is dropped.
        self.last = {_named(tag): place for place, tag in enumerate(parts) if tag.startswith(f"{RAW}</")}
        self.last["-->"] = max((place for place, words in enumerate(parts) if _CLOSED in words), default=-1)
        self.closing = ""  # what ends that which is not for reading
        self.code = 0

    def tag(self, tag: str, place: int) -> str:
        if not tag.startswith(RAW):
            self.findings.enter(tag)
            self.code += tag.startswith("<code") - (tag == "</code>")
            return tag.replace(RAW, "")
        found, name = tag[1:], _named(tag)
        if self.closing:
            if found[1] == "/" and name == self.closing:
                self.closing = ""
            return ""
        if name == "br":
            return "<br>"
        if found[1] != "/":
            self.findings.add("markdown.html", found)
            if name in SWALLOWED and self.last.get(name, -1) > place and not found.endswith("/>"):
                self.closing = name
                return ""
        return " " if name and name not in _INLINE else ""

    def words(self, words: str, place: int) -> str:
        if self.closing and self.closing != "-->":
            return ""
        if self.code:
            return words.replace(RAW, "")
        kept, at, last = [], 0, words.rfind(_CLOSED)
        while at < len(words):
            if self.closing:
                closed = words.find(_CLOSED, at)
                if closed < 0:
                    break
                self.closing, at = "", closed + len(_CLOSED)
            opened = words.find(_OPENED, at)
            kept.append(words[at : opened if opened >= 0 else None])
            if opened < 0:
                break
            at = opened + len(_OPENED)
            self.findings.add("markdown.html", unescape(_OPENED[1:] + words[at : at + 80].partition("\n")[0]))
            self.closing = "-->" if self.last["-->"] > place or last >= at else ""
        return "".join(kept).replace(RAW, "")


def _named(tag: str) -> str:
    """The name of the element of a tag that stands behind RAW; "" for a comment and its like."""
    name = _NAME.match(tag, 3 if tag[2] == "/" else 2)
    return name[0].lower() if name else ""
