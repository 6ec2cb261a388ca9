"""What changed since the last build, asked of the file system alone.

Imports nothing that takes long: a build with nothing to do is over before Pelican, or a schema, would be loaded; and
while these are loaded for any other, a second process still looks at the outputs.
"""

import json
import os
import sqlite3
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from showcase.engine import fingerprint
from showcase.engine.background import Background
from showcase.engine.database import beside
from showcase.engine.fingerprint import digest
from showcase.records import catalogues

CODE = Path(__file__).parents[1]
# All settings that our own code reads. Pelican has more of them than a settings file says, so no others are looked at.
NAMES = (
    *("SITENAME", "SITE_CLAIM", "SITE_EMAIL", "SITE_PUBLISHER", "SITE_REPOSITORY", "SITE_LICENCE", "SITEURL"),
    *("SITE_PROFILES", "SITE_AREA", "SITE_DATE", "SHARE_CARDS", "LEAVE_OUT"),
    *("DEFAULT_LANG", "LANGUAGES", "CONTENT_LANG", "TIMEZONE", "PHONE_REGION"),
    *("MARKDOWN", "TYPOGRIFY", "TYPOGRIFY_IGNORE_TAGS", "TYPOGRIFY_OMIT_FILTERS"),
    *("PATH", "OUTPUT_PATH", "THEME", "SHOWCASE_CACHE"),
)
# Where several builds may write, or programs leave their own marks.
_PASSED_OVER = {"__pycache__"}


class Snapshot(NamedTuple):
    """What is not as it is noted of the last build, which is told from all others by its `revision`.

    `known` is how many outputs there are. `places` are those of records that must be read again; None where more than
    that is to be looked at. `outputs` and `previous`, what was left beside, tell which files are not as they were made.
    """

    revision: str
    known: int
    places: tuple[str, ...] | None
    outputs: Background
    previous: Background | None

    @property
    def nothing(self) -> bool:
        """Whether there is nothing to do."""
        return self.places == () and not self.outputs.result()

    @property
    def only_records(self) -> bool:
        """Whether all but records is as it was, program and theme too."""
        return self.places is not None

    def end(self) -> None:
        """No more will be asked."""
        for one in (self.outputs, self.previous):
            if one:
                one.cancel()


def snapshot(target: Path, names: Mapping[str, object]) -> Snapshot | None:
    """What changed of the site with this output; None where all must be looked at in any case."""
    try:
        # Closed here: no garbage is looked for that would do it, and with an open one the log of the database stays.
        with closing(sqlite3.connect(_notes(target), uri=True)) as db:
            return _snapshot(db, target, names)
    except Exception:  # no database, or not a sound one, which may hold anything: the build will see
        return None


def _snapshot(db: sqlite3.Connection, target: Path, names: Mapping[str, object]) -> Snapshot | None:
    state = dict(db.execute("SELECT key, value FROM state"))
    same = state["names"] == digest_of(names) and state["day"] == str(_day(names)) and state["folder"] == _inode(target)
    if not same or state.get("put off") or db.execute("SELECT 1 FROM changed LIMIT 1").fetchone():
        return None
    known = db.execute("SELECT COUNT(*) FROM output").fetchone()[0]
    outputs = Background(partial(_altered, target, target))
    places = _places(db, state) if fingerprint.all_match(json.loads(state["watched"])) else None
    previous = Background(partial(_altered, target, beside(target, "spare"))) if places != () else None
    return Snapshot(revision=state["revision"], known=known, places=places, outputs=outputs, previous=previous)


def _places(db: sqlite3.Connection, state: Mapping[str, str]) -> tuple[str, ...]:
    """Those of records that are not as they were read."""
    shown_as = len(state["shown_as"]) + 1
    records = db.execute("SELECT place, path, stamp FROM record")
    with fingerprint.stat_in(state["content"]) as ask:
        return tuple(place for place, path, taken in records if not fingerprint.matches(path[shown_as:], taken, ask))


def _altered(target: Path, folder: Path) -> list[str]:
    """The outputs that do not stand in `folder` as they were made for `target`."""
    with closing(sqlite3.connect(_notes(target), uri=True)) as db:
        outputs = db.execute("SELECT path, fingerprint FROM output").fetchall()
    with fingerprint.stat_in(str(folder)) as ask:
        return [path for path, taken in outputs if fingerprint.of_output(path, ask) != taken]


def _notes(target: Path) -> str:
    """The address of the database, for reading."""
    return f"{beside(target, 'sqlite').resolve().as_uri()}?mode=ro"


def watched(content: Path, theme: Path, now: int) -> list[tuple[str, str]]:
    """(path, fingerprint) of all that outputs are made from beside records: folders with their files, file by file."""
    found = [(str(content), fingerprint.of_folder_alone(str(content), now))]
    for kind in sorted(item for item in content.iterdir() if item.is_dir()):
        # What stands in a kind's folder has a fingerprint of its own; a vocabulary has not.
        take = fingerprint.of_path if kind.name == "vocabulary" else fingerprint.of_folder_alone
        found.append((str(kind), take(str(kind), now)))
    folders = dict.fromkeys(folder for root in (theme, CODE, catalogues.OURS) for folder in _folders(root))
    found += [(folder, fingerprint.of_path(folder, now)) for folder in folders]
    # Where packages are installed: one that comes or goes changes the folder.
    return found + [
        (folder, fingerprint.of_folder_alone(folder, now)) for folder in sys.path if folder.endswith("-packages")
    ]


def stands(noted: str, content: Path) -> tuple[bool, bool]:
    """Whether records stand where they did, and vocabularies are as they were, when this was `watched`."""
    terms = str(content / "vocabulary")
    inside = {path: taken for path, taken in json.loads(noted) if content in (Path(path), Path(path).parent)}
    places = {path: taken for path, taken in inside.items() if path != terms}
    return bool(places) and fingerprint.all_match(places.items()), terms in inside and fingerprint.matches(
        terms, inside[terms]
    )


def _folders(root: Path) -> Iterator[str]:
    for folder, inside, _ in os.walk(root, followlinks=True):  # a theme may be made of links to another's folders
        inside[:] = sorted(set(inside) - _PASSED_OVER)
        yield os.path.realpath(folder)  # that of a link would say nothing of what is in there


def digest_of(names: Mapping[str, object]) -> str:
    """A digest of the settings that outputs are made from, and of the Python that runs."""
    said = json.dumps({name: names.get(name) for name in NAMES}, default=repr)
    return digest(sys.version, said)


def _day(names: Mapping[str, Any]) -> date:
    given = names.get("SITE_DATE", "")
    return date.fromisoformat(given) if given else datetime.now(ZoneInfo(names["TIMEZONE"])).date()


def _inode(folder: Path) -> str:
    return str(folder.stat().st_ino)
