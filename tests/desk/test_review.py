"""What the site does to a pull request after its check: on real Git repositories, with a real web server as the forge.

What the check handed on is treated as a stranger's: the hostile ones of it stand here side by side with an honest one.
"""

import io
import json
import re
import subprocess
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from showcase.desk.changes import artefact, markdown, review, site
from showcase.desk.changes.git import GitError, Repository
from showcase.desk.changes.ownership_words import VERDICTS
from showcase.desk.changes.review import MARKER, Run
from showcase.desk.forge import BOT
from showcase.desk.project import Project
from tests.conftest import DAY
from tests.forge import REPOSITORY, TOKEN, FakeForge, serving
from tests.small import LEAST, SETTINGS, SMALL, write

ANNE, MALLORY = 11, 66
OWNED = f"owners: [{{account: anne, id: {ANNE}}}]\n"
CONSENT = "consent: {date: 2026-01-15, version: 1, scope: [profile]}\n"
HERS = f"---\n{LEAST['members']}languages: [de]\n{OWNED}{CONSENT}---\n\nDes bols.\n"
NAME = "01-membres-anne-after-light-phone.png"


def git(folder: Path, *words: str) -> str:
    command = ["git", "-c", "user.name=A", "-c", "user.email=a@example", *words]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout.strip()


class Site:
    """The site's repository, a clone of it in which workflows run, and the forge."""

    def __init__(self, folder: Path, forge: FakeForge) -> None:
        self.folder, self.forge = folder, forge
        self.origin, self.clone = folder / "origin", folder / "clone"
        self.origin.mkdir()
        git(self.origin, "init", "--quiet", "--initial-branch=main")
        write(self.origin / "content", {**SMALL, "members/anne/index.md": HERS})
        self._commit("base")
        git(folder, "clone", "--quiet", str(self.origin), "clone")

    def _commit(self, message: str) -> str:
        git(self.origin, "add", "--all")
        git(self.origin, "commit", "--quiet", f"--message={message}")
        return git(self.origin, "rev-parse", "HEAD")

    def propose(self, number: int, files: Mapping[str, str | bytes], account: int = ANNE, **more: object) -> Run:
        """A pull request, as the forge keeps it; main stays where it is."""
        git(self.origin, "checkout", "--quiet", "--detach", "main")
        write(self.origin, files)
        sha = self._commit("proposal")
        git(self.origin, "update-ref", f"refs/pull/{number}/head", sha)
        git(self.origin, "checkout", "--quiet", "main")
        self.forge.pull(number, sha, "somebody", account, **more)
        return Run(head=sha, number="3", conclusion="success")

    @property
    def here(self) -> Project:
        return Project(
            folder=self.clone,
            content=self.clone / "content",
            output=self.clone / "output",
            base="",
            names={"PATH": "content"},
            settings=SETTINGS,
            today=date.fromisoformat(DAY),
            size_limit=0,
            speech="en",
        )

    def comment(self, run: Run, link: str = "") -> str:
        """The one comment that stands below pull request 7."""
        review.comment(self.forge.client, run, self.here, "main", link)
        [one] = self.forge.comments[7]
        return str(one["body"])

    def merge(self, run: Run) -> list[int]:
        return review.merge(self.forge.client, run, self.here, "main")


@pytest.fixture
def around(tmp_path: Path) -> Iterator[Site]:
    with serving() as forge:
        yield Site(tmp_path, forge)


MINE = {"content/members/anne/index.md": HERS.replace("Des bols.", "Des vases.")}
PROGRAM = {"tasks.py": "import os\n"}


def png(size: tuple[int, int] = (20, 10), **more: object) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", size, "#123456").save(stream, "PNG", **more)
    return stream.getvalue()


