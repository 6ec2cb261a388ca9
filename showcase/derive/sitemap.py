"""The sitemap (sitemaps.org 0.9) with the languages of each page, and robots.txt (RFC 9309)."""

from collections.abc import Iterable, Mapping
from xml.etree import ElementTree

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


def sitemap(pages: Iterable[tuple[str, Mapping[str, str]]]) -> bytes:
    """Each page's absolute address with its alternates by language tag, as one file."""
    ElementTree.register_namespace("", _SITEMAP)
    ElementTree.register_namespace("xhtml", _XHTML)
    root = ElementTree.Element(f"{{{_SITEMAP}}}urlset")
    for address, alternates in pages:
        url = ElementTree.SubElement(root, f"{{{_SITEMAP}}}url")
        ElementTree.SubElement(url, f"{{{_SITEMAP}}}loc").text = address
        for lang, href in alternates.items():
            link = {"rel": "alternate", "hreflang": lang, "href": href}
            ElementTree.SubElement(url, f"{{{_XHTML}}}link", link)
    return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def robots(sitemap_address: str) -> bytes:
    """Everyone may read everything; pages that ask to be left out of search engines say so themselves."""
    return f"User-agent: *\nDisallow:\n\nSitemap: {sitemap_address}\n".encode()
