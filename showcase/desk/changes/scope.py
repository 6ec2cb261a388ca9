"""What of a check concerns a change: the records that it touches, and what it causes elsewhere, not what was wrong.

What the content was is read from Git's objects, and only where it must be known.
"""

import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from showcase.desk.changes import forms
from showcase.desk.changes.git import GitError, Repository
from showcase.records.problem import Problem
from showcase.schema.label import Message

NO_COMMIT = Message("“{found}” is no commit that this work comes from ({reason}); fetch it first, with its history")
Judge = Callable[[Path], Iterable[Problem]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Scope:
    """A change since `base`: `records` are the folders (`members/anne`) and single files of content that it touches.

    With `whole` it touches more than content, the program or a setting, and any problem may be its doing.
    """

    repository: Repository
    base: str
    within: str
    records: frozenset[str]
    whole: bool

    def sort(self, problems: Sequence[Problem], shown_as: str, judge: Judge) -> tuple[list[Problem], int]:
        """The problems that concern the change, and how many others there are. `judge` tells those of a content folder,
        as `shown_as`; it is asked for what was wrong before where there are errors elsewhere.
        """
        if self.whole:
            return list(problems), 0
        mine = [problem for problem in problems if self.touches(problem, shown_as)]
        others = [problem for problem in problems if not self.touches(problem, shown_as)]
        if any(problem.level == "error" for problem in others):
            before = Counter(map(_same, self._before(judge)))
            caused = [one for one in others if one.level == "error" and not before[_same(one)]]
            mine = [problem for problem in problems if problem in mine or problem in caused]
        return mine, len(problems) - len(mine)

    def touches(self, problem: Problem, shown_as: str) -> bool:
        """Whether a problem stands in what was changed."""
        place = problem.path.removeprefix(f"{shown_as}/")
        record = "/".join(place.split("/")[:2])
        return place in self.records or record in self.records

    def _before(self, judge: Judge) -> list[Problem]:
        with tempfile.TemporaryDirectory(prefix="check-") as place:
            self.repository.export(self.base, self.within, Path(place) / "content")
            return list(judge(Path(place) / "content"))


def since(folder: Path, name: str, lang: str) -> Scope:
    """What the work in a content folder changes since it left the commit that is called so. Raises SystemExit."""
    repository = Repository(folder=folder)
    try:
        within = repository.prefix()
        base = repository.commit(name)
        common = repository.common(base, repository.commit("HEAD"))
        if len(common) != 1:
            raise GitError("the histories have nothing in common" if not common else "the histories crossed")
        paths = repository.worked_on(common[0])
    except GitError as error:
        raise SystemExit(NO_COMMIT.tell(lang).format(found=name, reason=error)) from None
    inside = [path for path in paths if forms.inside(path, within)]
    records = frozenset(forms.record_of(path, within) or path.removeprefix(f"{within}/") for path in inside)
    whole = len(inside) < len(paths)
    return Scope(repository=repository, base=common[0], within=within, records=records, whole=whole)


def _same(problem: Problem) -> tuple[object, ...]:
    details = sorted((key, repr(value)) for key, value in problem.details.items())
    return problem.path, problem.line, problem.field, problem.code, problem.level, tuple(details)
