"""Pictures leave the house re-encoded, upright, without what their file said beside what they show."""

import io
from collections.abc import Callable

import pytest
from PIL import Image

from showcase.derive import pictures


def photo(
    width: int = 1200, height: int = 800, *, mode: str = "RGB", kind: str = "JPEG", orientation: int = 0
) -> bytes:
    image = Image.new(mode, (width, height), (200, 80, 20) if mode == "RGB" else 0)
    image.paste((0, 0, 255) if mode == "RGB" else 1, (0, 0, width // 2, height // 2))
    exif = Image.Exif()
    exif[0x010F] = "Camera of Anne Exemple"
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (49.0, 31.0, 0.0)
    if orientation:
        exif[0x0112] = orientation
    stream = io.BytesIO()
    image.save(stream, kind, exif=exif)
    return stream.getvalue()


@pytest.mark.parametrize("extension", ["avif", "webp", "jpg", "png"])
def test_no_position_and_no_camera_survives(extension: str) -> None:
    raw = pictures.encode(photo(), ((320, extension),))[320, extension]
    assert b"Anne Exemple" not in raw
    with Image.open(io.BytesIO(raw)) as image:
        assert dict(image.getexif()) == {}
        assert image.size == (320, 213)


@pytest.mark.parametrize("orientation", [5, 6, 7, 8])
def test_a_picture_on_its_side_is_turned_upright(orientation: int) -> None:
    raw = photo(600, 400, orientation=orientation)
    original = pictures.inspect(raw)
    assert (original.width, original.height) == (400, 600)
    made = pictures.encode(raw, ((400, "jpg"),))[400, "jpg"]
    with Image.open(io.BytesIO(made)) as image:
        assert image.size == (400, 600)


def test_a_picture_is_never_made_larger_than_it_is() -> None:
    original = pictures.inspect(photo(500, 300))
    assert pictures.widths(original, (320, 640)) == (320,)
    assert pictures.widths(pictures.inspect(photo(200, 100)), (320, 640)) == (200,)


def test_a_drawing_with_few_colours_or_transparency_keeps_its_edges_in_the_fallback() -> None:
    assert pictures.inspect(photo(kind="PNG", mode="P")).fallback == "png"
    assert pictures.inspect(photo()).fallback == "jpg"


@pytest.mark.parametrize("change", [lambda raw: raw + b" ", lambda _: photo(1201, 800)])
def test_another_picture_has_another_digest(change: Callable[[bytes], bytes]) -> None:
    raw = photo()
    assert pictures.inspect(raw).digest == pictures.inspect(raw).digest
    assert pictures.inspect(raw).digest != pictures.inspect(change(raw)).digest


def test_what_is_no_picture_is_refused() -> None:
    with pytest.raises(OSError, match="cannot identify"):
        pictures.inspect(b"%!PS-Adobe-3.0 EPSF-3.0")
