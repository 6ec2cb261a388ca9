"""Which records and terms the facts of a record name, and whether these exist."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from showcase.records.consent import public
from showcase.records.content import Content
from showcase.records.mark import Marks, Path, name, nearest
from showcase.records.parsed_record import ParsedRecord
from showcase.records.problem import Problem, in_order
from showcase.records.validation import near
from showcase.schema.kinds import KINDS
from showcase.schema.member import Member
from showcase.schema.page import Page, PageRole
from showcase.schema.record import Part
from showcase.schema.reference import Reference, TermReference
from showcase.schema.shape import shapes
from showcase.schema.venue import Venue


class Named(NamedTuple):
    """Something that a record names: through which field, of which kind or vocabulary, which one."""

    path: Path
    mark: Reference | TermReference
    key: str

    @property
    def field(self) -> str:
        """The first step of the path: the field of the record."""
        return str(self.path[0])


def named(part: Part, path: Path = ()) -> Iterator[Named]:
    """Everything that the facts name, in the order of the schema."""
    for key, (attribute, shape) in shapes(type(part)).items():
        if not shape.part and not isinstance(shape.mark, (Reference, TermReference)):
            continue
        value: Any = getattr(part, attribute)
        for n, one in enumerate(value) if shape.many else ((None, value),):
            place = (*path, key) if n is None else (*path, key, n)
            if isinstance(one, Part):
                yield from named(one, place)
            elif one is not None and isinstance(shape.mark, (Reference, TermReference)):
                yield Named(place, shape.mark, one)


def _featured(content: Content) -> Iterator[Problem]:
    """What the first page cannot show of what its editors chose: notes, so that no member's own change is refused."""
    members = {record.slug: record for record in content.records if isinstance(record.facts, Member)}
    for record in content.records:
        for n, one in enumerate(record.facts.featured if isinstance(record.facts, Page) else ()):
            if one.member in members:  # else it is not there, or was not read again
                code, details = _unfit(members[one.member], one.work)
                mark = nearest(record.marks, path := ("featured", n, "work" if code == "featured.work" else "member"))
                if code:
                    yield Problem(
                        path=mark.path, line=mark.line, field=name(path), code=code, details=details, level="note"
                    )


def _unfit(member: ParsedRecord, work: str | None) -> tuple[str, dict[str, object]]:
    """Why a member's work cannot be shown, as a message code with details; ("", …) where it can."""
    shown = public(member)
    details: dict[str, object] = {"member": member.slug}
    files = [one.file for one in shown.facts.works] if shown and isinstance(shown.facts, Member) else []
    if shown is None:
        return "featured.consent", details
    if not files:
        return "featured.none", details
    if work in (None, *files):
        return "", details
    return "featured.work", {**details, "found": work, "near": near(work, files)}


def _at(marks: Marks, path: Path, code: str, **details: object) -> Problem:
    mark = nearest(marks, path)
    return Problem(path=mark.path, line=mark.line, field=name(path), code=code, details=details)


def all_problems(content: Content) -> tuple[Problem, ...]:
    """Every problem inside and between the records, by file and line."""
    return in_order((*content.problems, *problems(content)))


def problems(content: Content) -> list[Problem]:
    """What is wrong between records: names that lead nowhere, circles, addresses and roles taken twice."""
    return [
        *_dangling(content),
        *_terms(content),
        *_circles(content),
        *_former(content),
        *_roles(content),
        *_featured(content),
    ]


def _dangling(content: Content) -> Iterator[Problem]:
    for record in content.records:
        for found in named(record.facts):
            if isinstance(found.mark, TermReference):
                continue  # `wording` has looked it up already
            known, where = content.names[found.mark.kind], f"{content.shown_as}/{found.mark.kind}"
            if found.key not in known:
                yield _at(
                    record.marks,
                    found.path,
                    "reference",
                    found=found.key,
                    where=where,
                    near=near(found.key, known),
                )


def _terms(content: Content) -> Iterator[Problem]:
    if len(content.keys) < len(content.terms):
        return  # the wider term may stand in the vocabulary that could not be read
    wider = frozenset().union(*content.keys.values())
    for vocabulary, terms in content.terms.items():
        for key, term in terms.items():
            if term.part_of and term.part_of not in wider:
                where = f"{content.shown_as}/vocabulary/{vocabulary}.yaml"
                details = {"found": term.part_of, "where": where, "near": near(term.part_of, wider)}
                yield _at(content.where[vocabulary], (key, "part_of"), "reference", **details)


def _circles(content: Content) -> Iterator[Problem]:
    venues = {record.slug: record for record in content.records if isinstance(record.facts, Venue)}
    wider = {slug: record.facts.part_of for slug, record in venues.items() if isinstance(record.facts, Venue)}
    for slug, above in wider.items():
        seen, at = {slug}, above
        while at in wider and at not in seen:
            seen.add(at)
            at = wider[at]
        if at == slug:
            yield _at(venues[slug].marks, ("part_of",), "reference.circle", found=slug)


def _former(content: Content) -> Iterator[Problem]:
    taken: dict[str, dict[str, str]] = {}
    for record in content.records:
        for n, slug in enumerate(getattr(record.facts, "former", ())):
            if record.kind not in taken:
                now = {slug: f"{content.shown_as}/{record.kind}/{slug}" for slug in content.names[record.kind]}
                taken[record.kind] = now
            if slug in KINDS[record.kind].reserved:
                yield _at(record.marks, ("former", n), "folder.reserved", found=slug)
            elif slug in taken[record.kind]:
                yield _at(record.marks, ("former", n), "former.taken", found=slug, other=taken[record.kind][slug])
            taken[record.kind][slug] = record.path


def _roles(content: Content) -> Iterator[Problem]:
    taken: dict[str, str] = {}
    for record in content.records:
        if not isinstance(record.facts, Page):
            continue
        if record.facts.governance and record.facts.role is not PageRole.GOVERNANCE:
            yield _at(record.marks, ("governance",), "role.governance")
        if record.facts.role is PageRole.PLAIN:
            continue
        role = str(record.facts.role)
        if record.facts.role is PageRole.SIDE:
            if record.facts.side is None:
                yield _at(record.marks, ("role",), "role.side")
            role = f"side {record.facts.side}"
        if role in taken:
            yield _at(record.marks, ("role",), "role.twice", found=role, other=taken[role])
        taken.setdefault(role, record.path)
