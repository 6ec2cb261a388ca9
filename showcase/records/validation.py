"""From the data of a record to its facts: the schema's judgement, told as problems with file, line and field."""

import difflib
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from showcase.records import offers, slips
from showcase.records.mark import Marks, Path, name, nearest
from showcase.records.problem import PASSED_OVER, Problem
from showcase.records.quoting import quoted
from showcase.schema.field import fields
from showcase.schema.record import Part
from showcase.schema.shape import shapes
from showcase.schema.text import PLACEHOLDER

LONGEST_CODE = 3  # letters of a language
M = TypeVar("M", bound=BaseModel)


def near(found: object, known: Iterable[str]) -> str:
    """The known word that looks most like what was found; "" where none does."""
    close = difflib.get_close_matches(str(found), list(known), n=1, cutoff=0.6)
    return close[0] if close else ""


def validate(
    model: type[M],
    data: dict[str, Any],
    marks: Marks,
    languages: Sequence[str],
    region: str = "",
    passed_over: Collection[str] = (),
) -> tuple[M | None, list[Problem]]:
    """The record that `data` is, or every problem it has; a note comes with it of texts that were passed over.

    `region`: the country of telephone numbers without a code. `passed_over`: languages of which no text is read.
    """
    unread: list[str] = []
    context = {"languages": tuple(languages), "region": region, "passed_over": passed_over, "unread": unread}
    try:
        return model.model_validate(data, context=context), list(_notes(unread, marks))
    except ValidationError as refusal:
        errors = refusal.errors(include_url=False)
    except RecursionError:
        errors = [{"type": "internal", "loc": (), "msg": "too deep", "input": ""}]
    return None, [_problem(model, error, marks) for error in errors]


def _notes(unread: Iterable[str], marks: Marks) -> Iterator[Problem]:
    for lang, many in Counter(unread).items():
        mark, details = nearest(marks, ()), {"language": lang, "many": many}
        yield Problem(path=mark.path, line=mark.line, field="", code=PASSED_OVER, details=details, level="note")


def _problem(model: type[BaseModel], error: ErrorDetails, marks: Marks) -> Problem:
    code, details = _message(model, error)
    if mended := _cut(error):
        code, details = "yaml.colons", {"mended": mended}
    if near_by := offers.of(code, error.get("input")):
        details["near"] = near_by
    if code in ("event.order", "opportunity.order") and isinstance(error.get("input"), dict):
        found = error["input"].get("end" if code == "event.order" else "deadline")
        details["near"] = slips.next_year(found, after=str(details.get("start") or details.get("opens")))
    path: Path = _inside(tuple(error["loc"]), error)
    mark = nearest(marks, path)
    return Problem(path=mark.path, line=mark.line, field=name(path), code=code, details=details)


def _inside(path: Path, error: ErrorDetails) -> Path:
    """The path of the field that an error is about; `[key]` is pydantic's way to say that a key is wrong."""
    field = (error.get("ctx") or {}).get("field", "")
    steps = tuple(step for step in path if step != "[key]")
    return (*steps, *(int(step) if step.isdecimal() else step for step in field.split("."))) if field else steps


def _message(model: type[BaseModel], error: ErrorDetails) -> tuple[str, dict[str, object]]:  # noqa: PLR0911 (a table)
    """Our code and details for pydantic's or our own error type."""
    kind, found, ctx, path = error["type"], error.get("input"), error.get("ctx") or {}, error["loc"]
    details = {"found": "" if isinstance(found, (dict, list)) else found, **ctx}
    if found == PLACEHOLDER:  # whatever would be wrong with it
        return "placeholder", {"example": example_of(model, path)}
    if kind == "missing":
        return "missing", {"key": path[-1], "example": example_of(model, path)}
    if kind == "extra_forbidden":
        return unknown(model, path) or ("key.unknown", {"found": path[-1], "near": ""})
    if kind == "choice":
        return kind, {**details, "near": near(found, ctx["known"]), "known": ", ".join(ctx["known"])}
    if kind in ("too_short", "too_long"):
        limit = {"least": ctx.get("min_length"), "most": ctx.get("max_length")}
        return ("list.short" if kind == "too_short" else "list.long"), {
            "found": ctx.get("actual_length"),
            **limit,
        }
    simple = {
        "list_type": "list",
        "dict_type": "mapping",
        "model_type": "mapping",
        "model_attributes_type": "mapping",
    }
    if kind in simple:
        mended = _pair(model, path, found) if simple[kind] == "mapping" else ""
        return ("yaml.colon", {"mended": mended}) if mended else (simple[kind], details)
    if kind.startswith("bool"):
        return "boolean", details
    if kind in ("greater_than_equal", "less_than_equal"):
        return "number.small" if "ge" in ctx else "number.large", {
            **details,
            "least": ctx.get("ge"),
            "most": ctx.get("le"),
        }
    if kind.startswith(("int_", "float_", "decimal_", "finite_")):
        return "number", details
    return kind, ({"reason": error["msg"]} if kind == "internal" else details)


def unknown(model: type[BaseModel], path: Path) -> tuple[str, dict[str, Any]] | None:
    """Our code and details for the first key on the way to a field that is none, or serves only what the site leaves
    out; None where all are fields.
    """
    for place, key in enumerate(path):
        owner = _owner(model, path[:place])
        if owner is None or isinstance(key, int):
            continue
        if key in owner.left_out:
            return "left_out", {"found": key, "what": owner.left_out[key]}
        if key not in shapes(owner):
            return "key.unknown", {"found": key, "near": near(key, shapes(owner))}
    return None


def _cut(error: ErrorDetails) -> str:
    """The text that YAML cut in two at its colon, in quotes: `- Atelier: bols` is a mapping; "" where it is none."""
    found, path = error.get("input"), error["loc"]
    if error["type"] == "text.language":
        key, path = str(path[-1]), path[:-1]
        if len(key) <= LONGEST_CODE and key.islower():
            return ""
    elif error["type"] == "text.type" and isinstance(found, dict) and len(found) == 1:
        ((key, found),) = found.items()
    else:
        return ""
    before = "" if not path else "- " if isinstance(path[-1], int) else f"{path[-1]}: "
    return before + quoted(f"{key}: {found}") if isinstance(found, str) else ""


def _pair(model: type[BaseModel], path: Path, found: object) -> str:
    """What may have been meant by text in the place of a mapping: `member:anne` or `member anne`; "" for nothing."""
    pair = re.fullmatch(r"([a-z_]+)[\s:]+(\S.*)", found) if isinstance(found, str) else None
    return f"{pair[1]}: {pair[2]}" if pair and pair[1] in _keys(model, path) else ""


def _owner(model: type[BaseModel], path: Path) -> type[Part] | None:
    """The model of the mapping at `path`."""
    owner: type[Part] | None = model if issubclass(model, Part) else None
    for step in path:
        if isinstance(step, str) and owner is not None:
            known = shapes(owner)
            owner = known[step][1].part if step in known else None
    return owner


def _keys(model: type[BaseModel], path: Path) -> list[str]:
    owner = _owner(model, path)
    return list(shapes(owner)) if owner else []


def example_of(model: type[BaseModel], path: Path) -> str:
    """How the field at `path` may be written, as messages say it: an item, or a text in one language, as its field."""
    while path:
        owner = _owner(model, path[:-1])
        known = fields(owner) if owner else {}
        if path[-1] in known:
            return str(known[str(path[-1])].example)
        path = path[:-1]
    return "…"
