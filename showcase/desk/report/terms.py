"""Terms of the vocabularies that no record names, and that no term in use is a part of."""

from collections.abc import Iterator

from showcase.desk.report import todo
from showcase.desk.report.state import State
from showcase.desk.report.todo import Todo
from showcase.records import references
from showcase.records.mark import nearest
from showcase.schema.left_out import TRADES
from showcase.schema.reference import TermReference

_MOST = 6  # so many are named


def unused(state: State) -> Iterator[Todo]:
    """A line for each vocabulary; the step leads to the first of its unused terms."""
    used = _used(state)
    for vocabulary, terms in state.content.terms.items():
        if vocabulary == TRADES:
            continue  # the search knows its words, whether or not a member has the trade yet
        idle = [key for key in terms if (vocabulary, key) not in used]
        if idle:
            more = ("…",) if len(idle) > _MOST else ()
            details = {"vocabulary": vocabulary, "count": len(idle), "total": len(terms)}
            step = todo.edit(nearest(state.content.where[vocabulary], (idle[0],)))
            yield Todo(sort="term.unused", step=step, details=details | {"keys": (*idle[:_MOST], *more)})


def _used(state: State) -> set[tuple[str, str]]:
    """Vocabulary and key of every term in use, and of what such a term is a part of, in whatever vocabulary."""
    used = {
        (found.mark.vocabulary, found.key)
        for record in state.content.records
        for found in references.named(record.facts)
        if isinstance(found.mark, TermReference)
    }
    rest = list(used)
    while rest:
        vocabulary, key = rest.pop()
        term = state.content.terms.get(vocabulary, {}).get(key)
        if term and term.part_of:
            wider = {(name, term.part_of) for name, terms in state.content.terms.items() if term.part_of in terms}
            rest += wider - used
            used |= wider
    return used
