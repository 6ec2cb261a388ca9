"""Links in texts: those that lead nowhere are told at their line, with the link that may have been meant."""

from datetime import date
from pathlib import Path

import pytest

from showcase.derive import destinations, links
from showcase.records import content
from showcase.records.settings import Settings
from tests.effort import counted
from tests.small import LEAST, SETTINGS, small

HEAD = f"---\n{LEAST['members']}consent: {{date: 2026-01-15, version: 1, scope: [profile]}}\n---\n\n"
FIRST = HEAD.count("\n") + 1
ABOUT = {
    "pages/about/index.md": "---\ntitle: À propos\nrole: about\n---\n\n## Missions\n\nQui nous sommes.\n",
    "pages/about/index.de.md": "---\ntitle: Über uns\n---\n\n## Aufgaben\n\nWer wir sind.\n",
    "news/later/index.md": "---\ntitle: Plus tard\ndate: 2026-12-24\n---\n",
    "members/hidden/index.md": f"---\n{LEAST['members']}---\n",
}
SITE = Settings(languages=SETTINGS.languages, timezone=SETTINGS.timezone, site="https://org.example/site")
TODAY = date(2026, 11, 23)


def said(folder: Path, files: dict[str, str | bytes], settings: Settings = SITE) -> list[str]:
    read = content.read(small(folder, files), settings)
    assert [problem for problem in read.problems if problem.level == "error"] == []
    return [problem.sentence("en") for problem in links.of_content(read, settings, TODAY)]


def of_member(folder: Path, body: str) -> list[str]:
    return said(folder, {**ABOUT, "members/two/index.md": f"{HEAD}{body}\n"})


RIGHT = [
    "/",
    "/de/",
    "/membres/",
    "/membres/good/",
    "/membres/two/",
    "/en/members/good/",
    "/membres/discipline/craft/",
    "/membres/canton/esch-sur-alzette/",
    "/agenda/good/",
    "/agenda/good/good.ics",
    "/agenda/2026/12/",
    "/agenda.ics",
    "/lieux/hall/",
    "/partenaires/#city",
    "/impact/#firms",
    "/about/#s-missions",
    "/de/about/#s-aufgaben",
    "/en/about/#s-missions",
    "/actualites/online/",
    "/membres/?discipline=craft",
    "/membres/discipline/%63raft/",
    "../good/",
    "#s-ici",
    "#ici",
    "?x=1",
    "https://org.example/site/membres/good/",
    "https://org.example/other/",
    "https://www.org.example/x.pdf",
    "mailto:anne@terre.example",
    "tel:+35226123456",
]


@pytest.mark.parametrize("href", RIGHT)
def test_a_link_that_leads_somewhere_is_no_problem(tmp_path: Path, href: str) -> None:
    assert of_member(tmp_path, f"## Ici\n\n[x]({href})") == []


WRONG = [
    ("www.terre.example", "is no whole address; write “https://www.terre.example”"),
    ("terre.example/kontakt?a=b", "is no whole address; write “https://terre.example/kontakt?a=b”"),
    ("https//terre.example", "is no whole address; write “https://terre.example”"),
    ("anne@terre.example", "is no whole address; write “mailto:anne@terre.example”"),
    ("tarifs.pdf", "is not on the site: of a record only pictures are published"),
    ("docs/tarifs.PDF", "is not on the site: of a record only pictures are published"),
    ("photo.JPG", "is a picture: no link leads to it; show it here with ![what it shows](photo.JPG)"),
    ("/membres/inconnu/", "leads to no page of this site; the nearest is “/membres/”"),
    ("/membres/goood/", "the nearest is “/membres/good/”"),
    ("/membres/good", "the nearest is “/membres/good/”"),
    ("/site/membres/good/", "the nearest is “/membres/good/”"),
    ("/members/good/", "the nearest is “/en/members/good/”"),
    ("/membres/hidden/", "leads to no page of this site"),
    ("/membres/discipline/design/", "leads to no page of this site"),
    ("/membres/page/2/", "leads to no page of this site; the nearest is “/membres/”"),
    ("/home/", "leads to no page of this site"),
    ("/actualites/later/", "leads to no page of this site"),
    ("/xyz/", "leads to no page of this site; the nearest is “/"),
    ("../inconnu/", "the nearest is “/membres/"),
    ("inconnu", "leads to no page of this site"),
    ("https://org.example/site/membres/goood/", "the nearest is “/membres/good/”"),
    ("/about/#mission", "the page is there, but not this part; the nearest is “/about/#s-missions”"),
    ("/de/about/#s-missions", "the page is there, but not this part"),
    ("/about/#zzz", "the page is there, but not this part; the nearest is “/about/”"),
    ("#zzz", "the page is there, but not this part"),
]


