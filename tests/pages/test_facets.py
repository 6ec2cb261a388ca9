"""Facets: what groups records into lists derives from the schema; the colours of terms from the theme."""

import re
from itertools import product
from pathlib import Path

from showcase.pages import fragments
from showcase.pages.edition import TONES
from showcase.pages.facets import by_value, counted, facet, values
from showcase.pages.files import calendars, feeds
from showcase.pages.views import agenda, events, opportunities
from showcase.schema.kinds import KINDS
from tests.cluster import FIRST_MEMBER, prepare
from tests.conftest import ROOT
from tests.small import SMALL


def test_a_term_leads_to_the_list_of_those_who_have_it() -> None:
    own = {"disciplines": "disciplines", "trades": "trades", "communes": "commune", "languages": "languages"}
    assert KINDS["members"].facet_of == own
    assert KINDS["partners"].facet_of == {}


def test_what_a_single_record_has_is_counted_as_a_number(tmp_path: Path) -> None:
    edition = prepare(tmp_path, FIRST_MEMBER).renderer.editions["en"]
    found = counted(edition, "members", "disciplines")
    assert [(key, number, type(number)) for key, number in found.items()] == [("glass", 1, int)]


def test_the_theme_has_a_colour_for_every_tone() -> None:
    tokens = (ROOT / "theme/static/css/tokens.css").read_text(encoding="utf-8")
    assert {int(tone) for tone in re.findall(r"^ *\.tone-(\d+) ", tokens, re.MULTILINE)} == set(range(TONES))


def test_records_are_grouped_in_the_order_they_came(tmp_path: Path) -> None:
    edition = prepare(tmp_path, SMALL, DEFAULT_LANG="fr", LANGUAGES=("fr", "de", "en")).renderer.editions["fr"]
    (event,) = edition.library.events.all()
    assert by_value(edition, "events", "disciplines", (event,)) == {"craft": (event,)}
    assert by_value(edition, "events", "disciplines", ()) == {}


def test_records_are_grouped_by_what_their_terms_belong_to_as_well(tmp_path: Path) -> None:
    files = {
        **FIRST_MEMBER,
        "vocabulary/communes.yaml": (
            "north:\n  label: North\n  part_of: both\nsouth:\n  label: South\n  part_of: both\n"
            "alone:\n  label: Alone\nodd:\n  label: Odd\n  part_of: glass\n"  # of another vocabulary than cantons
        ),
        "vocabulary/cantons.yaml": "both:\n  label: Both banks\nnone:\n  label: Nobody\n",
    }
    for commune in ("north", "south", "alone", "odd"):
        ana = FIRST_MEMBER["members/ana/index.md"]
        files[f"members/{commune}/index.md"] = ana.replace("kind:", f"commune: {commune}\nkind:")
    edition = prepare(tmp_path, files).renderer.editions["en"]
    found = by_value(edition, "members", "commune/part_of", edition.library.members.all())
    assert {key: [entry.slug for entry in group] for key, group in found.items()} == {"both": ["north", "south"]}
    shown = facet(edition, "members", "commune/part_of")
    assert shown.label == "Canton"
    assert [(tally.href, tally.count) for tally in shown.values] == [("/members/canton/both/", 2)]
    assert edition.localizer.plain(shown.values[0].label) == "Both banks"


def test_similar_events_are_those_that_share_most_the_next_first(tmp_path: Path) -> None:
    files = {path: text for path, text in SMALL.items() if not path.startswith("events/")}
    facets = product(("craft", "design", "craft, design"), ("hall", ""), ("talk", "concert"))
    for number, (disciplines, venue, kind) in enumerate(facets):
        lines = f"title: x\nkind: {kind}\nstart: 2026-12-{number + 10}\ndisciplines: [{disciplines}]\n"
        files[f"events/e{number}/index.md"] = f"---\n{lines}{'venue: ' + venue if venue else ''}\n---\n"
    edition = prepare(tmp_path, files, DEFAULT_LANG="fr", LANGUAGES=("fr", "de", "en")).renderer.editions["fr"]
    coming = [event for _, event in edition.agenda.coming]
    for entry in coming:

        def shared(other, entry=entry):  # type: ignore[no-untyped-def]
            return sum(len({*values(other, f)} & {*values(entry, f)}) for f in KINDS["events"].facets)

        others = [event for event in coming if event is not entry and shared(event)]
        wanted = sorted(others, key=lambda event: -shared(event))[: events.SIMILAR]
        similar = events.event(edition, entry).context["similar"]
        assert [event for _, event in similar] == wanted


