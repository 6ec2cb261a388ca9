"""`inv bench`: what it hands to the rivals' bench, keeps and refuses. Nothing here takes a time."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from bench import command
from bench.command import Asked
from tests.bench.conftest import pretended
from tests.conftest import ROOT

COLD = Asked(sizes=[1_000], peers=["hugo", "ours"], modes=["cold"], runs=5)


def test_without_the_rivals_bench_it_says_what_it_needs(tmp_path: Path) -> None:
    words = ("-m", "invoke", "--search-root", str(ROOT), "bench", "--rivals", str(tmp_path))
    done = subprocess.run([sys.executable, *words], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines()[0] == f"There is no run.py, no corpus.py, no peers in {tmp_path}."
    assert "inv bench --rivals FOLDER" in done.stderr


def test_hugo_is_installed_once_in_a_folder_of_its_own_and_built_before_ours(tmp_path: Path) -> None:
    place = pretended(tmp_path)
    command.compare(place, COLD)
    command.compare(place, COLD)
    building = "hugo ours --members 1000 --mode cold --runs 5 --timeout 3600 --fresh True"
    calls = (place.work / "calls").read_text(encoding="utf-8").splitlines()
    assert calls == ["--setup True", building, building]


def test_results_are_kept_and_told_after_the_table_of_run_py(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command.compare(pretended(tmp_path), COLD)
    said = capsys.readouterr().out
    assert said.index("a table") < said.index("| all of it, wall      | 1.00 | 1.00 (1.00) |")
    (kept,) = (tmp_path / ".cache/bench").glob("results-*.json")
    assert [r["peer"] for r in json.loads(kept.read_text(encoding="utf-8"))["runs"]] == ["hugo", "ours"]
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/speed.md").write_text("<!-- targets -->\n<!-- end -->", encoding="utf-8")
    command.publish(tmp_path)
    assert "| 1,000   | all of it, memory | Hugo   | 1.00  | 0.50         | missed  |" in (
        tmp_path / "docs/speed.md"
    ).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("{'rc': 1}", "ours, 1000 members, cold: the build failed (1). It said, at the end:\nno such template"),
        ("{'stale': 2, 'fresh': 3}", "ours, 1000 members, cold: 2 pages show the old words and 3 the new ones"),
        ("{'stale': 0, 'fresh': 0}", "ours, 1000 members, cold: 0 pages show the old words and 0 the new ones"),
    ],
    ids=["failed", "stale", "not fresh"],
)
def test_figures_of_a_build_that_failed_or_shows_old_words_are_not_kept(tmp_path: Path, more: str, said: str) -> None:
    place = pretended(tmp_path, more)
    (place.work / "logs").mkdir(parents=True)
    (place.work / "logs/ours-1000-cold.log").write_text("no such template", encoding="utf-8")
    with pytest.raises(SystemExit) as refused:
        command.compare(place, COLD)
    assert refused.value.code == said
    assert list((tmp_path / ".cache/bench").glob("results-*.json")) == []


def test_before_anything_was_measured_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="Nothing was measured yet"):
        command.publish(tmp_path)
