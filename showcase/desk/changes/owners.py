"""The language in which owners are told what is wrong with their record: the first of theirs that the site speaks."""

import re
from pathlib import Path

from showcase.records import source
from showcase.records.settings import Settings
from showcase.schema.slug import SLUG

_MEMBER = re.compile(rf"members/({SLUG.pattern})(?:/.*)?")


def language(content: Path, path: str, shown_as: str, settings: Settings) -> str:
    """That of the member whose record a problem's path is in; the site's first for all others."""
    found = _MEMBER.fullmatch(path.removeprefix(f"{shown_as}/"))
    return _language(content / "members" / found[1], settings) if found else settings.languages[0]


def _language(folder: Path, settings: Settings) -> str:
    if folder.is_symlink() or not folder.is_dir():
        return settings.languages[0]
    found = source.read_folder(folder, path="", languages=settings.text_languages, passed_over=settings.passed_over)
    spoken = found.texts[0].data.get("languages") if found.texts else None
    known = [lang for lang in spoken if lang in settings.languages] if isinstance(spoken, list) else []
    return known[0] if known else settings.languages[0]
