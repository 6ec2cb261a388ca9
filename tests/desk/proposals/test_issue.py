"""An issue is read as data, judged, and handed on as files; the job that may write looks at them again and answers."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from showcase.desk.project import Project
from showcase.desk.proposals import issue, publish
from showcase.desk.proposals.attachments import Attachments
from showcase.desk.proposals.refusal import Refused
from tests.forge import FakeForge, serving
from tests.http_server import Quiet, running
from tests.proposals import NEW, digest, filled_in, git, picture, proposal, save, site

IMAGE = "0f8fad5b-d9cb-469f-a165-70867728950e"
OTHER = "7c9e6679-7425-40de-944b-e07fc1f90ae7"


def event(folder: Path, body: str | None, **more: Any) -> Path:
    """The forge's file of an issue."""
    user = {"login": "anne-exemple", "id": 7, "type": "User"}
    found = {
        "number": 12,
        "body": body,
        "user": user,
        "updated_at": "2026-11-29T10:30:00Z",
        "title": "proposal",
        **more,
    }
    file = folder / "event.json"
    file.write_text(json.dumps({"action": "opened", "issue": found}), encoding="utf-8")
    return file


@contextmanager
def attachments(files: Mapping[str, bytes], to: str = "") -> Iterator[str]:
    """A forge that keeps what was dragged into issues, and leads to it by another address, as github.com does."""

    class Handler(Quiet, BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            name = self.path.rpartition("/")[2]
            if self.path.startswith("/user-attachments/"):
                self.send_response(302)
                self.send_header("Location", f"{to}/stored/{name}")
                self.send_header("Content-Length", "0")
                return self.end_headers()
            raw = files.get(name)
            self.send_response(200 if raw is not None else 404)
            self.send_header("Content-Length", str(len(raw or b"")))
            self.end_headers()
            self.wfile.write(raw or b"")
            return None

    with running(ThreadingHTTPServer(("127.0.0.1", 0), Handler)) as address:
        yield address


def read(folder: Path, here: Project, body: str | None, server: str = "https://github.com") -> tuple[bool, str]:
    """Whether something is handed on, and the answer."""
    handed = folder / "handed"
    done = issue.run(event(folder, body), here, handed, server=server)
    assert (handed / issue.CHANGE).exists() == done
    return done, (handed / issue.ANSWER).read_text(encoding="utf-8")


def test_a_proposal_is_handed_on_with_an_answer(tmp_path: Path) -> None:
    here = site(tmp_path / "site")
    done, answer = read(tmp_path, here, filled_in(proposal(here, set={"founded": "2020"})))
    assert done
    assert answer.startswith("<!-- the answer to a proposal -->\nDanke! Ihre Änderung an `members/anne` ist bereit.")


def test_what_is_wrong_is_answered_in_the_language_of_the_form(tmp_path: Path) -> None:
    here = site(tmp_path / "site")
    done, answer = read(tmp_path, here, filled_in(proposal(here, lang="lb", set={"founded": "<b>MMXX</b> @all"})))
    assert not done
    assert "* **Grënnung (founded)**: " in answer
    assert "\\<b\\>MMXX\\<\\/b\\> \\@\u200ball" in answer


def test_words_to_the_editors_are_thanked_for(tmp_path: Path) -> None:
    here = site(tmp_path / "site")
    done, answer = read(tmp_path, here, filled_in(proposal(note="Wrong year", lang="en")))
    assert (done, answer) == (
        False,
        "<!-- the answer to a proposal -->\nThank you! The editors read your words here, and answer.\n",
    )


ANY = [
    None,
    "",
    "hello",
    "```json\n```",
    "```json\n{\n```\n",
    "{" * 5000,
    "```\n" * 5000,
    "\0",
    "### Proposal\n\n```json\n[]\n```",
]


@pytest.mark.parametrize("body", ANY)
def test_any_other_text_gets_a_polite_answer(body: str | None, tmp_path: Path) -> None:
    here = site(tmp_path / "site")
    done, answer = read(tmp_path, here, body)
    assert not done
    assert answer.count("\n* ") == 1


def test_pictures_are_fetched_from_the_forge_by_way_of_where_it_leads(tmp_path: Path) -> None:
    here = site(tmp_path / "site")
    logo = {"logo": {"file": "logo.png", "alt": {"fr": "Logo"}}}
    asked = proposal(here, set=logo, pictures={"logo.png": digest(picture("red"))})
    with attachments({IMAGE: picture("red")}) as server:
        body = filled_in(asked, f"![logo]({server}/user-attachments/assets/{IMAGE}) https://evil.example/x.png")
        assert read(tmp_path, here, body, server)[0]
    found = json.loads((tmp_path / "handed" / issue.CHANGE).read_text(encoding="utf-8"))
    assert sorted(found["files"]) == ["members/anne/index.md", "members/anne/logo.png"]


def test_what_leads_away_from_the_forge_is_not_followed(tmp_path: Path) -> None:
    here = site(tmp_path / "site")
    asked = proposal(here, set={"name": "B"}, pictures={"logo.png": digest(b"secret")})
    with attachments({IMAGE: b"secret"}) as inside, attachments({}, to=inside) as server:
        done, answer = read(tmp_path, here, filled_in(asked, f"{server}/user-attachments/assets/{IMAGE}"), server)
    assert not done
    assert "konnte nicht geholt werden" in answer


GITHUB = Attachments("https://github.com")
ADDRESSES = {
    f"https://github.com/user-attachments/assets/{IMAGE}": True,
    f"https://github.com/org/site/assets/12345/{IMAGE}": True,
    f"https://user-images.githubusercontent.com/12345/{IMAGE}.png": True,
    f"http://github.com/user-attachments/assets/{IMAGE}": False,
    f"https://github.com.evil.example/user-attachments/assets/{IMAGE}": False,
    f"https://github.com@evil.example/user-attachments/assets/{IMAGE}": False,
    f"https://evil.example/?https://github.com/user-attachments/assets/{IMAGE}": False,
    "https://github.com/org/site/raw/main/x.png": False,
    "https://github.com/user-attachments/assets/../../x": False,
    "https://169.254.169.254/latest/meta-data": False,
    "file:///etc/passwd": False,
}


@pytest.mark.parametrize("address", ADDRESSES)
def test_only_what_was_dragged_into_the_text_is_fetched(address: str) -> None:
    assert list(GITHUB.named(f"![x]({address})")) == ([address] if ADDRESSES[address] else [])


def test_a_file_that_is_too_large_is_not_read_to_its_end() -> None:
    with attachments({IMAGE: bytes(13_000_000)}) as server, pytest.raises(Refused) as refusal:
        Attachments(server).fetch(f"{server}/user-attachments/assets/{IMAGE}")
    assert [one.code for one in refusal.value.reasons] == ["large"]


def test_a_picture_that_is_not_there_is_told() -> None:
    with attachments({}) as server, pytest.raises(Refused) as refusal:
        Attachments(server).fetch(f"{server}/user-attachments/assets/{OTHER}")
    assert [one.code for one in refusal.value.reasons] == ["picture.fetch"]


EVENTS = [b"", b"[]", b"{}", b'{"issue": {}}', b'{"issue": {"number": "x"}}', b"{" + b" " * 3_000_000]


@pytest.mark.parametrize("raw", EVENTS, ids=range(len(EVENTS)))
def test_what_is_no_event_of_an_issue_ends_the_job(raw: bytes, tmp_path: Path) -> None:
    (tmp_path / "event.json").write_bytes(raw)
    with pytest.raises(ValueError, match=r"."):
        issue.load(tmp_path / "event.json")


def published(folder: Path, here: Project, forge: FakeForge, body: str) -> None:
    """Both jobs, one after the other."""
    if (folder / "handed").exists():
        for file in (folder / "handed").iterdir():
            file.unlink()
    file = event(folder, body)
    issue.run(file, here, folder / "handed", server="https://github.com")
    publish.run(folder / "handed", file, here, forge.client, server="https://github.com", into="main")


def with_origin(folder: Path) -> tuple[Project, Path]:
    here = site(folder / "site")
    git(folder, "init", "--quiet", "--bare", "origin.git")
    git(here.folder, "remote", "add", "origin", str(folder / "origin.git"))
    return replace(here, speech="en"), folder / "origin.git"


def test_the_job_that_may_write_opens_one_pull_request_and_answers_in_one_place(tmp_path: Path) -> None:
    here, origin = with_origin(tmp_path)
    with serving() as forge:
        published(tmp_path, here, forge, filled_in(proposal(here, set={"founded": "MM"})))
        assert forge.pulls == []
        assert "nichts geändert" in forge.comments[12][0]["body"]
        published(tmp_path, here, forge, filled_in(proposal(here, set={"founded": "2020"})))
        published(tmp_path, here, forge, filled_in(proposal(here, set={"founded": "2021"}, note="Danke\n@editors #1")))
    assert [len(many) for many in forge.comments.values()] == [1]
    assert "https://forge.example/pull/100" in forge.comments[12][0]["body"]
    assert forge.dispatched == [("check.yml", {"ref": "proposals/12"})] * 2
    (pull,) = forge.pulls
    assert (pull["title"], pull["head"]["ref"], pull["base"]["ref"]) == (
        "members/anne: founded",
        "proposals/12",
        "main",
    )
    assert pull["body"].startswith(
        "<!-- the answer to a proposal -->\nCloses #12\n\nThe account is an owner of this record."
    )
    assert "> Danke\n> \\@\u200beditors \\#\u200b1\n" in pull["body"]
    assert git(origin, "log", "--format=%an|%ae|%cn|%s|%aI", "-1", "proposals/12") == (
        "anne-exemple|7+anne-exemple@users.noreply.github.com|Site|members/anne: founded|2026-11-29T10:30:00+00:00"
    )
    assert "founded: 2021\n" in git(origin, "show", "proposals/12:content/members/anne/index.md")


def test_a_new_member_gets_a_page(tmp_path: Path) -> None:
    here, origin = with_origin(tmp_path)
    with serving() as forge:
        published(tmp_path, here, forge, filled_in(proposal(base=None, record="members/zoe", set=NEW, lang="fr")))
    assert "Votre nouvelle page `members/zoe-exemple` est prête." in forge.comments[12][0]["body"]
    assert git(origin, "show", "--format=%s", "--name-only", "proposals/12").split("\n") == [
        "members/zoe-exemple: new",
        "",
        "content/members/zoe-exemple/index.lb.md",
        "content/members/zoe-exemple/index.md",
    ]


def test_what_the_first_job_did_not_let_through_is_not_written(tmp_path: Path) -> None:
    here, origin = with_origin(tmp_path)
    file = event(tmp_path, filled_in(proposal(here, set={"founded": "2020"})))
    issue.run(file, here, tmp_path / "handed", server="https://github.com")
    change = tmp_path / "handed" / issue.CHANGE
    change.write_text(
        change.read_text(encoding="utf-8").replace("members/anne/index.md", ".github/x.yml"), encoding="utf-8"
    )
    with serving() as forge, pytest.raises(ValueError, match="not let through"):
        publish.run(tmp_path / "handed", file, here, forge.client, server="https://github.com", into="main")
    assert git(origin, "branch", "--list") == ""
    assert forge.comments == {}


def test_a_branch_that_cannot_be_pushed_tells_no_secret(tmp_path: Path) -> None:
    here, origin = with_origin(tmp_path)
    file = event(tmp_path, filled_in(proposal(here, set={"founded": "2020"})))
    issue.run(file, here, tmp_path / "handed", server="https://github.com")
    origin.rename(tmp_path / "away.git")
    with serving() as forge, pytest.raises(OSError, match="could not be brought to the forge") as failure:
        publish.run(tmp_path / "handed", file, here, forge.client, server="https://github.com", into="main")
    assert forge.client.token not in str(failure.value)


def test_a_change_that_somebody_else_made_meanwhile_is_told_in_the_answer(tmp_path: Path) -> None:
    here = site(tmp_path / "site")
    asked = filled_in(proposal(here, set={"founded": "2020", "name": "B"}, lang="en"))
    main = (here.content / "members/anne/index.md").read_text(encoding="utf-8")
    save(here.folder, "staff", {"members/anne/index.md": main.replace("2019", "2018")})
    done, answer = read(tmp_path, here, asked)
    assert done
    assert "This part was left out:\n\n* **Founded (founded)**: somebody else changed this" in answer
