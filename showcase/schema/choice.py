"""A closed list of the schema: each value is written in files as it stands, and carries its label."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, Self

from pydantic_core import PydanticCustomError, core_schema

from showcase.schema.label import Label


class Choice(StrEnum):
    """Base of the closed lists: `PERSON = "person", Label("Person")`."""

    label: Label

    def __new__(cls, value: str, label: Label) -> Self:
        self = str.__new__(cls, value)
        self._value_ = value
        self.label = label
        return self

    @classmethod
    def read(cls, value: object) -> Self:
        """The choice written as `value`. Raises PydanticCustomError `choice` with the known values."""
        if isinstance(value, cls):
            return value
        found = cls._value2member_map_.get(value) if isinstance(value, str) else None
        if isinstance(found, cls):
            return found
        raise PydanticCustomError("choice", "not one of the choices", {"known": [c.value for c in cls]})

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.read, serialization=core_schema.to_string_ser_schema())

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        # `labels` is ours: derive/json_schema.py takes the language that it writes in.
        return {"type": "string", "enum": [c.value for c in cls], "labels": [asdict(c.label) for c in cls]}


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Marks a field whose choice lacks some values: those that a site leaves out, each with what it serves."""

    values: Mapping[str, str]

    def read(self, value: Any) -> Any:
        """The choice as it was read. Raises PydanticCustomError `left_out`."""
        if value in self.values:
            raise PydanticCustomError("left_out", "left out", {"found": str(value), "what": self.values[value]})
        return value

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(self.read, handler(source))

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> dict[str, Any]:
        raw: dict[str, Any] = handler(schema)
        kept = [pair for pair in zip(raw["enum"], raw["labels"], strict=True) if pair[0] not in self.values]
        return {**raw, "enum": [value for value, _ in kept], "labels": [label for _, label in kept]}
