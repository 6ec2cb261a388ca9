"""The shell of a page: all of it but its content. It is rendered once for all pages of one shape, with holes where they
differ, and then only filled in. Refuses templates that look into a hole, for there is nothing in it yet.
"""

import re
from collections.abc import Mapping
from typing import Literal, NamedTuple, NoReturn

from showcase.engine.query import query
from showcase.pages import subscriptions
from showcase.pages.edition import Edition
from showcase.pages.jinja_compiler import write
from showcase.pages.view import Og

# No text of a template or a setting has the sign: it is a control character.
_SIGN = "\0"
ShellPart = Literal["deep", "noindex", "description", "structured", "share", "follow", "expects"]
_HOLE = re.compile(f"{_SIGN}([^{_SIGN}]+){_SIGN}")


class Hole:
    """Stands for what differs from page to page. A template can write it, and ask whether it is there; no more."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name

    def __html__(self) -> str:
        return f"{_SIGN}{self.name}{_SIGN}"

    def _refuse(self, *_: object) -> NoReturn:
        raise TypeError(f"page.{self.name} differs from page to page: base.html can write it, not look into it")

    __str__ = __eq__ = __hash__ = __len__ = __iter__ = __getitem__ = __contains__ = _refuse

    def __bool__(self) -> bool:
        return True


class Frame(NamedTuple):
    """What `base.html` knows of a page as `page`. Links are as they stand in the page; `canonical` is absolute.

    `deep`: the page is not the first of its section. `share` is the absolute address of the card that may stand beside
    a link to the page elsewhere, `share_alt` what it says; `follow` is where links to what can be followed of just this
    page stand; `expects` is the id of what is parsed before the page is shown. What a page does not have is "".
    """

    lang: str
    section: str
    deep: bool
    noindex: bool
    title: Hole
    description: Hole | str
    canonical: Hole
    alternates: tuple[tuple[str, Hole, str], ...]
    structured: Hole | str
    feeds: tuple[tuple[str, str, str], ...]
    follow: Hole | str
    expects: Hole | str
    og: Og
    share: Hole | str
    share_alt: Hole
    share_size: tuple[Hole, Hole]
    content: Hole


@query
def shell(edition: Edition, section: str, og: Og, *present: ShellPart) -> tuple[str, ...]:
    """The shell of all pages of a section that have the same parts: texts and the names of holes, in turn."""
    languages = edition.addresses.languages
    frame = Frame(
        lang=edition.lang,
        section=section,
        deep="deep" in present,
        noindex="noindex" in present,
        title=Hole("title"),
        description=Hole("description") if "description" in present else "",
        canonical=Hole("canonical"),
        alternates=tuple(
            (lang, Hole(f"alternate-{lang}"), edition.localizer.language_name(lang)) for lang in languages
        ),
        structured=Hole("structured") if "structured" in present else "",
        feeds=subscriptions.feeds(edition, section),
        follow=Hole("follow") if "follow" in present else "",
        expects=Hole("expects") if "expects" in present else "",
        og=og,
        share=Hole("share") if "share" in present else "",
        share_alt=Hole("share_alt"),
        share_size=(Hole("share_width"), Hole("share_height")),
        content=Hole("content"),
    )
    edition.library.tracker.record("template base.html")
    return tuple(_HOLE.split(edition.environment.get_template("base.html").render(page=frame)))


def fill(pieces: tuple[str, ...], values: Mapping[str, str]) -> str:
    """A whole page: what stands between the holes, and in them the values, as HTML. Raises KeyError."""
    html = {name: write(value) for name, value in values.items()}
    filled = list(pieces)
    filled[1::2] = [html[name] for name in pieces[1::2]]
    return "".join(filled)
