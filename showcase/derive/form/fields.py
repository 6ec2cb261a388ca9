"""What the form of a kind asks, in one language: its fields by group, each with its words and rule.

There is no HTML in it, and nothing of a record. Fields that only the staff fill in are none of it; a field that no
group names stands in the last one.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any, Literal, NamedTuple, get_args

from pydantic import TypeAdapter

from showcase.derive import json_schema
from showcase.derive.form import examples
from showcase.derive.form.words import GROUPS, MORE, STAFF, help_of
from showcase.derive.json_schema import Schema
from showcase.schema.field import Public, fields
from showcase.schema.kinds import Kind
from showcase.schema.label import Label
from showcase.schema.moment import Clock, Day, When, Zone
from showcase.schema.phone import Phone
from showcase.schema.picture import File, Year
from showcase.schema.price import Currency
from showcase.schema.record import Part
from showcase.schema.reference import Reference, TermReference
from showcase.schema.shape import Shape, shapes
from showcase.schema.slug import Slug
from showcase.schema.text import Translated
from showcase.schema.web import Account, Email, Url

# The kinds that have a form, in the order in which the site offers them.
KINDS_WITH_FORM = ("members", "events", "opportunities", "initiatives", "venues")

Sort = Literal[
    "text",
    "name",
    "day",
    "moment",
    "clock",
    "year",
    "zone",
    "url",
    "email",
    "phone",
    "account",
    "file",
    "currency",
    "slug",
    "number",
    "whole",
    "amount",
    "switch",
    "choice",
    "term",
    "reference",
    "part",
    "keys",
]
_FORMS: tuple[tuple[Any, Sort], ...] = (
    *((Day, "day"), (When, "moment"), (Clock, "clock"), (Year, "year"), (Zone, "zone"), (Url, "url")),
    *((Email, "email"), (Phone, "phone"), (Account, "account"), (File, "file"), (Currency, "currency"), (Slug, "slug")),
)


class Option(NamedTuple):
    """One of a closed list: how files write it, and what it is called."""

    value: str
    label: str


class Field(NamedTuple):
    """One field. `name` is as files have it, `key` the names on the way to it; `example` is one that can be typed.

    `sort` says what one value is; with `many` there is a list of them. A `text` stands in every language. `most` is how
    long a text may be, `size` how many values a list takes. `parts` are the fields of a part, `model` its name; `of` is
    the vocabulary of a term, or the kind that a reference names.
    """

    name: str
    key: str
    label: str
    help: str
    example: str
    sort: Sort
    required: bool = False
    public: Public = "yes"
    many: bool = False
    lines: bool = False
    markdown: bool = False
    most: int = 0
    least: float | None = None
    greatest: float | None = None
    size: tuple[int, int] = (0, 0)
    default: str = ""
    options: tuple[Option, ...] = ()
    of: str = ""
    model: str = ""
    parts: tuple["Field", ...] = ()

    @property
    def picture(self) -> bool:
        """Whether it is a picture with what it shows."""
        return any(part.sort == "file" for part in self.parts)


class Group(NamedTuple):
    """Fields that one thinks of together."""

    name: str
    title: str
    fields: tuple[Field, ...]


class Form(NamedTuple):
    """The form of a kind; `title` is the field by which its records are called."""

    kind: str
    title: str
    groups: tuple[Group, ...]

    @property
    def fields(self) -> tuple[Field, ...]:
        return tuple(field for group in self.groups for field in group.fields)


def of_kind(kind: Kind, *, lang: str, languages: Sequence[str]) -> Form:
    """The form of a kind of the site, whose model may lack what the site leaves out."""
    whole = json_schema.of_model(kind.model, kind.one, lang=lang, languages=languages)
    asked = _Asked(lang, whole.get("$defs", {}))
    left_out = STAFF.get(kind.folder, frozenset())
    found = {field.name: field for field in asked.fields(kind.model, whole, "") if field.name not in left_out}
    groups = [_group(name, title, names, found, lang) for name, title, names in GROUPS[kind.folder]]
    groups.append(_group("more", MORE, tuple(found), found, lang))
    return Form(kind=kind.folder, title=kind.title, groups=tuple(group for group in groups if group.fields))


def _group(name: str, title: Label, names: Iterable[str], found: dict[str, Field], lang: str) -> Group:
    """A group of those that are still to be found."""
    return Group(name=name, title=title.tell(lang), fields=tuple(found.pop(one) for one in names if one in found))


class _Asked:
    """Makes fields of a JSON Schema, in one language; `known` are the parts that it defines."""

    def __init__(self, lang: str, known: Mapping[str, Schema]) -> None:
        self.lang, self.known = lang, known

    def fields(self, model: type[Part], schema: Schema, above: str) -> Iterator[Field]:
        declared, required = fields(model), schema.get("required", ())
        for name, node in schema["properties"].items():
            attribute, shape = shapes(model)[name]
            about = declared[name]
            values = {
                "name": name,
                "key": f"{above}{name}",
                "label": node["title"],
                "help": help_of(model, name, about.help).tell(self.lang),
                "required": name in required,
                "public": about.public,
                "default": str(node.get("default") or ""),
                "many": shape.many,
                "size": (node.get("minItems", 0), node.get("maxItems", 0)),
            }
            one = self.value(node["items"] if shape.many else node, shape, f"{above}{name}.")
            if one.get("sort") == "number" and _exact(model.model_fields[attribute].annotation):
                one["sort"] = "amount"
            yield Field(**{**values, **one, "example": self.example(about.example, one["sort"])})

    def example(self, found: str, sort: Sort) -> str:
        """An example as one types it into a field; "" where one chooses."""
        typed = _example(found, sort)
        return examples.text(typed, self.lang) if sort == "text" else typed

    def value(self, node: Schema, shape: Shape, above: str) -> dict[str, Any]:  # noqa: PLR0911 (a table)
        """What one value of a field is."""
        if isinstance(shape.mark, Translated):
            longest = shape.mark.longest
            text = {"most": longest.characters, "lines": longest.lines, "markdown": shape.mark.markdown}
            return {"sort": "text", **text}
        if isinstance(shape.mark, TermReference):
            return {"sort": "term", "of": shape.mark.vocabulary}
        if isinstance(shape.mark, Reference):
            return {"sort": "reference", "of": shape.mark.kind}
        if shape.part:
            schema = json_schema.mapping(self.known[shape.part.__name__])
            parts = tuple(self.fields(shape.part, schema, above))
            return {"sort": "part", "model": shape.part.__name__, "parts": parts}
        if shape.keys:
            named = node["properties"]
            options = tuple(Option(value=key, label=one["title"]) for key, one in named.items())
            return {"sort": "keys", "options": options}
        if "oneOf" in node:
            return {"sort": "choice", "options": tuple(_option(one) for one in node["oneOf"])}
        return _simple(node)


def _option(node: Schema) -> Option:
    return Option(value=node.get("const") or node["enum"][0], label=node["title"])


def _simple(node: Schema) -> dict[str, Any]:
    """A value without parts. Raises KeyError for a form that is not known here."""
    limits = {"least": node.get("minimum"), "greatest": node.get("maximum")}
    if "pattern" in node or "format" in node:
        return {"sort": _forms()[_form(node)]}
    match node["type"]:
        case "boolean":
            return {"sort": "switch"}
        case "integer":
            return {"sort": "whole", **limits}
        case "number":
            return {"sort": "number", **limits}
        case _:
            return {"sort": "name", "most": node["maxLength"]}


def _exact(annotation: Any) -> bool:
    """Whether a number has as many places as money has."""
    return annotation is Decimal or any(_exact(inner) for inner in get_args(annotation))


@lru_cache(maxsize=1024)
def _example(text: str, sort: Sort) -> str:
    """What of an example is typed: the same in all languages."""
    if sort in ("choice", "term", "reference", "part", "switch", "keys", "file", "day", "moment", "clock"):
        return ""
    read = json_schema.typed(text)
    if isinstance(read, list):
        read = read[0]
    return text if isinstance(read, float | int) and not isinstance(read, bool) else str(read)


@cache
def _forms() -> dict[str, Sort]:
    return {_form(TypeAdapter(type_).json_schema()): sort for type_, sort in _FORMS}


def _form(node: Schema) -> str:
    return json.dumps([node.get("pattern"), node.get("format")])
