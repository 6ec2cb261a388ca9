"""Our reader for Pelican's own generators, of news and pages: safe HTML and the keys set here, nothing else."""

from pathlib import Path
from typing import Any

from pelican.readers import BaseReader

from showcase.site.build import Build


class RecordReader(BaseReader):  # type: ignore[misc]
    """Gives Pelican what our own reading made of a file; the file itself is not read again."""

    enabled = True
    file_extensions = ("md",)
    build: Build

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """The body and the metadata of one language of one record. No key of its header is handed through."""
        page = self.build.page_of(Path(source_path))
        if page is None or page.entry is None:
            return "", {"title": "", "status": "skip"}
        edition = self.build.press.editions[page.lang]
        metadata: dict[str, Any] = {
            "title": edition.wording.plain(page.entry.facts.title),
            "slug": page.entry.slug,
            "lang": page.lang,
            "url": page.address,
            "save_as": page.file,
            "status": "published",
        }
        if page.entry.kind == "news":
            metadata["date"] = self.build.midnight(page.entry.facts.date)
        return str(edition.words(page.entry).html), metadata


def bound(build: Build) -> type[RecordReader]:
    """The reader of one build: Pelican makes readers from classes, so the build is given to a class."""
    return type("BoundRecordReader", (RecordReader,), {"build": build})
