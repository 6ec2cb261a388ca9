"""The corpus of the rivals' bench as our records, and as Zensical's files: the same members, events and words."""

import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from bench import place, templates
from bench.peers import PEERS
from showcase.desk import check, project
from tests.bench.conftest import described
from tests.conftest import ROOT


def python(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-W", "error", *words]
    return subprocess.run(command, env={**os.environ, **environment}, capture_output=True, text=True)


def emit(name: str, members: int, events: int, folder: Path, rivals: Path) -> None:
    """The corpus as run.py has it written for a site."""
    command = [*described()[name]["emit"], "--members", str(members), "--events", str(events), "--out", str(folder)]
    known = {**os.environ, "BENCH_RIVALS": str(rivals), "PYTHONWARNINGS": "error"}
    done = subprocess.run(command, cwd=folder.parent, env=known, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def emitted(folder: Path, rivals: Path, monkeypatch: pytest.MonkeyPatch) -> project.Project:
    """A copy of our site in the bench, with a small corpus."""
    ours = described()["ours"]
    for name, value in ours["env"].items():
        monkeypatch.setenv(name, value)
    for file in Path(ours["sk"]).rglob("*.*"):
        if "__pycache__" not in file.parts:
            copy = folder / file.relative_to(ours["sk"])
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(file.read_bytes())
    emit("ours", 30, 15, folder / ours["content"], rivals)
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
    ask = f"import run; run.P['ours'] = {described()['ours']!r}; "
    ask += f"print(run.edit('ours', 30, {str(tmp_path)!r}))"
    done = python("-c", ask, PYTHONPATH=str(rivals), PYTHONDONTWRITEBYTECODE="1")
    assert done.returncode == 0, done.stderr
    changed = [file for file in here.content.rglob("*.md") if "Modification n° 1." in file.read_text(encoding="utf-8")]
    assert len(changed) == 1
    assert changed[0].parent.parent.name == "members"
    assert ' v1"\n' in changed[0].read_text(encoding="utf-8")
    assert check.run(here.content, here.settings, lang="en", out=io.StringIO())


@pytest.mark.parametrize("name", ["ours", "zensical", "lektor", "nikola"])
def test_a_description_has_no_place_left_to_fill_in_and_only_what_run_py_knows(rivals: Path, name: str) -> None:
    found = described()[name]
    assert re.findall(r"\{\w+\}", json.dumps(found)) == []
    assert Path(found["sk"]).is_dir()
    program = found["emit"][found["emit"].index("-m") + 1] if "-m" in found["emit"] else found["emit"][1]
    assert (ROOT / f"{program.replace('.', '/')}.py").is_file() or Path(program).is_file()
    text = (rivals / "run.py").read_text(encoding="utf-8")
    for key in found:
        assert f'p["{key}"]' in text or f'p.get("{key}"' in text, key


def test_a_place_with_quotes_and_backslashes_is_filled_in_whole(tmp_path: Path) -> None:
    folder = tmp_path / 'a "b" \\c'
    (folder / "bench").mkdir(parents=True)
    for name in place.DESCRIBED:
        (folder / "bench" / name).write_text((ROOT / "bench" / name).read_text(encoding="utf-8"), encoding="utf-8")
    found = place.described(folder, "python", folder / "work", folder)
    assert (found["ours"]["sk"], found["zensical"]["cmd"]) == (
        f"{folder}/bench/site",
        [f"{folder}/work/zensical/bin/zensical", "build"],
    )


@pytest.mark.parametrize("name", ["ours", "zensical"])
def test_a_cold_build_finds_nothing_of_an_earlier_one(name: str) -> None:
    found = described()[name]
    assert ".cache" in found["caches"]
    if name == "ours":
        assert {f".{found['out']}.new", f".{found['out']}.spare"} <= set(found["caches"])


def test_what_is_described_here_is_where_the_peers_say(rivals: Path) -> None:
    """Each site's records, its output and the template that is changed, as run.py and the skeletons have them."""
    assert (rivals / "run.py").is_file()
    for name, found in described().items():
        peer = PEERS[name]
        assert peer.output == found["out"]
        assert Path(peer.members) == Path(found["content"], found.get("members", "membres"))
        skeleton = Path(found["sk"]) if name != "ours" else ROOT  # the theme is copied beside the content
        assert (skeleton / peer.template).is_file()


def test_the_corpus_for_zensical_has_a_file_for_each_page_that_other_generators_make(
    tmp_path: Path, rivals: Path
) -> None:
    (tmp_path / "theme").mkdir()
    emit("zensical", 50, 15, tmp_path / "docs", rivals)
    files = list((tmp_path / "docs").rglob("*.md"))
    assert len(files) == 50 + 15 + 2 + 112  # members, events, two pages of the directory, and peers/SPEC.md's others
    assert "template: annuaire.html\nnumber: 2\nlast: 2\n" in (tmp_path / "docs/membres/page/2.md").read_text()
    assert '"architecture": "Architecture"' in (tmp_path / "theme/labels.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(PEERS))
def test_a_template_can_be_changed_again_and_again(tmp_path: Path, rivals: Path, name: str) -> None:
    skeleton = ROOT if name == "ours" else Path(described().get(name, {"sk": rivals / "peers" / name})["sk"])
    before = (skeleton / PEERS[name].template).read_text(encoding="utf-8")
    copy = tmp_path / "template"
    copy.write_text(before, encoding="utf-8")
    for number in (1, 2):
        templates.change(copy, number)
    after = copy.read_text(encoding="utf-8").splitlines()
    assert after.count("<p>Gabarit n° 2.</p>") == 1
    after.remove("<p>Gabarit n° 2.</p>")
    assert after == before.splitlines()


def test_a_template_without_the_place_of_the_change_is_refused(tmp_path: Path) -> None:
    (tmp_path / "member.html").write_text("<div>\n", encoding="utf-8")
    with pytest.raises(SystemExit, match=r"member\.html: no line begins with <article"):
        templates.change(tmp_path / "member.html", 1)
