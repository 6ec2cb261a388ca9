"""Pictures are looked at before they are shown: real, whole, not too large, silent about where they were taken."""

import io
import random
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from showcase.derive import pictures as encoding
from showcase.records import pictures
from tests.small import LEAST, read, small

FORMATS = {"jpg": "JPEG", "png": "PNG", "webp": "WEBP", "avif": "AVIF"}
GPS = 0x8825


def picture(form: str, size: tuple[int, int] = (120, 90), **options: object) -> bytes:
    raw = io.BytesIO()
    Image.linear_gradient("L").resize(size).convert("RGB").save(raw, form, **options)
    return raw.getvalue()


def encoded(image: Image.Image, form: str) -> bytes:
    raw = io.BytesIO()
    image.save(raw, form)
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


def xmp(name: str) -> bytes:
    about = f'<rdf:Description exif:{name}="49N"/>'
    return f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>{about}</rdf:RDF></x:xmpmeta>'.encode()


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def with_text(
    png: bytes,
    kind: bytes,
    text: bytes,
    *,
    keyword: bytes = b"XML:com.adobe.xmp",
    packed: bool = False,
    last: bool = False,
) -> bytes:
    """A PNG with a text chunk, which zTXt always compresses."""
    body = zlib.compress(text) if packed or kind == b"zTXt" else text
    said = b"\0" if kind == b"zTXt" else bytes([packed]) + b"\0\0\0"
    place = png.rindex(b"IEND") - 4 if last else png.index(b"IDAT") - 4
    return png[:place] + chunk(kind, keyword + b"\0" + said + body) + png[place:]


def bomb(width: int, height: int) -> bytes:
    """A PNG that claims to be huge in a few bytes."""

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")
    )


def member(more: str) -> dict[str, str | bytes]:
    return {"members/two/index.md": f"---\n{LEAST['members']}{more}---\n"}


def look(folder: Path, raw: bytes, name: str = "a.jpg") -> str | None:
    file = folder / name
    file.write_bytes(raw)
    found = pictures.inspect(file).error
    return found[0] if found else None


@pytest.mark.parametrize("extension", FORMATS)
def test_a_whole_picture_is_fine(tmp_path: Path, extension: str) -> None:
    assert look(tmp_path, picture(FORMATS[extension]), f"a.{extension}") is None


@pytest.mark.parametrize("size", [(64, 64), (64, 320), (2000, 400), (8000, 7500)])
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


@pytest.mark.parametrize("extension", ["jpg", "webp", "avif"])
def test_a_position_in_xmp_is_a_position_too(tmp_path: Path, extension: str) -> None:
    assert look(tmp_path, picture(FORMATS[extension], xmp=xmp("GPSLatitude")), f"a.{extension}") == "picture.position"
    assert look(tmp_path, picture(FORMATS[extension], xmp=xmp("Lens")), f"a.{extension}") is None


@pytest.mark.parametrize("packed", [False, True], ids=["plain", "compressed"])
@pytest.mark.parametrize("kind", [b"iTXt", b"zTXt"])
@pytest.mark.parametrize("last", [False, True], ids=["before the pixels", "after the pixels"])
def test_a_position_in_a_text_of_a_png_is_found_although_it_is_compressed(
    tmp_path: Path, kind: bytes, packed: bool, last: bool
) -> None:
    for name, found in (("GPSLongitude", "picture.position"), ("Lens", None)):
        assert look(tmp_path, with_text(picture("PNG"), kind, xmp(name), packed=packed, last=last), "a.png") == found


def test_a_position_that_imagemagick_wrote_as_digits_is_found(tmp_path: Path) -> None:
    for exif, found in ((with_position(), "picture.position"), (without_position(), None)):
        raw = exif.tobytes()
        text = f"\nexif\n{len(raw):8}\n{raw.hex()}\n".encode()
        png = with_text(picture("PNG"), b"zTXt", text, keyword=b"Raw profile type exif", packed=True)
        assert look(tmp_path, png, "a.png") == found
    text = f"\nxmp\n{len(xmp('GPSLatitude')):8}\n{xmp('GPSLatitude').hex()}\n".encode()
    png = with_text(picture("PNG"), b"zTXt", text, keyword=b"Raw profile type xmp", packed=True)
    assert look(tmp_path, png, "a.png") == "picture.position"


