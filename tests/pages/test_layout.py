"""The shell of a page is rendered once for many pages; what differs is filled in, and cannot be looked into before."""

from pathlib import Path

import jinja2
import pytest

from showcase.pages.jinja_compiler import OPTIONS, Environment
from showcase.pages.layout import Hole, fill, shell
from showcase.pages.render import structured
from tests.cluster import prepare
from tests.small import SMALL


def test_a_hole_is_written_and_asked_whether_it_is_there() -> None:
    template = Environment(**OPTIONS).from_string("{% if title %}<b title='{{ title }}'>{{ title }}</b>{% endif %}")
    assert template.render(title=Hole("title")) == "<b title='\0title\0'>\0title\0</b>"


@pytest.mark.parametrize(
    "text",
    [
        "{{ title|length }}",
        "{{ title|upper }}",
        "{{ title == 'x' }}",
        "{{ title in ['x'] }}",
        "{{ title.split() }}",
        "{{ title[0] }}",
        "{% for part in title %}{% endfor %}",
        "{{ 'x' in title }}",
        "{{ 'x%s' % title }}",
        "{{ 'x' ~ title }}",
    ],
)
def test_nothing_else_can_be_done_with_a_hole(text: str) -> None:
    template = Environment(**OPTIONS).from_string(text)
    with pytest.raises((TypeError, jinja2.UndefinedError)):
        template.render(title=Hole("title"))


def test_what_is_filled_in_is_escaped_and_opens_no_other_hole() -> None:
    pieces = ("<title>", "title", "</title>", "content", "")
    assert fill(pieces, {"title": "<a> & \0content\0", "content": "b"}) == "<title>&lt;a&gt; &amp; \0content\0</title>b"


def test_pages_of_one_shape_share_a_shell(tmp_path: Path) -> None:
    build = prepare(tmp_path, SMALL, DEFAULT_LANG="fr", LANGUAGES=("fr", "de", "en"))
    edition = build.renderer.editions["de"]
    deep = shell(edition, "members", "website", "description", "deep")
    assert deep is shell(edition, "members", "website", "description", "deep")
    assert "description" in shell(edition, "members", "website", "description")
    assert "description" not in shell(edition, "members", "website")


def test_every_page_says_what_is_its_own(tmp_path: Path) -> None:
    build = prepare(tmp_path, SMALL, DEFAULT_LANG="fr", LANGUAGES=("fr", "de", "en"))
    for page in build.pages:
        html = build.renderer.render(page)
        assert "\0" not in html
        assert f'<link rel="canonical" href="https://glass.example/{page.address}">' in html
        for lang, address in page.alternates.items():
            assert f'<link rel="alternate" hreflang="{lang}" href="https://glass.example/{address}">' in html
        assert ('<meta name="robots" content="noindex">' in html) is page.noindex


def test_structured_data_cannot_end_its_element() -> None:
    assert (
        structured(({"name": "</script><script>"},))
        == '{"@context":"https://schema.org","name":"\\u003c/script>\\u003cscript>"}'
    )