def zipped(files: Mapping[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in files.items():
            made.writestr(name, data)
    return stream.getvalue()


# The comment.


def test_the_comment_says_how_the_check_ended_who_decides_and_what_changes(around: Site) -> None:
    run = around.propose(7, MINE)
    told = {"pages": {"changed": ["/membres/anne/"]}, "calendars": {"added": ["/agenda.ics"]}}
    around.forge.artifacts[3] = {"changes": zipped({"difference.json": json.dumps(told).encode(), NAME: png()})}
    text = around.comment(run, "https://github.com/org/site/actions/runs/3/artifacts/5")
    assert text.startswith(f"{MARKER}\n\n### Ihr Vorschlag\n")  # in the language of anne
    assert "- `content/members/anne`: das Konto gehört zu den Berechtigten\n" in text
    assert "- `/membres/anne/`" in text
    assert "- `/agenda.ics`" in text
    assert "https://github.com/org/site/actions/runs/3/artifacts/5" in text


def test_a_second_run_edits_the_comment_of_the_first(around: Site) -> None:
    run = around.propose(7, MINE)
    first = around.comment(run)
    second = around.comment(Run(head=run.head, number="4", conclusion="failure"))
    assert first != second


def test_what_the_check_handed_on_names_no_pull_request(around: Site) -> None:
    """The number comes from the forge, by the commit."""
    run = around.propose(7, MINE)
    around.forge.pull(8, "f" * 40)
    around.forge.artifacts[3] = {"changes": zipped({"difference.json": b'{"number": 8, "pull": 8}', "number": b"8"})}
    around.comment(run)
    assert list(around.forge.comments) == [7]


def test_a_commit_that_is_no_open_pull_request_is_not_commented(around: Site) -> None:
    run = Run(head="e" * 40, number="3", conclusion="success")
    assert review.comment(around.forge.client, run, around.here, "main") == []


def test_a_pull_request_into_another_branch_is_not_commented(around: Site) -> None:
    run = around.propose(7, MINE, base={"ref": "drafts", "repo": {"full_name": REPOSITORY}})
    assert review.comment(around.forge.client, run, around.here, "main") == []


def test_the_verdict_does_not_look_at_the_name_of_the_account(around: Site) -> None:
    run = around.propose(7, MINE, MALLORY)
    around.forge.pulls[0]["user"]["login"] = "anne"
    assert VERDICTS["others"].tell("de") in around.comment(run)
    assert not around.merge(run)


HOSTILE_NAMES = {
    "a line end": 'content/members/anne/a\n## x\n<img src="https://evil.example">.jpg',
    "a mention": "content/@everyone #1 https://evil.example/x.md",
    "backticks": "content/members/``` ` x.md",
    "HTML": "content/<script>alert(1)<",
    "an end of the comment": "content/--> x.md",
    "an expression": "content/${{ github.token }}.md",
    "a command": "content/::add-mask::x",
}


@pytest.mark.parametrize("path", HOSTILE_NAMES.values(), ids=HOSTILE_NAMES)
def test_a_strangers_name_stands_in_the_comment_as_code(around: Site, path: str) -> None:
    text = around.comment(around.propose(7, {path: "x"}))
    outside = code_taken_out(text.removeprefix(MARKER))
    for sign in ("@everyone", "<", "evil.example", "#1", "-->", "${{", "::", "## x"):
        assert sign not in outside.replace("### ", ""), outside


def code_taken_out(text: str) -> str:
    """Markdown without its code, as CommonMark finds it: from a run of backticks to one of the same length."""
    return re.sub(r"(?<!`)(`+)(?!`)(?:(?!\n\n).)*?(?<!`)\1(?!`)", "", text, flags=re.DOTALL)


@pytest.mark.parametrize("text", ["a", "`", "``", " ` ", "a`b``c", "`a", "a`", "", "\n", "a\nb", "x" * 1000, "\u202e"])
def test_code_is_one_line_between_more_backticks_than_it_holds(text: str) -> None:
    made = markdown.code(text)
    assert "\n" not in made
    assert len(made) < 400
    assert code_taken_out(f"before {made} after") == "before  after"


def test_a_comment_is_never_longer_than_the_forge_takes(around: Site) -> None:
    run = around.propose(7, {f"{'x' * 150}-{n}.txt": "x" for n in range(99)})
    pages = [f"/{'y' * 200}/{n}/" for n in range(5000)]
    told = json.dumps({sort: {"changed": pages, "added": pages, "removed": pages} for sort in site.SORTS}).encode()
    around.forge.artifacts[3] = {"changes": zipped({"difference.json": told})}
    assert len(around.comment(run)) < 65_536


@pytest.mark.parametrize("link", ["javascript:alert(1)", "https://x.example/](y)", "http://x.example/", "x", ""])
def test_only_an_address_of_the_forge_becomes_the_link_to_the_pictures(around: Site, link: str) -> None:
    run = around.propose(7, MINE)
    around.forge.artifacts[3] = {"changes": zipped({NAME: png()})}
    assert "x.example" not in around.comment(run, link)


# What the check handed on.


def test_pictures_are_drawn_again_from_their_pixels_alone() -> None:
    hidden = PngInfo()
    hidden.add_text("Comment", "a secret")
    data = png(pnginfo=hidden) + b"<?php evil ?>"
    found = artefact.read(zipped({f"pictures/{NAME}": data}))
    assert list(found.pictures) == [NAME]
    assert b"secret" not in found.pictures[NAME]
    assert b"evil" not in found.pictures[NAME]
    with Image.open(io.BytesIO(found.pictures[NAME])) as picture:
        assert (picture.format, picture.size, picture.getpixel((0, 0))) == ("PNG", (20, 10), (0x12, 0x34, 0x56))


def _of(kind: str) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (20, 10)).save(stream, kind)
    return stream.getvalue()


def _moving() -> bytes:
    stream = io.BytesIO()
    frames = [Image.new("RGB", (20, 10), colour) for colour in ("red", "blue")]
    frames[0].save(stream, "PNG", save_all=True, append_images=frames[1:])
    return stream.getvalue()


HOSTILE_FILES: dict[str, Mapping[str, bytes]] = {
    "a path": {f"../../{NAME}": png()},
    "a whole path": {f"/tmp/{NAME}": png()},  # noqa: S108 (nothing is written there: that is the test)
    "another folder": {f"x/{NAME}": png()},
    "a name with a line end": {NAME.replace("anne", "an\nne"): png()},
    "a name with a sign": {NAME.replace("anne", "an;ne"): png()},
    "capitals": {NAME.upper(): png()},
    "another ending": {NAME.replace(".png", ".svg"): b"<svg onload=alert(1)>"},
    "SVG under the name of PNG": {NAME: b"<svg onload=alert(1)>"},
    "HTML": {NAME: b"<script>alert(1)</script>"},
    "a JPEG": {NAME: _of("JPEG")},
    "a GIF": {NAME: _of("GIF")},
    "a TIFF": {NAME: _of("TIFF")},
    "nothing": {NAME: b""},
    "half a picture": {NAME: png((400, 400))[:200]},
    "a moving picture": {NAME: _moving()},
    "too many pixels": {NAME: png((6000, 6000))},
    "too long a side": {NAME: png((1, 20_000))},
    "too many bytes": {NAME: png() + b"x" * artefact.MOST_BYTES},
    "a list that is none": {"difference.json": b"[]"},
    "a list that is no JSON": {"difference.json": b"{"},
    "a list without an end": {"difference.json": b"[" * 100_000},
    "a list that is no text": {"difference.json": b"\xff"},
    "a program": {"run.sh": b"rm -rf /"},
}


@pytest.mark.parametrize("files", HOSTILE_FILES.values(), ids=HOSTILE_FILES)
def test_what_is_no_list_and_no_picture_is_dropped(files: Mapping[str, bytes]) -> None:
    found = artefact.read(zipped(files))
    assert (found.difference, dict(found.pictures), found.dropped) == (None, {}, 1)


@pytest.mark.parametrize("data", [b"", b"x", zipped({NAME: png()})[:-10], b"PK\x05\x06" + b"\0" * 18])
def test_what_is_no_zip_is_an_empty_artefact(data: bytes) -> None:
    found = artefact.read(data)
    assert (found.difference, dict(found.pictures)) == (None, {})


def test_a_zip_that_swells_is_read_only_so_far() -> None:
    bomb = zipped({NAME.replace("01", f"{n:02}"): b"\0" * (artefact.MOST_BYTES + 1) for n in range(20)})
    assert len(bomb) < 1_000_000
    assert artefact.read(bomb).dropped == 20


def test_no_more_files_are_looked_at_than_a_check_makes() -> None:
    picture = png()
    files = {f"{n % 100:02}-{n}-after-light-phone.png": picture for n in range(artefact.MOST_ENTRIES + 50)}
    found = artefact.read(zipped(files))
    assert (len(found.pictures), found.dropped) == (artefact.MOST_ENTRIES, 50)


def test_of_a_list_only_plain_addresses_are_taken() -> None:
    told = {
        "pages": {
            "changed": ["/membres/anne/", "/", "//evil.example", "/../x", "/a b", "/<b>", "javascript:x", 7, None],
            "evil": ["/x/"],
        },
        "evil": {"changed": ["/x/"]},
        "calendars": ["/x/"],
        "data": {"added": "/x/"},
    }
    found = site.from_json(json.dumps(told))
    assert {sort: dict(ways) for sort, ways in found.items() if ways} == {
        "pages": {"changed": ("/membres/anne/", "/", "/../x")}
    }


def test_pictures_are_written_below_the_folder_alone(around: Site, tmp_path: Path) -> None:
    around.forge.artifacts[3] = {
        "changes": zipped({NAME: png(), "../../evil.png": png(), "difference.json": b"{}"}),
        "other": zipped({NAME.replace("01", "02"): png()}),
    }
    run = Run(head="0" * 40, number="3", conclusion="success")
    assert review.pictures(around.forge.client, run, tmp_path / "pictures") == 1
    assert [file.name for file in (tmp_path / "pictures").iterdir()] == [NAME]


def test_a_run_that_handed_nothing_on_has_no_pictures(around: Site, tmp_path: Path) -> None:
    run = Run(head="0" * 40, number="3", conclusion="failure")
    assert review.pictures(around.forge.client, run, tmp_path / "pictures") == 0


# The merge.


def test_what_is_its_authors_own_is_merged_at_the_commit_that_was_looked_at(around: Site) -> None:
    run = around.propose(7, MINE)
    assert around.merge(run) == [7]
    assert around.forge.merged == [(7, {"sha": run.head, "merge_method": "merge"})]
    assert around.forge.dispatched == [("publish.yml", {"ref": "main"})]  # else nobody would see it


REFUSED: dict[str, tuple[Mapping[str, str | bytes], int, Mapping[str, object]]] = {
    "somebody else's": (MINE, MALLORY, {}),
    "a record more": ({"content/members/new/index.md": HERS}, ANNE, {}),
    "the program": (MINE | PROGRAM, ANNE, {}),
    "the owners": ({"content/members/anne/index.md": HERS.replace("id: 11", "id: 12")}, ANNE, {}),
    "a draft": (MINE, ANNE, {"draft": True}),
    "into another branch": (MINE, ANNE, {"base": {"ref": "drafts"}}),
}


@pytest.mark.parametrize("name", REFUSED)
def test_anything_else_is_not_merged(around: Site, name: str) -> None:
    files, account, more = REFUSED[name]
    assert around.merge(around.propose(7, files, account, **more)) == []
    assert around.forge.merged == []


@pytest.mark.parametrize("conclusion", ["failure", "cancelled", "timed_out", "skipped", "neutral", ""])
def test_nothing_is_merged_whose_check_did_not_pass(around: Site, conclusion: str) -> None:
    run = around.propose(7, MINE)
    assert around.merge(Run(head=run.head, number="3", conclusion=conclusion)) == []


def test_a_branch_that_somebody_else_can_push_to_is_not_merged(around: Site) -> None:
    run = around.propose(7, MINE)
    around.forge.pulls[0]["head"]["repo"]["owner"] = {"id": MALLORY}
    assert around.merge(run) == []
    around.forge.pulls[0]["head"]["repo"] = None  # the fork is gone
    assert around.merge(run) == []


def proposed_by_form(around: Site, account: int) -> Run:
    """A pull request that our own workflow opened for issue 5."""
    run = around.propose(7, MINE, BOT)
    head = around.forge.pulls[0]["head"]
    head["ref"], head["repo"] = "proposals/5", {"full_name": REPOSITORY, "owner": {"id": 1}}
    around.forge.issues[5] = account
    return run


def test_what_came_by_the_form_belongs_to_who_wrote_the_issue(around: Site) -> None:
    assert around.merge(proposed_by_form(around, ANNE)) == [7]


def test_what_a_stranger_sent_by_the_form_is_not_merged(around: Site) -> None:
    run = proposed_by_form(around, MALLORY)
    assert around.merge(run) == []
    assert VERDICTS["others"].tell("de") in around.comment(run)


@pytest.mark.parametrize(
    "change",
    [
        {"ref": "proposals/5/x"},
        {"ref": "proposals/x"},
        {"ref": "main"},
        {"repo": {"full_name": "mallory/site", "owner": {"id": MALLORY}}},
        {"repo": {"full_name": "mallory/site", "owner": {"id": BOT + 1}}},
        {"repo": None},
    ],
)
def test_a_branch_that_only_looks_like_one_of_the_form_is_nobodys(around: Site, change: Mapping[str, object]) -> None:
    run = proposed_by_form(around, ANNE)
    around.forge.pulls[0]["head"] |= change
    assert around.merge(run) == []


def test_a_stranger_who_names_a_branch_as_the_form_does_stays_a_stranger(around: Site) -> None:
    run = proposed_by_form(around, ANNE)
    around.forge.pulls[0]["user"] = {"id": MALLORY}
    assert around.merge(run) == []


def test_a_commit_of_two_pull_requests_is_not_merged(around: Site) -> None:
    run = around.propose(7, MINE)
    around.forge.pull(8, run.head, "somebody", ANNE)
    assert around.merge(run) == []


# The content of a preview.


def test_the_content_that_is_proposed_is_written_as_real_files(around: Site, tmp_path: Path) -> None:
    (around.origin / "content/members/anne/lien.jpg").symlink_to("/etc/passwd")
    run = around.propose(7, MINE | PROGRAM)
    into = tmp_path / "content"
    assert review.content(around.forge.client, run, around.here, "main", into) == 7
    assert (into / "members/anne/index.md").read_text(encoding="utf-8") == MINE["content/members/anne/index.md"]
    assert not (into / "members/anne/lien.jpg").exists()
    assert not (tmp_path / "tasks.py").exists()
    assert not any(file.is_symlink() for file in into.rglob("*"))


# How a workflow asks for it.


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ({"HEAD_SHA": "main", "RUN_ID": "3"}, "“main” is not the commit of a run"),
        ({"HEAD_SHA": "0" * 40, "RUN_ID": "../3"}, "“../3” is not the number of a run"),
        ({}, "“” is not the commit of a run"),
    ],
)
def test_a_run_is_a_commit_and_a_number(names: Mapping[str, str], said: str) -> None:
    with pytest.raises(SystemExit, match=said):
        review.run_of(names)


