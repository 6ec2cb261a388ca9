"""Links of a text that do not leave the site: found in its HTML, so that no reader of Markdown need know of them."""

import re
from collections.abc import Mapping
from html import unescape
from urllib.parse import urlsplit

from showcase.records.text import Words

_HREF = re.compile(r'<a(?: [a-z-]+="[^"]*")*? href="([^"]*)"')
_ID = re.compile(r'<[a-z0-9]+(?: [a-z-]+="[^"]*")*? id="([^"]+)"')


def within(words: Mapping[str, Words], site: str) -> dict[str, tuple[str, ...]]:
    """By language, the links of a record's words that lead to the site at the address `site`, each once."""
    found = {lang: tuple(dict.fromkeys(_within(text.html, site))) for lang, text in words.items() if "<a " in text.html}
    return {lang: hrefs for lang, hrefs in found.items() if hrefs}


def _within(html: str, site: str) -> list[str]:
    parts = frozenset(anchors(html)) if 'href="#' in html else frozenset()
    hrefs = map(unescape, _HREF.findall(html))
    return [href for href in hrefs if not leaves(href, site) and href.removeprefix("#") not in parts]


def anywhere(html: str) -> list[str]:
    """All links of a text, wherever they lead."""
    return [unescape(href) for href in _HREF.findall(html)]


def anchors(html: str) -> list[str]:
    """What a link can lead to inside a text."""
    return [unescape(name) for name in _ID.findall(html)]


def leaves(href: str, site: str) -> bool:
    """Whether a link leads to anything but a page of the site at `site` ("" where that is not known)."""
    parts, own = urlsplit(href), urlsplit(site)
    if not parts.scheme:
        return False
    return (
        parts.scheme not in ("http", "https") or parts.netloc.lower() != own.netloc or not _below(parts.path, own.path)
    )


def _below(path: str, base: str) -> bool:
    return path == base or path.startswith(f"{base}/")
