"""What the search reads: what there is of each record, and the words that lead to the values of facets. Small JSON.

A browser builds its index from these (theme/static/js/lookup.js); `fold` is written there a second time.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from showcase.derive.texts import Json

# Words of fewer letters are mostly articles; all words together are most of what the search weighs.
_TELLING, _MOST = 4, 8
_FIRST_MARK = "\u0300"  # no letter before it is a combining mark
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss"})


def fold(text: str) -> str:
    """A text without case, accents and ligatures."""
    plain = unicodedata.normalize("NFD", text.lower().translate(_LIGATURES))
    if plain.isascii():
        return plain
    return "".join([char for char in plain if char < _FIRST_MARK or unicodedata.category(char)[0] != "M"])


def _same(title: str, slug: str) -> bool:
    return re.sub("[^a-z0-9]+", "-", fold(title)).strip("-") == slug


def further(texts: Iterable[str], *shown: str) -> str:
    """The words of `texts` by which something is found beside what it shows: each once, long ones, a dozen at most."""
    known = set(_words(" ".join(shown)))
    words = (word for text in texts for word in _words(text) if len(word) >= _TELLING and word not in known)
    return " ".join(list(dict.fromkeys(words))[:_MOST])


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", fold(text))


def row(*, title: str, slug: str, line: str, more: str, day: date | None, values: Iterable[Sequence[str]]) -> Json:
    """A record: [title, slug, line, more, day, values of each facet …]; 0 for what is not there.

    `line` is what a result shows below the title, `more` other words to find it by. The slug is 0 where it is the
    title in an address's letters, a facet's value a text where there is one and a list where there are more.
    """
    known = (list(keys) if len(keys) > 1 else keys[0] if keys else 0 for keys in values)
    own = 0 if _same(title, slug) else slug
    return _json([title, own, line or 0, more or 0, day.isoformat() if day else 0, *known])


def columns(rows: Iterable[Json]) -> bytes:
    """Several rows as their columns: what is alike stands together, and is a sixth lighter when compressed."""
    made = zip(*json.loads(f"[{','.join(rows)}]"), strict=True)
    return ("[\n" + ",\n".join(map(_json, made)) + "\n]\n").encode()


def index(kinds: Sequence[Mapping[str, object]], facets: Sequence[Mapping[str, object]]) -> bytes:
    """What there is to search: kinds with the files of their rows, facets with the words for their values."""
    return (_json({"kinds": kinds, "facets": facets}) + "\n").encode()


def cards(made: Iterable[str]) -> bytes:
    """The HTML of some cards, in order."""
    return (_json(list(made)) + "\n").encode()


def _json(value: object) -> Json:
    return Json(json.dumps(value, ensure_ascii=False, separators=(",", ":")))
