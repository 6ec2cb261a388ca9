"""An entry: one record as read, with its facts and its words; reading refuses what the schema or the folder forbids."""

from collections.abc import Iterator, Mapping
from dataclasses import FrozenInstanceError
from functools import cache
from pathlib import Path
from typing import Any, Literal, Protocol
from zoneinfo import ZoneInfo

from showcase.records import dates, markdown, pictures, translation
from showcase.records.asked import Log
from showcase.records.mark import Marks, name, nearest
from showcase.records.problem import Problem
from showcase.records.settings import Settings
from showcase.records.source import Source, Text
from showcase.records.validation import near, validate
from showcase.schema.event import Event
from showcase.schema.kinds import KINDS, Kind
from showcase.schema.member import Member
from showcase.schema.picture import Picture
from showcase.schema.record import Part
from showcase.schema.shape import shapes


class Shelf(Protocol):
    """Where a record, its facts, words and times are kept until somebody asks."""

    @property
    def root(self) -> Path: ...

    def fill(self, entry: "Entry") -> None:
        """Give `entry` its facts, spans, path and file."""

    def words(self, entry: "Entry") -> Mapping[str, markdown.Words]: ...


class Entry:
    """A record that was read. Its identity is kind and slug; `facts` is the kind's model, `file` its main file.

    `spans` are the times of an event as clocks in the site's zone show them, whatever zone it was written in. What was
    read in an earlier build comes from its `shelf` when it is asked for. What is asked of an entry is noted in `log`.
    """

    kind: str
    slug: str
    marks: Marks
    shelf: Shelf | None
    log: Log | None
    _path: str
    _folder: Path | None
    _file: str
    _facts: Any
    _words: Mapping[str, markdown.Words] | None
    _spans: tuple[dates.Span, ...] | None

    _GIVEN = ("kind", "slug", "_path", "_folder", "_file", "_facts", "_words", "_spans", "marks", "shelf", "log")
    __slots__ = _GIVEN

    def __init__(  # noqa: PLR0913 (what a record is)
        self,
        *,
        kind: str,
        slug: str,
        path: str,
        folder: Path,
        file: str,
        facts: Any = None,
        words: Mapping[str, markdown.Words] | None = None,
        spans: tuple[dates.Span, ...] | None = None,
        marks: Marks | None = None,
    ) -> None:
        given = (kind, slug, path, folder, file, facts, words, spans, marks or {}, None, None)
        for put, value in zip(_PUTS, given, strict=True):
            put(self, value)

    @classmethod
    def kept(cls, kind: str, slug: str, shelf: Shelf, log: Log) -> "Entry":
        """One of which nothing is asked yet: of most of them nothing will be."""
        entry = cls.__new__(cls)
        for put, value in zip(_PUTS, (kind, slug, "", None, "", None, None, None, _NO_MARKS, shelf, log), strict=True):
            put(entry, value)
        return entry

    def __setattr__(self, name: str, value: object) -> None:
        raise FrozenInstanceError(f"{name} of an entry cannot be changed")

    def note_in(self, log: Log) -> None:
        """Note in `log` from now on what is asked of it."""
        object.__setattr__(self, "log", log)

    def fill(self, *, path: str, file: str, facts: Any, spans: tuple[dates.Span, ...]) -> None:
        """Its shelf gives what is kept of it."""
        for slot, value in (("_path", path), ("_file", file), ("_facts", facts), ("_spans", spans)):
            object.__setattr__(self, slot, value)

    def renew(self) -> None:
        """Its record was read again: what is asked for comes from its shelf anew. It stays who it is."""
        self.fill(path="", file="", facts=None, spans=())

    def __repr__(self) -> str:
        return f"<Entry {self.kind}/{self.slug}>"

    def _filled(self) -> None:
        if self._facts is None and self.shelf:
            self.shelf.fill(self)

    @property
    def path(self) -> str:
        self._filled()
        return self._path

    @property
    def file(self) -> str:
        self._filled()
        return self._file

    @property
    def folder(self) -> Path:
        if self._folder is None and self.shelf:
            place = self.shelf.root / self.kind
            object.__setattr__(self, "_folder", place if KINDS[self.kind].flat else place / self.slug)
        return self._folder or Path()

    @property
    def facts(self) -> Any:
        if self.log:
            self.log.now.facts.add(self)
        if self._facts is None and self.shelf:
            self.shelf.fill(self)
        return self._facts

    @property
    def words(self) -> Mapping[str, markdown.Words]:
        if self.log:
            self.log.now.words.add(self)
        if self._words is None:
            # Not kept here: a text is asked for once in each language, and all together are most of a site.
            return self.shelf.words(self) if self.shelf else {}
        return self._words

    @property
    def spans(self) -> tuple[dates.Span, ...]:
        if self.log:
            self.log.now.facts.add(self)
        self._filled()
        return self._spans or ()

    @property
    def known(self) -> Any:
        """Its facts where they are at hand, without a note of it: for whoever notes it in another way."""
        return self._facts

    @property
    def times(self) -> tuple[dates.Span, ...]:
        """Its spans, in the same way."""
        return self._spans or ()

    @property
    def title(self) -> Any:
        """What the record is called: a plain name, or a text by language."""
        return self.facts.name if hasattr(self.facts, "name") else self.facts.title


