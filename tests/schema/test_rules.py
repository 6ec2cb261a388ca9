"""What the fields of a record must agree on: ends after beginnings, days with days, one party, known keys."""

import pytest

from showcase.records import header, validation
from showcase.records.mark import Marks
from showcase.schema.kinds import KINDS
from tests.small import LEAST, SETTINGS

EVENT = "title: Atelier\nkind: workshop\n"
CALL = "title: Appel\nkind: job\nfrom: {name: Anne}\nside: private\n"
IDEA = "title: Une idée\nstage: idea\n"
HALL = "name: Halle\n"
HOME = "title: Accueil\nrole: home\nfeatured:\n"
DAYS = "start: 2026-12-01, until: 2026-12-14"
DAY = "start: 2026-05-31\n"
HOUR = "start: 2026-05-31 19:30\n"

ACCEPTED = [
    ("events", EVENT + DAY + "end: 2026-05-31\n"),
    ("events", EVENT + DAY + "end: 2026-06-02\n"),
    ("events", EVENT + HOUR + "end: 2026-05-31 19:31\n"),
    ("events", EVENT + HOUR + "end: 2026-05-31 24:00\n"),
    ("events", EVENT + HOUR + "status: cancelled\nrevised: [2026-05-01]\n"),
    ("events", EVENT + HOUR + "status: full\nprevious_start: 2026-05-30 19:30\nrevised: [2026-05-01]\n"),
    ("events", EVENT + HOUR + "end: 2026-06-01 02:00\n"),
    ("events", EVENT + DAY + "repeats: {every: week, until: 2026-05-31}\n"),
    ("events", EVENT + "start: 2000-01-01\nend: 2100-12-31\n"),
    ("opportunities", CALL + "opens: 2026-03-01\ndeadline: 2026-03-01\n"),
    ("opportunities", CALL + "opens: 2026-03-01\ndeadline: 2026-03-02 00:00\n"),
    ("opportunities", CALL + "opens: 2026-03-01\ndeadline: 2026-03-01 24:00\n"),
    ("initiatives", IDEA + "since: 2025\nuntil: 2025\n"),
    ("initiatives", IDEA + "until: 2025\n"),
    ("venues", HALL + 'hours: [{days: [mo], opens: "10:00", closes: "10:01"}]\n'),
    ("venues", HALL + 'hours: [{days: [mo], opens: "18:00", closes: "24:00"}]\n'),
    ("venues", HALL + 'hours: [{days: [mo], opens: "18:00", closes: "06:00"}]\n'),
    ("venues", HALL + 'hours: [{days: [mo], opens: "00:00", closes: "24:00"}]\n'),
    ("members", LEAST["members"] + "links: {instagram: https://x.example}\n"),
    ("members", LEAST["members"] + "example: true\nnoindex: false\n"),
    ("figures", LEAST["figures"] + "order: 0\n"),
    ("pages", HOME + f"- {{member: a, {DAYS}}}\n- {{member: a, start: 2026-12-15, until: 2026-12-15}}\n"),
    ("pages", HOME + f"- {{member: b, start: 2026-12-15, until: 2027-01-01}}\n- {{member: a, {DAYS}}}\n"),
    ("pages", HOME + f"- {{member: a, work: one.jpg, {DAYS}}}\n"),
    ("pages", LEAST["pages"] + "featured: []\n"),
]
REFUSED = [
    ("events", EVENT + HOUR + "end: 2026-05-31 19:29\n", 4, "end", "event.order"),
    ("events", EVENT + DAY + "end: 2026-05-30\n", 4, "end", "event.order"),
    ("events", EVENT + HOUR + "end: 2026-05-31 19:30\n", 4, "end", "event.instant"),
    ("events", EVENT + HOUR + "end: 2026-05-31 00:00\n", 4, "end", "event.order"),
    ("events", EVENT + HOUR + "status: cancelled\n", 4, "status", "event.revised"),
    ("events", EVENT + HOUR + "status: postponed\nrevised: []\n", 4, "status", "event.revised"),
    ("events", EVENT + HOUR + "previous_start: 2026-05-30 19:30\n", 4, "previous_start", "event.revised"),
    ("events", EVENT + HOUR + "previous_start: 2026-05-31 19:30\n", 4, "previous_start", "event.unmoved"),
    ("events", EVENT + DAY + "end: 2026-05-31 22:00\n", 4, "end", "event.mixed"),
    ("events", EVENT + HOUR + "end: 2026-06-01\n", 4, "end", "event.mixed"),
    ("events", EVENT + DAY + "repeats:\n  every: week\n  until: 2026-05-30\n", 6, "repeats.until", "event.until"),
    ("events", EVENT + "start: 1999-12-31\n", 3, "start", "day.year"),
    ("events", EVENT + "start: 2101-01-01 10:00\n", 3, "start", "day.year"),
    ("events", EVENT + DAY + "repeats: {every: year, until: 2027-01-01}\n", 4, "repeats.every", "choice"),
    ("events", EVENT + DAY + "repeats: {every: week}\n", 4, "repeats.until", "missing"),
    ("events", EVENT + DAY + "repeats: weekly\n", 4, "repeats", "mapping"),
    (
        "events",
        EVENT + DAY + "repeats: {every: week, until: 2027-01-01, leave_out: []}\n",
        4,
        "repeats.leave_out",
        "key.unknown",
    ),
    ("events", EVENT + DAY + "registration: {places: 0}\n", 4, "registration.places", "number.small"),
    (
        "events",
        EVENT + DAY + "registration: {opens: 2026-03-02, until: 2026-03-01}\n",
        4,
        "registration.until",
        "registration.order",
    ),
    ("events", EVENT + DAY + "registration: {places: 100001}\n", 4, "registration.places", "number.large"),
    ("events", EVENT + DAY + "registration: {places: a dozen}\n", 4, "registration.places", "number"),
    ("events", EVENT + DAY + "registration: {places: 1.5}\n", 4, "registration.places", "number"),
    ("events", EVENT + DAY + "organisers:\n- member: a\n  name: b\n", 5, "organisers[1]", "party"),
    ("events", EVENT + DAY + "sides: citizens\n", 4, "sides", "list"),
    ("events", EVENT + DAY + "price: {amount: 5, currency: euros}\n", 4, "price.currency", "currency"),
    ("opportunities", CALL + "opens: 2026-03-02\ndeadline: 2026-03-01\n", 6, "deadline", "opportunity.order"),
    ("opportunities", CALL + "opens: 2026-03-02\ndeadline: 2026-03-02 00:00\n", 6, "deadline", "opportunity.order"),
    ("opportunities", CALL.replace("from", "sender") + "deadline: 2026-03-01\n", 3, "sender", "key.unknown"),
    ("initiatives", IDEA + "since: 2025\nuntil: 2024\n", 4, "until", "initiative.order"),
    (
        "pages",
        HOME + "- {member: a, start: 2026-12-02, until: 2026-12-01}\n",
        4,
        "featured[1].until",
        "featured.order",
    ),
    (
        "pages",
        HOME + f"- {{member: a, {DAYS}}}\n- {{member: b, start: 2026-12-14, until: 2027-01-01}}\n",
        5,
        "featured[2].start",
        "featured.overlap",
    ),
    (
        "pages",
        HOME + f"- {{member: a, start: 2026-12-10, until: 2026-12-10}}\n- {{member: b, {DAYS}}}\n",
        4,
        "featured[1].start",
        "featured.overlap",
    ),
    ("pages", LEAST["pages"] + f"featured: [{{member: a, {DAYS}}}]\n", 2, "featured", "featured.role"),
    ("pages", HOME + f"- {{member: a, work: ../a.jpg, {DAYS}}}\n", 4, "featured[1].work", "file"),
    ("pages", HOME + "- {member: a, start: 2026-12-02}\n", 4, "featured[1].until", "missing"),
    (
        "venues",
        HALL + 'hours:\n- days: [mo]\n  opens: "10:00"\n  closes: "10:00"\n',
        5,
        "hours[1].closes",
        "opening.order",
    ),
    (
        "venues",
        HALL + 'hours: [{days: [mo], opens: "18:00", closes: "06:01"}]\n',
        2,
        "hours[1].closes",
        "opening.order",
    ),
    ("venues", HALL + 'hours: [{days: [], opens: "10:00", closes: "12:00"}]\n', 2, "hours[1].days", "list.short"),
    ("members", LEAST["members"] + "links: {myspace: https://x.example}\n", 5, "links.myspace", "choice"),
    ("members", LEAST["members"] + "links: {x: 'javascript:alert(1)'}\n", 5, "links.x", "url"),
    ("members", LEAST["members"] + "example: maybe\n", 5, "example", "boolean"),
    ("members", LEAST["members"] + "services: [a, b, c, d, e, f, g, h, i, j, k, l, m]\n", 5, "services", "list.long"),
    ("members", LEAST["members"].replace("[craft]", "[]"), 3, "disciplines", "list.short"),
    ("members", LEAST["members"] + "tag_line: x\n", 5, "tag_line", "key.unknown"),
    ("members", LEAST["members"] + "save_as: ../../x.html\n", 5, "save_as", "key.unknown"),
    ("members", LEAST["members"] + "__class__: x\n", 5, "__class__", "key.unknown"),
    ("members", LEAST["members"] + "show: [email, everything]\n", 5, "show[2]", "choice"),
    ("members", LEAST["members"] + "portrait: portrait.jpg\n", 5, "portrait", "mapping"),
    ("members", LEAST["members"] + "owners: [not an account]\n", 5, "owners[1]", "account"),
    (
        "members",
        LEAST["members"] + "consent: {date: 2026-01-01, version: 1, scope: []}\n",
        5,
        "consent.scope",
        "list.short",
    ),
    ("figures", LEAST["figures"].replace("value: 1,", "value: 1e999999,"), 3, "values[1].value", "number"),
    ("figures", LEAST["figures"].replace("value: 1,", "value: -1,"), 3, "values[1].value", "number.small"),
    ("figures", LEAST["figures"] + "order: 1000\n", 4, "order", "number.large"),
    ("pages", LEAST["pages"] + "role: owner\n", 2, "role", "choice"),
]


