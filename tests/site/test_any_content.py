"""Whatever an owner takes out of the content, the rest is a site: checked, built, verified, right by its own tests.

What names a record that went away is an error with its file and line. An editor reads it and mends that line; so does
`mend`, by that line alone.
"""

import random
import re
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from showcase.desk.project import Project
from showcase.records import content, references
from showcase.schema.kinds import KINDS
from showcase.site.__main__ import read
from tests.content import test_records, test_site
from tests.content.conftest import pages_of_records
from tests.projects import BRUSSELS, EXAMPLE, example_records
from tests.small import library_of
from tests.twice import make

Record = tuple[str, str]  # its kind, and the name of its folder or file


class Owner:
    """Somebody with a copy of a project, who takes records out of it and builds upon what there is."""

    def __init__(self, project: Project, folder: Path) -> None:
        self.project = project
        self.here = replace(project, content=folder / "content", output=folder / "output")

    def without(self, gone: list[Record]) -> None:
        """Take these out of the whole, mend what named them, and look at the rest as the commands do."""
        shutil.copytree(self.project.content, self.here.content, dirs_exist_ok=True)
        self.take(gone)
        self.look()

    def take(self, gone: list[Record]) -> None:
        """Take these out of what there is, mend what named them, and build."""
        for kind, name in gone:
            place = self.here.content / kind / name
            shutil.rmtree(place) if place.is_dir() else place.unlink()
        mend(self.here, {name.removesuffix(".yaml") for _, name in gone})
        settings = str(self.project.folder / "pelicanconf.py")
        names: dict[str, Any] = read(settings, content=str(self.here.content), output=str(self.here.output))
        make({**names, "SHARE_CARDS": False})

    def look(self) -> None:
        """Verify what was built, and judge it by the tests of the content."""
        library = library_of(self.here.content, self.here.settings)
        records = pages_of_records(self.here, self.here.output)
        test_records.test_no_record_has_an_error(self.here)
        test_records.test_words_are_in_the_language_that_their_file_says(self.here, library)
        test_site.test_every_link_picture_feed_and_calendar_leads_somewhere(self.here, self.here.output, records)
        pages = test_site.read(self.here.output, self.here.settings.languages)
        test_site.test_every_page_can_be_found_its_way_through(pages, records)
        test_site.test_an_example_says_on_its_page_that_it_is_one_and_nothing_else_does(
            self.here, library, pages, records
        )


def mend(here: Project, gone: set[str]) -> None:
    """Do what the messages say until there is no error. Each must name what went away, with the file and the line."""
    for _ in range(3):  # a line may name several
        errors = [
            one for one in references.all_problems(content.read(here.content, here.settings)) if one.level == "error"
        ]
        if not errors:
            return
        for problem in sorted(errors, key=lambda one: one.line, reverse=True):  # lines above stay where they are
            assert problem.details.get("found") in gone, problem.sentence("en")
            named = _take_out if problem.field.startswith("featured") else _mend
            named(here.content.parent / problem.path, problem.line, str(problem.details["found"]))
    raise AssertionError([problem.sentence("en") for problem in errors])


def _mend(file: Path, line: int, slug: str) -> None:
    """Take a name out of a line; a line that holds nothing else goes."""
    lines = file.read_text(encoding="utf-8").split("\n")
    before = lines[line - 1]
    assert re.search(rf"\b{slug}\b", before), f"{file}:{line}: {slug} is not named in: {before}"
    after = re.sub(rf"\b(member|partner): {slug}\b", "name: Quelqu’un", before)
    after = re.sub(rf"(?<=[\[ ]){slug}, |, {slug}(?=[,\]])", "", after) if after == before else after
    lines[line - 1 : line] = [after] if after != before else []
    file.write_text("\n".join(lines), encoding="utf-8")


def _take_out(file: Path, line: int, slug: str) -> None:
    """Take a line away that is about nothing else."""
    lines = file.read_text(encoding="utf-8").split("\n")
    assert slug in lines.pop(line - 1)
    file.write_text("\n".join(lines), encoding="utf-8")


def every(project: Project, *kinds: str) -> list[Record]:
    """Every record of some kinds of a project, or of all."""
    return [(kind, one.name) for kind in kinds or KINDS for one in sorted((project.content / kind).iterdir())]


@pytest.fixture(scope="module")
def brussels(tmp_path_factory: pytest.TempPathFactory, compiled_once: None) -> Owner:  # noqa: ARG001 (it lasts as long)
    return Owner(BRUSSELS, tmp_path_factory.mktemp("brussels"))


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory, compiled_once: None) -> Owner:  # noqa: ARG001 (it lasts as long)
    return Owner(EXAMPLE, tmp_path_factory.mktemp("example"))


@pytest.mark.parametrize("record", every(BRUSSELS)[::12], ids="/".join)
def test_a_small_content_can_be_without_some_of_its_records(brussels: Owner, record: Record) -> None:
    brussels.without([record])


@pytest.mark.long
@pytest.mark.parametrize("record", every(BRUSSELS), ids="/".join)
def test_a_small_content_can_be_without_any_of_its_records(brussels: Owner, record: Record) -> None:
    brussels.without([record])


# Nobody names one of these: what their lists show without any is asked in the usual run by a site without everything.
NAMED_BY_NOBODY = {"opportunities", "initiatives", "figures", "news"}


@pytest.mark.parametrize(
    "kind", [pytest.param(kind, marks=[pytest.mark.long] if kind in NAMED_BY_NOBODY else []) for kind in KINDS]
)
def test_a_small_content_can_be_without_any_kind(brussels: Owner, kind: str) -> None:
    brussels.without(every(BRUSSELS, kind))


def test_a_small_content_can_be_without_everything(brussels: Owner) -> None:
    brussels.without(every(BRUSSELS))


def test_the_example_can_be_without_all_that_is_invented(example: Owner) -> None:
    library = example_records()
    invented = [
        (kind, name) for kind, name in every(EXAMPLE) if library.records[kind].untracked(Path(name).stem).facts.example
    ]
    assert len(invented) > len(every(EXAMPLE)) / 2
    example.without(invented)


@pytest.mark.long
def test_the_example_can_lose_every_record_one_after_the_other(example: Owner) -> None:
    records = every(EXAMPLE)
    random.Random(7).shuffle(records)  # noqa: S311 (the same in every run)
    example.without(records[:1])
    for number, record in enumerate(records[1:], 1):
        example.take([record])
        if number % 10 == 0:
            example.look()
    example.look()
