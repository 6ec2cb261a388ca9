"""What reading content needs to know of the site: its languages, its time zone. Refuses settings that make no site."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from showcase.records import catalogues, leave_out, name_list
from showcase.records.catalogues import TAG
from showcase.records.typography.filters import FILTERS, NO_FILTERS, Filters
from showcase.records.wrong_setting import WrongSetting
from showcase.schema.label import ENGLISH, Message
from showcase.schema.years import FIRST_YEAR, LAST_YEAR

if TYPE_CHECKING:
    from showcase.schema.kinds import Kind

_ELEMENT = re.compile(r"[a-z][a-z0-9]*")
_META = frozenset(("meta", "markdown.extensions.meta"))  # our headers are YAML, and read before
_HOST = re.compile(r"[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?")
# The path of a site: it stands in every link, so nothing in it may need escaping.
_BELOW = re.compile(r"(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*")
_A_LIST = Message('write a list of language tags, as in ("fr", "de") or ("fr",)')
_NO_TAG = Message("{tag} is no language tag of two or three small letters")
_NOT_SPOKEN = Message("it must be one of LANGUAGES ({known})")
_ZONE = Message("write the IANA name of a time zone, as in Europe/Paris")
_COUNTRY = Message('write the two letters of a country, as in "LU"; nothing if there is none')
_ADDRESS = Message(
    "write the whole address of the site, as in https://www.example.org or https://example.org/cluster, "
    "without “?”, “#” or password"
)
_DAY = Message("write a day between {first} and {last}, as in 2026-05-31; empty means today")
_TEXT = Message("write a text, as in {example}")
_MEGABYTES = Message("write a whole number of megabytes, as in 1000; 0 if there is no limit")
_YES_OR_NO = Message("write True or False")
_TAGS = Message('write a list of names of HTML elements, as in ["h2", "blockquote"], without class or id')
_FILTERS = Message(
    "write a list of filters of typogrify ({known}){near}; smartypants is never used here, "
    "its quotes and dashes are English in every language"
)
_EXTENSIONS = Message(
    'write {{"extension_configs": {{"tables": {{}}, "footnotes": {{}}}}}} with extensions of Python-Markdown that are '
    "installed ({reason})"
)
_NO_CONTENT = Message("there is no such folder, where the content should be; mend the path, or make this folder")


@dataclass(frozen=True, kw_only=True, slots=True)
class Extensions:
    """Those of Python-Markdown that the words of editors are read with: module names; `given` is their settings, JSON.

    The default is what Pelican reads Markdown with, but for metadata, which our headers hold, and coloured code.
    """

    names: tuple[str, ...] = ("markdown.extensions.extra",)
    given: str = "{}"

    def configs(self) -> dict[str, dict[str, object]]:
        """By extension, its settings."""
        found: dict[str, dict[str, object]] = json.loads(self.given)
        return found

    def check(self) -> None:
        """Raises WrongSetting where Python-Markdown has no such extension, or that takes no such setting."""
        from markdown import Markdown  # noqa: PLC0415 (most builds read no words of editors)

        try:
            Markdown(extensions=list(self.names), extension_configs=self.configs())
        except Exception as error:
            raise WrongSetting("MARKDOWN", list(self.names), _EXTENSIONS, reason=error) from None


@dataclass(frozen=True, kw_only=True, slots=True)
class Settings:
    """`languages`: tags, the site's first one first. `timezone`: an IANA name, for moments that do not say theirs.

    `phone_region`: the country of telephone numbers that do not say theirs, in two letters; "" for none.
    `content_lang` is the language of texts that do not say theirs, the site's first one if it is "". What is written in
    a language of `passed_over` is right, but not read: the site may have spoken it, and may again.
    `site` is its whole address: a text may lead to a page of it by that; "" where it does not matter.
    `filters` are those of typogrify that texts are set with.
    `extensions` are those that the words of editors are read with.
    `left_out` is what the site does without: kinds by their folder, and the sides.
    """

    languages: tuple[str, ...]
    timezone: str
    phone_region: str = ""
    content_lang: str = ""
    passed_over: tuple[str, ...] = ()
    site: str = ""
    filters: Filters = NO_FILTERS
    extensions: Extensions = Extensions()
    left_out: tuple[str, ...] = ()

    @property
    def kinds(self) -> Mapping[str, "Kind"]:
        """The kinds of records that the site has, by folder."""
        from showcase.schema.left_out import kinds_without  # noqa: PLC0415 (who only asks for settings needs no schema)

        return kinds_without(self.left_out)

    @property
    def text_languages(self) -> tuple[str, ...]:
        """The languages in which texts are read, first that of texts that do not say theirs."""
        first = self.content_lang or self.languages[0]
        return first, *(lang for lang in self.languages if lang != first)

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)


def from_names(names: Mapping[str, Any]) -> Settings:
    """Those of Pelican's settings file: DEFAULT_LANG, LANGUAGES, TIMEZONE, PHONE_REGION, TYPOGRIFY and so on.

    Raises WrongSetting.
    """
    first, tags = names.get("DEFAULT_LANG"), names.get("LANGUAGES")
    if not isinstance(tags, (list, tuple)) or not tags:
        raise WrongSetting("LANGUAGES", tags, _A_LIST)
    for tag in tags:
        if not isinstance(tag, str) or not TAG.fullmatch(tag):
            raise WrongSetting("LANGUAGES", tags, _NO_TAG, tag=repr(tag))
    if not isinstance(first, str) or first not in tags:
        raise WrongSetting("DEFAULT_LANG", first, _NOT_SPOKEN, known=", ".join(tags))
    try:
        ZoneInfo(names.get("TIMEZONE", ""))
    except (ZoneInfoNotFoundError, ValueError, TypeError, OSError):
        raise WrongSetting("TIMEZONE", names.get("TIMEZONE"), _ZONE) from None
    region = names.get("PHONE_REGION", "")
    if not isinstance(region, str) or not re.fullmatch(r"[A-Z]{2}|", region):
        raise WrongSetting("PHONE_REGION", region, _COUNTRY)
    languages = tuple(dict.fromkeys((first, *tags)))
    content_lang = names.get("CONTENT_LANG", first)
    if not isinstance(content_lang, str) or not TAG.fullmatch(content_lang):
        raise WrongSetting("CONTENT_LANG", content_lang, _NO_TAG, tag=repr(content_lang))
    return Settings(
        languages=languages,
        timezone=names["TIMEZONE"],
        phone_region=region,
        content_lang=content_lang,
        passed_over=tuple(lang for lang in catalogues.of(names).languages if lang not in (content_lang, *languages)),
        site=address(names)[0],
        filters=_filters(names),
        extensions=_extensions(names.get("MARKDOWN")),
        left_out=leave_out.read(names.get("LEAVE_OUT", ())),
    )


def _filters(names: Mapping[str, object]) -> Filters:
    """What TYPOGRIFY, TYPOGRIFY_IGNORE_TAGS and TYPOGRIFY_OMIT_FILTERS ask for. Raises WrongSetting."""
    wanted, tags = yes_or_no(names, "TYPOGRIFY", default=False), names.get("TYPOGRIFY_IGNORE_TAGS", ())
    if not name_list.are_texts(tags) or not all(map(_ELEMENT.fullmatch, tags)):
        raise WrongSetting("TYPOGRIFY_IGNORE_TAGS", tags, _TAGS)
    given = names.get("TYPOGRIFY_OMIT_FILTERS", ())
    omitted = name_list.read("TYPOGRIFY_OMIT_FILTERS", given, (*FILTERS, "smartypants"), _FILTERS)
    used = tuple(name for name in FILTERS if wanted and name not in omitted)
    return Filters(used=used, ignored_tags=tuple(sorted(set(tags))) if used else ())


def yes_or_no(names: Mapping[str, object], name: str, *, default: bool) -> bool:
    """A setting that is on or off. Raises WrongSetting: a text like "False" would mean yes."""
    given = names.get(name, default)
    if not isinstance(given, bool):
        raise WrongSetting(name, given, _YES_OR_NO)
    return given


def _extensions(given: Any) -> Extensions:
    """Those of Pelican's MARKDOWN setting, as Pelican understands it. Raises WrongSetting."""
    if given is None:
        return Extensions()
    try:
        configs = dict(given.get("extension_configs", {}))
        names = tuple(name for name in dict.fromkeys((*given.get("extensions", ()), *configs)) if name not in _META)
        return Extensions(names=names, given=json.dumps({name: configs[name] for name in names if name in configs}))
    except (AttributeError, TypeError, ValueError) as error:
        raise WrongSetting("MARKDOWN", given, _EXTENSIONS, reason=error) from None


