"""Shows what erasing a record comes to; does it where that was asked for, and tells where traces are left."""

import re
import shutil
from pathlib import Path
from typing import TextIO

from showcase.desk.erase import past, plan, traces, words
from showcase.desk.erase.plan import Plan
from showcase.desk.erase.traces import Canaries
from showcase.desk.links import history, outgoing
from showcase.desk.links import run as links_run
from showcase.desk.options import WrongOption
from showcase.desk.project import Project
from showcase.records import content
from showcase.records.content import Content
from showcase.records.parsed_record import ParsedRecord
from showcase.records.problem import printable
from showcase.records.validation import near
from showcase.schema.kinds import KINDS

_PLACE = re.compile(r"[a-z]+/[a-z0-9-]+")


def run(here: Project, place: str, *, yes: bool, lang: str, out: TextIO) -> None:
    """Tell what is to be done to `out`; with `yes`, do it. Raises WrongOption where there is no such record."""
    shown_as = str(here.names["PATH"])
    place = _place(place.strip("/").removeprefix(f"{shown_as}/"), lang)
    if (commit := _gone(here, place)) and _told_again(here, place, commit, lang, out):
        return
    read = content.read(here.content, here.settings, shown_as=shown_as)
    record = _record(read, place, lang)
    cache = here.folder / str(here.names.get("SHOWCASE_CACHE", ".cache"))
    planned = plan.make(record, read, here.content, here.settings, here.output, cache / "pictures")
    found = traces.canaries(record, planned.files)
    out.writelines(f"{line}\n" for line in _shown(planned, here.folder, lang))
    if not yes:
        out.write("\n" + words.NOTHING_YET.tell(lang).format(place=record.place) + "\n")
        return
    do(planned)
    _forget_links(here, read, record, lang)
    out.write("\n" + words.DONE.tell(lang).format(place=record.place) + "\n\n")
    out.writelines(f"{line}\n" for line in _left(found, here, record, lang))


def _place(found: str, lang: str) -> str:
    """The kind and the folder of a record. Raises WrongOption for what names none."""
    if not _PLACE.fullmatch(found) or found.partition("/")[0] not in KINDS:
        raise WrongOption(words.NO_PLACE.tell(lang).format(found=printable(found)))
    return found


def _gone(here: Project, place: str) -> str:
    """The last commit that had a record which is not there any more; "" for one that is, or never was."""
    folder = here.content / place
    return "" if folder.exists() or folder.is_symlink() else traces.last(here.folder, str(folder))


def _told_again(here: Project, place: str, commit: str, lang: str, out: TextIO) -> bool:
    """Tell the traces of a record that went earlier; whether they can be told."""
    with past.record(here, place, commit) as record:
        if record is None:
            return False
        found = traces.canaries(record, tuple(sorted(record.folder.rglob("*"))))
        out.write(words.AGAIN.tell(lang).format(place=place, commit=commit[:12]) + "\n\n")
        out.writelines(f"{line}\n" for line in _left(found, here, record, lang))
    return True


def _record(read: Content, place: str, lang: str) -> ParsedRecord:
    """The record at a place. Raises WrongOption; also where it could not be read, or where a link stands there."""
    if errors := sum(problem.level == "error" for problem in read.problems):
        raise WrongOption(words.UNREAD.tell(lang).format(errors=errors))
    places = {record.place: record for record in read.records}
    if place not in places:
        close = near(place, places)
        raise WrongOption(words.NO_RECORD.tell(lang).format(found=place, hint=f" ({close}?)" if close else ""))
    if places[place].folder.is_symlink():
        raise WrongOption(words.REFUSED.tell(lang).format(found=place))
    return places[place]


def _shown(planned: Plan, folder: Path, lang: str) -> list[str]:
    lines = [words.DELETES.tell(lang).format(count=len(planned.files))]
    lines += [f"  {file.relative_to(folder) if file.is_relative_to(folder) else file}" for file in planned.files]
    if planned.rewritten:
        lines += ["", words.CHANGES.tell(lang).format(count=len(planned.rewritten))]
        lines += [line for one in planned.rewritten for line in one.difference()]
    if planned.by_hand:
        lines += ["", words.BY_HAND.tell(lang), *(f"  {one.tell(lang)}" for one in planned.by_hand)]
    lines += ["", words.FORGETS.tell(lang).format(count=len(planned.pictures))]
    if planned.gone:
        lines += ["", words.GONE.tell(lang), *(f"  /{address}" for address in planned.gone)]
    return lines


def do(planned: Plan) -> None:
    """Delete and rewrite as planned."""
    for one in planned.rewritten:
        one.save()
    if KINDS[planned.record.kind].flat:
        planned.files[0].unlink()
    else:
        shutil.rmtree(planned.record.folder)
    for place in (*planned.pictures, *planned.folders):
        if place.is_dir():
            shutil.rmtree(place)
        else:
            place.unlink(missing_ok=True)


def _forget_links(here: Project, read: Content, record: ParsedRecord, lang: str) -> None:
    """The history of links without those that only this record had."""
    file = here.folder / links_run.HISTORY
    before = links_run.read(file, lang)
    left = outgoing.of((one for one in read.records if one.place != record.place), here.settings.site)
    after = {address: failure for address, failure in before.items() if address in left}
    if after != before:
        file.write_text(history.encode(after), encoding="utf-8")


def _left(found: Canaries, here: Project, record: ParsedRecord, lang: str) -> list[str]:
    """The traces, and with those of the history the commands that take them out."""
    lines = []
    for one in traces.in_files(found, here.folder, here.output):
        details = {"what": words.WHAT[one.what].tell(lang), "count": len(one.files), "first": one.files[0]}
        lines.append("  " + words.IN_FILES.tell(lang).format(where=words.WHERE[one.where].tell(lang), **details))
    told = [words.TRACES.tell(lang), *lines] if lines else [words.NO_TRACE.tell(lang)]
    if not traces.has_git(here.folder):
        return [*told, "", words.NO_GIT.tell(lang)]
    labels = {"files": words.IN_HISTORY, "others": words.IN_OTHERS, "messages": words.IN_MESSAGES}
    past = [
        "  " + labels[sort].tell(lang).format(what=words.WHAT[what].tell(lang), count=len(commits), first=commits[-1])
        for sort, what, commits in traces.in_history(found, here.folder, record.path)
    ]
    if not past:
        return told
    commands = [
        f"git filter-repo --invert-paths --path {record.path}{'' if KINDS[record.kind].flat else '/'}",
        f"git filter-repo --replace-text words.txt --replace-message words.txt  # {words.WORDS_FILE.tell(lang)}",
        "git push --force --mirror origin",
    ]
    told += ["", *past, "", words.COMMANDS.tell(lang), *(f"  {one}" for one in commands), words.CLONES.tell(lang)]
    return told
