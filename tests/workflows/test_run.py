"""The workflows, run by act: what is published, what a check says, what is commented, merged and shown beforehand."""

import json
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest

from showcase.engine import file_cache
from tests.desk.test_review import png, zipped
from tests.forge import FakeForge
from tests.proposals import git
from tests.small import LEAST, SMALL, write
from tests.workflows.acting import BY_ACT, Ended, act, event, on, project

pytestmark = BY_ACT


def run(folder: Path, name: str, workflow: str, files: Mapping[str, str], *options: str) -> Ended:
    """A workflow in the state that `files` are checked out in; what is handed on stands in folder/handed."""
    return act(folder, project(folder / "project", files), name, workflow, *options)


def test_a_site_below_a_path_is_built_verified_and_handed_on(tmp_path: Path) -> None:
    """As of a project page of the forge; its address is set for the build alone."""
    done = run(tmp_path, "push", "publish.yml", SMALL, "--job", "build", "--var", "SITE_URL=https://org.github.io/site")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "all is in order" in done.stdout or "tout est en ordre" in done.stdout
    home = (tmp_path / "handed/index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://org.github.io/site/">' in home


def test_a_build_takes_the_pictures_of_the_last_one_and_keeps_those_that_it_shows(tmp_path: Path) -> None:
    """An erased record's pictures are in no cache that is saved afterwards."""
    words = ("--job", "build", "--var", "SITE_URL=https://org.github.io/site")
    first = run(tmp_path, "push", "publish.yml", SMALL, *words)
    assert first.returncode == 0, first.stdout + first.stderr
    [last] = (tmp_path / "handed-caches").iterdir()
    keys = {file.name.partition("_")[2] for file in last.iterdir()}
    shown = next(iter((tmp_path / "handed/media/share").iterdir())).name
    next(last.glob(f"*_{shown}")).unlink()
    file_cache.store(last, shown, b"as it was encoded before")
    file_cache.store(last, "erased-320.avif", b"of an erased record")

    here, again = tmp_path / "project", tmp_path / "again"
    write(here, {"content/members/good/index.de.md": SMALL["members/good/index.de.md"].replace("drehen", "formen")})
    git(here, "commit", "--quiet", "--all", "--message=Other words")
    again.mkdir()
    last.parent.rename(again / "handed-caches")
    second = act(again, here, "push", "publish.yml", *words)
    assert second.returncode == 0, second.stdout + second.stderr
    assert (again / "handed/media/share" / shown).read_bytes() == b"as it was encoded before"
    [saved] = [folder for folder in (again / "handed-caches").iterdir() if folder.name != last.name]
    assert {file.name.partition("_")[2] for file in saved.iterdir()} == keys


@pytest.mark.parametrize("variables", [[], ["--var", "SITE_URL=http://www.example.org"]], ids=["unset", "http"])
def test_without_its_address_nothing_is_published(tmp_path: Path, variables: list[str]) -> None:
    done = run(tmp_path, "push", "publish.yml", SMALL, "--job", "build", *variables)
    assert done.returncode == 1
    assert "it must be the https address where the site is published" in done.stdout
    assert not (tmp_path / "handed").exists()


def test_a_change_of_content_is_checked_tested_and_shown_before_and_after(tmp_path: Path) -> None:
    here = project(tmp_path / "project", SMALL, tests=True)
    text = SMALL["members/good/index.md"].replace("Bols et vases", "Bols et pots")
    write(here, {"content/members/good/index.md": text})
    git(here, "commit", "--quiet", "--all", "--message=The change")
    done = act(tmp_path, here, "pull_request", "check.yml", "--env", f"RUNNER_TEMP={tmp_path / 'temporary'}")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "~ /membres/good/" in done.stdout
    found = json.loads((tmp_path / "handed-changes/difference.json").read_text(encoding="utf-8"))
    assert found["pages"]["changed"][0] == "/membres/good/"
    pictures = {file.name for file in (tmp_path / "handed-changes/pictures").iterdir()}
    assert "01-membres-good-before-dark-phone.png" in pictures
    assert "01-membres-good-after-light-desk.png" in pictures


def test_a_pull_request_with_a_mistake_has_it_beside_its_line(tmp_path: Path) -> None:
    text = f"---\n{LEAST['members']}founded: MMXIX\n---\n\n[x](www.terre.example)\n"
    done = run(tmp_path, "pull_request", "check.yml", SMALL | {"members/two/index.md": text})
    assert done.returncode == 1
    assert "::error file=content/members/two/index.md,line=6::founded: " in done.stdout
    assert "Run the tests" not in done.stdout


ANNE = 11
CONSENT = "consent: {date: 2026-01-15, version: 1, scope: [profile]}\n"
OWNED = f"---\n{LEAST['members']}owners: [{{account: anne, id: {ANNE}}}]\n---\n\nDes bols.\n"


def answered(
    folder: Path,
    forge: FakeForge,
    files: Mapping[str, str],
    *options: str,
    workflow: str = "comment.yml",
    links: Mapping[str, str] = MappingProxyType({}),
) -> Ended:
    """What a workflow does after the check of pull request 7, which changes these files and adds these links."""
    here = project(folder / "project", SMALL | {"members/anne/index.md": OWNED})
    git(here, "checkout", "--quiet", "-b", "patch")
    write(here, files)
    for name, target in links.items():
        (here / name).symlink_to(target)
    git(here, "add", "--all")
    git(here, "commit", "--quiet", "--message=proposal")
    sha = git(here, "rev-parse", "HEAD")
    git(here, "update-ref", "refs/pull/7/head", sha)
    git(here, "checkout", "--quiet", "main")
    git(here, "branch", "--quiet", "-D", "patch")
    forge.pull(7, sha, "anne", ANNE)
    run = {"event": "pull_request", "head_sha": sha, "id": 3, "conclusion": "success", "head_branch": "$(touch x)"}
    words = [*event(folder, action="completed", workflow_run=run), *on(forge)]
    return act(folder, here, "workflow_run", workflow, *words, *options)


def test_a_members_own_change_is_commented_and_merged_where_a_variable_says_so(
    tmp_path: Path, forge: FakeForge
) -> None:
    name = "pictures/01-membres-anne-after-light-phone.png"
    told = json.dumps({"pages": {"changed": ["/membres/anne/"]}}).encode()
    forge.artifacts[3] = {"changes": zipped({"difference.json": told, name: png()})}
    files = {"content/members/anne/index.md": OWNED.replace("bols.", "vases.")}
    done = answered(tmp_path, forge, files, "--var", "AUTO_MERGE=own")
    assert done.returncode == 0, done.stdout + done.stderr
    [comment] = forge.comments[7]
    assert "- `/membres/anne/`" in comment["body"]
    assert "https://forge.example/org/site/actions/runs/3/artifacts/5" in comment["body"]
    assert [number for number, _ in forge.merged] == [7]
    assert (tmp_path / "handed-before-and-after" / Path(name).name).is_file()


def test_without_the_variable_nothing_is_merged(tmp_path: Path, forge: FakeForge) -> None:
    done = answered(tmp_path, forge, {"content/members/anne/index.md": OWNED.replace("bols.", "vases.")})
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(forge.comments[7]) == 1
    assert forge.merged == []


def test_a_strangers_names_run_nothing_and_nothing_of_it_is_merged(tmp_path: Path, forge: FakeForge) -> None:
    names = ("content/members/anne/$(touch pwned).jpg", "content/`touch pwned`", "content/a;touch pwned;::error::x")
    forge.artifacts[3] = {"changes": zipped({"../../pwned.png": png(), "$(touch pwned).png": png()})}
    hostile = dict.fromkeys(names, "x") | {"tasks.py": "raise SystemExit('run')\n"}
    done = answered(tmp_path, forge, hostile, "--var", "AUTO_MERGE=own")
    assert done.returncode == 0, done.stdout + done.stderr
    [comment] = forge.comments[7]
    assert "- `content/a;touch pwned;::error::x`: " in comment["body"]
    assert forge.merged == []
    assert not list(tmp_path.rglob("pwned*"))


def test_a_preview_is_built_by_the_program_of_main_with_the_content_as_data(tmp_path: Path, forge: FakeForge) -> None:
    files = {
        "content/members/anne/index.md": OWNED.replace("Des bols", "Des vases").replace("owners", CONSENT + "owners"),
        "tasks.py": "raise SystemExit('run')\n",
        "publishconf.py": "raise SystemExit('run')\n",
    }
    links = {"content/members/anne/passwd.md": "/etc/passwd"}
    variables = ["--var", "PREVIEW_REPOSITORY=org/preview", "--var", "SITE_URL=https://site.example"]
    variables += ["--secret", "PREVIEW_KEY=a key that opens nothing", "--env", f"RUNNER_TEMP={tmp_path / 'temporary'}"]
    (tmp_path / "temporary").mkdir()
    (tmp_path / "second").mkdir()
    git(tmp_path / "second", "init", "--quiet", "--bare", "--initial-branch=main")
    done = answered(tmp_path, forge, files, *variables, workflow="preview.yml", links=links)
    assert done.returncode == 0, done.stdout + done.stderr
    page = git(tmp_path / "second", "show", "main:7/membres/anne/index.html")
    assert "Des vases" in page
    assert page.count('<meta name="robots" content="noindex">') == 1
    assert '<link rel="canonical" href="https://org.github.io/preview/7/membres/anne/">' in page


def test_without_its_variable_there_is_no_preview(tmp_path: Path, forge: FakeForge) -> None:
    done = answered(tmp_path, forge, {"content/members/anne/index.md": OWNED + "x"}, workflow="preview.yml")
    assert done.returncode == 0, done.stdout + done.stderr
    assert not (tmp_path / "handed-pages").exists()
    assert forge.calls == []
