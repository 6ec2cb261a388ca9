"""The links of records that leave the site, with every place where each stands. What is not public is not looked at."""

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum

from showcase.records import consent, links
from showcase.records.mark import Mark, Path, nearest
from showcase.records.parsed_record import ParsedRecord
from showcase.schema.record import Part
from showcase.schema.shape import shapes

_WEB = ("http://", "https://")


def of(records: Iterable[ParsedRecord], site: str) -> dict[str, list[tuple[ParsedRecord, Mark]]]:
    """By address, where it stands: of what of these records may leave the house."""
    found = dict[str, list[tuple[ParsedRecord, Mark]]]()
    for record in records:
        if shown := consent.public(record):
            for address, path in (*_in_fields(shown.facts, ()), *_in_words(shown)):
                if links.leaves(address, site):
                    found.setdefault(address, []).append((record, nearest(record.marks, path)))
    return found


def _in_fields(part: Part, path: Path) -> Iterator[tuple[str, Path]]:
    for name, (attribute, _) in shapes(type(part)).items():
        yield from _in_value(getattr(part, attribute), (*path, name))


def _in_value(value: object, path: Path) -> Iterator[tuple[str, Path]]:
    if isinstance(value, Part):
        yield from _in_fields(value, path)
    elif isinstance(value, str):
        if value.startswith(_WEB) and not any(map(str.isspace, value)):
            yield value, path
    elif isinstance(value, list):
        for n, one in enumerate(value):
            yield from _in_value(one, (*path, n))
    elif isinstance(value, Mapping):
        for key, one in value.items():
            yield from _in_value(one, (*path, key.value if isinstance(key, Enum) else key))


def _in_words(record: ParsedRecord) -> Iterator[tuple[str, Path]]:
    for lang, text in record.words.items():
        for address in dict.fromkeys(links.anywhere(text.html)):
            if address.startswith(_WEB):
                yield address, ("body", lang)
