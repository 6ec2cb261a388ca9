"""A cluster that does without a kind, or without the five sides: nothing of the site tells that there could be one."""

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import jsonschema_rs
import pytest

from showcase.derive import field_guide, json_schema, links
from showcase.desk import check, new
from showcase.records import content as contents
from showcase.records.problem import Refused
from showcase.records.settings import Settings
from showcase.schema.kinds import KINDS
from showcase.schema.left_out import CAN_BE_LEFT_OUT, kinds_without
from showcase.site.execute import execute
from tests.cluster import made, pelican, prepare, read
from tests.conftest import ROOT
from tests.languages import LANGUAGES
from tests.small import small, write

# Everything there can be, so written that what is left out is whole files and whole lines.
WHOLE = {
    "vocabulary/disciplines.yaml": "glass:\n  label: Glass\n",
    "vocabulary/trades.yaml": "blower:\n  label: Glassblower\n  part_of: glass\n",
    "vocabulary/audiences.yaml": "families:\n  label: Families\n",
    "vocabulary/communes.yaml": "north:\n  label: North\n  coordinates: {latitude: 49.5, longitude: 6.1}\n",
    "vocabulary/languages.yaml": "en:\n  label: English\n",
    "members/ana/index.md": """---
name: Ana
kind: person
disciplines: [glass]
trades: [blower]
tagline: Blows glass
commune: north
email: ana@glass.example
joined: 2026-01-15
based_at: hall
show: [email]
consent: {date: 2026-01-15, version: 1, scope: [profile, contact]}
---

I blow glass.
""",
    "events/night/index.md": """---
title: Open night
kind: open-day
start: 2026-12-05 18:00
end: 2026-12-05 23:00
venue: hall
organisers:
  - {member: ana}
  - {partner: city}
sides: [citizens]
disciplines: [glass]
audiences: [families]
---

Come in.
""",
    "opportunities/signs/index.md": """---
title: Letters for a school
kind: commission
from: {member: ana}
side: public
deadline: 2027-01-15
---
""",
    "initiatives/shelf/index.md": """---
title: A shelf for all
stage: idea
members: [ana]
partners: [city]
sides: [citizens]
---
""",
    "venues/hall/index.md": "---\nname: The hall\ncommune: north\n---\n",
    "partners/city/index.md": "---\nname: The city\nrole: commune\nside: public\n---\n",
    "figures/firms.yaml": """title: Firms
unit: companies
values: [{value: 24, year: 2020, method: Count, source: office.example}]
""",
    "news/online/index.md": "---\ntitle: We are online\ndate: 2026-05-29\n---\n\nAt last.\n",
    "pages/side/index.md": "---\ntitle: For citizens\nrole: side\nside: citizens\n---\n\nWords.\n",
    "pages/place/index.md": "---\ntitle: Where we work\nrole: hub\n---\n",
    **{
        f"pages/{role}/index.md": f"---\ntitle: Page {role}\nrole: {role}\n---\n\nWords.\n"
        for role in ("home", "impact", "about", "governance", "join", "legal", "calendars", "search", "data", "embed")
    },
}
# By what is left out: what goes with it (files, lines), and the words that only it needs.
GOES: Mapping[str, tuple[str, str]] = {
    "events": (r"^events/", r"agenda|\bevents?\b|\.ics\b|calendar \("),
    "opportunities": (r"^opportunities/", r"\bcalls?\b|\band jobs\b|opportunit"),
    "initiatives": (r"^initiatives/", r"initiative|ideas and actions"),
    "venues": (r"^venues/|^pages/place/|^venue: |^based_at: ", r"\bvenues\b|\bhub\b|works? at|based.at"),
    "partners": (r"^partners/|^partners: |^  - {partner: ", r"partner"),
    "figures": (r"^figures/", r"\bfigures\b"),
    "news": (r"^news/", r"\bnews\b"),
    "trades": (r"^vocabulary/trades|^trades: ", r"\btrades\b|\btrade/"),
    "sides": (r"^pages/side/|^sides?: ", r"\bsides?\b"),
}
ALL = tuple(GOES)
EACH = pytest.mark.parametrize("left_out", [*((name,) for name in ALL), ALL], ids=",".join)
SETTINGS = Settings(languages=("en",), timezone="Europe/Paris")
OURS = ("-m", "showcase.site", "--settings", "conf.py")
TEXTS = (".html", ".json", ".xml", ".atom", ".ics", ".vcf", ".csv", ".geojson", ".jsonld", ".ttl", ".txt")


