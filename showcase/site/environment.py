"""Jinja, once for each language: escaping on, undefined names are errors, and the globals that templates may use."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import CodeType
from typing import Any

import jinja2
from jinja2.bccache import Bucket

from showcase.site.assets import Assets
from showcase.site.compiler import Environment
from showcase.site.edition import Edition
from showcase.site.wording import iso

OPTIONS: dict[str, Any] = {
    "autoescape": True,
    "undefined": jinja2.StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "extensions": ["jinja2.ext.i18n"],
}


class _Compiled(jinja2.BytecodeCache):
    """Keeps compiled templates as long as it lives, so that a second language does not compile them again."""

    def __init__(self) -> None:
        self.code: dict[str, CodeType | None] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self.code.get(bucket.key)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.code[bucket.key] = bucket.code


def make(editions: Mapping[str, Edition], templates: Path, assets: Assets) -> dict[str, jinja2.Environment]:
    """The environment of each edition. Macros see its globals too, so that none of them needs a context."""
    compiled = _Compiled()
    made: dict[str, jinja2.Environment] = {}
    for lang, edition in editions.items():
        made[lang] = Environment(
            loader=jinja2.FileSystemLoader(templates), auto_reload=False, bytecode_cache=compiled, **OPTIONS
        )
        made[lang].newstyle_gettext = True  # type: ignore[attr-defined]
        made[lang].globals |= _globals(edition, assets)
    return made


def _globals(edition: Edition, assets: Assets) -> dict[str, Any]:
    say = edition.wording
    return {
        "lang": edition.lang,
        "_": say.interface,
        "gettext": say.interface,
        "ngettext": say.counted,
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
