"""Traces of a record: its name, its contact details, its texts and pictures, wherever they still stand.

Looked for in the files of the project, its built site and its caches, and in the history of Git.
"""

import hashlib
import html
import json
import os
import re
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from showcase.derive import pictures
from showcase.records.parsed_record import ParsedRecord
from showcase.schema.kinds import KINDS
from showcase.schema.member import Member

_NOT_LOOKED_AT = {".git", ".venv", "node_modules", "chromium", "npm", "khal", "showcase"}  # the last is this program
_SHORTEST = 4  # letters; anything shorter stands everywhere
_TELLING = 30  # letters of a line of text that nobody else writes
_MOST_LINES = 8
_LARGEST = 200_000_000  # bytes of a file that is looked into


@dataclass(frozen=True, kw_only=True, slots=True)
class Canaries:
    """What tells a record: by sort (a key of `words.WHAT`) its strings, and the digests of its pictures."""

    strings: Mapping[str, tuple[str, ...]]
    sizes: Mapping[int, frozenset[str]]
    encoded: frozenset[str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Trace:
    """`what` was found in these files, of the working tree, the built site or a cache (`where`)."""

    where: str
    what: str
    files: tuple[str, ...]


def canaries(record: ParsedRecord, files: tuple[Path, ...]) -> Canaries:
    """What to look for, read while the record is still there."""
    texts = [line for text in (record.facts.body or {}).values() for line in text.splitlines()]
    strings = {
        "slug": (record.slug,),
        "name": _distinct(_title(record)),
        "contact": _distinct(_contact(record)),
        "text": _distinct(sorted((line for line in texts if len(line) >= _TELLING), key=len)[-_MOST_LINES:]),
    }
    sizes: dict[int, set[str]] = {}
    encoded = set[str]()
    for file in files:
        raw = file.read_bytes() if file.is_file() and not file.is_symlink() else b""
        try:
            encoded.add(pictures.inspect(raw).digest)
        except OSError:
            continue
        sizes.setdefault(len(raw), set()).add(hashlib.sha256(raw).hexdigest())
    return Canaries(
        strings=strings, sizes={size: frozenset(some) for size, some in sizes.items()}, encoded=frozenset(encoded)
    )


def _title(record: ParsedRecord) -> list[str]:
    found = getattr(record.facts, KINDS[record.kind].title)
    return [found] if isinstance(found, str) else list(found.values())


def _contact(record: ParsedRecord) -> list[str]:
    facts = record.facts
    if not isinstance(facts, Member):
        return []
    street = facts.address.street if facts.address else None
    phone = (facts.phone.shown, facts.phone.dial) if facts.phone else ()
    return [one for one in (facts.email, *phone, street, facts.website, *facts.links.values()) if one]


def _distinct(texts: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if len(text) >= _SHORTEST))


def in_files(found: Canaries, project: Path, output: Path) -> list[Trace]:
    """The files in which something of a record stands, by where they are and what it is."""
    texts = {what: some for what, some in found.strings.items() if what != "slug"}
    needles = {what: [form for one in some for form in _forms(one)] for what, some in texts.items()}
    slug = re.compile(rb"(?<![\w-])%s(?![\w-])" % found.strings["slug"][0].encode())
    traces: dict[tuple[str, str], list[str]] = {}
    for file in _walk(project, output):
        where = _where(file, project, output)
        for what in _in_file(file, found, needles, slug):
            shown = str(file.relative_to(project)) if file.is_relative_to(project) else str(file)
            traces.setdefault((where, what), []).append(shown)
    return [Trace(where=where, what=what, files=tuple(files)) for (where, what), files in sorted(traces.items())]


def _walk(project: Path, output: Path) -> Iterator[Path]:
    roots = [project] if output.is_relative_to(project) else [project, output]
    for root in roots:
        for place, folders, names in os.walk(root):
            folders[:] = sorted(name for name in folders if name not in _NOT_LOOKED_AT)
            for name in sorted(names):
                file = Path(place) / name
                if not file.is_symlink() and file.is_file() and file.stat().st_size <= _LARGEST:
                    yield file


def _where(file: Path, project: Path, output: Path) -> str:
    if file.is_relative_to(output):
        return "output"
    near = file.is_relative_to(output.parent) and str(file.relative_to(output.parent)).startswith(f".{output.name}.")
    return "cache" if near or file.is_relative_to(project / ".cache") else "tree"


def _in_file(file: Path, found: Canaries, needles: Mapping[str, list[bytes]], slug: re.Pattern[bytes]) -> Iterator[str]:
    raw = file.read_bytes()
    if slug.search(raw) or slug.search(os.fsencode(file)):
        yield "slug"
    yield from (what for what, forms in needles.items() if any(form in raw for form in forms))
    same = len(raw) in found.sizes and hashlib.sha256(raw).hexdigest() in found.sizes[len(raw)]
    if same or any(digest in file.name for digest in found.encoded):
        yield "picture"


def _forms(text: str) -> set[bytes]:
    """A text as it may stand: plain, with typographic apostrophes, in HTML, in JSON."""
    plain = {text, text.replace("'", "’"), text.replace("’", "'")}
    written = {*plain, *(html.escape(one) for one in plain), *(json.dumps(one)[1:-1] for one in plain)}
    return {one.encode() for one in written}


# the history


def in_history(found: Canaries, project: Path, path: str) -> Iterator[tuple[str, str, list[str]]]:
    """("files", "others" or "messages"; a key of `words.WHAT`; commits) of all that is found. Nothing without Git."""
    if commits := _log(project, "--", path):
        yield "files", "name", commits
    for what in ("name", "contact"):
        for one in found.strings[what]:
            if commits := _log(project, f"-S{one}", "--", ".", f":(exclude){path}"):
                yield "others", what, commits
            named = {
                *_log(project, "--fixed-strings", f"--grep={one}"),
                *_log(project, "--fixed-strings", f"--author={one}"),
            }
            if named:
                yield "messages", what, sorted(named)


def last(project: Path, path: str) -> str:
    """The last commit that wrote files at a path; "" where there is none."""
    return _git(project, "log", "--all", "-1", "--format=%H", "--diff-filter=AM", "--", path).strip()


def has_git(project: Path) -> bool:
    return _git(project, "rev-parse", "--is-inside-work-tree").strip() == "true"


def _log(project: Path, *words: str) -> list[str]:
    return _git(project, "log", "--all", "--format=%h", *words).split()


def _git(project: Path, *words: str) -> str:
    try:
        done = subprocess.run(["git", *words], cwd=project, capture_output=True, encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return ""
    return done.stdout if done.returncode == 0 else ""
