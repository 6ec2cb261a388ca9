"""What is rendered again: what a change can be seen on, and nothing else."""

import re
import shutil
from copy import deepcopy

import pytest

from showcase.engine.target import Report
from tests.ages import grow_old
from tests.conftest import ROOT
from tests.edited import Record, Site, begun, picture
from tests.twice import Twice, files, make, nothing

FORM = "membres/ana/record.json"  # what the form begins with: the texts of all languages


@pytest.fixture
def twice(built_twice: Twice) -> Twice:
    """A site as it is at first, built; each test edits it once."""
    built_twice.site = begun()
    assert built_twice.settle() == ""
    return built_twice


def _written(twice: Twice) -> set[str]:
    """What was written after an edit, which is what differs now; and nothing else was."""
    before = files(twice.output)
    report = _make(twice)
    after = files(twice.output)
    assert {*report.written, *report.gone} == {
        path for path in {*before, *after} if before.get(path) != after.get(path)
    }
    assert twice.settle() == ""  # a clean build comes to the same
    return {*report.written}


def _make(twice: Twice) -> Report:
    twice.write()
    _, report = make(twice.names())
    return report


def _apart_from_search(paths: set[str]) -> set[str]:
    """Without the files that say which texts have a word: they follow the words of any text."""
    return {path for path in paths if not re.search(r"search/words-\w+\.json$", path)}


def _in_both(*paths: str) -> set[str]:
    return {f"{lang}{path}" for path in paths for lang in ("", "de/")}


def test_where_nothing_changed_nothing_is_written_and_nothing_is_touched(twice: Twice) -> None:
    def seen() -> dict[str, tuple[int, int, int]]:
        there = [twice.output, *twice.output.rglob("*")]
        return {
            str(path): (found.st_ino, found.st_mtime_ns, found.st_ctime_ns)
            for path in there
            for found in [path.lstat()]
        }

    before = seen()
    report = _make(twice)
    assert (report.written, report.gone, report.made, report.whole) == ((), (), 0, False)
    assert report.unchanged == len(files(twice.output))
    assert seen() == before


def test_a_file_that_was_touched_changes_nothing(twice: Twice) -> None:
    file = twice.folder / "content/members/ana/index.md"
    file.write_bytes(file.read_bytes())
    before = twice.output.stat().st_ino
    assert _make(twice).written == ()
    assert twice.output.stat().st_ino == before


def test_for_other_words_the_page_that_has_them_is_rendered(twice: Twice) -> None:
    twice.site.records["members", "ana"].body = "Autrement."
    written = _written(twice)
    assert _apart_from_search(written) == {"membres/ana/index.html", FORM}  # in German there are words of its own
    assert {path.partition("/")[0] for path in written} == {"membres", "search", FORM.partition("/")[0]}


def test_for_words_in_one_language_the_page_in_that_language_is_rendered(twice: Twice) -> None:
    twice.site.records["members", "ana"].others["de"] = ({"tagline": "Schalen"}, "Anders.")
    written = _written(twice)
    assert _apart_from_search(written) == {"de/mitglieder/ana/index.html", FORM}
    assert "search" not in {path.partition("/")[0] for path in written}


def test_for_another_tagline_lists_are_rendered_and_pages_that_do_not_show_it_are_not(twice: Twice) -> None:
    twice.site.records["members", "ben"].head["tagline"] = "Autre chose"
    written = _written(twice)
    assert _in_both("index.html") <= written
    assert {"membres/index.html", "membres/ben/index.html", "de/mitglieder/index.html"} <= written
    assert not any("agenda" in path or "about" in path or path.endswith((".xml", ".ics")) for path in written)


def test_for_a_template_its_pages_are_rendered(twice: Twice) -> None:
    path = "templates/venue.html"
    twice.site.theme[path] = (ROOT / "theme" / path).read_bytes() + b"<!-- x -->"
    assert _written(twice) == {
        *("lieux/hall/index.html", "lieux/room/index.html"),
        *("de/orte/hall/index.html", "de/orte/room/index.html"),
    }


def test_for_a_template_that_says_the_same_nothing_is_written(twice: Twice) -> None:
    path = "templates/venue.html"
    twice.site.theme[path] = b"{# x #}" + (ROOT / "theme" / path).read_bytes()
    assert _written(twice) == set()


def test_for_a_catalogue_what_is_in_that_language_is_made(twice: Twice) -> None:
    path = "translations/de/LC_MESSAGES/messages.po"
    raw = (ROOT / "theme" / path).read_text()
    for text in ("Events", "Deadline"):
        raw = raw.replace(f'msgid "{text}"\nmsgstr "', f'msgid "{text}"\nmsgstr "Neue ')
    twice.site.theme[path] = raw.encode()
    written = _written(twice)
    assert {"de/agenda/index.html", "de/opportunities.atom", "de/opportunities.feed.json"} <= written
    assert {path for path in written if not path.startswith("de/")} == set()


def test_for_another_label_of_a_term_pages_that_show_it_are_rendered(twice: Twice) -> None:
    twice.site.vocabulary["audiences"]["families"]["label"] = "Parents"
    forms = {"agenda/proposer/index.html", "de/agenda/vorschlagen/index.html"}
    forms |= {"appels/proposer/index.html", "de/ausschreibungen/vorschlagen/index.html"}
    assert _written(twice) == forms  # no event and no call is for them, but one may be
    twice.site.vocabulary["disciplines"]["design"]["label"] = "Dessin"
    written = _written(twice)
    assert "agenda/old/index.html" in written
    assert "news/online/index.html" not in written


