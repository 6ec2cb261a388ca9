"""What is known without running anything: style, frequent mistakes, types."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


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
