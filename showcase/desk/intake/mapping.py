"""A mapping: which field of a kind takes which column of a table. Refuses kinds, fields and keys that do not exist."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, PlainValidator, model_validator
from pydantic_core import PydanticCustomError

from showcase.desk.intake import files
from showcase.desk.intake.files import ENCODINGS, FORMATS
from showcase.desk.intake.words import FIRST_OF, ONE_WAY, WITHIN, Unusable
from showcase.records import header, text_file
from showcase.records.mark import Mark, Marks, nearest
from showcase.records.problem import Problem, Refused
from showcase.records.settings import Settings
from showcase.records.validation import near, unknown, validate
from showcase.schema.kinds import Kind
from showcase.schema.vocabulary import VOCABULARIES

COLUMN = re.compile(r"\{([^{}]+)\}")
_DELIMITERS = {",": ",", ";": ";", "|": "|", "tab": "\t"}
_TURNS = ("", "slug", "plain")


def _text(given: object) -> str:
    """A word of a mapping, which may be empty. Raises PydanticCustomError `text.type`."""
    if not isinstance(given, str):
        raise PydanticCustomError("text.type", "not a text", {})
    return given


_Text = Annotated[str, PlainValidator(_text)]


class Take(BaseModel):
    """Where a value comes from: a column, a text with columns in braces, or a constant; and what is done on the way."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    column: _Text = ""
    text: _Text = ""
    value: Any = None
    first: _Text = ""
    split: _Text = ""
    date: _Text = ""
    map: dict[str, _Text] = Field(default={})
    turn: _Text = Field(default="", alias="as")
    default: Any = None

    @model_validator(mode="before")
    @classmethod
    def short(cls, given: Any) -> Any:
        """A bare word stands for {column: …}."""
        return {"column": given} if isinstance(given, str) else given

    @property
    def sources(self) -> int:
        """How many of column, text and constant it has; just one makes sense."""
        return bool(self.column) + bool(self.text) + (self.value is not None)

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that it looks at."""
        within = [column for text in (self.text, *self.map.values()) for column in COLUMN.findall(text)]
        return tuple(dict.fromkeys([self.column, *within] if self.column else within))


class Sheet(BaseModel):
    """A mapping file as it is written."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: _Text
    source: _Text
    format: _Text = ""
    rows: _Text = ""
    delimiter: _Text = ""
    encoding: _Text = "utf-8"
    language: _Text = ""
    slug: Take
    fields: dict[str, Take] = Field(min_length=1)
    vocabulary: dict[str, Take] = Field(default={})

    @property
    def takes(self) -> dict[tuple[str, ...], Take]:
        """Everything that is taken, by where it stands in the file."""
        found: dict[tuple[str, ...], Take] = {("slug",): self.slug}
        for key, group in (("fields", self.fields), ("vocabulary", self.vocabulary)):
            found |= {(key, name): take for name, take in group.items()}
        return found


@dataclass(frozen=True, kw_only=True, slots=True)
class Mapping:
    """A mapping that can be used. `language` is that of the texts; `fields` are by path, so `links.x` is two steps."""

    name: str
    kind: Kind
    beside: Path
    source: str
    format: str
    steps: tuple[str, ...]
    delimiter: str
    encoding: str
    language: str
    slug: Take
    fields: dict[tuple[str, ...], Take]
    vocabulary: dict[str, Take]

    @property
    def columns(self) -> frozenset[str]:
        """Every column that it takes."""
        takes = (self.slug, *self.fields.values(), *self.vocabulary.values())
        return frozenset(column for take in takes for column in take.columns)

    @property
    def needed(self) -> frozenset[str]:
        """Columns without which no row becomes a record, whatever else is in it."""
        infos = self.kind.model.model_fields.items()
        needed = {info.alias or name for name, info in infos if info.is_required()}
        takes = [take for path, take in self.fields.items() if path[0] in needed]
        return frozenset(take.column for take in takes if take.column and take.default is None)


