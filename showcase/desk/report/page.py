"""The report as a page of HTML, in the look of the site: a section after the other, an item for each todo.

Whatever stands in it was written by strangers: all of it is escaped, and only https addresses become links.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType

from markupsafe import Markup, escape

from showcase.desk.report import words
from showcase.desk.report.state import State
from showcase.desk.report.todo import Step, Todo

# In the tokens of the theme, and readable without them.
_STYLE = Markup("""
:root { color-scheme: light dark; }
body { margin: 0; background: var(--paper); color: var(--ink); font-family: var(--text, system-ui, sans-serif); }
main { box-sizing: border-box; max-inline-size: 60rem; margin-inline: auto;
  padding: var(--space-l, 2rem) var(--space-m, 1.25rem); }
h1 { margin: 0; font-family: var(--display, inherit); font-size: var(--size-2xl, 2rem); line-height: 1.1; }
h1 time { white-space: nowrap; }
h1 + p { margin-block-start: var(--space-s, 1rem); }
h2 { margin: var(--space-l, 2rem) 0 0; padding-block-end: var(--space-2xs, 0.5rem);
  border-block-end: 2px solid var(--rule, currentColor); font-size: var(--size-l, 1.25rem); }
h2 span { color: var(--muted); font-variant-numeric: tabular-nums; }
ul { margin: 0; padding: 0; list-style: none; }
li { padding-block: var(--space-xs, 0.75rem); border-block-end: 1px solid var(--line, currentColor); }
p { margin: 0; overflow-wrap: anywhere; }
li p + p { margin-block-start: var(--space-3xs, 0.25rem); font-size: var(--size-s, 0.9375rem); color: var(--muted); }
.new { margin-block-start: var(--space-xs, 0.75rem); }
code { color: var(--ink); }
a { color: var(--hot); }
""")
_PAGE = Markup("""<!doctype html>
<html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<link rel="icon" href="data:,">{sheet}<style>{style}</style></head>
<body><main id="page_content"><h1>{heading}</h1>
{ended}{new}{sections}</main></body></html>
""")
_SHEET = Markup('<link rel="stylesheet" href="{href}">')
_SECTION = Markup('<section aria-labelledby="{id}"><h2 id="{id}">{title} <span>{count}</span></h2>\n<ul>\n{items}</ul>')
_ITEM = Markup("<li><p>{text}</p><p>{how}: {what}</p></li>\n")
_LINK = Markup('<a href="{href}">{href}</a>')
_WITH_FORM = Markup('<code>{what}</code> · <a href="{href}">{text}</a>')
_CODE = Markup("<code>{what}</code>")
_DAY = Markup("<time>{day}</time>")
_LINE = Markup("<p>{text}</p>\n")
_NEW = Markup('<p class="new">{add}: {kinds}</p>\n')
_KIND = Markup('<a href="{href}">{kind}</a>')


def page(
    todos: Sequence[Todo],
    state: State,
    lang: str,
    *,
    sheet: str = "",
    forms: Callable[[str], str] = lambda _: "",
    new: Mapping[str, str] = MappingProxyType({}),
) -> bytes:
    """The page in `lang`; `sheet` is the address of the site's style sheet, "" where there is none.

    `forms` says where the form of a record stands that a file belongs to, "" where it has none; `new` where those for
    new records stand, by kind.
    """
    title = (words.TITLE if todos else words.NOTHING).tell(lang)
    ended = [words.COUNT.tell(lang).format(todos=len(todos))] if todos else []
    if state.size and state.size_limit:
        ended.append(words.SIZE.tell(lang).format(size=state.size, limit=state.size_limit))
    return _PAGE.format(
        lang=lang,
        title=title.format(day=state.day),
        heading=escape(title).format(day=_DAY.format(day=state.day)),
        sheet=_SHEET.format(href=sheet) if sheet else "",
        style=_STYLE,
        ended=Markup("").join(_LINE.format(text=line) for line in ended),
        new=_new(new, lang),
        sections=Markup("\n").join(_sections(todos, lang, forms)),
    ).encode()


def _new(forms: Mapping[str, str], lang: str) -> Markup:
    kinds = (_KIND.format(href=address, kind=words.KINDS[kind].tell(lang)) for kind, address in forms.items())
    return _NEW.format(add=words.NEW.tell(lang), kinds=Markup(" · ").join(kinds)) if forms else Markup()


def _sections(todos: Sequence[Todo], lang: str, forms: Callable[[str], str]) -> Iterator[Markup]:
    for section, some in groupby(todos, key=lambda one: one.section):
        items = [
            _ITEM.format(text=one.tell(lang), how=words.HOW[one.step.how].tell(lang), what=_what(one.step, forms, lang))
            for one in some
        ]
        title = words.SECTIONS[section].tell(lang)
        yield _SECTION.format(id=section, title=title, count=len(items), items=Markup("").join(items)) + Markup(
            "</section>"
        )


def _what(step: Step, forms: Callable[[str], str], lang: str) -> Markup:
    if step.how == "edit" and (form := forms(step.what)):
        return _WITH_FORM.format(what=step.what, href=form, text=words.FORM.tell(lang))
    if step.how == "open" and step.what.startswith("https://"):
        return _LINK.format(href=step.what)
    return _CODE.format(what=step.what)
