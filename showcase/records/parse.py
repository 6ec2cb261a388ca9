"""Reads one record, from its files to facts, words and times; refuses what the schema or the folder forbids."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal
from zoneinfo import ZoneInfo

from showcase.records import dates, pictures, slips, translation
from showcase.records.mark import Marks, name, nearest
from showcase.records.parsed_record import ParsedRecord
from showcase.records.pictures import Inspection
from showcase.records.problem import Problem
from showcase.records.settings import Settings
from showcase.records.source import Source
from showcase.records.text import Finding, Words
from showcase.records.text import read as read_text
from showcase.records.text_file import Text
from showcase.records.validation import near, validate
from showcase.records.vocabularies import Vocabularies
from showcase.records.wording import Wording
from showcase.schema.event import Event
from showcase.schema.kinds import Kind
from showcase.schema.member import Member
from showcase.schema.page import Page
from showcase.schema.picture import Picture
from showcase.schema.record import Part
from showcase.schema.shape import shapes
from showcase.schema.text import tidy

# How wide a page shows a picture, by the field that names it; those of a body and all others are as wide as its text.
_SHARP = {"logo": 160, "portrait": 400}
_WIDE = 640


def read(
    kind: Kind, slug: str, source: Source, settings: Settings, known: Vocabularies | None = None
) -> tuple[ParsedRecord | None, list[Problem]]:
    """The record that stands in `source`, or every problem it has. Notes may come with a record.

    Without vocabularies it is not judged which terms there are.
    """
    problems = list(source.problems)
    if not source.texts:
        return None, problems
    base, *others = source.texts
    for other in others:
        problems += translation.lay(base, other, kind.model)
    worded = Wording(kind.model, base, known)
    languages = (base.lang, *(lang for lang in settings.text_languages if lang != base.lang))
    passed = settings.passed_over
    facts, wrong = validate(kind.model, base.data, base.marks, languages, settings.phone_region, passed_over=passed)
    words, findings = _words(facts.body if facts else base.data.get("body"), base, kind, settings)
    # Of a bad body Markdown knows the very line, the schema only where it begins.
    told = any(finding.level == "error" for finding in findings)
    wrong = [p for p in worded.others(wrong) if not (told and p.field.partition(".")[0] == "body")]
    problems += [p for p in (*worded.problems, *wrong) if not source.follows(p)]
    problems += findings
    looks = {file: pictures.inspect(source.folder / file) for file in sorted(source.pictures)}
    problems += _looked_at(looks, source)
    problems += slips.hosts(base)
    if facts is None:
        return None, problems
    problems += _shown(facts, words, base, source)
    problems += _coarse(facts, base, looks)
    spans, wrong = _spans(facts, base.marks, settings.zone)
    problems += wrong
    record = ParsedRecord(
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
    if any(p.level == "error" and p.code != "term" for p in problems):
        return None, problems  # a term that is missing may be the vocabulary's fault, as a reference may be another's
    return record, [*problems, *slips.notes(facts, base), *_without_consent(record)]


def _without_consent(record: ParsedRecord) -> list[Problem]:
    """Who is not shown, for want of a consent."""
    if isinstance(record.facts, Member):
        return [] if record.facts.consent else [_note(record, (), "consent.missing")]
    governance = record.facts.governance if isinstance(record.facts, Page) else None
    return [
        _note(record, ("governance", "people", n), "consent.person", found=one.name)
        for n, one in enumerate(governance.people if governance else ())
        if not one.consent
    ]


def _note(record: ParsedRecord, of: tuple[str | int, ...], code: str, **details: str) -> Problem:
    mark, field = nearest(record.marks, of), name((*of, "consent"))
    return Problem(path=mark.path, line=mark.line, field=field, code=code, level="note", details=details)


def _words(body: object, base: Text, kind: Kind, settings: Settings) -> tuple[dict[str, Words], list[Problem]]:
    """The words by language. Where the facts were refused, the body comes as it was written."""
    extensions, filters = settings.extensions if kind.editorial else None, settings.filters
    words: dict[str, Words] = {}
    problems: list[Problem] = []
    for lang, text in (body if isinstance(body, dict) else {base.lang: body}).items():
        if not isinstance(text, str):
            continue
        words[lang], findings = read_text(tidy(text, lines=True), lang=lang, extensions=extensions, used=filters)
        mark = nearest(base.marks, ("body", lang))
        # In a YAML file the text of a block begins on the line after its key.
        first = mark.line + mark.path.endswith(".yaml")
        problems += [_told(finding, mark.path, first + finding.line - 1) for finding in findings]
    return words, problems


def _told(finding: Finding, path: str, line: int) -> Problem:
    level: Literal["error", "note"] = "error" if finding.fatal else "note"
    details = {"found": finding.found, "character": finding.found}
    return Problem(path=path, line=line, field="", code=finding.code, details=details, level=level)


def pictures_in(part: Part, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Picture]]:
    """Every picture among the facts, with the path of its file's name."""
    for key in _holders(type(part)):
        value = getattr(part, key)
        for n, one in enumerate(value) if isinstance(value, list) else ((None, value),):
            place = (*path, key) if n is None else (*path, key, n)
            if isinstance(one, Picture):
                yield (*place, "file"), one
            elif isinstance(one, Part):
                yield from pictures_in(one, place)


