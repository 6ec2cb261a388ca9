"""Results that are kept as JSON come back as they were; what has no such form is refused."""

import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from markupsafe import Markup

from showcase.derive.form.values import Asked
from showcase.engine.codec import Damaged, Unencodable, parse_each
from showcase.pages import site_pages
from showcase.pages.codec import CODEC
from showcase.records.dates import Span
from showcase.records.library import Library
from showcase.schema.moment import Moment
from showcase.schema.page import PageRole
from tests.cluster import prepare
from tests.small import SETTINGS, SMALL, library_of, small

SPAN = Span(start=Moment(date(2026, 12, 5)), end=Moment(date(2026, 12, 6)))
VALUES: dict[str, Callable[[Library], Any]] = {
    "nothing": lambda _: None,
    "a text": lambda _: "a\n\x01b",
    "plain values": lambda _: ("a", 1, True, 1.5, None, ["b", ()], {"c": (2,), ("d", 3): {}}),
    "a very long number": lambda _: -(1 << 20_000),
    "HTML alone": lambda _: Markup("<p>\nb</p>"),
    "HTML": lambda _: (Markup("<b>"), "<b>"),
    "a day": lambda _: date(2026, 12, 5),
    "a time": lambda _: (SPAN, Span(start=SPAN.start)),
    "an entry": lambda there: there.venues.get("hall"),
    "entries of one kind": lambda there: there.events.all() + there.events.all(),
    "entries of two kinds": lambda there: there.events.all() + there.venues.all(),
    "entries at their times": lambda there: tuple((SPAN, event) for event in there.events.all()),
    "others at their times": lambda _: ((SPAN, "a"),),
    "fields of a form": lambda _: (Asked("name", "", ()), Asked("places", "", (Asked("venue", "venues", ()),))),
}


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return library_of(small(tmp_path / "content"))


@pytest.mark.parametrize("value", VALUES)
def test_a_value_comes_back_as_it_was(library: Library, value: str) -> None:
    was = VALUES[value](library)
    found = CODEC.loads(CODEC.dumps(was), library)
    assert found == was
    assert _types(found) == _types(was)


def _types(value: Any) -> Any:
    """The types in a value: Markup is equal to a text, True to 1."""
    inside = [*value, *value.values()] if isinstance(value, dict) else value if isinstance(value, (list, tuple)) else []
    return type(value), [_types(one) for one in inside]


@pytest.mark.parametrize("value", [PageRole.HOME, frozenset("a"), object(), SETTINGS, (PageRole.HOME,)])
def test_what_has_no_such_form_is_not_stored(value: Any) -> None:
    with pytest.raises(Unencodable):
        CODEC.dumps(value)


@pytest.mark.parametrize("text", ["", "{", '{"code":"x"}', '{"day":"x"}', '{"entry":["members"]}', '{"a":1,"b":2}'])
def test_what_cannot_have_been_written_is_damage(library: Library, text: str) -> None:
    with pytest.raises(sqlite3.DatabaseError):
        CODEC.loads(text, library)


def test_a_page_is_the_same_made_from_its_recipe_alone(tmp_path: Path) -> None:
    begun = prepare(tmp_path, SMALL, DEFAULT_LANG="fr", LANGUAGES=("fr", "de", "en"))
    editions = begun.renderer.editions
    assert len(begun.pages) > 30
    for page in begun.pages:
        again = site_pages.page(editions, page.recipe)
        assert (again.file, again.template, again.alternates, again.entry) == (
            *(page.file, page.template, page.alternates, page.entry),
        )
    assert len({page.recipe for page in begun.pages}) == len(begun.pages)


def test_many_texts_are_read_at_once_and_one_that_is_not_one_value_is_damaged() -> None:
    assert parse_each(["1", '"a"', "[]", "{}"]) == [1, "a", [], {}]
    assert parse_each([]) == []
    for texts in (["1", ""], ["1, 2"], ["1", "2]", "[3"]):
        with pytest.raises(Damaged):
            parse_each(texts)
