"""What outputs are made from beside records, as digests: program, settings, theme, vocabularies, the day."""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from showcase.engine.fingerprint import digest, digest_bytes
from showcase.pages import templates
from showcase.records import outlines
from showcase.records.catalogues import Catalogues
from showcase.site.configuration import Site

CODE = Path(__file__).parents[1]


def build_fingerprint(site: Site) -> str:
    """Of the program and of what it was told: with another one, nothing that was made is of use."""
    settings = repr(site.whose), repr(site.known), repr(site.cards is not None)
    return digest(_code(), *settings, *_schema(site.catalogues), str(site.content.resolve()), site.content.name)


# Of these no output is made: they say what a build was told, and where.
ASIDE = ("names", "watched", "content", "shown_as")


def state(site: Site, of: str, watched: str, vocabularies: Iterable[str]) -> Mapping[str, str]:
    """By name, each of them; `of` is the fingerprint of the build. What differs from one build to the next is a change.

    With it goes what `survey` compares: `watched`, the settings, and where the content is.
    """
    return {
        "fingerprint": of,
        "names": site.names,
        "watched": watched,
        "content": str(site.content),
        "shown_as": site.content.name,
        "day": str(site.today),
        "assets": digest(*site.assets.folders.values()),
        **{f"catalogue {lang}": _of_file(site.catalogues.file(lang, "messages")) for lang in site.known.languages},
        **{f"desk {lang}": _of_file(site.catalogues.file(lang, "desk")) for lang in site.known.languages},
        **templates.digests(site.theme / "templates"),
        **{f"terms {name}": _of_file(site.content / "vocabulary" / f"{name}.yaml") for name in vocabularies},
        "terms outlines": _of_file(site.content / "vocabulary" / outlines.FILE),
    }


def _schema(catalogues: Catalogues) -> Iterator[str]:
    """What the schema says in each language: all of them are looked through for the words of a choice."""
    return (f"{lang} {_of_file(catalogues.file(lang, 'schema'))}" for lang in catalogues.languages)


def _code() -> str:
    """What this program is: its own files, and the versions of what it is made with."""
    own = (file.read_bytes() for file in sorted(CODE.rglob("*.py")))
    packages = (item for folder in sys.path for item in _packages(folder))
    return digest(sys.version, *sorted(packages), *(digest_bytes(raw, size=64) for raw in own))


def _packages(folder: str) -> Iterable[str]:
    try:
        return [name for name in os.listdir(folder or ".") if name.endswith(".dist-info")]  # noqa: PTH208 (names only)
    except OSError:
        return []


def _of_file(file: Path) -> str:
    return digest_bytes(file.read_bytes()) if file.is_file() else ""
