"""What a build did and why, in one line, in the language of whoever started it."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator

from showcase.engine.target import Report
from showcase.records.changes import Change
from showcase.records.number import grouped
from showcase.records.problem import NotMade, Refused
from showcase.records.wrong_setting import Hindered, WrongSetting
from showcase.schema.kinds import KINDS
from showcase.schema.label import ENGLISH, Message
from showcase.site.build import Build

# What was done.
_PAGES = Message("page{s} rendered")
_OTHERS = Message("other file{s} written")
_GONE = Message("gone")
_ENCODED = Message("picture{s} encoded")
_LINE = Message("{done}: {why}; {unchanged} unchanged.")
_NOTHING = Message("Nothing to do: {unchanged} unchanged.")
# A count with what it is of; and a count of the records of a kind to which something happened. Where a language puts
# the count behind, as "{kind} ({happened}): {number}", it takes the kind as headings have it, which needs no plural.
_COUNTED = Message("{number} {things}")
_RECORDS = Message("{number} {kind} {happened}")
# Why: what a change of something that is no record is called; the rest of its key is the name of the thing.
_CALLED = {
    "template": Message("template{s} changed"),
    "catalogue": Message("catalogue{s} changed"),
    "terms": Message("vocabular{y} changed"),
}
_SINGULAR = {"opportunities": "opportunity", "news": "article"}
_NEW = Message("new")
_LEFT = Message("gone", context="records")
_CHANGED = Message("changed")
_WHOLE = Message("the whole site")
_ABSENT = Message("they were not there")
_DAY = Message("another day")
# The end of what is said where there is no build.
_REFUSED = Message("The content has errors (above): nothing was written.")
_WRONG = Message("A setting is wrong (above): nothing was written.")
_PUT_OFF = Message("Pictures still to be encoded, in the background: {many}.")
_COMPLETE = Message("All pictures are encoded: the output is complete.")
_WAITING = Message("Articles still to appear: {many}, the next on {day}.")
_HINDERED = Message("The site could not be built (above): what was there is still there.")


def summary(build: Build, report: Report, lang: str) -> str:
    """What a build did and why, whether pictures are put off or were, and how many articles are still to appear."""
    return _done(build, report, lang) + _put_off(build, report, lang) + _waiting(build, lang)


def _done(build: Build, report: Report, lang: str) -> str:
    """As `3 pages rendered: 1 member changed; 14,812 unchanged`."""
    unchanged = grouped(report.unchanged, lang)
    if not report.written and not report.gone:
        return _NOTHING.tell(lang).format(unchanged=unchanged)
    pages = sum(path.endswith(".html") for path in report.written)
    counts = [
        (pages, _PAGES),
        (len(report.written) - pages, _OTHERS),
        (len(report.gone), _GONE),
        (report.made, _ENCODED),
    ]
    done = ", ".join(_counted(count, label, lang) for count, label in counts if count)
    why = (
        _WHOLE.tell(lang) if report.whole else ", ".join(_reasons(build.baseline.changes, build.refresh.changes, lang))
    )
    return _LINE.tell(lang).format(done=done, why=why or _ABSENT.tell(lang), unchanged=unchanged)


def _put_off(build: Build, report: Report, lang: str) -> str:
    if many := len(report.put_off):
        return f" {_PUT_OFF.tell(lang).format(many=grouped(many, lang))}"
    return f" {_COMPLETE.tell(lang)}" if build.baseline.state.get("put off") else ""


def _waiting(build: Build, lang: str) -> str:
    """How many articles are not on the site yet, and when the next appears; "" where all are."""
    days = [day for _, day in build.library.news.column("date") if day > build.site.today]
    return f" {_WAITING.tell(lang).format(many=len(days), day=min(days))}" if days else ""


def refusal(error: WrongSetting | Refused, lang: str) -> str:
    """Why there is no build: every problem as `inv check` tells it, or the setting, and whether it is wrong."""
    if isinstance(error, WrongSetting):
        end = _HINDERED if isinstance(error, Hindered) else _WRONG
        return f"{error.tell(lang)}.\n{end.tell(lang)}\n"
    problems = "".join(f"{problem.sentence(lang)}\n" for problem in error.problems)
    if isinstance(error, NotMade):
        trace = error.trace if os.environ.get("SHOWCASE_TRACEBACK") else ""
        return f"{trace}{problems}{_HINDERED.tell(lang)}\n"
    return f"{problems}{_REFUSED.tell(lang)}\n"


def _reasons(changes: Iterable[str], changed: Iterable[Change], lang: str) -> Iterator[str]:
    changes_of = Counter((change.place.partition("/")[0], _happened(change)) for change in changed)
    for (kind, happened), count in sorted(changes_of.items()):
        told = {"number": grouped(count, lang), "happened": happened.tell(lang)}
        yield _RECORDS.tell(lang).format(**told, kind=_records(kind, count, lang))
    others = Counter(_CALLED[key.partition(" ")[0]] for key in changes if key.partition(" ")[0] in _CALLED)
    for called, count in sorted(others.items(), key=lambda one: one[0].text):
        yield _counted(count, called, lang)
    if "day" in changes:
        yield _DAY.tell(lang)


def _records(kind: str, count: int, lang: str) -> str:
    """English puts the count before: one member, two members; others have the kind as headings have it."""
    if lang != ENGLISH:
        return KINDS[kind].many.tell(lang)
    return _SINGULAR.get(kind, kind.removesuffix("s")) if count == 1 else kind


def _happened(change: Change) -> Message:
    return _NEW if change.new else _LEFT if change.gone else _CHANGED


def _counted(count: int, label: Message, lang: str) -> str:
    """English says one otherwise than several; the others put the count behind, which needs no plural."""
    things = label.tell(lang).format(s="" if count == 1 else "s", y="y" if count == 1 else "ies")
    return _COUNTED.tell(lang).format(number=grouped(count, lang), things=things)
