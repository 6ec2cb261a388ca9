"""The import: every row becomes a record or a refusal, every value a fact or a line in the report."""

import io
import json
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from showcase.desk.intake import draft, rows, transfer
from showcase.desk.intake.slug import Slugs
from showcase.desk.intake.words import Unusable
from showcase.desk.project import Project
from showcase.records import content, library, markdown
from showcase.schema import slug
from tests.conftest import ROOT
from tests.projects import EXAMPLE
from tests.records.said import said

DISCIPLINES = "craft: {label: Artisanat}\ndesign: {label: Conception}\ngraphic-design: {label: Graphisme}\n"

MEMBERS = """\
kind: members
source: members.csv
slug: name
fields:
  name: name
  kind: {column: legal form, map: {Sàrl: company, ASBL: association}}
  disciplines: {column: trade, split: ";", map: {Poterie: craft, Graphisme: graphic-design}}
  tagline: line
  services: {column: services, split: ";"}
  website: site
  email: mail
  joined: {column: since, date: "%d.%m.%Y"}
  body: {column: story, as: plain}
  consent.date: {value: "2026-01-15"}
  consent.version: {value: "1"}
  consent.scope: {value: [profile]}
"""
COLUMNS = "name,legal form,trade,line,services,site,mail,since,story,fax"
LONG = "x" * 200


def table(*lines: str) -> str:
    return "\n".join([COLUMNS, *lines]) + "\n"


def small(folder: Path) -> Project:
    """A project with a vocabulary and nothing else."""
    vocabulary = folder / "content" / "vocabulary"
    vocabulary.mkdir(parents=True, exist_ok=True)
    (vocabulary / "disciplines.yaml").write_text(DISCIPLINES, encoding="utf-8")
    return replace(EXAMPLE, folder=folder, content=folder / "content")


def run(folder: Path, mapping: str = MEMBERS, *, into: str = "made", **files: str) -> tuple[bool, str]:
    """Import one mapping and the files beside it; whether it could be done, and what was told."""
    (folder / "mapping.yaml").write_text(mapping, encoding="utf-8")
    for name, text in files.items():
        (folder / name.replace("_", ".")).write_text(text, encoding="utf-8", newline="")
    out = io.StringIO()
    here = small(folder / "project")
    done = transfer.run(folder / "mapping.yaml", folder / into, here, lang="en", out=out)
    return done, out.getvalue()


def losses(folder: Path, *outcomes: str) -> list[dict[str, Any]]:
    """The lines of the report, of all outcomes or only of some."""
    lines = (folder / "made" / "losses.jsonl").read_text(encoding="utf-8").splitlines()
    found = [json.loads(line) for line in lines]
    return [loss for loss in found if not outcomes or loss["outcome"] in outcomes]


def facts(folder: Path, kind: str = "members") -> dict[str, Any]:
    """What the site reads of what was written, without an error."""
    read = content.read(folder / "made" / "content", EXAMPLE.settings)
    assert not [problem for problem in library.problems(read) if problem.level == "error"]
    return {entry.slug: entry.facts for entry in read.entries if entry.kind == kind}


# What arrives


def test_a_row_becomes_a_record_that_the_site_reads_back(tmp_path: Path) -> None:
    row = "Anne Exemple,Sàrl,Poterie; Graphisme,Des bols,bols;vases,https://anne.example,a@anne.example,03.02.2020,,"
    done, told = run(tmp_path, members_csv=table(row))
    assert done, told
    anne = facts(tmp_path)["anne-exemple"]
    assert (anne.name, str(anne.kind), anne.disciplines) == ("Anne Exemple", "company", ["craft", "graphic-design"])
    assert anne.services == [{"fr": "bols"}, {"fr": "vases"}]
    assert str(anne.joined) == "2020-02-03"
    assert str(anne.consent.date) == "2026-01-15"
    assert not losses(tmp_path)


@pytest.mark.parametrize(
    "word", ["no", "1.50", "2026-01-15", "null", "~", "a: b", "# x", "- x", "&x", "!x", "{x", "'", '"']
)
def test_a_word_that_yaml_would_read_otherwise_stays_a_text(tmp_path: Path, word: str) -> None:
    quoted = '"' + word.replace('"', '""') + '"'
    done, told = run(tmp_path, members_csv=table(f"Anne,Sàrl,Poterie,{quoted},,,,,,"))
    assert done, told
    assert facts(tmp_path)["anne"].tagline == {"fr": word}


