"""The first page shows a work: that of the editors' choice on its days, else one after the other of all members."""

from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from showcase.pages.edition import Edition
from showcase.pages.facets import facet
from showcase.pages.views import home
from showcase.records.problem import Problem
from tests.built import read
from tests.cluster import made, prepare
from tests.small import SMALL, small, told
from tests.small import read as checked

NAMES = {"DEFAULT_LANG": "fr", "LANGUAGES": ("fr",), "SITE_CLAIM": {"fr": "Le cluster"}}
DAY = date(2026, 11, 23)
CONSENT = "consent: {date: 2026-01-15, version: 1, scope: [profile, pictures]}"
FEATURED = "{member: anne, work: b.png, start: 2026-11-20, until: 2026-11-23}"


def picture() -> bytes:
    held = BytesIO()
    Image.new("RGB", (120, 80), "navy").save(held, "PNG")
    return held.getvalue()


def member(name: str, works: str = "ab", more: str = "", disciplines: str = "craft") -> dict[str, str | bytes]:
    listed = ", ".join(f"{{file: {work}.png, alt: Un bol}}" for work in works)
    head = (
        f"name: {name}\nkind: studio\ndisciplines: [{disciplines}]\ntagline: Des bols\nworks: [{listed}]\n{CONSENT}\n"
    )
    files = {f"members/{name}/{work}.png": picture() for work in works}
    return {f"members/{name}/index.md": f"---\n{head}{more}---\n", **files}


def first_page(*featured: str) -> dict[str, str]:
    return {"pages/home/index.md": f"---\ntitle: Accueil\nrole: home\nfeatured: [{', '.join(featured)}]\n---\n"}


def edition(folder: Path, files: dict[str, str | bytes], day: date = DAY) -> Edition:
    folder.mkdir(exist_ok=True)
    return prepare(folder, {**SMALL, **files}, **NAMES, SITE_DATE=str(day)).renderer.editions["fr"]


def shown(of: Edition) -> str:
    record = next(page for page in of.library.pages.all() if page.slug == "home")
    chosen = home.of_the_day(of, record)
    return f"{chosen[0].slug} {chosen[1].file}" if chosen else ""


def test_each_day_shows_another_member_until_all_had_their_turn_and_then_other_works(tmp_path: Path) -> None:
    files = member("anne") | member("bea") | member("carl")
    days = [shown(edition(tmp_path / str(number), files, DAY + timedelta(days=number))) for number in range(6)]
    assert len(set(days)) == 6
    assert all(len({day.split()[0] for day in days[at : at + 3]}) == 3 for at in (0, 3))
    assert days == [shown(edition(tmp_path / f"again-{n}", files, DAY + timedelta(days=n))) for n in range(6)]


@pytest.mark.parametrize(
    ("featured", "day", "expected"),
    [
        (FEATURED, "2026-11-20", "anne b.png"),
        (FEATURED, "2026-11-23", "anne b.png"),
        ("{member: bea, start: 2026-11-23, until: 2026-11-23}", "2026-11-23", "bea a.png"),
        ("{member: bea, work: gone.png, start: 2026-11-23, until: 2026-11-23}", "2026-11-23", "bea a.png"),
    ],
)
def test_the_editors_choice_is_shown_on_its_days(tmp_path: Path, featured: str, day: str, expected: str) -> None:
    files = member("anne") | member("bea") | member("carl") | first_page(featured)
    assert shown(edition(tmp_path, files, date.fromisoformat(day))) == expected


def test_on_other_days_and_for_whoever_shows_nothing_members_take_turns(tmp_path: Path) -> None:
    plain = shown(edition(tmp_path / "plain", member("anne") | member("bea")))
    for name, featured in {
        "over": "{member: bea, start: 2026-11-01, until: 2026-11-22}",
        "later": "{member: bea, start: 2026-11-24, until: 2026-11-30}",
        "nothing": "{member: good, start: 2026-11-01, until: 2026-11-30}",  # a member without works
    }.items():
        assert shown(edition(tmp_path / name, member("anne") | member("bea") | first_page(featured))) == plain


def test_nobody_is_shown_who_is_away_invented_beside_others_or_has_not_agreed(tmp_path: Path) -> None:
    hidden = member("paused", more="status: paused\n") | member("invented", more="example: true\n")
    secret = {path: text for path, text in member("secret").items() if not path.endswith(".md")}
    secret["members/secret/index.md"] = str(member("secret")["members/secret/index.md"]).replace("profile, ", "")
    for number in range(4):
        of = edition(tmp_path / str(number), member("anne") | hidden | secret, DAY + timedelta(days=number))
        assert shown(of).startswith("anne ")
    assert shown(edition(tmp_path / "only", member("invented", more="example: true\n"))).startswith("invented ")
    assert shown(edition(tmp_path / "none", {})) == ""


