"""Patterns that are compiled late are those that `re` compiles."""

import copy
import pickle
import re
import subprocess
import sys

import pytest

from showcase.schema import patterns
from showcase.schema.patterns import compile_later
from tests.conftest import ROOT


def test_it_does_what_a_compiled_one_does() -> None:
    late, known = compile_later(r"(?P<one>B)ols", re.IGNORECASE), re.compile(r"(?P<one>B)ols", re.IGNORECASE)
    text = "Des bols, des BOLS"
    assert [found["one"] for found in late.finditer(text)] == ["b", "B"]
    assert late.sub("vases", text) == known.sub("vases", text)
    assert late.fullmatch("bols") is not None
    assert late.search("vases") is None
    assert (late.pattern, late.flags, late.groupindex) == (known.pattern, known.flags, known.groupindex)


def test_it_is_compiled_once_and_only_when_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []

    def counted(text: str, flags: int) -> re.Pattern[str]:
        compiled.append(text)
        return re.compile(text, flags)

    late = compile_later("b+")
    monkeypatch.setattr(patterns, "re", type("re", (), {"compile": staticmethod(counted), "Pattern": re.Pattern}))
    assert compiled == []
    for _ in range(3):
        assert late.search("abba")
        assert late.sub("", "abba") == "aa"
    assert compiled == ["b+"]


def test_a_wrong_one_is_told_when_it_is_used() -> None:
    late = compile_later("(")
    with pytest.raises(re.error):
        late.search("")


def test_it_can_be_copied_and_sent_to_a_worker() -> None:
    late = compile_later("b+")
    for other in (copy.deepcopy(late), pickle.loads(pickle.dumps(late))):  # noqa: S301 (our own)
        assert other.search("abba")


@pytest.mark.parametrize("unwanted", ["pydantic", "jinja2", "babel", "PIL"])
def test_what_sees_that_nothing_changed_does_not_load_what_renders(unwanted: str) -> None:
    code = f"import sys, showcase.site.__main__; sys.exit({unwanted!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
