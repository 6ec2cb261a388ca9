"""Writes the corpus of the rivals' bench for Zensical: corpus.py's own writers, and a file for each page that lists.

    BENCH_RIVALS=FOLDER python -m bench.emit_zensical --members N --events M --out DOCS

Zensical makes a page of each Markdown file and no other, so the pages of lists are files here, without words: what
they list is up to the templates, from the metadata of all pages. `theme/labels.html` beside DOCS gets the labels.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from bench.corpus import emit

PAGE = 48  # members on a page of the directory


def record(made: SimpleNamespace, kind: str, given: Mapping[str, Any]) -> tuple[str, str]:
    """The file of a member or an event, and its text. Zensical's templates cannot ask for the first of a list."""
    more = f"\nmain: {given['disciplines'][0]}\ntemplate: {kind}.html"
    if kind == "membre":
        return f"membres/{given['slug']}.md", made.y_member(given, extra=more)
    return f"evenements/{given['slug']}.md", made.y_event(given, extra=more)


def lists(made: SimpleNamespace, members: int) -> Iterator[tuple[str, str]]:
    """The file of each page that lists, and its text."""
    yield "index.md", page("Accueil", "home")
    yield "evenements/index.md", page("Événements", "agenda")
    last = -(-members // PAGE)
    for number in range(1, last + 1):
        file = "membres/index.md" if number == 1 else f"membres/page/{number}.md"
        yield file, page("Membres", "annuaire", number=number, last=last)
    for name, labels in (("discipline", made.DISCIPLINES), ("commune", made.COMMUNES)):
        yield f"{name}/index.md", page(name, "taxonomie", taxonomy=name)
        for term, label in labels.items():
            yield f"{name}/{term}.md", page(label, "terme", taxonomy=name, term=term)


def page(title: str, template: str, **known: str | int) -> str:
    lines = [f"title: {json.dumps(title, ensure_ascii=False)}", f"template: {template}.html"]
    return "\n".join(["---", *lines, *(f"{name}: {value}" for name, value in known.items()), "---", ""])


def labels(made: SimpleNamespace) -> str:
    """The labels as templates import them: a map of each taxonomy, and its terms in order."""
    told = made.labels()
    names = ("discipline", "commune", "disciplines", "communes")
    return "".join(f"{{% set {name} = {json.dumps(told[name], ensure_ascii=False)} %}}\n" for name in names)


def write(made: SimpleNamespace, members: int, events: int, folder: Path) -> None:
    """Put `members` members, `events` events and the pages that list them into `folder`, the labels beside it."""
    files = dict(lists(made, members))
    files.update(record(made, kind, given) for kind, given in made.generate(members, events))
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (folder.parent / "theme/labels.html").write_text(labels(made), encoding="utf-8")


if __name__ == "__main__":
    emit(write, str(__doc__))
