"""Options of the commands, as typed: what each means, or the sentence with which it is refused."""

from collections.abc import Collection
from importlib.util import find_spec
from pathlib import Path

from showcase.desk.live.server import HIGHEST
from showcase.desk.project import Project
from showcase.records import catalogues
from showcase.records.validation import near
from showcase.schema.label import Message

_LANGUAGE = Message("--lang: there are no messages in “{found}”; write {known}")
_CHOICE = Message("{option}: “{found}” is none of them{hint}; write {known}")
_NUMBER = Message("{option}: “{found}” is not a number from {least} to {most}; write for example {option} {example}")
_FOLDER = Message("{option}: there is no folder {found}; mend the path")
_PACKAGE = Message("{command} needs the package {found}, which is not here; call ./site {command}, which installs it")
_MOST = 1_000_000


class WrongOption(SystemExit):
    """Ends the command: the message is what the person reads who typed the option."""


def language(found: str, here: Project) -> str:
    """The language of the messages. Raises WrongOption."""
    known = catalogues.used()
    if found and not known.has(found, Message.catalogue):
        spoken = dict.fromkeys((*here.settings.languages, *known.languages))
        tags = ", ".join(lang for lang in spoken if known.has(lang, Message.catalogue))
        raise WrongOption(_LANGUAGE.tell(here.speech).format(found=found, known=tags))
    return found or here.speech


def port(found: str, here: Project) -> int:
    """Where to serve; 0 lets the system choose. Raises WrongOption."""
    return number(found, here, "--port", least=0, most=HIGHEST, example="8001")


def number(found: str, here: Project, option: str, *, least: int, most: int = _MOST, example: str) -> int:
    """A whole number within bounds. Raises WrongOption."""
    if found.isascii() and found.isdecimal() and len(found) <= len(str(most)) and least <= int(found) <= most:
        return int(found)
    details = {"option": option, "found": found, "least": least, "most": most, "example": example}
    raise WrongOption(_NUMBER.tell(here.speech).format(**details))


def choices(found: str, here: Project, option: str, known: Collection[str]) -> str:
    """Words joined by commas, each one of those known. Raises WrongOption."""
    for word in found.split(","):
        if word not in known:
            close = near(word, known)
            details = {"option": option, "found": word, "hint": f" ({close}?)" if close else ""}
            raise WrongOption(_CHOICE.tell(here.speech).format(**details, known=", ".join(known)))
    return found


def packages(command: str, here: Project, *names: str) -> None:
    """Raises WrongOption where one of the packages that only this command needs is not installed."""
    for name in names:
        if find_spec(name) is None:
            raise WrongOption(_PACKAGE.tell(here.speech).format(command=command, found=name))


def folder(found: str, here: Project, option: str) -> str:
    """The whole path of a folder that is there; nothing where none was named. Raises WrongOption."""
    if found and not Path(found).is_dir():
        raise WrongOption(_FOLDER.tell(here.speech).format(option=option, found=found))
    return str(Path(found).absolute()) if found else ""