def test_on_another_day_what_tells_of_days_is_made(twice: Twice) -> None:
    twice.site.names["SITE_DATE"] = "2026-11-27"
    written = _written(twice)
    assert {"agenda/index.html", "appels/index.html", "actualites/soon/index.html"} <= written
    assert not any(path.startswith(("lieux/", "about", "partenaires")) for path in written)


def test_a_record_that_goes_takes_its_pages_and_pictures_with_it(twice: Twice) -> None:
    del twice.site.records["members", "ben"]
    twice.site.records["opportunities", "late"].head["from"] = {"name": "Ben"}
    before = files(twice.output)
    written = _written(twice)
    gone = before.keys() - files(twice.output).keys()
    assert {"membres/ben/index.html", "de/mitglieder/ben/index.html"} <= gone
    assert any(path.startswith("media/members/ben/") for path in gone)
    assert "lieux/hall/index.html" not in written


def test_a_picture_that_lists_share_stays_while_anybody_shows_it(twice: Twice) -> None:
    """Whoever asked for it first may be gone, or show it no more."""
    shown = {path for path in files(twice.output) if path.startswith("media/members/ana/")}
    assert shown
    twice.site.records["pages", "home"].body = "Autre."
    twice.site.vocabulary["disciplines"]["craft"]["summary"] = "Une phrase."
    _written(twice)
    assert shown <= files(twice.output).keys()


def test_for_another_picture_of_the_same_name_its_pages_show_that_one(twice: Twice) -> None:
    twice.site.records["members", "ana"].pictures["one.png"] = picture("red")
    written = _written(twice)
    assert {"membres/ana/index.html", "membres/index.html"} <= written
    assert "lieux/room/index.html" not in written


def test_a_new_record_is_shown_where_its_kind_is_listed(twice: Twice) -> None:
    twice.site.records["partners", "new"] = Record(head={"name": "Neuve", "role": "company"})
    names = {"membres/proposer/names.json", "de/mitglieder/vorschlagen/names.json"}  # what forms let refer to
    listed = {"partenaires/index.html", "de/partner/index.html"} | _in_both("about/index.html")
    assert _written(twice) == listed | names


def test_a_page_that_search_engines_may_find_from_now_on_is_in_the_sitemap(twice: Twice) -> None:
    del twice.site.records["pages", "not-found"].head["role"]
    written = _written(twice)
    assert "sitemap.xml" in written
    assert b"/not-found/</loc>" in (twice.output / "sitemap.xml").read_bytes()


def test_what_was_lost_by_hand_is_made_again_and_nothing_else(twice: Twice) -> None:
    (twice.output / "membres/ana/index.html").unlink()
    (twice.output / "robots.txt").write_text("by hand")
    assert {*_make(twice).written} == {"membres/ana/index.html", "robots.txt"}
    assert twice.settle() == ""


def test_what_was_lost_from_the_folder_beside_the_output_is_not_missing_from_the_next(twice: Twice) -> None:
    """It becomes the output, so it is looked at as the output is."""
    twice.site.records["pages", "about"].body = "Une fois."
    _make(twice)
    before = files(twice.output)
    spare = twice.folder / ".output.spare"
    (spare / "membres/ana/index.html").unlink()
    (spare / "robots.txt").unlink()
    (spare / "robots.txt").write_text("by hand")
    twice.site.records["pages", "about"].body = "Deux fois."
    assert _apart_from_search({*_make(twice).written}) == _in_both("about/index.html")
    after = files(twice.output)
    changed = {path for path in {*before, *after} if before.get(path) != after.get(path)}
    assert _apart_from_search(changed) == _in_both("about/index.html")


def test_a_theme_may_be_made_of_links(twice: Twice) -> None:
    templates, elsewhere = twice.folder / "theme/templates", twice.folder / "elsewhere"
    templates.rename(elsewhere)
    templates.symlink_to(elsewhere)
    try:
        assert twice.settle() == ""
        grow_old(twice.folder)
        _make(twice)
        assert nothing(twice)
        with (elsewhere / "venue.html").open("a") as template:
            template.write("<!-- x -->")
        assert not nothing(twice)
    finally:
        templates.unlink()
        elsewhere.rename(templates)
        shutil.copyfile(ROOT / "theme/templates/venue.html", templates / "venue.html")


def test_a_setting_that_every_page_shows_makes_the_whole_site(twice: Twice) -> None:
    usual: Site = deepcopy(twice.site)
    twice.site.names["SITENAME"] = "Autre"
    report = _make(twice)
    assert report.whole
    assert report.unchanged == 0
    twice.site = usual
    assert twice.settle() == ""


def test_a_style_sheet_makes_the_whole_site(twice: Twice) -> None:
    path = "static/css/tokens.css"
    twice.site.theme[path] = (ROOT / "theme" / path).read_bytes() + b"/* x */"
    assert _make(twice).whole
    assert twice.settle() == ""


def test_what_a_template_cannot_render_leaves_what_was_there(twice: Twice) -> None:
    before = files(twice.output)
    twice.site.theme["templates/venue.html"] = b"{{ nobody }}"
    assert "nobody" in twice.settle()
    assert files(twice.output) == before
