"""Pictures that come with a proposal: found by digest, and written anew without metadata or what is glued to them."""

import hashlib
import io
import warnings
from collections.abc import Mapping, Sequence
from typing import Any

from showcase.desk.proposals.refusal import Refusal, Refused
from showcase.records import raster
from showcase.records.pictures import MOST_BYTES, MOST_SIDE

_FORMS = {"jpg": "JPEG", "jpeg": "JPEG", "png": "PNG", "webp": "WEBP", "avif": "AVIF"}
_PLAIN_CHUNKS = frozenset((b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"sRGB", b"gAMA", b"cHRM", b"iCCP"))
_PLAIN_SEGMENTS = frozenset((0xE0, 0xE2, 0xEE, 0xDB, 0xC4, 0xDD, 0xC0, 0xC1, 0xC2))
_QUALITY: dict[str, dict[str, Any]] = {
    "JPEG": {"quality": 92},
    "PNG": {"optimize": True},
    "WEBP": {"quality": 90},
    "AVIF": {"quality": 80},
}


def matched(wanted: Mapping[str, str], sent: Sequence[bytes]) -> dict[str, bytes]:
    """The bytes of each picture: found by digest, or by its place where a digest is not there. Raises Refused."""
    by_digest = {hashlib.sha256(raw).hexdigest(): raw for raw in sent}
    left = [raw for digest, raw in by_digest.items() if digest not in wanted.values()]
    found = {name: by_digest[digest] for name, digest in wanted.items() if digest in by_digest}
    missing = [name for name in wanted if name not in found]
    if len(missing) != len(left) and missing:  # nobody can say which is which
        raise Refused(*(Refusal(code="picture.absent", field="pictures", details={"found": name}) for name in missing))
    return {**found, **dict(zip(missing, left, strict=False))}


def bare(name: str, raw: bytes) -> bytes:
    """The picture without anything but its pixels, as its name says what it is; what cannot be read stays as it is.

    The same bytes always make the same bytes. That a picture cannot be read is told by the check of the record.
    """
    form = _FORMS[name.rpartition(".")[2].lower()]
    if len(raw) > MOST_BYTES or _is_bare(raw, form):
        return raw
    from PIL import Image  # noqa: PLC0415 (large, and few proposals have pictures)

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of metadata that is damaged: none of it stays
            with Image.open(io.BytesIO(raw), formats=raster.FORMATS) as image:
                if max(image.size) > MOST_SIDE or image.size[0] * image.size[1] > 60_000_000:
                    return raw
                pixels = raster.decode(image, MOST_SIDE)
        stream = io.BytesIO()
        (pixels.convert("RGB") if form == "JPEG" else pixels).save(stream, form, **_QUALITY[form])
    except Exception:  # a damaged file makes decoders fail in many ways; the check says which
        return raw
    return stream.getvalue()


def _is_bare(raw: bytes, form: str) -> bool:
    """Whether a file holds pixels and what they need, and nothing behind them."""
    if form == "PNG":
        return _is_bare_png(raw)
    return form == "JPEG" and _is_bare_jpeg(raw)


def _is_bare_png(raw: bytes) -> bool:
    at = 8
    while raw.startswith(b"\x89PNG\r\n\x1a\n") and at + 8 <= len(raw):
        length, kind = int.from_bytes(raw[at : at + 4], "big"), raw[at + 4 : at + 8]
        at += 12 + length
        if kind not in _PLAIN_CHUNKS:
            return False
        if kind == b"IEND":
            return at == len(raw)
    return False


def _is_bare_jpeg(raw: bytes) -> bool:
    """Its segments (ITU-T T.81, B.1): no EXIF, no XMP, no remark, and its end at the end."""
    at = 2
    while raw.startswith(b"\xff\xd8") and at + 4 <= len(raw) and raw[at] == 0xFF:
        marker, length = raw[at + 1], int.from_bytes(raw[at + 2 : at + 4], "big")
        if marker == 0xDA:
            return raw.find(b"\xff\xd9", at) == len(raw) - 2
        if marker not in _PLAIN_SEGMENTS or (marker == 0xE2 and raw[at + 4 : at + 15] != b"ICC_PROFILE"):
            return False
        at += 2 + length
    return False
