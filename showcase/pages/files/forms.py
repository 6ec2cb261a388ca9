"""What the forms ask for once one is opened: the rules of a kind, the names of records, and what a record is made of.

A file for each record: one that changed makes one file of some kilobytes anew, and a telephone fetches no other.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from showcase.derive.form import rules
from showcase.derive.form import values as form_values
from showcase.derive.form.values import Asked
from showcase.pages.edition import Edition
from showcase.pages.forms import NAMES, RULES, asked, form_of, offered
from showcase.records.entry import Entry
from showcase.records.parse import pictures_in
from showcase.schema.member import Member, Shown

_NAMED = ("members", "partners", "venues")  # kinds that fields of a form name
_USE = {"portrait": "portrait", "logo": "square"}  # in which size a page shows a picture already, by its field

Make = Callable[[], bytes]


def files(edition: Edition) -> Iterator[tuple[str, Make]]:
    """(address, what gives its content) of each that has words."""
    at = partial(edition.addresses.form, edition.lang)
    yield at("members", NAMES), partial(_names, edition)
    for kind in offered(edition):
        yield at(kind, RULES), partial(_rules, edition, kind)


def values(first: Edition) -> Iterator[tuple[str, Make]]:
    """The same of each record's values, which all languages share."""
    for kind in offered(first):
        for entry in first.library.records[kind].all():
            yield first.addresses.form_values(kind, entry.slug), partial(_values, first, entry)


def _names(edition: Edition) -> bytes:
    """By kind, the records that a field can name, each with what it is called in this language."""
    plain = edition.localizer.plain
    found = {
        kind: {
            entry.slug: title if isinstance(title, str) else plain(title)
            for entry, title in edition.library.records[kind].column(edition.kinds[kind].title)
        }
        for kind in _NAMED
        if kind in edition.kinds
    }
    return _encode(found)


def _rules(edition: Edition, kind: str) -> bytes:
    edition.messaged()
    form = form_of(edition, kind)
    return _encode(rules.of(form, edition.kinds[kind], lang=edition.lang))


def _values(first: Edition, entry: Entry) -> bytes:
    fields, written = asked(first, entry.kind), entry.source
    told = form_values.of(entry.facts, fields)
    withheld = [field.name for field in fields if not _public(first, field, told.get(field.name))]
    for name in withheld:
        del told[name]
    if isinstance(entry.facts, Member):  # what it lets be shown is what is shown, for all that anybody knows
        told["show"] = [str(one) for one in Shown if str(one) in told]
    return _encode(
        {
            "record": f"{entry.kind}/{entry.slug}",
            "base": written.version,
            "file": entry.file,
            "set": {**told, **({"body": written.body} if written.body else {})},
            "withheld": withheld,
            "pictures": _pictures(first, entry),
        }
    )


def _public(first: Edition, field: Asked, value: Any) -> bool:
    """Whether all records that a value names are public: of others not even the name leaves the house."""
    if isinstance(value, list):
        return all(_public(first, field, one) for one in value)
    if field.parts and value:
        return all(_public(first, part, value.get(part.name)) for part in field.parts)
    return not field.kind or not value or first.library.records[field.kind].get(value) is not None


def _pictures(first: Edition, entry: Entry) -> dict[str, str]:
    """By the name of its file, where a picture of the record can be seen."""
    shown = {}
    for place, picture in pictures_in(entry.facts):
        if image := first.image(entry, picture, _USE.get(str(place[0]), "wide")):
            shown[picture.file] = image.src
    return shown


def _encode(data: Mapping[str, object]) -> bytes:
    return (json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
