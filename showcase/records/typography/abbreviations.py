"""No-break spaces within abbreviations, and behind those that go with a number or a name. Leaves doubtful ones."""

import re
from typing import NamedTuple

from showcase.records.typography.contexts import CHECKS, Check
from showcase.records.typography.figures import FULL, THIN
from showcase.schema.patterns import compile_later

_CHAIN = compile_later(r"\. ?(?:[A-Za-zÄÖÜäöü]|Chr|dgl|ex|J\.-C)\.")
_GAP = compile_later(r"\. ?(?=\w)")
_NUMBER = compile_later(r"\. [0-9]")
_SIGN = compile_later("[§°º] (?=[0-9])(?:(?<=§ )|(?<=[nN]. )(?<![^\\W\\d_].. ))")
_UNIT = r"(?![ \u00a0\u202f]?(?:Uhr|Auer|Euro|EUR|[€%‰°$£]|[kcdm]?m\b|[kcdm]?m[²³]|[km]?g\b|h\b|[cdm]?l\b|Stück|Stéck))"
_NO_NAME = {
    "fr": "Le|La|Les|Un|Une|Des|Du|De|Il|Elle|Ils|Elles|On|Nous|Vous|Je|Tu|Ce|Cet|Cette|Ces|Mais|Et|Ou|Où|Donc|Puis"
    "|Pour|Par|Avec|Sans|Dans|En|Au|Aux|À|Si|Quand|Que|Qui|Prix|Entrée|Son|Sa|Ses|Notre|Votre|Tous|Toutes|Too|Maybe",
    "de": "Der|Die|Das|Den|Dem|Ein|Eine|Er|Sie|Es|Wir|Ich|Ihr|Im|In|Am|An|Auf|Aus|Bei|Mit|Nach|Von|Vor|Zu|Zum|Zur|Für"
    "|Und|Oder|Aber|Wer|Was|Wie|Wo|Wenn|Auch|Dann|Dort|Hier|Alle|Anfang|Mitte|Ende|Danach",
    "lb": "De|Den|D|Dat|Déi|Hien|Hatt|Si|Mir|Dir|Ech|An|Am|Op|Mat|Fir|Vun|Wien|Wat|Wéi|Wou|Och|Dann|Hei|Do|All|No|Et"
    "|En|Eng|Ufank|Mëtt|Enn",
    "en": "The|A|An|He|She|It|We|They|I|You|In|On|At|And|But|Or|Of|For|With|From|This|That|These|Those|There|Here"
    "|Then|No|All|What|When|Who",
}
_GERMAN = (
    *(
        "z. B.",
        "z. T.",
        "z. Z.",
        "d. h.",
        "u. a.",
        "u. U.",
        "u. ä.",
        "u. Ä.",
        "o. ä.",
        "o. Ä.",
        "v. a.",
        "s. o.",
        "s. u.",
    ),
    *(
        "i. d. R.",
        "i. A.",
        "i. V.",
        "m. E.",
        "e. V.",
        "e. G.",
        "a. D.",
        "h. c.",
        "o. g.",
        "u. g.",
        "a. a. O.",
        "u. dgl.",
    ),
    *(
        "u. v. m.",
        "u. v. a.",
        "u. a. m.",
        "u. s. w.",
        "n. Chr.",
        "v. Chr.",
        "n. u. Z.",
        "v. u. Z.",
        "i. e. S.",
        "i. w. S.",
    ),
)
_BEGIN = frozenset(("z. B.", "z. T.", "d. h.", "u. a.", "u. U.", "v. a.", "s. o.", "s. u.", "i. d. R.", "m. E."))


class Abbreviations(NamedTuple):
    """Those of a language: of several parts, before a number, before a name, and what makes doubtful ones certain."""

    chained: re.Pattern[str]
    numbered: re.Pattern[str]
    initials: str
    titles: str
    checks: dict[str, Check]


def bind(text: str, known: Abbreviations) -> str:
    """`text` with its abbreviations kept together, and with their numbers; names are looked for in `spaces`."""
    if "." in text:
        if _CHAIN.search(text):
            text = known.chained.sub(lambda found: _GAP.sub(f".{THIN}", found[0]), text)
        if _NUMBER.search(text):
            text = known.numbered.sub(lambda found: found[0][:-1] + (FULL if sure(found, known) else " "), text)
    if "§" in text or "°" in text or "º" in text:
        text = _SIGN.sub(lambda found: found[0][0] + FULL, text)
    return text


