"""Encoding is a pure function of bytes and a recipe, for whoever has this program; whoever has another is refused."""

import pickle
import sys
from functools import partial
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, features

from showcase.derive import pictures
from showcase.derive.share import ShareCard
from showcase.engine import pool
from showcase.engine.progress import Progress
from showcase.pages import encoder, images, share_theme
from showcase.pages.encoder import CardsTask, Faces, OtherVersions, PictureTask, Unencoded
from showcase.pages.encodings import Encodings, Order
from showcase.pages.images import Drawing, Encoding
from tests.conftest import ROOT
from tests.edited import picture
from tests.projects import EXAMPLE

STATIC = ROOT / "theme" / "static"
KINDS = ((80, "avif"), (40, "webp"), (80, "webp"))


def cards(*titles: str, of: bytes = b"") -> CardsTask:
    style = share_theme.style(STATIC, "")
    return CardsTask(
        faces=Faces(tuple(style.display), tuple(style.text), tuple(style.colours.items())),
        cards=tuple(
            ShareCard(title=title, kicker="", line="", name="Verre", tone=1, picture="x" if of else "")
            for title in titles
        ),
        pictures={"x": of} if of else {},
    )


def forms(made: tuple[bytes | Unencoded, ...]) -> list[tuple[str | None, int]]:
    found = []
    for raw in made:
        assert isinstance(raw, bytes)
        with Image.open(BytesIO(raw)) as image:
            found.append((image.format, image.width))
    return found


@pytest.mark.parametrize(
    "task",
    [PictureTask(picture("red"), KINDS), cards("Un", "Deux"), cards("Trois", of=picture("blue"))],
    ids=["a picture", "cards", "a card with a picture"],
)
def test_a_task_that_has_travelled_comes_to_the_same_bytes(task: encoder.Task) -> None:
    made = encoder.encode(task)
    assert encoder.encode(pickle.loads(pickle.dumps(task))) == made  # noqa: S301 (our own)
    assert encoder.encode_alike(encoder.versions(), task) == made
    assert all(isinstance(raw, bytes) for raw in made)


def test_encodings_come_in_the_order_in_which_they_are_asked_for() -> None:
    assert forms(encoder.encode(PictureTask(picture("red"), KINDS))) == [("AVIF", 80), ("WEBP", 40), ("WEBP", 80)]
    assert forms(encoder.encode(cards("Un", "Deux"))) == [("PNG", 800), ("PNG", 800)]
    assert forms(encoder.encode(cards("Un", of=picture("blue")))) == [("JPEG", 600)]


def test_what_is_sent_names_no_place_of_this_machine(tmp_path: Path) -> None:
    file = tmp_path / "one.png"
    file.write_bytes(picture("red"))
    drawing = Drawing(cards("Un", of=b"x").cards[0], str(STATIC), "", str(file))
    for one in (
        Encoding("media/members/ana/one-x-80.avif", "x-80.avif", str(file), 80, "avif"),
        Encoding("media/share/x.jpg", "x.jpg", drawing.source, 600, "jpg"),
    ):
        sent = pickle.dumps(Order(((one,),)).task())
        assert picture("red") in sent
        for place in (tmp_path, ROOT, Path.home()):
            assert str(place).encode() not in sent


@pytest.mark.parametrize("width", [160, 800])
def test_an_encoding_has_the_same_bytes_whichever_others_are_made_with_it(tmp_path: Path, width: int) -> None:
    """A JPEG comes out smaller where less detail is asked for (`Image.draft`): the others must have no say in that."""
    file = EXAMPLE.content / "members" / "terre-exemple" / "portrait.jpg"
    asked = [Encoding(f"media/x-{width}.webp", f"x-{width}.webp", str(file), width, "webp") for width in (160, 800)]

    def make(folder: Path, asked: list[Encoding]) -> dict[str, bytes]:
        encodings = Encodings(folder=folder, pool=partial(pool.local, workers=1), describe=lambda *told: told)
        encodings.make(asked, Progress())
        return {kept.name: kept.read_bytes() for kept in folder.iterdir()}

    together = make(tmp_path / "together", asked)
    alone = make(tmp_path / "alone", [one for one in asked if one.width == width])
    assert len(together) == 2
    assert alone.items() <= together.items()


def test_pictures_are_decoded_with_as_much_detail_as_any_use_needs() -> None:
    assert max(map(max, images.USES.values())) == pictures.WIDEST


def test_a_picture_that_cannot_be_encoded_comes_back_as_a_reason_for_each_encoding() -> None:
    made = encoder.encode(PictureTask(b"no picture", KINDS))
    assert len(made) == len(KINDS)
    for one in made:
        assert isinstance(one, Unencoded)
        assert one.reason.startswith("UnidentifiedImageError: ")
        assert "Traceback" in one.trace


def test_of_several_cards_only_the_one_that_fails_comes_back_as_a_reason() -> None:
    task = cards("Un", "Deux")
    broken = task._replace(cards=(task.cards[0], cards("Trois", of=b"no picture").cards[0]), pictures={"x": b"no"})
    good, bad = encoder.encode(broken)
    assert good == encoder.encode(task)[0]
    assert isinstance(bad, Unencoded)


@pytest.mark.parametrize("name", ["Pillow", "program", "avif", "processor", "freetype2"])
def test_a_worker_with_another_version_of_what_decides_the_bytes_refuses(name: str) -> None:
    wanted = {**encoder.versions(), name: "another"}
    with pytest.raises(OtherVersions, match=rf"{name} \S+ \(here another\)"):
        encoder.encode_alike(wanted, PictureTask(picture("red"), KINDS))


def test_a_version_is_asked_for_of_what_pillow_knows_and_another_pillow_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert {*encoder._LIBRARIES} <= {*features.modules, *features.codecs, *features.features}
    known = encoder.versions()
    monkeypatch.setattr(sys.modules["PIL"], "__version__", "0.1")
    encoder.versions.cache_clear()
    assert {name for name, one in encoder.versions().items() if known[name] != one} == {"Pillow"}
    encoder.versions.cache_clear()


def test_another_program_is_told_from_this_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "one.py").write_text("A = 1\n", encoding="utf-8")
    seen = set()
    for text in ("A = 1\n", "A = 2\n", "A = 1\n"):
        (tmp_path / "one.py").write_text(text, encoding="utf-8")
        monkeypatch.setattr(encoder, "_PROGRAM", tmp_path)
        encoder.versions.cache_clear()
        seen.add(encoder.versions()["program"])
    encoder.versions.cache_clear()
    assert len(seen) == 2
