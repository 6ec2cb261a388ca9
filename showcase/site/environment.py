"""Jinja, once for each language: escaping on, undefined names are errors, and the globals that templates may use."""

import json
import re
from collections.abc import Mapping, MutableMapping
from datetime import date
from hashlib import blake2b
from pathlib import Path
from types import CodeType
from typing import Any

import jinja2
from jinja2.bccache import Bucket

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


class _Environment(jinja2.Environment):
    """Gives all templates the same globals: looking for what a template may have of its own costs a third of a page."""

    def make_globals(self, _d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        return self.globals


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
        made[lang] = _Environment(
            loader=jinja2.FileSystemLoader(templates), auto_reload=False, bytecode_cache=compiled, **OPTIONS
        )
        made[lang].install_gettext_translations(edition.wording.catalogue, newstyle=True)  # type: ignore[attr-defined]
        made[lang].globals |= _globals(edition, assets)
    return made


def _globals(edition: Edition, assets: Assets) -> dict[str, Any]:
    say = edition.wording
    return {
        "lang": edition.lang,
        "languages": edition.addresses.languages,
        "site": edition.identity,
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


_NAMED = re.compile(r"""{%-?\s*(?:extends|include|import|from)\s+(?:"([^"]+)"|'([^']+)')?""")


def sums(templates: Path) -> dict[str, str]:
    """By "template <name>", a digest of each template with all that it names."""
    sources = {file.relative_to(templates).as_posix(): file.read_bytes() for file in sorted(templates.rglob("*.html"))}
    named = {name: _named(raw.decode(), sources) for name, raw in sources.items()}
    return {f"template {name}": _sum(_closure(name, named), sources) for name in sources}


def _named(source: str, known: Mapping[str, bytes]) -> frozenset[str]:
    """The templates that one names; all of them where it works out a name while it runs."""
    found = [one or other for one, other in _NAMED.findall(source)]
    return frozenset(found) if all(found) else frozenset(known)


def _closure(name: str, named: Mapping[str, frozenset[str]]) -> set[str]:
    found, todo = set(), [name]
    while todo:
        one = todo.pop()
        if one not in found:
            found.add(one)
            todo += named.get(one, ())
    return found


def _sum(names: set[str], sources: Mapping[str, bytes]) -> str:
    sum_of = blake2b(digest_size=12)
    for name in sorted(names):
        sum_of.update(name.encode() + b"\0" + sources.get(name, b"") + b"\0")
    return sum_of.hexdigest()


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
