"""Makes a commit of a judged proposal: the same bytes whichever way it came, and a branch that leads to it."""

from datetime import datetime

from showcase.desk.proposals.change import Change
from showcase.desk.proposals.git import Person, Repository


def free_branch(repository: Repository, change: Change, day: str) -> str:
    """The name of a branch for a proposal that came on a day; one that no other proposal has."""
    taken = repository.line("for-each-ref", "--format=%(refname:short)", "refs/heads/proposals").split()
    begun = f"proposals/{change.record}-{day}"
    return next(name for n in range(1, len(taken) + 2) if (name := begun if n == 1 else f"{begun}-{n}") not in taken)


def commit(
    change: Change,
    repository: Repository,
    *,
    base: str,
    content: str,
    author: Person,
    committer: Person,
    moment: datetime,
) -> str:
    """The commit of a change on `base`, in which the content is the folder called `content`, as `content/`."""
    files = {f"{content}{path}": raw for path, raw in change.files.items()}
    date = f"{int(moment.timestamp())} +0000"
    return repository.commit(
        files, base=base, message=f"{change.subject}\n", author=author, committer=committer, date=date
    )
