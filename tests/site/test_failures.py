"""What cannot be made is told as a problem: of which record or template, by what, in the reader's language."""

import os
import shutil
import signal
from pathlib import Path

import pytest

from showcase.derive import pictures, share
from showcase.derive.lettering import Style
from showcase.derive.share import ShareCard
from showcase.engine import pool
from showcase.pages import handlers
from showcase.pages.edition import Edition
from showcase.pages.view import View
from showcase.records.entry import Entry
from showcase.records.problem import NotMade
from showcase.records.wrong_setting import Hindered
from showcase.site.summary import refusal
from showcase.site.targets import SiteTargets
from tests.cluster import FIRST_MEMBER, made, pelican
from tests.conftest import ROOT
from tests.edited import few
from tests.languages import LANGUAGES
from tests.small import SMALL, write
from tests.twice import Twice, files, make


@pytest.fixture
def twice(few_built_twice: Twice) -> Twice:
    """A site as it is at first, built."""
    few_built_twice.site = few()
    assert few_built_twice.settle() == ""
    return few_built_twice


def refused(twice: Twice, workers: int = 1) -> NotMade:
    twice.write()
    before = files(twice.output)
    with pytest.raises(NotMade) as found:
        make(twice.names(), workers=workers)
    assert files(twice.output) == before, "what was there is not there any more"
    return found.value


def told(error: NotMade) -> list[tuple[str, int, str]]:
    return [(problem.path, problem.line, problem.code) for problem in error.problems]


def broken() -> tuple[bytes, int]:
    """A template that asks for what is not there, and the line where it does."""
    text = (ROOT / "theme/templates/member.html").read_text(encoding="utf-8")
    return text.replace("member.facts", "membre.facts", 1).encode(), text[: text.index("member.facts")].count("\n") + 1


def break_template(twice: Twice) -> int:
    twice.site.theme["templates/member.html"], line = broken()
    return line


@pytest.mark.parametrize("workers", [1, 2])
def test_a_template_that_fails_is_told_once_with_its_line_and_a_page(twice: Twice, workers: int) -> None:
    line = break_template(twice)
    error = refused(twice, workers)
    assert told(error) == [("theme/templates/member.html", line, "template.failed")]
    [problem] = error.problems
    assert problem.details["output"] == "de/mitglieder/ana/index.html"
    assert "'membre' is undefined" in problem.sentence("en")
    assert len({problem.sentence(lang) for lang in LANGUAGES}) == 4
    assert "Traceback" not in str(error)


