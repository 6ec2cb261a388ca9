"""Options of the commands, as typed: what each means, or the sentence with which it is refused."""

from collections.abc import Collection
from pathlib import Path

from showcase.desk.live.server import HIGHEST
from showcase.desk.project import Project
from showcase.records.validation import near
from showcase.schema.label import Label

_LANGUAGE = Label(
    "--lang : il n’y a pas de messages en « {found} » ; écrivez {known}",
    "--lang: Meldungen auf „{found}“ gibt es nicht; schreiben Sie {known}",
    "--lang: there are no messages in “{found}”; write {known}",
    "--lang: et gëtt keng Noriichten op „{found}“; schreift {known}",
)
_CHOICE = Label(
    "{option} : « {found} » n’en est pas un{hint} ; écrivez {known}",
    "{option}: „{found}“ ist keines davon{hint}; schreiben Sie {known}",
    "{option}: “{found}” is none of them{hint}; write {known}",
    "{option}: „{found}“ ass keent dovun{hint}; schreift {known}",
)
_NUMBER = Label(
    "{option} : « {found} » n’est pas un nombre entre {least} et {most} ; écrivez par exemple {option} {example}",
    "{option}: „{found}“ ist keine Zahl von {least} bis {most}; schreiben Sie zum Beispiel {option} {example}",
    "{option}: “{found}” is not a number from {least} to {most}; write for example {option} {example}",
    "{option}: „{found}“ ass keng Zuel tëscht {least} an {most}; schreift zum Beispill {option} {example}",
)
_FOLDER = Label(
    "{option} : il n’y a pas de dossier {found} ; corrigez le chemin",
    "{option}: den Ordner {found} gibt es nicht; berichtigen Sie den Pfad",
    "{option}: there is no folder {found}; mend the path",
    "{option}: den Dossier {found} gëtt et net; verbessert de Wee",
)
_MOST = 1_000_000


class WrongOption(SystemExit):
    """Ends the command: the message is what the person reads who typed the option."""


def language(found: str, here: Project) -> str:
    """The language of the messages. Raises WrongOption."""
    if found and found not in Label._fields:
        text = _LANGUAGE.tell(here.speech)
        raise WrongOption(text.format(found=found, known=", ".join(Label._fields)))
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


def folder(found: str, here: Project, option: str) -> str:
    """The whole path of a folder that is there; nothing where none was named. Raises WrongOption."""
    if found and not Path(found).is_dir():
        raise WrongOption(_FOLDER.tell(here.speech).format(option=option, found=found))
    return str(Path(found).absolute()) if found else ""
