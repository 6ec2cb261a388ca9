"""What of a record may leave the house: by a member's consent, its choice to show, and the schema's `public`."""

import dataclasses
from collections.abc import Mapping
from functools import cache

from showcase.records import serialize
from showcase.records.parsed_record import ParsedRecord
from showcase.records.text import Words, place
from showcase.schema.consent import ConsentScope
from showcase.schema.kinds import KINDS
from showcase.schema.member import Member
from showcase.schema.page import Page
from showcase.schema.record import Record


def public(record: ParsedRecord) -> ParsedRecord | None:
    """The record without what is not public; None where nothing of it is. The library holds only such records.

    The body as it was written is left out too: pages show its words as they were read.
    """
    facts = record.facts
    if not isinstance(facts, Member):
        said = {"body": None, **_never(record.kind), **_named(facts)}
        hidden_here = {name: value for name, value in said.items() if getattr(facts, name, value) != value}
        return _with(record, hidden_here, record.words) if hidden_here else record
    scope = facts.consent.scope if facts.consent else []
    if ConsentScope.PROFILE not in scope:
        return None
    hidden: dict[str, object] = {"body": None}
    usual = serialize.defaults(type(facts))
    chosen = {str(one) for one in facts.show} if ConsentScope.CONTACT in scope else set()
    for name, about in KINDS[record.kind].fields.items():
        unseen = about.public == "no" or (about.public == "if shown" and name not in chosen)
        if unseen and name in usual:  # a site may leave the field out
            hidden[name] = usual[name]
    words = record.words
    if ConsentScope.PICTURES not in scope:
        hidden |= {"portrait": None, "logo": None, "works": []}
        words = {lang: _without_pictures(text) for lang, text in words.items()}
    return _with(record, hidden, words)


def _named(facts: Record) -> dict[str, object]:
    """Of the page of governance those people alone who agreed to be named; when and to what they agreed stays here."""
    if not isinstance(facts, Page) or not facts.governance:
        return {}
    agreed = [one for one in facts.governance.people if one.consent and ConsentScope.PROFILE in one.consent.scope]
    people = [one.model_copy(update={"consent": None}) for one in agreed]
    return {"governance": facts.governance.model_copy(update={"people": people})}


@cache
def _never(kind: str) -> dict[str, object]:
    """The fields of a kind that are never published, as they are where nothing is said."""
    usual = serialize.defaults(KINDS[kind].model)
    return {name: usual[name] for name, about in KINDS[kind].fields.items() if about.public == "no"}


def _with(record: ParsedRecord, hidden: dict[str, object], words: Mapping[str, Words]) -> ParsedRecord:
    return dataclasses.replace(record, facts=record.facts.model_copy(update=hidden), words=words)


def _without_pictures(words: Words) -> Words:
    html = place(words.html, lambda *_: "")
    return words._replace(html=html, pictures=())
