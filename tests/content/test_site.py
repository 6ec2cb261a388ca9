"""The site of the content: every link leads somewhere, every page can be read with a keyboard and a screen reader.

What is wrong is told with the page and with the record that it is the page of.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from showcase.desk import verify
from showcase.desk.project import Project
from showcase.records.library import Library
from showcase.schema.kinds import KINDS
from tests.built import every_page


@dataclass(frozen=True, kw_only=True)
class Seen:
    """What was found on a page: what keeps somebody out of it, and whether it says that it shows an example."""

    faults: tuple[str, ...]
    example: bool


Pages = Mapping[str, Seen]


@pytest.fixture(scope="session")
def pages(here: Project, site: Path) -> Pages:
    return read(site, here.settings.languages)


def read(site: Path, languages: tuple[str, ...]) -> Pages:
    """What was found on every page, by its file."""
    return {
        file.relative_to(site).as_posix(): Seen(
            faults=tuple(faults(page, languages)),
            example=page.css_first("main .masthead .badge--example") is not None,
        )
        for file, page in every_page(site)
    }


def test_every_link_picture_feed_and_calendar_leads_somewhere(
    here: Project, site: Path, records: Mapping[str, str]
) -> None:
    faults = verify.inspect(site, site=here.names["SITEURL"]).faults
    assert [f"{records.get(fault.files[0], '')}: {fault.sentence(here.speech)}" for fault in faults] == []


def test_every_page_can_be_found_its_way_through(pages: Pages, records: Mapping[str, str]) -> None:
    assert pages
    found = ((file, fault) for file, page in pages.items() for fault in page.faults)
    assert [f"{records[file]}: {file}: {fault}" for file, fault in found] == []


def faults(page: LexborHTMLParser, languages: tuple[str, ...]) -> Iterator[str]:
    """What keeps somebody out of a page who cannot see it."""
    root, title = page.css_first("html"), page.css_first("title")
    if root is None or root.attributes.get("lang") not in languages:
        yield "it does not say its language"
    if title is None or not title.text().strip():
        yield "it has no title"
    yield from (f"{len(page.css(one))} times {one}" for one in ("h1", "main") if len(page.css(one)) != 1)
    twice = [name for name, count in Counter(node.attributes["id"] for node in page.css("[id]")).items() if count > 1]
    yield from (f"the id {name} stands there more than once" for name in twice)
    yield from (f"{image.html} has no alt" for image in page.css("img:not([alt])"))
    yield from (f"{link.html} has no words" for link in page.css("a[href]") if not named(link))
    level = 0
    for heading in page.css("h1, h2, h3, h4, h5, h6"):
        now = int(heading.tag[1])
        if now > level + 1:
            yield f"a heading of level {now} follows one of level {level}: {heading.text().strip()}"
        level = now


def named(link: object) -> bool:
    """Whether a link has words, of its own or of its picture."""
    told = [link.attributes.get("aria-label"), link.attributes.get("aria-labelledby"), link.text().strip()]
    return any((*told, *(image.attributes.get("alt") for image in link.css("img"))))


def test_an_example_says_on_its_page_that_it_is_one_and_nothing_else_does(
    here: Project, library: Library, pages: Pages, records: Mapping[str, str]
) -> None:
    marked = {records[file] for file, page in pages.items() if page.example}
    examples = {
        f"{here.names['PATH']}/{e.kind}/{e.slug}"
        for kind in KINDS
        for e in library.records[kind].all()
        if e.facts.example
    }
    assert marked == examples & set(records.values())
