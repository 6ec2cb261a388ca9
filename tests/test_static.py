"""What is known without running anything: style, frequent mistakes, types."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
# What an owner changes. Tests of the code have content and settings of their own, in tests/projects; what is there
# is judged by tests/content alone, and looked at by the audit.
_OWN = r"(content|pelicanconf\.py|publishconf\.py)"
OWNERS = re.compile(rf"(\w+\.)*(ROOT / '{_OWN}['/]|open_at\((\w+\.)*ROOT\b)")
JUDGES = ("content", "audit")  # judge whatever site there is
OF_CODE = [file for file in sorted((ROOT / "tests").rglob("*.py")) if file.relative_to(ROOT).parts[1] not in JUDGES]


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(["ruff", "check"], id="no frequent mistake"),
        pytest.param(["ruff", "format", "--check"], id="one style"),
        pytest.param(["mypy"], id="types hold below Pelican"),
    ],
)
def test_the_code_is_sound(command: list[str]) -> None:
    found = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True)
    assert found.returncode == 0, found.stdout + found.stderr


def what_the_owner_changes(module: ast.Module) -> Iterator[str]:
    """The line and words of everything in a module that leads to the project's own content or settings."""
    for node in ast.walk(module):
        if isinstance(node, (ast.BinOp, ast.Call)) and OWNERS.match(text := ast.unparse(node)):
            yield f"{node.lineno}: {text}"


@pytest.mark.parametrize("file", OF_CODE, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_no_test_of_the_code_reads_what_an_owner_changes(file: Path) -> None:
    assert list(what_the_owner_changes(ast.parse(file.read_text(encoding="utf-8")))) == []


@pytest.mark.parametrize(
    "text",
    [
        'ROOT / "content"',
        'ROOT / "content/vocabulary/communes.yaml"',
        '(ROOT / "content" / "members").iterdir()',
        'f(ROOT / "pelicanconf.py")',
        "project.open_at(ROOT).settings",
        'open_at(conftest.ROOT, "publishconf.py")',
    ],
)
def test_reading_what_an_owner_changes_would_be_seen(text: str) -> None:
    assert list(what_the_owner_changes(ast.parse(text)))
