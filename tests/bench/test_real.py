"""The bench with the real generators, at a small size. Needs what `inv bench` installs, and is skipped without it."""

import re
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from bench import builds, saves, templates
from bench.home import Home
from bench.peers import PEERS
from bench.place import Bench

pytestmark = pytest.mark.long
NAMES = ["hugo", "hugo-rich", "eleventy", "zensical", "ours"]
SIZE = 60  # members; with 30 Hugo finds too few of a discipline, and fails


class Main(HTMLParser):
    """The links and words of what a page shows between its head and its foot."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.inside, self.found = False, list[str]()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside |= tag == "main"
        if self.inside and tag == "a":
            self.found.append(str(dict(attrs)["href"]))

    def handle_endtag(self, tag: str) -> None:
        self.inside &= tag != "main"

    def handle_data(self, data: str) -> None:
        if self.inside and data.strip():
            self.found.append(re.sub(r"\s+", " ", data.strip()))


def shown(output: Path) -> dict[str, list[str]]:
    pages = output.rglob("index.html")
    return {str(file.relative_to(output)): Main(file.read_text(encoding="utf-8")).found for file in pages}


@pytest.mark.parametrize("name", ["zensical", "lektor"])
def test_others_make_the_pages_of_hugo_with_the_same_links_and_words(real: Bench, name: str) -> None:
    builds.measured(real, ["hugo", name], SIZE, "cold", 1)
    hugo, theirs = (shown(real.site(each, SIZE) / "public") for each in ("hugo", name))
    # Hugo names no term that nobody has, and writes the first letter of a taxonomy large.
    nobody = {page for page in theirs.keys() - hugo.keys() if re.fullmatch(r"commune/[\w-]+/index.html", page)}
    assert theirs.keys() - nobody == hugo.keys()
    assert all("/membres/" not in " ".join(theirs[page]) for page in nobody)
    lists = {"commune/index.html", "discipline/index.html"}
    for page in hugo.keys() - lists:
        assert theirs[page] == hugo[page], page


def test_every_mode_of_run_py_and_the_template_is_measured_of_every_generator(real: Bench) -> None:
    found = builds.measured(real, NAMES, SIZE, "cold,warm,one", 1) + templates.measured(real, NAMES, SIZE, 2)
    assert [(run["peer"], run["mode"]) for run in found] == [
        *((name, mode) for mode in ("cold", "warm", "one") for name in NAMES),
        *((name, "template") for _ in range(2) for name in NAMES),
    ]


def test_lektor_and_nikola_are_measured_in_all_that_they_do_not_lack(real: Bench) -> None:
    found = builds.measured(real, ["lektor", "nikola"], SIZE, "cold,warm", 1)
    found += builds.measured(real, ["nikola"], SIZE, "one", 1) + templates.measured(real, ["lektor", "nikola"], SIZE, 2)
    assert len(found) == 9


def test_a_save_comes_to_the_screen_of_every_generator(real: Bench) -> None:
    found = list(saves.measured(real, Home(folder=real.work, python=sys.executable), NAMES, SIZE, 1))
    assert [run["peer"] for run in found] == [name for name in NAMES for _ in range(saves.SAVES)]
    assert min(run["wall"] for run in found) > 0
    for name in NAMES:
        files = (real.site(name, SIZE) / PEERS[name].members).rglob("*.md")
        changed = [file for file in files if re.search(r'(?m)^tagline: "v\d+ ', file.read_text(encoding="utf-8"))]
        assert len(changed) == saves.SAVES
