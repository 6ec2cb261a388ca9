"""What a text that was read says, without its markup."""

import re
from html import unescape

from showcase.records.text import Words

_NOT_WORDS = re.compile(r"<sup>.*?</sup>|<section .*", re.DOTALL)  # the marks of notes, and the notes
_WITHIN_WORDS = re.compile(r"</?(?:a|abbr|code|del|em|strong)(?: [^>]*+)?>")
_BETWEEN_WORDS = re.compile(r"<[^>]*+>")


def said(words: Words) -> str:
    """Its words, a space between them. No-break spaces stay."""
    told = unescape(_BETWEEN_WORDS.sub(" ", _WITHIN_WORDS.sub("", _NOT_WORDS.sub("", words.html))))
    return " ".join(filter(None, re.split("[ \n]", told)))
