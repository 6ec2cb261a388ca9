"""Everything that needs care, in the order in which it is told. Pure: one state gives one list."""

from collections.abc import Iterator

from showcase.desk.links import outgoing
from showcase.desk.links import words as links_words
from showcase.desk.report import calls, duplicates, pictures, profiles, terms, texts, todo
from showcase.desk.report.state import State, title
from showcase.desk.report.todo import Clause, Step, Todo
from showcase.schema.label import Label

NEAR = 0.8  # so much of what the host takes is worth a word


def all_todos(state: State) -> list[Todo]:
    """What needs care, by section; within one the most urgent first."""
    return [
        *_errors(state),
        *_proposals(state),
        *calls.dated(state),
        *profiles.consents(state),
        *profiles.unchecked(state),
        *_links(state),
        *duplicates.pairs(state),
        *pictures.poor(state),
        *texts.missing(state),
        *terms.unused(state),
        *_size(state),
    ]


def _errors(state: State) -> Iterator[Todo]:
    if state.errors:
        yield Todo(sort="content.errors", step=todo.run("check"), details={"errors": state.errors})


def _proposals(state: State) -> Iterator[Todo]:
    """The one that has waited longest first."""
    for one in sorted(state.proposals, key=lambda one: (one.since, one.branch, one.title)):
        details = {"since": one.since, "days": max(0, (state.day - one.since).days)}
        if one.branch:
            step = todo.open_at(one.address) if one.address else Step(how="run", what=f"git diff HEAD...{one.branch}")
            named = {"branch": one.branch, "subject": one.title, "author": one.author}
            yield Todo(sort="proposal.branch", step=step, details=details | named)
        else:
            step = todo.open_at(one.address)
            yield Todo(sort="proposal.issue", step=step, details=details | {"title": one.title})


def _links(state: State) -> Iterator[Todo]:
    """Links that stand in the content and have failed so often that nobody need wait for them."""
    lasting = {address: failure for address, failure in state.failures.items() if failure.lasting}
    if not lasting:
        return
    for address, places in outgoing.of(state.content.records, state.site).items():
        if failure := lasting.get(address):
            record, mark = places[0]
            details: dict[str, object] = {"title": title(record), "address": address, "why": _why(failure.why)}
            details |= {"times": failure.times, "first": failure.first}
            yield Todo(sort="link.failed", step=todo.edit(mark), details=details)


def _why(reason: str) -> Label | Clause:
    return links_words.WHY.get(reason) or Clause(links_words.STATUS, {"status": reason})


def _size(state: State) -> Iterator[Todo]:
    if state.size_limit and state.size > state.size_limit * NEAR:
        details = {"size": state.size, "limit": state.size_limit}
        yield Todo(sort="size.near", step=todo.run("verify"), details=details)
