"""Compiled templates are kept beside the program: of the same source, compiler and version of Jinja only."""

import sys
from pathlib import Path

import jinja2
import pytest

from showcase.pages import compiled, jinja_compiler
from showcase.pages.compiled import Compiled
from showcase.pages.jinja_compiler import OPTIONS, Environment


@pytest.fixture
def themes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for themes, and beside it the one that Python keeps compiled code in."""
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "kept"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path


def save(theme: Path, text: str) -> Path:
    theme.mkdir(exist_ok=True)
    (theme / "page.html").write_text(text)
    return theme


def template(theme: Path, counted: list[str] | None = None) -> jinja2.Template:
    """As a program that begins loads it; what is compiled is `counted`."""

    class Counting(Environment):
        def compile(self, source: str, *given: object, **more: object) -> object:
            if counted is not None:
                counted.append(source)
            return super().compile(source, *given, **more)  # type: ignore[call-overload]

    loader = jinja2.FileSystemLoader(theme)
    return Counting(loader=loader, bytecode_cache=Compiled(), **OPTIONS).get_template("page.html")


def kept(themes: Path) -> list[Path]:
    return [file for file in (themes / "kept").rglob("*") if file.is_file()]


def test_a_template_is_compiled_once_for_all_programs_that_begin(themes: Path) -> None:
    theme, counted = save(themes / "theme", "Bols & {{ what }}"), []
    said = [template(theme, counted).render(what="<vases>") for _ in range(3)]
    assert said == ["Bols & &lt;vases&gt;"] * 3
    assert len(counted) == 1
    assert len(kept(themes)) == 1


def test_a_changed_template_is_compiled_again_into_the_same_file(themes: Path) -> None:
    counted: list[str] = []
    for text in ("one", "two", "two", "one"):
        assert template(save(themes / "theme", text), counted).render() == text
    assert counted == ["one", "two", "one"]
    assert len(kept(themes)) == 1


@pytest.mark.parametrize("what", ["compiler", "Jinja", "Python"])
def test_what_another_compiler_made_is_not_used(themes: Path, monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    theme, counted = save(themes / "theme", "same"), []
    template(theme, counted)
    if what == "compiler":
        other = themes / "other.py"
        other.write_bytes(Path(jinja_compiler.__file__).read_bytes() + b"\n")
        monkeypatch.setattr(jinja_compiler, "__file__", str(other))
    elif what == "Jinja":
        monkeypatch.setattr(jinja2, "__version__", "3.1.999")
    else:
        monkeypatch.setattr(compiled, "MAGIC_NUMBER", b"else")
    template(theme, counted)
    assert len(counted) == 2


def test_where_it_fails_names_the_file_of_this_theme(themes: Path) -> None:
    text, counted = "\n{{ nothing }}", []
    for theme in (save(themes / "one", text), save(themes / "two", text)):
        with pytest.raises(jinja2.UndefinedError) as failed:
            template(theme, counted).render()
        assert (theme / "page.html", 2) in [(Path(frame.path), frame.lineno + 1) for frame in failed.traceback]
    assert len(counted) == 1


def test_code_that_is_not_whole_is_compiled_again(themes: Path) -> None:
    theme, counted = save(themes / "theme", "whole"), []
    template(theme, counted)
    file = kept(themes)[0]
    file.write_bytes(file.read_bytes()[:-20])
    assert template(theme, counted).render() == "whole"
    assert template(theme, counted).render() == "whole"
    assert len(counted) == 2


def test_no_module_of_the_program_has_the_file_of_a_template(themes: Path) -> None:
    theme = save(themes / "theme", "x")
    template(theme)
    (file,) = kept(themes)
    assert file.name.startswith("page.html.")


def test_nothing_is_kept_where_python_is_to_write_nothing(themes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert template(save(themes / "theme", "said")).render() == "said"
    assert kept(themes) == []


def test_nothing_is_kept_where_nothing_can_be_written(themes: Path) -> None:
    (themes / "kept").write_text("a file where the folder should be")
    assert template(save(themes / "theme", "said")).render() == "said"
