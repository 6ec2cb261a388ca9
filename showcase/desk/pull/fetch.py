"""A calendar as its host gives it: asked politely, with what is known of the last version; nothing else is taken."""

from dataclasses import dataclass

from showcase.desk import request
from showcase.desk.pull.source import Source
from showcase.desk.pull.state import State
from showcase.desk.request import Failed, Manners

MOST_BYTES = 5_000_000
_SAME = 304
_LONGEST = 500  # signs of a header that is kept


@dataclass(frozen=True, kw_only=True, slots=True)
class Fetched:
    """`text` is None where nothing changed since the last time."""

    text: bytes | None
    etag: str = ""
    modified: str = ""


def fetch(source: Source, state: State, manners: Manners) -> Fetched:
    """The calendar of a source. Raises Failed with why there is none: a word for it, or a status."""
    headers = {"Accept": "text/calendar, */*;q=0.5"}
    if state.address == source.address:
        known = {"If-None-Match": state.etag, "If-Modified-Since": state.modified}
        headers |= {name: value for name, value in known.items() if value}
    answer = request.follow(source.address, "GET", manners, headers=headers, most=MOST_BYTES)
    if answer.status == _SAME and len(headers) > 1:
        return Fetched(text=None)
    if answer.status != 200:
        raise Failed(str(answer.status))
    kept = {name: _plain(answer.headers.get(header, "")) for name, header in _KEPT.items()}
    return Fetched(text=answer.body, **kept)


_KEPT = {"etag": "etag", "modified": "last-modified"}


def _plain(value: str) -> str:
    """A header that can be sent back; "" for any other."""
    return value if value.isascii() and value.isprintable() and len(value) <= _LONGEST else ""
