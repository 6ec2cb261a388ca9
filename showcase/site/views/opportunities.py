"""Calls and jobs: the open, the closed, and the page of each."""

from showcase.records.entry import Entry
from showcase.site import following
from showcase.site.edition import Edition
from showcase.site.view import View, shorten


def _sorted(edition: Edition, *, closed: bool) -> list[Entry]:
    calls = [c for c in edition.library.all("opportunities") if edition.opportunity(c).closed is closed]
    return sorted(calls, key=lambda call: (str(call.facts.deadline), call.slug), reverse=closed)


def open_calls(edition: Edition) -> list[Entry]:
    """What can still be answered, the nearest deadline first."""
    return _sorted(edition, closed=False)


def listing(edition: Edition, *, closed: bool) -> View:
    """The list of the open, or of the closed."""
    say = edition.wording
    root = (say.text("Calls and jobs"), edition.url("opportunities") if closed else "")
    title = say.text("Closed calls") if closed else root[0]
    return View(
        title=title,
        description=say.text(
            "Calls for projects, commissions, residencies, jobs and funding in the creative industries."
        ),
        section="opportunities",
        crumbs=(root, (title, "")) if closed else (root,),
        context={
            "opportunities": _sorted(edition, closed=closed),
            "mode": "closed" if closed else "open",
            "follow": following.whole(edition, "opportunities"),
        },
    )


def opportunity(edition: Edition, entry: Entry) -> View:
    """The page of one call."""
    say, facts = edition.wording, entry.facts
    image = edition.image(entry, facts.picture, "wide")
    return View(
        title=say.plain(facts.title),
        description=shorten(say.plain(facts.summary or facts.title)),
        section="opportunities",
        crumbs=((say.text("Calls and jobs"), edition.url("opportunities")), (say.plain(facts.title), "")),
        share=image,
        context={
            "opportunity": entry,
            "card": edition.opportunity(entry),
            "languages": edition.terms("languages", facts.languages),
            "image": image,
        },
    )
