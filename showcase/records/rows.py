"""Rows: a record encoded for the store. Only what is public goes into what pages can show."""

import re
from collections.abc import Iterable

from showcase.engine.codec import ENCODER
from showcase.engine.fingerprint import digest
from showcase.records import consent, links, naming, serialize
from showcase.records.parsed_record import ParsedRecord
from showcase.records.problem import Problem
from showcase.records.settings import Settings
from showcase.records.tables import Row
from showcase.schema.page import Page, PageRole
from showcase.schema.record import Record
from showcase.schema.venue import Venue

_json = ENCODER.encode
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)\n?", re.DOTALL)  # of HTML, which no page shows


def encode(
    record: ParsedRecord,
    settings: Settings,
    *,
    fingerprint: str = "",
    pictures: str = "",
    version: str = "",
    notes: Iterable[Problem] = (),
) -> Row:
    """The row of a record. `fingerprint` is that of its files, `version` a digest of their texts; `pictures` tells what
    those beside it show.
    """
    shown = consent.public(record)
    facts = _json(serialize.pack(shown.facts)) if shown else ""
    words = {lang: (w.html, w.pictures, w.links) for lang, w in shown.words.items()} if shown else {}
    source = _json(_source(record, version)) if shown else "{}"
    spans = [(str(span.start), str(span.end) if span.end else "") for span in shown.spans] if shown else []
    return Row(
        place=record.place,
        stamp=fingerprint,
        path=record.path,
        file=record.file,
        shown=int(shown is not None),
        facts=facts,
        spans=_json(spans),
        names=_json(naming.names(record.facts)),
        alone=_alone(record.facts),
        notes=_json([(p.path, p.line, p.field, p.code, dict(p.details)) for p in notes]),
        facts_sum=digest(facts, _json(spans), record.file, pictures) if shown else "",
        words_sum=digest(_json(words), pictures) if shown else "",
        source_sum=digest(source, shown.file) if shown else "",
        words=_json(words),
        source=source,
        langs=_json([*record.words]),
        hrefs=_json(links.within(record.words, settings.site)),
    )


def _source(record: ParsedRecord, version: str) -> dict[str, object]:
    """What a form begins with: the body without what its writer said to nobody but other writers."""
    body = record.facts.body or {}
    return {"version": version, "body": {lang: _COMMENT.sub("", text).strip() for lang, text in body.items()}}


def _alone(facts: Record) -> str:
    """What `references` looks at in several records at once."""
    if isinstance(facts, Page):
        return "" if facts.role is PageRole.PLAIN else f"{facts.role} {facts.side}"
    whole = facts.part_of if isinstance(facts, Venue) else None
    return " ".join([*([f"part of {whole}"] if whole else ()), *getattr(facts, "former", ())])
