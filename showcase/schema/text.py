"""Texts: plain ones, texts in several languages, and Markdown. Control and bidi characters are refused in all."""

import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import ValidationError, ValidationInfo
from pydantic_core import InitErrorDetails, PydanticCustomError, core_schema

from showcase.schema.label import Label
from showcase.schema.patterns import compile_later

# Control characters, line separators, halves of pairs, and what reorders or hides what a reader sees (Unicode TR 36,
# section 2.5): refused wherever people write. A pattern, as bodies are long; a test walks all of Unicode.
_UNSAFE = "\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff"
_IN_A_LINE = compile_later(f"[\x00-\x1f{_UNSAFE}]")
_IN_LINES = compile_later(f"[\x00-\x08\x0b-\x1f{_UNSAFE}]")


# What stands where its writer has something to say: `./site new` writes it, and it is published nowhere.
PLACEHOLDER = "…"

# What programs leave in text that is pasted, and nobody means: soft hyphens, spaces of no width, marks of byte order;
# and line ends in a text of one line.
_IDLE = compile_later("[\u00ad\u200b\u2060\ufeff]")
_ENDS = compile_later("[ \t]*[\t\n\v\f\r\x85\u2028\u2029]+[ \t]*")


def tidy(text: str, *, lines: bool = False) -> str:
    """`text` without what was pasted along with it unawares. A text of one line becomes one, whatever it was written as.

    In a text of several lines soft hyphens stay, as people may mean them. What reorders or hides is left for `clean`.
    """
    if text.isprintable():
        return text
    if lines:
        return text.replace("\u2028", " ").replace("\ufeff", "")  # `translate` takes fifty times as long
    return _IDLE.sub("", _ENDS.sub(" ", text.strip()))


def clean(text: str, *, lines: bool = False) -> str:
    """`text` composed (NFC) and stripped. Raises PydanticCustomError `text.control` naming the first bad character."""
    if not text.isprintable() and (found := (_IN_LINES if lines else _IN_A_LINE).search(text)):
        raise PydanticCustomError("text.control", "control character", {"character": f"U+{ord(found[0]):04X}"})
    return unicodedata.normalize("NFC", text).strip()


@dataclass(frozen=True, slots=True)
class Longest:
    """The rule of a plain text: the most characters it may have, and whether it may run over several lines."""

    characters: int
    lines: bool = False

    def read(self, text: object) -> str:
        """The text, cleaned. Raises PydanticCustomError: `placeholder`, or `text.` and type, empty, long or control."""
        if not isinstance(text, str):
            raise PydanticCustomError("text.type", "not a text", {})
        cleaned = clean(tidy(text, lines=self.lines), lines=self.lines)
        if not cleaned:
            raise PydanticCustomError("text.empty", "empty text", {})
        if cleaned == PLACEHOLDER:
            raise PydanticCustomError("placeholder", "not yet written", {})
        if len(cleaned) > self.characters:
            raise PydanticCustomError("text.long", "too long", {"most": self.characters, "length": len(cleaned)})
        return cleaned

    def schema(self) -> dict[str, object]:
        return {"type": "string", "minLength": 1, "maxLength": self.characters}

    def __get_pydantic_core_schema__(self, source: object, handler: object) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(self, schema: object, handler: object) -> dict[str, object]:
        return self.schema()


@dataclass(frozen=True, slots=True)
class Translated:
    """The rule of a text that may stand in several languages: {language: text}.

    A bare string is in the site's first language, `context["languages"][0]` of the validation.
    """

    longest: Longest
    markdown: bool = False

    def read(self, value: object, info: ValidationInfo) -> dict[str, str]:
        """The text by language. Raises as `Longest.read` does, and ValidationError with each language's own fault."""
        languages = info.context["languages"] if info.context else ("fr", "de", "en", "lb")
        if isinstance(value, str):
            return {languages[0]: self.longest.read(value)}
        if not isinstance(value, dict) or not value:
            raise PydanticCustomError("text.type", "not a text", {})
        texts: dict[str, str] = {}
        wrong: list[InitErrorDetails] = []
        passed_over = info.context.get("passed_over", ()) if info.context else ()
        if passed_over:
            value = _spoken(value, passed_over, info.context)
        for lang, text in value.items():
            try:
                texts[lang] = self.longest.read(text) if lang in passed_over else self._read_one(lang, text, languages)
            except PydanticCustomError as error:
                wrong.append(InitErrorDetails(type=error, loc=(lang,), input=text))
        if wrong:
            raise ValidationError.from_exception_data("text", wrong)
        return texts

    def _read_one(self, lang: str, text: object, languages: Sequence[str]) -> str:
        if lang not in languages:
            known = ", ".join(languages)
            raise PydanticCustomError("text.language", "unknown language", {"language": lang, "known": known})
        return self.longest.read(text)

    def __get_pydantic_core_schema__(self, source: object, handler: object) -> core_schema.CoreSchema:
        return core_schema.with_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(self, schema: object, handler: object) -> dict[str, object]:
        one = self.longest.schema()
        return {"anyOf": [one, {"type": "object", "additionalProperties": one, "minProperties": 1}]}


def _spoken(value: dict[str, Any], passed_over: Collection[str], context: Any) -> dict[str, Any]:
    """The texts in a language that is not passed over; all of them where there is no other to show."""
    left = {lang: text for lang, text in value.items() if lang not in passed_over}
    if left and len(left) < len(value):
        context["unread"] += [lang for lang in value if lang in passed_over]
    return left or value


# Whatever has words: as they stand (also those of a closed list), by language, or none.
Translatable = str | Mapping[str, str] | Label | None
Name = Annotated[str, Longest(120)]
Word = Annotated[dict[str, str], Translated(Longest(80))]
Line = Annotated[dict[str, str], Translated(Longest(160))]
Passage = Annotated[dict[str, str], Translated(Longest(600, lines=True))]
Markdown = Annotated[dict[str, str], Translated(Longest(16_000, lines=True), markdown=True)]
