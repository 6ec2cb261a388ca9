"""What is allowed and probably not meant is told as a note: it never stops a site."""

from pathlib import Path

import pytest

from showcase.records import slips
from tests.small import LEAST, read, small


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("anne@gmial.com", "anne@gmail.com"),
        ("anne@gmal.com", "anne@gmail.com"),
        ("anne@gmail.con", "anne@gmail.com"),
        ("anne@hotmial.com", "anne@hotmail.com"),
        ("anne@Outlok.com", "anne@outlook.com"),
        ("anne@gmail.com", ""),
        ("anne@ymail.com", ""),
        ("anne@mail.com", ""),
        ("anne@gmx.de", ""),
        ("anne@pt.lu", ""),
        ("anne@atelier.example", ""),
        ("anne", ""),
    ],
)
def test_a_mail_host_with_a_letter_wrong_is_told_with_the_right_one(written: str, near: str) -> None:
    assert slips.host(written) == near


def said(folder: Path, kind: str, lines: str) -> list[tuple[str, int, str, str]]:
    first = LEAST[kind].replace("start: 2026-12-10\n", "")
    _, problems = read(small(folder, {f"{kind}/two/index.md": f"---\n{first}{lines}---\n"}))
    return [(p.level, p.line, p.field, str(p.details.get("near", ""))) for p in problems if p.code != "consent.missing"]


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        ("start: 2026-12-31 20:00\nend: 2026-01-01 02:00\n", ("error", 5, "end", "2027-01-01 02:00")),
        ("start: 2026-12-28\nend: 2026-01-02\n", ("error", 5, "end", "2027-01-02")),
        ("start: 2026-01-05 18:00\nend: 2027-01-05 21:00\n", ("note", 5, "end", "2026-01-05 21:00")),
        ("start: 2026-01-15\nregistration: {until: 2027-01-05}\n", ("note", 4, "start", "2027-01-15")),
        ("start: 2026-01-15\nregistration: {opens: 2027-01-05}\n", ("note", 4, "start", "2027-01-15")),
        (
            "start: 2026-01-15\nprevious_start: 2026-12-10\nrevised: [2026-11-29]\n",
            ("note", 4, "start", "2027-01-15"),
        ),
    ],
)
def test_a_year_that_was_forgotten_at_new_year_is_told(
    tmp_path: Path, lines: str, problem: tuple[str, int, str, str]
) -> None:
    assert said(tmp_path, "events", lines) == [problem]


@pytest.mark.parametrize(
    "lines",
    [
        "start: 2026-01-01\nend: 2026-12-31\n",
        "start: 2026-12-31 22:00\nend: 2027-01-01 04:00\n",
        "start: 2026-09-10 18:00\nrepeats: {every: week, until: 2027-06-30}\nregistration: {until: 2027-01-31}\n",
        "start: 2026-12-10\nregistration: {until: 2026-12-08}\nrevised: [2026-12-12]\n",
    ],
)
def test_dates_that_may_well_be_so_are_let_be(tmp_path: Path, lines: str) -> None:
    assert said(tmp_path, "events", lines) == []


def test_the_host_of_a_registration_is_looked_at_too(tmp_path: Path) -> None:
    lines = "start: 2026-12-10\nregistration:\n  email: anne@gmial.com\n"
    assert said(tmp_path, "events", lines) == [("note", 6, "registration.email", "anne@gmail.com")]
