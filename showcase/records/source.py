"""What stands in a record's folder: its texts by language and its pictures. Anything else in there is refused."""

import os
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from pathlib import Path

from showcase.records import filenames, text_file
from showcase.records.litter import is_litter
from showcase.records.problem import PASSED_OVER, Problem, printable
from showcase.records.text_file import Text
from showcase.schema.patterns import compile_later
from showcase.schema.picture import FILE as PICTURE_FILE

_NAME = attrgetter("name")
_INDEX = compile_later(r"index(?:\.([a-z]{2,3}))?\.(md|yaml)")
_PICTURE = compile_later(r"\.(?:jpe?g|png|webp|avif)\Z", re.IGNORECASE)
# Other endings of a JPEG, and what people have where a picture should be; files of all cameras' own formats are RAW.
_JPEG = compile_later(r"\.(?:jpe|jfif|jif|pjpe?g)\Z", re.IGNORECASE)
_OTHER = compile_later(
    r"\.(?:(?P<HEIC>hei[cf]|hif)|(?P<TIFF>tiff?)|(?P<RAW>dng|cr[23]|nef|arw|orf|rw2|raf)|(?P<JXL>jxl)"
    r"|(?P<GIF>gif)|(?P<BMP>bmp)|(?P<SVG>svgz?)|(?P<PDF>pdf)|(?P<PSD>psd)|(?P<AI>ai)|(?P<EPS>eps))\Z",
    re.IGNORECASE,
)


def is_text(name: str) -> bool:
    """Whether a file of this name holds the texts of a record in some language."""
    return bool(_INDEX.fullmatch(name))


@dataclass(kw_only=True, slots=True)
class Source:
    """The files of one record. `texts[0]` is the main one, the others are translations of it.

    There are no texts if the main one could not be read to its end: whatever it seems to lack may stand there.
    """

    folder: Path
    path: str
    texts: list[Text] = field(default_factory=list)
    pictures: frozenset[str] = frozenset()
    problems: list[Problem] = field(default_factory=list)

    def refuse(self, path: str, code: str, line: int = 1, **details: object) -> None:
        self.problems.append(Problem(path=path, line=line, field="", code=code, details=details))

    def pass_over(self, path: str, lang: str) -> None:
        details = {"language": lang, "many": 1}
        self.problems.append(Problem(path=path, line=1, field="", code=PASSED_OVER, details=details, level="note"))

    def follows(self, problem: Problem) -> bool:
        """Whether a problem comes of a mistake in YAML that is told: in the same line, or as its field was lost."""
        if problem.code == "missing":
            return problem.field in self.texts[0].lost
        return any((p.path, p.line) == (problem.path, problem.line) for p in self.problems if "yaml." in p.code)


def read_folder(folder: Path, *, path: str, languages: Sequence[str], passed_over: Collection[str] = ()) -> Source:
    """All of one record's folder. `path` is how messages name it.

    `languages` are those in which texts are read, the main one first; one in another that is `passed_over` is no error.
    """
    source = Source(folder=folder, path=path)
    found = _Found(source, languages, passed_over)
    for item in sorted(os.scandir(folder), key=_NAME):
        if not is_litter(item.name):
            found.take(item)
    found.settle()
    source.pictures = frozenset(found.pictures)
    by_language = [(lang, found.indexes[lang]) for lang in languages if lang in found.indexes]
    place = os.fspath(folder)
    source.texts = _usable(
        [_read_text(source, f"{place}/{name}", f"{path}/{name}", lang) for lang, name in by_language]
    )
    return source