@pytest.mark.parametrize("kind", [b"iTXt", b"zTXt"])
def test_a_text_that_would_fill_the_memory_is_not_unpacked(tmp_path: Path, kind: bytes) -> None:
    png = with_text(picture("PNG"), kind, bytes(30_000_000), packed=True)
    assert len(png) < 40_000
    assert look(tmp_path, png, "a.png") == "picture.broken"


def test_a_position_in_the_film_that_a_phone_appends_is_a_position_too(tmp_path: Path) -> None:
    assert look(tmp_path, picture("JPEG") + b"\0\0\0\x18ftypmp42\xa9xyz\0\x12+49.5241+005.8914/") == "picture.position"


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"x" * 5000,
        b"\xff\xd8\xff\xe0" + bytes(1000),
        b"\x89PNG\r\n\x1a\n" + bytes(1000),
        b"RIFF\x10\0\0\0WEBPVP8 " + bytes(10),
    ],
    ids=["empty", "letters", "jpeg", "png", "webp"],
)
@pytest.mark.parametrize("extension", FORMATS)
def test_what_is_no_picture_of_a_known_format_is_refused_whatever_its_name(
    tmp_path: Path, extension: str, raw: bytes
) -> None:
    assert look(tmp_path, raw, f"a.{extension}") == "picture.broken"


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "SVG"),
        (b"\n<?xml version='1.0'?><svg/>", "SVG"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 100 100\n", "EPS"),
        (b"%PDF-1.7\n", "PDF"),
        (b"8BPS\0\1", "PSD"),
        (b"\0\0\0\x24ftypheic\0\0\0\0mif1heic" + bytes(500), "HEIC"),
        (b"\0\0\0\x0cJXL \r\n\x87\n", "JPEG XL"),
        (b"GIF89a" + bytes(100), "GIF"),
        (picture("GIF"), "GIF"),
        (picture("TIFF"), "TIFF"),
        (picture("BMP"), "BMP"),
    ],
)
@pytest.mark.parametrize("extension", FORMATS)
def test_what_is_of_another_format_is_called_by_its_name_whatever_the_file_says(
    tmp_path: Path, extension: str, raw: bytes, found: str
) -> None:
    file = tmp_path / f"a.{extension}"
    file.write_bytes(raw)
    assert pictures.inspect(file).error == ("picture.format", {"found": found})


@pytest.mark.parametrize("extension", FORMATS)
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_a_picture_cut_short_is_refused(tmp_path: Path, extension: str, share: float) -> None:
    raw = picture(FORMATS[extension], (640, 480))
    assert look(tmp_path, raw[: int(len(raw) * share)], f"a.{extension}") == "picture.broken"


