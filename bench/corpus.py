"""The corpus of the rivals' bench, for the programs that write it as the files of one generator."""

import argparse
import os
import runpy
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

Write = Callable[[SimpleNamespace, int, int, Path], None]  # what corpus.py defines, members, events, where to


def emit(write: Write, usage: str) -> None:
    """Have it written, as run.py asks on the command line. Raises FileNotFoundError where corpus.py is not there."""
    words = argparse.ArgumentParser(description=usage, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--members", type=int, required=True)
    words.add_argument("--events", type=int, required=True)
    words.add_argument("--out", type=Path, required=True)
    asked = words.parse_args()
    made = SimpleNamespace(**runpy.run_path(str(Path(os.environ["BENCH_RIVALS"], "corpus.py"))))
    write(made, asked.members, asked.events, asked.out)
