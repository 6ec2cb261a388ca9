"""schema.org's own vocabulary, as the npm package schema-dts tells it: types, their properties, what these may hold."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any

from tests.browser.chromium import npm_modules

_INTERFACE = re.compile(r"^(?:export )?interface (\w+) extends ([^{]+)\{\n(.*?)^\}", re.MULTILINE | re.DOTALL)
_PROPERTY = re.compile(r'^    "([\w-]+)"\?: SchemaValue<(.+), "[\w-]+">;$', re.MULTILINE)
_TYPE = re.compile(r'^    "@type": "(\w+)";$', re.MULTILINE)
_ALIAS = re.compile(r"^export type (\w+) = (.+);$", re.MULTILINE)
_TEXTS = {"Text", "URL", "Date", "DateTime", "Time", "CssSelectorType", "PronounceableText", "XPathType", "string"}
_NUMBERS = {"Number", "Integer", "Float", "number"}


@dataclass(frozen=True)
class Vocabulary:
    """`text` is schema.d.ts of schema-dts."""

    text: str = field(repr=False)

    @cached_property
    def _interfaces(self) -> Mapping[str, tuple[list[str], str]]:
        return {
            name: ([one.strip() for one in parents.split(",")], body)
            for name, parents, body in _INTERFACE.findall(self.text)
        }

    @cached_property
    def _aliases(self) -> Mapping[str, set[str]]:
        return {name: {one.strip() for one in whole.split("|")} for name, whole in _ALIAS.findall(self.text)}

    @cached_property
    def types(self) -> Mapping[str, str]:
        """By type, the interface that has its properties."""
        found = {}
        for name, (_, body) in self._interfaces.items():
            if kind := _TYPE.search(body):
                found[kind[1]] = name
        return found

    @cache  # noqa: B019 (there is one vocabulary)
    def properties(self, kind: str) -> Mapping[str, str]:
        """The properties of a type, its parents' among them, with what each may hold. Raises KeyError."""
        found: dict[str, str] = {}
        todo = [self.types[kind]]
        while todo:
            parents, body = self._interfaces.get(todo.pop(), ([], ""))
            found = {**dict(_PROPERTY.findall(body)), **found}
            todo += parents
        return found

    @cache  # noqa: B019
    def leaves(self, name: str) -> set[str]:
        """Everything that an alias stands for, down to texts, numbers and types."""
        seen, todo = {name}, [name]
        while todo:
            for one in self._aliases.get(todo.pop(), ()):
                if one not in seen:
                    seen.add(one)
                    todo.append(one)
        return seen


def vocabulary() -> Vocabulary:
    """The pinned one."""
    return Vocabulary((npm_modules() / "schema-dts" / "dist" / "schema.d.ts").read_text(encoding="utf-8"))


def faults(thing: Any, known: Vocabulary, *, within: str = "") -> Iterator[str]:
    """What schema.org would not understand of a thing: types, properties, and what stands in these."""
    kind = thing.get("@type")
    here = f"{within}/{kind}"
    if kind not in known.types:
        yield f"{here}: there is no type {kind}"
        return
    properties = known.properties(kind)
    for name, value in thing.items():
        if name in ("@type", "@id", "@context"):
            continue
        if name == "@reverse":
            for back, other in value.items():
                yield from _held(back, {**thing, "@reverse": {}}, known.properties(other["@type"]), known, here)
                yield from faults(other, known, within=here)
        elif name == "query-input":
            continue  # written of a property, as schema.org/docs/actions.html has it
        else:
            yield from _held(name, value, properties, known, here)


def _held(name: str, value: Any, properties: Mapping[str, str], known: Vocabulary, here: str) -> Iterator[str]:
    if name not in properties:
        yield f"{here}: has no property {name}"
        return
    range_of = {leaf for one in properties[name].split("|") for leaf in known.leaves(one.strip())}
    for one in value if isinstance(value, list) else [value]:
        if not _fits(one, range_of):
            yield f"{here}: {name} cannot be {one!r:.80}"
        if isinstance(one, dict):
            yield from faults(one, known, within=f"{here}.{name}")


def _fits(value: Any, range_of: set[str]) -> bool:
    if isinstance(value, dict):
        return f"{value.get('@type')}Leaf" in range_of or value.get("@type") in range_of
    if isinstance(value, bool):
        return "Boolean" in range_of
    if isinstance(value, (int, float)):
        return bool(range_of & _NUMBERS)
    listed = {one.strip('"') for one in range_of if one.startswith('"')}
    return value in listed or bool(range_of & _TEXTS) or (not listed and bool(range_of & _NUMBERS))
