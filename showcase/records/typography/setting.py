"""Typography of French, German, English and Luxembourgish texts; texts in any other language are left as they are.

French. From the Lexique des règles typographiques en usage à l'Imprimerie nationale: a thin no-break space (U+202F)
before ; ! ? and a full one (U+00A0) before the colon, no-break spaces before € and %, « » as quotes and “ ” within.
Inside « » the Lexique wants the full space: U+202F there is this site's choice, as on most screens; a U+00A0 typed by
the author stays. A space is put in where none was typed. 18 h 30 keeps together with U+202F.
German. Duden and DIN 5008: „ “ and ‚ ‘, U+202F within z. B., no-break spaces in § 5, 10 €, 50 %.
Luxembourgish. As German, with the apostrophe of D’Konscht and of a leading ’t.
English. “ ” and ‘ ’, and the apostrophe of ’90s.
All: … for three dots, an en dash for -- between spaces, ’ for the straight apostrophe.

Not used: typogrify. Its quotes and dashes are English in every language; `amp` and `caps` wrap in spans that no style
of this site asks for; `widont` pulls two long words into a line too narrow for them, and `text-wrap: pretty` does
what it is for. Left out, it also costs nothing: all its filters take 1.6 ms a page.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape

from showcase.records.typography import spaces
from showcase.records.typography.quotes import BLOCK, BREAK, MARKUP, OPAQUE, Quotes, curl

_TAG = re.compile(r"(<[^<>\"']*+(?:(?:\"[^\"]*+\"|'[^']*+')[^<>\"']*+)*+>)")
_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)")
_STANDINS = re.compile(f"[{MARKUP}{OPAQUE}{BLOCK}{BREAK}]")
_UNTOUCHED = frozenset(("code", "pre", "kbd", "samp", "script", "style", "textarea", "math", "svg"))
_INLINE = frozenset(("a", "abbr", "b", "cite", "del", "dfn", "em", "i", "ins", "mark", "q", "s", "small", "span"))
_INLINE |= {"strong", "sub", "sup", "time", "u", "var"}
_LITERAL = re.compile(
    r"(?:https?://|www\.)[^\s<>\x01-\x04]*[\w/]|(?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]++)++|(?<!\d)\d{1,2}:\d\d(?::\d\d)?(?!\d)"
)
_LIKELY = re.compile(r"://|www\.|@|\d:\d")
_ADDRESS = re.compile(r"https?://\S+|(?:[\w-]++\.)++[\w-]{2,}(?:[/?#]\S*)?", re.ASCII)

_DOTS = re.compile(r"(?<!\.)\.\.\.(?!\.)")
_DASHES = re.compile(r"(?<=[ \n])--(?=[ \n])")


def set_text(text: str, lang: str) -> str:
    """A plain text, such as a title, set as its language wants it."""
    language = _LANGUAGES.get(lang.partition("-")[0].lower())
    if not language or _STANDINS.search(text):
        return text
    kept: list[str] = []
    return _restore(_set(_keep(text, kept, str), language), iter(kept))


def set_html(html: str, lang: str) -> str:
    """HTML with its texts set; markup, code, addresses and times of day are left as they are.

    The texts are set as one, with a character standing for each bit of markup, so that a quote may begin in one
    element and end in another, and a rule costs one pass however many elements there are.
    """
    language = _LANGUAGES.get(lang.partition("-")[0].lower())
    if not language or _STANDINS.search(html):
        return html
    kept: list[str] = []
    text = _set("".join(_flatten(html, kept)), language)
    if "&" in text:
        text = text.replace("&", "&amp;")
    return _restore(text.replace("<", "&lt;").replace(">", "&gt;"), iter(kept))


def _flatten(html: str, kept: list[str]) -> Iterator[str]:
    """The texts of `html` with the stand-ins; what they stand for goes to `kept`."""
    closing, hidden, linked = "", "", False
    for place, part in enumerate(_TAG.split(html)):
        if closing:
            hidden += part
            if part == closing:
                kept.append(hidden)
                closing = ""
                yield OPAQUE
        elif place % 2:
            standin, closing = _stand(part)
            hidden, linked = part, part.startswith("<a ")
            if standin:
                kept.append(part)
                yield standin
        else:
            text = unescape(part) if "&" in part else part
            yield _keep(text, kept, _escape, linked=linked) if linked or ":" in text or "." in text else text
    if closing:
        kept.append(hidden)
        yield OPAQUE


@lru_cache(maxsize=512)
def _stand(tag: str) -> tuple[str, str]:
    """What stands for a tag; nothing where all up to the closing tag, given too, is left untouched."""
    found = _NAME.match(tag)
    name = found[1].lower() if found else ""
    if name in _UNTOUCHED and not tag.startswith("</"):
        return "", f"</{name}>"
    return MARKUP if name in _INLINE else OPAQUE if name == "img" else BREAK if name == "br" else BLOCK, ""


def _keep(text: str, kept: list[str], write: Callable[[str], str], *, linked: bool = False) -> str:
    """`text` with a stand-in for each address and time of day; `linked` where it is all of a link's text."""

    def put(found: re.Match[str]) -> str:
        kept.append(write(found[0]))
        return OPAQUE

    if linked and _ADDRESS.fullmatch(text):
        kept.append(write(text))
        return OPAQUE
    return _LITERAL.sub(put, text) if _LIKELY.search(text) else text


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _restore(text: str, kept: Iterator[str]) -> str:
    return _STANDINS.sub(lambda _: next(kept), text)


def _set(text: str, language: "_Language") -> str:
    if "..." in text:
        text = _DOTS.sub("…", text)
    if "--" in text:
        text = _DASHES.sub("–", text)
    for _ in range(4):  # a quote left straight may find its partner once the spaces around it are set
        before, text = text, language.space(curl(text, language.quotes))
        if text == before or ('"' not in text and "'" not in text):
            break
    return text


@dataclass(frozen=True, kw_only=True, slots=True)
class _Language:
    quotes: Quotes
    space: Callable[[str], str]


def _elided(words: str) -> re.Pattern[str]:
    """Where a straight single mark begins one of these words, or a year without its century: an apostrophe."""
    return re.compile(rf"'(?:\d\ds?|{words})\b", re.IGNORECASE)


_DE = _elided("s|n|ne|ner|nem|nen|rein|raus|rum")
_LB = _elided("t|s|n|d|k|m")
_EN = _elided("tis|twas|em|til|cause|n|bout")
_FR = _elided("tain")
_LANGUAGES = {
    "fr": _Language(
        quotes=Quotes(outer=("«" + spaces.THIN, spaces.THIN + "»"), inner=("“", "”"), elided=_FR), space=spaces.french
    ),
    "de": _Language(quotes=Quotes(outer=("„", "“"), inner=("‚", "‘"), elided=_DE), space=spaces.german),
    "en": _Language(quotes=Quotes(outer=("“", "”"), inner=("‘", "’"), elided=_EN), space=str),
    "lb": _Language(quotes=Quotes(outer=("„", "“"), inner=("‚", "‘"), elided=_LB), space=spaces.german),
}
