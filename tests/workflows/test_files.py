"""The workflows on GitHub: they run for strangers' pull requests, and one of them may publish."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PROPOSAL = ROOT / ".github/workflows/proposal.yml"


def test_zizmor_finds_no_fault_in_any_workflow() -> None:
    zizmor = Path(sys.executable).with_name("zizmor")
    found = subprocess.run(
        [zizmor, "--offline", "--no-progress", "--persona=pedantic", ".github"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert found.returncode == 0, found.stdout + found.stderr


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_by_digest_and_names_its_version(workflow: Path) -> None:
    uses = re.findall(r"^\s*(?:- )?uses: (.*)$", workflow.read_text(encoding="utf-8"), re.MULTILINE)
    assert uses
    for action in uses:
        assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action)


def jobs(workflow: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"]
    return found


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_no_workflow_hands_a_secret_to_our_code(workflow: Path) -> None:
    """A job that has one takes it from an environment, and runs nothing of ours."""
    for job in jobs(workflow).values():
        if "secrets." in str(job):
            assert "environment" in job
            assert "./site" not in str(job)
            assert "python" not in str(job)


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_no_expression_stands_in_a_script(workflow: Path) -> None:
    for job in jobs(workflow).values():
        assert not [step["run"] for step in job["steps"] if "${{" in step.get("run", "")]


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_what_runs_after_a_strangers_code_checks_main_out_and_nothing_else(workflow: Path) -> None:
    told = yaml.safe_load(workflow.read_text(encoding="utf-8"))
    if "workflow_run" not in told[True]:  # YAML 1.1 reads the key `on` so
        return
    for job in told["jobs"].values():
        for step in job["steps"]:
            assert "ref" not in step.get("with", {})
            assert not step.get("uses", "").startswith("actions/download-artifact@") or "./site" not in str(job)


def test_a_check_may_write_nothing() -> None:
    for job in jobs(ROOT / ".github/workflows/check.yml").values():
        assert set(job["permissions"].values()) == {"read"}


def test_only_the_job_that_runs_none_of_our_code_may_publish() -> None:
    jobs = yaml.safe_load((ROOT / ".github/workflows/publish.yml").read_text(encoding="utf-8"))["jobs"]
    writers = [job for job in jobs.values() if "write" in job["permissions"].values()]
    assert writers == [jobs["deploy"]]
    assert not any("run" in step for step in jobs["deploy"]["steps"])


def test_no_workflow_takes_a_cache_but_the_one_that_publishes_and_it_runs_on_main_alone() -> None:
    """A cache that a job of a pull request or of an issue wrote could put any picture on the site."""
    [publish] = [file for file in WORKFLOWS if re.search(r"actions/cache|^\s+cache:", file.read_text(), re.MULTILINE)]
    assert publish.name == "publish.yml"
    started = yaml.safe_load(publish.read_text(encoding="utf-8"))[True]
    assert set(started) == {"push", "schedule", "workflow_dispatch"}
    assert started["push"] == {"branches": ["main"]}


def test_kept_pictures_are_those_of_the_same_libraries_and_saved_after_others_were_dropped() -> None:
    steps = jobs(ROOT / ".github/workflows/publish.yml")["build"]["steps"]
    [restore] = [step for step in steps if step.get("uses", "").startswith("actions/cache/restore@")]
    [save] = [step for step in steps if step.get("uses", "").startswith("actions/cache/save@")]
    [drop] = [step for step in steps if "-delete" in step.get("run", "")]
    assert restore["with"]["path"] == save["with"]["path"] == ".cache/pictures"
    assert restore["with"]["restore-keys"] == "pictures-${{ hashFiles('requirements.txt') }}-"
    assert restore["with"]["key"].startswith(restore["with"]["restore-keys"])
    anew = restore["with"]["key"].removeprefix(restore["with"]["restore-keys"])  # what is not of these is saved again
    assert set(re.findall(r"'(\w+)/\*\*'", anew)) == {"content", "theme", "showcase"}
    assert steps.index(restore) < steps.index(drop) < steps.index(save)
    assert restore["uses"].partition("@")[2] == save["uses"].partition("@")[2]


def test_the_job_that_reads_a_strangers_text_may_write_nothing() -> None:
    read = jobs(PROPOSAL)["read"]
    assert read["permissions"] == {"contents": "read"}
    assert "GITHUB_TOKEN" not in str(read)


def test_no_text_of_an_issue_stands_in_a_command() -> None:
    steps = [step for job in jobs(PROPOSAL).values() for step in job["steps"]]
    assert {step["run"] for step in steps if "run" in step} == {'./site proposal "$GITHUB_EVENT_PATH" handed'}
    assert not any("github.event" in str(step) for step in steps)


def test_the_form_of_an_issue_has_the_two_fields_that_the_page_fills_in() -> None:
    form = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE/proposal.yml").read_text(encoding="utf-8"))
    assert [(one["type"], one["id"]) for one in form["body"]] == [("textarea", "proposal"), ("textarea", "pictures")]
    assert form["body"][0]["attributes"]["render"] == "json"
