"""Links in texts that lead to no page of the site: what is wrong with each, at its line, and the mended link.

What `verify` would find in the built site because of a text is found here before anything is built.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from typing import NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

from showcase.derive import destinations
from showcase.derive.destinations import Destinations, language_of
from showcase.records import links, parse
from showcase.records.content import Content
from showcase.records.mark import nearest
from showcase.records.parsed_record import ParsedRecord
from showcase.records.problem import Problem
from showcase.records.settings import Settings
from showcase.records.validation import near
from showcase.schema.patterns import compile_later

_PICTURE = compile_later(r"[^?#/]+\.(?:jpe?g|png|webp|avif)", re.IGNORECASE)
_FILE = compile_later(
    r"[^?#]+\.(?:pdf|docx?|odt|xlsx?|ods|csv|pptx?|odp|zip|txt|md|html?|mp[34]|mov|wav|svg|gif|heic|jpe?g|png|webp|avif)",
    re.IGNORECASE,
)
_MAIL = compile_later(r"[^\s/@?#]+@[^\s/@?#]+\.[^\s/@?#]+(?:\?.*)?")
_PLAIN = compile_later(r"/(?:[\w-]+/)*")  # as nearly all links are: there is nothing to work out
_LATER = compile_later(r"page/\d+/\Z")
_ALIKE = 0.8  # addresses of one list have their beginning in common
_HALF = compile_later(r"(?:https?|www)?[:/]{1,3}(?=[\w-]+(?:\.[\w-]+)+)", re.IGNORECASE)  # as of https//x.example
_HOST = compile_later(r"(?:[\w-]+\.)+[^\W\d_]{2,63}(?:[/?#].*)?")


class Dead(NamedTuple):
    """Why a link leads nowhere: the code of the message, and the link that may have been meant."""

    code: str
    way: str


def of_content(read: Content, settings: Settings, today: date | None = None) -> list[Problem]:
    """Everything wrong with the links in the words of all records that could be read."""
    linked = [record for record in read.records if links.within(record.words, settings.site)]
    return list(problems(linked, destinations.of_content(read, settings, today))) if linked else []


def problems(records: Iterable[ParsedRecord], where: Destinations) -> Iterator[Problem]:
    """Everything wrong with the links in the words of these records."""
    for record in records:
        for lang, hrefs in links.within(record.words, where.site).items():
            for href in hrefs:
                if dead := judge(href, record.kind, record.slug, lang, record.words.keys(), where):
                    yield _problem(record, lang, href, dead)


def any_dead(place: str, langs: Collection[str], hrefs: Mapping[str, Iterable[str]], where: Destinations) -> bool:
    """Whether one of the links of the record at `place` leads nowhere; its words are written in `langs`."""
    kind, _, slug = place.partition("/")
    return any(judge(href, kind, slug, lang, langs, where) for lang, some in hrefs.items() for href in some)


def judge(href: str, kind: str, slug: str, lang: str, langs: Collection[str], where: Destinations) -> Dead | None:
    """What is wrong with a link in the words of a record in `lang`: on one of the pages that show them it is dead."""
    pages = [page for page in where.at.languages if language_of(page, langs, where.at) == lang]
    if pages and _PLAIN.fullmatch(href):
        targets = [(href[1:], "")]  # the same on each page
    else:
        targets = [_target(href, where.address(page, kind, slug), where.site) for page in pages]
    day = _day(kind, slug, where)
    for path, part in targets:
        if dead := _judge(path, part, day, where):
            return _unfinished(href) or dead
    return None


def _day(kind: str, slug: str, where: Destinations) -> date | None:
    """The day on which the words are read first: an article may lead to another of the same day."""
    entry = where.library.news.get(slug) if kind == "news" else None
    return max(entry.facts.date, where.today) if entry and where.today else where.today


def _judge(path: str, part: str, day: date | None, where: Destinations) -> Dead | None:
    if not where.has(path, day):
        return Dead(code="link.page", way=_nearest(path, where))
    if part and part not in where.parts(path):
        close = near(part, where.parts(path)) or near(f"s-{part}", where.parts(path))
        return Dead(code="link.part", way=f"/{path}#{close}" if close else f"/{path}")
    return None


def _target(href: str, here: str, site: str) -> tuple[str, str]:
    """The path below the root that a link on the page `here` leads to, and the part of the page there."""
    if urlsplit(href).scheme:
        target = urlsplit("/" + href[len(site) :].lstrip("/"))
    else:
        target = urlsplit(urljoin(f"/{here}", href))
    return unquote(target.path).removeprefix("/"), unquote(target.fragment)


def _unfinished(href: str) -> Dead | None:
    """What a link that begins with no slash was meant for: another site, a letter, a file."""
    if urlsplit(href).scheme or href.startswith(("#", "?", ".")):
        return None
    if _PICTURE.fullmatch(href):
        return Dead(code="link.picture", way=href)
    if _FILE.fullmatch(href):
        return Dead(code="link.file", way=href)
    if _MAIL.fullmatch(href):
        return Dead(code="link.scheme", way=f"mailto:{href}")
    whole = _HALF.sub("", href, count=1)
    if _HOST.fullmatch(whole) and not href.startswith("/"):
        return Dead(code="link.scheme", way=f"https://{whole}")
    return None


def _nearest(path: str, where: Destinations) -> str:
    """The address that may have been meant; at last what stands above it."""
    base = urlsplit(where.site).path.removeprefix("/")
    others = (f"{lang}/{path}" for lang in where.at.languages)
    for meant in (f"{path}/", path.removeprefix(f"{base}/"), _LATER.sub("", path), *others):
        if meant != path and where.has(meant):
            return f"/{meant}"
    known = [address for lang in where.at.languages for address in where.all(lang)]
    if close := get_close_matches(path, known, n=1, cutoff=_ALIKE):
        return f"/{close[0]}"
    above = path.rstrip("/")
    while above and not where.has(f"{above}/"):
        above = above.rpartition("/")[0]
    return f"/{above}/" if above else "/"


def _problem(record: ParsedRecord, lang: str, href: str, dead: Dead) -> Problem:
    mark = nearest(record.marks, ("body", lang))
    first = mark.line + mark.path.endswith(".yaml")  # there the text of a block begins on the line after its key
    body = (record.facts.body or {}).get(lang, "")
    before = body.partition(href)[0] if href in body else ""
    code, details = dead.code, {"found": href, "way": dead.way}
    shown = dict.fromkeys(picture.file for _, picture in parse.pictures_in(record.facts))
    if code == "link.file" and shown:
        code, details = "link.file.pictures", details | {"known": ", ".join(shown)}
    return Problem(path=mark.path, line=first + before.count("\n"), field="", code=code, details=details)
