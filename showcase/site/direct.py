"""A build without Pelican: what Pelican's own generators would ask for is an output in any case.

Only for a site that Pelican has made once, and that has no other plugins: these must see every build.
"""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from showcase.engine.progress import Progress
from showcase.engine.workers import each_by
from showcase.pages.files.sitemaps import SIGN
from showcase.records.problem import Refused
from showcase.records.settings import speech
from showcase.records.wrong_setting import WrongSetting
from showcase.site import builder, workers
from showcase.site.execute import execute
from showcase.site.progress import counted
from showcase.site.summary import refusal, summary
from showcase.site.survey import Snapshot


def possible(names: Mapping[str, Any], target: Path) -> bool:
    """Whether the output is one of ours, and nobody else has a part in it."""
    return list(names.get("PLUGINS", ())) == ["showcase.site"] and (target / SIGN).is_file()


def run(names: Mapping[str, object], progress: Progress | None = None, snapshot: Snapshot | None = None) -> int:
    """Build, upon what was seen of it already; the exit code."""
    lang = speech(names.get("DEFAULT_LANG"), os.environ)
    try:
        print(_made(names, progress or Progress(), snapshot, lang))
    except (WrongSetting, Refused) as error:
        sys.stderr.write(refusal(error, lang))
        return 1
    return 0


def _made(names: Mapping[str, object], progress: Progress, snapshot: Snapshot | None, lang: str) -> str:
    """What was done."""
    who = workers.from_names(names)
    begun = builder.begin(names, spread=counted(progress, each_by(who.local)), snapshot=snapshot, stage=progress.stage)
    done, report = execute(begun, who.local, progress, who.pool)
    said = summary(done, report, lang)
    done.database.close()  # else its log stays, which the next build would read through before anything else
    return said