@cache
def _holders(model: type[Part]) -> tuple[str, ...]:
    """The attributes that hold parts, among which pictures are. Asking a model for its fields is slow."""
    return tuple(attribute for attribute, shape in shapes(model).values() if shape.part)


def _looked_at(looks: Mapping[str, Inspection], source: Source) -> Iterator[Problem]:
    """What is wrong with the picture files of a folder."""
    for file, look in looks.items():
        path = f"{source.path}/{file}"
        if look.error:
            yield Problem(path=path, line=1, field="", code=look.error[0], details=look.error[1])
        for code, details in look.notes:
            yield Problem(path=path, line=1, field="", code=code, details=details, level="note")


def _coarse(facts: Part, base: Text, looks: Mapping[str, Inspection]) -> Iterator[Problem]:
    """Notes for pictures that have fewer pixels than the page has for them."""
    for place, picture in pictures_in(facts):
        look, least = looks.get(picture.file), _SHARP.get(str(place[0]), _WIDE)
        if look and not look.error and look.size[0] < least:
            mark = nearest(base.marks, place)
            details = {"found": f"{look.size[0]} × {look.size[1]}", "least": least}
            yield Problem(
                path=mark.path, line=mark.line, field=name(place), code="picture.coarse", details=details, level="note"
            )


def _shown(facts: Part, words: Mapping[str, Words], base: Text, source: Source) -> Iterator[Problem]:
    """Pictures that are named but not there, and those that are there but not named."""
    named = [(place, picture.file) for place, picture in pictures_in(facts)]
    named += [(("body", lang), file) for lang, text in words.items() for file in text.pictures]
    for place, file in named:
        if file not in source.pictures:
            mark = nearest(base.marks, place)
            details = {"found": file, "near": _alike(file, source.pictures)}
            field_name = "" if place[0] == "body" else name(place)
            yield Problem(path=mark.path, line=mark.line, field=field_name, code="picture.missing", details=details)
    for file in sorted(source.pictures - {file for _, file in named}):
        yield Problem(path=f"{source.path}/{file}", line=1, field="", code="picture.unused", level="note")


def _alike(file: str, there: frozenset[str]) -> str:
    """The file that may be meant; small and capital letters are easily taken for each other."""
    return next((other for other in sorted(there) if other.lower() == file.lower()), near(file, there))


def _spans(facts: Part, marks: Marks, zone: ZoneInfo) -> tuple[tuple[dates.Span, ...], list[Problem]]:
    if not isinstance(facts, Event):
        return (), []
    there = ZoneInfo(facts.timezone) if facts.timezone else zone
    try:
        spans = dates.spans(facts, there)
    except dates.Wrong as wrong:
        mark = nearest(marks, tuple(wrong.field.split(".")))
        problem = Problem(path=mark.path, line=mark.line, field=wrong.field, code=wrong.code, details=wrong.details)
        return (), [problem]
    if there.key != zone.key and dates.only_online(facts):
        spans = tuple([dates.seen(span, there, zone) for span in spans])
    return spans, []
