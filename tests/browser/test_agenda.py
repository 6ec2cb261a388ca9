"""The agenda in the browser: several filters at once, a page that was made days ago, the month as a grid."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Visits, begun, serving
from tests.built import KINDS_OF_PAGE, read, translations
from tests.cluster import made
from tests.conftest import DAY
from tests.small import SMALL

AGENDA = f"/{KINDS_OF_PAGE['events']}"
MANY = 100  # events, which take three pages


def opened(page: Visits, address: str = AGENDA, day: str = DAY, **manner: object) -> Page:
    """A page as its visitors see it on a day, after its behaviours have begun."""
    visit = page(still=True, day=day, **manner)  # type: ignore[arg-type]
    visit.goto(address)
    begun(visit)
    return visit


def shown(visit: Page) -> list[str]:
    return [one.strip() for one in visit.locator("[data-has]:visible .occurrence__title").all_inner_texts()]


def choose(visit: Page, field: str, key: str) -> None:
    group = visit.locator(f"details[data-facet={field}]")
    if group.get_attribute("open") is None:
        group.locator("summary").click()
    # without script its address alone says which it is
    group.locator(f"a:is([data-key={key}], [href$='/{key}/'])").click()


def told(built: Path, field: str, key: str) -> set[str]:
    """The events that have a value, by the page's own attributes."""
    items = read(built, KINDS_OF_PAGE["events"]).css("[data-has]")
    having = [one for one in items if f"{field}/{key}" in (one.attributes["data-has"] or "").split()]
    return {title.text().strip() for one in having for title in one.css(".occurrence__title")}


def test_several_filters_narrow_the_list_in_place_and_the_number_is_announced(page: Visits, built: Path) -> None:
    visit = opened(page)
    everything = shown(visit)
    choose(visit, "audiences", "adults")
    expect(visit).to_have_url(re.compile(r"\?public=adults$"))
    adults = told(built, "audiences", "adults")
    expect(visit.locator("[data-count]")).to_have_text(f"{len(adults)} rendez-vous")
    assert set(shown(visit)) == adults
    choose(visit, "disciplines", "craft")
    both = adults & told(built, "disciplines", "craft")
    expect(visit.locator("[data-count]")).to_have_text(f"{len(both)} rendez-vous")
    assert set(shown(visit)) == both
    assert set() < both < adults < set(everything)
    expect(visit.get_by_role("status")).to_have_text(f"{len(both)} rendez-vous")
    expect(visit.locator("details [data-key=adults]")).to_have_attribute("aria-current", "true")


def test_values_of_one_field_add_up(page: Visits, built: Path) -> None:
    visit = opened(page, f"{AGENDA}?disciplines=music&disciplines=fashion")
    wanted = told(built, "disciplines", "music") | told(built, "disciplines", "fashion")
    expect(visit.locator("[data-count]")).to_have_text(f"{len(wanted)} rendez-vous")
    assert set(shown(visit)) == wanted


def test_back_takes_away_what_was_chosen_last_and_forward_brings_it_again(page: Visits) -> None:
    visit = opened(page)
    steps = [shown(visit)]
    for field, key in (("price", "free"), ("audiences", "students")):
        choose(visit, field, key)
        steps.append(shown(visit))
    for step in (1, 0):
        visit.go_back()
        assert shown(visit) == steps[step]
    visit.go_forward()
    assert shown(visit) == steps[1]
    assert len({len(step) for step in steps}) == 3


def test_what_is_chosen_can_be_taken_back_one_by_one_or_all_at_once(page: Visits) -> None:
    visit = opened(page)
    everything = shown(visit)
    choose(visit, "price", "free")
    choose(visit, "price", "free")
    assert shown(visit) == everything
    choose(visit, "audiences", "students")
    assert shown(visit) != everything
    visit.get_by_role("link", name="Tout l’agenda").click()
    assert shown(visit) == everything
    expect(visit).to_have_url(AGENDA)
    expect(visit.locator(":focus")).to_have_count(1)
    expect(visit.locator("[data-count]")).to_have_text(f"{len(everything)} rendez-vous")


