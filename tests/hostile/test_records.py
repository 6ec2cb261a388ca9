"""Hostile headers, names, addresses, texts and rules, each put into a member and an event among good records.

Each is refused with a path and a line, or it is harmless; it costs little; and the good records are read as ever.
"""

import base64
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from showcase.records.content import Content
from showcase.records.entry import Entry
from showcase.records.problem import Problem
from showcase.schema.text import clean
from tests.conftest import SHARED
from tests.effort import CALLS_PER_BYTE, counted
from tests.hostile.harmless import faults
from tests.languages import LANGUAGES
from tests.small import LEAST, SMALL, read, small

CALLS = 20_000  # that the good records alone take, twice
GOOD = {path.rsplit("/index", 1)[0].removesuffix(".yaml") for path in SMALL if not path.startswith("vocabulary/")}
Files = Mapping[str, str | bytes]


def corpus(name: str) -> list[Any]:
    """A corpus of ../shared; nothing where it is not there: the tests are then left out."""
    file = SHARED / "corpora" / "hostile" / f"{name}.json"
    return json.loads(file.read_text(encoding="utf-8")) if file.exists() else []


def quoted(text: str) -> str:
    """A text as a YAML scalar: JSON in ASCII, which is YAML."""
    return json.dumps(text)


def judged(folder: Path, files: Files) -> tuple[Content, tuple[Problem, ...]]:
    """What was read of the small content with hostile `files` in it, once all that must hold has been asked."""
    content = small(folder, files)
    (found, problems), calls = counted(lambda: read(content))
    assert calls < CALLS + CALLS_PER_BYTE * sum(len(_bytes(text)) for text in files.values())
    entries = {f"{entry.kind}/{entry.slug}": entry for entry in found.records}
    assert entries.keys() >= GOOD
    errors = [problem for problem in problems if problem.level == "error"]
    for record in {"/".join(path.split("/")[:2]) for path in files}:
        place = f"content/{record}"
        mine = [p for p in errors if p.path == place or p.path.startswith(f"{place}/") or p.code.startswith("folder")]
        assert mine or record.removesuffix(".yaml") in entries, record
    for problem in problems:
        assert problem.line >= 1
        assert problem.code != "internal", problem.sentence("en")
        assert all(problem.sentence(lang).isprintable() for lang in LANGUAGES)
        assert not any(problem.path.startswith(f"content/{good}/") for good in GOOD)
    for key in entries.keys() - GOOD:
        assert list(unclean(entries[key])) == []
    return found, problems


