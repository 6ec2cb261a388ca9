"""The import: every row becomes a record or a refusal, every value a fact or a line in the report."""

import io
import json
import os
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from showcase.desk.intake import draft, files, rows, transfer
from showcase.desk.intake.slug import Slugs
from showcase.desk.intake.words import Unusable
from showcase.desk.project import Project
from showcase.records import content, references
from showcase.records.text import read
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
    assert not [problem for problem in references.all_problems(read) if problem.level == "error"]
    return {entry.slug: entry.facts for entry in read.records if entry.kind == kind}


OF_CALENDAR = """\
kind: events
source: agenda.ics
slug: summary
fields:
  title: summary
  kind: {value: workshop}
  start: start
  end: end
  timezone: timezone
  repeats.every: repeats.every
  repeats.nth: repeats.nth
  repeats.until: repeats.until
  repeats.except: repeats.except
  status: {column: status, map: {confirmed: scheduled, cancelled: cancelled, tentative: ""}}
  revised: revised
  venue: {column: place, as: slug}
  address.locality: address.locality
  disciplines: {column: categories, map: {Poterie: craft}}
  body: description
"""
AGENDA = """BEGIN:VCALENDAR
X-WR-TIMEZONE:Europe/Luxembourg
BEGIN:VEVENT
UID:1
SUMMARY:Cours du soir
DTSTART:20260915T163000Z
DTEND:20260915T180000Z
RRULE:FREQ=WEEKLY;COUNT=10
EXDATE:20261006T163000Z
LOCATION:12 rue de l’Exemple\\, L-4620 Differdange
CATEGORIES:Poterie,Soirée
DESCRIPTION:<p>Pour <b>tous</b></p><script>alert(1)</script>
X-OURS:7
END:VEVENT
BEGIN:VEVENT
UID:2
SUMMARY:Deux fois
DTSTART;VALUE=DATE:20261203
RRULE:FREQ=YEARLY;COUNT=2
STATUS:CANCELLED
LAST-MODIFIED:20261101T100000Z
END:VEVENT
BEGIN:VEVENT
UID:3
SUMMARY:Sans date
END:VEVENT
END:VCALENDAR
"""


# What arrives


def test_a_calendar_is_a_table_of_events(tmp_path: Path) -> None:
    done, told = run(tmp_path, OF_CALENDAR, agenda_ics=AGENDA)
    assert done, told
    found = facts(tmp_path, "events")
    assert set(found) == {"cours-du-soir", "deux-fois", "deux-fois-2"}
    course = found["cours-du-soir"]
    assert (str(course.start), str(course.end)) == ("2026-09-15 18:30", "2026-09-15 20:00")
    assert (str(course.repeats.until), list(map(str, course.repeats.leave_out))) == ("2026-11-17", ["2026-10-06"])
    assert (course.address.locality, course.disciplines) == ("Differdange", ["craft"])
    assert course.body == {"fr": "Pour **tous**"}
    assert [str(found[slug].start) for slug in ("deux-fois", "deux-fois-2")] == ["2026-12-03", "2027-12-03"]
    lost = {(one["outcome"], one["column"], one["value"]) for one in losses(tmp_path)}
    assert ("row refused", "", "Sans date") in lost
    assert ("value left out", "categories", "Soirée") in lost
    assert ("column not taken", "x-ours", "") in lost
    assert "rows read = records written + rows refused: 4 = 3 + 1" in told


def test_a_file_that_is_no_calendar_is_told(tmp_path: Path) -> None:
    done, told = run(tmp_path, OF_CALENDAR, agenda_ics="<!doctype html>")
    assert not done
    assert told == "agenda.ics: this is no calendar: it does not begin with BEGIN:VCALENDAR\n"


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
    words, findings = read(facts(tmp_path)["anne"].body["fr"], lang="zxx")  # no language, no typography
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


def test_a_column_that_is_not_there_is_one_line_however_many_rows_go_without_it(tmp_path: Path) -> None:
    mapping = MEMBERS.replace("website: site", "website: siet")
    done, told = run(tmp_path, mapping, members_csv=table(*(f"A{n},ASBL,Poterie,x,,,,,," for n in range(40))))
    assert done, told
    assert told.count("siet") == 1
    assert "the column “siet” is in none of the 40 rows; did you mean “site”?" in told


