"""One word of 66 letters, wherever people may write one: nothing scrolls sideways and nothing is cut off."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Visits, begun, serving
from tests.browser.test_layout import CUT_OFF, SIDEWAYS
from tests.cluster import made
from tests.small import SMALL

# As German builds them; here it stands in French, where no browser knows how to part it.
WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamt"
WIDTHS = (320, 360, 1440)
TEXT = f"summary: {WORD} {WORD}\n"
FILES = {
    **{path: text for path, text in SMALL.items() if not path.startswith("members/good/index.de")},
    "vocabulary/disciplines.yaml": f"craft:\n  label: {WORD}\ndesign:\n  label: Design\n",
    "vocabulary/audiences.yaml": f"families:\n  label: {WORD}\n",
    "vocabulary/communes.yaml": f"differdange:\n  label: {WORD}\n  part_of: esch-sur-alzette\n"
    "  coordinates: {latitude: 49.5, longitude: 5.9}\n",
    "vocabulary/languages.yaml": f"fr:\n  label: {WORD}\nlb:\n  label: Lëtzebuergesch\n",
    "members/good/index.md": f"""---
name: {WORD}
kind: studio
disciplines: [craft, design]
tagline: {WORD}
commune: differdange
based_at: hall
languages: [fr, lb]
website: https://atelier.example
email: {"a" * 64}@{"b" * 50}.example
address: {{street: {WORD}, locality: {WORD}}}
services: [{WORD}, Design]
offers: [{{text: {WORD}, until: 2027-01-01}}]
show: [email, address]
consent: {{date: 2026-01-15, version: 1, scope: [profile, pictures, contact]}}
---

{WORD}

## {WORD}

| {WORD} | b |
|---|---|
| {WORD} | {WORD} |

- {WORD}

> {WORD}
""",
    "members/plain/index.md": "---\nname: Plain\nkind: person\ndisciplines: [craft]\ntagline: Court\n"
    "consent: {date: 2026-01-15, version: 1, scope: [profile]}\n---\n",
    "events/good/index.md": f"""---
title: {WORD}
kind: open-day
{TEXT}start: 2026-12-05 18:00
end: 2026-12-07 23:00
venue: hall
organisers: [{{member: good}}, {{name: {WORD}}}]
speakers: [{{name: {WORD}}}]
disciplines: [craft]
audiences: [families]
languages: [fr]
price: {{amount: 12, note: {WORD}}}
registration: {{link: "https://inscription.example", places: 10}}
outcome: {WORD}
---

{WORD}
""",
    "events/again/index.md": f"---\ntitle: {WORD}\nkind: course\nstart: 2026-11-24 18:00\nend: 2026-11-24 20:00\n"
    f"address: {{street: {WORD}, locality: {WORD}}}\nrepeats: {{every: week, until: 2027-01-30}}\n---\n",
    "events/now/index.md": f"---\ntitle: {WORD}\nkind: exhibition\nstart: 2026-11-01\nend: 2026-12-24\n---\n",
    "events/over/index.md": f"---\ntitle: {WORD}\nkind: talk\nstart: 2026-05-24\noutcome: {WORD}\n---\n",
    "venues/hall/index.md": f"""---
name: {WORD}
{TEXT}commune: differdange
address: {{street: {WORD}, locality: {WORD}}}
access: {{train: {WORD}}}
equipment: [{{name: {WORD}, details: {WORD}}}]
hours: [{{days: [mo, tu, we, th, fr], opens: "10:00", closes: "24:00"}}]
---

{WORD}
""",
    "venues/room/index.md": f"---\nname: {WORD}\npart_of: hall\n---\n",
    "partners/city/index.md": f"---\nname: {WORD}\nrole: commune\n---\n",
    "initiatives/shelf/index.md": f"---\ntitle: {WORD}\nstage: idea\n{TEXT}members: [good]\npartners: [city]\n"
    f"outcome: {WORD}\nlinks: [{{title: {WORD}, url: 'https://rapport.example'}}]\n---\n\n{WORD}\n",
    "opportunities/signs/index.md": f"---\ntitle: {WORD}\nkind: commission\n{TEXT}from: {{partner: city}}\n"
    "side: public\ndeadline: 2027-01-15\ncommune: differdange\ndisciplines: [craft]\n"
    f"apply: {{link: 'https://a.example', note: {WORD}}}\n"
    f"budget: {{most: 20000, note: {WORD}}}\n---\n",
    "opportunities/over/index.md": f"---\ntitle: {WORD}\nkind: job\nfrom: {{name: {WORD}}}\nside: public\n"
    "deadline: 2026-01-15\n---\n",
    "news/online/index.md": f"---\ntitle: {WORD}\ndate: 2026-05-29\n{TEXT}authors: [{WORD}]\n---\n\n{WORD}\n",
    "pages/about/index.md": f"---\ntitle: {WORD}\nrole: about\n{TEXT}---\n\n## {WORD}\n\n{WORD}\n",
    "pages/home/index.md": f"---\ntitle: {WORD}\nrole: home\n{TEXT}---\n\n{WORD}\n",
    "pages/data/index.md": f"---\ntitle: {WORD}\nrole: data\n---\n",
    "pages/embed/index.md": f"---\ntitle: {WORD}\nrole: embed\n---\n",
    "pages/public-side/index.md": f"---\ntitle: {WORD}\nrole: side\nside: public\n{TEXT}---\n\n{WORD}\n",
    "figures/firms.yaml": f"title: {WORD}\nunit: companies\n"
    f"values: [{{value: 2419, year: 2020, method: {WORD}, source: {WORD}}}]\n",
}
PAGES = (
    *("", "membres/", "membres/good/", "membres/discipline/craft/", "membres/carte/", "membres/commune/differdange/"),
    *("agenda/", "agenda/good/", "agenda/again/", "agenda/2026/12/", "agenda/2026/", "agenda/public/families/"),
    *("lieux/hall/", "lieux/room/", "appels/", "appels/signs/", "appels/clos/", "initiatives/", "initiatives/shelf/"),
    *("actualites/", "actualites/online/", "partenaires/", "about/", "hub/", "impact/", "calendars/", "data/"),
    *("embed/", "search/?q=Donau", "public-side/", "legal/", "404.html"),
)


@pytest.fixture(scope="module")
def long_words(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    languages = {"DEFAULT_LANG": "fr", "LANGUAGES": ("fr", "de")}
    with serving(made(tmp_path_factory.mktemp("long"), FILES, **languages)) as address:
        yield address


@pytest.fixture(scope="module")
def visit(browser: Browser, long_words: str) -> Iterator[Page]:
    """One visitor, who goes from page to page."""
    visits = Visits(browser, long_words)
    yield visits(still=True)
    for context in visits.contexts:
        context.close()


@pytest.mark.parametrize("address", PAGES)
def test_a_word_of_66_letters_stays_on_the_page(visit: Page, address: str) -> None:
    visit.goto(f"/{address}")
    begun(visit)
    expect(visit.locator("[aria-busy=true]")).to_have_count(0)
    if "?q=" in address:
        expect(visit.locator("[data-results] li a")).not_to_have_count(0)
    found: list[tuple[int, str]] = []
    for width in WIDTHS:
        visit.set_viewport_size({"width": width, "height": 800})
        wider = visit.evaluate(SIDEWAYS)
        found += [(width, f"the page is {wider} px wider")] if wider > 0 else []
        found += [(width, text) for text in visit.evaluate(CUT_OFF, "body")]
    assert found == []
