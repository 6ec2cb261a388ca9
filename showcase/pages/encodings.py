"""Makes the pictures that pages ask for: each encoding once, kept by content, and linked into the output."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from showcase.engine import file_cache, workers
from showcase.engine.file_cache import FileCache
from showcase.engine.progress import Progress
from showcase.engine.staging import Staging
from showcase.engine.target import Artifact, Failed, Failure
from showcase.pages import images
from showcase.pages.images import Encoding


class Lost(Exception):
    """An encoded picture that was there a moment ago."""


@dataclass(frozen=True, kw_only=True)
class Encodings:
    """Encoded pictures in `folder`. `describe` turns the address, the formats and an exception into what can travel."""

    folder: Path
    describe: Callable[[str, str, Exception], Any]

    @cached_property
    def _cache(self) -> FileCache:
        return FileCache(folder=self.folder)

    def make(self, missing: Sequence[Artifact], count: int, progress: Progress) -> int:
        """Encode those that are not kept whole; how many. Raises Failed."""
        wanted = self._unmade(Encoding(*one) for one in missing)
        todo = sorted(wanted)

        def encode(number: int) -> int | Failure:
            source = todo[number]
            try:
                made = images.encode(source, wanted[source])
            except Exception as error:  # whatever it is: the other pictures tell theirs too
                address, formats = _named(wanted[source])
                return Failure(address, self.describe(address, formats, error))
            for key, raw in made.items():
                file_cache.store(self.folder, key, raw)
            return len(made)

        each = progress.over("artifacts", workers.each(encode, len(todo), count, batch=1), len(todo))
        encoded, failures = 0, []
        for made in each:
            if isinstance(made, Failure):
                failures.append(made)
            else:
                encoded += made
        if failures:
            raise Failed(failures)
        self._cache.refresh()
        return encoded

    def _unmade(self, encodings: Iterable[Encoding]) -> Mapping[str, tuple[Encoding, ...]]:
        """By picture, the encodings that are not there, each once."""
        found: dict[str, dict[str, Encoding]] = {}
        for one in sorted(encodings, key=lambda one: (one.source, one.path)):
            if self._cache.file(one.key) is None:
                found.setdefault(one.source, {})[one.key] = one
        return {source: tuple(by_key.values()) for source, by_key in found.items()}

    def put(self, artifact: Artifact, staging: Staging) -> None:
        """Link one into the output. Raises Lost where somebody takes it away meanwhile."""
        encoding = Encoding(*artifact)
        file = self._cache.file(encoding.key)
        if file is None:
            raise Lost(f"{self.folder}: the file of {encoding.path} has just been taken away")
        staging.put(encoding.path, file)


def _named(encodings: tuple[Encoding, ...]) -> tuple[str, str]:
    """The address of a picture that could not be encoded, and as what it was to be."""
    formats = sorted({one.extension for one in encodings})
    drawn = images.is_card(encodings[0].source)
    return encodings[0].path, "share card" if drawn else ", ".join(formats)
