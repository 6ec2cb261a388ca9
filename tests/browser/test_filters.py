"""Every list alike: a sheet on a telephone, chips, one true count, a calendar of what is chosen, all in the address."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.axe import faults
from tests.browser.conftest import Visits, begun, serving
from tests.browser.test_keyboard import INSIDE, stops
from tests.built import KINDS_OF_PAGE, translations
from tests.cluster import made
from tests.small import SMALL
from tests.spread import spread

# A list, a facet of it with a value and the word for it in addresses, what its items are, and what they are called.
LISTS = {
    "members": ("disciplines", "design", "discipline", ".cards > li", "membres?"),
    "events": ("audiences", "families", "public", "[data-has]", "rendez-vous"),
    "opportunities": ("disciplines", "fashion", "discipline", "[data-has]", "appels?"),
}
MEMBERS, NAMES = 130, ("Anna", "Bea", "Chris", "Dora", "Emil")
EACH = pytest.mark.parametrize("kind", LISTS)


def opened(page: Visits, kind: str, query: str = "", *, width: int = 1280, **manner: object) -> Page:
    visit = page(still=True, width=width, height=740, **manner)  # type: ignore[arg-type]
    visit.goto(f"/{KINDS_OF_PAGE[kind]}{query}")
    begun(visit)
    return visit


def value(visit: Page, field: str, key: str) -> Locator:
    """The link for a value of a facet, in its group laid open."""
    group = visit.locator(f"details[data-facet='{field}']")
    if group.get_attribute("open") is None:
        group.locator("summary").click()
    # without script its address alone says which it is
    return group.locator(f"a:is([data-key='{key}'], [href$='/{key}/'])")


def told(visit: Page) -> Locator:
    return visit.locator("main [role=status]")


def number(text: str) -> int:
    found = re.search(r"\d+", text)
    assert found is not None, text
    return int(found[0])


def shown(visit: Page, kind: str) -> list[str]:
    """What a list shows, without what is not counted: what opens later."""
    expect(visit.locator("[aria-busy=true]")).to_have_count(0)
    within = "[data-group=open] " if kind == "opportunities" else ""
    return visit.locator(f"{within}{LISTS[kind][3]}:visible").locator(":is(h2, h3)").all_inner_texts()


@EACH
def test_on_a_telephone_one_button_opens_a_sheet_that_says_how_many_it_would_show(page: Visits, kind: str) -> None:
    field, key, param, _, name = LISTS[kind]
    visit = opened(page, kind, width=360)
    button, sheet = visit.get_by_role("button", name="Filtrer"), visit.locator("#filters")
    expect(visit.locator("main summary").first).not_to_be_visible()
    before = number(told(visit).inner_text())
    button.press("Enter")
    expect(sheet).to_be_visible()
    assert sheet.evaluate(INSIDE)
    link = value(visit, field, key)
    promised = number(link.locator("span:last-child").inner_text())
    assert 0 < promised < before
    link.press("Enter")
    show = sheet.get_by_role("button", name=re.compile(f"^Afficher {promised} {name}$"))
    expect(show).to_be_visible()
    expect(link).to_be_focused()
    expect(visit).to_have_url(re.compile(f"\\?{param}={key}$"))
    show.click()
    expect(sheet).not_to_be_visible()
    expect(button).to_be_focused()
    expect(button).to_have_accessible_name("Filtrer (1)")
    expect(told(visit)).to_have_text(re.compile(f"^{promised} {name}$"))
    assert len(shown(visit, kind)) == promised


@EACH
def test_the_sheet_closes_with_escape_and_covers_all_else_while_it_is_open(page: Visits, axe: str, kind: str) -> None:
    visit = opened(page, kind, width=360)
    button, sheet = visit.get_by_role("button", name="Filtrer"), visit.locator("#filters")
    button.press("Enter")
    assert faults(visit, axe) == []
    visit.keyboard.press("Escape")
    expect(sheet).not_to_be_visible()
    expect(button).to_be_focused()
    button.press("Enter")
    assert [one["words"] for one in stops(visit) if not one["seen"]] == []


@EACH
def test_the_sheet_is_never_shown_with_all_its_groups_closed(page: Visits, kind: str) -> None:
    visit = opened(page, kind, width=360)
    at_once = "() => (filters.showPopover(), filters.querySelectorAll('details[open]').length)"
    assert visit.evaluate(at_once) == 1


@EACH
def test_without_script_the_sheet_opens_and_each_value_leads_to_its_page(page: Visits, kind: str) -> None:
    field, key, param, *_ = LISTS[kind]
    visit = page(javascript=False, still=True, width=360)
    visit.goto(f"/{KINDS_OF_PAGE[kind]}")
    assert visit.locator("[data-scripted] a:visible").count() == 0  # what depends on the day, nobody could tell
    visit.get_by_role("button", name="Filtrer").click()
    value(visit, field, key).click()
    expect(visit).to_have_url(f"/{KINDS_OF_PAGE[kind]}{param}/{key}/")
    expect(visit.get_by_role("button", name="Filtrer (1)")).to_be_visible()
    visit.locator("[data-chips] a").click()
    expect(visit).to_have_url(f"/{KINDS_OF_PAGE[kind]}")


@pytest.mark.parametrize(
    ("kind", "javascript"), spread(["discipline and language", "discipline and commune"], (True, False))
)
def test_of_a_list_of_two_values_either_is_taken_off(page: Visits, kind: str, javascript: bool) -> None:
    for place in (0, 1):
        visit = page(javascript=javascript, still=True, width=360, height=740)
        visit.goto(f"/{KINDS_OF_PAGE[kind]}")
        if javascript:
            begun(visit)
        expect(visit.get_by_role("button", name="Filtrer (2)")).to_be_visible()
        chips = visit.locator("[data-chips] a")
        names = [one.inner_text() for one in chips.all()]
        assert len(names) == 2
        chips.nth(place).click()
        expect(chips).to_have_text([re.compile(re.escape(names[1 - place].strip().split("\n")[-1]))])
        expect(visit.get_by_role("button", name="Filtrer (1)")).to_be_visible()


def test_from_a_list_of_two_values_a_third_leads_to_the_directory_narrowed_by_all(page: Visits) -> None:
    visit = page(still=True)
    visit.goto(f"/{KINDS_OF_PAGE['discipline and language']}")
    begun(visit)
    assert visit.locator(".facets [aria-current]").count() == 2
    value(visit, "commune", "differdange").click()
    expect(visit).to_have_url(f"/{KINDS_OF_PAGE['members']}?discipline=craft&commune=differdange&langue=de")
    expect(visit.locator("[data-chips] a")).to_have_count(3)


@pytest.mark.parametrize(("kind", "way"), spread(LISTS, ("Escape", "elsewhere")))
def test_what_hangs_open_below_the_bar_closes_with_escape_and_with_a_click_elsewhere(
    page: Visits, kind: str, way: str
) -> None:
    visit = opened(page, kind)
    summary, opened_groups = visit.locator("main summary").first, visit.locator("main details[open]")
    summary.click()
    expect(opened_groups).to_have_count(1)
    if way == "Escape":
        visit.keyboard.press(way)
        expect(summary).to_be_focused()
    else:
        told(visit).click()
    expect(opened_groups).to_have_count(0)


@EACH
def test_how_many_there_are_is_said_once(page: Visits, kind: str) -> None:
    visit = opened(page, kind)
    said = told(visit).inner_text()
    assert number(said) == len(shown(visit, kind))
    assert visit.locator("main").inner_text().count(said) == 1


@EACH
def test_what_is_chosen_stands_as_chips_that_the_keyboard_takes_off_one_by_one(page: Visits, kind: str) -> None:
    field, key, *_ = LISTS[kind]
    visit = opened(page, kind)
    everything = shown(visit, kind)
    value(visit, field, key).click()
    second = visit.locator(f"details[data-facet='{field}'] a:not([aria-current])").first
    second.click()
    chips = visit.locator("[data-chips] a")
    expect(chips).to_have_count(2)
    chips.first.focus()
    visit.keyboard.press("Enter")
    expect(chips).to_have_count(1)
    expect(chips).to_be_focused()
    visit.keyboard.press("Enter")
    expect(chips).to_have_count(0)
    expect(visit.locator("main summary").first).to_be_focused()
    expect(visit).to_have_url(f"/{KINDS_OF_PAGE[kind]}")
    assert shown(visit, kind) == everything
    visit.go_back()
    expect(chips).to_have_count(1)


@EACH
def test_on_a_telephone_however_much_is_chosen_takes_two_lines_and_breaks_no_word(page: Visits, kind: str) -> None:
    field, *_ = LISTS[kind]
    visit = opened(page, kind, width=360)
    bar, status = visit.locator(".chosen"), told(visit)
    visit.get_by_role("button", name="Filtrer").click()
    for link in visit.locator(f"details[data-facet='{field}'] a").all()[:5]:
        link.click()
    visit.keyboard.press("Escape")
    expect(visit.locator("[data-chips] a")).to_have_count(5)
    line = status.evaluate("(one) => parseFloat(getComputedStyle(one).lineHeight)")
    boxes = [one.bounding_box() for one in (bar, status)]
    assert boxes[1]["height"] < 1.5 * line  # type: ignore[index]
    assert boxes[0]["height"] < 110  # type: ignore[index]
    assert boxes[0]["width"] <= 360  # type: ignore[index]
    assert visit.evaluate("document.documentElement.scrollWidth") <= 360


def test_where_nothing_is_left_a_button_takes_the_filters_off(page: Visits) -> None:
    visit = opened(page, "events", "?discipline=architecture&public=families&langue=uk")
    expect(told(visit)).to_have_text("Aucun résultat")
    visit.get_by_role("button", name="Retirer les filtres").click()
    expect(visit).to_have_url(f"/{KINDS_OF_PAGE['events']}")
    expect(told(visit)).to_have_text(f"{len(shown(visit, 'events'))} rendez-vous")
    expect(visit.locator(":focus")).to_have_count(1)


@EACH
def test_the_same_is_chosen_in_the_other_language(page: Visits, built: Path, kind: str) -> None:
    field, key, *_ = LISTS[kind]
    visit = opened(page, kind)
    value(visit, field, key).click()
    narrowed = len(shown(visit, kind))
    visit.locator("header a[hreflang=de]").click()
    there = translations(built, KINDS_OF_PAGE[kind])["de"]
    word = value(visit, field, key).evaluate("(link) => link.closest('[data-param]').dataset.param")
    expect(visit).to_have_url(f"{there}?{word}={key}")
    begun(visit)
    expect(visit.locator("[data-chips] a")).to_have_count(1)
    assert len(shown(visit, kind)) == narrowed


@pytest.mark.parametrize("kind", ["members", "search"])
def test_the_words_of_a_search_go_along_into_the_other_language(page: Visits, built: Path, kind: str) -> None:
    visit = opened(page, kind)
    visit.locator("main input[type=search]").fill("verre")
    visit.wait_for_url("**q=verre")
    visit.locator("header a[hreflang=de]").press("Enter")
    expect(visit).to_have_url(f"{translations(built, KINDS_OF_PAGE[kind])['de']}?q=verre")
    expect(visit.locator("main input[type=search]")).to_have_value("verre")


@EACH
def test_one_value_gives_its_own_calendar_and_feeds_and_several_say_that_it_is_the_whole(
    page: Visits, kind: str
) -> None:
    field, key, param, *_ = LISTS[kind]
    visit = opened(page, kind)
    files = visit.locator("[data-file]")
    of, note = visit.locator("[data-what]"), visit.locator("[data-whole]")
    whole = [of.inner_text(), *files.evaluate_all("(all) => all.map((one) => one.href)")]
    value(visit, field, key).click()
    expect(of).not_to_have_text(whole[0])
    beside = f"/{KINDS_OF_PAGE[kind]}{param}/{key}/"
    hrefs = files.evaluate_all("(all) => all.map((one) => one.href)")
    assert [href.partition(beside)[2] for href in hrefs] == ["agenda.ics", "feed.atom", "feed.json"][-len(hrefs) :]
    expect(note).not_to_be_visible()
    for href in hrefs:
        if href.startswith("http"):
            assert visit.request.get(href).ok
        else:
            assert href.startswith("webcal://")
    visit.locator(f"details[data-facet='{field}'] a:not([aria-current])").first.click()
    expect(note).to_be_visible()
    assert [of.inner_text(), *files.evaluate_all("(all) => all.map((one) => one.href)")] == whole


def test_calls_that_open_later_obey_the_filters_and_are_not_counted(page: Visits) -> None:
    visit = opened(page, "opportunities")
    later = visit.locator("[data-group=later] [data-has]:visible")
    before = later.count()
    link = value(visit, "kind", "residency")  # the only one opens later
    assert link.locator("span:last-child").inner_text() == "0"
    link.click()
    expect(told(visit)).to_have_text("Aucun résultat")
    assert 0 < later.count() < before
    value(visit, "kind", "job").click()
    expect(told(visit)).to_have_text("1 appel")
    assert [one.split()[0] for one in shown(visit, "opportunities")] == ["Graphiste"]


@pytest.mark.parametrize(("day", "closing"), [("2026-11-23", 0), ("2027-01-04", 1), ("2027-02-01", 1)])
def test_calls_that_close_this_month_are_found_with_one_tap(page: Visits, day: str, closing: int) -> None:
    visit = opened(page, "opportunities", width=360, day=day)
    quick = visit.locator("[data-single] a")
    if not closing:  # what nothing has is not offered
        expect(quick).not_to_be_visible()
        return
    expect(quick.locator("span:last-child")).to_have_text(str(closing))
    quick.click()
    expect(visit).to_have_url(f"/{KINDS_OF_PAGE['opportunities']}?closes=month")
    assert len(shown(visit, "opportunities")) == closing
    expect(visit.locator("[data-whole]")).to_be_visible()  # it has no feed of its own


@pytest.mark.parametrize(("day", "offered"), [("2026-11-23", True), ("2026-11-30", True), ("2029-01-01", False)])
def test_of_the_next_days_only_those_are_offered_on_which_something_takes_place(
    page: Visits, day: str, offered: bool
) -> None:
    """The page says so of the day it was made, and the script of the day on which somebody looks."""
    visit = opened(page, "events", day=day)
    promised = {
        one.get_attribute("data-key") or "": one.inner_text() for one in visit.locator("[data-scripted] a").all()
    }
    there = page(still=True, day=day)
    for key in ("today", "weekend", "week"):
        there.goto(f"/{KINDS_OF_PAGE['events']}?when={key}")
        begun(there)
        some = there.locator("[data-has]:visible").count()
        assert visit.locator(f"[data-scripted] [data-key={key}]").is_visible() is (some > 0), (key, promised)
    assert visit.locator(".filters__quick").is_visible() is offered
    assert visit.locator(".filters__quick a:visible", has_text=re.compile(r"\b0$")).count() == 0


def test_what_is_on_this_weekend_for_families_and_free_takes_three_taps(page: Visits) -> None:
    """Thursday 10 December 2026: the market begins on the 12th."""
    visit = opened(page, "events", width=360, day="2026-12-10")
    quick = visit.locator(".filters__quick")
    counts = []
    for name in ("Ce week-end", "Familles", "Entrée libre"):
        link = quick.get_by_role("link", name=name)
        promised = number(link.locator("span:last-child").inner_text())
        link.click()
        expect(link).to_have_attribute("aria-current", "true")
        expect(told(visit)).to_have_text(f"{promised} rendez-vous")
        counts.append(promised)
    assert counts == sorted(counts, reverse=True)
    assert counts[-1] > 0
    expect(visit).to_have_url(re.compile(r"\?when=weekend&public=families&entree=free$"))
    chips = [one.inner_text() for one in visit.locator("[data-chips] a").all()]
    assert [chip.removeprefix("Retirer").strip() for chip in chips] == ["Ce week-end", "Familles", "Entrée libre"]
    for item in visit.locator("[data-has]:visible").all():
        start, last = (
            item.locator("xpath=ancestor::li[@data-day]").get_attribute("data-day"),
            item.get_attribute("data-last"),
        )
        assert start is not None
        assert last is not None
        assert start <= "2026-12-13"
        assert last >= "2026-12-12"
        assert {"audiences/families", "price/free"} <= set((item.get_attribute("data-has") or "").split())


# Of each event on the page: the day it stands at, its last day, its other dates, its title.
TIMES = """() => [...document.querySelectorAll("[data-has]")].map((one) => [
  one.closest("li[data-day]").dataset.day, one.dataset.last ?? "", one.dataset.then ?? "",
  one.querySelector(".occurrence__title").innerText,
])"""


SATURDAY, SUNDAY = "2026-12-12", "2026-12-13"
# By the day on which somebody looks: the first and the last day of what may be chosen.
SPANS = {
    "2026-12-10": {"today": ("2026-12-10",) * 2, "weekend": (SATURDAY, SUNDAY), "week": ("2026-12-10", "2026-12-16")},
    SATURDAY: {"weekend": (SATURDAY, SUNDAY)},
    SUNDAY: {"weekend": (SUNDAY, SUNDAY)},
}


@pytest.mark.parametrize("day", SPANS)
def test_each_event_that_takes_place_then_is_shown_once_and_no_other(page: Visits, day: str) -> None:
    visit = opened(page, "events", day=day)
    times = visit.evaluate(TIMES)
    for key, (first, last) in SPANS[day].items():
        wanted = set()
        for stands, ends, then, title in times:
            again = [one[:10] for one in then.split(";")]
            if (stands <= last and ends >= first) or any(first <= one <= last for one in again):
                wanted.add(title)
        visit.goto(f"/{KINDS_OF_PAGE['events']}?when={key}")
        begun(visit)
        found = visit.locator("[data-has]:visible .occurrence__title").all_inner_texts()
        assert sorted(found) == sorted(wanted)
        assert found
        expect(told(visit)).to_have_text(f"{len(found)} rendez-vous")


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site with an event on each day, one on a Saturday, and so many members that the directory has pages."""
    files = {path: text for path, text in SMALL.items() if not path.startswith("events/")}
    files["events/daily/index.md"] = (
        "---\ntitle: Daily\nkind: workshop\nstart: 2026-11-20 10:00\nrepeats: {every: day, until: 2026-12-31}\n---\n"
    )
    files["events/once/index.md"] = "---\ntitle: Once\nkind: talk\nstart: 2026-11-28 09:00\n---\n"
    for place in range(MEMBERS):
        facts = (
            f"name: {NAMES[place % len(NAMES)]} {place}\nkind: person\ndisciplines: [craft]\ntagline: Work {place}\n"
        )
        consent = "consent: {date: 2026-01-15, version: 1, scope: [profile]}\n"
        files[f"members/m{place}/index.md"] = f"---\n{facts}{consent}---\n"
    folder = tmp_path_factory.mktemp("small")
    with serving(made(folder, files, DEFAULT_LANG="fr", LANGUAGES=("fr",))) as address:
        yield address


