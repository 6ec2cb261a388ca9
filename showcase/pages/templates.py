"""Jinja, once for each language: escaping on, undefined names are errors, and the globals that templates may use."""

import re
from collections.abc import Iterable, Mapping
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import Any

import jinja2

from showcase.pages import titles
from showcase.pages.assets import Assets
from showcase.pages.cards import words_of
from showcase.pages.compiled import Compiled
from showcase.pages.edition import Edition
from showcase.pages.fragments import once
from showcase.pages.i18n import iso, mailto
from showcase.pages.jinja_compiler import OPTIONS, Environment
from showcase.pages.views import form


def bare(templates: Path, languages: Iterable[str], compiled: Compiled) -> dict[str, Environment]:
    """An environment for each language, before its edition has furnished it."""
    loader = jinja2.FileSystemLoader(templates)
    return {
        lang: Environment(loader=loader, auto_reload=False, bytecode_cache=compiled, **OPTIONS) for lang in languages
    }


def furnish(editions: Iterable[Edition], assets: Assets) -> None:
    """Put into each edition's environment what templates and macros may ask."""
    for edition in editions:
        edition.environment.globals |= _globals(edition, assets)


def _globals(edition: Edition, assets: Assets) -> dict[str, Any]:
    localizer, face = edition.localizer, (assets.static.as_posix(), "".join(assets.folders.values()))
    return {
        "lang": edition.lang,
        "_": localizer.interface,
        "gettext": localizer.interface,
        "ngettext": localizer.counted,
        "languages": edition.addresses.languages,
        "site": edition.identity,
        "site_zone": edition.library.settings.timezone,
        "tell": localizer.tell,
        "plain": localizer.plain,
        "widont": localizer.widont,
        "widont_title": lambda title: titles.kept_whole(localizer.widont_title(title)),
        "fit": partial(titles.fit, edition, face),
        "mark": localizer.mark,
        "words": edition.words,
        "words_of": words_of,
        "url": edition.url,
        "has": edition.has,
        "form_href": partial(form.href, edition),
        "asset": assets.href,
        "day": localizer.day,
        "month": localizer.month,
        "weekday": localizer.weekday,
        "clock": localizer.clock,
        "moment": localizer.moment,
        "until": localizer.until,
        "when": localizer.span,
        "times": localizer.hours,
        "number": localizer.number,
        "percent": localizer.percent,
        "money": localizer.money,
        "language_name": localizer.language_name,
        "region": localizer.region,
        "iso": iso,
        "mailto": mailto,
        "image": edition.image,
        "once": once(edition),
    }


_NAMED = re.compile(r"""{%-?\s*(?:extends|include|import|from)\s+(?:"([^"]+)"|'([^']+)')?""")


def digests(templates: Path) -> dict[str, str]:
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
