"""One build: what was read, the plan, the pages and files it makes, into a folder beside the output."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from showcase.records import library, settings
from showcase.site import catalogue, crew, environment, gallery, output, plan
from showcase.site.address import Addresses
from showcase.site.assets import Assets
from showcase.site.edition import Edition, Identity
from showcase.site.files import files
from showcase.site.gallery import Gallery, Wanted
from showcase.site.plan import Page, Plan
from showcase.site.render import Press
from showcase.site.wording import Wording


@dataclass(frozen=True, kw_only=True)
class Build:
    """A site about to be made. Everything that can be refused is refused before anything is written."""

    content: Path
    output: Path
    staging: Path
    cache: Path
    press: Press
    plan: Plan
    assets: Assets
    gallery: Gallery
    done: set[str] = field(default_factory=set)
    asked: set[Wanted] = field(default_factory=set)

    @cached_property
    def _by_file(self) -> dict[str, Page]:
        return {page.file: page for page in self.plan.pages}

    @cached_property
    def _by_record(self) -> dict[tuple[Path, str], Page]:
        found = (page for page in self.plan.pages if page.entry)
        return {(page.entry.folder.resolve(), page.lang): page for page in found if page.entry}

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
        """Make one planned page; the pictures it asks for. Raises KeyError for a file that is not in the plan."""
        page = self._by_file[file]
        self.gallery.wanted.clear()
        place = self.staging / file
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(self.press.render(page), encoding="utf-8")
        self.done.add(file)
        return set(self.gallery.wanted)

    def write_all(self, workers: int) -> set[Wanted]:
        """Make every page that is not made yet; the pictures they ask for."""
        left = [page.file for page in self.plan.pages if page.file not in self.done]
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
    """Read everything and draw the plan, from Pelican's settings. Raises Refused where content has errors."""
    known = settings.from_names(names)
    shelves = library.load(Path(names["PATH"]), known, shown_as=shown_as)
    identity = _identity(names)
    theme = Path(names["THEME"])
    assets = Assets(static=theme / "static", base=identity.base)
    pictures = Gallery(base=identity.base)
    editions = {
        lang: Edition(
            library=shelves,
            addresses=Addresses(languages=known.languages),
            identity=identity,
            wording=Wording(
                lang=lang, languages=known.languages, catalogue=catalogue.read(theme / "translations", lang)
            ),
            gallery=pictures,
            today=_today(names, known.zone),
        )
        for lang in known.languages
    }
    environments = {lang: environment.make(edition, theme / "templates", assets) for lang, edition in editions.items()}
    drawn = plan.draw(editions)
    target = Path(names["OUTPUT_PATH"])
    return Build(
        content=Path(names["PATH"]),
        output=target,
        staging=output.beside(target),
        cache=Path(names.get("SHOWCASE_CACHE", ".cache")),
        press=Press(editions=editions, environments=environments),
        plan=drawn,
        assets=assets,
        gallery=pictures,
    )


def _identity(names: Mapping[str, Any]) -> Identity:
    url = str(names["SITEURL"]).rstrip("/")
    return Identity(
        name=names["SITENAME"],
        claim=names["SITE_CLAIM"],
        url=url,
        base=urlsplit(url).path.rstrip("/"),
        email=names["SITE_EMAIL"],
        publisher=names["SITE_PUBLISHER"],
        repository=str(names["SITE_REPOSITORY"]).rstrip("/"),
    )


def _today(names: Mapping[str, Any], zone: ZoneInfo) -> date:
    """The day of the build: an input, so that a build can be made again."""
    given = names.get("SITE_DATE") or os.environ.get("SITE_DATE")
    return date.fromisoformat(given) if given else datetime.now(zone).date()