class _Found:
    """The files of a folder: texts by language, pictures, and those that are called something else."""

    def __init__(self, source: Source, languages: Sequence[str], passed_over: Collection[str]) -> None:
        self.source, self.languages, self.passed_over = source, languages, passed_over
        self.pictures: list[str] = []
        self.indexes: dict[str, str] = {}
        self._others: list[str] = []

    def take(self, item: os.DirEntry[str]) -> None:
        name = item.name
        if item.is_symlink() or not item.is_file():
            self._refuse(name, "file.kind")
        elif found := _INDEX.fullmatch(name):
            self._text(name, found[1] or self.languages[0])
        elif PICTURE_FILE.fullmatch(name):
            self.pictures.append(name)
        else:
            self._others.append(name)

    def _text(self, name: str, lang: str) -> None:
        if lang in self.passed_over:
            self.source.pass_over(_inside(self.source.path, name), lang)
        elif lang not in self.languages:
            known = filenames.language(lang, self.languages)
            near = filenames.meant(name, self.languages) if known else ""
            self._refuse(name, "file.language", found=lang, near=near, known=", ".join(self.languages))
        elif lang not in self.indexes:
            self.indexes[lang] = name
        elif name == "index.md":  # it is the main file, whatever else there is in its language
            self._refuse(self.indexes[lang], "file.twice", other=name)
            self.indexes[lang] = name
        else:
            self._refuse(name, "file.twice", other=self.indexes[lang])

    def settle(self) -> None:
        """Whether any of the other files stands for a text: it is read as that, so that its mistakes are told too."""
        _alike(self.source, self.source.path, self.pictures)
        others, main = self._others, self.languages[0]
        texts = [name for name in others if name.lower().endswith((".md", ".md.txt"))]
        for name in others:
            way = filenames.meant(name, self.languages)
            if not way and texts == [name] and not self.indexes:
                way = "index.md"
            lang = (_INDEX.fullmatch(way) or ("", ""))[1] or main if way else ""
            if lang and lang not in self.indexes:
                self._refuse(name, "file.name", found=name, way=way)
                self.indexes[lang] = name
            else:
                _stray(self.source, _inside(self.source.path, name), name)
        if not self.indexes:
            self.source.refuse(self.source.path, "file.missing")

    def _refuse(self, name: str, code: str, **details: str) -> None:
        self.source.refuse(_inside(self.source.path, name), code, 1, **details)


def _stray(source: Source, path: str, name: str) -> None:
    """Refuse a file that is neither a text nor a picture, with the way out for the most usual ones."""
    if other := _OTHER.search(name):
        source.refuse(path, "picture.format", found=other.lastgroup)
    elif _JPEG.search(name):
        source.refuse(path, "picture.ending", found=name, way=_JPEG.sub(".jpg", name))
    else:
        source.refuse(path, "file" if _PICTURE.search(name) else "file.unknown", found=name)


def _alike(source: Source, path: str, pictures: Sequence[str]) -> None:
    """Refuse pictures that are one file where small and capital letters are the same: on Windows, and most Macs."""
    known: dict[str, str] = {}
    for name in pictures:
        other = known.setdefault(name.lower(), name)
        if other != name:
            source.refuse(_inside(path, name), "picture.case", found=name, other=other)


def _inside(path: str, name: str) -> str:
    """How a message calls a file of a folder."""
    return f"{path}/{printable(name)}"


def read_file(file: Path, *, path: str, languages: Sequence[str]) -> Source:
    """A record that is a single YAML file, as figures are."""
    source = Source(folder=file.parent, path=path)
    if file.is_symlink() or not file.is_file():
        source.refuse(path, "file.kind")
    else:
        source.texts = _usable([_read_text(source, os.fspath(file), path, languages[0])])
    return source


def _usable(texts: Sequence[Text | None]) -> list[Text]:
    """Those that could be read; none of them without the first, the main one."""
    return [text for text in texts if text] if texts and texts[0] else []


def of_texts(files: Mapping[str, bytes], *, path: str, languages: Sequence[str]) -> Source:
    """The record that these texts are, by file name, without its pictures: one that is in no folder yet.

    What is no text of these languages is not looked at.
    """
    source = Source(folder=Path(path), path=path)
    names: dict[str, str] = {}
    for name in sorted(files, key=lambda name: (name != "index.md", name)):
        found = _INDEX.fullmatch(name)
        lang = (found[1] or languages[0]) if found else languages[0]
        if lang in languages and (found or len(files) == 1):
            names.setdefault(lang, name)
    single = len(files) == 1 and not any(map(_INDEX.fullmatch, files))
    source.texts = _usable(
        [
            text_file.read(files[names[lang]], path if single else f"{path}/{names[lang]}", lang, source.problems)
            for lang in languages
            if lang in names
        ]
    )
    return source


def _read_text(source: Source, file: str, path: str, lang: str) -> Text | None:
    return text_file.read(text_file.load(file), path, lang, source.problems)
