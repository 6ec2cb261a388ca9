"""`inv check --fix`: what can mean one thing only is mended in its line, shown first; all else is left and told."""

import io
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from showcase.desk.fixes import run
from showcase.records import content, references
from tests.projects import EXAMPLE
from tests.serving import project
from tests.small import LEAST, SETTINGS, SMALL, small

LUXEMBOURG = replace(SETTINGS, phone_region="LU")
HEAD = "name: Atelier\nkind: studio\ndisciplines: [craft]\ntagline: Des bols   \n# a remark\n"


def fixed(folder: Path, lines: str, *, yes: bool = True, head: str = HEAD) -> tuple[str, str]:
    """What becomes of a member with these lines, and what was said."""
    small(folder, {"members/two/index.md": f"---\n{head}{lines}---\n\nDes  mots “tels quels”.\n"})
    out = io.StringIO()
    run.run(folder, LUXEMBOURG, yes=yes, lang="en", out=out)
    text = (folder / "members/two/index.md").read_text(encoding="utf-8")
    assert text.endswith("---\n\nDes  mots “tels quels”.\n")
    return text.removeprefix(f"---\n{head}").partition("---\n")[0], out.getvalue()


MENDED = {
    "verified: 15.3.2026\n": "verified: 2026-03-15\n",
    "verified:   15 mars 2026\n# a remark\n": "verified:   2026-03-15\n# a remark\n",
    'verified: "2026/03/15"\n': 'verified: "2026-03-15"\n',
    "verified: 3.3.2026\n": "verified: 2026-03-03\n",
    "noindex: oui\n": "noindex: true\n",
    "commune: Differdange\n": "commune: differdange\n",
    "phone: 26 58 01\n": "phone: +352 26 58 01\n",
    "founded:2019\n": "founded: 2019\n",
    "founded:\u00a02019\n": "founded: 2019\n",
    'website: "https://terre.example\n': 'website: "https://terre.example"\n',
}


@pytest.mark.parametrize("lines", MENDED)
def test_what_can_mean_one_thing_only_is_mended_in_its_line(tmp_path: Path, lines: str) -> None:
    after, said = fixed(tmp_path, lines)
    assert after == MENDED[lines], said
    assert "1 record(s) were mended as shown" in said
    left = [p for p in references.all_problems(content.read(tmp_path, LUXEMBOURG)) if p.level == "error"]
    assert left == []


LEFT = [
    "verified: 3.4.2026\n",  # March or April
    "verified: demain\n",
    "founded: MMXIX\n",
    "based_at: hal\n",  # only like a name that there is
    "size: beaucoup\n",
    "email: anne@gmial.com\n",
    "founded: 2019 # a year\n",
    "services: [a, b\n",
    "nmae: Anne\n",
]


@pytest.mark.parametrize("lines", LEFT)
def test_what_may_mean_something_else_is_left_to_a_person(tmp_path: Path, lines: str) -> None:
    after, said = fixed(tmp_path, lines)
    assert after == lines
    assert said == "There is nothing to mend that is safe.\n"


def test_nothing_is_written_before_it_was_shown(tmp_path: Path) -> None:
    after, said = fixed(tmp_path, "verified: 15.3.2026\n", yes=False)
    assert after == "verified: 15.3.2026\n"
    assert said.splitlines() == [
        "--- a/content/members/two/index.md",
        "+++ b/content/members/two/index.md",
        "@@ -6,3 +6,3 @@",
        " # a remark",
        "-verified: 15.3.2026",
        "+verified: 2026-03-15",
        " ---",
        "1 record(s) can be mended as shown; nothing was written yet: ./site check --fix --yes",
    ]


def test_one_mistake_that_hides_another_is_mended_too(tmp_path: Path) -> None:
    after, _ = fixed(tmp_path, 'website: "https://terre.example\nfounded:2019\nverified: 15.3.2026\n')
    assert after == 'website: "https://terre.example"\nfounded: 2019\nverified: 2026-03-15\n'


def test_an_address_that_is_not_secure_is_told_and_not_changed(tmp_path: Path) -> None:
    after, said = fixed(tmp_path, "website: http://terre.example\n")
    assert after == "website: http://terre.example\n"
    assert said.splitlines()[0] == (
        "content/members/two/index.md:7: http://terre.example could be reached by https:// too; "
        "try it, and write that if it answers"
    )


def test_translations_events_and_flat_files_are_mended_too(tmp_path: Path) -> None:
    files = {
        "figures/firms.yaml": SMALL["figures/firms.yaml"].replace("unit: companies", "unit:companies"),
        "events/two/index.md": f"---\n{LEAST['events']}end: 10.12.2026\n---\n".replace("end: 10", "end: 24"),
        "members/good/index.de.md": "---\ntagline:Schalen\n---\n\nWir drehen Schalen.\n",
    }
    small(tmp_path, files)
    run.run(tmp_path, LUXEMBOURG, yes=True, lang="en", out=io.StringIO())
    for path, line in {
        "figures/firms.yaml": "unit: companies",
        "events/two/index.md": "end: 2026-12-24",
        "members/good/index.de.md": "tagline: Schalen",
    }.items():
        assert line in (tmp_path / path).read_text(encoding="utf-8").splitlines()


def test_content_without_mistakes_stays_byte_for_byte(tmp_path: Path) -> None:
    small(tmp_path)
    before = {file: file.read_bytes() for file in tmp_path.rglob("*.*")}
    run.run(tmp_path, LUXEMBOURG, yes=True, lang="en", out=io.StringIO())
    assert {file: file.read_bytes() for file in tmp_path.rglob("*.*")} == before


@pytest.mark.long
def test_in_the_example_there_is_nothing_to_mend() -> None:
    out = io.StringIO()
    run.run(EXAMPLE.content, EXAMPLE.settings, yes=False, lang="en", out=out)
    *told, last = out.getvalue().splitlines()
    assert last == "There is nothing to mend that is safe."
    assert all("http://" in line for line in told)


@pytest.mark.parametrize("words", [["check", "--fix", "--lang", "en"], ["check", "--yes", "--lang", "en"]])
def test_the_command_takes_both_words_together(tmp_path: Path, words: list[str]) -> None:
    folder = project(tmp_path)
    done = subprocess.run([sys.executable, "-m", "invoke", *words], cwd=folder, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert ("nothing to mend" in done.stdout) == ("--fix" in words)
