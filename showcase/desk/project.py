"""The project that a command runs in: its settings, read as Pelican reads them but without Pelican."""

import os
import runpy
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from showcase.records import catalogues, settings
from showcase.records.settings import Settings
from showcase.records.wrong_setting import WrongSetting


@dataclass(frozen=True, kw_only=True, slots=True)
class Project:
    """`content` is the folder as the settings file names it, which is also how messages name it."""

    folder: Path
    content: Path
    output: Path
    base: str  # the path of the site's address, "" where it has none
    names: dict[str, object]
    settings: Settings
    today: date  # that of SITE_DATE, or what it is in the site's time zone
    size_limit: int  # how many MB the host takes, 0 for any number
    speech: str  # the language of messages, unless a command is given another


def open_at(folder: Path, file: str = "pelicanconf.py") -> Project:
    """The project in `folder`. Raises SystemExit, with the reason, where its settings or its content are not there."""
    names = _names(folder / file)
    if isinstance(names.get("THEME"), str):
        names["THEME"] = str(folder / names["THEME"])  # what it has a catalogue of is a language
    catalogues.use(names)
    speech = settings.speech(names.get("DEFAULT_LANG"), os.environ)
    try:
        known = settings.from_names(names)
        known.extensions.check()
        return Project(
            folder=folder,
            content=settings.content(folder / settings.text(names, "PATH", "content")),
            output=folder / settings.text(names, "OUTPUT_PATH", "output"),
            names=names,
            base=settings.address(names)[1],
            settings=known,
            size_limit=settings.size_limit(names),
            speech=speech,
            today=settings.day(names, known.zone),
        )
    except WrongSetting as wrong:
        raise SystemExit(f"{file}: {wrong.tell(speech)}") from None


def _names(file: Path) -> dict[str, Any]:
    """What a settings file says. Raises SystemExit where it cannot be read or run, with the line."""
    try:
        return runpy.run_path(str(file))
    except FileNotFoundError:
        raise SystemExit(f"{file}: there is no such file; begin in the folder of the project") from None
    except SyntaxError as error:
        raise SystemExit(f"{file}:{error.lineno}: {error.msg}") from None