@pytest.mark.parametrize(("href", "words"), WRONG)
def test_a_link_that_leads_nowhere_is_told_with_its_line_and_the_way_out(tmp_path: Path, href: str, words: str) -> None:
    [sentence] = of_member(tmp_path, f"Un.\n\nDeux [x]({href}).\n")
    assert sentence.startswith(f"content/members/two/index.md:{FIRST + 2}: “{href}”")
    assert words in sentence


def test_the_line_is_that_of_the_link_however_it_is_written(tmp_path: Path) -> None:
    body = "[a][r] et [b](/un/)\n\n- <a@b.example>\n- [c](</deux/>)\n\n[r]: /trois/"
    lines = [sentence.split(":")[1] for sentence in of_member(tmp_path, body)]
    assert sorted(map(int, lines)) == [FIRST, FIRST + 3, FIRST + 5]
    yaml = f"{LEAST['members']}body:\n  fr: |\n    Un.\n\n    [x](/un/)\n"
    [sentence] = said(tmp_path / "yaml", {"members/two/index.yaml": yaml})
    assert sentence.startswith(f"content/members/two/index.yaml:{yaml.count(chr(10))}: ")


def test_a_translation_is_told_in_its_own_file_once_for_each_link(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "members/two/index.md": f"{HEAD}Bien.\n",
        "members/two/index.de.md": "---\n---\n\n[x](/nirgends/) [y](/nirgends/)\n",
    }
    [sentence] = said(tmp_path, files)
    assert sentence.startswith("content/members/two/index.de.md:4: “/nirgends/”")


def test_an_article_may_lead_to_another_that_comes_no_later(tmp_path: Path) -> None:
    day = "---\ntitle: Ce jour-là\ndate: {}\n---\n\n[x](/actualites/later/)\n"
    assert said(tmp_path / "same", {**ABOUT, "news/two/index.md": day.format("2026-12-24")}) == []
    assert len(said(tmp_path / "before", {**ABOUT, "news/two/index.md": day.format("2026-12-23")})) == 1


def test_a_link_to_a_record_that_must_be_mended_first_is_not_called_dead(tmp_path: Path) -> None:
    files = {
        "members/two/index.md": f"{HEAD}[x](/membres/three/) [y](/membres/discipline/design/)\n",
        "members/three/index.md": "---\nname: Trois\n---\n",
    }
    read = content.read(small(tmp_path, files), SITE)
    assert any(problem.path.startswith("content/members/three/") for problem in read.problems)
    assert links.of_content(read, SITE, TODAY) == []


def test_where_a_plain_link_to_a_record_leads_is_told_in_few_calls(tmp_path: Path) -> None:
    read = content.read(small(tmp_path, {}), SITE)
    where, hrefs = destinations.of_content(read, SITE, TODAY), {"fr": ["/membres/good/"] * 100}
    dead, most = counted(lambda: links.any_dead("members/good", ["fr"], hrefs, where))
    assert not dead
    assert most < 120 * 100  # 250 each where all kinds and languages are gone through
