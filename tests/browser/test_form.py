"""A member changes her page on a telephone: she fills in the form, sees what is wrong, mends it, and hands it over."""

import io
import json
import zipfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, Route, expect

from showcase.records.version import digest, files
from tests.browser.axe import COLOURS, faults
from tests.browser.conftest import DAY, Visits, serving
from tests.browser.test_weight import POLICY, packed
from tests.cluster import made
from tests.serving import until
from tests.small import SMALL, small

FORGE = "https://forge.example/cluster/site"
SETTINGS: dict[str, Any] = {
    "DEFAULT_LANG": "fr",
    "LANGUAGES": ("fr", "de", "en", "lb"),
    "SITE_CLAIM": {"fr": "Le verre"},
    "SITE_EMAIL": "team@verre.example",
    "SITE_REPOSITORY": FORGE,
    "TIMEZONE": "Europe/Luxembourg",
    "PHONE_REGION": "LU",
}
AROUND = """() => {
  const found = [];
  for (let one = document.activeElement; one; one = one.parentElement) found.push(one.dataset?.field ?? "");
  return found;
}"""
GOOD = "/lb/memberen/virschloen/?record=good"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("forms"), SMALL, **SETTINGS)


@pytest.fixture(scope="module")
def served(site: Path) -> Iterator[str]:
    with serving(site) as address:
        yield address


@pytest.fixture
def visits(browser: Browser, served: str) -> Iterator[Visits]:
    known = Visits(browser, served)
    yield known
    for context in known.contexts:
        context.close()
    assert known.complaints == []


def opened(visits: Visits, address: str, **manner: Any) -> Page:
    """A form on a telephone, under the strictest policy, when its script has started."""
    visit = visits(**{"width": 390, "height": 844, "still": True, **manner})

    def under_policy(route: Route) -> None:
        if route.request.resource_type != "document":
            route.continue_()
            return
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": POLICY})

    visit.route("**/virschloen/**", under_policy)
    visit.goto(address)
    expect(visit.locator(".form[data-started]")).to_be_visible()
    return visit


def form_of(site: Path, kind: str, lang: str) -> str:
    """The address of a form, as the page of a list says it."""
    (file,) = (
        one for one in site.rglob("rules.json") if json.loads(one.read_text())["model"] == kind and lang in one.parts
    )
    return f"/{file.parent.relative_to(site).as_posix()}/"


def photo(folder: Path) -> Path:
    """A picture that tells where it was taken."""
    exif = Image.Exif()
    exif.get_ifd(0x8825)[1] = "N"
    exif[0x010F] = "Camera"
    Image.new("RGB", (3000, 2000), "teal").save(folder / "Mäi Wierk.JPG", format="JPEG", exif=exif)
    return folder / "Mäi Wierk.JPG"


def field(visit: Page, name: str) -> Any:
    return visit.locator(f".form__fields > [data-field={name}]")


def unpacked(visit: Page) -> tuple[dict[str, Any], dict[str, bytes]]:
    """What is handed over without an account: the proposal, and the pictures that come with it."""
    with visit.expect_download() as saving:
        visit.locator("[data-mail]").click()
    archive = zipfile.ZipFile(io.BytesIO(Path(saving.value.path()).read_bytes()))
    assert archive.testzip() is None
    found = {name: archive.read(name) for name in archive.namelist()}
    return json.loads(found.pop("proposal.json")), found


def kept(visit: Page, count: int) -> None:
    """Wait until so many things are kept: the draft, and each of its pictures."""

    def now() -> int:
        return int(visit.evaluate("Object.keys(localStorage).length"))

    until(lambda: now() == count, lambda: f"{now()} things are kept, and not {count}")


def add_a_service(visit: Page, words: str) -> None:
    services = field(visit, "services")
    services.locator("[data-add]").click()
    expect(services.locator("input:focus")).to_have_count(1)
    services.locator("input[lang=lb]:visible").last.fill(words)


