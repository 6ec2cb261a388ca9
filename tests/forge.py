"""A small forge on this machine: a real web server that answers the few calls of showcase/desk/forge.py.

It keeps what was dragged into issues, and where it is given a bare repository it names commits by it and merges in it.
"""

import json
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from showcase.desk.forge import BOT, Forge
from tests.http_server import Quiet, running

TOKEN = "a-token-of-the-tests"  # noqa: S105 (of no forge)
REPOSITORY = "org/site"


@dataclass
class FakeForge:
    """What stands on the forge. `calls` are those that came, with the token that each had."""

    address: str = ""
    origin: Path | None = None
    attachments: dict[str, bytes] = field(default_factory=dict)  # by the last part of their address
    pulls: list[dict[str, Any]] = field(default_factory=list)
    comments: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    issues: dict[int, int] = field(default_factory=dict)  # who wrote each
    artifacts: dict[int, dict[str, bytes]] = field(default_factory=dict)  # zips by name, by run
    opened: list[dict[str, Any]] = field(default_factory=list)  # issues, by a workflow
    merged: list[tuple[int, dict[str, Any]]] = field(default_factory=list)
    dispatched: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    calls: list[tuple[str, str, str]] = field(default_factory=list)
    broken: int = 0  # the status of every answer, 0 for the right ones

    @property
    def client(self) -> Forge:
        return Forge(api=self.address, repository=REPOSITORY, token=TOKEN)

    def pull(self, number: int, sha: str, account: str = "anne", account_id: int = 7, **more: Any) -> dict[str, Any]:
        """Open a pull request."""
        user = {"login": account, "id": account_id, "type": "User"}
        head = {"sha": sha, "ref": "patch-1", "repo": {"full_name": f"{account}/site", "owner": user}}
        base = {"ref": "main", "repo": {"full_name": REPOSITORY}}
        self.pulls.append({"number": number, "user": user, "head": head, "base": base, "draft": False, **more})
        return self.pulls[-1]

    def say(self, number: int, text: str, account_id: int = BOT) -> None:
        """Write a comment."""
        many = 1 + sum(map(len, self.comments.values()))
        self.comments.setdefault(number, []).append({"id": many, "body": text, "user": {"id": account_id}})

    def _pulls(self, method: str, query: dict[str, list[str]], body: Any, cut: slice) -> tuple[int, Any]:
        if method == "POST":
            made = self.pull(100 + len(self.pulls), "", **{key: body[key] for key in ("title", "body")})
            made |= {"html_url": f"https://forge.example/pull/{made['number']}", "base": {"ref": body["base"]}}
            made |= {"user": {"login": "github-actions[bot]", "id": BOT, "type": "Bot"}}
            made["head"] |= {"ref": body["head"], "repo": {"full_name": REPOSITORY, "owner": {"id": 1}}}
            if self.origin:
                made["head"]["sha"] = self._git("rev-parse", f"refs/heads/{body['head']}")
                self._git("update-ref", f"refs/pull/{made['number']}/head", made["head"]["sha"])
            return 201, made
        head = query.get("head", [""])[0].partition(":")[2]
        return 200, [one for one in self.pulls if not head or one["head"]["ref"] == head][cut]

    def answer(self, method: str, path: str, query: dict[str, list[str]], body: Any) -> tuple[int, Any]:  # noqa: PLR0911
        """The status and the answer of a call below the repository."""
        at = (int(query.get("page", ["1"])[0]) - 1) * int(query.get("per_page", ["30"])[0])
        cut = slice(at, at + int(query.get("per_page", ["30"])[0]))
        if path == "/pulls":
            return self._pulls(method, query, body, cut)
        if found := re.fullmatch(r"/pulls/(\d+)/merge", path):
            pull = next(one for one in self.pulls if one["number"] == int(found[1]))
            if body["sha"] != pull["head"]["sha"]:
                return 409, {"message": "Head branch was modified"}
            self.merged.append((int(found[1]), body))
            if self.origin:
                self._merge(int(found[1]), body["sha"], f"refs/heads/{pull['base']['ref']}")
            return 200, {"merged": True}
        if found := re.fullmatch(r"/pulls/(\d+)", path):
            one = next(one for one in self.pulls if one["number"] == int(found[1]))
            one |= body or {}
            return 200, one
        if path.startswith("/issues"):
            return self._issue(method, path, query, cut, body)
        if found := re.fullmatch(r"/actions/runs/(\d+)/artifacts", path):
            run = self.artifacts.get(int(found[1]), {})
            listed = [
                {"id": int(found[1]) * 10 + n, "name": name, "size_in_bytes": len(zipped), "expired": False}
                for n, (name, zipped) in enumerate(run.items())
            ]
            return 200, {"total_count": len(listed), "artifacts": listed[cut]}
        if found := re.fullmatch(r"/actions/workflows/([\w.]+)/dispatches", path):
            self.dispatched.append((found[1], body))
            return 204, None
        return 404, {"message": "Not Found"}

    def _merge(self, number: int, head: str, into: str) -> None:
        base = self._git("rev-parse", into)
        tree = self._git("merge-tree", "--write-tree", base, head)
        self._git("update-ref", into, self._git("commit-tree", tree, "-p", base, "-p", head, "-m", f"Merge #{number}"))

    def _git(self, *words: str) -> str:
        command = ["git", "-c", "user.name=Forge", "-c", "user.email=forge@forge.example", *words]
        return subprocess.run(command, cwd=self.origin, check=True, capture_output=True, text=True).stdout.strip()

    def _issue(  # noqa: PLR0911 (a table)
        self, method: str, path: str, query: dict[str, list[str]], cut: slice, body: Any
    ) -> tuple[int, Any]:
        if path == "/issues" and method == "POST":
            self.opened.append(body)
            return 201, body
        if path == "/issues":
            return 200, [one for one in self.opened if query["labels"][0] in one["labels"]][cut]
        if (found := re.fullmatch(r"/issues/(\d+)", path)) and int(found[1]) in self.issues:
            return 200, {"number": int(found[1]), "user": {"id": self.issues[int(found[1])]}}
        if found := re.fullmatch(r"/issues/comments/(\d+)", path):
            one = next(one for many in self.comments.values() for one in many if one["id"] == int(found[1]))
            one["body"] = body["body"]
            return 200, {"html_url": f"https://forge.example/comment/{found[1]}"}
        if found := re.fullmatch(r"/issues/(\d+)/comments", path):
            if method == "POST":
                self.say(int(found[1]), body["body"])
                return 201, {"html_url": "https://forge.example/comment/new"}
            return 200, self.comments.get(int(found[1]), [])[cut]
        return 404, {"message": "Not Found"}

    def artifact(self, number: int) -> bytes:
        return list(self.artifacts[number // 10].values())[number % 10]


@contextmanager
def serving() -> Iterator[FakeForge]:
    """A forge that answers until it is left."""
    forge = FakeForge()

    class Handler(Quiet, BaseHTTPRequestHandler):
        def _any(self) -> None:
            parts = urlsplit(self.path)
            forge.calls.append((self.command, self.path, self.headers.get("Authorization", "")))
            length = int(self.headers.get("Content-Length", "0"))
            body = json.loads(self.rfile.read(length)) if length else None
            if parts.path.startswith("/stored/"):  # the other host that keeps artefacts
                return self._send(200, forge.artifact(int(parts.path.rpartition("/")[2])))
            if parts.path.startswith("/user-attachments/assets/"):
                found = forge.attachments.get(parts.path.rpartition("/")[2])
                return self._send(200 if found else 404, found or b"")
            path = parts.path.removeprefix(f"/repos/{REPOSITORY}")
            if found := re.fullmatch(r"/actions/artifacts/(\d+)/zip", path):
                self.send_response(302)
                self.send_header("Location", f"{forge.address}/stored/{found[1]}")
                self.send_header("Content-Length", "0")
                return self.end_headers()
            status, answer = (
                (forge.broken, {}) if forge.broken else forge.answer(self.command, path, parse_qs(parts.query), body)
            )
            return self._send(status, b"" if answer is None else json.dumps(answer).encode())

        def _send(self, status: int, data: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        do_GET = do_POST = do_PATCH = do_PUT = _any  # noqa: N815 (as http.server asks for them)

    with running(ThreadingHTTPServer(("127.0.0.1", 0), Handler)) as forge.address:
        yield forge
