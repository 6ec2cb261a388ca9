"""What two people changed at once is merged by field; where both changed one, it is told."""

from typing import Any

import pytest

from showcase.desk.proposals.merge import merge

BASE = {
    "name": "A",
    "tagline": {"fr": "x", "de": "y"},
    "services": [{"fr": "a"}],
    "links": {"shop": "s"},
    "founded": "2019",
}
CASES: dict[str, tuple[dict[str, Any], dict[str, Any], dict[str, Any], dict[str, Any]]] = {
    "nobody else": ({"name": "B"}, {}, {"name": "B"}, {}),
    "another field": ({"name": "B"}, {"founded": "2020"}, {"name": "B"}, {}),
    "another language": ({"tagline": {"fr": "B"}}, {"tagline": {"fr": "x", "de": "Y"}}, {"tagline": {"fr": "B"}}, {}),
    "the same to the same": ({"name": "B"}, {"name": "B"}, {"name": "B"}, {}),
    "the same to another": ({"name": "B", "founded": None}, {"name": "C"}, {"founded": None}, {"name": "C"}),
    "both took it away": ({"founded": None}, {"founded": None}, {"founded": None}, {}),
    "they took it away": ({"founded": "2018"}, {"founded": None}, {}, {"founded": None}),
    "a list": ({"services": []}, {"services": [{"fr": "b"}]}, {}, {"services": [{"fr": "b"}]}),
    "a key of a mapping": (
        {"links": {"shop": "t", "x": "u"}},
        {"links": {"shop": "v"}},
        {"links": {"x": "u"}},
        {"links.shop": "v"},
    ),
    "a mapping that went": ({"tagline": {"lb": "z"}}, {"tagline": None}, {"tagline": {"lb": "z"}}, {}),
}


@pytest.mark.parametrize("what", CASES)
def test_a_change_is_taken_where_nobody_else_changed_the_same(what: str) -> None:
    patch, theirs, taken, conflicts = CASES[what]
    now = {key: value for key, value in {**BASE, **theirs}.items() if value is not None}
    assert merge(patch, BASE, now) == (taken, conflicts)
