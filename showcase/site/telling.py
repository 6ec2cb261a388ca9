"""What a build did and why, in one line."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator

from showcase.records.change import Change
from showcase.records.problem import NotMade, Refused
from showcase.records.settings import Hindered, WrongSetting
from showcase.schema.label import Label
from showcase.site.making import Report

# What a change of something that is no record is called; the rest of its key is the name of the thing.
_CALLED = {"template": "template", "catalogue": "catalogue", "terms": "vocabulary"}
_SINGULAR = {"opportunities": "opportunity", "news": "article"}

_HINDERED = Label(
    "Le site n’a pas pu être construit (ci-dessus) : ce qui était là y est encore.",
    "Die Website konnte nicht gebaut werden (oben): was da war, ist noch da.",
    "The site could not be built (above): what was there is still there.",
    "De Site konnt net gebaut ginn (uewen): wat do war, ass nach do.",
)
_SETTING = Label(
    "Un réglage est faux (ci-dessus) : rien n’a été écrit.",
    "Eine Einstellung ist falsch (oben): nichts wurde geschrieben.",
    "A setting is wrong (above): nothing was written.",
    "Eng Astellung ass falsch (uewen): näischt gouf geschriwwen.",
)
_CONTENT = Label(
    "Le contenu a des erreurs (ci-dessus) : rien n’a été écrit.",
    "Der Inhalt hat Fehler (oben): nichts wurde geschrieben.",
    "The content has errors (above): nothing was written.",
    "Den Inhalt huet Feeler (uewen): näischt gouf geschriwwen.",
)


def told(report: Report, changed: Iterable[Change]) -> str:
    """As `3 pages rendered: 1 member changed; 14,812 unchanged`."""
    pages = sum(path.endswith(".html") for path in report.written)
    if not report.written and not report.gone:
        return f"Nothing to do: {report.unchanged:,} unchanged."
    done = [_count(pages, "page") + " rendered"] if pages else []
    if others := len(report.written) - pages:
        done.append(_count(others, "other file") + " written")
    if report.gone:
        done.append(f"{len(report.gone):,} gone")
    if report.encoded:
        done.append(_count(report.encoded, "picture") + " encoded")
    why = "the whole site" if report.whole else ", ".join(_reasons(report.changes, changed)) or "they were not there"
    return f"{', '.join(done)}: {why}; {report.unchanged:,} unchanged."


def refusal(error: WrongSetting | Refused, lang: str) -> str:
    """Why there is no build: every problem as `inv check` tells it, or the setting, and whether it is wrong."""
    if isinstance(error, WrongSetting):
        end = _HINDERED if isinstance(error, Hindered) else _SETTING
        return f"{error.tell(lang)}.\n{end.tell(lang)}\n"
    problems = "".join(f"{problem.sentence(lang)}\n" for problem in error.problems)
    if isinstance(error, NotMade):
        trace = error.trace if os.environ.get("SHOWCASE_TRACEBACK") else ""
        return f"{trace}{problems}The site could not be built (above): what was there is still there.\n"
    return f"{problems}{_CONTENT.tell(lang)}\n"


def _reasons(changes: Iterable[str], changed: Iterable[Change]) -> Iterator[str]:
    records = Counter((change.place.partition("/")[0], _happened(change)) for change in changed)
    for (kind, happened), count in sorted(records.items()):
        yield f"{_count(count, _SINGULAR.get(kind, kind.removesuffix('s')), kind)} {happened}"
    others = Counter(_CALLED[key.partition(" ")[0]] for key in changes if key.partition(" ")[0] in _CALLED)
    for called, count in sorted(others.items()):
        yield _count(count, called) + " changed"
    if "day" in changes:
        yield "another day"


def _happened(change: Change) -> str:
    return "new" if change.new else "gone" if change.gone else "changed"


def _count(count: int, one: str, many: str = "") -> str:
    plural = many or (one.removesuffix("y") + "ies" if one.endswith("y") else one + "s")
    return f"{count:,} {one if count == 1 else plural}"
