"""How pages stand: at every width, enlarged, with other spacing, without motion, in forced colours and on paper."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visits
from tests.browser.contrast import contrast
from tests.browser.held import Held
from tests.built import KINDS_OF_PAGE, translations
from tests.spread import spread

# Texts that are cut off, by the window or by what stands around them, and that no scroll bar leads to.
CUT_OFF = """(within) => {
  const found = [];
  const walker = document.createTreeWalker(document.querySelector(within), NodeFilter.SHOW_TEXT);
  const only = document.createRange();
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const parent = text.parentElement;
    const style = getComputedStyle(parent);
    if (!text.data.trim() || !parent.checkVisibility({ visibilityProperty: true })) continue;
    only.selectNodeContents(text);
    let { left, right, top, bottom } = only.getBoundingClientRect();
    let [start, end, above, below, scrolls] = [0, innerWidth, -Infinity, Infinity, false];
    for (let around = parent; around && around !== document.body; around = around.parentElement) {
      const { overflowX, overflowY, clipPath } = getComputedStyle(around);
      if (clipPath !== "none" || /auto|scroll/.test(overflowX)) scrolls = true;  // for the ear only; or reachable
      const box = around.getBoundingClientRect();
      if (/hidden|clip/.test(overflowX)) [start, end] = [Math.max(start, box.left), Math.min(end, box.right)];
      if (/hidden|clip/.test(overflowY)) [above, below] = [Math.max(above, box.top), Math.min(below, box.bottom)];
    }
    const inside = left >= start - 1 && right <= end + 1 && top >= above - 1 && bottom <= below + 1;
    if (!scrolls && !inside) found.push(`${parent.className || parent.tagName}: ${text.data.trim().slice(0, 40)}`);
  }
  return found;
}"""
# Words that go on in the next line without a hyphen, where they are seen; a name may be as long as it likes.
BROKEN_WORDS = """(of) => {
  const found = [];
  const range = document.createRange();
  for (const one of document.querySelectorAll(of)) {
    const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      for (const word of walker.currentNode.data.matchAll(/\\p{L}{5,}/gu)) {
        range.setStart(walker.currentNode, word.index);
        range.setEnd(walker.currentNode, word.index + word[0].length);
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) found.push(word[0]);
      }
    }
  }
  return found;
}"""
# Drawings at the end of links that stand on another line than the last letter.
ALONE = """() => [...document.querySelectorAll("main a[rel~=external] .whole > .icon")].filter((icon) => {
  const words = document.createRange();
  words.selectNodeContents(icon.closest("a"));
  words.setEndBefore(icon.parentElement);
  const lines = [...words.getClientRects()].filter(({ width }) => width);
  return icon.getBoundingClientRect().top > lines.at(-1).bottom;
}).map((icon) => icon.closest("a").textContent.trim())"""
SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"

# WCAG 1.4.12, whatever the page's own style says
SPACING = """
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
"""
# Pairs of texts in the header and its menu that stand on each other.
COLLISIONS = """() => {
  const shown = [...document.querySelectorAll("body > header :is(a, button, input)")].filter((one) =>
    one.checkVisibility({ visibilityProperty: true }));
  const open = document.querySelector(":popover-open");
  const here = shown.filter((one) => !open || open.contains(one));
  const found = [];
  here.forEach((one, place) => here.slice(place + 1).forEach((other) => {
    const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
    const over = Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
      && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
    if (over) found.push([one, other].map((e) => e.textContent.trim() || e.className).join(" / "));
  }));
  return found;
}"""

# How long the longest movement of the page lasts, in seconds.
LONGEST = """() => Math.max(...[...document.querySelectorAll("*")].flatMap((one) => [null, "::before", "::after"]
  .flatMap((part) => {
    const { transitionDuration, animationDuration } = getComputedStyle(one, part);
    return `${transitionDuration}, ${animationDuration}`.split(", ").map(parseFloat);
  })))"""

EDGES = """(of) => [...document.querySelectorAll(of)].filter((one) => one.checkVisibility()).map((one) => {
  const { borderBlockEndWidth: width, borderBlockEndStyle: style } = getComputedStyle(one.closest("form") ?? one);
  return [one.textContent.trim(), style !== "none" && parseFloat(width) > 0];
})"""

FILLS = "(of) => [...document.querySelectorAll(of)].map((one) => getComputedStyle(one).fill)"

WATCH_SHIFTS = """() => {
  window.shifts = [];
  new PerformanceObserver((list) => list.getEntries().forEach(({ value, sources }) => window.shifts.push(
    `${value.toFixed(4)} ${sources.map(({ node }) => node?.className || node?.nodeName).join(", ")}`
  ))).observe({ type: "layout-shift" });
}"""
PICTURES_SHOWN = """() => [...document.querySelectorAll("main img")].every((one) =>
  !one.checkVisibility() || (one.complete && one.naturalWidth > 0))"""
SHIFTS = """async () => {
  for (let frames = 0; frames < 3; frames++) await new Promise((done) => requestAnimationFrame(done));
  return window.shifts;
}"""
FONTS_SHOWN = """() => document.fonts.status === "loaded"
  && [...document.fonts].filter(({ status }) => status === "loaded").length >= 2"""


def misfits(visit: Page) -> list[str]:
    """What a reader would have to scroll sideways for, or cannot reach at all. Each kind of page: test_each_kind.py."""
    wider = visit.evaluate(SIDEWAYS)
    return [*([f"the page is {wider} px wider"] if wider > 0 else []), *visit.evaluate(CUT_OFF, "body")]


@pytest.mark.parametrize(
    ("kind", "lang", "labels"),
    [("event", "de", ".facts dt"), ("event", "lb", ".facts dt"), ("home", "de", ".counts__link")],
)
def test_no_word_of_a_label_is_broken_on_a_narrow_phone(
    page: Visits, built: Path, kind: str, lang: str, labels: str
) -> None:
    visit = page(width=320, still=True)
    visit.goto(translations(built, KINDS_OF_PAGE[kind])[lang])
    assert visit.locator(labels).count() > 3
    assert visit.evaluate(BROKEN_WORDS, labels) == []


def test_the_arrow_of_a_link_that_leads_away_never_stands_alone_on_a_line(page: Visits) -> None:
    visit = page(still=True)
    visit.goto(f"/{KINDS_OF_PAGE['member']}")
    links = visit.locator("main a[rel~=external]:has(.whole > .icon)")
    assert links.count() > 2
    visit.add_style_tag(content="main a[rel~=external] { display: block; inline-size: var(--tried); }")

    def alone() -> list[str]:
        tried = f"(width) => (document.body.style.setProperty('--tried', `${{width}}px`), ({ALONE})())"
        return [name for width in range(100, 240, 4) for name in visit.evaluate(tried, width)]

    assert alone() == []
    visit.add_style_tag(content=".whole { white-space: normal; }")
    assert alone() != []


@pytest.mark.parametrize(
    "break_it", ["h1.style.minWidth = '25em'", "main.style.overflow = 'clip', h1.style.textIndent = '25em'"]
)
def test_a_title_that_does_not_fit_would_be_found(page: Visits, break_it: str) -> None:
    visit = page(width=320)
    visit.goto(f"/{KINDS_OF_PAGE['accessibility']}")
    visit.evaluate(f"[h1, main] = ['h1', 'main'].map((one) => document.querySelector(one)), {break_it}")
    assert misfits(visit) != []


@pytest.mark.parametrize(("kind", "width"), spread(["home", "members", "member"], (360, 1280)))
def test_pictures_that_come_late_move_nothing(page: Visits, kind: str, width: int) -> None:
    visit = page(width=width, height=12_000)  # all of it is in sight: what moves anywhere counts
    late = Held(visit, "**/media/**")
    visit.goto(f"/{KINDS_OF_PAGE[kind]}", wait_until="domcontentloaded")
    visit.wait_for_function(FONTS_SHOWN)
    visit.evaluate(WATCH_SHIFTS)
    assert late.routes, "no picture was asked for"
    late.release()
    visit.wait_for_function(PICTURES_SHOWN)
    assert visit.evaluate(SHIFTS) == []


@pytest.mark.parametrize("width", [320, 1024, 1440])
def test_wider_spacing_of_letters_and_lines_cuts_nothing_in_the_header(page: Visits, width: int) -> None:
    visit = page(width=width, still=True)
    visit.goto("/")
    visit.add_style_tag(content=SPACING)
    assert visit.evaluate(SIDEWAYS) <= 0
    assert visit.evaluate(CUT_OFF, "body > header") == []
    assert visit.evaluate(COLLISIONS) == []


def test_wider_spacing_of_letters_and_lines_cuts_nothing_in_the_menu(page: Visits) -> None:
    visit = page(width=320, height=560, still=True)
    visit.goto("/")
    visit.add_style_tag(content=SPACING)
    visit.get_by_role("button", name="Menu").click()
    assert (
        visit.evaluate("() => { const m = document.querySelector('[popover]'); return m.scrollWidth - m.clientWidth }")
        <= 0
    )
    assert visit.evaluate(COLLISIONS) == []
    last = visit.locator("[popover] a").last
    last.scroll_into_view_if_needed()
    assert last.is_visible()


def test_nothing_moves_for_those_who_want_no_motion(page: Visits) -> None:
    moving = page()
    moving.goto("/")
    assert moving.evaluate(LONGEST) > 0.1, "nothing moves at all: this test says nothing"
    for kind in ("home", "member", "search"):
        visit = page(still=True)
        visit.goto(f"/{KINDS_OF_PAGE[kind]}")
        assert visit.evaluate(LONGEST) <= 0.01
        assert visit.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


@pytest.mark.parametrize("still", [False, True])
def test_pages_turn_without_motion_for_those_who_want_none(page: Visits, still: bool) -> None:
    visit = page(still=still, may_complain=not still)  # a page that turns too late says so
    visit.add_init_script("addEventListener('pagereveal', (event) => (window.turned = Boolean(event.viewTransition)))")
    visit.goto("/")
    visit.locator("header nav a").first.click()
    visit.wait_for_url(f"**/{KINDS_OF_PAGE['members']}")
    visit.wait_for_function("() => window.turned !== undefined")
    assert visit.evaluate("window.turned") is not still


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_in_forced_colours_controls_keep_an_edge_and_bars_their_end(page: Visits, dark: bool) -> None:
    visit = page(still=True, dark=dark)
    visit.emulate_media(forced_colors="active")
    visit.goto(f"/{KINDS_OF_PAGE['members']}")
    assert visit.evaluate("matchMedia('(forced-colors: active)').matches")
    edges = visit.evaluate(EDGES, ".button, button, input, .facets__values a, .badge")
    assert edges
    assert [edge for edge in edges if not edge[1]] == []
    visit.goto(f"/{KINDS_OF_PAGE['impact']}")
    ground = visit.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    for part in ("chart__fill", "chart__tip"):
        fills = set(
            visit.evaluate(f"[...document.querySelectorAll('.{part}')].map((one) => getComputedStyle(one).fill)")
        )
        assert fills
        assert [fill for fill in fills if contrast(fill, ground) < 3] == [], part


@pytest.mark.parametrize("kind", ["home", "members", "member", "repeated event", "impact", "governance", "search"])
def test_on_paper_there_are_dark_words_on_white_and_no_navigation(page: Visits, kind: str) -> None:
    visit = page(dark=True)
    visit.goto(f"/{KINDS_OF_PAGE[kind]}")
    assert visit.locator("nav:visible").count() > 0
    visit.emulate_media(media="print")
    assert visit.locator("nav:visible, form:visible, button:visible, .skip:visible").count() == 0
    assert visit.locator("h1").is_visible()
    assert visit.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
    assert contrast(visit.evaluate("getComputedStyle(document.body).color"), "rgb(255, 255, 255)") > 7


@pytest.mark.parametrize("kind", ["impact", "repeated event"])
def test_what_is_folded_on_the_screen_stands_on_paper(page: Visits, kind: str) -> None:
    visit = page()
    visit.goto(f"/{KINDS_OF_PAGE[kind]}")
    folded = visit.locator("main details").first.locator("table, ol, .charts").first
    assert not folded.is_visible()
    visit.emulate_media(media="print")
    assert folded.is_visible()
