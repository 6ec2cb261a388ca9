"""What outputs are made from beside records, as digests: program, settings, theme, vocabularies, the day."""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from pathlib import Path

from showcase.pages import templates
from showcase.records.catalogues import Catalogues
from showcase.site.configuration import Site

CODE = Path(__file__).parents[1]


def epoch(site: Site) -> str:
    """Of the program and of what it was told: with another one, nothing that was made is of use."""
    settings = repr(site.whose), repr(site.known), repr(site.cards is not None)
    return sum_of(_code(), *settings, *_schema(site.catalogues), str(site.content.resolve()), site.content.name)


def state(site: Site, of: str, watched: str, vocabularies: Iterable[str]) -> Mapping[str, str]:
    """By name, each of them; `of` is the epoch. What differs from one build to the next is a change.

    With it goes what `fresh` compares: `watched`, the settings, and where the content is.
    """
    return {
        "epoch": of,
        "names": site.names,
        "watched": watched,
        "content": str(site.content),
        "shown_as": site.content.name,
        "day": str(site.today),
        "assets": sum_of(*site.assets.folders.values()),
        **{f"catalogue {lang}": _of_file(site.catalogues.file(lang, "messages")) for lang in site.known.languages},
        **templates.sums(site.theme / "templates"),
        **{f"terms {name}": _of_file(site.content / "vocabulary" / f"{name}.yaml") for name in vocabularies},
    }


def _schema(catalogues: Catalogues) -> Iterator[str]:
    """What the schema says in each language: all of them are looked through for the words of a choice."""
    return (f"{lang} {_of_file(catalogues.file(lang, 'schema'))}" for lang in catalogues.languages)


def _code() -> str:
    """What this program is: its own files, and the versions of what it is made with."""
    own = (file.read_bytes() for file in sorted(CODE.rglob("*.py")))
    packages = (item for folder in sys.path for item in _packages(folder))
    return sum_of(sys.version, *sorted(packages), *(blake2b(raw).hexdigest() for raw in own))


def _packages(folder: str) -> Iterable[str]:
    try:
        return [name for name in os.listdir(folder or ".") if name.endswith(".dist-info")]  # noqa: PTH208 (names only)
    except OSError:
        return []


def sum_of(*texts: str) -> str:
    """One digest of texts."""
    return blake2b("\0".join(texts).encode(), digest_size=12).hexdigest()


def _of_file(file: Path) -> str:
    return blake2b(file.read_bytes(), digest_size=12).hexdigest() if file.is_file() else ""