def read(file: Path, settings: Settings) -> Mapping:
    """The mapping in `file`. Raises Refused with all that is wrong in it."""
    text, unread = text_file.decode(text_file.load(file), path=file.name)
    marks: Marks = {(): Mark(file.name, 1)}
    data, found, *_ = header.read(text, path=file.name, first=1, marks=marks)
    problems = [problem for problem in (*found, unread) if problem and problem.level == "error"]
    sheet, wrong = validate(Sheet, data, marks, settings.text_languages) if not problems else (None, [])
    wrong += _unknown(sheet, marks, settings, file.parent) if sheet else []
    if sheet is None or wrong:
        raise Refused([*problems, *wrong])
    _refuse_doubt(sheet, marks)
    return Mapping(
        name=file.stem,
        kind=settings.kinds[sheet.kind],
        beside=file.parent,
        source=sheet.source,
        format=sheet.format,
        steps=tuple(step.strip() for step in sheet.rows.split("/")) if sheet.rows else (),
        delimiter=_DELIMITERS[sheet.delimiter] if sheet.delimiter else "",
        encoding=sheet.encoding,
        language=sheet.language or settings.text_languages[0],
        slug=sheet.slug,
        fields={tuple(name.split(".")): take for name, take in sheet.fields.items()},
        vocabulary=dict(sheet.vocabulary),
    )


def _unknown(sheet: Sheet, marks: Marks, settings: Settings, beside: Path) -> Iterator[Problem]:
    """Whatever the mapping names that does not exist."""
    several = files.many(sheet.source) or (beside / sheet.source).is_dir()
    kinds = [kind.folder for kind in settings.kinds.values() if not kind.flat]
    suffix = Path(sheet.source).suffix.lower()
    named: list[tuple[tuple[str, ...], str, Collection[str]]] = [
        (("kind",), sheet.kind, kinds),
        *([(("format",), sheet.format, tuple(dict.fromkeys(FORMATS.values())))] if sheet.format else []),
        *([] if sheet.format or several else [(("source",), suffix, tuple(FORMATS))]),
        (("delimiter",), sheet.delimiter or ",", _DELIMITERS),
        (("encoding",), sheet.encoding, ENCODINGS),
        (("language",), sheet.language or settings.text_languages[0], settings.text_languages),
        *((("vocabulary",), name, VOCABULARIES) for name in sheet.vocabulary),
        *(((*path, "as"), take.turn, _TURNS) for path, take in sheet.takes.items()),
    ]
    for path, found, known in named:
        if path == ("kind",) and found in settings.left_out:
            yield _problem(marks, path, "left_out", found=found, what=found)
        elif found not in known:
            yield _problem(marks, path, "choice", found=found, near=near(found, known), known=", ".join(known))
    for name in sheet.fields if sheet.kind in kinds else ():
        if told := unknown(settings.kinds[sheet.kind].model, tuple(name.split("."))):
            yield _problem(marks, ("fields", name), told[0], **{**told[1], "found": name})


def _refuse_doubt(sheet: Sheet, marks: Marks) -> None:
    """Raises Unusable where the mapping says nothing, or two things, of one field."""
    for path, take in sheet.takes.items():
        if take.sources != 1:
            raise Unusable(ONE_WAY, place=_place(marks, path))
        if take.first and not (take.first.isdecimal() and int(take.first)):
            raise Unusable(FIRST_OF, place=_place(marks, (*path, "first")))
    for name in sheet.fields:
        if whole := next((other for other in sheet.fields if name.startswith(f"{other}.")), None):
            raise Unusable(WITHIN, place=_place(marks, ("fields", name)), whole=whole)


def _problem(marks: Marks, path: tuple[str, ...], code: str, **details: object) -> Problem:
    mark = nearest(marks, path)
    return Problem(path=mark.path, line=mark.line, field=".".join(path), code=code, details=details)


def _place(marks: Marks, path: tuple[str, ...]) -> str:
    mark = nearest(marks, path)
    return f"{mark.path}:{mark.line}: {'.'.join(path)}"
