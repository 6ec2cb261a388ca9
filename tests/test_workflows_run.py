"""The workflows, run here by act as the forge runs them: what they call must be there, and say what they should.

Actions of others are stood in for by small local ones; the program, its build and its walk are the real ones. Nothing
is fetched: the checkout comes with an environment that leads to this one.
"""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.conftest import DAY, ROOT
from tests.small import LEAST, SMALL, write

ACT = Path(sys.executable).with_name("act")
pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(not ACT.exists(), reason="act, which runs workflows, is delivered for Linux on x86-64 alone"),
]
WORKFLOWS = ROOT / ".github/workflows"
PINS = ("requirements.txt", "requirements-distributed.txt", "requirements-test.txt")
FILES = ("site", "tasks.py", "pelicanconf.py", "publishconf.py", *PINS)
# What stands in for each action of others: the inputs that we set, and a command.
ACTIONS = {
    "actions/checkout": (
        ["persist-credentials"],
        'cp -R "{project}/." . && sed -i "s|^place .*|place $(pwd -P)|" .venv/installed.txt',
    ),
    "actions/upload-pages-artifact": (["path"], 'cp -R "${{{{ inputs.path }}}}" "{handed}"'),
}
Ended = subprocess.CompletedProcess[str]


def project(folder: Path, files: Mapping[str, str]) -> Path:
    """What a checkout holds, with some content, and an environment beside that needs nothing more."""
    folder.mkdir()
    for name in FILES:
        shutil.copy(ROOT / name, folder)
    shutil.copytree(WORKFLOWS, folder / ".github/workflows")
    for name in ("showcase", "theme"):
        (folder / name).symlink_to(ROOT / name)
    write(folder / "content", files)
    pins = [f"{name} {hashlib.sha256((ROOT / name).read_bytes()).hexdigest()}" for name in PINS]
    python = f'#!/bin/sh\nexec "{sys.executable}" "$@"\n'
    here = [f"place {folder}", "python {}.{}".format(*sys.version_info), *pins]
    write(folder, {".venv/bin/python": python, ".venv/installed.txt": "\n".join(here) + "\n"})
    (folder / ".venv/bin/python").chmod(0o755)
    for words in (["init", "--quiet"], ["remote", "add", "origin", "https://forge.example/org/site.git"]):
        subprocess.run(["git", *words], cwd=folder, check=True)
    return folder


def stand_ins(folder: Path, workflow: Path, **places: Path) -> list[str]:
    """The options that put a local action in the place of each that the workflow uses."""
    options = []
    for use in sorted(set(re.findall(r"uses: (\S+)", workflow.read_text(encoding="utf-8")))):
        inputs, command = ACTIONS.get(use.partition("@")[0], ([], "true"))
        steps = [{"shell": "bash", "run": command.format(**places)}]
        action = {
            "name": use,
            "description": "stands in",
            "inputs": {name: {"description": name} for name in inputs},
            "runs": {"using": "composite", "steps": steps},
        }
        own = write(folder / use.replace("/", "-"), {"action.yml": json.dumps(action)})
        options += ["--local-repository", f"{use}={own}"]
    return options


def run(folder: Path, event: str, workflow: str, files: Mapping[str, str], *options: str) -> Ended:
    """A workflow in the state that `files` are checked out in; what is handed on stands in folder/handed."""
    here = project(folder / "project", files)
    actions = stand_ins(folder / "actions", WORKFLOWS / workflow, project=here, handed=folder / "handed")
    (folder / "home").mkdir()
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder / "home"), "LANG": "C.UTF-8"}
    command = [ACT, event, "--workflows", f".github/workflows/{workflow}", "--platform", "ubuntu-24.04=-self-hosted"]
    command += ["--env", f"SITE_DATE={DAY}", *actions, *options]
    return subprocess.run(command, cwd=here, env=environment, capture_output=True, text=True)


def test_a_site_below_a_path_is_built_verified_and_handed_on(tmp_path: Path) -> None:
    """As of a project page of the forge; its address is set for the build alone."""
    done = run(tmp_path, "push", "publish.yml", SMALL, "--job", "build", "--var", "SITE_URL=https://org.github.io/site")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "all is in order" in done.stdout or "tout est en ordre" in done.stdout
    home = (tmp_path / "handed/index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://org.github.io/site/">' in home


@pytest.mark.parametrize("variables", [[], ["--var", "SITE_URL=http://www.example.org"]], ids=["unset", "http"])
def test_without_its_address_nothing_is_published(tmp_path: Path, variables: list[str]) -> None:
    done = run(tmp_path, "push", "publish.yml", SMALL, "--job", "build", *variables)
    assert done.returncode == 1
    assert "it must be the https address where the site is published" in done.stdout
    assert not (tmp_path / "handed").exists()


def test_a_pull_request_with_a_mistake_has_it_beside_its_line(tmp_path: Path) -> None:
    text = f"---\n{LEAST['members']}founded: MMXIX\n---\n\n[x](www.terre.example)\n"
    done = run(tmp_path, "pull_request", "check.yml", SMALL | {"members/two/index.md": text})
    assert done.returncode == 1
    assert "::error file=content/members/two/index.md,line=6::founded: " in done.stdout
    assert "Run the tests" not in done.stdout
