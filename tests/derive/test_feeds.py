"""Feeds and redirects: parsed back by another reader, they say what went in."""

import json
from datetime import date
from xml.etree import ElementTree

from showcase.derive import feed, redirect

ATOM = {"a": "http://www.w3.org/2005/Atom"}
SINCE = date(2026, 11, 20)
TITLE, SUMMARY = "<b>Nuit</b> & jour", "« Venez ! » <script>alert('x')</script> &amp; \"y\""


def item(number: int = 1) -> feed.Item:
    return feed.Item(
        title=f"{TITLE} {number}",
        link=f"https://ic.example/agenda/{number}/",
        summary=SUMMARY,
        tags=('Mode & "tissu"',),
        since=SINCE,
    )


def about(here: str, *items: feed.Item) -> feed.FeedInfo:
    return feed.FeedInfo(
        title="Cluster <IC> – Agenda",
        publisher="Cluster & Cie",
        lang="fr",
        home="https://ic.example/agenda/",
        here=f"https://ic.example/{here}",
        days=tuple(one.since for one in items),
    )


def atom(*items: feed.Item) -> ElementTree.Element:
    raw = feed.atom(about("events.atom", *items), [feed.entry(one) for one in items])
    return ElementTree.fromstring(raw)


def text(node: ElementTree.Element, name: str) -> str | None:
    return node.findtext(f"a:{name}", namespaces=ATOM)


def links(node: ElementTree.Element) -> dict[str | None, str | None]:
    return {link.get("rel"): link.get("href") for link in node.findall("a:link", ATOM)}


def test_an_atom_feed_has_what_the_standard_asks_for() -> None:
    """RFC 4287, sections 4.1.1 and 4.1.2: once an id, a title and the time of the last change, and an author."""
    root = atom(item(1), item(2))
    author = root.find("a:author", ATOM)
    assert author is not None
    assert text(author, "name") == "Cluster & Cie"
    entries = root.findall("a:entry", ATOM)
    for node in (root, *entries):
        assert [len(node.findall(f"a:{name}", ATOM)) for name in ("id", "title", "updated")] == [1, 1, 1]
    assert links(root) == {"self": "https://ic.example/events.atom", "alternate": "https://ic.example/agenda/"}
    assert len({text(one, "id") for one in entries}) == 2


def test_the_words_of_an_entry_are_plain_text_and_no_markup() -> None:
    (entry,) = atom(item(1)).findall("a:entry", ATOM)
    assert (text(entry, "title"), text(entry, "summary")) == (f"{TITLE} 1", SUMMARY)
    # Without a type a text is plain (section 3.1.1): nobody takes a "<script>" that somebody wrote for one.
    assert [node.get("type") for node in entry if node.tag.endswith(("title", "summary"))] == [None, None]
    assert [node.get("term") for node in entry.findall("a:category", ATOM)] == ['Mode & "tissu"']


def test_a_feed_is_as_new_as_its_newest_item_and_without_items_always_the_same() -> None:
    assert text(atom(item(1)), "updated") == "2026-11-20T00:00:00Z"
    assert text(atom(), "updated") == "2000-01-01T00:00:00Z"


def test_a_json_feed_has_what_the_standard_asks_for() -> None:
    """https://www.jsonfeed.org/version/1.1/: version, title and items; of each an id, and words of it."""
    told = json.loads(feed.json_feed(about("events.feed.json", item(1)), [feed.json_item(item(1))]))
    assert told.pop("items") == [
        {
            "id": "https://ic.example/agenda/1/",
            "url": "https://ic.example/agenda/1/",
            "title": f"{TITLE} 1",
            "content_text": SUMMARY,
            "date_published": "2026-11-20T00:00:00Z",
            "date_modified": "2026-11-20T00:00:00Z",
            "tags": ['Mode & "tissu"'],
        }
    ]
    assert told == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Cluster <IC> – Agenda",
        "home_page_url": "https://ic.example/agenda/",
        "feed_url": "https://ic.example/events.feed.json",
        "language": "fr",
        "authors": [{"name": "Cluster & Cie", "url": "https://ic.example/agenda/"}],
    }
    assert json.loads(feed.json_feed(about("x"), []))["items"] == []


def test_a_redirect_escapes_what_it_is_given() -> None:
    page = redirect.page("https://ic.example/a/", title='"><script>', lang="fr").decode()
    assert "<script>" not in page
    assert 'url=https://ic.example/a/"' in page
