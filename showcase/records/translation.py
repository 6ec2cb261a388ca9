"""Lays the texts of a translation over the main file of a record; it refuses facts, for these are said once."""

from showcase.records.mark import Mark, Path, name, nearest
from showcase.records.problem import Problem
from showcase.records.text_file import Text
from showcase.schema.record import Part
from showcase.schema.shape import Shape, shapes
from showcase.schema.text import Translated


def lay(base: Text, over: Text, model: type[Part]) -> list[Problem]:
    """Put every text of `over` into `base` in its language, with the marks of where it stands."""
    problems: list[Problem] = []
    _mapping(base, over, model, base.data, over.data, (), problems)
    return problems


def _problem(over: Text, path: Path, code: str, **details: object) -> Problem:
    mark = nearest(over.marks, path)
    return Problem(path=mark.path, line=mark.line, field=name(path), code=code, details=details)


def _mapping(
    base: Text,
    over: Text,
    model: type[Part],
    into: dict[str, object],
    data: dict[str, object],
    path: Path,
    problems: list[Problem],
) -> None:
    known = shapes(model)
    for key, value in data.items():
        shape = known[key][1] if key in known else Shape()
        if key not in known or not (isinstance(shape.mark, Translated) or shape.part):
            if into.get(key) != value:
                problems.append(_problem(over, (*path, key), "translation.fact", key=key))
        elif key not in into and not isinstance(shape.mark, Translated):
            problems.append(_problem(over, (*path, key), "translation.absent", key=key))
        elif shape.many:
            _list(base, over, shape, into.get(key), value, (*path, key), problems)
        else:
            into[key] = _value(base, over, shape, into.get(key), value, (*path, key), problems)


def _list(
    base: Text, over: Text, shape: Shape, into: object, values: object, path: Path, problems: list[Problem]
) -> None:
    if not isinstance(into, list) or not isinstance(values, list) or len(into) != len(values):
        many = len(into) if isinstance(into, list) else 0
        problems.append(_problem(over, path, "translation.length", many=many))
        return
    for n, value in enumerate(values):
        if value == "" and isinstance(shape.mark, Translated):
            continue  # an item of which there is no text in this language: its place is kept
        into[n] = _value(base, over, shape, into[n], value, (*path, n), problems)


def _value(
    base: Text, over: Text, shape: Shape, into: object, value: object, path: Path, problems: list[Problem]
) -> object:
    if shape.part:
        if isinstance(into, dict) and isinstance(value, dict):
            _mapping(base, over, shape.part, into, value, path, problems)
        else:
            problems.append(_problem(over, path, "translation.fact", key=name(path)))
        return into
    mark: Mark = nearest(over.marks, path)
    if not isinstance(value, str):
        problems.append(_problem(over, path, "text.type"))
        return into
    texts = into if isinstance(into, dict) else {} if into is None else {base.lang: into}
    if over.lang in texts:
        problems.append(_problem(over, path, "translation.twice", language=over.lang))
        return texts
    base.marks.setdefault(path, mark)
    base.marks[(*path, over.lang)] = mark
    return {**texts, over.lang: value}
