"""What a resident process makes after a save is what a fresh one makes of the same files, whatever came before."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jinja2.bccache import Bucket

from showcase.engine.workers import each_by
from showcase.pages.compiled import Compiled
from showcase.records.locate import Place, Places
from showcase.records.problem import NotMade, Refused
from showcase.site import builder
from showcase.site.execute import execute
from showcase.site.session import Session
from tests.ages import grow_old
from tests.cluster import NAMES
from tests.conftest import ROOT
from tests.small import LEAST, small, write
from tests.viewers import Viewers

pytestmark = pytest.mark.usefixtures("compiled_once")
MEMBER, PAGE = "content/members/good/index.md", "membres/good/index.html"
TEMPLATE = "theme/templates/member.html"
SECOND = "---\nname: Atelier Second\nkind: studio\ndisciplines: [design]\ntagline: Des verres\nconsent: {}\n---\n"
CONSENT = "{date: 2026-01-15, version: 1, scope: [profile]}"


class Site:
    """A project whose files change, with a resident process that hears of each change as a watcher tells it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        small(folder / "content")
        shutil.copytree(ROOT / "theme", folder / "theme")
        self.resident = Session(self.names("output"), workers=1)
        self.touched: set[Path] = set()
        self.ahead: dict[str, bytes] = {}

    def names(self, output: str) -> dict[str, Any]:
        places = {"PATH": "content", "THEME": "theme", "OUTPUT_PATH": output, "SHOWCASE_CACHE": "cache"}
        known = {**NAMES, "SITE_CLAIM": {"fr": "Verre"}, "DEFAULT_LANG": "fr", "LANGUAGES": ("fr", "de")}
        return {**known, **{name: str(self.folder / place) for name, place in places.items()}}

    def save(self, path: str, text: str) -> None:
        write(self.folder, {path: text})
        self.touched.add(self.folder / path)

    def change(self, path: str, old: str, new: str) -> None:
        text = (self.folder / path).read_text(encoding="utf-8")
        assert old in text
        self.save(path, text.replace(old, new))

    def drop(self, path: str) -> None:
        gone = self.folder / path
        if gone.is_dir():
            shutil.rmtree(gone)
        else:
            gone.unlink()
        self.touched.add(gone)

    def build(self, *looked_at: str) -> None:
        touched, self.touched = self.touched, set()
        viewers = Viewers(looked_at)
        self.resident.build(touched or None, viewers)
        self.ahead = viewers.files

    def same(self) -> None:
        """The output is that of a process that begins from the files; what was shown ahead is in it."""
        fresh = builder.begin(self.names("fresh"), spread=each_by(1))
        execute(fresh, 1)
        ours, theirs = (files(self.folder / name) for name in ("output", "fresh"))
        assert sorted(ours) == sorted(theirs)
        assert [path for path in ours if ours[path] != theirs[path]] == []
        assert {path: ours[path] for path in self.ahead} == self.ahead
        for item in (self.folder / "fresh", *self.folder.glob(".fresh*")):
            shutil.rmtree(item) if item.is_dir() else item.unlink()


