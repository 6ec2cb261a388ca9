"""Draw pictures of the example: `python -m artwork terre-exemple/work-1 …`; without names it lists those there are."""

import importlib
import sys
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from artwork import jpeg, mark

HERE = Path(__file__).parent
CONTENTS = [HERE.parent / "content", HERE.parent / "tests" / "projects" / "example" / "content"]


def pictures() -> dict[str, Callable[[], Image.Image]]:
    """Each picture by its name: the folder of the record and the file."""
    found = {}
    for file in sorted((HERE / "works").glob("[a-z]*.py")):
        module = importlib.import_module(f"artwork.works.{file.stem}")
        found.update({f"{module.FOLDER}/{name}": draw for name, draw in module.PICTURES.items()})
    return found


def main(names: list[str]) -> None:
    there = pictures()
    for name in names:
        logo = name.endswith("/logo")
        data = (mark if logo else jpeg).packed(there[name]())
        for content in CONTENTS:
            (content / f"{name}.{'png' if logo else 'jpg'}").write_bytes(data)
    if not names:
        sys.stdout.write("\n".join(there) + "\n")


main(sys.argv[1:])
