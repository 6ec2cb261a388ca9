"""What there is to search: the kinds with the files of their rows, and the words of everything that has a label."""

from collections.abc import Mapping

from showcase.derive import search
from showcase.pages.edition import Edition
from showcase.pages.facets import facet
from showcase.pages.files import search_values, search_words
from showcase.pages.files.search_values import Value
from showcase.schema.kinds import KINDS, field_of
from showcase.schema.label import Label

_PASSED_OVER = Label("a an and at by for from in near of on or the to with", context="words that say little")


def index(edition: Edition, parts: Mapping[str, int]) -> bytes:
    """All of it; `parts` says in how many files the rows of each kind are."""
    edition.worded()
    others = search_values.of_others(edition)
    return search.index(
        kinds=[_kind(edition, kind, count) for kind, count in parts.items() if count],
        facets=[_facet(edition, field) for field in search_values.facets(edition)],
        labels=[{"name": name, "values": list(map(_said, values))} for name, values in others.items()],
        passed=edition.localizer.plain(_PASSED_OVER),
        files=search_words.files(edition),
    )


def _kind(edition: Edition, kind: str, parts: int) -> Mapping[str, object]:
    """A kind: what it is called, below which address its pages stand, and the columns that its rows end with."""
    at = edition.addresses
    base = at.root(edition.lang) if kind == "pages" else at.listing(edition.lang, kind)
    return {
        "kind": kind,
        "label": edition.localizer.plain(KINDS[kind].many),
        "base": edition.href(base),
        "parts": parts,
        "facets": search_values.of_kind(edition, kind),
    }


def _facet(edition: Edition, field: str) -> Mapping[str, object]:
    """A facet of the directory: how addresses name it, its label, and the words for each of its values.

    One that is what the terms of another facet belong to is `of` that.
    """
    members = KINDS["members"]
    found: dict[str, object] = {
        "name": field,
        "param": members.facets[field].tell(edition.lang),
        "label": facet(edition, "members", field).label,
        "values": list(map(_said, search_values.of_facet(edition, field))),
    }
    return found | ({"of": field_of(field)} if field in members.wider else {})


def _said(value: Value) -> list[str]:
    """A value by its words; those that are only in another language are in files of words."""
    said = [value.key, value.label, " ".join(value.own)]
    return [*said, value.part_of] if value.part_of else said
