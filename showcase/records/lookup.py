"""Finds the key of a term, or the value of a choice, by its words in any language; it never guesses between two."""

import difflib
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from showcase.schema.choice import Choice
from showcase.schema.label import Label, Translations
from showcase.schema.slug import like

FEW = 20  # keys that are all listed in a message; of more, the nearest
_NEAREST = 5
_LIKE = 0.6


class Lookup:
    """A closed list of keys with their words. Capitals, accents and the signs between words make no difference."""

    def __init__(
        self, *, keys: Sequence[str], labels: Mapping[str, Iterable[str]], others: Mapping[str, Iterable[str]]
    ) -> None:
        self.keys = frozenset(keys)
        self._order = tuple(keys)
        # What is asked first comes first: a label of one term may be another word for a second one.
        self._known = [_by_word({key: (key,) for key in keys}), _by_word(labels), _by_word(others)]

    def key(self, word: str) -> str:
        """The one key that a word means; "" where there is none, or more than one."""
        plain = like(word)
        for known in self._known if plain else ():
            if found := known.get(plain):
                return next(iter(found)) if len(found) == 1 else ""
        return ""

    def near(self, word: str) -> str:
        """The key whose words look most like this one; "" where none does."""
        return next(iter(self._nearest(word)), "")

    def choices(self, word: str) -> tuple[str, ...]:
        """All keys where they are few, else those that look most like the word."""
        return self._order if len(self._order) <= FEW else tuple(self._nearest(word))

    def _nearest(self, word: str) -> list[str]:
        plain = like(word)
        found: dict[str, None] = {}
        for known in self._known if plain else ():
            for one, keys in known.items():
                if one.startswith(f"{plain}-"):  # nearer than its letters would say: "artisanat" to "artisanat d’art"
                    found |= dict.fromkeys(sorted(keys))
        for known in self._known:
            for one in difflib.get_close_matches(plain, known, n=_NEAREST, cutoff=_LIKE):
                found |= dict.fromkeys(sorted(known[one]))
        return list(found)[:_NEAREST]


def _by_word(words: Mapping[str, Iterable[str]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for key, texts in words.items():
        for text in texts:
            if plain := like(text):
                found.setdefault(plain, set()).add(key)
    return found


def of_choice(choice: type[Choice], left_out: frozenset[str] = frozenset()) -> Lookup:
    """The values of a closed list of the schema that are not left out, by their labels in all languages."""
    return _of_choice(choice, left_out, Label.translations)


@lru_cache(maxsize=64)  # of the last catalogues
def _of_choice(choice: type[Choice], left_out: frozenset[str], translations: Translations) -> Lookup:
    labels = {
        one.value: [one.label.tell(lang) for lang in translations.languages] for one in choice if one not in left_out
    }
    return Lookup(keys=list(labels), labels=labels, others={})
