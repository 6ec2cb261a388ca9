"""A field: its rule, its words, an example, whether it is public, and the faces it asks for."""

from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from pydantic import BaseModel
from pydantic.fields import Field as PydanticField
from pydantic.fields import FieldInfo

from showcase.schema.label import Label

Public = Literal["yes", "no", "if shown"]
REQUIRED: Any = ...


class Wider(NamedTuple):
    """Groups records also by what their terms are part of: the vocabulary these stand in, its title and path segment."""

    vocabulary: str
    title: Label
    segment: Label


@dataclass(frozen=True, kw_only=True, slots=True)
class Declaration:
    """What every face needs to know of a field beside its type.

    `public`: "yes" leaves the house, "no" never does, "if shown" does when the member lists it in `show`.
    `facet`: the path segment, by language, of the lists that group records by this field; None where there are none.
    `wider`: what the field's terms are part of, where records are grouped by that too.
    """

    label: Label
    help: Label
    example: Any
    public: Public
    facet: Label | None
    wider: Wider | None = None


def field(
    label: Label,
    help: Label,
    example: Any,
    *,
    default: Any = None,
    public: Public = "yes",
    facet: Label | None = None,
    wider: Wider | None = None,
    **rules: Any,
) -> Any:
    """Declare a field of a record. `default=REQUIRED` where there must be one; `rules` are pydantic's."""
    about = Declaration(label=label, help=help, example=example, public=public, facet=facet, wider=wider)
    if isinstance(default, (list, dict)):
        # No built-in: pydantic would compile the signature of each, a hundredth of a build after one change.
        def fresh() -> Any:
            return default.copy()

        rules["default_factory"] = fresh
    else:
        rules["default"] = default
    return PydanticField(title=label.text, description=help.text, json_schema_extra={"about": about}, **rules)  # type: ignore[dict-item]


def about(info: FieldInfo) -> Declaration:
    """What was declared of a field. Raises KeyError for a field that was not declared with `field`."""
    extra: Any = info.json_schema_extra
    found = extra["about"] if isinstance(extra, dict) else None
    if not isinstance(found, Declaration):
        raise KeyError("a field of a record is declared with showcase.schema.field.field")
    return found


def fields(model: type[BaseModel]) -> dict[str, Declaration]:
    """All fields of a model in the order they are written, by the name used in files."""
    return {info.alias or name: about(info) for name, info in model.model_fields.items()}
