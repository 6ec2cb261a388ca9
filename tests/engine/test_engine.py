"""The engine on its example, letters to people by name: what depends on a change is made again, and nothing else."""

import doctest
import os
import sqlite3
from pathlib import Path

import pytest

from showcase.engine.database import Busy, Damaged, unless_damaged
from showcase.engine.example import Greetings, Letters
from showcase.engine.scheduler import Run
from showcase.engine.staging import Staging
from showcase.engine.target import Failed
from tests.conftest import ROOT


@pytest.fixture
def letters(tmp_path: Path) -> Letters:
    made = Letters(tmp_path / "output", {"ana": "Ana", "ben": "Ben", "cat": "Cat"})
    assert set(made.build()) == {"ana.txt", "ben.txt", "cat.txt"}
    return made


def _all(letters: Letters) -> dict[str, str]:
    return {file.name: file.read_text() for file in letters.output.iterdir()}


def test_the_readme_says_what_is_so() -> None:
    found, tried = doctest.testfile(str(ROOT / "showcase/engine/README.md"), module_relative=False)
    assert found == 0
    assert tried > 5


def test_where_nothing_changed_nothing_is_written(letters: Letters) -> None:
    before = letters.output.stat().st_ino
    assert letters.build() == ()
    assert letters.output.stat().st_ino == before


def test_what_depends_on_a_change_is_made_again(letters: Letters) -> None:
    letters.names["ana"] = "Anna"
    assert letters.build() == ("ana.txt",)
    assert _all(letters) == {"ana.txt": "Dear ANNA", "ben.txt": "Dear BEN", "cat.txt": "Dear CAT"}


def test_a_memo_that_comes_out_as_it_was_is_backdated(letters: Letters) -> None:
    letters.names["ana"] = "ANA"
    assert letters.build() == ()
    letters.names["ana"] = "Eva"  # it was backdated, and not forgotten
    assert letters.build() == ("ana.txt",)


def test_what_is_new_is_made_and_what_is_gone_goes(letters: Letters) -> None:
    letters.names["dan"] = "Dan"
    del letters.names["ben"]
    assert letters.build() == ("dan.txt",)
    assert set(_all(letters)) == {"ana.txt", "cat.txt", "dan.txt"}


def test_a_file_that_was_altered_by_hand_is_made_again(letters: Letters) -> None:
    (letters.output / "cat.txt").write_text("Dear nobody at all")
    assert letters.build() == ("cat.txt",)
    assert _all(letters)["cat.txt"] == "Dear CAT"


def test_workers_come_to_the_same(tmp_path: Path) -> None:
    names = {f"p{number}": f"Person {number}" for number in range(150)}
    one, two = Letters(tmp_path / "one", dict(names)), Letters(tmp_path / "two", dict(names))
    one.build()
    two.build(workers=2)
    assert _all(one) == _all(two)
    two.names["p7"] = "Somebody"
    assert two.build(workers=2) == ("p7.txt",)


def test_a_forgotten_dependency_is_a_stale_file(letters: Letters, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the tracker is for: where nothing is recorded, a change leads nowhere."""
    monkeypatch.setattr("showcase.engine.tracking.Tracker.record", lambda *_: None)
    fresh = Letters(letters.output.with_name("other"), dict(letters.names))
    fresh.build()
    fresh.names["ana"] = "Anna"
    assert fresh.build() == ()


def test_a_target_that_fails_leaves_what_was_there_and_is_told(
    letters: Letters, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = _all(letters)
    letters.names |= {"ana": "Anna", "eve": "Eve"}
    monkeypatch.setattr(Greetings, "greeting", lambda _, who: {"ana": "Dear ANNA"}[who])
    with pytest.raises(Failed) as failed:
        letters.build()
    assert [(one.target, one.error) for one in failed.value.failures] == [("eve.txt", "eve.txt: KeyError('eve')")]
    assert _all(letters) == before
    monkeypatch.undo()
    assert set(letters.build()) == {"ana.txt", "eve.txt"}


@pytest.mark.parametrize(
    ("of", "step"), [(Staging, "write"), (Run, "_commit"), (Staging, "exchange")], ids=["writing", "commit", "exchange"]
)
def test_a_run_that_is_killed_is_as_if_it_never_was_or_is_finished_by_the_next(
    letters: Letters, of: type, step: str
) -> None:
    before = _all(letters)
    letters.names["ana"] = "Anna"
    letters.graph.database.close()
    if (child := os.fork()) == 0:
        setattr(of, step, lambda *_: os._exit(9))
        letters.build()
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    assert _all(letters) == before
    Staging(letters.output).resume(letters.graph.state()["folder"])
    letters.build()
    assert _all(letters)["ana.txt"] == "Dear ANNA"


def test_a_damaged_value_is_found_before_it_is_used(letters: Letters) -> None:
    letters.graph.database.execute("UPDATE memo SET value = 'x'")
    with pytest.raises(Damaged):
        letters.graph.memos(['query ["","engine.example.Greetings.greeting",["ana"],{}]'])


def test_a_database_in_use_is_not_taken_for_damaged() -> None:
    error = sqlite3.OperationalError("database is locked")
    error.sqlite_errorcode = sqlite3.SQLITE_BUSY
    with pytest.raises(Busy):
        unless_damaged(error)
    unless_damaged(Damaged("of ours"))
