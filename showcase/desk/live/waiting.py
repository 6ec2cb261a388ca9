"""The page that stands at every address until there is a site: how far the first build is, step by step.

It needs no script: without one it is loaded again every few seconds. With one it hears of each step, and is replaced by
the page itself at the end.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from showcase.records.number import grouped
from showcase.schema.label import Message

_AGAIN = 2  # seconds after which the page loads itself, where no script hears of changes
_ROUND = 10  # per cent: whoever is read to hears of each ten, not of each picture
STEPS = {
    "records": Message("Records read"),
    "targets": Message("Pages and files written"),
}
_TITLE = Message("The site is being built")
_WHAT = Message("It will appear here by itself, in a few seconds.")
_COUNT = Message("{done} of {total}")
_LEFT = Message(", about {left} s left")
_STATUS = Message("{step}: {percent}%")
_STYLE = """
:root { color-scheme: light dark; font: 1.0625rem/1.5 system-ui, sans-serif; }
body { margin: 0; background: light-dark(#fbf9f6, #171412); color: light-dark(#1a1614, #f4efe9); }
main { box-sizing: border-box; max-inline-size: 36rem; margin-inline: auto; padding: 12vh 1.25rem 3rem; }
h1 { margin: 0; font-size: clamp(1.75rem, 6vw, 2.5rem); line-height: 1.15; }
p { margin: 1rem 0 0; }
dl { margin: 2.5rem 0 0; display: grid; gap: 1.5rem; }
dt { font-weight: 600; }
dd { margin: 0.25rem 0 0; }
progress { display: block; inline-size: 100%; block-size: 0.75rem; accent-color: light-dark(#0f4c5c, #ffc24a); }
dd span { display: block; min-block-size: 1.5em; font-variant-numeric: tabular-nums; }
[role=status] { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class BuildStep:
    """How far one step of a build is, and how many seconds it may still take."""

    done: int
    total: int
    left: float

    @property
    def percent(self) -> int:
        """Rounded down: a step that is not through is never at a hundred."""
        return self.done * 100 // self.total if self.total else 100

    def count(self, lang: str) -> str:
        """So many of so many."""
        text = _COUNT.tell(lang).format(done=grouped(self.done, lang), total=grouped(self.total, lang))
        return text + (_LEFT.tell(lang).format(left=f"{self.left:.0f}") if self.left >= 1 else "")


def event(steps: Mapping[str, BuildStep], lang: str) -> str:
    """What the page's script is told: the steps that have begun, and what is read aloud of the last one."""
    told = [[name, step.percent, step.count(lang)] for name, step in steps.items()]
    return json.dumps({"steps": told, "status": _status(steps, lang)}, ensure_ascii=False)


def page(lang: str, steps: Mapping[str, BuildStep], mistake: Mapping[str, object] | None, *, live: bool) -> bytes:
    """The page in one language. Where it is not `live` nothing but itself loads it again."""
    again = f'<meta http-equiv="refresh" content="{_AGAIN}">'
    again = f"<noscript>{again}</noscript>" if live else again
    rows = "".join(_row(name, steps.get(name), lang) for name in STEPS)
    title = _TITLE.tell(lang)
    return f"""<!doctype html>
<html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">{again}
<link rel="icon" href="data:,"><style>{_STYLE}</style></head>
<body><main><h1>{title}</h1>
<p>{_WHAT.tell(lang)}</p>
<dl>{rows}</dl>
<p role="status">{escape(_status(steps, lang))}</p>{_wrong(mistake)}</main></body></html>
""".encode()


def _row(name: str, step: BuildStep | None, lang: str) -> str:
    label, count = STEPS[name].tell(lang), step.count(lang) if step else ""
    bar = f'<progress aria-labelledby="{name}" max="100" value="{step.percent if step else 0}"></progress>'
    return f'<div data-step="{name}"><dt id="{name}">{label}</dt><dd>{bar}<span>{escape(count)}</span></dd></div>\n'


def _status(steps: Mapping[str, BuildStep], lang: str) -> str:
    if not steps:
        return ""
    name, step = list(steps.items())[-1]
    return _STATUS.tell(lang).format(step=STEPS[name].tell(lang), percent=step.percent // _ROUND * _ROUND)


def _wrong(mistake: Mapping[str, Any] | None) -> str:
    """What is wrong, for whoever has no script that shows it over the page; one that runs takes this away."""
    if not mistake:
        return ""
    lines = "".join(f"<li>{escape(': '.join(filter(None, line.values())))}</li>" for line in mistake["lines"])
    words = escape(" ".join(filter(None, (f"{mistake['title']}.", mistake["more"], mistake["way"]))))
    return f'<div data-desk-mistake lang="{mistake["lang"]}"><p>{words}</p><ul>{lines}</ul></div>'
