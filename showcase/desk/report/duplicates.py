"""Members who may be there twice: by a name that is nearly the same, a website, an e-mail, a telephone, an address."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import combinations
from urllib.parse import urlsplit

from showcase.desk.report import todo, words
from showcase.desk.report.state import State
from showcase.desk.report.todo import Clause, Todo
from showcase.records.mark import nearest
from showcase.records.parsed_record import ParsedRecord
from showcase.schema.label import Label
from showcase.schema.member import Member

_ALIKE = 0.88  # of two names
_NEAR = 0.6  # of two names at one address: those who share a house are not one
_MOST = 3  # members who share a value
_BEGINNING = 2  # letters that two names compared have in common at the beginning of some word
_FORMS = {"sarl", "sarls", "sa", "asbl", "gmbh", "ag", "sc", "scs", "s", "a", "r", "l", "the", "le", "la", "les", "et"}

_Pair = tuple[int, int]


def pairs(state: State) -> Iterator[Todo]:
    """Each pair once, with every reason; the step leads to the name of the second."""
    members = state.of(Member)
    reasons: dict[_Pair, list[object]] = defaultdict(list)
    names = [_name(member.name) for _, member in members]
    for first, second in _candidates(names):
        if (ratio := _ratio(names[first], names[second])) >= _ALIKE:
            reasons[first, second].append(Clause(words.SAME_NAME, {"percent": round(ratio * 100)}))
    for label, values in _values(members):
        for first, second in _sharing(values):
            if label is not words.SAME_ADDRESS or _ratio(names[first], names[second]) >= _NEAR:
                reasons[first, second].append(label)
    for (first, second), why in sorted(reasons.items()):
        (_, one), (record, other) = members[first], members[second]
        details = {"name": one.name, "other": other.name, "why": tuple(why)}
        yield Todo(sort="duplicate.pair", step=todo.edit(nearest(record.marks, ("name",))), details=details)


def _name(name: str) -> str:
    """A name without accents, capital letters, signs and legal forms: its words in their order."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return " ".join(word for word in letters.split() if word not in _FORMS) or letters.strip()


def _candidates(names: list[str]) -> list[_Pair]:
    """Pairs worth comparing: all pairs of 2,000 names would take minutes."""
    groups = defaultdict[str, list[int]](list)
    for n, name in enumerate(names):
        for beginning in {word[:_BEGINNING] for word in name.split()}:
            groups[beginning].append(n)
    return sorted({pair for group in groups.values() for pair in combinations(group, 2)})


def _ratio(one: str, other: str) -> float:
    """How alike two names are, the order of words aside; the quick bounds of difflib first."""
    pairs = ((one, other), (" ".join(sorted(one.split())), " ".join(sorted(other.split()))))
    best = 0.0
    for a, b in pairs:
        matcher = SequenceMatcher(None, a, b, autojunk=False)
        if matcher.real_quick_ratio() >= _NEAR and matcher.quick_ratio() >= _NEAR:
            best = max(best, matcher.ratio())
    return best


def _values(members: list[tuple[ParsedRecord, Member]]) -> Iterator[tuple[Label, list[str]]]:
    """What two members should not share, one value a member; "" where there is none."""
    yield words.SAME_WEBSITE, [_website(member.website or "") for _, member in members]
    yield words.SAME_EMAIL, [(member.email or "").casefold() for _, member in members]
    yield words.SAME_PHONE, [str(member.phone or "") for _, member in members]
    yield words.SAME_ADDRESS, [_address(member) for _, member in members]


def _website(address: str) -> str:
    parts = urlsplit(address.casefold())
    return f"{parts.netloc.removeprefix('www.')}{parts.path.rstrip('/')}"


def _address(member: Member) -> str:
    where = member.address
    return _name(f"{where.street} {where.postcode or ''} {where.locality}") if where and where.street else ""


def _sharing(values: list[str]) -> Iterator[_Pair]:
    """Pairs that have a value in common. What many share is no sign: a house's telephone, a number of an example."""
    groups = defaultdict[str, list[int]](list)
    for n, value in enumerate(values):
        if value:
            groups[value].append(n)
    for group in groups.values():
        if len(group) <= _MOST:
            yield from combinations(group, 2)
