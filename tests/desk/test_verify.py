"""The walk over a built site: what is wrong is told once, where it stands, and the last line says how much was seen."""

import io
from pathlib import Path

import pytest

from showcase.desk import verify, verify_pages
from tests.languages import LANGUAGES
from tests.small import write

SITE = "https://cluster.example"
PAGE = '<!doctype html><title>x</title><main id="main">{}</main>'
WHOLE = {
    "index.html": PAGE.format('<a href="/membres/#main">Membres</a> <a href="https://other.example/x">x</a>'),
    "membres/index.html": PAGE.format('<img src="a.webp" srcset="a.webp 320w, /membres/a.webp 640w"><a href="../">'),
    "membres/a.webp": "x",
    "feed.atom": "<feed/>",
    "cal.ics": "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n",
}


def run(folder: Path, files: dict[str, str], *, site: str = SITE, lang: str = "en") -> tuple[bool, list[str]]:
    """Walk these files; whether all is right, and what was written, line by line."""
    out = io.StringIO()
    good = verify.run(write(folder, dict(files)), site=site, lang=lang, out=out)
    return good, out.getvalue().splitlines()


def test_a_whole_site_is_in_order_and_the_last_line_counts_what_was_seen(tmp_path: Path) -> None:
    good, lines = run(tmp_path, WHOLE)
    assert good
    assert lines == ["2 pages with 5 links and pictures, 2 feeds, sitemaps and calendars: all is in order."]


def test_a_site_below_a_path_is_walked_by_its_address(tmp_path: Path) -> None:
    files = WHOLE | {
        "index.html": PAGE.format('<a href="/site/membres/">x</a><a href="https://cluster.example/site/">'),
        "membres/index.html": WHOLE["membres/index.html"].replace("/membres/a.webp", "/site/membres/a.webp"),
    }
    good, lines = run(tmp_path, files, site=f"{SITE}/site/")
    assert good, lines


def test_a_site_says_itself_for_which_address_it_was_built(tmp_path: Path) -> None:
    """Who publishes it sets the address for the build alone."""
    page = PAGE.replace("<title>", f'<link rel="canonical" href="{SITE}/site/"><title>')
    files = {"index.html": page.format('<a href="/site/membres/">x</a> <a href="https://cluster.example/other/">')}
    good, lines = run(tmp_path, files | {"membres/index.html": PAGE.format('<a href="../">')}, site="")
    assert good, lines
    good, (line, _) = run(tmp_path, {"index.html": page.format('<a href="/membres/">')}, site="")
    assert not good
    assert line.startswith("index.html: “/membres/” leads nowhere")
    good, (line, _) = run(tmp_path, {"index.html": PAGE.format("")}, site="")
    assert not good
    assert line.startswith("index.html: this page does not say at which address the site stands")


WRONG = [
    pytest.param('<a href="/inconnu/">', "“/inconnu/” leads nowhere", id="page"),
    pytest.param('<a href="tarifs.pdf">', "“tarifs.pdf” leads nowhere", id="file"),
    pytest.param('<a href="/membres/#là">', "“/membres/#là”: the page is there, but it has no part “là”", id="part"),
    pytest.param('<b id="main"></b>', "the id “main” stands more than once", id="twice"),
    pytest.param('<a href="http://[">', "“http://[” is not an address", id="no address"),
    pytest.param(f'<a href="/{"x" * 300}/">', "xxx/” leads nowhere", id="longer than a file system holds"),
    pytest.param('<a href="/a%00b/">', "“/a%00b/” leads nowhere", id="NUL"),
]


@pytest.mark.parametrize(("text", "message"), WRONG)
def test_what_is_wrong_with_a_page_is_told_with_its_file(tmp_path: Path, text: str, message: str) -> None:
    good, (line, last) = run(tmp_path, WHOLE | {"news/index.html": PAGE.format(text)})
    assert not good
    assert line.startswith("news/index.html: ")
    assert message in line
    assert last.endswith(": 1 fault(s), see above.")


FILES = [
    ("feed.atom", "<feed>", "this file is not XML"),
    ("cal.ics", "BEGIN:VEVENT", "this file is not a calendar"),
    (
        "cal.ics",
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        "is not whole (DTSTART ?)",
    ),
]


@pytest.mark.parametrize(("path", "text", "message"), FILES)
def test_a_feed_or_calendar_that_does_not_parse_is_told(tmp_path: Path, path: str, text: str, message: str) -> None:
    good, (line, _) = run(tmp_path, WHOLE | {path: text})
    assert not good
    assert line.startswith(f"{path}: ")
    assert message in line


def test_an_event_that_is_not_whole_is_told_of_every_calendar_that_has_it(tmp_path: Path) -> None:
    good, bad = "DTSTART:20261123T180000Z\r\nUID:1\r\n", "UID:2\r\n"
    events = {name: f"BEGIN:VEVENT\r\n{lines}END:VEVENT\r\n" for name, lines in (("good", good), ("bad", bad))}
    calendars = {
        f"{number}.ics": f"BEGIN:VCALENDAR\r\n{''.join(events[one] for one in some)}END:VCALENDAR\r\n"
        for number, some in enumerate((["good"], ["bad", "good"], ["bad"], ["good", "bad"], ["bad"]))
    }
    _, lines = run(tmp_path, WHOLE | calendars)
    assert len(lines) == 2
    assert lines[0].startswith("1.ics and 3 more page(s): the event “2” is not whole (DTSTART ?)")


