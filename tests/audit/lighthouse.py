"""Lighthouse, as for a telephone on a slow line: its scores of one address, and what it would have mended."""

import json
import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.browser.chromium import CACHE, NODE, Chromium, npm_ci
from tests.once import once

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
_HERE = Path(__file__).parent


@dataclass(frozen=True, kw_only=True)
class Scores:
    """From 0 to 100 by category; `faults` names each audit that failed."""

    scores: Mapping[str, int]
    faults: tuple[str, ...]


def program() -> Path:
    """Lighthouse at the version of package-lock.json; fetched by npm the first time."""
    key = (_HERE / "package-lock.json").read_text(encoding="utf-8")
    return once(CACHE / "lighthouse", key, lambda folder: npm_ci(_HERE, folder)) / "node_modules" / "lighthouse"


def ask(address: str, browser: Chromium) -> Scores:
    """What Lighthouse says of a page. Raises subprocess.CalledProcessError where it cannot look at it."""
    command = [str(NODE), str(program() / "cli" / "index.js"), address, "--output=json", "--quiet"]
    command += [f"--only-categories={','.join(CATEGORIES)}", "--chrome-flags=--headless=new --no-sandbox"]
    env = {**os.environ, **browser.environment, "CHROME_PATH": str(browser.executable)}
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=True)
    return _read(json.loads(done.stdout))


def _read(report: Mapping[str, Any]) -> Scores:
    categories = report["categories"]
    failed = (
        name
        for category in CATEGORIES
        if categories[category]["score"] != 1
        for name in (one["id"] for one in categories[category]["auditRefs"] if one["weight"])
        if report["audits"][name]["score"] not in (1, None)
    )
    scores = {category: round(100 * (categories[category]["score"] or 0)) for category in CATEGORIES}
    return Scores(scores=scores, faults=tuple(dict.fromkeys(failed)))
