"""A judged change as data, from the job that read a stranger's text to the one that may write; looked at again there.

What is taken: texts and pictures in the folder of one record of a kind that has a form, which say nothing that only
editors may say. No picture is decoded.
"""

import base64
import json
from collections.abc import Mapping
from typing import Any

from showcase.derive.form.fields import KINDS_WITH_FORM
from showcase.desk.proposals.change import Change, Site
from showcase.desk.proposals.model import MOST_NOTE, MOST_PICTURES
from showcase.desk.proposals.refusal import Refusal, Refused
from showcase.desk.proposals.rules import EDITORS
from showcase.records import version
from showcase.records.edit import normal
from showcase.records.pictures import MOST_BYTES as MOST_PICTURE
from showcase.records.text_file import MOST_BYTES
from showcase.schema import slug as slugs
from showcase.schema.picture import FILE


def dump(change: Change) -> str:
    """A change as JSON."""
    files = {path: None if raw is None else base64.b64encode(raw).decode() for path, raw in change.files.items()}
    told = {"record": change.record, "name": change.name, "fields": list(change.fields), "note": change.note}
    return json.dumps({**told, "new": change.new, "owned": change.owned, "files": files}, ensure_ascii=False)


def load(text: str, site: Site) -> Change:
    """The change that was handed on. Raises Refused for one that no judge has let through."""
    try:
        data = json.loads(text)
        files = {
            str(path): None if raw is None else base64.b64decode(raw, validate=True)
            for path, raw in data["files"].items()
        }
        change = Change(
            record=str(data["record"]),
            name=str(data["name"]),
            new=data["new"] is True,
            owned=data["owned"] is True,
            fields=tuple(map(str, data["fields"])),
            note=str(data["note"])[:MOST_NOTE],
            files=files,
            before={},
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        raise Refused(Refusal(code="shape")) from None
    if not _sound(change, site):
        raise Refused(Refusal(code="record", field="record", details={"found": change.record}))
    return change


def _sound(change: Change, site: Site) -> bool:
    folder, _, slug = change.record.partition("/")
    kind = site.settings.kinds.get(folder)
    if (
        kind is None
        or folder not in KINDS_WITH_FORM
        or not slugs.SLUG.fullmatch(slug)
        or slug in (*kind.reserved, *slugs.RESERVED)
    ):
        return False
    place = site.content / folder / slug
    if place.is_symlink() or place.exists() == change.new or len(change.files) > MOST_PICTURES * 2:
        return False
    if not set(change.fields) <= {*kind.fields, "pictures"}:
        return False
    if not all(_is_ours(path, raw, change.record) for path, raw in change.files.items()):
        return False
    before = {} if change.new else version.files(place)
    after: dict[str, Any] = {**before, **{path.rpartition("/")[2]: raw for path, raw in change.files.items()}}
    texts = {name: raw for name, raw in after.items() if raw is not None and version.TEXT.fullmatch(name)}
    read = normal.read(texts, kind, site.settings, None, f"{site.shown_as}/{change.record}")
    old = normal.read(before, kind, site.settings, None, f"{site.shown_as}/{change.record}").data if before else {}
    return bool(read.texts) and not _editors(old, read.data)


def _editors(old: Mapping[str, Any], new: Mapping[str, Any]) -> bool:
    """Whether a field differs that only editors set."""
    return any(old.get(field) != new.get(field) for field in EDITORS)


def _is_ours(path: str, raw: bytes | None, record: str) -> bool:
    folder, _, name = path.rpartition("/")
    if folder != record:
        return False
    if version.TEXT.fullmatch(name):
        return raw is None or len(raw) <= MOST_BYTES
    return bool(FILE.fullmatch(name)) and (raw is None or 0 < len(raw) <= 2 * MOST_PICTURE)
