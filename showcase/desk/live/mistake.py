"""A mistake: why there is no new site, in plain words, for the terminal and for the page one looks at."""

import re
import traceback
from dataclasses import asdict, dataclass
from pathlib import Path

from showcase.records.problem import NotMade, Problem, Refused
from showcase.records.wrong_setting import Hindered, WrongSetting
from showcase.schema.label import Message

MOST = 30  # more at once help nobody, and a page must hold them

_CONTENT = Message("The content has errors")
_SETTING = Message("A setting is wrong")
_TEMPLATE = Message("A template is wrong")
_BUILD = Message("The site could not be built")
_WAY = Message("The site stays as it was. Mend this and save: this message will go away.")
_HIDE = Message("Hide")
_MORE = Message("and {count} more")
_FRAME = re.compile(r'^ *File "([^"]+)", line (\d+)', re.MULTILINE)


@dataclass(frozen=True, kw_only=True, slots=True)
class SourceLine:
    """Where something is wrong, "" where nobody knows, and what."""

    where: str
    what: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Mistake:
    """What is wrong, told in one language: `way` is what to do, `hide` how the page calls going on without."""

    lang: str
    title: str
    lines: tuple[SourceLine, ...]
    more: str
    way: str
    hide: str

    def shown(self) -> dict[str, object]:
        """As the page's script has it."""
        return asdict(self)

    def __str__(self) -> str:
        told = (f"{line.where}: {line.what}" if line.where else line.what for line in self.lines)
        return "\n".join(filter(None, (*told, self.more, f"{self.title}. {self.way}")))


def of_build(error: Exception, lang: str, project: Path, theme: Path) -> Mistake:
    """What went wrong with a build. Files are named as they stand in the project."""
    if isinstance(error, NotMade):
        title = _TEMPLATE if any(problem.code == "template.failed" for problem in error.problems) else _BUILD
        return _mistake(title, lang, [_line(problem, lang) for problem in error.problems])
    if isinstance(error, Refused):
        wrong = [problem for problem in error.problems if problem.level == "error"]
        return _mistake(_CONTENT, lang, [_line(problem, lang) for problem in wrong])
    if isinstance(error, Hindered):
        return _mistake(_BUILD, lang, [SourceLine(where="", what=f"{error.tell(lang)}.")])
    if isinstance(error, WrongSetting):
        return _mistake(_SETTING, lang, [SourceLine(where="pelicanconf.py", what=error.tell(lang))])
    text = "".join(traceback.format_exception(error))
    what = str(error) if type(error).__module__.startswith("jinja2") else f"{type(error).__name__}: {error}"
    title, where = _placed(text, project, theme)
    return _mistake(title, lang, [SourceLine(where=where, what=what.partition("\n")[0])])


def failed(said: str, lang: str, project: Path, theme: Path) -> Mistake:
    """What a trial said before it failed: its last line, and the place that it named."""
    _, where = _placed(said, project, theme)
    return _mistake(_BUILD, lang, [SourceLine(where=where, what=(said.strip().splitlines() or ["?"])[-1])])


def _mistake(title: Message, lang: str, lines: list[SourceLine]) -> Mistake:
    return Mistake(
        lang=lang,
        title=title.tell(lang),
        lines=tuple(lines[:MOST]),
        more=_MORE.tell(lang).format(count=len(lines) - MOST) if len(lines) > MOST else "",
        way=_WAY.tell(lang),
        hide=_HIDE.tell(lang),
    )


def _line(problem: Problem, lang: str) -> SourceLine:
    """`path:line` apart from the rest of the sentence."""
    where = f"{problem.path}:{problem.line}"
    return SourceLine(where=where, what=problem.sentence(lang).removeprefix(f"{where}: "))


def _placed(text: str, project: Path, theme: Path) -> tuple[Message, str]:
    """The innermost template that a traceback goes through, else our innermost file. Workers' notes come last."""
    frames = [(Path(file), line) for file, line in _FRAME.findall(text)]
    for title, folder in ((_TEMPLATE, theme), (_BUILD, project)):
        for file, line in reversed(frames):
            if file.is_relative_to(folder) and ".venv" not in file.parts:
                return title, f"{_named(file, project)}:{line}"
    return _BUILD, ""


def _named(file: Path, project: Path) -> str:
    return file.relative_to(project).as_posix() if file.is_relative_to(project) else str(file)
