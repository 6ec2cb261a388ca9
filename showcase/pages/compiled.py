"""Compiled templates, kept beside the compiled modules of this program, as Python keeps these.

Whoever can write there can change the program, so nobody can have more run than before. Where Python is to write
nothing, or cannot, nothing is kept.
"""

import os
import sys
from contextlib import suppress
from functools import cached_property
from hashlib import sha1
from importlib.util import MAGIC_NUMBER, cache_from_source
from pathlib import Path
from types import CodeType

import jinja2
from jinja2.bccache import Bucket

from showcase.pages import jinja_compiler


class Compiled(jinja2.BytecodeCache):
    """The code of each template by its name, of the last theme that had one of this name: a second language, or build,
    does not compile it again.
    """

    def __init__(self) -> None:
        self.code: dict[str, tuple[str, CodeType | None]] = {}  # with the sum of its source

    def get_cache_key(self, name: str, filename: str | None = None) -> str:  # noqa: ARG002 (themes are not kept apart)
        return name

    def get_source_checksum(self, source: str) -> str:
        """Of all that decides what the code is."""
        return sha1(self._compiler + source.encode(), usedforsecurity=False).hexdigest()

    def get_bucket(self, environment: jinja2.Environment, name: str, filename: str | None, source: str) -> Bucket:
        """As Jinja does it; the code names the file of this theme, which is told where the template fails."""
        bucket = super().get_bucket(environment, name, filename, source)
        if bucket.code and filename and bucket.code.co_filename != filename:
            bucket.code = bucket.code.replace(co_filename=filename)
        return bucket

    def load_bytecode(self, bucket: Bucket) -> None:
        of, code = self.code.get(bucket.key, ("", None))
        bucket.code = code if of == bucket.checksum else None
        if not bucket.code:
            with suppress(OSError):
                bucket.bytecode_from_string(self._file(bucket.key).read_bytes())
            self.code[bucket.key] = bucket.checksum, bucket.code

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.code[bucket.key] = bucket.checksum, bucket.code
        if not sys.dont_write_bytecode:
            with suppress(OSError):
                self._write(bucket)

    @cached_property
    def _compiler(self) -> bytes:
        compiler = Path(jinja_compiler.__file__).read_bytes()
        return MAGIC_NUMBER + jinja2.__version__.encode() + compiler

    def _file(self, name: str) -> Path:
        """As that of a module that is called `member.html`, which none is."""
        return Path(cache_from_source(str(Path(__file__).with_name(f"{name.replace('/', '.')}.py"))))

    def _write(self, bucket: Bucket) -> None:
        file = self._file(bucket.key)
        beside = file.with_name(f"{file.name}.{os.getpid()}")  # workers may compile the same one
        file.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(bucket.bytecode_to_string())
        beside.replace(file)
