"""Typography of French, German, English and Luxembourgish texts; texts in any other language are left as they are.

The fixed spaces: U+202F within what is one word to the reader (z. B., 10 000, 18 h 30), U+00A0 between two (5 km, Dr.
Weber). A rule is not applied where the sense is doubtful: `contexts` says what makes it certain. The sources are:

French. Lexique des règles typographiques en usage à l'Imprimerie nationale: a thin no-break space before ; ! ? and a
full one before the colon, no-break spaces before € and % and other units, after n°, p., vol., art., § and M., Mme, Me,
Dr before a name; figures in groups of three; « » as quotes and “ ” within; the long dash for --- between spaces.
Inside « » the Lexique wants the full space: U+202F there is this site's choice, as on most screens; a U+00A0 typed by
the author stays. A space is put in where none was typed. 18 h 30 keeps together with U+202F.
German. Duden, "Textverarbeitung und E-Mails", and DIN 5008: „ “ and ‚ ‘, a small fixed space within z. B. and e. V.,
put in where none was typed, and in 10 000; fixed spaces in § 5, S. 12, Abb. 3, Dr. Weber, 10 €, 5 km, 19:30 Uhr; the
dash between words is the short one (Halbgeviertstrich) with spaces, so --- becomes it too.
Luxembourgish. As German, with the apostrophe of D’Konscht and of a leading ’t, with Auer, Här, Joffer, and the French
Madame and Mme. Of w.e.g. and asw., which are written so, nothing is changed.
English. The Chicago Manual of Style: “ ” and ‘ ’, the apostrophe of ’90s, the em dash of word--word without spaces; one
that the author put between spaces keeps them. New Hart's Rules for the fixed spaces: p. 12, No. 5, Mr Smith, 5 km,
7 pm.
All: … for three dots, an en dash for -- between spaces, ’ for the straight apostrophe. Quotes that are typed as such
stay; a straight one within them is an inner one, and one that ends them takes the form that belongs to the first. A
mark after a figure is a sign for inches where another one closes the quote.

What belongs to no language, typogrify adds afterwards: see `filters`. Its quotes and dashes (`smartypants`) are English
in every language, so these rules stay our own.
"""

import re
from collections.abc import Callable, Iterator
from html import unescape
from typing import NamedTuple

from showcase.records.typography import spaces
from showcase.records.typography.dashes import dash
from showcase.records.typography.figures import THIN
from showcase.records.typography.marks import BLOCK, BREAK, MARKUP, NOTE, OPAQUE
from showcase.records.typography.quotes import Quotes, curl
from showcase.schema.patterns import compile_later

# A tag and its name. Code in which no other tag stands goes as one, named `code>`.
_TAG = compile_later(
    r"(<(code>(?=[^<]*+</code>)|/?[a-z][a-z0-9]*+)?"
    r"(?:(?<=<code>)[^<]*+</code>|[^<>\"']*+(?:(?:\"[^\"]*+\"|'[^']*+')[^<>\"']*+)*+>))"
)
_STANDINS = compile_later(f"[{MARKUP}{OPAQUE}{BLOCK}{BREAK}{NOTE}]")
_UNTOUCHED = frozenset(("code", "pre", "kbd", "samp", "script", "style", "textarea", "math", "svg"))
_INLINE = frozenset(("a", "abbr", "b", "cite", "del", "dfn", "em", "i", "ins", "mark", "q", "s", "small", "span"))
_INLINE |= {"strong", "sub", "sup", "time", "u", "var"}
_STANDS = {name: MARKUP for inline in _INLINE for name in (inline, f"/{inline}")}
_STANDS |= {"br": BREAK, "img": OPAQUE, "code>": OPAQUE, "sup": NOTE}
_LITERAL = compile_later(r"(?:https?://|www\.)[^\s<>\x01-\x05]*[\w/]|(?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]++)++")
_ADDRESS = compile_later(r"https?://\S+|(?:[\w-]++\.)++[\w-]{2,}(?:[/?#]\S*)?", re.ASCII)

_DOTS = compile_later(r"(?<!\.)\.\.\.(?!\.)")


def set_text(text: str, lang: str) -> str:
    """A plain text, such as a title, set as its language wants it."""
    language = _LANGUAGES.get(lang.partition("-")[0].lower())
    if not language or _STANDINS.search(text):
        return text
    kept: list[str] = []
    return _restore(_set(_keep(text, kept, str), language), kept)


def set_html(html: str, lang: str) -> str:
    """HTML with its texts set; markup, code and addresses are left as they are.

    The texts are set as one, with a character standing for each bit of markup, so that a quote may begin in one
    element and end in another, and a rule costs one pass however many elements there are.
    """
    language = _LANGUAGES.get(lang.partition("-")[0].lower())
    if not language or _STANDINS.search(html):
        return html
    kept: list[str] = []
    return _restore(_escape(_set(_flatten(html, kept), language)), kept)


