"""A scratch folder: content made by an import, beside its report. Refuses to lie in the project or over other files."""

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from showcase.desk.intake.words import INSIDE, NOT_EMPTY, Unusable
from showcase.desk.project import Project
from showcase.records.edit.write import Unwritable, write
from showcase.schema.kinds import KINDS, Kind
from showcase.schema.record import Part
from showcase.schema.reference import Reference
from showcase.schema.shape import shapes

MARKER = "made-by-import.txt"
BASE = ("pages", "vocabulary")  # what a site needs beside its records
_PAGES = KINDS["pages"]


class _Plain(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """YAML as our strict reader wants it: no anchors, and every text of a record on one line."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 (PyYAML's signature)
        return True


@dataclass(frozen=True, kw_only=True, slots=True)
class Scratch:
    """`content` is built like any other; the reports lie outside of it."""

    folder: Path

    @property
    def content(self) -> Path:
        return self.folder / "content"

    def write(self, kind: Kind, slug: str, language: str, data: Mapping[str, object], *, first: str) -> None:
        """One record, in the file of its language; `first` is the site's."""
        place = self.content / kind.folder / slug
        place.mkdir(parents=True)
        facts = {key: value for key, value in data.items() if key != "body"}
        text = f"---\n{dump(facts)}---\n{data.get('body', '')}".rstrip("\n") + "\n"
        (place / ("index.md" if language == first else f"index.{language}.md")).write_text(text, encoding="utf-8")

    def add_terms(self, vocabulary: str, terms: Mapping[str, object]) -> None:
        """More terms at the end of a vocabulary."""
        file = self.content / "vocabulary" / f"{vocabulary}.yaml"
        before = file.read_text(encoding="utf-8").rstrip("\n") + "\n" if file.exists() else ""
        file.write_text(before + dump(terms), encoding="utf-8")

    def report(self, name: str, text: str) -> None:
        """A report, beside the content. What UTF-8 cannot hold, half a character, is written as JSON does."""
        (self.folder / name).write_text(text, encoding="utf-8", errors="backslashreplace")


def dump(data: Mapping[str, object]) -> str:
    """A mapping as YAML that reads back as the texts it holds."""
    if not data:
        return ""
    return yaml.dump(dict(data), Dumper=_Plain, allow_unicode=True, sort_keys=False, width=100_000)


def make(folder: Path, project: Project) -> Scratch:
    """A scratch folder with the project's own pages and vocabularies, and nothing of an earlier import in it.

    Raises Unusable for a folder in the project, or one with anything in it that no import has made.
    """
    folder = folder.resolve()
    if folder.is_relative_to(project.folder.resolve()):
        raise Unusable(INSIDE, place=folder)
    marker = folder / MARKER
    if folder.exists() and not (folder.is_dir() and (marker.is_file() or not any(folder.iterdir()))):
        raise Unusable(NOT_EMPTY, place=folder)
    folder.mkdir(parents=True, exist_ok=True)
    marker.write_text("An import may replace what an earlier one left in this folder.\n", encoding="utf-8")
    scratch = Scratch(folder=folder)
    if scratch.content.exists():
        shutil.rmtree(scratch.content)
    scratch.content.mkdir()
    for name in BASE:
        if (project.content / name).is_dir():
            shutil.copytree(project.content / name, scratch.content / name, symlinks=True)
    for page in sorted((scratch.content / "pages").glob("*/")):
        _cut_loose(page, project)
    return scratch


def _cut_loose(page: Path, project: Project) -> None:
    """Leave out of a page what names records: those of the project are not in the scratch folder."""
    files = {file.name: file.read_bytes() for file in page.glob("index*") if file.is_file() and not file.is_symlink()}
    patch = dict.fromkeys(_naming(_PAGES.model))
    try:
        made = write(files, _PAGES, patch, project.settings, path=f"pages/{page.name}") if files else {}
    except Unwritable:  # it has mistakes, which the project's own check tells
        return
    for name, raw in made.items():
        (page / name).write_bytes(raw)


def _naming(model: type[Part]) -> Iterator[str]:
    """The fields of a model that name records, or hold something that does."""
    for name, (_, shape) in shapes(model).items():
        if isinstance(shape.mark, Reference) or (shape.part and any(_naming(shape.part))):
            yield name
