"""One build: what was read, the plan of all outputs, and what each of them is made from."""

import json
import sqlite3
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from datetime import time as clock
from functools import cached_property, partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from showcase.records import renewal
from showcase.records.library import Library
from showcase.records.renewal import Renewal, Spread
from showcase.site import described, environment, fresh, inputs, manifest, output, plan
from showcase.site.address import Addresses
from showcase.site.agenda import Agenda
from showcase.site.assets import Assets
from showcase.site.described import Site
from showcase.site.edition import Edition
from showcase.site.files import files
from showcase.site.gallery import Gallery
from showcase.site.manifest import Manifest
from showcase.site.memory import Memory
from showcase.site.plan import Page
from showcase.site.render import Press

Early = Callable[[Press, Assets], None]


class Unplanned(Exception):
    """A file that someone else asks to be written."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Job:
    """A file of the output: where, what is made there by name, and what gives its bytes."""

    path: str
    recipe: str
    make: Callable[[], bytes]


@dataclass(frozen=True, kw_only=True)
class Build:
    """A site about to be made. Everything that can be refused is refused before anything is written.

    `state` tells what every output depends on beside records: what of it differs from what the manifest holds is a
    change, as the changes of the renewal are. With another `epoch` in it nothing that was made is of use.
    """

    site: Site
    output: Path
    cache: Path
    manifest: Manifest
    renewal: Renewal
    press: Press
    plan: tuple[Page, ...]
    assets: Assets
    memory: Memory
    state: Mapping[str, str]
    again: Callable[[], "Build"]  # prepares it once more

    @cached_property
    def jobs(self) -> Mapping[str, Job]:
        """All outputs but pictures, by path."""
        pages = (Job(path=page.file, recipe=page.recipe, make=partial(self._page, page)) for page in self.plan)
        made = {job.path: job for job in pages}
        for path, make in files(self.press.editions, self.plan):
            made[path] = Job(path=path, recipe="file", make=make)
        for path, make in self.assets.files():
            made[path] = Job(path=path, recipe=f"asset {self.state['assets']}", make=make)
        return made

    def _page(self, page: Page) -> bytes:
        return self.press.render(page).encode()

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
        return datetime.combine(day, clock(), ZoneInfo(edition.library.settings.timezone))

    def planned(self, path: str) -> Job:
        """What is made there. Raises Unplanned."""
        if path not in self.jobs:
            raise Unplanned(f"{path} is not in the plan: what another plugin makes is not published")
        return self.jobs[path]


@dataclass(frozen=True, kw_only=True, slots=True)
class Since:
    """A build in this process that was carried out, and every file that may have changed since."""

    last: Build
    touched: frozenset[Path]

    def same(self, folder: Path) -> bool:
        """Whether nothing in a folder was touched."""
        return not any(path.is_relative_to(folder) or folder.is_relative_to(path) for path in self.touched)


def begin(
    names: Mapping[str, Any],
    *,
    spread: Spread,
    since: Since | None = None,
    early: Early | None = None,
    stage: Callable[[str], None] = lambda _: None,
) -> Build:
    """Prepare a build from Pelican's settings; a manifest that cannot be read is made anew.

    `early` is called as soon as a page could be rendered, with what it would name of the theme; `stage` with each stage
    that begins.
    Raises WrongSetting, or Refused for the content.
    """
    again = partial(begin, names, spread=spread)
    if since:
        site = since.last.site if since.same(since.last.site.theme) else described.look(names)
        site = replace(site, today=described.day(names, site.known.zone))
        return _prepare(site, since.last.manifest, spread, again, since=since, early=early)
    stage("settings and theme")
    site = described.look(names)
    kept = manifest.begin(output.notes(site.target))
    stage("reading what changed")
    try:
        made = _prepare(site, kept, spread, again, early=early)
    except sqlite3.DatabaseError as error:
        manifest.refuse_busy(error)
        made = _prepare(site, manifest.anew(kept), spread, again, early=early)
    stage("planning all outputs")
    made.jobs  # noqa: B018 (worked out here, to be measured apart)
    return made


def _prepare(
    site: Site,
    kept: Manifest,
    spread: Spread,
    again: Callable[[], Build],
    *,
    since: Since | None = None,
    early: Early | None,
) -> Build:
    """Read what changed and draw the plan. Raises Refused, and sqlite3.DatabaseError."""
    content, shown_as = site.content, site.content.name
    epoch = since.last.state["epoch"] if since else inputs.epoch(site)
    if (before := kept.state().get("epoch")) != epoch:
        kept = manifest.anew(kept) if before else kept
        kept.note({"epoch": epoch})  # what is read from here on is of this epoch, even if no output comes of it
    output.resume(site.target, kept.state().get("folder", ""))
    watched = json.dumps(fresh.watched(content, site.theme, time.time_ns()))
    earlier = since.last.renewal.since(since.touched) if since else None
    now = time.time_ns()
    found = renewal.renew(kept.kept, content, site.known, shown_as=shown_as, now=now, spread=spread, since=earlier)
    state = inputs.state(site, epoch, watched, found.library.terms)
    memory = _memory(kept, since, found, state)
    press = Press(editions=_editions(site, found.library, memory))
    if early:
        early(press, site.assets)
    drawn = plan.draw(press.editions)
    return Build(
        site=site,
        output=site.target,
        cache=site.cache,
        manifest=kept,
        renewal=found,
        plan=drawn,
        press=press,
        assets=site.assets,
        memory=memory,
        again=again,
        state={**state, "plan": inputs.sum_of(*(f"{page.file} {page.own}" for page in drawn))},
    )


def _memory(kept: Manifest, since: Since | None, found: Renewal, state: Mapping[str, str]) -> Memory:
    """What need not be worked out, as the last build of this process did and noted it."""
    memory = Memory()
    if since and state["assets"] == since.last.state["assets"] and _stands(kept, since.last.output):
        differ = {key for key in state if state[key] != since.last.state.get(key)} | found.changes
        memory.take(since.last.memory, differ | kept.reached(differ))
    return memory


def _stands(kept: Manifest, target: Path) -> bool:
    return kept.state().get("folder") == output.inode(target) != ""


def _editions(site: Site, shelves: Library, memory: Memory) -> dict[str, Edition]:
    pictures = Gallery(base=site.whose.base, log=shelves.log, theme=site.cards)
    agenda = Agenda(library=shelves, day=site.today, memory=memory)
    environments = environment.bare(site.theme / "templates", site.known.languages)
    made = {
        lang: Edition(
            library=shelves,
            agenda=agenda,
            addresses=Addresses(languages=site.known.languages),
            identity=site.whose,
            wording=wording,
            gallery=pictures,
            environment=environments[lang],
        )
        for lang, wording in site.wordings.items()
    }
    environment.furnish(made.values(), site.assets)
    return made
