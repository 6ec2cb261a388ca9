"""JSON Schemas (draft 2020-12) of kinds and vocabularies in one language, for editors, forms and validators.

They describe a file as an editor types it: YAML 1.2, where `2019` is a number and `2026-05-31` a text. What two fields
must agree on, and whether a name leads somewhere, only the checker knows.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

import yaml

from showcase.schema.kinds import KINDS, Kind
from showcase.schema.label import Label
from showcase.schema.record import Part, Record
from showcase.schema.slug import SLUG
from showcase.schema.vocabulary import Term

Schema = dict[str, Any]
VOCABULARY = Label("Vocabulary")
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
# What is taken over as it stands, and what pydantic calls by its own names where a reader of ours stands before a rule.
_KEYWORDS = {
    **{name: name for name in ("$ref", "type", "format", "pattern", "minLength", "maxLength", "minimum", "maximum")},
    **{name: name for name in ("minItems", "maxItems", "minProperties", "maxProperties", "required")},
    "ge": "minimum",
    "le": "maximum",
}


class _Core(yaml.SafeLoader):
    """Types plain scalars as YAML 1.2 does (core schema)."""

    yaml_implicit_resolvers: dict[str, object] = {}  # noqa: RUF012 (PyYAML's own name for what a subclass adds to)


_Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|True|TRUE|false|False|FALSE)$"), [*"tTfF"])
_Core.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(?:~|null|Null|NULL|)$"), [*"~nN", ""])
_Core.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^[-+]?[0-9]+$"), [*"-+0123456789"])
_Core.add_implicit_resolver(
    "tag:yaml.org,2002:float", re.compile(r"^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)(?:[eE][-+]?[0-9]+)?$"), [*"-+.0123456789"]
)


def typed(text: str) -> object:
    """The value of a YAML text as an editor reads it. Raises yaml.YAMLError."""
    return _Core(text).get_single_data()


_kept = lru_cache(maxsize=1024)(typed)  # examples and the values of closed lists are the same in all languages


def schemas(*, lang: str, languages: Sequence[str], kinds: Mapping[str, Kind] = KINDS) -> dict[str, Schema]:
    """The schema of each of a site's kinds, by its folder, and of the vocabularies, as `vocabulary`."""
    made = {kind.folder: of_model(kind.model, kind.one, lang=lang, languages=languages) for kind in kinds.values()}
    return {**made, "vocabulary": of_vocabulary(lang=lang, languages=languages)}


def texts(*, lang: str, languages: Sequence[str], kinds: Mapping[str, Kind] = KINDS) -> dict[str, str]:
    """The text of each schema by the name of its file."""
    made = schemas(lang=lang, languages=languages, kinds=kinds)
    return {f"{name}.json": json.dumps(one, ensure_ascii=False, indent=2) + "\n" for name, one in made.items()}


def of_model(model: type[Part], title: Label, *, lang: str, languages: Sequence[str]) -> Schema:
    """The schema of a record or part: what is needed comes first, what every record has comes last."""
    raw = _raw(model)
    tongue = _Tongue(lang, languages)
    whole = tongue.node(raw)
    inherited = Record.model_fields if issubclass(model, Record) and model is not Record else {}
    order = sorted(whole["properties"], key=lambda name: (name not in whole.get("required", ()), name in inherited))
    whole["properties"] = {name: whole["properties"][name] for name in order}
    parts = {name: tongue.node(part) for name, part in raw.get("$defs", {}).items()}
    return {"$schema": _DIALECT, "title": title.tell(lang), **whole, **({"$defs": parts} if parts else {})}


@lru_cache(maxsize=64)
def _raw(model: type[Part]) -> Schema:
    """What pydantic says of a model, in no language: asked once, for it takes longer than all that is made of it."""
    return model.model_json_schema()


def of_vocabulary(*, lang: str, languages: Sequence[str]) -> Schema:
    """The schema of a vocabulary: terms by key."""
    term = of_model(Term, VOCABULARY, lang=lang, languages=languages)
    parts = {**term.pop("$defs"), "Term": {key: term[key] for key in term if key not in ("$schema", "title")}}
    return {
        "$schema": _DIALECT,
        "title": VOCABULARY.tell(lang),
        "type": "object",
        "propertyNames": {"pattern": f"^{SLUG.pattern}$"},
        "additionalProperties": {"$ref": "#/$defs/Term"},
        "$defs": parts,
    }


def mapping(part: Schema) -> Schema:
    """Of what a part may be, the one that is a mapping: a price may be a bare number as well."""
    found: Schema = next(one for one in (part, *part.get("anyOf", ())) if "properties" in one)
    return found


class _Tongue:
    """Turns pydantic's schemas into ours, in one language; what it does not know it leaves out."""

    def __init__(self, lang: str, languages: Sequence[str]) -> None:
        self.lang, self.languages = lang, languages

    def field(self, raw: Schema) -> Schema:
        """A field with its words."""
        about = raw["about"]
        words = {"title": self._tell(about["label"]), "description": self._tell(about["help"])}
        default = {} if raw.get("default") in (None, [], {}) else {"default": raw["default"]}
        return {**words, **self.node(raw), **default, "examples": [_kept(about["example"])]}

    def node(self, raw: Schema) -> Schema:
        """What a value must be."""
        some = _some(raw.get("anyOf", ()))
        if len(some) > 1:
            return {"anyOf": [self.node(one) for one in some]}
        if some:
            return self.node({**raw, "anyOf": (), **some[0]})
        if "enum" in raw:
            return {"oneOf": self._choices(raw)}
        made = {name: raw[theirs] for theirs, name in _KEYWORDS.items() if theirs in raw}
        if made.get("type") == "string" and _may_look_like_a_number(made):
            made["type"] = ["string", "number"]
        if "items" in raw:
            made["items"] = self.node(raw["items"])
        if made.get("type") == "object":
            made |= self._keys(raw)
        return made

    def _keys(self, raw: Schema) -> Schema:
        """The keys of a mapping: fields, or those of a closed list, or else languages."""
        if "properties" in raw:
            return {
                "properties": {name: self.field(one) for name, one in raw["properties"].items()},
                "additionalProperties": False,
            }
        each = self.node(raw["additionalProperties"])
        if "propertyNames" not in raw:
            return {"propertyNames": {"enum": list(self.languages)}, "additionalProperties": each}
        named = zip(raw["propertyNames"]["enum"], raw["propertyNames"]["labels"], strict=True)
        return {
            "properties": {name: {"title": self._tell(label), **each} for name, label in named},
            "additionalProperties": False,
        }

    def _choices(self, raw: Schema) -> list[Schema]:
        """Each value of a closed list with its label: `title` is what forms show, `description` what editors do."""
        made = []
        for value, label in zip(raw["enum"], raw["labels"], strict=True):
            seen = _kept(value)
            words = {"title": self._tell(label) or value, "description": self._tell(label) or value}
            made.append({**({"const": value} if seen == value else {"enum": [value, seen]}), **words})
        return made

    def _tell(self, label: dict[str, str]) -> str:
        return Label(**label).tell(self.lang)


def _some(anyof: Iterable[Schema]) -> list[Schema]:
    """What a value may be: absent, so without null; and a number is written as one, not in quotes."""
    some = [one for one in anyof if one.get("type") != "null"]
    numbers = [one for one in some if one.get("type") == "number"]
    return numbers or some


def _may_look_like_a_number(text: Schema) -> bool:
    return "format" not in text and re.search(text.get("pattern", ""), "2019") is not None
