"""The normal form of a record: its data with every text by language; and what a merge patch makes of it (RFC 7396)."""

import re
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import replace
from typing import Any, NamedTuple

from showcase.records import source, translation
from showcase.records.problem import Problem
from showcase.records.settings import Settings
from showcase.records.text_file import Text
from showcase.records.validation import validate
from showcase.records.vocabularies import Vocabularies
from showcase.records.wording import Wording
from showcase.schema.kinds import Kind
from showcase.schema.record import Part
from showcase.schema.shape import shapes
from showcase.schema.text import Translated


class Normal(NamedTuple):
    """A record as its texts say it: the data of each file, the normal form of all, and what is wrong with it."""

    texts: list[Text]
    data: dict[str, Any]
    problems: list[Problem]


def read(files: Mapping[str, bytes], kind: Kind, settings: Settings, known: Vocabularies | None, path: str) -> Normal:
    """The normal form of a record that these texts are, by file name."""
    found = source.of_texts(files, path=path, languages=settings.text_languages)
    if not found.texts:
        return Normal([], {}, found.problems)
    texts = [replace(text, data=deepcopy(text.data)) for text in found.texts]
    base, *others = found.texts
    problems = list(found.problems)
    for other in others:
        problems += translation.lay(base, other, kind.model)
    worded = Wording(kind.model, base, known)
    problems += worded.problems
    data = by_language(kind.model, deepcopy(base.data), base.lang)
    languages = (base.lang, *(lang for lang in settings.text_languages if lang != base.lang))
    passed = settings.passed_over
    _, wrong = validate(kind.model, base.data, base.marks, languages, settings.phone_region, passed_over=passed)
    return Normal(texts, data, [*problems, *worded.others(wrong)])


def by_language(model: type[Part], data: dict[str, Any], lang: str) -> dict[str, Any]:
    """`data` with every text as a mapping by language; a bare one is in `lang`."""
    known = shapes(model)
    return {key: _by_language(known[key][1], value, lang) if key in known else value for key, value in data.items()}


def _by_language(shape: Any, value: Any, lang: str) -> Any:
    if shape.many and isinstance(value, list):
        return [_one(shape, item, lang) for item in value]
    return _one(shape, value, lang)


def _one(shape: Any, value: Any, lang: str) -> Any:
    if isinstance(shape.mark, Translated) and isinstance(value, str):
        return {lang: value}
    if shape.part and isinstance(value, dict):
        return by_language(shape.part, value, lang)
    return value


def merged(data: Any, patch: Any) -> Any:
    """`data` with a JSON Merge Patch: mappings merge, null takes away, all else replaces."""
    if not isinstance(patch, dict):
        return patch
    found = dict(data) if isinstance(data, dict) else {}
    for key, value in patch.items():
        if value is None:
            found.pop(key, None)
        else:
            found[key] = merged(found.get(key), value)
    return found


def tidied(value: Any) -> Any:
    """A value as files can say it: Unix line ends, nothing around a text, no text that is empty, no key twice."""
    if isinstance(value, str):
        lines = re.sub(r"\r\n?", "\n", value).strip()
        return "\n".join(line.rstrip() if not line.strip() else line for line in lines.split("\n"))
    if isinstance(value, list):
        items = [tidied(one) for one in value]
        return list(dict.fromkeys(items)) if all(isinstance(one, str) for one in items) else items
    if isinstance(value, dict):
        made = {key: tidied(one) for key, one in value.items()}
        return {key: one for key, one in made.items() if one not in ("", {}, None)}
    return value


def writable(data: Any) -> bool:
    """Whether a value can be said in a header: mappings and lists of texts, no list right in a list."""
    if isinstance(data, dict):
        return all(isinstance(key, str) and writable(value) for key, value in data.items())
    if isinstance(data, list):
        return all(writable(one) and not isinstance(one, list) for one in data)
    return isinstance(data, str)
