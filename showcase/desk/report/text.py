"""The report as text: a section after the other, a line for each todo, its next step behind an arrow."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from showcase.desk.report import words
from showcase.desk.report.state import State
from showcase.desk.report.todo import Todo


def lines(todos: Sequence[Todo], state: State, lang: str) -> Iterator[str]:
    """Line by line, in `lang`."""
    day = state.day.isoformat()
    if not todos:
        yield words.NOTHING.tell(lang).format(day=day)
    else:
        yield words.TITLE.tell(lang).format(day=day)
    for section, some in groupby(todos, key=lambda one: one.section):
        found = list(some)
        yield ""
        yield f"{words.SECTIONS[section].tell(lang)} ({len(found)})"
        yield from (f"  {one.tell(lang)} → {one.step.what}" for one in found)
    yield ""
    if todos:
        yield words.COUNT.tell(lang).format(todos=len(todos))
    if state.size and state.size_limit:
        yield words.SIZE.tell(lang).format(size=state.size, limit=state.size_limit)
