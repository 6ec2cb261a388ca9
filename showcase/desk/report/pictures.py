"""Pictures without a description, with one that says nothing, or with too few pixels."""

from collections.abc import Iterator

from showcase.desk.report import todo
from showcase.desk.report.state import State, title
from showcase.desk.report.todo import Todo
from showcase.records import parse
from showcase.records.mark import Mark, nearest
from showcase.records.problem import Problem

_CODES = ("picture.coarse", "picture.small", "markdown.alt")


def poor(state: State) -> Iterator[Todo]:
    """Those that the checker speaks of, then those whose description is the name of the file."""
    names = {record.path: title(record) for record in state.content.records}
    for problem in state.content.problems:
        if problem.code in _CODES or _without_alt(problem):
            folder = problem.path.rpartition("/")[0]
            details = {"title": names.get(folder, folder), "problem": problem}
            step = todo.edit(Mark(problem.path, problem.line))
            yield Todo(sort="picture.problem", step=step, details=details)
    for record in state.content.records:
        for place, picture in parse.pictures_in(record.facts):
            for lang, alt in picture.alt.items():
                if _plain(alt) in (_plain(picture.file), _plain(picture.file.rpartition(".")[0])):
                    mark = nearest(record.marks, (*place[:-1], "alt", lang))
                    details = {"title": title(record), "alt": alt}
                    yield Todo(sort="picture.name", step=todo.edit(mark), details=details)


def _without_alt(problem: Problem) -> bool:
    last = problem.field.rpartition(".")[2]
    return last == "alt" and problem.code in ("missing", "text.empty", "placeholder")


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
