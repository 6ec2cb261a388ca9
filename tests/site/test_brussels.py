"""A cluster in another country: French and Dutch, a language that the schema, the messages and the theme do not speak.

Its catalogue holds the words of the interface and those of the schema; no page shows English or French in their place.
"""

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from showcase.derive import field_guide, files_guide, json_schema, members_guide
from showcase.desk import new, translations, verify
from showcase.records import catalogues
from tests.built import every_page, read
from tests.cluster import FIRST_MEMBER
from tests.conftest import ROOT
from tests.projects import BRUSSELS
from tests.small import write

SHOWN = ("messages", "schema")  # catalogues of what stands on pages
SPOKEN = ("aria-label", "title", "alt", "placeholder")  # attributes that are read out


@pytest.fixture(scope="module")
def site(brussels: Path) -> Path:
    return brussels


def catalogue(lang: str) -> dict[str, str]:
    """By the English text, how a language says on pages what does not depend on a number, nor stands in addresses."""
    files = [BRUSSELS.folder / "theme/translations" / lang / "LC_MESSAGES" / f"{name}.po" for name in SHOWN]
    found = [message for file in files for message in translations.read(file, lang)]
    return {m.id: str(m.string) for m in found if isinstance(m.id, str) and m.id and not m.context}


def said(node: LexborNode, lang: str) -> Iterator[tuple[str, str]]:
    """Every text below a node, with its language; what only a screen reader says too. A name in code is no text."""
    for child in node.iter(include_text=True):
        spoken = child.attributes.get("lang") or lang
        if child.tag == "-text":
            yield (child.text() or "").strip(), lang
        elif child.tag not in {"script", "style", "code"}:
            yield from ((child.attributes.get(name) or "", spoken) for name in SPOKEN)
            yield from said(child, spoken)


def text(site: Path, address: str) -> str:
    main = read(site, address).css_first("main")
    assert main is not None
    return " ".join(main.text(separator=" ").split())


def test_every_link_leads_somewhere(site: Path) -> None:
    assert list(verify.walk(site, site=BRUSSELS.names["SITEURL"])) == []


def test_no_page_says_in_english_or_french_what_there_is_a_dutch_word_for(site: Path) -> None:
    dutch, french = catalogue("nl"), catalogue("fr")
    foreign = {*dutch, *french.values()} - set(dutch.values())
    assert len(foreign) > 600
    met = set()
    for file, page in every_page(site / "nl"):
        texts = {words for words, lang in said(root(page), "nl") if lang == "nl"}
        assert texts & foreign == set(), file
        met |= texts & set(dutch.values())
    assert len(met) > 200, "most of the catalogue is on no page, so this proves nothing"


def root(page: LexborHTMLParser) -> LexborNode:
    found = page.css_first("html")
    assert found is not None
    assert found.attributes["lang"] == "nl"
    return found


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("nl/agenda/portes-ouvertes/", ["Opendeurdag in de hal", "zaterdag 5 december 2026, 14 uur tot 19 uur"]),
        ("nl/agenda/portes-ouvertes/", ["Kanaalhal", "Gratis toegang", "Gezinnen", "Georganiseerd door"]),
        ("nl/agenda/cours-de-reliure/", ["18.30 uur tot 21 uur", "papier inbegrepen", "8 plaatsen"]),
        ("nl/leden/terre-du-canal/", ["Soort Studio", "2 tot 9 personen", "Opdrachten", "Sint-Jans-Molenbeek"]),
        ("nl/oproepen/enseigne-de-la-halle/", ["15 januari 2030, 12 uur", "€ 4.000 – € 6.000", "Overheid"]),
        ("nl/impact/", ["bedrijven", "Leden per gemeente", "Persoon"]),
        ("nl/initiatieven/four-partage/", ["In uitvoering", "De gedeelde oven"]),
        ("nl/donnees/", ["Een persoon, een studio, een bedrijf…", "Je website, met https://."]),
    ],
)
def test_a_dutch_page_has_the_words_the_days_and_the_numbers_of_its_language(
    site: Path, address: str, words: list[str]
) -> None:
    there = text(site, address)
    assert [one for one in words if one not in there] == []


