"""What can be followed of a site: feeds of each kind and of each value of its facets, in each language."""

import json
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

from showcase.pages import files
from showcase.pages.edition import Edition
from showcase.pages.files import feeds
from showcase.pages.site_pages import SitePages
from tests.cluster import made, prepare, read
from tests.small import SMALL

NAMES = {"DEFAULT_LANG": "fr", "LANGUAGES": ("fr", "de", "en"), "TIMEZONE": "Europe/Luxembourg"}
EVENT = "---\ntitle: {0}\nkind: talk\nstart: {1}\n---\n"
CALL = "---\ntitle: {0}\nkind: job\nfrom: {{name: Anne}}\nside: private\n{1}\n---\n"


def edition(folder: Path, records: Mapping[str, str], day: str = "2026-11-23") -> Edition:
    rest = {path: text for path, text in SMALL.items() if not path.startswith(("events/", "opportunities/", "news/"))}
    return prepare(folder, {**rest, **records}, **NAMES, SITE_DATE=day).renderer.editions["fr"]


def feed(edition: Edition, address: str) -> bytes:
    return files_of(edition)[address]()


def items(edition: Edition, kind: str) -> dict[str, str]:
    """By the last step of an item's address, the day it is of."""
    told = json.loads(feed(edition, f"{kind}.feed.json"))["items"]
    return {one["id"].strip("/").rpartition("/")[2]: one["date_modified"][:10] for one in told}


def test_an_event_is_in_the_feed_a_season_before_it_begins_and_of_that_day(tmp_path: Path) -> None:
    days = {
        "soon": "2026-12-05",
        "far": "2027-02-21",
        "farther": "2027-02-22",
        "over": "2026-11-22",
        "now": "2026-11-23",
    }
    site = edition(tmp_path, {f"events/{slug}/index.md": EVENT.format(slug, day) for slug, day in days.items()})
    assert items(site, "events") == {"now": "2026-08-25", "soon": "2026-09-06", "far": "2026-11-23"}


def test_an_event_that_changed_is_of_the_day_of_its_last_change(tmp_path: Path) -> None:
    text = EVENT.format("x", "2026-12-05\nrevised: [2026-11-20, 2026-11-02]")
    assert items(edition(tmp_path, {"events/x/index.md": text}), "events") == {"x": "2026-11-20"}


def test_an_event_that_repeats_is_one_item_that_does_not_change_from_date_to_date(tmp_path: Path) -> None:
    text = EVENT.format("x", "2026-11-03 18:00\nrepeats: {every: week, until: 2026-12-22}")
    first, later = (edition(tmp_path / day, {"events/x/index.md": text}, day) for day in _folders(tmp_path))
    assert items(first, "events") == {"x": "2026-08-05"}
    for address in ("events.atom", "events.feed.json", "agenda.ics"):
        one, other = (dict(files_of(site))[address]() for site in (first, later))
        assert one == other, address


def _folders(folder: Path) -> tuple[str, str]:
    days = ("2026-11-04", "2026-12-01")
    for day in days:
        (folder / day).mkdir()
    return days


def files_of(site: Edition) -> dict[str, Callable[[], bytes]]:
    return dict(files.files({"": site}, SitePages({"": site})))


def test_a_call_leaves_its_feed_by_itself_the_day_after_its_deadline(tmp_path: Path) -> None:
    calls = {
        "last-day": "deadline: 2026-11-23\nopens: 2026-10-01",
        "late": "deadline: 2026-11-22",
        "undated": "deadline: 2027-01-15",
        "not-yet": "deadline: 2027-01-15\nopens: 2026-12-01",
    }
    site = edition(
        tmp_path, {f"opportunities/{slug}/index.md": CALL.format(slug, text) for slug, text in calls.items()}
    )
    assert items(site, "opportunities") == {"last-day": "2026-10-01", "undated": "2026-01-15"}


