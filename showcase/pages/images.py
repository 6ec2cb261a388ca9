"""The pictures that pages ask for, each encoded once and kept by content; a share card is one whose source is text."""

import json
from dataclasses import astuple, dataclass, replace
from functools import cache
from pathlib import Path
from typing import NamedTuple

from showcase.derive import pictures
from showcase.derive.share import ShareCard
from showcase.engine import fingerprint
from showcase.engine.tracking import Tracker
from showcase.pages import share_theme

# Widths in pixels for each use, in AVIF.
USES: dict[str, tuple[int, ...]] = {
    "square": (160, 320),
    "card": (320, 640),
    "work": (320, 640, 960),
    "portrait": (400, 800),
    "wide": (640, 960, 1600),
    "full": (1600,),
}
# At most so wide is the WebP for whoever takes no AVIF: old browsers, feeds, search engines. It is one for all uses.
_WEBP = {"square": 320}
_WEBP_OF_OTHERS = 640


class Image(NamedTuple):
    """A picture in a page: its widths in AVIF, one in WebP for others, and the size that holds its place.

    For the use "full", to which a link leads, `src` is an AVIF and there is no other width.
    """

    srcset: str
    src: str
    width: int
    height: int


class Encoding(NamedTuple):
    """One encoding of one picture, as an artifact: where it goes in the output, its key, where it is from, and how.

    `source` is a file, or a `Drawing` as JSON.
    """

    path: str
    key: str
    source: str
    width: int
    extension: str


@cache
def _inspect(file: str, _stamp: tuple[int, int]) -> pictures.SourcePicture:
    return pictures.inspect(Path(file).read_bytes())


@dataclass(frozen=True, kw_only=True, eq=False)
class Gallery:
    """Knows pictures by their uses; which are asked for is recorded by `tracker`. `base` is the path of the site.

    `theme` is its folder of files with a digest of them, None where no cards are drawn.
    """

    base: str
    tracker: Tracker
    theme: tuple[str, str] | None = None

    def image(self, file: Path, folder: str, use: str) -> Image:
        """A picture for one use; what it needs is remembered."""
        stat = file.stat()
        original = _inspect(str(file), (stat.st_mtime_ns, stat.st_size))
        stem = file.stem.lower()

        def ask(width: int, extension: str) -> str:
            key = f"{original.digest}-{width}.{extension}"
            address = f"media/{folder}/{stem}-{key}"
            self._ask(Encoding(address, key, str(file), width, extension))
            return f"{self.base}/{address}"

        fitting = pictures.widths(original, USES[use])
        full = use == "full"
        width = max(fitting) if full else min(original.width, _WEBP.get(use, _WEBP_OF_OTHERS))
        return Image(
            srcset="" if full else ", ".join(f"{ask(one, 'avif')} {one}w" for one in fitting),
            src=ask(width, "avif" if full else "webp"),
            width=width,
            height=max(1, round(original.height * width / original.width)),
        )

    def _ask(self, encoding: Encoding) -> None:
        self.tracker.current.artifacts.add(encoding)

    def card(self, card: ShareCard, picture: Path | None) -> tuple[str, tuple[int, int]]:
        """The address of a share card, below the site's, and its size; "" where none are drawn. Equal cards are one."""
        if self.theme is None:
            return "", (0, 0)
        static, folders = self.theme
        digest = share_theme.digest(Path(static), folders)
        if picture:
            stat = picture.stat()
            card = replace(card, picture=_inspect(str(picture), (stat.st_mtime_ns, stat.st_size)).digest)
        said = json.dumps(astuple(card), ensure_ascii=False)
        key = f"{fingerprint.digest(f'{digest} {said}', size=8)}.{card.extension}"
        address = f"media/share/{key}"
        source = Drawing(card, static, folders, str(picture or "")).source
        self._ask(Encoding(address, key, source, card.size[0], card.extension))
        return address, card.size


class Drawing(NamedTuple):
    """What a share card is drawn from: what it says, the theme's files and a digest of them, a picture or ""."""

    card: ShareCard
    static: str
    folders: str
    picture: str

    @property
    def source(self) -> str:
        said = json.dumps(astuple(self.card), ensure_ascii=False)
        return json.dumps([said, self.static, self.folders, self.picture], ensure_ascii=False)


def drawing(source: str) -> Drawing | None:
    """What the source of an encoding says is drawn; None where it is a file."""
    if not source.startswith("["):
        return None
    said, static, folders, picture = json.loads(source)
    title, kicker, line, name, tone, of = json.loads(said)
    card = ShareCard(title=title, kicker=kicker, line=line, name=name, tone=tone, picture=of)
    return Drawing(card, static, folders, picture)
