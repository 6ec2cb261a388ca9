"""The rule of a field in a few plain words: what may stand there, in which form, and how much of it."""

import json
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from showcase.derive.json_schema import Schema
from showcase.schema.label import Label
from showcase.schema.moment import Clock, Day, When, Zone
from showcase.schema.phone import Phone
from showcase.schema.picture import File, Year
from showcase.schema.price import Currency
from showcase.schema.reference import Reference, Term
from showcase.schema.shape import Shape
from showcase.schema.slug import Slug
from showcase.schema.text import Translated
from showcase.schema.web import Account, Email, Url

_LIST = Label(
    "une liste{count} ; chacun : {each}",
    "eine Liste{count}; jeweils: {each}",
    "a list{count}; each: {each}",
    "eng Lëscht{count}; jeeweils: {each}",
)
_BETWEEN = Label(" ({least} à {most})", " ({least} bis {most})", " ({least} to {most})", " ({least} bis {most})")
_LEAST = Label(" ({least} au moins)", " (mindestens {least})", " (at least {least})", " (op d’mannst {least})")
_MOST = Label(" ({most} au plus)", " (höchstens {most})", " ({most} at most)", " (héchstens {most})")
_REFERENCE = Label(
    "le nom d’un dossier de `content/{of}/`",
    "der Name eines Ordners in `content/{of}/`",
    "the name of a folder in `content/{of}/`",
    "den Numm vun engem Dossier an `content/{of}/`",
)
_TERM = Label(
    "une clé de `content/vocabulary/{of}.yaml`",
    "ein Schlüssel aus `content/vocabulary/{of}.yaml`",
    "a key of `content/vocabulary/{of}.yaml`",
    "e Schlëssel aus `content/vocabulary/{of}.yaml`",
)
_TEXT = Label(
    "un texte de {most} signes au plus",
    "ein Text von höchstens {most} Zeichen",
    "a text of at most {most} characters",
    "en Text vun héchstens {most} Zeechen",
)
_TRANSLATED = Label(", aussi par langue", ", auch je Sprache", ", also by language", ", och no Sprooch")
_CHOICE = Label("un de ces mots : {known}", "eines von: {known}", "one of: {known}", "ee vun: {known}")
_YES_NO = Label(
    "`true` (oui) ou `false` (non)",
    "`true` (ja) oder `false` (nein)",
    "`true` (yes) or `false` (no)",
    "`true` (jo) oder `false` (neen)",
)
_NUMBER = Label("un nombre{count}", "eine Zahl{count}", "a number{count}", "eng Zuel{count}")
_WHOLE = Label("un nombre entier{count}", "eine ganze Zahl{count}", "a whole number{count}", "eng ganz Zuel{count}")
_KEYS = Label(
    "une ligne pour chacun de ces mots, au choix : {known} ; derrière : {each}",
    "eine Zeile für jedes dieser Wörter, nach Wahl: {known}; dahinter: {each}",
    "a line for any of these words: {known}; after it: {each}",
    "eng Zeil pro Wuert, dat Dir wëllt: {known}; dohannert: {each}",
)
_LINES = Label("des lignes en retrait", "eingerückte Zeilen", "indented lines", "Zeilen, déi ageréckt sinn")
_OR = Label(", ou ", ", oder ", ", or ", ", oder ")

# The forms that a pattern checks. The list names types, so a new pattern of the schema without words fails a test.
_FORMS: tuple[tuple[Any, Label], ...] = (
    (
        Day,
        Label(
            "un jour : année-mois-jour", "ein Tag: Jahr-Monat-Tag", "a day: year-month-day", "en Dag: Joer-Mount-Dag"
        ),
    ),
    (
        When,
        Label(
            "un jour, avec ou sans l’heure",
            "ein Tag, mit oder ohne Uhrzeit",
            "a day, with or without the time",
            "en Dag, mat oder ouni Auerzäit",
        ),
    ),
    (Clock, Label("une heure : 19:30", "eine Uhrzeit: 19:30", "a time of day: 19:30", "eng Auerzäit: 19:30")),
    (
        Year,
        Label("une année, quatre chiffres", "ein Jahr, vier Ziffern", "a year, four digits", "e Joer, véier Zifferen"),
    ),
    (
        Zone,
        Label(
            "un fuseau horaire par son nom IANA",
            "eine Zeitzone mit ihrem IANA-Namen",
            "a time zone by its IANA name",
            "eng Zäitzon mat hirem IANA-Numm",
        ),
    ),
    (Url, Label("une adresse web entière", "eine ganze Webadresse", "a whole web address", "eng ganz Webadress")),
    (Email, Label("une adresse e-mail", "eine E-Mail-Adresse", "an e-mail address", "eng E-Mail-Adress")),
    (
        Phone,
        Label(
            "un numéro de téléphone ; d’un autre pays, avec son indicatif",
            "eine Telefonnummer; aus einem anderen Land mit dessen Vorwahl",
            "a telephone number; of another country, with its code",
            "eng Telefonsnummer; vun engem anere Land mat sengem Indicatif",
        ),
    ),
    (
        Account,
        Label(
            "un nom de compte, sans @",
            "ein Kontoname, ohne @",
            "an account name, without @",
            "en Numm vun engem Kont, ouni @",
        ),
    ),
    (
        File,
        Label(
            "un nom sans espace ni chemin",
            "ein Name ohne Leerzeichen und ohne Pfad",
            "a name without spaces or path",
            "en Numm ouni Leerzeechen an ouni Wee",
        ),
    ),
    (
        Currency,
        Label(
            "un code de trois capitales",
            "ein Code aus drei Großbuchstaben",
            "a code of three capitals",
            "e Code aus dräi Groussbuschtawen",
        ),
    ),
    (
        Slug,
        Label(
            "lettres a à z, chiffres et traits d’union",
            "Buchstaben a bis z, Ziffern und Bindestriche",
            "letters a to z, digits and hyphens",
            "Buschtawen a bis z, Zifferen a Bindestrécher",
        ),
    ),
)


