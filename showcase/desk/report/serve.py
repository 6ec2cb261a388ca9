"""Serves the report as a page at the desk, anew after each save. For this machine only, as `serve` is."""

import re
from pathlib import Path
from urllib.parse import urlencode

from showcase.derive.addresses import Addresses
from showcase.derive.form.fields import KINDS_WITH_FORM
from showcase.desk.live import server
from showcase.desk.live.saves import saves
from showcase.desk.project import Project
from showcase.desk.report import gather, page, run
from showcase.schema.label import Message

PLACE = ".desk/index.html"  # no address of the site begins with a dot
_AT = Message("What needs care stands at {address} (Ctrl+C ends it)")
_ENDED = Message("Ended.")
_SHEET = re.compile(r'<link rel="stylesheet" href="([^"]+)">')


def serve(here: Project, *, port: int, issues: str, lang: str) -> None:
    """Serve until Ctrl+C. Raises SystemExit where the port cannot be had, or where a file cannot be read."""
    made = _page(here, issues, lang)
    try:
        remote = server.start(here.output.resolve(), here.base, port, live=True, lang=lang)
    except server.Taken as taken:
        raise SystemExit(taken.tell(lang)) from None
    try:
        remote.ahead({PLACE: made})
        address = f"http://127.0.0.1:{remote.port}{here.base}/{PLACE.removesuffix('index.html')}"
        print(_AT.tell(lang).format(address=address), flush=True)
        for _ in saves([here.content], [here.folder / "pelicanconf.py", here.folder / "links.json"]):
            remote.ahead({PLACE: _page(here, issues, lang)})
    except KeyboardInterrupt:
        print(f"\n{_ENDED.tell(lang)}", flush=True)
    finally:
        remote.stop()


def _page(here: Project, issues: str, lang: str) -> bytes:
    state = run.look(here, issues=issues, lang=lang)
    at, read_from = Addresses(languages=here.settings.languages), state.content.shown_as
    spoken = lang if lang in at.languages else at.languages[0]

    def form(place: str) -> str:
        """The public form of the record that a file (`path:line`) belongs to, where the built site has it."""
        kind, _, rest = place.removeprefix(f"{read_from}/").partition("/")
        slug, address = rest.partition("/")[0], at.form(spoken, kind) if kind in KINDS_WITH_FORM else ""
        known = address and slug in state.content.names[kind] and (here.output / address / "index.html").is_file()
        return f"{here.base}/{address}?{urlencode({'record': slug})}" if known else ""

    return page.page(gather.all_todos(state), state, lang, sheet=_sheet(here.output), forms=form)


def _sheet(output: Path) -> str:
    """The style sheet of the built site; "" where there is none, and then the page goes without."""
    try:
        found = _SHEET.search((output / "index.html").read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return ""
    return found[1] if found else ""
