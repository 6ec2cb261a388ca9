"""What is told of outlines: what is wrong with a file, and what came of it."""

from dataclasses import dataclass
from typing import TextIO

from showcase.records.messages import HINT
from showcase.records.number import written
from showcase.records.problem import printable
from showcase.schema.label import Message

WRONG: dict[str, Message] = {
    "absent": Message("there is no such file; check the path"),
    "large": Message("the file has {found} MB, {most} MB at most are read; take a coarser version of the outlines"),
    "json": Message("line {line}: this is no JSON ({found}); download the file again, as GeoJSON"),
    "kind": Message("this is no GeoJSON with outlines: a FeatureCollection is expected; export it as GeoJSON"),
    "empty": Message("there is no outline in it; download the file again"),
    "system": Message(
        "nobody knows the reference system “{found}”; say which one it is, for example --system EPSG:4326"
    ),
    "unsaid": Message(
        "the coordinates are no degrees, and the file does not say what they are; say it, for example "
        "--system EPSG:3035"
    ),
    "elsewhere": Message(
        "in {system} only {inside} of {many} communes lie where the vocabulary has their coordinates; say which "
        "reference system the file has, for example --system EPSG:3035, or have longitude before latitude in it"
    ),
    "globe": Message(
        "in {system} these coordinates are no places on the globe; say which reference system the file has, for "
        "example --system EPSG:3035"
    ),
    "names": Message(
        "none of its properties ({known}) names communes of the vocabulary; write the names, or codes, of the "
        "authority into communes.yaml, as label, synonym or code"
    ),
    "commune": Message(
        "outline {number}: “{found}” ({property}) is no commune of the vocabulary{hint}; write this name into the "
        "synonyms of the commune that it belongs to, in communes.yaml, or leave all such outlines out: --skip"
    ),
    "shape": Message("outline {number} (“{found}”) is no polygon of finite numbers; download the file again"),
    "crossing": Message(
        "outline {number} (“{found}”) crosses itself ({reason}), and to mend it would change what it covers; mend it "
        "in a program such as QGIS"
    ),
    "overlap": Message(
        "“{found}” covers ground that is also that of another commune ({share} % of it); keep one outline of each"
    ),
    "many": Message("the communes are too many, or too ragged: at its coarsest the map has {found} kB, {most} at most"),
}
MORE = Message("… and {many} more of this sort")
MENDED = Message("outline {number} (“{found}”) crossed itself, and was mended")
MISSING = Message("there is no outline of {many} commune(s) of the vocabulary: {known}")
SKIPPED = Message("left out: {many} outline(s) that are no commune of the vocabulary: {known}")
FOUND = Message("the file does not say its reference system; by where the communes are, it is {system}")
DONE = Message(
    "{communes} communes, by “{property}”, of {outlines} outlines in {system}; simplified, with what they share, to "
    "{points} points, which take {drawn} kB on the page; no commune grew or shrank by more than {error} %"
)
WRITTEN = Message("Written: {file}, {size} kB. Look at the map with ./site serve, then commit the file.")
NOTHING = Message("Nothing was written.")


@dataclass(frozen=True, kw_only=True, slots=True)
class Teller:
    """Tells the person at the desk what is to be said of a file, in one language."""

    file: str
    lang: str
    out: TextIO

    def tell(self, message: Message, **details: object) -> None:
        """Something about the file."""
        self.out.write(f"{self.file}: {self._sentence(message, details)}\n")

    def conclude(self, message: Message, **details: object) -> None:
        """What came of it."""
        self.out.write(f"{self._sentence(message, details)}\n")

    def _sentence(self, message: Message, details: dict[str, object]) -> str:
        told = {
            key: written(value, self.lang) if isinstance(value, (int, float)) else printable(value, 200)
            for key, value in details.items()
        }
        near = details.get("near")
        told["hint"] = HINT.tell(self.lang).format(near=near) if near else ""
        return message.tell(self.lang).format(**told)
