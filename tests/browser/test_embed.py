"""What other sites show of this one: from another origin, without a cookie, in the reader's language, read aloud."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import StaticFiles, Visits, serving
from tests.built import read

PAGE = "pour-votre-site/"


class Open(StaticFiles):
    """As GitHub Pages and most hosts of static sites serve: any page may read what anybody may see."""

    def end_headers(self) -> None:
        self.send_header("Access-Control-Allow-Origin", "*")
        super().end_headers()


@pytest.fixture(scope="module")
def cluster(built: Path) -> Iterator[str]:
    """The site at an address of its own, read by pages of another."""
    with serving(built, Open) as address:
        yield address


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """Another site: its folder and its address."""
    with serving(tmp_path) as address:
        yield tmp_path, address


def host(folder: Path, cluster: str, *, lang: str = "", inside: str = "", more: str = "", policy: str = "") -> None:
    """A page of another site that shows the events."""
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">' if policy else ""
    tongue = f' lang="{lang}"' if lang else ""
    page = f"""<!doctype html><html{tongue}><head><meta charset="utf-8"><title>Elsewhere</title>
        {meta}<link rel="icon" href="data:,"></head><body><h1>Elsewhere</h1>{more}
        <script src="{cluster}/embed/events.js" async></script>
        <cluster-events {inside}><a href="{cluster}/agenda/">Agenda</a></cluster-events></body></html>"""
    (folder / "index.html").write_text(page, encoding="utf-8")


def opened(page: Visits, address: str, **session: object) -> Page:
    visit = page(may_complain=True, **session)  # type: ignore[arg-type]
    visit.goto(f"{address}/")
    return visit


def titles(visit: Page) -> list[str]:
    return visit.locator("cluster-events li a").all_inner_texts()


@pytest.mark.parametrize(("lang", "more"), [("de", "Die ganze Agenda"), ("en", "The whole agenda"), ("lb", None)])
def test_another_site_shows_the_next_events_in_the_language_of_its_page(
    page: Visits, elsewhere: tuple[Path, str], cluster: str, lang: str, more: str | None
) -> None:
    folder, address = elsewhere
    host(folder, cluster, lang=f"{lang}-LU", inside='count="3"')
    visit = opened(page, address)
    expect(visit.locator("cluster-events li")).to_have_count(3)
    told = visit.evaluate(f"fetch('{cluster}/embed/events.{lang}.json').then((answer) => answer.json())")
    assert titles(visit) == [event["title"] for event in told["events"][:3]]
    links = visit.locator("cluster-events li a").evaluate_all("(all) => all.map((one) => one.getAttribute('href'))")
    assert links == [event["url"] for event in told["events"][:3]]
    assert visit.locator("cluster-events section").get_attribute("lang") == lang
    if more:
        expect(visit.locator("cluster-events .more a")).to_have_text(more)


def test_where_nothing_says_a_language_it_is_the_readers(
    page: Visits, elsewhere: tuple[Path, str], cluster: str
) -> None:
    folder, address = elsewhere
    host(folder, cluster)
    visit = opened(page, address, language="lb-LU")
    expect(visit.locator("cluster-events section")).to_have_attribute("lang", "lb")
    visit = opened(page, address, language="ja-JP")
    expect(visit.locator("cluster-events section")).to_have_attribute("lang", "fr")
    host(folder, cluster, lang="de", inside='lang="en"')
    visit = opened(page, address)
    expect(visit.locator("cluster-events section")).to_have_attribute("lang", "en")


def test_nothing_is_sent_kept_or_asked_of_anybody_else(page: Visits, elsewhere: tuple[Path, str], cluster: str) -> None:
    folder, address = elsewhere
    host(folder, cluster, lang="fr")
    visit = page(may_complain=True)
    asked: list[str] = []
    sent: list[dict[str, str]] = []
    visit.on("request", lambda one: asked.append(one.url))
    visit.on("request", lambda one: sent.append(one.headers))
    visit.goto(f"{address}/")
    expect(visit.locator("cluster-events li")).to_have_count(5)
    ours = [url for url in asked if url.startswith(cluster)]
    assert sorted(url.removeprefix(f"{cluster}/embed/") for url in ours) == [
        "events.fr.json",
        "events.js",
        "events.json",
    ]
    assert all(url.startswith((cluster, address, "data:")) for url in asked)
    assert not any("cookie" in headers for headers in sent)
    context: BrowserContext = visit.context
    assert context.cookies() == []
    assert visit.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


def test_a_strict_policy_that_allows_the_site_is_enough(
    page: Visits, elsewhere: tuple[Path, str], cluster: str
) -> None:
    folder, address = elsewhere
    policy = f"default-src 'none'; img-src data:; script-src {cluster}; connect-src {cluster}"
    host(folder, cluster, lang="fr", policy=policy)
    visit = opened(page, address)
    expect(visit.locator("cluster-events li")).to_have_count(5)


def test_what_is_at_hand_stays_where_the_events_cannot_be_had(
    page: Visits, elsewhere: tuple[Path, str], served: str
) -> None:
    folder, address = elsewhere
    host(folder, served, lang="fr")  # a host that lets no other site read
    visit = opened(page, address)
    visit.wait_for_function("!!customElements.get('cluster-events')")
    expect(visit.locator("cluster-events > a")).to_be_visible()
    visit = opened(page, address, javascript=False)
    expect(visit.locator("cluster-events > a")).to_be_visible()


def test_what_events_are_called_is_never_code(page: Visits, elsewhere: tuple[Path, str], cluster: str) -> None:
    folder, address = elsewhere
    host(folder, cluster, lang="fr")
    visit = page(may_complain=True)
    evil = '<img src=x onerror="window.stranger=1">'
    event = {
        "title": evil,
        "url": f"{cluster}/",
        "start": "2027-01-01",
        "last": "2099-01-01",
        "when": evil,
        "place": evil,
        "status": "",
    }
    told = {"title": evil, "none": evil, "more": evil, "home": f"{cluster}/", "events": [event]}
    visit.route(
        "**/events.fr.json", lambda route: route.fulfill(json=told, headers={"Access-Control-Allow-Origin": "*"})
    )
    visit.goto(f"{address}/")
    expect(visit.locator("cluster-events li a")).to_have_text(evil)
    assert visit.evaluate("window.stranger") is None
    assert visit.locator("cluster-events img").count() == 0


def test_events_that_are_over_by_the_readers_clock_are_left_out(
    page: Visits, elsewhere: tuple[Path, str], cluster: str
) -> None:
    folder, address = elsewhere
    host(folder, cluster, lang="en")
    visit = page(may_complain=True, day="2090-01-01")
    visit.goto(f"{address}/")
    expect(visit.locator("cluster-events section p").first).to_have_text("Nothing is planned at the moment.")


def test_the_events_pass_the_rules_of_accessibility(
    page: Visits, elsewhere: tuple[Path, str], cluster: str, axe: str
) -> None:
    folder, address = elsewhere
    host(folder, cluster, lang="fr")
    visit = opened(page, address)
    expect(visit.locator("cluster-events li")).to_have_count(5)
    visit.evaluate(axe)
    found = visit.evaluate("axe.run('cluster-events').then((done) => done.violations.map((one) => one.id))")
    assert found == []


def test_the_page_shows_both_and_copies_what_it_shows(page: Visits) -> None:
    visit = page(still=True)
    visit.goto(f"/{PAGE}")
    expect(visit.locator("cluster-events li")).to_have_count(5)
    visit.context.grant_permissions(["clipboard-read", "clipboard-write"])
    for place in range(2):
        button = visit.locator(".snippet__copy").nth(place)
        button.click()
        expect(button).to_have_text(button.get_attribute("data-done") or "")
        copied = visit.evaluate("navigator.clipboard.readText()")
        assert copied == visit.locator(".snippet__code").nth(place).inner_text()
    assert "<cluster-events" in copied


def test_a_member_gets_the_badge_with_its_own_address(page: Visits) -> None:
    visit = page(still=True)
    visit.goto(f"/{PAGE}")
    field, code = visit.locator(".embed__input"), visit.locator("#page_badge")
    before = code.inner_text()
    directory = visit.locator("[data-module=badge]").get_attribute("data-placeholder") or ""
    field.fill(f"{directory}terre-exemple/")
    expect(code).to_contain_text(f'href="{directory}terre-exemple/"')
    visit.context.grant_permissions(["clipboard-read", "clipboard-write"])
    button = visit.locator(".snippet__copy").first
    button.click()
    expect(button).to_have_text(button.get_attribute("data-done") or "")
    assert f"{directory}terre-exemple/" in visit.evaluate("navigator.clipboard.readText()")
    for wrong in ("https://elsewhere.example/", f'{directory}"><script>', "javascript:alert(1)"):
        field.fill(wrong)
        expect(field).to_have_attribute("aria-invalid", "true")
        assert code.inner_text() == before


def test_the_badge_asks_nobody_and_is_named(page: Visits, built: Path, elsewhere: tuple[Path, str]) -> None:
    folder, address = elsewhere
    code = read(built, PAGE).css_first("#page_badge")
    assert code is not None
    (folder / "index.html").write_text(
        f'<!doctype html><html lang="fr"><link rel="icon" href="data:,"><title>x</title>{code.text()}', encoding="utf-8"
    )
    visit = page(may_complain=True)
    asked: list[str] = []
    visit.on("request", lambda one: asked.append(one.url))
    visit.goto(f"{address}/")
    expect(visit.get_by_role("link", name="Membre de Cluster IC")).to_be_visible()
    assert [url for url in asked if not url.startswith("data:")] == [f"{address}/"]
    assert len(code.text().encode()) < 1024


def test_the_badge_as_a_file_is_a_picture(page: Visits) -> None:
    for lang in ("fr", "de", "en", "lb"):
        visit = page(still=True)
        visit.goto(f"/embed/badge.{lang}.svg")
        assert visit.evaluate("document.documentElement.localName") == "svg"
