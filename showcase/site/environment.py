"""Jinja, once for each language: escaping on, undefined names are errors, and the globals that templates may use."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import jinja2

from showcase.site.assets import Assets
from showcase.site.edition import Edition
from showcase.site.wording import iso

OPTIONS: dict[str, Any] = {
    "autoescape": True,
    "undefined": jinja2.StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "extensions": ["jinja2.ext.i18n"],
}


def make(edition: Edition, templates: Path, assets: Assets) -> jinja2.Environment:
    """The environment of one edition. Macros see its globals too, so that none of them needs a context."""
    env = jinja2.Environment(  # noqa: S701 (escaping is on: OPTIONS)
        loader=jinja2.FileSystemLoader(templates), auto_reload=False, **OPTIONS
    )
    env.install_gettext_translations(edition.wording.catalogue, newstyle=True)  # type: ignore[attr-defined]
    say = edition.wording
    env.globals |= {
        "lang": edition.lang,
        "languages": edition.addresses.languages,
        "site": edition.identity,
        "today": edition.today,
        "tell": say.tell,
        "plain": say.plain,
        "mark": say.mark,
        "words": edition.words,
        "url": edition.url,
        "has": edition.has,
        "asset": assets.href,
        "day": say.day,
        "month": say.month,
        "weekday": say.weekday,
        "clock": say.clock,
        "moment": say.moment,
        "when": lambda occurrence: say.span(occurrence.span),
        "number": say.number,
        "percent": say.percent,
        "money": say.money,
        "language_name": say.language_name,
        "iso": iso,
        "image": edition.image,
    }
    return env


def structured(blocks: tuple[dict[str, Any], ...]) -> str:
    """Structured data as it may stand inside a script element (nothing in it can end the element)."""
    if not blocks:
        return ""
    text = json.dumps(
        blocks[0] if len(blocks) == 1 else list(blocks), ensure_ascii=False, sort_keys=True, default=_plain
    )
    return text.replace("<", "\\u003c")


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} cannot stand in structured data")
