"""The first page: a work of the day, the disciplines each with a work, and something of everything else."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple, cast

from showcase.derive.structured.cluster import About, cluster, website
from showcase.derive.structured.thing import Thing
from showcase.engine.fingerprint import digest
from showcase.engine.query import query
from showcase.pages.cards import FacetCount
from showcase.pages.edition import Edition
from showcase.pages.facets import counted, facet
from showcase.pages.images import Image
from showcase.pages.view import Context, View
from showcase.pages.views import impact, news, opportunities
from showcase.pages.views.own_page import page_view
from showcase.records.entry import Entry
from showcase.schema.member import Member, MemberStatus
from showcase.schema.page import Page, PageRole
from showcase.schema.picture import Work

NEWEST = 5  # one large, four small


class Shown(NamedTuple):
    """A work that stands for its member."""

    member: Entry[Member]
    work: Work
    image: Image | None


def home(edition: Edition, record: Entry[Page] | None) -> View:
    """The first page. A site whose words are not written yet has its name and claim there."""
    localizer, shown = edition.localizer, _something_of_everything(edition, record)
    if record is None:
        name, claim = edition.identity.name, edition.identity.claim
        shown |= {"record": None, "title": name, "lede": localizer.tell(claim)}
        return View(
            title=name,
            description=localizer.plain(claim),
            section="home",
            sort="",
            structured=partial(_whose, edition),
            context=shown,
        )
    facts = record.facts
    lede = localizer.tell(facts.summary) if facts.summary else None
    title = localizer.tell(facts.title)
    whose = partial(_whose, edition)
    return page_view(edition, record, "home", sort="", structured=whose, title=title, lede=lede, **shown)


def _whose(edition: Edition, _: Context) -> Iterator[Thing]:
    """The site and the cluster itself."""
    localizer, whose = edition.localizer, edition.identity
    searching = edition.library.by_role.get(PageRole.SEARCH)
    search = edition.absolute(edition.address(searching)) if searching else ""
    claim = localizer.plain(whose.claim)
    yield website(edition.teller, description=claim, languages=edition.addresses.languages, search=search)
    asset = cast("Callable[[str], str]", edition.environment.globals["asset"])  # as templates name the theme's files
    about = About(
        claim=claim,
        email=whose.email,
        logo=edition.external(asset("icons/mark.png")),
        profiles=whose.profiles,
        languages=edition.addresses.languages,
        area=whose.area,
    )
    yield cluster(edition.teller, about)


def _something_of_everything(edition: Edition, record: Entry[Page] | None) -> dict[str, Any]:
    library = edition.library
    calls = opportunities.open_calls(edition)
    work, disciplines = of_the_day(edition, record), facet(edition, "members", "disciplines").values
    return {
        "counts": {
            "members": len(library.members.all()),
            "disciplines": len(counted(edition, "members", "disciplines")),
            "communes": len(counted(edition, "members", "commune")),
            "events": len(edition.agenda.coming),
            "opportunities": len(calls),
        },
        "work": _shown(edition, work, "wide") if work else None,
        "disciplines": [(tally, _shown(edition, one, "square")) for tally, one in beside(edition, disciplines, work)],
        "coming": edition.agenda.coming[:6],
        "members": _newest(edition),
        "opportunities": calls[:4],
        "initiatives": library.initiatives.all()[:3],
        "articles": news.published(edition)[:3],
        "sides": tuple(library.sides.values()),
        "figures": impact.charts(edition)[:3],
    }


# works


Chosen = tuple[Entry[Member], Work]


def _shown(edition: Edition, chosen: Chosen | None, use: str) -> Shown | None:
    if chosen is None:
        return None
    member, work = chosen
    return Shown(member=member, work=work, image=edition.image(member, work, use))


def of_the_day(edition: Edition, record: Entry[Page] | None) -> Chosen | None:
    """The work that the first page shows today: the editors' choice, or one after the other of all members; None where
    nobody has one.
    """
    today = edition.today
    for one in record.facts.featured if record else ():
        if one.start <= today <= one.until and (member := edition.library.members.get(one.member)):
            works = member.facts.works
            work = next((work for work in works if one.work in (None, work.file)), works[0] if works else None)
            if work:
                return member, work
    return _turn(_with_works(edition), today.toordinal())


def beside(
    edition: Edition, disciplines: Iterable[FacetCount], but: Chosen | None
) -> Iterator[tuple[FacetCount, Chosen | None]]:
    """Each discipline with the work that stands beside it today, of another member each as far as there are."""
    day, taken = edition.today.toordinal(), {but[0]} if but else set()
    for tally in disciplines:
        members = _having_works(edition, tally.key)
        chosen = _turn([one for one in members if one not in taken] or members, day)
        taken |= {chosen[0]} if chosen else set()
        yield tally, chosen


def _turn(members: Sequence[Entry[Member]], day: int) -> Chosen | None:
    """Whose turn it is on a day, and with which work: each member once, then each with the next one."""
    if not members:
        return None
    rounds, place = divmod(day, len(members))
    member = members[place]
    return member, member.facts.works[rounds % len(member.facts.works)]


@query
def _with_works(edition: Edition) -> tuple[Entry[Member], ...]:
    """Active members who show a work, in an order of their own; invented ones only where there are no others."""
    column = edition.library.members.column
    examples, status = dict(column("example")), dict(column("status"))
    found = [one for one, works in column("works") if works and status[one] is MemberStatus.ACTIVE]
    real = [one for one in found if not examples[one]]
    return tuple(sorted(real or found, key=lambda one: digest(one.slug)))


@query
def _by_discipline(edition: Edition) -> Mapping[str, tuple[Entry[Member], ...]]:
    """By discipline, those of them who name it; first those for whom it is the main one."""
    disciplines = dict(edition.library.members.column("disciplines"))
    main: dict[str, list[Entry[Member]]] = {}
    others: dict[str, list[Entry[Member]]] = {}
    for member in _with_works(edition):
        for place, key in enumerate(disciplines[member]):
            (others if place else main).setdefault(key, []).append(member)
    return {key: tuple(main.get(key) or others[key]) for key in {**others, **main}}


@query
def _having_works(edition: Edition, discipline: str) -> tuple[Entry[Member], ...]:
    return _by_discipline(edition).get(discipline, ())


@query
def _newest(edition: Edition) -> tuple[Entry[Member], ...]:
    """Those who joined last; those who do not say when come after all others."""
    joined = edition.library.members.column("joined")
    order = sorted(joined, key=lambda pair: (-pair[1].toordinal() if pair[1] else 0, pair[0].slug))
    return tuple(member for member, _ in order[:NEWEST])
