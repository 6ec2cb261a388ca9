"""One build: what was read, all outputs, and what each of them is made from."""

import json
import sqlite3
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from showcase.derive.addresses import Addresses
from showcase.pages import routes, templates
from showcase.pages.agenda import Agenda
from showcase.pages.assets import Assets
from showcase.pages.edition import Edition
from showcase.pages.images import Gallery
from showcase.pages.render import Press
from showcase.pages.site_pages import SitePages
from showcase.pages.templates import Compiled
from showcase.records import refresh, settings, stamp
from showcase.records.library import Library
from showcase.records.refresh import Renewal, Spread, Stands
from showcase.site import configuration, dead_links, garbage, inputs, manifest, output, survey, upon, values
from showcase.site.configuration import Site
from showcase.site.manifest import Manifest
from showcase.site.memory import Earlier, Memory, key_of
from showcase.site.survey import Snapshot
from showcase.site.targets import Jobs
from showcase.site.upon import Upon

Early = Callable[[Press, Assets], None]


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
    seen: int  # another number once another process has noted something since
    snapshot: Snapshot | None  # what was seen of the output already
    renewal: Renewal
    upon: Upon
    press: Press
    pages: SitePages
    jobs: Jobs
    assets: Assets
    memory: Memory
    compiled: Compiled
    state: Mapping[str, str]
    again: Callable[[], "Build"]  # prepares it once more

    @property
    def library(self) -> Library:
        return next(iter(self.press.editions.values())).library


@dataclass(frozen=True, kw_only=True, slots=True)
class Since:
    """A build in this process that was carried out, and every file that may have changed since."""

    last: Build
    touched: frozenset[Path]

    @property
    def retold(self) -> bool:
        """Whether the schema may say other words, of which nobody notes where they stand."""
        return any(path.name == "schema.po" for path in self.touched)

    def same(self, folder: Path) -> bool:
        """Whether nothing in a folder was touched."""
        return not any(path.is_relative_to(folder) or folder.is_relative_to(path) for path in self.touched)


@garbage.left()
def begin(
    names: Mapping[str, Any],
    *,
    spread: Spread,
    since: Since | None = None,
    snapshot: Snapshot | None = None,
    early: Early | None = None,
    stage: Callable[[str], None] = lambda _: None,
) -> Build:
    """Prepare a build from Pelican's settings; a manifest that cannot be read is made anew.

    `early` is called as soon as a page could be rendered, with what it would name of the theme; `stage` with each stage
    that begins. `snapshot` is what was seen of it before.
    Raises WrongSetting, or Refused for the content.
    """
    again = partial(begin, names, spread=spread)
    if since and since.retold:
        since = None
    if since:
        site = since.last.site if since.same(since.last.site.theme) else configuration.look(names)
        site = replace(site, today=settings.day(names, site.known.zone))
        return _prepare(site, since.last.manifest, spread, again, since=since, early=early, stage=stage)
    stage("settings and theme")
    site = configuration.look(names)
    site.catalogues.keep()
    kept = manifest.begin(output.notes(site.target))
    stage("reading what changed")
    try:
        return _prepare(site, kept, spread, again, snapshot=snapshot, early=early, stage=stage)
    except sqlite3.DatabaseError as error:
        manifest.unless_damaged(error, kept.kept.file)
        return _prepare(site, manifest.anew(kept), spread, again, early=early, stage=stage)


