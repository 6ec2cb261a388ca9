"""Makes the report of a project: looks at its content, its links, its branches and its built site, and tells it."""

from pathlib import Path
from typing import TextIO

from showcase.derive import links
from showcase.derive.form.words import CONSENT_VERSION
from showcase.desk import verify
from showcase.desk.links import run as links_run
from showcase.desk.project import Project
from showcase.desk.report import gather, text, waiting
from showcase.desk.report.state import Proposal, State
from showcase.records import content, references
from showcase.schema.label import Message

_NO_ISSUES = Message("{file}: these are no issues of the forge ({reason}); have it written by gh issue list --json")


def run(here: Project, *, issues: str, lang: str, out: TextIO) -> None:
    """Write the report to `out`, in `lang`. Raises SystemExit where a file that it needs cannot be read."""
    state = look(here, issues=issues, lang=lang)
    out.writelines(f"{line}\n" for line in text.lines(gather.all_todos(state), state, lang))


def look(here: Project, *, issues: str = "", lang: str) -> State:
    """The state of a project now. Raises SystemExit as above."""
    read = content.read(here.content, here.settings, shown_as=str(here.names["PATH"]))
    problems = (*references.all_problems(read), *links.of_content(read, here.settings, here.today))
    return State(
        content=read,
        day=here.today,
        languages=here.settings.text_languages,
        errors=sum(problem.level == "error" for problem in problems),
        consent_version=CONSENT_VERSION,
        failures=links_run.read(here.folder / links_run.HISTORY, lang),
        proposals=(*_branches(here), *_issues(Path(issues), here, lang)) if issues else _branches(here),
        size=verify.megabytes(here.output) if here.output.is_dir() else 0,
        size_limit=here.size_limit,
        site=here.settings.site,
    )


def _branches(here: Project) -> tuple[Proposal, ...]:
    given = here.names.get("SITE_REPOSITORY")
    repository = given.rstrip("/") if isinstance(given, str) else ""
    return waiting.of_git(here.folder, repository, here.settings.zone)


def _issues(file: Path, here: Project, lang: str) -> tuple[Proposal, ...]:
    try:
        return waiting.of_file(file, here.settings.zone)
    except waiting.UnreadableIssues as wrong:
        raise SystemExit(_NO_ISSUES.tell(lang).format(file=file, reason=wrong)) from None
