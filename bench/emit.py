"""Writes the corpus of the rivals' bench as our records: the same members, events and words, in our fields.

    BENCH_RIVALS=FOLDER python -m bench.emit --members N --events M --out CONTENT

FOLDER holds corpus.py. Folders already in CONTENT (the pages of bench/site) stay as they are. Beside CONTENT comes a
copy of the theme: a template of it is changed to see what that costs.
"""

import json
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from bench.corpus import emit

THEME = Path(__file__).parents[1] / "theme"
# What an event is called tells what it is.
KINDS = {
    "Exposition": "exhibition",
    "Concert": "concert",
    "Atelier": "workshop",
    "Rencontre": "networking",
    "Conférence": "talk",
    "Projection": "screening",
    "Marché": "market",
    "Visite": "open-day",
}
AUDIENCES = {
    "tout public": "everyone",
    "professionnels": "professionals",
    "scolaires": "schools",
    "familles": "families",
    "étudiants": "students",
}
LANGUAGES = {
    "fr": "Français",
    "en": "Anglais",
    "es": "Espagnol",
    "eu": "Basque",
    "oc": "Occitan",
    "nl": "Néerlandais",
    "de": "Allemand",
}
LINKS = {"Instagram": "instagram", "Vidéos": "other"}


def quoted(text: str) -> str:
    """As YAML reads it between double quotes, which JSON writes too."""
    return json.dumps(text, ensure_ascii=False)


def member(given: Mapping[str, Any]) -> str:
    """A member's file. Links to other members are relative to the site's root, as our texts may have them."""
    addresses = {link["label"]: link["url"] for link in given["links"]}
    lines = [
        f"name: {quoted(given['title'])}",
        "kind: studio",
        f"disciplines: [{', '.join(given['disciplines'])}]",
        f"tagline: {quoted(given['tagline'])}",
        f"commune: {given['commune']}",
        f"languages: [{', '.join(given['languages'])}]",
        f"website: {quoted(addresses.pop('Site web'))}",
    ]
    if addresses:
        lines += ["links:", *(f"  {LINKS[label]}: {quoted(address)}" for label, address in addresses.items())]
    lines += [
        f"founded: {given['year']}",
        f"joined: {given['date']}",
        f"consent: {{date: {given['date']}, version: 1, scope: [profile]}}",
    ]
    return record(lines, given["body"])


def event(given: Mapping[str, Any]) -> str:
    """An event's file. The corpus names a place by its name and town, so it is an address and no venue of the site."""
    street, _, town = given["venue"].partition(", ")
    lines = [
        f"title: {quoted(given['title'])}",
        f"kind: {KINDS.get(given['title'].split(' : ')[0], 'other')}",
        f"start: {moment(given['start'])}",
        f"end: {moment(given['end'])}",
        f"address: {{street: {quoted(street)}, locality: {quoted(town)}}}",
        f"organisers: [{{member: {given['organiser']}}}]",
        f"audiences: [{AUDIENCES[given['audience']]}]",
        f"disciplines: [{', '.join(given['disciplines'])}]",
    ]
    return record(lines, given["body"])


def moment(iso: str) -> str:
    return iso[:16].replace("T", " ")


def record(lines: Iterable[str], body: str) -> str:
    return "\n".join(["---", *lines, "---", "", body])


def terms(labels: Mapping[str, str]) -> str:
    """A vocabulary's file."""
    return "".join(f"{key}:\n  label: {quoted(label)}\n" for key, label in labels.items())


def write(made: SimpleNamespace, members: int, events: int, folder: Path) -> None:
    """Put `members` members, `events` events and the vocabularies they name into `folder`."""
    vocabularies = {
        "disciplines": made.DISCIPLINES,
        "communes": made.COMMUNES,
        "audiences": {key: label.capitalize() for label, key in AUDIENCES.items()},
        "languages": LANGUAGES,
    }
    (folder / "vocabulary").mkdir(parents=True, exist_ok=True)
    for name, labels in vocabularies.items():
        (folder / f"vocabulary/{name}.yaml").write_text(terms(labels), encoding="utf-8")
    for kind, given in made.generate(members, events):
        shelf, text = ("members", member(given)) if kind == "membre" else ("events", event(given))
        place = folder / shelf / given["slug"]
        place.mkdir(parents=True, exist_ok=True)
        (place / "index.md").write_text(text, encoding="utf-8")
    shutil.copytree(THEME, folder.parent / "theme", dirs_exist_ok=True)


if __name__ == "__main__":
    emit(write, str(__doc__))
