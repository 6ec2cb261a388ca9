"""The words of editors: read by Python-Markdown with the extensions that Pelican's MARKDOWN setting names."""

import re
from collections.abc import Mapping
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from showcase.records import settings
from showcase.records.settings import Extensions
from showcase.records.text import limits, read
from showcase.records.wrong_setting import WrongSetting
from tests.effort import CALLS_PER_BYTE, counted
from tests.projects import EXAMPLE
from tests.records.test_text_hostile import REPEATED
from tests.spread import spread

NAMES = {"DEFAULT_LANG": "fr", "LANGUAGES": ("fr",), "TIMEZONE": "Europe/Paris", "SITEURL": "https://a.example"}
MANY = ("tables", "footnotes", "def_list", "abbr", "sane_lists", "fenced_code", "toc", "attr_list", "admonition")


def extensions(*names: str, **configs: Mapping[str, object]) -> Extensions:
    given = {f"markdown.extensions.{name}": config for name, config in configs.items()}
    setting = {"extensions": [f"markdown.extensions.{name}" for name in names], "extension_configs": given}
    return settings.from_names({**NAMES, "MARKDOWN": setting}).extensions


def html(text: str, *names: str, lang: str = "pt") -> str:
    words, findings = read(text, lang=lang, extensions=extensions(*names))
    assert not findings, findings
    return words.html


def found(text: str, *names: str) -> list[tuple[int, str, str, bool]]:
    told = read(text, lang="fr", extensions=extensions(*names))[1]
    return [(one.line, one.code, one.found, one.fatal) for one in told]


def test_a_list_right_after_a_paragraph_is_none_as_on_any_pelican_site() -> None:
    assert html("a\n- b") == "<p>a\n- b</p>"
    assert html("a\n\n- b") == "<p>a</p><ul><li>b</li></ul>"


def test_a_table_is_as_in_records() -> None:
    text = "|a|b|c|\n|-|-:|:-:|\n|1|2|3|"
    assert html(text, "tables", lang="fr") == read(text, lang="fr")[0].html


def test_notes_are_as_in_records() -> None:
    text = "a[^z] b[^x] c[^z]\n\n[^x]: X *x*\n[^z]: Z"
    ordered = extensions(footnotes={"USE_DEFINITION_ORDER": False})
    assert read(text, lang="de", extensions=ordered)[0].html == read(text, lang="de")[0].html


def test_a_note_that_no_mark_leads_to_leads_nowhere() -> None:
    page = LexborHTMLParser(html("a[^x]\n\n[^x]: X\n[^y]: Y", "footnotes"))
    ids = {node.id for node in page.css("[id]")}
    assert {link.attributes["href"] for link in page.css("a")} == {"#n-1", "#n-1-mark"}
    assert {"n-1", "n-1-mark"} <= ids


def test_a_table_of_contents_leads_to_the_headings_by_their_own_names() -> None:
    page = LexborHTMLParser(html("[TOC]\n\n# Été\n\n## B\n\n# Été", "toc"))
    targets = [str(link.attributes["href"])[1:] for link in page.css("a")]
    assert targets == [node.id for node in page.css("h2, h3")] == ["s-ete", "s-b", "s-ete-1"]


def test_an_extension_of_the_adopter_works_with_its_classes() -> None:
    assert html('!!! note "Titre"\n    Mot', "admonition") == (
        '<div class="admonition note"><p class="admonition-title">Titre</p><p>Mot</p></div>'
    )
    assert html("a *b*{: .wide #page onclick=x }", "attr_list") == '<p>a <em class="wide">b</em></p>'


def test_html_is_dropped_with_its_line_and_its_words_stay() -> None:
    text = "a\n\n<div class='x'>\n*b* <b onclick='x'>c</b>\n</div>\n\n<script>\n\nd\n</script>\n\ne<br>f `<i>`"
    words, findings = read(text, lang="pt", extensions=extensions())
    assert words.html == "<p>a</p><p><em>b</em> c</p><p>e<br>f <code>&lt;i&gt;</code></p>"
    assert [(one.line, one.found) for one in findings] == [
        (3, "<div class='x'>"),
        (4, "<b onclick='x'>"),
        (7, "<script>"),
    ]


def test_what_is_wrong_is_told_at_its_line() -> None:
    text = "a `javascript:x`\n\n- b\n\n    [c](javascript:x)\n\n![](d.jpg)\n\n[https://e.example](https://f.example)\n"
    assert found(text) == [
        (5, "markdown.link", "javascript:x", False),  # not where it stands as code
        (7, "markdown.alt", "d.jpg", True),
        (9, "markdown.misleading", "https://e.example → https://f.example", True),
    ]


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        ("a\n\n" + "[b" * 101, 3, "markdown.too_many"),
        ("a\n\n" + "a\n: b\n" * 101, 204, "markdown.too_many"),
        ("a\n\n" + "# b\n" * 101, 103, "markdown.too_many"),
        ("a\n\n" * 1_002, 2_001, "markdown.too_many"),
        ("a\n\n" + "x <" * 201, 3, "markdown.too_many"),
        ("|a" * 2_001, 1, "markdown.too_many"),
        ("a\n\n" + "> " * 9 + "b", 3, "markdown.too_deep"),
        ("\n".join("    " * n + "- a" for n in range(15)), 15, "markdown.too_deep"),
        ("\n".join(f"[^{n}]: b" for n in range(201)), 201, "markdown.too_many"),
    ],
)
def test_what_would_take_seconds_is_refused_with_its_line(text: str, line: int, code: str) -> None:
    told = found(text, "def_list", "tables", "footnotes")
    assert [(one[0], one[1], one[3]) for one in told] == [(line, code, True)]


@pytest.mark.parametrize(("part", "way"), spread(REPEATED, ("{}", "a{}", "{}\n", "{}\n\n")))
def test_no_text_costs_more_than_its_length(part: str, way: str) -> None:
    source = (way.format(part) * limits.BYTES).encode()[: limits.BYTES].decode(errors="ignore")
    calls = counted(lambda: read(source, lang="fr", extensions=extensions(*MANY)))[1]
    assert calls < 4 * CALLS_PER_BYTE * limits.BYTES


@pytest.mark.parametrize(
    "given",
    [
        "tables",
        {"extensions": "tables"},
        {"extension_configs": {"tables": 1}},
        {"extensions": ["nothing.of.this.name"]},
        {"extension_configs": {"markdown.extensions.toc": {"no_such_option": 1}}},
    ],
)
def test_a_setting_that_python_markdown_cannot_follow_is_told(given: Any) -> None:
    with pytest.raises(WrongSetting, match="MARKDOWN") as told:
        settings.from_names({**NAMES, "MARKDOWN": given}).extensions.check()
    for lang in ("fr", "de", "en", "lb"):
        assert "extension_configs" in told.value.tell(lang)


def test_without_the_setting_it_is_what_pelican_reads_with() -> None:
    assert settings.from_names(NAMES).extensions.names == ("markdown.extensions.extra",)


def test_the_site_reads_tables_notes_definitions_and_more_and_no_html_in_markdown() -> None:
    named = {name.rpartition(".")[2] for name in EXAMPLE.settings.extensions.names}
    assert named == {"tables", "footnotes", "def_list", "abbr", "sane_lists", "fenced_code", "toc"}
    assert not re.search("extra|md_in_html", str(EXAMPLE.settings.extensions))
