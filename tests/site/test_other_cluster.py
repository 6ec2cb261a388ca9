"""Another cluster's first days: little content, other vocabularies and languages, settings with a mistake in them."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from showcase.desk import translations, verify
from showcase.records import catalogues
from showcase.records.problem import NotMade
from showcase.records.wrong_setting import WrongSetting
from showcase.schema.page import PageRole
from showcase.site import targets
from tests.cluster import FIRST_MEMBER, made, pelican, prepare, read, text
from tests.conftest import ROOT
from tests.languages import LANGUAGES
from tests.small import SMALL, write

BUILD = ("-m", "showcase.site", "--settings", "conf.py")
ROLES = [role for role in PageRole if role not in (PageRole.SIDE, PageRole.PLAIN)]


def test_one_member_and_one_term_are_a_site(tmp_path: Path) -> None:
    write(tmp_path / "content", FIRST_MEMBER)
    done = pelican(tmp_path)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert list(verify.walk(tmp_path / "output")) == []
    member = read(tmp_path / "output/members/ana/index.html")
    assert text(member, "h1") == "Ana"
    link = member.css_first("main a[href='/members/discipline/glass/']")
    assert link is not None


def test_before_its_words_are_written_the_first_page_has_the_name_and_the_claim(tmp_path: Path) -> None:
    home = read(made(tmp_path, FIRST_MEMBER) / "index.html")
    assert text(home, "h1") == "Verre & Cie"
    assert text(home, ".hero__lede") == "The glass cluster"


def test_no_content_at_all_is_a_site_with_empty_lists(tmp_path: Path) -> None:
    output = made(tmp_path, {})
    assert "Nobody is listed here yet." in text(read(output / "members/index.html"), "main")


def test_before_anyone_has_joined_the_directory_leads_to_no_map(tmp_path: Path) -> None:
    """The communes are there already: whether there is a map is asked once, for the page and for every link to it."""
    communes = "".join(
        f"{key}:\n  label: {key}\n  coordinates: {{latitude: {latitude}, longitude: {longitude}}}\n"
        for key, latitude, longitude in (
            ("differdange", 49.52, 5.89),
            ("petange", 49.56, 5.88),
            ("mersch", 49.75, 6.11),
        )
    )
    terms = {"vocabulary/communes.yaml": communes, "vocabulary/disciplines.yaml": "glass:\n  label: Glass\n"}
    output = made(tmp_path, terms)
    assert not (output / "members/map").exists()
    somewhere = {
        path: words.replace("tagline:", "commune: differdange\ntagline:") for path, words in FIRST_MEMBER.items()
    }
    assert "/members/map/" in (made(tmp_path, somewhere) / "members/index.html").read_text(encoding="utf-8")
    assert (output / "members/map/index.html").is_file()


WITHOUT = (PageRole.GOVERNANCE, PageRole.DATA, PageRole.EMBED)  # which the small content does not have


@pytest.mark.parametrize(
    "roles",
    [
        pytest.param(ROLES, id="all"),
        pytest.param(ROLES[::2], id="every second"),
        pytest.param(ROLES[1::2], id="the others"),
        *(pytest.param([role], id=role, marks=pytest.mark.long) for role in ROLES),
    ],
)
def test_a_site_may_be_without_any_of_its_own_pages(tmp_path: Path, roles: list[PageRole]) -> None:
    files = {path: text for path, text in SMALL.items() if not any(f"role: {role}\n" in text for role in roles)}
    assert len(files) == len(SMALL) - len([role for role in roles if role not in WITHOUT])
    made(tmp_path, files, DEFAULT_LANG="fr", LANGUAGES=["fr", "de"])


def portuguese(folder: Path) -> Path:
    """A theme with Portuguese catalogues as `./site translations` begins them: every text, and no translation."""
    theme = folder / "theme"
    theme.mkdir()
    for name in ("templates", "static"):
        (theme / name).symlink_to(ROOT / "theme" / name)
    list(translations.update(theme, ["pt"]))
    return theme


def fill(theme: Path, **words: str) -> None:
    """Translate all of it: these words, and the rest as English is."""
    for name in catalogues.ON_PAGES:
        file = theme / "translations/pt/LC_MESSAGES" / f"{name}.po"
        catalog = translations.read(file, "pt")
        for message in catalog:
            if message.id:
                message.string = words.get(message.id, message.id) if isinstance(message.id, str) else message.id
        file.write_bytes(translations.written(catalog))


def test_a_language_begins_with_what_its_pages_lack_told_once_for_each_catalogue(tmp_path: Path) -> None:
    theme = portuguese(tmp_path)
    names = {"THEME": str(theme), "DEFAULT_LANG": "pt", "LANGUAGES": ("pt", "fr")}
    with pytest.raises(NotMade) as told:
        made(tmp_path, FIRST_MEMBER, **names)
    places = [f"{theme}/translations/pt/LC_MESSAGES/{name}.po:1" for name in catalogues.ON_PAGES]
    said = [problem.sentence("en") for problem in told.value.problems]
    assert [sentence.partition(": ")[0] for sentence in said] == places
    assert all("run ./site translations, then fill in what is empty" in sentence for sentence in said)
    assert not (tmp_path / "output").exists()
    fill(theme)
    assert (made(tmp_path, FIRST_MEMBER, **names) / "members/ana/index.html").is_file()


COUNT = '<div class="stack stack--close">'


def test_one_text_that_a_template_has_anew_is_told_where_it_is_to_be_translated(tmp_path: Path) -> None:
    theme = portuguese(tmp_path)
    (theme / "templates").unlink()
    shutil.copytree(ROOT / "theme/templates", theme / "templates")
    fill(theme)
    names = {"THEME": str(theme), "DEFAULT_LANG": "en", "LANGUAGES": ("en", "pt")}
    output = made(tmp_path, FIRST_MEMBER, **names)
    before = {file: file.read_bytes() for file in output.rglob("*") if file.is_file()}
    page = theme / "templates/members.html"
    words = page.read_text(encoding="utf-8")
    assert COUNT in words
    page.write_text(words.replace(COUNT, COUNT + "{{ _('Quite new') }}"), encoding="utf-8")
    with pytest.raises(NotMade) as told:
        made(tmp_path, FIRST_MEMBER, **names)
    (problem,) = told.value.problems
    assert problem.details == {"count": 1, "found": "Quite new", "language": "pt"}
    assert {file: file.read_bytes() for file in output.rglob("*") if file.is_file()} == before


def test_a_fifth_language_has_its_pages(tmp_path: Path) -> None:
    theme = portuguese(tmp_path)
    fill(theme)
    output = made(tmp_path, SMALL, THEME=str(theme), DEFAULT_LANG="fr", LANGUAGES=("fr", "de", "en", "lb", "pt"))
    page = read(output / "pt/members/good/index.html")
    root, tagline = page.css_first("html"), page.css_first(".masthead__lede span")
    assert root is not None
    assert root.attributes["lang"] == "pt"
    assert tagline is not None
    assert tagline.attributes["lang"] == "fr"
    assert "Português" in text(page, ".languages")
    assert "5 de dezembro de 2026" in text(read(output / "pt/events/good/index.html"), "main")


def test_a_catalogue_is_all_that_a_language_needs_for_its_interface(tmp_path: Path) -> None:
    theme = portuguese(tmp_path)
    fill(theme, Directory="Diretório", members="membros")
    output = made(tmp_path, FIRST_MEMBER, THEME=str(theme), DEFAULT_LANG="pt", LANGUAGES=("pt",))
    assert text(read(output / "membros/index.html"), "h1") == "Diretório"


@pytest.mark.parametrize(
    ("url", "known"),
    [
        pytest.param("https://glass.example/", "https://glass.example", marks=pytest.mark.long),
        pytest.param("https://glass.example/sub", "https://glass.example/sub", marks=pytest.mark.long),
        ("https://glass.example/a/b/", "https://glass.example/a/b"),
        (" HTTPS://Glass.Example:8443/Sub// ", "https://glass.example:8443/Sub"),
        ("https://müller.example", "https://xn--mller-kva.example"),
    ],
)
def test_a_site_may_stand_below_a_path(tmp_path: Path, url: str, known: str) -> None:
    output = made(tmp_path, FIRST_MEMBER, SITEURL=url)
    canonical = read(output / "members/ana/index.html").css_first("link[rel=canonical]")
    assert canonical is not None
    assert canonical.attributes["href"] == known + "/members/ana/"


def test_links_in_texts_are_written_from_the_root_of_the_site_wherever_it_stands(tmp_path: Path) -> None:
    words = '[within](/members/ "a > b") [out](https://x.example/members/) `<a href="/members/">`\n'
    files = FIRST_MEMBER | {"members/ana/index.md": FIRST_MEMBER["members/ana/index.md"] + words}
    output = made(tmp_path, files, SITEURL="https://org.github.io/site")
    page = (output / "members/ana/index.html").read_text(encoding="utf-8")
    assert re.search(r'<a href="/site/members/"[^>]*>within</a>', page.replace("a > b", ""))
    assert '&lt;a href="/members/"&gt;' in page


WRONG = [
    ("LANGUAGES", ("en"), "LANGUAGES is 'en': write a list of language tags"),
    ("LANGUAGES", None, "write a list of language tags"),
    ("LANGUAGES", (), "LANGUAGES is (): write a list of language tags"),
    ("LANGUAGES", ("de", "fr"), "DEFAULT_LANG is 'en': it must be one of LANGUAGES (de, fr)"),
    ("LANGUAGES", ("en", "EN"), "'EN' is no language tag"),
    ("LANGUAGES", ("en", 7), "7 is no language tag"),
    ("LANGUAGES", ("en", "xx"), "CLDR knows no language 'xx'"),
    ("DEFAULT_LANG", None, "DEFAULT_LANG is None: it must be one of LANGUAGES (en)"),
    ("DEFAULT_LANG", ["en"], "DEFAULT_LANG is ['en']: it must be one of LANGUAGES (en)"),
    ("TIMEZONE", "Luxemburg", "TIMEZONE is 'Luxemburg': write the IANA name"),
    ("TIMEZONE", "../etc/passwd", "write the IANA name"),
    ("TIMEZONE", "", "TIMEZONE is '': write the IANA name"),
    ("TIMEZONE", "Europe", "write the IANA name"),
    ("PHONE_REGION", "Luxembourg", "PHONE_REGION is 'Luxembourg': write the two letters of a country"),
    ("PHONE_REGION", "lu", "write the two letters of a country"),
    ("PHONE_REGION", 352, "write the two letters of a country"),
    ("TIMEZONE", 1, "TIMEZONE is 1: write the IANA name"),
    ("SITE_DATE", "31.5.2026", "SITE_DATE is '31.5.2026': write a day between 2000 and 2100, as in 2026-05-31"),
    ("SITE_DATE", "2026-02-30", "write a day between"),
    ("SITE_DATE", "0001-01-01", "write a day between"),
    ("SITE_DATE", 20260531, "SITE_DATE is 20260531: write a day"),
    ("SITEURL", "", "SITEURL is '': write the whole address"),
    ("SITEURL", None, "SITEURL is None: write the whole address"),
    ("SITEURL", "glass.example", "write the whole address"),
    ("SITEURL", "ftp://glass.example", "write the whole address"),
    ("SITEURL", "https://", "write the whole address"),
    ("SITEURL", "https://[", "write the whole address"),
    ("SITEURL", "https://glass.example:port", "write the whole address"),
    ("SITEURL", "https://glass example", "write the whole address"),
    ("SITEURL", "https://glass.example?", "write the whole address"),
    ("SITEURL", "https://glass.example/#top", "write the whole address"),
    ("SITEURL", "https://me:secret@glass.example", "write the whole address"),
    ("SITEURL", "https://glass.example/a b", "write the whole address"),
    ("SITEURL", "https://glass.example/a//b", "write the whole address"),
    ("SITEURL", "https://glass.example/../b", "write the whole address"),
    ("SITENAME", "", "SITENAME is '': write a text"),
    ("SITENAME", 7, "SITENAME is 7: write a text"),
    ("SITE_CLAIM", "The glass cluster", "write it by language"),
    ("SITE_CLAIM", {}, "SITE_CLAIM is {}: write it by language"),
    ("SITE_CLAIM", {"en": ""}, "write it by language"),
    ("SITE_EMAIL", "contact", "SITE_EMAIL is 'contact': write an e-mail address"),
    ("SITE_PUBLISHER", 7, "SITE_PUBLISHER is 7: write a text"),
    ("SITE_REPOSITORY", "github.com/org/site", "SITE_REPOSITORY is 'github.com/org/site': write the whole address"),
    ("SITE_LICENCE", "CC BY", "SITE_LICENCE is 'CC BY': write its name and its address"),
    ("SITE_LICENCE", {"name": "CC BY", "url": "creativecommons.org"}, "write its name and its address"),
    ("SITE_PROFILES", "https://a.example/", "SITE_PROFILES is 'https://a.example/': write a list of whole addresses"),
    ("SITE_PROFILES", ["a.example"], "write a list of whole addresses"),
    ("SITE_PROFILES", None, "SITE_PROFILES is None: write a list of whole addresses"),
    ("SITE_AREA", "Luxembourg", "SITE_AREA is 'Luxembourg': write the address of the area"),
    ("SITE_AREA", 7, "write the address of the area"),
    ("SHARE_CARDS", "False", "SHARE_CARDS is 'False': write True or False"),
    ("TYPOGRIFY", "True", "TYPOGRIFY is 'True': write True or False"),
    ("TYPOGRIFY_IGNORE_TAGS", "h2", "TYPOGRIFY_IGNORE_TAGS is 'h2': write a list of names of HTML elements"),
    ("TYPOGRIFY_IGNORE_TAGS", ["p.lead"], "write a list of names of HTML elements"),
    ("TYPOGRIFY_IGNORE_TAGS", [7], "write a list of names of HTML elements"),
    (
        "TYPOGRIFY_OMIT_FILTERS",
        ["amp", "widnot"],
        "(amp, caps, initial_quotes, widont, smartypants), 'widnot' may be 'widont'",
    ),
    ("TYPOGRIFY_OMIT_FILTERS", ["x"], "initial_quotes, widont, smartypants); smartypants is never used here"),
    ("TYPOGRIFY_OMIT_FILTERS", "amp", "TYPOGRIFY_OMIT_FILTERS is 'amp': write a list of filters of typogrify"),
    ("TYPOGRIFY_OMIT_FILTERS", None, "write a list of filters of typogrify"),
    ("TYPOGRIFY_OMIT_FILTERS", [["amp"]], "write a list of filters of typogrify"),
    ("LEAVE_OUT", ["members"], "LEAVE_OUT is ['members']: “members” cannot be left out: the site is their directory"),
    ("LEAVE_OUT", ["sides", "pages"], "“pages” cannot be left out: the first page is one of them"),
    (
        "LEAVE_OUT",
        ["initiative"],
        "news, trades, sides), as in [\"opportunities\", \"sides\"], 'initiative' may be 'initiatives'",
    ),
    ("LEAVE_OUT", ["jam"], "write a list of what can be left out (events, opportunities, initiatives, venues,"),
    ("LEAVE_OUT", "sides", "LEAVE_OUT is 'sides': write a list of what can be left out"),
    ("LEAVE_OUT", None, "LEAVE_OUT is None: write a list of what can be left out"),
    ("LEAVE_OUT", [["sides"]], "write a list of what can be left out"),
    ("THEME", str(ROOT / "docs"), "docs/templates; name the one that there is"),
    ("THEME", None, "THEME is None: write a text"),
    ("PATH", "/nonexistent", "PATH is '/nonexistent': there is no folder /nonexistent"),
    ("PATH", 7, "PATH is 7: write a text"),
    ("OUTPUT_PATH", "", "OUTPUT_PATH is '': write a text"),
]


@pytest.mark.parametrize(("name", "value", "words"), WRONG)
def test_a_wrong_setting_is_told_with_the_way_out(tmp_path: Path, name: str, value: object, words: str) -> None:
    with pytest.raises(WrongSetting) as told:
        prepare(tmp_path, FIRST_MEMBER, **{name: value})
    assert words in str(told.value)
    sentences = {told.value.tell(lang) for lang in LANGUAGES}
    assert len(sentences) == 4
    assert all(sentence.startswith(name) or name == "LANGUAGES" for sentence in sentences)
    assert [item.name for item in tmp_path.iterdir()] == ["content"]


@pytest.mark.parametrize(
    ("command", "names", "said"),
    [
        ((), {"SITE_DATE": "tomorrow"}, "SITE_DATE is 'tomorrow'"),
        (BUILD, {"SITE_DATE": "tomorrow"}, "SITE_DATE is 'tomorrow'"),
        (BUILD, {"TIMEZONE": "Luxemburg"}, "TIMEZONE is 'Luxemburg'"),
        (BUILD, {"OUTPUT_PATH": 7}, "OUTPUT_PATH is 7"),
    ],
    ids=["by Pelican", "the day", "what Pelican reads too", "a place"],
)
def test_a_wrong_setting_ends_the_build_without_a_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...], names: dict[str, Any], said: str
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("LANG", "C.UTF-8")
    write(tmp_path / "content", FIRST_MEMBER)
    done = pelican(tmp_path, *command, **names)
    assert done.returncode == 1
    assert done.stderr.splitlines()[0].startswith(said)
    assert "Traceback" not in done.stdout + done.stderr
    assert not (tmp_path / "output").exists()


def test_a_slash_at_the_end_of_the_address_is_not_taken_amiss(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pelican warns of it, and its warnings end a build."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    write(tmp_path / "content", FIRST_MEMBER)
    first = pelican(tmp_path, *BUILD, SITEURL="https://glass.example/sub/")
    assert (first.returncode, first.stderr) == (0, "")
    assert list(verify.walk(tmp_path / "output")) == []
    assert pelican(tmp_path, *BUILD, SITEURL="https://glass.example/sub/").stdout.startswith("Nothing to do")


@pytest.mark.parametrize(
    "url",
    [
        *("", "http://www.glass.example", "HTTPS://127.0.0.1:8000"),
        *(pytest.param(url, marks=pytest.mark.long) for url in ("https://localhost", "https://[::1]/", "https://")),
    ],
)
def test_a_site_is_not_published_at_an_address_of_this_machine(url: str) -> None:
    environment = {**os.environ, "SITE_URL": url}
    command = [sys.executable, "-m", "showcase.site", "--settings", "publishconf.py", "--output", "/nonexistent/x"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.startswith("SITE_URL is ")
    assert "Traceback" not in done.stderr


def test_an_article_of_tomorrow_is_said_to_appear_then(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    write(tmp_path / "content", FIRST_MEMBER | {"news/x/index.md": "---\ntitle: X\ndate: 2026-11-24\n---\n"})
    first, again = pelican(tmp_path, *BUILD), pelican(tmp_path, *BUILD, SITE_DATE="2026-11-24")
    assert "Articles still to appear: 1, the next on 2026-11-24." in first.stdout
    assert "still to appear" not in again.stdout
    assert (tmp_path / "output/news/x/index.html").is_file()


def test_what_another_plugin_writes_is_refused(tmp_path: Path) -> None:
    prepared = prepare(tmp_path, FIRST_MEMBER)
    with pytest.raises(targets.Unplanned, match=r"tags\.html is no output of this site"):
        prepared.targets.target("tags.html")


def test_what_is_built_again_in_one_program_is_whole(tmp_path: Path) -> None:
    """As Pelican's --autoreload does."""
    write(tmp_path / "content", FIRST_MEMBER)
    twice = """
from pelican import Pelican
from pelican.settings import read_settings
site = Pelican(read_settings("conf.py"))
for tagline in ("Blows glass", "Cuts glass"):
    member = open("content/members/ana/index.md", "r+")
    words = member.read().replace("Blows glass", tagline)
    member.seek(0)
    member.write(words)
    member.close()
    site.run()
"""
    done = pelican(tmp_path, "-c", twice)
    assert done.returncode == 0, done.stderr
    assert list(verify.walk(tmp_path / "output")) == []
    assert text(read(tmp_path / "output/members/ana/index.html"), ".masthead__lede") == "Cuts glass"


def test_a_machine_whose_own_locale_is_not_installed_builds_it_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("LC_ALL", "xx_XX.UTF-8")
    write(tmp_path / "content", FIRST_MEMBER)
    done = pelican(tmp_path, "-m", "showcase.site", "--settings", "conf.py", "--profile")
    assert (done.returncode, done.stderr) == (0, "")
    assert "the whole site" in done.stdout
    assert "largest process" in done.stdout
