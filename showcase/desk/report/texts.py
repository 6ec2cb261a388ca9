"""Texts that are there in some languages and missing in others, counted by language and kind."""

from collections.abc import Iterator, Mapping

from showcase.desk.report.state import State, title
from showcase.desk.report.todo import Step, Todo
from showcase.records.parsed_record import ParsedRecord
from showcase.schema.kinds import KINDS
from showcase.schema.shape import shapes
from showcase.schema.text import Translated


def missing(state: State) -> Iterator[Todo]:
    """A line for each language and kind in which a record lacks a text; the step is the first file to write."""
    for lang in state.languages:
        for kind in KINDS.values():
            of_kind = (record for record in state.content.records if record.kind == kind.folder)
            told = [record for record in of_kind if any(_texts(record))]
            lacking = [record for record in told if any(lang not in text for text in _texts(record))]
            if lacking:
                first = lacking[0]
                details = {
                    "kind": kind.many,
                    "lang": lang,
                    "count": len(lacking),
                    "total": len(told),
                    "title": title(first),
                }
                yield Todo(
                    sort="text.missing", step=_step(first, lang, main=lang == state.languages[0]), details=details
                )


def _texts(record: ParsedRecord) -> Iterator[Mapping[str, str]]:
    """The texts of a record that people read as sentences, by language. A title may be the same in all of them."""
    for name, (attribute, shape) in shapes(type(record.facts)).items():
        if not isinstance(shape.mark, Translated) or shape.many or name == KINDS[record.kind].title:
            continue
        if text := getattr(record.facts, attribute):
            yield text


def _step(record: ParsedRecord, lang: str, *, main: bool) -> Step:
    """Where the text of a language belongs: a file beside the main one, or in that where there is no other."""
    if main or record.file.endswith(".yaml"):
        return Step(how="edit", what=f"{record.file}:1")
    return Step(how="edit", what=f"{record.path}/index.{lang}.md:1")
