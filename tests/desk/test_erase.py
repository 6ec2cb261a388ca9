"""`inv erase`: a record goes with its pictures, what names it, and what caches keep; what is left is told."""

import io
import os
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from showcase.derive import pictures
from showcase.desk import project
from showcase.desk.erase import plan, run, traces
from showcase.desk.options import WrongOption
from showcase.desk.project import Project
from showcase.records import content, references
from tests.conftest import DAY, ROOT
from tests.languages import LANGUAGES
from tests.projects import EXAMPLE
from tests.proposals import git, save
from tests.serving import project as small_project
from tests.small import LEAST, SMALL, write

CONSENT = "consent: {date: 2026-01-15, version: 1, scope: [profile, contact, pictures]}\n"
ANA = (
    "---\nname: Anne Canari\nkind: studio\ndisciplines: [craft]\ntagline: Des bols\nemail: anne@canari.example\n"
    f"show: [email]\nwebsite: https://canari.example\nformer: [vieux-canari]\n{CONSENT}---\n\n"
    "Une phrase que personne d’autre n’écrit jamais ainsi.\n"
)
INITIATIVE = "---\n# un mot\ntitle:   Une étagère\nstage: idea\nmembers:\n  - good\n  - ana\npartners: [city]\n---\n"


@pytest.fixture
def here(tmp_path: Path) -> Project:
    folder = small_project(tmp_path / "project", LANGUAGES)
    files = {
        "members/ana/index.md": ANA,
        "initiatives/shelf/index.md": INITIATIVE,
        "events/good/index.md": SMALL["events/good/index.md"].replace("{member: good}", "{member: ana}"),
        "opportunities/two/index.md": f"---\n{LEAST['opportunities'].replace('name: Anne', 'member: ana')}---\n",
        "news/two/index.md": "---\ntitle: Neuf\ndate: 2026-05-29\n---\n\nVoir [Anne](/membres/ana/).\n",
    }
    write(folder / "content", files)
    Image.new("RGB", (500, 500), "red").save(folder / "content/members/ana/old.jpg")
    return project.open_at(folder)


def erase(here: Project, place: str, *, yes: bool = False, lang: str = "en") -> str:
    out = io.StringIO()
    run.run(here, place, yes=yes, lang=lang, out=out)
    return out.getvalue()


