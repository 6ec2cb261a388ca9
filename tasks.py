"""The commands, for `inv` and `./site`. Each is a few lines; the work is in showcase/desk."""

import os
import shlex
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from invoke import Context, Exit, task

from showcase.desk import options, project

HERE = Path(__file__).parent


def _open(lang: str) -> tuple[project.Project, dict[str, Any]]:
    """The project, and how a command tells what it does: in which language, and where to."""
    here = project.open_at(HERE)
    return here, {"lang": options.language(lang, here), "out": sys.stdout}


def _must(done: bool) -> None:
    """End with exit code 1 where something was not done; why has been told."""
    if not done:
        raise Exit(code=1)


def _line(words: Sequence[str]) -> str:
    return shlex.join((sys.executable, *words))


def _start(c: Context, words: Sequence[str]) -> None:
    """Run a program in the project's folder, as if it had been called in its place."""
    with c.cd(HERE):
        c.run(_line(words), pty=sys.stdout.isatty())


@task(
    help={
        "lang": "language of the messages, as fr",
        "annotations": "also write the forge's annotations",
        "changed": "only what concerns the change since this branch or commit, as main",
        "fix": "show how what is safe would be mended, and check nothing else",
        "yes": "with --fix: write it",
    }
)
def check(
    c: Context, lang: str = "", annotations: bool = False, changed: str = "", fix: bool = False, yes: bool = False
) -> None:
    """Check all content; exit 1 where there is an error. With --fix, mend what can mean one thing only."""
    from showcase.desk import check
    from showcase.desk.fixes import run as fixes

    here, told = _open(lang)
    if fix:
        fixes.run(here.content, here.settings, yes=yes, shown_as=str(here.names["PATH"]), **told)
    else:
        _must(check.whole(here, changed=changed, annotations=annotations, **told))


@task(help={"into": "the file of the history; links.json if not given", "lang": "language, as fr"})
def links(c: Context, into: str = "", lang: str = "") -> None:
    """Ask every link that leaves the site whether it still answers; keep the history in a file, tell what fails."""
    from showcase.desk.links import run
    from showcase.desk.request import Manners

    here, told = _open(lang)
    run.run(here, Path(into) if into else HERE / run.HISTORY, Manners(agent=run.agent(here)), **told)


@task(
    help={
        "member": "the folder of one member, asked whether due or not",
        "issues": "write the forge's issues into this file instead, as JSON",
        "lang": "language of the command's own words, as fr",
    }
)
def freshness(c: Context, member: str = "", issues: str = "", lang: str = "") -> None:
    """Print the letters that ask members, once a year, whether their profiles are still right. Sends nothing."""
    from showcase.desk.freshness import run

    here, told = _open(lang)
    run.run(here, member=member, issues=issues, **told)


@task(help={"port": "where to serve", "issues": "as for report", "lang": "language, as fr"})
def desk(c: Context, port: str = "8000", issues: str = "", lang: str = "") -> None:
    """Serve the site with a page of what needs care, and forms that write into the working tree."""
    from showcase.desk.report.desk_pages import desk_pages

    here, told = _open(lang)
    _serve(here, port, extra=desk_pages(here, issues=issues, lang=told["lang"]))


@task(
    help={
        "record": "kind and folder, as members/atelier-exemple",
        "yes": "do it; without this it only shows what it comes to",
        "lang": "language, as fr",
    }
)
def erase(c: Context, record: str, yes: bool = False, lang: str = "") -> None:
    """Take a record out for good: files, references, caches; tell where traces are left, Git's history included."""
    from showcase.desk.erase import run

    here, told = _open(lang)
    run.run(here, record, yes=yes, **told)


@task(
    help={
        "file": "outlines of communes as an authority publishes them, as GeoJSON",
        "system": "their reference system, as EPSG:3035, where the file does not say it",
        "credit": "whose they are, for the line below the map",
        "skip": "leave out what is no commune of the vocabulary",
        "lang": "language, as fr",
    }
)
def outlines(c: Context, file: str, system: str = "", credit: str = "", skip: bool = False, lang: str = "") -> None:
    """Make outlines ready for the map, in content/vocabulary/outlines.geojson: by commune, simplified, in degrees."""
    here, told = _open(lang)
    options.packages("outlines", here, "shapely", "pyproj")
    from showcase.desk.outlines.run import Asked, run

    _must(run(here, Asked(file=Path(file), system=system, credit=credit, skip=skip), **told))


@task(help={"issues": "a file of the forge's open issues, of gh issue list --json", "lang": "language, as fr"})
def report(c: Context, issues: str = "", lang: str = "") -> None:
    """Tell what needs care, each with its next step: proposals, consents, dates, links, pictures, texts, terms."""
    from showcase.desk.report import run

    here, told = _open(lang)
    run.run(here, issues=issues, **told)


