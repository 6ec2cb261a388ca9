"""Jinja, once for each language: escaping on, undefined names are errors, and the globals that templates may use."""

from collections.abc import Iterable
from pathlib import Path
from types import CodeType
from typing import Any

import jinja2
from jinja2.bccache import Bucket

from showcase.site.assets import Assets
from showcase.site.cards import words_of
from showcase.site.compiler import Environment
from showcase.site.edition import Edition
from showcase.site.fragments import once
from showcase.site.wording import iso, longest_word

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


def bare(templates: Path, languages: Iterable[str]) -> dict[str, Environment]:
    """An environment for each language, before its edition has furnished it."""
    loader, compiled = jinja2.FileSystemLoader(templates), _Compiled()
    return {
        lang: Environment(loader=loader, auto_reload=False, bytecode_cache=compiled, **OPTIONS) for lang in languages
    }


def furnish(editions: Iterable[Edition], assets: Assets) -> None:
    """Put into each edition's environment what templates and macros may ask."""
    for edition in editions:
        edition.environment.globals |= _globals(edition, assets)


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
        "words_of": words_of,
        "url": edition.url,
        "has": edition.has,
        "asset": assets.href,
        "day": say.day,
        "month": say.month,
        "weekday": say.weekday,
        "clock": say.clock,
        "moment": say.moment,
        "when": say.span,
        "number": say.number,
        "percent": say.percent,
        "money": say.money,
        "language_name": say.language_name,
        "longest_word": longest_word,
        "iso": iso,
        "image": edition.image,
        "once": once(edition),
    }
