"""What reading content needs to know of the site: its languages, its time zone. Refuses settings that make no site."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from showcase.schema.label import Label

_TAG = re.compile(r"[a-z]{2,3}")


class WrongSetting(Exception):
    """A setting with which no site can be made: its name, what was found, the way out. For whoever runs the site."""

    def __init__(self, name: str, found: object, way: str) -> None:
        super().__init__(f"{name} is {found!r}: {way}")


class Hindered(WrongSetting):
    """A setting that is right, but the machine is in the way. Editors meet it too, so it is told in their language."""

    def __init__(self, name: str, found: object, way: Label, reason: object = "") -> None:
        self._told = Label(*(f"{text.format(found=found, reason=reason)} ({name})" for text in way))
        Exception.__init__(self, self._told.en)

    def tell(self, lang: str) -> str:
        """What is in the way, and the way out."""
        return self._told.tell(lang)


@dataclass(frozen=True, kw_only=True, slots=True)
class Settings:
    """`languages`: tags, the site's first one first. `timezone`: an IANA name, for moments that do not say theirs."""

    languages: tuple[str, ...]
    timezone: str

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)


def from_names(names: Mapping[str, Any]) -> Settings:
    """Those among the names of Pelican's settings file: DEFAULT_LANG, LANGUAGES, TIMEZONE. Raises WrongSetting."""
    first, tags = str(names.get("DEFAULT_LANG")), names.get("LANGUAGES")
    if not isinstance(tags, (list, tuple)):
        raise WrongSetting("LANGUAGES", tags, 'write a list of language tags, as in ("fr", "de") or ("fr",)')
    for tag in tags:
        if not isinstance(tag, str) or not _TAG.fullmatch(tag):
            raise WrongSetting("LANGUAGES", tags, f"{tag!r} is no language tag of two or three small letters")
    if first not in tags:
        raise WrongSetting("DEFAULT_LANG", first, f"it must be one of LANGUAGES, {', '.join(tags)}")
    try:
        ZoneInfo(names.get("TIMEZONE", ""))
    except (ZoneInfoNotFoundError, ValueError, TypeError, OSError):
        way = "write the IANA name of a time zone, as in Europe/Paris"
        raise WrongSetting("TIMEZONE", names.get("TIMEZONE"), way) from None
    return Settings(languages=tuple(dict.fromkeys((first, *tags))), timezone=names["TIMEZONE"])


def speech(first: str, environment: Mapping[str, str]) -> str:
    """The language in which messages are told: that of the reader's system where messages have it, else `first`."""
    system = environment.get("LANG", "")[:2]
    return system if system in Label._fields else first
