"""Mends a value that can mean one thing only: a day in another form, yes for true, a word for a key, a telephone."""

import re
from collections.abc import Mapping
from typing import Any

import phonenumbers

from showcase.records.edit.normal import Normal
from showcase.records.problem import Problem
from showcase.schema.phone import Telephone

_SAFE = ("day", "moment", "clock", "number", "boolean", "year")  # whose `near` is the same in our form
_STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")
_FIGURES = re.compile(r"(\d{1,2})[-./ ]+(\d{1,2})[-./ ]+\d{2,4}")
_MONTHS = 12


def patch(normal: Normal, problem: Problem) -> dict[str, Any] | None:
    """The merge patch that mends a problem of a record in its normal form; None where that is not safe.

    It is empty for a word in the place of a key, as the normal form has the key already.
    """
    if problem.code == "term.word":
        return {}
    found, new = str(problem.details.get("found")), problem.details.get("near")
    if problem.code not in _SAFE or _ambiguous(found) or not new or not problem.field:
        return None
    path = [key or int(place) for key, place in _STEP.findall(problem.field)]
    return _changed(normal.data, path, str(new))


def _ambiguous(found: str) -> bool:
    """Whether a day may also be read with the month first: then a person must say which it is."""
    figures = _FIGURES.search(found)
    return bool(figures and figures[1] != figures[2] and max(int(figures[1]), int(figures[2])) <= _MONTHS)


def _changed(data: Mapping[str, Any], path: list[str | int], new: str) -> dict[str, Any] | None:
    """The patch of the field that a path begins with, with the value at its end replaced."""
    top = path[0]
    if not isinstance(top, str) or top not in data:
        return None
    value = _replaced(data[top], path[1:], new)
    return None if value is None or value == data[top] else {top: value}


def _replaced(value: Any, path: list[str | int], new: str) -> Any:
    if not path:
        return new if isinstance(value, str) else None
    step, rest = path[0], path[1:]
    if isinstance(value, list) and isinstance(step, int) and step < len(value):
        inside = _replaced(value[step], rest, new)
        return None if inside is None else [*value[:step], inside, *value[step + 1 :]]
    if isinstance(value, dict) and step in value:
        inside = _replaced(value[step], rest, new)
        return None if inside is None else {**value, step: inside}
    return None


def phone(number: Telephone) -> dict[str, Any] | None:
    """The patch that writes a member's telephone with the code of its country; None where it has it."""
    if number.shown.startswith("+"):
        return None
    known = phonenumbers.parse(number.dial)
    return {"phone": phonenumbers.format_number(known, phonenumbers.PhoneNumberFormat.INTERNATIONAL)}
