"""Judges a proposal: what it would make of the record's files, or every reason why it cannot be taken.

Nothing is written: what comes out are bytes by path, all of them in the folder of one record.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from showcase.desk.proposals import checked, earlier, merge, picture_files, rules
from showcase.desk.proposals.change import Change, Site
from showcase.desk.proposals.model import Proposal
from showcase.desk.proposals.refusal import Refusal, Refused
from showcase.desk.proposals.rules import Sender
from showcase.records import content, version, vocabularies
from showcase.records.edit import normal
from showcase.records.edit.write import Unwritable, write
from showcase.records.locate import Place
from showcase.records.mark import Mark, Marks
from showcase.records.parsed_record import ParsedRecord
from showcase.records.problem import Problem
from showcase.records.validation import validate
from showcase.records.vocabularies import Vocabularies
from showcase.schema import slug as slugs
from showcase.schema.kinds import Kind
from showcase.schema.picture import FILE

_BY_MAIL = Sender()


def judge(proposal: Proposal, pictures: Sequence[bytes], site: Site, sender: Sender = _BY_MAIL) -> Change:
    """The change that a proposal asks for. Raises Refused with every reason why it cannot be made.

    One that has only a note changes nothing: its `files` are empty.
    """
    kind = site.settings.kinds.get(proposal.kind)
    if kind is None:
        raise Refused(Refusal(code="record", field="record", details={"found": proposal.record}))
    if not proposal.patch and not proposal.pictures:
        return _only_note(proposal, site, kind)
    return _Judging(proposal, site, kind, sender).change(pictures)


def _only_note(proposal: Proposal, site: Site, kind: Kind) -> Change:
    if not proposal.note.strip():
        raise Refused(Refusal(code="nothing"))
    if not _place(site, kind, proposal.slug).file.exists():
        raise Refused(Refusal(code="absent", field="record", details={"found": proposal.record}))
    return Change(
        record=proposal.record, name="", new=False, fields=(), files={}, before={}, note=proposal.note.strip()
    )


def _place(site: Site, kind: Kind, slug: str) -> Place:
    ending = ".yaml" if kind.flat else ""
    file = site.content / kind.folder / f"{slug}{ending}"
    return Place(kind=kind.folder, slug=slug, file=file, path=f"{site.shown_as}/{kind.folder}/{slug}{ending}")


class _Judging:
    """One proposal on its way."""

    def __init__(self, proposal: Proposal, site: Site, kind: Kind, sender: Sender) -> None:
        self.proposal, self.site, self.kind, self.sender = proposal, site, kind, sender
        self.known: Vocabularies = vocabularies.read(site.content, site.shown_as, site.settings)
        self.new = proposal.base is None
        self.patch = proposal.patch
        self.place = _place(site, kind, self._slug() if self.new else proposal.slug)
        self.conflicts: tuple[Refusal, ...] = ()

    def _slug(self) -> str:
        """The folder of a new record: made of its name, and free."""
        title = self.patch.get(self.kind.title)
        if isinstance(title, dict):
            title = next((text for text in title.values() if isinstance(text, str)), "")
        begun = slugs.like(title) if isinstance(title, str) else self.proposal.slug
        if not begun:
            raise Refused(Refusal(code="slug", field=self.kind.title, details={"found": str(title)}))
        for number in range(1, 100):
            slug = begun if number == 1 else f"{begun[:70].strip('-')}-{number}"
            if slug not in self.kind.reserved | slugs.RESERVED and not _place(self.site, self.kind, slug).file.exists():
                return slug
        raise Refused(Refusal(code="slug", field=self.kind.title, details={"found": str(title)}))

    def change(self, pictures: Sequence[bytes]) -> Change:
        folder = self.place.file
        if not self.new and (folder.is_symlink() or not folder.exists()):
            raise Refused(Refusal(code="absent", field="record", details={"found": self.proposal.record}))
        before = {} if self.new else version.files(folder)
        there = frozenset() if self.new or self.kind.flat else frozenset(_pictures(folder))
        now, _ = (None, []) if self.new else content.record(self.place, self.site.settings, self.known)
        if wrong := [*rules.refusals(self.patch, self.kind, now, self.sender, self.site.today)]:
            raise Refused(*wrong)
        sent = self._sent(pictures, folder, there)
        old = self._normal(before)
        if not self.new and version.digest(before) != self.proposal.base:
            self._rebase(old)
        texts = self._written(before)
        gone = self._unshown(old, self._normal(texts), there)
        files: dict[str, bytes | None] = {
            name: texts.get(name) for name in before.keys() | texts.keys() if before.get(name) != texts.get(name)
        }
        files |= {name: raw for name, raw in sent.items() if name not in there}
        files |= dict.fromkeys(gone)
        if not files:
            raise Refused(*(self.conflicts or (Refusal(code="nothing"),)))
        record, notes = checked.check(
            self.site, self.place, texts, self._pictures_after(sent, there - gone), self.known
        )
        self._settled(notes, sent)
        return Change(
            record=self.place.name,
            name=_name(record),
            new=self.new,
            fields=self._fields(),
            files={self._inside(name): raw for name, raw in sorted(files.items())},
            before={self._inside(name): raw for name, raw in before.items()},
            note=self.proposal.note.strip(),
            notes=notes,
            conflicts=self.conflicts,
            owned=bool(now and self.sender.owns(now)),
        )

    def _inside(self, name: str) -> str:
        return f"{self.kind.folder}/{name}" if self.kind.flat else f"{self.place.name}/{name}"

    def _fields(self) -> tuple[str, ...]:
        order = list(self.kind.fields)
        return tuple(sorted(self.patch, key=lambda key: order.index(key) if key in order else len(order))) or (
            "pictures",
        )

    def _normal(self, texts: Mapping[str, bytes]) -> dict[str, Any]:
        if not texts:
            return {}
        return normal.read(texts, self.kind, self.site.settings, self.known, self.place.path).data

    # pictures

    def _sent(self, pictures: Sequence[bytes], folder: Path, there: frozenset[str]) -> dict[str, bytes]:
        """The pictures that came along, as they will be stored. Raises Refused for one in another's place."""
        found = picture_files.matched(self.proposal.pictures, pictures)
        made = {name: picture_files.bare(name, raw) for name, raw in found.items()}
        small = {name.lower() for name in there}
        wrong = []
        for name, raw in made.items():
            same = name in there and (folder / name).read_bytes() == raw
            if not same and name.lower() in small:
                wrong.append(Refusal(code="picture.twice", field="pictures", details={"found": name}))
        if wrong:
            raise Refused(*wrong)
        return made

    def _unshown(self, old: Any, new: Any, there: frozenset[str]) -> frozenset[str]:
        """The pictures of the folder that the record showed and does not show any more."""
        return frozenset(_shown(old) - _shown(new)) & there

    def _pictures_after(self, sent: Mapping[str, bytes], there: frozenset[str]) -> dict[str, bytes]:
        return {**{name: (self.place.file / name).read_bytes() for name in there}, **sent}

    # a record that moved on

    def _rebase(self, now: dict[str, Any]) -> None:
        """Keep of the change what nobody else has touched since. Raises Refused where the base is not known."""
        base = earlier.texts(self.site, self.kind, self.place, str(self.proposal.base))
        if base is None:
            raise Refused(Refusal(code="base", field="base"))
        merged = merge.merge(self.patch, self._normal(base), now)
        self.patch = merged.patch
        self.conflicts = tuple(
            Refusal(code="conflict", field=path, details={"found": _one_line(value)})
            for path, value in merged.conflicts.items()
        )
        if not self.patch:
            raise Refused(*self.conflicts)

    # what comes out

    def _settled(self, notes: Sequence[Problem], sent: Mapping[str, bytes]) -> None:
        """Raises Refused for what the checker only notes, and a proposal must not have."""
        unused = {problem.path.rpartition("/")[2] for problem in notes if problem.code == "picture.unused"}
        wrong = [
            Refusal(code="picture.unused", field="pictures", details={"found": name})
            for name in sorted(unused & sent.keys())
        ]
        without = [problem for problem in notes if problem.code == "consent.missing" and self.new]
        if wrong or without:
            raise Refused(*wrong, *without)

    def _written(self, before: Mapping[str, bytes]) -> dict[str, bytes]:
        try:
            return write(before, self.kind, self.patch, self.site.settings, self.known, path=self.place.path)
        except Unwritable:
            wanted = normal.merged(self._normal(before), self.patch)
            marks: Marks = {(): Mark(self.place.path, 1)}
            languages, region = self.site.settings.text_languages, self.site.settings.phone_region
            _, wrong = validate(self.kind.model, wanted, marks, languages, region)
            raise Refused(*(wrong or (Refusal(code="unwritable"),))) from None


def _pictures(folder: Path) -> Iterator[str]:
    return (item.name for item in folder.iterdir() if FILE.fullmatch(item.name) and item.is_file())


def _shown(data: Any) -> set[str]:
    """The picture files that are named anywhere in a record, its bodies too."""
    if isinstance(data, str):
        return set(FILE.findall(data))
    inside = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return set().union(*(_shown(one) for one in inside))


def _name(record: ParsedRecord) -> str:
    title = getattr(record.facts, "name", "") or getattr(record.facts, "title", "")
    return str(next(iter(title.values()), "")) if isinstance(title, dict) else str(title)


def _one_line(value: Any) -> str:
    if isinstance(value, dict):
        return " / ".join(_one_line(one) for one in value.values())
    return "; ".join(map(_one_line, value)) if isinstance(value, list) else str(value or "—")