@pytest.mark.parametrize("workers", [pytest.param(1, marks=pytest.mark.long), 2])
def test_a_page_that_fails_in_our_code_names_its_record(
    twice: Twice, workers: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    template, known = handlers._RECORDS["events"]

    def fails(edition: Edition, entry: Entry) -> View:
        if entry.slug == "old":
            raise ValueError("raqm_layout() failed")
        return known(edition, entry)

    monkeypatch.setitem(handlers._RECORDS, "events", (template, fails))
    twice.notes.unlink()
    error = refused(twice, workers)
    assert {one[:2] for one in told(error)} == {("content/events/old/index.md", 1)}
    assert {str(problem.details["output"]) for problem in error.problems} == {
        "agenda/old/index.html",
        "de/agenda/old/index.html",
    }
    assert "ValueError: raqm_layout() failed" in error.problems[0].sentence("fr")


@pytest.mark.parametrize("workers", [pytest.param(1, marks=pytest.mark.long), 2])
def test_a_picture_that_cannot_be_encoded_names_the_record_that_shows_it(
    twice: Twice, workers: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> dict[tuple[int, str], bytes]:
        raise OSError("broken data stream")

    for file in (twice.folder / "cache" / "pictures").iterdir():
        file.unlink()
    twice.notes.unlink()
    monkeypatch.setattr(pictures, "encode", fails)
    error = refused(twice, workers)
    wanted = {(f"content/members/{slug}/index.md", 1, "output.failed") for slug in ("ana", "ben")}
    assert set(told(error)) == wanted
    assert "avif" in error.problems[0].sentence("de")
    assert "OSError: broken data stream" in error.problems[0].sentence("lb")


def test_a_card_that_cannot_be_drawn_names_the_record_whose_words_are_on_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = share.draw

    def fails(said: ShareCard, style: Style, picture: bytes | None) -> bytes:
        if said.title == "Atelier Exemple":
            raise ValueError("raqm_layout() failed")
        return real(said, style, picture)

    monkeypatch.setattr(share, "draw", fails)
    with pytest.raises(NotMade) as found:
        made(tmp_path, SMALL, LANGUAGES=("fr", "de", "en", "lb"), DEFAULT_LANG="fr", SHARE_CARDS=True)
    assert {one[0] for one in told(found.value)} == {"content/members/good/index.md"}
    assert {problem.details["by"] for problem in found.value.problems} == {"share card"}


def test_what_a_worker_gives_for_an_encoding_is_kept_only_if_it_is_one(
    twice: Twice, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = pictures.encode

    def cut(raw: bytes, kinds: tuple[tuple[int, str], ...]) -> dict[tuple[int, str], bytes]:
        return {kind: b"<html>" if kind[1] == "avif" else made for kind, made in real(raw, kinds).items()}

    for file in (twice.folder / "cache" / "pictures").iterdir():
        file.unlink()
    twice.notes.unlink()
    monkeypatch.setattr(pictures, "encode", cut)
    error = refused(twice)
    assert {str(problem.details["by"]) for problem in error.problems} == {"avif"}
    assert "what came back is no picture of that format" in error.problems[0].sentence("fr")
    monkeypatch.undo()
    _, report = make(twice.names())
    assert report.made == sum(path.endswith(".avif") for path in files(twice.output)), "the others were not kept"


@pytest.mark.parametrize("step", ["encoding", "rendering"])
def test_a_worker_that_the_system_ends_is_told_and_leaves_what_was_there(
    twice: Twice, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = os.getpid()

    def ended(*_: object, **__: object) -> None:
        assert os.getpid() != ours, "no worker was begun"
        os.kill(os.getpid(), signal.SIGKILL)

    for file in (twice.folder / "cache" / "pictures").iterdir():
        file.unlink()
    twice.notes.unlink()
    before = files(twice.output)
    if step == "encoding":
        monkeypatch.setattr(pool, "_FEW", 0)
        monkeypatch.setattr(pictures, "encode", ended)
    else:
        monkeypatch.setattr(SiteTargets, "ahead", lambda *_, **__: ())
        monkeypatch.setattr(SiteTargets, "target", ended)
    with pytest.raises(Hindered) as hindered:
        make(twice.names(), workers=2)
    assert "ended by the system (code -9)" in hindered.value.tell("en")
    assert files(twice.output) == before
    monkeypatch.undo()
    make(twice.names())
    assert files(twice.output) == before


def test_a_summary_of_several_lines_stops_nothing(tmp_path: Path) -> None:
    files = dict(SMALL)
    for kind in ("news", "initiatives", "pages", "events", "opportunities"):
        path = next(name for name in SMALL if name.startswith(f"{kind}/"))
        text = str(SMALL[path])
        assert "summary" not in text.split("---")[1]
        files[path] = text.replace("---\n", "---\nsummary: |\n  Une ligne.\n  Et une autre.\n", 1)
    output = made(tmp_path, files, LANGUAGES=("fr", "de", "en", "lb"), DEFAULT_LANG="fr", SHARE_CARDS=True)
    assert len(list((output / "media/share").iterdir())) > 4


def test_where_many_pages_fail_some_of_them_are_told(twice: Twice, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> View:
        raise ValueError("nothing works")

    for kind, (template, _) in list(handlers._RECORDS.items()):
        monkeypatch.setitem(handlers._RECORDS, kind, (template, fails))
    twice.notes.unlink()
    assert 1 < len(refused(twice).problems) <= 20


def test_pelican_ends_with_the_problem_and_a_traceback_only_for_who_wants_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw, line = broken()
    shutil.copytree(ROOT / "theme", tmp_path / "theme")
    write(tmp_path, {"theme/templates/member.html": raw, **{f"content/{at}": of for at, of in FIRST_MEMBER.items()}})
    for wanted in (False, True):
        monkeypatch.setenv("SHOWCASE_TRACEBACK", "1" if wanted else "")
        done = pelican(tmp_path, THEME="theme")
        assert done.returncode == 1
        assert f"theme/templates/member.html:{line}: 'membre' is undefined" in done.stdout + done.stderr
        assert ("Traceback" in done.stdout + done.stderr) == wanted


def test_the_command_tells_it_in_the_readers_language(twice: Twice) -> None:
    break_template(twice)
    error = refused(twice)
    told = {lang: error.problems[0].sentence(lang) for lang in LANGUAGES}
    assert len(set(told.values())) == 4
    assert [lang for lang in LANGUAGES if not refusal(error, lang).startswith(told[lang])] == []
