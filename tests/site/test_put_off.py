"""While somebody works on the site no build waits for pictures: they are put off, and made when they are asked for."""

import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from showcase.derive import pictures
from showcase.engine import file_cache
from showcase.engine.database import Unwritable
from showcase.pages import encoder
from showcase.records.problem import NotMade
from showcase.records.wrong_setting import Hindered
from showcase.site.session import Done, Session
from tests.edited import begun, picture
from tests.serving import until
from tests.twice import Files, Twice, files, make, surveyed
from tests.viewers import Viewers


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory, compiled_once: None) -> tuple[Twice, Files]:  # noqa: ARG001 (it lasts)
    """A site with pictures, and what a build from nothing makes of it."""
    one = Twice(tmp_path_factory.mktemp("put-off"))
    one.site = begun()
    one.write()
    make(one.names())
    return one, files(one.output)


@pytest.fixture
def site(known: tuple[Twice, Files]) -> Twice:
    """The same, never built."""
    one, _ = known
    one.site = begun()
    one.write()
    for item in (one.output, one.folder / "cache", *one.folder.glob(".output*")):
        shutil.rmtree(item) if item.is_dir() else item.unlink(missing_ok=True)
    return one


@pytest.fixture
def session(site: Twice) -> Iterator[Session]:
    one = Session(site.names(), workers=1, put_off=True)
    yield one
    one.stop()


def is_picture(path: str) -> bool:
    return path.startswith("media/")


def through(session: Session) -> Done:
    """What is put off is made, and put into the output."""
    until(session.later_ended, lambda: "it never ends")
    return session.build(frozenset(), Viewers(), whole=True)


def test_a_build_leaves_pictures_for_later_and_then_the_output_is_that_of_any_build(
    known: tuple[Twice, Files], site: Twice, session: Session
) -> None:
    whole = known[1]
    done = session.build(None, Viewers())
    assert files(site.output) == {path: raw for path, raw in whole.items() if not is_picture(path)}
    assert {*done.put_off} == {*filter(is_picture, whole)}
    assert f"Images restant à encoder, en arrière-plan : {len(done.put_off)}." in done.told
    done = through(session)
    assert done.put_off == {}
    assert "le site est complet" in done.told
    assert files(site.output) == whole


def test_as_many_pictures_are_counted_in_the_background_as_were_put_off(session: Session) -> None:
    done = session.build(None, Viewers())
    later = session._later
    assert later is not None
    until(session.later_ended, lambda: "it never ends")
    assert later.step is not None
    assert (later.step.done, later.step.total) == (len(done.put_off), len(done.put_off))


def test_a_picture_that_is_asked_for_has_the_bytes_that_it_will_have(
    known: tuple[Twice, Files], session: Session
) -> None:
    done = session.build(None, Viewers())
    session.stop()
    assert {path: session.make_now(one) for path, one in done.put_off.items()} == {
        path: raw for path, raw in known[1].items() if is_picture(path)
    }


def test_a_page_is_shown_before_there_is_a_site_with_the_pictures_it_asks_for(
    known: tuple[Twice, Files], session: Session
) -> None:
    whole = known[1]
    page = next(path for path in whole if path.endswith("ana/index.html"))
    viewers = Viewers(open=[page, "no/such/page.html"])
    seen: list[bool] = []
    viewers.advanced = lambda *_: seen.append(page in viewers.files)  # type: ignore[method-assign]
    session.build(None, viewers)
    assert True in seen, "it was not shown ahead"
    assert viewers.files.items() <= whole.items()
    asked = {path for path in whole if is_picture(path) and path.encode() in whole[page]}
    assert asked
    assert asked <= {*viewers.put_off}
    session.stop()
    one = min(asked)
    assert session.make_now(viewers.put_off[one]) == whole[one]


def test_a_page_that_is_opened_during_a_build_is_shown_and_changes_nothing(
    known: tuple[Twice, Files], site: Twice, session: Session
) -> None:
    whole = known[1]
    viewers = Viewers()

    def advanced(name: str, *_: object) -> None:
        if name == "targets":
            viewers.open = ["index.html"]

    viewers.advanced = advanced  # type: ignore[method-assign]
    session.build(None, viewers)
    assert viewers.files["index.html"] == whole["index.html"]
    through(session)
    site.site.records["members", "ana"].head["tagline"] = "Autre"
    site.write()
    session.build({site.folder / "content/members/ana/index.md"}, viewers)
    assert files(site.output) == site._clean()


