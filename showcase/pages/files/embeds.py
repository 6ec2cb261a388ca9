"""What pages of other sites show of this one: the badge of members, and the next events in each language."""

import json
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from showcase.derive.addresses import EVENTS
from showcase.pages import event_times
from showcase.pages.agenda import Dated
from showcase.pages.edition import Edition
from showcase.pages.i18n import iso
from showcase.pages.views.embed import badge
from showcase.schema.page import PageRole

MOST = 12  # events


def files(editions: Mapping[str, Edition]) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """(address, what gives its content) of each, where the site has a page that offers them."""
    first = next(iter(editions.values()))
    if PageRole.EMBED not in first.library.by_role:
        return
    events = "events" in first.kinds
    if events:
        yield EVENTS.format(""), lambda: _encode({"languages": list(editions)})
    for lang, edition in editions.items():
        if events:
            yield EVENTS.format(f".{lang}"), partial(_events, edition)
        yield edition.addresses.badge(lang), partial(_badge, edition)


def _badge(edition: Edition) -> bytes:
    edition.worded()
    return str(badge(edition)).strip().encode() + b"\n"


def _events(edition: Edition) -> bytes:
    edition.worded()
    localizer = edition.localizer
    return _encode(
        {
            "title": localizer.text("Events of %(site)s", site=edition.identity.name),
            "none": localizer.text("Nothing is planned at the moment."),
            "more": localizer.text("The whole agenda"),
            "home": edition.external(edition.url("events")),
            "zone": edition.library.settings.timezone,
            "events": [_event(edition, pair) for pair in edition.agenda.coming[:MOST]],
        }
    )


def _event(edition: Edition, pair: Dated) -> dict[str, str]:
    span, event = pair
    localizer, status = edition.localizer, event.facts.status
    return {
        "title": localizer.plain(event.facts.title),
        "url": edition.absolute(edition.address(event)),
        "start": iso(span.start),
        "last": str(span.last),
        "when": event_times.when(edition.agenda, edition.localizer, event, span),
        "place": edition.occurrence(event, span).place,
        "status": "" if status.value == "scheduled" else localizer.plain(status),
    }


def _encode(data: Mapping[str, object]) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()
