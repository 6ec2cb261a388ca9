"""Queries of pages: found by their keys, told from another by its digest, done once more when a change reaches it."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from markupsafe import Markup

from showcase.engine import query as queries
from showcase.engine.database import Database
from showcase.engine.graph import TABLES, Graph, MemoRow, OutputRow
from showcase.engine.query import Memos, Scope, StoredMemo, query, query_many, recompute
from showcase.engine.tracking import Tracker
from showcase.engine.transaction import Transaction
from showcase.pages.codec import CODEC, memos
from showcase.pages.images import Image
from showcase.records.dates import Span
from showcase.records.keys import MOST
from showcase.records.library import Library
from showcase.schema.moment import Moment
from showcase.schema.page import PageRole
from showcase.schema.price import Price
from tests.small import library_of, small

SPAN = Span(start=Moment(date(2026, 12, 5)))


@dataclass(frozen=True, kw_only=True, eq=False)
class Owner:
    """Somebody who has queries, in a language."""

    library: Library
    memos: Memos
    done: list[str] = field(default_factory=list)

    @property
    def queries(self) -> Scope:
        return Scope(name="fr", memos=self.memos, inputs=("catalogue fr",))

    @query
    def tagline(self, slug: str) -> str:
        self.done.append(slug)
        member = self.library.members.get(slug)
        return member.facts.tagline["fr"] if member else ""

    @query
    def initial(self, slug: str) -> Markup:
        return Markup("<b>{}</b>").format(self.tagline(slug)[:1])

    @query
    def of(self, slugs: tuple[str, ...]) -> int:
        """Its arguments cannot be written down."""
        return sum(len(self.tagline(slug)) for slug in slugs)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return library_of(small(tmp_path / "content"))


@pytest.fixture
def owner(library: Library) -> Owner:
    return Owner(library=library, memos=memos(library))


def _asked(owner: Owner, ask: Any) -> frozenset[str]:
    """What somebody depends on who asks this."""
    tracker = owner.library.tracker
    with tracker.scoped() as dependencies:
        ask()
    return frozenset(tracker.condensed(dependencies))


def test_the_work_is_done_once(owner: Owner) -> None:
    assert {owner.tagline("good") for _ in range(3)} == {"Bols et vases tournés à la main"}
    assert owner.done == ["good"]
    owner.tagline("nobody")
    assert owner.done == ["good", "nobody"]


def test_who_asks_depends_on_the_piece_and_not_on_what_it_read(owner: Owner) -> None:
    for _ in range(2):  # the second time it is remembered, and asked for all the same
        assert _asked(owner, lambda: owner.initial("good")) == {
            'query ["fr","pages.test_queries.Owner.initial",["good"],{}]'
        }
    inside = next(memo for memo in owner.memos.known.values() if "tagline" in memo.key)
    assert {*inside.reads} == {"facts members/good", "catalogue fr"}


def test_who_asks_for_what_has_no_key_depends_on_what_it_read(owner: Owner) -> None:
    for _ in range(2):
        needs = _asked(owner, lambda: owner.of(("good",)))
        assert needs == {'query ["fr","pages.test_queries.Owner.tagline",["good"],{}]', "catalogue fr"}


def test_what_is_asked_outside_of_a_piece_is_not_of_the_piece(owner: Owner) -> None:
    def ask() -> None:
        owner.library.events.all()
        owner.tagline("good")
        owner.library.venues.get("hall")

    assert _asked(owner, ask) == {
        *("all events", "facts venues/hall"),
        'query ["fr","pages.test_queries.Owner.tagline",["good"],{}]',
    }


def test_an_exception_leaves_the_log_as_it_was(owner: Owner) -> None:
    @query
    def fails(owner: Owner) -> None:
        owner.library.events.all()
        raise RuntimeError

    def ask() -> None:
        with pytest.raises(RuntimeError):
            fails(owner)
        owner.library.news.all()

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
        ((1.5,), "[1.5]"),
    ],
)
def test_a_piece_has_a_key_where_its_arguments_can_be_written_down(arguments: tuple[Any, ...], key: str | None) -> None:
    scope = Scope(name="de", memos=Memos(Tracker(), CODEC))
    assert queries._key(scope, "x", arguments, {}) == (f'query ["de","x",{key},{{}}]' if key else "")


def test_the_html_of_an_earlier_build_is_taken_instead_of_doing_the_work(library: Library) -> None:
    stored = StoredMemo(CODEC.dumps(Markup("<b>?</b>")), [])
    known = memos(library, lambda keys: {key: stored for key in keys if "initial" in key})
    owner = Owner(library=library, memos=known)
    assert owner.initial("good") == Markup("<b>?</b>")
    assert isinstance(owner.initial("good"), Markup)
    assert owner.done == []
    assert [memo.stored for memo in owner.memos.known.values()] == [True]


def test_what_is_kept_of_many_pieces_is_fetched_at_once_and_the_others_are_made(library: Library) -> None:
    asked: list[list[str]] = []

    def fetch(keys: Collection[str]) -> Mapping[str, StoredMemo]:
        asked.append(list(keys))
        return {key: StoredMemo(CODEC.dumps("kept"), []) for key in keys if "other" in key}

    owner = Owner(library=library, memos=memos(library, fetch))
    made = Owner(library=library, memos=memos(library)).tagline("good")
    assert query_many(Owner.tagline, owner, [("good",), ("other",), ("good",)]) == [made, "kept", made]
    assert owner.done == ["good"]
    assert query_many(Owner.tagline, owner, [("other",)]) == ["kept"]
    assert [len(keys) for keys in asked] == [2]


def test_the_key_of_each_of_many_pieces_is_written_once(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[tuple[Any, ...]] = []
    key = queries._key
    monkeypatch.setattr(queries, "_key", lambda *given: (written.append(given[2]), key(*given))[1])
    query_many(Owner.tagline, Owner(library=library, memos=memos(library)), [("good",), ("other",)])
    assert written == [("good",), ("other",)]


def test_a_piece_can_be_done_again_by_its_key_alone(owner: Owner) -> None:
    member, (other,) = owner.library.members.get("good"), owner.library.events.all()
    assert member is not None
    span = other.spans[0]

    @query
    def told(owner: Owner, who: Any, span: Span, when: date, mode: str) -> str:
        return f"{owner.queries.name} {who.slug} {span.start} {when} {mode}"

    told(owner, member, span, date(2026, 1, 1), mode="x")
    (memo,) = owner.memos.known.values()
    fresh = Owner(library=owner.library, memos=memos(owner.library))
    found = recompute(memo.key, {"fr": fresh})
    assert found is not None
    assert (found.key, found.result) == (memo.key, "fr good 2026-12-05 18:00 2026-01-01 x")


@pytest.mark.parametrize(
    "key",
    [
        'query ["de","pages.test_queries.Owner.tagline",["good"],{}]',
        'query ["fr","pages.test_queries.Owner.unknown",[],{}]',
        'query ["fr","pages.test_queries.Owner.tagline",[{"entry":["members","gone"]}],{}]',
        'query ["fr","pages.test_queries.Owner.tagline",[],{}]',
    ],
    ids=["a language that is gone", "work that is gone", "a record that is gone", "other arguments"],
)
def test_what_cannot_be_done_again_is_gone(owner: Owner, key: str) -> None:
    assert recompute(key, {"fr": owner}) is None


# digests


def _digest(result: Any) -> str:
    return queries.encode(CODEC, result)[1]


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
    *(Image(srcset="", src=src, width=1, height=1) for src in ("a", "b")),
    Span(start=SPAN.start, end=Moment(date(2026, 12, 6))),
    {"b": 1, "a": 2},
    {"a": 2, "b": 1},  # in another order: pages show it in that order
]


def test_different_results_have_different_digests() -> None:
    digests = [_digest(one) for one in DIFFERENT]
    assert len(set(digests)) == len(DIFFERENT)
    assert digests == [_digest(one) for one in DIFFERENT]


def test_a_set_has_one_digest_whatever_its_order() -> None:
    words = [f"word {n}" for n in range(40)]
    assert _digest(frozenset(words)) == _digest(frozenset(reversed(words)))


def test_an_entry_counts_as_itself(library: Library, tmp_path: Path) -> None:
    other = library_of(small(tmp_path / "other", {"venues/hall/index.md": "---\nname: Salle\n---\n"}))
    assert _digest(library.venues.get("hall")) == _digest(other.venues.get("hall"))
    assert _digest(library.venues.get("hall")) != _digest(library.partners.get("city"))


def test_what_cannot_be_told_from_another_is_refused() -> None:
    with pytest.raises(TypeError, match=r"<object object at .* as the result of a query"):
        _digest(object())


# asking


def test_who_reads_many_records_of_a_kind_depends_on_all_of_that_kind(tmp_path: Path) -> None:
    few = {f"venues/v{n}/index.md": "---\nname: Halle\n---\n" for n in range(MOST - 1)}
    for more, wanted in ((few, MOST), ({**few, "venues/w/index.md": "---\nname: Halle\n---\n"}, 1)):
        library = library_of(small(tmp_path / "content", more))
        with library.tracker.scoped() as dependencies:
            for venue in library.venues.all():
                venue.facts  # noqa: B018
        needs = {*library.tracker.condensed(dependencies)} - {"all venues"}
        assert len(needs) == wanted
    assert needs == {"every facts venues"}


# what changes reach

NEEDS = {
    "query tagline": ("facts members/ana",),
    "query initial": ("query tagline",),
    "query other": ("facts members/ben",),
}
PAGES = {"ana": ("query tagline",), "letters": ("query initial",), "ben": ("query other", "day")}


@pytest.fixture
def graph(tmp_path: Path) -> Iterator[Graph]:
    database = Database.open(tmp_path / "graph.sqlite", app_id=1, version=1, tables=(TABLES,))
    made = Graph(database)
    transaction = Transaction(made)
    transaction.write(
        [OutputRow(path, "page", "", "", "[]", reads) for path, reads in PAGES.items()],
        [MemoRow(key, "as it was", None, "[]", reads) for key, reads in NEEDS.items()],
    )
    transaction.commit((), {})
    yield made
    database.close()


def _stale(graph: Graph, changes: set[str], digests: Mapping[str, str | None]) -> tuple[set[str], set[str], set[str]]:
    """Which outputs are invalid, which memos are recomputed, which are gone; `digests` are those they come out with."""

    def again(key: str) -> MemoRow | None:
        digest = digests.get(key, "as it was")
        return MemoRow(key, digest, None, "[]", NEEDS[key]) if digest else None

    found = graph.invalidate(changes, again)
    return {*found.outputs}, {memo.key for memo in found.memos}, {*found.gone}


def test_a_piece_that_comes_out_as_it_was_leads_no_further(graph: Graph) -> None:
    assert _stale(graph, {"facts members/ana"}, {}) == (set(), {"query tagline"}, set())


def test_a_piece_that_is_another_leads_to_who_asked_for_it(graph: Graph) -> None:
    found = _stale(graph, {"facts members/ana"}, {"query tagline": "another"})
    assert found == ({"ana"}, {"query tagline", "query initial"}, set())
    found = _stale(graph, {"facts members/ana"}, {"query tagline": "another", "query initial": "another"})
    assert found == ({"ana", "letters"}, {"query tagline", "query initial"}, set())


def test_a_piece_that_is_gone_leads_to_who_asked_for_it(graph: Graph) -> None:
    found = _stale(graph, {"facts members/ana"}, {"query tagline": None})
    assert found == ({"ana"}, {"query initial"}, {"query tagline"})


def test_what_nobody_asked_for_reaches_nothing(graph: Graph) -> None:
    assert _stale(graph, {"facts members/new", "template x.html"}, {}) == (set(), set(), set())
    assert _stale(graph, {"day"}, {}) == ({"ben"}, set(), set())


def test_what_changes_may_reach_is_known_before_anything_is_done_again(graph: Graph) -> None:
    assert graph.affected({"facts members/ana"}) == {"query tagline", "query initial"}
    assert graph.affected({"day"}) == frozenset()
