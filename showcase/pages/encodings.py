"""Makes the pictures that pages ask for: each encoding once, kept by content, and linked into the output."""

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from showcase.derive import pictures
from showcase.engine import file_cache
from showcase.engine.artifact import Artifact, MadeArtifacts
from showcase.engine.database import Unwritable
from showcase.engine.file_cache import FileCache
from showcase.engine.progress import Progress
from showcase.engine.staging import Staging
from showcase.engine.target import Failed, Failure
from showcase.pages import encoder, images, share_theme
from showcase.pages.encoder import CardsTask, Faces, PictureTask, Task, Unencoded
from showcase.pages.images import Encoding

if TYPE_CHECKING:
    from showcase.engine.pool import Open

_TOGETHER = 4  # so many cards are drawn by one task, as all of a theme's faces go with it
_OTHERWISE = Unencoded("what came back is no picture of that format", "")


class Unencodable(Exception):
    """A picture that cannot be encoded, and why."""


class Lost(Exception):
    """An encoded picture that was there a moment ago."""


Wanted = tuple[Encoding, ...]  # what is wanted of one picture and not there yet, or one card


class Order(NamedTuple):
    """What one task makes: the encodings of one picture, or some cards."""

    parts: tuple[Wanted, ...]

    @property
    def encodings(self) -> tuple[Encoding, ...]:
        return tuple(chain(*self.parts))

    def task(self) -> Task:
        """What is sent to whoever encodes; no place of this machine is in it. Raises OSError."""
        drawings = [found for one in self.encodings if (found := images.drawing(one.source))]
        if not drawings:
            kinds = tuple((one.width, one.extension) for one in self.encodings)
            return PictureTask(Path(self.encodings[0].source).read_bytes(), kinds)
        theme = share_theme.style(Path(drawings[0].static), drawings[0].folders)
        return CardsTask(
            faces=Faces(tuple(theme.display), tuple(theme.text), tuple(theme.colours.items())),
            cards=tuple(one.card for one in drawings),
            pictures={one.card.picture: Path(one.picture).read_bytes() for one in drawings if one.picture},
        )


@dataclass(frozen=True, kw_only=True)
class Encodings:
    """Encoded pictures in `folder`, made by the workers of a `pool`.

    `describe` turns the address, the formats and the reason of a failure into what the run tells. With `put_off`
    nothing is encoded: what is not kept is left for later.
    """

    folder: Path
    pool: "Open"
    describe: Callable[[str, str, Unencoded], Any]
    put_off: bool = False

    @cached_property
    def _cache(self) -> FileCache:
        return FileCache(folder=self.folder)

    def make(self, missing: Sequence[Artifact], progress: Progress) -> MadeArtifacts:
        """Encode those that are not kept whole, or put these off. No pool is opened for none. Raises Failed."""
        if self.put_off:
            return MadeArtifacts(0, [one for one in missing if self._cache.file(Encoding(*one).key) is None])
        unmade = self._unmade(Encoding(*one) for one in missing)
        if not unmade:
            return MadeArtifacts(0)
        encoded, failures = 0, []
        with closing(self._made(_orders(unmade))) as each:
            for made in progress.over("artifacts", each, sum(map(len, unmade))):
                if isinstance(made, Failure):
                    failures.append(made)
                else:
                    encoded += made
        if failures:
            raise Failed(failures)
        self._cache.refresh()
        return MadeArtifacts(encoded)

    def _made(self, orders: Sequence[Order]) -> Generator[int | Failure]:
        """Of each encoding, as they come, 1 where it was kept; a failure for each picture or card that failed."""
        sent: list[Order] = []
        unread: list[tuple[Order, OSError]] = []

        def tasks() -> Iterator[Task]:
            for order in orders:
                try:
                    task = order.task()
                except OSError as error:
                    unread.append((order, error))
                else:
                    sent.append(order)
                    yield task
                    del task  # else it would be held until there is room for the next one

        with self.pool(len(orders)) as pool:
            work = partial(encoder.encode_alike, encoder.versions()) if pool.foreign else encoder.encode
            for number, made in pool.each(work, tasks()):
                yield from self._kept(sent[number], made)
        for order, error in unread:
            yield from self._kept(order, error)

    def _kept(self, order: Order, made: Sequence[bytes | Unencoded] | Exception) -> Iterator[int | Failure]:
        """Keep what an order came to; one answer for each encoding, as they are counted."""
        if isinstance(made, Exception):
            made = [encoder.unencoded(made)] * len(order.encodings)
        left = iter(made)
        for part in order.parts:
            failed = [(one, why) for one in part if (why := self._keep(one, next(left)))]
            if failed:
                yield self._failure(failed)
            yield from [0] * (len(part) - 1) if failed else [1] * len(part)

    def _keep(self, encoding: Encoding, made: bytes | Unencoded) -> Unencoded | None:
        """Keep an encoding that is what it should be, for it may come from another machine; why it is not."""
        if isinstance(made, Unencoded):
            return made
        if not pictures.is_encoding(made, encoding.extension):
            return _OTHERWISE
        file_cache.store(self.folder, encoding.key, made)
        return None

    def _failure(self, failed: Sequence[tuple[Encoding, Unencoded]]) -> Failure:
        """Of one picture or card: as what it was to be encoded, and why it was not."""
        first, why = failed[0]
        formats = sorted({one.extension for one, _ in failed})
        by = "share card" if images.drawing(first.source) else ", ".join(formats)
        return Failure(first.path, self.describe(first.path, by, why))

    def _unmade(self, encodings: Iterable[Encoding]) -> list[Wanted]:
        """By picture or card, the encodings that are not there, each once."""
        by_source: dict[str, dict[str, Encoding]] = {}
        for one in sorted(encodings, key=lambda one: (one.source, one.path)):
            by_source.setdefault(one.source, {})[one.key] = one
        unmade = (
            tuple(one for key, one in by_key.items() if self._cache.file(key) is None) for by_key in by_source.values()
        )
        return [*filter(None, unmade)]

    def put(self, artifact: Artifact, staging: Staging) -> None:
        """Link one into the output. Raises Lost where somebody takes it away meanwhile."""
        encoding = Encoding(*artifact)
        file = self._cache.file(encoding.key)
        if file is None:
            raise Lost(f"{self.folder}: the file of {encoding.path} has just been taken away")
        staging.put(encoding.path, file)


def encode_one(folder: Path, encoding: Encoding) -> bytes:
    """One encoding as it is kept in `folder`, or made and kept there, if that can be. Raises Unencodable, OSError."""
    file = FileCache(folder=folder).file(encoding.key)
    if file:
        return file.read_bytes()
    (made,) = encoder.encode(Order(((encoding,),)).task())
    if isinstance(made, Unencoded):
        raise Unencodable(made.reason)
    with suppress(Unwritable):  # which is told of the other pictures
        file_cache.store(folder, encoding.key, made)
    return made


def _orders(unmade: Iterable[Wanted]) -> list[Order]:
    """What is sent together: cards with the same picture stand beside each other, so that it goes once."""
    drawn: list[tuple[str, Wanted]] = []
    orders: list[Order] = []
    for wanted in unmade:
        if found := images.drawing(wanted[0].source):
            drawn.append((found.picture, wanted))
        else:
            orders.append(Order((wanted,)))
    cards = [wanted for _, wanted in sorted(drawn)]
    return orders + [Order(tuple(cards[n : n + _TOGETHER])) for n in range(0, len(cards), _TOGETHER)]
