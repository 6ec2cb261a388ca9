"""The markup of all pages, by Nu's checker, which the W3C runs: no error on any. npm brings it; it needs Java."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.browser.chromium import CACHE, npm_ci
from tests.once import once

HERE = Path(__file__).parent
# The checker does not know that `blocking` belongs to rel=expect too:
# https://html.spec.whatwg.org/multipage/semantics.html#attr-link-blocking
BEHIND = "A “link” element with a “blocking” attribute must have a “rel” attribute whose value is “stylesheet”."

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(not shutil.which("java"), reason="Nu's checker needs Java, and there is none on this machine"),
]


@pytest.fixture(scope="module")
def checker() -> Path:
    """The checker at the version of package-lock.json, fetched by npm the first time."""
    key = (HERE / "package-lock.json").read_text(encoding="utf-8")
    folder = once(CACHE / "nu", key, lambda folder: npm_ci(HERE, folder))
    return folder / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def errors(checker: Path, pages: Path) -> list[str]:
    """What is wrong with the pages in a folder: file, line and what the checker says."""
    words = ["java", "-Xss8m", "-jar", str(checker)]  # its stack is too small for the schema otherwise
    words += ["--skip-non-html", "--format", "json", "--errors-only", "--exit-zero-always"]
    done = subprocess.run([*words, str(pages)], capture_output=True, text=True, check=True)
    found = json.loads(done.stderr or '{"messages": []}')["messages"]
    found = [one for one in found if (one["message"], 'rel="expect"' in one["extract"]) != (BEHIND, True)]
    told = {(one["url"].partition("file:")[2], one.get("lastLine", 0), one["message"]) for one in found}
    return [f"{Path(file).relative_to(pages)}:{line}: {said}" for file, line, said in sorted(told)]


def test_no_page_has_an_error(checker: Path, built: Path) -> None:
    assert errors(checker, built) == []


def test_only_of_a_link_that_expects_something_the_checker_is_not_believed(checker: Path, tmp_path: Path) -> None:
    link = '<link rel="{}" href="#a" blocking="render">'
    page = f'<!doctype html>\n<html lang="en"><title>A</title>\n{link}\n<p id="a">A</p>'
    for rel in ("expect", "next"):
        (tmp_path / f"{rel}.html").write_text(page.format(rel), encoding="utf-8")
    assert errors(checker, tmp_path) == [f"next.html:3: {BEHIND}"]


def test_the_checker_finds_what_is_wrong(checker: Path, tmp_path: Path) -> None:
    page = '<!doctype html>\n<html lang="en"><title>A</title><p><div></p><img src="a.png">'
    (tmp_path / "wrong.html").write_text(page, encoding="utf-8")
    assert any(error.startswith("wrong.html:2: ") for error in errors(checker, tmp_path))
