"""The page of figures: three large values first, each with year and source, and nothing that compares what differs."""

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from tests.cluster import made, read
from tests.small import SMALL

FRENCH = {"DEFAULT_LANG": "fr", "LANGUAGES": ("fr",), "SITE_CLAIM": {"fr": "Le cluster"}}
COUNTED = {
    "figures/firms.yaml": """title: Entreprises
unit: companies
order: 2
values:
  - {value: 2200, year: 2014, about: true, method: Ministère, source: journal.lu}
  - {value: 2419, year: 2020, label: décembre 2020, method: Carte, source: carte.lu, url: "https://carte.lu"}
""",
    "figures/members.yaml": """title: Membres
unit: members
topic: cluster
order: 1
values:
  - {value: 100, year: 2018, method: Comptage, source: site.lu}
  - {value: 400, year: 2018, label: fin 2018, method: Comptage, source: site.lu}
""",
    "figures/small.yaml": "title: Petites\nunit: percent\norder: 3\n"
    "values: [{value: 91, year: 2020, method: Carte, source: carte.lu}]\n",
    "figures/worth.yaml": "title: Valeur\nunit: euro\norder: 4\n"
    "values: [{value: 390000000, year: 2014, method: Ministère, source: journal.lu}]\n",
}


def page(folder: Path, files: dict[str, str]) -> LexborHTMLParser:
    known = {path: text for path, text in SMALL.items() if not path.startswith("figures/")}
    return read(made(folder, known | files, **FRENCH) / "impact/index.html")


def words(page: LexborHTMLParser, of: str) -> list[str]:
    return [" ".join(one.text().split()) for one in page.css(of)]


def test_the_newest_values_of_the_first_figures_stand_large_each_with_unit_year_and_source(tmp_path: Path) -> None:
    opened = page(tmp_path, COUNTED)
    assert words(opened, ".leads__value") == ["400 membres", "2 419 entreprises", "91 %"]
    assert words(opened, ".leads__source") == [
        "fin 2018 – site.lu",
        "décembre 2020 – carte.lu",
        "2020 – carte.lu",
    ]
    assert [one.attributes["href"] for one in opened.css(".leads__title a")] == [
        f"/impact/#{slug}" for slug in ("members", "firms", "small")
    ]
    assert all(
        opened.css_first((one.attributes["href"] or "").removeprefix("/impact/"))
        for one in opened.css(".leads__title a")
    )


def test_editors_say_which_values_stand_large(tmp_path: Path) -> None:
    marked = {
        path: text.replace("value: 390000000,", "value: 390000000, lead: true,") for path, text in COUNTED.items()
    }
    marked["figures/firms.yaml"] = marked["figures/firms.yaml"].replace("value: 2200,", "value: 2200, lead: true,")
    assert words(page(tmp_path, marked), ".leads__title") == ["Entreprises", "Valeur"]


def test_values_of_different_methods_stand_in_groups_without_a_common_scale(tmp_path: Path) -> None:
    opened = page(tmp_path, COUNTED)
    assert words(opened, "#firms .chart__group > .chart__source") == ["Ministère – journal.lu", "Carte – carte.lu"]
    assert opened.css("#firms .chart__bar") == []  # a bar would say that the second is a little more than the first
    assert len(opened.css("#members .chart__bar")) == 2  # one method counted both
    assert len(opened.css("#small .chart__bar")) == 1  # a share stands before its whole
    assert words(opened, "#members .chart__source") == ["Comptage – site.lu"]  # said once


def test_figures_stand_by_topic_and_the_words_come_last(tmp_path: Path) -> None:
    said = {"pages/impact/index.md": "---\ntitle: Impact\nrole: impact\n---\n\nPourquoi.\n"}
    opened = page(tmp_path, COUNTED | said)
    assert words(opened, ".section__title")[0] == "Le secteur"
    assert words(opened, ".topic__title") == ["Le cluster"]
    order = opened.html or ""
    assert order.index('class="leads"') < order.index('class="charts"') < order.index('class="prose')


def test_without_figures_the_page_says_so(tmp_path: Path) -> None:
    opened = page(tmp_path, {})
    assert opened.css(".leads") == []
    assert len(opened.css(".empty")) == 1
