"""Lots hold all records, in order, and leave others as they were when one comes or goes."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from showcase.pages.chunks import MOST, firsts, length

SLUGS = st.sets(st.text("abc-", min_size=1, max_size=8), max_size=300).map(sorted)


def _lots(slugs: list[str]) -> list[tuple[str, ...]]:
    places = [slugs.index(first) for first in firsts(slugs)]
    return [tuple(slugs[at : at + length(slugs[at:])]) for at in places]


@given(SLUGS)
def test_every_record_is_in_one_lot_and_none_is_too_long(slugs: list[str]) -> None:
    lots = _lots(slugs)
    assert [slug for lot in lots for slug in lot] == slugs
    assert all(0 < len(lot) <= MOST for lot in lots)


def test_one_record_more_changes_few_lots() -> None:
    random = Random(1)  # noqa: S311 (nothing is kept secret by it)
    slugs = sorted({f"member-{random.randrange(10**6)}" for _ in range(2000)})
    before = _lots(slugs)
    assert 50 < len(before) < 150
    for new in {f"member-{random.randrange(10**6)}" for _ in range(100)} - {*slugs}:
        after = _lots(sorted([*slugs, new]))
        assert 1 <= len({*after} - {*before}) <= 3, new
        assert len({*before} - {*after}) <= 3, new
