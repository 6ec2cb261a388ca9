"""Common mistakes in YAML, each made in every line of a whole header: the message names the line, and all is read."""

import re
from collections.abc import Callable

import pytest

from showcase.records import header
from showcase.records.header import Header
from tests.languages import LANGUAGES

MEMBER = """\
example: true
name: Atelier Exemple
kind: studio
disciplines: [craft, design]
tagline: "Bols : tournés à la main"
commune: differdange
links:
  vimeo: https://vimeo.example/atelier
  other: https://atelier.example
founded: 2016
services:
  - vaisselle
  - cours du soir
offers:
  - text: Un four, à la journée
    until: 2027-07-01
  - text:
      fr: Une place
      de: Ein Platz
logo:
  file: logo.png
  alt:
    fr: "Logo : une balle"
    de: Ein Ball, rund
    en: A ball
works:
  - file: work-1.jpg
    alt: {fr: Un bol, de: Eine Schale}
    year: 2024
owners: [{account: anne, id: 7}]"""

_VALUE = r"^(\s*(?:- )?[a-z_]+): ([^\"'\[{\s][^\"']*)$"


def changed(pattern: str, to: str) -> Callable[[str], str]:
    return lambda line: re.sub(pattern, to, line, count=1)


MADE: dict[str, Callable[[str], str]] = {
    "no space after a colon": changed(r"^(\s*(?:- )?[a-z_]+): (?=\S)", r"\1:"),
    "a no-break space after a colon": changed(r"^(\s*(?:- )?[a-z_]+): (?=\S)", "\\1:\u00a0"),
    "a no-break space before a colon": changed(r"^(\s*(?:- )?[a-z_]+): (?=\S)", "\\1\u00a0: "),
    "no colon": changed(r"^(\s*(?:- )?[a-z_]+): (?=\S)", r"\1 "),
    "a quotation mark that is not closed": changed(_VALUE, r'\1: "\2'),
    "a quotation mark that is not opened, as it was forgotten": lambda line: line[:-1] if line.endswith('"') else line,
    "an apostrophe between apostrophes": changed(_VALUE, r"\1: 'L'\2'"),
    "a colon": changed(_VALUE, r"\1: Deux: \2"),
    "an at sign": changed(_VALUE, r"\1: @\2"),
    "asterisks": changed(_VALUE, r"\1: *\2*"),
    "a percent sign": changed(_VALUE, r"\1: %\2"),
    "backticks": changed(_VALUE, r"\1: `\2`"),
    "a hash": changed(_VALUE, r"\1: \2 #1"),
    "curly quotation marks": changed(_VALUE, "\\1: “Deux: \\2”"),
    "a comma at the end": changed(r'^(.*: ".*")$', r"\1,"),
    "an open bracket": lambda line: line[:-1] if line.endswith(("]", "}")) else line,
    "a tab": changed(r"^  (?=  |\S)", "\t"),
    "one space more": changed(r"^( +)(?=[^\s-])", r"\1 "),
    "no space after a dash": changed(r"^(\s*)- (?=\w)", r"\1-"),
}
LINES = MEMBER.split("\n")


def read(lines: list[str]) -> Header:
    return header.read("\n".join(lines), path="index.md", first=1, marks={})


def test_the_header_is_right_before_anything_is_done_to_it() -> None:
    assert read(LINES).problems == []


@pytest.mark.parametrize("what", MADE)
def test_a_common_mistake_in_any_line_is_told_of_that_line_and_all_else_is_read(what: str) -> None:
    right = read(LINES).data
    made = 0
    for n, line in enumerate(LINES):
        wrong = MADE[what](line)
        found = read([*LINES[:n], wrong, *LINES[n + 1 :]])
        if wrong == line or not found.problems:  # some are no mistake where they stand, as a deeper indent of one line
            assert wrong == line or what == "one space more" or found.data != right
            continue
        made += 1
        assert [problem.line for problem in found.problems] == [n + 1], wrong
        assert found.whole
        assert not found.lost
        assert found.data.keys() == right.keys()
        assert len({found.problems[0].tell(lang) for lang in LANGUAGES}) == 4
    assert made
