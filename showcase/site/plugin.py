"""What Pelican is told: our settings, reader, generator and writer. Content with errors ends the build, exit 1."""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from copy import deepcopy
from typing import Any

from pelican import signals
from pelican.generators import Generator
from pelican.settings import DEFAULT_CONFIG
from pelican.writers import Writer

from showcase.engine.progress import Progress
from showcase.engine.workers import each_by
from showcase.pages import jinja_compiler
from showcase.records.problem import Refused
from showcase.records.settings import speech
from showcase.records.wrong_setting import WrongSetting
from showcase.site import builder, reader, workers
from showcase.site.build import Build
from showcase.site.execute import execute
from showcase.site.progress import counted, progress, terminal
from showcase.site.summary import refusal, summary

# Pelican's faces that are ours, or that content could misuse. Imposed here, so that no site can forget one.
IMPOSED: dict[str, Any] = {
    "READERS": dict.fromkeys(("rst", "htm", "html", "mkd", "mdown", "markdown")),
    "JINJA_ENVIRONMENT": jinja_compiler.OPTIONS,
    # Matches nothing: links are resolved by our own reading, before sanitising. Pelican's replacement runs after it.
    "INTRASITE_LINK_REGEX": r"(?!)",
    "STATIC_PATHS": [],
    "THEME_STATIC_PATHS": [],
    "TYPOGRIFY": False,  # over what is set already it would run again, and with English quotes
    "DIRECT_TEMPLATES": [],
    "DELETE_OUTPUT_DIRECTORY": False,
    "CACHE_CONTENT": False,
    "LOAD_CONTENT_CACHE": False,
    "OUTPUT_SOURCES": False,
    "TEMPLATE_PAGES": {},
    "USE_FOLDER_AS_CATEGORY": False,
    "FILENAME_METADATA": r"(?!)",
    "PATH_METADATA": "",
    "SLUGIFY_SOURCE": "basename",
    **dict.fromkeys(("AUTHOR_SAVE_AS", "CATEGORY_SAVE_AS", "TAG_SAVE_AS", "DRAFT_SAVE_AS"), ""),
    **{
        f"{name}_{form}": None
        for name in ("FEED", "FEED_ALL", "CATEGORY_FEED", "AUTHOR_FEED", "TAG_FEED", "TRANSLATION_FEED")
        for form in ("ATOM", "RSS")
    },
    # News and pages stay with Pelican's own generators; our reader knows no other files.
    "ARTICLE_PATHS": [reader.ARTICLES],
    "PAGE_PATHS": [reader.PAGES],
    "DEFAULT_DATE_FORMAT": "%Y-%m-%d",
}


class PageWriter(Writer):  # type: ignore[misc]
    """Lets through the pages of the site; our own generator makes it with all other pages."""

    build: Build

    def write_file(self, name: str, *_: object, **__: object) -> None:
        """Take note of a page that one of Pelican's own generators asks for. Raises Unplanned."""
        self.build.targets.target(name)

    def write_feed(self, *_: object, **__: object) -> None:
        """Feeds are derived from records, by `showcase.pages.files`."""


class RecordsGenerator(Generator):  # type: ignore[misc]
    """Makes every page, and ends the build."""

    build: Build
    progress: Progress

    def generate_output(self, _writer: PageWriter) -> None:
        """What is not as it was; the switch."""
        with _told_at_the_end(self.settings):
            who = workers.from_names(self.settings)
            done, report = execute(self.build, who.local, self.progress, who.pool)
        done.database.close()  # as in `direct`
        lang = speech(self.settings["DEFAULT_LANG"], os.environ)
        print(summary(done, report, lang))
        if self.settings.get("SHOWCASE_PROFILE"):
            print(self.progress.table())


@contextmanager
def _told_at_the_end(settings: Mapping[str, object]) -> Iterator[None]:
    """End the program where the site is refused, and tell why: Pelican would log a traceback and break its lines."""
    try:
        yield
    except (WrongSetting, Refused) as error:
        sys.stderr.write(refusal(error, speech(settings["DEFAULT_LANG"], os.environ)))
        raise SystemExit(1) from None


def _impose(pelican: Any) -> None:
    """Put our settings over those of the site. What it says of typogrify is for our own reading of texts."""
    given = pelican.settings
    # Pelican's own default names `meta`, and has code highlighted: a site that says nothing gets ours.
    unsaid = given["MARKDOWN"] == DEFAULT_CONFIG["MARKDOWN"]
    pelican.said = {"TYPOGRIFY": given["TYPOGRIFY"], "MARKDOWN": None if unsaid else deepcopy(given["MARKDOWN"])}
    pelican.settings.update(IMPOSED)


def _prepare(pelican: Any, going: Progress) -> Build:
    """Read what changed."""
    settings = pelican.settings
    names = {**settings, **pelican.said}
    with _told_at_the_end(settings):
        spread = each_by(workers.from_names(settings).local)
        made = builder.begin(names, spread=counted(going, spread), stage=going.stage)
    settings["READERS"] = {**IMPOSED["READERS"], "md": reader.bound(made)}
    return made


def _generator(pelican: Any) -> type[Generator]:
    """Begin a run: Pelican asks for generators once in each, and its autoreload runs many times."""
    lang = speech(pelican.settings["DEFAULT_LANG"], os.environ)
    going = progress(terminal(sys.stderr, os.environ, lang))
    pelican.showcase = _prepare(pelican, going)
    return type("BoundRecordsGenerator", (RecordsGenerator,), {"build": pelican.showcase, "progress": going})


def _writer(pelican: Any) -> type[Writer]:
    return type("BoundPageWriter", (PageWriter,), {"build": pelican.showcase})


def register() -> None:
    """Connect to Pelican's signals."""
    signals.initialized.connect(_impose)
    signals.get_generators.connect(_generator)
    signals.get_writer.connect(_writer)
