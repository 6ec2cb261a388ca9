"""What a form asks and begins with: all that the site has, and nothing that it leaves out or does not publish."""

import json
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from showcase.derive.form import examples, fields
from showcase.derive.form.fields import KINDS_WITH_FORM, Field
from showcase.derive.form.words import GROUPS, STAFF
from showcase.records import version
from showcase.schema.kinds import KINDS
from showcase.schema.left_out import kinds_without
from tests.cluster import made, read
from tests.site.test_left_out import without
from tests.small import SMALL

FRENCH = {"LANGUAGES": ("fr",), "DEFAULT_LANG": "fr", "SITE_CLAIM": {"fr": "Le cluster"}}
TWO = {**FRENCH, "LANGUAGES": ("fr", "de")}  # in which the texts of the small content are written
LANGUAGES = {**FRENCH, "LANGUAGES": ("fr", "de", "en", "lb")}
HIDDEN = """---
name: Atelier Exemple
kind: studio
disciplines: [craft]
tagline: Bols et vases
email: geheim@example.org
phone: "+352 26 00 00 00"
show: [phone]
owners: [{account: anne, id: 7}]
consent: {date: 2026-01-15, version: 1, scope: [profile, contact]}
---

Nous tournons des bols.
<!-- à vérifier avec Anne -->

Et des vases.
"""


def every(some: tuple[Field, ...]) -> list[Field]:
    return [*some, *(inner for one in some for inner in every(one.parts))]


def asked(page: LexborHTMLParser) -> list[str]:
    """The fields that stand directly in the form."""
    return [one.attributes["data-field"] or "" for one in page.css(".form__fields > [data-field]")]