@pytest.fixture
def there(browser: Browser, small: str) -> Iterator[Visits]:
    visits = Visits(browser, small)
    yield visits
    for context in visits.contexts:
        context.close()
    assert visits.complaints == []


def dates(visit: Page) -> list[tuple[str, str]]:
    """What is shown, each with the day under which it stands."""
    items = visit.locator("[data-has]:visible")
    return [
        (one.locator("xpath=ancestor::li[@data-day]").get_attribute("data-day") or "", one.locator("h3").inner_text())
        for one in items.all()
    ]


def test_an_event_that_repeats_stands_at_the_date_that_is_asked_for_and_then_again_at_its_next(there: Visits) -> None:
    visit = opened(there, "events", day="2026-11-24")
    everything = dates(visit)
    assert everything == [("2026-11-24", "Daily"), ("2026-11-28", "Once")]
    weekend, today = visit.locator("[data-key=weekend]"), visit.locator("[data-key=today]")
    expect(weekend.locator("span:last-child")).to_have_text("2")
    weekend.click()
    expect(told(visit)).to_have_text("2 rendez-vous")
    assert sorted(dates(visit)) == [("2026-11-28", "Daily"), ("2026-11-28", "Once")]
    today.click()
    expect(visit).to_have_url("/agenda/?when=today")
    assert dates(visit) == [("2026-11-24", "Daily")]
    today.click()
    assert dates(visit) == everything
    assert visit.locator("[data-copy]").count() == 0


