"""The page of governance says first who runs the cluster and who pays, as it was published, or that nothing was."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.cluster import made, read
from tests.small import LEAST, SMALL

FRENCH = {"DEFAULT_LANG": "fr", "LANGUAGES": ("fr",), "SITE_CLAIM": {"fr": "Le cluster"}, "SITE_EMAIL": "a@b.example"}
ENTRIES = ["Qui le porte", "Qui paie", "À qui écrire", "Qui y travaille"]


def page(folder: Path, governance: str, **names: str) -> LexborHTMLParser:
    head = f"---\ntitle: Gouvernance\nrole: governance\n{governance}---\n\n## Histoire\n\nAvant.\n"
    hidden = {"members/two/index.md": f"---\n{LEAST['members']}---\n"}
    return read(made(folder, SMALL | hidden | {"pages/who/index.md": head}, **{**FRENCH, **names}) / "who/index.html")


def said(page: LexborHTMLParser) -> dict[str, list[str]]:
    """By question, the names in large type that answer it."""
    return {
        entry.css(".ledger__label")[0].text(): [one.text(strip=True) for one in entry.css(".ledger__name")]
        for entry in page.css(".ledger__entry")
    }


def test_what_is_not_known_is_said_to_be_not_published(tmp_path: Path) -> None:
    opened = page(tmp_path, "")
    missing = ["Non publié"]
    assert said(opened) == dict(zip(ENTRIES, [missing, missing, ["a@b.example"], missing], strict=True))
    assert [one.tag for one in opened.css(".ledger, .prose")] == ["dl", "div"]


def test_who_is_published_is_named_with_what_and_the_source(tmp_path: Path) -> None:
    opened = page(
        tmp_path,
        """governance:
  operators: [{who: {partner: city}, what: Depuis 2020., source: "Journal, 2020", url: "https://source.example"}]
  supervision: [{who: {name: Le ministère}, source: Loi}]
  funders: [{who: {member: good}, source: Budget}, {who: {member: two}, source: Budget}, {source: Rapport}]
  checked: 2026-11-02
""",
    )
    assert said(opened) == {
        "Qui le porte": ["Ville Exemple"],
        "Qui en a la tutelle": ["Le ministère"],
        "Qui paie": ["Atelier Exemple", "Un membre", "Non publié"],
        "À qui écrire": ["a@b.example"],
        "Qui y travaille": ["Non publié"],
    }
    (what, *_) = [" ".join(one.text().split()) for one in opened.css(".ledger__what")]
    assert what == "Depuis 2020. Source : Journal, 2020"
    assert [one.attributes["href"] for one in opened.css(".ledger__source a")] == ["https://source.example"]
    assert "Vérifié le 2 novembre 2026" in (opened.body.text() if opened.body else "")


@pytest.mark.parametrize(
    ("consent", "named"),
    [
        ("consent: {date: 2026-01-15, version: 1, scope: [profile]}", ["Anne Exemple"]),
        ("consent: {date: 2026-01-15, version: 1, scope: [pictures]}", ["Non publié"]),
        ("task: Direction", ["Non publié"]),
    ],
)
def test_only_those_who_agreed_are_named(consent: str, named: list[str], tmp_path: Path) -> None:
    task = "" if consent.startswith("task") else "task: Direction, "
    opened = page(tmp_path, f"governance: {{people: [{{name: Anne Exemple, {task}{consent}}}]}}\n")
    assert said(opened)["Qui y travaille"] == named
    assert not any(b"2026-01-15" in file.read_bytes() for file in tmp_path.rglob("*.html"))
    assert ("Anne Exemple" in (opened.html or "")) == (named == ["Anne Exemple"])


def test_without_an_address_the_contact_is_not_published_either(tmp_path: Path) -> None:
    assert said(page(tmp_path, "", SITE_EMAIL=""))["À qui écrire"] == ["Non publié"]
