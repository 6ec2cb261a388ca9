"""A generator's own server, as a writer has it: begun in a folder, left alone until it is idle, ended."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

_LOOK = 0.1  # seconds between two looks at what a server uses
_STILL = 6  # so many looks without work: it is idle
_NEXT_TO_NOTHING = 0.015  # seconds of CPU between two looks
_PATIENCE = 120
_PARTING = 10
_SESSION, _USER, _SYSTEM = 3, 11, 12  # fields of /proc/N/stat after the name


@dataclass(frozen=True, kw_only=True, slots=True)
class Server:
    """One that runs: `address` without a slash at the end, `log` with all that it says."""

    address: str
    process: subprocess.Popen[bytes]
    log: Path

    def wait_until_idle(self) -> None:
        """Until it has done what it had to do."""
        still, before, end = 0, -1.0, time.monotonic() + _PATIENCE
        while still < _STILL and time.monotonic() < end:
            self.must_run()
            time.sleep(_LOOK)
            now = used(self.process.pid)
            still, before = (still + 1 if 0 <= now - before < _NEXT_TO_NOTHING else 0), now

    def must_run(self) -> None:
        """Raises SystemExit where it has ended."""
        if self.process.poll() is not None:
            said = self.log.read_text(encoding="utf-8", errors="replace")
            code = self.process.returncode
            raise SystemExit(
                f"The server that writes {self.log} ended with {code}. It said, at the end:\n{said[-2000:]}"
            )


def free_port() -> int:
    """One that nobody has now."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


@contextmanager
def serving(
    command: Sequence[str], folder: Path, port: int, environment: Mapping[str, str], log: Path
) -> Iterator[Server]:
    """A server in a session of its own, which ends with all that it began."""
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as said:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
            start_new_session=True,
        )
    try:
        yield Server(address=f"http://127.0.0.1:{port}", process=process, log=log)
    finally:
        _end(process)


def end_on_sigterm() -> None:
    """From now on this process ends in order when it is asked to (SIGTERM), and so do the servers that it began."""
    signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))


def used(session: int) -> float:
    """Seconds of CPU that all processes of a session have used."""
    ticks = 0
    for file in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # it has ended meanwhile
            fields = file.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
            if int(fields[_SESSION]) == session:
                ticks += int(fields[_USER]) + int(fields[_SYSTEM])
    return ticks / os.sysconf("SC_CLK_TCK")


def _end(process: subprocess.Popen[bytes]) -> None:
    """As Ctrl+C does; what goes on after a while is killed."""
    for sign in (signal.SIGINT, signal.SIGKILL):
        with suppress(ProcessLookupError):
            os.killpg(process.pid, sign)
        with suppress(subprocess.TimeoutExpired):
            process.wait(_PARTING)
