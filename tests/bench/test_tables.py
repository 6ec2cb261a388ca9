"""What is made of results: the one table, the others, and the page that they stand on."""

from typing import Any

from bench import overview, published, tables
from bench.figures import Result, Run
from tests.conftest import ROOT


def run(peer: str, members: int, mode: str, **measures: float) -> Run:
    known: dict[str, Any] = {"wall": 10.0, "cpu": 10.0, "rss_mb": 100.0, "load": 0.0}
    known |= {"pages": 100, "files": 150, "bytes": 500_000}
    return {"peer": peer, "members": members, "mode": mode, "rc": 0, **known, **measures}


RUNS = [
    run("hugo", 10_000, "warm"),
    run("ours", 10_000, "warm", wall=0.2, cpu=0.4),
    run("hugo", 10_000, "cold", cpu=20.0),
    run("hugo-rich", 10_000, "cold", wall=20.0, cpu=40.0),
    run("ours", 10_000, "cold", wall=15.0, cpu=24.0, rss_mb=30.0, pages=200, files=300, bytes=4_000_000),
]


def cells(table: str) -> list[list[str]]:
    """The rows of a Markdown table, without its head."""
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()[2:]]


def test_the_one_table_tells_seconds_and_times_hugo() -> None:
    head = " ".join(overview.overview(RUNS).splitlines()[0].split())
    assert head == "| members | seconds (times Hugo) | Hugo | rich Hugo | ours |"
    assert cells(overview.overview([*reversed(RUNS)])) == [
        ["10,000", "nothing changed, wall", "10.00", "—", "0.20 (0.02)"],
        ["10,000", "nothing changed, CPU", "10.00", "—", "0.40 (0.04)"],
        ["10,000", "all of it, wall", "10.00", "20.00 (2.00)", "15.00 (1.50)"],
        ["10,000", "all of it, CPU", "20.00", "40.00 (2.00)", "24.00 (1.20)"],
    ]


def test_the_one_table_tells_what_people_wait_for_and_why_some_have_no_figure() -> None:
    runs = [
        {"peer": "hugo", "members": 1_000, "mode": "newcomer", "install": 5.0, "wall": 1.0},
        {"peer": "ours", "members": 1_000, "mode": "newcomer", "install": 15.0, "wall": 3.0},
        {"peer": "ours", "members": 1_000, "mode": "pictures", "install": 15.0, "wall": 2.0},
        {"peer": "hugo", "members": 1_000, "mode": "save", "wall": 0.5},
        {"peer": "ours", "members": 1_000, "mode": "save", "wall": 0.25},
    ]
    told = overview.overview(runs)
    assert cells(told)[:4] == [
        ["1,000", "a newcomer: installing", "5.00", "15.00 (3.00)"],
        ["1,000", "from there to the first page", "1.00", "3.00 (3.00)"],
        ["1,000", "the same of this project, with its pictures", "—", "2.00"],
        ["1,000", "from a save to the screen", "0.50", "0.25 (0.50)"],
    ]
    assert "- The pictures are those of this project" in told
    rich = [{"peer": "hugo-rich", "members": 1_000, "mode": "newcomer", "wall": 2.0}]
    told = overview.overview([*runs, *rich])
    assert cells(told)[0] == ["1,000", "a newcomer: installing", "5.00", "—", "15.00 (3.00)"]
    assert "- rich Hugo, a newcomer: what is installed is Hugo, once for both." in told


def test_a_build_is_judged_beside_both_hugos() -> None:
    assert cells(tables.targets(RUNS)) == [
        ["10,000", "nothing changed, wall", "Hugo", "0.02", "0.03", "reached"],
        ["10,000", "nothing changed, CPU", "Hugo", "0.04", "0.03", "missed"],
        ["10,000", "all of it, wall", "Hugo", "1.50", "1.50", "reached"],
        ["10,000", "all of it, CPU", "Hugo", "1.20", "1.50", "reached"],
        ["10,000", "all of it, memory", "Hugo", "0.30", "0.35", "reached"],
        ["10,000", "all of it, wall", "rich Hugo", "0.75", "0.60", "missed"],
        ["10,000", "all of it, CPU", "rich Hugo", "0.60", "0.60", "reached"],
        ["10,000", "all of it, memory", "rich Hugo", "0.30", "", ""],
    ]


def test_a_size_without_aims_is_told_without_judgement() -> None:
    runs = [run("hugo", 200, "one"), run("ours", 200, "one", wall=5.0)]
    assert cells(tables.targets(runs))[0] == ["200", "one member changed, wall", "Hugo", "0.50", "", ""]


def test_the_median_counts_and_the_extremes_stand_beside() -> None:
    runs = [run("ours", 1_000, "cold", wall=wall) for wall in (3.0, 1.0, 2.0)] + [run("hugo", 1_000, "cold")]
    assert cells(tables.compared(runs))[0][:4] == ["1,000", "all of it", "ours", "2.00 (1.00 to 3.00)"]