WATCH_SHIFTS = """() => {
  window.shifts = [];
  new PerformanceObserver((list) => list.getEntries().forEach(({ value, hadRecentInput, sources }) => {
    if (!hadRecentInput) window.shifts.push([value, ...sources.map(({ node }) => node?.className || node?.nodeName)]);
  })).observe({ type: "layout-shift" });
}"""
SHIFTS = """async () => {
  for (let frames = 0; frames < 3; frames++) await new Promise((done) => requestAnimationFrame(done));
  return window.shifts;
}"""


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_jumps_while_one_types_in_a_long_directory(there: Visits, width: int) -> None:
    """What is found comes late, as on a slow telephone, long after the key: then a browser counts what moves."""
    visit = there(still=True, width=width, height=740)
    visit.goto(f"/{KINDS_OF_PAGE['members']}")
    begun(visit)
    field = visit.locator("main input[type=search]")
    field.focus()
    visit.evaluate(WATCH_SHIFTS)
    for words in ("a", "anna 1", "anna 11", "xyzzyplugh", "anna", ""):
        field.evaluate("(one, words) => { one.value = words; one.dispatchEvent(new Event('input')) }", words)
        visit.wait_for_url(f"**{'q=' + words.replace(' ', '%20') if words else '/membres/'}")
        expect(visit.locator(".cards")).not_to_have_attribute("aria-busy", "true")
        visit.evaluate(SHIFTS)
    assert visit.evaluate(SHIFTS) == []
