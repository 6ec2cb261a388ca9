"""Catalogues: what each language says for the English texts, from gettext's .po files, compiled once and kept.

A language is a folder in a theme's `translations`, or in those of the theme beside this program where that has none.
"""

import gettext
import io
import os
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import Any

from showcase.schema.label import ENGLISH, Label

# What templates and pages say; what the schema says; what is told to editors.
NAMES = ("messages", "schema", "desk")
TAG = re.compile(r"[a-z]{2,3}")
OURS = Path(__file__).resolve().parents[2] / "theme" / "translations"
_DIGEST = 16  # bytes


@dataclass(frozen=True, kw_only=True)
class Catalogues:
    """Those in `folders`, the first of which counts; `cache` keeps them compiled, None keeps none."""

    folders: tuple[Path, ...] = (OURS,)
    cache: Path | None = None
    _read: dict[tuple[str, str], gettext.NullTranslations] = field(default_factory=dict, compare=False, repr=False)

    def file(self, lang: str, name: str) -> Path:
        """Where a catalogue of a language stands, or would."""
        places = [folder / lang / "LC_MESSAGES" / f"{name}.po" for folder in self.folders]
        return next((place for place in places if place.is_file()), places[0])

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The tags of all languages with a folder, and English."""
        found = (item.name for folder in self.folders for item in folder.glob("*/") if TAG.fullmatch(item.name))
        return tuple(sorted({ENGLISH, *found}))

    def has(self, lang: str, name: str) -> bool:
        """Whether a catalogue of a language is there; that of English need not be."""
        return lang == ENGLISH or (bool(TAG.fullmatch(lang)) and self.file(lang, name).is_file())

    def read(self, lang: str, name: str) -> gettext.NullTranslations:
        """The catalogue of a language, read when it is first asked for; one without texts where there is none."""
        key = lang, name
        if key not in self._read:
            self._read[key] = self._load(lang, name) if self.has(lang, name) else gettext.NullTranslations()
        return self._read[key]

    def find(self, catalogue: str, text: str, context: str, lang: str) -> str:
        """What a catalogue of `lang` says for an English text; the text itself where it says nothing."""
        known = self.read(lang, catalogue)
        return known.pgettext(context, text) if context else known.gettext(text)

    def _load(self, lang: str, name: str) -> gettext.NullTranslations:
        try:
            source = self.file(lang, name).read_bytes()
        except FileNotFoundError:
            return gettext.NullTranslations()
        kept = self.cache and self.cache / "catalogues" / f"{lang}.{name}.{_digest(source).hex()}.mo"
        if kept and (known := _kept(kept)):
            return known
        compiled = _compile(source, lang)
        if kept:
            with suppress(OSError):  # a cache that is not there, or cannot be written, is none
                _keep(kept, compiled)
        return gettext.GNUTranslations(io.BytesIO(compiled))


def use(names: Mapping[str, Any] | None = None) -> Catalogues:
    """From here on texts are told by the catalogues of a site, as its settings name them; of none, by our own."""
    Label.translations = found = of(names or {})
    return found


def used() -> Catalogues:
    """Those by which texts are told."""
    found = Label.translations
    return found if isinstance(found, Catalogues) else use()


def of(names: Mapping[str, Any]) -> Catalogues:
    """The catalogues of a site by its settings; THEME may be missing, or wrong, which is told elsewhere."""
    theme, cache = names.get("THEME"), names.get("SHOWCASE_CACHE", ".cache")
    folders = [Path(theme) / "translations"] if isinstance(theme, str) else []
    return Catalogues(
        folders=tuple(dict.fromkeys((*folders, OURS))), cache=Path(cache) if isinstance(cache, str) else None
    )


def _kept(file: Path) -> gettext.NullTranslations | None:
    """A compiled catalogue that is kept; None where it is not there or not as it was written."""
    try:
        raw = file.read_bytes()
        whole, digest = raw[:-_DIGEST], raw[-_DIGEST:]
        return gettext.GNUTranslations(io.BytesIO(whole)) if digest == _digest(whole) else None
    except OSError:
        return None


def _keep(file: Path, compiled: bytes) -> None:
    """Write it whole or not at all, in the place of those of earlier texts."""
    import tempfile  # noqa: PLC0415 (takes as long as the rest of this file)

    file.parent.mkdir(exist_ok=True)
    descriptor, temporary = tempfile.mkstemp(dir=file.parent)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(compiled + _digest(compiled))
    Path(temporary).replace(file)
    for other in file.parent.glob(f"{file.name.partition('.')[0]}.{file.name.split('.')[1]}.*"):
        if other != file:
            other.unlink(missing_ok=True)


def _compile(source: bytes, lang: str) -> bytes:
    from babel.messages.catalog import Catalog  # noqa: PLC0415 (a tenth of a second, and only after a change)
    from babel.messages.mofile import write_mo  # noqa: PLC0415
    from babel.messages.pofile import PoFileError, read_po  # noqa: PLC0415

    compiled, catalog = io.BytesIO(), Catalog(locale=lang)
    with suppress(PoFileError, ValueError):  # what is wrong with it, the checker says
        catalog = read_po(io.BytesIO(source), locale=lang, abort_invalid=True)
    for message in [message for message in catalog if message.pluralizable and not all(message.string or ())]:
        catalog.delete(message.id, message.context)  # not whole: it would be told half in English
    write_mo(compiled, catalog)
    return compiled.getvalue()


def _digest(raw: bytes) -> bytes:
    return blake2b(raw, digest_size=_DIGEST).digest()