@pytest.mark.parametrize(
    "text",
    [
        "C* and D* meet in [brackets](https://x.example) | _here_ ~~gone~~",
        "<script>alert(1)</script> & &amp; &copy;",
        "# no heading\n- no list\n1. no number\n12) none\n+ none\n===\n---",
        "`code` \\ ![picture](secret.jpg) [^1] *[HTML]: x",
        "---",
    ],
)
def test_a_plain_text_reads_as_it_stood(tmp_path: Path, text: str) -> None:
    done, told = run(tmp_path, members_csv=table(f'Anne,Sàrl,Poterie,Des bols,,,,,"{text}",'))
    assert done, told
    words, findings = markdown.read(facts(tmp_path)["anne"].body["fr"], lang="zxx")  # no language, no typography
    assert not findings
    assert said(words) == " ".join(text.split())


def test_rows_lie_in_nested_lists_and_carry_the_columns_around_them(tmp_path: Path) -> None:
    mapping = (
        "kind: venues\nsource: places.yaml\nrows: regions/places\nlanguage: de\n"
        "slug: name\nfields: {name: name, address.locality: regions/name, summary: about.text}\n"
    )
    places = (
        "regions:\n- name: Süden\n  places:\n  - {name: Halle, about: {text: Alt}}\n  - {name: Turm}\n- name: leer\n"
    )
    done, told = run(tmp_path, mapping, places_yaml=places)
    assert done, told
    found = facts(tmp_path, "venues")
    assert {slug: venue.address.locality for slug, venue in found.items()} == {"halle": "Süden", "turm": "Süden"}
    assert found["halle"].summary == {"de": "Alt"}
    assert (tmp_path / "made" / "content" / "venues" / "halle" / "index.de.md").is_file()


EVENTS = """\
kind: events
source: events.json
slug: {text: "{name} {from}"}
vocabulary: {disciplines: topic}
fields:
  title: name
  kind: {column: sort, map: {Talk: talk, "*": other}, default: workshop}
  start: from
  end: to
  disciplines: {column: topic, as: slug}
  address.locality: {text: "{city}, {country}"}
  online: {column: remote, map: {"true": "{url}", "false": ""}}
"""


def events(*found: object) -> str:
    return json.dumps(found)


def test_a_text_of_several_columns_a_word_for_all_others_and_a_default(tmp_path: Path) -> None:
    here = {"name": "A", "from": "2026-05-01", "city": "Belval", "country": "Luxembourg", "remote": False}
    away = {
        "name": "B",
        "from": "2026-05-01",
        "city": "Belval",
        "sort": "Gig",
        "remote": True,
        "url": "https://b.example",
    }
    done, told = run(tmp_path, EVENTS, events_json=events(here, away))
    assert done, told
    found = facts(tmp_path, "events")
    assert found["a-2026-05-01"].address.locality == "Belval, Luxembourg"
    assert [str(found[name].kind) for name in sorted(found)] == ["workshop", "other"]
    assert (found["b-2026-05-01"].address, found["b-2026-05-01"].online) == (None, "https://b.example")


def test_the_words_of_a_column_become_terms_of_a_vocabulary(tmp_path: Path) -> None:
    topics = ("Jeux vidéo", "Design", LONG, "日本")
    named = [{"name": f"Nuit {n}", "from": "2026-05-01", "topic": topic} for n, topic in enumerate(topics)]
    done, told = run(tmp_path, EVENTS, events_json=events(*named))
    assert done, told
    read = content.read(tmp_path / "made" / "content", EXAMPLE.settings)
    assert read.terms["disciplines"]["jeux-video"].label == {"fr": "Jeux vidéo"}
    assert read.terms["disciplines"]["design"].label == {"fr": "Conception"}
    lost = [(loss["row"], loss["field"], loss["code"]) for loss in losses(tmp_path, "value left out")]
    assert lost[:2] == [
        (3, "vocabulary.disciplines", "text.long"),
        (4, "vocabulary.disciplines", "no letter of it can stand in an address"),
    ]
    assert [loss[:2] for loss in lost[2:]] == [(3, "disciplines[1]"), (4, "disciplines")]


# What does not

