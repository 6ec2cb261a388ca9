"""Asks the calendars of members and venues, and shows or commits what each changes. It publishes and merges nothing."""

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TextIO

from showcase.desk.calendars import reading
from showcase.desk.calendars.event import Occasion, Reading
from showcase.desk.intake.slug import Slugs
from showcase.desk.options import WrongOption
from showcase.desk.project import Project
from showcase.desk.proposals.git import Person, Repository
from showcase.desk.pull import branches, draw, fetch, source, state, words
from showcase.desk.pull.ground import Ground, Plan
from showcase.desk.pull.plan import Planner
from showcase.desk.pull.source import Source
from showcase.desk.pull.state import State
from showcase.desk.request import Failed, Manners
from showcase.records import content, vocabularies
from showcase.records.problem import printable
from showcase.records.validation import near

_LONGEST_LINE = 500


@dataclass(frozen=True, kw_only=True, slots=True)
class _Pull:
    """One run: what it stands on, and where it is told."""

    here: Project
    manners: Manners
    ground: Ground
    slugs: Slugs
    repository: Repository | None
    lang: str
    out: TextIO

    def say(self, text: str) -> None:
        self.out.write(f"{text}\n")


def agent(here: Project) -> str:
    """What we call ourselves to other hosts, so that they can ask us to stop."""
    return f"calendar reader of {here.settings.site} (once a day)".encode("ascii", "replace").decode()


def run(here: Project, manners: Manners, *, commit: bool, only: str, lang: str, out: TextIO) -> None:
    """Ask all calendars, or that of `only`; with `commit` what is new stands on branches, else the difference is shown.

    A calendar that gives nothing to use is told, and changes nothing. Raises WrongOption.
    """
    shown_as = str(here.names["PATH"])
    read = content.read(here.content, here.settings, shown_as=shown_as)
    sources = _chosen(source.of(read.records), only, lang)
    known = vocabularies.read(here.content, shown_as, here.settings)
    ground = Ground(
        house=draw.house(read, known, here.settings),
        vocabularies=known,
        records={record.slug: record for record in read.records if record.kind == "events"},
        today=here.today,
        lang=lang,
        shown_as=shown_as,
    )
    slugs = Slugs(read.names["events"] | draw.EVENTS.reserved)
    repository = _repository(here, lang) if commit else None
    pull = _Pull(here=here, manners=manners, ground=ground, slugs=slugs, repository=repository, lang=lang, out=out)
    plans = [_one(pull, one) for one in sources]
    if not sources:
        pull.say(words.NO_SOURCE.tell(lang))
    counts = {
        "count": len(sources),
        "new": sum(plan.new for plan in plans if plan),
        "changed": sum(plan.changed for plan in plans if plan),
        "failed": sum(plan is None for plan in plans),
    }
    pull.say(words.SUMMARY.tell(lang).format(**counts))


def _chosen(sources: list[Source], only: str, lang: str) -> list[Source]:
    found = [one for one in sources if not only or one.place == only]
    if only and not found:
        close = near(only, [one.place for one in sources])
        hint = f" ({close}?)" if close else ""
        raise WrongOption(words.UNKNOWN.tell(lang).format(found=printable(only), hint=hint))
    return found


def _repository(here: Project, lang: str) -> Repository:
    """The repository of the project, of which all that is pulled into is committed. Raises WrongOption."""
    repository = Repository(here.folder)
    if not repository.is_one():
        raise WrongOption(words.NO_REPOSITORY.tell(lang))
    places = [str(here.content.relative_to(here.folder)), source.FOLDER]
    if repository.line("status", "--porcelain", "--", *places):
        raise WrongOption(words.DIRTY.tell(lang).format(place=", ".join(places)))
    return repository


