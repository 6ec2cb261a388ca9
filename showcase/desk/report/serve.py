"""Serves the report as a page at the desk, anew after each save. For this machine only, as `serve` is."""

import re
from pathlib import Path

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
    return page.page(gather.all_todos(state), state, lang, sheet=_sheet(here.output))


def _sheet(output: Path) -> str:
    """The style sheet of the built site; "" where there is none, and then the page goes without."""
    try:
        found = _SHEET.search((output / "index.html").read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return ""
    return found[1] if found else ""
