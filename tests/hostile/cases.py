"""The cases of pelican_cases.json: files that took over a build of Pelican 4.12, as they were and in our layout."""

import base64
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from tests.conftest import SHARED
from tests.small import LEAST

FILE = SHARED / "corpora" / "hostile" / "pelican_cases.json"
# Where a case stands in our layout, with the key that Pelican calls title there.
KINDS = {"members": "name", "events": "title", "news": "title", "pages": "title"}
BODY = "Un mot.\n"


@dataclass(frozen=True, kw_only=True)
class Case:
    """`files` are those below content/, `links` the symbolic links; `conf` are settings that Pelican had besides."""

    id: str
    files: Mapping[str, bytes]
    links: Mapping[str, str] = field(default_factory=dict)
    conf: str = ""

    @property
    def slug(self) -> str:
        """The name of the record that stands for this case in our layout."""
        return "evil-" + re.sub(r"[^a-z0-9]+", "-", self.id.lower()).strip("-")


def cases() -> list[Case]:
    """Every case; none where the corpora are not there."""
    found = json.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else []
    return [_case(one) for one in found]


def _case(one: dict[str, object]) -> Case:
    files: dict[str, bytes] = {}
    links: dict[str, str] = {}
    assert isinstance(one["files"], dict)
    for path, content in one["files"].items():
        name = path.removeprefix("content/")
        if "symlink" in content:
            links[name] = content["symlink"]
        else:
            text = content.get("text")
            files[name] = base64.b64decode(content["b64"]) if text is None else text.encode("utf-8", "surrogatepass")
    return Case(id=str(one["id"]), files=files, links=links, conf=str(one["conf"]))


def ours(case: Case, kind: str, slug: str) -> dict[str, bytes]:
    """The case as a record of ours: its header between lines, with whatever the kind needs besides, and its body.

    A file or link that is no Markdown comes into the folder as it is, beside a record that is valid.
    """
    files: dict[str, bytes] = {}
    if case.links:
        files[f"{kind}/{slug}/index.md"] = _frame(LEAST[kind].encode(), BODY.encode())
    for number, (path, raw) in enumerate(case.files.items()):
        folder = f"{kind}/{slug}" + (f"-{number}" if number else "")
        if path.endswith(".md"):
            files[f"{folder}/index.md"] = _record(raw, kind)
        else:
            files[f"{folder}/index.md"] = _frame(LEAST[kind].encode(), BODY.encode())
            files[f"{folder}/{PurePosixPath(path).name}"] = raw
    return files


def harmless(path: str, kind: str) -> bytes:
    """What stands at the same address in the build that hostile ones are compared with."""
    return _frame(LEAST[kind].encode(), BODY.encode()) if path.endswith("/index.md") else b""


def _frame(header: bytes, body: bytes) -> bytes:
    return b"---\n" + header.rstrip(b"\n") + b"\n---\n\n" + body


def _record(raw: bytes, kind: str) -> bytes:
    """Pelican's header ends at the first empty line, and its title is the name of a member."""
    mark = b"\xef\xbb\xbf" if raw.startswith(b"\xef\xbb\xbf") else b""
    end = next((blank for blank in (b"\r\n\r\n", b"\r\r", b"\n\n") if blank in raw), b"\n\n")
    header, _, body = raw.removeprefix(mark).partition(end)
    header = re.sub(rb"^title:", KINDS[kind].encode() + b":", header, flags=re.MULTILINE)
    return mark + _frame(b"\n".join((*_needed(kind, header), header)), body)


def _needed(kind: str, header: bytes) -> Iterator[bytes]:
    given = {line.split(b":")[0] for line in re.split(rb"[\r\n]+", header)}
    for line in LEAST[kind].encode().splitlines():
        if line.split(b":")[0] not in given:
            yield line
