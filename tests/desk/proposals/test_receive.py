"""Staff take in what came by mail: they see what it changes, are asked, and get the commit of the forge's way."""

import io
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from showcase.desk.project import Project
from showcase.desk.proposals import hand_in, model, receive
from showcase.desk.proposals.git import Person
from showcase.desk.proposals.judge import judge
from tests.proposals import MEMBER, MOMENT, digest, git, picture, proposal, save, site, text

BRANCH = "proposals/members/anne-2026-11-29"


def received(here: Project, file: Path, lang: str = "en", answer: str | None = None) -> tuple[bool, str]:
    out = io.StringIO()
    told = {"lang": lang, "moment": MOMENT, "out": out, "yes": answer is None}
    done = receive.run(file, here, ask=lambda: str(answer), **told)  # type: ignore[arg-type]
    return done, out.getvalue()


def sent(folder: Path, found: dict[str, Any], **pictures: bytes) -> Path:
    file = folder / "sent.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("proposal.json", text(found))
        for name, raw in pictures.items():
            archive.writestr(name.replace("_", "."), raw)
    return file


def test_a_proposal_becomes_a_commit_on_a_branch_of_its_own(tmp_path: Path) -> None:
    here = site(tmp_path / "site")
    logo = {"logo": {"file": "logo.png", "alt": {"fr": "Logo"}}}
    asked = proposal(here, set={"founded": "2020", **logo}, pictures={"logo.png": digest(picture("red"))}, note="Merci")
    done, out = received(here, sent(tmp_path, asked, logo_png=picture("red")))
    assert done
    assert "-founded: 2019\n+founded: 2020\n" in out
    assert f"content/members/anne/logo.png: a picture of {len(picture('red'))} bytes\n" in out
    assert "Words to the editors:\n  Merci\n" in out
    assert git(here.folder, "show", "--format=%an|%ae|%cn|%s|%aI", "--name-status", BRANCH).splitlines() == [
        "Atelier Exemple|site@site.example|Site|members/anne: founded, logo|2026-11-29T10:30:00+00:00",
        "",
        "M\tcontent/members/anne/index.md",
        "A\tcontent/members/anne/logo.png",
    ]
    assert git(here.folder, "show", f"{BRANCH}:content/members/anne/index.md") == MEMBER.strip().replace(
        "founded: 2019\n", "founded: 2020\n"
    ).replace("works:", "logo: {file: logo.png, alt: Logo}\nworks:")


def test_what_goes_is_gone_in_the_commit(tmp_path: Path) -> None:
    """A picture that nothing shows any more, and a translation that says nothing."""
    here = site(tmp_path / "site", {"members/anne/index.de.md": "---\ntagline: Schalen\n---\n"})
    assert received(here, sent(tmp_path, proposal(here, set={"works": None, "tagline": {"de": None}})))[0]
    assert git(here.folder, "show", "--format=", "--name-status", BRANCH).splitlines() == [
        "D\tcontent/members/anne/index.de.md",
        "M\tcontent/members/anne/index.md",
        "D\tcontent/members/anne/work-1.png",
    ]


def test_line_ends_are_those_that_the_repository_keeps(tmp_path: Path) -> None:
    here = site(tmp_path / "site")
    (here.folder / ".gitattributes").write_text("* text=auto eol=lf\n", encoding="utf-8")
    save(here.folder, "as the project does")
    (here.content / "members/anne/index.md").write_bytes(MEMBER.replace("\n", "\r\n").encode())
    assert received(here, sent(tmp_path, proposal(here, set={"founded": "2020"})))[0]
    assert git(here.folder, "diff", "--shortstat", "HEAD", BRANCH) == ("1 file changed, 1 insertion(+), 1 deletion(-)")


def test_the_working_tree_and_the_branch_at_work_stay(tmp_path: Path) -> None:
    here = site(tmp_path / "site")
    head = git(here.folder, "rev-parse", "HEAD")
    (here.content / "members/anne/index.md").write_text(MEMBER.replace("2019", "2018"), encoding="utf-8")
    assert received(here, sent(tmp_path, proposal(here, set={"name": "B"})))[0]
    assert git(here.folder, "rev-parse", "HEAD") == head
    assert git(here.folder, "status", "--porcelain") == "M content/members/anne/index.md"