def _flatten(html: str, kept: list[str]) -> str:
    """The texts of `html` with the stand-ins; what they stand for goes to `kept`."""
    parts = _TAG.split(html)
    texts, tags, names = parts[::3], parts[1::3], parts[2::3]
    flat = [""] * (2 * len(tags) + 1)
    flat[::2] = [unescape(text) for text in texts] if "&" in html else texts
    flat[1::2] = [_STANDS.get(name, BLOCK) for name in names]
    text = "".join(flat)
    if _UNTOUCHED.isdisjoint(names) and not _likely(text) and not _named_so(tags, texts[1:]):
        kept += tags
        return text
    return _keep(unescape(texts[0]), kept, _escape) + "".join(_pick(tags, names, texts[1:], kept))


def _named_so(tags: list[str], texts: list[str]) -> bool:
    """Whether a link is called by an address."""
    linked = (text for tag, text in zip(tags, texts, strict=True) if "." in text and tag.startswith("<a "))
    return any(map(_ADDRESS.fullmatch, linked))


def _pick(tags: list[str], names: list[str], texts: list[str], kept: list[str]) -> Iterator[str]:
    """What `_flatten` gives of each tag and the text behind it, where some of it is left untouched."""
    hidden, closing = "", ""
    for tag, name, text in zip(tags, names, texts, strict=True):
        if not closing and name in _UNTOUCHED:
            closing = f"</{name}>"
        elif not closing:
            kept.append(tag)
            yield _STANDS.get(name, BLOCK)
        if closing:
            hidden += tag
            if not tag.endswith(closing):
                hidden += text
                continue
            kept.append(hidden)
            hidden, closing = "", ""
            yield OPAQUE
        yield _keep(unescape(text), kept, _escape, linked=tag.startswith("<a "))
    if closing:
        kept.append(hidden)
        yield OPAQUE


def _keep(text: str, kept: list[str], write: Callable[[str], str], *, linked: bool = False) -> str:
    """`text` with a stand-in for each address; `linked` where it is all of a link's text."""

    def put(found: re.Match[str]) -> str:
        kept.append(write(found[0]))
        return OPAQUE

    if linked and _ADDRESS.fullmatch(text):
        kept.append(write(text))
        return OPAQUE
    return _LITERAL.sub(put, text) if _likely(text) else text


def _likely(text: str) -> bool:
    """Whether an address may stand in a text. Asking one by one is faster than a pattern."""
    return "://" in text or "@" in text or "www." in text


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _restore(text: str, kept: list[str]) -> str:
    if not kept:
        return text
    whole = [""] * (2 * len(kept) + 1)
    whole[::2], whole[1::2] = _STANDINS.split(text), kept
    return "".join(whole)


def _set(text: str, language: "_Language") -> str:
    if "..." in text:
        text = _DOTS.sub("…", text)
    if "--" in text:
        text = dash(text, language.dash, close=language.close)
    for _ in range(4):  # a quote left straight may find its partner once the spaces around it are set
        before, text = text, language.space(curl(text, language.quotes))
        if text == before or ('"' not in text and "'" not in text):
            break
    return text


class _Language(NamedTuple):
    quotes: Quotes
    space: Callable[[str], str]
    dash: str  # what --- between spaces becomes
    close: bool = False  # whether a dash may stand between words without spaces


def _elided(words: str) -> re.Pattern[str]:
    """Where a straight single mark begins one of these words, or a year without its century: an apostrophe."""
    return compile_later(rf"'(?:\d\ds?|{words})\b", re.IGNORECASE)


_DE = _elided("s|n|ne|ner|nem|nen|rein|raus|rum")
_LB = _elided("t|s|n|d|k|m")
_EN = _elided("tis|twas|em|til|cause|n|bout")
_FR = _elided("tain|n")
_LANGUAGES = {
    "fr": _Language(
        quotes=Quotes(outer=("«" + THIN, THIN + "»"), inner=("“", "”"), elided=_FR),
        space=spaces.french,
        dash="—",
    ),
    "de": _Language(quotes=Quotes(outer=("„", "“"), inner=("‚", "‘"), elided=_DE), space=spaces.german, dash="–"),
    "en": _Language(
        quotes=Quotes(outer=("“", "”"), inner=("‘", "’"), elided=_EN), space=spaces.english, dash="—", close=True
    ),
    "lb": _Language(
        quotes=Quotes(outer=("„", "“"), inner=("‚", "‘"), elided=_LB), space=spaces.luxembourgish, dash="–"
    ),
}
