"""What only some kinds of page need has a style sheet of its own: each page links those of all that stands on it."""

import re
from pathlib import Path

_NAMES = re.compile(r"\.([a-z][\w-]*)")
_CLASSES = re.compile(r'class="([^"]*)"')
_SHEETS = re.compile(r'rel="stylesheet" href="/(assets/sheets-[^"]*)"')


def _styled(sheet: Path) -> set[str]:
    """The classes for which a sheet has rules."""
    return set(_NAMES.findall(re.sub(r"\{[^{}]*\}", "{}", sheet.read_text(encoding="utf-8"))))


def test_each_page_links_the_sheets_of_the_components_on_it(built: Path) -> None:
    everywhere = _styled(next(built.glob("assets/css-*/site.css")))
    sheets = {file.relative_to(built).as_posix(): _styled(file) for file in built.glob("assets/sheets-*/*.css")}
    elsewhere = set[str]().union(*sheets.values()) - everywhere
    assert {"facets__summary", "month__cell"} <= elsewhere
    lacking: dict[str, str] = {}
    for file in built.rglob("*.html"):
        page = file.read_text(encoding="utf-8")
        known = set[str]().union(*(sheets[name] for name in _SHEETS.findall(page)))
        shown = {name for names in _CLASSES.findall(page) for name in names.split()}
        lacking.update(dict.fromkeys((shown & elsewhere) - known, file.relative_to(built).as_posix()))
    assert lacking == {}
