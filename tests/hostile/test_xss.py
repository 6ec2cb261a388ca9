"""Every payload of DOMPurify's own tests, as name, tagline, title, label, alt and body, in one site."""

import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image
from pydantic import TypeAdapter, ValidationError

from showcase.schema.text import Line, Name, Word
from tests.conftest import of_all
from tests.hostile.harmless import faults, shapes, walk
from tests.hostile.project import Project, project
from tests.once import once
from tests.small import LEAST, read

Files = dict[str, str | bytes]
CONSENT = "consent: {date: 2026-01-15, version: 1, scope: [profile, pictures, contact]}\n"
# Everything that honest words may hold: what no honest page has, no hostile one may have either.
HONEST = """# Un titre

## Un autre

Un mot *dit*, **fort**, ~~retiré~~, `noté`, H2O.\\
Une [page](https://x.example "titre"), <https://x.example>, <a@x.example>, ![Un bol](a.png "titre") et une note[^1].

* un
* deux
    1. trois

4. quatre

> cité

```python
print("un")
```

| a | b | c |
|:--|:-:|--:|
| 1 | 2 | 3 |

Un terme
: sa définition

- [ ] à faire
- [x] fait

---

[^1]: La note.

*[H2O]: De l’eau
"""


def picture() -> bytes:
    raw = io.BytesIO()
    Image.new("RGB", (64, 64)).save(raw, "PNG")
    return raw.getvalue()


def fact(key: str, kind: object, text: str, most: int, inside: str = "{}") -> str:
    """A line of a header with as much of a payload as the field takes; nothing where the schema refuses it."""
    cut = " ".join(text.split("\n"))[:most]
    try:
        TypeAdapter(kind).validate_python(cut)
    except ValidationError:
        return ""
    return f"{key}: {inside.format(json.dumps(cut))}\n"


def replaced(least: str, *lines: str) -> str:
    """The least record with these lines, some in place of its own."""
    keys = {line.partition(":")[0] for line in lines if line}
    return "".join(line for line in least.splitlines(keepends=True) if line.partition(":")[0] not in keys) + "".join(
        lines
    )


def member(text: str) -> str:
    lines = (
        fact("name", Name, text, 120),
        fact("tagline", Line, text, 160),
        fact("services", Word, text, 80, "[{}]"),
        fact("works", Line, text, 160, "[{{file: a.png, alt: {}}}]"),
        CONSENT,
    )
    label = " ".join(text.split("\n")).replace("[", "").replace("]", "")
    words = f"{text}\n\n[{label}](https://x.example)\n\n![Un bol {label}](a.png)\n"
    return f"---\n{replaced(LEAST['members'], *lines)}---\n\n{words}"


def others(number: int, text: str) -> Iterator[tuple[str, str]]:
    """The payload as the title of an event, a call, an article and a page."""
    for kind in ("events", "opportunities", "news", "pages"):
        lines = (fact("title", Line, text, 160), fact("summary", Line, text, 160))
        yield f"{kind}/evil-{number}/index.md", f"---\n{replaced(LEAST[kind], *lines)}---\n\n{text}\n"


@pytest.fixture(scope="session")
def payloads(shared: Path) -> list[str]:
    return [case["payload"] for case in json.loads((shared / "xss" / "dompurify.json").read_text(encoding="utf-8"))]


@pytest.fixture(scope="session")
def conf(pytestconfig: pytest.Config) -> str:
    """The payloads are French: in the long run they stand on the pages of all other languages, else of one."""
    return "LANGUAGES = ('fr', 'de')\n" if pytestconfig.option.markexpr else ""


def payload_site(folder: Path, payloads: list[str], conf: str) -> None:
    """A site of nothing but payloads. A record that is refused for one is left out, once it has a path and a line."""
    files: Files = {}
    for number, text in enumerate(payloads):
        files |= {f"members/evil-{number}/index.md": member(text), f"members/evil-{number}/a.png": picture()}
        if number % 8 == 0:
            files |= dict(others(number, text))
    _, problems = read(project(folder / "read", files).folder / "content")
    errors = [problem for problem in problems if problem.level == "error"]
    assert all(problem.line >= 1 and problem.code != "internal" for problem in errors)
    refused = {"/".join(problem.path.split("/")[1:3]) for problem in errors}
    assert len(refused) < len(payloads) / 4
    left = {path: text for path, text in files.items() if "/".join(path.split("/")[:2]) not in refused}
    build(folder, left, conf)