def test_a_column_that_is_there_and_empty_is_no_mistake(tmp_path: Path) -> None:
    done, told = run(tmp_path, members_csv=table("A,ASBL,Poterie,x,,,,,,"))
    assert done, told
    assert "in none of" not in told


def test_without_a_column_that_every_record_needs_nothing_is_written(tmp_path: Path) -> None:
    mapping = MEMBERS.replace("name: name", "name: Naem").replace("slug: name", "slug: Naem")
    rows_of = "".join(f"Anne {n},Sàrl,Poterie,x\n" for n in range(312))
    done, told = run(tmp_path, mapping, members_csv=f"Name,legal form,trade,line\n{rows_of}")
    assert not done
    assert told.splitlines() == [
        "the column “Naem” is in none of the 312 rows; did you mean “Name”?",
        "the column “mail” is in none of the 312 rows",
        "the column “services” is in none of the 312 rows",
        "the column “since” is in none of the 312 rows",
        "the column “site” is in none of the 312 rows",
        "the column “story” is in none of the 312 rows",
        "mapping: without these columns no row becomes a record, so nothing was written; correct fields",
    ]
    assert not (tmp_path / "made").exists()


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
    ("encoding: ebcdic", "encoding: “ebcdic” is not one of the choices"),
    ("format: xml", "format: “xml” is not one of the choices"),
    ("slug: {column: name, first: none}", "slug.first: first is a number from 1 on, as in first: 3"),
    ("slug: {column: name, first: 0}", "slug.first: first is a number from 1 on"),
    ("source: nowhere.csv", "there is neither a file nor a folder"),
    ("source: nowhere/*.md", "there is neither a file nor a folder"),
    ("source: '*/../*.md'", "after the first “*” a pattern does not leave its folder"),
    ("language: nl", "language: “nl” is not"),
    ("vocabulary: {colours: colour}", "vocabulary: “colours” is not"),
    ("fields: {nom: name}", "fields.nom: there is no field “nom” here"),
    ("fields: {consent.day: name}", "fields.consent.day: there is no field “consent.day” here"),
    ("fields: {address: a, address.locality: b}", "fields.address.locality: this field is a part of “address”"),
    ("feilds: {name: name}", "there is no field “feilds” here"),
]


def test_a_mapping_of_what_the_site_leaves_out_is_refused_with_its_line(tmp_path: Path) -> None:
    lines = ("kind: events", "source: m.csv", "slug: name", "fields: {title: name, venue: place, sides: side}")
    whole = small(tmp_path / "project")
    for left_out, refused in (
        (("events",), "mapping.yaml:1: kind: “events” belongs to “events”, which this site leaves out"),
        (("venues",), "fields.venue: “venue” belongs to “venues”, which this site leaves out"),
        (("sides",), "fields.sides: “sides” belongs to “sides”, which this site leaves out"),
    ):
        project = replace(whole, settings=replace(whole.settings, left_out=left_out))
        (tmp_path / "mapping.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
        (tmp_path / "m.csv").write_text(table(), encoding="utf-8")
        out = io.StringIO()
        assert not transfer.run(tmp_path / "mapping.yaml", tmp_path / "made", project, lang="en", out=out)
        assert refused in out.getvalue()


@pytest.mark.parametrize(("line", "message"), WRONG)
def test_a_mapping_that_is_wrong_is_refused_with_its_line(tmp_path: Path, line: str, message: str) -> None:
    key = line.partition(":")[0]
    lines = {"kind": "kind: members", "source": "source: m.csv", "slug": "slug: name", "fields": "fields: {name: name}"}
    done, told = run(tmp_path, "\n".join({**lines, key: line}.values()) + "\n", m_csv=table())
    assert not done
    assert "mapping.yaml:" in told or key == "source"
    assert message in told
    assert not (tmp_path / "made").exists()


UNREADABLE = [
    ("t.csv", "a,a\n1,2\n", "columns of one name: a"),
    ("t.csv", "a, a \n1,2\n", "columns of one name: a"),
    ("t.csv", "a\n", "there are no rows"),
    ("t.csv", "", "there are no rows"),
    ("t.csv", "a;b\n1;2\n", 'the first line has no “,”, but “;”; write delimiter: ";" into the mapping'),
    ("t.csv", "a\tb\n1\t2\n", 'write delimiter: "tab"'),
    ("t.csv", 'a,b\n1,"2\n3,4\n', "line 3: a quotation mark is not closed"),
    ("t.csv", 'a,b\n1,"2" 3\n', "line 2: a quotation mark is not closed, or not doubled"),
    ("t.csv", "a,b\n1," + "x" * 200_000, "line 2: a cell has more than 131072 characters"),
    ("t.csv", "a,b\n1,\0\n", "line 2: this is not a text"),
    ("t.csv", "PK\3\4...", "this is a workbook of a spreadsheet; save it as CSV"),
    ("t.json", '[{"a": 1, "a": 2}]', "columns of one name: a"),
    ("t.json", "[" * 100_000, "nested too deep"),
    ("t.json", '{"a": 1}', "there is no list"),
    ("t.json", '[\n{"a": 1,}]', "line 2: this is not JSON"),
    ("t.yaml", "- {b: 1}\n- {a: 1, a: 2}", "line 2: a key is written twice"),
    ("t.yaml", "a: [", "this is not YAML"),
    ("t.md", "no header", "does not begin with a header"),
]


@pytest.mark.parametrize(("name", "text", "message"), UNREADABLE)
def test_a_table_that_cannot_be_read_whole_is_not_read(tmp_path: Path, name: str, text: str, message: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(Unusable, match=re.escape(message)):
        rows.read(files.find(tmp_path, name))


def test_aliases_of_yaml_cannot_make_a_row_endless(tmp_path: Path) -> None:
    bomb = "\n".join(["a0: &a0 [x, x]", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 11))])
    (tmp_path / "bomb.yaml").write_text(f"{bomb}\nrows: [{{a: *a10}}]\n", encoding="utf-8")
    (row,) = rows.read(files.find(tmp_path, "bomb.yaml"), steps=["rows"]).rows
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


