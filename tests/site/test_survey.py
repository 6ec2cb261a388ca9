"""What is seen of a site before anything is loaded, and what a build makes of it."""

import re
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from showcase.site import inputs, survey
from tests.ages import grow_old
from tests.cluster import FIRST_MEMBER, prepare
from tests.conftest import ROOT
from tests.edited import Site, begun
from tests.twice import Twice, files, make, nothing, surveyed


@pytest.fixture
def twice(built_twice: Twice) -> Twice:
    """A site of which nothing is too young to be trusted; each test edits it once."""
    built_twice.site = begun()
    assert built_twice.settle() == ""
    grow_old(built_twice.folder)
    make(built_twice.names())
    make(built_twice.names())  # what was left beside has all that the last one made
    assert nothing(built_twice)
    return built_twice


def _edit(site: Site, tagline: str) -> None:
    site.records["members", "ana"].head["tagline"] = tagline


def test_a_record_that_was_saved_is_named_and_no_other(twice: Twice) -> None:
    _edit(twice.site, "Autre")
    twice.write()
    with surveyed(twice) as snapshot:
        assert snapshot
        assert snapshot.places == ("members/ana",)
        assert snapshot.known == len(files(twice.output))
        assert snapshot.outputs.result() == []
        assert snapshot.previous
        assert not snapshot.nothing


def test_more_than_records_is_to_be_looked_at_where_one_came(twice: Twice) -> None:
    twice.site.records["members", "new"] = deepcopy(twice.site.records["members", "ana"])
    twice.write()
    with surveyed(twice) as snapshot:
        assert snapshot
        assert snapshot.places is None


def test_what_was_altered_by_hand_is_named(twice: Twice) -> None:
    (twice.output / "index.html").write_text("by hand")
    (twice.output / "robots.txt").unlink()
    with surveyed(twice) as snapshot:
        assert snapshot
        assert sorted(snapshot.outputs.result()) == ["index.html", "robots.txt"]
        assert not snapshot.nothing
    assert twice.settle() == ""


def test_what_stands_beside_is_looked_at_once_something_changed(twice: Twice) -> None:
    with surveyed(twice) as snapshot:
        assert snapshot
        assert snapshot.previous is None
    _edit(twice.site, "Encore autre")
    _leave_beside(twice)
    beside = twice.folder / ".output.spare"
    assert (beside / "robots.txt").is_file()
    (beside / "robots.txt").unlink()
    (beside / "robots.txt").write_text("by hand")
    _edit(twice.site, "Tout autre")
    twice.write()
    with surveyed(twice) as snapshot:
        assert snapshot
        assert snapshot.previous
        assert "robots.txt" in snapshot.previous.result()
    assert twice.settle() == ""
    _edit(twice.site, "Et voilà")  # what stands beside now was the output a moment ago
    assert twice.settle() == ""


def _leave_beside(twice: Twice) -> None:
    twice.write()
    make(twice.names())
    assert (twice.folder / ".output.spare").is_dir()


def test_what_was_seen_before_another_build_is_not_believed(twice: Twice) -> None:
    _edit(twice.site, "Première")
    twice.write()
    with surveyed(twice) as snapshot:
        assert snapshot
        make(twice.names())  # another program is quicker
        twice.site.records["members", "ben"].head["tagline"] = "Seconde"
        twice.write()
        make(twice.names(), snapshot=snapshot)
    assert "Seconde" in (twice.output / "membres/ben/index.html").read_text()
    assert twice.settle() == ""


def test_a_record_that_comes_after_the_look_is_read_as_well(twice: Twice) -> None:
    _edit(twice.site, "Vue et revue")
    twice.write()
    with surveyed(twice) as snapshot:
        assert snapshot
        assert snapshot.places == ("members/ana",)
        twice.site.records["members", "late"] = deepcopy(twice.site.records["members", "ana"])
        twice.write()
        make(twice.names(), snapshot=snapshot)
    assert (twice.output / "membres/late/index.html").is_file()
    assert twice.settle() == ""


# What a setting is read by, in the packages that a build is made of.
_READ = re.compile(r"""(?:names\.get\(|names\[|\(names, )"([A-Z_]+)\"""")
_NOT_IN_OUTPUTS = {"PLUGINS", "SITE_SIZE_LIMIT"}  # who builds, and what `verify` says


def test_every_setting_that_a_build_reads_is_looked_at() -> None:
    files = [file for part in ("records", "pages", "site") for file in (ROOT / "showcase" / part).rglob("*.py")]
    read = {name for file in files for name in _READ.findall(file.read_text(encoding="utf-8"))}
    assert len(read) > 15
    assert read - _NOT_IN_OUTPUTS == set(survey.NAMES)


@pytest.mark.parametrize(
    "changed",
    [
        {"SITE_LICENCE": {"name": "CC BY", "url": "https://licence.example"}},
        {"SHARE_CARDS": True},
        {"LEAVE_OUT": ["opportunities"]},
        {"MARKDOWN": {"extension_configs": {"tables": {}}}},
        {"TYPOGRIFY": True},
        {"TYPOGRIFY": True, "TYPOGRIFY_OMIT_FILTERS": ["amp"]},
    ],
)
def test_another_setting_makes_another_site(tmp_path: Path, changed: dict[str, Any]) -> None:
    def epoch(**names: Any) -> str:
        return prepare(tmp_path, FIRST_MEMBER, **names).state["fingerprint"]

    assert epoch() == epoch()
    assert epoch(**changed) != epoch()


def test_where_a_record_alone_was_saved_neither_program_nor_theme_is_read(
    twice: Twice, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unread(*_: object) -> Any:
        raise AssertionError("read all the same")

    _edit(twice.site, "Seule")
    twice.write()
    with surveyed(twice) as snapshot, monkeypatch.context() as patch:
        patch.setattr(inputs, "build_fingerprint", unread)
        patch.setattr(inputs, "state", unread)
        make(twice.names(), snapshot=snapshot)
    assert twice.settle() == ""


def test_where_another_program_has_built_meanwhile_all_is_read_again(twice: Twice) -> None:
    _edit(twice.site, "Une")
    twice.write()
    with surveyed(twice) as snapshot:
        make(twice.names())
        begun, _ = make(twice.names(), snapshot=snapshot)
    assert "revision" not in begun.state
