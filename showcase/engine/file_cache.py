"""A folder of files by key. What was damaged there, by a crash or a full disk, is as if it had never been made.

A file is named by its key and by the digest of what it holds, so that both come and go in one step.
"""

import os
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from showcase.engine.database import Unwritable
from showcase.engine.fingerprint import digest_bytes

_BETWEEN = "_"  # keys and digests have none


def _digest(raw: bytes) -> str:
    return digest_bytes(raw, size=8)


@dataclass(kw_only=True, eq=False)
class FileCache:
    """What `folder` holds, by key; a file is read and compared with its name before it is used."""

    folder: Path
    whole: dict[str, Path] = field(default_factory=dict)

    @cached_property
    def _names(self) -> dict[str, str]:
        """By key, the name of each file; what is named otherwise is not ours."""
        try:
            names = sorted(os.listdir(self.folder))  # noqa: PTH208 (a Path each would cost more than the reading)
        except FileNotFoundError:
            return {}
        return {key: name for name in names for _, between, key in (name.partition(_BETWEEN),) if between}

    def file(self, key: str) -> Path | None:
        """The whole file of a key. One that is not what its name says goes."""
        if key in self.whole:
            return self.whole[key]
        name = self._names.get(key)
        if name is None:
            return None
        file = self.folder / name
        try:
            raw = file.read_bytes()
        except FileNotFoundError:
            return None
        if _digest(raw) != name.partition(_BETWEEN)[0]:
            file.unlink(missing_ok=True)
            return None
        self.whole[key] = file
        return file

    def refresh(self) -> None:
        """Look at the folder once more, as files were added; those that were found whole are not read again."""
        self.__dict__.pop("_names", None)


def store(folder: Path, key: str, raw: bytes) -> None:
    """Write a file so that it is there whole or not at all. Raises Unwritable."""
    beside = folder / f".{key}.{os.getpid()}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(raw)
        beside.replace(folder / f"{_digest(raw)}{_BETWEEN}{key}")
    except OSError as error:
        raise Unwritable(error.strerror, folder) from None
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
