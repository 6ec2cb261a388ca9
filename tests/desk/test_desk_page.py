"""`inv desk`: the report as a page of this machine, in the look of the site, where nothing that is shown can run."""

import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from selectolax.lexbor import LexborHTMLParser

from showcase.desk.report import gather, page
from showcase.desk.report.state import Proposal, State
from showcase.records import content
from showcase.records.version import digest, files
from tests.conftest import DAY
from tests.serving import PATIENCE, Serving, project, until
from tests.small import LEAST, SETTINGS, small

MEMBER = "content/members/good/index.md"
TODAY = date.fromisoformat(DAY)
EVIL = '<script>alert(1)</script><img src=x onerror="alert(1)">'


def made(folder: Path, lang: str, **files: str) -> LexborHTMLParser:
    read = content.read(small(folder, {f"members/{slug}/index.md": text for slug, text in files.items()}), SETTINGS)
    waiting = (
        Proposal(title=EVIL, since=TODAY, author=EVIL, branch="proposal/1", address="https://forge.example/compare"),
        Proposal(title="x", since=TODAY, address="javascript:alert(1)"),
    )
    now = State(content=read, day=TODAY, languages=SETTINGS.languages, proposals=waiting, size=900, size_limit=1000)

    def form(place: str) -> str:
        return "/form?record=evil" if "members/evil/" in place else ""

    return LexborHTMLParser(page.page(gather.all_todos(now), now, lang, sheet="/theme/a.css", forms=form).decode())


def test_each_line_has_its_step_and_nothing_of_strangers_is_markup(tmp_path: Path) -> None:
    evil = LEAST["members"].replace("name: Atelier", f"name: {json.dumps(EVIL)}")
    found = made(tmp_path, "en", evil=f"---\n{evil}---\n")
    assert not found.css("script, img, [onerror]")
    assert EVIL in found.body.text() if found.body else False
    items = found.css("main li")
    assert len(items) > 4
    assert all(len(item.css("p")) == 2 for item in items)
    links = dict.fromkeys(link.attributes["href"] for link in found.css("a"))
    assert list(links) == ["https://forge.example/compare", "/form?record=evil"]


def test_the_page_has_one_heading_a_section_each_and_the_style_of_the_site(tmp_path: Path) -> None:
    found = made(tmp_path, "lb")
    assert [node.text() for node in found.css("h1")] == ["Wat den 2026-11-23 gepflegt muss ginn"]
    assert found.css_first("html").attributes["lang"] == "lb"  # type: ignore[union-attr]
    assert found.css_first("link[rel=stylesheet]").attributes["href"] == "/theme/a.css"  # type: ignore[union-attr]
    names = [node.attributes["aria-labelledby"] for node in found.css("section")]
    assert names == [node.attributes["id"] for node in found.css("h2")]
    assert len(set(names)) == len(names) > 2


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Serving]:
    one = Serving(project(tmp_path), "--lang", "en", task="desk")
    one.hear("rendered")
    yield one
    assert one.interrupt() == 0
    assert "Ended." in one.said


def test_it_is_made_anew_after_a_save(desk: Serving) -> None:
    assert f"What needs care stands at {desk.address}/.desk/" in desk.said
    assert "What needs care on 2026-11-23" in desk.get("/.desk/")[1]
    desk.change(MEMBER, "consent: {date: 2026-01-15", "verified: 2020-02-03\nconsent: {date: 2026-01-15")
    until(lambda: "last checked on 2020-02-03" in desk.get("/.desk/")[1], lambda: desk.said)
    desk.save("links.json", "{")
    desk.hear("links.json:1: this is no history of links")
    desk.save("links.json", "{}")
    desk.change(MEMBER, "disciplines: [craft]", "disciplines: [none]")  # which no build can be made of
    until(lambda: "Errors in the content" in desk.get("/.desk/")[1], lambda: desk.said)


def handed_over(proposal: Mapping[str, object]) -> bytes:
    """What the form makes of a change."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("proposal.json", json.dumps(proposal))
    return out.getvalue()


def post(desk: Serving, raw: bytes, **headers: str) -> tuple[int, str]:
    """As a page of the desk sends it; the headers in place of its own."""
    page = LexborHTMLParser(desk.get("/membres/proposer/")[1])
    script = page.css_first("script[data-token]")
    assert script is not None
    known = {"Content-Type": "application/zip", "X-Desk-Token": script.attributes["data-token"] or ""}
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    asked = Request(f"{desk.address}/.desk/proposal", data=raw, headers=known | named)  # noqa: S310 (our own address)
    try:
        with urlopen(asked, timeout=PATIENCE) as answer:  # noqa: S310 (our own address)
            return int(answer.status), answer.read().decode()
    except HTTPError as refused:
        return refused.code, refused.read().decode()


def test_what_a_form_hands_over_is_written_and_nothing_else(desk: Serving) -> None:
    member, before = desk.folder / MEMBER, (desk.folder / MEMBER).read_text(encoding="utf-8")
    base = digest(files(member.parent))
    with urlopen(f"{desk.address}/membres/proposer/", timeout=PATIENCE) as form:  # noqa: S310 (our own address)
        assert form.headers["X-Frame-Options"] == "SAMEORIGIN"
    good = handed_over({"proposal": 1, "record": "members/good", "base": base, "set": {"founded": "2019"}})
    refused: list[dict[str, str]] = [
        {"Host": "evil.example"},
        {"X_Desk_Token": "guessed"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Content_Type": "text/plain"},
    ]
    assert [post(desk, good, **headers)[0] for headers in refused] == [421, 403, 403, 403, 403]
    bad = handed_over({"proposal": 1, "record": "members/good", "base": base, "set": {"founded": "MM"}})
    code, answer = post(desk, bad)
    assert (code, json.loads(answer)["done"]) == (200, False)
    assert "founded: " in json.loads(answer)["lines"][0]
    for raw in (b"", b"x", b"PK\3\4", good[:-9]):
        assert json.loads(post(desk, raw)[1])["done"] is False
    assert member.read_text(encoding="utf-8") == before
    assert json.loads(post(desk, good)[1]) == {
        "done": True,
        "lines": ["Written: content/members/good/index.md. Look at it, then commit it."],
        "record": "members/good",
        "base": digest(files(member.parent)),
    }
    assert member.read_text(encoding="utf-8").replace("founded: 2019\n", "") == before
    until(lambda: "2019" in desk.get("/membres/good/")[1], lambda: desk.said)


def test_plain_serving_takes_nothing(tmp_path: Path) -> None:
    one = Serving(project(tmp_path))
    try:
        one.hear("rendered")
        assert "data-token" not in one.get("/membres/proposer/")[1]
        for path in ("/.desk/proposal", "/", "/.desk/", "/membres/good/"):
            asked = Request(f"{one.address}{path}", data=b"x=1", headers={"Content-Type": "x/y"})  # noqa: S310
            with pytest.raises(HTTPError, match="405"):
                urlopen(asked, timeout=PATIENCE)  # noqa: S310 (our own address)
    finally:
        one.stop()
