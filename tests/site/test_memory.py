"""What is remembered: found by its key, told from another by its digest, done once more when a change reaches it."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from markupsafe import Markup

from showcase.pages.images import Image
from showcase.records import library
from showcase.records.asked import MOST, Asked
from showcase.records.dates import Span
from showcase.records.library import Library
from showcase.schema.moment import Moment
from showcase.schema.page import PageRole
from showcase.schema.price import Price
from showcase.site import manifest, memory
from showcase.site.manifest import Manifest
from showcase.site.memory import Earlier, Memory, remembered
from showcase.site.noting import Output, Piece
from tests.small import SETTINGS, small

SPAN = Span(start=Moment(date(2026, 12, 5)))


@dataclass(frozen=True, kw_only=True, eq=False)
class Owner:
    """Somebody with a memory, in a language."""

    library: Library
    memory: Memory = field(default_factory=Memory)
    scope: str = "fr"
    done: list[str] = field(default_factory=list)

    @remembered
    def tagline(self, slug: str) -> str:
        self.done.append(slug)
        member = self.library.get("members", slug)
        return member.facts.tagline["fr"] if member else ""

    @remembered
    def initial(self, slug: str) -> Markup:
        return Markup("<b>{}</b>").format(self.tagline(slug)[:1])

    @remembered
    def of(self, slugs: tuple[str, ...]) -> int:
        """Its arguments cannot be written down."""
        return sum(len(self.tagline(slug)) for slug in slugs)


@pytest.fixture
def shelves(tmp_path: Path) -> Library:
    return library.load(small(tmp_path / "content"), SETTINGS)


@pytest.fixture
def owner(shelves: Library) -> Owner:
    return Owner(library=shelves)


def _asked(owner: Owner, ask: Any) -> frozenset[str]:
    """What somebody depends on who asks this."""
    log = owner.library.log
    before, log.now = log.now, Asked()
    try:
        ask()
        return log.now.needs()
    finally:
        log.now = before


def test_the_work_is_done_once(owner: Owner) -> None:
    assert {owner.tagline("good") for _ in range(3)} == {"Bols et vases tournés à la main"}
    assert owner.done == ["good"]
    owner.tagline("nobody")
    assert owner.done == ["good", "nobody"]


def test_who_asks_depends_on_the_piece_and_not_on_what_it_read(owner: Owner) -> None:
    for _ in range(2):  # the second time it is remembered, and asked for all the same
        assert _asked(owner, lambda: owner.initial("good")) == {
            'piece ["fr","tests.site.test_memory.Owner.initial",["good"],{}]'
        }
    inside = next(piece for piece in owner.memory.pieces.values() if "tagline" in piece.key)
    assert {*inside.needs} == {"facts members/good", "catalogue fr"}


def test_who_asks_for_what_has_no_key_depends_on_what_it_read(owner: Owner) -> None:
    for _ in range(2):
        needs = _asked(owner, lambda: owner.of(("good",)))
        assert needs == {'piece ["fr","tests.site.test_memory.Owner.tagline",["good"],{}]', "catalogue fr"}


def test_what_is_asked_outside_of_a_piece_is_not_of_the_piece(owner: Owner) -> None:
    def ask() -> None:
        owner.library.all("events")
        owner.tagline("good")
        owner.library.get("venues", "hall")

    assert _asked(owner, ask) == {
        *("all events", "facts venues/hall"),
        'piece ["fr","tests.site.test_memory.Owner.tagline",["good"],{}]',
    }


def test_an_exception_leaves_the_log_as_it_was(owner: Owner) -> None:
    @remembered
    def fails(owner: Owner) -> None:
        owner.library.all("events")
        raise RuntimeError

    def ask() -> None:
        with pytest.raises(RuntimeError):
            fails(owner)
        owner.library.all("news")

    assert _asked(owner, ask) == {"all news"}


@pytest.mark.parametrize(
    ("arguments", "key"),
    [
        ((), "[]"),
        (("a", 1, True, None), '["a",1,true,null]'),
        ((SPAN,), '[{"span":["2026-12-05",""]}]'),
        ((date(2026, 12, 5),), '[{"day":"2026-12-05"}]'),
        ((PageRole.HOME,), None),
        ((("a",),), None),
        ((1.5,), None),
    ],
)
def test_a_piece_has_a_key_where_its_arguments_can_be_written_down(arguments: tuple[Any, ...], key: str | None) -> None:
    assert memory._key("x", "de", arguments, {}) == (f'piece ["de","x",{key},{{}}]' if key else "")


def test_the_html_of_an_earlier_build_is_taken_instead_of_doing_the_work(shelves: Library) -> None:
    known = Memory(lambda keys: {key: Earlier("<b>?</b>", None, []) for key in keys if "initial" in key})
    owner = Owner(library=shelves, memory=known)
    assert owner.initial("good") == Markup("<b>?</b>")
    assert isinstance(owner.initial("good"), Markup)
    assert owner.done == []
    assert [piece.kept for piece in owner.memory.pieces.values()] == [True]


def test_what_is_kept_of_many_pieces_is_fetched_at_once_and_the_others_are_made(shelves: Library) -> None:
    asked: list[list[str]] = []

    def known(keys: Collection[str]) -> Mapping[str, Earlier]:
        asked.append(list(keys))
        return {key: Earlier(None, '"kept"', []) for key in keys if "other" in key}

    owner = Owner(library=shelves, memory=Memory(known))
    made = Owner(library=shelves).tagline("good")
    assert memory.each(Owner.tagline, owner, [("good",), ("other",), ("good",)]) == [made, "kept", made]
    assert owner.done == ["good"]
    assert memory.each(Owner.tagline, owner, [("other",)]) == ["kept"]
    assert [len(keys) for keys in asked] == [2]


def test_a_piece_can_be_done_again_by_its_key_alone(owner: Owner) -> None:
    member, (other,) = owner.library.get("members", "good"), owner.library.all("events")
    assert member is not None
    span = other.spans[0]

    @remembered
    def told(owner: Owner, who: Any, span: Span, when: date, mode: str) -> str:
        return f"{owner.scope} {who.slug} {span.start} {when} {mode}"

    told(owner, member, span, date(2026, 1, 1), mode="x")
    (piece,) = owner.memory.pieces.values()
    fresh = Owner(library=owner.library)
    found = memory.again(piece.key, {"fr": fresh})
    assert found is not None
    assert (found.key, found.result) == (piece.key, "fr good 2026-12-05 18:00 2026-01-01 x")


@pytest.mark.parametrize(
    "key",
    [
        'piece ["de","tests.site.test_memory.Owner.tagline",["good"],{}]',
        'piece ["fr","tests.site.test_memory.Owner.unknown",[],{}]',
        'piece ["fr","tests.site.test_memory.Owner.tagline",[{"entry":"members/gone"}],{}]',
        'piece ["fr","tests.site.test_memory.Owner.tagline",[],{}]',
    ],
    ids=["a language that is gone", "work that is gone", "a record that is gone", "other arguments"],
)
def test_what_cannot_be_done_again_is_gone(owner: Owner, key: str) -> None:
    assert memory.again(key, {"fr": owner}) is None


# digests

DIFFERENT: list[Any] = [
    *(None, "", "a", 0, 1, True, 1.5, (), ("a",), ("a", "b"), (("a",), "b"), {"a": 1}, {"a": "1"}, frozenset({"c"})),
    *(
        date(2026, 1, 1),
        Decimal("1.50"),
        Decimal("1.5"),
        SPAN,
        Markup("a"),
        PageRole.HUB,
        Price.model_validate({"amount": "3"}),
    ),
    *(Image(sources=(), src=src, width=1, height=1) for src in ("a", "b")),
    Span(start=SPAN.start, end=Moment(date(2026, 12, 6))),
    {"b": 1, "a": 2},
    {"a": 2, "b": 1},  # in another order: pages show it in that order
]


def test_different_results_have_different_digests() -> None:
    digests = [memory.digest(one) for one in DIFFERENT]
    assert len(set(digests)) == len(DIFFERENT)
    assert digests == [memory.digest(one) for one in DIFFERENT]


def test_a_set_has_one_digest_whatever_its_order() -> None:
    words = [f"word {n}" for n in range(40)]
    assert memory.digest(frozenset(words)) == memory.digest(frozenset(reversed(words)))


def test_an_entry_counts_as_itself(shelves: Library, tmp_path: Path) -> None:
    other = library.load(small(tmp_path / "other", {"venues/hall/index.md": "---\nname: Salle\n---\n"}), SETTINGS)
    assert memory.digest(shelves.get("venues", "hall")) == memory.digest(other.get("venues", "hall"))
    assert memory.digest(shelves.get("venues", "hall")) != memory.digest(shelves.get("partners", "city"))


def test_what_cannot_be_told_from_another_is_refused() -> None:
    with pytest.raises(TypeError, match=r"<object object at .* in what is remembered"):
        memory.digest(object())


# asking


def test_who_reads_many_records_of_a_kind_depends_on_all_of_that_kind(tmp_path: Path) -> None:
    few = {f"venues/v{n}/index.md": "---\nname: Halle\n---\n" for n in range(MOST - 1)}
    for more, wanted in ((few, MOST), ({**few, "venues/w/index.md": "---\nname: Halle\n---\n"}, 1)):
        shelves = library.load(small(tmp_path / "content", more), SETTINGS)
        shelves.log.now = Asked()
        for venue in shelves.all("venues"):
            venue.facts  # noqa: B018
        needs = shelves.log.now.needs() - {"all venues"}
        assert len(needs) == wanted
    assert needs == {"every facts venues"}


# what changes reach

NEEDS = {
    "piece tagline": ("facts members/ana",),
    "piece initial": ("piece tagline",),
    "piece other": ("facts members/ben",),
}
PAGES = {"ana": ("piece tagline",), "letters": ("piece initial",), "ben": ("piece other", "day")}


@pytest.fixture
def noted(tmp_path: Path) -> Iterator[Manifest]:
    made = manifest.begin(tmp_path / "notes.sqlite")
    noting = made.noting()
    noting.put(
        [Output(path, "page", "", "", "[]", needs) for path, needs in PAGES.items()],
        [Piece(key, "as it was", None, None, "[]", needs) for key, needs in NEEDS.items()],
    )
    noting.finish((), {})
    yield made
    made.kept.close()


def _stale(
    noted: Manifest, changes: set[str], digests: Mapping[str, str | None]
) -> tuple[set[str], set[str], set[str]]:
    """Which outputs are stale, which pieces are done again, which are gone; `digests` are those they come out with."""

    def again(key: str) -> Piece | None:
        digest = digests.get(key, "as it was")
        return Piece(key, digest, None, None, "[]", NEEDS[key]) if digest else None

    found = noted.stale(changes, again)
    return {*found.outputs}, {piece.key for piece in found.pieces}, {*found.gone}


def test_a_piece_that_comes_out_as_it_was_leads_no_further(noted: Manifest) -> None:
    assert _stale(noted, {"facts members/ana"}, {}) == (set(), {"piece tagline"}, set())


def test_a_piece_that_is_another_leads_to_who_asked_for_it(noted: Manifest) -> None:
    found = _stale(noted, {"facts members/ana"}, {"piece tagline": "another"})
    assert found == ({"ana"}, {"piece tagline", "piece initial"}, set())
    found = _stale(noted, {"facts members/ana"}, {"piece tagline": "another", "piece initial": "another"})
    assert found == ({"ana", "letters"}, {"piece tagline", "piece initial"}, set())


def test_a_piece_that_is_gone_leads_to_who_asked_for_it(noted: Manifest) -> None:
    found = _stale(noted, {"facts members/ana"}, {"piece tagline": None})
    assert found == ({"ana"}, {"piece initial"}, {"piece tagline"})


def test_what_nobody_asked_for_reaches_nothing(noted: Manifest) -> None:
    assert _stale(noted, {"facts members/new", "template x.html"}, {}) == (set(), set(), set())
    assert _stale(noted, {"day"}, {}) == ({"ben"}, set(), set())


def test_what_changes_may_reach_is_known_before_anything_is_done_again(noted: Manifest) -> None:
    assert noted.reached({"facts members/ana"}) == {"piece tagline", "piece initial"}
    assert noted.reached({"day"}) == frozenset()
