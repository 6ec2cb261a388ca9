"""What a calendar says of an event, plain or in HTML, as Markdown. Signs that Markdown would read stay signs."""

import re
from html.parser import HTMLParser

import nh3

from showcase.records.text.links import allowed

_HTML = re.compile(r"</?(?:p|br|a|b|strong|i|em|u|ul|ol|li|div|span|h[1-6]|html|body)\b[^<>]*>", re.IGNORECASE)
_WEB = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:!?)\]'’»]")
# Anywhere in a line, and at its start: as draft.plain has it for tables.
_SIGNS = re.compile(r"[\\`*_\[\]<>|~^]|&(?=#?\w+;)|^[#+=:-]|(?<=^\d)[.)]|(?<=^\d\d)[.)]|(?<=^\d\d\d)[.)]")
_KEPT = {"p", "br", "a", "b", "strong", "i", "em", "ul", "ol", "li", "div", "h1", "h2", "h3", "h4", "h5", "h6"}
_BLOCKS = {"p", "div", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6"}
_AROUND = {"b": "**", "strong": "**", "i": "*", "em": "*"}
LONGEST = 40_000  # signs
_BREAK = "\\\n"  # a new line that stays one


def markdown(text: str) -> str:
    """The text as Markdown that our reader takes."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " ")
    if len(text) > LONGEST:
        return text  # more than a record takes, which is told there
    return _of_html(text) if _HTML.search(text) else _of_plain(text)


def _of_plain(text: str) -> str:
    paragraphs = re.split(r"\n[ \t]*(?:\n[ \t]*)+", text.strip())
    return "\n\n".join(_BREAK.join(_line(line) for line in one.split("\n")) for one in paragraphs if one.strip())


def _line(line: str) -> str:
    """A line as it stands, with its web addresses as links."""
    made, at, line = "", 0, line.strip()
    for found in _WEB.finditer(line):
        if allowed(found[0]):
            made += _escaped(line[at : found.start()], start=not at) + f"<{found[0]}>"
            at = found.end()
    return made + _escaped(line[at:], start=not at)


def _escaped(text: str, *, start: bool = True) -> str:
    made = _SIGNS.sub(r"\\\g<0>", text if start else f" {text}")
    return made if start else made[1:]


class _Writer(HTMLParser):
    """Writes Markdown of HTML that was cleaned before: well-formed, without scripts and without other elements."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.made: list[str] = []
        self._last = "\n"
        self._lists: list[int | None] = []
        self._links: list[str] = []

    def _add(self, piece: str) -> None:
        if piece:
            self.made.append(piece)
            self._last = piece

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self._add("\n\n")
        if tag in ("ul", "ol"):
            self._lists.append(0 if tag == "ol" else None)
        elif tag == "li":
            self._add("\n" + self._bullet())
        elif tag == "br":
            self._add("\v")
        elif tag == "a":
            href = dict(attrs).get("href") or ""
            self._links.append(href if allowed(href) and not re.search(r"[()\s]", href) else "")
            self._add("\x02" if self._links[-1] else "")
        self._add(_AROUND.get(tag, "") and f"\x01{_AROUND[tag]}")

    def handle_endtag(self, tag: str) -> None:
        self._add(_AROUND.get(tag, "") and f"{_AROUND[tag]}\x01")
        if tag == "a" and self._links and (href := self._links.pop()):
            self._add(f"\x03({href})")
        if tag in ("ul", "ol") and self._lists:
            self._lists.pop()
        if tag in _BLOCKS:
            self._add("\n\n")

    def handle_data(self, data: str) -> None:
        words = re.sub(r"\s+", " ", re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", data))
        at_start = self._last.endswith(("\n", "\v", "* ", ". "))
        self._add(_escaped(words.lstrip() if at_start else words, start=at_start))

    def _bullet(self) -> str:
        if self._lists and (number := self._lists[-1]) is not None:
            self._lists[-1] = number + 1
            return f"{number + 1}. "
        return "* "


def _short(run: re.Match[str]) -> str:
    """What a run of spaces and ends of lines comes to."""
    if "\n\n" in run[0] or run[0].count("\v") > 1:
        return "\n\n"
    return next((sign for sign in "\v\n" if sign in run[0]), " ")


def _of_html(text: str) -> str:
    writer = _Writer()
    writer.feed(nh3.clean(text, tags=_KEPT, attributes={"a": {"href"}}, link_rel=None))
    writer.close()
    made = re.sub(
        r"[ \t\n\v]{2,}", _short, "".join(writer.made)
    )  # else what follows looks at long runs again and again
    made = re.sub(r"\x02\s*\x03\([^)]*\)", "", made).replace("\x02", "[").replace("\x03", "]")
    made = re.sub(r"\x01(\*+)(\s*)(\*+)\x01", r"\2", made)  # nothing in it
    made = re.sub(r"\x01(\*+)(\s+)", r"\2\1", made)  # Markdown takes no space inside
    made = re.sub(r"(\s+)(\*+)\x01", r"\2\1", made).replace("\x01", "")
    made = re.sub(r"[ \t]*\v[ \t]*(?=\v|\n|\Z)", "\n\n", made)
    made = re.sub(r"[ \t]*\v[ \t]*", r"\\\n", made)
    made = re.sub(r"[ \t]+\n|\n[ \t]+", "\n", made)
    return re.sub(r"\n{3,}", "\n\n", made).strip()
