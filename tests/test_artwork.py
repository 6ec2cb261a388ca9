"""The programs that draw the example's pictures: read, not run, for they need packages that the site does not."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "tests" / "projects" / "example" / "content"
WORKS = [file for file in sorted((ROOT / "artwork" / "works").glob("*.py")) if file.stem != "__init__"]


def drawn(file: Path) -> list[str]:
    """The pictures a program says it draws, by folder and name."""
    values = {
        target.id: node.value
        for node in ast.parse(file.read_text(encoding="utf-8")).body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    folder, pictures = values["FOLDER"], values["PICTURES"]
    assert isinstance(folder, ast.Constant)
    assert isinstance(pictures, ast.Dict)
    return [f"{folder.value}/{key.value}" for key in pictures.keys if isinstance(key, ast.Constant)]


@pytest.mark.parametrize("file", WORKS, ids=lambda file: file.stem)
def test_what_a_program_draws_is_a_picture_of_the_example(file: Path) -> None:
    assert drawn(file)
    assert [name for name in drawn(file) if not (EXAMPLE / f"{name}.jpg").is_file()] == []


def test_every_flat_drawing_is_taken_by_a_program() -> None:
    programs = "".join(file.read_text(encoding="utf-8") for file in WORKS)
    folder = ROOT / "artwork" / "flat"
    assert [file.stem for file in folder.iterdir() if f'"{file.stem}"' not in programs] == []


def test_the_packages_of_the_programs_are_pinned() -> None:
    lines = (ROOT / "artwork" / "requirements.txt").read_text(encoding="utf-8").splitlines()
    assert lines
    assert all(line.count("==") == 1 for line in lines)
