"""Tags: how an element begins, and the name by which a heading can be led to."""

import re
import unicodedata
from collections.abc import Mapping
from html import escape


def opening(name: str, attributes: Mapping[str, str]) -> str:
    """The tag that opens an element."""
    return "".join((f"<{name}", *(f' {key}="{escape(attributes[key])}"' for key in sorted(attributes)), ">"))


def slug(text: str) -> str:
    """A name for an address, as the forge makes them, but of the letters a to z, digits and hyphens only."""
    text = text.lower().replace("œ", "oe").replace("æ", "ae").replace("ß", "ss")
    text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[\s-]+", "-", re.sub(r"[^a-z0-9\s-]", "", text)).strip("-")
