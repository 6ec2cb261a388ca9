"""What pages tell machines: true to schema.org's own vocabulary, and whole enough for those who read it."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from selectolax.lexbor import LexborHTMLParser

from tests.built import KINDS_OF_PAGE, every_page, read
from tests.conftest import DAY
from tests.projects import EXAMPLE, example_records
from tests.schemaorg import Vocabulary, faults, vocabulary

SITE = EXAMPLE.names["SITEURL"]
Thing = dict[str, Any]


@pytest.fixture(scope="module")
def known() -> Vocabulary:
    return vocabulary()


def things(page: LexborHTMLParser) -> list[Thing]:
    """All things of a page; each page has them in one place."""
    scripts = page.css('script[type="application/ld+json"]')
    assert len(scripts) <= 1
    if not scripts:
        return []
    told = json.loads(scripts[0].text())
    assert told["@context"] == "https://schema.org"
    return told.get("@graph", [told])


def of(page: LexborHTMLParser, *kinds: str) -> Thing:
    return next(thing for thing in things(page) if thing["@type"] in kinds)


def inside(thing: Any) -> Iterator[Thing]:
    """A thing and all that stand in it."""
    if isinstance(thing, dict):
        yield thing
        for value in thing.values():
            yield from inside(value)
    elif isinstance(thing, list):
        for value in thing:
            yield from inside(value)


ABOUT = {  # by kind of page, what it is about; its way and its words aside
    "home": {"WebSite", "Organization"},
    "members": {"CollectionPage"},
    "discipline": {"CollectionPage"},
    "member": {"Person"},
    "events": {"CollectionPage"},
    "month": {"CollectionPage"},
    "year": {"CollectionPage"},
    "event": {"Event"},
    "repeated event": {"EducationEvent"},
    "opportunities": {"CollectionPage"},
    "opportunity": {"Demand"},
    "closed": {"CollectionPage"},
    "closing": {"CollectionPage"},
    "initiatives": {"CollectionPage"},
    "initiative": {"Project"},
    "hub": {"CollectionPage"},
    "venue": {"Place"},
    "partners": {"CollectionPage"},
    "impact": {"Dataset", "WebPage"},
    "about": {"AboutPage"},
    "news": {"CollectionPage"},
    "article": {"NewsArticle"},
    "legal": {"WebPage"},
    "data": {"DataCatalog", "WebPage"},
    "embed": {"WebPage"},
    "search": {"WebPage"},
    "not found": set(),
}


@pytest.mark.parametrize("kind", ABOUT)
def test_a_page_tells_what_it_is_about_and_the_way_to_it(built: Path, kind: str) -> None:
    found = {thing["@type"] for thing in things(read(built, KINDS_OF_PAGE[kind]))}
    way = set() if kind == "home" else {"BreadcrumbList"}
    assert found == ABOUT[kind] | way


def test_every_type_and_property_of_every_page_is_schema_orgs_own(built: Path, known: Vocabulary) -> None:
    wrong = {
        fault: file.relative_to(built)
        for file, page in every_page(built)
        for thing in things(page)
        for fault in faults(thing, known)
    }
    assert wrong == {}


def test_the_vocabulary_knows_wrong_from_right(known: Vocabulary) -> None:
    event = {"@type": "Event", "name": "Nuit", "location": {"@type": "Place", "name": "Halle"}}
    assert list(faults(event, known)) == []
    for wrong in (
        {"@type": "Evnt"},
        {**event, "opens": "18:00"},  # a property of opening hours
        {**event, "location": {"@type": "Person", "name": "Ana"}},
        {**event, "location": {"@type": "Place", "geo": {"@type": "Event"}}},
        {**event, "eventStatus": {"@type": "Place"}},
        {**event, "isAccessibleForFree": {"@type": "Place"}},
    ):
        assert list(faults(wrong, known)), wrong


# https://developers.google.com/search/docs/appearance/structured-data: what each asks for at least
REQUIRED = {
    "BreadcrumbList": {"itemListElement"},
    "JobPosting": {"title", "description", "datePosted", "validThrough", "hiringOrganization", "jobLocation"}
    | {"identifier", "directApply", "image"},
    "NewsArticle": {"image", "headline", "datePublished", "author", "publisher", "inLanguage"},
    "Place": {"name"},
    "Person": {"name"},
    "Organization": {"name"},
    "LocalBusiness": {"name", "address"},
    "Project": {"name", "url", "description"},
    "Demand": {"name", "validThrough"},
    "Grant": {"name", "funder"},
    "Dataset": {"name", "description", "url", "license", "creator", "isAccessibleForFree", "distribution"},
    "WebSite": {"name", "url"},
    "CollectionPage": {"name", "url", "inLanguage"},
    "Schedule": {"repeatFrequency", "startDate", "endDate", "scheduleTimezone"},
    "ListItem": {"position"},
}
EVENTS = {"Event", "EducationEvent", "ExhibitionEvent", "SaleEvent", "ScreeningEvent", "MusicEvent", "SocialEvent"}
UNSAID = {  # what content may leave unsaid, and then nobody invents
    "JobPosting": {"datePosted": "opens", "jobLocation": "commune"},
}


def test_nothing_that_readers_require_is_missing(built: Path) -> None:
    seen = set()
    for file, page in every_page(built):
        for thing in (one for whole in things(page) for one in inside(whole) if "@type" in one):
            kind = thing["@type"]
            seen.add(kind)
            may = {name for name, field in UNSAID.get(kind, {}).items() if not _said(file, field)}
            may |= {"name"} if kind == "Place" and "@id" in thing else set()  # known by its address in a list of the EU
            needed = {"name", "startDate", "url", "eventStatus"} if kind in EVENTS else REQUIRED.get(kind, set())
            assert needed - may <= set(thing), (file, kind)
    assert set(REQUIRED) - seen == set(), "the examples no longer show these"


def _said(file: Path, field: str) -> bool:
    library = example_records()
    return getattr(library.opportunities.untracked(file.parent.name).facts, field) is not None


def test_events_say_where_they_are_or_nothing_is_known_of_it(built: Path) -> None:
    library = example_records()
    for entry in library.events.all():
        event = of(read(built, f"agenda/{entry.slug}/"), *EVENTS)
        known = entry.facts.venue or entry.facts.address or entry.facts.online
        assert bool(known) == ("location" in event) == ("eventAttendanceMode" in event), entry.slug


def test_the_states_of_events_are_told(built: Path) -> None:
    library = example_records()
    expected = {
        "scheduled": "EventScheduled",
        "full": "EventScheduled",
        "cancelled": "EventCancelled",
        "moved-online": "EventMovedOnline",
    }
    seen = set()
    for entry in library.events.all():
        event, status = of(read(built, f"agenda/{entry.slug}/"), *EVENTS), str(entry.facts.status)
        seen.add(status)
        before = entry.facts.previous_start
        moved = "EventRescheduled" if before else "EventPostponed"
        assert event["eventStatus"] == f"https://schema.org/{expected.get(status, moved)}"
        assert ("previousStartDate" in event) == bool(before)
        assert ("eventSchedule" in event) == ("subEvent" in event) == bool(entry.facts.repeats)
        coming = [span for span in entry.spans if entry.facts.repeats and span.last >= date.fromisoformat(DAY)]
        assert len(event.get("subEvent", ())) == len(coming or entry.spans[-1:] if entry.facts.repeats else ())
        if entry.facts.price:
            offers = event["offers"] if isinstance(event["offers"], list) else [event["offers"]]
            assert offers[0]["price"] == str(entry.facts.price.amount)
            assert len(offers) == 1 + (entry.facts.price.reduced is not None)
    assert {"scheduled", "postponed", "cancelled"} <= seen, "the examples no longer show these"


def _width(built: Path, address: str) -> int:
    with Image.open(built / address.removeprefix(f"{SITE}/")) as image:
        return image.width


def test_an_event_has_a_picture_and_says_from_when_and_until_when_one_can_sign_up(built: Path) -> None:
    seen, opening = set(), set()
    for entry in example_records().events.all():
        event = of(read(built, f"agenda/{entry.slug}/"), *EVENTS)
        seen.add(entry.facts.picture is not None)
        images = event["image"] if isinstance(event["image"], list) else [event["image"]]
        assert all(image.startswith(f"{SITE}/media/") for image in images), entry.slug
        if entry.facts.picture:  # search engines want 720 pixels, and that of old browsers has fewer
            assert max(_width(built, image) for image in images) >= 720
        offers = event.get("offers", [])
        signing = entry.facts.registration
        opens, until = (signing.opens, signing.until) if signing else (None, None)
        for offer in offers if isinstance(offers, list) else [offers]:
            assert offer.get("validFrom") == (str(opens) if opens else None), entry.slug
            assert offer.get("validThrough") == (str(until) if until else None), entry.slug
            opening.add(opens is not None)
    assert seen == {True, False}, "without one of its own an event has the card of its page"
    assert opening == {True, False}, "the examples no longer show both"


def test_the_cluster_says_who_it_is_and_how_to_reach_it(built: Path) -> None:
    cluster = of(read(built, "de/"), "Organization")
    assert (built / cluster["logo"].removeprefix(f"{SITE}/")).is_file()
    assert cluster["sameAs"] == list(EXAMPLE.names["SITE_PROFILES"])
    assert cluster["contactPoint"]["email"] == EXAMPLE.names["SITE_EMAIL"]
    assert cluster["areaServed"]["@id"] == EXAMPLE.names["SITE_AREA"]


def test_a_figure_says_who_gathered_it_under_which_licence_and_what_it_says(built: Path) -> None:
    sets = [one for one in things(read(built, KINDS_OF_PAGE["impact"])) if one["@type"] == "Dataset"]
    assert len(sets) > 5
    for one in sets:
        assert one["license"] == EXAMPLE.names["SITE_LICENCE"]["url"]
        assert one["creator"]["name"] == EXAMPLE.names["SITENAME"]
        assert 50 <= len(one["description"]) <= 5_000, "as Google asks"
        assert one["temporalCoverage"]
        assert one["variableMeasured"]["name"] == one["name"]
        for file in one["distribution"]:
            assert (built / file["contentUrl"].removeprefix(f"{SITE}/")).is_file()


def test_lists_name_what_they_list_in_the_order_of_the_page(built: Path) -> None:
    page = read(built, KINDS_OF_PAGE["discipline"])
    items = of(page, "CollectionPage")["mainEntity"]["itemListElement"]
    cards = [link.attributes["href"] or "" for link in page.css("main .card__title a")]
    assert [item["url"] for item in items] == [f"{SITE}{href}" for href in cards]
    assert [item["position"] for item in items] == list(range(1, len(cards) + 1))


def test_the_search_of_the_site_is_where_it_says(built: Path) -> None:
    action = of(read(built, "de/"), "WebSite")["potentialAction"]
    address, _, query = action["target"]["urlTemplate"].partition("?")
    field = LexborHTMLParser(
        (built / address.removeprefix(f"{SITE}/") / "index.html").read_text(encoding="utf-8")
    ).css_first("main input[type=search]")
    assert field is not None
    assert query == f"{field.attributes['name']}={{q}}"


def test_the_way_to_a_page_is_the_one_that_the_page_shows(built: Path) -> None:
    page = read(built, KINDS_OF_PAGE["member"])
    shown = [item.text().strip() for item in page.css(".crumbs li")]
    told = [item["name"] for item in of(page, "BreadcrumbList")["itemListElement"]]
    assert told == [EXAMPLE.names["SITENAME"], *shown]


def test_things_are_told_in_the_language_of_the_page(built: Path) -> None:
    assert of(read(built, "en/members/"), "CollectionPage")["inLanguage"] == "en"
    french, german = (
        of(read(built, at), "Person")["description"]
        for at in ("membres/terre-exemple/", "de/mitglieder/terre-exemple/")
    )
    assert french != german


def test_where_a_person_lives_is_never_told(built: Path) -> None:
    for _, page in every_page(built):
        for thing in (one for whole in things(page) for one in inside(whole)):
            assert "homeLocation" not in thing
            assert thing.get("@type") != "Person" or "geo" not in json.dumps(thing)