REFUSED = [
    pytest.param(",Sàrl,Poterie,Des bols,,,,,,", "name", "", "missing", id="no name"),
    pytest.param("A,GmbH,Poterie,Des bols,,,,,,", "legal form", "GmbH", "this word is not in map", id="unknown kind"),
    pytest.param("A,Sàrl,Alchimie,Des bols,,,,,,", "trade", "Alchimie", "this word is not in map", id="unknown trade"),
    pytest.param(f"A,Sàrl,Poterie,{LONG},,,,,,", "line", LONG, "text.long", id="too long"),
    pytest.param("A\u202eB,Sàrl,Poterie,Des bols,,,,,,", "name", "A\u202eB", "text.control", id="turned text"),
    pytest.param("A,Sàrl,Poterie,Des\x07bols,,,,,,", "line", "Des\x07bols", "text.control", id="control character"),
]


@pytest.mark.parametrize(("row", "column", "value", "code"), REFUSED)
def test_a_row_without_what_a_record_needs_is_refused_for_that_value(
    tmp_path: Path, row: str, column: str, value: str, code: str
) -> None:
    done, told = run(tmp_path, members_csv=table("Anne,ASBL,Poterie,Des bols,,,,,,", row))
    assert done, told
    assert "2 = 1 + 1" in told
    (loss,) = losses(tmp_path)
    assert (loss["row"], loss["column"], loss["value"], loss["code"]) == (2, column, value, code)
    assert loss["outcome"] == "row refused"
    assert loss["reason"]
    assert list(facts(tmp_path)) == ["anne"]


LEFT_OUT = [
    pytest.param(",javascript:alert(1),,,", "site", "website", "javascript:alert(1)", id="address that runs"),
    pytest.param(",http://localhost/x,,,", "site", "website", "http://localhost/x", id="address of no site"),
    pytest.param(",,nobody,,", "mail", "email", "nobody", id="no e-mail"),
    pytest.param(",,,2020-02-03,", "since", "joined", "2020-02-03", id="another way to write days"),
    pytest.param(",,,30.02.2020,", "since", "joined", "30.02.2020", id="no such day"),
    pytest.param(f"bols;{LONG},,,,", "services", "services[2]", LONG, id="one too long of a list"),
    pytest.param(f",,,,{'y ' * 9000}", "story", "body", ("y " * 9000).strip(), id="text too long"),
]


@pytest.mark.parametrize(("cells", "column", "field", "value"), LEFT_OUT)
def test_a_value_that_nobody_needs_is_left_out_and_told(
    tmp_path: Path, cells: str, column: str, field: str, value: str
) -> None:
    done, told = run(tmp_path, members_csv=table(f"Anne,ASBL,Poterie,Des bols,{cells},"))
    assert done, told
    (loss,) = losses(tmp_path)
    assert (loss["row"], loss["column"], loss["field"], loss["value"]) == (1, column, field, value)
    assert loss["outcome"] == "value left out"
    assert list(facts(tmp_path)) == ["anne"]


def test_an_end_before_its_start_is_left_out(tmp_path: Path) -> None:
    row = {"name": "A", "from": "2026-05-02", "to": "2026-05-01"}
    done, told = run(tmp_path, EVENTS, events_json=events(row))
    assert done, told
    (loss,) = losses(tmp_path)
    assert (loss["column"], loss["field"], loss["value"], loss["code"]) == ("to", "end", "2026-05-01", "event.order")


def test_what_is_no_row_is_refused_and_counted(tmp_path: Path) -> None:
    deep: Any = "x"
    for _ in range(20):
        deep = {"in": deep}
    wide = {str(number): "x" for number in range(rows.MOST_VALUES + 1)}
    done, told = run(
        tmp_path, EVENTS, events_json=events({"name": "A", "from": "2026-05-01"}, "text", None, deep, wide)
    )
    assert done, told
    assert "5 = 1 + 4" in told
    assert [loss["row"] for loss in losses(tmp_path, "row refused")] == [2, 3, 4, 5]


def test_a_column_that_no_field_takes_is_told_once_with_its_count(tmp_path: Path) -> None:
    line = "{},ASBL,Poterie,Des bols,,,,,,{}"
    run(tmp_path, members_csv=table(line.format("A", 1), line.format("B", ""), line.format("C", 3) + ",more"))
    found = {loss["column"]: loss["count"] for loss in losses(tmp_path, "column not taken")}
    assert found == {"fax": 2, "(beyond the last column)": 1}


