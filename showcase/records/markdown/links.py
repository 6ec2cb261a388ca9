"""Where a Markdown text may lead: web, mail and telephone addresses, and relative ones; and how they are written.

Refuses every other scheme, hosts without a scheme, user names, and the `{attach}` and `|filename|` words of Pelican.
"""

import html
import re
from urllib.parse import unquote, urlsplit

from pydantic_core import PydanticCustomError

from showcase.records.markdown.limits import ADDRESS
from showcase.schema.picture import read_file
from showcase.schema.web import read_email, read_url

# Of all countries (RFC 3966, global number), without the 0 in brackets that is not dialled from elsewhere.
_PHONE = re.compile(r"\+[0-9](?:[0-9.-]|\([1-9][0-9]*\)){5,28}[0-9]")
_SCHEME = re.compile(r"\s*([^/?#:]*):")
_QUERY = re.compile(r"(?:(?:subject|body)=[^&=]*+&?)*+")
_UNFIT = re.compile(r"[\s\\<>\"`{}|^\x00-\x1f\x7f-\x9f]|^//")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])|(&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)")
_STOP = re.compile(r"\\[!-/:-@\[-`{-~]|[\\() \t\n]")  # no ?+ here: Python 3.11.2 never comes back from one
_POINTED = re.compile(r"<((?:[^<>\\\n]|\\.|\\(?=\n))*+)>")
_TITLE = re.compile(r""""((?:[^"\\]|\\.)*+)"|'((?:[^'\\]|\\.)*+)'|\(((?:[^()\\]|\\.)*+)\)""", re.DOTALL)
_SPACE = re.compile(r"[ \n]*+")


def allowed(href: str) -> bool:
    """Whether a text may link to this address. What an entity hides counts too, should anything resolve it again."""
    scheme = _SCHEME.match(html.unescape(href))
    try:
        match scheme[1].lower() if scheme else "":
            case "http" | "https":
                return bool(read_url(href)) and href == href.strip()
            case "mailto":
                address, _, query = href[7:].partition("?")
                return read_email(address) == address and _plain(query)
            case "tel":
                return bool(_PHONE.fullmatch(href[4:]))
            case "":
                urlsplit(href)
                return not scheme and len(href) <= ADDRESS and not _UNFIT.search(href) and href.isprintable()
    except (PydanticCustomError, ValueError):
        pass
    return False


def pictured(name: str) -> bool:
    """Whether a text may show this picture: a file in the record's own folder."""
    try:
        return read_file(name) == name
    except PydanticCustomError:
        return False


def plain(text: str) -> str:
    """`text` with its backslashes and entities resolved."""
    if "\\" not in text and "&" not in text:
        return text
    return _ESCAPED.sub(lambda found: found[1] or entity(found[2]), text)


def entity(written: str) -> str:
    """The character an entity stands for, or the entity as written where there is none."""
    if written[1] != "#" and written[1:] not in html.entities.html5:
        return written
    return html.unescape(written) or "\ufffd"


def destination(text: str, at: int) -> tuple[str, int] | None:
    """The address written from `at` on, and where it ends; None where there is none."""
    if text.startswith("<", at):
        pointed = _POINTED.match(text, at, at + 2 * ADDRESS)
        return (plain(pointed[1]), pointed.end()) if pointed else None
    depth, end = 0, min(len(text), at + 2 * ADDRESS)
    for stop in _STOP.finditer(text, at, end):
        if stop[0] == "(":
            depth += 1
        elif stop[0] == ")" and depth:
            depth -= 1
        elif stop[0] == ")" or stop[0].isspace():
            end = stop.start()
            break
    return None if depth else (plain(text[at:end]), end)


def title(text: str, at: int) -> tuple[str, int]:
    """The title written after an address that ends at `at`, and where it ends; empty, and `at`, where there is none."""
    start = _SPACE.match(text, at)
    found = _TITLE.match(text, start.end(), start.end() + 2 * ADDRESS) if start and start.end() > at else None
    if not found or "\n\n" in found[0]:
        return "", at
    return plain(found[1] or found[2] or found[3] or ""), found.end()


def inline(text: str, at: int) -> tuple[str, str, int] | None:
    """The address, title and end of `(address "title")` from `at` on; None where that does not stand there."""
    start = _SPACE.match(text, at + 1)
    found = destination(text, start.end()) if start else None
    if not found:
        return None
    if text.startswith(")", found[1]):
        return found[0], "", found[1] + 1
    named, end = title(text, found[1])
    closing = _SPACE.match(text, end)
    if closing and text.startswith(")", closing.end()):
        return found[0], named, closing.end() + 1
    return None


def _plain(query: str) -> bool:
    """Whether a mail link's query holds a subject and a text only, and no line end that would smuggle in a header."""
    return bool(_QUERY.fullmatch(query)) and unquote(query).isprintable()
