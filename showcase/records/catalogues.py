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

from showcase.schema.label import ENGLISH, Label

# What templates and pages say; what the schema says; what is told to editors, at the desk, and stands on no page.
NAMES = ("messages", "schema", "desk")
ON_PAGES = NAMES[:2]
TAG = re.compile(r"[a-z]{2,3}")
OURS = Path(__file__).resolve().parents[2] / "theme" / "translations"
_DIGEST = 16  # bytes
_FOLDER = "catalogues"  # in the cache


@dataclass(frozen=True, kw_only=True, eq=False)
class Catalogues:
    """Those in `folders`, the first of which counts; `cache` keeps them compiled, None keeps none.

    Each is only itself: what was worked out of one is not that of another, whose files may have been edited since.
    `lacking` are the texts that were asked for and stood in English for want of a translation: language, name of the
    catalogue, text.
    """

    folders: tuple[Path, ...] = (OURS,)
    cache: Path | None = None
    lacking: set[tuple[str, str, str]] = field(default_factory=set, repr=False)
    _read: dict[tuple[str, str], gettext.NullTranslations] = field(default_factory=dict, repr=False)
    _found: dict[tuple[str, str, str, str], str] = field(default_factory=dict, repr=False)
    _unkept: dict[Path, bytes] = field(default_factory=dict, repr=False)

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
        """The catalogue of a language, read when it is first asked for; what it lacks is noted, but of English."""
        key = lang, name
        if key not in self._read:
            found, lacking = self.load(lang, name), _Lacking(self.lacking, lang, name)
            if lang != ENGLISH:
                found.add_fallback(lacking)
            self._read[key] = found
        return self._read[key]

    def find(self, catalogue: str, text: str, context: str, lang: str) -> str:
        """What a catalogue of `lang` says for an English text; the text itself where it says nothing."""
        key = lang, catalogue, context, text
        if (told := self._found.get(key)) is None:
            known = self.read(lang, catalogue)
            told = known.pgettext(context, text) if context else known.gettext(text)
            if (lang, catalogue, text) not in self.lacking:  # which is noted each time that it is asked for
                self._found[key] = told
        return told

    def load(self, lang: str, name: str) -> gettext.NullTranslations:
        """The catalogue of a language as it stands now; one without texts where there is none."""
        try:
            source = self.file(lang, name).read_bytes() if TAG.fullmatch(lang) else b""
        except FileNotFoundError:
            source = b""
        if not source:
            return gettext.NullTranslations()
        kept = self.cache and self.cache / _FOLDER / f"{lang}.{name}.{_digest(source).hex()}.mo"
        if kept and (known := _kept(kept)):
            return known
        compiled = _compile(source, lang)
        if kept:
            self._unkept[kept] = compiled
        if self.cache and self.cache.is_dir():
            self.keep()
        return gettext.GNUTranslations(io.BytesIO(compiled))

    def strict(self, lang: str, name: str) -> gettext.NullTranslations:
        """The catalogue of a language, which says "" for what it lacks."""
        found = self.load(lang, name)
        found.add_fallback(_Nothing())
        return found

    def keep(self) -> None:
        """Keep what was compiled, and the folder with it: what only looks, as the checker, makes no folder."""
        while self._unkept:
            with suppress(OSError):  # a cache that cannot be written is none
                _keep(*self._unkept.popitem())


class _Lacking(gettext.NullTranslations):
    """What stands behind a catalogue: English, and a note of it."""

    def __init__(self, noted: set[tuple[str, str, str]], lang: str, name: str) -> None:
        super().__init__()
        self._noted, self._where = noted, (lang, name)

    def gettext(self, message: str) -> str:
        self._noted.add((*self._where, message))
        return message

    def pgettext(self, context: str, message: str) -> str:  # noqa: ARG002 (as gettext has it)
        return self.gettext(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        self.gettext(msgid1)
        return super().ngettext(msgid1, msgid2, n)


class _Nothing(gettext.NullTranslations):
    def gettext(self, message: str) -> str:  # noqa: ARG002 (as gettext has it)
        return ""

    def pgettext(self, context: str, message: str) -> str:  # noqa: ARG002
        return ""

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:  # noqa: ARG002
        return ""


def use(names: Mapping[str, object] | None = None) -> Catalogues:
    """From here on texts are told by the catalogues of a site, as its settings name them; of none, by our own."""
    Label.translations = found = of(names or {})
    return found


def used() -> Catalogues:
    """Those by which texts are told."""
    found = Label.translations
    return found if isinstance(found, Catalogues) else use()


def of(names: Mapping[str, object]) -> Catalogues:
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
    """Write a compiled catalogue, in the place of those of earlier texts."""
    write(file, compiled + _digest(compiled))
    lang, name, _ = file.name.split(".", 2)
    for other in file.parent.glob(f"{lang}.{name}.*"):
        if other != file:
            other.unlink(missing_ok=True)


def write(file: Path, raw: bytes) -> None:
    """Write a file of the cache whole or not at all. Raises OSError."""
    import tempfile  # noqa: PLC0415 (takes as long as the rest of this file)

    file.parent.mkdir(parents=True, exist_ok=True)
    descriptor, temporary = tempfile.mkstemp(dir=file.parent)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(raw)
    Path(temporary).replace(file)


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
