"""The common mistakes in a line of a header: spaces, colons, dashes, indents, values; each with the mended line."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from showcase.records import quoting
from showcase.schema.kinds import KINDS
from showcase.schema.patterns import compile_later
from showcase.schema.record import Part
from showcase.schema.shape import shapes

# Spaces that look like one and are none to YAML: no-break, narrow, ideographic and their kin.
ODD = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
ODD_SPACES = "".join(map(chr, (0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)))
_SPACE = f"[ \t{ODD}]"
_KEY = r"""[A-Za-z_][\w-]*|"[^"]*"|'[^']*'"""
_LINE = compile_later(rf"({_SPACE}*)((?:-{_SPACE}+)*)(?:({_KEY})({_SPACE}*[:：])(?:({_SPACE}+)|\Z))?(.*)\Z", re.DOTALL)
_TIGHT_KEY = compile_later(rf"({_KEY}){_SPACE}*[:：](?!//)(?={_SPACE}*\S)")
_OPENS_BLOCK = compile_later(r"(?:\A|:[ \t]+|-[ \t]+)[|>][-+1-9]*(?:[ \t]+#.*)?\Z")
_LONGEST = 2_000  # characters of a line that is looked into
_DEEP = 30  # lines above that an indent may be taken from


class Mend(NamedTuple):
    """A line as it should be written, and the message for what was wrong with it."""

    at: int
    text: str
    code: str
    found: str = ""


class _Parts(NamedTuple):
    """A line taken apart."""

    indent: str
    dashes: str
    key: str
    colon: str
    value: str

    @property
    def text(self) -> str:
        gap = " " if self.key and self.value else ""
        return f"{self.indent}{self.dashes}{self.key}{self.colon}{gap}{self.value}"


def structured(line: str) -> bool:
    """Whether a line has a key or a dash."""
    found = _LINE.match(line)
    return bool(found and (found[2] or found[3]))


def in_blocks(lines: Sequence[str]) -> frozenset[int]:
    """The lines that belong to texts of several lines (after `|` or `>`): in these nothing means anything to YAML."""
    found: set[int] = set()
    around: int | None = None
    for at, line in enumerate(lines):
        indent = len(line) - len(line.lstrip(" "))
        if around is not None and (not line.strip() or indent > around):
            found.add(at)
            continue
        around = indent if _OPENS_BLOCK.search(line.rstrip()) else None
    return frozenset(found)


def mends(lines: Sequence[str], at: int) -> Iterator[Mend]:
    """What may be wrong with a line, the likeliest first; nothing where it has none of the common mistakes."""
    line = lines[at]
    if len(line) > _LONGEST or not line.strip() or line.lstrip().startswith("#"):
        return
    tidied, code = _tidied(line)
    parts = _parts(tidied)
    if (
        not parts.key
        and (found := re.match(r"([a-z_]+)[ \t]+(?=\S)", parts.value))
        and _key(found[1], parts.value, lines, at)
    ):
        code = code or "yaml.colon"
        tidied = f"{parts.indent}{parts.dashes}{found[1]}: {parts.value[found.end() :]}"
        parts = _parts(tidied)
    if code:
        yield Mend(at=at, text=tidied, code=code, found=line.strip())
    for way in quoting.ways(parts.value):
        text = _Parts(indent=parts.indent, dashes=parts.dashes, key=parts.key, colon=parts.colon, value=way.text).text
        yield Mend(at=at, text=text, code=code or way.code, found=way.found)


def _key(word: str, value: str, lines: Sequence[str], at: int) -> bool:
    """Whether the first word of a value is the name of a field, of a link, or a language among others."""
    if re.match(r"[a-z_]+[ \t]+https?://", value):
        return True
    beside = "\n".join(lines[max(0, at - 1) : at + 2])
    return word in fields() or (len(word) == 2 and re.search(r"^ *[a-z]{2}: ", beside, re.MULTILINE) is not None)


def indents(lines: Sequence[str], at: int) -> Iterator[Mend]:
    """The same line at each indent that the lines above allow, the nearest first."""
    line = _tidied(lines[at])[0]
    bare = line.lstrip(" ")
    here = len(line) - len(bare)
    known: set[int] = set()
    if below := next((one for one in lines[at + 1 : at + 3] if one.strip()), ""):
        known.add(len(below) - len(below.lstrip(" ")))
    for n, above in enumerate(reversed(lines[max(0, at - _DEEP) : at])):
        parts = _parts(above)
        if not above.strip() or above.lstrip().startswith("#"):
            continue
        known |= {len(parts.indent), len(parts.indent + parts.dashes)}
        if n == 0 and not structured(line):
            known.add(len(parts.indent + parts.dashes) + 2)
        if n == 0 and parts.key and not parts.value:
            known.add(len(parts.indent + parts.dashes) + 2)
    for spaces in sorted(known - {here}, key=lambda spaces: abs(spaces - here)):
        code = "yaml.indent" if structured(line) else "yaml.word"
        yield Mend(at=at, text=" " * spaces + bare, code=code, found=bare.strip())


def dashed(lines: Sequence[str], at: int) -> Iterator[Mend]:
    """A line without a key below a list: an item whose dash was forgotten."""
    above = next((line for line in reversed(lines[:at]) if line.strip()), "")
    before, here = _parts(above), _parts(lines[at])
    if before.dashes and not here.dashes and not here.key:
        yield Mend(at=at, text=f"{before.indent}- {here.value}", code="yaml.dash", found=here.value)


def _tidied(line: str) -> tuple[str, str]:
    """The line with spaces that YAML understands, and the message for what was wrong with them; "" for nothing."""
    code = ""
    bare = line.lstrip()
    if dash := re.match(r"-(?=[^\W\d_]|[\"'\[{(«“])", bare):
        line, code = f"{line[: len(line) - len(bare)]}- {bare[dash.end() :]}", "yaml.dash"
    found = _LINE.match(line)
    assert found  # noqa: S101 (each of its groups may be empty)
    indent, dashes, key, colon, gap, value = (part or "" for part in found.groups())
    if not key and (tight := _TIGHT_KEY.match(value)) and value[0] not in "\"'":
        key, colon, value, code = tight[1], ":", value[tight.end() :].lstrip(f" \t{ODD}"), code or "yaml.colon"
    odd = re.search(f"[{ODD}：]", indent + dashes + colon + gap)
    if "\t" in indent + dashes:
        code = code or "yaml.tab"
    elif odd:
        code = code or ("yaml.colon" if "：" in colon else "yaml.space")
    if odd or "\t" in indent + dashes:
        indent, dashes = (re.sub(f"[{ODD}]", " ", part.replace("\t", "  ")) for part in (indent, dashes))
        colon = ":" if colon else ""
    if not code:
        return line, ""
    return _Parts(indent=indent, dashes=dashes, key=key, colon=colon, value=value).text, code


def _parts(line: str) -> _Parts:
    found = _LINE.match(line)
    assert found  # noqa: S101 (each of its groups may be empty)
    indent, dashes, key, colon, _, value = (part or "" for part in found.groups())
    return _Parts(indent=indent, dashes=dashes, key=key, colon=colon, value=value)


@cache
def fields() -> frozenset[str]:
    """The name of every field that there is."""
    found: set[str] = set()
    todo: list[type[Part]] = [kind.model for kind in KINDS.values()]
    done: set[type[Part]] = set()
    while todo:
        if (model := todo.pop()) not in done:
            done.add(model)
            found |= shapes(model).keys()
            todo += [shape.part for _, shape in shapes(model).values() if shape.part]
    return frozenset(found)
