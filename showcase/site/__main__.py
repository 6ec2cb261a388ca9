"""Builds a site: says so where nothing changed, makes what did, and has Pelican run for a site that was never made."""

import argparse
import gc
import json
import os
import runpy
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from showcase.records import catalogues, settings
from showcase.records.number import grouped
from showcase.records.wrong_setting import WrongSetting
from showcase.schema.label import Message
from showcase.site import survey, workers
from showcase.site.survey import Snapshot

_NOTHING = Message("Nothing to do: {count} unchanged.")
_PLACES = {"PATH": "content", "OUTPUT_PATH": "output", "THEME": "theme"}
# Where that of the machine is not installed Pelican warns, which ends a build; no date of ours is written by it.
_LOCALES = 'LOCALE=["", "C.UTF-8", "C"]'
# By Pelican, where a settings file does not say.
_GIVEN: dict[str, Any] = {"PATH": ".", "OUTPUT_PATH": "output"}
_GIVEN |= {"TYPOGRIFY": False, "TYPOGRIFY_IGNORE_TAGS": [], "TYPOGRIFY_OMIT_FILTERS": []}


def main(words: Sequence[str]) -> int:
    """Build; the exit code."""
    begun = time.monotonic()
    gc.disable()  # what is loaded and made is wanted to the end: looking for garbage in it took 20 ms of loading alone
    given = _parser().parse_args(words)
    try:
        names = read(given.settings, content=given.content, output=given.output)
        names |= {workers.SETTING: given.workers} if given.workers else {}
        workers.from_names(names)  # a wrong one is told before anything is done
    except WrongSetting as wrong:
        return _refuse(wrong, {})
    catalogues.use(names)
    target = Path(names["OUTPUT_PATH"]).resolve()
    snapshot = survey.snapshot(target, names)
    try:
        if snapshot and snapshot.nothing:
            lang = settings.speech(names.get("DEFAULT_LANG"), os.environ)
            print(_NOTHING.tell(lang).format(count=grouped(snapshot.known, lang)))
            return 0
        return _build(given, names, target, snapshot, begun)
    finally:
        if snapshot:
            snapshot.end()


def _build(
    given: argparse.Namespace, names: Mapping[str, object], target: Path, snapshot: Snapshot | None, begun: float
) -> int:
    from showcase.site import direct  # noqa: PLC0415 (loads the schema)
    from showcase.site.progress import progress, terminal  # noqa: PLC0415 (a tenth of a build with nothing to do)

    if direct.possible(names, target):
        lang = settings.speech(names.get("DEFAULT_LANG"), os.environ)
        going = progress(terminal(sys.stderr, os.environ, lang), begun=begun)
        code = direct.run(names, going, snapshot)
        if given.profile:
            print(going.table())
        return code
    from showcase.site import configuration  # noqa: PLC0415 (loads Babel)

    try:
        configuration.read(names)  # Pelican reads some of these first, and has no words for what is wrong with them
    except WrongSetting as wrong:
        return _refuse(wrong, names)
    import pelican  # noqa: PLC0415 (half a second)

    words = ["--settings", given.settings, "--output", names["OUTPUT_PATH"], "--fatal", "warnings", names["PATH"]]
    extra = [_LOCALES, f"SITEURL={json.dumps(names['SITEURL'])}", *(["SHOWCASE_PROFILE=true"] if given.profile else [])]
    extra += [f"{workers.SETTING}={json.dumps(given.workers)}"] if given.workers else []
    pelican.main([*words, "--extra-settings", *extra])
    return 0


def _refuse(wrong: WrongSetting, names: Mapping[str, object]) -> int:
    from showcase.site.summary import refusal  # noqa: PLC0415 (loads what a build is)

    sys.stderr.write(refusal(wrong, settings.speech(names.get("DEFAULT_LANG"), os.environ)))
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m showcase.site", description=__doc__)
    parser.add_argument("content", nargs="?", help="another content folder than the settings name")
    parser.add_argument("-s", "--settings", default="pelicanconf.py", help="Pelican's settings file")
    parser.add_argument("--profile", action="store_true", help="tell where the time went, by stage")
    parser.add_argument("--workers", help="how many processes, or the address of a Dask scheduler for pictures")
    parser.add_argument("-o", "--output", help="another output folder than the settings name")
    return parser


def read(conf: str, *, content: str | None = None, output: str | None = None) -> dict[str, Any]:
    """The names of a settings file; its places are relative to it, as Pelican has them, and those given to here.

    Raises WrongSetting for a place that is none.
    """
    file = Path(conf).resolve()
    names = _GIVEN | {name: value for name, value in runpy.run_path(str(file)).items() if name.isupper()}
    names |= {
        place: str((file.parent / settings.text(names, place, example)).resolve())
        for place, example in _PLACES.items()
        if place in names
    }
    if isinstance(names.get("SITEURL"), str):
        names["SITEURL"] = names["SITEURL"].rstrip("/")  # else Pelican warns, which ends a build
    given = {"PATH": content, "OUTPUT_PATH": output}
    return names | {place: str(Path(value).resolve()) for place, value in given.items() if value}


if __name__ == "__main__":
    code = main(sys.argv[1:])
    gc.freeze()  # the end of Python need not go through all that was made once more: that took as long as a second
    sys.exit(code)
