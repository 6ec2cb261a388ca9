"""The programs that commands start: the words of each after that of Python."""

import shlex
from collections.abc import Sequence
from pathlib import Path

_BUILD = ("-W", "error", "-m", "showcase.site")


def build(*, content: str, output: str, publish: bool, profile: bool, workers: str) -> Sequence[str]:
    """The build of the site; of another content, into another folder, where these are named."""
    words = ["--settings", "publishconf.py" if publish else "pelicanconf.py", *(["--profile"] if profile else [])]
    words += ["--workers", workers] if workers else []
    words += ["--output", str(Path(output).absolute())] if output else []
    words += [content] if content else []
    return (*_BUILD, *words)


def build_of(content: Path, output: Path) -> Sequence[str]:
    """The build of another content, as it stands in a folder."""
    return (*_BUILD, "--output", str(output), str(content))


def tests(*, slow: bool, content: bool, days: bool, only: str, cores: int) -> Sequence[str]:
    """The tests: of all of it or of content alone, today or as on other days, those that take many seconds or not."""
    workers = cores + 1  # many tests wait for a browser or another program
    words = ["-n", str(workers), "--dist", "worksteal", *([] if slow else ["-m", "not long"])]
    words += [*(["tests/content"] if content else []), *shlex.split(only)]
    runner = ["tests.days", *([] if days else ["--today"])] if days or slow else ["pytest"]
    return ("-m", *runner, *words)


def audit(*, every: bool, pictures: bool, changes: str) -> Sequence[str]:
    """The audit of the built site, or the pictures that it takes."""
    words = [*(["--all"] if every else []), *(["--pictures"] if pictures else [])]
    words += ["--changes", str(Path(changes).absolute())] if changes else []
    return ("-m", "tests.audit", *words)
