"""Makes a file of outlines ready for the map: by commune, in degrees, as fine as the map has room for."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

import shapely
from pyproj import CRS
from shapely import Geometry

from showcase.desk.outlines import matching, shaping, systems, words
from showcase.desk.outlines.matching import Match, Names
from showcase.desk.outlines.reading import Source, read
from showcase.desk.outlines.words import Teller
from showcase.desk.outlines.wrong import AllWrong, Wrong
from showcase.desk.project import Project
from showcase.records import outlines, vocabularies
from showcase.records.outlines import Outlines
from showcase.schema.vocabulary import Term

_SHOWN = 12  # of one sort that are told one by one


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """What the command was asked: the file, and as far as they were said, its reference system and whose work it is.

    `skip`: leave out what is no commune of the vocabulary.
    """

    file: Path
    system: str = ""
    credit: str = ""
    skip: bool = False


def run(here: Project, asked: Asked, *, lang: str, out: TextIO) -> bool:
    """Write the outlines into the content; whether it was done. What is wrong, and what came of it, is told."""
    teller, shown_as = Teller(file=str(asked.file), lang=lang, out=out), str(here.names["PATH"])
    known = vocabularies.read(here.content, shown_as, here.settings)
    terms = known.terms["communes"]
    try:
        made = _made(asked, Names(terms, known.lookups.get("communes")), terms, teller)
    except (Wrong, AllWrong) as wrong:
        found = wrong.found if isinstance(wrong, AllWrong) else (wrong,)
        for one in found[:_SHOWN]:
            teller.tell(words.WRONG[one.code], **one.details)
        if (more := len(found) - _SHOWN) > 0:
            teller.tell(words.MORE, many=more)
        teller.conclude(words.NOTHING)
        return False
    text = encode(made, terms)
    (here.content / "vocabulary" / outlines.FILE).write_text(text, encoding="utf-8")
    shown = f"{shown_as}/vocabulary/{outlines.FILE}"
    teller.conclude(words.WRITTEN, file=shown, size=round(len(text.encode()) / 1000))
    return True


def _made(asked: Asked, names: Names, terms: Mapping[str, Term], teller: Teller) -> Outlines:
    """The outlines as the map takes them. Raises Wrong, or AllWrong."""
    source = read(asked.file)
    match = matching.match(source.features, names)
    _look_at_strangers(match, names, asked, teller)
    parts = _parts(match, teller)
    system = _system(asked, source, parts, terms, teller)
    if missing := [key for key in terms if key not in parts]:
        teller.tell(words.MISSING, many=len(missing), known=", ".join(missing[:_SHOWN]))
    made = shaping.shaped(parts, system, asked.credit or source.credit)
    teller.tell(
        words.DONE,
        communes=len(parts),
        outlines=len(source.features),
        property=match.property,
        system=systems.name(system),
        points=made.points,
        drawn=round(made.drawn / 1000, 1),
        error=round(100 * made.error, 1),
    )
    return made.outlines


def _look_at_strangers(match: Match, names: Names, asked: Asked, teller: Teller) -> None:
    """Raises AllWrong where outlines are no commune of the vocabulary, and are not to be left out."""
    found = [(one.number, one.properties.get(match.property, "–")) for one in match.strangers]
    if found and asked.skip:
        teller.tell(words.SKIPPED, many=len(found), known=", ".join(word for _, word in found[:_SHOWN]))
    elif found:
        raise AllWrong(
            Wrong("commune", number=number, found=word, property=match.property, near=names.near(word))
            for number, word in found
        )


def _parts(match: Match, teller: Teller) -> Mapping[str, Sequence[Geometry]]:
    """By commune the polygons of which it is made. Raises AllWrong."""
    parts: dict[str, list[Geometry]] = {}
    wrong = []
    for key, feature in ((key, feature) for key, some in match.communes.items() for feature in some):
        name = feature.properties[match.property]
        try:
            found, mended = shaping.polygon(feature, name)
        except Wrong as one:
            wrong.append(one)
            continue
        parts.setdefault(key, []).append(found)
        if mended:
            teller.tell(words.MENDED, number=feature.number, found=name)
    if wrong:
        raise AllWrong(wrong)
    return parts


def _system(
    asked: Asked,
    source: Source,
    parts: Mapping[str, Sequence[Geometry]],
    terms: Mapping[str, Term],
    teller: Teller,
) -> CRS:
    """The reference system: as asked, as the file says, or as the communes lie. Raises Wrong."""
    shapes = {key: shapely.union_all(some) for key, some in parts.items()}
    points = {key: term.coordinates for key, term in terms.items() if term.coordinates and key in shapes}
    if name := asked.system or source.system:
        system = systems.named(name)
        systems.check(system, shapes, points)
        return system
    system = systems.found(shapes, points)
    if systems.name(system) != systems.DEGREES:
        teller.tell(words.FOUND, system=f"{systems.name(system)} ({system.name})")
    return system


def encode(made: Outlines, terms: Mapping[str, Term]) -> str:
    """Outlines as the file of the vocabulary has them, RFC 7946: a line for each commune, in the vocabulary's order."""
    lines = [_feature(key, term, made) for key, term in terms.items() if key in made.polygons]
    credit = json.dumps(made.credit, ensure_ascii=False)
    return f'{{"type":"FeatureCollection","credit":{credit},"features":[\n' + ",\n".join(lines) + "\n]}\n"


def _feature(key: str, term: Term, made: Outlines) -> str:
    rings = [[[*ring, ring[0]] for ring in polygon] for polygon in made.polygons[key]]
    feature = {
        "type": "Feature",
        "id": key,
        "properties": {"name": next(iter(term.label.values()))},
        "geometry": {"type": "MultiPolygon", "coordinates": rings},
    }
    return json.dumps(feature, ensure_ascii=False, separators=(",", ":"))
