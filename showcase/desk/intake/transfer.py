"""A transfer: all tables of one import, from the mapping files to a content folder that the site reads back."""

from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from showcase.desk.calendars.event import Reading
from showcase.desk.intake import columns, files, mapping, report, rows, scratch
from showcase.desk.intake.batch import Batch
from showcase.desk.intake.ledger import Ledger
from showcase.desk.intake.mapping import Mapping
from showcase.desk.intake.report import LONGEST, Absent, Tally
from showcase.desk.intake.rows import Table
from showcase.desk.intake.scratch import Scratch
from showcase.desk.intake.verdict import Known
from showcase.desk.intake.words import EVERY, NO_FILE, NO_MAPPING, NOTHING_WRITTEN, READ_BACK, Unusable
from showcase.desk.project import Project
from showcase.records import content, references
from showcase.records.problem import Refused, printable
from showcase.records.settings import Settings
from showcase.records.validation import near


class Hopeless(Exception):
    """A table without a column that every record needs: each of its rows would be refused for the same reason."""

    def __init__(self, name: str, absent: Sequence[Absent]) -> None:
        super().__init__(name)
        self.name, self.absent = name, absent


def run(where: Path, into: Path, project: Project, *, lang: str, out: TextIO) -> bool:
    """Take in what the mapping at `where` says, or all mappings of that folder by name; write the report to `out` too.

    Whether it could be done and the site reads everything back. Rows that are refused are told, and are no failure.
    """
    try:
        made, tallies = transfer(mappings(where, project.settings), into, project, lang=lang)
    except Hopeless as hopeless:
        out.write("".join(f"{printable(absent.tell(lang), LONGEST)}\n" for absent in hopeless.absent))
        out.write(NOTHING_WRITTEN.tell(lang).format(place=hopeless.name) + "\n")
        return False
    except Unusable as unusable:
        out.write(printable(unusable.tell(lang), LONGEST) + "\n")
        return False
    except Refused as refused:
        out.write("".join(f"{problem.sentence(lang)}\n" for problem in refused.problems))
        return False
    told, good = _read_back(made, tallies, project.settings, lang)
    text = report.table(tallies, lang) + "\n" + told
    made.report("losses.jsonl", report.lines(tallies))
    made.report("report.txt", text)
    out.write(text + EVERY.tell(lang).format(place=made.folder / "losses.jsonl") + "\n")
    return good


def mappings(where: Path, settings: Settings) -> list[Mapping]:
    """The mapping at `where`, or all of a folder by name. Raises Unusable or Refused."""
    if not where.exists():
        raise Unusable(NO_FILE, place=where)
    files = sorted(where.glob("*.yaml")) if where.is_dir() else [where] if where.is_file() else []
    if not files:
        raise Unusable(NO_MAPPING, place=where)
    return [mapping.read(file, settings) for file in files]


def transfer(found: Sequence[Mapping], into: Path, project: Project, *, lang: str) -> tuple[Scratch, list[Tally]]:
    """Take in every table. All of them are read before anything is written. Raises Unusable."""
    tables = [_table(one, project) for one in found]
    absent = [_absent(one, table) for one, table in zip(found, tables, strict=True)]
    for one, missing in zip(found, absent, strict=True):
        if any(column.column in one.needed for column in missing):
            raise Hopeless(one.name, missing)
    made = scratch.make(into, project)
    base = content.read(made.content, project.settings)
    known = Known(
        terms={vocabulary: set(terms) for vocabulary, terms in base.terms.items()},
        names={kind: set(names) for kind, names in base.names.items()},
    )
    batches = [
        Batch(
            rows=table.rows,
            strangers=table.strangers,
            absent=missing,
            ledger=Ledger(mapping=one, lang=lang),
            scratch=made,
            known=known,
            settings=project.settings,
        )
        for one, table, missing in zip(found, tables, absent, strict=True)
    ]
    for batch in batches:
        batch.add_terms()
    return made, [batch.take_in() for batch in batches]


def _table(one: Mapping, project: Project) -> Table:
    """The table of a mapping. Raises Unusable."""
    source = files.find(one.beside, one.source)
    form = {"form": one.format, "delimiter": one.delimiter, "encoding": one.encoding}
    reading = Reading(site=project.settings.zone, today=project.today)
    return rows.read(source, steps=one.steps, reading=reading, **form)


def _absent(one: Mapping, table: Table) -> tuple[Absent, ...]:
    """The columns that a mapping names and a table has not."""
    there = table.names | {columns.plain(name) for name in table.names}
    missing = sorted(name for name in one.columns if name not in there and columns.plain(name) not in there)
    known = sorted(table.names - one.columns)
    return tuple(Absent(column=name, rows=len(table.rows), near=near(name, known)) for name in missing)


def _read_back(made: Scratch, tallies: Sequence[Tally], settings: Settings, lang: str) -> tuple[str, bool]:
    """What the site says of the content, and whether it reads every record that was written."""
    read = content.read(made.content, settings)
    errors = [problem for problem in references.all_problems(read) if problem.level == "error"]
    written = {(tally.kind, slug) for tally in tallies for slug in tally.slugs}
    records = written & {(record.kind, record.slug) for record in read.records}
    told = "".join(f"{problem.sentence(lang)}\n" for problem in errors)
    counts = {"records": len(records), "written": sum(tally.written for tally in tallies), "errors": len(errors)}
    return told + READ_BACK.tell(lang).format(**counts) + "\n", not errors and counts["records"] == counts["written"]