def _prepare(  # noqa: PLR0913 (where from, how, and since when)
    site: Site,
    kept: Manifest,
    spread: Spread,
    again: Callable[[], Build],
    *,
    since: Since | None = None,
    snapshot: Snapshot | None = None,
    early: Early | None,
    stage: Callable[[str], None],
) -> Build:
    """Read what changed, and say which outputs there are. Raises Refused, and sqlite3.DatabaseError."""
    epoch = since.last.state["epoch"] if since else inputs.epoch(site)
    kept = _of(epoch, kept, site)
    seen = kept.kept.others()
    output.resume(site.target, kept.state().get("folder", ""))
    watched = json.dumps(survey.watched(site.content, site.theme, _clock(site)))
    if snapshot and snapshot.mark != kept.state().get("mark"):
        snapshot = None  # another program has built meanwhile
    found = _renewed(site, kept, spread, since, snapshot)
    stage("planning all outputs")
    state = inputs.state(site, epoch, watched, found.library.terms)
    under = upon.look(kept, site.target, state, found.changes)
    if not under.usable:
        found.library.index.whole()
    memory = _memory(kept, under, since)
    compiled = since.last.compiled if since else templates.Compiled()
    press = Press(editions=_editions(site, found.library, memory, compiled))
    if early:
        early(press, site.assets)
    jobs = _jobs(site, kept, under, press, state["assets"])
    return Build(
        site=site,
        output=site.target,
        cache=site.cache,
        manifest=kept,
        seen=seen,
        snapshot=snapshot,
        renewal=found,
        upon=under,
        press=press,
        pages=jobs.pages,
        jobs=jobs,
        assets=site.assets,
        memory=memory,
        compiled=compiled,
        again=again,
        state=state,
    )


def _of(epoch: str, kept: Manifest, site: Site) -> Manifest:
    """The manifest of an epoch: another one is of no use. Raises WrongSetting."""
    if (before := kept.state().get("epoch")) != epoch:
        site.known.extensions.check()  # not in every build: it loads Python-Markdown
        kept = manifest.anew(kept) if before else kept
        kept.note({"epoch": epoch})  # what is read from here on is of this epoch, even if no output comes of it
    return kept


def _jobs(site: Site, kept: Manifest, under: Upon, press: Press, sheets: str) -> Jobs:
    """All outputs. Raises Refused where two would have one address."""
    pages, same = SitePages(press.editions), _same(kept, under, press)
    if not same:
        len(pages)  # what is wrong with it is told now
    jobs = Jobs(
        press=press, pages=pages, assets=site.assets, sheets=sheets, manifest=kept, same=same, texts=site.catalogues
    )
    jobs.others  # noqa: B018 (worked out here, to be measured apart)
    return jobs


def _renewed(site: Site, kept: Manifest, spread: Spread, since: Since | None, snapshot: Snapshot | None) -> Renewal:
    """The content as it is now. Raises Refused."""
    state = kept.state()
    places, terms = survey.stands(state.get("watched", "[]"), site.content)
    made, outdated = since is not None or "mark" in state, snapshot.places if snapshot else None
    found = refresh.renew(
        kept.kept,
        site.content,
        site.known,
        shown_as=site.content.name,
        now=_clock(site),
        spread=spread,
        since=since.last.renewal.since(since.touched) if since else None,
        stood=Stands(places=places, terms=terms, made=made, outdated=outdated),
    )
    dead_links.refuse(found, kept.kept, site)
    return found


def _clock(site: Site) -> int:
    return stamp.clock(str(survey.hidden(site.target, "clock")))


def _memory(kept: Manifest, under: Upon, since: Since | None) -> Memory:
    """What need not be worked out: what the last build of this process did, and what any build noted."""

    def known(keys: Collection[str]) -> Mapping[str, Earlier]:
        return kept.earlier([key for key in keys if key not in under.reached])

    memory = Memory(known) if under.usable else Memory()
    if since and under.usable:
        memory.take(since.last.memory, under.changes | under.reached)
    return memory


def _same(kept: Manifest, under: Upon, press: Press) -> bool:
    """Whether the pages are those that the output has."""
    first = next(iter(press.editions.values()))
    now = values.write(routes.encoded(first))
    key = key_of(routes.encoded, first)
    before = kept.earlier([key]).get(key) if under.usable else None
    return before is not None and before.value == now


def _editions(site: Site, shelves: Library, memory: Memory, compiled: Compiled) -> dict[str, Edition]:
    pictures = Gallery(base=site.whose.base, log=shelves.log, theme=site.cards)
    agenda = Agenda(library=shelves, day=site.today, memory=memory)
    environments = templates.bare(site.theme / "templates", site.known.languages, compiled)
    made: dict[str, Edition] = {}
    for lang, localizer in site.localizers.items():
        made[lang] = Edition(
            library=shelves,
            agenda=agenda,
            addresses=Addresses(languages=site.known.languages),
            identity=site.whose,
            localizer=localizer,
            gallery=pictures,
            environment=environments[lang],
            editions=made,
        )
    templates.furnish(made.values(), site.assets)
    return made
