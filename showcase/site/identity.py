"""Whose site it is, from the settings; refuses an address that other sites could not follow."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from showcase.records.settings import WrongSetting


@dataclass(frozen=True, kw_only=True)
class Licence:
    """Under which conditions others may use the site's data: what it is called, and where it stands."""

    name: str
    url: str


@dataclass(frozen=True, kw_only=True)
class Identity:
    """`url` is absolute, `base` its path; neither ends in a slash. `repository` may be ""."""

    name: str
    claim: Mapping[str, str]
    url: str
    base: str
    email: str
    publisher: str
    repository: str
    licence: Licence | None = None  # of open data

    @property
    def origin(self) -> str:
        """The address without its path: in front of a link it makes it absolute."""
        return self.url.removesuffix(self.base)


def from_names(names: Mapping[str, Any]) -> Identity:
    """The identity among the names of Pelican's settings file. Raises WrongSetting."""
    url = str(names.get("SITEURL", "")).rstrip("/")
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment:
        raise WrongSetting("SITEURL", url, "write the whole address of the site, as in https://www.example.org")
    claim = names.get("SITE_CLAIM")
    if not isinstance(claim, Mapping) or not claim:
        raise WrongSetting("SITE_CLAIM", claim, 'write it by language, as in {"fr": "…", "de": "…"}')
    return Identity(
        name=str(names["SITENAME"]),
        claim=claim,
        url=url,
        base=parts.path,
        email=str(names.get("SITE_EMAIL", "")),
        publisher=str(names.get("SITE_PUBLISHER", "")) or str(names["SITENAME"]),
        licence=_licence(names.get("SITE_LICENCE")),
        repository=str(names.get("SITE_REPOSITORY", "")).rstrip("/"),
    )


def _licence(given: Any) -> Licence | None:
    """The licence of a setting {"name": …, "url": …}. Raises WrongSetting."""
    if not given:
        return None
    name, url = (given.get("name"), given.get("url")) if isinstance(given, Mapping) else (None, None)
    if not isinstance(name, str) or not isinstance(url, str) or urlsplit(url).scheme not in ("http", "https"):
        way = 'write its name and its address, as in {"name": "CC BY 4.0", "url": "https://…"}; empty means none'
        raise WrongSetting("SITE_LICENCE", given, way)
    return Licence(name=name, url=url)
