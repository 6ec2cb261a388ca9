"""What tests share: the example site, built once by the real commands."""

import os
import signal
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from showcase.records import catalogues
from showcase.schema.label import Label
from tests.languages import OURS
from tests.once import alone, once
from tests.projects import BRUSSELS, EXAMPLE

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
SETTINGS = str(EXAMPLE.folder / "pelicanconf.py")
# The day of every build that a test makes, and of every page that it looks at, unless it names another: the one that
# the example dates were written for. Nothing in tests asks a clock (tests/test_clocks.py).
DAY = "2026-11-23"

# Two sites have the pictures of the example. Where none was encoded yet, built at once, each would encode all.
PICTURES = "pictures.lock"

# Each site that a test builds has a cache of its own, into which the same catalogues would be compiled each time.
catalogues._compile = cache(catalogues._compile)

Label.translations = OURS  # what tests read as they are loaded is told by these

# The usual run tries the same inputs each time, so that it is red only for what was changed; `--all` looks for new
# ones. No deadline, and no input is too slow to make: how long it takes depends on what else the machine does.
_ANY_SPEED = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
settings.register_profile("usual", derandomize=True, **_ANY_SPEED)
settings.register_profile("all", print_blob=True, **_ANY_SPEED)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--project", help="the folder of another project whose content tests/content judges")


def pytest_configure(config: pytest.Config) -> None:
    """Every program that a test starts, in whatever folder, is told the day too.

    What one of them compiled, of Python or of templates, it leaves to the next: half of what a small build takes.
    """
    os.environ["SITE_DATE"] = DAY
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    sys.dont_write_bytecode = False
    # What a shell starts in the background ignores Ctrl+C, and so would all that tests start and end by it.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    settings.load_profile("usual" if config.option.markexpr else "all")
    # With several workers pytest says nothing of these, and runs nothing.
    missing = [one for one in config.args if not (config.invocation_params.dir / one.split("::")[0]).exists()]
    if missing:
        raise pytest.UsageError(f"there is no {', '.join(missing)}")


@pytest.fixture(autouse=True)
def _our_catalogues() -> None:
    """What a test builds, or opens, has its texts told by that project's catalogues: the next test begins with ours."""
    Label.translations = OURS


def build(
    output: Path, *, content: Path | None = None, conf: str = SETTINGS, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Build a site with Pelican as `inv build` does; pictures are shared between builds, nothing else is."""
    command = [sys.executable, "-W", "error", "-m", "pelican", "--settings", conf]
    command += ["--fatal", "warnings", "--output", str(output), *([str(content)] if content else [])]
    # In English, on a machine that need not have that locale: Pelican asks for the one that LC_ALL names.
    known = {**os.environ, "LANG": "en_GB.UTF-8", "LC_ALL": "C", **environment}
    return subprocess.run(command, cwd=ROOT, env=known, capture_output=True, text=True)


def of_all(temporary: pytest.TempPathFactory) -> Path:
    """The folder that all processes of one run share, and no other run: two may run on one machine."""
    own = temporary.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, testrun_uid: str) -> Path:
    """The example site, as it is built for DAY."""

    def make(folder: Path) -> None:
        with alone(of_all(tmp_path_factory) / PICTURES):
            done = build(folder / "site")
        assert done.returncode == 0, done.stdout + done.stderr
        (folder / "said").write_text(done.stdout, encoding="utf-8")
        (folder / "complained").write_text(done.stderr, encoding="utf-8")

    return once(of_all(tmp_path_factory) / "built", testrun_uid, make) / "site"


@pytest.fixture(scope="session")
def brussels(tmp_path_factory: pytest.TempPathFactory, testrun_uid: str) -> Path:
    """The site of the other cluster, as it is built for DAY."""

    def make(folder: Path) -> None:
        done = build(folder / "site", conf=str(BRUSSELS.folder / "pelicanconf.py"))
        assert done.returncode == 0, done.stdout + done.stderr

    return once(of_all(tmp_path_factory) / "brussels", testrun_uid, make) / "site"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The corpora beside the project; without them the test is skipped."""
    if not (SHARED / "corpora").is_dir():
        pytest.skip("the corpora beside the project (../shared) are not here")
    return SHARED / "corpora"
