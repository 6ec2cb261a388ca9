"""Plain copies of an output: no build can be faster than writing what it makes."""

import os
import resource
import shutil
import subprocess
import time
from pathlib import Path

from bench.figures import Run

_COPIES = 3


def measured(output: Path, folder: Path, size: int) -> list[Run]:
    """Each copy measured as run.py measures a build."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    found = []
    for number in range(_COPIES):
        os.sync()
        before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
        subprocess.run(["cp", "-r", str(output), str(folder / str(number))], check=True)
        wall, after = time.monotonic() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        found.append({"peer": "copy", "members": size, "mode": "cold", "wall": wall, "cpu": cpu, "rc": 0})
    shutil.rmtree(folder)  # not before: ext4 makes new files slowly for minutes after many were deleted
    return found
