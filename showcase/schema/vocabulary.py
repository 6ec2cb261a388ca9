"""A vocabulary: a closed list of terms with labels in every language. content/vocabulary/<name>.yaml holds one."""

from collections.abc import Iterable, Mapping
from typing import Annotated

from showcase.schema.field import REQUIRED, field
from showcase.schema.label import Label
from showcase.schema.place import Coordinates
from showcase.schema.record import Part
from showcase.schema.slug import Slug
from showcase.schema.text import Longest, Passage, Word

VOCABULARIES = ("disciplines", "trades", "audiences", "communes", "cantons", "languages")


class Term(Part):
    """One term of a vocabulary; its key is its identity."""

    label: Word = field(
        Label("Label", context="vocabulary"),
        Label("In every language."),
        "{fr: Artisanat, de: Handwerk, en: Craft, lb: Handwierk}",
        default=REQUIRED,
    )
    summary: Passage | None = field(
        Label("Introduction"),
        Label("One or two sentences above its list."),
        "{fr: Celles et ceux qui font de leurs mains.}",
    )
    synonyms: dict[str, list[Annotated[str, Longest(60)]]] = field(
        Label("Synonyms"),
        Label("Other words, by language, for the search."),
        "{fr: [poterie], de: [Töpferei]}",
        default={},
    )
    part_of: Slug | None = field(
        Label("Part of"),
        Label("The key of a wider term (of a commune: its canton)."),
        "esch-sur-alzette",
    )
    code: Annotated[str, Longest(20)] | None = field(
        Label("Code"),
        Label("A public code, for example ISO 3166-2."),
        "LU-ES",
    )
    coordinates: Coordinates | None = field(
        Label("Coordinates"),
        Label("A point, for the open data."),
        "{latitude: 49.52, longitude: 5.89}",
    )
    includes_all: bool = field(
        Label("Includes all"),
        Label("What has this term is found under every other term of the vocabulary too, as what is for everyone."),
        "true",
        default=False,
    )


def included(keys: Iterable[str], terms: Mapping[str, Term]) -> tuple[str, ...]:
    """The terms under which something with these is found: its own, and all where one of its own includes all.

    The one place that says so: lists in pages, their scripts, calendars and feeds all ask it.
    """
    own = tuple(keys)
    if not any(key in terms and terms[key].includes_all for key in own):
        return own
    return tuple(dict.fromkeys((*own, *terms)))
