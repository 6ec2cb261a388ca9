"""Walks a built site: every link, fragment and picture must lead somewhere, every feed and calendar must parse."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import ceil
from pathlib import Path
from typing import TextIO
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree

import icalendar

from showcase.desk import verify_pages
from showcase.desk import verify_words as words
from showcase.desk.verify_pages import Seen
from showcase.schema.label import Message

_EVENT = re.compile(rb"^BEGIN:VEVENT\r\n(?:(?!BEGIN:VEVENT|END:VEVENT).*\n)*+END:VEVENT\r\n", re.MULTILINE)
_WHOLE = ("/", "http://", "https://")  # how a link begins that leads to the same place wherever it stands
_NEAR = 0.8  # so much of what the host takes is worth a word


@dataclass(frozen=True, kw_only=True, slots=True)
class Defect:
    """One thing that is wrong, and every file in which it is: a link of the footer is wrong once, not on each page."""

    label: Message
    details: tuple[tuple[str, object], ...]
    files: tuple[str, ...]

    def sentence(self, lang: str) -> str:
        """What is wrong, where, and the way out."""
        first, count = self.files[0], len(self.files)
        place = first if count == 1 else words.FILES.tell(lang).format(first=first, count=count - 1)
        return f"{place}: {self.label.tell(lang).format(**dict(self.details))}"


@dataclass(kw_only=True, slots=True)
class Walk:
    """A built site that was walked: what is wrong, and how much was looked at."""

    pages: int = 0
    links: int = 0
    others: int = 0
    _wrong: dict[tuple[Message, tuple[tuple[str, object], ...]], list[str]] = field(default_factory=dict)

    def add(self, file: str, label: Message, **details: object) -> None:
        """Something is wrong in a file."""
        self._wrong.setdefault((label, tuple(details.items())), []).append(file)

    @property
    def faults(self) -> list[Defect]:
        """Everything wrong, each once."""
        return [
            Defect(label=label, details=details, files=tuple(files)) for (label, details), files in self._wrong.items()
        ]

    def summary(self, lang: str) -> str:
        """The last line: how much was looked at, and how much is wrong."""
        looked = words.LOOKED.tell(lang).format(pages=self.pages, links=self.links, others=self.others)
        return (
            looked + words.SOME_WRONG.tell(lang).format(count=len(self._wrong))
            if self._wrong
            else (looked + words.ALL_RIGHT.tell(lang))
        )


def run(output: Path, *, site: str = "", limit: int = 0, lang: str, out: TextIO) -> bool:
    """Write everything wrong in `output` to `out`, in `lang`, and last how much was looked at; whether all is right.

    `limit` is how many MB the host takes; 0 where it takes any.
    """
    walked = inspect(output, site=site)
    size = megabytes(output)
    if limit and size > limit:
        walked.add(str(output), words.OVER_LIMIT, size=size, limit=limit)
    elif limit and size > limit * _NEAR:
        out.write(words.NEAR_LIMIT.tell(lang).format(size=size, limit=limit) + "\n")
    for fault in walked.faults:
        out.write(fault.sentence(lang) + "\n")
    out.write(walked.summary(lang) + "\n")
    return not walked.faults


def megabytes(folder: Path) -> int:
    """How large all files below a folder are, in MB of 1,000,000 bytes, of which a part counts as one."""
    sizes = (os.lstat(f"{place}/{name}").st_size for place, _, names in os.walk(folder) for name in names)
    return ceil(sum(sizes) / 1e6)


def walk(output: Path, *, site: str = "") -> Iterator[str]:
    """Everything wrong in `output`, one sentence each."""
    return (fault.sentence("en") for fault in inspect(output, site=site).faults)


def inspect(output: Path, *, site: str = "") -> Walk:
    """Walk the site in `output`, which was built for the address `site`: its first page says it if it is not given."""
    found = Walk()
    if not output.is_dir():
        found.add(str(output), words.NO_FOLDER)
        return found
    pages = _pages(output, found)
    if not pages:
        found.add(str(output), words.NO_PAGE)
        return found
    site = site or pages.get("index.html", Seen()).canonical
    if urlsplit(site).scheme not in ("http", "https") or not urlsplit(site).netloc:
        found.add("index.html", words.NO_ADDRESS if site else words.UNSAID, site=site)
        return found
    _walk(found, pages, output, site.rstrip("/"))
    for file in sorted((*output.rglob("*.atom"), *output.rglob("*.xml"))):
        _xml(found, file, output)
    right: set[bytes] = set()  # most calendars have the events of others: what was right there is right here
    for file in sorted(output.rglob("*.ics")):
        _ics(found, file, output, right)
    return found


def _walk(found: Walk, pages: dict[str, Seen], output: Path, site: str) -> None:
    right: set[str] = set()  # what leads to the same place from every page, and is there
    for path, seen in pages.items():
        for twice in sorted({one for one in seen.ids if seen.ids.count(one) > 1}):
            found.add(path, words.TWICE, id=twice)
        for refers in dict.fromkeys(seen.refers):
            found.links += 1
            if refers not in right and _follow(found, path, refers, pages, output, site) and refers.startswith(_WHOLE):
                right.add(refers)


def _pages(output: Path, found: Walk) -> dict[str, Seen]:
    pages = {}
    for file in sorted(output.rglob("*.html")):
        path = file.relative_to(output).as_posix()
        try:
            text = file.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            found.add(path, words.UNREADABLE, reason=error)
            continue
        pages[path] = verify_pages.read(text)
    found.pages = len(pages)
    return pages


def _follow(found: Walk, path: str, refers: str, pages: dict[str, Seen], output: Path, site: str) -> bool:
    """Whether a link leads somewhere; if not, that is noted."""
    here, ours = f"{site}/{path.removesuffix('index.html')}", urlsplit(site)
    try:
        target = urlsplit(urljoin(here, refers.replace("webcal:", f"{ours.scheme}:", 1)))
    except ValueError:  # as of http://[
        found.add(path, words.NO_LINK, link=refers)
        return False
    if target.scheme not in ("http", "https") or target.netloc != ours.netloc:
        return True
    below = target.path == ours.path or target.path.startswith(f"{ours.path}/")
    if not below and urlsplit(refers).netloc:
        return True  # another site of this host
    place = unquote(target.path).removeprefix(ours.path).lstrip("/")
    file = f"{place}index.html" if not place or place.endswith("/") else place
    if not below or not _there(output, file):
        found.add(path, words.NOWHERE, link=refers)
        return False
    if target.fragment and file in pages and unquote(target.fragment) not in pages[file].ids:
        found.add(path, words.NO_PART, link=refers, part=unquote(target.fragment))
        return False
    return True


def _there(output: Path, file: str) -> bool:
    try:
        return (output / file).is_file()
    except (OSError, ValueError):  # longer than a file system holds, or with a NUL in it
        return False


def _xml(found: Walk, file: Path, output: Path) -> None:
    found.others += 1
    try:
        ElementTree.parse(file)  # noqa: S314 (our own output)
    except ElementTree.ParseError as error:
        found.add(file.relative_to(output).as_posix(), words.NO_XML, reason=error)


def _ics(found: Walk, file: Path, output: Path, right: set[bytes]) -> None:
    found.others += 1
    path, raw, whole = file.relative_to(output).as_posix(), file.read_bytes(), True
    try:
        calendar = icalendar.Calendar.from_ical(_EVENT.sub(lambda one: b"" if one[0] in right else one[0], raw))
    except ValueError as error:
        found.add(path, words.NO_CALENDAR, reason=error)
        return
    for event in calendar.walk("VEVENT"):
        missing = [name for name in ("DTSTART", "UID") if name not in event]
        if event.errors or missing:
            whole = False
            reason = ", ".join((*(f"{name} ?" for name in missing), *(str(error) for error in event.errors)))
            found.add(path, words.NO_EVENT, uid=event.get("UID", "?"), reason=reason)
    if whole:
        right.update(_EVENT.findall(raw))