def honest_site(folder: Path, conf: str) -> None:
    """A site that has every element that honest words can have."""
    header = f"{LEAST['members']}services: [a]\nworks: [{{file: a.png, alt: Un bol}}]\n{CONSENT}"
    files: Files = {"members/evil-0/index.md": f"---\n{header}---\n\n{HONEST}", "members/evil-0/a.png": picture()}
    for path, text in others(0, "Un mot"):
        files[path] = text.replace("Un mot\n", HONEST.replace('![Un bol](a.png "titre")', ""))
    build(folder, files, conf)


def build(folder: Path, files: Files, conf: str) -> None:
    done = project(folder, files, conf, cards=True).build()
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, testrun_uid: str, payloads: list[str], conf: str) -> Project:
    folder = of_all(tmp_path_factory) / "xss"
    return Project(home=once(folder, testrun_uid, lambda empty: payload_site(empty, payloads, conf)) / "home")


@pytest.fixture(scope="session")
def honest(tmp_path_factory: pytest.TempPathFactory, testrun_uid: str, conf: str) -> Project:
    folder = of_all(tmp_path_factory) / "honest"
    return Project(home=once(folder, testrun_uid, lambda empty: honest_site(empty, conf)) / "home")


def all_shapes(made: Project) -> set[tuple[str, str]]:
    return set().union(*(shapes(page.read_text(encoding="utf-8")) for page in made.output.rglob("*.html")))


def test_no_payload_does_anything_on_any_page(site: Project) -> None:
    assert walk(site.output) == []


def test_no_payload_adds_an_element_or_attribute_that_honest_words_do_not_have(site: Project, honest: Project) -> None:
    assert all_shapes(site) - all_shapes(honest) == set()


def test_the_payloads_are_really_there(site: Project, payloads: list[str]) -> None:
    pages = "".join(page.read_text(encoding="utf-8") for page in (site.output / "membres").rglob("*.html"))
    assert len(list((site.output / "membres").glob("evil-*"))) > len(payloads) * 0.75
    assert pages.count("&lt;script") > 50
    assert pages.count("onerror=") > 50


@pytest.mark.parametrize("name", ["news.atom", "events.atom", "opportunities.atom", "sitemap.xml"])
def test_no_payload_becomes_markup_in_a_feed(site: Project, honest: Project, name: str) -> None:
    names = [{part.tag for part in ElementTree.parse(made.output / name).iter()} for made in (site, honest)]
    assert names[0] == names[1]


def test_no_payload_becomes_a_line_of_the_calendar(site: Project, honest: Project) -> None:
    names = []
    for made in (site, honest):
        lines = re.sub(r"\r\n[ \t]", "", (made.output / "agenda.ics").read_bytes().decode()).split("\r\n")
        names.append({re.split("[:;]", line)[0] for line in lines})
    assert names[0] == names[1]


@pytest.mark.parametrize(
    "html",
    [
        "<p onclick=x>",
        "<script>alert(1)</script>",
        "<script src=//evil.example></script>",
        "<a href=javascript:alert(1)>x</a>",
        "<a href='&#106;avascript:alert(1)'>x</a>",
        "<a href=' java\tscript:alert(1)'>x</a>",
        "<a href=//evil.example>x</a>",
        "<a href='/\\evil.example'>x</a>",
        "<a href=data:text/html,x>x</a>",
        "<img src=https://evil.example/x.png>",
        "<img src=x.png>",
        "<img srcset='/media/a.png 1x, //evil.example/a.png 2x'>",
        "<svg><animate onbegin=x>",
        "<svg><a xlink:href=javascript:x>",
        "<math><mi>",
        "<iframe src=/>",
        "<form action=//evil.example>",
        "<button formaction=javascript:x>",
        "<p style=position:fixed>",
        "<style>*{display:none}</style>",
        "<meta http-equiv=refresh content=0>",
        "<base href=/x/>",
        "<object data=x>",
        "<noscript><p title='</noscript><img src=x onerror=x>'>",
    ],
)
def test_a_fault_would_be_seen(html: str) -> None:
    assert list(faults(f"<!doctype html><html><head></head><body>{html}</body></html>"))


@pytest.mark.parametrize(
    "html",
    [
        "<a href=/membres/>x</a>",
        "<a href=#part>x</a>",
        "<a href=https://x.example/>x</a>",
        "<a href=mailto:a@x.example>x</a>",
        "<img src=/media/a.png srcset='/media/a.png 1x, /media/b.png 2x' alt='onclick=x'>",
        '<script type="application/ld+json">{"a": "javascript:x"}</script>',
        "<p>javascript:alert(1) &lt;script&gt;</p>",
    ],
)
def test_what_is_harmless_is_let_be(html: str) -> None:
    assert list(faults(f"<!doctype html><html><head></head><body>{html}</body></html>")) == []