# Encodings and signs of spreadsheets

LINE = "Élise,ASBL,Poterie,Des bols,,,,,,"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_a_mark_at_the_beginning_says_how_a_table_is_encoded(tmp_path: Path, encoding: str) -> None:
    raw = ("\ufeff" if encoding.endswith(("le", "be")) else "") + table(LINE)
    (tmp_path / "members.csv").write_bytes(raw.encode(encoding))
    done, told = run(tmp_path)
    assert done, told
    assert facts(tmp_path)["elise"].name == "Élise"


def test_another_encoding_is_told_with_its_line_and_read_where_the_mapping_says_it(tmp_path: Path) -> None:
    (tmp_path / "members.csv").write_bytes(table(LINE).encode("windows-1252"))
    done, told = run(tmp_path)
    assert not done
    assert "members.csv: line 2: the byte 0xC9 is not UTF-8; save as UTF-8, or write encoding: windows-1252" in told
    done, told = run(tmp_path, "encoding: windows-1252\n" + MEMBERS)
    assert done, told
    assert facts(tmp_path)["elise"].name == "Élise"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_line_by_which_excel_says_its_separator_is_heard(tmp_path: Path, end: str) -> None:
    text = "sep=;\n" + table(LINE).replace(",", ";")
    done, told = run(tmp_path, members_csv=text.replace("\n", end))
    assert done, told
    assert list(facts(tmp_path)) == ["elise"]


def test_columns_without_a_name_are_told_apart_and_those_with_blanks_around_it_are_found(tmp_path: Path) -> None:
    text = table("Anne,ASBL,Poterie,Des bols,,,,,,,extra,").replace("fax\n", "fax,,\n").replace("name,", " name\u00a0,")
    done, told = run(tmp_path, members_csv=text)
    assert done, told
    assert [loss["column"] for loss in losses(tmp_path, "column not taken")] == ["(column 11)"]


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1",
        '=HYPERLINK(""https://x.example"")',
        "=cmd|' /C calc'!A0",
        "+cmd|' /C calc'!A0",
        "-2+3+cmd|' /C calc'!A0",
        "@SUM(A1)",
    ],
)
def test_a_formula_is_told_and_never_a_text(tmp_path: Path, cell: str) -> None:
    done, told = run(tmp_path, members_csv=table(f'Anne,ASBL,Poterie,Des bols,"bols;{cell}",,,,,'))
    assert done, told
    assert facts(tmp_path)["anne"].services[0] == {"fr": "bols"}
    assert {loss["code"] for loss in losses(tmp_path)} == {
        "a formula, whose result did not come along; export the values"
    }


