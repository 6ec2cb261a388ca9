"""Another cluster's first days: little content, other vocabularies and languages, settings with a mistake in them."""

from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from showcase.desk import translations, verify
from showcase.records.settings import WrongSetting
from showcase.schema.page import PageRole
from showcase.site import jobs
from tests.cluster import FIRST_MEMBER, NAMES, made, pelican, prepare, read, text
from tests.conftest import ROOT
from tests.small import SMALL, write

ROLES = [role for role in PageRole if role not in (PageRole.SIDE, PageRole.PLAIN)]


def test_one_member_and_one_term_are_a_site(tmp_path: Path) -> None:
    write(tmp_path / "content", FIRST_MEMBER)
    done = pelican(tmp_path)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert list(verify.walk(tmp_path / "output", site=NAMES["SITEURL"])) == []
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
        for key, latitude, longitude in (("differdange", 49.52, 5.89), ("petange", 49.56, 5.88), ("mersch", 49.75, 6.11))
    )
    terms = {"vocabulary/communes.yaml": communes, "vocabulary/disciplines.yaml": "glass:\n  label: Glass\n"}
    output = made(tmp_path, terms)
    assert not (output / "members/map").exists()
    assert "/members/map/" in (made(tmp_path, FIRST_MEMBER) / "members/index.html").read_text(encoding="utf-8")
    assert (output / "members/map/index.html").is_file()


WITHOUT = (PageRole.GOVERNANCE, PageRole.DATA, PageRole.EMBED)  # which the small content does not have


@pytest.mark.parametrize("role", ROLES)
def test_a_site_may_be_without_any_of_its_own_pages(tmp_path: Path, role: PageRole) -> None:
    files = {path: text for path, text in SMALL.items() if f"role: {role}\n" not in text}
    assert len(files) == len(SMALL) - (role not in WITHOUT)
    made(tmp_path, files, DEFAULT_LANG="fr", LANGUAGES=["fr", "de", "en"])


def test_a_fifth_language_has_its_pages_before_it_has_a_catalogue(tmp_path: Path) -> None:
    output = made(tmp_path, SMALL, DEFAULT_LANG="fr", LANGUAGES=("fr", "de", "en", "lb", "pt"))
    page = read(output / "pt/members/good/index.html")
    root, tagline = page.css_first("html"), page.css_first(".masthead__lede span")
    assert root is not None
    assert root.attributes["lang"] == "pt"
    assert tagline is not None
    assert tagline.attributes["lang"] == "fr"
    assert "Português" in text(page, ".languages")
    assert "5 de dezembro de 2026" in text(read(output / "pt/events/good/index.html"), "main")


def test_a_catalogue_is_all_that_a_language_needs_for_its_interface(tmp_path: Path) -> None:
    theme = tmp_path / "theme"
    theme.mkdir()
    for folder in ("templates", "static"):
        (theme / folder).symlink_to(ROOT / "theme" / folder)
    list(translations.update(ROOT, theme / "translations", ["pt"]))
    file = translations.catalogue(theme / "translations", "pt")
    assert file.exists()
    with file.open("rb") as stream:
        assert "Directory" in {message.id for message in read_po(stream, locale="pt")}
    file.write_text(file.read_text().replace('msgid "Directory"\nmsgstr ""', 'msgid "Directory"\nmsgstr "Diretório"'))
    output = made(tmp_path, FIRST_MEMBER, THEME=str(theme), DEFAULT_LANG="pt", LANGUAGES=("pt",))
    assert text(read(output / "members/index.html"), "h1") == "Diretório"


@pytest.mark.parametrize("url", ["https://glass.example/", "https://glass.example/sub", "https://glass.example/a/b/"])
def test_a_site_may_stand_below_a_path(tmp_path: Path, url: str) -> None:
    output = made(tmp_path, FIRST_MEMBER, SITEURL=url)
    canonical = read(output / "members/ana/index.html").css_first("link[rel=canonical]")
    assert canonical is not None
    assert canonical.attributes["href"] == url.rstrip("/") + "/members/ana/"


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("LANGUAGES", ("en"), "LANGUAGES is 'en': write a list of language tags"),
        ("LANGUAGES", None, "write a list of language tags"),
        ("LANGUAGES", ("de", "fr"), "DEFAULT_LANG is 'en': it must be one of LANGUAGES, de, fr"),
        ("LANGUAGES", ("en", "EN"), "'EN' is no language tag"),
        ("LANGUAGES", ("en", "xx"), "CLDR knows no language 'xx'"),
        ("TIMEZONE", "Luxemburg", "TIMEZONE is 'Luxemburg': write the IANA name"),
        ("TIMEZONE", "../etc/passwd", "write the IANA name"),
        ("SITE_DATE", "31.5.2026", "SITE_DATE is '31.5.2026': write a day as 2026-05-31"),
        ("SITEURL", "", "SITEURL is '': write the whole address"),
        ("SITEURL", "glass.example", "write the whole address"),
        ("SITE_CLAIM", "The glass cluster", "write it by language"),
        ("THEME", str(ROOT / "docs"), "there is no folder templates in it"),
    ],
)
def test_a_wrong_setting_is_told_with_the_way_out(tmp_path: Path, name: str, value: object, words: str) -> None:
    with pytest.raises(WrongSetting) as told:
        prepare(tmp_path, FIRST_MEMBER, **{name: value})
    assert words in str(told.value)
    assert [item.name for item in tmp_path.iterdir()] == ["content"]


def test_a_wrong_setting_ends_the_build_without_a_traceback(tmp_path: Path) -> None:
    write(tmp_path / "content", FIRST_MEMBER)
    done = pelican(tmp_path, SITE_DATE="tomorrow")
    assert done.returncode == 1
    assert done.stderr.splitlines()[0].startswith("SITE_DATE is 'tomorrow'")
    assert "Traceback" not in done.stdout + done.stderr
    assert not (tmp_path / "output").exists()


def test_what_another_plugin_writes_is_refused(tmp_path: Path) -> None:
    prepared = prepare(tmp_path, FIRST_MEMBER)
    with pytest.raises(jobs.Unplanned, match=r"tags\.html is not in the plan"):
        prepared.jobs.planned("tags.html")


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
    assert list(verify.walk(tmp_path / "output", site=NAMES["SITEURL"])) == []
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