@task(
    help={
        "content": "another content folder",
        "output": "where to; as in the settings if not given",
        "publish": "with publishconf.py, for the public",
        "profile": "tell where the time went, by stage",
        "workers": "how many processes; or a Dask scheduler, as tcp://10.0.0.5:8786, whose workers encode the pictures",
    }
)
def build(
    c: Context, content: str = "", output: str = "", publish: bool = False, profile: bool = False, workers: str = ""
) -> None:
    """Build what changed; what was there stays until all of it is made."""
    from showcase.desk import programs

    folder = content and options.folder(content, project.open_at(HERE), "--content")
    _start(c, programs.build(content=folder, output=output, publish=publish, profile=profile, workers=workers))


@task(help={"port": "where to serve", "still": "do not build again when something is saved"})
def serve(c: Context, port: str = "8000", still: bool = False) -> None:
    """Build the site and show it; what is saved is built again, and stands in every open page."""
    _serve(project.open_at(HERE), port, still=still)


def _serve(here: project.Project, port: str, **how: Any) -> None:
    from showcase.desk import serve
    from showcase.site import __main__ as settings
    from showcase.site.session import Session

    names = settings.read(str(HERE / "pelicanconf.py"))
    trial = (sys.executable, "-c", "import showcase.site.session, tasks; tasks.project.open_at(tasks.HERE)")
    serve.run(here, Session(names, put_off=True), port=options.port(port, here), trial=trial, **how)


@task(
    help={
        "kind": "member, event… or the folder's name",
        "title": "what it is called",
        "lang": "of the help, as fr",
    }
)
def new(c: Context, kind: str, title: str, lang: str = "") -> None:
    """Begin a record, with its fields explained; exit 1 where it cannot be."""
    from showcase.desk import new

    here, told = _open(lang)
    _must(new.run(here.content, here.settings, kind, title, today=here.today, shown_as=here.names["PATH"], **told))


@task(
    name="import",
    help={
        "mapping": "a mapping file, or a folder of them",
        "into": "a new folder outside the project",
        "lang": "language of the report, as fr",
    },
)
def import_(c: Context, mapping: str, into: str, lang: str = "") -> None:
    """Take in other people's tables as content, into a folder of its own; report what could not be taken."""
    from showcase.desk.intake import transfer

    here, told = _open(lang)
    _must(transfer.run(Path(mapping), Path(into), here, **told))


@task(help={"file": "what came by mail: a .zip or .json that the form made", "yes": "do not ask", "lang": "as fr"})
def receive(c: Context, file: str, yes: bool = False, lang: str = "") -> None:
    """Take in a proposal: show what it changes and what is wrong with it, ask, and make a commit on a branch."""
    from showcase.desk.proposals import receive

    here, told = _open(lang)
    _must(receive.run(Path(file), here, moment=datetime.now(here.settings.zone), yes=yes, **told))


@task(
    help={"event": "the forge's file of an issue", "into": "a folder for what is handed on; publish it if it is there"}
)
def proposal(c: Context, event: str, into: str) -> None:
    """In a workflow: read a proposal from an issue, or hand in what the job before has read of it."""
    from showcase.desk.proposals import jobs

    jobs.run(Path(event), project.open_at(HERE), Path(into), os.environ)


@task(
    help={
        "commit": "a branch pull/… for each calendar with something new; without it the difference is shown",
        "source": "only this one, as venues/hall",
        "lang": "language of the messages, as fr",
    }
)
def pull(c: Context, commit: bool = False, source: str = "", lang: str = "") -> None:
    """Ask the calendars of members and venues for events; propose what is new or changed. Publishes nothing."""
    from showcase.desk.pull import run
    from showcase.desk.request import Manners

    here, told = _open(lang)
    run.run(here, Manners(agent=run.agent(here)), commit=commit, only=source, **told)


@task(
    help={
        "all_": "also the tests that take many seconds, and all of them as on other days",
        "content": "only the few that judge what content/ holds",
        "days": "as on other days instead of today: as a year ends, as clocks change, on a leap day, in two years",
        "only": "only these files; any other words for pytest",
    }
)
def test(c: Context, all_: bool = False, content: bool = False, days: bool = False, only: str = "") -> None:
    """Run the tests: content, code, and the built site in a real browser."""
    from showcase.desk import programs

    cores = os.cpu_count() or 1
    _start(c, programs.tests(slow=all_, content=content, days=days, only=only, cores=cores))


