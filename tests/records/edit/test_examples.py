"""Every field of every record of the example is written anew, one at a time and many at random; the rest stays."""

import copy
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from showcase.records import fences, source, translation, version, vocabularies
from showcase.records.edit import normal
from showcase.records.edit.write import write
from showcase.records.mark import Marks, Path, nearest
from showcase.records.wording import Wording
from showcase.schema.kinds import KINDS, Kind
from showcase.schema.shape import Shape, shapes
from showcase.schema.text import Translated
from tests.projects import EXAMPLE

KNOWN = vocabularies.read(EXAMPLE.content, "content", EXAMPLE.settings)
RECORDS = sorted(
    f"{kind.folder}/{place.stem if kind.flat else place.name}"
    for kind in KINDS.values()
    for place in (EXAMPLE.content / kind.folder).iterdir()
)

# One of each kind, and of members one of YAML alone and the one that most docs show; the others take minutes.
_FEW = {next(name for name in RECORDS if name.startswith(f"{kind}/")) for kind in KINDS if kind != "members"}
_FEW |= {"members/papier-plie", "members/terre-exemple"}
EACH = [pytest.param(name, marks=() if name in _FEW else pytest.mark.long) for name in RECORDS]


@cache
def record(name: str) -> tuple[Kind, str, Mapping[str, bytes], dict[str, Any], Marks]:
    """Its kind, its path, its files, its normal form, and where each value stands."""
    kind = name.partition("/")[0]
    path = f"content/{name}{'.yaml' if KINDS[kind].flat else ''}"
    files = version.files(EXAMPLE.content / kind / path.rpartition("/")[2])
    found = source.of_texts(files, path=path, languages=EXAMPLE.settings.text_languages)
    base, *others = found.texts
    for other in others:
        assert translation.lay(base, other, KINDS[kind].model) == []
    Wording(KINDS[kind].model, base, KNOWN)
    return KINDS[kind], path, files, normal.by_language(KINDS[kind].model, base.data, base.lang), base.marks


