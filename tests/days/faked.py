"""A command as on another day: Debian's `faketime` moves the clock of it and of all that it starts."""

import shutil
import subprocess
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

MISSING = (
    "The tests as on other days need the programs `faketime` and `cc`, and one of them is not here.\n"
    "On Debian and Ubuntu: apt-get install faketime gcc libc6-dev. Elsewhere, run this in a container of one of them."
)
_SOURCE = Path(__file__).with_name("monotonic.c")


def missing() -> bool:
    return shutil.which("faketime") is None or shutil.which("cc") is None


def compiled(folder: Path) -> Path:
    """The library of `monotonic.c`, made in `folder`, where it must stay as long as commands run."""
    library = folder / "monotonic.so"
    subprocess.run(["cc", "-shared", "-fPIC", "-O2", "-o", str(library), str(_SOURCE)], check=True)
    return library


def command(*, begins: datetime, now: datetime) -> list[str]:
    """What to put before a command so that it begins, by its clock, at another moment than now."""
    seconds = round((begins - now).total_seconds())
    return [
        "faketime",
        # Not the variant for programs with threads (-m): it holds a lock whenever a clock is read, which a process that
        # is forked in that moment inherits locked, so it waits for ever. Only a clock that changes its pace needs it.
        # The other clocks go on: with a faked one Python waits for ever (`sem_clockwait`, of which libfaketime knows
        # nothing), and whoever measures how long something took would measure years.
        "--exclude-monotonic",
        # A distance, not a moment: from a moment every new process would begin again, and run behind the one that
        # started it.
        *("-f", f"{seconds:+d}"),
    ]


def environment(zone: str, library: Path, known: Mapping[str, str]) -> dict[str, str]:
    """What a command's surroundings must be for it to work on another day, on a machine in `zone`.

    `library` is what `compiled` made; its folder must have no space and no colon in its path (ld.so).
    """
    return {
        **known,
        "TZ": zone,
        "LD_PRELOAD": str(library),
        # Times of files stay as they are. libfaketime would move those that one function tells and not those of
        # another (`__xstat`, `statx`), and would hold a lock of all processes for it, which a build that a test kills
        # would keep for ever. The program judges how old a file is by the file system's clock (engine/fingerprint).
        "NO_FAKE_STAT": "1",
    }
