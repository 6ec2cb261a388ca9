"""Prepares a build: reads what changed, and says which outputs there are. All that can be refused is refused here."""

import json
import sqlite3
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from showcase.derive.addresses import Addresses
from showcase.engine import fingerprint, graph, query
from showcase.engine.baseline import Baseline, baseline
from showcase.engine.database import Database, beside, unless_damaged
from showcase.engine.graph import Graph
from showcase.engine.query import Memos, StoredMemo
from showcase.engine.staging import Staging
from showcase.engine.workers import gc_paused
from showcase.pages import codec, routes, templates
from showcase.pages.agenda import Agenda
from showcase.pages.assets import Assets
from showcase.pages.compiled import Compiled
from showcase.pages.edition import Edition
from showcase.pages.images import Gallery
from showcase.pages.render import Renderer
from showcase.pages.site_pages import SitePages
from showcase.records import settings, tables
from showcase.records.library import Library
from showcase.records.refresh import Refresh, Spread, refresh
from showcase.records.scan import Folder, FullScan
from showcase.records.store import Store
from showcase.site import configuration, dead_links, destination, inputs, survey
from showcase.site.build import Build, Since
from showcase.site.configuration import Site
from showcase.site.survey import Snapshot
from showcase.site.targets import SiteTargets

Early = Callable[[Renderer, Assets], None]
_APP_ID = 0x49435331  # "ICS1", in the file of a database of ours (SQLite, PRAGMA application_id)
_VERSION = 5  # raised whenever what the tables hold, or mean, changes


@gc_paused()
def begin(
    names: Mapping[str, object],
    *,
    spread: Spread,
    since: Since | None = None,
    snapshot: Snapshot | None = None,
    early: Early | None = None,
    stage: Callable[[str], None] = lambda _: None,
) -> Build:
    """Prepare a build from Pelican's settings; a database that cannot be read is made anew.

    `early` is called as soon as a page could be rendered, with what it would name of the theme; `stage` with each stage
    that begins. `snapshot` is what was seen of it before.
    Raises WrongSetting, or Refused for the content.
    """
    again = partial(begin, names, spread=spread)
    if since and since.retold:
        since = None
    if since:
        site = since.last.site if since.same(since.last.site.theme) else configuration.read(names)
        site = replace(site, today=settings.day(names, site.known.zone))
        return _prepare(site, since.last.database, spread, again, since=since, early=early, stage=stage)
    stage("settings and theme")
    site = configuration.read(names)
    site.catalogues.keep()
    with destination.in_words(site.target):
        database = open_database(site.target)
        stage("reading what changed")
        try:
            return _prepare(site, database, spread, again, snapshot=snapshot, early=early, stage=stage)
        except sqlite3.DatabaseError as error:
            unless_damaged(error)
            database.recreate()
            return _prepare(site, database, spread, again, early=early, stage=stage)


def open_database(output: Path) -> Database:
    """The database of an output: empty where there is none of ours. Raises Busy and Unwritable."""
    file = Staging(output).database()
    return Database.open(file, app_id=_APP_ID, version=_VERSION, tables=(tables.TABLES, graph.TABLES))


def _prepare(  # noqa: PLR0913 (where from, how, and since when)
    site: Site,
    database: Database,
    spread: Spread,
    again: Callable[[], Build],
    *,
    since: Since | None = None,
    snapshot: Snapshot | None = None,
    early: Early | None,
    stage: Callable[[str], None],
) -> Build:
    """Read what changed, and say which outputs there are. Raises Refused, and sqlite3.DatabaseError."""
    known, records = Graph(database), Store(database)
    if snapshot and snapshot.revision != known.state().get("revision"):
        snapshot = None  # another program has built meanwhile
    same = known.state() if snapshot and snapshot.only_records else None  # program and theme need not be read
    last = since.last.state if since else same
    build_fingerprint = last["fingerprint"] if last else inputs.build_fingerprint(site)
    _of(build_fingerprint, known, site)
    revision = database.revision()
    Staging(site.target).resume(known.state().get("folder", ""))
    watched = "" if same else json.dumps(survey.watched(site.content, site.theme, _clock(site)))
    found = _renewed(site, known, records, spread, since, snapshot)
    stage("planning all outputs")
    state = same or inputs.state(site, build_fingerprint, watched, found.library.terms)
    under = _baseline(site, known, state, found, snapshot)
    if not under.usable:
        found.library.fetch_all()
    memos = _memos(known, under, found.library, since)
    compiled = since.last.compiled if since else Compiled()
    renderer = Renderer(editions=_editions(site, memos, found.library, compiled))
    if early:
        early(renderer, site.assets)
    targets = _targets(site, known, under, renderer, state["assets"])
    return Build(
        site=site,
        graph=known,
        store=records,
        revision=revision,
        refresh=found,
        baseline=under,
        renderer=renderer,
        pages=targets.pages,
        targets=targets,
        assets=site.assets,
        memos=memos,
        compiled=compiled,
        again=again,
        state=state,
    )


