"""A small site in a Git repository, and proposals for it: what its tests share."""

import hashlib
import io
import json
import os
import subprocess
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from PIL import Image

from showcase.derive.form.words import CONSENT_VERSION
from showcase.desk.project import Project
from showcase.records import version
from tests.projects import EXAMPLE
from tests.small import SETTINGS, small, write

DAY = date(2026, 11, 29)
MOMENT = datetime(2026, 11, 29, 10, 30, tzinfo=UTC)
MEMBER = """---
name: Atelier Exemple
kind: studio
disciplines: [craft]
tagline: 'Bols et vases, tournés à la main' # as on the door
founded: 2019
works:
  - file: work-1.png
    alt: {fr: Un bol, de: Eine Schale}
owners: [{account: anne-exemple, id: 7}]
consent: {date: 2026-01-15, version: 1, scope: [profile, pictures, contact]}
---

Nous tournons des bols.
"""
NEW = {
    "name": "Zoë Exemple",
    "kind": "person",
    "disciplines": ["craft"],
    "tagline": {"lb": "Telleren"},
    "consent": {"date": "2026-11-29", "version": CONSENT_VERSION, "scope": ["profile"]},
}
# No settings of whoever runs the tests have a part in it.
GIT = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}


def picture(colour: str = "blue", form: str = "PNG", **more: Any) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (80, 70), colour).save(stream, form, **more)
    return stream.getvalue()


def git(folder: Path, *words: str) -> str:
    own = ("-c", "user.name=Staff", "-c", "user.email=staff@site.example", "-c", "init.defaultBranch=main")
    done = subprocess.run(["git", *own, *words], cwd=folder, env={**os.environ, **GIT}, capture_output=True, check=True)
    return done.stdout.decode("utf-8", "replace").strip()


def site(folder: Path, files: Mapping[str, str | bytes] | None = None) -> Project:
    """A project whose content is committed: that of tests/small, and one member with a picture."""
    small(folder / "content", {"members/anne/index.md": MEMBER, "members/anne/work-1.png": picture(), **(files or {})})
    git(folder, "init", "--quiet")
    save(folder, "begin")
    names = {**EXAMPLE.names, "PATH": "content", "SITENAME": "Site", "SITE_EMAIL": "site@site.example"}
    settings = replace(SETTINGS, phone_region="LU")
    return replace(EXAMPLE, folder=folder, content=folder / "content", names=names, settings=settings, today=DAY)


def save(folder: Path, subject: str, files: Mapping[str, str | bytes] | None = None) -> None:
    write(folder / "content", files or {})
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", subject)


def base(here: Project, record: str = "members/anne") -> str:
    return version.digest(version.files(here.content / record))


def proposal(here: Project | None = None, **more: Any) -> dict[str, Any]:
    """A proposal for the member, made from the version that is there."""
    found = {"proposal": 1, "record": "members/anne", "lang": "de", **more}
    if here and "base" not in found:
        found["base"] = base(here)
    return found


def text(found: Mapping[str, Any]) -> str:
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))


def filled_in(found: Mapping[str, Any], pictures: str = "_No response_") -> str:
    """The text of an issue as the forge makes it of its form."""
    return f"### Proposal\n\n```json\n{text(found)}\n```\n\n### Pictures\n\n{pictures}\n"


def digest(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()
