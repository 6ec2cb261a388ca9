"""What a page of this desk may send to it: files of one sort, to one address. Refuses whatever other pages send.

A page of another site can have a browser send something here, but reads nothing that is served here: so it does not
know the token, and may not set the header in which it stands without being asked first (CORS), which is refused.
"""

import json
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from email.message import Message as Headers
from html import escape
from threading import Lock
from typing import Literal

ADDRESS = "/.desk/proposal"
TYPE = "application/zip"
TOKEN = "X-Desk-Token"  # noqa: S105 (the name of a header)


@dataclass(frozen=True, kw_only=True, slots=True)
class Posts:
    """`take` gets a body of `most` bytes at most, and gives what is answered, as JSON. `words` are for the script.

    One is taken after the other: two changes of one record at the same time would each be judged without the other.
    """

    take: Callable[[bytes], Mapping[str, object]]
    words: Mapping[str, str]
    most: int
    token: str = field(default_factory=lambda: secrets.token_urlsafe(24), repr=False)
    lock: Lock = field(default_factory=Lock, repr=False)

    def refusal(self, headers: Headers) -> Literal[403, 413] | None:
        """Why a request is refused before its body is read: not from a page of this desk, or too large."""
        origin, host = headers.get("Origin", ""), headers.get("Host", "")
        known = secrets.compare_digest(headers.get(TOKEN, "").encode(), self.token.encode())
        if not known or headers.get("Content-Type") != TYPE or (origin and origin != f"http://{host}"):
            return 403
        length = headers.get("Content-Length", "")
        return None if length.isdecimal() and int(length) <= self.most else 413

    def script(self) -> str:
        """The element by which a page gets what sends it."""
        words = escape(json.dumps(dict(self.words), ensure_ascii=False))
        return (
            f'<script src="/.desk/proposal.js" data-token="{self.token}" data-words="{words}" type="module"></script>\n'
        )