def test_a_report_shows_no_character_that_could_act_on_a_terminal(tmp_path: Path) -> None:
    row = {"name": "A\ud800", "from": "2026-05-01", "\x1b[2J": "\x1b]0;x\x07"}
    done, told = run(tmp_path, EVENTS, events_json=events(row))
    assert done, told
    assert "".join(char for char in told if not char.isprintable()).strip("\n") == ""
    assert [loss["value"] for loss in losses(tmp_path, "row refused")] == ["A\ud800"]


def test_a_column_that_no_row_has_is_told(tmp_path: Path) -> None:
    _, told = run(tmp_path, MEMBERS.replace("line\n", "slogan\n"), members_csv=table("A,ASBL,Poterie,x,,,,,,"))
    assert "no row has this column: " in told
    assert "slogan" in told


# Folders


def test_names_that_are_taken_get_a_number_in_the_order_of_the_rows(tmp_path: Path) -> None:
    names = ["Anne", "anne!", "ÄNNE", "日本", "disciplines", "Discipline", "con"]
    run(tmp_path, members_csv=table(*(f"{name},ASBL,Poterie,Des bols,,,,,," for name in names)))
    wanted = {"anne", "anne-2", "anne-3", "members-4", "disciplines", "discipline-2", "con-2"}
    assert facts(tmp_path).keys() == wanted
    assert [loss["value"] for loss in losses(tmp_path, "folder renamed")] == [
        "anne-2",
        "anne-3",
        "members-4",
        "discipline-2",
        "con-2",
    ]


@pytest.mark.parametrize(
    ("name", "folder"),
    [("Œuvre & Cie", "oeuvre-cie"), ("L’Atelier", "l-atelier"), ("Straße", "strasse"), ("../../etc", "etc"), ("…", "")],
)
def test_a_folder_is_named_in_plain_letters(name: str, folder: str) -> None:
    assert slug.like(name) == folder


def test_a_folder_name_is_never_too_long() -> None:
    slugs = Slugs([])
    for _ in range(12):
        found = slugs.free(slug.like(LONG))
        assert len(found) <= 80
        slugs.take(found)


def test_files_of_others_are_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "made").mkdir()
    (tmp_path / "made" / "thesis.txt").write_text("mine", encoding="utf-8")
    done, told = run(tmp_path, members_csv=table("A,ASBL,Poterie,x,,,,,,"))
    assert not done
    assert "is not empty" in told
    assert [file.name for file in (tmp_path / "made").iterdir()] == ["thesis.txt"]


def test_an_earlier_import_is_replaced(tmp_path: Path) -> None:
    run(tmp_path, members_csv=table("A,ASBL,Poterie,x,,,,,,"))
    run(tmp_path, members_csv=table("B,ASBL,Poterie,x,,,,,,"))
    assert list(facts(tmp_path)) == ["b"]


@pytest.mark.parametrize("inside", [".", "content", "content/members", "made", "made/../content"])
def test_the_project_stays_as_it_is(tmp_path: Path, inside: str) -> None:
    done, told = run(tmp_path, into=f"project/{inside}", members_csv=table("A,ASBL,Poterie,x,,,,,,"))
    assert not done
    assert "is inside the project" in told
    assert [file.name for file in (tmp_path / "project").rglob("*.*")] == ["disciplines.yaml"]


def test_a_way_into_the_project_through_a_link_is_one_too(tmp_path: Path) -> None:
    (tmp_path / "project" / "content").mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "project" / "content")
    done, told = run(tmp_path, into="link/new", members_csv=table("A,ASBL,Poterie,x,,,,,,"))
    assert not done
    assert "is inside the project" in told


def test_the_pages_and_vocabularies_of_the_project_come_along(tmp_path: Path) -> None:
    page = tmp_path / "project" / "content" / "pages" / "contact"
    page.mkdir(parents=True)
    (page / "index.md").write_text("---\ntitle: Contact\n---\nBonjour.\n", encoding="utf-8")
    done, told = run(tmp_path, members_csv=table("A,ASBL,Poterie,x,,,,,,"))
    assert done, told
    assert list(facts(tmp_path, "pages")) == ["contact"]


# Mappings and tables that cannot be used

