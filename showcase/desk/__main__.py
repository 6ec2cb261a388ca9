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
from showcase.schema.label import Label

_NO_TASK = Label(
    "Il n’y a pas de commande « {found} »{hint} ; il y a : {known}",
    "Den Befehl „{found}“ gibt es nicht{hint}; es gibt: {known}",
    "There is no command “{found}”{hint}; there are: {known}",
    "De Kommando „{found}“ gëtt et net{hint}; et gëtt: {known}",
)
_NO_OPTION = Label(
    "« {task} » n’a pas d’option « {found} »{hint} ; écrivez : {usage}",
    "„{task}“ hat keine Option „{found}“{hint}; schreiben Sie: {usage}",
    "“{task}” has no option “{found}”{hint}; write: {usage}",
    "„{task}“ huet keng Optioun „{found}“{hint}; schreift: {usage}",
)
_NO_WORD = Label(
    "« {task} » ne prend pas « {found} » ici ; écrivez : {usage}",
    "„{task}“ nimmt hier kein „{found}“; schreiben Sie: {usage}",
    "“{task}” takes no “{found}” here; write: {usage}",
    "„{task}“ hëlt hei keen „{found}“; schreift: {usage}",
)
_INCOMPLETE = Label(
    "« {task} » est incomplet ; écrivez : {usage}",
    "„{task}“ ist unvollständig; schreiben Sie: {usage}",
    "“{task}” is incomplete; write: {usage}",
    "„{task}“ ass net komplett; schreift: {usage}",
)
_HINT = Label("voulez-vous dire {near} ?", "meinen Sie {near}?", "did you mean {near}?", "mengt Dir {near}?")
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
