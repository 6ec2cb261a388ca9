"""The desk's own page, which `./site desk` serves beside the site: what needs care, and the forms that write it.

The forms are those of the site. What they hand over goes into the working tree, see desk/proposals/save.
"""

import re
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from urllib.parse import urlencode

from showcase.derive.addresses import Addresses
from showcase.derive.form.fields import KINDS_WITH_FORM
from showcase.desk.live.posts import Posts
from showcase.desk.project import Project
from showcase.desk.proposals import save
from showcase.desk.proposals.bundle import MOST_FILE
from showcase.desk.report import gather, page, run, words
from showcase.desk.serve import ExtraPages

FOLDER = ".desk/"  # no address of the site begins with a dot
_SHEET = re.compile(r'<link rel="stylesheet" href="([^"]+)">')


def desk_pages(here: Project, *, issues: str, lang: str) -> ExtraPages:
    """What is served beside the site. Raises SystemExit where a file that it needs cannot be read."""
    run.look(here, issues=issues, lang=lang)
    posts = Posts(
        take=partial(save.save, here=here, lang=lang),
        words={name: label.tell(lang) for name, label in words.SAVING.items()},
        most=MOST_FILE,
    )
    return ExtraPages(render=partial(_render, here, issues, lang), posts=posts, address=FOLDER, message=words.AT)


def _render(here: Project, issues: str, lang: str) -> Mapping[str, bytes]:
    state = run.look(here, issues=issues, lang=lang)
    read_from = state.content.shown_as
    forms = {kind: address for kind in KINDS_WITH_FORM if (address := _form(here, kind, lang))}

    def form(place: str) -> str:
        """The form of the record that a file (`path:line`) belongs to, where the built site has it."""
        kind, _, rest = place.removeprefix(f"{read_from}/").partition("/")
        slug = rest.partition("/")[0]
        known = kind in forms and slug in state.content.names[kind]
        return f"{forms[kind]}?{urlencode({'record': slug})}" if known else ""

    made = page.page(gather.all_todos(state), state, lang, sheet=_sheet(here.output), forms=form, new=forms)
    return {f"{FOLDER}index.html": made}


def _form(here: Project, kind: str, lang: str) -> str:
    """The address of the form of a kind, in `lang` where the site speaks it; "" where it was not built."""
    at = Addresses(languages=here.settings.languages)
    address = at.form(lang if lang in at.languages else at.languages[0], kind)
    return f"{here.base}/{address}" if address and (here.output / address / "index.html").is_file() else ""


def _sheet(output: Path) -> str:
    """The style sheet of the built site; "" where there is none, and then the page goes without."""
    try:
        found = _SHEET.search((output / "index.html").read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return ""
    return found[1] if found else ""