def begins_with(output: Path, address: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((output / address / "record.json").read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("kind", KINDS_WITH_FORM)
def test_a_form_asks_every_field_of_its_kind_but_those_of_the_staff(kind: str) -> None:
    form = fields.of_kind(KINDS[kind], lang="en", languages=("fr", "en"))
    names = [field.name for field in form.fields]
    assert sorted(names) == sorted(KINDS[kind].fields.keys() - STAFF[kind])
    assert len(names) == len(set(names))
    assert STAFF[kind] <= KINDS[kind].fields.keys()
    assert {name for _, _, some in GROUPS[kind] for name in some} <= {*names}
    assert [one.key for one in every(form.fields) if not one.label or not one.help] == []


@pytest.mark.parametrize("kind", KINDS_WITH_FORM)
def test_the_example_of_a_text_is_in_the_language_that_asks(kind: str) -> None:
    known = {lang: {label.tell(lang) for label in examples.TEXTS.values()} for lang in LANGUAGES["LANGUAGES"]}
    for lang, texts in known.items():
        form = fields.of_kind(KINDS[kind], lang=lang, languages=("fr", "en"))
        assert {one.example for one in every(form.fields) if one.sort == "text"} <= {*texts, ""}


@pytest.mark.parametrize("kind", KINDS_WITH_FORM)
def test_what_a_site_leaves_out_is_no_part_of_its_forms(kind: str) -> None:
    kinds = kinds_without(("sides", "venues", "partners"))
    if kind not in kinds:
        return
    form = fields.of_kind(kinds[kind], lang="en", languages=("en",))
    assert not {"side", "sides", "venue", "based_at"} & {field.name for field in form.fields}
    assert not {"venues", "partners"} & {field.of for field in every(form.fields)}


def test_a_site_has_the_forms_of_its_kinds_and_links_to_no_other(tmp_path: Path) -> None:
    left_out = ("events", "opportunities")
    output = made(tmp_path, without(*left_out), LEAVE_OUT=left_out, **FRENCH)
    forms = sorted(one.parent.relative_to(output).as_posix() for one in output.glob("*/*/rules.json"))
    assert [form for form in forms if form.endswith("/proposer")] == [
        "initiatives/proposer",
        "lieux/proposer",
        "membres/proposer",
    ]
    others = [
        link.attributes["href"] for link in read(output / "membres/proposer/index.html").css("main > div > nav a")
    ]
    assert others == ["/initiatives/proposer/", "/lieux/proposer/"]


def test_a_form_stands_in_every_language_and_asks_search_engines_to_leave_it_out(tmp_path: Path) -> None:
    output = made(tmp_path, SMALL, **LANGUAGES)
    for address in ("membres/proposer", "de/mitglieder/vorschlagen", "en/members/propose", "lb/memberen/virschloen"):
        page = read(output / address / "index.html")
        robots = page.css_first("meta[name=robots]")
        assert robots is not None
        assert robots.attributes["content"] == "noindex"
        assert asked(page)[:3] == ["name", "kind", "disciplines"]
        assert len(page.css("h1")) == 1
    assert "proposer" not in (output / "sitemap.xml").read_text(encoding="utf-8")
    for page_of in ("membres", "membres/good", "agenda", "appels", "initiatives", "join"):
        assert read(output / page_of / "index.html").css("main a[href*='/proposer/']") != []


def test_only_what_is_published_of_a_record_is_in_what_its_form_begins_with(tmp_path: Path) -> None:
    output = made(tmp_path, {**SMALL, "members/good/index.md": HIDDEN}, **TWO)
    told = begins_with(output, "membres/good")
    assert told["base"] == version.digest(version.files(tmp_path / "content/members/good"))
    assert told["set"] == {
        "name": "Atelier Exemple",
        "kind": "studio",
        "disciplines": ["craft"],
        "tagline": {"fr": "Bols et vases", "de": "Schalen und Vasen von Hand gedreht"},
        "phone": "+352 26 00 00 00",
        "show": ["phone"],
        "body": {"fr": "Nous tournons des bols.\n\nEt des vases.", "de": "Wir drehen Schalen."},
    }
    whole = json.dumps(told, ensure_ascii=False)
    for secret in ("geheim", "anne", "vérifier", "consent", "2026-01-15"):
        assert secret not in whole


def test_a_record_that_is_not_public_has_nothing_to_begin_with(tmp_path: Path) -> None:
    hidden = HIDDEN.replace("scope: [profile, contact]", "scope: [contact]")
    files = {path: text.replace("{member: good}, ", "") for path, text in SMALL.items() if isinstance(text, str)}
    output = made(tmp_path, {**files, "members/good/index.md": hidden}, **TWO)
    assert not (output / "membres/good").exists()


def test_who_is_not_public_is_not_named_and_such_a_field_is_withheld(tmp_path: Path) -> None:
    hidden = HIDDEN.replace("scope: [profile, contact]", "scope: [contact]")
    signs = str(SMALL["opportunities/signs/index.md"]).replace("{partner: city}", "{member: hidden}")
    files = {**SMALL, "members/hidden/index.md": hidden, "opportunities/signs/index.md": signs}
    told = begins_with(made(tmp_path, files, **FRENCH), "appels/signs")
    assert told["withheld"] == ["from"]
    assert "hidden" not in json.dumps(told)


def test_values_are_written_as_files_have_them(tmp_path: Path) -> None:
    files = {
        **SMALL,
        "venues/hall/index.md": "---\nname: Halle\ncoordinates: {latitude: 49.5, longitude: 5.9}\n"
        'hours: [{days: [mo], opens: "9:30", closes: "24:00"}]\n---\n',
        "events/good/index.md": "---\ntitle: {fr: Nuit, de: Nacht}\nkind: open-day\nstart: 2026-12-05T18:00\n"
        "price: 12.50\nrepeats: {every: week, until: 2026-12-31, except: [2026-12-19]}\n"
        "organisers: [{member: good}]\n---\n",
    }
    output = made(tmp_path, files, **TWO)
    assert begins_with(output, "lieux/hall")["set"] == {
        "name": {"fr": "Halle"},
        "coordinates": {"latitude": "49.5", "longitude": "5.9"},
        "hours": [{"days": ["mo"], "opens": "09:30", "closes": "00:00"}],
    }
    assert begins_with(output, "agenda/good")["set"] == {
        "title": {"fr": "Nuit", "de": "Nacht"},
        "kind": "open-day",
        "start": "2026-12-05 18:00",
        "price": {"amount": "12.50"},
        "repeats": {"every": "week", "until": "2026-12-31", "except": ["2026-12-19"]},
        "organisers": [{"member": "good"}],
    }
