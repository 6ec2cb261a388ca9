"""A page that leads to another address: what a static host can do instead of answering 301.

Search engines take a refresh at once for a permanent redirect; asked to leave the page out, they would not follow it
(https://developers.google.com/search/docs/crawling-indexing/301-redirects).
"""

from markupsafe import Markup

_PAGE = Markup(
    "<!doctype html>\n"
    '<html lang="{lang}">\n'
    '<meta charset="utf-8">\n'
    "<title>{title}</title>\n"
    '<link rel="canonical" href="{to}">\n'
    '<meta http-equiv="refresh" content="0; url={to}">\n'
    '<main><h1><a href="{to}">{title}</a></h1></main>\n'
    "</html>\n"
)


def page(to: str, *, title: str, lang: str) -> bytes:
    """The page that leads to the absolute address `to`; it says where, for browsers that do not follow."""
    return str(_PAGE.format(to=to, title=title, lang=lang)).encode()