def files(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.fixture
def site(tmp_path: Path) -> Site:
    one = Site(tmp_path)
    one.build()
    return one


def test_a_template_is_compiled_again_only_where_it_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    keep = Compiled.dump_bytecode

    def dump(known: Compiled, bucket: Bucket) -> None:
        compiled.append(bucket.key)
        keep(known, bucket)

    monkeypatch.setattr(builder, "Compiled", Compiled)  # not the one that other tests share
    site = Site(tmp_path)
    site.build()
    monkeypatch.setattr(Compiled, "dump_bytecode", dump)
    site.change(MEMBER, "Bols et vases", "Coupes et vases")
    site.build(PAGE)
    assert compiled == []
    site.save(TEMPLATE, (site.folder / TEMPLATE).read_text() + "<i>new</i>")
    site.build(PAGE)
    assert len(compiled) == 1
    assert b"<i>new</i>" in site.ahead[PAGE]
    site.same()


def test_where_records_stand_as_they_did_none_is_looked_for(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    grow_old(site.folder)
    for _ in range(2):  # the second begins where, by what the first noted, all stands as it did
        site.resident = Session(site.names("output"), workers=1)
        site.build()
    made: list[str] = []
    make = Places.__getitem__

    def get(stood: Places, name: str) -> Place:
        made.append(name)
        return make(stood, name)

    monkeypatch.setattr(Places, "__getitem__", get)
    site.change(MEMBER, "Bols et vases", "Coupes et vases")
    site.build(PAGE)
    assert {*made} == {"members/good"}


CHANGES: dict[str, Callable[[Site], None]] = {
    "words": lambda site: site.change(MEMBER, "Nous tournons", "Nous, nous tournons"),
    "words in another language": lambda site: site.save("content/members/good/index.de.md", "---\n---\n\nAnders.\n"),
    "a tagline": lambda site: site.change(MEMBER, "Bols et vases", "Coupes et vases"),
    "a name": lambda site: site.change(MEMBER, "Atelier Exemple", "Zinc Exemple"),
    "a discipline": lambda site: site.change(MEMBER, "[craft]", "[design]"),
    "a reference less": lambda site: site.change(MEMBER, "based_at: hall\n", ""),
    "consent withdrawn": lambda site: site.change(MEMBER, "scope: [profile, pictures, contact]", "scope: [contact]"),
    "an event's date": lambda site: site.change("content/events/good/index.md", "2026-12-05", "2027-02-06"),
    "an event's organiser": lambda site: site.change("content/events/good/index.md", "{member: good}, ", ""),
    "a venue's name": lambda site: site.change("content/venues/hall/index.md", "Halle Exemple", "Halle Neuve"),
    "a new member": lambda site: site.save("content/members/second/index.md", SECOND.replace("{}", CONSENT)),
    "a member's address": lambda site: site.save("content/members/good/index.md", SECOND.replace("{}", CONSENT)),
    "a new figure": lambda site: site.save("content/figures/more.yaml", LEAST["figures"]),
    "a figure that goes": lambda site: site.drop("content/figures/firms.yaml"),
    "a kind that goes": lambda site: site.drop("content/news"),
    "a file of another form": lambda site: (
        site.drop("content/news/online"),
        site.save("content/news/online/index.yaml", LEAST["news"]),
    ),
    "a term": lambda site: site.change("content/vocabulary/disciplines.yaml", "Artisanat", "Métiers"),
    "a page's role": lambda site: site.drop("content/pages/impact"),
    "a template": lambda site: site.save(TEMPLATE, (site.folder / TEMPLATE).read_text() + "<i>new</i>"),
    "a component": lambda site: site.save(
        "theme/templates/components/card.html",
        (site.folder / "theme/templates/components/card.html").read_text().replace("class=", "data-new class=", 1),
    ),
    "a style sheet": lambda site: site.save("theme/static/css/print.css", "/* none */"),
    "nothing": lambda site: site.touched.add(site.folder / MEMBER),
}


# These go each their own way through a build; the others, each like one of these, in the long run only.
USUAL = {
    *(
        "words",
        "a discipline",
        "consent withdrawn",
        "a venue's name",
        "a new member",
        "a term",
        "a component",
        "nothing",
    ),
}


@pytest.mark.parametrize(
    "change", [pytest.param(one, marks=[] if one in USUAL else pytest.mark.long) for one in CHANGES]
)
def test_a_change_makes_what_a_fresh_process_makes(site: Site, change: str) -> None:
    CHANGES[change](site)
    site.build(PAGE, "index.html", "membres/index.html")
    site.same()


@pytest.mark.long
def test_many_changes_after_one_another(site: Site) -> None:
    for change in (
        "words",
        "a new member",
        "a tagline",
        "an event's date",
        "a template",
        "a term",
        "a name",
        "nothing",
    ):
        CHANGES[change](site)
        site.build(PAGE)
    site.same()
    for change in ("a reference less", "an event's organiser", "a style sheet", "consent withdrawn"):
        CHANGES[change](site)
        site.build(PAGE)
    site.same()


def test_a_refused_change_leaves_nothing_behind_when_it_is_mended(site: Site) -> None:
    site.change(MEMBER, "Bols et vases", "Coupes et vases")
    site.change("content/events/good/index.md", "member: good", "member: nobody")
    with pytest.raises(Refused):
        site.build(PAGE)
    site.save("content/members/third/index.md", "no header")
    with pytest.raises(Refused):
        site.build(PAGE)
    site.drop("content/members/third")
    site.change("content/events/good/index.md", "member: nobody", "member: good")
    site.build(PAGE)
    site.same()


def test_a_template_that_fails_leaves_nothing_behind_when_it_is_mended(site: Site) -> None:
    site.change(MEMBER, "Bols et vases", "Coupes et vases")
    before = (site.folder / TEMPLATE).read_text(encoding="utf-8")
    site.save(TEMPLATE, before + "{{ nothing }}")
    with pytest.raises(Exception, match="'nothing' is undefined"):
        site.build(PAGE)
    site.save(TEMPLATE, before)
    site.build(PAGE)
    site.same()


def test_what_another_process_built_in_between_is_seen(site: Site) -> None:
    site.change(MEMBER, "Bols et vases", "Coupes et vases")
    other = builder.begin(site.names("output"), spread=each_by(1))
    execute(other, 1)
    other.database.close()
    site.build(PAGE)
    site.change(MEMBER, "Coupes et vases", "Verres et vases")
    site.build(PAGE)
    site.same()


@pytest.mark.long
def test_an_output_that_is_gone_is_made_again(site: Site) -> None:
    shutil.rmtree(site.folder / "output")
    site.change(MEMBER, "Bols et vases", "Coupes et vases")
    site.build(PAGE)
    site.same()
    for item in site.folder.glob(".output.sqlite*"):
        item.unlink()
    site.change(MEMBER, "Coupes et vases", "Verres et vases")
    site.build(PAGE)
    site.same()


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("messages", 'msgid "Directory"\nmsgstr "Verzeichnis"', 'msgid "Directory"\nmsgstr "Alle Leute"'),
        ("schema", 'msgid "Members"\nmsgstr "Mitglieder"', 'msgid "Members"\nmsgstr "Die Leute"'),
        ("schema", 'msgid "members"\nmsgstr "mitglieder"', 'msgid "members"\nmsgstr "leute"'),
        ("desk", 'msgid "changed"\nmsgstr "geändert"', 'msgid "changed"\nmsgstr "anders"'),
    ],
    ids=["a page's", "the schema's", "an address's", "the desk's"],
)
def test_another_word_of_a_language_is_wherever_a_fresh_build_has_it(site: Site, name: str, old: str, new: str) -> None:
    before = files(site.folder / "output")
    site.change(f"theme/translations/de/LC_MESSAGES/{name}.po", old, new)
    site.build()
    site.same()
    changed = {path for path, raw in files(site.folder / "output").items() if before.get(path) != raw}
    assert bool(changed) == (name != "desk")
    site.change(MEMBER, "Bols et vases", "Coupes et vases")
    site.build()
    site.same()


def test_a_text_without_its_translation_is_refused_until_it_has_one(site: Site) -> None:
    before = files(site.folder / "output")
    file = "theme/translations/de/LC_MESSAGES/schema.po"
    site.change(file, 'msgid "Members"\nmsgstr "Mitglieder"', 'msgid "Members"\nmsgstr ""')
    with pytest.raises(NotMade) as told:
        site.build()
    (problem,) = told.value.problems
    assert (problem.path, problem.details["found"]) == (str(site.folder / file), "Members")
    assert files(site.folder / "output") == before
    site.change(file, 'msgid "Members"\nmsgstr ""', 'msgid "Members"\nmsgstr "Mitglieder"')
    site.build()
    site.same()
    assert files(site.folder / "output") == before