def leaves(value: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    for key, one in value.items() if isinstance(value, dict) else enumerate(value):
        if isinstance(one, str):
            yield (*path, key), one
        else:
            yield from leaves(one, (*path, key))


def changed(data: Any, path: Path, value: Any) -> dict[str, Any]:
    """The merge patch that puts a value at a path."""
    made = copy.deepcopy(data)
    top = made
    for step in path[:-1]:
        top = top[step]
    if value is None:
        del top[path[-1]]
    else:
        top[path[-1]] = value
    return patch(data, made)


def patch(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    """The merge patch that makes one mapping of another."""
    made: dict[str, Any] = dict.fromkeys(old.keys() - new.keys())
    for key, value in new.items():
        if isinstance(value, dict) and isinstance(old.get(key), dict):
            if inside := patch(old[key], value):
                made[key] = inside
        elif old.get(key) != value:
            made[key] = value
    return made


def rewritten(name: str, change: Mapping[str, Any]) -> dict[str, bytes]:
    kind, path, files, *_ = record(name)
    return write(files, kind, change, EXAMPLE.settings, KNOWN, path=path)


@pytest.mark.parametrize("name", EACH)
def test_each_value_is_written_in_the_line_where_it_stands(name: str) -> None:
    _, path, files, data, marks = record(name)
    for place, text in leaves(data):
        if "\n" in text:
            continue
        mark = nearest(marks, place)
        made = rewritten(name, changed(data, place, f"X{text}"))
        file = mark.path if mark.path == path else mark.path.removeprefix(f"{path}/")
        file = file.rpartition("/")[2]
        before, after = files[file].decode().split("\n"), made[file].decode().split("\n")
        others = [line for line, (one, other) in enumerate(zip(before, after, strict=True), 1) if one != other]
        assert others == [mark.line], (place, others)
        assert {one: raw for one, raw in made.items() if one != file} == {
            one: raw for one, raw in files.items() if one != file
        }


@pytest.mark.parametrize("name", EACH)
def test_each_field_can_go_and_come_back(name: str) -> None:
    """Of the lines of other fields none changes."""
    kind, path, files, data, _ = record(name)
    for key in data:
        gone = rewritten(name, {key: None})
        for file, raw in files.items():
            expected = {one: text for one, text in blocks(raw).items() if one != key}
            assert blocks(gone[file]) == expected if file in gone else not expected, (key, file)
        back = write(gone, kind, {key: data[key]}, EXAMPLE.settings, KNOWN, path=path)
        again = normal.read(back, kind, EXAMPLE.settings, KNOWN, path)
        assert again.data == data
        for file, raw in files.items():
            assert {one: text for one, text in blocks(back.get(file, b"")).items() if one != key} == {
                one: text for one, text in blocks(raw).items() if one != key
            }


def blocks(raw: bytes) -> dict[str, str]:
    """The lines of each field of a file, and its body."""
    text = raw.decode()
    fenced = fences.split(text, path="") if text.startswith("---") else None
    head = fenced.header if fenced else text
    starts = [
        (event.value, event.start_mark.line)
        for event in yaml.parse(head, Loader=yaml.CSafeLoader)
        if isinstance(event, yaml.ScalarEvent) and event.start_mark.column == 0
    ]
    lines = head.rstrip("\n").split("\n") if starts else []
    ends = [*(line for _, line in starts[1:]), *([len(lines)] if starts else [])]
    found = {key: "\n".join(lines[line:end]) for (key, line), end in zip(starts, ends, strict=True)}
    if fenced and fenced.body.strip():
        found["body"] = fenced.body.rstrip("\n") if "body" not in found else found["body"]
    return found


WORDS = st.text(st.sampled_from(list("aé🏺 :#-'\"{}[],&*!|>%@`.…?\\«’\n0=~")), min_size=1, max_size=40)


def _values(kind: Kind, data: Mapping[str, Any], draw: Any) -> dict[str, Any]:
    """The normal form with something else in some of its fields."""
    made = copy.deepcopy(dict(data))
    for key in draw(st.lists(st.sampled_from(sorted(shapes(kind.model))), min_size=1, max_size=4)):
        shape = shapes(kind.model)[key][1]
        if key in made and draw(st.booleans()):
            made[key] = _other(made[key], draw)
        else:
            made[key] = _new(shape, draw)
        if made[key] in ({}, [], "", None):
            del made[key]
    return made


def _new(shape: Shape, draw: Any) -> Any:
    if shape.many:
        return [
            _new(Shape(mark=shape.mark, part=shape.part, choice=shape.choice), draw)
            for _ in range(draw(st.integers(1, 3)))
        ]
    if isinstance(shape.mark, Translated):
        return draw(st.dictionaries(st.sampled_from(EXAMPLE.settings.languages), WORDS, min_size=1, max_size=4))
    if shape.part:
        known = shapes(shape.part)
        return {
            key: _new(known[key][1], draw)
            for key in draw(st.sets(st.sampled_from(sorted(known)), min_size=1, max_size=3))
        }
    if shape.keys:
        return {"other": draw(WORDS)}
    return draw(WORDS)


def _other(value: Any, draw: Any) -> Any:
    """A value with something moved, taken away, doubled or said in other words."""
    if isinstance(value, str):
        return draw(WORDS) + value if draw(st.booleans()) else draw(WORDS)
    if isinstance(value, list):
        items = list(draw(st.permutations(value)))
        if items and draw(st.booleans()):
            items.pop()
        if items and draw(st.booleans()):
            at = draw(st.integers(0, len(items) - 1))
            items[at] = _other(items[at], draw)
        return items
    made = dict(value)
    for key in draw(st.sets(st.sampled_from(sorted(made)), max_size=2)) if made else ():
        if draw(st.booleans()):
            made[key] = _other(made[key], draw)
        else:
            del made[key]
    return made


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(st.sampled_from(RECORDS), st.data())
def test_any_change_is_read_back_and_leaves_the_lines_of_other_fields(name: str, data: Any) -> None:
    """`write` reads back what it wrote, and refuses where that is not what was meant: it must never have to."""
    kind, path, files, before, _ = record(name)
    wanted = _values(kind, before, data.draw)
    made = rewritten(name, patch(before, wanted))
    wanted = normal.tidied(wanted)
    touched = {key for key in before.keys() | wanted.keys() if before.get(key) != wanted.get(key)}
    for file, raw in files.items():
        kept = {key: text for key, text in blocks(raw).items() if key not in touched}
        assert {key: text for key, text in blocks(made.get(file, b"")).items() if key in kept} == kept
    back = write(
        made,
        kind,
        patch(normal.read(made, kind, EXAMPLE.settings, KNOWN, path).data, before),
        EXAMPLE.settings,
        KNOWN,
        path=path,
    )
    assert normal.read(back, kind, EXAMPLE.settings, KNOWN, path).data == before
