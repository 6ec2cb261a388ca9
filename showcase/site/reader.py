"""Our reader for Pelican's own generators, of news and pages: safe HTML and the keys set here, nothing else."""

from collections.abc import Mapping
from datetime import datetime, time
from pathlib import Path

from pelican.readers import BaseReader

from showcase.pages.site_pages import SitePage
from showcase.records.entry import holds
from showcase.schema.article import Article
from showcase.site.build import Build

ARTICLES, PAGES = "news", "pages"  # the kinds whose files Pelican's own generators go through
# By kind, slug and language.
Pages = Mapping[tuple[str, str, str], SitePage]


class RecordReader(BaseReader):  # type: ignore[misc]
    """Gives Pelican what our own reading made of a file; the file itself is not read again."""

    enabled = True
    file_extensions = ("md",)
    build: Build
    pages: Pages

    def read(self, source_path: str) -> tuple[str, dict[str, object]]:
        """The body and the metadata of one language of one record. No key of its header is handed through."""
        page = self._page(Path(source_path))
        if page is None or page.entry is None:
            return "", {"title": "", "status": "skip"}
        edition = self.build.renderer.editions[page.lang]
        metadata: dict[str, object] = {
            "title": edition.localizer.plain(page.entry.title),
            "slug": page.entry.slug,
            "lang": page.lang,
            "url": page.address,
            "save_as": page.file,
            "status": "published",
        }
        if holds(page.entry, Article):
            zone = edition.library.settings.zone
            metadata["date"] = datetime.combine(page.entry.facts.date, time(), zone)
        return str(edition.words(page.entry).html), metadata

    def _page(self, file: Path) -> SitePage | None:
        """The page that a file makes; None where its record has none today."""
        folder, stem = file.parent, file.name.split(".")
        if folder.parent.parent.resolve() != self.build.site.content.resolve():
            return None
        languages = self.build.renderer.editions
        lang = stem[1] if len(stem) == 3 and stem[1] in languages else next(iter(languages))
        return self.pages.get((folder.parent.name, folder.name, lang))


def bound(build: Build) -> type[RecordReader]:
    """The reader of one build: Pelican makes readers from classes, so the build is given to a class."""
    own = ((page, page.entry) for page in build.pages if page.entry and page.entry.kind in (ARTICLES, PAGES))
    pages: Pages = {(entry.kind, entry.slug, page.lang): page for page, entry in own}
    return type("BoundRecordReader", (RecordReader,), {"build": build, "pages": pages})
