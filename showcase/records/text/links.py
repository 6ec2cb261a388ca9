"""Where a text may lead: web, mail and telephone addresses, and relative ones.

Refuses every other scheme, hosts without a scheme, user names, and the `{attach}` and `|filename|` words of Pelican.
"""

import html
import re
from contextlib import suppress
from urllib.parse import unquote, urlsplit

from pydantic_core import PydanticCustomError

from showcase.records.text.limits import ADDRESS
from showcase.schema.patterns import compile_later
from showcase.schema.picture import read_file
from showcase.schema.web import read_email, read_url

# Of all countries (RFC 3966, global number), without the 0 in brackets that is not dialled from elsewhere.
_PHONE = compile_later(r"\+[0-9](?:[0-9.-]|\([1-9][0-9]*\)){5,28}[0-9]")
_SCHEME = compile_later(r"\s*([^/?#:]*):")
_QUERY = compile_later(r"(?:(?:subject|body)=[^&=]*+&?)*+")
_UNFIT = compile_later(r"[\s\\<>\"`{}|^\x00-\x1f\x7f-\x9f]|^//")
# Words that give themselves out as an address, and the host that they name.
_HOST = compile_later(r"(?:https?://|(?=www\.))([^\s/?#:@]+)(?:[/?#:]\S*)?", re.IGNORECASE)
_MAIL = compile_later(r"[^\s@]+@[^\s@]+\.[^\s@]+")
# What ends a bare address for us, where the forge reads on: quotes of all our languages, a bracket right after a host.
_AROUND = compile_later('[«»‹›„“”"\x02]')
_HOST_ENDS = compile_later(r"(?:https?://|www\.)[\w.-]+\(", re.IGNORECASE)
_SINGLE = "‚‘’'"  # these may stand within an address


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


def misleads(href: str, words: str) -> bool:
    """Whether the words of a link name an address, and it leads to another host, or to another's mailbox."""
    words = words.strip()
    if href[:7].lower() == "mailto:":
        words = words.lower().removeprefix("mailto:")
        return bool(_MAIL.fullmatch(words)) and words != href[7:].partition("?")[0].lower()
    named = _HOST.fullmatch(words)
    if not named or href[:4].lower() != "http":
        return False
    said, real = (_bare_host(host) for host in (named[1], urlsplit(href).hostname or ""))
    return said != real and not real.endswith(f".{said}") and not said.endswith(f".{real}")


def _bare_host(host: str) -> str:
    """A host as it is looked up, without the www before it."""
    with suppress(UnicodeError):
        host = host.encode("idna").decode("ascii")
    return host.lower().removeprefix("www.")


def trimmed(bare: str) -> str:
    """A bare address without what stands behind it and is none of it."""
    around = _AROUND.search(bare)
    kept = bare[: around.start()] if around else bare
    if host := _HOST_ENDS.match(kept):
        kept = host[0][:-1]
    return kept.rstrip(_SINGLE + ".,:;!?") if kept[-1:] in _SINGLE or len(kept) < len(bare) else kept


def _plain(query: str) -> bool:
    """Whether a mail link's query holds a subject and a text only, and no line end that would smuggle in a header."""
    return bool(_QUERY.fullmatch(query)) and unquote(query).isprintable()
