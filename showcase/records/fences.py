"""The two lines --- around the header of a Markdown file: where they stand, and where they should where they do not."""

from typing import NamedTuple

from showcase.records import mistakes
from showcase.records.problem import Problem
from showcase.schema.patterns import compile_later

_OPENING = compile_later(r"---[^\S\n]*+(?=\n)")  # what begins a header; one like it ends it
_CLOSING = compile_later(r"\n---[^\S\n]*+(?=\n|\Z)")
# What was probably meant to be one: two dashes, four, long ones, other signs, or space before them.
_LIKE = compile_later(r"\s*(?:[–—]|(?:[-–—_=*+~]\s?){2,})\s*")
_KEY = compile_later(r"([A-Za-z_]+)[ \u00a0]?:")
_PART = compile_later(r"[ \t\u00a0]+\S|-(?:\s|\w)|[\]}]")


class Fenced(NamedTuple):
    """The header, the line it begins on, the body and the line that begins on; what is wrong with the fences."""

    header: str
    first: int
    body: str
    body_line: int
    problems: list[Problem]


def split(text: str, *, path: str) -> Fenced | None:
    """Header and body. None where there is no header that could be told from the body."""
    opening = _OPENING.match(text)
    closing = _CLOSING.search(text, opening.end()) if opening else None
    if opening and closing:
        line = text.count("\n", 0, closing.end()) + 2
        return Fenced(text[opening.end() + 1 : closing.start()], 2, text[closing.end() + 1 :], line, [])
    return _guess(text.split("\n"), path)


def missed(found: Fenced, *, path: str) -> Fenced | None:
    """The same where the header seems to have ended before the line --- that was taken for its end; else None."""
    lines = found.header.split("\n")
    end = _end(lines)
    rest = lines[end:]
    if not end or not rest or rest[0].strip() or not any(line.strip() and not line.startswith("#") for line in rest):
        return None
    line = found.first + end
    body = "\n".join([*rest, "---", found.body])
    return Fenced("\n".join(lines[:end]), found.first, body, line, [_closing(path, line, rest)])


def _guess(lines: list[str], path: str) -> Fenced | None:
    problems: list[Problem] = []
    start = next((n for n, line in enumerate(lines) if line.strip()), len(lines))
    if start == len(lines):
        return None
    if _LIKE.fullmatch(lines[start]):
        if start:
            problems.append(Problem(path=path, line=1, field="", code="file.blank"))
        if lines[start].rstrip() != "---":
            problems.append(_unlike(path, start + 1, lines[start]))
        start += 1
    elif _KEY.match(lines[start]):
        details = {"found": lines[start].strip()}
        problems.append(Problem(path=path, line=start + 1, field="", code="file.header", details=details))
    else:
        return None
    end = _end(lines[start:]) + start
    rest = lines[end:]
    closed = next((n for n, line in enumerate(rest, end) if line.strip()), len(lines))
    if closed < len(lines) and _LIKE.fullmatch(lines[closed]):
        if lines[closed].rstrip() != "---":
            problems.append(_unlike(path, closed + 1, lines[closed]))
        end, rest, after = closed, lines[closed + 1 :], closed + 2
    else:
        if not any(problem.code == "file.header" for problem in problems):  # that one names both lines
            problems.append(_closing(path, end + 1, rest))
        after = end + 1
    return Fenced("\n".join(lines[start:end]), start + 1, "\n".join(rest), after, problems)


def _unlike(path: str, line: int, found: str) -> Problem:
    """A line that was meant to be ---."""
    return Problem(path=path, line=line, field="", code="file.fence", details={"found": found.rstrip()})


def _closing(path: str, line: int, rest: list[str]) -> Problem:
    """The second line is missing before `rest`."""
    found = next((one.strip() for one in rest if one.strip()), "")
    return Problem(path=path, line=line, field="", code="file.closing", details={"found": found})


def _end(lines: list[str]) -> int:
    """How many lines look like a header: up to the last field, and what belongs to it."""
    end, near = 0, True
    for n, line in enumerate(lines):
        if _LIKE.fullmatch(line):
            break
        found = _KEY.match(line)
        near = bool(line.strip()) and near
        if (found and found[1] in mistakes.fields()) or (near and (found or _PART.match(line))):
            end, near = n + 1, True
    return end