def test_the_next_build_of_any_program_makes_what_was_left(
    known: tuple[Twice, Files], site: Twice, session: Session
) -> None:
    session.build(None, Viewers())
    session.stop()
    with surveyed(site) as snapshot:
        assert snapshot is None, "it was called complete"
    _, report = make(site.names())
    assert report.made > 0
    assert files(site.output) == known[1]
    with surveyed(site) as snapshot:
        assert snapshot is not None
        assert snapshot.nothing


def test_what_was_made_before_a_program_was_killed_is_not_made_again(
    known: tuple[Twice, Files], site: Twice, session: Session
) -> None:
    done = session.build(None, Viewers())
    session.stop()
    some = [*done.put_off.values()][::3]
    for one in some:
        session.make_now(one)
    again = Session(site.names(), workers=1, put_off=True)
    left = again.build(None, Viewers()).put_off
    again.stop()
    assert {*left.values()}.isdisjoint(some)
    assert files(site.output).items() <= known[1].items()
    assert {*files(site.output), *left} == {*known[1]}


def test_an_edit_while_pictures_are_encoded_is_built_and_nothing_is_lost(site: Twice, session: Session) -> None:
    session.build(None, Viewers())
    site.site.records["members", "ana"].pictures["one.png"] = picture("lime")
    site.write()
    done = session.build({site.folder / "content/members/ana"}, Viewers())
    assert done.put_off
    through(session)
    assert files(site.output) == site._clean()


def test_a_picture_that_was_damaged_is_not_shown_until_it_is_made_again(
    known: tuple[Twice, Files], site: Twice, session: Session
) -> None:
    session.build(None, Viewers())
    through(session)
    path = next(filter(is_picture, known[1]))
    shutil.rmtree(site.folder / "cache")
    (site.output / path).unlink()
    (site.output / path).write_bytes(b"half")
    done = Session(site.names(), workers=1, put_off=True)
    assert {*done.build(None, Viewers()).put_off} == {path}
    assert not (site.output / path).exists()
    until(done.later_ended, lambda: "it never ends")
    done.build(frozenset(), Viewers(), whole=True)
    assert files(site.output) == known[1]


def test_one_picture_for_many_is_encoded_once(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    done = session.build(None, Viewers())
    session.stop()
    one, count = next(iter(done.put_off.values())), []
    real = encoder.encode

    def encode(task: encoder.Task) -> Any:
        count.append(task)
        return real(task)

    monkeypatch.setattr(encoder, "encode", encode)
    with ThreadPoolExecutor(8) as threads:
        found = {*threads.map(session.make_now, [one] * 8)}
    assert len(found) == 1
    assert len(count) == 1


def test_a_picture_that_cannot_be_encoded_is_told_and_the_site_stays(
    known: tuple[Twice, Files], site: Twice, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> Any:
        raise ValueError("no room for so many pixels")

    monkeypatch.setattr(pictures, "encode", fails)
    done = session.build(None, Viewers())
    one = next(one for path, one in done.put_off.items() if "share" not in path)
    with pytest.raises(OSError, match="no room for so many pixels"):
        session.make_now(one)
    before = files(site.output)
    with pytest.raises(NotMade) as told:
        through(session)
    assert "no room for so many pixels" in told.value.problems[0].sentence("en")
    assert files(site.output) == before
    assert not session.later_ended(), "it is tried again and again"
    monkeypatch.undo()
    session.build(None, Viewers())
    through(session)
    assert files(site.output) == known[1]


def test_where_nothing_can_be_kept_pictures_are_shown_all_the_same(
    known: tuple[Twice, Files], session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(folder: Path, *_: object) -> None:
        raise Unwritable("No space left on device", folder)

    monkeypatch.setattr(file_cache, "store", full)
    done = session.build(None, Viewers())
    assert all(session.make_now(one) == known[1][path] for path, one in done.put_off.items())
    with pytest.raises(Hindered) as told:
        through(session)
    assert "No space left on device" in told.value.tell("en")
