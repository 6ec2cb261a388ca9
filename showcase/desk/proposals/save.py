"""Writes what a form at the desk hands over into the working tree: no branch, no commit; what an editor looks at next.

It is judged as what comes by mail is. Nothing is written unless all of it can be.
"""

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from showcase.desk.project import Project
from showcase.desk.proposals import receive
from showcase.desk.proposals.change import Change
from showcase.desk.proposals.refusal import Refused
from showcase.records import version
from showcase.schema.label import Message

_WRITTEN = Message("Written: {files}. Look at it, then commit it.")
_GONE = Message("Gone: {files}.")
_FAILED = Message("It could not be written ({reason}); nothing was changed.")


def save(raw: bytes, here: Project, lang: str) -> Mapping[str, object]:
    """Write a proposal; `done` says whether, and `lines` holds what there is to say.

    Where files were written, `record` says of which, and `base` is the digest of its texts now.
    """
    site = receive.site_of(here)
    try:
        change = receive.judged(raw, "proposal.zip", site)
        _write(change, here)
    except Refused as refused:
        return _answer([receive.sentence(reason, lang) for reason in refused.reasons], done=False)
    except OSError as error:
        return _answer([_FAILED.tell(lang).format(reason=error.strerror)], done=False)
    names = {
        gone: [f"{site.shown_as}/{path}" for path, new in change.files.items() if (new is None) == gone]
        for gone in (False, True)
    }
    lines = [
        label.tell(lang).format(files=", ".join(names[gone]))
        for label, gone in ((_WRITTEN, False), (_GONE, True))
        if names[gone]
    ]
    lines += [receive.sentence(reason, lang) for reason in (*change.conflicts, *change.notes)]
    if not change.files:
        return _answer([receive.ONLY_NOTE.tell(lang)], done=True)
    now = version.digest(version.files(here.content / change.record))
    return {**_answer(lines, done=True), "record": change.record, "base": now}


def _answer(lines: list[str], *, done: bool) -> Mapping[str, object]:
    return {"done": done, "lines": lines}


def _write(change: Change, here: Project) -> None:
    """All of it beside the content first, so that a full disk changes nothing; then each file in its place."""
    waiting = here.folder / ".cache"
    waiting.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=waiting) as folder:
        new = {path: raw for path, raw in change.files.items() if raw is not None}
        for number, raw in enumerate(new.values()):
            Path(folder, str(number)).write_bytes(raw)
        # Texts last: a build that begins meanwhile finds the pictures that they name.
        order = sorted(enumerate(new), key=lambda one: one[1].endswith((".md", ".yaml")))
        for number, path in order:
            place = here.content / path
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(Path(folder, str(number)), place)
    for path in change.files.keys() - new.keys():
        (here.content / path).unlink(missing_ok=True)
