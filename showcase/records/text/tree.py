"""Our one pass over the HTML of a text: headings, links, pictures, tables and notes as a page of the site has them."""

import re
from collections.abc import Callable
from html import escape, unescape
from urllib.parse import unquote

from showcase.records.text import links
from showcase.records.text.finding import Findings
from showcase.records.text.notes import Notes
from showcase.records.text.tags import opening, slug
from showcase.schema.label import Label
from showcase.schema.patterns import compile_later

# What is put into the words of a page, so that its language must have it.
_TABLE = Label("Table")
_TAG = compile_later("(<[^<>]*>)")  # in attributes of a reader's own tags < and > are escaped
_ATTRIBUTE = compile_later(r"([a-z-]+)=\"([^\"]*)\"")
_NAME = compile_later(r"</?([a-z][a-z0-9]*)")
_BLOCKS = {
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "pre", "blockquote", "hr",
    "table", "thead", "tbody", "tr", "td", "th", "div", "section",
}  # fmt: skip
_INLINE = frozenset(("<em>", "</em>", "<strong>", "</strong>", "<code>", "</code>", "</a>", "<del>", "</del>", "<br>"))
# Tags of blocks that stay as they are.
_PLAIN = {f"<{name}>" for name in _BLOCKS if not re.fullmatch("h[1-6]|hr|table|th|pre|section|div", name)}
_PLAIN |= {f"</{name}>" for name in _BLOCKS - {"table"}}
_SIDES = {"left": "start", "center": "center", "right": "end"}
_MARK = compile_later(r"#fn(?:ref)?\d*[-:](.*)")
_JUMP = "\x02#"  # stands before the name of a heading until all of them are known; no text and no address may have it
_JUMPS = compile_later(f'"{_JUMP}([^"]*)"')
# What cmark writes as %… in an address.
_ENCODED = compile_later("(?:%[89A-F][0-9A-F])+|%(?:[01][0-9A-F]|2[02]|3[CE]|5[BCDE]|60|7[BCDF])")


