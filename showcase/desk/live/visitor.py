"""A visitor: by which name they called this machine, and which language they read. Refuses names of other machines.

Whoever may look at a page elsewhere could be led here by a name that suddenly means this machine (DNS rebinding), and
that page could then read what is served. So only names that always mean this machine are answered.
"""

from collections.abc import Iterable
from ipaddress import ip_address
from urllib.parse import urlsplit

from showcase.records import catalogues
from showcase.schema.label import Message


def calls_this_machine(host: str) -> bool:
    """Whether the value of a Host header names this machine: localhost, a name below it, or a loopback address."""
    try:
        parts = urlsplit(f"//{host}")
        name, _ = (parts.hostname or "").removesuffix("."), parts.port
    except ValueError:
        return False
    if parts.netloc != host or "@" in host:
        return False
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return name == "localhost" or name.endswith(".localhost")


def language(accepted: str, otherwise: str) -> str:
    """The language of an Accept-Language header that messages have and the visitor likes best; else `otherwise`."""
    found = [
        (quality, tag)
        for quality, tag in _ranges(accepted)
        if quality > 0 and catalogues.used().has(tag, Message.catalogue)
    ]
    return max(found, key=lambda one: one[0])[1] if found else otherwise


def _ranges(accepted: str) -> Iterable[tuple[float, str]]:
    """Each language with its quality; of equal ones the first comes first."""
    for part in accepted.split(","):
        tag, _, quality = part.partition(";")
        try:
            yield float(quality.strip().removeprefix("q=") or 1), tag.strip().lower().partition("-")[0]
        except ValueError:
            continue
