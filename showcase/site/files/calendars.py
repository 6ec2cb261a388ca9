"""Calendars of events."""

from collections.abc import Callable, Iterator
from functools import partial
from urllib.parse import urlsplit

from showcase.derive import calendar
from showcase.site.agenda import Dated
from showcase.site.edition import Edition


def files(edition: Edition) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """(address, what gives its content) of each."""
    yield edition.addresses.file(edition.lang, "calendar"), partial(_calendar, edition)


def _dated(edition: Edition, pair: Dated) -> calendar.Dated:
    span, event = pair
    occurrence = edition.occurrence(event, span)
    host = urlsplit(edition.identity.url).hostname
    return calendar.Dated(
        uid=f"{event.slug}-{span.start.day:%Y%m%d}@{host}",
        span=span,
        zone=edition.library.settings.zone,
        title=edition.wording.plain(event.facts.title),
        summary=edition.wording.plain(event.facts.summary),
        url=edition.absolute(edition.address(event)),
        place=occurrence.place,
        status=event.facts.status,
    )


def _calendar(edition: Edition) -> bytes:
    edition.worded()
    return calendar.calendar(
        name=f"{edition.identity.name} – {edition.wording.text('Events')}",
        lang=edition.lang,
        publisher=edition.identity.publisher,
        events=[_dated(edition, pair) for pair in edition.agenda.all],
        today=edition.today,
    )