class Tree:
    """The HTML of one text, while the pass goes over it. `level` is the heading that the highest ones become."""

    def __init__(self, html: str, *, lang: str, level: int, findings: Findings) -> None:
        self.lang, self.level, self.findings = lang, level, findings
        self.parts = _TAG.split(html)  # text, tag, text, tag, …, text
        self.links: list[str] = []
        self.pictures: list[str] = []
        self.outline: list[int] = []  # the levels, as written, of the headings that this place is under
        self.anchors: dict[str, int] = {}  # of the headings, with the last number put behind it
        self.named: dict[str, str] = {}  # the ids that the reader gave to headings, and ours
        self.tables = 0
        self.notes = Notes(html, lang)

    def html(self) -> str:
        """The HTML as it is for a page."""
        parts = self.parts
        for place in range(1, len(parts), 2):
            tag = parts[place]
            if tag not in _INLINE:
                if tag not in _PLAIN:
                    self._special(place, tag)
                elif parts[place + 1] or parts[place - 1]:
                    self._close_up(place)
        html = "".join(parts)
        return _JUMPS.sub(self._jump, html) if _JUMP in html else html

    def _close_up(self, place: int) -> None:
        """Line ends beside the tag of a block are not words."""
        before, after = self.parts[place - 1], self.parts[place + 1]
        if before[-1:] == "\n":
            self.parts[place - 1] = before.rstrip("\n")
        if after[:1] == "\n":
            self.parts[place + 1] = after.lstrip("\n")

    def _special(self, place: int, tag: str) -> None:
        named = _NAME.match(tag)
        name = named[1] if named else ""
        if name in _BLOCKS:
            self._close_up(place)
            self.findings.enter(tag)
        if tag == "</table>":
            self.parts[place] = "</table></div>"
        elif name and tag[1] != "/":
            attributes = {key: unescape(value) for key, value in _ATTRIBUTE.findall(tag)}
            attributes.pop("data-sourcepos", None)
            _HANDLERS.get(name, Tree._plain)(self, place, name, attributes)

    def _end(self, place: int, name: str) -> int:
        """Where the element ends that begins at `place`."""
        depth, begin, end = 1, f"<{name}", f"</{name}>"
        for at in range(place + 2, len(self.parts), 2):
            tag = self.parts[at]
            if tag == end:
                depth -= 1
                if not depth:
                    return at
            elif tag.startswith(begin) and tag[len(begin)] in " >":
                depth += 1
        return len(self.parts) - 2

    def _words(self, place: int, end: int) -> str:
        """The words between two tags, without markup."""
        return unescape("".join(self.parts[place + 1 : end : 2]))

    def _plain(self, place: int, name: str, attributes: dict[str, str]) -> None:
        """An element as the reader wrote it."""
        self.parts[place] = opening(name, attributes)

    def _void(self, place: int, name: str, _: dict[str, str]) -> None:
        self.parts[place] = f"<{name}>"

    def _box(self, place: int, _name: str, _attributes: dict[str, str]) -> None:
        """The box of a task, as a character that can be read out."""
        self.parts[place] = "☑" if " checked" in self.parts[place] else "☐"

    def _code_block(self, place: int, name: str, attributes: dict[str, str]) -> None:
        """Code can be wider than the page, so its box must be within the keyboard's reach to be scrolled."""
        self.parts[place] = opening(name, {**attributes, "tabindex": "0"})

    def _heading(self, place: int, name: str, attributes: dict[str, str]) -> None:
        """A heading one level below the one it is under, whatever was written, so that no level is left out."""
        written, end = int(name[1]), self._end(place, name)
        while self.outline and self.outline[-1] >= written:
            self.outline.pop()
        self.outline.append(written)
        anchor = self._anchor(slug(self._words(place, end)) or "section")
        self.named.setdefault(attributes.get("id", anchor), anchor)
        level = min(self.level + len(self.outline) - 1, 6)
        self.parts[place] = f'<h{level} id="s-{anchor}">'
        self.parts[end] = f"</h{level}>"

    def _anchor(self, name: str) -> str:
        """`name`, or with a number behind it if there is such a heading already."""
        anchor, taken = name, self.anchors
        while anchor in taken:
            taken[name] += 1
            anchor = f"{name}-{taken[name]}"
        taken[anchor] = 0
        return anchor

    def _jump(self, found: re.Match[str]) -> str:
        """A link within the text leads to the heading of this name, if there is one."""
        name = unquote(unescape(found[1]))
        anchor = self.named.get(name) or slug(name)
        return f'"#s-{anchor}"' if anchor in self.anchors else f'"#{found[1]}"'

    def _table(self, place: int, _name: str, attributes: dict[str, str]) -> None:
        """A table in a box of its own, which the keyboard can scroll and a screen reader names."""
        self.tables += 1
        label = f"{_TABLE.tell(self.lang[:2])} {self.tables}"
        box = {"class": "table", "role": "group", "tabindex": "0", "aria-label": label}
        self.parts[place] = opening("div", box) + opening("table", attributes)

    def _cell(self, place: int, name: str, attributes: dict[str, str]) -> None:
        side = attributes.pop("align", "") or attributes.pop("style", "").removeprefix("text-align: ").rstrip(";")
        if side in _SIDES:
            attributes["class"] = _SIDES[side]
        self.parts[place] = opening(name, {**attributes, "scope": "col"} if name == "th" else attributes)

    def _picture(self, place: int, name: str, attributes: dict[str, str]) -> None:
        file, alt = attributes.get("src", ""), " ".join(attributes.get("alt", "").split())
        file = self._decoded(file)
        if not links.pictured(file):
            self.findings.add("markdown.picture", file, words=f"![{alt}", fatal=True)
        elif not alt:
            self.findings.add("markdown.alt", file, fatal=True)
        title = attributes.get("title")
        self.pictures.append(file)
        self.parts[place] = opening(name, {"data-picture": file, "alt": alt, **({"title": title} if title else {})})

    def _link(self, place: int, name: str, attributes: dict[str, str]) -> None:
        end, href = self._end(place, "a"), attributes.get("href", "")
        if "footnote" in self.parts[place] and (mark := _MARK.fullmatch(href)):
            note = self._back if "footnote-backref" in self.parts[place] else self._mark
            note(place, end, unquote(mark[1]))
            return
        href, words = self._decoded(href), self._words(place, end)
        if href.startswith(("http", "mailto:")) and href.endswith(words):
            href, words = self._bare(href, words, place, end)
        if not links.allowed(href) or not href:
            if href and href != f"mailto:{words}":  # a@b, which only looks like an address, is a word as any other
                self.findings.add("markdown.link", href, words=words)
            self.parts[place] = self.parts[end] = ""
            return
        if links.misleads(href, words):
            self.findings.add("markdown.misleading", f"{words} → {href}", words=words, fatal=True)
        self.links.append(href)
        title = attributes.get("title")
        target = {"href": f"\x02{href}" if href.startswith("#") else href}
        target |= ({"rel": "noopener"} if href[:4].lower() == "http" else {}) | ({"title": title} if title else {})
        self.parts[place] = opening(name, target)

    def _decoded(self, address: str) -> str:
        """An address as it was written, where the reader encoded some of it."""
        if "%" not in address or address in self.findings.text:
            return address
        text = self.findings.text
        return _ENCODED.sub(lambda found: found[0] if found[0] in text else unquote(found[0]), address)

    def _bare(self, href: str, words: str, place: int, end: int) -> tuple[str, str]:
        """The target and the words of a bare address; what is none of it moves behind the link."""
        kept = links.trimmed(words)
        if kept == words or not kept or end != place + 2:
            return href, words
        behind = words[len(kept) :]
        self.parts[place + 1] = escape(kept, quote=False)
        self.parts[end + 1] = escape(behind, quote=False) + self.parts[end + 1]
        return href.removesuffix(behind), kept

    def _mark(self, place: int, _end: int, label: str) -> None:
        if mark := self.notes.mark(label):
            self.parts[place], self.parts[place + 1] = mark

    def _back(self, place: int, end: int, written: str) -> None:
        before, self.parts[place : end + 1] = self.parts[place - 1], [""] * (end + 1 - place)
        if link := self.notes.back(written):
            self.parts[place - 1 : place + 1] = before.removesuffix("&#160;").rstrip(), link

    def _section(self, place: int, name: str, attributes: dict[str, str]) -> None:
        """The notes at the end of a text, or what an extension makes."""
        if not attributes.get("class", "").startswith("footnote"):
            self._plain(place, name, attributes)
            return
        self.parts[place], self.parts[self._end(place, name)] = self.notes.section, "</section>"
        if self.parts[place + 2].startswith("<hr"):
            self.parts[place + 2] = ""

    def _item(self, place: int, name: str, attributes: dict[str, str]) -> None:
        self._plain(place, name, {**attributes, **self.notes.identity(self.parts[place])})

    def _raised(self, place: int, name: str, attributes: dict[str, str]) -> None:
        self._plain(place, name, {} if "footnote" in str(attributes) or "fnref" in str(attributes) else attributes)


_HANDLERS: dict[str, Callable[[Tree, int, str, dict[str, str]], None]] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Tree._heading),
    **dict.fromkeys(("br", "hr"), Tree._void),
    **dict.fromkeys(("td", "th"), Tree._cell),
    **dict.fromkeys(("div", "section"), Tree._section),
    "a": Tree._link,
    "img": Tree._picture,
    "input": Tree._box,
    "li": Tree._item,
    "pre": Tree._code_block,
    "sup": Tree._raised,
    "table": Tree._table,
}
