"""The workflows on GitHub: they run for strangers' pull requests, and one of them may publish."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


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


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_no_workflow_hands_a_secret_to_our_code(workflow: Path) -> None:
    assert "secrets." not in workflow.read_text(encoding="utf-8")


def test_only_the_job_that_runs_none_of_our_code_may_publish() -> None:
    jobs = yaml.safe_load((ROOT / ".github/workflows/publish.yml").read_text(encoding="utf-8"))["jobs"]
    writers = [job for job in jobs.values() if "write" in job["permissions"].values()]
    assert writers == [jobs["deploy"]]
    assert not any("run" in step for step in jobs["deploy"]["steps"])
