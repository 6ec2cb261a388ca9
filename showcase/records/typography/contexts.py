"""What stands before an abbreviation that is doubtful by itself, being one letter or also a word, and makes it sure."""

import re
from collections.abc import Callable

from showcase.schema.patterns import compile_later

# Whether an abbreviation is one, by the text before it and the text behind it.
Check = Callable[[str, str], bool]

_OPENING = r"(?:^|[\x03-\x05(\[«“„‚‘\"'/–—]|[,;:] )\x01*"
_PAGE = compile_later(
    rf"(?:{_OPENING}|\b(?:[Ss]iehe|[Vv]gl\.|[Ee]bd\.|auf|von|bis|ab|und|s\.|[Kk]uckt?|op|vun|a|an"
    r"|Katalog|Heft|Programmheft|Buch|Zeitung|Broschüre) )\Z"
)
_ARTICLES = {
    "fr": "[Ss]elon|[Vv]oir|[Cc]f\\.|à|ou|et|[Vv]u",
    "de": "[Gg]emäß|[Nn]ach|in|aus|[Ll]aut|zu|und|mit|[Ss]iehe|[Vv]gl\\.",
    "lb": "[Nn]o|an|aus|[Ll]aut|[Kk]uckt?",
    "en": "[Ss]ee|[Uu]nder|or|and|to|cf\\.",
}
_NUMBER = compile_later(
    rf"(?:{_OPENING}|\b(?:bus|tram|line|house|issue|track|room|studio|platform|number|ticket|edition|building|door|part"
    r"|volume|chapter|exhibit|invoice|register|registration|[A-Z]\w+) )\Z"
)
_NO_ANSWER = compile_later(r"(?:\A|[\w,)(–;’]|[\x03-\x05]\x01*)\s?\Z")
_A_FIG = compile_later(r"\b(?:an?|the|one|ripe|each|every) \Z")
_MR = compile_later(
    r"(?:^|[\x03-\x05(\[«“\"'/–—]\s?\x01*|[,;:.!?…»] |\b(?:[ÀàDd]e?|[Aa]vec|[Pp]ar|[Pp]our|et|ou|[Cc]hez|que|qu[’']"
    r"|[Ss]elon|[Ss]ans|[Cc]ontre|dont|comme|[Ee]ntre|sauf|où|est|sont|sous|[Mm]erci|[Cc]her|[Cc]ontactez|[Rr]encontrez"
    r"|[Dd]epuis|[Dd]emandez|dit|ajoute|explique|précise|raconte|avant|après|quand|lorsque|[Ss]i|car|mais|donc|ni|puis"
    r") )\Z"
)
_SIZE = compile_later(r"\b[A-Z]{1,3}[.,]? (?:et |ou |à )?\Z")
_FRIDAY = compile_later(r"\b(?:[Mm]it|[Vv]on|[Bb]ei|[Aa]n|[Ff]ür|zu|durch|Liebe|Hrn?\. und|Herrn? und) \Z")
_STREET = compile_later(r"(?:[0-9]|\b[A-Z][\w’'-]*) \Z")
_PIECES = compile_later(r"[0-9] \Z")  # 10 St. Kaffee
_SOME_WOMAN = compile_later(
    r"\b(?:[Ee]ine?[rs]?|[Jj]eder?|[Kk]eine?r?|[Mm]eine?r?|[Ss]eine?r?|[Ii]hre?r?|[Dd]iese[rs]?|als|[Aa]lle) \Z"
)


def _sure(pattern: re.Pattern[str], unless: re.Pattern[str] | None = None) -> Check:
    return lambda before, _: pattern.search(before) is not None and not (unless and unless.search(before))


def _unless(pattern: re.Pattern[str]) -> Check:
    return lambda before, _: pattern.search(before) is None


def _friday(before: str, after: str) -> bool:
    return after.startswith(("Dr.", "Prof.")) or _FRIDAY.search(before) is not None


def _article(lang: str) -> dict[str, Check]:
    check = _sure(compile_later(rf"(?:{_OPENING}|\b(?:{_ARTICLES[lang]}) )\Z"))
    return {"art.": check, "Art.": check}


_SIR = {"M.": _sure(_MR, _SIZE), "Me": _sure(_MR, _SIZE)}
_SAINT = dict.fromkeys(("St", "Ste", "St."), _unless(_PIECES))
CHECKS = {
    "fr": _SIR | _SAINT | _article("fr"),
    "de": {"S.": _sure(_PAGE), "Fr.": _friday, "Frau": _unless(_SOME_WOMAN)} | _SAINT | _article("de"),
    "lb": {"S.": _sure(_PAGE), "Me": _SIR["Me"]} | _SAINT | _article("lb"),
    "en": {"No.": _sure(_NO_ANSWER), "no.": _sure(_NUMBER), "nos.": _sure(_NUMBER), "fig.": _unless(_A_FIG)}
    | dict.fromkeys(("St", "St.", "Dr", "Dr."), _unless(_STREET))
    | _article("en"),
}
