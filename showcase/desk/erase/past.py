"""A record that is no longer in the content, as it last stood in Git: its traces can then be looked for again."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from showcase.desk.changes.git import GitError, Repository
from showcase.desk.project import Project
from showcase.records import content
from showcase.records.parsed_record import ParsedRecord


@contextmanager
def record(here: Project, place: str, commit: str) -> Iterator[ParsedRecord | None]:
    """The record of a folder (`members/atelier`) at a commit, with its files beside; None where it cannot be read."""
    repository = Repository(folder=here.content)
    kind, slug = place.split("/")
    with TemporaryDirectory() as folder:
        then = Path(folder, "content")
        (then / kind).mkdir(parents=True)
        try:
            repository.export(commit, f"{repository.prefix()}/{place}", then / kind / slug)
        except GitError:
            yield None
            return
        if (here.content / "vocabulary").is_dir():
            shutil.copytree(here.content / "vocabulary", then / "vocabulary")
        read = content.read(then, here.settings, shown_as=str(here.names["PATH"]))
        yield next((one for one in read.records if one.place == place), None)
