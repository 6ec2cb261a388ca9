"""Whether anything at all changed since the last build, asked of the file system alone.

Imports nothing that takes long: a build with nothing to do is over before Pelican, or a schema, would be loaded.
"""

import json
import os
import sqlite3
import sys
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from hashlib import blake2b
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from showcase.records import stamp

CODE = Path(__file__).parents[1]
# All settings that our own code reads. Pelican has more of them than a settings file says, so no others are looked at.
NAMES = (
    *("SITENAME", "SITE_CLAIM", "SITE_EMAIL", "SITE_PUBLISHER", "SITE_REPOSITORY", "SITEURL", "SITE_DATE"),
    *("DEFAULT_LANG", "LANGUAGES", "TIMEZONE", "PATH", "OUTPUT_PATH", "THEME", "SHOWCASE_CACHE"),
)
# Where several builds may write, or programs leave their own marks.
_PASSED_OVER = {"__pycache__"}


def unchanged(target: Path, manifest: Path, names: Mapping[str, Any]) -> int | None:
    """How many outputs stand as they were made, if every one of them does and nothing they are made from differs."""
    try:
        with sqlite3.connect(f"{manifest.resolve().as_uri()}?mode=ro", uri=True) as db:
            return _unchanged(db, target, names)
    except Exception:  # no manifest, or not a sound one, which may hold anything: the build will see
        return None


def _unchanged(db: sqlite3.Connection, target: Path, names: Mapping[str, Any]) -> int | None:
    state = dict(db.execute("SELECT key, value FROM state"))
    same = state["names"] == sum_of(names) and state["day"] == str(_day(names)) and state["folder"] == _inode(target)
    if not same or db.execute("SELECT 1 FROM changed LIMIT 1").fetchone():
        return None
    content, shown_as = state["content"], len(state["shown_as"])
    records = db.execute("SELECT path, stamp FROM record")
    if not stamp.all_hold(json.loads(state["watched"])):
        return None
    if not stamp.all_hold((content + path[shown_as:], taken) for path, taken in records):
        return None
    outputs = db.execute("SELECT path, stamp FROM output").fetchall()
    folder = str(target)
    return len(outputs) if all(stamp.of_output(f"{folder}/{path}") == taken for path, taken in outputs) else None


def watched(content: Path, theme: Path, now: int) -> list[tuple[str, str]]:
    """(path, stamp) of all that outputs are made from beside records: folders with their files, file by file."""
    found = [(str(content), stamp.take_alone(str(content), now))]
    for kind in sorted(item for item in content.iterdir() if item.is_dir()):
        # What stands in a kind's folder has a stamp of its own; a vocabulary has not.
        take = stamp.take if kind.name == "vocabulary" else stamp.take_alone
        found.append((str(kind), take(str(kind), now)))
    found += [(folder, stamp.take(folder, now)) for root in (theme, CODE) for folder in _folders(root)]
    # Where packages are installed: one that comes or goes changes the folder.
    return found + [(folder, stamp.take_alone(folder, now)) for folder in sys.path if folder.endswith("-packages")]


def stands(noted: str, content: Path) -> tuple[bool, bool]:
    """Whether records stand where they did, and vocabularies are as they were, when this was `watched`."""
    terms = str(content / "vocabulary")
    inside = {path: taken for path, taken in json.loads(noted) if content in (Path(path), Path(path).parent)}
    places = {path: taken for path, taken in inside.items() if path != terms}
    return bool(places) and stamp.all_hold(places.items()), terms in inside and stamp.holds(terms, inside[terms])


def _folders(root: Path) -> Iterator[str]:
    for folder, inside, _ in os.walk(root, followlinks=True):  # a theme may be made of links to another's folders
        inside[:] = sorted(set(inside) - _PASSED_OVER)
        yield os.path.realpath(folder)  # the stamp of a link would say nothing of what is in there


def sum_of(names: Mapping[str, Any]) -> str:
    """A digest of the settings that outputs are made from, and of the Python that runs."""
    said = json.dumps({name: names.get(name) for name in NAMES}, default=repr)
    return blake2b(f"{sys.version}\0{said}".encode(), digest_size=12).hexdigest()


def _day(names: Mapping[str, Any]) -> date:
    given = names.get("SITE_DATE", "")
    return date.fromisoformat(given) if given else datetime.now(ZoneInfo(names["TIMEZONE"])).date()


def _inode(folder: Path) -> str:
    return str(folder.stat().st_ino)