@pytest.mark.parametrize("cell", ["+352 26 12 34", "- bols", "@atelier", "a = b", "= 2 ans", "-10 %"])
def test_a_text_that_only_begins_like_one_stays(tmp_path: Path, cell: str) -> None:
    done, told = run(tmp_path, members_csv=table(f'Anne,ASBL,Poterie,"{cell}",,,,,,'))
    assert done, told
    assert facts(tmp_path)["anne"].tagline == {"fr": cell}


# Files that are one record each

PEOPLE = """\
kind: members
source: people/*.md
slug: $file
fields:
  name: name
  kind: {value: studio}
  disciplines: {column: tags, first: 2}
  tagline: {text: "{role}, {$folder}"}
  website: links[kind=web].url
  email: contacts[2].email
  services: skills[].name
  body: $body
"""
ANNE = """\
---
name: Anne
role: Potière
tags: [craft, design, graphic-design]
links: [{kind: video, url: https://v.example}, {kind: web, url: https://anne.example}]
contacts: [{email: one@anne.example}, {email: two@anne.example}]
skills: [{name: bols}, {name: vases}]
---
Des bols.

Et des vases.
"""


def people(folder: Path, **texts: str | bytes) -> None:
    for name, text in texts.items():
        file = folder / "people" / name.replace("__", "/").replace("_", ".")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())


@pytest.mark.parametrize("source", ["people/*.md", "people", "people/", '"**/*.md"', "./people/[a-z]*.md"])
def test_each_file_of_a_folder_or_a_pattern_becomes_a_record(tmp_path: Path, source: str) -> None:
    people(tmp_path, anne_md=ANNE, bob_md=ANNE.replace("Anne", "Bob"), _DS_Store=b"\0")
    done, told = run(tmp_path, PEOPLE.replace("people/*.md", source))
    assert done, told
    found = facts(tmp_path)
    assert list(found) == ["anne", "bob"]
    anne = found["anne"]
    assert (anne.name, anne.disciplines, anne.email) == ("Anne", ["craft", "design"], "two@anne.example")
    assert (anne.website, anne.services) == ("https://anne.example", [{"fr": "bols"}, {"fr": "vases"}])
    assert anne.body["fr"] == "Des bols.\n\nEt des vases."


def test_what_is_not_chosen_of_a_list_is_told_once_with_its_count(tmp_path: Path) -> None:
    people(tmp_path, anne_md=ANNE, bob_md=ANNE)
    done, told = run(tmp_path, PEOPLE)
    assert done, told
    found = {loss["column"]: (loss["count"], loss["reason"]) for loss in losses(tmp_path, "column not taken")}
    assert found["links.url"] == (2, "a part of this column is not chosen (links[kind=web].url)")
    assert found["contacts.email"] == (2, "a part of this column is not chosen (contacts[2].email)")
    assert "skills.name" not in found
    left = [(loss["file"], loss["value"], loss["reason"]) for loss in losses(tmp_path, "value left out")]
    assert left == [
        ("anne.md", "graphic-design", "only the first 2 are taken (first)"),
        ("bob.md", "graphic-design", "only the first 2 are taken (first)"),
    ]


def test_the_first_of_a_list_can_be_a_text(tmp_path: Path) -> None:
    people(tmp_path, anne_md=ANNE)
    done, told = run(tmp_path, PEOPLE.replace('{text: "{role}, {$folder}"}', "{column: tags, first: 1}"))
    assert done, told
    assert facts(tmp_path)["anne"].tagline == {"fr": "craft"}


def test_records_may_be_yaml_or_json_and_lie_in_folders_whose_name_is_a_column(tmp_path: Path) -> None:
    people(
        tmp_path,
        anne__index_yaml="name: Anne\nrole: Potière\ntags: [craft]\n",
        bob__index_json='{"name": "Bob", "role": "Tourneur", "tags": ["craft"]}',
        bob__portrait_jpg=b"x",
    )
    mapping = PEOPLE.replace("people/*.md", "people/*/*").replace("$file", "$folder")
    done, told = run(tmp_path, mapping)
    assert done, told
    assert [member.tagline["fr"] for member in facts(tmp_path).values()] == ["Potière, anne", "Tourneur, bob"]
    (loss,) = losses(tmp_path, "file not read")
    assert (loss["column"], loss["count"]) == ("*.jpg", 1)


