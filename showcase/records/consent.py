"""What of a record may leave the house: by a member's consent, its choice to show, and the schema's `public`."""

import dataclasses
from collections.abc import Mapping
from typing import Any

from showcase.records import serialize
from showcase.records.entry import Entry
from showcase.records.text import Words, place
from showcase.schema.consent import Scope
from showcase.schema.kinds import KINDS
from showcase.schema.member import Member


def public(entry: Entry) -> Entry | None:
    """The entry without what is not public; None where nothing of it is. The library holds only such entries.

    The body as it was written is left out too: pages show its words as they were read.
    """
    if not isinstance(entry.facts, Member):
        return _with(entry, {"body": None}, entry.words) if entry.facts.body else entry
    scope = entry.facts.consent.scope if entry.facts.consent else []
    if Scope.PROFILE not in scope:
        return None
    hidden: dict[str, Any] = {"body": None}
    usual = serialize.defaults(type(entry.facts))
    chosen = {str(one) for one in entry.facts.show} if Scope.CONTACT in scope else set()
    for name, about in KINDS[entry.kind].fields.items():
        if about.public == "no" or (about.public == "if shown" and name not in chosen):
            hidden[name] = usual[name]
    words = entry.words
    if Scope.PICTURES not in scope:
        hidden |= {"portrait": None, "logo": None, "works": []}
        words = {lang: _without_pictures(text) for lang, text in words.items()}
    return _with(entry, hidden, words)


def _with(entry: Entry, hidden: dict[str, Any], words: Mapping[str, Words]) -> Entry:
    return Entry(
        kind=entry.kind,
        slug=entry.slug,
        path=entry.path,
        folder=entry.folder,
        file=entry.file,
        facts=entry.facts.model_copy(update=hidden),
        words=words,
        spans=entry.spans,
        marks=entry.marks,
    )


def _without_pictures(words: Words) -> Words:
    html = place(words.html, lambda *_: "")
    return dataclasses.replace(words, html=html, pictures=())