@pytest.mark.parametrize("extension", FORMATS)
def test_a_picture_of_which_a_half_is_zeros_is_refused(tmp_path: Path, extension: str) -> None:
    noise = Image.effect_noise((640, 480), 60).convert("RGB")
    raw = encoded(noise, FORMATS[extension])
    hollow = raw[: len(raw) // 2] + bytes(len(raw) - len(raw) // 2)
    assert look(tmp_path, raw, f"a.{extension}") is None
    assert look(tmp_path, hollow, f"a.{extension}") == "picture.broken"


@pytest.mark.parametrize("extension", FORMATS)
@pytest.mark.parametrize("colour", ["white", "black", (0, 0, 0, 0)])
def test_a_large_area_of_one_colour_is_not_taken_for_zeros(
    tmp_path: Path, extension: str, colour: str | tuple[int, ...]
) -> None:
    mode = "RGB" if isinstance(colour, str) or extension == "jpg" else "RGBA"
    shown = colour if isinstance(colour, str) or mode == "RGBA" else "white"  # no JPEG is seen through
    flat = encoded(Image.new(mode, (1500, 1500), shown), FORMATS[extension])
    assert look(tmp_path, flat, f"a.{extension}") is None


@pytest.mark.parametrize(("extension", "moves"), [("webp", True), ("png", True), ("avif", True), ("jpg", False)])
def test_of_a_picture_that_moves_it_is_said_that_only_its_first_view_is_shown(
    tmp_path: Path, extension: str, moves: bool
) -> None:
    raw = io.BytesIO()
    frames = [Image.new("RGB", (100, 100), colour) for colour in ("red", "blue")]
    form = "MPO" if extension == "jpg" else FORMATS[extension]
    frames[0].save(raw, form, save_all=True, append_images=frames[1:])
    file = tmp_path / f"a.{extension}"
    file.write_bytes(raw.getvalue())
    found = pictures.inspect(file)
    assert found.error is None
    assert found.notes == ((("picture.moves", {}),) if moves else ())


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
    ("make", "found", "details"),
    [
        (lambda: bomb(5000, 5001), "picture.pixels", {"found": "5000 × 5001", "most": 25}),
        (lambda: bomb(7700, 7700), "picture.pixels", {"found": "7700 × 7700", "most": 25}),
        (lambda: picture("JPEG", (8000, 7501)), "picture.pixels", {"found": "8000 × 7501", "most": 60}),
        (
            lambda: picture("JPEG", (6000, 5000), progressive=True),
            "picture.pixels",
            {"found": "6000 × 5000", "most": 25},
        ),
        (lambda: bomb(30_000, 30_000), "picture.broken", {}),
        (lambda: bomb(2**31 - 1, 2**31 - 1), "picture.broken", {}),
        (lambda: picture("PNG", (63, 200)), "picture.small", {"found": "63 × 200", "least": 64}),
        (lambda: picture("PNG", (200, 1)), "picture.small", {"found": "200 × 1", "least": 64}),
        (lambda: picture("PNG", (64, 321)), "picture.strip", {"found": "64 × 321", "most": 5, "side": 16_000}),
        (lambda: picture("PNG", (64, 16_384)), "picture.strip", {"found": "64 × 16384", "most": 5, "side": 16_000}),
        (lambda: picture("PNG", (1440, 16_800)), "picture.strip", {"found": "1440 × 16800", "most": 5, "side": 16_000}),
        (lambda: picture("JPEG", (12_000, 100)), "picture.strip", {"found": "12000 × 100", "most": 5, "side": 16_000}),
        (
            lambda: picture("JPEG", (16_001, 3300)),
            "picture.strip",
            {"found": "16001 × 3300", "most": 5, "side": 16_000},
        ),
        (lambda: picture("PNG") + bytes(12_000_000), "picture.large", {"found": 13, "most": 12}),
        (lambda: picture("PNG") + bytes(21_000_000), "picture.large", {"found": 22, "most": 12}),
    ],
    ids=[
        "too many pixels",
        "too many pixels in few bytes",
        "too many pixels of a JPEG",
        "too many pixels of a JPEG that is decoded whole",
        "a bomb",
        "a larger bomb",
        "too narrow",
        "too flat",
        "a little too high",
        "higher than WebP can be",
        "a whole page as a picture",
        "a strip",
        "longer than WebP can be",
        "too many bytes",
        "a photograph of 21 MB",
    ],
)
def test_the_limits_say_what_was_found(
    tmp_path: Path, make: Callable[[], bytes], found: str, details: dict[str, object]
) -> None:
    file = tmp_path / "a.png"
    file.write_bytes(make())
    assert pictures.inspect(file).error == (found, details)


@pytest.mark.parametrize(
    ("written", "there", "line"),
    [
        ("portrait: {file: img_1.jpg, alt: Moi}\n", "IMG_1.JPG", 6),
        ("works:\n  - {file: Bol-Bleu.png, alt: Un bol}\n", "bol-bleu.PNG", 7),
    ],
)
def test_a_picture_whose_name_has_other_capitals_is_told_as_it_is_called(
    tmp_path: Path, written: str, there: str, line: int
) -> None:
    raw = picture("JPEG" if there.endswith("JPG") else "PNG", (800, 600))
    _, problems = read(small(tmp_path, member(written) | {f"members/two/{there}": raw}))
    missing = next(problem for problem in problems if problem.level == "error")
    assert (missing.code, missing.line, missing.details["near"]) == ("picture.missing", line, there)