def test_members_are_in_the_feed_from_the_day_they_joined_the_newest_first(tmp_path: Path) -> None:
    good = str(SMALL["members/good/index.md"])
    days = {"a": "2026-01-02", "b": "2026-11-23", "c": "2026-11-24"}
    made = {f"members/{k}/index.md": good.replace("kind:", f"joined: {day}\nkind:", 1) for k, day in days.items()}
    assert list(items(edition(tmp_path, made), "members").items()) == [("b", "2026-11-23"), ("a", "2026-01-02")]


def test_each_value_of_a_facet_has_feeds_of_its_own_in_each_language(tmp_path: Path) -> None:
    output = made(tmp_path, SMALL, **NAMES)
    for root, segments in {"": "agenda/discipline", "de/": "agenda/disziplin", "en/": "events/discipline"}.items():
        atom = ElementTree.parse(output / f"{root}{segments}/craft/feed.atom").getroot()
        assert [one.tail or one.text for one in atom.iter("{http://www.w3.org/2005/Atom}id")] == [
            f"https://glass.example/{root}{segments}/craft/feed.atom",
            f"https://glass.example/{root}{segments.partition('/')[0]}/good/",
        ]
        told = json.loads((output / f"{root}{segments}/craft/feed.json").read_text(encoding="utf-8"))
        assert told["home_page_url"] == f"https://glass.example/{root}{segments}/craft/"
        assert told["language"] == (root.strip("/") or "fr")


def test_a_page_names_in_its_head_what_can_be_followed_of_it(tmp_path: Path) -> None:
    output = made(tmp_path, SMALL, **NAMES)

    def named(address: str) -> set[str]:
        page = read(output / address / "index.html")
        return {link.attributes["href"] or "" for link in page.css("link[rel=alternate][type]")}

    kinds = ("events", "members", "news", "opportunities")
    assert named("") == {f"/{kind}.{sort}" for kind in kinds for sort in ("atom", "feed.json")}
    whole = {"/events.atom", "/events.feed.json"}
    assert named("agenda") == whole | {"/agenda.ics"}
    beside = "/agenda/discipline/craft/"
    assert named("agenda/discipline/craft") == whole | {
        f"{beside}{name}" for name in ("agenda.ics", "feed.atom", "feed.json")
    }
    assert named("agenda/good") == whole | {"/agenda/good/good.ics"}
    assert named("membres/good") == {"/members.atom", "/members.feed.json", "/membres/good/agenda.ics"}
    assert named("lieux/hall") >= {"/agenda/lieu/hall/agenda.ics"}


def test_a_page_offers_to_subscribe_to_the_address_that_its_button_copies(tmp_path: Path) -> None:
    page = read(made(tmp_path, SMALL, **NAMES) / "membres/good/index.html")
    (link,), (button,) = page.css("main .follow a[href^='webcal:']"), page.css("main .follow [data-module=copy]")
    assert link.attributes["href"] == "webcal://glass.example/membres/good/agenda.ics"
    assert button.attributes["data-text"] == "https://glass.example/membres/good/agenda.ics"


def test_the_page_on_calendars_names_every_one_that_lists_have(tmp_path: Path) -> None:
    output = made(tmp_path, SMALL, **NAMES)
    page = read(output / "calendars/index.html")
    linked = {link.attributes["href"] or "" for link in page.css("main a[href]")}
    for sort in ("*.atom", "*.feed.json", "feed.json"):
        there = {f"/{file.relative_to(output)}" for file in output.rglob(sort)}
        assert {one for one in there if not one.startswith(("/de/", "/en/"))} <= linked
    calendars = {f"/{file.relative_to(output)}" for file in (output / "agenda").glob("*/*/agenda.ics")} | {
        "/agenda.ics"
    }
    assert {f"webcal://glass.example{one}" for one in calendars} <= linked


def test_since_when_something_is_there_is_told_by_its_record_alone(tmp_path: Path) -> None:
    site = prepare(tmp_path, SMALL, **NAMES).renderer.editions["fr"]
    (article,), (event,) = site.library.news.all(), site.library.events.all()
    assert (feeds.since(article), feeds.since(event)) == (date(2026, 5, 29), date(2026, 9, 6))
