"""What is saved is built and served; mistakes are told, and nothing that was there is lost."""

import re
import socket
from collections.abc import Iterator

import pytest

from tests.serving import PATIENCE, Serving, project, until

MEMBER = "content/members/good/index.md"
PAGE = "/membres/good/"
BUILT = "rendered"


@pytest.fixture(scope="module")
def serving(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    one = Serving(project(tmp_path_factory.mktemp("project")))
    one.hear(BUILT)
    yield one
    one.stop()


def shows(serving: Serving, path: str, words: str) -> None:
    until(lambda: words in serving.get(path)[1], lambda: f"{path} never shows {words!r}:\n{serving.said}")


def test_a_page_is_served_with_our_script_and_written_without_it(serving: Serving) -> None:
    code, text = serving.get(PAGE)
    written = (serving.folder / "output/membres/good/index.html").read_text(encoding="utf-8")
    assert code == 200
    assert '<script src="/.desk/live.js" data-made="' in text
    assert not [file for file in (serving.folder / "output").rglob("*") if ".desk" in str(file)]
    assert ".desk" not in written
    assert text.replace(text[text.index('<script src="/.desk') : text.index("</body>")], "") == written


def test_what_is_saved_is_served(serving: Serving) -> None:
    serving.change(MEMBER, "Nous tournons des bols", "Nous tournons des coupes")
    shows(serving, PAGE, "Nous tournons des coupes")
    serving.change(MEMBER, "tagline: Bols", "tagline: Coupes")
    shows(serving, "/membres/", "Coupes et vases")


def test_a_new_record_and_one_that_goes(serving: Serving) -> None:
    member = (serving.folder / MEMBER).read_text(encoding="utf-8")
    serving.save("content/members/second/index.md", member.replace("Atelier Exemple", "Atelier Second"))
    shows(serving, "/membres/second/", "Atelier Second")
    (serving.folder / "content/members/second/index.md").unlink()
    (serving.folder / "content/members/second").rmdir()
    until(lambda: serving.get("/membres/second/")[0] == 404, lambda: serving.said)
    assert "data-made=" in serving.get("/membres/second/")[1]


def test_a_folder_without_its_slash_leads_to_its_page(serving: Serving) -> None:
    assert "Atelier Exemple" in serving.get("/membres/good")[1]


@pytest.mark.parametrize(
    "path", ["/../tasks.py", "/%2e%2e/tasks.py", "/..%2ftasks.py", "/membres/../../tasks.py", "//tasks.py", "/a%00b"]
)
def test_nothing_beside_the_output_is_served(serving: Serving, path: str) -> None:
    assert serving.get(path)[0] == 404


def test_a_mistake_is_told_with_path_and_line_and_the_last_good_site_stays(serving: Serving) -> None:
    before = serving.get(PAGE)[1]
    serving.change(MEMBER, "commune: differdange", "commune: differdang")
    serving.hear(f"{MEMBER}:6: commune: ")
    serving.hear("Mend this and save")
    assert serving.get(PAGE)[1] == before
    count = serving.said.count(BUILT)
    serving.change(MEMBER, "commune: differdang", "commune: differdange")
    until(lambda: serving.said.count("Nothing to do") + serving.said.count(BUILT) > count, lambda: serving.said)


def test_saves_in_quick_succession_are_one_build_and_one_during_a_build_is_not_lost(serving: Serving) -> None:
    for number in range(40):
        serving.change(MEMBER, "Nous", f"Nous ({number})")
    shows(serving, PAGE, "Nous (39)")
    assert serving.said.count("1 member changed") < 40


def test_a_template_error_names_the_template_and_its_line(serving: Serving) -> None:
    before = serving.get(PAGE)[1]
    template = (serving.folder / "theme/templates/member.html").read_text(encoding="utf-8")
    serving.save("theme/templates/member.html", template + "\n{% if %}")
    line = template.count("\n") + 2
    serving.hear(f"theme/templates/member.html:{line}: Expected an expression")
    serving.save("theme/templates/member.html", template.replace("member.facts", "membre.facts", 1))
    serving.hear("'membre' is undefined")
    assert serving.get(PAGE)[1] == before
    serving.save(
        "theme/templates/member.html",
        template + '<i data-new="1"></i>',
    )
    shows(serving, PAGE, 'data-new="1"')


def test_a_style_sheet_is_served_under_its_new_address(serving: Serving) -> None:
    css = serving.folder / "theme/static/css/print.css"
    serving.save("theme/static/css/print.css", css.read_text(encoding="utf-8") + "/* saved */\n")

    def sheet() -> str:
        found = re.search(r'rel="stylesheet" href="(?:https://verre\.example)?([^"]+/site\.css)"', serving.get(PAGE)[1])
        assert found is not None
        return found[1]

    until(lambda: "/* saved */" in serving.get(sheet())[1], lambda: serving.said)


def test_a_port_that_is_taken_is_named_with_the_way_out(serving: Serving) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        other = Serving(serving.folder, port=port)
        assert other.process.wait(PATIENCE) == 1
    way = f"end that, or name another, as in --port {port + 1}"
    assert other.said == f"The port {port} is taken, perhaps by another `serve`: {way}\n"
