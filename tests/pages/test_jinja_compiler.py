"""Templates: compiled our way they say the same as Jinja's way, and what our way cannot do is refused."""

from pathlib import Path

import jinja2
import pytest

from showcase.pages.compiled import Compiled
from showcase.pages.jinja_compiler import OPTIONS, Environment
from showcase.pages.templates import bare

MACROS = """
{% macro mark(text, kind="") %}<b{% if kind %} class="{{ kind }}"{% endif %}>{{ text }}</b>{% endmacro %}
{% macro box(title) %}<div>{{ title }}: {{ caller() }}</div>{% endmacro %}
{% macro open(title) %}{{ title }}{% if caller is defined %} {{ caller() }}{% endif %}{% endmacro %}
{% macro row(items) %}{% for item in items %}{{ mark(item, kind=loop.index) }}{% endfor %}{% endmacro %}
{% macro each(items) %}{% for item in items %}{{ caller(item) }}{% endfor %}{% endmacro %}
"""
IMPORTED = '{% from "macros.html" import mark, box, open as opened, row, each %}'


def both(text: str, **values: object) -> list[str]:
    """What Jinja's own environment and ours make of a template."""
    templates = {"macros.html": MACROS, "page.html": IMPORTED + text, "base.html": "<p>{% block a %}{% endblock %}</p>"}
    made = []
    for kind in (jinja2.Environment, Environment):
        environment = kind(loader=jinja2.DictLoader(templates), **OPTIONS)
        environment.globals["join"] = lambda *words, between=" ": between.join(words)
        made.append(environment.get_template("page.html").render(values))
    return made


@pytest.mark.parametrize(
    "text",
    [
        "{{ word }} {{ word|safe }} {{ 3 }} {{ none }} {{ '<' }}",
        '{{ mark(word) }} {{ mark(text=word, kind="x") }} {{ mark("a", "b") }} {{ mark(mark(word)) }}',
        "{% call box(title=word) %}{{ word }}{{ mark(word) }}{% endcall %}",
        "{% call box(title=1) %}{% call box(title=2) %}{{ word }}{% endcall %}{% endcall %}",
        "{{ opened(title=word) }} {% call opened(title=word) %}!{% endcall %}",
        "{% for one in words %}{{ loop.index }}{{ mark(one) }}{% if loop.changed(one) %}.{% endif %}{% endfor %}",
        "{{ row(items=words) }} {% call(one) each(items=words) %}{{ one }};{% endcall %}",
        "{{ join(*words, between=word) }} {{ join(**{'between': '-'}) }} {{ words|join(word) }}",
        "{{ mark(word) ~ word }} {{ word if word else mark(word) }} {% set m = mark(word) %}{{ m }}",
        '{% extends "base.html" %}{% from "macros.html" import mark %}{% block a %}{{ mark(word) }}{% endblock %}',
    ],
)
def test_templates_say_what_they_say_in_jinja(text: str) -> None:
    theirs, ours = both(text, word="<é & 'à'>", words=["<a>", "<a>", "b"])
    assert ours == theirs


@pytest.mark.parametrize(
    "text",
    [
        "{{ nothing }}",
        "{{ nothing() }}",
        "{{ word.nothing }}",
        "{{ mark() }}",
        "{{ box(title=word) }}",
        "{{ mark(text=nothing) }}",
    ],
)
def test_what_is_not_there_is_an_error(text: str) -> None:
    with pytest.raises(jinja2.UndefinedError):
        both(text, word="x")


@pytest.mark.parametrize(
    "text", ["{{ mark(word, size=1) }}", "{{ mark(word, 'x', 2) }}", "{{ mark(word, text=word) }}"]
)
def test_a_macro_takes_only_what_it_names(text: str) -> None:
    with pytest.raises(TypeError):
        both(text, word="x")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{% from "macros.html" import mark with context %}', "nothing of the page"),
        ('{% import "macros.html" as macros with context %}', "nothing of the page"),
        ("{% macro any() %}{{ kwargs }}{% endmacro %}", "all that it takes"),
        ("{% macro any() %}{{ varargs }}{% endmacro %}", "all that it takes"),
        ("{% macro any(macro) %}{{ macro }}{% endmacro %}", "cannot be named macro"),
        ("{% macro any(class) %}{{ class }}{% endmacro %}", "cannot be named class"),
        ("{{ any(class=1) }}", "cannot be named class"),
    ],
)
def test_what_needs_more_ceremony_is_refused(text: str, told: str) -> None:
    environment = Environment(**OPTIONS)
    with pytest.raises(jinja2.TemplateAssertionError, match=told):
        environment.from_string(text)


def test_templates_are_compiled_once_for_all_languages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "page.html").write_text("{{ word }}")
    asked: list[str] = []
    own = Environment.compile
    monkeypatch.setattr(Environment, "compile", lambda *given: asked.append(given[1]) or own(*given))
    compiled = Compiled()
    for _ in range(2):  # builds of one process
        for environment in bare(tmp_path, ("fr", "de"), compiled).values():
            assert environment.get_template("page.html").render(word="<") == "&lt;"
    assert asked == ["{{ word }}"]
    (tmp_path / "page.html").write_text("{{ word }}!")
    for environment in bare(tmp_path, ("fr", "de"), compiled).values():
        assert environment.get_template("page.html").render(word="<") == "&lt;!"
    assert asked == ["{{ word }}", "{{ word }}!"]
    assert [file.name for file in tmp_path.iterdir()] == ["page.html"]
