"""However a header is written, in braces or blocks, in any quotes, with remarks anywhere: only what changed does."""

import json
from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from showcase.records import header
from showcase.records.edit import normal
from showcase.records.edit.write import write
from showcase.schema.kinds import KINDS
from tests.small import SETTINGS

PATH = "content/members/a"
MEMBER = KINDS["members"]
Draw = Callable[[Any], Any]

WORDS = st.sampled_from(
    [
        "Bols",
        "a: b",
        "x # y",
        "l’une, l'autre",
        'dit "non"',
        "- rien",
        "[x]",
        "{y}",
        "é 🏺",
        "2019",
        "yes",
        "a, b",
        "\\n",
        "*a",
    ]
)
LANGUAGES = ("fr", "de", "lb")
TEXTS = st.dictionaries(st.sampled_from(LANGUAGES), WORDS, min_size=1)
WISHES = st.lists(st.fixed_dictionaries({"text": TEXTS, "until": st.just("2026-12-31")}), min_size=1, max_size=3)
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "name": WORDS,
    "kind": st.sampled_from(["studio", "person"]),
    "disciplines": st.lists(st.sampled_from(["craft", "design", "film"]), min_size=1, unique=True),
    "tagline": TEXTS,
    "links": st.dictionaries(st.sampled_from(["shop", "x", "vimeo"]), st.just("https://a.example/b"), min_size=1),
    "address": st.fixed_dictionaries({"street": WORDS, "locality": WORDS}),
    "founded": st.sampled_from(["2019", "2020"]),
    "services": st.lists(TEXTS, min_size=1, max_size=4),
    "offers": WISHES,
}
DATA = st.fixed_dictionaries({}, optional=VALUES).filter(bool)


def quoted(text: str, draw: Draw, *, flow: bool) -> str:
    """A text in any quotes, or in none where that is possible."""
    plain = header.read(f"k: {{k: {text}}}" if flow else f"k: {text}", path="", first=1, marks={})
    if not plain.problems and plain.data == ({"k": {"k": text}} if flow else {"k": text}) and draw(st.booleans()):
        return text
    if draw(st.booleans()):
        return "'" + text.replace("'", "''") + "'"
    return json.dumps(text, ensure_ascii=draw(st.booleans()))


def in_flow(value: Any, draw: Draw) -> str:
    space = draw(st.sampled_from(["", " "]))
    comma = draw(st.sampled_from([", ", ",  ", ",\n      "]))
    if isinstance(value, str):
        return quoted(value, draw, flow=True)
    if isinstance(value, list):
        return f"[{space}" + comma.join(in_flow(one, draw) for one in value) + f"{space}]"
    return f"{{{space}" + comma.join(f"{key}: {in_flow(one, draw)}" for key, one in value.items()) + f"{space}}}"


def remarks(draw: Draw, indent: str) -> list[str]:
    return draw(st.sampled_from([[], [], [], [""], [f"{indent}# a remark: 'x' [y"], ["# at the margin", ""]]))


def behind(text: str, draw: Draw) -> str:
    """A line with a remark at its end, where that cannot be taken for a part of the value."""
    return f"{text}  # so {{}}" if text[-1] in "]}'\"" and draw(st.booleans()) else text


def block(value: Any, draw: Draw, indent: str) -> list[str]:
    """The lines below a key or, without their indent, behind a dash."""
    lines: list[str] = []
    if isinstance(value, list):
        for one in value:
            lines += remarks(draw, indent)
            if isinstance(one, dict) and draw(st.booleans()):
                inside = [
                    line
                    for line in block(one, draw, indent + "  ")
                    if line.strip() and not line.lstrip().startswith("#")
                ]
                lines += [f"{indent}- {inside[0].lstrip()}", *inside[1:]]
            else:
                said = quoted(one, draw, flow=False) if isinstance(one, str) else in_flow(one, draw)
                lines.append(behind(f"{indent}- {said}", draw))
        return lines
    for key, one in value.items():
        lines += remarks(draw, indent)
        name = draw(st.sampled_from([key, key, f'"{key}"']))
        if isinstance(one, str):
            lines.append(behind(f"{indent}{name}: {quoted(one, draw, flow=False)}", draw))
        elif draw(st.booleans()):
            lines.append(behind(f"{indent}{name}: {in_flow(one, draw)}", draw))
        else:
            deeper = indent + draw(
                st.sampled_from(["", " ", "  ", "    "]) if isinstance(one, list) else st.sampled_from(["  ", "   "])
            )
            lines += [f"{indent}{name}:", *block(one, draw, deeper)]
    return lines


def patch(old: dict[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    """The merge patch that makes one mapping of another."""
    made: dict[str, Any] = dict.fromkeys(old.keys() - new.keys())
    for key, value in new.items():
        both = isinstance(value, dict) and isinstance(old.get(key), dict)
        made[key] = patch(old[key], value) if both else value
    return made


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(DATA, DATA, st.data())
def test_any_header_is_changed_where_it_has_to_be(old: dict[str, Any], new: dict[str, Any], data: Any) -> None:
    """Of a field that stays as it is every line stays, with the remarks in it."""
    fields = {key: block({key: value}, data.draw, "") for key, value in old.items()}
    end = data.draw(st.sampled_from(["\n", "\r\n"]))
    text = "".join(line.replace("\n", end) + end for lines in fields.values() for line in lines)
    files = {"index.yaml": text.encode()}
    before = normal.read(files, MEMBER, SETTINGS, None, PATH)
    assume(before.data == old)  # braces that go on too far left, for example, are no YAML
    assume(not any(problem.code.startswith("yaml.") for problem in before.problems))
    kept = data.draw(st.sets(st.sampled_from(sorted(old))))
    wanted = {**{key: old[key] for key in kept}, **{key: value for key, value in new.items() if key not in kept}}
    made = write(files, MEMBER, patch(old, wanted), SETTINGS, path=PATH)
    found = made["index.yaml"].decode().replace("\r\n", "\n")
    for key in kept:
        lines = fields[key]
        first = next(n for n, line in enumerate(lines) if line.strip() and not line.lstrip().startswith("#"))
        assert "".join(f"{line}\n" for line in lines[first:]) in found
    assert found.count("\n") == made["index.yaml"].decode().count(end)
    written = normal.read(made, MEMBER, SETTINGS, None, PATH).data
    assert written == normal.by_language(MEMBER.model, normal.tidied(wanted), "fr")
