"""Refuses content whose texts lead to no page. Which texts have links is kept, so that no other is looked at."""

from collections.abc import Iterator

from showcase.derive import links
from showcase.derive.addresses import Addresses
from showcase.derive.destinations import Destinations
from showcase.engine.codec import parse_each
from showcase.records import content
from showcase.records.parsed_record import ParsedRecord
from showcase.records.problem import Refused
from showcase.records.refresh import Refresh
from showcase.records.store import Store
from showcase.site.configuration import Site


def refuse(found: Refresh, kept: Store, site: Site) -> None:
    """Raises Refused where a text leads to an address that the site does not have, or no longer has."""
    rows = kept.linked()
    if not rows:
        return
    where = _where(found, site)
    places, langs, hrefs = zip(*rows, strict=True)
    linked = zip(places, parse_each(langs), parse_each(hrefs), strict=True)
    with found.library.tracker.scoped():  # no page depends on what is read here
        for records in found.library.records.values():
            records.all()  # one by one, each that a link leads to would be looked up in the database
        dead = [place for place, spoken, by_lang in linked if links.any_dead(place, spoken, by_lang, where)]
        wrong = [*links.problems(_read(dead, found, site), where)] if dead else []
    if wrong:
        raise Refused(sorted(wrong, key=lambda problem: (problem.path, problem.line)))


def _where(found: Refresh, site: Site) -> Destinations:
    at = Addresses(languages=site.known.languages)
    return Destinations(library=found.library, at=at, site=site.whose.url, today=site.today)


def _read(places: list[str], found: Refresh, site: Site) -> Iterator[ParsedRecord]:
    """Their records once more: only so is known in which line a link stands."""
    for name in places:
        if record := content.record(found.places[name], site.known, found.known)[0]:
            yield record
