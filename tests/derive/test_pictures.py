"""Pictures leave the house re-encoded, upright, without what their file said beside what they show."""

import io
import struct
import zlib
from collections.abc import Callable
from hashlib import blake2b

import pytest
from PIL import Image, ImageCms

from showcase.derive import pictures
from showcase.records import raster


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


@pytest.mark.parametrize("extension", ["avif", "webp"])
def test_no_position_and_no_camera_survives(extension: str) -> None:
    raw = pictures.encode(photo(), ((320, extension),))[320, extension]
    assert b"Anne Exemple" not in raw
    with Image.open(io.BytesIO(raw)) as image:
        assert dict(image.getexif()) == {}
        assert image.size == (320, 213)


@pytest.mark.parametrize(("size", "quality"), [((960, 640), 62), ((640, 960), 62), ((961, 640), 56), ((640, 961), 56)])
def test_what_is_seen_enlarged_or_by_fine_screens_has_less_quality(size: tuple[int, int], quality: int) -> None:
    drawn, raw, wanted = Image.effect_noise(size, 60).convert("RGB"), io.BytesIO(), io.BytesIO()
    drawn.save(raw, "PNG")
    drawn.save(wanted, "AVIF", quality=quality, speed=10, max_threads=1)
    assert pictures.encode(raw.getvalue(), ((size[0], "avif"),)) == {(size[0], "avif"): wanted.getvalue()}


@pytest.mark.parametrize("orientation", [5, 6, 7, 8])
def test_a_picture_on_its_side_is_turned_upright(orientation: int) -> None:
    raw = photo(600, 400, orientation=orientation)
    original = pictures.inspect(raw)
    assert (original.width, original.height) == (400, 600)
    made = pictures.encode(raw, ((400, "webp"),))[400, "webp"]
    with Image.open(io.BytesIO(made)) as image:
        assert image.size == (400, 600)


def test_a_picture_is_never_made_larger_than_it_is() -> None:
    original = pictures.inspect(photo(500, 300))
    assert pictures.widths(original, (320, 640)) == (320,)
    assert pictures.widths(pictures.inspect(photo(200, 100)), (320, 640)) == (200,)


@pytest.mark.parametrize("change", [lambda raw: raw + b" ", lambda _: photo(1201, 800)])
def test_another_picture_has_another_digest(change: Callable[[bytes], bytes]) -> None:
    raw = photo()
    assert pictures.inspect(raw).digest == pictures.inspect(raw).digest
    assert pictures.inspect(raw).digest != pictures.inspect(change(raw)).digest


MADE = {
    "avif": lambda: pictures.encode(photo(60, 40), ((60, "avif"),))[60, "avif"],
    "webp": lambda: pictures.encode(photo(60, 40), ((60, "webp"),))[60, "webp"],
    "jpg": photo,
    "png": lambda: photo(kind="PNG"),
}


@pytest.mark.parametrize("extension", MADE)
def test_an_encoding_is_told_by_its_first_bytes_from_all_that_is_none(extension: str) -> None:
    raw = MADE[extension]()
    others = [one for one in MADE if one != extension]
    assert pictures.is_encoding(raw, extension)
    assert not any(pictures.is_encoding(raw, other) for other in others)
    for wrong in (b"", raw[:2], raw[1:], b"<html>" + raw, b"\0" * 64):
        assert not pictures.is_encoding(wrong, extension)


def test_what_is_no_picture_is_refused() -> None:
    with pytest.raises(OSError, match="cannot identify"):
        pictures.inspect(b"%!PS-Adobe-3.0 EPSF-3.0")


# colours

XYZ = tuple[float, float, float]
D50 = (0.9642, 1.0, 0.8249)


def profile(red: XYZ, green: XYZ, blue: XYZ, gamma: float) -> bytes:
    """An ICC profile (version 2) of three primaries, relative to D50, and a power curve."""
    curve = b"curv\0\0\0\0" + struct.pack(">IH", 1, round(gamma * 256)) + b"\0\0"
    tags = {name: xyz(one) for name, one in ((b"rXYZ", red), (b"gXYZ", green), (b"bXYZ", blue), (b"wtpt", D50))}
    return icc(b"RGB ", b"XYZ ", tags | dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve))


