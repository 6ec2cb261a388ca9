"""The keys by which a page depends on records: on facts, words or source of one, a field of all, on who names it."""

from collections.abc import Iterable, Iterator

# Who reads more records of one kind than this depends on all of that kind: a short list, and never too few.
MOST = 64
_FACTS, _WORDS, _SOURCE = "facts ", "words ", "source "


def facts(kind: str, slug: str) -> str:
    """Of the facts of one record."""
    return f"{_FACTS}{kind}/{slug}"


def words(kind: str, slug: str) -> str:
    """Of its words."""
    return f"{_WORDS}{kind}/{slug}"


def source(kind: str, slug: str) -> str:
    """Of its files as they were written: their version, and the body in Markdown."""
    return f"{_SOURCE}{kind}/{slug}"


def every(what: str, kind: str) -> str:
    """Of the "facts", "words" or "source" of every record of a kind."""
    return f"every {what} {kind}"


def all_of(kind: str) -> str:
    """Of which records of a kind there are."""
    return f"all {kind}"


def column(kind: str, field: str) -> str:
    """Of one field of all records of a kind."""
    return f"column {kind}/{field}"


def naming(kind: str, slug: str) -> str:
    """Of who names a record, or a term of a vocabulary."""
    return f"naming {kind}/{slug}"


def terms(vocabulary: str) -> str:
    """Of a vocabulary."""
    return f"terms {vocabulary}"


def condense(found: Iterable[str]) -> Iterator[str]:
    """The same, with one wider key in the place of many facts, words or sources of one kind."""
    records: dict[str, list[str]] = {}
    for key in found:
        if key.startswith((_FACTS, _WORDS, _SOURCE)):
            records.setdefault(key.partition("/")[0], []).append(key)
        else:
            yield key
    for kind, some in records.items():
        if len(some) > MOST:
            yield every(*kind.split(" "))
        else:
            yield from some
