"""Eight things that people come for, done with a thumb on a small phone: how many taps each takes, as docs say."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visits
from tests.browser.phone import HEIGHT, WIDTH, Phone
from tests.conftest import ROOT

Task = Callable[[Phone], None]
TASKS: dict[str, Task] = {}


def task(name: str) -> Callable[[Task], Task]:
    def keep(does: Task) -> Task:
        TASKS[name] = does
        return does

    return keep


def menu(phone: Phone, entry: str) -> None:
    phone.tap(phone.page.locator("header").get_by_role("button", name=re.compile("^Men[uü]$")))
    phone.tap(phone.page.locator("#menu").get_by_role("link", name=entry, exact=True))


@task("a ceramicist who speaks German")
def ceramicist(phone: Phone) -> None:
    phone.open("/de/")
    phone.tap(phone.page.locator("header").get_by_role("button", name="Menü"))
    phone.write(phone.page.locator("#menu").get_by_role("searchbox"), "Keramikerin")
    phone.page.keyboard.press("Enter")
    phone.tap(phone.page.locator("main .result a").first)
    expect(phone.page).to_have_url(re.compile("/de/mitglieder/terre-exemple/$"))
    languages = phone.page.locator("main .facts").get_by_role("link", name="Deutsch").first
    phone.read(languages)


@task("a photographer near Esch, or to be told that there is none")
def photographer(phone: Phone) -> None:
    phone.open("/")
    phone.tap(phone.page.locator("header").get_by_role("button", name="Menu"))
    phone.write(phone.page.locator("#menu").get_by_role("searchbox"), "photographe Esch")
    phone.page.keyboard.press("Enter")
    told = phone.page.locator("main").get_by_text(re.compile("Rien ne contient tous ces mots|Rien trouvé"))
    phone.read(told)


@task("this weekend, with children, free of charge")
def weekend(phone: Phone) -> None:
    phone.open("/")
    menu(phone, "Agenda")
    quick = phone.page.locator(".filters__quick")
    for name in ("Ce week-end", "Familles", "Entrée libre"):
        phone.tap(quick.get_by_role("link", name=re.compile(name)))
    status = phone.page.locator("main [role=status]").first
    phone.read(status)
    expect(status).to_have_text(re.compile(r"rendez-vous|Aucun"))
    assert {"when=weekend", "families", "free"} <= set(re.findall(r"when=weekend|families|free", phone.page.url))


@task("subscribe to the workshops")
def workshops(phone: Phone) -> None:
    phone.open("/")
    menu(phone, "Agenda")
    phone.tap(phone.page.locator(".filters__quick").get_by_role("link", name=re.compile("Atelier")))
    subscribe = phone.page.locator("main a[href^='webcal:']").first
    phone.read(subscribe)
    expect(subscribe).to_have_attribute("href", re.compile("^webcal://.*/agenda/type/workshop/"))
    phone.taps += 1  # the tap on it leaves the browser for the calendar of the phone


@task("an open call that I can answer: until when, how")
def call(phone: Phone) -> None:
    phone.open("/")
    menu(phone, "Appels & emplois")
    phone.tap(phone.page.locator("[data-group=open] .call a").first)
    page = phone.page.locator("main")
    scrolled = phone.screens
    phone.read(page.get_by_text(re.compile("^Date limite")).first)
    phone.read(page.get_by_role("link", name=re.compile("^Répondre")).first)
    assert phone.screens == scrolled, "all of it stands in the first screen"


@task("who runs this, and who pays")
def governance(phone: Phone) -> None:
    phone.open("/")
    menu(phone, "À propos")
    phone.tap(phone.page.locator("main").get_by_role("link", name=re.compile("Qui le porte")).first)
    scrolled = phone.screens
    phone.read(phone.page.locator("main").get_by_text("Qui paie").first)
    assert phone.screens == scrolled, "it stands in the first screen"


@task("how to join, or change a page")
def join(phone: Phone) -> None:
    phone.open("/")
    menu(phone, "Adhérer")
    phone.tap(phone.page.locator("main a[href='/membres/proposer/']").first)
    expect(phone.page.locator("main form")).to_be_visible()


@task("the same page in German")
def german(phone: Phone) -> None:
    phone.open("/membres/?discipline=craft")
    status = phone.page.locator("main [role=status]").first
    found = re.findall(r"\d+", status.inner_text())
    menu(phone, "Deutsch")
    expect(phone.page).to_have_url(re.compile(r"/de/mitglieder/\?disziplin=craft$"))
    expect(status).to_have_text(re.compile(f"^{found[0]} Mitglieder"))


def told_by_docs() -> dict[str, int]:
    """The taps of each task as the page for visitors has them: task, taps before, taps now."""
    text = (ROOT / "docs/visitors.md").read_text(encoding="utf-8")
    section = text.partition("## Eight tasks on a phone")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| ([^|]+?) \| [^|]*\| (\d+)\b[^|]*\|", section, re.M)
    return {name: int(taps) for name, taps in rows}


@pytest.mark.parametrize("name", TASKS)
def test_a_task_on_a_phone_takes_as_many_taps_as_docs_say(page: Visits, name: str) -> None:
    phone = Phone(page(width=WIDTH, height=HEIGHT, touch=True, still=True))
    TASKS[name](phone)
    print(f"{name}: {phone.taps} taps, {phone.letters} letters, {phone.screens:.1f} screens")
    assert told_by_docs()[name] == phone.taps


def test_docs_tell_of_every_task() -> None:
    assert told_by_docs().keys() == TASKS.keys()
