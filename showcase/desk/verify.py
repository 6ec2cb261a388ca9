"""Walks a built site: every link, fragment and picture must lead somewhere, every feed and calendar must parse."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree

import icalendar


@dataclass(kw_only=True, slots=True)
class _Seen:
    """What a page holds: ids, and what it refers to."""

    ids: list[str] = field(default_factory=list)
    refers: list[str] = field(default_factory=list)


class _Links(HTMLParser):
    """Collects ids and references; `seen` is what it found."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = _Seen()

    def handle_starttag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if value is None:
                continue
            if name == "id":
                self.seen.ids.append(value)
            elif name in ("href", "src", "action", "poster"):
                self.seen.refers.append(value)
            elif name == "srcset":
                self.seen.refers += [part.split()[0] for part in value.split(",") if part.split()]


def walk(output: Path, *, site: str) -> Iterator[str]:
    """Everything wrong in `output`, one sentence each. `site` is the absolute address that it was built for."""
    site = site.rstrip("/")
    base = urlsplit(site).path
    pages = {file.relative_to(output).as_posix(): _read(file) for file in sorted(output.rglob("*.html"))}
    if not pages:
        yield f"{output}: there is no page in it"
    for path, seen in pages.items():
        for twice in sorted({one for one in seen.ids if seen.ids.count(one) > 1}):
            yield f"{path}: the id '{twice}' stands there more than once"
        for refers in dict.fromkeys(seen.refers):
            yield from _follow(path, refers, pages, output, site, base)
    for file in sorted((*output.rglob("*.atom"), *output.rglob("*.xml"))):
        yield from _xml(file, output)
    for file in sorted(output.rglob("*.ics")):
        yield from _ics(file, output)


def _read(file: Path) -> _Seen:
    links = _Links()
    links.feed(file.read_text(encoding="utf-8"))
    return links.seen


def _follow(path: str, refers: str, pages: dict[str, _Seen], output: Path, site: str, base: str) -> Iterator[str]:
    here = f"{site}/{path.removesuffix('index.html')}"
    target = urlsplit(urljoin(here, refers.replace("webcal:", f"{urlsplit(site).scheme}:", 1)))
    if target.scheme not in ("http", "https") or target.netloc != urlsplit(site).netloc:
        return
    place = unquote(target.path).removeprefix(base).lstrip("/")
    file = f"{place}index.html" if not place or place.endswith("/") else place
    if not (output / file).is_file():
        yield f"{path}: '{refers}' leads nowhere"
    elif target.fragment and file in pages and unquote(target.fragment) not in pages[file].ids:
        yield f"{path}: '{refers}' leads to no part of its page"


def _xml(file: Path, output: Path) -> Iterator[str]:
    try:
        ElementTree.parse(file)  # noqa: S314 (our own output)
    except ElementTree.ParseError as error:
        yield f"{file.relative_to(output)}: not XML ({error})"


def _ics(file: Path, output: Path) -> Iterator[str]:
    try:
        calendar = icalendar.Calendar.from_ical(file.read_bytes())
    except ValueError as error:
        yield f"{file.relative_to(output)}: not iCalendar ({error})"
        return
    for event in calendar.walk("VEVENT"):
        if event.errors or "DTSTART" not in event or "UID" not in event:
            yield f"{file.relative_to(output)}: the event '{event.get('UID')}' is not whole {event.errors}"
