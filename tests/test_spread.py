"""The usual run tries each case once and, where there are enough of them, each combination; `--all` tries all."""

from typing import Any

from tests.spread import spread

LANGUAGES, WIDTHS = ("fr", "de", "en"), (360, 1440)
CASES = ("home", "members", "member", "events", "event", "call", "news")


def usual() -> list[Any]:
    return [one.values for one in spread(CASES, LANGUAGES, WIDTHS) if not one.marks]


def test_the_usual_run_tries_each_case_once() -> None:
    assert [case for case, *_ in usual()] == [*CASES]


def test_the_usual_run_tries_each_combination() -> None:
    assert {(lang, width) for _, lang, width in usual()} == {(lang, width) for lang in LANGUAGES for width in WIDTHS}


def test_all_is_tried_and_nothing_twice() -> None:
    tried = [one.values for one in spread(CASES, LANGUAGES, WIDTHS)]
    assert set(tried) == {(case, lang, width) for case in CASES for lang in LANGUAGES for width in WIDTHS}
    assert len(tried) == len(set(tried))
    assert {mark.name for one in spread(CASES, LANGUAGES, WIDTHS) for mark in one.marks} == {"long"}