BROKEN: list[tuple[str | bytes, str]] = [
    ("no header", "does not begin with a header"),
    ("---\nname: [\n---\n", "this is not YAML"),
    ("---\nname: A\nname: B\n---\n", "line 3: a key is written twice"),
    ("---\nname: A\n$body: B\n---\n", "“$body” is a reserved name here"),
    ("---\n- a\n---\n", "the row has no columns"),
    ("---\nname: É\n---\n".encode("latin-1"), "line 2: the byte 0xC9 is not UTF-8"),
    (b"---\nname: A\0\n---\n", "line 2: this is not a text"),
    (b"PK\3\4", "this is a workbook"),
    ("", "does not begin with a header"),
]


@pytest.mark.parametrize(("text", "message"), BROKEN)
def test_a_file_that_cannot_be_read_is_one_row_refused_and_the_others_come_in(
    tmp_path: Path, text: str | bytes, message: str
) -> None:
    people(tmp_path, anne_md=ANNE, broken_md=text)
    done, told = run(tmp_path, PEOPLE)
    assert done, told
    assert "2 = 1 + 1" in told
    (loss,) = losses(tmp_path, "row refused")
    assert loss["file"] == "broken.md"
    assert message in loss["reason"]
    assert "first broken.md: " in told


def test_no_link_is_followed_out_of_the_folder_or_within_it(tmp_path: Path) -> None:
    people(tmp_path, anne_md=ANNE)
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "s.md").write_text(ANNE.replace("Anne", "Secret"), encoding="utf-8")
    (tmp_path / "people" / "link.md").symlink_to(tmp_path / "secret" / "s.md")
    (tmp_path / "people" / "dead.md").symlink_to(tmp_path / "nowhere")
    (tmp_path / "people" / "linked").symlink_to(tmp_path / "secret")
    os.mkfifo(tmp_path / "people" / "pipe.md")
    for source in ("people/*.md", "people/**/*.md", "people/linked/*.md", "people/*/*.md"):
        run(tmp_path, PEOPLE.replace("people/*.md", source))
        written = tmp_path / "made" / "content" / "members"
        assert "Secret" not in "".join(file.read_text(encoding="utf-8") for file in written.rglob("*.md")), source
    run(tmp_path, PEOPLE)
    refused = [(loss["file"], loss["reason"]) for loss in losses(tmp_path, "row refused")]
    way = "this is a link, which is not followed; put the file itself in its place"
    assert refused == [("dead.md", way), ("link.md", way)]


def test_a_list_in_a_place_for_one_text_is_called_a_list(tmp_path: Path) -> None:
    people(tmp_path, anne_md=ANNE)
    _, told = run(tmp_path, PEOPLE.replace("email: contacts[2].email", "email: contacts.email"))
    (loss,) = [loss for loss in losses(tmp_path) if loss["field"] == "email"]
    assert loss["reason"] == "a list of 2 values, and this field takes only one; add first: 1"
    assert loss["value"] == "one@anne.example, two@anne.example"
    assert "[" not in "".join(line for line in told.splitlines() if "email" in line)


def test_the_pages_that_come_along_name_no_record_that_does_not(tmp_path: Path) -> None:
    page = tmp_path / "project" / "content" / "pages" / "accueil" / "index.md"
    page.parent.mkdir(parents=True)
    featured = "featured:\n- {member: anne, start: 2026-12-01, until: 2026-12-14}\n"
    text = "---\ntitle: Accueil\nsummary: Bienvenue\nrole: home\n{}---\nIci.\n"
    page.write_text(text.format(featured), encoding="utf-8")
    people(tmp_path, bob_md=ANNE.replace("Anne", "Bob"))
    done, told = run(tmp_path, PEOPLE)
    assert done, told
    copied = tmp_path / "made" / "content" / "pages" / "accueil" / "index.md"
    assert copied.read_text(encoding="utf-8") == text.format("")
    assert page.read_text(encoding="utf-8") == text.format(featured)


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
    drawn = draft.draw(mapping, rows.TableRow(number=1))
    assert (drawn.wanted, drawn.data, drawn.gaps) == ("", {"kind": "talk"}, ())
