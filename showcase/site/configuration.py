"""A site as its settings and its theme describe it: all that can be wrong before any content is looked at."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from babel import UnknownLocaleError

from showcase.derive.addresses import EVENTS_SCRIPT
from showcase.pages import identity
from showcase.pages.assets import Assets
from showcase.pages.i18n import Localizer
from showcase.pages.identity import Identity
from showcase.records import catalogues, settings
from showcase.records.catalogues import Catalogues
from showcase.records.settings import Settings
from showcase.records.wrong_setting import WrongSetting
from showcase.schema.label import Message
from showcase.site import destination, survey

_NO_FOLDER = Message("there is no folder {folder}; name the one that there is")
_NO_LANGUAGE = Message("CLDR knows no language {tag}; write its tag, as in fr or pt")


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
    catalogues: Catalogues
    localizers: Mapping[str, Localizer]
    cards: tuple[str, str] | None  # where cards are drawn: the theme's files, and a digest of them
    names: str  # a digest of all that they are


def read(names: Mapping[str, Any]) -> Site:
    """The site of Pelican's settings, by whose catalogues texts are told from here on. Raises WrongSetting."""
    texts = catalogues.use(names)
    known, whose = settings.from_names(names), identity.from_names(names)
    content, theme = Path(settings.text(names, "PATH", "content")), Path(settings.text(names, "THEME", "theme"))
    if not content.is_dir():
        raise WrongSetting("PATH", str(content), _NO_FOLDER, folder=content)
    assets = _assets(theme, whose.base, known)
    cards = settings.yes_or_no(names, "SHARE_CARDS", default=True)
    return Site(
        known=known,
        whose=whose,
        today=settings.day(names, known.zone),
        content=content,
        theme=theme,
        target=destination.place(Path(settings.text(names, "OUTPUT_PATH", "output")), (content, theme)),
        cache=Path(names.get("SHOWCASE_CACHE", ".cache")),
        assets=assets,
        catalogues=texts,
        cards=(str(assets.static.resolve()), "".join(assets.folders.values())) if cards else None,
        names=survey.digest_of(names),
        localizers={lang: _localizer(texts, lang, known) for lang in known.languages},
    )


def _assets(theme: Path, base: str, known: Settings) -> Assets:
    for folder in ("templates", "static"):
        if not (theme / folder).is_dir():
            raise WrongSetting("THEME", str(theme), _NO_FOLDER, folder=theme / folder)
    unused = frozenset() if "events" in known.kinds else frozenset((EVENTS_SCRIPT,))
    made = Assets(static=theme / "static", base=base, unused=unused)
    made.folders  # noqa: B018 (worked out before work is spread: all pages name the same files)
    return made


def _localizer(texts: Catalogues, lang: str, known: Settings) -> Localizer:
    found, languages = texts.read(lang, "messages"), known.languages
    localizer = Localizer(lang=lang, languages=languages, catalogue=found, filters=known.filters)
    try:
        localizer.locale  # noqa: B018
    except UnknownLocaleError:
        raise WrongSetting("LANGUAGES", languages, _NO_LANGUAGE, tag=repr(lang)) from None
    return localizer
