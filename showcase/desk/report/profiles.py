"""Profiles that nobody has checked for a year, and consents that are missing or older than the present text."""

from collections.abc import Iterator
from datetime import date, timedelta

from showcase.desk.report import todo
from showcase.desk.report.state import State
from showcase.desk.report.todo import Todo
from showcase.records.mark import nearest
from showcase.schema.member import Member, MemberStatus

YEAR = timedelta(days=365)


def last_checked(member: Member) -> date | None:
    """The day on which somebody last looked at a profile: when it was verified, or else agreed to."""
    return member.verified or (member.consent.date if member.consent else None)


def is_due(member: Member, day: date) -> bool:
    """Whether a member is to be asked if the profile is right: a year after the last look, unless it is closed."""
    last = last_checked(member)
    return member.status is not MemberStatus.CLOSED and (last is None or day - last >= YEAR)


def unchecked(state: State) -> Iterator[Todo]:
    """The longest unchecked first. The step writes the letter by which the member is asked."""
    due = [(record, member) for record, member in state.of(Member) if is_due(member, state.day)]
    for record, member in sorted(due, key=lambda one: (last_checked(one[1]) or date.min, one[0].slug)):
        last, step = last_checked(member), todo.run(f"freshness --member {record.slug}")
        if last:
            yield Todo(sort="profile.unchecked", step=step, details={"name": member.name, "last": last})
        else:
            yield Todo(sort="profile.never", step=step, details={"name": member.name})


def consents(state: State) -> Iterator[Todo]:
    """Members without consent, then those who agreed to another version of the text."""
    for record, member in state.of(Member):
        if not member.consent:
            step = todo.edit(nearest(record.marks, ()))
            yield Todo(sort="consent.missing", step=step, details={"name": member.name})
    now = state.consent_version
    for record, member in state.of(Member):
        given = member.consent
        if now and given and given.version != now and member.status is not MemberStatus.CLOSED:
            details = {"name": member.name, "day": given.date, "found": given.version, "version": now}
            step = todo.edit(nearest(record.marks, ("consent", "version")))
            yield Todo(sort="consent.old", step=step, details=details)
