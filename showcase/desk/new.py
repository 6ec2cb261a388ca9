"""Begins a record whose fields are explained, each with an example; refuses a name that is taken or no address.

No example is a value: what must be said stands as "…", which the checker refuses until its writer has said it.
"""

import json
import textwrap
from collections.abc import Iterator, Mapping, Set
from datetime import date
from pathlib import Path
from typing import TextIO

import yaml

from showcase.derive import json_schema, rule
from showcase.records import content, header
from showcase.records.mark import Marks
from showcase.records.problem import Problem
from showcase.records.settings import Settings
from showcase.records.validation import near, validate
from showcase.schema import slug
from showcase.schema.kinds import KINDS, Kind
from showcase.schema.label import Label, Message
from showcase.schema.reference import TermReference
from showcase.schema.shape import Shape, shapes
from showcase.schema.slug import RESERVED
from showcase.schema.text import PLACEHOLDER

Keys = Mapping[str, Set[str]]
_NO_KIND = Message("there is no record called “{found}”{hint}; the kinds are {known}")
_LEFT_OUT = Message(
    "this site leaves out “{found}” (LEAVE_OUT in pelicanconf.py); take that name out of the list first"
)
_TAKEN = Message("{path} is there already; change that file, or give another title")
_MADE = Message("{path} is ready: replace each “…”, then run ./site check")
_NEEDED = Message("Needed. Replace each “…”.")
_FOR_EXAMPLE = Message("For example:")
_OPTIONAL = Message("Optional. What follows a “#” is not read; to use a field, take away the “#” before it.")
_GUIDE = Message("All of it is explained in docs/fields.en.md.")
# Days that tell when something is written, agreed to or looked at: all others the writer must know.
_WRITTEN_TODAY = ("date", "joined", "verified", "revised")
_FEW = 20  # keys of a vocabulary that are named in the help; of more, only the file is


def run(  # noqa: PLR0913 (what is begun, where, on which day, and how it is told)
    folder: Path,
    settings: Settings,
    word: str,
    title: str,
    *,
    today: date,
    lang: str,
    out: TextIO,
    shown_as: str = "content",
) -> bool:
    """Begin a record of the kind called `word`; whether it was made. What there is to say goes to `out`, in `lang`."""
    kind = named(word, settings.kinds)
    if kind is None and (other := named(word, KINDS)):
        out.write(_LEFT_OUT.tell(lang).format(found=other.folder) + "\n")
        return False
    if kind is None:
        known = [kind.one.text.lower() for kind in settings.kinds.values()]
        close = near(word, known)
        hint = f" ({close}?)" if close else ""
        out.write(_NO_KIND.tell(lang).format(found=word, hint=hint, known=", ".join(known)) + "\n")
        return False
    name = slug.like(title)
    within = f"{kind.folder}/{name}.yaml" if kind.flat else f"{kind.folder}/{name}/index.md"
    path, file = f"{shown_as}/{within if name else kind.folder}", folder / within
    keys = content.read(folder, settings).keys
    text = draw(kind, title, today=today, lang=lang, settings=settings, keys=keys)
    problems = list(_problems(kind, name, text, path, settings))
    for problem in problems:
        out.write(problem.sentence(lang) + "\n")
    if problems:
        return False
    taken = file if kind.flat else file.parent
    if taken.exists() or taken.is_symlink():
        out.write(_TAKEN.tell(lang).format(path=path) + "\n")
        return False
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("x", encoding="utf-8", newline="\n") as stream:
        stream.write(text)
    out.write(_MADE.tell(lang).format(path=path) + "\n")
    return True


def named(word: str, kinds: Mapping[str, Kind]) -> Kind | None:
    """Of these kinds that of a folder's name or of what one record is called in any language; None where none is."""
    wanted = word.strip().lower()
    return next((kind for kind in kinds.values() if wanted in (kind.folder, *_names(kind))), None)


def _names(kind: Kind) -> Iterator[str]:
    return (kind.one.tell(lang).lower() for lang in Label.translations.languages)