def _baseline(
    site: Site, known: Graph, state: Mapping[str, str], found: Refresh, snapshot: Snapshot | None
) -> Baseline:
    """The output that is there, and what differs from what it was made from."""
    return baseline(
        known,
        site.target,
        state,
        found.changes.keys,
        usable_with=("assets",),  # every page names the theme's files
        aside=inputs.ASIDE,
        altered=snapshot.outputs.result if snapshot else None,
        previous_altered=snapshot.previous.result if snapshot and snapshot.previous else None,
    )


def _of(build_fingerprint: str, known: Graph, site: Site) -> None:
    """Make the database one of this build: what another one stored is of no use. Raises WrongSetting."""
    if (before := known.state().get("fingerprint")) != build_fingerprint:
        site.known.extensions.check()  # not in every build: it loads Python-Markdown
        if before:
            known.database.recreate()
        # What is read from here on is of this build, even if no output comes of it.
        known.set_state({"fingerprint": build_fingerprint})


def _targets(site: Site, known: Graph, under: Baseline, renderer: Renderer, sheets: str) -> SiteTargets:
    """All outputs. Raises Refused where two would have one address."""
    pages, same = SitePages(renderer.editions), _same(known, under, renderer)
    if not same:
        len(pages)  # what is wrong with it is told now
    targets = SiteTargets(
        renderer=renderer, pages=pages, assets=site.assets, sheets=sheets, graph=known, same=same, texts=site.catalogues
    )
    targets.others  # noqa: B018 (worked out here, to be measured apart)
    return targets


def _renewed(
    site: Site, known: Graph, records: Store, spread: Spread, since: Since | None, snapshot: Snapshot | None
) -> Refresh:
    """The content as it is now. Raises Refused."""
    folder = Folder(path=site.content, shown_as=site.content.name, settings=site.known, store=records)
    scan = since.last.refresh.after(since.touched) if since else _full_scan(site, known, snapshot)
    found = refresh(folder, scan, now=_clock(site), spread=spread)
    dead_links.refuse(found, records, site)
    return found


def _full_scan(site: Site, known: Graph, snapshot: Snapshot | None) -> FullScan:
    state = known.state()
    places, terms = survey.stands(state.get("watched", "[]"), site.content)
    outdated = snapshot.places if snapshot else None
    return FullScan(complete="revision" in state, same_places=places, same_terms=terms, known_outdated=outdated)


def _clock(site: Site) -> int:
    return fingerprint.clock(str(beside(site.target, "clock")))


def _memos(known: Graph, under: Baseline, library: Library, since: Since | None) -> Memos:
    """What need not be worked out: what the last build of this process did, and what any build stored."""

    def fetch(keys: Collection[str]) -> Mapping[str, StoredMemo]:
        return known.memos([key for key in keys if key not in under.affected])

    memos = codec.memos(library, fetch) if under.usable else codec.memos(library)
    if since and under.usable:
        memos.adopt(since.last.memos, under.changes | under.affected)
    return memos


def _same(known: Graph, under: Baseline, renderer: Renderer) -> bool:
    """Whether the pages are those that the output has."""
    first = next(iter(renderer.editions.values()))
    now = codec.CODEC.dumps(routes.encoded(first))
    key = query.key_of(routes.encoded, first)
    before = known.memos([key]).get(key) if under.usable else None
    return before is not None and before.value == now


def _editions(site: Site, memos: Memos, library: Library, compiled: Compiled) -> dict[str, Edition]:
    pictures = Gallery(base=site.whose.base, tracker=library.tracker, theme=site.cards)
    agenda = Agenda(library=library, day=site.today, memos=memos)
    environments = templates.bare(site.theme / "templates", site.known.languages, compiled)
    made: dict[str, Edition] = {}
    for lang, localizer in site.localizers.items():
        made[lang] = Edition(
            library=library,
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
