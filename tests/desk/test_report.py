"""`inv report`: what needs care in a site, told in four languages, each line with its one next step."""

import io
import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from showcase.desk.links.history import Failure
from showcase.desk.report import gather, run, text, waiting
from showcase.desk.report.state import Proposal, State
from showcase.desk.report.words import SECTIONS, TEXTS
from showcase.records import content
from tests.conftest import DAY
from tests.languages import LANGUAGES
from tests.projects import EXAMPLE, example_content
from tests.serving import project
from tests.small import LEAST, SETTINGS, SMALL, small

TODAY = date.fromisoformat(DAY)
ZONE = ZoneInfo("Europe/Luxembourg")
MEMBER = SMALL["members/good/index.md"]
CALL = SMALL["opportunities/signs/index.md"]
Files = dict[str, str | bytes]


def state(folder: Path, files: Mapping[str, str | bytes]) -> State:
    """The state of the small content, of which one language is enough, with these files."""
    return State(content=content.read(small(folder, files), SETTINGS), day=TODAY, languages=("fr",), site=SETTINGS.site)


def told(now: State, lang: str = "en") -> list[str]:
    """What is told, with the step, but for the terms that the small content does not use."""
    return [f"{one.tell(lang)} → {one.step.what}" for one in gather.all_todos(now) if one.section != "term"]


def member(slug: str, **lines: str) -> Files:
    """A member with a consent of today and other lines."""
    given = {"name": f"Nom {slug}", "consent": f"{{date: {DAY}, version: 2, scope: [profile]}}", **lines}
    usual = LEAST["members"].splitlines(keepends=True)
    rest = "".join(line for line in usual if line.partition(":")[0] not in given)
    more = "".join(f"{key}: {value}\n" for key, value in given.items())
    return {f"members/{slug}/index.md": f"---\n{rest}{more}---\n"}


def call(slug: str, deadline: str, body: str = "", title: str = "Appel") -> Files:
    head = LEAST["opportunities"].replace("2027-01-15", deadline).replace("Appel", title)
    return {f"opportunities/{slug}/index.md": f"---\n{head}---\n\n{body}\n"}