def draw(kind: Kind, title: str, *, today: date, lang: str, settings: Settings, keys: Keys) -> str:
    """The text of a new record: what is needed, the rest as comments. `keys` are each vocabulary's."""
    schema = json_schema.of_model(kind.model, kind.one, lang=lang, languages=settings.text_languages)
    needed = schema["required"]
    lines = [*([] if kind.flat else ["---"]), *_comment(_NEEDED.tell(lang))]
    for number, (name, node) in enumerate(schema["properties"].items()):
        if number == len(needed):  # the needed ones come first
            lines += ["", *_comment(f"{_OPTIONAL.tell(lang)} {_GUIDE.tell(lang)}")]
        shape = shapes(kind.model)[name][1]
        lines += ["", *_comment(f"{node['title']}. {node['description']}")]
        if not shape.part:  # of lines inside, the example shows more than the rule would say
            words = rule.sentence(rule.tell(node, shape, {}, lang=lang))
            lines += _comment(f"{words} {_few(shape, keys)}")
        example = _example(kind.fields[name].example, shape, keys)
        if name not in (kind.title, "body"):
            lines += _comment(f"{_FOR_EXAMPLE.tell(lang)} {example}")
        value = _scalar(title) if name == kind.title else _unsaid(name, json_schema.typed(example), today)
        if name != "body" or kind.flat:
            lines.append(f"{'' if name in needed else '#'}{name}: {value}")
    return "\n".join([*lines, *([] if kind.flat else ["---", ""])]) + "\n"


def _comment(words: str) -> list[str]:
    plain = words.replace("`", "")
    return textwrap.wrap(plain, 110, initial_indent="# ", subsequent_indent="# ", break_on_hyphens=False)


def _few(shape: Shape, keys: Keys) -> str:
    """The keys of a term's vocabulary, where they are few."""
    known = sorted(keys.get(shape.mark.vocabulary, ())) if isinstance(shape.mark, TermReference) else []
    return f"({', '.join(known)})" if 0 < len(known) <= _FEW else ""


def _example(example: str, shape: Shape, keys: Keys) -> str:
    """The example of a field; where it names terms that this site does not have, one that it has."""
    if not isinstance(shape.mark, TermReference) or not keys.get(shape.mark.vocabulary):
        return example
    known, value = keys[shape.mark.vocabulary], json_schema.typed(example)
    if known >= set(value if isinstance(value, list) else [value]):
        return example
    return f"[{min(known)}]" if shape.many else min(known)


def _unsaid(name: str, example: object, today: date) -> str:
    """The form of an example, as YAML, with "…" wherever something is to be said. Of today is what is written today."""
    if isinstance(example, dict):
        return "{" + ", ".join(f"{key}: {_unsaid(key, value, today)}" for key, value in example.items()) + "}"
    if isinstance(example, list):
        return f"[{_unsaid(name, example[0], today)}]"
    if name in _WRITTEN_TODAY:
        return str(today)
    return str(example).lower() if isinstance(example, bool) else PLACEHOLDER


def _scalar(text: str) -> str:
    """`text` as YAML reads it back; in quotes where it would be read as anything else."""
    try:
        plain = json_schema.typed(f"x: {text}") == {"x": text} and "\n" not in text
    except yaml.YAMLError:
        plain = False
    return text if plain else json.dumps(text, ensure_ascii=False)


def _problems(kind: Kind, name: str, text: str, path: str, settings: Settings) -> Iterator[Problem]:
    """Why a record cannot be begun: its name is no address, or the schema refuses its title."""
    if not name or name in RESERVED:
        way = slug.like(str(kind.fields[kind.title].example))
        yield Problem(path=path, line=1, field="", code="folder.name", details={"found": name, "way": way})
    elif name in kind.reserved:
        yield Problem(path=path, line=1, field="", code="folder.reserved", details={"found": name})
    marks: Marks = {}
    first = 1 if kind.flat else 2
    data, problems, *_ = header.read(
        text.removeprefix("---\n").removesuffix("---\n\n"), path=path, first=first, marks=marks
    )
    yield from (problem for problem in problems if problem.level == "error")
    wrong = validate(kind.model, data, marks, settings.text_languages, settings.phone_region)[1]
    yield from (problem for problem in wrong if problem.code != "placeholder")
