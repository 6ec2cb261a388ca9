"""What a build did and why, in one line, in the language of whoever started it."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator

from showcase.records.change import Change
from showcase.records.number import grouped
from showcase.records.problem import NotMade, Refused
from showcase.records.settings import Hindered, WrongSetting
from showcase.schema.kinds import KINDS
from showcase.schema.label import Label
from showcase.site.builder import Build
from showcase.site.making import Report

# What was done.
_PAGES = Label("pages écrites", "Seiten geschrieben", "page{s} rendered", "Säite geschriwwen")
_OTHERS = Label("autres fichiers", "andere Dateien", "other file{s} written", "aner Fichieren")
_GONE = Label("supprimés", "entfernt", "gone", "ewechgeholl")
_ENCODED = Label("images préparées", "Bilder vorbereitet", "picture{s} encoded", "Biller virbereet")
_LINE = Label(
    "{done} (modifié : {why}) ; inchangés : {unchanged}.",
    "{done} (geändert: {why}); unverändert: {unchanged}.",
    "{done}: {why}; {unchanged} unchanged.",
    "{done} (geännert: {why}); onverännert: {unchanged}.",
)
_NOTHING = Label(
    "Rien à faire : {unchanged} inchangés.",
    "Nichts zu tun: {unchanged} unverändert.",
    "Nothing to do: {unchanged} unchanged.",
    "Näischt ze maachen: {unchanged} onverännert.",
)
# Why: what a change of something that is no record is called; the rest of its key is the name of the thing.
_CALLED = {
    "template": Label("modèles", "Vorlagen", "template{s} changed", "Virlagen"),
    "catalogue": Label("catalogues", "Kataloge", "catalogue{s} changed", "Katalogen"),
    "terms": Label("vocabulaires", "Vokabulare", "vocabular{y} changed", "Vocabulairen"),
}
_SINGULAR = {"opportunities": "opportunity", "news": "article"}
_NEW = Label("nouveaux", "neu", "new", "nei")
_LEFT = Label("partis", "weg", "gone", "fort")
_CHANGED = Label("modifiés", "geändert", "changed", "geännert")
_WHOLE = Label("tout le site", "die ganze Website", "the whole site", "de ganze Site")
_ABSENT = Label("ce qui manquait", "was fehlte", "they were not there", "wat gefeelt huet")
_DAY = Label("un autre jour", "ein anderer Tag", "another day", "en aneren Dag")
# The end of what is said where there is no build.
_REFUSED = Label(
    "Le contenu a des erreurs (ci-dessus) : rien n’a été écrit.",
    "Der Inhalt hat Fehler (oben): Es wurde nichts geschrieben.",
    "The content has errors (above): nothing was written.",
    "Den Inhalt huet Feeler (uewen): et gouf näischt geschriwwen.",
)
_WRONG = Label(
    "Un réglage est faux (ci-dessus) : rien n’a été écrit.",
    "Eine Einstellung ist falsch (oben): Es wurde nichts geschrieben.",
    "A setting is wrong (above): nothing was written.",
    "Eng Astellung ass falsch (uewen): et gouf näischt geschriwwen.",
)
_WAITING = Label(
    "Articles à paraître : {many}, le prochain le {day}.",
    "Artikel, die noch erscheinen: {many}, der nächste am {day}.",
    "Articles still to appear: {many}, the next on {day}.",
    "Artikelen, déi nach erschéngen: {many}, deen nächsten den {day}.",
)
_HINDERED = Label(
    "Le site n’a pas pu être construit (ci-dessus) : ce qui était là y est toujours.",
    "Die Website konnte nicht gebaut werden (oben): Was da war, ist noch da.",
    "The site could not be built (above): what was there is still there.",
    "De Site konnt net gebaut ginn (uewen): wat do war, ass nach do.",
)


def told(report: Report, changed: Iterable[Change], lang: str) -> str:
    """As `3 pages rendered: 1 member changed; 14,812 unchanged`."""
    unchanged = grouped(report.unchanged, lang)
    if not report.written and not report.gone:
        return _NOTHING.tell(lang).format(unchanged=unchanged)
    pages = sum(path.endswith(".html") for path in report.written)
    counts = [
        (pages, _PAGES),
        (len(report.written) - pages, _OTHERS),
        (len(report.gone), _GONE),
        (report.encoded, _ENCODED),
    ]
    done = ", ".join(_counted(count, label, lang) for count, label in counts if count)
    why = _WHOLE.tell(lang) if report.whole else ", ".join(_reasons(report.changes, changed, lang))
    return _LINE.tell(lang).format(done=done, why=why or _ABSENT.tell(lang), unchanged=unchanged)


def waiting(build: Build, lang: str) -> str:
    """How many articles are not on the site yet, and when the next appears; "" where all are."""
    days = [day for _, day in build.library.column("news", "date") if day > build.site.today]
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
    records = Counter((change.place.partition("/")[0], _happened(change)) for change in changed)
    for (kind, happened), count in sorted(records.items()):
        if lang == "en":
            one = _SINGULAR.get(kind, kind.removesuffix("s"))
            yield f"{grouped(count, lang)} {one if count == 1 else kind} {happened.en}"
        else:
            yield f"{KINDS[kind].many.tell(lang)} ({happened.tell(lang)}): {grouped(count, lang)}"
    others = Counter(_CALLED[key.partition(" ")[0]] for key in changes if key.partition(" ")[0] in _CALLED)
    for called, count in sorted(others.items()):
        yield _counted(count, called, lang)
    if "day" in changes:
        yield _DAY.tell(lang)


def _happened(change: Change) -> Label:
    return _NEW if change.new else _LEFT if change.gone else _CHANGED


def _counted(count: int, label: Label, lang: str) -> str:
    """English says one otherwise than several; the others put the count behind, which needs no plural."""
    number = grouped(count, lang)
    if lang == "en":
        return f"{number} {label.en.format(s='' if count == 1 else 's', y='y' if count == 1 else 'ies')}"
    return f"{label.tell(lang)} : {number}" if lang == "fr" else f"{label.tell(lang)}: {number}"
