"""The project that a command runs in: its settings, read as Pelican reads them but without Pelican."""

import os
import runpy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from showcase.records import settings
from showcase.records.settings import Settings


@dataclass(frozen=True, kw_only=True, slots=True)
class Project:
    """`content` is the folder as the settings file names it, which is also how messages name it."""

    folder: Path
    content: Path
    output: Path
    names: dict[str, Any]
    settings: Settings
    speech: str  # the language of messages, unless a command is given another


def open_at(folder: Path, file: str = "pelicanconf.py") -> Project:
    """The project in `folder`. Raises FileNotFoundError where there is no settings file, SystemExit for a wrong one."""
    names = runpy.run_path(str(folder / file))
    try:
        known = settings.from_names(names)
    except settings.WrongSetting as wrong:
        raise SystemExit(f"{file}: {wrong}") from None
    return Project(
        folder=folder,
        content=folder / names["PATH"],
        output=folder / names["OUTPUT_PATH"],
        names=names,
        settings=known,
        speech=settings.speech(known.languages[0], os.environ),
    )
