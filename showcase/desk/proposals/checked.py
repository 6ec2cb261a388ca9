"""What the checker says of a record that is nowhere yet: read by the production reader, in a folder of its own."""

import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from showcase.desk.proposals.change import Site
from showcase.desk.proposals.refusal import Refused
from showcase.records import content, locate, references
from showcase.records.locate import Place
from showcase.records.parsed_record import ParsedRecord
from showcase.records.problem import Problem
from showcase.records.vocabularies import Vocabularies


def check(
    site: Site, place: Place, texts: Mapping[str, bytes], pictures: Mapping[str, bytes], known: Vocabularies
) -> tuple[ParsedRecord, tuple[Problem, ...]]:
    """The record that these files are, with the notes on it. Raises Refused with every error."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / place.file.name
        if site.settings.kinds[place.kind].flat:
            file.write_bytes(next(iter(texts.values())))
        else:
            file.mkdir()
            for name, raw in {**pictures, **texts}.items():
                (file / name).write_bytes(raw)
        read, problems = content.record(replace(place, file=file), site.settings, known)
    if read:
        problems += _between(site, place, read, known)
    errors = [problem for problem in problems if problem.level == "error"]
    if errors or read is None:
        raise Refused(*errors)
    return read, tuple(problem for problem in problems if problem.level == "note")


def _between(site: Site, place: Place, record: ParsedRecord, known: Vocabularies) -> list[Problem]:
    """What is wrong with what it says of other records."""
    places, _ = locate.find(site.content, site.shown_as, site.settings.kinds)
    names = dict.fromkeys([*(place.name for place in places), place.name])
    found = content.gathered(site.shown_as, names, [record], known, ())
    return [one for one in references.problems(found) if one.path.startswith(place.path)]