def test_a_ceramicist_adds_a_service_and_a_picture_and_sends_them_without_an_account(
    visits: Visits, tmp_path: Path
) -> None:
    visit = opened(visits, GOOD)
    expect(visit.locator("[data-status]")).to_have_text("Dir ännert: Atelier Exemple")
    expect(visit.locator("[data-changes]")).to_have_text("Nach ass näischt geännert.")
    tagline = field(visit, "tagline").locator("input[lang=lb]")
    tagline.fill("x" * 161)
    tagline.blur()
    expect(field(visit, "tagline").locator(".field__error")).to_have_text("ze laang: 161 Zeechen, héchstens 160")
    visit.locator("[data-mail]").click()
    expect(visit.locator("[data-errors]")).to_be_focused()
    visit.locator("[data-errors] a").click()
    expect(tagline).to_be_focused()
    tagline.fill("Schossele a Vasen")
    expect(visit.locator(".field__error")).to_have_count(0)
    add_a_service(visit, "Owescoursen")
    works = field(visit, "works")
    works.locator("[data-add]").click()
    works.locator("input[type=file]").set_input_files(photo(tmp_path))
    expect(works.locator("canvas")).to_be_visible()
    works.locator("[data-field=alt] input[lang=lb]").fill("Eng Vas")
    expect(visit.locator("[data-changes]")).to_contain_text("3")
    assert visit.evaluate("document.documentElement.scrollWidth") == 390
    proposal, pictures = unpacked(visit)
    written = files(small(tmp_path / "content") / "members/good")
    assert proposal == {
        "proposal": 1,
        "record": "members/good",
        "base": digest(written),
        "lang": "lb",
        "set": {
            "tagline": {"lb": "Schossele a Vasen"},
            "services": [{"lb": "Owescoursen"}],
            "works": [{"file": "mai-wierk.jpg", "alt": {"lb": "Eng Vas"}}],
        },
        "pictures": {"mai-wierk.jpg": sha256(pictures["mai-wierk.jpg"]).hexdigest()},
    }
    sent = Image.open(io.BytesIO(pictures["mai-wierk.jpg"]))
    assert (sent.format, sent.size, dict(sent.getexif())) == ("JPEG", (2400, 1600), {})
    letter = visit.locator("[data-sent] a").get_attribute("href") or ""
    assert letter.startswith("mailto:team@verre.example?subject=")
    assert "members-good.zip" in letter


def test_with_an_account_an_issue_opens_that_is_already_written(visits: Visits) -> None:
    visit = opened(visits, GOOD)
    visit.context.route(f"{FORGE}/**", lambda route: route.fulfill(body="an issue", content_type="text/plain"))
    field(visit, "founded").locator("input").fill("2019")
    with visit.expect_popup() as opening:
        visit.get_by_role("button", name="Mat engem Kont bei forge.example schécken").click()
    address = opening.value.url
    assert len(address) < 8000
    assert address.startswith(f"{FORGE}/issues/new?")
    asked = parse_qs(urlsplit(address).query)
    assert asked["template"] == ["proposal.yml"]
    assert asked["title"] == ["members/good: Atelier Exemple"]
    proposal = json.loads(asked["proposal"][0])
    assert proposal["set"] == {"founded": "2019"}
    assert list(proposal) == ["proposal", "record", "base", "lang", "set"]


def test_what_is_too_long_for_an_address_is_copied(visits: Visits) -> None:
    visit = opened(visits, GOOD)
    visit.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit.context.route(f"{FORGE}/**", lambda route: route.fulfill(body="an issue", content_type="text/plain"))
    field(visit, "body").locator("textarea[lang=lb]").fill("Laang. " * 1500)
    with visit.expect_popup() as opening:
        visit.locator("[data-forge]").click()
    assert "proposal=" not in opening.value.url
    copied = json.loads(visit.evaluate("navigator.clipboard.readText()"))
    assert copied["body"] == {"lb": ("Laang. " * 1500).strip()}
    assert copied["set"] == {}


def test_a_new_member_needs_consent_and_gets_a_folder_by_its_name(visits: Visits) -> None:
    visit = opened(visits, "/lb/memberen/virschloen/")
    visit.locator("[data-mail]").click()
    errors = visit.locator("[data-errors] li")
    expect(errors).to_have_count(5)  # name, kind, disciplines, tagline, consent
    field(visit, "name").locator("input").fill("Œuvres & Söhne")
    field(visit, "kind").locator("select").select_option("studio")
    for name in ("design", "craft"):
        field(visit, "disciplines").locator(f"input[value={name}]").check()
    field(visit, "tagline").locator("input[lang=lb]").fill("Mir maachen Biller")
    visit.locator("[data-scope] input[value=profile]").check()
    expect(errors).to_have_count(0)
    proposal, _ = unpacked(visit)
    assert (proposal["record"], proposal["base"]) == ("members/oeuvres-sohne", None)
    assert proposal["set"] == {
        "name": "Œuvres & Söhne",
        "kind": "studio",
        "disciplines": ["design", "craft"],  # in the order in which they were chosen
        "tagline": {"lb": "Mir maachen Biller"},
        "consent": {"date": DAY, "version": "2", "scope": ["profile"]},
    }