_PUTS = tuple(Entry.__dict__[slot].__set__ for slot in Entry._GIVEN)
_NO_MARKS: Marks = {}


def read(kind: Kind, slug: str, source: Source, settings: Settings) -> tuple[Entry | None, list[Problem]]:
    """The entry that stands in `source`, or every problem it has. Notes may come with an entry."""
    problems = list(source.problems)
    if not source.texts:
        return None, problems
    base, *others = source.texts
    for other in others:
        problems += translation.lay(base, other, kind.model)
    languages = (base.lang, *(lang for lang in settings.languages if lang != base.lang))
    facts, wrong = validate(kind.model, base.data, base.marks, languages)
    words, findings = _words(facts.body if facts else base.data.get("body"), base)
    # Of a bad body Markdown knows the very line, the schema only where it begins.
    told = any(finding.level == "error" for finding in findings)
    problems += [p for p in wrong if not told or p.field.partition(".")[0] != "body"]
    problems += findings
    problems += _looked_at(source)
    if facts is None:
        return None, problems
    problems += _shown(facts, words, base, source)
    spans, wrong = _spans(facts, base.marks, settings.zone)
    problems += wrong
    entry = Entry(
        kind=kind.folder,
        slug=slug,
        path=source.path,
        folder=source.folder,
        file=nearest(base.marks, ()).path,
        facts=facts,
        words=words,
        spans=spans,
        marks=base.marks,
    )
    if any(p.level == "error" for p in problems):
        return None, problems
    return entry, problems + _without_consent(entry)


def _without_consent(entry: Entry) -> list[Problem]:
    if not isinstance(entry.facts, Member) or entry.facts.consent:
        return []
    mark = nearest(entry.marks, ())
    return [Problem(path=mark.path, line=mark.line, field="consent", code="consent.missing", level="note")]


def _words(body: Any, base: Text) -> tuple[dict[str, markdown.Words], list[Problem]]:
    """The words by language. Where the facts were refused, the body comes as it was written."""
    words: dict[str, markdown.Words] = {}
    problems: list[Problem] = []
    for lang, text in (body if isinstance(body, dict) else {base.lang: body}).items():
        if not isinstance(text, str):
            continue
        words[lang], findings = markdown.read(text, lang=lang)
        mark = nearest(base.marks, ("body", lang))
        # In a YAML file the text of a block begins on the line after its key.
        first = mark.line + mark.path.endswith(".yaml")
        problems += [_told(finding, mark.path, first + finding.line - 1) for finding in findings]
    return words, problems


def _told(finding: markdown.Finding, path: str, line: int) -> Problem:
    level: Literal["error", "note"] = "error" if finding.fatal else "note"
    details = {"found": finding.found, "character": finding.found}
    return Problem(path=path, line=line, field="", code=finding.code, details=details, level=level)


def shown(part: Part, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Picture]]:
    """Every picture among the facts, with the path of its file's name."""
    for key in _holders(type(part)):
        value = getattr(part, key)
        for n, one in enumerate(value) if isinstance(value, list) else ((None, value),):
            place = (*path, key) if n is None else (*path, key, n)
            if isinstance(one, Picture):
                yield (*place, "file"), one
            elif isinstance(one, Part):
                yield from shown(one, place)


@cache
def _holders(model: type[Part]) -> tuple[str, ...]:
    """The attributes that hold parts, among which pictures are. Asking a model for its fields is slow."""
    return tuple(attribute for attribute, shape in shapes(model).values() if shape.part)


def _looked_at(source: Source) -> Iterator[Problem]:
    """What is wrong with the picture files of a folder."""
    for file in sorted(source.pictures):
        if wrong := pictures.look(source.folder / file):
            yield Problem(path=f"{source.path}/{file}", line=1, field="", code=wrong[0], details=wrong[1])


def _shown(facts: Part, words: Mapping[str, markdown.Words], base: Text, source: Source) -> Iterator[Problem]:
    """Pictures that are named but not there, and those that are there but not named."""
    named = [(place, picture.file) for place, picture in shown(facts)]
    named += [(("body", lang), file) for lang, text in words.items() for file in text.pictures]
    for place, file in named:
        if file not in source.pictures:
            mark = nearest(base.marks, place)
            details = {"found": file, "near": near(file, source.pictures)}
            field_name = "" if place[0] == "body" else name(place)
            yield Problem(path=mark.path, line=mark.line, field=field_name, code="picture.missing", details=details)
    for file in sorted(source.pictures - {file for _, file in named}):
        yield Problem(path=f"{source.path}/{file}", line=1, field="", code="picture.unused", level="note")


def _spans(facts: Part, marks: Marks, zone: ZoneInfo) -> tuple[tuple[dates.Span, ...], list[Problem]]:
    if not isinstance(facts, Event):
        return (), []
    there = ZoneInfo(facts.timezone) if facts.timezone else zone
    try:
        return tuple(span.seen_from(zone, there) for span in dates.spans(facts, there)), []
    except dates.Wrong as wrong:
        mark = nearest(marks, tuple(wrong.field.split(".")))
        problem = Problem(path=mark.path, line=mark.line, field=wrong.field, code=wrong.code, details=wrong.details)
        return (), [problem]
