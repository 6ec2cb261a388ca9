"""Interface texts: one gettext catalogue a language, read from its .po file."""

import gettext
import io
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po


def file(folder: Path, lang: str) -> Path:
    """Where the catalogue of a language stands."""
    return folder / lang / "LC_MESSAGES" / "messages.po"


def read(folder: Path, lang: str) -> gettext.NullTranslations:
    """The catalogue of `lang` below `folder`; where there is none the English of the templates stands."""
    source = file(folder, lang)
    if not source.exists():
        return gettext.NullTranslations()
    with source.open("rb") as stream:
        catalog = read_po(stream, locale=lang)
    compiled = io.BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
