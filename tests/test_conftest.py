"""What a run of the tests says before it begins."""

import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT


def test_a_file_that_is_not_there_is_told_and_nothing_is_run(tmp_path: Path) -> None:
    words = ["-m", "pytest", "-n", "2", f"--basetemp={tmp_path / 'run'}", "tests/test_pins.py", "tests/test_pin.py"]
    done = subprocess.run([sys.executable, *words], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 4
    assert "there is no tests/test_pin.py" in done.stderr
    assert "passed" not in done.stdout
