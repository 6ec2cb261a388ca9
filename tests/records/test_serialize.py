"""Facts survive being packed as JSON: what comes back is equal, and of the same types, whatever the kind."""

import json
from collections.abc import Iterator
from datetime import date, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from showcase.records import serialize
from showcase.records.entry import Entry
from showcase.records.mark import Mark
from showcase.records.validation import validate
from showcase.schema.kinds import KINDS
from showcase.schema.moment import Moment
from showcase.schema.record import Part
from tests.edited import LEAST, begun, fields
from tests.projects import example_content

ROOT = Path(__file__).parents[2]
LANGUAGES = ("fr", "de", "en", "lb")


def again(part: Part) -> Any:
    """What comes back after a stay in a database."""
    return serialize.unpack(type(part), json.loads(json.dumps(serialize.pack(part), ensure_ascii=False)))


def _typed(value: Any) -> Any:
    """A value with the type of everything in it: equal is not enough, as True is 1 and an Enum may be its text."""
    if isinstance(value, Part):
        return type(value), {name: _typed(one) for name, one in value.__dict__.items()}
    if isinstance(value, (list, tuple)):
        return type(value), [_typed(one) for one in value]
    if isinstance(value, dict):
        return dict, [(_typed(key), _typed(one)) for key, one in value.items()]
    return type(value), value


def _content() -> Iterator[Entry]:
    found = example_content()
    assert found.records
    yield from found.records


def test_all_content_of_the_example_comes_back_as_it_was() -> None:
    for entry in _content():
        assert _typed(again(entry.facts)) == _typed(entry.facts), repr(entry)
        assert again(entry.facts) == entry.facts, repr(entry)


def test_what_comes_back_is_packed_the_same_again() -> None:
    for entry in _content():
        assert serialize.pack(again(entry.facts)) == serialize.pack(entry.facts), repr(entry)


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
@settings(max_examples=40, suppress_health_check=list(HealthCheck))
def test_whatever_may_stand_in_a_field_comes_back_as_it_was(kind: str, data: st.DataObject) -> None:
    ways = fields(begun(), kind, "new")
    head = dict(LEAST[kind])
    for name in data.draw(st.lists(st.sampled_from(sorted(ways)), max_size=8, unique=True)):
        head |= data.draw(ways[name])
    written = {key: _written(value) for key, value in head.items() if value is not None}
    read, _ = validate(KINDS[kind].model, written, {(): Mark("index.md", 1)}, LANGUAGES)
    if read is not None:
        assert _typed(again(read)) == _typed(read)


def _written(value: Any) -> Any:
    """As the header reads it: every scalar a text."""
    if isinstance(value, dict):
        return {key: _written(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_written(one) for one in value]
    return str(value).lower() if isinstance(value, bool) else str(value)


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_every_kind_has_a_way_back(kind: str) -> None:
    """The examples of the schema stand in for what nobody has written yet."""
    assert KINDS[kind].model.model_fields.keys() == serialize.unpack(KINDS[kind].model, {}).__dict__.keys()


@given(
    st.dates(date(2000, 1, 1), date(2100, 12, 31)), st.none() | st.builds(time, st.integers(0, 23), st.integers(0, 59))
)
def test_a_moment_comes_back_as_it_tells_itself(day: date, clock: time | None) -> None:
    assert serialize.moment(str(Moment(day, clock))) == Moment(day, clock)


@pytest.mark.parametrize("amount", ["0", "12.50", "12.5", "1000000", "0.10"])
def test_an_amount_keeps_its_places(amount: str) -> None:
    """12.50 is not 12.5 where it is written out."""
    head = {"title": "A", "kind": "talk", "start": "2026-12-01", "price": {"amount": amount}}
    read, wrong = validate(KINDS["events"].model, head, {(): Mark("index.md", 1)}, LANGUAGES)
    assert read, wrong
    assert str(again(read).price.amount) == str(read.price.amount)
    assert isinstance(again(read).price.amount, Decimal)
