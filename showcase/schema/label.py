"""A short text for people, in English, and how it is found in other languages; it reads no file itself."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import ClassVar, Protocol

ENGLISH = "en"


class Translations(Protocol):
    """What languages say for English texts: `records/catalogues` has it, and a program says once which it uses."""

    @property
    def languages(self) -> Collection[str]:
        """The tags of all languages that there are catalogues of, and English."""

    def find(self, catalogue: str, text: str, context: str, lang: str) -> str:
        """What a catalogue of `lang` says for an English text; the text itself where it says nothing."""

    def __hash__(self) -> int: ...


class _NoTranslations:
    languages = (ENGLISH,)

    def find(self, catalogue: str, text: str, context: str, lang: str) -> str:  # noqa: ARG002 (a Translations)
        return text


@dataclass(frozen=True, slots=True)
class Label:
    """What a field, a kind or a choice is called, and what is said of it: every language of a site must have it.

    `context` tells apart what is one text in English and two in another language (gettext's msgctxt).
    """

    text: str = ""
    context: str = ""
    catalogue: ClassVar[str] = "schema"
    translations: ClassVar[Translations] = _NoTranslations()

    def tell(self, lang: str) -> str:
        """The text in `lang`; in English where its catalogue has none, which the checker and the build refuse."""
        if lang == ENGLISH or not self.text:
            return self.text
        return self.translations.find(self.catalogue, self.text, self.context, lang)


@dataclass(frozen=True, slots=True)
class Message(Label):
    """What is told to those who write and build the site, at the desk; it stands in English where a language has none."""

    catalogue: ClassVar[str] = "desk"