def tell(node: Schema, shape: Shape, parts: Schema, *, lang: str) -> str:
    """What may stand in a field, in `lang`. `node` is the field in its kind's JSON Schema, `parts` that schema's $defs.

    Raises KeyError for a form that has no words.
    """
    if node.get("type") == "array":
        each = tell(node["items"], Shape(mark=shape.mark, part=shape.part), parts, lang=lang)
        return _LIST.tell(lang).format(count=_count(node, "Items", lang), each=each)
    if isinstance(shape.mark, Reference):
        return _REFERENCE.tell(lang).format(of=shape.mark.kind)
    if isinstance(shape.mark, Term):
        return _TERM.tell(lang).format(of=shape.mark.vocabulary)
    if isinstance(shape.mark, Translated):
        return _value(node["anyOf"][0], lang) + _TRANSLATED.tell(lang)
    if shape.part:
        ways = parts[shape.part.__name__].get("anyOf", ())
        bare = [_value(one, lang) for one in ways if "properties" not in one]
        return _OR.tell(lang).join([*bare, _LINES.tell(lang)])
    return _value(node, lang)


def sentence(words: str) -> str:
    """A rule as a sentence."""
    return f"{words[0].upper()}{words[1:]}."


def _value(node: Schema, lang: str) -> str:
    if "oneOf" in node:
        return _CHOICE.tell(lang).format(known=_known(node["oneOf"]))
    if "pattern" in node or "format" in node:
        return _forms()[_form(node)].tell(lang)
    match node["type"]:
        case "boolean":
            words = _YES_NO.tell(lang)
        case "integer":
            words = _WHOLE.tell(lang).format(count=_count(node, "imum", lang))
        case "number":
            words = _NUMBER.tell(lang).format(count=_count(node, "imum", lang))
        case "array":
            words = tell(node, Shape(), {}, lang=lang)
        case "object":
            words = _keys(node, lang)
        case _:
            words = _TEXT.tell(lang).format(most=_digits(node["maxLength"]))
    return words


def _keys(node: Schema, lang: str) -> str:
    keys: Schema = node.get("properties") or dict.fromkeys(node["propertyNames"]["enum"], node["additionalProperties"])
    known = ", ".join(f"`{key}`" for key in keys)
    return _KEYS.tell(lang).format(known=known, each=_value(next(iter(keys.values())), lang))


def _known(choices: list[Schema]) -> str:
    words = []
    for choice in choices:
        value = choice.get("const") or choice["enum"][0]
        words.append(f"`{value}`" if choice["title"] == value else f"`{value}` ({choice['title']})")
    return ", ".join(words)


def _count(node: Schema, what: str, lang: str) -> str:
    least, most = node.get(f"min{what}"), node.get(f"max{what}")
    words = _BETWEEN if None not in (least, most) else _LEAST if least is not None else _MOST
    return "" if (least, most) == (None, None) else words.tell(lang).format(least=_digits(least), most=_digits(most))


def _digits(number: Any) -> str:
    """A number as all four languages read it: thousands apart, by a space that does not break."""
    return f"{number:,}".replace(",", "\u00a0") if isinstance(number, int) else f"{number}"


@cache
def _forms() -> dict[str, Label]:
    return {_form(TypeAdapter(type_).json_schema()): words for type_, words in _FORMS}


def _form(node: Schema) -> str:
    return json.dumps([node.get("pattern"), node.get("format")])
