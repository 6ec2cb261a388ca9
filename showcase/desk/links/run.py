"""Looks after the links of a project that leave the site: asks them all, keeps the history, tells what fails."""

from pathlib import Path
from typing import TextIO

from showcase.desk.links import asking, history, outgoing, words
from showcase.desk.links.history import Failure
from showcase.desk.project import Project
from showcase.desk.request import Manners
from showcase.records import content
from showcase.schema.label import Message

HISTORY = "links.json"
_UNREADABLE = Message("{file}:{line}: this is no history of links ({reason}); take back its last version from Git")
_FAILS = Message("{place}: {address} fails: {why} ({times} time(s) in a row, since {first})")
_SUMMARY = Message("{count} links asked, {failing} fail, {lasting} of them for at least {many} runs; noted in {file}.")


def run(here: Project, file: Path, manners: Manners, *, lang: str, out: TextIO) -> None:
    """Ask every link, write the history to `file` and what fails to `out`. Raises SystemExit where it is no history."""
    before = read(file, lang)
    found = outgoing.of(
        content.read(here.content, here.settings, shown_as=str(here.names["PATH"])).records, here.settings.site
    )
    failures = history.after(before, asking.ask(found, manners), here.today)
    file.write_text(history.encode(failures), encoding="utf-8")
    for address, failure in failures.items():
        place = found[address][0][1]
        out.write(_told(f"{place.path}:{place.line}", address, failure, lang) + "\n")
    lasting = sum(failure.lasting for failure in failures.values())
    counts = {"count": len(found), "failing": len(failures), "lasting": lasting, "many": history.MANY}
    out.write(_SUMMARY.tell(lang).format(**counts, file=file.name) + "\n")


def read(file: Path, lang: str) -> dict[str, Failure]:
    """The history so far. Raises SystemExit, with the line, where the file is none."""
    try:
        return history.read(file)
    except history.Unreadable as wrong:
        details = {"file": file.name, "line": wrong.line, "reason": wrong.reason}
        raise SystemExit(_UNREADABLE.tell(lang).format(**details)) from None


def agent(here: Project) -> str:
    """What we call ourselves to other hosts, so that they can ask us to stop."""
    return f"link check of {here.settings.site} (once a week)".encode("ascii", "replace").decode()


def _told(place: str, address: str, failure: Failure, lang: str) -> str:
    details = {"place": place, "address": address, "why": words.why(failure.why, lang)}
    return _FAILS.tell(lang).format(**details, times=failure.times, first=failure.first)
