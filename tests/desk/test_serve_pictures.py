"""Nobody waits for pictures: a page shows them as soon as it is there, and the output is complete when that is said."""

import io
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from PIL import Image

from tests.serving import PATIENCE, Serving, project, until

MEMBER, PAGE = "content/members/good/index.md", "/membres/good/"
COMPLETE = "All pictures are encoded: the output is complete."


def noise(seed: int, size: tuple[int, int] = (1200, 900)) -> bytes:
    """A picture that takes a while."""
    stream = io.BytesIO()
    Image.effect_noise(size, 20 + seed).convert("RGB").save(stream, "JPEG")
    return stream.getvalue()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project with pictures that take a while."""
    folder = project(tmp_path)
    file = folder / MEMBER
    works = "".join(f"  - {{file: work-{n}.jpg, alt: Un bol}}\n" for n in range(4))
    text = file.read_text(encoding="utf-8").replace("\nconsent:", f"\nworks:\n{works}consent:")
    file.write_text(text, encoding="utf-8")
    for n in range(4):
        (file.parent / f"work-{n}.jpg").write_bytes(noise(n))
    return folder


@pytest.fixture
def serving(folder: Path) -> Iterator[Serving]:
    one = Serving(folder)
    one.hear("The site is at")
    yield one
    one.stop()


def page(serving: Serving) -> str:
    """The page as soon as it is shown."""
    until(lambda: serving.get(PAGE)[0] == 200, lambda: f"never shown:\n{serving.said}")
    return serving.get(PAGE)[1]


def addresses(text: str) -> list[str]:
    """The pictures of a page, each in the formats and widths that it offers."""
    return re.findall(r"(/media/[^\s\"?,]+)", text)


def picture(serving: Serving, address: str) -> bytes:
    with urlopen(f"{serving.address}{address}", timeout=PATIENCE) as answer:  # noqa: S310 (our own address)
        return bytes(answer.read())


def written(serving: Serving, address: str) -> bytes:
    return (serving.folder / "output" / address.lstrip("/")).read_bytes()


def test_a_page_shows_its_pictures_at_once_and_the_output_is_complete_when_it_is_said(serving: Serving) -> None:
    shown = {address: picture(serving, address) for address in addresses(page(serving))}
    assert len(shown) > 4
    serving.hear(COMPLETE)
    assert {address: written(serving, address) for address in shown} == shown
    assert serving.interrupt() == 0
    assert "Traceback" not in serving.said


def test_a_picture_that_is_saved_is_shown_before_all_are_encoded(serving: Serving) -> None:
    before = {*addresses(page(serving))}
    (serving.folder / "content/members/good/work-1.jpg").write_bytes(noise(9))
    until(lambda: {*addresses(page(serving))} != before, lambda: serving.said)
    new = {*addresses(page(serving))} - before
    assert all(picture(serving, address) for address in new)
    serving.hear(COMPLETE)
    assert all(written(serving, address) for address in new)


def test_ctrl_c_while_pictures_are_encoded_leaves_nothing_running_and_the_next_one_goes_on(serving: Serving) -> None:
    page(serving)
    serving.hear("in the background")
    assert serving.interrupt() == 0
    assert "Traceback" not in serving.said
    kept = {file: file.stat().st_mtime_ns for file in (serving.folder / ".cache/pictures").glob("[!.]*")}
    again = Serving(serving.folder)
    again.hear(COMPLETE)
    again.stop()
    assert {file: file.stat().st_mtime_ns for file in kept} == kept
    text = (again.folder / "output/membres/good/index.html").read_text(encoding="utf-8")
    assert all(written(again, address) for address in addresses(text))


def test_a_still_site_becomes_complete_too(folder: Path) -> None:
    still = Serving(folder, "--still")
    still.hear(COMPLETE)
    still.stop()
