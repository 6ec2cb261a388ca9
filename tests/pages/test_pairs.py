"""Two values at once without script: a list for each pair that narrows anything, and plain links that lead there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from showcase.derive.pairs import MOST, counts, listed
from tests.built import KINDS_OF_PAGE, read

NARROWED = ("discipline", "commune", "language")  # kinds of pages from which one goes on


def ways(page: LexborHTMLParser) -> Iterator[tuple[str, int]]:
    """By what a list can be narrowed down further: the link, and how many it says are left."""
    for item in page.css(".fold__item:has(a)"):
        link = item.css_first("a")
        assert link is not None
        yield link.attributes["href"] or "", int(item.text(deep=False).strip())


@pytest.mark.parametrize("kind", NARROWED)
def test_a_list_leads_to_those_who_have_another_value_too_and_says_how_many(built: Path, kind: str) -> None:
    page = read(built, KINDS_OF_PAGE[kind])
    here = {card.attributes["href"] for card in page.css("main .card__title a")}
    found = dict(ways(page))
    assert found
    for href, many in found.items():
        there = {card.attributes["href"] for card in read(built, href.removeprefix("/")).css("main .card__title a")}
        assert len(there) == many < len(here)
        assert there < here


def test_every_list_of_two_values_is_led_to_from_the_list_of_either(built: Path) -> None:
    lists = {f"/{at.parent.relative_to(built)}/" for at in built.glob("membres/discipline/*/*/*/index.html")}
    of_one = [*built.glob("membres/discipline/*/index.html")]
    of_other = [*built.glob("membres/langue/*/index.html"), *built.glob("membres/commune/*/index.html")]
    for singles in (of_one, of_other):
        linked = {href for file in singles for href, _ in ways(read(file.parent, "index.html"))}
        assert {href for href in linked if href.startswith("/membres/discipline/") and href.count("/") > 4} == lists
    assert len(lists) > 20


def test_a_list_of_two_values_says_both_and_leads_back_to_either_alone(built: Path) -> None:
    page = read(built, KINDS_OF_PAGE["discipline and language"])
    assert page.css_first("h1").text(strip=True) == "Artisanat d’art, Allemand"
    crumbs = [(one.text(strip=True), one.attributes["href"]) for one in page.css(".crumbs a")]
    assert crumbs[-2:] == [("Annuaire", "/membres/"), ("Artisanat d’art", "/membres/discipline/craft/")]
    marked = {one.attributes["href"] for one in page.css(".facets [aria-current]")}
    assert marked == {"/membres/discipline/craft/", "/membres/langue/de/"}


@pytest.mark.parametrize("kind", ["discipline and language", "discipline and commune"])
def test_both_values_of_a_list_are_chosen_in_the_bar_and_each_is_taken_off_by_a_link(built: Path, kind: str) -> None:
    address = KINDS_OF_PAGE[kind]
    first, second = address[: len("membres/discipline/craft/")], address.removeprefix("membres/discipline/craft/")
    page = read(built, address)
    chips = {chip.text(deep=False, strip=True): chip.attributes["href"] for chip in page.css("[data-chips] a")}
    values = [read(built, one).css_first("h1").text(strip=True) for one in (first, f"membres/{second}")]
    assert chips == {values[0]: f"/membres/{second}", values[1]: f"/{first}"}
    assert page.css_first("[data-number]").text(strip=True) == "(2)"


def test_there_is_a_list_where_it_narrows_both_and_of_many_only_the_longest() -> None:
    members = [(("a", "b"), ("x",)), (("a",), ("x", "y")), (("b",), ("y",)), ((), ("x",))]
    both = counts(members)
    assert both == {"a": {"x": 2, "y": 1}, "b": {"x": 1, "y": 1}}
    assert list(listed(both, {"a": 2, "b": 2}, {"x": 3, "y": 2})) == [("a", "y", 1), ("b", "x", 1), ("b", "y", 1)]
    many = {"a": {f"{n:03}": n + 1 for n in range(MOST + 10)}}
    found = list(listed(many, {"a": 1_000}, dict.fromkeys(many["a"], 1_000)))
    assert len(found) == MOST
    assert found[0] == ("a", "010", 11), "the ten shortest are left out"
    assert found == sorted(found)