def sure(found: re.Match[str], known: Abbreviations) -> bool:
    """Whether what was found, an abbreviation and the space behind it, is one."""
    check, text = known.checks.get(found[0][:-1]), found.string
    if not check:
        return True
    before = text[max(found.start() - 40, 0) : found.start()].replace(FULL, " ").replace(THIN, " ")
    return check(before, text[found.end() : found.end() + 5])


def _chained(closed: tuple[str, ...], typed: tuple[str, ...] = ()) -> re.Pattern[str]:
    """`closed` may be written without spaces, which are put in then; those of `typed` are only fixed."""
    words = [
        (f"[{short[0]}{short[0].upper()}]" if short in _BEGIN else short[0]) + short[1:].replace(". ", r"\. ?")[:-1]
        for short in closed
    ]
    words += [short.replace(". ", r"\. ")[:-1] for short in typed]
    return compile_later(rf"(?<![\w.{THIN}])(?:{'|'.join(sorted(words, key=len, reverse=True))})\.(?!\w)")


def _numbered(sure: str, units: str, more: str = "") -> re.Pattern[str]:
    """Those that go with a number; `units` not behind another one: 12 p. 5 €."""
    return compile_later(rf"(?<![\w.])(?:(?:{sure}|(?<![0-9] )(?:{units}))\. (?=[0-9]){more})")


def _titles(lang: str, words: str) -> dict[str, str]:
    """What titles begin with, and a pattern of the rest of one before a name: what comes first makes a search fast."""
    listed = words.split()
    first = "".join(sorted({word[0] for word in listed}))
    rest = "|".join(f"(?<={word[0]}){re.escape(word[1:])}" for word in listed)
    particle = "(?! [A-ZÀ-ÖØ-Þ])" if lang == "fr" else ""  # M. Le Goff
    name = rf"(?!(?:{_NO_NAME[lang]})\b{particle})[A-ZÀ-ÖØ-Þ]"
    if lang == "fr":
        name += "|(?:de (?:la )?|du |des |d[’'])[A-ZÀ-ÖØ-Þ]"  # Mme de Staël
    return {"initials": first, "titles": rf"(?<![\w.-].)(?:{rest}) (?={name}|h\.[ {THIN}]c\.)"}


_PAGES = rf"|S\. (?=[0-9]+(?![0-9]|[.:,][0-9]){_UNIT}(?! (?!Abb|Nr|Kap|Fig|Taf)[A-ZÄÖÜ]))"
_IN_GERMAN = ("Nrn?|Abb|Kap|Abs|Bde?|Ziff|Anm|Taf|[Cc]a|Fn|Rn|Jg", "Tab|Art|Fig|Vol", _PAGES)
FRENCH = Abbreviations(
    chained=_chained(("p. ex.",), ("av. J.-C.", "apr. J.-C.", "h. c.")),
    numbered=_numbered("[Cc]hap|[Ff]ig|[Ee]nv|[Rr]éf|pp", "[Vv]ol|[Cc]h|[Aa]rt|p|t"),
    **_titles("fr", "M. MM. Mme Mmes Mlle Mlles Me Mgr Dr. Dr Dre Pr. Pr Pre Prof. Ing. St Ste Monsieur Madame"),
    checks=CHECKS["fr"],
)
GERMAN = Abbreviations(
    chained=_chained(_GERMAN),
    numbered=_numbered(*_IN_GERMAN),
    **_titles("de", "Dr. Prof. Ing. Dipl.-Ing. Mag. Hr. Hrn. Fr. Herr Herrn Frau St."),
    checks=CHECKS["de"],
)
LUXEMBOURGISH = Abbreviations(
    chained=_chained(_GERMAN, ("w. e. g.", "a. s. w.")),
    numbered=_numbered(*_IN_GERMAN),
    **_titles("lb", "Dr. Dr Prof. Ing. Här Joffer Madame Mme Mlle Mr Me St."),
    checks=CHECKS["lb"],
)
ENGLISH = Abbreviations(
    chained=_chained((), ("e. g.", "i. e.")),
    numbered=_numbered("[Cc]hap|[Ff]igs?|[Aa]pprox|pp|Nos?", "[Vv]ols?|[Cc]h|[Aa]rt|[Pp]ara|p|nos?|ca?"),
    **_titles("en", "Mr. Mr Mrs. Mrs Ms. Ms Mx Dr. Dr Prof. Prof St. St"),
    checks=CHECKS["en"],
)
