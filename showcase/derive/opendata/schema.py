"""JSON Schemas (draft 2020-12) of open data: a record of a kind as it leaves, with the words of its fields."""

from collections.abc import Mapping, Sequence
from typing import Any

from showcase.derive.opendata.node import Node, PublicField, public
from showcase.schema.event import Event
from showcase.schema.kinds import Kind
from showcase.schema.label import Label
from showcase.schema.record import Part
from showcase.schema.slug import SLUG

Schema = dict[str, Any]
# What is told of an event beside its fields.
OCCURRENCES = Label("All dates")
OCCURRENCES_HELP = Label("Every date, with the offset of the place: `start` and, where it is known, `end`.")
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_SLUG: Schema = {"type": "string", "pattern": f"^{SLUG.pattern}$"}
_SORTS: Mapping[str, Schema] = {
    "reference": _SLUG,
    "term": _SLUG,
    "text": {"type": "string", "minLength": 1},
    "number": {"type": "number"},
    "truth": {"type": "boolean"},
    "day": {"type": "string", "format": "date"},
    "clock": {"type": "string", "pattern": "^[0-2][0-9]:[0-5][0-9]$"},
    "phone": {"type": "string", "pattern": r"^\+[1-9][0-9]{1,14}$"},  # E.164
    "moment": {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2}))?$"},
}


def of_file(kind: Kind, *, url: str, lang: str, languages: Sequence[str]) -> Schema:
    """The schema of a kind's JSON file; `url` is its own absolute address."""
    return {
        "$schema": _DIALECT,
        "$id": url,
        "title": kind.many.tell(lang),
        "type": "object",
        "required": ["version", "kind", "records"],
        "properties": {
            "version": {"type": "string"},
            "kind": {"const": kind.folder},
            "site": {"type": "string"},
            "publisher": {"type": "string"},
            "licence": {"type": "string", "format": "uri"},
            "schema": {"const": url},
            "records": {"type": "array", "items": {"$ref": "#/$defs/record"}},
        },
        "$defs": {"record": of_record(kind, lang=lang, languages=languages)},
    }


def of_record(kind: Kind, *, lang: str, languages: Sequence[str]) -> Schema:
    """A record: who it is, where its page is, and its public fields."""
    whole = _part(kind.model, lang, languages)
    own = {"id": _SLUG, "url": _by_language(languages, {"type": "string", "format": "uri"})}
    dates = {"occurrences": _occurrences(lang)} if kind.model is Event else {}
    return {
        **whole,
        "title": kind.one.tell(lang),
        "required": ["id", "url", *whole.get("required", ()), *dates],
        "properties": {**own, **whole["properties"], **dates},
    }


def _occurrences(lang: str) -> Schema:
    moment = dict(_SORTS["moment"])
    each = {"type": "object", "properties": {"start": moment, "end": moment}}
    return {
        "title": OCCURRENCES.tell(lang),
        "description": OCCURRENCES_HELP.tell(lang),
        "type": "array",
        "minItems": 1,
        "items": {**each, "required": ["start"], "additionalProperties": False},
    }


def _part(model: type[Part], lang: str, languages: Sequence[str]) -> Schema:
    fields = public(model)
    # What names somebody is left out where that one is hidden, and so is a part of which then nothing is left.
    required = [field.name for field in fields if field.required and field.node.sort not in ("reference", "part")]
    return {
        "type": "object",
        "properties": {field.name: _field(field, lang, languages) for field in fields},
        "additionalProperties": False,
        **({"required": required} if required else {}),
    }


def _field(field: PublicField, lang: str, languages: Sequence[str]) -> Schema:
    words = {"title": field.about.label.tell(lang), "description": field.about.help.tell(lang)}
    return {**words, **_node(field.node, lang, languages)}


def _node(node: Node, lang: str, languages: Sequence[str]) -> Schema:
    one = _one(node, lang, languages)
    if node.keys:
        return {"type": "object", "properties": {str(key): one for key in node.keys}, "additionalProperties": False}
    return {"type": "array", "items": one} if node.many else one


def _one(node: Node, lang: str, languages: Sequence[str]) -> Schema:
    if node.part:
        return _part(node.part, lang, languages)
    if node.choices:
        return {"oneOf": [{"const": one.value, "title": one.label.tell(lang) or one.value} for one in node.choices]}
    if node.sort == "texts":
        return _by_language(languages, {"type": "string", "minLength": 1})
    return dict(_SORTS[node.sort])


def _by_language(languages: Sequence[str], each: Schema) -> Schema:
    return {
        "type": "object",
        "properties": dict.fromkeys(languages, each),
        "additionalProperties": False,
        "minProperties": 1,
    }