def judged(folder: str, text: str) -> list[tuple[int, str, str]]:
    marks: Marks = {}
    data, problems, *_ = header.read(text, path="index.md", first=1, marks=marks)
    if not problems:
        _, problems = validation.validate(KINDS[folder].model, data, marks, SETTINGS.languages)
    return [(problem.line, problem.field, problem.code) for problem in problems]


@pytest.mark.parametrize(("folder", "text"), ACCEPTED)
def test_what_agrees_is_accepted(folder: str, text: str) -> None:
    assert judged(folder, text) == []


@pytest.mark.parametrize(
    ("folder", "text", "line", "field", "code"), [case for case in REFUSED if case[4] != "yaml.twice"]
)
def test_what_contradicts_itself_is_refused_on_its_line(
    folder: str, text: str, line: int, field: str, code: str
) -> None:
    found = [problem for problem in judged(folder, text) if problem[2] != "missing" or code == "missing"]
    assert found == [(line, field, code)]


def test_an_unknown_key_is_told_with_the_key_that_was_meant() -> None:
    marks: Marks = {}
    data, *_ = header.read(LEAST["members"] + "comune: differdange\n", path="index.md", first=2, marks=marks)
    _, [problem] = validation.validate(KINDS["members"].model, data, marks, SETTINGS.languages)
    assert problem.sentence("en") == (
        "index.md:6: comune: there is no field “comune” here (did you mean “commune”?); the fields are in the guide"
    )


def test_facts_cannot_be_changed_once_they_are_read() -> None:
    facts = KINDS["pages"].model.model_validate({"title": "Une page"})
    with pytest.raises(ValueError, match="frozen"):
        facts.title = {"fr": "Une autre"}  # type: ignore[attr-defined]
