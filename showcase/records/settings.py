"""What reading content needs to know of the site: its languages, its time zone."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from showcase.schema.label import Label


@dataclass(frozen=True, kw_only=True, slots=True)
class Settings:
    """`languages`: tags, the site's first one first. `timezone`: an IANA name, for moments that do not say theirs."""

    languages: tuple[str, ...]
    timezone: str

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)


def from_names(names: Mapping[str, Any]) -> Settings:
    """The settings among the names of Pelican's settings file: DEFAULT_LANG, LANGUAGES, TIMEZONE."""
    first = str(names["DEFAULT_LANG"])
    others = tuple(lang for lang in names["LANGUAGES"] if lang != first)
    return Settings(languages=(first, *others), timezone=str(names["TIMEZONE"]))


def speech(first: str, environment: Mapping[str, str]) -> str:
    """The language in which messages are told: that of the reader's system where messages have it, else `first`."""
    system = environment.get("LANG", "")[:2]
    return system if system in Label._fields else first