@task(
    help={
        "all_": "Lighthouse on every kind of page, not only on the five that matter most",
        "pictures": "only take the pictures of docs/visitors.md anew",
        "changes": "only take pictures before and after, in the folder that ./site changes made",
    }
)
def audit(c: Context, all_: bool = False, pictures: bool = False, changes: str = "") -> None:
    """Print what a visitor gets on each kind of page of the built site: Lighthouse, axe, weights, broken links."""
    from showcase.desk import programs

    _start(c, programs.audit(every=all_, pictures=pictures, changes=changes))


@task(
    help={
        "rivals": "the folder of the rivals' bench: run.py, corpus.py, peers/",
        "members": "how many, joined by commas; 1000, for growth 1000,10000,50000, if not given",
        "peers": "which sites, joined by commas, the one first that the others are times of",
        "runs": "how many builds of each, of which the median counts",
        "mode": "what is measured, joined by commas, or growth: our site alone, ever larger; all but that if not given",
        "write": "measure nothing; write the last results into docs/speed.md",
    }
)
def bench(
    c: Context,
    rivals: str = "../shared/bench",
    members: str = "",
    peers: str = "",
    runs: str = "5",
    mode: str = "",
    write: bool = False,
) -> None:
    """Measure our site beside those of other generators; exit 1 where their bench is missing or a build fails."""
    from bench import command

    asked = command.asked(project.open_at(HERE), members=members, peers=peers, runs=runs, mode=mode)
    command.run(HERE, HERE / rivals, asked, write=write)


@task(
    help={
        "output": "the folder to walk",
        "site": "the address it was built for, if its first page does not say it",
        "lang": "language of the messages, as fr",
    }
)
def verify(c: Context, output: str = "", site: str = "", lang: str = "") -> None:
    """Walk the built site: every link, fragment, picture, feed and calendar must resolve; exit 1 if one does not."""
    from showcase.desk import verify

    here, told = _open(lang)
    _must(verify.run(Path(output) if output else here.output, site=site, limit=here.size_limit, **told))


@task(
    help={
        "base": "the branch or commit to compare with, as main",
        "into": "a new folder for the two sites, the list of what differs, and its summary",
        "lang": "language of the summary, as fr",
    }
)
def changes(c: Context, base: str, into: str, lang: str = "") -> None:
    """Build the site with the content as it was and as it is; tell what differs on the site."""
    from showcase.desk import programs
    from showcase.desk.changes import builds

    def built(content: Path, output: Path) -> bool:
        return bool(c.run(_line(programs.build_of(content, output)), hide="out", warn=True))

    here, told = _open(lang)
    with c.cd(HERE):
        _must(builds.run(here.content, base, Path(into).absolute(), built, **told))


@task(
    help={
        "base": "the branch or commit that the proposal would go into",
        "head": "the commit that is proposed",
        "account": "the number that the forge gave the account that proposes it",
        "json_": "as JSON, for programs",
        "lang": "language of the messages, as fr",
    }
)
def ownership(c: Context, base: str, head: str, account: str, json_: bool = False, lang: str = "") -> None:
    """Tell who decides on a proposal; exit 0 an owner, 10 new, 11 somebody else's, 12 editors alone, 1 unknown."""
    from showcase.desk import ownership

    here, told = _open(lang)
    if code := ownership.run(here.content, here.settings, base, head, account, machine=json_, **told):
        raise Exit(code=code)


@task(
    name="review",
    help={
        "step": "pictures, comment, merge or content",
        "into": "a new folder, for pictures and content",
        "link": "where the pictures can be seen, for the comment",
    },
)
def review(c: Context, step: str, into: str = "", link: str = "") -> None:
    """In a workflow of the forge: one step of looking at a pull request, which the environment names."""
    from showcase.desk.changes import review

    here = project.open_at(HERE)
    step = options.choices(step, here, "STEP", review.STEPS)
    print(review.run(step, here, os.environ, Path(into) if into else None, link))


@task
def translations(c: Context) -> None:
    """Bring the catalogues in step with the templates and the code; lists what is left to translate."""
    from showcase.desk import translations

    print("\n".join(translations.update_all(project.open_at(HERE))))


@task
def guide(c: Context) -> None:
    """Write the guides of every language again: docs/members.*.md, docs/files.*.md and docs/fields.*.md."""
    from showcase.desk import reference

    reference.write_guides(project.open_at(HERE))


@task(help={"lang": "language of the labels; the site's first one if not given"})
def schema(c: Context, lang: str = "") -> None:
    """Write the JSON Schemas again, for editors and validators: docs/schema/*.json."""
    from showcase.desk import reference

    here = project.open_at(HERE)
    reference.write_schemas(here, options.language(lang, here) if lang else here.settings.text_languages[0])
