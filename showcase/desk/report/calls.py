"""Calls that close soon, and what is over and still says otherwise: calls, initiatives, offers of members."""

import re
from collections.abc import Iterator
from datetime import timedelta

from showcase.desk.report import todo
from showcase.desk.report.state import State
from showcase.desk.report.todo import Todo
from showcase.records.mark import nearest
from showcase.schema.initiative import Initiative, Stage
from showcase.schema.member import Member
from showcase.schema.opportunity import Opportunity

SOON = timedelta(days=14)

# What a text says while a call is open. The site says by itself when one is over; a text does not.
_OPEN = {
    "fr": re.compile(r"\b(?:postulez|candidatez|inscrivez-vous|ouverte?s? jusqu|candidatures ouvertes)\w*", re.I),
    "de": re.compile(r"\b(?:bewerben sie sich|bewirb dich|bewerbt euch|noch offen|offen bis|jetzt bewerben)\b", re.I),
    "en": re.compile(r"\b(?:apply now|apply by|open until|still open|now open|applications are open)\b", re.I),
    "lb": re.compile(r"\b(?:bewerbt iech|mellt iech|nach op|op bis|elo bewerben)\b", re.I),
}


def dated(state: State) -> Iterator[Todo]:
    """What closes soon, the first first; then what is over."""
    yield from _closing(state)
    yield from _over(state)
    yield from _initiatives(state)
    yield from _wishes(state)


def _closing(state: State) -> Iterator[Todo]:
    for record, call in sorted(state.of(Opportunity), key=lambda one: (one[1].last_day, one[0].slug)):
        if state.day <= call.last_day <= state.day + SOON:
            details = {"title": call.title, "day": call.last_day, "days": (call.last_day - state.day).days}
            yield Todo(sort="call.closing", step=todo.edit(nearest(record.marks, ("deadline",))), details=details)


def _over(state: State) -> Iterator[Todo]:
    for record, call in state.of(Opportunity):
        if call.last_day >= state.day:
            continue
        for field, texts in (("title", call.title), ("summary", call.summary), ("body", call.body)):
            for lang, text in (texts or {}).items():
                if lang in _OPEN and (found := _OPEN[lang].search(text)):
                    mark = nearest(record.marks, (field, lang))
                    if field == "body":  # in a YAML file it begins on the line after its key
                        below = text[: found.start()].count("\n") + mark.path.endswith(".yaml")
                        mark = mark._replace(line=mark.line + below)
                    details = {"title": call.title, "day": call.last_day, "lang": lang, "word": found[0]}
                    yield Todo(sort="call.open", step=todo.edit(mark), details=details)


def _initiatives(state: State) -> Iterator[Todo]:
    for record, one in state.of(Initiative):
        if one.until and one.until < state.day.year and one.stage is not Stage.DONE:
            details = {"title": one.title, "year": one.until, "stage": one.stage.label}
            yield Todo(sort="call.under_way", step=todo.edit(nearest(record.marks, ("stage",))), details=details)


def _wishes(state: State) -> Iterator[Todo]:
    for record, member in state.of(Member):
        for field in ("offers", "seeks"):
            for n, wish in enumerate(getattr(member, field)):
                if wish.until < state.day:
                    details = {"name": member.name, "text": wish.text, "day": wish.until}
                    yield Todo(sort="call.wish", step=todo.edit(nearest(record.marks, (field, n))), details=details)