EVERYONE = {
    "vocabulary/audiences.yaml": (
        "families:\n  label: Familles\nseniors:\n  label: Seniors\nall:\n  label: Tout public\n  includes_all: true\n"
    ),
}
FRENCH = {"DEFAULT_LANG": "fr", "LANGUAGES": ("fr", "de", "en")}


def _event(title: str, audiences: str) -> dict[str, str]:
    lines = f"title: {title}\nkind: talk\nstart: 2026-12-10\naudiences: [{audiences}]\nprice: 0\n"
    return {f"events/{title}/index.md": f"---\n{lines}---\n"}


def test_what_is_for_everyone_is_found_under_every_audience_in_lists_pages_calendars_and_feeds(tmp_path: Path) -> None:
    files = {path: text for path, text in SMALL.items() if not path.startswith("events/")} | EVERYONE
    files |= _event("open", "all") | _event("small", "families") | _event("nobody", "")
    build = prepare(tmp_path, files, **FRENCH)
    edition = build.renderer.editions["fr"]
    shown = facet(edition, "events", "audiences")
    assert [(tally.key, tally.count) for tally in shown.values] == [("families", 2), ("seniors", 1), ("all", 1)]
    addresses = {page.file for page in build.pages}
    assert {f"agenda/public/{key}/index.html" for key in ("families", "seniors", "all")} <= addresses
    open_to_all, small = (edition.library.events.get(slug) for slug in ("open", "small"))
    view = agenda.facet(edition, "audiences", "families", 1)
    assert {event for _, days in view.context["listed"].months for _, some in days for _, event in some} == {
        open_to_all,
        small,
    }
    assert open_to_all is not None
    assert "audiences/seniors" in fragments.marks(edition, open_to_all, open_to_all.spans[0])
    assert feeds.newest(edition, "events", "audiences", "seniors") == (open_to_all,)
    made = dict(calendars.files(edition, [("events", "audiences", "seniors")]))
    assert b"SUMMARY:open" in made["agenda/public/seniors/agenda.ics"]()


CALL = "kind: {kind}\nfrom: {{name: Anne}}\nside: private\nopens: {opens}\ndeadline: {deadline}\ndisciplines: [craft]\n"
CALLS = {
    "now": ("job", "2026-11-01", "2027-01-15"),
    "later": ("residency", "2027-01-10", "2027-03-01"),
    "over": ("job", "2026-09-01", "2026-10-01"),
    "long-over": ("tender", "2025-09-01", "2025-10-01"),
}


def test_calls_are_listed_by_kind_and_discipline_and_only_what_is_open_counts(tmp_path: Path) -> None:
    files = {path: text for path, text in SMALL.items() if not path.startswith("opportunities/")}
    for slug, (kind, opens, deadline) in CALLS.items():
        lines = CALL.format(kind=kind, opens=opens, deadline=deadline)
        files[f"opportunities/{slug}/index.md"] = f"---\ntitle: {slug}\n{lines}---\n"
    build = prepare(tmp_path, files, **FRENCH)
    edition = build.renderer.editions["fr"]
    counts = {tally.key: tally.count for tally in facet(edition, "opportunities", "kind").values}
    assert counts == {"job": 1, "residency": 0}  # what opens later can be chosen, what is over cannot
    shown = opportunities.facet(edition, "disciplines", "craft").context
    slugs = {name: [call.slug for call in shown[name]] for name in ("opportunities", "later", "past")}
    assert slugs == {"opportunities": ["now"], "later": ["later"], "past": ["over", "long-over"]}
    assert shown["total"] == 1
    assert shown["follow"].atom == "/appels/discipline/craft/feed.atom"
    addresses = {page.file for page in build.pages}
    assert {f"appels/type/{kind}/index.html" for kind in ("job", "residency", "tender")} <= addresses
