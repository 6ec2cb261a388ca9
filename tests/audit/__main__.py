"""`inv audit`: one table of what a visitor gets on each kind of page, and what Lighthouse would mend."""

import argparse
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Request, sync_playwright

from showcase.desk import project, verify
from tests.audit import before_after, lighthouse, pictures
from tests.audit.lighthouse import CATEGORIES, Scores
from tests.audit.served import compressed, packed
from tests.browser.axe import COLOURS, RULES, faults, source
from tests.browser.chromium import CACHE, chromium, node_for_playwright
from tests.browser.conftest import FLAGS
from tests.built import kinds, translations
from tests.conftest import ROOT, build

_JUDGED = (
    "own home",
    "members",
    "record members",
    "record events",
    "own search",
)  # by Lighthouse, unless all are asked for


@dataclass(frozen=True, kw_only=True)
class Row:
    """What was found out of a kind of page. Weights are compressed, in bytes, of what comes before anything is used."""

    kind: str
    scores: Scores | None
    axe: int
    html: int
    css: int
    js: int
    strangers: int  # requests to other sites


def main(words: list[str]) -> int:
    """Audit the built site; the exit code says whether anything is wrong that is not a matter of degree."""
    parser = argparse.ArgumentParser(prog="python -m tests.audit", description=__doc__)
    parser.add_argument("--all", action="store_true", help="Lighthouse on every kind of page")
    parser.add_argument("--pictures", action="store_true", help="only take the pictures of docs/visitors.md anew")
    parser.add_argument(
        "--changes", default="", help="only take pictures before and after, of what ./site changes built"
    )
    given, here = parser.parse_args(words), project.open_at(ROOT)
    if given.pictures:
        pictures.take(_example(), ROOT / "docs" / "pictures")
        return 0
    if given.changes:
        print("\n".join(before_after.take(Path(given.changes))))
        return 0
    found = kinds(here.output)
    if not found:
        raise SystemExit(f"nothing was built in {here.output}: ./site build")
    judged = found if given.all else _JUDGED
    broken = list(verify.walk(here.output))
    with compressed(here.output) as site:
        rows = list(_rows(here.output, site, found, judged))
    print("\n".join(_table(rows)))
    for row in rows:
        if row.scores and row.scores.faults:
            print(f"{row.kind}: Lighthouse would mend {', '.join(row.scores.faults)}")
    print("\n".join(broken) or "broken links: 0")
    return 1 if broken or any(row.axe or row.strangers for row in rows) else 0


def _example() -> Path:
    """The example site, which docs/visitors.md shows, built as it is today."""
    built = CACHE / "example" / "site"
    done = build(built)
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)
    return built


def _rows(output: Path, site: str, pages: Mapping[str, str], judged: Iterable[str]) -> Iterator[Row]:
    node_for_playwright()
    found = chromium()
    with sync_playwright() as playwright:
        environment = {**os.environ, **found.environment}
        browser = playwright.chromium.launch(executable_path=found.executable, env=environment, args=FLAGS)
        for number, (kind, address) in enumerate(pages.items(), 1):
            print(f"{number}/{len(pages)} {kind}", file=sys.stderr, flush=True)
            weights, strangers = _weights(browser, output, f"{site}/{address}", site)
            yield Row(
                kind=kind,
                scores=lighthouse.ask(f"{site}/{address}", found) if kind in judged else None,
                axe=sum(_axe(browser, f"{site}{place}") for place in translations(output, address).values()),
                strangers=strangers,
                **weights,
            )
        browser.close()


def _axe(browser: Browser, address: str) -> int:
    """How much axe finds on a page, in light and in dark."""
    with browser.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce") as context:
        page = context.new_page()
        page.goto(address)
        found = len(faults(page, source(), RULES))
        page.emulate_media(color_scheme="dark")
        return found + len(faults(page, source(), COLOURS))


def _weights(browser: Browser, output: Path, address: str, site: str) -> tuple[Mapping[str, int], int]:
    asked: list[Request] = []
    with browser.new_context(viewport={"width": 360, "height": 740}) as context:
        page = context.new_page()
        page.on("request", lambda request: asked.append(request))  # noqa: PLW0108 (it puts an attribute on what it gets)
        page.goto(address, wait_until="networkidle")
        strangers = sum(not request.url.startswith((f"{site}/", "data:")) for request in asked)
        sorts = {"html": "document", "css": "stylesheet", "js": "script"}
        return {name: _weight(output, site, asked, sort) for name, sort in sorts.items()}, strangers


def _weight(output: Path, site: str, asked: Iterable[Request], sort: str) -> int:
    paths = (request.url.removeprefix(f"{site}/") for request in asked if request.resource_type == sort)
    files = (output / path for path in dict.fromkeys(paths))
    return sum(len(packed(file / "index.html" if file.is_dir() else file)) for file in files)


def _table(rows: Iterable[Row]) -> Iterator[str]:
    head = ("kind of page", *CATEGORIES, "axe", "HTML kB", "CSS kB", "JS kB", "others")
    cells = [head, *(_cells(row) for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(head))]
    for line in cells:
        yield "  ".join(
            cell.rjust(width) if n else cell.ljust(width)
            for n, (cell, width) in enumerate(zip(line, widths, strict=True))
        )


def _cells(row: Row) -> tuple[str, ...]:
    scores = (str(row.scores.scores[category]) if row.scores else "" for category in CATEGORIES)
    weights = (f"{weight / 1000:.1f}" for weight in (row.html, row.css, row.js))
    return row.kind, *scores, str(row.axe), *weights, str(row.strangers)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
