"""What a proposal may touch: the kinds and fields that are a member's to set, and the days that they may say."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from showcase.derive.form.fields import KINDS_WITH_FORM
from showcase.derive.form.words import CONSENT_VERSION, STAFF
from showcase.desk.proposals.refusal import Refusal
from showcase.records.parsed_record import ParsedRecord
from showcase.schema.kinds import Kind

# Fields that only editors set. What was agreed to, and when a record was looked through, members say themselves.
EDITORS = frozenset().union(*STAFF.values()) - {"consent", "verified"}
_CONSENT_KEPT = timedelta(60)  # how long a consent may lie in somebody's browser or mail
_AHEAD = timedelta(1)  # where somebody sits it may be the day after


@dataclass(frozen=True, kw_only=True, slots=True)
class Sender:
    """The account on the forge that a proposal came from; both are empty for one that came by mail."""

    account: str = ""
    id: int = 0

    def owns(self, record: ParsedRecord) -> bool:
        """Whether the record names this account: by its number, as names change hands."""
        return any(owner.id == self.id for owner in getattr(record.facts, "owners", ()))


def refusals(
    patch: Mapping[str, Any], kind: Kind, now: ParsedRecord | None, sender: Sender, today: date
) -> Iterator[Refusal]:
    """What of a change is not its sender's to make. `now` is the record as it is, None for a new one."""
    if kind.folder not in KINDS_WITH_FORM:
        yield Refusal(code="record", field="record", details={"found": kind.folder})
    for field in sorted(EDITORS & patch.keys()):
        yield Refusal(code="theirs", field=field)
    verified = patch.get("verified")
    if isinstance(verified, str) and (day := _day(verified)) and day > today + _AHEAD:
        yield Refusal(code="future", field="verified", details={"found": verified})
    if "consent" in patch:
        yield from _consent(patch["consent"], now, sender, today)


def _consent(consent: Any, now: ParsedRecord | None, sender: Sender, today: date) -> Iterator[Refusal]:
    # Also where nobody has agreed yet: nobody does so for somebody else. Of a mail, staff know whose it is.
    if now and sender.account and not sender.owns(now):
        yield Refusal(code="consent", field="consent")
    if isinstance(consent, dict) and consent.get("version", CONSENT_VERSION) != CONSENT_VERSION:  # of other words
        yield Refusal(code="shape", field="consent.version")
    found = consent.get("date") if isinstance(consent, dict) else None
    if isinstance(found, str) and (day := _day(found)) and not -_AHEAD <= today - day <= _CONSENT_KEPT:
        yield Refusal(code="consent.day", field="consent.date", details={"found": found})


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None  # the schema says what is wrong with it
