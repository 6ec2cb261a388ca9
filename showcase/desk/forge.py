"""The forge's API: the few calls that our workflows make. Refuses answers that are too large, and other addresses."""

import json
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from http.client import HTTPException
from typing import Any

MOST_BYTES = 100_000_000  # of one answer: an artefact with pictures
MOST_JSON = 10_000_000
PAGE = 100  # entries that the forge gives at once
MOST_PAGES = 20
SECONDS = 60
BOT = 41898282  # the number of the account under which workflows act
Headers = Mapping[str, str]


class ForgeError(Exception):
    """The forge did not do what was asked; `status` is its answer, 0 where there was none."""

    def __init__(self, method: str, address: str, status: int, reason: str) -> None:
        self.status = status
        super().__init__(f"{method} {address}: {status or 'no answer'} {reason}".rstrip())


@dataclass(frozen=True, kw_only=True, slots=True)
class Forge:
    """One repository on the forge. The token is sent to the API alone, never on a redirect to another host."""

    api: str
    repository: str
    token: str = field(repr=False, default="")

    def ask(self, method: str, path: str, body: object = None) -> Any:
        """The answer to one call below the repository (`/pulls/7`), or None for an empty one. Raises ForgeError."""
        text = self._send(method, path, body, MOST_JSON)
        try:
            return json.loads(text) if text else None
        except ValueError:
            raise ForgeError(method, path, 0, "this is no JSON") from None

    def every(self, path: str, key: str = "") -> Iterator[Any]:
        """All entries of a list, page by page; with `key` of the list that stands there. Raises ForgeError."""
        sign = "&" if "?" in path else "?"
        for page in range(1, MOST_PAGES + 1):
            answer = self.ask("GET", f"{path}{sign}per_page={PAGE}&page={page}")
            entries = answer[key] if key else answer
            yield from entries
            if len(entries) < PAGE:
                return
        raise ForgeError("GET", path, 0, f"there are more than {MOST_PAGES * PAGE} entries")

    def fetch(self, path: str, most: int = MOST_BYTES) -> bytes:
        """The bytes that stand there, of an artefact for example. Raises ForgeError, also where they are too many."""
        return self._send("GET", path, None, most)

    def pulls_of(self, sha: str) -> list[Any]:
        """The open pull requests whose head is this commit: the forge says which, nobody else. Raises ForgeError."""
        return [pull for pull in self.every("/pulls?state=open") if pull["head"]["sha"] == sha]

    def comment(self, number: int, marker: str, text: str) -> str:
        """Put a comment below an issue or pull request, in the place of ours that holds `marker`. Its address."""
        for one in self.every(f"/issues/{number}/comments"):
            if marker in (one["body"] or "") and one["user"] and one["user"]["id"] == BOT:
                done = self.ask("PATCH", f"/issues/comments/{one['id']}", {"body": text})
                return str(done["html_url"])
        return str(self.ask("POST", f"/issues/{number}/comments", {"body": text})["html_url"])

    def _send(self, method: str, path: str, body: object, most: int) -> bytes:
        address = f"{self.api}/repos/{urllib.parse.quote(self.repository)}{path}"
        data = None if body is None else json.dumps(body).encode()
        headers = {"Accept": "application/vnd.github+json", "X-GitHub-Api-Version": "2022-11-28"}
        headers |= {"Content-Type": "application/json"} if data else {}
        request = urllib.request.Request(address, data=data, headers=headers, method=method)  # noqa: S310 (https, see below)
        if self.token:  # unredirected: an artefact is fetched from another host, which must not learn it
            request.add_unredirected_header("Authorization", f"Bearer {self.token}")
        try:
            with urllib.request.urlopen(request, timeout=SECONDS) as answer:  # noqa: S310
                found: bytes = answer.read(most + 1)
        except urllib.error.HTTPError as error:
            with error:
                raise ForgeError(method, path, error.code, str(error.reason)) from None
        except (OSError, HTTPException) as error:
            raise ForgeError(method, path, 0, str(error)) from None
        if len(found) > most:
            raise ForgeError(method, path, 0, f"the answer has more than {most} bytes")
        return found


def from_environment(names: Mapping[str, str]) -> Forge:
    """The forge that a workflow runs on, by the variables that it sets. Raises KeyError for one that is missing."""
    api, repository = names["GITHUB_API_URL"], names["GITHUB_REPOSITORY"]
    if not api.startswith("https://") and not api.startswith("http://127.0.0.1:"):  # the latter is that of the tests
        raise ValueError(f"GITHUB_API_URL: {api} is no https address")
    return Forge(api=api.rstrip("/"), repository=repository, token=names.get("GITHUB_TOKEN", ""))
