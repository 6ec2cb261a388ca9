"""Sitemaps (sitemaps.org 0.9) with the languages of each page, and robots.txt (RFC 9309).

A page says when it was last changed where its record tells such a day, and else nothing: search engines stop believing
a site whose dates are those of its builds.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from html import escape

MOST, LARGEST = 50_000, 50_000_000  # addresses and bytes of one file
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_OPEN = f'{_HEAD}<urlset xmlns="{_SITEMAP}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
_CLOSE = "</urlset>\n"


def size(address: str, alternates: Mapping[str, str]) -> int:
    """At most so many bytes has a page in a sitemap; addresses are ASCII without signs to escape."""
    hrefs = [*alternates.values()]
    return 70 + len(address) + sum(64 + len(href) for href in (*hrefs, *(hrefs[:1] if len(hrefs) > 1 else ())))


def parts(sizes: Sequence[int]) -> tuple[slice, ...]:
    """How pages of these sizes are cut into files, in their order; always at least one."""
    cuts, count, weight = [0], 0, 0
    for place, one in enumerate(sizes):
        if count == MOST or weight + one > LARGEST - len(_OPEN) - len(_CLOSE):
            cuts.append(place)
            count, weight = 0, 0
        count, weight = count + 1, weight + one
    return tuple(slice(first, last) for first, last in zip(cuts, [*cuts[1:], len(sizes)], strict=True))


def fits(*, pages: int, languages: int, longest: int) -> bool:
    """Whether so many pages stand in one file in any case, their addresses being at most `longest` characters."""
    return pages <= MOST and pages * (70 + longest + (languages + 1) * (64 + longest)) < LARGEST


def sitemap(pages: Iterable[tuple[str, Mapping[str, str], date | None]]) -> bytes:
    """Each page's absolute address with its alternates by language tag; the first of these is for everybody else.

    With it goes the day on which it was last changed; None where nobody knows.
    """
    return "".join((_OPEN, *(_url(*page) for page in pages), _CLOSE)).encode()


def _url(address: str, alternates: Mapping[str, str], changed: date | None) -> str:
    everybody = {"x-default": next(iter(alternates.values()))} if len(alternates) > 1 else {}
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{lang}" href="{escape(href)}"/>'
        for lang, href in {**alternates, **everybody}.items()
    )
    day = f"<lastmod>{changed}</lastmod>" if changed else ""
    return f"<url><loc>{_text(address)}</loc>{day}{links}</url>\n"


def index(addresses: Iterable[str]) -> bytes:
    """A file that names the others, where there are several."""
    named = (f"<sitemap><loc>{_text(address)}</loc></sitemap>\n" for address in addresses)
    return "".join((f'{_HEAD}<sitemapindex xmlns="{_SITEMAP}">\n', *named, "</sitemapindex>\n")).encode()


def _text(address: str) -> str:
    return address.replace("&", "&amp;").replace("<", "&lt;")


def robots(sitemap_address: str) -> bytes:
    """Everyone may read everything; pages that ask to be left out of search engines say so themselves."""
    return f"User-agent: *\nDisallow:\n\nSitemap: {sitemap_address}\n".encode()
