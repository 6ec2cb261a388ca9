"""The show: what visitors are given now, who looks at what, and what each of them is told when that changes.

What was made ahead of a build is shown from memory until the build is through; the output folder is never written to.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from threading import Condition
from typing import Any
from urllib.parse import unquote

_BEAT = 10  # seconds after which an idle connection says something: a visitor who vanished is noticed by that
_SHEET = re.compile(rb'<link rel="stylesheet" href="([^"]+)">')


class Show:
    """What is shown of `output`, a site whose address has the path `base`."""

    def __init__(self, output: Path, base: str = "") -> None:
        self.output, self.base = output, base
        self._ahead: dict[str, bytes] = {}
        self._again: dict[str, int] = {}  # files that are as they were, but must be loaded again
        self._mistake: dict[str, Any] | None = None
        self._open: Counter[str] = Counter()
        self._round = 0
        self._changed = Condition()

    # what is shown

    def file(self, address: str) -> str:
        """The file of the output that an address leads to."""
        path = unquote(address.partition("?")[0].partition("#")[0]).removeprefix(self.base).lstrip("/")
        return f"{path}index.html" if not path or path.endswith("/") else path

    def read(self, file: str) -> bytes | None:
        """A file as it is shown; None where there is none."""
        if file in self._ahead:
            return self._ahead[file]
        place = self.output / file
        if ".." in Path(file).parts or "\0" in file or not place.is_file():
            return None
        return place.read_bytes()

    def made(self, file: str, raw: bytes | None) -> str:
        """What tells a file as it is from what it was; "" where there is none."""
        again = self._again.get(file, 0)
        return "" if raw is None else f"{blake2b(raw, digest_size=8).hexdigest()}-{again}"

    # what the build says

    def looked_at(self) -> list[str]:
        """The files that are looked at now."""
        with self._changed:
            return list(self._open)

    def ahead(self, files: Mapping[str, bytes]) -> None:
        """Show these before the build is through."""
        self._tell(ahead={**self._ahead, **files})

    def built(self, encoded: int) -> None:
        """The output is the new one. Where pictures were `encoded`, pages that were shown without them come again."""
        if encoded:
            self._again.update(dict.fromkeys(self._ahead, self._round))
        self._mistake = None
        self._tell(ahead={})

    def refused(self, mistake: dict[str, Any]) -> None:
        """There is no new output; what was shown ahead of it was not to be."""
        self._mistake = mistake
        self._tell(ahead={})

    def _tell(self, *, ahead: dict[str, bytes]) -> None:
        with self._changed:
            self._ahead = ahead
            self._round += 1
            self._changed.notify_all()

    # what visitors are told

    def news(self, address: str, made: str) -> Iterator[str]:
        """Events for a visitor who looks at what was `made` at an address, until it is another; "" to stay in touch."""
        file, told, seen = self.file(address), "", -1
        before = self.read(file)
        before = before if self.made(file, before) == made else None
        with self._visit(file):
            while True:
                with self._changed:
                    self._changed.wait_for(lambda: self._round != seen, timeout=_BEAT)  # noqa: B023 (called at once)
                    now, mistake = self._round, json.dumps(self._mistake, ensure_ascii=False)
                if now == seen:
                    yield ""
                    continue
                if mistake != told:
                    yield _event("mistake", mistake)
                raw = self.read(file)
                if (new := self.made(file, raw)) != made:
                    sheet = _sheet(before, raw)
                    yield _event("sheet", json.dumps({"href": sheet, "made": new})) if sheet else _event("reload", "")
                before, made, seen, told = raw, new, now, mistake

    @contextmanager
    def _visit(self, file: str) -> Iterator[None]:
        with self._changed:
            self._open[file] += 1
        try:
            yield
        finally:
            with self._changed:
                self._open -= Counter({file: 1})


def _event(name: str, data: str) -> str:
    return f"event: {name}\ndata: {data}\n\n"


def _sheet(before: bytes | None, after: bytes | None) -> str:
    """The address of the new style sheet, where two states of a page differ in nothing else."""
    if not before or not after or before == after or _SHEET.sub(b"", before) != _SHEET.sub(b"", after):
        return ""
    return found[1].decode() if (found := _SHEET.search(after)) else ""
