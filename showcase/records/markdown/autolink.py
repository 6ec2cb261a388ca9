"""Bare addresses in running words, by GFM's rules: where https://…, www.… and a@b.c begin and end."""

import re

_DOMAIN = re.compile(r"[\w-]++(?:\.[\w-]++)*+")
_LETTERS = re.compile(r"[\w.+-]", re.ASCII)
_MAIL = re.compile(r"[A-Za-z0-9_-]++(?:\.[A-Za-z0-9_-]++)++")
_REST = re.compile(r"[^\s<]*+")
_ENTITY = re.compile(r"&[A-Za-z0-9]+;$")
_LOCAL = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._+-"


def address_at(text: str, at: int) -> int | None:
    """Where the web address ends that begins at `at`; None where none does."""
    before = text[at - 1] if at else " "
    www = text.startswith("www.", at)
    if not (before.isspace() or before in "*_~(") if www else before.isalnum():
        return None
    host = at if www else text.index("://", at) + 3
    domain = _DOMAIN.match(text, host)
    if not domain or "_" in "".join(domain[0].rsplit(".", 2)[-2:]) or (www and "." not in domain[0]):
        return None
    rest = _REST.match(text, domain.end())
    return _trimmed(text, domain.end(), rest.end() if rest else domain.end())


def _trimmed(text: str, start: int, end: int) -> int:
    """The end without closing punctuation that belongs to the sentence around the address."""
    unmatched = text.count(")", start, end) - text.count("(", start, end)
    while end > start:
        last = text[end - 1]
        if last in "?!.,:*_~'\"" or (last == ")" and unmatched > 0):
            unmatched -= last == ")"
            end -= 1
        elif last == ";" and (entity := _ENTITY.search(text, max(start, end - 40), end)):
            end = entity.start()
        else:
            break
    return end


def email_at(text: str, at: int, start: int) -> tuple[int, int] | None:
    """Where the e-mail address around the @ at `at` begins, not before `start`, and ends; None where there is none."""
    begin = start + len(text[start:at].rstrip(_LOCAL))
    domain = _MAIL.match(text, at + 1)
    if begin == at or not domain or domain[0][-1] in "-_":
        return None
    return begin, domain.end()