def test_a_page_that_is_no_utf_8_is_told(tmp_path: Path) -> None:
    write(tmp_path, {"old/index.html": "é".encode("latin-1")})
    good, (line, _) = run(tmp_path, WHOLE)
    assert not good
    assert line.startswith("old/index.html: this page cannot be read")


def test_one_dead_link_of_every_page_is_one_line_with_a_count(tmp_path: Path) -> None:
    footer = {f"membres/m{number}/index.html": PAGE.format('<a href="/impressum/">') for number in range(40)}
    good, (line, last) = run(tmp_path, WHOLE | footer)
    assert not good
    assert line.startswith("membres/m0/index.html and 39 more page(s): “/impressum/” leads nowhere")
    assert last.startswith("42 pages with 45 links and pictures")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_folder_that_is_missing_or_empty_is_told_with_the_way_out_in_every_language(
    tmp_path: Path, lang: str
) -> None:
    (tmp_path / "empty").mkdir()
    for name in ("missing", "empty"):
        out = io.StringIO()
        assert not verify.run(tmp_path / name, site=SITE, lang=lang, out=out)
        assert str(tmp_path / name) in out.getvalue()
        assert "./site build" in out.getvalue()


@pytest.mark.parametrize("site", ["cluster.example", "http://", "/site", "ftp://cluster.example"])
def test_an_address_that_is_none_is_told(tmp_path: Path, site: str) -> None:
    good, (line, _) = run(tmp_path, WHOLE, site=site)
    assert not good
    assert f"“{site}” is not the address of a site" in line


def large(folder: Path, megabytes: int) -> Path:
    """A whole site with a file of so many MB in it, which takes no room on the disk."""
    write(folder, dict(WHOLE))
    with (folder / "membres/b.bin").open("wb") as file:
        file.truncate(megabytes * 1_000_000 - 2_000)
    return folder


@pytest.mark.parametrize("lang", LANGUAGES)
def test_before_the_limit_of_the_host_the_size_is_noted_and_beyond_it_is_wrong(tmp_path: Path, lang: str) -> None:
    for size, limit, good, said in (
        (800, 1000, True, ""),
        (900, 1000, True, "900"),
        (1000, 1000, True, "1000"),
        (1001, 1000, False, "1001"),
        (1001, 0, True, ""),
    ):
        out = io.StringIO()
        folder = large(tmp_path / str(size), size)
        assert verify.run(folder, site=SITE, limit=limit, lang=lang, out=out) == good
        lines = out.getvalue().splitlines()
        assert len(lines) == (2 if said else 1)
        assert said in lines[0]
        assert ("SITE_SIZE_LIMIT" in lines[0]) == bool(said)


def by_python(text: str) -> verify_pages.Seen:
    """What Python's parser reads, tag by tag."""
    links = verify_pages.Links()
    links.feed(text)
    return links.seen


@pytest.mark.parametrize(
    "text",
    [
        '<a href="/x/" id=part>x</a><A HREF="/y/">y</A>',
        '<a href=\'/x/\'>x</a><a href = "/y/">y</a><a\nhref="/z/"\n>z</a>',
        '<a href="/?a=1&amp;b=2">x</a><a href="/é">é</a><a href="">x</a><a href>x</a><i id>x</i>',
        '<br/><img src="/a.png" srcset="/a.png 1x, /b.png 2x"/><img src=/b.png/>',
        '<script>if (a<b) "<a href=\'/no/\'>"</script><script src="/a.js"></script><a href="/yes/">x</a>',
        '<title><a href="/no/">x</a></title><style><a href="/no/"></style><!-- <a href="/no/"> -->',
        '<a title="a > b" href="/x/">x</a><a href="/x/" href="/y/">x</a><a/href="/z/">x</a><a href="/x',
        '<svg viewBox="0 0 1 1"><use xlink:href="#a"/></svg><link rel="canonical" href="https://x.example/">',
        '<p id="1"><b class="x" hidden ID="2"></b><svg viewBox="0 0 1 1"><path d="M1"/></svg></p><img alt=">" src="/">',
        '<textarea id="t" name="x">&lt;a href="/no/"&gt;</textarea><!doctype html><p title="&amp;" id="&eacute;">',
        '<scripted href="/x/"></scripted><script>"</a>"</script><a href="/x/"><script>"<!--"</script><a href="/y/">',
        '< a href="/no/">x</a ></A><a-b href="/x/"><a data-x="1"href="/y/">y</a><a href="/x/"=">x</a>',
    ],
)
def test_what_is_read_quickly_is_what_python_reads(text: str) -> None:
    assert verify_pages.read(text) == by_python(text)


def test_pages_are_read_as_python_reads_them_and_hardly_one_by_python(built: Path) -> None:
    texts = [page.read_text(encoding="utf-8") for page in sorted(built.rglob("*.html"))[::40]]
    quickly = [verify_pages.read_quickly(text) for text in texts]
    assert [one or by_python(text) for one, text in zip(quickly, texts, strict=True)] == [*map(by_python, texts)]
    assert quickly.count(None) <= 1