def test_both_ways_make_the_same_commit(tmp_path: Path) -> None:
    """The forge's way has other people and another day: given the same, the bytes are the same."""
    here = site(tmp_path / "site")
    asked = proposal(here, set={"tagline": {"lb": "Schosselen"}})
    received(here, sent(tmp_path, asked))
    found = receive.site_of(here)
    assert found.repository
    change = judge(model.read(text(asked)), [], found)
    commit = hand_in.commit(
        change,
        found.repository,
        base=git(here.folder, "rev-parse", "HEAD"),
        content="content/",
        author=Person(name="Atelier Exemple", email="site@site.example"),
        committer=receive.committer(here),
        moment=MOMENT,
    )
    assert commit == git(here.folder, "rev-parse", BRANCH)


def test_two_proposals_of_one_day_get_a_branch_each(tmp_path: Path) -> None:
    here = site(tmp_path / "site")
    for name in ("B", "C"):
        assert received(here, sent(tmp_path, proposal(here, set={"name": name})))[0]
    found = git(here.folder, "branch", "--list", "proposals/*", "--format=%(refname:short)").split()
    assert found == [BRANCH, f"{BRANCH}-2"]


@pytest.mark.parametrize(("answer", "taken"), [("y", True), ("oui", True), ("jo", True), ("n", False), ("", False)])
def test_nobody_is_taken_by_surprise(answer: str, taken: bool, tmp_path: Path) -> None:
    here = site(tmp_path / "site")
    done, out = received(here, sent(tmp_path, proposal(here, set={"name": "B"})), answer=answer)
    assert done == taken
    assert f"Make a commit of this on the branch {BRANCH}? [y/n]" in out
    assert (BRANCH in git(here.folder, "branch", "--list", "--format=%(refname:short)")) == taken


def test_what_is_wrong_is_told_in_the_words_of_the_checker(tmp_path: Path) -> None:
    here = site(tmp_path / "site")
    asked = proposal(here, set={"website": "terre", "owners": [], "founded": "MMXX"})
    done, out = received(here, sent(tmp_path, asked))
    assert not done
    assert out == "owners: only the editors may change this field; say in the note what should stand there\n"
    done, out = received(here, sent(tmp_path, proposal(here, set={"website": "terre", "founded": "MMXX"})), lang="de")
    assert not done
    assert [line.split(": ")[:2] for line in out.splitlines()] == [
        ["content/members/anne/index.md:6", "website"],
        ["content/members/anne/index.md:7", "founded"],
    ]
    assert git(here.folder, "branch", "--format=%(refname:short)").split() == ["main"]


def test_a_note_alone_is_shown(tmp_path: Path) -> None:
    here = site(tmp_path / "site")
    done, out = received(here, sent(tmp_path, proposal(here, note="\x1b[31mred\x1b[0m")))
    assert done
    assert "  \\x1b[31mred" in out
    assert "It changes nothing" in out


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    here = site(tmp_path / "site")
    file = tmp_path / "x.zip"
    assert received(here, file) == (False, f"{file}: there is no such file; mend the path\n")


def test_without_a_repository_nothing_is_committed(tmp_path: Path) -> None:
    here = site(tmp_path / "site")
    (here.folder / ".git").rename(tmp_path / "away")
    done, out = received(here, sent(tmp_path, proposal(here, set={"name": "B"})))
    assert not done
    assert "no Git repository" in out


def test_the_content_may_lie_deeper_in_the_repository(tmp_path: Path) -> None:
    here = site(tmp_path / "all")
    git(here.folder, "mv", "content", "docs")
    (here.folder / "site").mkdir()
    git(here.folder, "mv", "docs", "site/content")
    git(here.folder, "commit", "--quiet", "--message", "move")
    here = replace(here, content=here.folder / "site/content")
    assert received(here, sent(tmp_path, proposal(here, set={"name": "B"})))[0]
    assert git(here.folder, "show", "--format=", "--name-only", BRANCH) == "site/content/members/anne/index.md"