def _one(pull: _Pull, one: Source) -> Plan | None:
    """The plan of one source, shown or committed; None where there is no calendar to use."""
    try:
        before = state.read(pull.here.folder / one.file)
    except state.Damaged as damaged:
        details = {"source": one.place, "file": one.file, "reason": printable(str(damaged))}
        pull.say(words.DAMAGED.tell(pull.lang).format(**details))
        return None
    at = branches.tip(pull.repository, one) if pull.repository else branches.Tip()
    earlier = branches.earlier(pull.repository, one, at) if pull.repository else State()
    try:
        got = fetch.fetch(one, before, pull.manners)
        found = list(_read(got.text, pull)) if got.text is not None else None
    except Failed as failed:
        why = words.why(str(failed), pull.lang, fetch.MOST_BYTES // 1_000_000)
        _tell_failed(pull, one, why)
        return None
    except reading.NoCalendar as wrong:
        _tell_failed(pull, one, _in_words(wrong, pull.lang))
        return None
    if found is None:
        pull.say(words.NOTHING.tell(pull.lang).format(source=one.place))
        return Plan(source=one, state=before)
    if not any(isinstance(event, Occasion) for event in found):
        _tell_failed(pull, one, words.EMPTY.tell(pull.lang))
        return None
    after = State(address=one.address, etag=got.etag, modified=got.modified)
    plan = Planner(one, before, earlier, pull.ground, pull.slugs).make(found, after)
    for line in plan.told:
        pull.say(line)
    _settle(pull, plan, before, at)
    return plan


def _read(raw: bytes, pull: _Pull) -> Iterator[reading.Found]:
    """What a calendar says. Raises NoCalendar."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise reading.NoCalendar(words.NO_TEXT) from None
    return reading.read(text, Reading(site=pull.here.settings.zone, today=pull.here.today))


def _in_words(wrong: reading.NoCalendar, lang: str) -> str:
    shown = {name: printable(str(value), _LONGEST_LINE) for name, value in wrong.details.items()}
    return wrong.why.tell(lang).format(**shown)


def _tell_failed(pull: _Pull, one: Source, why: str) -> None:
    details = {"source": one.place, "address": printable(one.address, _LONGEST_LINE), "why": why}
    pull.say(words.FAILED.tell(pull.lang).format(**details))


def _settle(pull: _Pull, plan: Plan, before: State, at: branches.Tip) -> None:
    """Commit a plan, or show it. What the host says of its version alone is no reason for a proposal."""
    one = plan.source
    if not plan.files and plan.state.events == before.events:
        pull.say(words.NOTHING.tell(pull.lang).format(source=one.place))
        return
    folder = pull.here.content.relative_to(pull.here.folder)
    files: dict[str, bytes | None] = {f"{folder.as_posix()}/{path}": raw for path, raw in plan.files.items()}
    if pull.repository is None:
        for line in _difference(pull.here.folder, files):
            pull.say(line)
        return
    within = pull.repository.within()
    files = {f"{within}{path}": raw for path, raw in {**files, one.file: state.encode(plan.state)}.items()}
    details = {"source": one.place, "branch": one.branch}
    if not at.ours:
        pull.say(words.WORKED_ON.tell(pull.lang).format(**details))
    elif branches.is_same(pull.repository, at, _of_same_version(files, at, pull.repository, within + one.file)):
        pull.say(words.SAME.tell(pull.lang).format(**details))
    else:
        branches.propose(pull.repository, one, files, _person(pull.here), pull.here.today.isoformat())
        pull.say(words.BRANCH.tell(pull.lang).format(**details))


def _of_same_version(
    files: Mapping[str, bytes | None], at: branches.Tip, repository: Repository, path: str
) -> dict[str, bytes | None]:
    """The files with what the host said of its version as the branch has it: that alone is no reason for another."""
    raw = repository.files(at.commit, path).get(path.rpartition("/")[2]) if at.commit else None
    new = files[path]
    try:
        known = state.decode(raw) if raw is not None else None
    except state.Damaged:
        known = None
    if known is None or new is None:
        return dict(files)
    made = replace(state.decode(new), etag=known.etag, modified=known.modified)
    return {**files, path: state.encode(made)}


def _person(here: Project) -> Person:
    name = here.names.get("SITENAME")
    email = here.names.get("SITE_EMAIL")
    return Person(name=str(name or "Site"), email=str(email or "noreply@localhost"))


def _difference(folder: Path, files: Mapping[str, bytes | None]) -> Iterator[str]:
    """What would change, as people read it; nothing that a calendar says can do anything to a terminal."""
    for path, raw in sorted(files.items()):
        file = folder / path
        old = file.read_bytes() if file.is_file() else b""
        lines = difflib.unified_diff(_lines(old), _lines(raw or b""), f"a/{path}", f"b/{path}", lineterm="")
        yield from (printable(line, _LONGEST_LINE) for line in lines)


def _lines(raw: bytes) -> list[str]:
    return raw.decode("utf-8", "replace").splitlines()