def _bytes(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from (*texts(key), *texts(one))
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from texts(one)


def unclean(entry: Entry) -> Iterator[str]:
    """Everything in an entry that a page must not show."""
    for text in texts(entry.facts.model_dump()):
        if clean(text, lines=True) != text.strip():
            yield f"fact {text!r}"
    for words in entry.words.values():
        yield from faults(re.sub(r'data-picture="[^"]*"', "", words.html))


def record(kind: str, lines: str, body: str = "") -> str:
    """The least record of a kind with more lines, some of them perhaps in place of its own."""
    keys = {line.split(":")[0] for line in lines.splitlines() if re.match(r"[a-z_]+:", line)}
    kept = [line for line in LEAST[kind].splitlines() if line.split(":")[0] not in keys]
    return "---\n" + "\n".join((*kept, lines.rstrip("\n"))) + f"\n---\n\n{body}\n"


@pytest.mark.parametrize("case", corpus("yaml"), ids=lambda case: case["id"])
def test_hostile_yaml(tmp_path: Path, case: dict[str, str]) -> None:
    raw = base64.b64decode(case["b64"])
    files: dict[str, str | bytes] = {}
    for kind in ("members", "events"):
        files |= {
            f"{kind}/header/index.md": b"---\n" + raw + b"\n---\n",
            f"{kind}/pure/index.yaml": raw,
            f"{kind}/valid/index.md": f"---\n{LEAST[kind]}".encode() + raw + b"\n---\n",
            f"{kind}/inside/index.md": f"---\n{LEAST[kind]}price:\n  ".encode()
            + raw.replace(b"\n", b"\n  ")
            + b"\n---\n",
        }
    _, problems = judged(tmp_path, files)
    refused = {problem.path.split("/")[2] for problem in problems if problem.level == "error"}
    assert refused >= {"header", "pure", "valid", "inside"}


@pytest.mark.parametrize("case", corpus("yaml"), ids=lambda case: case["id"])
def test_hostile_yaml_in_vocabularies_and_figures(tmp_path: Path, case: dict[str, str]) -> None:
    raw = base64.b64decode(case["b64"])
    found, problems = read(small(tmp_path, {"vocabulary/audiences.yaml": raw, "figures/evil.yaml": raw}))
    assert {f"{entry.kind}/{entry.slug}" for entry in found.records} >= GOOD
    assert {"content/figures/evil.yaml", "content/vocabulary/audiences.yaml"} <= {problem.path for problem in problems}
    assert all(problem.line >= 1 and problem.code != "internal" for problem in problems)


@pytest.mark.parametrize("name", corpus("names"), ids=lambda name: ascii(name)[:30])
def test_hostile_names(tmp_path: Path, name: str) -> None:
    files = {
        f"{kind}/evil/index.md": record(kind, f"{key}: {quoted(name)}\n{more}")
        for kind, key, more in (
            ("members", "name", f"based_at: {quoted(name)}\n"),
            ("events", "title", f"venue: {quoted(name)}\n"),
        )
    }
    judged(tmp_path / "as a value", files)
    folder = tmp_path / "as a folder"
    if name in ("", ".", "..") or "/" in name or "\0" in name or len(name.encode()) > 255:
        return
    small(folder)
    for kind in ("members", "events", "figures", "vocabulary"):
        if kind in ("members", "events"):
            (folder / kind / name).mkdir()
            (folder / kind / name / "index.md").write_text(record(kind, "example: true"), encoding="utf-8")
        else:
            (folder / kind / name).write_text("a: b\n", encoding="utf-8")
    (folder / name).write_text("a: b\n", encoding="utf-8")
    (folder / "members" / "good" / name).write_text("x", encoding="utf-8")
    found, problems = read(folder)
    assert {f"{entry.kind}/{entry.slug}" for entry in found.records} >= GOOD - {"members/good"}
    assert all(problem.line >= 1 and problem.sentence("en").isprintable() for problem in problems)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", entry.slug) for entry in found.records)
    assert not any(entry.slug == "good" and entry.kind == "members" for entry in found.records)


@pytest.mark.parametrize("url", corpus("urls"), ids=lambda url: ascii(url)[:40])
def test_hostile_addresses(tmp_path: Path, url: str) -> None:
    body = f"[one]({url})\n\n[two](<{url}>)\n\n![three]({url})\n\n<{url}>\n\n[four][r]\n\n{url}\n\n[r]: {url}\n"
    files = {
        "members/fact/index.md": record("members", f"website: {quoted(url)}"),
        "members/links/index.md": record("members", f"links: {{instagram: {quoted(url)}}}"),
        "members/words/index.md": record("members", "example: true", body),
        "events/fact/index.md": record("events", f"online: {quoted(url)}"),
        "events/sign-up/index.md": record("events", f"registration: {{link: {quoted(url)}}}"),
        "events/words/index.md": record("events", "example: true", body),
    }
    found, _ = judged(tmp_path, files)
    for entry in found.records:
        for fact in (getattr(entry.facts, "website", None), getattr(entry.facts, "online", None)):
            assert fact is None or re.match(r"https?://[\w.-]+\.\w", fact)


@pytest.mark.parametrize("rule", corpus("rrules"), ids=ascii)
def test_hostile_rules(tmp_path: Path, rule: str) -> None:
    text = quoted(rule)
    files = {
        "events/whole/index.md": record("events", f"repeats: {text}"),
        "events/every/index.md": record("events", f"repeats: {{every: {text}, until: 2026-12-31}}"),
        "events/until/index.md": record("events", f"repeats: {{every: week, until: {text}}}"),
        "events/except/index.md": record("events", f"repeats: {{every: week, until: 2026-12-31, except: [{text}]}}"),
        "events/start/index.md": record("events", f"start: {text}"),
    }
    _, problems = judged(tmp_path, files)
    refused = {problem.path.split("/")[2] for problem in problems if problem.level == "error"}
    assert refused == {"whole", "every", "until", "except", "start"}


@pytest.mark.parametrize("part", range(10))
def test_hostile_strings(tmp_path: Path, part: int) -> None:
    strings = corpus("strings")[part::10]
    if not strings:
        pytest.skip("the corpora beside the project (../shared) are not here")
    files: dict[str, str | bytes] = {}
    for number, text in enumerate(strings):
        files |= {
            f"members/name-{number}/index.md": record("members", f"name: {quoted(text)}"),
            f"members/tagline-{number}/index.md": record("members", f"tagline: {quoted(text)}"),
            f"members/bare-{number}/index.md": record("members", f"tagline: {text}").encode("utf-8", "replace"),
            f"members/body-{number}/index.md": record("members", "example: true", text).encode("utf-8", "replace"),
            f"events/title-{number}/index.md": record("events", f"title: {quoted(text)}"),
            f"events/body-{number}/index.md": record("events", "example: true", text).encode("utf-8", "replace"),
        }
    judged(tmp_path, files)


@pytest.mark.parametrize("kind", ["members", "events"])
@pytest.mark.parametrize("case", corpus("markdown_pathological"), ids=lambda case: case["id"])
def test_pathological_markdown(tmp_path: Path, case: dict[str, str], kind: str) -> None:
    judged(tmp_path / "whole", {f"{kind}/evil/index.md": record(kind, "example: true", case["text"])})
    cut = case["text"].encode()[:15_900].decode(errors="ignore")
    judged(tmp_path / "cut", {f"{kind}/evil/index.md": record(kind, "example: true", cut)})


def test_the_corpora_are_all_asked(shared: Path) -> None:
    asked = {"yaml", "names", "urls", "rrules", "strings", "markdown_pathological", "pelican_cases"}
    assert {file.stem for file in (shared / "hostile").glob("*.json")} == asked
