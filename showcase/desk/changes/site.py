"""What a change makes of the public site: the files of two builds, compared, as a list by what they are for.

Says which addresses there are more, which are changed and which are gone; what stands on them is for the pictures.
"""

import hashlib
import json
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from showcase.desk.changes import markdown
from showcase.schema.label import Message

MOST_SHOWN = 20  # addresses of one sort that are written out
MOST_NAMED = 2000
_ADDRESS = re.compile(r"[A-Za-z0-9._~-]+(?:/[A-Za-z0-9._~-]+)*/?")

# What a file is for: the first that its path fits.
SORTS: dict[str, re.Pattern[str]] = {
    "search": re.compile(r"(?:\w+/)?search/.*"),
    "data": re.compile(r"data/.*"),
    "calendars": re.compile(r".*\.ics"),
    "feeds": re.compile(r".*\.atom|.*feed\.json"),
    "pages": re.compile(r".*\.html"),
    "cards": re.compile(r".*\.vcf"),
    "pictures": re.compile(r".*\.(?:jpe?g|png|webp|avif|svg)"),
    "others": re.compile(r".*"),
}
WAYS = ("added", "changed", "removed")

_TITLE = Message("What changes on the site")
_NOTHING = Message("Nothing changes on the site.")
_MORE = Message("and {count} more")
_SORTS: dict[str, Message] = {
    "search": Message("Files of the search"),
    "data": Message("Open data"),
    "calendars": Message("Calendars"),
    "feeds": Message("Feeds"),
    "pages": Message("Pages"),
    "cards": Message("Contact cards"),
    "pictures": Message("Pictures"),
    "others": Message("Other files"),
}
_WAYS: dict[str, Message] = {
    "added": Message("{count} more"),
    "changed": Message("{count} changed"),
    "removed": Message("{count} gone"),
}
_LISTED = ("pages", "calendars", "data")  # of the others the number says enough
Difference = Mapping[str, Mapping[str, tuple[str, ...]]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Site:
    """A built site: the digest of each file, by its path."""

    digests: Mapping[str, bytes]


def read(output: Path) -> Site:
    """The files of a built site."""
    files = sorted(file for file in output.rglob("*") if file.is_file())
    return Site(digests={file.relative_to(output).as_posix(): _digest(file) for file in files})


def _digest(file: Path) -> bytes:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").digest()


def difference(before: Site, after: Site, slugs: Collection[str] = ()) -> Difference:
    """By sort and way, the addresses that differ; first those of records with these slugs, then the shorter ones."""

    def order(address: str) -> tuple[bool, int, str]:
        return address.rstrip("/").rpartition("/")[2].partition(".")[0] not in slugs, address.count("/"), address

    old, new = before.digests, after.digests
    ways = {
        "added": [path for path in new if path not in old],
        "changed": [path for path in new if path in old and old[path] != new[path]],
        "removed": [path for path in old if path not in new],
    }
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for way, paths in ways.items():
        for sort in SORTS:
            if some := tuple(sorted((_address(path) for path in paths if _sort(path) == sort), key=order)):
                found.setdefault(sort, {})[way] = some
    return found


def _sort(path: str) -> str:
    return next(sort for sort, pattern in SORTS.items() if pattern.fullmatch(path))


def _address(path: str) -> str:
    """Where a file stands on the site, as a visitor writes it."""
    return "/" + path.removesuffix("index.html")


def as_json(found: Difference) -> str:
    """The machine form, which the comment reads."""
    return json.dumps(found, indent=1) + "\n"


def from_json(text: str) -> Difference:
    """A difference that somebody else wrote, plain addresses alone. Raises ValueError for another form."""
    told = json.loads(text)
    if not isinstance(told, dict):
        raise ValueError("no difference")
    return {
        sort: {way: _plain(told[sort].get(way)) for way in WAYS if _plain(told[sort].get(way))}
        for sort in SORTS
        if isinstance(told.get(sort), dict)
    }


def _plain(found: Any) -> tuple[str, ...]:
    some = found if isinstance(found, list) else []
    plain = [one for one in some[:MOST_NAMED] if isinstance(one, str) and one.startswith("/") and len(one) <= 300]
    return tuple(one for one in plain if one == "/" or _ADDRESS.fullmatch(one[1:]))


def as_text(found: Difference, lang: str) -> str:
    """For a terminal."""
    lines = [_TITLE.tell(lang) + ":" if found else _NOTHING.tell(lang)]
    for sort, ways in _in_order(found):
        lines.append(f"{_SORTS[sort].tell(lang)}: {_counts(ways, lang)}")
        if sort in _LISTED:
            lines += [f"  {'+~-'[WAYS.index(way)]} {path}" for way in ways for path in ways[way][:MOST_SHOWN]]
    return "\n".join(lines) + "\n"


def as_markdown(found: Difference, lang: str) -> str:
    """For the forge's summary and comment: a heading, then a paragraph and a list for each sort."""
    parts = [f"### {_TITLE.tell(lang)}" if found else _NOTHING.tell(lang)]
    for sort, ways in _in_order(found):
        parts.append(f"**{_SORTS[sort].tell(lang)}**: {_counts(ways, lang)}")
        if sort in _LISTED:
            paths = [path for way in ways for path in ways[way]]
            shown = [f"- {markdown.code(path)}" for path in paths[:MOST_SHOWN]]
            more = len(paths) - MOST_SHOWN
            parts.append("\n".join([*shown, *([f"- {_MORE.tell(lang).format(count=more)}"] if more > 0 else [])]))
    return "\n\n".join(parts) + "\n"


def _in_order(found: Difference) -> Iterable[tuple[str, Mapping[str, tuple[str, ...]]]]:
    """Pages first, as a reader asks for them."""
    order = ("pages", "calendars", "feeds", "data", "search", "cards", "pictures", "others")
    return [(sort, found[sort]) for sort in order if found.get(sort)]


def _counts(ways: Mapping[str, tuple[str, ...]], lang: str) -> str:
    return ", ".join(_WAYS[way].tell(lang).format(count=len(ways[way])) for way in WAYS if ways.get(way))


def pages(found: Difference, most: int) -> tuple[str, ...]:
    """The pages to be shown as pictures, at most so many: those that come first."""
    ways = found.get("pages", {})
    return tuple(path for way in WAYS for path in ways.get(way, ()))[:most]
