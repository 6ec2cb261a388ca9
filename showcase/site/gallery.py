"""The pictures that pages ask for: each is encoded once, kept by content, and linked into the output."""

import os
import shutil
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from showcase.derive import pictures
from showcase.site import crew

# Widths in pixels for each use; the first format-independent one is the fallback's.
USES: dict[str, tuple[int, ...]] = {
    "square": (160, 320),
    "card": (320, 640),
    "portrait": (400, 800),
    "wide": (640, 960, 1600),
    "full": (1600,),
}
_FALLBACK = {"square": 320, "card": 640, "portrait": 800, "wide": 960, "full": 1600}


@dataclass(frozen=True, kw_only=True, slots=True)
class Image:
    """A picture in a page: (mime, srcset) for the modern formats, a fallback, and the size that holds its place."""

    sources: tuple[tuple[str, str], ...]
    src: str
    width: int
    height: int


@dataclass(frozen=True, slots=True, order=True)
class Wanted:
    """One encoding of one picture: where it comes from, where it goes in the output, its width and format."""

    source: str
    address: str
    key: str
    width: int
    extension: str


@cache
def _inspect(file: str, _stamp: tuple[int, int]) -> pictures.Original:
    return pictures.inspect(Path(file).read_bytes())


@dataclass(frozen=True, kw_only=True, eq=False)
class Gallery:
    """Collects what pages ask for in `wanted`; `base` is the path of the site's address."""

    base: str
    wanted: set[Wanted] = field(default_factory=set)

    def image(self, file: Path, folder: str, use: str) -> Image:
        """A picture for one use; what it needs is remembered."""
        stat = file.stat()
        original = _inspect(str(file), (stat.st_mtime_ns, stat.st_size))
        stem = file.stem.lower()

        def ask(width: int, extension: str) -> str:
            key = f"{original.digest}-{width}.{extension}"
            address = f"media/{folder}/{stem}-{key}"
            self.wanted.add(Wanted(str(file), address, key, width, extension))
            return f"{self.base}/{address}"

        fitting = pictures.widths(original, USES[use])
        sources = (
            ()
            if use == "full"
            else tuple(
                (pictures.MIME[ext], ", ".join(f"{ask(width, ext)} {width}w" for width in fitting))
                for ext in ("avif", "webp")
            )
        )
        fallback = min(max(fitting), _FALLBACK[use])
        return Image(
            sources=sources,
            src=ask(fallback, "webp" if use == "full" else original.fallback),
            width=fallback,
            height=max(1, round(original.height * fallback / original.width)),
        )


def make(wanted: set[Wanted], cache_folder: Path, output: Path, workers: int) -> int:
    """Put every wanted picture into `output`, encoding what `cache_folder` does not hold yet; how many were encoded."""
    cache_folder.mkdir(parents=True, exist_ok=True)
    missing: dict[str, set[tuple[int, str]]] = {}
    keys: dict[tuple[str, int, str], str] = {}
    for one in sorted(wanted):
        if not (cache_folder / one.key).exists():
            missing.setdefault(one.source, set()).add((one.width, one.extension))
            keys[one.source, one.width, one.extension] = one.key
    sources = sorted(missing)

    def encode(number: int) -> int:
        source = sources[number]
        made = pictures.encode(Path(source).read_bytes(), tuple(sorted(missing[source])))
        for (width, extension), raw in made.items():
            _keep(cache_folder / keys[source, width, extension], raw)
        return len(made)

    encoded = sum(crew.spread(encode, len(sources), workers))
    for one in sorted(wanted):
        place = output / one.address
        place.parent.mkdir(parents=True, exist_ok=True)
        _share(cache_folder / one.key, place)
    return encoded


def _keep(file: Path, raw: bytes) -> None:
    """Write a file so that it is there whole or not at all."""
    beside = file.with_name(f".{file.name}.{os.getpid()}")
    beside.write_bytes(raw)
    beside.replace(file)


def _share(kept: Path, place: Path) -> None:
    """The same file under another name, without a second copy where the file system allows it."""
    try:
        os.link(kept, place)
    except OSError:
        shutil.copyfile(kept, place)
