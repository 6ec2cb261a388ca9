"""Writes the corpus of the rivals' bench for Lektor: corpus.py's own writers, and a folder for each term of a list.

    BENCH_RIVALS=FOLDER python -m bench.emit_lektor --members N --events M --out CONTENT

Lektor reads every record anew for each page that asks for many, so related members and counts are worked out before the
build, as corpus.py does for another generator that has no index of all pages. They come, with the labels, into
databags/ beside CONTENT.
"""

import json
from pathlib import Path
from types import SimpleNamespace

from bench.corpus import emit


def write(made: SimpleNamespace, members: int, events: int, folder: Path) -> None:
    """Put `members` members, `events` events and the terms into `folder`, and what is known of all beside it."""
    bags = folder.parent / "databags"
    bags.mkdir(exist_ok=True)
    for kind, given in made.with_related(made.generate(members, events), bags / "facets.json"):
        name, text = made.f_lektor(kind, given)
        put(folder / name, f"related: {', '.join(given['related'])}\n---\n{text}")
    for name, labels in (("discipline", made.DISCIPLINES), ("commune", made.COMMUNES)):
        put(folder / name / "contents.lr", f"_model: taxonomie\n---\ntitle: {name}\n")
        for term, label in labels.items():
            put(folder / name / term / "contents.lr", f"title: {label}\n---\nlabel: {label}\n")
    (bags / "labels.json").write_text(json.dumps(made.labels(), ensure_ascii=False), encoding="utf-8")


def put(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    emit(write, str(__doc__))