def day(names: Mapping[str, Any], zone: ZoneInfo) -> date:
    """The day of the build: an input, so that a build can be made again. Raises WrongSetting."""
    given = names.get("SITE_DATE", "")
    try:
        found = date.fromisoformat(given) if given else datetime.now(zone).date()
    except (TypeError, ValueError):
        found = date.min
    if not FIRST_YEAR <= found.year <= LAST_YEAR:  # as of everything that content tells a day of
        raise WrongSetting("SITE_DATE", given, _DAY, first=FIRST_YEAR, last=LAST_YEAR)
    return found


def address(names: Mapping[str, object]) -> tuple[str, str]:
    """The absolute address of the site, in its usual form, and its path; neither ends in a slash. Raises WrongSetting.

    SITE_URL gives it in the settings files of this project.
    """
    given = names.get("SITEURL", "")
    text = given.strip() if isinstance(given, str) else ""
    try:
        parts = urlsplit(text)
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port else ""
    except ValueError:  # UnicodeError too
        raise WrongSetting("SITEURL", given, _ADDRESS) from None
    path = parts.path.rstrip("/")
    sound = parts.scheme in ("http", "https") and _HOST.fullmatch(host) and "@" not in parts.netloc
    if not sound or "?" in text or "#" in text or not _BELOW.fullmatch(path):
        raise WrongSetting("SITEURL", given, _ADDRESS)
    return f"{parts.scheme}://{host}{port}{path}", path


def text(names: Mapping[str, object], name: str, example: str) -> str:
    """A setting that must be a text with something in it. Raises WrongSetting."""
    found = names.get(name)
    if not isinstance(found, str) or not found.strip():
        raise WrongSetting(name, found, _TEXT, example=repr(example))
    return found


def content(folder: Path) -> Path:
    """The folder of the content. Raises WrongSetting where there is none: of nothing, nothing is wrong."""
    if not folder.is_dir():
        raise WrongSetting("PATH", str(folder), _NO_CONTENT)
    return folder


def speech(first: object, environment: Mapping[str, str]) -> str:
    """The language in which messages are told: that of the reader's system where messages have it, else `first`."""
    system = environment.get("LANG", "")[:2]
    return next(lang for lang in (system, str(first), ENGLISH) if catalogues.used().has(lang, Message.catalogue))


def size_limit(names: Mapping[str, object]) -> int:
    """How many MB the host of the site takes, as SITE_SIZE_LIMIT has it; 0 for any number. Raises WrongSetting."""
    given = names.get("SITE_SIZE_LIMIT", 1000)
    if isinstance(given, bool) or not isinstance(given, int) or given < 0:
        raise WrongSetting("SITE_SIZE_LIMIT", given, _MEGABYTES)
    return given
