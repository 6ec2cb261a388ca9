"""A route is kept as a text and comes back from it as it was; what is the text of no route is refused."""

from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from showcase.pages import routes
from showcase.pages.route import (
    NAMES,
    ClosedRoute,
    ClosingRoute,
    FacetRoute,
    FormRoute,
    HomeRoute,
    ListRoute,
    MapRoute,
    MonthRoute,
    NoRoute,
    OwnRoute,
    PairRoute,
    RecordRoute,
    Route,
    YearRoute,
    decode,
    encode,
)
from showcase.schema.kinds import KINDS
from showcase.schema.page import PageRole
from tests.cluster import prepare
from tests.small import SMALL

WRITTEN: dict[str, Route] = {
    "list members 1": ListRoute(kind="members"),
    "list events 12": ListRoute(kind="events", number=12),
    "facet members commune/part_of esch-sur-alzette 2": FacetRoute(
        kind="members", field="commune/part_of", key="esch-sur-alzette", number=2
    ),
    "pair craft commune differdange 1": PairRoute(key="craft", second="commune", other="differdange"),
    "map": MapRoute(),
    "month 2026-12-01": MonthRoute(first=date(2026, 12, 1)),
    "year 2024 3": YearRoute(year=2024, number=3),
    "closed": ClosedRoute(),
    "closing": ClosingRoute(),
    "form members": FormRoute(kind="members"),
    "record members ana": RecordRoute(kind="members", slug="ana"),
    "own a-propos about": OwnRoute(slug="a-propos", role=PageRole.ABOUT),
    "home": HomeRoute(),
}
UNREADABLE = [
    "",
    " ",
    "plan",
    "record",
    "record members",
    "record members ana 1",
    "list members one",
    "list members ",
    "map 1",
    "month 2026-13-01",
    "month 2026-12",
    "year MMXXIV 1",
    "own a-propos owner",
    "Record members ana",
]


@pytest.mark.parametrize("text", WRITTEN)
def test_a_route_comes_back_from_its_text_as_it_was(text: str) -> None:
    assert encode(WRITTEN[text]) == text
    found = decode(text)
    assert found == WRITTEN[text]
    assert type(found) is type(WRITTEN[text])


def test_each_sort_of_route_has_a_text() -> None:
    assert set(NAMES.values()) == set(get_args(Route)) == {type(route) for route in WRITTEN.values()}


@pytest.mark.parametrize("text", UNREADABLE)
def test_what_is_the_text_of_no_route_is_refused(text: str) -> None:
    with pytest.raises(NoRoute, match="is the text of no route"):
        decode(text)


def test_each_route_of_a_site_comes_back_and_stands_once(tmp_path: Path) -> None:
    first = prepare(tmp_path, SMALL, DEFAULT_LANG="fr", LANGUAGES=("fr", "de")).renderer.editions["fr"]
    found = list(routes.routes(first))
    assert [decode(encode(route)) for route in found] == found
    assert len(set(found)) == len(found) == routes.count(first) > 30
    assert {route.kind for route in found if isinstance(route, RecordRoute)} < KINDS.keys()
