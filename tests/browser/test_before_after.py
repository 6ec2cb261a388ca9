"""The pictures of a change, before and after: which are taken, and that they show what stands on the pages."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from showcase.desk.changes import artefact
from tests.audit import before_after
from tests.conftest import ROOT
from tests.small import write

PAGE = """<!doctype html><html lang="fr"><meta name="viewport" content="width=device-width">
<style>:root {{ color-scheme: light dark }}
body {{ margin: 0; height: {height}px; background: light-dark({light}, {dark}) }}
</style><title>x</title></html>"""
OLD = PAGE.format(height=1000, light="#ff0000", dark="#800000")
NEW = PAGE.format(height=9000, light="#00ff00", dark="#008000")


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("changes")
    pages = {"added": ["/neu/"], "changed": ["/membres/anne/", "/404.html"], "removed": ["/alt/"]}
    files = {"before/membres/anne/index.html": OLD, "before/alt/index.html": OLD, "before/404.html": OLD}
    files |= {"after/membres/anne/index.html": NEW, "after/neu/index.html": NEW, "after/404.html": NEW}
    write(folder, files | {"difference.json": json.dumps({"pages": pages})})
    # A program of its own: one that has a browser of the other tests cannot begin a second one.
    subprocess.run([sys.executable, "-m", "tests.audit", "--changes", str(folder)], cwd=ROOT, check=True)
    return folder / "pictures"


@pytest.mark.long
def test_a_page_is_shown_before_and_after_in_both_schemes_and_on_both_screens(taken: Path) -> None:
    sides = {"01-neu": ["after"], "02-membres-anne": ["after", "before"], "03-alt": ["before"]}
    names = [
        f"{page}-{side}-{scheme}-{screen}.png"
        for page, some in sides.items()
        for side in some
        for scheme in ("dark", "light")
        for screen in ("desk", "phone")
    ]
    assert sorted(file.name for file in taken.iterdir()) == names


@pytest.mark.long
@pytest.mark.parametrize(
    ("name", "size", "colour"),
    [
        ("02-membres-anne-before-light-phone.png", (390, 1000), (255, 0, 0)),
        ("02-membres-anne-before-dark-desk.png", (1280, 1000), (128, 0, 0)),
        ("02-membres-anne-after-light-desk.png", (1280, before_after.HIGHEST), (0, 255, 0)),
        ("02-membres-anne-after-dark-phone.png", (390, before_after.HIGHEST), (0, 128, 0)),
    ],
)
def test_a_picture_shows_the_page_so_far_down_as_is_useful(
    taken: Path, name: str, size: tuple[int, int], colour: tuple[int, int, int]
) -> None:
    with Image.open(taken / name) as picture:
        assert picture.size == size
        assert picture.convert("RGB").getpixel((10, 900)) == colour


@pytest.mark.long
def test_the_comment_takes_each_of_them(taken: Path) -> None:
    for file in taken.iterdir():
        assert artefact.redrawn(file.read_bytes())
        assert artefact.is_picture(file.name)
