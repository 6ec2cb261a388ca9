"""The command line: invoke with the tasks of tasks.py, and with words of ours for what it does not understand."""

import ast
import os
import sys
from pathlib import Path

from invoke.exceptions import ParseError
from invoke.parser.context import ParserContext
from invoke.program import Program

from showcase.desk import project
from showcase.records.settings import speech
from showcase.records.validation import near
from showcase.schema.label import Message

_NO_TASK = Message("There is no command “{found}”{hint}; there are: {known}")
_NO_OPTION = Message("“{task}” has no option “{found}”{hint}; write: {usage}")
_NO_WORD = Message("“{task}” takes no “{found}” here; write: {usage}")
_INCOMPLETE = Message("“{task}” is incomplete; write: {usage}")
_HINT = Message("did you mean {near}?")
_UNKNOWN, _UNKNOWN_END = "No idea what ", " is!"  # how invoke says it


class CommandLine(Program):
    """`./site`, whose mistakes are told with the way out."""

    def parse_core(self, argv: list[str] | None) -> None:
        """The options before the first task. Raises ParseError."""
        try:
            super().parse_core(argv)
        except ValueError as error:  # a number that is none: invoke converts it unasked
            raise ParseError(str(error)) from None

    def parse_tasks(self) -> None:
        """The tasks and their options. Raises ParseError with a sentence in the reader's language."""
        try:
            super().parse_tasks()
        except ParseError as error:
            raise ParseError(self._sentence(error, _language())) from None

    def _sentence(self, error: ParseError, lang: str) -> str:
        said, context = str(error), error.context
        found = ""
        if said.startswith(_UNKNOWN):
            found = str(ast.literal_eval(said.removeprefix(_UNKNOWN).removesuffix(_UNKNOWN_END)))
        if context is None or not context.name:
            known = sorted(self.collection.task_names)
            return _NO_TASK.tell(lang).format(found=found, hint=_hint(found, known, lang), known=", ".join(known))
        details = {"task": context.name, "found": found, "usage": _usage(context)}
        if not found:
            return _INCOMPLETE.tell(lang).format(**details)
        if found.startswith("-"):
            hint = _hint(found, [flag for flag in context.flags if flag.startswith("--")], lang)
            return _NO_OPTION.tell(lang).format(**details, hint=hint)
        return _NO_WORD.tell(lang).format(**details)


def _language() -> str:
    try:
        return project.open_at(Path.cwd()).speech
    except (SystemExit, OSError):  # a project that cannot be read says so when it is used
        return speech("en", os.environ)


def _hint(found: str, known: list[str], lang: str) -> str:
    close = near(found, known)
    return f" ({_HINT.tell(lang).format(near=close)})" if close else ""


def _usage(context: ParserContext) -> str:
    """How a task is called, with all that it takes."""
    needed = [str(arg.name).upper() for arg in context.positional_args]
    others = [arg for arg in context.args.values() if not arg.positional]
    options = [f"[--{arg.name}{f' {arg.name.upper()}' if arg.takes_value else ''}]" for arg in dict.fromkeys(others)]
    return " ".join(("./site", str(context.name), *needed, *options))


if __name__ == "__main__":
    CommandLine(name="site", binary="./site", binary_names=["./site"]).run(["./site", *sys.argv[1:]])
