"""What all things of schema.org have in common: nothing unknown is told, and the cluster is always the same one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from showcase.schema.moment import Moment
from showcase.schema.place import Address
from showcase.schema.text import Translatable

Thing = dict[str, Any]
T = TypeVar("T")
Plain = Callable[[Translatable], str]


@dataclass(frozen=True, kw_only=True)
class Teller:
    """How a site tells of things in one language; `home` is its address in it, `site` that of the whole."""

    plain: Plain
    lang: str
    zone: ZoneInfo
    site: str
    home: str
    name: str

    @cached_property
    def cluster(self) -> Thing:
        """Whose site it is, as other things name it."""
        return {"@type": "Organization", "@id": f"{self.site}/#organization", "name": self.name, "url": self.home}

    @cached_property
    def website(self) -> Thing:
        """The site, as its pages name it."""
        return {"@type": "WebSite", "@id": f"{self.site}/#website", "name": self.name, "url": f"{self.site}/"}


def thing(kind: str, **values: object) -> Thing:
    """A thing without what is unknown."""
    return {"@type": kind, **{key: value for key, value in values.items() if value or value == 0}}


def address(known: Address | None) -> Thing | None:
    """A postal address, as far as it is known."""
    if known is None:
        return None
    return thing(
        "PostalAddress",
        streetAddress=known.street,
        postalCode=known.postcode,
        addressLocality=known.locality,
    )


def locality(name: str) -> Thing | None:
    """A place of which nothing but the commune is told."""
    return thing("Place", name=name, address=thing("PostalAddress", addressLocality=name)) if name else None


def covered(area: str) -> Thing | None:
    """What something covers, by the address under which others know it."""
    return {"@type": "Place", "@id": area, "url": area} if area else None


def when(moment: Moment | date | None, zone: ZoneInfo) -> str | None:
    """A day, or a moment with its offset."""
    if not isinstance(moment, Moment):
        return str(moment) if moment else None
    return str(moment.day) if moment.clock is None else moment.at(zone).isoformat()


def one_or_all(things: Sequence[T]) -> T | list[T]:
    """A value that stands for itself where it is the only one."""
    return things[0] if len(things) == 1 else list(things)
