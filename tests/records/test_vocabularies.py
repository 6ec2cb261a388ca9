"""Vocabularies are read in a time that grows with their terms, not with the square of their number."""

from collections.abc import ItemsView
from pathlib import Path

import pytest

from showcase.records import source, vocabularies
from showcase.records.mark import Mark
from showcase.records.mark import Path as Steps
from tests.small import SETTINGS


class _Marks(dict[Steps, Mark]):
    """Marks that know how often they were gone through."""

    times = 0

    def items(self) -> ItemsView[Steps, Mark]:
        self.times += 1
        return super().items()


def test_the_marks_of_a_vocabulary_are_gone_through_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "vocabulary").mkdir()
    terms = "".join(f"craft-{number}:\n  label: Art {number}\n" for number in range(20))
    (tmp_path / "vocabulary/disciplines.yaml").write_text(terms)
    made: list[_Marks] = []
    read = source.read_file

    def counted(*given: object, **named: object) -> source.Source:
        found = read(*given, **named)  # type: ignore[arg-type]
        made.append(_Marks(found.texts[0].marks))
        found.texts[0].marks = made[-1]
        return found

    monkeypatch.setattr(source, "read_file", counted)
    found = vocabularies.read(tmp_path, "content", SETTINGS)
    assert len(found.terms["disciplines"]) == 20
    assert [marks.times for marks in made] == [1]
