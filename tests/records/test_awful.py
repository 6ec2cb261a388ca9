"""One awful record, and everything it is told, in each language of the messages.

The golden files in tests/records/golden are re-made by `GOLDEN=1 pytest tests/records/test_awful.py`; read the
difference before you commit it.
"""

import os
from pathlib import Path

import pytest

from tests.languages import LANGUAGES
from tests.small import SMALL, read, write

HERE = Path(__file__).parent


def awful(folder: Path) -> Path:
    """The awful record among good ones."""
    mine = HERE / "awful" / "content"
    return write(
        folder, {**SMALL, **{f.relative_to(mine).as_posix(): f.read_bytes() for f in mine.rglob("*") if f.is_file()}}
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_awful_record_is_told_everything_in_one_go(tmp_path: Path, lang: str) -> None:
    _, problems = read(awful(tmp_path))
    told = "".join(f"{'note: ' * (p.level == 'note')}{p.sentence(lang)}\n" for p in problems)
    golden = HERE / "golden" / f"awful.{lang}.txt"
    if os.environ.get("GOLDEN"):
        golden.write_text(told, encoding="utf-8")
    assert told == golden.read_text(encoding="utf-8")


def test_an_awful_record_harms_nobody_else(tmp_path: Path) -> None:
    found, problems = read(awful(tmp_path))
    assert {problem.path.split("/")[2] for problem in problems} == {"awful"}
    assert len(found.records) == len(
        [path for path in SMALL if not path.startswith("vocabulary") and ".de." not in path]
    )
