"""The file that a form saves: a proposal, or a zip of one and its pictures. Nothing of it is unpacked to disk."""

import io
import stat
import zipfile
from typing import NamedTuple

from showcase.desk.proposals.model import MOST_BYTES, MOST_PICTURES
from showcase.desk.proposals.refusal import Refusal, Refused
from showcase.records.pictures import MOST_BYTES as MOST_PICTURE
from showcase.schema.picture import FILE

PROPOSAL = "proposal.json"
MOST_FILE = 80_000_000
_MOST_RATIO = 200
# Of the flags of an entry: its name is UTF-8, how hard it was packed, its size stands behind it (APPNOTE 4.4.4).
_PLAIN = 0x0800 | 0x0006 | 0x0008


class Bundle(NamedTuple):
    """The text of a proposal and the pictures beside it, by name."""

    text: bytes
    pictures: dict[str, bytes]


def read(raw: bytes, *, name: str) -> Bundle:
    """What a file holds that somebody sent; `name` is how messages call it. Raises Refused."""
    if len(raw) > MOST_FILE:
        raise Refused(Refusal(code="large", details={"found": len(raw), "most": MOST_FILE}))
    if not raw.startswith(b"PK"):
        return Bundle(raw, {})
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            return _unpacked(archive)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError):
        raise Refused(Refusal(code="zip", details={"found": name})) from None
    except Exception as error:
        if isinstance(error, Refused):
            raise
        raise Refused(Refusal(code="zip", details={"found": name})) from None  # zlib.error, LZMAError and so on


def _unpacked(archive: zipfile.ZipFile) -> Bundle:
    entries = archive.infolist()
    names = [entry.filename for entry in entries]
    if len(entries) > MOST_PICTURES + 1 or len({one.lower() for one in names}) < len(names) or PROPOSAL not in names:
        raise ValueError("too many entries, one twice, or no proposal")
    found: dict[str, bytes] = {}
    for entry in entries:
        most = MOST_BYTES if entry.filename == PROPOSAL else MOST_PICTURE
        if entry.filename != PROPOSAL and not FILE.fullmatch(entry.filename):
            raise ValueError("a name that no form writes")
        if entry.flag_bits & ~_PLAIN or entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise ValueError("encrypted, or packed in a way that no form uses")
        mode = entry.external_attr >> 16
        if mode and not stat.S_ISREG(mode) and stat.S_IFMT(mode):
            raise ValueError("no plain file")
        if entry.file_size > most or entry.file_size > _MOST_RATIO * max(entry.compress_size, 1000):
            raise ValueError("too large")
        with archive.open(entry) as stream:
            found[entry.filename] = stream.read(most + 1)
        if len(found[entry.filename]) > most:
            raise ValueError("larger than it says")
    return Bundle(found.pop(PROPOSAL), found)
