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


def stored(name: str) -> Path:
    """Where the example has a picture."""
    return EXAMPLE / f"{name}.{'png' if name.endswith('/logo') else 'jpg'}"


@pytest.mark.parametrize("file", WORKS, ids=lambda file: file.stem)
def test_what_a_program_draws_is_a_picture_of_the_example(file: Path) -> None:
    assert drawn(file)
    assert [name for name in drawn(file) if not stored(name).is_file()] == []


def test_every_flat_drawing_is_taken_by_a_program() -> None:
    programs = "".join(file.read_text(encoding="utf-8") for file in WORKS)
    folder = ROOT / "artwork" / "flat"
    assert [file.stem for file in folder.iterdir() if f'"{file.stem}"' not in programs] == []


def test_the_packages_of_the_programs_are_pinned() -> None:
    lines = (ROOT / "artwork" / "requirements.txt").read_text(encoding="utf-8").splitlines()
    assert lines
    assert all(line.count("==") == 1 for line in lines)


def test_every_picture_of_the_example_is_drawn_by_a_program() -> None:
    programs = {stored(name) for file in WORKS for name in drawn(file)}
    there = sorted(file for kind in ("*.jpg", "*.png") for file in EXAMPLE.glob(f"*/*/{kind}"))
    assert there
    assert [str(file.relative_to(EXAMPLE)) for file in there if file not in programs] == []


def test_no_picture_is_drawn_by_two_programs() -> None:
    names = [name for file in WORKS for name in drawn(file)]
    assert sorted(names) == sorted(set(names))


def functions() -> list[tuple[str, ast.FunctionDef]]:
    """Every function of the programs, by file and name."""
    return [
        (f"{file.stem}.{node.name}", node)
        for file in sorted((ROOT / "artwork").rglob("*.py"))
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
    ]


def test_no_program_has_a_function_of_more_than_fifty_lines() -> None:
    lines = {name: (node.end_lineno or 0) - node.lineno + 1 for name, node in functions()}
    assert {name: long for name, long in lines.items() if long > 50} == {}


def test_no_two_programs_have_the_same_function() -> None:
    bodies: dict[str, list[str]] = {}
    for name, node in functions():
        if len(node.body) > 1:
            bodies.setdefault("".join(ast.dump(part) for part in node.body), []).append(name)
    assert [names for names in bodies.values() if len(names) > 1] == []
