"""Texts that run over several lines: the new text keeps every line of the old one that says the same."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from showcase.records.edit import emit
from showcase.records.edit.buffer import Change


def of_body(text: str, start: int, end: int, new: str) -> list[Change]:
    """The changes by which the lines from `start` to `end` become those of `new`."""
    old = text[start:end].split("\n")
    wanted = new.split("\n")
    places = [start]
    for line in old:
        places.append(places[-1] + len(line) + 1)
    changes = []
    for tag, a, b, c, d in SequenceMatcher(None, old, wanted, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        said = "\n".join(wanted[c:d])
        if a == b:  # before line a, or behind the last
            at = places[a] if a < len(old) else end
            changes.append(Change(at, at, said + "\n" if a < len(old) else "\n" + said))
        elif c == d:
            to = places[b] if b < len(old) else end
            changes.append(Change(places[a] if b < len(old) else max(start, places[a] - 1), to, ""))
        else:
            changes.append(Change(places[a], places[b] - 1, said))
    return changes


def block(text: str, start: int, end: int, new: str, column: int) -> str | None:
    """The block scalar from `start` to `end` with another text; None where a block cannot say it."""
    head, _, rest = text[start:end].partition("\n")
    old = rest.split("\n") if rest else []
    indent = next((len(line) - len(line.lstrip(" ")) for line in old if line.strip()), column + 2)
    if any(sign.isdigit() for sign in head.partition("#")[0]) or new[:1].isspace():
        return None
    wanted = _folded([line[indent:] for line in old], new) if head.startswith(">") else new.split("\n")
    if wanted is None:
        return None
    known = {line[indent:] if line.strip() else "": line for line in reversed(old)}
    lines = [known.get(line, " " * indent + line if line else "") for line in wanted]
    return "\n".join([head, *lines])


def _folded(old: Sequence[str], new: str) -> list[str] | None:
    """The lines that are read as `new` when they are folded; lines of before stay at its beginning and its end."""
    if not emit.folds(new) or any(line[:1].isspace() or not line for line in _trimmed(old)):
        return None
    old = _trimmed(old)
    first: list[str] = []
    for line in old:
        if not new.startswith(line + " ") and new != line:
            break
        first.append(line)
        new = new[len(line) + 1 :]
    last: list[str] = []
    for line in reversed(old[len(first) :]):
        if not new.endswith(" " + line) and new != line:
            break
        last.insert(0, line)
        new = new[: -len(line) - 1] if new != line else ""
    return [*first, *(emit.sentences(new) if new else ()), *last]


def _trimmed(lines: Sequence[str]) -> list[str]:
    kept = list(lines)
    while kept and not kept[-1].strip():
        kept.pop()
    return kept


def folded(text: str, start: int, end: int, new: str, quote: str) -> str | None:
    """A plain or quoted text of several lines with another text, in lines as before; None where that cannot be."""
    old = text[start:end].split("\n")
    if any(not line.strip() for line in old) or "\\" in text[start:end] or "\\" in new:
        return None
    if quote and quote in new:
        return None
    inner = [line.strip() for line in old]
    if quote:
        inner = [inner[0][1:], *inner[1:-1], inner[-1][:-1]]
    lines = _folded(inner, new)
    if lines is None or not lines:
        return None
    indent = old[1][: len(old[1]) - len(old[1].lstrip())]
    return quote + ("\n" + indent).join(lines) + quote