def grey_profile(gamma: float) -> bytes:
    curve = b"curv\0\0\0\0" + struct.pack(">IH", 1, round(gamma * 256)) + b"\0\0"
    return icc(b"GRAY", b"XYZ ", {b"wtpt": xyz(D50), b"kTRC": curve})


def ink_profile() -> bytes:
    """Inks that no other profile has: cyan is a grey of L* 60, black is black, and all else is paper."""
    straight = bytes(range(256))
    lightness = (0 if inks & 1 else 153 if inks & 8 else 255 for inks in range(16))
    grid = b"".join(bytes([one, 128, 128]) for one in lightness)
    matrix = struct.pack(">9i", *(65536 if n in (0, 4, 8) else 0 for n in range(9)))
    table = b"mft1\0\0\0\0" + bytes([4, 3, 2, 0]) + matrix + straight * 4 + grid + straight * 3
    return icc(b"CMYK", b"Lab ", {b"wtpt": xyz(D50), b"A2B0": table}, sort=b"prtr")


def xyz(one: XYZ) -> bytes:
    return b"XYZ \0\0\0\0" + struct.pack(">3i", *(round(part * 65536) for part in one))


def icc(space: bytes, connection: bytes, tags: dict[bytes, bytes], sort: bytes = b"mntr") -> bytes:
    """A profile of some tags (ICC.1:2001-04)."""
    tags = {b"desc": b"desc\0\0\0\0" + struct.pack(">I", 5) + b"test\0" + bytes(79), b"cprt": b"text\0\0\0\0-\0"} | tags
    at, index, body = 128 + 4 + 12 * len(tags), b"", b""
    for name, said in tags.items():
        padded = said + bytes(-len(said) % 4)
        index += name + struct.pack(">II", at + len(body), len(said))
        body += padded
    head = struct.pack(">I4sI4s4s4s", at + len(body), b"\0\0\0\0", 0x02400000, sort, space, connection)
    head += bytes(12) + b"acsp" + bytes(28) + struct.pack(">3i", *(round(part * 65536) for part in D50))
    return head.ljust(128, b"\0") + struct.pack(">I", len(tags)) + index + body


P3 = profile((0.51512, 0.24120, -0.00105), (0.29198, 0.69225, 0.04189), (0.15710, 0.06657, 0.78407), 2.2)
ADOBE = profile((0.60974, 0.31111, 0.01947), (0.20528, 0.62567, 0.06087), (0.14919, 0.06322, 0.74457), 2.2)
PROPHOTO = profile((0.79767, 0.28804, 0.0), (0.13519, 0.71188, 0.0), (0.03135, 0.00009, 0.82490), 1.8)
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
CLAY = (180, 110, 80)


def saved(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    stream = io.BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def shown(raw: bytes, at: tuple[int, int] = (40, 40)) -> tuple[int, ...]:
    """The colour of a point of the picture, taken before it is encoded, which changes it by a little."""
    width = pictures.inspect(raw).width
    with Image.open(io.BytesIO(pictures.encode(raw, ((width, "webp"),))[width, "webp"])) as image:
        assert "icc_profile" not in image.info
        seen = image.convert("RGBA" if "A" in image.mode else "RGB").getpixel(at)
    with Image.open(io.BytesIO(raw)) as image:
        found = raster.decode(image, pictures.WIDEST).getpixel(at)
    assert isinstance(found, tuple)
    assert isinstance(seen, tuple)
    assert near(seen, found[: len(seen)], 8)
    return found


def near(found: tuple[int, ...], wanted: tuple[int, ...], most: int = 2) -> bool:
    return len(found) == len(wanted) and max(abs(a - b) for a, b in zip(found, wanted, strict=True)) <= most


# The same clay: what it is in sRGB, worked out from the primaries by hand.
@pytest.mark.parametrize(
    ("colours", "wanted"),
    [(P3, (193, 106, 72)), (ADOBE, (201, 110, 77)), (PROPHOTO, (242, 107, 91))],
    ids=["Display P3", "Adobe RGB", "ProPhoto"],
)
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_colours_of_another_space_come_out_as_srgb_has_them(kind: str, colours: bytes, wanted: tuple[int, ...]) -> None:
    options = {"lossless": True} if kind == "WEBP" else {"quality": 95} if kind != "PNG" else {}
    assert near(shown(saved(Image.new("RGB", (100, 80), CLAY), kind, icc_profile=colours, **options)), wanted, 3)


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "P"])
def test_a_picture_with_transparency_or_a_palette_has_its_colours_converted_too(mode: str) -> None:
    flat = Image.new("RGBA" if mode == "RGBA" else "RGB", (100, 80), (*CLAY, 90) if mode == "RGBA" else CLAY)
    found = shown(saved(flat.quantize(8) if mode == "P" else flat, icc_profile=P3))
    assert near(found, (193, 106, 72, 90) if mode == "RGBA" else (193, 106, 72), 4)