WRONG = [
    ("kind: membres", "kind: “membres” is not"),
    ("kind: figures", "kind: “figures” is not"),
    ("source: members.ods", "source: “.ods” is not"),
    ("slug: {column: name, text: '{name}'}", "slug: say just once where the value comes from"),
    ("slug: {column: name, as: address}", "slug.as: “address” is not one of the choices"),
    ("slug: {column: [name]}", "slug.column"),
    ("delimiter: ++", "delimiter: “++” is not"),
    ("language: nl", "language: “nl” is not"),
    ("vocabulary: {trades: trade}", "vocabulary: “trades” is not"),
    ("fields: {nom: name}", "fields.nom: there is no field “nom” here"),
    ("fields: {consent.day: name}", "fields.consent.day: there is no field “consent.day” here"),
    ("fields: {address: a, address.locality: b}", "fields.address.locality: this field is a part of “address”"),
    ("feilds: {name: name}", "there is no field “feilds” here"),
]


@pytest.mark.parametrize(("line", "message"), WRONG)
def test_a_mapping_that_is_wrong_is_refused_with_its_line(tmp_path: Path, line: str, message: str) -> None:
    key = line.partition(":")[0]
    lines = {"kind": "kind: members", "source": "source: m.csv", "slug": "slug: name", "fields": "fields: {name: name}"}
    done, told = run(tmp_path, "\n".join({**lines, key: line}.values()) + "\n", m_csv=table())
    assert not done
    assert "mapping.yaml:" in told
    assert message in told
    assert not (tmp_path / "made").exists()


UNREADABLE = [
    ("t.csv", "a,a\n1,2\n", "columns of one name: a"),
    ("t.csv", "a\n", "there are no rows"),
    ("t.json", '[{"a": 1, "a": 2}]', "written twice"),
    ("t.json", "[" * 100_000, "RecursionError"),
    ("t.json", '{"a": 1}', "is no list"),
    ("t.yaml", "- {a: 1, a: 2}", "written twice"),
    ("t.yaml", "a: [", "cannot be read as yaml"),
]


@pytest.mark.parametrize(("name", "text", "message"), UNREADABLE)
def test_a_table_that_cannot_be_read_whole_is_not_read(tmp_path: Path, name: str, text: str, message: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(Unusable, match=message):
        rows.read(tmp_path / name, form=name.split(".")[1])


def test_aliases_of_yaml_cannot_make_a_row_endless(tmp_path: Path) -> None:
    bomb = "\n".join(["a0: &a0 [x, x]", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 11))])
    (tmp_path / "bomb.yaml").write_text(f"{bomb}\nrows: [{{a: *a10}}]\n", encoding="utf-8")
    (row,) = rows.read(tmp_path / "bomb.yaml", form="yaml", steps=["rows"])
    assert row.wrong


def test_several_mappings_of_a_folder_make_one_site(tmp_path: Path) -> None:
    mapping = "kind: venues\nsource: v.csv\nslug: name\nfields: {name: name}\n"
    (tmp_path / "venues.yaml").write_text(mapping, encoding="utf-8")
    (tmp_path / "v.csv").write_text("name\nHalle\n", encoding="utf-8")
    (tmp_path / "members.csv").write_text(table("A,ASBL,Poterie,x,,,,,,"), encoding="utf-8")
    (tmp_path / "members.yaml").write_text(MEMBERS, encoding="utf-8")
    here = small(tmp_path / "project")
    assert transfer.run(tmp_path, tmp_path / "made", here, lang="fr", out=io.StringIO())
    assert list(facts(tmp_path)) == ["a"]
    assert list(facts(tmp_path, "venues")) == ["halle"]


# Real ones


@pytest.mark.long
def test_the_real_corpora_come_in_whole(tmp_path: Path, shared: Path) -> None:
    assert shared == (ROOT / "docs" / "import").joinpath("../../../shared/corpora").resolve()
    out = io.StringIO()
    assert transfer.run(ROOT / "docs" / "import", tmp_path / "made", EXAMPLE, lang="en", out=out), out.getvalue()
    found = losses(tmp_path)
    refused = Counter(loss["mapping"] for loss in found if loss["outcome"] == "row refused")
    counted = {"organisations": 2413, "events": 6831}
    kinds = {"organisations": "members", "events": "events"}
    for mapping, count in counted.items():
        written = len(list((tmp_path / "made" / "content" / kinds[mapping]).iterdir()))
        assert written + refused[mapping] == count


def test_a_draft_takes_nothing_from_an_empty_row() -> None:
    mapping = transfer.mappings(ROOT / "docs" / "import" / "events.yaml", EXAMPLE.settings)[0]
    drawn = draft.draw(mapping, rows.Row(number=1))
    assert (drawn.wanted, drawn.data, drawn.gaps) == ("", {"kind": "talk"}, ())
