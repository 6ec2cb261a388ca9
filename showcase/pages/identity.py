"""Whose site it is, from the settings; refuses an address that other sites could not follow."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from pydantic_core import PydanticCustomError

from showcase.records import settings
from showcase.records.wrong_setting import WrongSetting
from showcase.schema.label import Message
from showcase.schema.web import read_email, read_url

_CLAIM = Message('write it by language, as in {{"fr": "…", "de": "…"}}')
_EMAIL = Message("write an e-mail address, as in contact@example.org; empty means none")
_REPOSITORY = Message(
    "write the whole address of the project’s page, as in https://github.com/org/site; empty means none"
)
_PROFILES = Message('write a list of whole addresses, as in ["https://social.example/@cluster"]; empty means none')
_AREA = Message(
    "write the address of the area in a list that data portals know, as in "
    "http://publications.europa.eu/resource/authority/country/LUX; empty means none"
)
_LICENCE = Message(
    'write its name and its address, as in {{"name": "CC BY 4.0", "url": "https://…"}}; empty means none'
)


class Licence(NamedTuple):
    """Under which conditions others may use the site's data: what it is called, and where it stands."""

    name: str
    url: str


class Identity(NamedTuple):
    """`url` is absolute, `base` its path; neither ends in a slash. `repository` may be ""."""

    name: str
    claim: Mapping[str, str]
    url: str
    base: str
    email: str
    publisher: str
    repository: str
    licence: Licence | None = None  # of open data
    profiles: tuple[str, ...] = ()  # its pages elsewhere
    area: str = ""  # what it covers, by an address that data portals know

    @property
    def origin(self) -> str:
        """The address without its path: in front of a link it makes it absolute."""
        return self.url.removesuffix(self.base)


def from_names(names: Mapping[str, object]) -> Identity:
    """The identity among the names of Pelican's settings file. Raises WrongSetting."""
    url, base = settings.address(names)
    name = settings.text(names, "SITENAME", "Cluster")
    return Identity(
        name=name,
        claim=_claim(names.get("SITE_CLAIM")),
        url=url,
        base=base,
        email=_email(names.get("SITE_EMAIL", "")),
        publisher=settings.text(names, "SITE_PUBLISHER", name) if names.get("SITE_PUBLISHER") else name,
        licence=_licence(names.get("SITE_LICENCE")),
        repository=_repository(names.get("SITE_REPOSITORY", "")),
        profiles=_profiles(names.get("SITE_PROFILES", ())),
        area=_area(names.get("SITE_AREA", "")),
    )


def _claim(given: Any) -> Mapping[str, str]:
    """What the site says of itself, by language. Raises WrongSetting."""
    sound = isinstance(given, Mapping) and all(isinstance(text, str) and text.strip() for text in given.values())
    if not sound or not given or not all(isinstance(lang, str) for lang in given):
        raise WrongSetting("SITE_CLAIM", given, _CLAIM)
    return dict(given)


def _email(given: object) -> str:
    """An e-mail address, or "". Raises WrongSetting."""
    try:
        return read_email(given) if given else ""
    except PydanticCustomError:
        raise WrongSetting("SITE_EMAIL", given, _EMAIL) from None


def _repository(given: object) -> str:
    """The forge's page of the project, or "". Raises WrongSetting."""
    try:
        return read_url(given).rstrip("/") if given else ""
    except PydanticCustomError:
        raise WrongSetting("SITE_REPOSITORY", given, _REPOSITORY) from None


def _profiles(given: object) -> tuple[str, ...]:
    """Absolute addresses of pages elsewhere. Raises WrongSetting."""
    if not isinstance(given, (list, tuple)):
        raise WrongSetting("SITE_PROFILES", given, _PROFILES)
    try:
        return tuple(read_url(one) for one in given)
    except PydanticCustomError:
        raise WrongSetting("SITE_PROFILES", given, _PROFILES) from None


def _area(given: object) -> str:
    """The address of an area, or "". Raises WrongSetting."""
    try:
        return read_url(given) if given else ""
    except PydanticCustomError:
        raise WrongSetting("SITE_AREA", given, _AREA) from None


def _licence(given: object) -> Licence | None:
    """The licence of a setting {"name": …, "url": …}. Raises WrongSetting."""
    if not given:
        return None
    name, url = (given.get("name"), given.get("url")) if isinstance(given, Mapping) else (None, None)
    try:
        if isinstance(name, str) and name.strip():
            return Licence(name=name, url=read_url(url))
    except PydanticCustomError:
        pass
    raise WrongSetting("SITE_LICENCE", given, _LICENCE)
