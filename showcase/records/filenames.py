"""What a file of a record was probably meant to be called, where it is not called `index.md` or `index.de.md`."""

import re
from collections.abc import Sequence

from showcase.schema.patterns import compile_later

# What people take for the code of a language: countries, older and longer codes.
_CODES = {"lu": "lb", "ltz": "lb", "ge": "de", "ger": "de", "deu": "de", "at": "de", "fra": "fr", "fre": "fr"} | {
    "eng": "en",
    "gb": "en",
    "uk": "en",
    "us": "en",
    "nld": "nl",
    "dut": "nl",
    "be": "nl",
    "por": "pt",
    "ita": "it",
}
_INDEX = compile_later(
    r"index(?:[ ._-]*\(?([a-z]{2,3})(?:[_-][a-z]{2})?\)?)??(?:[ ._-]*(?:\(?\d\)?|copy|copie|kopie))?"
    r"\.(md|markdown|mdown|mkd|ya?ml)(?:\.txt)?|index\.txt",
    re.IGNORECASE,
)


def language(code: str, languages: Sequence[str]) -> str:
    """The site's language that a code stands for; "" for none."""
    plain = _CODES.get(code.lower(), code.lower()) if code.lower() not in languages else code.lower()
    return plain if plain in languages else ""


def meant(name: str, languages: Sequence[str]) -> str:
    """The name that a file was meant to have; "" where it cannot be told."""
    found = _INDEX.fullmatch(name)
    if not found:
        return ""
    lang, ending = found[1] or "", (found[2] or "md").lower()
    known = language(lang, languages)
    if lang and not known:
        return ""
    lang = known if known and known != languages[0] else ""
    return f"index{'.' * bool(lang)}{lang}.{'yaml' if ending in ('yaml', 'yml') else 'md'}"
