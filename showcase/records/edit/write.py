"""Writes a changed record: new texts of its files, of which only the changed lines are others, or nothing at all."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

import yaml

from showcase.records import fences
from showcase.records.edit import house, lines, normal, rewrite, spread
from showcase.records.edit.buffer import Buffer, Change, Overlap
from showcase.records.edit.emit import Style
from showcase.records.edit.meaning import Meaning
from showcase.records.edit.spread import Held
from showcase.records.problem import Problem
from showcase.records.settings import Settings
from showcase.records.text_file import Text
from showcase.records.vocabularies import Vocabularies
from showcase.schema.kinds import Kind

_UNSOUND = ("yaml.", "file.", "text.control", "translation.")


class Unwritable(Exception):
    """A change that cannot be written: `problems` are those of the texts as they are, or as they would be."""

    def __init__(self, reason: str, problems: Iterable[Problem] = ()) -> None:
        self.reason, self.problems = reason, tuple(problems)
        super().__init__(reason)


def write(
    files: Mapping[str, bytes],
    kind: Kind,
    patch: Mapping[str, Any],
    settings: Settings,
    known: Vocabularies | None = None,
    *,
    path: str,
) -> dict[str, bytes]:
    """The texts of a record after a merge patch of its normal form, by file name; none of a file that is to go.

    Without `files` it is a new record. `path` is how messages name it. Raises Unwritable where the texts have mistakes
    that must be mended by hand, or where what was written would not say what was meant.
    """
    before = normal.read(files, kind, settings, known, path) if files else normal.Normal([], {}, [])
    unsound = [p for p in before.problems if p.level == "error" and _is_unsound(p)]
    if unsound or (files and not before.texts):
        raise Unwritable("unsound", unsound or before.problems)
    meaning = Meaning(settings, known)
    lang = before.texts[0].lang if before.texts else settings.text_languages[0]
    wanted = normal.by_language(kind.model, normal.tidied(normal.merged(before.data, patch)), lang)
    if not normal.writable(wanted):
        raise Unwritable("no texts")
    wanted = meaning.kept(kind.model, before.data, meaning.keys(kind.model, wanted))
    try:
        made = _written(files, kind, before, wanted, settings, meaning, path)
    except (Overlap, yaml.YAMLError, ValueError, RecursionError) as error:
        raise Unwritable(f"{type(error).__name__}: {error}") from error
    _compare(made, kind, before, wanted, settings, known, path)
    return made


def _is_unsound(problem: Problem) -> bool:
    """Whether a problem is one of the text as such. Of a field, a sign that may not be there is the schema's matter."""
    return problem.code.startswith(_UNSOUND) and not (problem.code == "text.control" and problem.field)


def _compare(
    made: Mapping[str, bytes],
    kind: Kind,
    before: normal.Normal,
    wanted: Mapping[str, Any],
    settings: Settings,
    known: Vocabularies | None,
    path: str,
) -> None:
    """Raises Unwritable where the texts, read again, do not say what is wanted, or are no sound texts."""
    after = normal.read(made, kind, settings, known, path)
    if after.data != wanted:
        raise Unwritable("different", after.problems)
    fresh = Counter(p.code for p in after.problems if _is_unsound(p))
    if fresh - Counter(p.code for p in before.problems):
        raise Unwritable("unsound", after.problems)


