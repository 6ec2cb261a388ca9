"""Pictures that were dragged into an issue: fetched from the forge's own hosts alone, so many and so large at most."""

import re
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPException
from typing import IO, Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit

from showcase.desk.proposals.model import MOST_PICTURES
from showcase.desk.proposals.refusal import Refusal, Refused
from showcase.records.pictures import MOST_BYTES

_TIMEOUT = 30
_ADDRESS = re.compile(r"https?://[^\s\"'<>()\[\]\\`]{1,500}")
# Where github.com keeps what is dragged into a text, and where it leads whoever asks for that.
_GITHUB = re.compile(
    r"https://(?:github\.com/user-attachments/assets/[0-9a-fA-F-]{36}"
    r"|github\.com/[\w.-]+/[\w.-]+/assets/\d+/[0-9a-fA-F-]{36}"
    r"|user-images\.githubusercontent\.com/\d+/[\w.-]+)"
)
_GITHUB_HOSTS = frozenset(
    (
        "github.com",
        "user-images.githubusercontent.com",
        "private-user-images.githubusercontent.com",
        "objects.githubusercontent.com",
        "github-production-user-asset-6210df.s3.amazonaws.com",
    )
)


@dataclass(frozen=True, slots=True)
class Attachments:
    """Those of one forge, named by its address: https://github.com, or that of a company's own."""

    server: str

    def named(self, text: str) -> Iterator[str]:
        """The addresses of attachments in a text, each once, in their order; what leads elsewhere is passed over."""
        for address in dict.fromkeys(_ADDRESS.findall(text)):
            if self._ours(address):
                yield address

    def _ours(self, address: str) -> bool:
        if self.server == "https://github.com":
            return _GITHUB.fullmatch(address) is not None
        at = f"{self.server}/user-attachments/assets/"
        return address.startswith(at) and re.fullmatch(r"[0-9a-fA-F-]{36}", address.removeprefix(at)) is not None

    def hosts(self) -> frozenset[str]:
        return _GITHUB_HOSTS if self.server == "https://github.com" else frozenset((urlsplit(self.server).netloc,))

    def fetch(self, text: str) -> list[bytes]:
        """The files that a text names. Raises Refused for one that cannot be had, or too many."""
        addresses = list(self.named(text))
        if len(addresses) > MOST_PICTURES:
            details = {"found": len(addresses), "most": MOST_PICTURES}
            raise Refused(Refusal(code="picture.many", field="pictures", details=details))
        return [self._fetch(address) for address in addresses]

    def _fetch(self, address: str) -> bytes:
        # No proxy, cookie or password of this machine goes along; redirects only to the hosts above.
        opener = urllib.request.OpenerDirector()
        for handler in (
            _Redirects(self.hosts(), urlsplit(self.server).scheme),
            urllib.request.HTTPHandler(),
            urllib.request.HTTPSHandler(),
            urllib.request.HTTPDefaultErrorHandler(),
            urllib.request.HTTPErrorProcessor(),
        ):
            opener.add_handler(handler)
        try:
            with opener.open(urllib.request.Request(address), timeout=_TIMEOUT) as answer:  # noqa: S310 (of the forge)
                raw: bytes = answer.read(MOST_BYTES + 1)
        except (OSError, HTTPException, ValueError) as error:
            if isinstance(error, HTTPError):
                error.close()
            raise Refused(Refusal(code="picture.fetch", field="pictures", details={"found": address})) from None
        if len(raw) > MOST_BYTES:
            raise Refused(Refusal(code="large", field="pictures", details={"found": len(raw), "most": MOST_BYTES}))
        return raw


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows only to the hosts of the forge, by the way in which the first was asked."""

    max_redirections = 3

    def __init__(self, hosts: frozenset[str], scheme: str) -> None:
        self.hosts, self.scheme = hosts, scheme

    def redirect_request(self, req: Any, fp: IO[bytes], code: int, msg: str, headers: Any, newurl: str) -> Any:
        parts = urlsplit(newurl)
        if parts.scheme != self.scheme or parts.netloc not in self.hosts:
            fp.close()
            raise URLError("leads away from the forge")
        return super().redirect_request(req, fp, code, msg, headers, newurl)
