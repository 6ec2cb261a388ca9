"""`./site` itself, run for real in a small tree: no package is pinned there, so nothing is fetched."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

SITE = Path(__file__).parents[1] / "site"
Ended = subprocess.CompletedProcess[str]
Run = Callable[..., Ended]


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return bare_tree(tmp_path_factory.mktemp("tree"))


def bare_tree(tree: Path) -> Path:
    shutil.copy(SITE, tree)
    for name in ("requirements.txt", *(f"requirements-{more}.txt" for more in ("distributed", "outlines", "test"))):
        (tree / name).write_text(f"# nothing of {name}\n", encoding="utf-8")
    # Stands where the project has its commands: says where it was called, with what, and how it ended.
    (tree / "showcase/desk").mkdir(parents=True)
    (tree / "showcase/desk/__main__.py").write_text(
        "import os, shutil, sys\n"
        "print(os.getcwd(), shutil.which('python'), *sys.argv[1:], sep='|')\n"
        "sys.exit(3 if 'fail' in sys.argv else 0)\n",
        encoding="utf-8",
    )
    (tree / "showcase/later.py").write_text("", encoding="utf-8")  # imported by nothing so far
    return tree


@pytest.fixture
def site(tree: Path, tmp_path: Path) -> Run:
    return partial(run, tree, tmp_path)


def run(tree: Path, home: Path, *words: str, before: str = "pass", path: str = "/bin") -> Ended:
    start = f"import runpy, sys; {before}; sys.argv = {['site', *words]!r}; "
    start += f"runpy.run_path({str(tree / 'site')!r}, run_name='__main__')"
    return subprocess.run(
        [sys.executable, "-I", "-c", start],
        cwd=home,
        env={"PATH": path, "HOME": str(home)},
        capture_output=True,
        text=True,
    )


def test_it_makes_the_environment_once_and_hands_every_word_on(site: Run, tree: Path) -> None:
    first, second = site("build", "--publish"), site("import", "a file.csv")
    assert "requirements.txt into .venv" in first.stderr
    assert first.stdout == f"{tree}|{tree}/.venv/bin/python|build|--publish\n"
    assert list(tree.glob("showcase/__pycache__/later.*.pyc"))
    assert second.stderr == ""
    assert second.stdout == f"{tree}|{tree}/.venv/bin/python|import|a file.csv\n"


def test_without_a_word_it_lists_what_it_can_do(site: Run) -> None:
    assert site().stdout.endswith("|--list\n")


def test_it_ends_as_the_task_ended(site: Run) -> None:
    assert site("fail").returncode == 3


def test_it_adds_the_packages_of_the_tests_when_they_are_first_called(site: Run) -> None:
    site("build")
    first, second, other = site("test"), site("test", "--all"), site("build")
    assert "requirements-test.txt into .venv" in first.stderr
    assert (second.stderr, other.stderr) == ("", "")


def test_it_adds_what_hands_pictures_to_a_cluster_when_one_is_first_named(site: Run) -> None:
    assert "requirements" not in site("build", "--workers", "4").stderr.replace("requirements.txt", "")
    first, second = site("build", "--workers", "tcp://10.0.0.5:8786"), site("build", "--workers=tcp://10.0.0.5:8786")
    assert "requirements-distributed.txt into .venv" in first.stderr
    assert second.stderr == ""
    assert site("test").stderr == "", "what was installed for the tests was forgotten"


def test_it_adds_what_makes_outlines_ready_when_these_are_first_asked_for(site: Run) -> None:
    first, second, other = site("outlines", "a.geojson"), site("outlines", "b.geojson"), site("build")
    assert "requirements-outlines.txt into .venv" in first.stderr
    assert (second.stderr, other.stderr) == ("", "")


@pytest.mark.long
@pytest.mark.parametrize("damage", ["an interrupted set-up", "a changed pin", "a Python that went away"])
def test_it_starts_from_an_empty_environment_after(damage: str, site: Run, tree: Path) -> None:
    site("build")
    left_over = tree / ".venv" / "left-over"
    left_over.touch()
    if "interrupted" in damage:
        (tree / ".venv" / "installed.txt").unlink()
    elif "pin" in damage:
        (tree / "requirements.txt").write_text("# another\n", encoding="utf-8")
    else:
        (tree / ".venv" / "bin" / "python").unlink()
    again = site("build")
    assert again.stdout.endswith("|build\n")
    assert not left_over.exists()


def test_it_names_the_system_package_when_python_cannot_make_environments(tmp_path: Path) -> None:
    found = run(bare_tree(tmp_path), tmp_path, "build", before="sys.modules['ensurepip'] = None", path="")
    assert (found.returncode, found.stdout) == (1, "")
    assert "sudo apt install python3-venv" in found.stderr


def test_it_says_which_python_it_needs(tmp_path: Path) -> None:
    found = run(bare_tree(tmp_path), tmp_path, "build", before="sys.version_info = (3, 10, 4)", path="")
    assert (found.returncode, found.stdout) == (1, "")
    assert found.stderr == (
        "This needs Python 3.11 or newer, and python3 is 3.10.4. Install a newer one, then run again.\n"
    )


@pytest.mark.long
def test_it_says_what_to_do_when_a_package_cannot_be_had_and_then_recovers(tmp_path: Path) -> None:
    pins = bare_tree(tmp_path) / "requirements.txt"
    pins.write_text(f"none @ file:///nowhere/none.whl --hash=sha256:{64 * '0'}\n", encoding="utf-8")
    found = run(tmp_path, tmp_path, "build")
    assert (found.returncode, found.stdout) == (1, "")
    assert "needs the network" in found.stderr
    pins.write_text("# nothing\n", encoding="utf-8")
    assert run(tmp_path, tmp_path, "build").returncode == 0
