"""Runs a workflow on this machine by act, as the forge runs it: what it calls must be there, and say what it should.

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
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.browser.chromium import NODE
from tests.conftest import DAY, ROOT
from tests.forge import REPOSITORY, TOKEN, FakeForge
from tests.proposals import GIT, git
from tests.small import write

ACT = Path(sys.executable).with_name("act")
BY_ACT = [  # the mark of tests: they take many seconds, and need act
    pytest.mark.long,
    pytest.mark.skipif(not ACT.exists(), reason="act, which runs workflows, is delivered for Linux on x86-64 alone"),
]
WORKFLOWS = ROOT / ".github/workflows"
PINS = ("requirements.txt", "requirements-distributed.txt", "requirements-test.txt")
FILES = ("site", "tasks.py", "pelicanconf.py", "publishconf.py", *PINS)
_HAND_ON = """set -- $(cat <<'PATHS'
${{{{ inputs.path }}}}
PATHS
)
[ $# != 1 ] || [ ! -d "$1" ] || set -- "$1"/*
mkdir -p "{handed}-${{{{ inputs.name }}}}"
for path in "$@"; do [ ! -e "$path" ] || cp -R "$path" "{handed}-${{{{ inputs.name }}}}"; done
echo "artifact-url=https://forge.example/org/site/actions/runs/3/artifacts/5" >> "$GITHUB_OUTPUT"
"""
# A cache is a folder with the name of its key, beside what is handed on; the newest that begins as is asked serves too.
_RESTORE = """kept=$(ls -td "{handed}-caches/${{{{ inputs.key }}}}" "{handed}-caches/${{{{ inputs.restore-keys }}}}"* \
  2>/dev/null | head -n 1) || true
if [ -n "$kept" ]; then mkdir -p "${{{{ inputs.path }}}}"; cp -R "$kept/." "${{{{ inputs.path }}}}"; fi
[ "$kept" != "{handed}-caches/${{{{ inputs.key }}}}" ] || echo "cache-hit=true" >> "$GITHUB_OUTPUT"
echo "cache-primary-key=${{{{ inputs.key }}}}" >> "$GITHUB_OUTPUT"
"""
_SAVE = """mkdir -p "{handed}-caches"
cp -R "${{{{ inputs.path }}}}" "{handed}-caches/${{{{ inputs.key }}}}"
"""
OUTPUTS = ("artifact-url", "cache-hit", "cache-primary-key")
# What stands in for each action of others: the inputs that we set, and a command.
ACTIONS = {
    "actions/checkout": (
        ["persist-credentials", "fetch-depth", "repository", "ssh-key"],
        """if [ -n "${{{{ inputs.repository }}}}" ]; then git clone --quiet "{second}" .; else
          cp -R "{project}/." . && sed -i "s|^place .*|place $(pwd -P)|" .venv/installed.txt
        fi""",
    ),
    "actions/upload-pages-artifact": (["path"], 'cp -R "${{{{ inputs.path }}}}" "{handed}"'),
    "actions/cache/restore": (["path", "key", "restore-keys"], _RESTORE),
    "actions/cache/save": (["path", "key"], _SAVE),
    "actions/download-artifact": (
        ["name", "path"],
        'cp -R "{handed}-${{{{ inputs.name }}}}" "${{{{ inputs.path }}}}"',
    ),
    # The address is that of the forge, which shows nothing here.
    "actions/upload-artifact": (
        ["name", "path", "if-no-files-found", "retention-days"],
        _HAND_ON,
    ),
}
# What the program `gh` of the forge's machines does with these calls.
GH = """#!{python}
import json, sys, urllib.request
words = sys.argv[2:]
path = next(word for word in words if word.startswith("repos/"))
body = sys.stdin.buffer.read() if "--input" in words else None
method = words[words.index("--method") + 1] if "--method" in words else None
asked = urllib.request.Request("{address}/" + path, data=body, headers={{"Authorization": "Bearer x"}}, method=method)
answer = json.load(urllib.request.urlopen(asked))
if "--jq" in words:
    print(len(answer))
elif "--silent" not in words:
    print(json.dumps(answer))
"""
Ended = subprocess.CompletedProcess[str]


def project(
    folder: Path,
    files: Mapping[str, str | bytes],
    origin: Path | None = None,
    *,
    settings: str = "",
    tests: bool = False,
) -> Path:
    """What a checkout holds, with some content, and an environment beside that needs nothing more.

    `origin` is the bare repository that the forge keeps, made here; without it the checkout is that too. `settings`
    take the place of our pelicanconf.py. With `tests` they come too, with what they have fetched.
    """
    folder.mkdir(parents=True)
    for name in FILES:
        shutil.copy(ROOT / name, folder)
    shutil.copytree(WORKFLOWS, folder / ".github/workflows")
    for name in ("showcase", "theme"):
        (folder / name).symlink_to(ROOT / name)
    if settings:
        (folder / "pelicanconf.py").write_text(settings, encoding="utf-8")
    if tests:
        for name in ("tests", ".cache", "node_modules"):
            (folder / name).symlink_to(ROOT / name)
        shutil.copy(ROOT / "pyproject.toml", folder)
    write(folder / "content", files)
    pins = [f"{name} {hashlib.sha256((ROOT / name).read_bytes()).hexdigest()}" for name in PINS]
    python = f'#!/bin/sh\nexec "{sys.executable}" "$@"\n'
    here = [f"place {folder}", "python {}.{}".format(*sys.version_info), *pins]
    write(folder, {".venv/bin/python": python, ".venv/installed.txt": "\n".join(here) + "\n"})
    (folder / ".venv/bin/python").chmod(0o755)
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "remote", "add", "origin", "https://forge.example/org/site.git")
    git(folder, "config", f"url.{origin or folder}.insteadOf", "https://forge.example/org/site.git")
    write(folder, {".git/info/exclude": ".venv\n.cache\nnode_modules\noutput\n"})
    git(folder, "add", "--", ":(exclude)content")
    git(folder, "commit", "--quiet", "--message=The program")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message=The content")
    if origin:
        git(folder, "init", "--quiet", "--bare", str(origin))
        git(folder, "push", "--quiet", "origin", "main")
    return folder


def stand_ins(folder: Path, workflow: Path, **places: Path) -> list[str]:
    """The options that put a local action in the place of each that the workflow uses; some share a repository."""
    repositories = set()
    for use in sorted(set(re.findall(r"uses: (\S+)", workflow.read_text(encoding="utf-8")))):
        inputs, command = ACTIONS.get(use.partition("@")[0], ([], "true"))
        steps = [{"id": "stand-in", "shell": "bash", "run": command.format(**places)}]
        action = {
            "name": use,
            "description": "stands in",
            "inputs": {name: {"description": name} for name in inputs},
            "outputs": {
                name: {"description": name, "value": f"${{{{ steps.stand-in.outputs.{name} }}}}"} for name in OUTPUTS
            },
            "runs": {"using": "composite", "steps": steps},
        }
        owner, repository, *inside = use.partition("@")[0].split("/")
        whole = f"{owner}/{repository}@{use.partition('@')[2]}"
        own = write(folder / whole.replace("/", "-"), {"/".join([*inside, "action.yml"]): json.dumps(action)})
        repositories.add(f"{whole}={own}")
    return _each("--local-repository", sorted(repositories))


def act(folder: Path, here: Path, event: str, workflow: str, *options: str) -> Ended:
    """A workflow in a project, as it is checked out. What is handed on stands beside folder/handed."""
    actions = stand_ins(
        folder / "actions", WORKFLOWS / workflow, project=here, handed=folder / "handed", second=folder / "second"
    )
    (folder / "home").mkdir(parents=True)
    path = os.pathsep.join([os.environ["PATH"], str(NODE.parent)])  # act needs node for `hashFiles`
    environment = {"PATH": path, "HOME": str(folder / "home"), "LANG": "C.UTF-8", **GIT}
    command = [ACT, event, "--workflows", f".github/workflows/{workflow}", "--platform", "ubuntu-24.04=-self-hosted"]
    command += ["--no-skip-checkout", "--env", f"SITE_DATE={DAY}", *actions, *options]
    return subprocess.run(command, cwd=here, env=environment, capture_output=True, text=True)


def with_gh(folder: Path, forge: FakeForge, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put the program by which workflows call the forge before all others."""
    programs = write(folder / "programs", {"gh": GH.format(python=sys.executable, address=forge.address)})
    (programs / "gh").chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")


def asks_this_machine(project: Path, task: str) -> None:
    """Commit that a task asks this machine for whatever host it wants to ask; else none here is allowed."""
    manners = 'Manners(agent="tests", look_up=lambda *_: ["127.0.0.1"], allowed=lambda ip: ip == "127.0.0.1")'
    tasks = (project / "tasks.py").read_text(encoding="utf-8")
    before, name, after = tasks.partition(f"def {task}(")
    assert "Manners(agent=run.agent(here))" in after
    changed = after.replace("Manners(agent=run.agent(here))", manners, 1)
    (project / "tasks.py").write_text(before + name + changed, encoding="utf-8")
    git(project, "commit", "--quiet", "--all", "--message=Ask this machine too")


def event(folder: Path, **found: Any) -> list[str]:
    """The option that gives a workflow its event, as the forge's file says it."""
    file = folder / "event.json"
    folder.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps({**found, "repository": {"full_name": REPOSITORY}}), encoding="utf-8")
    return ["--eventpath", str(file)]


def on(forge: FakeForge, **variables: str) -> list[str]:
    """The options by which a workflow meets a forge of this machine, and variables of the repository."""
    known = {"GITHUB_API_URL": forge.address, "GITHUB_SERVER_URL": forge.address, "GITHUB_REPOSITORY": REPOSITORY}
    return [
        *_each("--env", (f"{name}={value}" for name, value in known.items())),
        *("--secret", f"GITHUB_TOKEN={TOKEN}"),
        *_each("--var", (f"{name}={value}" for name, value in variables.items())),
    ]


def _each(option: str, values: Iterable[str]) -> list[str]:
    return [word for value in values for word in (option, value)]
