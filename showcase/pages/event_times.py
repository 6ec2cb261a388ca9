"""The times of events as pages show them: in words, on the clocks of a place that is named where it must be."""

from showcase.pages.agenda import Agenda
from showcase.pages.i18n import Localizer
from showcase.records.dates import Span
from showcase.records.entry import Entry
from showcase.schema.event import Event
from showcase.schema.moment import Moment


def place(agenda: Agenda, localizer: Localizer, event: Entry[Event], span: Span) -> str:
    """The place whose clocks show the times of an event, in words; "" where those of the site and its own agree."""
    here, there = agenda.library.settings.zone, agenda.zone_of(event)
    if span.start.clock is None or here.key == there.key:
        return ""
    shown = agenda.clocks_of(event)
    moments = [moment.at(shown) for moment in (span.start, span.end) if moment]
    same = all(one.astimezone(here).utcoffset() == one.astimezone(there).utcoffset() for one in moments)
    return "" if same else localizer.place_of_zone(shown.key)


def previous_start(agenda: Agenda, event: Entry[Event]) -> Moment | None:
    """When an event was first to begin, on the clocks that show its times."""
    known = event.facts.previous_start
    return known.seen(agenda.zone_of(event), agenda.clocks_of(event)) if known else None


def when(agenda: Agenda, localizer: Localizer, event: Entry[Event], span: Span) -> str:
    """When an event is, in words."""
    return localizer.span(span, place(agenda, localizer, event, span))
