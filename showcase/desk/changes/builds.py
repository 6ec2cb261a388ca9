"""Builds the site twice, with the content as it was at a commit and as it is, and says what differs.

Both are built by the program as it stands here, in folders of their own; the site's own output is left alone.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from showcase.desk.changes import site
from showcase.desk.changes.artefact import DIFFERENCE
from showcase.desk.changes.scope import since
from showcase.schema.label import Message

BEFORE, AFTER, SUMMARY = "before", "after", "summary.md"
Build = Callable[[Path, Path], bool]  # content, output; whether it could be built
_FULL = Message("--into: {found} is not empty; name a new folder")
_NOT_BUILT = Message("The site cannot be built with the content of “{found}”: nothing to compare with.")
_NOT_NOW = Message("The site cannot be built with this content; the check tells why.")


def run(content: Path, base: str, into: Path, build: Build, *, lang: str, out: TextIO) -> bool:
    """Write what differs to `out`, and into the folder as Markdown, as JSON and as the two sites; whether both could be
    built. Raises SystemExit for a commit or a folder that cannot be used.
    """
    if into.exists() and any(into.iterdir()):
        raise SystemExit(_FULL.tell(lang).format(found=into))
    into.mkdir(parents=True, exist_ok=True)
    change = since(content, base, lang)
    change.repository.export(change.base, change.within, into / "content")
    if not build(into / "content", into / BEFORE):
        out.write(_NOT_BUILT.tell(lang).format(found=base) + "\n")
        return False
    if not build(content, into / AFTER):
        out.write(_NOT_NOW.tell(lang) + "\n")
        return False
    slugs = {record.rpartition("/")[2] for record in change.records}
    found = site.difference(site.read(into / BEFORE), site.read(into / AFTER), slugs)
    (into / DIFFERENCE).write_text(site.as_json(found), encoding="utf-8")
    (into / SUMMARY).write_text(site.as_markdown(found, lang), encoding="utf-8")
    out.write(site.as_text(found, lang))
    return True