CASES: dict[str, tuple[Files, list[str]]] = {
    "all is well": ({}, []),
    "a profile of a year ago": (
        member("two", verified="2025-11-23"),
        ["Nom two: last checked on 2025-11-23 → ./site freshness --member two"],
    ),
    "a profile of a year ago tomorrow": (member("two", verified="2025-11-24"), []),
    "a profile of which only the consent is old": (
        member("two", consent="{date: 2024-01-01, version: 2, scope: [profile]}"),
        ["Nom two: last checked on 2024-01-01 → ./site freshness --member two"],
    ),
    "a closed profile": (member("two", verified="2020-01-01", status="closed"), []),
    "no consent": (
        {"members/two/index.md": f"---\n{LEAST['members']}verified: {DAY}\n---\n"},
        ["Atelier has given no consent, so there is no page → content/members/two/index.md:2"],
    ),
    "a call that closes in two weeks": (
        call("two", "2026-12-07"),
        ["Appel closes on 2026-12-07 (in 14 day(s)) → content/opportunities/two/index.md:6"],
    ),
    "a call that closes later": (call("two", "2026-12-08"), []),
    "a call that closes as today begins": (call("two", "2026-11-23 00:00"), []),
    "a call that is over and says so": (call("two", "2026-11-22", "C’est fini."), []),
    "a call that is over and does not say so": (
        call("two", "2026-11-22", "Bonjour.\n\nPostulez vite !"),
        [
            (
                "Appel is over since 2026-11-22, and its text in “fr” still says “Postulez” → "
                "content/opportunities/two/index.md:11"
            )
        ],
    ),
    "an initiative that ended": (
        {"initiatives/two/index.md": "---\ntitle: Une idée\nstage: under-way\nuntil: 2025\n---\n"},
        ["Une idée ended in 2025, and its stage is still “Under way” → content/initiatives/two/index.md:3"],
    ),
    "an offer that is over": (
        member("two", offers="[{text: Un four, until: 2026-11-22}]"),
        [
            (
                "Nom two: “Un four” is shown no more since 2026-11-22; take it out, or give it a later day → "
                "content/members/two/index.md:7"
            )
        ],
    ),
    "nearly the same name": (
        member("two", name="L’Atelier exémple, s.à r.l."),
        [
            (
                "Atelier Exemple and L’Atelier exémple, s.à r.l. may be one: their names are alike (100 %) → "
                "content/members/two/index.md:5"
            )
        ],
    ),
    "the same website, written otherwise": (
        member("one", website="https://www.terre.example/") | member("two", website="http://terre.example"),
        ["Nom one and Nom two may be one: the same website → content/members/two/index.md:5"],
    ),
    "two in one house": (
        member("one", name="Verre", address="{street: 1 rue du Fil, locality: Esch}")
        | member("two", name="Papier", address="{street: 1 rue du Fil, locality: Esch}"),
        [],
    ),
    "one telephone for many": (
        {k: v for n in range(4) for k, v in member(f"m{n}", name="ABCD"[n] * 9, phone='"+352 26 58 01"').items()},
        [],
    ),
    "a picture without description": (
        member("two", portrait="{file: a.jpg}"),
        [
            "1 error(s): until they are mended, nothing new is published → ./site check",
            (
                "content/members/two: this field is needed; add a line such as "
                "“alt: Trois bols en grès, émail bleu.” → content/members/two/index.md:7"
            ),
        ],
    ),
    "a text that one language lacks": (
        member("two", tagline="{de: Schalen}"),
        ["Members in “fr”: 1 of 2 lack a text; the next is Nom two → content/members/two/index.md:1"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_needs_care_is_told_with_its_next_step(tmp_path: Path, name: str) -> None:
    files, expected = CASES[name]
    checked = MEMBER.replace("consent:", f"verified: {DAY}\nconsent:")
    now = state(tmp_path, {"members/good/index.md": checked, **files})
    wrong = sum(problem.level == "error" for problem in now.content.problems)
    assert told(replace(now, errors=wrong)) == expected


def test_a_consent_to_another_version_than_the_present_one_is_told(tmp_path: Path) -> None:
    now = replace(state(tmp_path, {}), consent_version="2")
    assert told(now) == [
        (
            "Atelier Exemple agreed on 2026-01-15 to version 1 of the text; it is now version 2 → "
            "content/members/good/index.md:8"
        )
    ]
    assert told(replace(now, consent_version="1")) == []
    assert told(replace(now, consent_version="")) == []


def test_terms_that_nothing_uses_are_told_by_vocabulary_and_wider_ones_are_used(tmp_path: Path) -> None:
    todos = [one for one in gather.all_todos(state(tmp_path, {})) if one.section == "term"]
    assert [f"{one.tell('en')} → {one.step.what}" for one in todos] == [
        "disciplines: 1 of 2 terms: design → content/vocabulary/disciplines.yaml:3",
        "languages: 2 of 2 terms: fr, lb → content/vocabulary/languages.yaml:1",
    ]


@pytest.mark.parametrize(("times", "told_"), [(2, 0), (3, 1), (9, 1)])
def test_a_link_is_told_once_it_has_failed_three_times_in_a_row(tmp_path: Path, times: int, told_: int) -> None:
    now = state(tmp_path, member("two", website="https://terre.example"))
    failure = Failure(first=date(2026, 11, 1), last=TODAY, times=times, why="404")
    gone = replace(failure, times=9)  # no link of the site any more
    found = told(replace(now, failures={"https://terre.example": failure, "https://gone.example": gone}))
    assert (
        found
        == [
            (
                f"Nom two: https://terre.example has failed {times} times in a row since 2026-11-01 (status 404) → "
                "content/members/two/index.md:7"
            )
        ]
        * told_
    )


def test_a_link_of_a_member_without_consent_is_told_nowhere(tmp_path: Path) -> None:
    files: Files = {
        "members/two/index.md": f"---\n{LEAST['members']}verified: {DAY}\nwebsite: https://a.example\n---\n"
    }
    failure = Failure(first=date(2026, 11, 1), last=TODAY, times=5, why="name")
    found = told(replace(state(tmp_path, files), failures={"https://a.example": failure}))
    assert [line for line in found if "a.example" in line] == []


@pytest.mark.parametrize(("size", "told_"), [(800, []), (801, ["the site has 801 MB, and its host takes 1000"])])
def test_the_size_is_told_when_it_nears_what_the_host_takes(tmp_path: Path, size: int, told_: list[str]) -> None:
    now = replace(state(tmp_path, {}), size=size, size_limit=1000)
    assert [line.partition(" (")[0] for line in told(now)] == told_
    assert list(text.lines([], now, "en"))[-1] == f"The site has {size} MB of the 1000 that its host takes."


def test_proposals_are_told_with_how_long_they_wait_the_oldest_first(tmp_path: Path) -> None:
    new = Proposal(title="members/a: …", since=TODAY, author="Anne", branch="origin/proposal/12")
    old = Proposal(title="Un mot", since=date(2026, 11, 1), address="https://forge.example/o/s/issues/3")
    assert told(replace(state(tmp_path, {}), proposals=(new, old))) == [
        "issue “Un mot” waits since 2026-11-01 (22 day(s)) → https://forge.example/o/s/issues/3",
        (
            "origin/proposal/12: “members/a: …” by Anne waits since 2026-11-23 (0 day(s)) → "
            "git diff HEAD...origin/proposal/12"
        ),
    ]


def example(lang: str) -> str:
    now = State(
        content=example_content(),
        day=TODAY,
        languages=EXAMPLE.settings.text_languages,
        consent_version="2",
        site=EXAMPLE.settings.site,
    )
    return "\n".join(text.lines(gather.all_todos(now), now, lang))


def test_the_example_needs_this_care() -> None:
    found = Counter(line for line in example("en").splitlines() if line and not line.startswith(" "))
    assert list(found) == [
        "What needs care on 2026-11-23",
        "Calls and offers with a date (14)",
        "Consents missing or old (18)",
        "Profiles that nobody has checked for a year (2)",
        "Texts missing in a language (10)",
        "Terms that nothing uses (2)",
        "46 thing(s) to look after.",
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_same_lines_lead_to_the_same_steps_in_every_language(lang: str) -> None:
    def steps(lines: str) -> list[str]:
        return [line.rpartition(" → ")[2] for line in lines.splitlines() if " → " in line]

    found = example(lang)
    assert steps(found) == steps(example("en"))
    if lang != "en":
        assert not set(found.splitlines()) & set(example("en").splitlines()) - {""}


@pytest.mark.parametrize("lang", [lang for lang in LANGUAGES if lang != "en"])
def test_every_sentence_has_its_own_words_in_every_language(lang: str) -> None:
    for words in (*SECTIONS.values(), *TEXTS.values()):
        if words.text != "{title}: {problem}":
            assert words.tell(lang) != words.text


HOSTILE = ["{found}{0.__class__}", "<script>alert(1)</script>", "a → ./site erase members/good", "%0A::error::x"]


@pytest.mark.parametrize("name", HOSTILE)
def test_what_strangers_write_stays_text_on_its_line(tmp_path: Path, name: str) -> None:
    files = member("two", name=json.dumps(name), verified="2020-01-01")
    [line] = told(state(tmp_path, files))
    assert line == f"{name}: last checked on 2020-01-01 → ./site freshness --member two"


def test_a_branch_cannot_write_into_the_terminal(tmp_path: Path) -> None:
    one = Proposal(title="\x1b[2J\u202eevil\nsecond", since=TODAY, author="A\rB", branch="proposal/1")
    [line] = told(replace(state(tmp_path, {}), proposals=(one,)))
    assert line.isprintable()


def git(folder: Path, *words: str) -> None:
    days = {"GIT_AUTHOR_DATE": "2026-11-20T23:30:00Z", "GIT_COMMITTER_DATE": "2026-11-20T23:30:00Z"}
    names = ("-c", "user.name=Anne", "-c", "user.email=anne@terre.example")
    subprocess.run(["git", *names, *words], cwd=folder, check=True, capture_output=True, env={**os.environ, **days})


def test_branches_that_wait_are_found_in_git_once_each(tmp_path: Path) -> None:
    forge, here = tmp_path / "forge", tmp_path / "here"
    forge.mkdir()
    git(forge, "init", "--quiet", "--initial-branch=main")
    git(forge, "commit", "--allow-empty", "-m", "begin")
    git(forge, "branch", "proposal/merged")
    git(forge, "checkout", "-b", "proposal/12")
    git(forge, "commit", "--allow-empty", "-m", "members/terre: Tagline")
    git(forge, "checkout", "-b", "another/13")
    git(forge, "commit", "--allow-empty", "-m", "no proposal")
    git(forge, "checkout", "main")
    git(tmp_path, "clone", "--quiet", str(forge), str(here))
    git(here, "branch", "proposal/12", "origin/proposal/12")
    found = waiting.of_git(here, "https://forge.example/o/s", ZONE)
    address = "https://forge.example/o/s/compare/HEAD...proposal/12"
    day = date(2026, 11, 21)  # in Luxembourg
    assert found == (
        Proposal(title="members/terre: Tagline", since=day, author="Anne", branch="proposal/12", address=address),
    )


def test_without_git_nothing_waits(tmp_path: Path) -> None:
    assert waiting.of_git(tmp_path, "", ZONE) == ()


def test_issues_of_the_forge_are_taken_as_either_of_its_programs_writes_them(tmp_path: Path) -> None:
    file = tmp_path / "issues.json"
    raw = [
        {"title": "A", "url": "https://f.example/1", "createdAt": "2026-11-20T12:00:00Z", "state": "OPEN"},
        {"title": "B", "html_url": "https://f.example/2", "url": "x", "created_at": "2026-11-21T12:00:00Z"},
        {"title": "C", "url": "https://f.example/3", "createdAt": "2026-11-20T12:00:00Z", "state": "CLOSED"},
        {"title": "D", "html_url": "https://f.example/4", "created_at": "2026-11-20T12:00:00Z", "pull_request": {}},
    ]
    file.write_text(json.dumps(raw), encoding="utf-8")
    assert [(one.title, one.since, one.address) for one in waiting.of_file(file, ZONE)] == [
        ("A", date(2026, 11, 20), "https://f.example/1"),
        ("B", date(2026, 11, 21), "https://f.example/2"),
    ]


@pytest.mark.parametrize("raw", ["", "{", "{}x", "[1]", '[{"title": "A"}]', '[{"title":"A","url":"javascript:x"}]'])
def test_a_file_that_holds_no_issues_is_refused_by_name(tmp_path: Path, raw: str) -> None:
    file = tmp_path / "issues.json"
    file.write_text(raw, encoding="utf-8")
    here = replace(EXAMPLE, content=small(tmp_path / "content"))
    with pytest.raises(SystemExit, match=r"issues\.json: these are no issues of the forge"):
        run.run(here, issues=str(file), lang="en", out=io.StringIO())


def test_the_command_tells_it_and_needs_no_pelican(tmp_path: Path) -> None:
    folder = project(tmp_path)
    (folder / "links.json").write_text('{"https://a.example": {}}', encoding="utf-8")
    command = [sys.executable, "-m", "invoke", "report", "--lang", "de"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("links.json:1: ")
    (folder / "links.json").write_text("{}", encoding="utf-8")
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert "content/vocabulary/disciplines.yaml:3" in done.stdout