def test_a_site_without_trades_has_no_list_and_no_question_of_them(site: Path) -> None:
    assert not (BRUSSELS.content / "vocabulary/trades.yaml").exists()
    for address in ("membres/", "membres/terre-du-canal/", "membres/proposer/", "nl/leden/", "recherche/"):
        assert not read(site, address).css('[data-facet="trades"], [data-field="trades"]')
        assert "Métiers" not in text(site, address)
        assert "Beroepen" not in text(site, address)
    assert not [one for one in site.rglob("*") if one.name in ("metier", "beroep")]
    assert "trades" not in (site / "search/index.json").read_text("utf-8")


def test_the_languages_name_themselves(site: Path) -> None:
    links = read(site, "").css("body > header [hreflang]")
    assert {link.attributes["hreflang"]: link.text().strip() for link in links} == {
        "fr": "Français",
        "nl": "Nederlands",
    }


def test_the_calendar_has_the_clocks_of_brussels_and_dutch_words(site: Path) -> None:
    calendar = next(file for file in (site / "nl").rglob("*.ics") if "Opendeurdag in de hal" in file.read_text("utf-8"))
    assert "DTSTART;TZID=Europe/Brussels:20261205T140000" in calendar.read_text("utf-8")
    assert "Opendeurdag" in calendar.read_text("utf-8")


@pytest.fixture
def dutch() -> None:
    """Texts are told by the catalogues of Brussels, as in every command of that project."""
    catalogues.use(BRUSSELS.names)


DUTCH = pytest.mark.usefixtures("dutch")
LANGUAGES = BRUSSELS.settings.text_languages


