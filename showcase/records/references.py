"""Which records and terms the facts of an entry name, and whether these exist."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from showcase.records.content import Content
from showcase.records.mark import Marks, Path, name, nearest
from showcase.records.problem import Problem
from showcase.records.validation import near
from showcase.schema.kinds import KINDS
from showcase.schema.page import Page, PageRole
from showcase.schema.record import Part
from showcase.schema.reference import Reference, Term
from showcase.schema.shape import shapes


@dataclass(frozen=True, slots=True)
class Named:
    """Something that an entry names: through which field, of which kind or vocabulary, which one."""

    path: Path
    mark: Reference | Term
    key: str

    @property
    def field(self) -> str:
        """The first step of the path: the field of the record."""
        return str(self.path[0])


def named(part: Part, path: Path = ()) -> Iterator[Named]:
    """Everything that the facts name, in the order of the schema."""
    for key, (attribute, shape) in shapes(type(part)).items():
        if not shape.part and not isinstance(shape.mark, (Reference, Term)):
            continue
        value: Any = getattr(part, attribute)
        for n, one in enumerate(value) if shape.many else ((None, value),):
            place = (*path, key) if n is None else (*path, key, n)
            if isinstance(one, Part):
                yield from named(one, place)
            elif one is not None and isinstance(shape.mark, (Reference, Term)):
                yield Named(place, shape.mark, one)


def _at(marks: Marks, path: Path, code: str, **details: object) -> Problem:
    mark = nearest(marks, path)
    return Problem(path=mark.path, line=mark.line, field=name(path), code=code, details=details)


def problems(content: Content) -> list[Problem]:
    """What is wrong between records: names that lead nowhere, circles, addresses and roles taken twice."""
    return [
        *_dangling(content),
        *_terms(content),
        *_circles(content),
        *_former(content),
        *_roles(content),
    ]


def _dangling(content: Content) -> Iterator[Problem]:
    for entry in content.entries:
        for found in named(entry.facts):
            if isinstance(found.mark, Term):
                continue  # `wording` has looked it up already
            known, where = content.names[found.mark.kind], f"{content.shown_as}/{found.mark.kind}"
            if found.key not in known:
                yield _at(
                    entry.marks,
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
    whole = {entry.slug: entry for entry in content.entries if entry.kind == "venues"}
    for slug, entry in whole.items():
        seen, at = {slug}, entry.facts.part_of
        while at in whole and at not in seen:
            seen.add(at)
            at = whole[at].facts.part_of
        if at == slug:
            yield _at(entry.marks, ("part_of",), "reference.circle", found=slug)


def _former(content: Content) -> Iterator[Problem]:
    taken: dict[str, dict[str, str]] = {}
    for entry in content.entries:
        for n, slug in enumerate(getattr(entry.facts, "former", ())):
            if entry.kind not in taken:
                now = {slug: f"{content.shown_as}/{entry.kind}/{slug}" for slug in content.names[entry.kind]}
                taken[entry.kind] = now
            if slug in KINDS[entry.kind].reserved:
                yield _at(entry.marks, ("former", n), "folder.reserved", found=slug)
            elif slug in taken[entry.kind]:
                yield _at(entry.marks, ("former", n), "former.taken", found=slug, other=taken[entry.kind][slug])
            taken[entry.kind][slug] = entry.path


def _roles(content: Content) -> Iterator[Problem]:
    taken: dict[str, str] = {}
    for entry in content.entries:
        if not isinstance(entry.facts, Page) or entry.facts.role is PageRole.PLAIN:
            continue
        role = str(entry.facts.role)
        if entry.facts.role is PageRole.SIDE:
            if entry.facts.side is None:
                yield _at(entry.marks, ("role",), "role.side")
            role = f"side {entry.facts.side}"
        if role in taken:
            yield _at(entry.marks, ("role",), "role.twice", found=role, other=taken[role])
        taken.setdefault(role, entry.path)
