"""The page of what other sites may show of this one: a badge for members, and the next events."""

from markupsafe import Markup

from showcase.derive.addresses import EVENTS_SCRIPT
from showcase.pages.edition import Edition
from showcase.pages.view import View
from showcase.pages.views.own_page import page_view
from showcase.records.entry import Entry
from showcase.schema.page import Page

_COUNT = 5


def badge(edition: Edition) -> Markup:
    """The badge of a member, as SVG that asks for nothing else."""
    edition.library.tracker.record("template components/membership.html")
    macro = edition.environment.macro("components/membership.html", "membership")
    return macro(name=edition.identity.name)


def embed(edition: Edition, record: Entry[Page]) -> View:
    """The page with both, as they look and as they are copied."""
    drawn, directory = badge(edition), edition.external(edition.url("members"))
    events = _events(edition) if edition.has("events") else {}
    return page_view(
        edition,
        record,
        "embed",
        badge=drawn,
        badge_file=edition.href(edition.addresses.badge(edition.lang)),
        badge_code=f'<a href="{directory}">{str(drawn).strip()}</a>',
        directory=directory,
        events=events,
    )


def _events(edition: Edition) -> dict[str, object]:
    """What shows the next events."""
    agenda, script = edition.external(edition.url("events")), edition.absolute(EVENTS_SCRIPT)
    return {
        "script": edition.href(EVENTS_SCRIPT),
        "agenda": agenda,
        "count": _COUNT,
        "code": (
            f'<script src="{script}" async></script>\n'
            f'<cluster-events lang="{edition.lang}" count="{_COUNT}">\n'
            f'  <a href="{agenda}">{edition.localizer.text("Events")}</a>\n'
            "</cluster-events>"
        ),
    }
