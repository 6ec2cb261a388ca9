"""What people type, and what they get: 120 queries in four languages over the example project, as the page shows it.

The figures are those of docs/visitors.md.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Page

from showcase.derive import search
from tests.browser.conftest import Visits, begun
from tests.browser.test_search_page import field
from tests.built import KINDS_OF_PAGE, translations
from tests.conftest import ROOT

QUERIES: Mapping[str, list[dict[str, Any]]] = yaml.safe_load(
    (Path(__file__).parent / "queries.yaml").read_text(encoding="utf-8")
)
FIGURES = re.compile(r"\| now \| (\d+) of (\d+) \| (\d+) of (\d+) \| (\d+) \|")

# Where the results of a page lead, and its lists.
HREFS = """() => ["results", "lists"].map((part) =>
  [...document.querySelectorAll(`[data-${part}] li a`)].map((one) => one.getAttribute("href")))"""


@dataclass(frozen=True, kw_only=True)
class Shown:
    """What a page shows for a query: records in their order, and the lists that it leads to."""

    records: list[str]
    lists: list[str]


def right_first(asked: Mapping[str, Any], shown: Shown) -> bool:
    return shown.records[:1] == [asked["first"]]


def right_in_three(asked: Mapping[str, Any], shown: Shown) -> bool:
    three = shown.records[:3]
    wanted = [*asked.get("three", ()), *([asked["first"]] if "first" in asked else [])]
    of_kind = bool(three) and all(one.startswith(f"{asked['kind']}/") for one in three) if "kind" in asked else True
    if "nothing" in asked:
        return not shown.records and not shown.lists
    return set(wanted) <= set(three) and of_kind and asked.get("list", "") in ("", *shown.lists)


def look(visit: Page, words: str) -> None:
    """Ask at once, without the moment that the page leaves to whoever types on."""
    field(visit).fill(words)
    field(visit).press("Enter")
    told = "(words) => (new URLSearchParams(location.search).get('q') ?? '') === words"
    visit.wait_for_function(told, arg=visit.evaluate("(words) => words.trim()", words))


def named_by(href: str, bases: list[tuple[str, str]]) -> str:
    """A record as the list of queries names it: by its kind and folder."""
    return next(f"{kind}/{href.removeprefix(base).strip('/')}" for base, kind in bases if href.startswith(base))


def answers(visit: Page, built: Path, lang: str) -> list[tuple[dict[str, Any], Shown]]:
    """Each query of a language with what the page shows."""
    address = translations(built, KINDS_OF_PAGE["search"])[lang]
    visit.goto(address)
    begun(visit)  # else the first query is sent as a form
    index = json.loads((built / address.strip("/") / ".." / "search" / "index.json").resolve().read_text("utf-8"))
    bases = sorted(((kind["base"], kind["kind"]) for kind in index["kinds"]), reverse=True)
    params = {facet["param"]: facet["name"] for facet in index["facets"]}
    found = []
    for asked in QUERIES[lang]:
        look(visit, asked["q"])
        records, lists = visit.evaluate(HREFS)
        named = [named_by(href, bases) for href in records]
        listed = [f"{params[param]}/{key}" for *_, param, key in (href.strip("/").split("/") for href in lists)]
        found.append((asked, Shown(records=named, lists=listed)))
    return found


def test_there_are_as_many_queries_in_each_language() -> None:
    assert {lang: len(asked) for lang, asked in QUERIES.items()} == dict.fromkeys(("fr", "de", "en", "lb"), 30)
    for lang, asked in QUERIES.items():
        assert len({one["q"] for one in asked}) == 30, lang
        assert all({"first", "three", "kind", "list", "nothing"} & one.keys() for one in asked), lang


def test_queries_lead_to_whoever_says_so(page: Visits, built: Path) -> None:
    visit = page(still=True, may_complain=True)  # on a slow machine, that a font stands ready for long
    found = [one for lang in QUERIES for one in answers(visit, built, lang)]
    clear = [(asked, shown) for asked, shown in found if "first" in asked]
    first = [asked["q"] for asked, shown in clear if not right_first(asked, shown)]
    three = [asked["q"] for asked, shown in found if not right_in_three(asked, shown)]
    empty = [asked["q"] for asked, shown in found if "nothing" not in asked and not (shown.records or shown.lists)]
    told = FIGURES.search((ROOT / "docs/visitors.md").read_text(encoding="utf-8"))
    assert told, "docs/visitors.md has no figures"
    figures = (len(clear) - len(first), len(clear), len(found) - len(three), len(found), len(empty))
    assert figures == tuple(map(int, told.groups())), (first, three, empty)


WHATEVER = [
    *('"', "'\"`\\", "((((", "a\u0000b", "*.*+?^${}()|[]", "  .,;:!?  ", "-----", "__proto__ constructor toString"),
    *("🏺🏺🏺", "🏺 potier", "гончар", "陶芸家", "خزاف", "\u202epotier\u202c", "e\u0301e\u0301e\u0301", "ﬁlm", "ß"),
    *(
        "x" * 5000,
        "potier " * 700,
        "é" * 300,
        "<b onclick=alert(1)>potier</b>",
        "%00%zz",
        "a b c d e f g h i j k l m n",
    ),
]


def test_no_query_stops_the_search(page: Visits) -> None:
    visit = page(still=True)
    visit.goto(f"/{KINDS_OF_PAGE['search']}")
    for query in WHATEVER:
        told = ascii(query[:20])
        look(visit, "")
        look(visit, query)
        assert visit.locator("main [role=status]").inner_text(), told
        assert visit.locator("[data-results] b").count() == 0, told
        look(visit, "potier")
        assert visit.locator("[data-results] li a").first.inner_text() == "Terre Exemple", told


def test_the_browser_folds_and_files_words_as_the_build_does(page: Visits) -> None:
    visit = page(still=True)
    visit.goto(f"/{KINDS_OF_PAGE['search']}")
    start = (visit.locator("script[src*=modules]").get_attribute("src") or "").replace("modules.js", "")
    texts = ["L’Œuvre d’Anne, à 1535°", "Töpfer:innen & Große", "Кераміка ☃ 陶器", "Déifferdeng", "İstanbul ŒÆ ß"]
    told = visit.evaluate(
        """async ([start, texts]) => {
            const { wordsOf } = await import(start + "matching.js");
            const { fileOf } = await import(start + "words.js");
            return texts.map((text) => wordsOf(text).map((word) => [word, fileOf(word, 97)]));
        }""",
        [start, texts],
    )
    assert told == [[[word, search.file_of(word, 97)] for word in search.words_of(text)] for text in texts]