def test_beside_each_discipline_stands_a_work_of_another_member_as_far_as_there_are(tmp_path: Path) -> None:
    files = member("anne") | member("bea", disciplines="design, craft") | member("carl", disciplines="craft, design")
    of = edition(tmp_path, files)
    disciplines = facet(of, "members", "disciplines").values
    beside = {tally.key: one[0].slug for tally, one in home.beside(of, disciplines, None) if one}
    assert beside.keys() == {"craft", "design"}
    assert beside["design"] == "bea"  # whose main discipline it is
    assert beside["craft"] in ("anne", "carl")


def notes(folder: Path, files: dict[str, str | bytes]) -> tuple[list[str], list[str]]:
    found: tuple[Problem, ...] = checked(small(folder, files))[1]
    return told(found), [note for note in told(found, "note") if "featured" in note]


@pytest.mark.parametrize(
    ("featured", "note"),
    [
        (
            "{member: good, start: 2026-11-01, until: 2026-11-30}",
            "featured[1].member: “good” shows no works; on these days the works of all members take turns",
        ),
        (
            "{member: anne, work: c.png, start: 2026-11-01, until: 2026-11-30}",
            (
                "featured[1].work: “anne” has no work with the file “c.png” (did you mean “b.png”?);"
                " its first work is shown instead"
            ),
        ),
        (
            "{member: private, start: 2026-11-01, until: 2026-11-30}",
            (
                "featured[1].member: “private” has not agreed to a public page; on these days the works of all members"
                " take turns"
            ),
        ),
    ],
)
def test_what_cannot_be_shown_is_noted_and_stops_nobody(tmp_path: Path, featured: str, note: str) -> None:
    private = {"members/private/index.md": "---\nname: P\nkind: person\ndisciplines: [craft]\ntagline: Des bols\n---\n"}
    errors, found = notes(tmp_path, member("anne") | private | first_page(featured))
    assert errors == []
    assert found == [f"content/pages/home/index.md:4: {note}"]


def test_an_unknown_member_is_an_error(tmp_path: Path) -> None:
    errors, _ = notes(tmp_path, member("anne") | first_page("{member: ane, start: 2026-11-01, until: 2026-11-30}"))
    assert errors == [
        "content/pages/home/index.md:4: featured[1].member: there is no “ane” in content/members (did you mean “anne”?)"
    ]


def invented(path: str) -> dict[str, str | bytes]:
    """A record of the small content as an example."""
    return {path: str(SMALL[path]).replace("---\n", "---\nexample: true\n", 1)}


def test_lists_of_nothing_but_examples_say_so_once_and_mixed_ones_on_each(tmp_path: Path) -> None:
    files = {**SMALL, **invented("members/good/index.md")}
    for name, more, once, marks in (("only", "example: true\n", 1, 0), ("mixed", "", 0, 1)):
        (tmp_path / name).mkdir()
        site = made(tmp_path / name, {**files, **member("anne", more=more)}, **NAMES)
        page = read(site, "membres/")
        assert len(page.css("main .invented")) == once
        assert len(page.css("main .badge--example")) == marks
        cards = (site / "search/cards-0.json").read_text(encoding="utf-8")
        assert ("badge--example" in cards) is not bool(once)


LISTS = {
    "events": ("agenda/", "agenda/public/families/", "agenda/2026/12/"),
    "opportunities": ("appels/", "appels/type/commission/"),
}


@pytest.mark.parametrize(("kind", "name"), [("events", "good"), ("opportunities", "signs")])
def test_agenda_and_calls_say_so_once_above_the_list_too_and_each_page_of_one_says_it(
    tmp_path: Path, kind: str, name: str
) -> None:
    one = invented(f"{kind}/{name}/index.md")
    own = {f"{kind}/own/index.md": str(SMALL[f"{kind}/{name}/index.md"])}
    for folder, more, once, marks in (("only", {}, 1, 0), ("mixed", own, 0, 1)):
        (tmp_path / folder).mkdir()
        site = made(tmp_path / folder, {**SMALL, **one, **more}, **NAMES)
        for address in LISTS[kind]:
            page = read(site, address)
            assert len(page.css("main .invented")) == once, address
            assert len(page.css("main .badge--example")) == marks, address
        assert len(read(site, f"{LISTS[kind][0]}{name}/").css("main .badge--example")) == 1
