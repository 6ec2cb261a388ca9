"""A repository, asked by Git itself: what a folder held, and commits that touch no working tree and run no hook."""

import os
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

MOST_COMMITS = 500  # versions of one record that are looked through
_QUIET = {"GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Person:
    """Whose name a commit bears."""

    name: str
    email: str


@dataclass(frozen=True, slots=True)
class Repository:
    """The repository in which `folder` lies."""

    folder: Path

    def run(self, *words: str, given: bytes | None = None, environment: Mapping[str, str] | None = None) -> bytes:
        """What Git says. Raises subprocess.CalledProcessError."""
        surroundings = {**os.environ, **_QUIET, **(environment or {})}
        command = ["git", "-c", "core.quotePath=false", "-c", "core.hooksPath=/dev/null", *words]
        done = subprocess.run(command, cwd=self.folder, input=given, env=surroundings, capture_output=True, check=True)
        return done.stdout

    def line(self, *words: str) -> str:
        return self.run(*words).decode("utf-8", "surrogateescape").strip()

    def is_one(self) -> bool:
        """Whether the folder lies in a repository that has a commit."""
        try:
            self.run("rev-parse", "--verify", "HEAD")
        except (subprocess.CalledProcessError, OSError):
            return False
        return True

    def top(self) -> "Repository":
        """The same from its top folder."""
        return Repository(Path(self.line("rev-parse", "--show-toplevel")))

    def within(self) -> str:
        """The folder, as the repository calls it: "" at its top, else ending in a slash."""
        return self.line("rev-parse", "--show-prefix")

    def files(self, commit: str, path: str) -> dict[str, bytes]:
        """The plain files right in a folder, or the one file, of a commit, by name."""
        listed = self.run("ls-tree", "-z", commit, "--", path, f"{path}/").decode("utf-8", "surrogateescape")
        found = {}
        for entry in filter(None, listed.split("\0")):
            about, _, name = entry.partition("\t")
            mode, kind, digest = about.split()
            if kind == "blob" and mode in ("100644", "100755"):
                found[name.rpartition("/")[2]] = self.run("cat-file", "blob", digest)
        return found

    def versions(self, path: str) -> Iterator[str]:
        """The commits that changed a path, the newest first."""
        listed = self.line("log", f"--max-count={MOST_COMMITS}", "--format=%H", "--", path)
        yield from listed.split()

    def commit(
        self,
        files: Mapping[str, bytes | None],
        *,
        base: str,
        message: str,
        author: Person,
        committer: Person,
        date: str,
    ) -> str:
        """A commit on `base` in which these paths hold these bytes, None for no file. No branch leads to it yet.

        Paths are those of the repository, wherever in it the folder lies.
        """
        top = self.top()  # Git takes the paths of some of these commands from where it is run
        with tempfile.TemporaryDirectory() as folder:
            index = {"GIT_INDEX_FILE": str(Path(folder) / "index")}
            top.run("read-tree", base, environment=index)
            for path, raw in sorted(files.items()):
                if raw is None:
                    top.run("update-index", "--force-remove", "--", path, environment=index)
                    continue
                blob = top.run("hash-object", "-w", "--stdin", f"--path={path}", given=raw).decode().strip()
                top.run("update-index", "--add", "--cacheinfo", f"100644,{blob},{path}", environment=index)
            tree = top.run("write-tree", environment=index).decode().strip()
        people = {
            "GIT_AUTHOR_NAME": author.name,
            "GIT_AUTHOR_EMAIL": author.email,
            "GIT_AUTHOR_DATE": date,
            "GIT_COMMITTER_NAME": committer.name,
            "GIT_COMMITTER_EMAIL": committer.email,
            "GIT_COMMITTER_DATE": date,
        }
        words = ("-c", "commit.gpgSign=false", "commit-tree", tree, "-p", base)
        return self.run(*words, given=message.encode(), environment=people).decode().strip()

    def branch(self, name: str, commit: str) -> None:
        """Let a branch lead to a commit, wherever it led before. Raises subprocess.CalledProcessError."""
        self.run("update-ref", f"refs/heads/{name}", commit)