def test_filters_that_leave_nothing_say_so(page: Visits) -> None:
    visit = opened(page, f"{AGENDA}?disciplines=architecture&audiences=families&languages=uk")
    expect(visit.locator("main .empty")).to_be_visible()
    assert shown(visit) == []
    assert visit.locator(".agenda__month:visible").count() == 0


def test_an_address_that_names_nothing_known_shows_everything(page: Visits) -> None:
    visit = opened(page)
    everything = shown(visit)
    for query in ("?disciplines=nothing", "?x=1", "?disciplines=%3Cscript%3E", "?constructor=prototype"):
        visit.goto(AGENDA + query)
        begun(visit)
        assert shown(visit) == everything, query


def test_nothing_moves_above_the_list_when_a_filter_is_chosen(page: Visits) -> None:
    visit = opened(page, width=1280)
    top = "() => document.querySelector('[data-agenda]').getBoundingClientRect().top + scrollY"
    before = visit.evaluate(top)
    choose(visit, "price", "free")
    assert visit.evaluate(top) == before


def test_filters_are_chosen_with_the_keyboard_and_the_focus_stays(page: Visits) -> None:
    visit = opened(page)
    visit.locator("details[data-facet=price] summary").focus()
    visit.keyboard.press("Enter")
    visit.keyboard.press("Tab")
    visit.keyboard.press("Enter")
    expect(visit).to_have_url(re.compile(r"\?entree=free$"))
    expect(visit.locator("details [data-key=free]")).to_be_focused()
    visit.keyboard.press("Enter")
    expect(visit).to_have_url(AGENDA)


def test_from_the_list_of_one_value_a_second_leads_to_the_agenda_narrowed_by_both(page: Visits, built: Path) -> None:
    visit = opened(page, f"/{KINDS_OF_PAGE['audience']}")
    choose(visit, "price", "free")
    expect(visit).to_have_url(re.compile(r"\?public=families&entree=free$"))
    both = told(built, "audiences", "families") & told(built, "price", "free")
    expect(visit.locator("[data-count]")).to_have_text(f"{len(both)} rendez-vous")