@DUTCH
def test_the_checker_speaks_dutch_to_who_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The whole command, with a mistake in the words of a member."""
    settled(tmp_path)
    (tmp_path / "tasks.py").symlink_to(ROOT / "tasks.py")
    write(tmp_path / "content", {**FIRST_MEMBER, "members/ana/index.nl.md": "---\nfounded: 1999\n---\n"})
    monkeypatch.setenv("LANG", "nl_BE.UTF-8")
    ask = "from pathlib import Path; import tasks; tasks.HERE = Path.cwd(); tasks.check.body(None)"
    done = subprocess.run([sys.executable, "-c", ask], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 1
    problem, summary = done.stdout.splitlines()
    assert problem.startswith("content/members/ana/index.nl.md:2: founded: een vertaling bevat alleen teksten; ")
    assert problem.endswith("“founded” staat één keer, in het hoofdbestand; verwijder het hier")
    assert summary == "1 fiches gelezen: 1 fout(en), 0 opmerking(en)."


@DUTCH
def test_a_new_record_is_explained_in_dutch(tmp_path: Path) -> None:
    out = io.StringIO()
    (tmp_path / "content").mkdir()
    new.run(
        tmp_path / "content", BRUSSELS.settings, "lid", "Atelier Voorbeeld", today=BRUSSELS.today, lang="nl", out=out
    )
    assert out.getvalue().startswith("content/members/atelier-voorbeeld/index.md is klaar: vervang elke “…”")
    text = (tmp_path / "content/members/atelier-voorbeeld/index.md").read_text(encoding="utf-8")
    assert "# Nodig. Vervang elke “…”." in text
    assert "# Naam. Zoals je genoemd wilt worden." in text
    assert "# Naar keuze. Wat achter een “#” staat, wordt niet gelezen;" in text
    assert "docs/fields.nl.md" in text


@DUTCH
def test_the_field_guide_is_dutch(dutch_words: set[str]) -> None:
    guide = field_guide.text(lang="nl", languages=LANGUAGES)
    assert "# Veldengids" in guide
    assert "- nodig, openbaar\n- een tekst van hoogstens 120 tekens" in guide
    assert [line for line in guide.splitlines() if line in ENGLISH_OF_GUIDE] == []
    assert len(dutch_words & set(guide.replace(". ", "\n").splitlines())) > 20


@DUTCH
@pytest.mark.parametrize(
    ("guide", "title"), [(members_guide, "Je profiel wijzigen"), (files_guide, "De bestanden van je profiel wijzigen")]
)
def test_the_guides_of_members_are_dutch(guide: ModuleType, title: str) -> None:
    dutch, english = (guide.text(lang=lang, languages=LANGUAGES) for lang in ("nl", "en"))
    assert dutch.startswith(f"# {title}\n")
    if guide is files_guide:
        assert "`index.md` is in het Frans. Daarnaast staan in `index.nl.md` alleen de vertaalde teksten.\n" in dutch
        assert "er is geen “crafts” in content/vocabulary/disciplines.yaml" in dutch
    same = set(dutch.splitlines()) & set(english.splitlines()) - {"", "```"}
    assert same == set()
    assert [line[:2] for line in dutch.splitlines() if line[:1] in "#-1"] == [
        line[:2] for line in english.splitlines() if line[:1] in "#-1"
    ]


@pytest.fixture
def dutch_words() -> set[str]:
    return set(catalogue("nl").values())


ENGLISH_OF_GUIDE = {"- needed, public", "- optional, public", "Kind by kind:", "As short as possible:"}


@DUTCH
def test_the_json_schema_has_dutch_titles_and_no_english_ones() -> None:
    made = json_schema.schemas(lang="nl", languages=LANGUAGES)
    member = made["members"]
    assert member["title"] == "Lid"
    assert (member["properties"]["kind"]["title"], member["properties"]["name"]["description"]) == (
        *("Soort", "Zoals je genoemd wilt worden."),
    )
    english, dutch = json_schema.schemas(lang="en", languages=LANGUAGES), set(catalogue("nl").values())
    same = {text for text in words_of(made) & words_of(english) if text not in dutch}
    assert same == set()


def words_of(node: object) -> set[str]:
    """What a schema says to people, wherever in it; values of closed lists, and examples, are no words."""
    if isinstance(node, list):
        return set().union(*map(words_of, node))
    if not isinstance(node, dict):
        return set()
    found = {node[key] for key in ("title", "description") if isinstance(node.get(key), str)}
    if "const" in node:
        found.discard(node["const"])
    return found.union(*(words_of(inside) for key, inside in node.items() if key != "examples"))


def judged(project: Path, temporary: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """The tests that a pull request of content runs, on a project, apart from the run that this is."""
    command = [sys.executable, "-m", "pytest", "-q", "tests/content", "--project", str(project), *words]
    command += ["--basetemp", str(temporary)]  # else it looks through what all earlier runs of this machine left
    known = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    return subprocess.run(command, cwd=ROOT, env=known, capture_output=True, text=True)


def settled(folder: Path) -> None:
    """Put the settings and the theme of this project into a folder."""
    shutil.copytree(BRUSSELS.folder / "theme", folder / "theme")
    shutil.copy(BRUSSELS.folder / "pelicanconf.py", folder)
    (folder / "showcase").symlink_to(ROOT / "showcase")


@pytest.mark.long
def test_its_content_is_right_by_the_tests_of_content(tmp_path: Path) -> None:
    done = judged(BRUSSELS.folder, tmp_path / "temporary")
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_first_content_is_right_by_the_tests_of_content(tmp_path: Path) -> None:
    settled(tmp_path)
    write(tmp_path / "content", {**FIRST_MEMBER, "news/online/index.md": "---\ntitle: Online\ndate: 2026-05-29\n---\n"})
    done = judged(tmp_path, tmp_path / "temporary")
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_tests_of_content_say_which_record_is_wrong(tmp_path: Path) -> None:
    settled(tmp_path)
    shutil.copytree(BRUSSELS.folder / "content", tmp_path / "content", symlinks=True)
    french = "Le four est dans la halle, et nous cuisons pour les voisins qui nous le demandent. " * 4
    members = tmp_path / "content" / "members"
    (members / "lea-voorbeeld" / "index.nl.md").write_text(f"---\n---\n{french}\n", encoding="utf-8")
    with (members / "drukkerij-zes" / "index.md").open("a", encoding="utf-8") as file:
        file.write("\n[Avant](/membres/personne/)\n")
    # The others need a site, and there can be none.
    done = judged(tmp_path, tmp_path / "temporary", "-k", "no_record or words_are")
    assert done.returncode == 1
    told = [line for line in done.stdout.splitlines() if line.startswith(("E ", "content/"))]
    assert any("content/members/lea-voorbeeld" in line and "nl looks like fr" in line for line in told), done.stdout
    assert any("content/members/drukkerij-zes" in line and "/membres/personne/" in line for line in told), done.stdout