def without(*left_out: str) -> dict[str, str]:
    """The whole content without what serves only this."""
    goes = re.compile("|".join(GOES[name][0] for name in left_out) or r"(?!)")
    return {
        path: "".join(line for line in text.splitlines(keepends=True) if not goes.search(line))
        for path, text in WHOLE.items()
        if not goes.search(path)
    }


def mentions(output: Path, words: str) -> Iterator[str]:
    """Where files that people and programs read have one of these words."""
    found = re.compile(words, re.IGNORECASE)
    for file in sorted(set(output.rglob("*")) - set((output / "assets").rglob("*"))):
        if file.suffix in TEXTS:
            text = file.read_text(encoding="utf-8")
            for one in found.finditer(text):
                yield f"{file.relative_to(output)}: {text[max(0, one.start() - 60) : one.end() + 40]!r}"
        if found.search(str(file.relative_to(output))):
            yield str(file.relative_to(output))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("whole"), WHOLE)


def test_what_can_be_left_out_is_tried_here() -> None:
    assert set(GOES) == set(CAN_BE_LEFT_OUT)


@pytest.mark.parametrize("name", ALL)
def test_a_site_with_everything_speaks_of_it(whole: Path, name: str) -> None:
    assert list(mentions(whole, GOES[name][1]))


@EACH
def test_nothing_of_a_site_speaks_of_what_it_leaves_out(tmp_path: Path, left_out: tuple[str, ...]) -> None:
    output = made(tmp_path, without(*left_out), LEAVE_OUT=list(left_out))
    assert [one for name in left_out for one in mentions(output, GOES[name][1])] == []
    assert [*bare(output)] == []


def test_without_a_band_of_figures_the_first_page_goes_on_as_it_began(whole: Path, tmp_path: Path) -> None:
    """Sections keep their distance in one flow: a second one would begin right below the first."""
    without_it = made(tmp_path, without("figures"), LEAVE_OUT=["figures"])
    for output, parts in ((whole, ["wrap flow", "band", "wrap flow"]), (without_it, ["wrap flow"])):
        main = read(output / "index.html").css_first("main")
        assert main is not None
        shown = [node.attributes.get("class") or "" for node in main.iter() if node.tag != "link"]
        assert [name for name in shown if "hero" not in name] == parts


def bare(output: Path) -> Iterator[str]:
    """Parts of pages with a title, or of a list, in which nothing stands."""
    for file in sorted(output.rglob("*.html")):
        page = read(file)
        for part in page.css(
            "main .section__body, main .wrap > div, header ul, footer ul, .footer__columns > div, .band"
        ):
            decoration = part.attributes.get("aria-hidden") == "true"
            if not decoration and not part.text(strip=True) and not part.css_first("input, img, template, ul.rows"):
                yield f"{file.relative_to(output)}: {part.html}"