def test_without_script_each_value_is_a_list_of_its_own(page: Visits, built: Path) -> None:
    visit = page(javascript=False, still=True)
    visit.goto(AGENDA)
    choose(visit, "price", "free")
    expect(visit).to_have_url(re.compile(r"/agenda/entree/free/$"))
    assert set(shown(visit)) == told(built, "price", "free")


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site with so many events that its agenda has three pages."""
    files = {path: text for path, text in SMALL.items() if not path.startswith("events/")}
    for number in range(MANY):
        day = date(2026, 11, 23) + timedelta(days=number // 3)
        facts = (
            f"title: Event {number}\nkind: {'talk' if number % 10 else 'market'}\nstart: {day}\nprice: {number % 2}\n"
        )
        files[f"events/e{number}/index.md"] = f"---\n{facts}---\n"
    folder = tmp_path_factory.mktemp("many")
    with serving(made(folder, files, DEFAULT_LANG="fr", LANGUAGES=("fr",))) as address:
        yield address


def test_a_filter_looks_through_all_pages_of_a_long_agenda(browser: object, many: str) -> None:
    visits = Visits(browser, many)  # type: ignore[arg-type]
    visit = opened(visits, "/agenda/")
    assert len(shown(visit)) == 48
    choose(visit, "kind", "market")
    expect(visit.locator("[data-count]")).to_have_text(f"{MANY // 10} rendez-vous")
    assert shown(visit) == [f"Event {number}" for number in range(0, MANY, 10)]
    expect(visit.locator(".pager")).not_to_be_visible()
    choose(visit, "price", "free")
    expect(visit.locator("[data-count]")).to_have_text(f"{MANY // 10} rendez-vous")
    days = visit.locator("[data-day]").evaluate_all("(days) => days.map((one) => one.dataset.day)")
    assert days == sorted(set(days))
    assert visits.complaints == []
    for context in visits.contexts:
        context.close()


def groups(visit: Page) -> dict[str, list[str]]:
    """By title of a part of the agenda, what stands in it."""
    found = {}
    for group in visit.locator("[data-agenda] > [data-group]").all():
        found[group.locator("h2").inner_text()] = group.locator(".occurrence__title").all_inner_texts()
    return found


def test_on_the_day_it_was_made_a_page_says_what_is_today_tomorrow_and_this_week(page: Visits) -> None:
    visit = opened(page)
    near = {
        one.locator("xpath=ancestor::li[@data-day]").get_attribute("data-day"): one.inner_text()
        for one in visit.locator("[data-near]").all()
    }
    assert near == dict.fromkeys(["2026-11-25", "2026-11-26", "2026-11-27"], "Cette semaine")
    visit = opened(page, day="2026-11-25")
    assert visit.locator("[data-day='2026-11-25'] [data-near]").inner_text() == "Aujourd’hui"
    assert visit.locator("[data-day='2026-11-26'] [data-near]").inner_text() == "Demain"


def later(item: Locator, today: str) -> bool:
    """Whether the page knows of a further date of a series."""
    return any(date[:10] >= today for date in (item.get_attribute("data-then") or "").split(";") if date)


@pytest.mark.parametrize("late", [1, 7, 30])
def test_a_page_that_was_made_some_days_ago_says_what_is_over_and_what_has_begun(page: Visits, late: int) -> None:
    today = str(date.fromisoformat(DAY) + timedelta(days=late))
    made_then, visit = opened(page), opened(page, day=today)
    over = [
        one.locator(".occurrence__title").inner_text()
        for one in made_then.locator("[data-last]").all()
        if (one.get_attribute("data-last") or "") < today and not later(one, today)
    ]
    now = groups(visit)
    assert now.pop("Retour sur", []) == over
    assert bool(over) == (late > 7)
    for day in visit.locator("[data-group]:not([data-group=past], [data-group=running]) [data-day]").all():
        assert (day.get_attribute("data-day") or "") >= today
    expect(visit.locator("[data-count]")).to_have_text(f"{len(shown(made_then)) - len(over)} rendez-vous")
    assert sorted(shown(visit)) == sorted(shown(made_then))


def test_a_series_stands_at_its_next_date_once_one_has_passed(page: Visits) -> None:
    visit = opened(page, day="2026-12-03")
    knitting = visit.locator("[data-day]").filter(has_text="Café-tricot du mercredi")
    assert knitting.get_attribute("data-day") == "2026-12-09"
    assert knitting.locator("time").get_attribute("datetime") == "2026-12-09"
    assert knitting.locator(".date__day").inner_text() == "9"
    assert knitting.locator(".date__weekday").inner_text() == "mercredi"
    days = visit.locator("[data-group='2026-12-01'] [data-day]").evaluate_all(
        "(all) => all.map((one) => one.dataset.day)"
    )
    assert days == sorted(days)
    assert len(days) == len(set(days))


def test_what_lasts_several_days_moves_to_what_is_on_once_it_has_begun(page: Visits) -> None:
    market = "Marché des créateurs, édition d’hiver"
    assert market not in groups(opened(page, day="2026-12-12"))["En ce moment"]
    assert market in groups(opened(page, day="2026-12-13"))["En ce moment"]


def test_the_day_is_that_of_the_site_wherever_its_visitor_is(page: Visits) -> None:
    """At 23:30 UTC it is the next day already in Luxembourg, and still the same in New York."""
    visit = page(still=True, zone="America/New_York")
    visit.clock.set_fixed_time("2026-11-24T23:30:00Z")
    visit.goto(AGENDA)
    expect(visit.locator("[data-day='2026-11-25'] [data-near]")).to_have_text("Aujourd’hui")


def test_an_event_that_is_over_since_its_page_was_made_says_so(page: Visits) -> None:
    address = "/agenda/tour-a-bois-initiation/"
    before, after = opened(page, address, "2026-12-05"), opened(page, address, "2026-12-06")
    assert before.locator(".notice").count() == 0
    expect(after.locator(".notice")).to_have_text("Cet événement est passé.")
    assert (before.locator(".action").count(), after.locator(".action").count()) == (1, 0)


def test_the_month_is_a_table_with_a_caption_and_the_days_of_the_week_as_heads(page: Visits) -> None:
    visit = opened(page, f"/{KINDS_OF_PAGE['month']}", width=1280)
    table = visit.get_by_role("table", name="décembre 2026: 15 rendez-vous")
    expect(table.get_by_role("columnheader")).to_have_text(
        ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
    )
    expect(table.get_by_role("row")).to_have_count(6)
    cell = table.locator("td[data-day='2026-12-19']")
    expect(cell.get_by_role("link")).to_have_accessible_name("20 h Quatuor et machines Complet")
    expect(table.locator("td[data-day='2026-12-01']").get_by_role("link").first).to_have_accessible_name(
        re.compile(r"Se poursuit.*Affiches muettes \(du 14 novembre 2026 au 10 janvier 2027\)")
    )
    expect(visit.locator(".month__narrow")).not_to_be_visible()


SERIES = {"/agenda/atelier-decoupe-laser/", "/agenda/cafe-tricot/"}  # of a month these alone are on several dates


def test_what_lasts_longer_is_said_once_a_month_and_then_only_shown(page: Visits) -> None:
    visit = opened(page, f"/{KINDS_OF_PAGE['month']}", width=1280)
    table = visit.get_by_role("table")
    said = Counter(table.get_by_role("link").evaluate_all("(all) => all.map((one) => one.getAttribute('href'))"))
    shown = set(table.locator("a").evaluate_all("(all) => all.map((one) => one.getAttribute('href'))"))
    assert set(said) == shown
    assert {href for href, times in said.items() if times > 1} == SERIES
    assert said["/agenda/exposition-affiches-muettes/"] == 1
    days = table.locator("td:has([aria-hidden] .month__item--long)")
    assert days.count() > 10
    expect(days.first).to_contain_text(re.compile(r"\d+ en cours"))


def test_the_keyboard_passes_each_event_of_a_month_once_on_each_of_its_dates(page: Visits) -> None:
    visit = opened(page, f"/{KINDS_OF_PAGE['month']}", width=1280)
    visit.locator(".steps__link").last.focus()
    passed = []
    while True:
        visit.keyboard.press("Tab")
        link = visit.locator(":focus")
        if not link.evaluate("(one) => one.matches('table a')"):
            break
        passed.append(link.evaluate("(one) => [one.getAttribute('href'), one.closest('td').dataset.day]"))
    several = {href for href, _ in passed if sum(other == href for other, _ in passed) > 1}
    assert several == SERIES
    assert any("affiches" in href for href, _ in passed)


def test_on_a_telephone_the_month_is_a_list(page: Visits) -> None:
    visit = opened(page, f"/{KINDS_OF_PAGE['month']}", width=360)
    expect(visit.locator("table")).not_to_be_visible()
    assert visit.locator(".month__narrow .occurrence:visible").count() == 15
    assert visit.evaluate("document.documentElement.scrollWidth") <= 360


def test_today_is_marked_in_the_month(page: Visits) -> None:
    visit = opened(page, f"/{KINDS_OF_PAGE['month']}", day="2026-12-08")
    assert visit.locator("td[aria-current=date]").evaluate_all("(all) => all.map((one) => one.dataset.day)") == [
        "2026-12-08"
    ]


def test_one_walks_from_month_to_month(page: Visits) -> None:
    visit = opened(page, f"/{KINDS_OF_PAGE['month']}")
    visit.get_by_role("link", name=re.compile("janvier 2027$")).click()
    expect(visit).to_have_url("/agenda/2027/01/")
    visit.get_by_role("link", name=re.compile("décembre 2026")).first.click()
    expect(visit).to_have_url(f"/{KINDS_OF_PAGE['month']}")


def test_the_weeks_of_another_language_begin_where_it_is_used_to(page: Visits, built: Path) -> None:
    visit = opened(page, translations(built, KINDS_OF_PAGE["month"])["de"])
    expect(visit.locator("th").first).to_have_text("Montag")


def test_the_address_of_a_calendar_is_copied(page: Visits) -> None:
    visit = opened(page)
    visit.context.grant_permissions(["clipboard-read", "clipboard-write"])
    button = visit.locator(".follow [data-module=copy]")
    button.click()
    expect(button).to_have_text("Copié")
    assert visit.evaluate("navigator.clipboard.readText()").endswith("/agenda.ics")
