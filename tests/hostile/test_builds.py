"""Files that took over a build of Pelican, given to a build of ours: refused with a path and a line, or harmless.

Harmless means: the site is, byte for byte, the one in which an honest record stands at the same place, but for the
pages that show the record; nothing outside the output is written or deleted, nothing from outside is published.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

import pytest

from tests.hostile.cases import KINDS, Case, cases, harmless, ours
from tests.hostile.harmless import walk
from tests.hostile.project import MARKER, Project, project, tree
from tests.small import read

CASES = cases()
AS_IT_WAS = "as it was"
# One of each way in, each in a build of its own; in the long run all others, and all in each kind of our layout. The
# usual run has these in two builds that hold all of them.
ALONE = {
    *("attach_idrsa", "static_unlink_outside", "symlink_dir", "rst_raw_file", "surrogate_name_title", "is_valid"),
}
IN_OUR_LAYOUT = {"attach_idrsa", "symlink_dir"}


@dataclass(frozen=True, kw_only=True)
class Built:
    """How a build ended, and everything it said, on one line a message."""

    code: int
    said: str


def build(made: Project) -> Built:
    """Build, and ask what must hold however it ended."""
    before = made.outside()
    done = made.build()
    said = re.sub(r"[ \t]*\n[ \t]+", " ", done.stdout + done.stderr)
    assert "Traceback" not in said, said
    assert made.outside() == before
    assert MARKER not in said
    for file in made.output.rglob("*"):
        assert not file.is_symlink()
        assert not file.is_file() or MARKER.encode() not in file.read_bytes(), file
    return Built(code=done.returncode, said=said)


def link(made: Project, links: Mapping[str, str]) -> None:
    for path, target in links.items():
        place = made.folder / "content" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.symlink_to(target)


def refused(built: Built, path: str) -> bool:
    """Whether a message names this file, or something in its folder, with a line."""
    return built.code != 0 and bool(re.search(rf"content/{re.escape(path)}[^\s:]*:[1-9][0-9]*: ", built.said))


def printable(path: str) -> str:
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in path)


def same_but_for(hostile: Path, honest: Path, slugs: set[str]) -> None:
    """Both outputs have the same files; what differs shows one of the records."""
    ours, theirs = tree(hostile), tree(honest)
    assert ours.keys() == theirs.keys()
    for path in ours:
        if ours[path] != theirs[path] and "search/" in path:  # records without their names, or cards
            assert len(told(hostile / path) - told(honest / path)) <= len(slugs), path
        elif ours[path] != theirs[path]:
            text = (hostile / path).read_text(encoding="utf-8")
            assert any(slug in path or f"/{slug}/" in text for slug in slugs), path
    assert walk(hostile) == []


def told(file: Path) -> set[str]:
    """What a file of the search says of each record."""
    lists = json.loads(file.read_text(encoding="utf-8"))
    if isinstance(lists, dict) and "bodies" in lists:
        return {f"{place} {sorted(words)}" for place, words in words_of(lists).items()}
    return {json.dumps(one) for one in (zip(*lists, strict=True) if isinstance(lists[0], list) else lists)}


def words_of(file: dict[str, dict[str, list[int] | int]]) -> dict[int, list[str]]:
    """By the place of a record, the words that a file of the search has of it."""
    found: dict[int, list[str]] = {}
    for field in ("texts", "bodies"):
        for word, steps in file[field].items():
            for place in accumulate(steps if isinstance(steps, list) else [steps]):
                found.setdefault(place, []).append(f"{field} {word}")
    return found


def alone(case: Case) -> list[pytest.param]:
    """The case as it was, and in each kind of ours; all but a few in the long run only."""
    short = {kind for kind, ids in ((AS_IT_WAS, ALONE), ("members", IN_OUR_LAYOUT)) if case.id in ids}
    return [
        pytest.param(case, kind, marks=[] if kind in short else pytest.mark.long, id=f"{case.id} {kind}")
        for kind in (AS_IT_WAS, *KINDS)
    ]


def laid(case: Case, kind: str) -> tuple[dict[str, bytes], dict[str, str], set[str]]:
    """Files, links, and the paths of which one at least must be named where it is refused."""
    if kind == AS_IT_WAS:
        return dict(case.files), dict(case.links), {top(path) for path in (*case.files, *case.links)}
    files = ours(case, kind, "evil")
    links = {f"{kind}/evil/{Path(name).name}": to for name, to in case.links.items()}
    return files, links, {path.rsplit("/", 1)[0] for path in files}


@pytest.mark.parametrize(("case", "kind"), [one for case in CASES for one in alone(case)])
def test_a_case_alone(tmp_path: Path, case: Case, kind: str) -> None:
    files, links, paths = laid(case, kind)
    made = project(tmp_path, files, case.conf)
    link(made, links)
    built = build(made)
    if built.code:
        assert any(refused(built, printable(path)) for path in paths), built.said
        assert not made.output.exists()
        return
    assert kind != AS_IT_WAS, "a file of another layout can only be refused"
    honest = project(tmp_path / "honest", {path: harmless(path, kind) for path in files})
    assert build(honest).code == 0
    same_but_for(made.output, honest.output, {path.split("/")[-1] for path in paths})


def top(path: str) -> str:
    """What a message about a file of another layout names: itself, or the folder that should not be there."""
    folder = path.split("/", maxsplit=1)[0]
    return path if folder in KINDS else folder


def test_every_case_as_it_was_is_refused_by_name(tmp_path: Path, shared: Path) -> None:
    assert (shared / "hostile").is_dir()
    named = [(n, Path(path), raw) for n, case in enumerate(CASES) for path, raw in case.files.items()]
    files = {f"{path.parent}/{n}-{path.name}": raw for n, path, raw in named if path.name.isprintable()}
    made = project(tmp_path, files)
    built = build(made)
    assert built.code == 1
    assert not made.output.exists()
    assert len(files) > 90
    assert [path for path in files if not refused(built, top(path))] == []


@dataclass(frozen=True, kw_only=True)
class Sorted:
    """All cases in our layout, by what reading them alone says: files by path."""

    refused: Mapping[str, bytes]
    harmless: Mapping[str, bytes]


@pytest.fixture(scope="module")
def in_our_layout(tmp_path_factory: pytest.TempPathFactory, shared: Path) -> Sorted:
    assert (shared / "hostile").is_dir()
    files = {path: raw for case in CASES for kind in KINDS for path, raw in ours(case, kind, case.slug).items()}
    made = project(tmp_path_factory.mktemp("sorted"), files)
    _, problems = read(made.folder / "content")
    wrong = {"/".join(problem.path.split("/")[1:3]) for problem in problems if problem.level == "error"}
    bad = {path: raw for path, raw in files.items() if "/".join(path.split("/")[:2]) in wrong}
    return Sorted(refused=bad, harmless={path: raw for path, raw in files.items() if path not in bad})


def test_every_refused_case_in_our_layout_is_named_with_its_line(tmp_path: Path, in_our_layout: Sorted) -> None:
    made = project(tmp_path, in_our_layout.refused)
    built = build(made)
    assert built.code == 1
    assert not made.output.exists()
    folders = {path.rsplit("/", 1)[0] for path in in_our_layout.refused}
    assert len(folders) > 100
    assert [folder for folder in folders if not refused(built, folder)] == []


def test_every_other_case_in_our_layout_changes_its_own_pages_only(tmp_path: Path, in_our_layout: Sorted) -> None:
    made = project(tmp_path, in_our_layout.harmless)
    honest = project(tmp_path / "honest", {path: harmless(path, path.split("/")[0]) for path in in_our_layout.harmless})
    assert build(made).code == 0
    assert build(honest).code == 0
    slugs = {path.split("/")[1] for path in in_our_layout.harmless}
    assert len(slugs) > 20
    same_but_for(made.output, honest.output, slugs)


def test_a_build_leaves_what_an_earlier_one_made_when_it_is_refused(tmp_path: Path) -> None:
    made = project(tmp_path, {})
    assert build(made).code == 0
    before = tree(made.output)
    (made.folder / "content/members/evil.md").write_text("title: E\n", encoding="utf-8")
    assert refused(build(made), "members/evil.md")
    assert tree(made.output) == before


def test_a_link_out_of_the_content_ends_the_build(tmp_path: Path) -> None:
    made = project(tmp_path, {})
    (made.folder / "content/members/good/portrait.jpg").symlink_to("../../..")
    assert refused(build(made), "members/good/portrait.jpg")