def test_grey_and_inks_are_seen_through_their_own_profiles() -> None:
    assert near(shown(saved(Image.new("L", (100, 80), 128), icc_profile=grey_profile(1.0))), (188, 188, 188), 3)
    assert near(
        shown(saved(Image.new("LA", (100, 80), (128, 9)), icc_profile=grey_profile(1.0))), (188, 188, 188, 9), 3
    )
    for cyan, wanted in ((255, (145, 145, 145)), (0, (255, 255, 255))):
        inks = Image.new("CMYK", (96, 80), (cyan, 0, 0, 0))
        assert near(shown(saved(inks, "JPEG", quality=95, icc_profile=ink_profile())), wanted, 4)


@pytest.mark.parametrize(
    "colours",
    [None, SRGB, b"rubbish" * 40, P3[:200], grey_profile(1.0), ink_profile()],
    ids=["none", "sRGB", "rubbish", "cut short", "of greys", "of inks"],
)
def test_without_another_space_or_with_a_broken_profile_colours_stay_as_they_are(colours: bytes | None) -> None:
    flat = Image.new("RGB", (100, 80), CLAY)
    options = {"icc_profile": colours} if colours else {}
    assert shown(saved(flat, **options)) == CLAY


def test_a_picture_is_looked_at_anew_only_where_its_colours_are_converted() -> None:
    """The digest is part of every address: no other picture changes its own."""
    flat = saved(Image.new("RGB", (100, 80), CLAY))
    assert pictures.inspect(flat).digest == blake2b(flat + pictures.RECIPE.encode(), digest_size=8).hexdigest()
    wide = saved(Image.new("RGB", (100, 80), CLAY), icc_profile=P3)
    assert pictures.inspect(wide).digest != blake2b(wide + pictures.RECIPE.encode(), digest_size=8).hexdigest()


# depth


def deep(transparency: int | None = None) -> bytes:
    """Grey of sixteen bits, darker on the left."""
    ramp = Image.linear_gradient("L").rotate(90).resize((256, 64), Image.Resampling.NEAREST)
    wide = ramp.convert("I").point(lambda one: one * 257).convert("I;16")
    return saved(wide, **({} if transparency is None else {"transparency": transparency}))


def test_grey_of_sixteen_bits_is_scaled_and_not_cut_off() -> None:
    raw = deep()
    with Image.open(io.BytesIO(raw)) as image:
        assert image.mode == "I;16"
    found = [shown(raw, (x, 30))[0] for x in (10, 128, 245)]
    assert near(tuple(found), (10, 128, 245), 6)


def test_grey_of_sixteen_bits_keeps_its_transparency_and_stands_upright() -> None:
    assert shown(deep(0), (0, 30))[3] == 0
    assert shown(deep(0), (200, 30))[3] == 255
    exif = Image.Exif()
    exif[0x0112] = 6
    with Image.open(io.BytesIO(deep())) as image:
        turned = saved(image, exif=exif)
    assert pictures.inspect(turned).width == 64
    assert near(shown(turned, (30, 200))[:1], (200,), 3)


def test_colours_of_sixteen_bits_and_pictures_of_one_bit_come_out_as_they_are() -> None:
    rows = b"".join(b"\0" + struct.pack(">3H", *(one * 257 for one in CLAY)) * 70 for _ in range(70))
    assert near(shown(png(70, 70, rows, depth=16, colour=2)), CLAY)
    assert shown(saved(Image.new("1", (100, 80), 1))) == (255, 255, 255)
    assert shown(saved(Image.new("1", (100, 80), 0))) == (0, 0, 0)
    clear = Image.new("P", (100, 80), 1)
    clear.putpalette([*CLAY, 0, 0, 0])
    assert shown(saved(clear, transparency=1))[3] == 0


def png(width: int, height: int, rows: bytes, *, depth: int, colour: int) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
