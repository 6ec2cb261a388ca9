"""What a change makes of the public site: two builds of real content, compared file by file."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from showcase.desk.changes import builds, site
from showcase.desk.changes.site import Site
from tests.conftest import DAY, ROOT
from tests.desk.test_check_changed import change, git
from tests.projects import EXAMPLE
from tests.small import SMALL


def of(**files: str) -> Site:
    """A site by what stands in each file; `__` stands for a slash, `_` for a point."""
    return Site(digests={name.replace("__", "/").replace("_", "."): text.encode() for name, text in files.items()})


def test_files_are_told_apart_by_what_they_are_for() -> None:
    names = {
        "index.html": "pages",
        "de/mitglieder/anne/index.html": "pages",
        "404.html": "pages",
        "agenda.ics": "calendars",
        "agenda/fete/fete.ics": "calendars",
        "members.atom": "feeds",
        "en/members/feed.json": "feeds",
        "search/fr.json": "search",
        "search/index.html": "search",
        "data/v1/members.csv": "data",
        "membres/anne/anne.vcf": "cards",
        "media/anne/bol-640.avif": "pictures",
        "sitemap.xml": "others",
    }
    found = site.difference(Site(digests={}), Site(digests=dict.fromkeys(names, b"")))
    told = {path: sort for sort, ways in found.items() for path in ways["added"]}
    assert told == {"/" + name.removesuffix("index.html"): sort for name, sort in names.items()}


def test_what_is_more_changed_and_gone_is_told_and_the_same_is_not() -> None:
    before = of(same_html="1", changed_html="1", gone_html="1", gone_ics="1")
    after = of(same_html="1", changed_html="2", more_html="1")
    assert site.difference(before, after) == {
        "pages": {"added": ("/more.html",), "changed": ("/changed.html",), "removed": ("/gone.html",)},
        "calendars": {"removed": ("/gone.ics",)},
    }


def test_the_text_and_the_markdown_say_it_in_words() -> None:
    found = site.difference(of(a__index_html="1", x_ics="1"), of(a__index_html="2"))
    assert site.as_text(found, "en") == (
        "What changes on the site:\nPages: 1 changed\n  ~ /a/\nCalendars: 1 gone\n  - /x.ics\n"
    )
    assert site.as_markdown(found, "en") == (
        "### What changes on the site\n\n**Pages**: 1 changed\n\n- `/a/`\n\n**Calendars**: 1 gone\n\n- `/x.ics`\n"
    )
    assert site.as_text({}, "en") == site.as_markdown({}, "en") == "Nothing changes on the site.\n"


def test_of_many_only_some_are_written_out() -> None:
    paths = tuple(f"/{n}/" for n in range(site.MOST_SHOWN + 5))
    assert site.as_markdown({"pages": {"added": paths}}, "en").endswith("- and 5 more\n")


def test_the_machine_form_is_read_back_as_it_was_written() -> None:
    found = site.difference(of(a__index_html="1", x_ics="1", index_html="1"), of(a__index_html="2"))
    assert site.from_json(site.as_json(found)) == found


def test_the_pages_of_the_records_that_change_come_first() -> None:
    names = (
        "index",
        "membres__index",
        "membres__anne__index",
        "membres__canton__esch__index",
        "de__mitglieder__anne__index",
    )
    before, after = (of(**{f"{name}_html": text for name in names}) for text in ("1", "2"))
    found = site.difference(before, after, {"anne"})
    shown = ("/membres/anne/", "/de/mitglieder/anne/", "/", "/membres/", "/membres/canton/esch/")
    assert found["pages"]["changed"] == shown
    assert site.pages(found, 3) == shown[:3]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository of the small content, with the program of this one."""
    folder = tmp_path / "project"
    folder.mkdir()
    git(folder, "init", "--quiet", "--initial-branch=main")
    change(folder, SMALL)
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message=base")
    return folder


def built(content: Path, output: Path) -> bool:
    command = [sys.executable, "-W", "error", "-m", "showcase.site"]
    command += ["--settings", str(EXAMPLE.folder / "pelicanconf.py"), "--output", str(output), str(content)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, env=_environment())
    return done.returncode == 0


def _environment() -> dict[str, str]:
    return {**os.environ, "SITE_DATE": DAY}


@pytest.mark.long
def test_a_new_tagline_changes_the_page_its_lists_and_the_search(project: Path, tmp_path: Path) -> None:
    text = SMALL["members/good/index.md"].replace("Bols et vases", "Bols et pots")
    change(project, {"members/good/index.md": text})
    out = io.StringIO()
    assert builds.run(project / "content", "main", tmp_path / "changes", built, lang="en", out=out)
    found = json.loads((tmp_path / "changes/difference.json").read_text(encoding="utf-8"))
    assert found["pages"]["changed"][0] == "/membres/good/"
    assert "/search/members-0.json" in found["search"]["changed"]
    assert set(found["pages"]) == {"changed"}
    assert "calendars" not in found
    assert "  ~ /membres/good/\n" in out.getvalue()
    assert "- `/membres/good/`" in (tmp_path / "changes/summary.md").read_text(encoding="utf-8")


@pytest.mark.long
def test_content_that_cannot_be_built_is_told(project: Path, tmp_path: Path) -> None:
    change(project, {"members/good/index.md": "x"})
    out = io.StringIO()
    assert not builds.run(project / "content", "main", tmp_path / "changes", built, lang="en", out=out)
    assert out.getvalue() == "The site cannot be built with this content; the check tells why.\n"


def test_what_was_not_buildable_before_is_told(project: Path, tmp_path: Path) -> None:
    out = io.StringIO()
    assert not builds.run(project / "content", "main", tmp_path / "changes", lambda *_: False, lang="en", out=out)
    assert out.getvalue() == "The site cannot be built with the content of “main”: nothing to compare with.\n"


def test_a_folder_that_holds_something_is_refused(project: Path, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full/kept").touch()
    with pytest.raises(SystemExit, match="is not empty"):
        builds.run(project / "content", "main", tmp_path / "full", built, lang="en", out=io.StringIO())
