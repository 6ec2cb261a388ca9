"""The rule of a field in a few plain words: what may stand there, in which form, and how much of it."""

import json
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from showcase.derive.json_schema import Schema
from showcase.schema.label import Label
from showcase.schema.moment import Clock, Day, When, Zone
from showcase.schema.phone import Phone
from showcase.schema.picture import File, Year
from showcase.schema.price import Currency
from showcase.schema.reference import Reference, TermReference
from showcase.schema.shape import Shape
from showcase.schema.slug import Slug
from showcase.schema.text import Translated
from showcase.schema.web import Account, Email, Url

_LIST = Label("a list{count}; each: {each}")
_BETWEEN = Label(" ({least} to {most})")
_LEAST = Label(" (at least {least})")
_MOST = Label(" ({most} at most)")
_REFERENCE = Label("the name of a folder in `content/{of}/`")
_TERM = Label("a key of `content/vocabulary/{of}.yaml`")
_TEXT = Label("a text of at most {most} characters")
_TRANSLATED = Label(", also by language")
_CHOICE = Label("one of: {known}")
_YES_NO = Label("`true` (yes) or `false` (no)")
_NUMBER = Label("a number{count}")
_WHOLE = Label("a whole number{count}")
_KEYS = Label("a line for any of these words: {known}; after it: {each}")
_LINES = Label("indented lines")
_OR = Label(", or ")

# The forms that a pattern checks. The list names types, so a new pattern of the schema without words fails a test.
_FORMS: tuple[tuple[Any, Label], ...] = (
    (
        Day,
        Label("a day: year-month-day"),
    ),
    (
        When,
        Label("a day, with or without the time"),
    ),
    (Clock, Label("a time of day: 19:30")),
    (
        Year,
        Label("a year, four digits"),
    ),
    (
        Zone,
        Label("a time zone by its IANA name"),
    ),
    (Url, Label("a whole web address")),
    (Email, Label("an e-mail address")),
    (
        Phone,
        Label("a telephone number; of another country, with its code"),
    ),
    (
        Account,
        Label("an account name, without @"),
    ),
    (
        File,
        Label("a name without spaces or path"),
    ),
    (
        Currency,
        Label("a code of three capitals"),
    ),
    (
        Slug,
        Label("letters a to z, digits and hyphens"),
    ),
)


def tell(node: Schema, shape: Shape, parts: Schema, *, lang: str) -> str:
    """What may stand in a field, in `lang`. `node` is the field in its kind's JSON Schema, `parts` that schema's $defs.

    Raises KeyError for a form that has no words.
    """
    if node.get("type") == "array":
        each = tell(node["items"], Shape(mark=shape.mark, part=shape.part), parts, lang=lang)
        return _LIST.tell(lang).format(count=_count(node, "Items", lang), each=each)
    if isinstance(shape.mark, Reference):
        return _REFERENCE.tell(lang).format(of=shape.mark.kind)
    if isinstance(shape.mark, TermReference):
        return _TERM.tell(lang).format(of=shape.mark.vocabulary)
    if isinstance(shape.mark, Translated):
        return _value(node["anyOf"][0], lang) + _TRANSLATED.tell(lang)
    if shape.part:
        ways = parts[shape.part.__name__].get("anyOf", ())
        bare = [_value(one, lang) for one in ways if "properties" not in one]
        return _OR.tell(lang).join([*bare, _LINES.tell(lang)])
    return _value(node, lang)


def sentence(words: str) -> str:
    """A rule as a sentence."""
    return f"{words[0].upper()}{words[1:]}."


def _value(node: Schema, lang: str) -> str:
    if "oneOf" in node:
        return _CHOICE.tell(lang).format(known=_known(node["oneOf"]))
    if "pattern" in node or "format" in node:
        return _forms()[_form(node)].tell(lang)
    match node["type"]:
        case "boolean":
            words = _YES_NO.tell(lang)
        case "integer":
            words = _WHOLE.tell(lang).format(count=_count(node, "imum", lang))
        case "number":
            words = _NUMBER.tell(lang).format(count=_count(node, "imum", lang))
        case "array":
            words = tell(node, Shape(), {}, lang=lang)
        case "object":
            words = _keys(node, lang)
        case _:
            words = _TEXT.tell(lang).format(most=_digits(node["maxLength"]))
    return words


def _keys(node: Schema, lang: str) -> str:
    keys: Schema = node.get("properties") or dict.fromkeys(node["propertyNames"]["enum"], node["additionalProperties"])
    known = ", ".join(f"`{key}`" for key in keys)
    return _KEYS.tell(lang).format(known=known, each=_value(next(iter(keys.values())), lang))


def _known(choices: list[Schema]) -> str:
    words = []
    for choice in choices:
        value = choice.get("const") or choice["enum"][0]
        words.append(f"`{value}`" if choice["title"] == value else f"`{value}` ({choice['title']})")
    return ", ".join(words)


def _count(node: Schema, what: str, lang: str) -> str:
    least, most = node.get(f"min{what}"), node.get(f"max{what}")
    words = _BETWEEN if None not in (least, most) else _LEAST if least is not None else _MOST
    return "" if (least, most) == (None, None) else words.tell(lang).format(least=_digits(least), most=_digits(most))


def _digits(number: object) -> str:
    """A number as every language reads it: thousands apart, by a space that does not break."""
    return f"{number:,}".replace(",", "\u00a0") if isinstance(number, int) else f"{number}"


@cache
def _forms() -> dict[str, Label]:
    return {_form(TypeAdapter(type_).json_schema()): words for type_, words in _FORMS}


def _form(node: Schema) -> str:
    return json.dumps([node.get("pattern"), node.get("format")])
