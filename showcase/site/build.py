"""One build: what was read, the plan, the pages and files it makes, into a folder beside the output."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import cached_property
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from babel import UnknownLocaleError

from showcase.records import library, settings
from showcase.records.settings import WrongSetting
from showcase.site import catalogue, crew, environment, gallery, identity, output, plan
from showcase.site.address import Addresses
from showcase.site.agenda import Agenda
from showcase.site.assets import Assets
from showcase.site.edition import Edition
from showcase.site.files import files
from showcase.site.gallery import Gallery, Wanted
from showcase.site.plan import Page
from showcase.site.render import Press
from showcase.site.wording import Wording


class Unplanned(Exception):
    """A file that someone else asks to be written."""


@dataclass(frozen=True, kw_only=True)
class Build:
    """A site about to be made. Everything that can be refused is refused before anything is written."""

    output: Path
    staging: Path
    cache: Path
    press: Press
    plan: tuple[Page, ...]
    assets: Assets
    gallery: Gallery
    done: set[str] = field(default_factory=set)
    asked: set[Wanted] = field(default_factory=set)

    @cached_property
    def _by_file(self) -> dict[str, Page]:
        return {page.file: page for page in self.plan}

    @cached_property
    def _by_record(self) -> dict[tuple[Path, str], Page]:
        return {(page.entry.folder.resolve(), page.lang): page for page in self.plan if page.entry}

    def page_of(self, file: Path) -> Page | None:
        """The page that a file of a record makes; None for a file whose record has no page today."""
        stem = file.name.split(".")
        languages = self.press.editions
        lang = stem[1] if len(stem) == 3 and stem[1] in languages else next(iter(languages))
        return self._by_record.get((file.parent.resolve(), lang))

    def midnight(self, day: date) -> datetime:
        """The beginning of a day where the site is."""
        edition = next(iter(self.press.editions.values()))
        return datetime.combine(day, time(), ZoneInfo(edition.library.settings.timezone))

    def write(self, file: str) -> set[Wanted]:
        """Make one planned page; the pictures it asks for. Raises Unplanned."""
        if file not in self._by_file:
            raise Unplanned(f"{file} is not in the plan: what another plugin makes is not published")
        page = self._by_file[file]
        self.gallery.wanted.clear()
        place = self.staging / file
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(self.press.render(page).encode())
        self.done.add(file)
        return set(self.gallery.wanted)

    def write_all(self, workers: int) -> set[Wanted]:
        """Make every page that is not made yet; the pictures they ask for."""
        left = [page.file for page in self.plan if page.file not in self.done]
        asked = crew.spread(lambda number: self.write(left[number]), len(left), workers)
        self.done.update(left)
        return set().union(*asked) if asked else set()

    def finish(self, wanted: set[Wanted], workers: int) -> int:
        """Pictures, files and assets; then the switch. How many pictures were encoded."""
        encoded = gallery.make(wanted, self.cache / "pictures", self.staging, workers)
        for address, raw in files(self.press.editions, self.plan):
            place = self.staging / address
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(raw)
        self.assets.write(self.staging)
        output.switch(self.staging, self.output)
        return encoded


def prepare(names: Mapping[str, Any], *, shown_as: str) -> Build:
    """Read everything and draw the plan, from Pelican's settings. Raises WrongSetting, or Refused for the content."""
    known, whose = settings.from_names(names), identity.from_names(names)
    content, theme = Path(names["PATH"]), Path(names["THEME"])
    today = _today(names, known.zone)
    target = output.place(Path(names["OUTPUT_PATH"]), (content, theme))
    assets = _assets(theme, whose.base)
    shelves = library.load(content, known, shown_as=shown_as)
    agenda, pictures = Agenda(library=shelves, today=today), Gallery(base=whose.base)
    environments = environment.bare(theme / "templates", known.languages)
    editions = {
        lang: Edition(
            library=shelves,
            agenda=agenda,
            addresses=Addresses(languages=known.languages),
            identity=whose,
            wording=_wording(theme, lang, known.languages),
            gallery=pictures,
            environment=environments[lang],
            today=today,
        )
        for lang in known.languages
    }
    environment.furnish(editions.values(), assets)
    return Build(
        plan=plan.draw(editions),
        press=Press(editions=editions),
        output=target,
        staging=output.beside(target),
        cache=Path(names.get("SHOWCASE_CACHE", ".cache")),
        assets=assets,
        gallery=pictures,
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


def _today(names: Mapping[str, Any], zone: ZoneInfo) -> date:
    """The day of the build: an input, so that a build can be made again."""
    given = names.get("SITE_DATE", "")
    try:
        return date.fromisoformat(given) if given else datetime.now(zone).date()
    except (TypeError, ValueError):
        raise WrongSetting("SITE_DATE", given, "write a day as 2026-05-31; empty means today") from None