def test_a_draft_stays_until_it_is_sent_or_thrown_away(visits: Visits, tmp_path: Path) -> None:
    visit = opened(visits, GOOD)
    field(visit, "founded").locator("input").fill("2019")
    works = field(visit, "works")
    works.locator("[data-add]").click()
    works.locator("input[type=file]").set_input_files(photo(tmp_path))
    expect(works.locator("canvas")).to_be_visible()
    kept(visit, 2)
    visit.reload()
    expect(visit.locator(".form[data-started]")).to_be_visible()
    expect(visit.locator("[data-status]")).to_contain_text("ass nach do")
    expect(field(visit, "founded").locator("input")).to_have_value("2019")
    expect(works.locator("canvas")).to_be_visible()
    visit.once("dialog", lambda dialog: dialog.accept())
    with visit.expect_navigation():
        visit.locator("[data-away]").click()
    expect(visit.locator(".form[data-started]")).to_be_visible()
    expect(field(visit, "founded").locator("input")).to_have_value("")
    assert visit.evaluate("Object.keys(localStorage)") == []
    field(visit, "founded").locator("input").fill("2018")
    unpacked(visit)
    kept(visit, 0)


def test_a_page_that_is_still_right_takes_one_tap_and_a_wrong_one_a_word(visits: Visits) -> None:
    visit = opened(visits, f"{GOOD}&still=1")
    expect(field(visit, "name")).not_to_be_visible()
    visit.locator("[data-yes]").click()
    proposal, _ = unpacked(visit)
    assert proposal["set"] == {"verified": DAY}
    visit = opened(visits, f"{GOOD}&wrong=1")
    expect(field(visit, "name")).not_to_be_visible()
    visit.locator("#note").fill("D’Adress ass al.")
    proposal, _ = unpacked(visit)
    assert (proposal["set"], proposal["note"]) == ({}, "D’Adress ass al.")


def test_the_language_in_which_one_writes_is_in_sight_on_a_narrow_telephone(visits: Visits) -> None:
    visit = opened(visits, GOOD, width=320)
    for tongue in ("lb", "", "fr"):
        button = visit.locator(f"[data-tongue='{tongue}']")
        button.click()
        expect(button).to_have_attribute("aria-pressed", "true")
    visit.reload()
    expect(visit.locator(".form[data-started]")).to_be_visible()
    box = visit.locator("[data-tongue=lb]").bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320


# What the row or card of each record says that is opened, one paragraph after the other.
PREVIEWS = {
    "membres/good": ["Bols et vases tournés à la main", "Atelier Exemple", "Artisanat Differdange"],
    "agenda/good": ["Portes ouvertes", "Nuit des ateliers", "2026-12-05 18:00 Halle Exemple"],
    "appels/signs": [
        *("53 jours restants", "Commande", "Signalétique d’une école", "Ville Exemple"),
        "Date limite 2027-01-15",
    ],
    "initiatives/shelf": ["Idée", "Une étagère"],
    "lieux/hall": ["Halle Exemple"],
}


@pytest.mark.parametrize("width", [390, 1280])
def test_every_kind_can_be_changed_from_the_page_of_a_record(visits: Visits, width: int) -> None:
    visit = visits(width=width, still=True)
    for place, shown in PREVIEWS.items():
        visit.goto(f"/{place}/")
        visit.get_by_role("link", name="Modifier cette page").click()
        expect(visit.locator(".form[data-started]")).to_be_visible()
        expect(visit.locator("[data-status]")).to_contain_text("Vous modifiez")
        expect(visit.locator("[data-changes]")).to_have_text("Rien n’est encore changé.")
        expect(visit.locator("[data-git] a")).to_have_attribute("href", f"{FORGE}/edit/main/content/{_english(place)}")
        preview = visit.locator("[data-preview] .look__card")
        assert [" ".join(part.split()) for part in preview.inner_text().split("\n\n")] == shown
        title = preview.locator("[class*='__title']").bounding_box()
        assert title
        assert title["width"] > 130, "as wide as in a list"


