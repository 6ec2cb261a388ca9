"""Members as Person or as one of the organisations, and whoever takes part in something."""

from collections.abc import Iterable, Sequence

from showcase.derive.structured.thing import Teller, Thing, address, thing
from showcase.records.entry import Entry, holds
from showcase.schema.member import Member, MemberKind, SizeBand
from showcase.schema.partner import Partner

_SORT = {MemberKind.PERSON: "Person", MemberKind.SCHOOL: "EducationalOrganization"}
_WITH_A_DOOR = (MemberKind.STUDIO, MemberKind.COMPANY)
_SIZES = {
    SizeBand.ONE: (1, 1),
    SizeBand.FEW: (2, 9),
    SizeBand.SMALL: (10, 49),
    SizeBand.MEDIUM: (50, 249),
    SizeBand.LARGE: (250, None),
}


def sort_of(entry: Entry[Member | Partner]) -> str:
    """The type of a member or partner. A business is a local one where people may come to it."""
    if not holds(entry, Member):
        return "Organization"
    facts = entry.facts
    if facts.kind in _WITH_A_DOOR and facts.address:
        return "LocalBusiness"
    return _SORT.get(facts.kind, "Organization")


def party(name: str, url: str, entry: Entry[Member | Partner] | None, *, unknown: str) -> Thing:
    """Someone who takes part; `unknown` is the type of those of whom there is only a name."""
    sort = sort_of(entry) if entry else unknown
    # Of a business that people may come to, its address would have to be told here too.
    return thing("Organization" if sort == "LocalBusiness" else sort, name=name, url=url)


def member(
    entry: Entry[Member],
    teller: Teller,
    *,
    url: str,
    disciplines: Iterable[str],
    trades: Sequence[str],
    place: Thing | None,
    pictures: Sequence[str],
) -> Thing:
    """A member, as its profile shows it; `place` is where it works."""
    facts, sort = entry.facts, sort_of(entry)
    person = sort == "Person"
    # Where someone works is told, never where someone lives: `workLocation`, not `homeLocation`.
    where = {"workLocation" if person else "location": place}
    return thing(
        sort,
        name=facts.name,
        url=url,
        description=teller.plain(facts.tagline),
        sameAs=[link for link in (facts.website, *facts.links.values()) if link],
        email=facts.email,
        telephone=facts.phone.dial if facts.phone else None,
        address=address(facts.address),
        image=list(pictures),
        knowsLanguage=facts.languages,
        knowsAbout=[*disciplines, *trades],
        hasOccupation=[thing("Occupation", name=name) for name in trades] if person else None,
        makesOffer=[_service(teller.plain(service)) for service in facts.services],
        foundingDate=str(facts.founded) if facts.founded and not person else None,
        numberOfEmployees=None if person else _size(facts.size),
        memberOf=teller.cluster,
        **where,
    )


def _service(name: str) -> Thing:
    return {"@type": "Offer", "itemOffered": {"@type": "Service", "name": name}}


def _size(band: SizeBand | None) -> Thing | None:
    if band is None:
        return None
    least, most = _SIZES[band]
    return thing("QuantitativeValue", minValue=least, maxValue=most)