def test_a_page_is_weighed_beside_those_of_others() -> None:
    assert cells(tables.pages(RUNS)) == [
        ["10,000", "Hugo", "100", "150", "100.00", "200.00", "5,000"],
        ["10,000", "rich Hugo", "100", "150", "200.00", "400.00", "5,000"],
        ["10,000", "ours", "200", "300", "75.00", "120.00", "20,000"],
    ]


def test_growth_is_told_beside_a_plain_copy() -> None:
    runs = [run("ours", 200, "cold", wall=6.0), *(run("copy", 200, "cold", wall=w, cpu=0.5) for w in (1.0, 2.0, 9.0))]
    assert cells(tables.growth(runs))[0][-3:] == ["2.00 (1.00 to 9.00)", "0.50", "3.0"]


def test_what_people_wait_for_is_told_with_what_is_aimed_at() -> None:
    runs = [run("ours", 1_000, "save", wall=w) for w in (0.1, 0.3, 0.5)]
    runs += [
        {"peer": "ours", "members": 1_000, "mode": "pictures", "install": 16.0, "wall": w} for w in (2.0, 4.0, 5.0)
    ]
    told = {row[1].partition(":")[0]: row[2:] for row in cells(tables.waits(runs))}
    assert told == {
        "a newcomer, of this project": ["4.00", "3.00", "missed"],
        "the same, from `./site serve` on, with installing": ["20.00", "20.00", "reached"],
        "from a save to the screen": ["0.30", "0.30", "reached"],
    }


def result(day: str, runs: list[Run], kind: str = "compared") -> Result:
    versions = {"hugo": "0.168.0", "ours": "abc"}
    return {"kind": kind, "day": day, "cores": 2, "python": "3.11.2", "versions": versions, "runs": runs}


def test_of_several_results_the_last_of_each_size_and_build_is_written() -> None:
    older = [run("hugo", 1_000, "cold"), run("ours", 1_000, "cold", wall=50.0)]
    newer = [run("hugo", 1_000, "cold"), run("ours", 1_000, "cold", wall=5.0)]
    page = "A\n<!-- targets -->\nold\n<!-- end -->\nB\n<!-- growth -->\nnone\n<!-- end -->\n"
    told = published.page(page, [result("2026-11-01", RUNS), result("2026-11-01", older), result("2026-11-02", newer)])
    rows = [line for line in told.splitlines() if line.startswith("| 1")]
    assert [row.split("|")[1].strip() for row in rows] == ["1,000"] * 3 + ["10,000"] * 8
    assert "0.50" in rows[0]
    circumstances = (
        "Runs: 1. Measured on 2026-11-01 to 2026-11-02; 2 cores, Python 3.11.2. Versions: hugo 0.168.0, ours abc."
    )
    assert circumstances in told
    assert told.startswith("A\n<!-- targets -->\n\n| members")
    assert told.endswith("<!-- end -->\nB\n<!-- growth -->\nnone\n<!-- end -->\n")
    assert published.page(told, [result("2026-11-01", RUNS), result("2026-11-02", newer)]) == told


def test_modes_that_were_measured_by_different_calls_stand_in_one_table() -> None:
    saves = [run("hugo", 1_000, "save", wall=0.5), run("ours", 1_000, "save", wall=0.1)]
    cold = [run("hugo", 1_000, "cold"), run("ours", 1_000, "cold")]
    page = "<!-- overview -->\n<!-- end -->\n"
    told = published.page(page, [result("2026-11-01", cold), result("2026-11-01", saves)])
    assert [line.split("|")[2].strip() for line in told.splitlines() if line.startswith("| 1")] == [
        "from a save to the screen",
        "all of it, wall",
        "all of it, CPU",
    ]


def test_a_site_that_was_measured_later_comes_beside_those_that_were_there() -> None:
    first = [run("hugo", 1_000, "cold"), run("ours", 1_000, "cold")]
    later = [run("hugo", 1_000, "cold", wall=20.0), run("lektor", 1_000, "cold", wall=40.0)]
    page = "<!-- overview -->\n<!-- end -->\n<!-- targets -->\n<!-- end -->\n"
    told = published.page(page, [result("2026-11-01", first), result("2026-11-02", later)])
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in told.splitlines() if line.startswith("| 1")
    ]
    assert rows[0] == ["1,000", "all of it, wall", "20.00", "40.00 (2.00)", "10.00 (0.50)"]
    assert ["1,000", "all of it, wall", "Hugo", "0.50", "2.20", "reached"] in rows
    assert published.page(page, [result("2026-11-02", later)]).count("| 1,000") == 2


def test_every_table_has_its_place_on_the_page() -> None:
    page = (ROOT / "docs/speed.md").read_text(encoding="utf-8")
    for name in published.TABLES:
        assert page.count(f"<!-- {name} -->\n") == 1
    assert page.count("<!-- end -->") == len(published.TABLES)