def test_the_preview_of_a_call_that_is_over_says_no_days(visits: Visits) -> None:
    visit = visits(width=390, still=True)
    visit.goto("/appels/signs/")
    visit.get_by_role("link", name="Modifier cette page").click()
    expect(visit.locator(".form[data-started]")).to_be_visible()
    field(visit, "deadline").locator("input").first.fill("2026-11-22")
    expect(visit.locator("[data-preview] .countdown")).to_have_text("×")


def _english(place: str) -> str:
    kinds = {"membres": "members", "agenda": "events", "appels": "opportunities", "lieux": "venues"}
    kind, _, slug = place.partition("/")
    return f"{kinds.get(kind, kind)}/{slug}/index.md"


def test_the_form_can_be_used_with_the_keyboard_alone(visits: Visits) -> None:
    visit = opened(visits, GOOD)
    visit.locator("[data-tongue=lb]").focus()
    reached: set[str] = set()
    for _ in range(400):
        visit.keyboard.press("Tab")
        reached |= set(visit.evaluate(AROUND))
        if visit.evaluate("document.activeElement.matches('[data-mail]')"):
            break
    asked = visit.locator(".form__fields > [data-field]").evaluate_all("all => all.map((one) => one.dataset.field)")
    assert set(asked) - reached == set()
    field(visit, "services").locator("[data-add]").focus()
    visit.keyboard.press("Enter")
    visit.keyboard.type("Vasen")
    visit.keyboard.press("Tab")
    assert visit.evaluate("document.activeElement.matches('[data-remove]')")
    visit.keyboard.press("Enter")
    expect(field(visit, "services").locator(".item")).to_have_count(0)


@pytest.mark.parametrize("kind", ["Member", "Event", "Opportunity", "Initiative", "Venue"])
def test_an_opened_form_has_no_barrier_by_day_and_by_night(visits: Visits, site: Path, axe: str, kind: str) -> None:
    visit = opened(visits, form_of(site, kind, "lb"))
    for button in visit.locator("[data-add]").all():
        button.click()
    visit.locator("[data-mail]").click()
    expect(visit.locator("[data-errors]")).to_be_focused()
    visit.locator("[data-tongue='']").click()
    assert faults(visit, axe) == []
    assert visit.evaluate("document.documentElement.scrollWidth") == 390
    visit.emulate_media(color_scheme="dark")
    assert faults(visit, axe, COLOURS) == []


def test_the_script_of_forms_weighs_less_than_25_kb(site: Path) -> None:
    modules = list(site.glob("assets/js-*/form/*.js"))
    assert len(modules) > 15
    assert sum(map(packed, modules)) < 25_000


def test_without_script_the_page_is_a_list_to_read_and_tells_the_way_by_mail(visits: Visits) -> None:
    visit = visits(width=390, javascript=False, still=True)
    visit.goto("/lb/memberen/virschloen/")
    expect(visit.get_by_role("link", name="Eng E-Mail schreiwen")).to_be_visible()
    expect(visit.get_by_text("Wat Dir maacht, an engem Saz.")).to_be_visible()
    main = visit.locator("main")
    for dead in ("input", "select", "textarea", "button"):
        assert main.locator(f"{dead}:visible").count() == 0


def test_where_the_script_cannot_begin_the_page_is_the_one_without_it(browser: Browser, served: str) -> None:
    visits = Visits(browser, served)
    visit = visits(width=390, still=True, may_complain=True)
    visit.route("**/rules.json", lambda route: route.abort())
    visit.goto("/lb/memberen/virschloen/")
    expect(visit.locator(".form[data-failed]")).to_be_visible()
    expect(visit.get_by_role("link", name="Eng E-Mail schreiwen")).to_be_visible()
    assert visit.locator("main :is(input, button):visible").count() == 0
    for context in visits.contexts:
        context.close()


def test_where_there_is_no_forge_only_mail_is_offered(browser: Browser, tmp_path: Path) -> None:
    with serving(made(tmp_path, SMALL, **{**SETTINGS, "LANGUAGES": ("fr", "lb"), "SITE_REPOSITORY": ""})) as address:
        visits = Visits(browser, address)
        visit = opened(visits, GOOD)
        expect(visit.locator("[data-mail]")).to_be_visible()
        assert visit.locator("[data-forge]").count() == 0
        expect(visit.locator("[data-git]")).not_to_be_visible()
        for context in visits.contexts:
            context.close()
        assert visits.complaints == []