def tree(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.mark.parametrize("left_out", [pytest.param(("initiatives",), marks=pytest.mark.long), ALL], ids=",".join)
def test_another_choice_of_what_is_left_out_makes_what_a_clean_build_does(
    tmp_path: Path, left_out: tuple[str, ...]
) -> None:
    """In turn without and with it, upon what was built before; the content has no word of it all the time."""
    clean = {
        names: made(folder(tmp_path, f"clean{len(names)}"), without(*left_out), LEAVE_OUT=names)
        for names in ((), left_out)
    }
    for names in ((), left_out, ()):
        prepared = prepare(tmp_path, without(*left_out), LEAVE_OUT=names)
        execute(prepared, 1)
        prepared.database.close()
        assert tree(prepared.output) == tree(clean[names])


def folder(within: Path, name: str) -> Path:
    made = within / name
    made.mkdir()
    return made


def test_a_build_is_not_over_before_it_begins_where_only_the_choice_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("LANG", "C.UTF-8")
    write(tmp_path / "content", without("initiatives"))
    said = [pelican(tmp_path, *OURS, LEAVE_OUT=names).stdout for names in ([], ["initiatives"], ["initiatives"])]
    assert [one.startswith("Nothing to do") for one in said] == [False, False, True]


@pytest.mark.parametrize("command", [(), pytest.param(OURS, marks=pytest.mark.long)], ids=["pelican", "ours"])
def test_pelican_makes_a_site_that_leaves_out_all_that_can_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    """Among it the news, which Pelican goes through by itself."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    write(tmp_path / "content", without(*ALL))
    done = pelican(tmp_path, *command, LEAVE_OUT=ALL)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert tree(tmp_path / "output") == tree(made(folder(tmp_path, "other"), without(*ALL), LEAVE_OUT=ALL))


# what content is told that speaks of it all the same


def told(folder: Path, left_out: tuple[str, ...], lang: str = "en") -> list[str]:
    """What the checker says, without the last line."""
    out = io.StringIO()
    check.run(folder, replace(SETTINGS, left_out=left_out), lang=lang, out=out)
    return out.getvalue().splitlines()[:-1]


TOLD = {
    "events": ["content/events:1: this site leaves out “events” (LEAVE_OUT in pelicanconf.py); delete this folder, or"],
    "opportunities": ["content/opportunities:1: this site leaves out “opportunities”"],
    "initiatives": ["content/initiatives:1: this site leaves out “initiatives”"],
    "venues": [
        "content/events/night/index.md:6: venue: “venue” belongs to “venues”, which this site leaves out (LEAVE_OUT in",
        "content/members/ana/index.md:10: based_at: “based_at” belongs to “venues”",
        "content/pages/place/index.md:3: role: “hub” belongs to “venues”",
        "content/venues:1: this site leaves out “venues”",
    ],
    "partners": [
        "content/events/night/index.md:9: organisers[2].partner: “partner” belongs to “partners”",
        "content/initiatives/shelf/index.md:5: partners: “partners” belongs to “partners”",
        "content/partners:1: this site leaves out “partners”",
    ],
    "figures": ["content/figures:1: this site leaves out “figures”"],
    "news": ["content/news:1: this site leaves out “news”"],
    "trades": [
        "content/members/ana/index.md:5: trades: “trades” belongs to “trades”, which this site leaves out",
    ],
    "sides": [
        "content/events/night/index.md:10: sides: “sides” belongs to “sides”",
        "content/initiatives/shelf/index.md:6: sides: “sides” belongs to “sides”",
        "content/opportunities/signs/index.md:5: side: “side” belongs to “sides”",
        "content/pages/side/index.md:3: role: “side” belongs to “sides”",
        "content/pages/side/index.md:4: side: “side” belongs to “sides”",
        "content/partners/city/index.md:4: side: “side” belongs to “sides”",
    ],
}


@pytest.mark.parametrize("name", ALL)
def test_content_of_what_is_left_out_is_told_where_it_stands(tmp_path: Path, name: str) -> None:
    found = told(write(tmp_path, WHOLE), (name,))
    assert [one for one, words in zip(found, TOLD[name], strict=True) if not one.startswith(words)] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_is_told_in_every_language(tmp_path: Path, lang: str) -> None:
    found = told(write(tmp_path, WHOLE), ("venues",), lang)
    english = told(tmp_path, ("venues",))
    assert len(found) == 4
    assert lang == "en" or not set(found) & set(english)
    assert all("LEAVE_OUT" in one and "venues" in one for one in found)


def test_the_build_says_the_same(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        prepare(tmp_path, WHOLE, LEAVE_OUT=["partners"])
    assert [one.sentence("en") for one in refused.value.problems] == told(tmp_path / "content", ("partners",))


def test_a_party_is_asked_for_without_what_is_left_out(tmp_path: Path) -> None:
    files = {
        **without("partners"),
        "events/night/index.md": WHOLE["events/night/index.md"].replace("partner: city", ""),
    }
    (said,) = told(write(tmp_path, files), ("partners",))
    assert said.endswith("say exactly one of these: member, name")


def test_a_choice_is_offered_without_what_is_left_out(tmp_path: Path) -> None:
    page = {"pages/own/index.md": "---\ntitle: Own\nrole: hubs\n---\n"}
    (said,) = told(write(tmp_path, {**without("sides", "venues"), **page}), ("sides", "venues"))
    assert said.endswith(
        "role: “hubs” is not one of the choices; they are home, impact, about, governance, join, legal, privacy, "
        "accessibility, calendars, search, data, embed, not-found, plain"
    )


def test_a_text_that_leads_to_a_list_which_is_not_there_is_told(tmp_path: Path) -> None:
    page = "---\ntitle: About\n---\n\nSee [our calls](/opportunities/) and [the feed](/opportunities.atom).\n"
    folder = write(tmp_path, {**without("opportunities"), "pages/own/index.md": page})
    found = contents.read(folder, replace(SETTINGS, left_out=("opportunities",)))
    assert len(list(links.of_content(found, replace(SETTINGS, left_out=("opportunities",))))) == 2
    assert list(links.of_content(found, SETTINGS)) == []


def test_a_page_may_have_the_address_of_a_list_that_is_not_there(tmp_path: Path) -> None:
    files = {**without("opportunities"), "pages/opportunities/index.md": "---\ntitle: Work with us\n---\n"}
    output = made(tmp_path, files, LEAVE_OUT=["opportunities"])
    assert "Work with us" in (output / "opportunities/index.html").read_text(encoding="utf-8")


# what people write with


@EACH
def test_the_guide_and_the_forms_have_no_word_of_it(left_out: tuple[str, ...]) -> None:
    kinds = kinds_without(left_out)
    assert set(kinds) == set(KINDS) - set(left_out)
    guide = field_guide.text(lang="en", languages=("en",), kinds=kinds)
    schemas = json_schema.schemas(lang="en", languages=("en",), kinds=kinds)
    assert set(schemas) == {*kinds, "vocabulary"}
    for schema in schemas.values():
        jsonschema_rs.meta.validate(schema)
    for name in left_out:
        assert f"content/{name}/" not in guide
        assert f"content/{name}/" in field_guide.text(lang="en", languages=("en",)) or name in ("sides", "trades")
        fields = {
            "sides": "`sides?`",
            "trades": "`trades`",
            "partners": "`partners?`",
            "venues": "`venue`|`based_at`|`hub`",
        }.get(name, "(?!)")
        assert not re.search(fields, guide)


@pytest.mark.parametrize("name", [name for name in ALL if name in KINDS])
def test_no_record_of_it_is_begun(tmp_path: Path, name: str) -> None:
    folder = small(tmp_path)
    before, out, settings = tree(folder), io.StringIO(), replace(SETTINGS, left_out=(name,))
    for word in (name, KINDS[name].one.text):
        assert not new.run(folder, settings, word, "Title", today=date(2026, 11, 23), lang="en", out=out)
    (said,) = set(out.getvalue().splitlines())
    assert said == f"this site leaves out “{name}” (LEAVE_OUT in pelicanconf.py); take that name out of the list first"
    assert not new.run(folder, settings, "jam", "Title", today=date(2026, 11, 23), lang="en", out=out)
    assert f", {KINDS[name].one.text.lower()}" not in out.getvalue().splitlines()[-1]
    assert tree(folder) == before


def test_a_record_is_begun_without_fields_of_what_is_left_out(tmp_path: Path) -> None:
    out, settings = io.StringIO(), replace(SETTINGS, left_out=("sides", "partners"))
    assert new.run(small(tmp_path), settings, "call", "Title", today=date(2026, 11, 23), lang="en", out=out) is False
    assert new.run(tmp_path, settings, "opportunity", "Title", today=date(2026, 11, 23), lang="en", out=out)
    begun = (tmp_path / "opportunities/title/index.md").read_text(encoding="utf-8")
    assert "deadline:" in begun
    assert not re.search(r"\bside|partner", begun)