@pytest.mark.parametrize(
    ("written", "width", "least"),
    [
        ("portrait: {file: a.jpg, alt: x}\n", 399, 400),
        ("portrait: {file: a.jpg, alt: x}\n", 400, 0),
        ("logo: {file: a.jpg, alt: x}\n", 159, 160),
        ("logo: {file: a.jpg, alt: x}\n", 160, 0),
        ("works:\n  - {file: a.jpg, alt: x}\n", 120, 640),
        ("works:\n  - {file: a.jpg, alt: x}\n", 640, 0),
    ],
)
def test_a_picture_that_will_look_blurred_in_its_place_is_noted(
    tmp_path: Path, written: str, width: int, least: int
) -> None:
    files = member(written) | {"members/two/a.jpg": picture("JPEG", (width, 90 if width < 200 else 400))}
    found, problems = read(small(tmp_path, files))
    seen = [(p.level, p.code, p.details["least"]) for p in problems if p.code != "consent.missing"]
    assert seen == [("note", "picture.coarse", least)] * bool(least)
    assert ("members", "two") in {(entry.kind, entry.slug) for entry in found.records}


def damaged(raw: bytes, chance: random.Random) -> bytes:
    """A picture with some of its bytes changed, left out, doubled or zeroed."""
    made = bytearray(raw)
    for _ in range(chance.choice((1, 1, 2, 4, 9))):
        at, long = chance.randrange(len(made)), chance.choice((1, 2, 4, 40, 400))
        match chance.randrange(5):
            case 0:
                made[at] ^= 1 << chance.randrange(8)
            case 1:
                made[at : at + long] = chance.randbytes(min(long, len(made) - at))
            case 2:
                made[at : at + long] = bytes(min(long, len(made) - at))
            case 3:
                del made[at : at + long]
            case _:
                made[at:at] = made[at : at + long]
    return bytes(made)


def subjects() -> dict[str, bytes]:
    """Small pictures of every format, with the things in them that decoders stumble over."""
    grey = Image.linear_gradient("L").resize((120, 90))
    colour, clear = grey.convert("RGB"), Image.merge("RGBA", (grey, grey, grey, grey))
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return {
        "jpg": picture("JPEG", exif=without_position(), icc_profile=profile),
        "progressive.jpg": picture("JPEG", progressive=True),
        "inks.jpg": encoded(colour.convert("CMYK"), "JPEG"),
        "grey.jpg": encoded(grey, "JPEG"),
        "png": picture("PNG", exif=without_position()),
        "deep.png": encoded(grey.convert("I").point(lambda one: one * 257).convert("I;16"), "PNG"),
        "palette.png": encoded(colour.quantize(16), "PNG"),
        "clear.png": with_text(encoded(clear, "PNG"), b"zTXt", b"words", last=True),
        "webp": picture("WEBP", exif=without_position(), icc_profile=profile),
        "lossless.webp": picture("WEBP", lossless=True),
        "clear.webp": encoded(clear, "WEBP"),
        "avif": picture("AVIF", exif=without_position()),
        "clear.avif": encoded(clear, "AVIF"),
    }


@pytest.mark.parametrize("name", subjects())
def test_what_is_accepted_can_be_encoded_in_every_width_and_format(tmp_path: Path, name: str) -> None:
    raw, chance = subjects()[name], random.Random(name)  # noqa: S311 (the same damage each time)
    file, accepted = tmp_path / f"a.{name.rpartition('.')[2]}", 0
    known = ("picture.broken", "picture.format", "picture.pixels", "picture.small", "picture.strip", "picture.position")
    for _ in range(100):
        made = damaged(raw, chance)
        file.write_bytes(made)
        found = pictures.inspect(file).error
        if found:
            assert found[0] in known
            continue
        accepted += 1
        original = encoding.inspect(made)
        asked = tuple((width, ext) for width in encoding.widths(original, (64, 100)) for ext in ("avif", "webp"))
        assert all(encoding.encode(made, asked).values())
    file.write_bytes(raw)
    assert pictures.inspect(file).error is None
    assert accepted, "no damage was harmless: the test shows nothing"
