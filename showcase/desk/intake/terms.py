"""Words of a table as terms of a vocabulary; refuses what no vocabulary can hold, and leaves the terms there are."""

from collections.abc import Collection, Iterable, Iterator

from showcase.desk.intake import draft
from showcase.desk.intake.draft import Gap
from showcase.desk.intake.ledger import Ledger
from showcase.desk.intake.mapping import Take
from showcase.desk.intake.rows import TableRow
from showcase.desk.intake.verdict import Dropped
from showcase.desk.intake.words import NO_SLUG
from showcase.records.mark import Mark
from showcase.records.settings import Settings
from showcase.records.validation import validate
from showcase.schema import slug
from showcase.schema.vocabulary import Term


def gather(
    vocabulary: str, rows: Iterable[TableRow], known: Collection[str], ledger: Ledger, settings: Settings
) -> dict[str, object]:
    """The terms that a vocabulary still needs, by key, so that every word of a column has one."""
    path = ("vocabulary", vocabulary)
    found: dict[str, object] = {}
    seen: set[str] = set()
    for row, word in _words(ledger.mapping.vocabulary[vocabulary], rows, path, ledger):
        key = slug.like(word)
        if word in seen or key in known or key in found:
            continue
        seen.add(word)
        term = {"label": {ledger.mapping.language: word}}
        _, problems = validate(Term, term, {(): Mark("", 1)}, settings.text_languages)
        if not key:
            ledger.gap(row, Gap(path=path, columns=(), value=word, reason=NO_SLUG))
        elif problems:
            ledger.drop(row, Dropped(path=path, value=word, problem=problems[0]))
        else:
            found[key] = term
    return found


def _words(
    take: Take, rows: Iterable[TableRow], path: tuple[str, ...], ledger: Ledger
) -> Iterator[tuple[TableRow, str]]:
    for row in rows:
        gaps: list[Gap] = []
        for word in draft.texts(draft.taken(take, row, path, gaps)):
            yield row, word
        for gap in gaps:
            ledger.gap(row, gap)
