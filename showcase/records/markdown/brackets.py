"""What leads somewhere from within words: links, pictures, notes, bare addresses. HTML among them is left out.

Each function reads what begins or ends at one character; it returns where the reading goes on, or None where that is a
plain character.
"""

import html
import re

from showcase.records.markdown import links
from showcase.records.markdown.autolink import address_at, email_at
from showcase.records.markdown.block import known
from showcase.records.markdown.emphasis import pair
from showcase.records.markdown.piece import Piece, Tag, words
from showcase.records.markdown.span import Bracket, Spans
from showcase.records.markdown.starts import ENDS, SWALLOWED

_POINTED = re.compile(r"<(?:([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*+)|([\w.+-]++@[\w.-]++))>", re.ASCII)
_HTML = re.compile(
    r"<(?:/[A-Za-z][A-Za-z0-9-]*+\s*+|([A-Za-z][A-Za-z0-9-]*+)"
    r"(?:\s++[A-Za-z_:][\w.:-]*+(?:\s*+=\s*+(?:[^\s\"'=<>`]++|'[^']*+'|\"[^\"]*+\"))?+)*+\s*+/?)>",
    re.ASCII,
)
_UNSEEN = re.compile(r"<(?:(!--)|(\?)|(!\[CDATA\[)|(![A-Za-z]))")
_SWALLOWED = re.compile(SWALLOWED, re.IGNORECASE)
_LABEL = re.compile(r"\[((?:[^\[\]\\]|\\.){0,200}+)\]", re.DOTALL)


def begin(spans: Spans, at: int) -> int:
    picture = spans.text[at] == "!"
    end = at + 1 + picture
    spans.put(at, end, spans.text[at:end])
    spans.brackets.append(Bracket(len(spans.pieces) - 1, len(spans.runs), end, picture))
    return end


def end(spans: Spans, at: int) -> int | None:
    bracket = spans.brackets.pop() if spans.brackets else None
    if not bracket:
        return None
    label = known(spans.text[bracket.at + 1 : at]) if spans.text[bracket.at] == "^" else ""
    if label in spans.reading.known_notes and not bracket.picture:
        return _note(spans, bracket, at, label)
    if not bracket.picture and bracket.piece < spans.linked:
        return None
    target = _target(spans, bracket, at)
    if not target:
        return None
    spans.flush(at)
    href, title, end = target
    pair(spans.runs[bracket.runs :])
    del spans.runs[bracket.runs :]
    inner = spans.pieces[bracket.piece + 1 :]
    if bracket.picture:
        spans.pieces[bracket.piece :] = _picture(spans, bracket.at, href, title, words(inner).strip())
        spans.linked = min(spans.linked, len(spans.pieces))
    else:
        spans.pieces[bracket.piece :] = link(spans, bracket.at, href, title, [_unlinked(piece) for piece in inner])
        spans.linked = len(spans.pieces)
    return end


def _note(spans: Spans, bracket: Bracket, at: int, label: str) -> int:
    number, mark = spans.reading.note(spans.line(at), label)
    again = f"-{mark}" if mark > 1 else ""
    attributes = {"id": f"n-{number}-mark{again}", "href": f"#n-{number}", "role": "doc-noteref"}
    del spans.runs[bracket.runs :], spans.pieces[bracket.piece :]
    spans.pieces += (Tag("sup"), Tag("a", attributes, str(number)), Tag("sup", shut=True))
    return at + 1


def _target(spans: Spans, bracket: Bracket, at: int) -> tuple[str, str, int] | None:
    """The address, title and end of the link whose words end at `at`."""
    if spans.text.startswith("(", at + 1) and (found := links.inline(spans.text, at + 1)):
        return found
    label, end = _LABEL.match(spans.text, bracket.at - 1, at + 1), at + 1
    if (after := _LABEL.match(spans.text, at + 1)) and after.end() - after.start() > 2:
        label = after
    end = after.end() if after else end
    if not label or label.end() not in (at + 1, end):
        return None
    target = spans.reading.addresses.get(known(label[1]))
    if not target:
        return None
    spans.reading.expand(spans.line(at), target[0] + target[1])
    return *target, end


def _picture(spans: Spans, at: int, file: str, title: str, alt: str) -> list[Piece]:
    if not links.pictured(file):
        spans.reading.report(spans.line(at), "markdown.picture", file, fatal=True)
    elif not alt:
        spans.reading.report(spans.line(at), "markdown.alt", file, fatal=True)
    attributes = {"data-picture": file, "alt": alt} | ({"title": title} if title else {})
    return [Tag("img", attributes, "")]


def link(spans: Spans, at: int, href: str, title: str, inner: list[Piece]) -> list[Piece]:
    if not links.allowed(href):
        spans.reading.report(spans.line(at), "markdown.link", href, fatal=True)
        return inner
    attributes = {"href": href} | ({"title": title} if title else {})
    if href[:4].lower() == "http":
        attributes["rel"] = "noopener"
    return [Tag("a", attributes), *inner, Tag("a", shut=True)]


def _unlinked(piece: Piece) -> Piece:
    """A piece for inside a link, where there can be no other link."""
    if isinstance(piece, Tag) and piece.name == "a":
        return piece.text or ""
    return piece


def bare(spans: Spans, at: int) -> int | None:
    end = address_at(spans.text, at)
    if end is None:
        return None
    words = spans.text[at:end]
    href = f"http://{words}" if words.startswith("www.") else words
    return spans.put(at, end, *link(spans, at, html.unescape(href), "", [words]))


def email(spans: Spans, at: int) -> int | None:
    found = email_at(spans.text, at, spans.start)
    if not found:
        return None
    words = spans.text[found[0] : found[1]]
    return spans.put(found[0], found[1], *link(spans, at, f"mailto:{words}", "", [words]))


def pointed(spans: Spans, at: int) -> int | None:
    """An address between < and >, or HTML."""
    if found := _POINTED.match(spans.text, at):
        href = found[1] or f"mailto:{found[2]}"
        return spans.put(at, found.end(), *link(spans, at, href, "", [found[1] or found[2]]))
    end = _html(spans, at)
    if end is None:
        return None
    if not spans.text.startswith("</", at):  # the tag that it closes has been reported
        spans.reading.report(spans.line(at), "markdown.html", spans.text[at:end])
    return spans.put(at, end)


def _html(spans: Spans, at: int) -> int | None:
    """Where the HTML ends that begins at `at`; with it goes all that stands in an element not meant for reading."""
    if unseen := _UNSEEN.match(spans.text, at):
        closing = ENDS[(unseen.lastindex or 1) - 1]
        end = spans.text.find(closing, unseen.end())
        return None if end < 0 else end + len(closing)
    tag = _HTML.match(spans.text, at)
    if not tag or not tag[1] or tag[0].endswith("/>") or not _SWALLOWED.fullmatch(tag[1]):
        return tag.end() if tag else None
    shut = re.compile(rf"</{tag[1]}[^>]*+>", re.IGNORECASE).search(spans.text, tag.end())
    return shut.end() if shut else len(spans.text)
