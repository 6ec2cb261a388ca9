"""Fragments: what a list shows of a record is rendered once, and says the same wherever it stands."""

from pathlib import Path

from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser

from showcase.pages import fragments
from tests.cluster import prepare
from tests.small import SMALL

NAMES = {"DEFAULT_LANG": "fr", "LANGUAGES": ("fr", "de", "en")}


def test_a_fragment_is_rendered_once_whatever_the_heading(tmp_path: Path) -> None:
    edition = prepare(tmp_path, SMALL, **NAMES).renderer.editions["de"]
    (member,) = edition.library.members.all()
    rendered: list[str] = []
    macros = edition.environment.module("components/card.html")
    card = macros.card
    macros.card = lambda **given: rendered.append(given["card"].entry.slug) or card(**given)
    once = edition.environment.globals["once"]
    second, third = once.cards([member, member], "h2"), once.cards([member], "h3")
    assert rendered == ["good"]
    assert isinstance(second, Markup)
    assert second.count("</h2>") == 2
    assert second.replace("h2", "h3") == third * 2


def test_a_card_stands_in_every_list_as_it_is(tmp_path: Path) -> None:
    build = prepare(tmp_path, SMALL, **NAMES)
    edition = build.renderer.editions["fr"]
    (member,) = edition.library.members.all()
    plain, linked = (str(fragments.cards(edition, [member], "h2", linked=linked)) for linked in ([], [member]))
    lists = [page for page in build.pages if page.lang == "fr" and page.template == "members.html"]
    (directory,) = (page for page in lists if page.address == "membres/")
    assert len(lists) > 3
    assert linked in build.renderer.render(directory)  # a letter leads to it
    assert all(plain in build.renderer.render(page) for page in lists if page is not directory)
    assert linked.replace(f' id="{fragments.card_id(member)}"', "") == plain


def test_where_there_is_one_language_none_is_offered(tmp_path: Path) -> None:
    for languages, offered in ((("fr",), False), (("fr", "de"), True)):
        folder = tmp_path / "-".join(languages)
        folder.mkdir()
        build = prepare(folder, SMALL, DEFAULT_LANG="fr", LANGUAGES=languages)
        page = LexborHTMLParser(build.renderer.render(next(one for one in build.pages if one.address == "membres/")))
        found = [
            page.css_first(one) is not None for one in ("header .languages", "footer .languages", "link[hreflang]")
        ]
        assert found == [offered] * 3


def test_of_the_facets_only_the_value_that_is_shown_is_marked(tmp_path: Path) -> None:
    edition = prepare(tmp_path, SMALL, **NAMES).renderer.editions["fr"]
    plain, marked = (fragments.facets(edition, "members", *value) for value in (("", ""), ("disciplines", "craft")))
    assert "aria-current" not in plain
    (link,) = LexborHTMLParser(marked).css("a[aria-current]")
    assert link.attributes["href"] == "/membres/discipline/craft/"
    assert marked.replace(' aria-current="page"', "") == plain
