"""What a calendar changes: three versions of each event are compared, and what an editor wrote since is never lost."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from showcase.desk.calendars import words as calendar
from showcase.desk.calendars.event import Occasion, Untaken
from showcase.desk.intake.slug import Slugs
from showcase.desk.proposals.merge import merge
from showcase.desk.pull import draw, words
from showcase.desk.pull.compare import difference, last_day, mistakes, unwanted
from showcase.desk.pull.draw import EVENTS
from showcase.desk.pull.ground import Ground, Plan
from showcase.desk.pull.source import Source
from showcase.desk.pull.state import Key, State, Taken
from showcase.records import version
from showcase.records.edit import normal
from showcase.records.edit.write import Unwritable, write
from showcase.records.parsed_record import ParsedRecord
from showcase.records.problem import Problem, printable
from showcase.schema.event import Event, EventStatus
from showcase.schema.label import Message
from showcase.schema.slug import like

MOST_NEW = 100
_LONGEST_LINE = 1_000  # signs of what is told
_UNREAD = (
    calendar.BROKEN_EVENT,
    calendar.BROKEN_PART,
    calendar.NO_START,
    calendar.TOO_OFTEN,
    calendar.MANY_EVENTS,
    calendar.MANY_RULES,
)
_CANCELLED = EventStatus.CANCELLED.value
# A change of these is one that calendars of readers must notice.
_NOTICED = ("start", "end", "repeats", "timezone", "venue", "address", "online", "status")


class Planner:
    """Makes the plan of one source. `earlier` is what a branch proposes already."""

    def __init__(self, source: Source, before: State, earlier: State, ground: Ground, slugs: Slugs) -> None:
        self.source, self.before, self.earlier, self.ground, self.slugs = source, before, earlier, ground, slugs
        self.plan = Plan(source=source, state=before)
        self.there = ground.origins(source)
        self.events: dict[Key, Taken] = {}
        self.columns: dict[str, int] = {}

    def make(self, found: Iterable[Occasion | Untaken], after: State) -> Plan:
        """The plan for what a calendar says now. `after` is the state without its events."""
        said, unread = self._sorted(found)
        fresh = []
        for key, occasion in said.items():
            if key in self.before.events or key in self.there:
                self._follow(key, occasion)
            elif occasion.last >= self.ground.today:
                fresh.append((key, occasion))
        self._add(fresh)
        for key, taken in self.before.events.items():
            if key not in said and unread & {key[0], ""}:
                self._keep(key)  # it is there, or may be: nobody could read it
            elif key not in said:
                self._vanished(key, taken, same=self.before.address == self.source.address)
        if self.columns:
            shown = ", ".join(f"{printable(name)} ({count})" for name, count in sorted(self.columns.items()))
            self._tell(words.COLUMNS, columns=shown)
        self.plan.state = replace(after, events=self.events)
        return self.plan

    def _sorted(self, found: Iterable[Occasion | Untaken]) -> tuple[dict[Key, Occasion], set[str]]:
        """The events of a calendar by key; the identifiers of those that could not be read, "" for any. Tells those."""
        said: dict[Key, Occasion] = {}
        unread = set[str]()
        for one in found:
            if isinstance(one, Occasion):
                said[draw.uid(one.uid), one.recurrence] = one
                continue
            self._tell(words.NOT_TAKEN, title=one.title or one.uid, why=one.why, details=one.details)
            if one.why in _UNREAD:
                unread.add(draw.uid(one.uid) if one.uid else "")
        return said, unread

    def _add(self, fresh: Sequence[tuple[Key, Occasion]]) -> None:
        """Propose what is new, the nearest first."""
        titles = {(like(title), str(record.facts.start)): record.place for record, title in self._titles()}
        order = sorted(fresh, key=lambda one: (str(one[1].columns.get("start")), one[0]))
        for key, occasion in order:
            if reason := unwanted(occasion):
                self._not_taken(occasion, reason)
                continue
            draft = self._draft(occasion)
            if draft is None:
                continue
            said = (like(str(occasion.columns.get("summary"))), str(draft["start"]))
            if said in titles:
                self._not_taken(occasion, words.ALREADY, record=titles[said])
                continue
            if self.plan.new >= MOST_NEW:
                self._tell(words.MANY, most=MOST_NEW)
                return
            self._new(key, occasion, draft)

    def _titles(self) -> Iterator[tuple[Any, str]]:
        for record in self.ground.records.values():
            if isinstance(record.facts, Event):
                yield from ((record, title) for title in record.facts.title.values())

    def _new(self, key: Key, occasion: Occasion, fields: dict[str, Any]) -> None:
        earlier = self.earlier.events.get(key)
        wanted = like(str(occasion.columns.get("summary"))) or "event"
        slug = self.slugs.free(earlier.record.partition("/")[2] if earlier else wanted)
        if self._write({}, slug, fields):
            self.slugs.take(slug)
            self.events[key] = self._taken(key, f"events/{slug}", fields)
            self.plan.new += 1
            self._tell(words.NEW, record=f"events/{slug}")

    def _follow(self, key: Key, occasion: Occasion) -> None:
        """Change the record that an event became, where its calendar changed."""
        before, record = self.before.events.get(key), self.there.get(key)
        if record is None:
            self._keep(key)  # an editor took it away, or made it their own
            return
        fields = self._draft(occasion)
        if fields is None:
            self._keep(key)
            return
        self._change(key, record, dict(before.fields) if before else fields, fields)

    def _vanished(self, key: Key, taken: Taken, *, same: bool) -> None:
        """Propose what is to come and no longer in the calendar as cancelled; what is over stays."""
        record = self.there.get(key)
        if not same:
            return  # another calendar says nothing of the events of the one before
        if record is None or last_day(record) < self.ground.today:
            return
        if taken.fields.get("status") == _CANCELLED:
            self._keep(key)
            return
        self._change(key, record, dict(taken.fields), {**taken.fields, "status": _CANCELLED}, gone=True)

    def _change(
        self, key: Key, record: ParsedRecord, base: dict[str, Any], fields: dict[str, Any], *, gone: bool = False
    ) -> None:
        if base == fields:
            self._keep(key, fields, record)
            return
        files = version.files(record.folder)
        now = normal.read(files, EVENTS, self.ground.house.settings, self.ground.vocabularies, record.path)
        patch, conflicts = merge(difference(base, fields), base, now.data)
        taken = self._taken(key, record.place, fields)
        for name in conflicts:
            self._tell(words.KEPT, record=record.place, field=name)
        changes = {name: value for name, value in patch.items() if now.data.get(name) != value}
        if changes.keys() & set(_NOTICED):
            days = list(now.data.get("revised", []))
            patch = {**patch, "revised": list(dict.fromkeys([*days, taken.since.isoformat()]))}
        if changes and not self._write(files, record.slug, patch, record=record):
            self._keep(key)
            return
        self.events[key] = taken
        if changes:
            self.plan.changed += 1
            told = words.CANCELLED if gone else words.CHANGED
            self._tell(told, record=record.place, fields=", ".join(sorted(changes)))

    def _keep(self, key: Key, fields: Mapping[str, Any] | None = None, record: ParsedRecord | None = None) -> None:
        """Leave what is known of an event as it is."""
        if key in self.before.events:
            self.events[key] = self.before.events[key]
        elif fields is not None and record is not None:
            self.events[key] = self._taken(key, record.place, fields)

    def _taken(self, key: Key, record: str, fields: Mapping[str, Any]) -> Taken:
        """An event as it is now; since when, where that is known, so that the day of asking makes no difference."""
        for state in (self.before, self.earlier):
            known = state.events.get(key)
            if known and known.fields == fields:
                return replace(known, record=record)
        return Taken(record=record, fields=fields, since=self.ground.today)

    def _draft(self, occasion: Occasion) -> dict[str, Any] | None:
        """The fields of an event; None where it can be no record, which is told."""
        title = str(occasion.columns.get("summary", "")) or occasion.uid
        draft = draw.draw(occasion, self.source, self.ground.house)
        if draft.refused:
            self._field(title, draft.refused, words.REFUSED)
            return None
        for problem in draft.lost:
            self._field(title, problem, words.FIELD)
        for name in draft.columns:
            self.columns[name] = self.columns.get(name, 0) + 1
        return draft.fields

    def _write(
        self, files: Mapping[str, bytes], slug: str, patch: Mapping[str, Any], *, record: ParsedRecord | None = None
    ) -> bool:
        """Write a record into the plan; whether it could be. What would be a mistake then is not written."""
        path = record.path if record else f"{self.ground.shown_as}/events/{slug}"
        settings, known = self.ground.house.settings, self.ground.vocabularies
        try:
            made = write(files, EVENTS, patch, settings, known, path=path)
            wrong = mistakes(made, settings, known, path) - mistakes(files, settings, known, path)
        except Unwritable as unwritable:
            made, wrong = {}, {one.tell(self.ground.lang) for one in unwritable.problems} or {unwritable.reason}
        if wrong:
            reason = "; ".join(sorted(wrong))
            self._tell(words.UNWRITABLE, record=f"events/{slug}", reason=reason)
            return False
        for name in {*files, *made}:
            if files.get(name) != made.get(name):
                self.plan.files[f"events/{slug}/{name}"] = made.get(name)
        return True

    def _not_taken(self, occasion: Occasion, why: Message, **details: object) -> None:
        title = str(occasion.columns.get("summary", "")) or occasion.uid
        self._tell(words.NOT_TAKEN, title=title, why=why, details=details)

    def _field(self, title: str, problem: Problem, message: Message) -> None:
        told = message.tell(self.ground.lang)
        details = {"title": printable(title), "field": printable(problem.field or "body")}
        why = problem.tell(self.ground.lang)
        self.plan.told.append(told.format(source=self.source.place, why=why, **details))

    def _tell(
        self,
        message: Message,
        *,
        why: Message | None = None,
        details: Mapping[str, object] | None = None,
        **more: object,
    ) -> None:
        lang = self.ground.lang
        shown = {name: _seen(value) for name, value in more.items()}
        if why:
            shown["why"] = why.tell(lang).format(**{name: _seen(value) for name, value in (details or {}).items()})
        self.plan.told.append(message.tell(lang).format(source=self.source.place, **shown))


def _seen(value: object) -> object:
    """What a calendar says, as a message may hold it. The words of the message itself have signs of their own."""
    return printable(value, _LONGEST_LINE) if isinstance(value, str) else value
