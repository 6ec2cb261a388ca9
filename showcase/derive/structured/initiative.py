"""Initiatives as projects."""

from collections.abc import Sequence

from showcase.derive.structured.thing import Teller, Thing, thing
from showcase.records.entry import Entry
from showcase.schema.initiative import Initiative, Stage


def initiative(
    entry: Entry[Initiative],
    teller: Teller,
    *,
    url: str,
    carried_by: Sequence[Thing],
    trades: Sequence[str],
    pictures: Sequence[str],
) -> Thing:
    """An initiative as its page shows it. For schema.org a project is an organisation, with members and a beginning."""
    facts = entry.facts
    return thing(
        "Project",
        name=teller.plain(facts.title),
        url=url,
        description=teller.plain(facts.summary or facts.title),
        foundingDate=str(facts.since) if facts.since else None,
        dissolutionDate=str(facts.until) if facts.until and facts.stage is Stage.DONE else None,
        parentOrganization=teller.cluster,
        member=list(carried_by),
        knowsAbout=list(trades),
        sameAs=[link.url for link in facts.links],
        image=list(pictures),
    )
