"""Asks a built page whether anything in it could run, lead astray or fetch from elsewhere."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from showcase.schema.kinds import PROPOSE
from tests.languages import LANGUAGES

HREF = re.compile(r"https?://[^/]|mailto:|tel:|webcal://127\.0\.0\.1:8000/|/(?![/\\])|#|\?|$", re.IGNORECASE)
OWN = re.compile(r"/(?:assets|media)/[^\\]*$")
PATTERNS = {
    "data-chip",
    "data-group",
    "data-list",
    "data-row",
}  # what the theme's scripts make many of stands in a template
LEADING = ("href", "action")
FETCHING = ("src", "srcset", "poster", "data", "background", "longdesc", "cite", "ping", "formaction", "manifest")
FORBIDDEN = {
    *("iframe", "object", "embed", "base", "style", "template", "applet", "frame", "frameset", "portal", "math"),
    *("foreignobject", "animate", "animatetransform", "set", "use", "image", "video", "audio", "track", "noscript"),
    *("textarea", "select", "isindex", "keygen", "marquee", "plaintext", "xmp", "listing", "noembed", "noframes"),
}
CONTROLS = {"textarea", "select", "template"}


def elements(html: str) -> Iterator[LexborNode]:
    """All elements of a page, as a browser reads it."""
    root = LexborHTMLParser(html).root
    assert root is not None
    yield from (node for node in root.traverse(include_text=False) if node.tag and not node.tag.startswith(("-", "!")))


def shapes(html: str) -> set[tuple[str, str]]:
    """Which elements a page has with which attributes, whatever stands in them."""
    return {(node.tag or "", name) for node in elements(html) for name in ("", *node.attributes)}


def faults(html: str, *, form: bool = False) -> Iterator[str]:
    """Everything in a page that a harmless one has not; a page with a form of ours has what forms are made of."""
    for node in elements(html):
        tag = node.tag or ""
        ours = (form and tag in CONTROLS) or (tag == "template" and PATTERNS & {*node.attributes})
        if tag in FORBIDDEN and not ours:
            yield f"<{tag}>"
        elif tag == "script":
            yield from _script(node)
        elif tag == "meta" and "http-equiv" in node.attributes:
            yield "<meta http-equiv>"
        for name, value in node.attributes.items():
            yield from _attribute(tag, name.lower(), value or "")


def _script(node: LexborNode) -> Iterator[str]:
    if node.attributes.get("type") == "application/ld+json":
        json.loads(node.text())
    elif node.text().strip() or not OWN.match(node.attributes.get("src") or ""):
        yield f"<script>: {node.html}"


def _attribute(tag: str, name: str, value: str) -> Iterator[str]:
    runs = name.startswith(("on", "xlink")) or name in ("style", "srcdoc")
    leads = name in LEADING and not HREF.match(value)
    fetches = name in FETCHING and not all(OWN.match(part.split()[0]) for part in value.split(", "))
    if runs or leads or fetches:
        yield f"<{tag} {name}={value[:80]!r}>"


def walk(output: Path) -> list[str]:
    """The faults of every page below `output`."""
    pages = sorted(output.rglob("*.html"))
    assert pages
    forms = {PROPOSE.tell(lang) for lang in LANGUAGES}
    return [
        f"{page.relative_to(output)}: {fault}"
        for page in pages
        for fault in faults(page.read_text(encoding="utf-8"), form=page.parent.name in forms)
    ]