def _written(
    files: Mapping[str, bytes],
    kind: Kind,
    before: normal.Normal,
    wanted: dict[str, Any],
    settings: Settings,
    meaning: Meaning,
    path: str,
) -> dict[str, bytes]:
    languages = settings.text_languages
    texts = before.texts or [Text(lang=languages[0], data={}, marks={})]
    base, *others = texts
    names = {text.lang: _name(text, files) for text in before.texts}
    main = names.get(base.lang, f"{path.rpartition('/')[2]}.yaml" if kind.flat else "index.md")
    in_yaml = main.endswith(".yaml")
    held = Held(base.data, {text.lang: text.data for text in others})
    order = (base.lang, *(lang for lang in languages if lang != base.lang))
    habits = spread.habits(kind.model, held, yaml=in_yaml, first=base.lang == languages[0] and not kind.flat)
    there = [text.lang for text in others]
    made = spread.Spread(base.lang, order, there, habits, meaning).mapping(kind.model, held, before.data, wanted)
    if not in_yaml:
        made = _bodies_apart(made, base.lang)
    style = house.style((files[name] for name in (main, *names.values()) if name in files), order)
    found = dict(files)
    for lang, data in {base.lang: made.main, **made.others}.items():
        name = main if lang == base.lang else names.get(lang, f"index.{lang}{main[main.rindex('.') :]}")
        old = next((text.data for text in texts if text.lang == lang), {})
        if lang != base.lang and not data and (old or name not in files):
            found.pop(name, None)
        else:
            found[name] = _file(files.get(name), data, old, style, markdown=name.endswith(".md"))
    return found


def _bodies_apart(held: Held, base: str) -> Held:
    """Below the header of a Markdown file stands the text in its own language: of a mapping each goes to its file."""
    bodies = held.main.get("body")
    if not isinstance(bodies, dict):
        return held
    others = {lang: dict(data) for lang, data in held.others.items()}
    for lang, words in bodies.items():
        if lang != base:
            others.setdefault(lang, {})["body"] = words
    main = {key: value for key, value in held.main.items() if key != "body"}
    return Held({**main, "body": bodies[base]} if base in bodies else main, others)


def _name(text: Text, files: Mapping[str, bytes]) -> str:
    name = text.marks[()].path.rpartition("/")[2]
    return name if name in files else next(iter(files))


def _file(raw: bytes | None, data: dict[str, Any], old: dict[str, Any], style: Style, *, markdown: bool) -> bytes:
    """The bytes of one file."""
    if raw is None:
        return _new_file(data, style, markdown=markdown)
    if data == old and not any(map(rewrite.reordered, data.values())):
        return raw
    buffer = Buffer(raw)
    fenced = fences.split(buffer.text, path="") if markdown else None
    if fenced is None:
        return buffer.changed(rewrite.header(buffer.text, data, style))
    start = buffer.text.index("\n") + 1
    end = start + len(fenced.header) + (1 if fenced.header else 0)
    head = {key: value for key, value in data.items() if key != "body"}
    changes = []
    if head != {key: value for key, value in old.items() if key != "body"} or any(
        map(rewrite.reordered, head.values())
    ):
        changes = [
            Change(one.start + start, one.end + start, one.text)
            for one in rewrite.header(buffer.text[start:end], head, style)
        ]
    changes += _body(buffer.text, len(buffer.text) - len(fenced.body), fenced, str(data.get("body", "")))
    return buffer.changed(changes)


def _body(text: str, start: int, fenced: fences.Fenced, new: str) -> list[Change]:
    old = "" if fenced.body.isspace() else fenced.body.strip("\n")
    if old == new:
        return []
    if not old:
        end = len(text)
        blank = "" if fenced.body.startswith("\n") or fenced.body.endswith("\n\n") else "\n"
        return [Change(end, end, f"{blank}{new}\n")]
    at = start + len(fenced.body) - len(fenced.body.lstrip("\n"))
    if not new:
        return [Change(start, len(text), "")]
    return lines.of_body(text, at, at + len(old), new)


def _new_file(data: dict[str, Any], style: Style, *, markdown: bool) -> bytes:
    if not markdown:
        return "".join(change.text for change in rewrite.header("", data, style)).encode()
    head = {key: value for key, value in data.items() if key != "body"}
    said = "".join(change.text for change in rewrite.header("", head, style))
    body = f"\n{data['body']}\n" if data.get("body") else ""
    return f"---\n{said}---\n{body}".encode()
