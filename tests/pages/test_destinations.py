"""The addresses that a text may lead to are those that the site has, whatever kinds of records there are."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from showcase.derive.addresses import Addresses, feeds_and_calendars
from showcase.derive.destinations import Destinations, of_content
from showcase.derive.pairs import SECOND
from showcase.pages.route import NAMES, HomeRoute
from showcase.records import content
from showcase.schema.kinds import KINDS, MAP
from showcase.schema.left_out import CAN_BE_LEFT_OUT
from showcase.schema.vocabulary import VOCABULARIES
from showcase.site.build import Build
from tests.cluster import prepare
from tests.small import SMALL

COMMUNES = "".join(
    f"{key}:\n  label: {key}\n  part_of: esch-sur-alzette\n  coordinates: {{latitude: {north}, longitude: {east}}}\n"
    for key, north, east in (("differdange", 49.52, 5.89), ("petange", 49.56, 5.88), ("mersch", 49.75, 6.11))
)
OF_MERSCH = str(SMALL["members/good/index.md"]).replace("differdange", "mersch")
MANY = SMALL | {
    "members/good-in-mersch/index.md": OF_MERSCH.replace("based_at: hall\n", ""),
    "members/designer/index.md": str(SMALL["members/good/index.md"]).replace("[craft]", "[design]"),
    "vocabulary/communes.yaml": COMMUNES,
    "pages/data/index.md": "---\ntitle: Données\nrole: data\n---\n",
    "pages/embed/index.md": "---\ntitle: À intégrer\nrole: embed\n---\n",
    "events/old/index.md": "---\ntitle: Avant\nkind: workshop\nstart: 2025-10-31\nend: 2025-11-02\n---\n",
    "news/later/index.md": "---\ntitle: Plus tard\ndate: 2026-12-24\n---\n",
    "members/hidden/index.md": "---\nname: Caché\nkind: studio\ndisciplines: [design]\ntagline: Rien\n---\n",
    "members/moved/index.md": """---
name: Parti
kind: person
disciplines: [design]
tagline: Ailleurs
email: parti@example.org
former: [stayed]
consent: {date: 2026-01-15, version: 1, scope: [profile, contact]}
---
""",
}
# What other records say of those of a kind, which goes with them.
NAMED = {
    "": (),
    "members": ("{member: good}, ", "members: [good]\n"),
    "venues": ("venue: hall\n", "based_at: hall\n"),
    "partners": (", {partner: city}", "partners: [city]\n"),
}
SITE = {"DEFAULT_LANG": "fr", "LANGUAGES": ("fr", "de"), "SITE_CLAIM": {"fr": "Le verre"}}
# What is told apart by a digest, or by how many records there are: no text leads there.
MADE = ("static/", "theme/", "search/", "de/search/", "pictures/")


def without(kind: str) -> dict[str, str]:
    """The content without any record of a kind."""
    left = {path: text for path, text in MANY.items() if not kind or not path.startswith(f"{kind}/")}
    for words in NAMED.get(kind, ()):
        left = {path: text.replace(words, "") for path, text in left.items()}
    if kind == "partners":
        left = {path: text.replace("{partner: city}", "{member: good}") for path, text in left.items()}
    return left


def told(built: Build, day: date) -> Destinations:
    return of_content(content.read(built.site.content, built.site.known), built.site.known, day)


def candidates(at: Addresses, keys: dict[str, list[str]]) -> Iterator[str]:
    """Every address that a site with such slugs and terms could have, and some that none has."""
    for lang in at.languages:
        yield from (at.root(lang), at.closed(lang), at.closing(lang), f"{at.root(lang)}x/")
        yield at.listing(lang, "members", MAP.tell(lang))
        yield from (at.file(lang, name) for name in feeds_and_calendars(KINDS))
        for kind in KINDS:
            yield from (at.listing(lang, kind), at.form(lang, kind))
            for slug in [*keys["slugs"], "x"]:
                page = at.record(lang, kind, slug)
                yield from (page, page[:-1], f"{page}{slug}.ics", f"{page}agenda.ics", f"{page}{slug}.vcf")
            for field in KINDS[kind].facets:
                for key in [*keys["terms"], *keys["slugs"], "free", "paid", "studio", "person", "job", "commission"]:
                    beside = at.facet(lang, kind, field, key)
                    yield from (beside, f"{beside}feed.atom", f"{beside}feed.json", f"{beside}agenda.ics")
        for second in SECOND:
            yield from (at.pair(lang, one, second, other) for one in keys["terms"] for other in keys["terms"])
        for year in (2024, 2025, 2026, 2027):
            yield at.listing(lang, "events", str(year))
            yield from (at.listing(lang, "events", str(year), f"{month:02}") for month in range(1, 13))
    yield from (at.data(f"{kind}.{extension}") for kind in KINDS for extension in ("json", "csv", "geojson", "xml"))
    yield from ("embed/events.js", "embed/badge.de.svg", "embed/badge.pt.svg", "404.html", "de/404.html", "sitemap.xml")


def by_side(files: dict[str, str]) -> dict[str, str]:
    """The content without what it says of sides."""
    return {path: re.sub("^side: .*\n", "", text, flags=re.MULTILINE) for path, text in files.items()}


def test_the_content_has_every_sort_of_page(tmp_path: Path) -> None:
    """Who adds a route gives `MANY` a record that makes its page, and `candidates` its address."""
    found = {type(page.route) for page in prepare(tmp_path, MANY, **SITE).pages}
    assert found == set(NAMES.values()) - {HomeRoute}  # it stands where content has no first page


EACH = [*((kind, ()) for kind in ("", *KINDS)), *((name, (name,)) for name in CAN_BE_LEFT_OUT)]


@pytest.mark.parametrize(("kind", "left_out"), EACH, ids=str)
def test_every_address_that_the_site_has_is_known_and_no_other(
    tmp_path: Path, kind: str, left_out: tuple[str, ...]
) -> None:
    files = by_side(without(kind)) if "sides" in left_out else without(kind)
    if "venues" in left_out:
        del files["pages/hub/index.md"]
    built = prepare(tmp_path, files, LEAVE_OUT=left_out, **SITE)
    where = told(built, built.site.today)
    made = {page.address for page in built.pages}
    made |= {path.removesuffix("index.html") for path in built.targets.others if not path.startswith(MADE)}
    read = content.read(built.site.content, built.site.known)
    terms = [key for name in VOCABULARIES for key in read.keys[name]]
    slugs = [slug for some in read.names.values() for slug in some] + ["stayed"]
    asked = set(candidates(where.at, {"terms": terms, "slugs": slugs}))
    assert len(asked & made) > 60
    assert {path for path in asked if where.has(path, built.site.today)} == asked & made
    assert {page.address for page in built.pages if not where.has(page.address, built.site.today)} == set()
