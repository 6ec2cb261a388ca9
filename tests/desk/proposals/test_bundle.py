"""A file that came by mail is one proposal with its pictures, or it is refused before anything of it is unpacked."""

import io
import struct
import zipfile
from collections.abc import Callable

import pytest

from showcase.desk.proposals import bundle, model
from showcase.desk.proposals.refusal import Refused
from tests.proposals import picture

TEXT = b'{"proposal": 1}'


def zipped(*entries: tuple[str, bytes], pack: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", pack) as archive:
        for name, raw in entries:
            archive.writestr(name, raw)
    return stream.getvalue()


def test_a_zip_holds_a_proposal_and_pictures() -> None:
    raw = zipped(("proposal.json", TEXT), ("work-2.png", picture()))
    assert bundle.read(raw, name="x.zip") == (TEXT, {"work-2.png": picture()})


def test_a_text_alone_is_a_proposal_without_pictures() -> None:
    assert bundle.read(TEXT, name="x.json") == (TEXT, {})


def link() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("proposal.json", TEXT)
        entry = zipfile.ZipInfo("x.png")
        entry.external_attr = 0o120777 << 16
        archive.writestr(entry, "/etc/passwd")
    return stream.getvalue()


def encrypted() -> bytes:
    """As programs mark it: bit 0 of the flags, in both places where they stand (APPNOTE 4.4.4)."""
    raw = bytearray(zipped(("proposal.json", TEXT)))
    raw[6] |= 1
    at = raw.index(b"PK\x01\x02")
    raw[at + 8] |= 1
    return bytes(raw)


def lying() -> bytes:
    """It says that a picture has ten bytes, and unpacks to many."""
    raw = bytearray(zipped(("proposal.json", TEXT), ("x.png", bytes(5_000_000))))
    at = raw.index(b"PK\x01\x02", raw.index(b"PK\x01\x02") + 4)
    raw[at + 24 : at + 28] = struct.pack("<I", 10)
    return bytes(raw)


def within() -> bytes:
    return zipped(("proposal.json", zipped(("proposal.json", TEXT))))


REFUSED: dict[str, Callable[[], bytes]] = {
    "no proposal": lambda: zipped(("x.png", picture())),
    "nothing": zipped,
    "a path upwards": lambda: zipped(("proposal.json", TEXT), ("../x.png", picture())),
    "an absolute path": lambda: zipped(("proposal.json", TEXT), ("/x.png", picture())),
    "a path of Windows": lambda: zipped(("proposal.json", TEXT), ("..\\x.png", picture())),
    "a folder": lambda: zipped(("proposal.json", TEXT), ("a/", b"")),
    "a program": lambda: zipped(("proposal.json", TEXT), ("x.sh", b"#!/bin/sh")),
    "names that are one on Windows": lambda: zipped(("proposal.json", TEXT), ("a.png", b"x"), ("A.png", b"x")),
    "very many entries": lambda: zipped(("proposal.json", TEXT), *((f"x{n}.png", b"x") for n in range(50))),
    "a bomb": lambda: zipped(("proposal.json", TEXT), ("x.png", bytes(11_000_000))),
    "a proposal that is a bomb": lambda: zipped(("proposal.json", b" " * 5_000_000)),
    "another way of packing": lambda: zipped(("proposal.json", TEXT), pack=zipfile.ZIP_LZMA),
    "a link": link,
    "a password": encrypted,
    "a size that is a lie": lying,
    "half of it": lambda: zipped(("proposal.json", TEXT))[:-20],
    "nothing but a beginning": lambda: b"PK\x03\x04",
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_no_form_makes_is_refused(what: str) -> None:
    with pytest.raises(Refused) as refusal:
        bundle.read(REFUSED[what](), name="x.zip")
    assert [one.code for one in refusal.value.reasons] == ["zip"]


def test_a_zip_in_a_zip_is_no_proposal() -> None:
    """It is not unpacked a second time: its bytes are no JSON."""
    with pytest.raises(Refused):
        model.read(bundle.read(within(), name="x.zip").text)


def test_a_very_large_file_is_not_looked_at() -> None:
    with pytest.raises(Refused) as refusal:
        bundle.read(b"PK" + bytes(bundle.MOST_FILE), name="x.zip")
    assert [one.code for one in refusal.value.reasons] == ["large"]
