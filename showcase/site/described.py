"""A site as its settings and its theme describe it: all that can be wrong before any content is looked at."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from babel import UnknownLocaleError

from showcase.records import settings
from showcase.records.settings import Settings, WrongSetting
from showcase.site import catalogue, fresh, identity, output
from showcase.site.assets import Assets
from showcase.site.identity import Identity
from showcase.site.wording import Wording


@dataclass(frozen=True, kw_only=True, slots=True)
class Site:
    """What the settings say, with the theme at hand."""

    known: Settings
    whose: Identity
    today: date
    content: Path
    theme: Path
    target: Path
    cache: Path
    assets: Assets
    wordings: Mapping[str, Wording]
    cards: tuple[str, str] | None  # where cards are drawn: the theme's files, and a digest of them
    names: str  # a digest of all that they are


def look(names: Mapping[str, Any]) -> Site:
    """The site of Pelican's settings. Raises WrongSetting."""
    known, whose = settings.from_names(names), identity.from_names(names)
    content, theme = Path(names["PATH"]), Path(names["THEME"])
    assets = _assets(theme, whose.base)
    return Site(
        known=known,
        whose=whose,
        today=day(names, known.zone),
        content=content,
        theme=theme,
        target=output.place(Path(names["OUTPUT_PATH"]), (content, theme)),
        cache=Path(names.get("SHOWCASE_CACHE", ".cache")),
        assets=assets,
        cards=(str(assets.static.resolve()), "".join(assets.folders.values()))
        if names.get("SHARE_CARDS", True)
        else None,
        names=fresh.sum_of(names),
        wordings={lang: _wording(theme, lang, known.languages) for lang in known.languages},
    )


def _assets(theme: Path, base: str) -> Assets:
    for folder in ("templates", "static"):
        if not (theme / folder).is_dir():
            raise WrongSetting("THEME", str(theme), f"there is no folder {folder} in it")
    made = Assets(static=theme / "static", base=base)
    made.folders  # noqa: B018 (worked out before work is spread: all pages name the same files)
    return made


def _wording(theme: Path, lang: str, languages: tuple[str, ...]) -> Wording:
    wording = Wording(lang=lang, languages=languages, catalogue=catalogue.read(theme / "translations", lang))
    try:
        wording.locale  # noqa: B018
    except UnknownLocaleError:
        raise WrongSetting("LANGUAGES", languages, f"CLDR knows no language {lang!r}") from None
    return wording


def day(names: Mapping[str, Any], zone: ZoneInfo) -> date:
    """The day of the build: an input, so that a build can be made again. Raises WrongSetting."""
    given = names.get("SITE_DATE", "")
    try:
        return date.fromisoformat(given) if given else datetime.now(zone).date()
    except (TypeError, ValueError):
        raise WrongSetting("SITE_DATE", given, "write a day as 2026-05-31; empty means today") from None
