"""The content that is judged, whatever it holds: that of this project, or of another one with `--project FOLDER`."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from showcase.desk import project
from showcase.desk.project import Project
from showcase.engine.graph import Graph
from showcase.pages import site_pages
from showcase.pages.route import OwnRoute, RecordRoute, Route, encode
from showcase.records.library import Library
from showcase.site.builder import open_database
from tests.conftest import PICTURES, ROOT, of_all
from tests.once import alone, once
from tests.small import library_of


@pytest.fixture(scope="session")
def here(pytestconfig: pytest.Config) -> Project:
    """The project whose content is judged."""
    return project.open_at(Path(pytestconfig.getoption("project") or ROOT).resolve())


@pytest.fixture(scope="session")
def library(here: Project) -> Library:
    """Every record that may be shown; the tests that ask for it fail where `check` finds an error."""
    return library_of(here.content, here.settings, shown_as=here.names["PATH"])


@pytest.fixture(scope="session")
def site(here: Project, tmp_path_factory: pytest.TempPathFactory, testrun_uid: str) -> Path:
    """The site as `./site build` makes it."""

    def make(folder: Path) -> None:
        settings = str(here.folder / "pelicanconf.py")
        command = [sys.executable, "-W", "error", "-m", "showcase.site", "--settings", settings]
        command += ["--output", str(folder / "site")]
        # No day is given: content is right if it can be published on the day that it is, so these tests look at the
        # clock, alone among all (tests/test_clocks.py), and `./site test --days` at other days'.
        known = {name: value for name, value in os.environ.items() if name != "SITE_DATE"}
        with alone(of_all(tmp_path_factory) / PICTURES):
            done = subprocess.run(command, cwd=ROOT, env=known, capture_output=True, text=True)
        assert (done.returncode, done.stderr) == (0, ""), done.stdout + done.stderr

    return once(of_all(tmp_path_factory) / "content", testrun_uid, make) / "site"


@pytest.fixture(scope="session")
def records(here: Project, site: Path) -> Mapping[str, str]:
    """By page, the record that it is the page of."""
    return pages_of_records(here, site)


def pages_of_records(here: Project, site: Path) -> Mapping[str, str]:
    """By page, as `verify` names it, the record that it is the page of; a list is of none, and says what it lists."""
    graph = Graph(open_database(site))
    made = {path: recipe for path, (recipe, _) in graph.outputs().items() if site_pages.is_page(recipe)}
    graph.database.close()
    return {path: _record(here, site_pages.read_recipe(recipe)[1]) for path, recipe in made.items()}


def _record(here: Project, route: Route) -> str:
    match route:
        case RecordRoute():
            return f"{here.names['PATH']}/{route.kind}/{route.slug}"
        case OwnRoute():
            return f"{here.names['PATH']}/pages/{route.slug}"
        case _:
            return encode(route)
