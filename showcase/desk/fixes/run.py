"""Mends what is safe in a whole content, record by record; shows the difference before anything is written."""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TextIO

from showcase.desk.fixes import lines, values
from showcase.desk.rewriting import Rewritten
from showcase.records import locate, version, vocabularies
from showcase.records.edit import normal
from showcase.records.edit.normal import Normal
from showcase.records.edit.write import Unwritable, write
from showcase.records.locate import Place
from showcase.records.problem import Problem
from showcase.records.settings import Settings
from showcase.records.vocabularies import Vocabularies
from showcase.schema.label import Message
from showcase.schema.phone import read_phone

_MOST = 40  # mends of one record
_NOTHING = Message("There is nothing to mend that is safe.")
_SHOWN = Message("{records} record(s) can be mended as shown; nothing was written yet: ./site check --fix --yes")
_WRITTEN = Message("{records} record(s) were mended as shown. Now: ./site check")
_HTTPS = Message("{place}: {found} could be reached by https:// too; try it, and write that if it answers")


def run(folder: Path, settings: Settings, *, yes: bool, lang: str, out: TextIO, shown_as: str = "content") -> None:
    """Show what can be mended in `folder`, then what may be; write it with `yes`."""
    found = list(of_content(folder, settings, shown_as))
    for one in found:
        out.writelines(f"{line}\n" for line in one.difference())
        if yes:
            one.save()
    for place, address in _plain(folder, settings, shown_as):
        out.write(_HTTPS.tell(lang).format(place=place, found=address) + "\n")
    last = (_WRITTEN if yes else _SHOWN) if found else _NOTHING
    out.write(last.tell(lang).format(records=len(found)) + "\n")


def of_content(folder: Path, settings: Settings, shown_as: str) -> Iterator[Rewritten]:
    """Every record that can be mended."""
    places, _ = locate.find(folder, shown_as, settings.kinds)
    known = vocabularies.read(folder, shown_as, settings)
    for place in places:
        before = version.files(place.file)
        after = _mended(before, place, settings, known)
        if after != before:
            flat = settings.kinds[place.kind].flat
            home, path = (place.file.parent, place.path.rpartition("/")[0]) if flat else (place.file, place.path)
            yield Rewritten(folder=home, shown_as=path, before=before, after=after)


def _mended(files: Mapping[str, bytes], place: Place, settings: Settings, known: Vocabularies) -> dict[str, bytes]:
    """The texts of a record after all that is safe, one after the other: one mistake may hide the next."""
    texts = dict(files)
    for _ in range(_MOST):
        now = _read(texts, place, settings, known)
        tries = (_try(texts, now, problem, place, settings, known) for problem in now.problems)
        better = (one for one in tries if one and _better(now, _read(one, place, settings, known)))
        if (next_ := next(better, None)) is None:
            break
        texts = next_
    return _phone(texts, place, settings, known)


def _read(texts: Mapping[str, bytes], place: Place, settings: Settings, known: Vocabularies) -> Normal:
    return normal.read(texts, settings.kinds[place.kind], settings, known, place.path)


def _try(
    texts: Mapping[str, bytes],
    now: Normal,
    problem: Problem,
    place: Place,
    settings: Settings,
    known: Vocabularies,
) -> dict[str, bytes] | None:
    """The texts with one problem mended; None where it is not to be mended here."""
    if made := lines.mended(texts, problem):
        return made
    patch = values.patch(now, problem)
    if patch is None:
        return None
    wanted = normal.tidied(normal.merged(now.data, patch))
    in_place = lines.replaced(texts, problem)
    if in_place and normal.tidied(_read(in_place, place, settings, known).data) == wanted:
        return in_place
    return _written(texts, patch, place, settings, known) if patch else None


def _written(
    texts: Mapping[str, bytes], patch: Mapping[str, object], place: Place, settings: Settings, known: Vocabularies
) -> dict[str, bytes] | None:
    try:
        return write(texts, settings.kinds[place.kind], patch, settings, known, path=place.path)
    except Unwritable:
        return None


def _better(before: Normal, after: Normal) -> bool:
    """Whether fewer problems are left, and none is of a sort that was not there."""
    old, new = (Counter(problem.code for problem in one.problems) for one in (before, after))
    errors = sum(problem.level == "error" for problem in after.problems)
    return (
        new.total() < old.total()
        or errors < sum(problem.level == "error" for problem in before.problems)
        or _later(before, after)
    )


def _later(before: Normal, after: Normal) -> bool:
    """Whether the first mistake of a file that is no YAML now stands further down: more of it can be read."""
    first = [min((p.line for p in one.problems if p.code.startswith("yaml.")), default=0) for one in (before, after)]
    return 0 < first[0] < first[1]


def _phone(texts: dict[str, bytes], place: Place, settings: Settings, known: Vocabularies) -> dict[str, bytes]:
    """The texts with a member's telephone as it is dialled from anywhere."""
    given = _read(texts, place, settings, known).data.get("phone")
    if place.kind != "members" or not isinstance(given, str):
        return texts
    try:
        patch = values.phone(read_phone(given, settings.phone_region))
    except ValueError:  # no number, which the checker tells
        return texts
    return (_written(texts, patch, place, settings, known) if patch else None) or texts


def _plain(folder: Path, settings: Settings, shown_as: str) -> Iterator[tuple[str, str]]:
    """Where an address stands that is not secure: whether it answers otherwise only the net knows, so it is told."""
    places, _ = locate.find(folder, shown_as, settings.kinds)
    for place in places:
        for name, raw in version.files(place.file).items():
            path = place.path if settings.kinds[place.kind].flat else f"{place.path}/{name}"
            for n, line in enumerate(raw.decode(errors="replace").splitlines(), 1):
                yield from ((f"{path}:{n}", word) for word in _addresses(line))


def _addresses(line: str) -> Iterator[str]:
    for part in line.split("http://")[1:]:
        host = part.split()[0].strip("\"'<>()[]{},;") if part.split() else ""
        if host:
            yield f"http://{host}"
