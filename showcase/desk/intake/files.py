"""The files of a source: one, all of a folder, or those that a pattern names. Follows no link, leaves no folder."""

import codecs
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path, PurePosixPath

from showcase.desk.intake.words import (
    A_LINK,
    BINARY,
    NO_SOURCE,
    NOT_UTF8,
    OUTSIDE,
    TOO_MANY_FILES,
    UNREADABLE_FILE,
    WORKBOOK,
    Unusable,
)
from showcase.schema.label import Message

FORMATS = {".csv": "csv", ".json": "json", ".yaml": "yaml", ".yml": "yaml", ".md": "markdown", ".ics": "icalendar"}
ENCODINGS = ("utf-8", "utf-16", "windows-1252", "iso-8859-1", "iso-8859-15", "macintosh")
MOST_FILES = 100_000
_PATTERN = re.compile(r"[*?\[]")
_MARKS = (  # at the beginning of a text: they say how it is encoded
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins as UTF-16 does
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ZIP = b"PK\x03\x04"  # a workbook of a spreadsheet, whatever its name ends in
_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"


class Unread(Exception):
    """A file that cannot be read, and why."""

    def __init__(self, why: Message, **details: object) -> None:
        super().__init__(why.text.format(**details))
        self.why, self.details = why, details


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """The files of a source in the order of their names: those that are read, as paths below `base`."""

    base: Path
    paths: tuple[str, ...]
    strangers: tuple[str, ...] = field(default=())  # of a kind that is not read

    @property
    def several(self) -> bool:
        """Whether each file is one record, as those of a folder are."""
        return self.base.is_dir()


def many(source: str) -> bool:
    """Whether a source is written as a folder or a pattern."""
    return source.endswith("/") or bool(_PATTERN.search(source))


def find(beside: Path, source: str) -> Found:
    """The files of `source`, as a mapping in the folder `beside` names it. Raises Unusable."""
    fixed, pattern = _split(source)
    base = beside / fixed
    if ".." in PurePosixPath(pattern).parts:
        raise Unusable(OUTSIDE, place=source)
    if not pattern and base.is_file():
        return Found(base=base, paths=("",))
    if not base.is_dir():
        raise Unusable(NO_SOURCE, place=base)
    named = list(islice(_below(base, pattern or "*"), MOST_FILES + 1))
    if len(named) > MOST_FILES:
        raise Unusable(TOO_MANY_FILES, place=base, most=MOST_FILES)
    read = tuple(path for path in named if Path(path).suffix.lower() in FORMATS)
    return Found(base=base, paths=read, strangers=tuple(path for path in named if path not in set(read)))


def _split(source: str) -> tuple[str, str]:
    """What comes before the first part with a sign of patterns, and the rest."""
    parts = source.split("/")
    first = next((number for number, part in enumerate(parts) if _PATTERN.search(part)), len(parts))
    return "/".join(parts[:first]) or ("." if first < len(parts) and not source.startswith("/") else "/"), "/".join(
        parts[first:]
    )


def _below(base: Path, pattern: str) -> Iterator[str]:
    """Paths of files that are not hidden, by name."""
    for path in sorted(base.glob(pattern)):
        within = path.relative_to(base)
        hidden = any(part.startswith(".") for part in within.parts)
        if not hidden and (path.is_file() or path.is_symlink()):
            yield within.as_posix()


def read(found: Found, path: str, encoding: str) -> str:
    """The text of a file. Raises Unread: for a link too, which could lead anywhere."""
    file = found.base / path if path else found.base
    if path and any((found.base / part).is_symlink() for part in (path, *map(str, PurePosixPath(path).parents))):
        raise Unread(A_LINK)
    try:
        raw = file.read_bytes()
    except OSError as error:
        raise Unread(UNREADABLE_FILE, reason=error.strerror) from None
    return decode(raw, encoding)


def decode(raw: bytes, encoding: str) -> str:
    """Bytes as text. A mark at their beginning says more than the mapping. Raises Unread with the line."""
    if raw.startswith((_ZIP, _OLD_WORKBOOK)):
        raise Unread(WORKBOOK)
    encoding = next((name for mark, name in _MARKS if raw.startswith(mark)), encoding)
    try:
        text = raw.decode("utf-8-sig" if encoding == "utf-8" else encoding)
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise Unread(NOT_UTF8, line=line, encoding=encoding.upper(), byte=f"0x{raw[error.start]:02X}") from None
    if "\0" in text:
        raise Unread(BINARY, line=text[: text.index("\0")].count("\n") + 1)
    return text.removeprefix("\ufeff")


def named(path: str) -> Mapping[str, str]:
    """What a path says of the record in it: its name without the ending, and the folder that it lies in."""
    whole = PurePosixPath(path)
    return {"$file": whole.stem, "$folder": whole.parent.name}
