"""What changed since the last build, asked of the file system alone.

Imports nothing that takes long: a build with nothing to do is over before Pelican, or a schema, would be loaded; and
while these are loaded for any other, a second process still looks at the outputs.
"""

import json
import os
import sqlite3
import sys
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from showcase.records import catalogues, stamp
from showcase.site.aside import Aside

CODE = Path(__file__).parents[1]
# All settings that our own code reads. Pelican has more of them than a settings file says, so no others are looked at.
NAMES = (
    *("SITENAME", "SITE_CLAIM", "SITE_EMAIL", "SITE_PUBLISHER", "SITE_REPOSITORY", "SITE_LICENCE", "SITEURL"),
    *("SITE_DATE", "SHARE_CARDS"),
    *("DEFAULT_LANG", "LANGUAGES", "CONTENT_LANG", "TIMEZONE", "PHONE_REGION"),
    *("MARKDOWN", "TYPOGRIFY", "TYPOGRIFY_IGNORE_TAGS", "TYPOGRIFY_OMIT_FILTERS"),
    *("PATH", "OUTPUT_PATH", "THEME", "SHOWCASE_CACHE"),
)
# Where several builds may write, or programs leave their own marks.
_PASSED_OVER = {"__pycache__"}


class Snapshot(NamedTuple):
    """What is not as it is noted of the last build, which is told from all others by its `mark`.

    `known` is how many outputs there are. `places` are those of records that must be read again; None where more than
    that is to be looked at. `outputs` and `spare`, what was left beside, tell which files are not as they were made.
    """

    mark: str
    known: int
    places: tuple[str, ...] | None
    outputs: Aside
    spare: Aside | None

    @property
    def nothing(self) -> bool:
        """Whether there is nothing to do."""
        return self.places == () and not self.outputs.result()

    def end(self) -> None:
        """No more will be asked."""
        for one in (self.outputs, self.spare):
            if one:
                one.end()


def look(target: Path, names: Mapping[str, Any]) -> Snapshot | None:
    """What changed of the site with this output; None where all must be looked at in any case."""
    try:
        with sqlite3.connect(_notes(target), uri=True) as db:
            return _look(db, target, names)
    except Exception:  # no manifest, or not a sound one, which may hold anything: the build will see
        return None


def _look(db: sqlite3.Connection, target: Path, names: Mapping[str, Any]) -> Snapshot | None:
    state = dict(db.execute("SELECT key, value FROM state"))
    same = state["names"] == sum_of(names) and state["day"] == str(_day(names)) and state["folder"] == _inode(target)
    if not same or db.execute("SELECT 1 FROM changed LIMIT 1").fetchone():
        return None
    known = db.execute("SELECT COUNT(*) FROM output").fetchone()[0]
    outputs = Aside(partial(_altered, target, target))
    places = _places(db, state) if stamp.all_hold(json.loads(state["watched"])) else None
    spare = Aside(partial(_altered, target, hidden(target, "spare"))) if places != () else None
    return Snapshot(mark=state["mark"], known=known, places=places, outputs=outputs, spare=spare)


def _places(db: sqlite3.Connection, state: Mapping[str, str]) -> tuple[str, ...]:
    """Those of records that are not as they were read."""
    shown_as = len(state["shown_as"]) + 1
    records = db.execute("SELECT place, path, stamp FROM record")
    with stamp.inside_of(state["content"]) as ask:
        return tuple(place for place, path, taken in records if not stamp.holds(path[shown_as:], taken, ask))


def _altered(target: Path, folder: Path) -> list[str]:
    """The outputs that do not stand in `folder` as they were made for `target`."""
    with sqlite3.connect(_notes(target), uri=True) as db:
        outputs = db.execute("SELECT path, stamp FROM output").fetchall()
    with stamp.inside_of(str(folder)) as ask:
        return [path for path, taken in outputs if stamp.of_output(path, ask) != taken]


def _notes(target: Path) -> str:
    """The address of the manifest, for reading."""
    return f"{hidden(target, 'sqlite').resolve().as_uri()}?mode=ro"


def hidden(target: Path, what: str) -> Path:
    """Where something of a build stands beside its output."""
    return target.with_name(f".{target.name}.{what}")


def watched(content: Path, theme: Path, now: int) -> list[tuple[str, str]]:
    """(path, stamp) of all that outputs are made from beside records: folders with their files, file by file."""
    found = [(str(content), stamp.take_alone(str(content), now))]
    for kind in sorted(item for item in content.iterdir() if item.is_dir()):
        # What stands in a kind's folder has a stamp of its own; a vocabulary has not.
        take = stamp.take if kind.name == "vocabulary" else stamp.take_alone
        found.append((str(kind), take(str(kind), now)))
    folders = dict.fromkeys(folder for root in (theme, CODE, catalogues.OURS) for folder in _folders(root))
    found += [(folder, stamp.take(folder, now)) for folder in folders]
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
