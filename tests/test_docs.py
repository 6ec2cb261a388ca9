"""The written docs keep step with the code: commands, links, fields and messages that they name are there."""

import importlib.util
import io
import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from invoke import Collection
from PIL import Image

from showcase.desk import check
from showcase.records import pictures
from showcase.schema.choice import Choice
from showcase.schema.consent import ConsentScope
from showcase.schema.field import fields
from showcase.schema.kinds import KINDS
from showcase.schema.member import Member, MemberStatus, Shown
from showcase.schema.record import Part
from showcase.schema.shape import shapes
from tests.languages import LANGUAGES, OURS
from tests.small import SETTINGS, small

ROOT = Path(__file__).parents[1]
DOCS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
NAMES = [file.relative_to(ROOT).as_posix() for file in DOCS]
EACH = pytest.mark.parametrize("file", DOCS, ids=NAMES)
MEMBERS = pytest.mark.parametrize("lang", LANGUAGES)


def text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


@cache
def tasks() -> dict[str, set[str]]:
    """Every command with the options it takes."""
    spec = importlib.util.spec_from_file_location("tasks", ROOT / "tasks.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    there = Collection.from_module(module)
    return {name: {f"--{n}" for a in there[name].get_arguments() for n in a.names} for name in there.task_names}


def calls(words: str) -> Iterator[tuple[str, list[str]]]:
    """The commands that a text names, with their options."""
    for command, rest in re.findall(r"(?:\./site|\binv) ([a-z][\w-]*)([^`\n]*)", words):
        yield command, re.findall(r"--[a-z][a-z-]*", rest)


@EACH
def test_a_command_that_is_named_is_there_with_its_options(file: Path) -> None:
    for command, options in calls(text(file)):
        assert command in tasks()
        assert set(options) <= tasks()[command], command


def test_the_readme_names_every_command() -> None:
    assert {command for command, _ in calls(text(ROOT / "README.md"))} == set(tasks())


def anchors(file: Path) -> set[str]:
    """The fragments of a file's headings, as the forge makes them."""
    headings = re.findall(r"^#+ (.+)$", text(file), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@EACH
def test_a_link_within_the_project_leads_somewhere(file: Path) -> None:
    words = re.sub(r"```.*?```|`[^`\n]*`", "", text(file), flags=re.DOTALL)
    for target in re.findall(r"\]\((?!https?:)([^)\s]+)\)", words):
        path, _, fragment = target.partition("#")
        there = (file.parent / path).resolve() if path else file
        assert there.exists(), target
        assert not fragment or fragment in anchors(there), target


def known(model: type[Part]) -> set[str]:
    """The fields of a model and of the mappings inside it."""
    parts = [shape.part for _, shape in shapes(model).values() if shape.part]
    return {*fields(model), *(name for part in parts for name in known(part))}


def values(*choices: type[Choice]) -> set[str]:
    return {one.value for choice in choices for one in choice}


@MEMBERS
def test_a_field_that_the_guide_to_files_names_is_there(lang: str) -> None:
    named = set(re.findall(r"`([a-z_]+)(?:: [^`]*)?`", text(ROOT / f"docs/files.{lang}.md")))
    assert named <= known(Member) | values(ConsentScope, Shown)
    assert {"status: paused"} <= set(re.findall(r"`([^`\n]+)`", text(ROOT / f"docs/files.{lang}.md")))
    assert "paused" in values(MemberStatus)


@MEMBERS
def test_the_guide_to_files_names_what_is_needed_what_is_shown_and_what_is_agreed_to(lang: str) -> None:
    words = text(ROOT / f"docs/files.{lang}.md")
    needed = [name for name, info in Member.model_fields.items() if info.is_required()]
    for name in (*needed, *values(ConsentScope, Shown), "consent", "show", "owners"):
        assert f"`{name}`" in words
    assert len(needed) == 4  # the page says the number in words
    assert f" {pictures.MOST_BYTES // 1_000_000} M" in words


@MEMBERS
def test_a_message_on_the_guide_to_files_is_what_the_checker_says(lang: str, tmp_path: Path) -> None:
    good = "---\nname: A\nkind: studio\ndisciplines: [craft]\ntagline: Bols\nshow: [email]\n---\n"
    said = ""
    for number, wrong in enumerate((good.replace("craft", "crafts"), good.replace("[email", "[mail"))):
        folder = small(tmp_path / str(number), {"members/atelier-exemple/index.md": wrong})
        said += told(folder, lang)
    folder = small(tmp_path / "picture", {"members/atelier-exemple/index.md": good})
    where = Image.Exif()
    where.get_ifd(0x8825)[1] = "N"
    Image.new("RGB", (200, 200)).save(folder / "members/atelier-exemple/portrait.jpg", exif=where)
    said += told(folder, lang)
    (block,) = re.findall(r"^```\n(.*?)^```$", text(ROOT / f"docs/files.{lang}.md"), re.MULTILINE | re.DOTALL)
    assert set(block.splitlines()) <= set(said.splitlines())


def told(folder: Path, lang: str) -> str:
    out = io.StringIO()
    check.run(folder, SETTINGS, lang=lang, out=out)
    return out.getvalue()


@MEMBERS
def test_what_stands_on_a_page_is_called_as_the_page_calls_it(lang: str) -> None:
    form, files = (text(ROOT / f"docs/{name}.{lang}.md") for name in ("members", "files"))
    page = OURS.read(lang, "messages")
    for words in ("Change this page", "Add yourself", "How it will look", "Send it by e-mail or message", "Join"):
        assert page.gettext(words) in form
    for words in ("Change this page", "For those who know Git: the file itself"):
        assert page.gettext(words) in files


@MEMBERS
def test_every_language_has_its_guide_and_its_members_page(lang: str) -> None:
    readme = text(ROOT / "README.md")
    for page in (f"docs/fields.{lang}.md", f"docs/members.{lang}.md"):
        assert (ROOT / page).is_file()
        assert f"]({page})" in readme
    assert f"(files.{lang}.md)" in text(ROOT / f"docs/members.{lang}.md")
    assert f"(fields.{lang}.md)" in text(ROOT / f"docs/files.{lang}.md")


@MEMBERS
def test_the_members_page_is_short(lang: str) -> None:
    assert len(text(ROOT / f"docs/members.{lang}.md").split()) < 400


@MEMBERS
@pytest.mark.parametrize("name", ["members", "files"])
def test_each_guide_has_the_same_parts(name: str, lang: str) -> None:
    def shape(lang: str) -> list[str]:
        lines = text(ROOT / f"docs/{name}.{lang}.md").splitlines()
        return [re.match(r"#*|\d+\.|- ", line)[0] for line in lines]  # type: ignore[index]

    marks = [mark for mark in shape(lang) if mark]
    assert marks == [mark for mark in shape("fr") if mark]


def test_the_architecture_names_every_kind_of_content() -> None:
    words = text(ROOT / "docs/architecture.md")
    assert [folder for folder in (*KINDS, "vocabulary") if f"{folder}/" not in words] == []


PACKAGES = sorted(folder.name for folder in (ROOT / "showcase").iterdir() if (folder / "__init__.py").is_file())
CHAPTERS = ["architecture.md", "records.md", "pages.md", "builds.md", "publishing.md"]


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_module_that_the_architecture_names_is_there(chapter: str) -> None:
    named = re.findall(rf"`({'|'.join(PACKAGES)})((?:/\w+)+)[/.`]", text(ROOT / "docs" / chapter))
    places = [ROOT / "showcase" / f"{package}{path}" for package, path in named]
    assert [place for place in places if not place.is_dir() and not place.with_suffix(".py").is_file()] == []
    assert places or chapter == "publishing.md"


def test_the_architecture_has_a_paragraph_for_each_package_and_a_glossary_of_fifteen_words() -> None:
    words = text(ROOT / "docs/architecture.md")
    assert [package for package in PACKAGES if not re.search(rf"^\*\*`{package}`\*\*", words, re.MULTILINE)] == []
    glossary = re.findall(r"^\| ([\w, ]+) \|", words.partition("## Glossary")[2].partition("\n## ")[0], re.MULTILINE)
    assert "record" in glossary
    assert len([word for row in glossary[1:] for word in row.split(", ")]) <= 15


def test_a_commit_that_is_an_example_is_there() -> None:
    hashes = re.findall(r"`([0-9a-f]{7})`", text(ROOT / "CONTRIBUTING.md"))
    assert hashes
    if (ROOT / ".git").exists():
        found = subprocess.run(["git", "cat-file", "--batch-check"], input="\n".join(hashes), cwd=ROOT, text=True,
                               capture_output=True)  # fmt: skip
        shallow = (ROOT / ".git/shallow").exists()  # a checkout of the newest commit alone
        assert shallow or [line for line in found.stdout.splitlines() if not re.search(" commit ", line)] == []
