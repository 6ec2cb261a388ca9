"""`inv freshness`: members whom nobody has asked for a year get one letter, or one issue, in their language."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from showcase.derive.addresses import Addresses
from showcase.desk import project
from showcase.desk.freshness import run
from showcase.desk.options import WrongOption
from showcase.desk.project import Project
from tests.conftest import DAY, ROOT
from tests.serving import project as small_project
from tests.small import LEAST, write

CONSENT = "consent: {date: 2024-05-01, version: 1, scope: [profile]}\n"


def member(slug: str, lines: str) -> dict[str, str]:
    head = LEAST["members"].replace("name: Atelier", f"name: {slug.title()}")
    return {f"members/{slug}/index.md": f"---\n{head}{lines}---\n"}


@pytest.fixture
def here(tmp_path: Path) -> Project:
    return project.open_at(small_project(tmp_path, ("fr", "de", "en", "lb")))


def told(here: Project, files: Mapping[str, str], **words: str) -> str:
    write(here.content, files)
    out = io.StringIO()
    run.run(here, member=words.get("member", ""), issues=words.get("issues", ""), lang="en", out=out)
    return out.getvalue()


LANGUAGES = "languages: [lb, fr]\n"
LETTER = """To: ana@terre.example
Subject: Verre & Cie: stëmmt Äre Profil nach?

Moien Ana,

Äre Profil gouf d’lescht den 2025-01-31 nogekuckt:
https://verre.example/lb/memberen/ana/

Stëmmt en nach? Eemol tippen geet duer, ouni Passwuert:
https://verre.example/{form}?record=ana&still=1

Huet eppes geännert? Dir kënnt et hei schreiwen:
https://verre.example/{form}?record=ana

Wann Dir näischt maacht, bleift en, wéi en ass. Wann Dir léiwer hätt, datt en ewechkënnt, sot eis et.

Verre & Cie
------------------------------------------------------------------------
1 member(s) to be asked on 2026-11-23.
"""


def test_whoever_is_due_gets_one_letter_in_the_first_language_shared_with_the_site(here: Project) -> None:
    form = Addresses(languages=("fr", "de", "en", "lb")).form("lb", "members")
    ana = member("ana", f"{LANGUAGES}email: ana@terre.example\n{CONSENT}verified: 2025-01-31\n")
    assert told(here, ana) == LETTER.format(form=form)


@pytest.mark.parametrize(
    ("lines", "due"),
    [
        (f"{CONSENT}verified: 2025-11-23\n", True),
        (f"{CONSENT}verified: 2025-11-24\n", False),
        (CONSENT, True),
        (f"{CONSENT}status: closed\n", False),
        (f"{CONSENT}status: paused\n", True),
        ("", False),  # no page of which anything could be right
    ],
)
def test_a_year_after_the_last_look_a_member_is_due(here: Project, lines: str, due: bool) -> None:
    assert told(here, member("ana", lines)).count("Subject: ") == due


def test_one_member_is_asked_by_name_whether_due_or_not_and_a_wrong_name_is_told(here: Project) -> None:
    files = member("ana", f"{CONSENT}verified: {DAY}\n")
    assert told(here, files, member="ana").startswith("To: members/ana (the profile has no e-mail address)\n")
    with pytest.raises(WrongOption, match=r"there is no member “anna” \(ana\?\)"):
        told(here, files, member="anna")


def test_the_issues_mention_the_owners_and_hold_nothing_that_the_page_does_not_show(here: Project) -> None:
    file = here.folder / "issues.json"
    owners = "owners: [{account: ana-terre, id: 12}]\n"
    secret = f'{LANGUAGES}email: ana@terre.example\nphone: "+352 26 58 01"\n{owners}{CONSENT}'
    assert told(here, member("ana", secret), issues=str(file)) == "1 member(s) to be asked on 2026-11-23.\n"
    [issue] = json.loads(file.read_text(encoding="utf-8"))
    assert issue["title"] == "members/ana: stëmmt dëse Profil nach? (2026)"
    assert issue["labels"] == ["still-right"]
    assert issue["body"].startswith("@ana-terre\n\nMoien `Ana`,\n")
    assert "still=1" in issue["body"]
    assert "ana@terre.example" not in file.read_text(encoding="utf-8")
    assert "26 58" not in file.read_text(encoding="utf-8")


def test_nobody_who_is_due_is_said_so_and_the_file_of_issues_is_empty(here: Project) -> None:
    file = here.folder / "issues.json"
    assert "Nobody is to be asked" in told(here, {}, issues=str(file))
    assert json.loads(file.read_text(encoding="utf-8")) == []


def test_a_name_cannot_write_a_second_line_or_a_second_mention(here: Project) -> None:
    head = LEAST["members"].replace("name: Atelier", 'name: "@all {link} <b>"')
    out = told(here, {"members/ana/index.md": f"---\n{head}{CONSENT}---\n"})
    assert "@all {link} <b>" in out  # as it stands in a letter
    file = here.folder / "issues.json"
    told(here, {}, issues=str(file))
    [issue] = json.loads(file.read_text(encoding="utf-8"))
    assert "Bonjour `@all {link} <b>`," in issue["body"]  # as code, which the forge shows and nothing else


def open_step() -> str:
    jobs = yaml.safe_load((ROOT / ".github/workflows/freshness.yml").read_text(encoding="utf-8"))["jobs"]
    assert jobs["write"]["permissions"] == {"contents": "read"}
    assert jobs["open"]["permissions"] == {"issues": "write"}
    return str(jobs["open"]["steps"][-1]["run"])


def test_the_job_that_opens_issues_runs_none_of_our_code() -> None:
    assert not any(word in open_step() for word in ("./site", "python", "invoke", "${{"))


def test_the_command_prints_letters_and_sends_nothing(tmp_path: Path) -> None:
    folder = small_project(tmp_path)
    write(folder / "content", member("ana", CONSENT))
    command = [sys.executable, "-m", "invoke", "freshness", "--lang", "de"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, env=dict(os.environ))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("1 Mitglied(er) zu fragen am 2026-11-23.\n")
