"""Pictures are looked at before they are shown: real, whole, not too large, silent about where they were taken."""

import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from showcase.records import pictures

FORMATS = {"jpg": "JPEG", "png": "PNG", "webp": "WEBP", "avif": "AVIF"}
GPS = 0x8825


def picture(form: str, size: tuple[int, int] = (120, 90), **options: object) -> bytes:
    raw = io.BytesIO()
    Image.linear_gradient("L").resize(size).convert("RGB").save(raw, form, **options)
    return raw.getvalue()


def with_position() -> Image.Exif:
    exif = Image.Exif()
    exif[0x010F] = "Camera"
    exif.get_ifd(GPS)[2] = (49.0, 31.0, 24.0)
    return exif


def without_position() -> Image.Exif:
    exif = Image.Exif()
    exif[0x010F] = "Camera"
    exif[0x0112] = 6
    return exif


def bomb(width: int, height: int) -> bytes:
    """A PNG that claims to be huge in a few bytes."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")
    )


def look(folder: Path, raw: bytes, name: str = "a.jpg") -> str | None:
    file = folder / name
    file.write_bytes(raw)
    found = pictures.look(file)
    return found[0] if found else None


@pytest.mark.parametrize("extension", FORMATS)
def test_a_whole_picture_is_fine(tmp_path: Path, extension: str) -> None:
    assert look(tmp_path, picture(FORMATS[extension]), f"a.{extension}") is None


@pytest.mark.parametrize("size", [(64, 64), (64, 2000), (8000, 7500)])
def test_every_size_between_the_limits_is_fine(tmp_path: Path, size: tuple[int, int]) -> None:
    assert look(tmp_path, picture("JPEG", size)) is None


@pytest.mark.parametrize("extension", FORMATS)
def test_a_picture_that_says_where_it_was_taken_is_refused(tmp_path: Path, extension: str) -> None:
    raw = picture(FORMATS[extension], exif=with_position())
    assert look(tmp_path, raw, f"a.{extension}") == "picture.position"


@pytest.mark.parametrize("extension", FORMATS)
def test_other_camera_data_is_let_be_as_it_is_dropped_later(tmp_path: Path, extension: str) -> None:
    raw = picture(FORMATS[extension], exif=without_position())
    assert look(tmp_path, raw, f"a.{extension}") is None


def test_a_position_in_xmp_is_a_position_too(tmp_path: Path) -> None:
    xmp = (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description exif:GPSLatitude="49N"/></rdf:RDF></x:xmpmeta>'
    )
    assert look(tmp_path, picture("JPEG", xmp=xmp)) == "picture.position"


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"x" * 5000,
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"GIF89a" + bytes(100),
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 100 100\n",
        b"\xff\xd8\xff\xe0" + bytes(1000),
        b"\x89PNG\r\n\x1a\n" + bytes(1000),
        b"RIFF\x10\0\0\0WEBPVP8 " + bytes(10),
        picture("GIF"),
        picture("TIFF"),
        picture("BMP"),
    ],
    ids=["empty", "letters", "svg", "gif", "eps", "jpeg", "png", "webp", "a real gif", "a real tiff", "a real bmp"],
)
@pytest.mark.parametrize("extension", FORMATS)
def test_what_is_no_picture_of_a_known_format_is_refused_whatever_its_name(
    tmp_path: Path, extension: str, raw: bytes
) -> None:
    assert look(tmp_path, raw, f"a.{extension}") == "picture.broken"


@pytest.mark.parametrize("extension", FORMATS)
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_a_picture_cut_short_is_refused(tmp_path: Path, extension: str, share: float) -> None:
    raw = picture(FORMATS[extension], (640, 480))
    assert look(tmp_path, raw[: int(len(raw) * share)], f"a.{extension}") == "picture.broken"


def test_the_end_of_a_preview_is_not_the_end_of_the_picture(tmp_path: Path) -> None:
    preview = picture("JPEG")
    whole = picture("JPEG", (640, 480), exif=b"Exif\0\0II*\0\x08\0\0\0\0\0\0\0\0\0" + preview)
    assert look(tmp_path, whole) is None
    assert look(tmp_path, whole[:-1000]) == "picture.broken"


def test_what_a_camera_adds_after_the_end_is_let_be(tmp_path: Path) -> None:
    assert look(tmp_path, picture("JPEG") + b"SEFT" + bytes(2000)) is None


def test_a_picture_made_of_several_is_let_be_as_phones_write_them(tmp_path: Path) -> None:
    raw = io.BytesIO()
    Image.new("RGB", (100, 100)).save(raw, "MPO", save_all=True, append_images=[Image.new("RGB", (100, 100), "red")])
    assert look(tmp_path, raw.getvalue()) is None


@pytest.mark.parametrize(
    ("raw", "found", "details"),
    [
        (bomb(8000, 7501), "picture.pixels", {"found": "8000 × 7501", "most": 60}),
        (bomb(30_000, 30_000), "picture.broken", {}),
        (bomb(2**31 - 1, 2**31 - 1), "picture.broken", {}),
        (picture("PNG", (63, 200)), "picture.small", {"found": "63 × 200", "least": 64}),
        (picture("PNG", (200, 1)), "picture.small", {"found": "200 × 1", "least": 64}),
        (picture("PNG") + bytes(12_000_000), "picture.large", {"found": "12.0", "most": 12}),
    ],
    ids=["too many pixels", "a bomb", "a larger bomb", "too narrow", "too flat", "too many bytes"],
)
def test_the_limits_say_what_was_found(tmp_path: Path, raw: bytes, found: str, details: dict[str, object]) -> None:
    file = tmp_path / "a.png"
    file.write_bytes(raw)
    assert pictures.look(file) == (found, details)


@pytest.mark.parametrize("extension", FORMATS)
def test_damage_anywhere_is_found_or_harmless(tmp_path: Path, extension: str) -> None:
    raw = picture(FORMATS[extension], exif=without_position())
    for place in range(0, len(raw), max(1, len(raw) // 150)):
        damaged = raw[:place] + bytes([raw[place] ^ 0xFF]) + raw[place + 1 :]
        assert look(tmp_path, damaged, f"a.{extension}") in (None, "picture.broken", "picture.pixels", "picture.small")
