"""What the search reads: what there is of each record, and the words that lead to the values of facets. Small JSON.

A browser builds its index from these (theme/static/js/lookup.js); `fold` and `file_of` are written there a second time.
"""

import json
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from showcase.derive.texts import Json
from showcase.schema.patterns import compile_later

LEAST, BEGIN = 3, 4  # letters of the shortest word in a file, and those by which a word finds its file
_FIRST_MARK = "\u0300"  # no letter before it is a combining mark
_WORD, _NO_SLUG = compile_later(r"[^\W_]+"), compile_later("[^a-z0-9]+")


def fold(text: str) -> str:
    """A text without case, accents and ligatures."""
    plain = text.lower()
    if plain.isascii():
        return plain
    plain = unicodedata.normalize("NFD", plain.replace("œ", "oe").replace("æ", "ae").replace("ß", "ss"))
    for mark in {char for char in set(plain) if char >= _FIRST_MARK and unicodedata.category(char)[0] == "M"}:
        plain = plain.replace(mark, "")
    return plain


def _same(title: str, slug: str) -> bool:
    return _NO_SLUG.sub("-", fold(title)).strip("-") == slug


def words_of(text: str) -> list[str]:
    """The words of a text, folded."""
    return _WORD.findall(fold(text))


def file_of(word: str, files: int) -> int:
    """In which of so many files a word stands: those that begin alike stand together."""
    number = 0
    for letter in word[:BEGIN]:
        number = (number * 31 + ord(letter)) % files
    return number


def words(*, of: int, **words: Mapping[str, object]) -> Json:
    """A file of words: by what they are of, each with the places of the records that have it, `of` so many."""
    return _json({"of": of, **words})


def row(*, title: str, slug: str, line: str, day: date | None, values: Iterable[Sequence[str]]) -> Json:
    """A record: [title, slug, line, day, values of each facet …]; 0 for what is not there.

    `line` is what a result shows below the title. The slug is 0 where it is the title in an address's letters.
    """
    own = 0 if _same(title, slug) else slug
    return _json([title, own, line or 0, day.isoformat() if day else 0, *map(list, values)])


def columns(rows: Iterable[Json], keys: Sequence[Sequence[str]] = ()) -> bytes:
    """Several rows as their columns: what is alike stands together, and is a sixth lighter when compressed.

    Of a facet whose values have these `keys`, a record has the number of one, from 1 on; 0 for none, a list for more.
    """
    made = list(zip(*json.loads(f"[{','.join(rows)}]"), strict=True))
    for place, known in enumerate(keys, len(made) - len(keys)):
        number = {key: number for number, key in enumerate(known, 1)}
        made[place] = tuple(_few([number[key] for key in values if key in number]) for values in made[place])
    return ("[\n" + ",\n".join(map(_json, made)) + "\n]\n").encode()


def _few(values: list[int]) -> int | list[int]:
    return values if len(values) > 1 else values[0] if values else 0


def index(**what: object) -> bytes:
    """What there is to search: kinds with the files of their rows, facets with the words for their values."""
    return (_json(what) + "\n").encode()


def cards(made: Iterable[str]) -> bytes:
    """The HTML of some cards, in order."""
    return (_json(list(made)) + "\n").encode()


def _json(value: object) -> Json:
    return Json(json.dumps(value, ensure_ascii=False, separators=(",", ":")))