def names(around: Site, run: Run, **more: str) -> dict[str, str]:
    named = {"GITHUB_API_URL": around.forge.address, "GITHUB_REPOSITORY": REPOSITORY, "GITHUB_TOKEN": TOKEN}
    named |= {"GITHUB_REF_NAME": "main", "HEAD_SHA": run.head, "RUN_ID": run.number, "CONCLUSION": run.conclusion}
    return named | more


def test_each_step_is_asked_for_by_its_name(around: Site, tmp_path: Path) -> None:
    run = around.propose(7, MINE)
    around.forge.artifacts[3] = {"changes": zipped({NAME: png()})}
    told = names(around, run, PREVIEW_REPOSITORY="Org/site-preview", GITHUB_OUTPUT=str(tmp_path / "handed"))
    assert review.run("pictures", around.here, told, tmp_path / "pictures", "") == "1 picture(s)"
    assert review.run("comment", around.here, told, None, "") == "https://forge.example/comment/new"
    assert review.run("merge", around.here, told, None, "") == "merged: [7]"
    address = "https://org.github.io/site-preview/7"
    assert review.run("content", around.here, told, tmp_path / "content", "") == address
    assert (tmp_path / "handed").read_text(encoding="utf-8") == f"pull=7\naddress={address}\n"


@pytest.mark.parametrize("repository", ["", "x", "a/b/c", "a/b\npull=9", "https://x.example/y"])
def test_a_preview_goes_to_a_repository(around: Site, tmp_path: Path, repository: str) -> None:
    told = names(around, around.propose(7, MINE), PREVIEW_REPOSITORY=repository, GITHUB_OUTPUT=str(tmp_path / "handed"))
    with pytest.raises(SystemExit, match="this is no owner/repository"):
        review.run("content", around.here, told, tmp_path / "content", "")
    assert not (tmp_path / "handed").exists()


def test_a_preview_is_refused_at_the_origin_of_the_site(around: Site, tmp_path: Path) -> None:
    """Else a page of a stranger's could read what the site's pages keep in the browser."""
    places = {"PREVIEW_REPOSITORY": "Org/preview", "SITE_URL": "https://org.github.io/site"}
    told = names(around, around.propose(7, MINE), **places, GITHUB_OUTPUT=str(tmp_path / "handed"))
    with pytest.raises(SystemExit, match="take a repository of another owner"):
        review.run("content", around.here, told, tmp_path / "content", "")


def test_what_the_forge_refuses_ends_the_step(around: Site) -> None:
    run = around.propose(7, MINE)
    around.forge.broken = 403
    with pytest.raises(SystemExit, match="403"):
        review.run("comment", around.here, names(around, run), None, "")


def test_a_commit_that_git_does_not_find_ends_the_step(around: Site) -> None:
    run = around.propose(7, MINE)
    git(around.origin, "update-ref", "-d", "refs/pull/7/head")
    with pytest.raises(SystemExit, match="refs/pull/7/head"):
        review.run("comment", around.here, names(around, run), None, "")
    with pytest.raises(GitError):
        Repository(folder=around.clone).fetch("--upload-pack=touch x")
