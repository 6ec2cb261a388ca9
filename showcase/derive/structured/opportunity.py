"""Jobs as JobPosting; other calls as what they are: something sought (Demand), money given (Grant), a place offered."""

from markupsafe import escape

from showcase.derive.structured.thing import Teller, Thing, locality, one_or_all, thing, when
from showcase.records.entry import Entry
from showcase.schema.opportunity import Employment, Opportunity, OpportunityKind

JOBS = (OpportunityKind.JOB, OpportunityKind.INTERNSHIP)


def opportunity(
    entry: Entry[Opportunity], teller: Teller, *, url: str, sender: Thing, commune: str, words: str, picture: str
) -> Thing:
    """A call as its page shows it; `words` is its text as HTML, without pictures."""
    facts = entry.facts
    common = {
        "url": url,
        "description": teller.plain(facts.summary or facts.title),
        "image": picture,
    }
    until = when(facts.deadline, teller.zone)
    if facts.kind in JOBS:
        return _job(entry, teller, {**common, "description": _whole(common["description"], words)}, sender, commune)
    if facts.kind is OpportunityKind.FUNDING:
        return thing("Grant", name=teller.plain(facts.title), **common, funder=sender)
    offered = facts.kind is OpportunityKind.RESIDENCY
    return thing(
        "Offer" if offered else "Demand",
        name=teller.plain(facts.title),
        **common,
        validFrom=when(facts.opens, teller.zone),
        validThrough=until,
        areaServed=commune,
        **({"offeredBy": sender} if offered else {"@reverse": {"seeks": sender}}),
    )


def _job(entry: Entry[Opportunity], teller: Teller, common: dict[str, str], sender: Thing, commune: str) -> Thing:
    facts = entry.facts
    answered = facts.apply is not None and bool(facts.apply.link or facts.apply.email)
    return thing(
        "JobPosting",
        title=teller.plain(facts.title),
        **common,
        # By this the site knows it: the name of its folder stays as long as the call does.
        identifier=thing("PropertyValue", name=teller.name, value=entry.slug),
        directApply=answered,
        datePosted=when(facts.opens, teller.zone),
        validThrough=when(facts.deadline, teller.zone),
        hiringOrganization=sender,
        jobLocation=locality(commune),
        employmentType=one_or_all(_employment(facts)),
    )


def _employment(facts: Opportunity) -> list[str]:
    """In the words that Google reads, as PART_TIME; an internship is one even if its call does not say so again."""
    intern = [Employment.INTERN] if facts.kind is OpportunityKind.INTERNSHIP else []
    return [one.name for one in dict.fromkeys([*facts.employment, *intern])]


def _whole(summary: str, words: str) -> str:
    """What Google asks of a job's description: all of it, as HTML."""
    return f"<p>{escape(summary)}</p>{words}"