def state(folder: Path) -> Mapping[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_the_traces_of_a_record_that_went_can_be_told_again(here: Project) -> None:
    git(here.folder, "init", "--quiet")
    save(here.folder, "begin")
    first = erase(here, "members/ana", yes=True)
    save(here.folder, "Ana goes")
    again = erase(here, "content/members/ana/")
    assert "members/ana is not in the content. Its traces, by what stood there at " in again
    left = first.partition("is out of the content.")[2].splitlines()
    told = [line for line in left if line.startswith("  ") and "1 commit(s) hold its files" not in line]
    assert any("filter-repo --invert-paths" in line for line in told)
    assert set(told) <= set(again.splitlines())
    assert "  Git history: 2 commit(s) hold its files" in again.splitlines()
    with pytest.raises(WrongOption, match="there is no"):
        erase(here, "members/never")


def test_it_shows_everything_and_changes_nothing_until_it_is_told_to(here: Project) -> None:
    before = state(here.content)
    said = erase(here, "members/ana")
    assert state(here.content) == before
    for line in (
        "Deletes 2 file(s):",
        "  content/members/ana/index.md",
        "  content/members/ana/old.jpg",
        "-  - ana",
        "-organisers: [{member: ana}, {partner: city}]",
        "+organisers: [{partner: city}]",
        "  content/opportunities/two/index.md:4: from.member names it; write another, or take the line out",
        "  content/news/two/index.md:6: a link leads to its page: /membres/ana/",
        "  /membres/ana/",
        "  /lb/memberen/ana/",
        "  /de/mitglieder/vieux-canari/",
        "Nothing was changed. Look at it once more, then: ./site erase members/ana --yes",
    ):
        assert line.lower() in said.lower().splitlines(), f"{line}\n{said}"


def test_it_takes_the_record_out_and_leaves_every_other_line_as_it_was(here: Project) -> None:
    said = erase(here, "members/ana", yes=True)
    assert not (here.content / "members/ana").exists()
    after = (here.content / "initiatives/shelf/index.md").read_text(encoding="utf-8")
    assert after == INITIATIVE.replace("  - ana\n", "")
    left = [problem.field for problem in references.all_problems(content.read(here.content, here.settings))]
    assert left == ["from.member"]  # which was told to be mended by hand
    assert "members/ana is out of the content. Now: ./site build" in said


def test_links_of_it_alone_leave_the_history_of_links(here: Project) -> None:
    line = f'{{"first": "{DAY}", "last": "{DAY}", "times": 1, "why": "404"}}'
    kept = f'{{\n"https://canari.example": {line},\n"https://other.example": {line}\n}}\n'
    write(here.content, {"venues/two/index.md": f"---\n{LEAST['venues']}---\n\n[x](https://other.example)\n"})
    (here.folder / "links.json").write_text(kept, encoding="utf-8")
    erase(here, "members/ana", yes=True)
    assert (here.folder / "links.json").read_text(encoding="utf-8") == f'{{\n"https://other.example": {line}\n}}\n'


def test_caches_keep_nothing_of_it_and_all_of_the_others(here: Project) -> None:
    cache, output = here.folder / ".cache/pictures", here.output
    digest = pictures.inspect((here.content / "members/ana/old.jpg").read_bytes()).digest
    ours = [f"a_{digest}-160.avif", "b_0123abcd.jpg"]
    others = ["c_ffff-160.avif", "d_9999abcd.jpg"]
    write(cache, dict.fromkeys((*ours, *others), "x"))
    page = '<meta property="og:image" content="https://verre.example/media/share/0123abcd.jpg">'
    write(output, {"membres/ana/index.html": page})
    write(output.parent, {".output.sqlite": "x", ".output.spare/index.html": "x"})
    erase(here, "members/ana", yes=True)
    assert sorted(file.name for file in cache.iterdir()) == others
    assert not list(output.parent.glob(".output.*"))


def test_where_it_is_still_named_is_told_with_the_commands_for_the_history(here: Project) -> None:
    def git(*words: str) -> None:
        names = ("-c", "user.name=Anne Canari", "-c", "user.email=anne@canari.example")
        subprocess.run(["git", *names, *words], cwd=here.folder, check=True, capture_output=True)

    git("init", "--quiet")
    git("add", "content")
    git("commit", "-m", "Anne Canari: hello")
    write(here.folder, {"notes.txt": "anne@canari.example", "output/membres/index.html": "<b>Anne Canari</b>"})
    said = erase(here, "members/ana", yes=True)
    for line in (
        "  working tree: e-mail, telephone, address or website in 1 file(s), the first notes.txt",
        "  built site: its name in 1 file(s), the first output/membres/index.html",
        "  git filter-repo --invert-paths --path content/members/ana/",
    ):
        assert line in said.splitlines(), said
    assert "Git history: 1 commit(s) hold its files" in said
    assert re.search(r"its name in the messages or authors of 1 commit\(s\), the first [0-9a-f]{7}", said)


def test_without_a_trace_and_without_git_that_is_said(here: Project) -> None:
    shutil.rmtree(here.content / "news/two")
    shutil.rmtree(here.content / "opportunities/two")
    said = erase(here, "members/ana", yes=True)
    assert "No trace of it is left in this folder." in said
    assert "There is no Git here" in said


@pytest.mark.parametrize(
    ("place", "why"),
    [
        ("members/anna", r"there is no “members/anna” in the content \(members/ana\?\)"),
        ("members", "names no record"),
        ("../../etc", "names no record"),
        ("members/../venues/hall", "names no record"),
        ("vocabulary/communes", "names no record"),
        ("members/ana; rm -rf /", "names no record"),
    ],
)
def test_what_is_no_record_is_refused(here: Project, place: str, why: str) -> None:
    before = state(here.content)
    with pytest.raises(WrongOption, match=why):
        erase(here, place, yes=True)
    assert state(here.content) == before


def test_while_a_record_cannot_be_read_nothing_is_erased_as_it_may_name_the_other(here: Project) -> None:
    write(here.content, {"venues/two/index.md": "---\nname: [\n---\n"})
    before = state(here.content)
    with pytest.raises(WrongOption, match=r"the content has 1 error\(s\): a record that cannot be read"):
        erase(here, "members/ana", yes=True)
    assert state(here.content) == before


def test_a_link_in_its_folder_goes_and_what_it_names_stays(here: Project) -> None:
    outside = here.folder / "outside"
    write(outside, {"kept.txt": "x"})
    (here.content / "venues/two").mkdir()
    write(here.content, {"venues/two/index.md": f"---\n{LEAST['venues']}---\n"})
    erase(here, "venues/two", yes=True)
    assert (outside / "kept.txt").read_text(encoding="utf-8") == "x"


def test_every_kind_of_record_can_be_erased(here: Project) -> None:
    for place in ("figures/firms", "partners/city", "venues/hall", "news/online", "opportunities/signs"):
        erase(here, place, yes=True)
        assert not list(here.content.glob(f"{place}*"))


# of 25 members of the example nothing is left in the site


def _planted(folder: Path) -> list[str]:
    """The example with words of their own in 25 of its members; the slugs of these."""
    shutil.copytree(EXAMPLE.content, folder / "content")
    members = sorted(place.name for place in (folder / "content/members").iterdir())
    chosen = sorted(random.Random(13).sample(members, 25))  # noqa: S311 (the same ones each time)
    for n, slug in enumerate(chosen):
        for file in (folder / f"content/members/{slug}").glob("index*"):
            text = file.read_text(encoding="utf-8")
            text = re.sub(r"^name: .*$", f"name: Kanarie{n}vogel", text, flags=re.MULTILINE)
            text = re.sub(r"^email: .*$", f"email: kanarie{n}vogel@terre.example", text, flags=re.MULTILINE)
            end = f"\n\nKanarie{n}vogel singt.\n" if file.suffix == ".md" and text.count("---\n") > 1 else ""
            file.write_text(text.rstrip() + "\n" + end, encoding="utf-8")
    return chosen


def _build(folder: Path) -> None:
    command = [sys.executable, "-m", "showcase.site", "--settings", "pelicanconf.py"]
    env = {**os.environ, "PYTHONPATH": str(ROOT), "SHOWCASE_PROJECT": str(folder)}
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def _named(output: Path, slugs: list[str]) -> list[str]:
    """The files of a site in which one of the members still stands, by words or by name."""
    found = []
    for file in sorted(output.rglob("*")):
        path = file.relative_to(output).as_posix()
        if any(f"/{slug}/" in f"/{path}/" for slug in slugs) or (file.is_file() and b"anarie" in file.read_bytes()):
            found.append(path)
    return found


@pytest.mark.long
def test_of_25_members_nothing_is_left_in_the_site_neither_after_a_small_build_nor_after_a_clean_one(
    tmp_path: Path,
) -> None:
    conf = (EXAMPLE.folder / "pelicanconf.py").read_text(encoding="utf-8")
    conf = conf.replace('"../../../theme"', repr(str(ROOT / "theme"))).replace('"../../.."', repr(str(ROOT)))
    write(tmp_path, {"pelicanconf.py": conf})
    shutil.copytree(ROOT / ".cache/pictures", tmp_path / ".cache/pictures", copy_function=os.link)
    slugs = _planted(tmp_path)
    _build(tmp_path)
    here = project.open_at(tmp_path)
    assert len(_named(here.output, slugs)) > 100
    for slug in slugs:
        read = content.read(here.content, here.settings)
        record = next(one for one in read.records if one.place == f"members/{slug}")
        planned = plan.make(record, read, here.content, here.settings, here.output, here.folder / ".cache/pictures")
        found = traces.canaries(record, planned.files)
        assert found.strings["name"]
        run.do(replace(planned, folders=()))  # the database stays: the next build makes what changed
        for one in planned.by_hand:  # whoever does it by hand takes the whole record out
            shutil.rmtree(tmp_path / Path(one.mark.path).parent, ignore_errors=True)
    _build(tmp_path)
    assert _named(here.output, slugs) == []
    small = dict(state(here.output).items())
    for place in tmp_path.glob(".output.*"):
        shutil.rmtree(place) if place.is_dir() else place.unlink()
    shutil.rmtree(here.output)
    _build(tmp_path)
    assert _named(here.output, slugs) == []
    assert state(here.output) == small
