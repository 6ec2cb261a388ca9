"""Why an output could not be made, as a problem: of the record that it shows, or of the template that made it."""

import sqlite3
import traceback
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NoReturn

from showcase.engine.database import Busy, Unwritable
from showcase.engine.target import Failure
from showcase.pages.encoder import Unencoded
from showcase.records.problem import NotMade, Problem, Refused
from showcase.records.wrong_setting import WrongSetting
from showcase.site.targets import SiteTargets, Untranslated

# These say something of the whole build, and whoever runs it knows what to do.
OF_THE_BUILD = (sqlite3.DatabaseError, Busy, Unwritable, Refused, WrongSetting)


@dataclass(frozen=True, kw_only=True, slots=True)
class Cause:
    """What failed at `output`, by what it was made, and where in which template, if it was in one.

    `texts` are those without a translation, by language and catalogue; `asked_by` the outputs that ask for a picture.
    """

    output: str
    by: str
    reason: str
    template: str
    line: int
    trace: str
    texts: frozenset[tuple[str, str, str]] = frozenset()
    asked_by: tuple[str, ...] = ()


def cause(output: str, by: str, error: Exception, theme: Path) -> Cause:
    """Why an output failed, as it travels from a worker. Raises the error itself if it is one of the whole build."""
    if isinstance(error, OF_THE_BUILD):
        raise error
    ours = type(error).__module__.startswith("jinja2")
    reason = str(error) if ours else f"{type(error).__name__}: {error}"
    template, line = _template(error, theme, innermost=not ours)
    return Cause(
        output=output,
        by=by,
        reason=reason.partition("\n")[0],
        template=template,
        line=line,
        trace="".join(traceback.format_exception(error)),
        texts=error.texts if isinstance(error, Untranslated) else frozenset(),
    )


def of_artifact(output: str, by: str, why: Unencoded) -> Cause:
    """Why a picture or share card could not be encoded, by whatever worker."""
    return Cause(output=output, by=by, reason=why.reason.partition("\n")[0], template="", line=1, trace=why.trace)


def _template(error: Exception, theme: Path, *, innermost: bool) -> tuple[str, int]:
    """The template that an error came up in, and the line; ("", 1) where it was in our code that a template called."""
    frames = [(Path(frame.filename), frame.lineno or 1) for frame in traceback.extract_tb(error.__traceback__)]
    for file, line in reversed(frames[-1:] if innermost else frames):
        if file.is_relative_to(theme):
            return f"{theme.name}/{file.relative_to(theme).as_posix()}", line
    return "", 1


def refuse(failures: Iterable[Failure], targets: SiteTargets) -> NoReturn:
    """Raises NotMade: something failed, or a language lacks texts that its pages show."""
    found = sorted(
        (replace(failure.error, asked_by=failure.asked_by) for failure in failures),
        key=lambda one: (one.template, one.line, one.output),
    )
    if texts := frozenset[tuple[str, str, str]]().union(*(one.texts for one in found)):
        raise NotMade(_untranslated(texts, targets), found[0].trace)
    problems = {(p.path, p.line, p.tell("en")): p for p in _problems(found, targets)}
    raise NotMade(problems.values(), found[0].trace)


def _untranslated(texts: Iterable[tuple[str, str, str]], targets: SiteTargets) -> list[Problem]:
    """What the catalogues of the site lack, whatever of it came up."""
    from showcase.records import originals  # noqa: PLC0415 (looks through the whole program)

    found = [one for one in originals.lacking(targets.texts, targets.renderer.editions) if one.level == "error"]
    return found or [originals.problem(targets.texts, lang, name, [text]) for lang, name, text in sorted(texts)]


def _problems(failures: Iterable[Cause], targets: SiteTargets) -> Iterator[Problem]:
    seen: set[tuple[str, int, str]] = set()
    for one in failures:
        details = {"output": one.output, "by": one.by, "reason": one.reason}
        if not one.template:
            path = _record(one.output, one.asked_by, targets) or one.output
            yield Problem(path=path, line=1, field="", code="output.failed", details=details)
        elif (place := (one.template, one.line, one.reason)) not in seen:
            seen.add(place)  # it fails in all pages alike: one of them is enough
            yield Problem(path=one.template, line=one.line, field="", code="template.failed", details=details)


def _record(output: str, asked_by: Iterable[str], targets: SiteTargets) -> str:
    """The file of the record that an output is about, or that asked for it if it is a picture; "" where none is."""
    if not output.startswith("media/"):
        page = targets.page(output)
        return page.entry.file if page and page.entry else ""
    kind, slug = output.split("/")[1:3]
    library = next(iter(targets.renderer.editions.values())).library
    if entry := library.records[kind].get(slug) if kind in library.records else None:
        return entry.file
    return next((file for path in asked_by if (file := _record(path, (), targets))), "")
