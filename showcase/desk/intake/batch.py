"""A batch: one table on its way into a scratch folder. Every row becomes a record or a refusal, never neither."""

from dataclasses import dataclass

from showcase.desk.intake import draft, terms
from showcase.desk.intake.draft import Draft
from showcase.desk.intake.ledger import Ledger
from showcase.desk.intake.loss import Outcome
from showcase.desk.intake.report import Absent, Tally
from showcase.desk.intake.rows import TableRow
from showcase.desk.intake.scratch import Scratch
from showcase.desk.intake.slug import Slugs
from showcase.desk.intake.verdict import ABSENT, Dropped, Known, Verdict, judge
from showcase.records.settings import Settings


@dataclass(frozen=True, kw_only=True, slots=True)
class Batch:
    """A table, its ledger, and where it goes. `known` grows by what is written, for the batches that follow."""

    rows: list[TableRow]
    strangers: tuple[str, ...]
    absent: tuple[Absent, ...]
    ledger: Ledger
    scratch: Scratch
    known: Known
    settings: Settings

    def add_terms(self) -> None:
        """Write the words that the mapping wants in vocabularies."""
        for vocabulary in self.ledger.mapping.vocabulary:
            there = self.known.terms[vocabulary]
            found = terms.gather(vocabulary, self.rows, there, self.ledger, self.settings)
            self.scratch.add_terms(vocabulary, found)
            there.update(found)

    def take_in(self) -> Tally:
        """Write every row that can be a record."""
        mapping = self.ledger.mapping
        names = self.known.names[mapping.kind.folder]
        slugs = Slugs(names | mapping.kind.reserved)
        written = [self._take_in(row, slugs) for row in self.rows]
        self.ledger.columns(self.rows)
        self.ledger.strangers(self.strangers)
        return Tally(
            mapping=mapping.name,
            file=mapping.source.rpartition("/")[2] or mapping.source,
            kind=mapping.kind.folder,
            rows=len(self.rows),
            slugs=tuple(slug for slug in written if slug),
            losses=tuple(self.ledger.losses),
            absent=self.absent,
        )

    def _take_in(self, row: TableRow, slugs: Slugs) -> str:
        """The slug of the record that the row became; "" where it became none."""
        mapping = self.ledger.mapping
        if row.wrong:
            self.ledger.unreadable(row, row.wrong)
            return ""
        drawn = draft.draw(mapping, row)
        slug = slugs.free(drawn.wanted or f"{mapping.kind.folder}-{row.number}")
        verdict = judge(
            drawn.data,
            kind=mapping.kind,
            slug=slug,
            language=mapping.language,
            known=self.known,
            settings=self.settings,
        )
        if verdict.refused:
            self._refuse(row, drawn, verdict.refused)
            return ""
        self._enter(row, drawn, verdict, slug)
        self.scratch.write(mapping.kind, slug, mapping.language, verdict.data, first=self.settings.text_languages[0])
        slugs.take(slug)
        self.known.names[mapping.kind.folder].add(slug)
        return slug

    def _enter(self, row: TableRow, drawn: Draft, verdict: Verdict, slug: str) -> None:
        """Enter what the record goes without."""
        for gap in drawn.gaps:
            self.ledger.gap(row, gap)
        for dropped in verdict.dropped:
            self.ledger.drop(row, dropped)
        for note in verdict.notes:
            self.ledger.note(row, note)
        if slug != drawn.wanted:
            self.ledger.rename(row, drawn.wanted, slug)

    def _refuse(self, row: TableRow, drawn: Draft, refused: Dropped) -> None:
        """Enter why: for the value without a counterpart, where the field that is missing had one."""
        for gap in drawn.gaps:
            if refused.problem.code in ABSENT and gap.path[0] == refused.path[0]:
                self.ledger.gap(row, gap, Outcome.REFUSED)
                return
        self.ledger.drop(row, refused, Outcome.REFUSED)
