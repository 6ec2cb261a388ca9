"""A proposal: what leaves the form of the site. It takes JSON of a stranger, and refuses all that no form writes."""

import json
import re
from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, JsonValue, ValidationError, WithJsonSchema
from pydantic_core import PydanticCustomError

from showcase.desk.proposals.refusal import Refusal, Refused
from showcase.schema.picture import FILE
from showcase.schema.slug import LONGEST_SLUG, RESERVED, SLUG

MOST_BYTES = 200_000
MOST_NOTE = 4_000
MOST_PICTURES = 16
DEEPEST = 8
_DIGEST = r"^[0-9a-f]{64}$"
_PICTURE = f"^{FILE.pattern}$"
_RECORD = {"type": "string", "pattern": f"^[a-z]{{1,20}}/{SLUG.pattern}$", "maxLength": 20 + 1 + LONGEST_SLUG}


def _record(value: object) -> str:
    kind, _, slug = value.partition("/") if isinstance(value, str) else ("", "", "")
    if not re.fullmatch(r"[a-z]{1,20}", kind) or not SLUG.fullmatch(slug):
        raise PydanticCustomError("record", "no record", {"found": str(value)})
    if len(slug) > LONGEST_SLUG or slug in RESERVED:
        raise PydanticCustomError("record", "no record", {"found": str(value)})
    return str(value)


def _pictures(value: object) -> object:
    for name in value if isinstance(value, dict) else ():
        if not FILE.fullmatch(str(name)):
            raise PydanticCustomError("picture.name", "no picture", {"found": str(name)})
    if isinstance(value, dict) and len(value) > MOST_PICTURES:
        raise PydanticCustomError("picture.many", "too many", {"found": len(value), "most": MOST_PICTURES})
    return value


def _note(value: object) -> object:
    if isinstance(value, str) and len(value) > MOST_NOTE:
        raise PydanticCustomError("note.long", "too long", {"found": len(value), "most": MOST_NOTE})
    return value


Digest = Annotated[str, Field(pattern=_DIGEST)]


class Proposal(BaseModel):
    """What somebody wants changed in one record of the site, or said to its editors."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    proposal: Literal[1] = Field(description="The version of this format.")
    record: Annotated[str, BeforeValidator(_record), WithJsonSchema(_RECORD)] = Field(
        description="The folder of the kind and the record's own; of a new record the one that it would get.",
        examples=["members/terre-exemple"],
    )
    base: Digest | None = Field(
        default=None,
        description="The version that the form was filled from: SHA-256 of the record's texts. None: a new record.",
    )
    lang: Annotated[str, Field(pattern=r"^[a-z]{2,3}$")] = Field(
        default="en", description="The language in which to answer.", examples=["lb"]
    )
    set: dict[str, JsonValue] = Field(
        default={},
        description="What changed: a JSON Merge Patch (RFC 7396) of the record's normal form, in which every text is a "
        "mapping by language and every other value a text. null takes a value away, a list replaces a list.",
        examples=[{"tagline": {"lb": "Schosselen"}, "founded": None, "services": [{"fr": "vaisselle"}]}],
    )
    body: dict[str, str | None] = Field(
        default={}, description="The words below the header, in Markdown, by language, in the same way."
    )
    pictures: Annotated[dict[Annotated[str, Field(pattern=_PICTURE)], Digest], BeforeValidator(_pictures)] = Field(
        default={},
        description="The picture files that come along, by name, each with its SHA-256.",
        max_length=MOST_PICTURES,
    )
    note: Annotated[str, BeforeValidator(_note), Field(max_length=MOST_NOTE)] = Field(
        default="", description="Words to the editors. A proposal may have nothing else to say."
    )

    @property
    def kind(self) -> str:
        return self.record.partition("/")[0]

    @property
    def slug(self) -> str:
        return self.record.partition("/")[2]

    @property
    def patch(self) -> dict[str, Any]:
        """All of what changed, the words below the header too."""
        return {**self.set, **({"body": self.body} if self.body else {})}


def read(text: str | bytes) -> Proposal:
    """The proposal that a stranger's text is. Raises Refused with every reason."""
    raw = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    if len(raw) > MOST_BYTES:
        raise Refused(Refusal(code="large", details={"found": len(raw), "most": MOST_BYTES}))
    try:
        data = json.loads(raw.decode("utf-8"), object_pairs_hook=_once, parse_constant=_no_number)
        json.dumps(data, ensure_ascii=False).encode()  # half of a pair can be written in JSON, and in no file
    except RecursionError:
        raise Refused(Refusal(code="deep")) from None
    except ValueError as error:
        raise Refused(Refusal(code="json", details={"found": str(error)})) from None
    if not isinstance(data, dict):
        raise Refused(Refusal(code="json", details={"found": type(data).__name__}))
    if _depth(data) > DEEPEST:
        raise Refused(Refusal(code="deep"))
    if data.get("proposal") != 1 or isinstance(data["proposal"], bool):
        raise Refused(Refusal(code="version", details={"found": str(data.get("proposal"))}))
    try:
        found = Proposal.model_validate(data)
    except ValidationError as refusal:
        raise Refused(*(_reason(error) for error in refusal.errors(include_url=False))) from None
    wrong = [path for path, value in _leaves(found.set) if value is not None and not isinstance(value, str)]
    if wrong := [*(["body"] if "body" in found.set else ()), *wrong]:
        raise Refused(*(Refusal(code="shape", field=f"set.{path}") for path in wrong))
    return found


def language(text: str | bytes) -> str:
    """The language in which to answer a text that may be no proposal; "" where it does not say one."""
    raw = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    found = re.search(rb'"lang"\s*:\s*"([a-z]{2,3})"', raw[:MOST_BYTES])
    return found[1].decode() if found else ""


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise Refused(Refusal(code="twice", details={"found": key}))
        found[key] = value
    return found


def _no_number(name: str) -> None:
    raise ValueError(name)


def _depth(data: Any) -> int:
    """How deep it is nested, found without recursion."""
    deepest, left = 0, [(data, 1)]
    while left:
        value, depth = left.pop()
        deepest = max(deepest, depth)
        if depth > DEEPEST:
            return depth
        inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        left += [(one, depth + 1) for one in inside]
    return deepest


def _leaves(data: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every value in a patch that is no mapping or list, with where it stands."""
    inside = data.items() if isinstance(data, dict) else enumerate(data, 1)
    for key, value in inside:
        place = f"{path}.{key}" if path else str(key)
        if isinstance(value, (dict, list)):
            yield from _leaves(value, place)
        else:
            yield place, value


def _reason(error: Any) -> Refusal:
    field = ".".join(str(step) for step in error["loc"])
    if error["type"] in ("record", "picture.name", "picture.many", "note.long"):
        return Refusal(code=error["type"], field=field.split(".")[0], details=error["ctx"])
    return Refusal(code="shape", field=field)


def schema() -> str:
    """The JSON Schema of a proposal, as docs/schema/proposal.json has it."""
    made = {"$schema": "https://json-schema.org/draft/2020-12/schema", **Proposal.model_json_schema()}
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"
