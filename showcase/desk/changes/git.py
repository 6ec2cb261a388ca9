"""What Git's plumbing tells of a repository: commits, differences, trees, files. Reads objects, checks out nothing.

Names come as Git has them: what is not UTF-8 in them is kept as lone surrogates, for the caller to refuse.
"""

import os
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

ABSENT = "000000"  # the mode of what is not there
FILE, PROGRAM, SYMLINK, SUBMODULE = "100644", "100755", "120000", "160000"
MOST_FILES, MOST_BYTES = 100_000, 2_000_000_000  # of a content folder that is written out
AT_ONCE = 100  # files that are asked for together
# Nothing is fetched, nobody is asked, and no object stands for another.
_ENVIRONMENT = {"GIT_NO_REPLACE_OBJECTS": "1", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
_FOUND_SIMILAR = "RC"


class GitError(Exception):
    """Git did not do what was asked, with its own words."""


class Change(NamedTuple):
    """One file of a difference. `source` is where a renamed file stood, `path` where it stands; both else the same."""

    status: str
    old_mode: str
    new_mode: str
    old: str
    new: str
    source: str
    path: str


class Item(NamedTuple):
    """One entry of a tree; `size` is that of a file, 0 of anything else."""

    mode: str
    digest: str
    size: int
    path: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Repository:
    """The repository that `folder` is in."""

    folder: Path

    def commit(self, name: str) -> str:
        """The digest of the commit that is called so. Raises GitError."""
        return self._run("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}").decode().strip()

    def prefix(self) -> str:
        """The path of `folder` in its repository, as `content`. Raises GitError where it is in none."""
        return _text(self._run("rev-parse", "--show-prefix")).strip("\n").rstrip("/")

    def common(self, base: str, head: str) -> list[str]:
        """Where two commits part: one commit, none for unrelated histories, several for criss-cross merges."""
        done = self._start("merge-base", "--all", base, head)
        if done.returncode > 1:
            raise GitError(_text(done.stderr).strip())
        return _text(done.stdout).split()

    def changes(self, old: str, new: str) -> list[Change]:
        """The files in which two commits differ; one that moved is one change."""
        told = self._run("diff-tree", "-r", "-z", "--raw", "-M", "-l200", "--full-index", "--no-ext-diff",
                         "--ignore-submodules=none", old, new)  # fmt: skip
        return list(_changes(iter(told.split(b"\0"))))

    def tree(self, commit: str, below: str, *, deep: bool = True) -> list[Item]:
        """What stands below a folder at a commit; nothing where there is no such folder."""
        words = ["-r", "-t"] if deep else []
        told = self._run("ls-tree", *words, "-z", "-l", "--full-tree", commit, "--", f":(literal){below}/")
        return [_item(line) for line in told.split(b"\0") if line]

    def file(self, digest: str) -> bytes:
        """The bytes of a file. Raises GitError."""
        return self._run("cat-file", "blob", digest)

    def worked_on(self, commit: str) -> list[str]:
        """The files in which the working tree differs from a commit, and those in `folder` that Git does not know."""
        changed = self._run("diff-index", "-z", "--name-only", "--no-renames", "--ignore-submodules=none", commit)
        new = self._run("ls-files", "-z", "--others", "--exclude-standard", "--full-name", "--", ".")
        return sorted({_text(path) for path in (*changed.split(b"\0"), *new.split(b"\0")) if path})

    def fetch(self, name: str, remote: str = "origin") -> None:
        """Take over the objects of a ref of the remote repository, each of them examined. Raises GitError."""
        safe = ("-c", "fetch.fsckObjects=true", "-c", "core.hooksPath=/dev/null")
        self._run(*safe, "fetch", "--quiet", "--no-tags", "--no-recurse-submodules", "--no-write-fetch-head",
                  "--end-of-options", remote, name)  # fmt: skip

    def export(self, commit: str, below: str, into: Path) -> None:
        """Write what stands below a folder at a commit as real files: no link, no program, no other repository.

        Raises GitError for names that are no text, and where there is more than a site holds.
        """
        items = [item for item in self.tree(commit, below) if item.mode in (FILE, PROGRAM)]
        if len(items) > MOST_FILES or sum(item.size for item in items) > MOST_BYTES:
            raise GitError(f"{below}: there are more than {MOST_FILES} files or {MOST_BYTES // 1_000_000} MB")
        into.mkdir()
        for first in range(0, len(items), AT_ONCE):
            some = items[first : first + AT_ONCE]
            for item, data in zip(some, self._files([item.digest for item in some]), strict=True):
                if not item.path.isprintable():
                    raise GitError(f"{item.path!r}: this name is no text")
                file = into / item.path.removeprefix(f"{below}/")
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(data)

    def _files(self, digests: Sequence[str]) -> Iterator[bytes]:
        """The bytes of several files: each comes after a line `<digest> blob <size>`, and a line end follows."""
        told = self._run("cat-file", "--batch", data="\n".join([*digests, ""]).encode())
        at = 0
        for _ in digests:
            end = told.index(b"\n", at)
            size = int(told[at:end].split()[-1])
            yield told[end + 1 : end + 1 + size]
            at = end + size + 2

    def _run(self, *words: str, data: bytes | None = None) -> bytes:
        done = self._start(*words, data=data)
        if done.returncode:
            raise GitError(_text(done.stderr).strip() or f"git {words[0]}: {words[-1]}")
        return done.stdout

    def _start(self, *words: str, data: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
        command = ["git", "-C", os.fspath(self.folder), *words]
        return subprocess.run(command, input=data or b"", capture_output=True, env={**os.environ, **_ENVIRONMENT})


def _changes(parts: Iterator[bytes]) -> Iterator[Change]:
    """`:100644 100755 <old> <new> M`, then one path, or two of a file that moved."""
    for part in parts:
        if part:
            old_mode, new_mode, old, new, status = _text(part).removeprefix(":").split(" ")
            source = path = _text(next(parts))
            if status[0] in _FOUND_SIMILAR:
                path = _text(next(parts))
            yield Change(status[0], old_mode, new_mode, old, new, source, path)


def _item(line: bytes) -> Item:
    """`<mode> <type> <digest> <size>`, a tab, the path."""
    about, _, path = _text(line).partition("\t")
    mode, _, digest, size = about.split()
    return Item(mode, digest, int(size) if size.isdecimal() else 0, path)


def _text(told: bytes) -> str:
    return told.decode("utf-8", "surrogateescape")
