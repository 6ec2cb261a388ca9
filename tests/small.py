"""A small content without pictures, valid to the last line, to put something wrong into and look at the rest."""

from collections.abc import Mapping
from pathlib import Path

from showcase.derive import links
from showcase.engine.workers import each_by
from showcase.records import content, references
from showcase.records.content import Content
from showcase.records.library import Library
from showcase.records.parsed_record import ParsedRecord
from showcase.records.problem import Problem
from showcase.records.refresh import refresh
from showcase.records.scan import Folder, FullScan
from showcase.records.settings import Settings
from showcase.records.store import Store

SETTINGS = Settings(languages=("fr", "de", "en", "lb"), timezone="Europe/Luxembourg")

# The pages that every site has, beside those written out below.
OWN_PAGES = ("hub", "impact", "join", "legal", "privacy", "accessibility", "calendars", "search", "not-found")

SMALL = {
    "vocabulary/disciplines.yaml": "craft:\n  label: {fr: Artisanat, de: Handwerk}\ndesign:\n  label: Design\n",
    "vocabulary/audiences.yaml": "families:\n  label: {fr: Familles, en: Families}\n",
    "vocabulary/cantons.yaml": "esch-sur-alzette:\n  label: Esch-sur-Alzette\n  code: LU-ES\n",
    "vocabulary/communes.yaml": "differdange:\n  label: Differdange\n  part_of: esch-sur-alzette\n",
    "vocabulary/languages.yaml": "fr:\n  label: français\nlb:\n  label: Lëtzebuergesch\n",
    "members/good/index.md": """---
name: Atelier Exemple
kind: studio
disciplines: [craft]
tagline: Bols et vases tournés à la main
commune: differdange
based_at: hall
consent: {date: 2026-01-15, version: 1, scope: [profile, pictures, contact]}
---

Nous tournons des bols.
""",
    "members/good/index.de.md": "---\ntagline: Schalen und Vasen von Hand gedreht\n---\n\nWir drehen Schalen.\n",
    "events/good/index.md": """---
title: Nuit des ateliers
kind: open-day
start: 2026-12-05 18:00
end: 2026-12-05 23:00
venue: hall
organisers: [{member: good}, {partner: city}]
disciplines: [craft]
audiences: [families]
---

Vingt ateliers ouvrent.
""",
    "venues/hall/index.md": "---\nname: Halle Exemple\ncommune: differdange\n---\n",
    "partners/city/index.md": "---\nname: Ville Exemple\nrole: commune\n---\n",
    "initiatives/shelf/index.md": "---\ntitle: Une étagère\nstage: idea\nmembers: [good]\npartners: [city]\n---\n",
    "opportunities/signs/index.md": """---
title: Signalétique d’une école
kind: commission
from: {partner: city}
side: public
deadline: 2027-01-15
---
""",
    "news/online/index.md": "---\ntitle: En ligne\ndate: 2026-05-29\n---\n\nLa plateforme est en ligne.\n",
    "pages/home/index.md": "---\ntitle: Accueil\nrole: home\n---\n\nBienvenue.\n",
    "pages/about/index.md": "---\ntitle: À propos\nrole: about\n---\n\nQui nous sommes.\n",
    **{f"pages/{role}/index.md": f"---\ntitle: Page {role}\nrole: {role}\n---\n" for role in OWN_PAGES},
    "figures/firms.yaml": """title: Entreprises créatives
unit: companies
values: [{value: 2419, year: 2020, method: Luxinnovation, source: luxinnovation.lu}]
""",
}

# The fewest lines with which a record of a kind is accepted.
LEAST = {
    "members": "name: Atelier\nkind: studio\ndisciplines: [craft]\ntagline: Des bols\n",
    "events": "title: Atelier\nkind: workshop\nstart: 2026-12-10\n",
    "opportunities": "title: Appel\nkind: job\nfrom: {name: Anne}\nside: private\ndeadline: 2027-01-15\n",
    "initiatives": "title: Une idée\nstage: idea\n",
    "venues": "name: Halle\n",
    "partners": "name: Ville\nrole: commune\n",
    "figures": "title: Firmes\nunit: companies\nvalues: [{value: 1, year: 2020, method: x, source: y}]\n",
    "news": "title: Neuf\ndate: 2026-05-29\n",
    "pages": "title: Une page\n",
}


def write(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Put files into `folder`, byte for byte."""
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
    return folder


def small(folder: Path, files: Mapping[str, str | bytes] | None = None) -> Path:
    """The small content in `folder`, with more files, or others in their place."""
    return write(folder, {**SMALL, **(files or {})})


def read(folder: Path) -> tuple[Content, tuple[Problem, ...]]:
    """What was read of a folder, and every problem inside and between the records."""
    found = content.read(folder, SETTINGS)
    return found, (*references.all_problems(found), *links.of_content(found, SETTINGS))


def library_of(folder: Path, settings: Settings = SETTINGS, *, shown_as: str = "content") -> Library:
    """The library of a content folder, as a build of which nothing is stored has it. Raises Refused."""
    known = Folder(path=folder, shown_as=shown_as, settings=settings, store=Store.in_memory())
    return refresh(known, FullScan(), now=0, spread=each_by(1)).library


def entry(found: Content, kind: str, slug: str) -> ParsedRecord:
    """One of the records that were read."""
    return next(e for e in found.records if (e.kind, e.slug) == (kind, slug))


def told(problems: tuple[Problem, ...], level: str = "error") -> list[str]:
    """The problems in English, without notes."""
    return [problem.sentence("en") for problem in problems if problem.level == level]
