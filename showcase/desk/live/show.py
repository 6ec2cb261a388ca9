"""The show: what visitors are given now, who looks at what, and what each of them is told when that changes.

What was made ahead of a build is shown from memory until the build is through; the output folder is never written to.
"""

import errno
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from threading import Condition
from typing import Any
from urllib.parse import unquote

from showcase.desk.live import waiting
from showcase.desk.live.waiting import BuildStep
from showcase.engine.fingerprint import digest_bytes

Make = Callable[[Any], bytes]  # makes what was put off; raises OSError

_MOST_WAITED = 3  # seconds for a file, before whoever asks for it is told that the site is being built
_BEAT = 10  # seconds after which an idle connection says something: a visitor who vanished is noticed by that
# What the file system says of names that lead to no file; a build may take one away between two looks at it.
_NOWHERE = (errno.ENOENT, errno.ENOTDIR, errno.EISDIR, errno.ENAMETOOLONG, errno.EILSEQ, errno.EINVAL, errno.ELOOP)
# The sheet of all pages, which a page puts on anew; for one of a kind of page it is loaded again.
_SHEET = re.compile(rb'<link rel="stylesheet" href="([^"]+/site\.css)">')


class Show:
    """What is shown of `output`, a site whose address has the path `base`; `make` makes what builds put off."""

    def __init__(self, output: Path, base: str, make: Make) -> None:
        self.output, self.base, self._make = output, base, make
        self._ahead: dict[str, bytes] = {}
        self._extra: dict[str, bytes] = {}  # of the desk: no build makes them, and none takes them away
        self._put_off: dict[str, object] = {}  # by file, what is made when it is asked for
        self._waited_for: set[str] = set()  # while there is no site
        self.mistake: dict[str, object] | None = None
        self.steps: dict[str, BuildStep] = {}  # of the first build, while there is nothing to show
        self._open: Counter[str] = Counter()
        self._round = 0
        self._changed = Condition()

    # what is shown

    def file(self, address: str) -> str:
        """The file of the output that an address leads to."""
        path = unquote(address.partition("?")[0].partition("#")[0]).removeprefix(self.base).lstrip("/")
        return f"{path}index.html" if not path or path.endswith("/") else path

    def read(self, file: str) -> bytes | None:
        """A file as it is shown; None where there is none. Raises OSError where it cannot be read."""
        if file in self._extra or file in self._ahead:
            return self._extra.get(file) or self._ahead[file]
        raw = self._written(file)
        if raw is None and (put_off := self._put_off.get(file)):
            return self._make(put_off)
        return raw

    def _written(self, file: str) -> bytes | None:
        place = self.output / file
        if ".." in Path(file).parts:
            return None
        try:
            return place.read_bytes() if place.is_file() else None
        except ValueError:  # a NUL, or a letter that the file system has no bytes for
            return None
        except OSError as error:  # anything else is no sign that there is no such file
            if error.errno in _NOWHERE:
                return None
            raise

    def made(self, raw: bytes | None) -> str:
        """What tells a file as it is from what it was; "" where there is none."""
        return "" if raw is None else digest_bytes(raw, size=8)

    def waited_for(self, file: str) -> bytes | None:
        """A file of a site that is not there yet, as soon as it is shown; None where that takes too long."""
        if self.there():
            return None
        with self._changed:
            self._waited_for.add(file)
            if self._ahead:  # the build has come so far that it makes a single file at once
                self._changed.wait_for(lambda: file in self._ahead, timeout=_MOST_WAITED)
        return self.read(file)

    def there(self) -> bool:
        """Whether there is a site."""
        return (self.output / "index.html").is_file()

    # what the build says

    def looked_at(self) -> list[str]:
        """The files that are looked at now, and while there is no site those that were asked for."""
        with self._changed:
            return [file for file in {*self._open, *self._waited_for} if file not in self._extra]

    def ahead(self, files: Mapping[str, bytes], put_off: Mapping[str, object]) -> None:
        """Show these before the build is through; `put_off` is made when it is asked for."""
        self._put_off = {**self._put_off, **put_off}
        self._tell(ahead={**self._ahead, **files})

    def show_extra(self, files: Mapping[str, bytes]) -> None:
        """Show these too; they are no part of the site."""
        self._extra = dict(files)
        self._tell(ahead=self._ahead)

    def built(self, put_off: Mapping[str, object]) -> None:
        """The output is the new one, but for what is `put_off`: that is made when it is asked for."""
        self._put_off, self._waited_for = dict(put_off), set()
        self.mistake, self.steps = None, {}
        self._tell(ahead={})

    def refused(self, mistake: dict[str, object]) -> None:
        """There is no new output; what was shown ahead of it was not to be."""
        self.mistake, self.steps = mistake, {}
        self._tell(ahead={})

    def advanced(self, name: str, done: int, total: int, left: float) -> None:
        """A step of a build is so far. Only who waits for the first one is told, and of what holds that up."""
        if name in waiting.STEPS and not self.there():
            self.steps = {**self.steps, name: BuildStep(done=done, total=total, left=left)}
            self._tell(ahead=self._ahead)

    def _tell(self, *, ahead: dict[str, bytes]) -> None:
        with self._changed:
            self._ahead = ahead
            self._round += 1
            self._changed.notify_all()

    # what visitors are told

    def news(self, address: str, made: str, lang: str) -> Iterator[str]:
        """Events for a visitor who looks at what was `made` at an address, until it is another; "" to stay in touch."""
        file, told, seen = self.file(address), "", -1
        steps: dict[str, BuildStep] = {}
        before = self.read(file)
        before = before if self.made(before) == made else None
        with self._visit(file):
            while True:
                with self._changed:
                    self._changed.wait_for(lambda: self._round != seen, timeout=_BEAT)  # noqa: B023 (called at once)
                    now, mistake = self._round, json.dumps(self.mistake, ensure_ascii=False)
                if now == seen:
                    yield ""
                    continue
                if mistake != told:
                    yield _event("mistake", mistake)
                if not made and self.steps != steps:
                    yield _event("progress", waiting.event(steps := self.steps, lang))
                raw = self.read(file)
                if (new := self.made(raw)) != made:
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
