"""What the project takes from others: wanted for a reason, pinned, with the hash of what may be delivered."""

import json
import re
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest
from jinja2.compiler import CodeGenerator
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from showcase.pages.jinja_compiler import Compiler

ROOT = Path(__file__).parents[1]
PROJECT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
GROUPS = tomllib.loads(PROJECT)["dependency-groups"]
WANTED = {
    "requirements.txt": tomllib.loads(PROJECT)["project"]["dependencies"],
    "requirements-distributed.txt": GROUPS["distributed"],
    "requirements-outlines.txt": GROUPS["outlines"],
    "requirements-test.txt": [wanted for wanted in GROUPS["test"] if isinstance(wanted, str)],
}
DIRECT = [(file, wanted) for file, all_wanted in WANTED.items() for wanted in all_wanted]


def pins(file: str) -> dict[str, list[str]]:
    """Each pinned package with the lines that belong to it, its version first."""
    blocks = re.split(r"^(?=[a-z0-9])", (ROOT / file).read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return {block.partition("==")[0]: block.partition("==")[2].splitlines() for block in blocks}


@pytest.mark.parametrize(("file", "wanted"), DIRECT)
def test_what_is_wanted_is_pinned_at_a_version_that_is_wanted(file: str, wanted: str) -> None:
    requirement = Requirement(wanted)
    pinned = pins(file)[canonicalize_name(requirement.name)][0].split()[0]
    assert pinned in requirement.specifier


@pytest.mark.parametrize("wanted", [wanted for _, wanted in DIRECT])
def test_what_is_wanted_has_its_reason_beside_it(wanted: str) -> None:
    assert re.search(rf'^ +"{re.escape(wanted)}", +# \w.{{9,}}$', PROJECT, re.MULTILINE)


def test_no_other_minor_version_of_jinja_is_taken_unseen() -> None:
    """We override methods of its compiler, which are no interface: another minor version may call them otherwise.

    That saves over a tenth of a first build's CPU (docs/speed.md). Before this is raised, tests/pages/
    test_jinja_compiler.py compares what both compilers make.
    """
    own = {name for name in vars(Compiler) if not name.startswith("__") and hasattr(CodeGenerator, name)}
    assert own >= {"visit_Call", "macro_def", "_output_child_pre", "_import_common"}
    [wanted] = [wanted for wanted in map(Requirement, WANTED["requirements.txt"]) if wanted.name == "jinja2"]
    major, minor = map(int, version("jinja2").split(".")[:2])
    assert version("jinja2") in wanted.specifier
    assert f"{major}.{minor}.999" in wanted.specifier
    assert f"{major}.{minor + 1}" not in wanted.specifier


@pytest.mark.parametrize("file", WANTED)
def test_every_pin_has_its_hashes(file: str) -> None:
    for package, lines in pins(file).items():
        assert any("--hash=sha256:" in line for line in lines), package


@pytest.mark.parametrize(
    ("fewer", "more"),
    [
        ("requirements.txt", "requirements-distributed.txt"),
        ("requirements.txt", "requirements-outlines.txt"),
        ("requirements.txt", "requirements-test.txt"),
        ("requirements-distributed.txt", "requirements-test.txt"),
        ("requirements-outlines.txt", "requirements-test.txt"),
    ],
)
def test_what_is_installed_for_more_has_the_very_packages_of_what_is_for_less(fewer: str, more: str) -> None:
    site, test = pins(fewer), pins(more)
    assert {package: lines[0] for package, lines in site.items()}.items() <= {
        package: lines[0] for package, lines in test.items()
    }.items()


@pytest.mark.parametrize("file", WANTED)
def test_the_pins_say_nothing_of_the_machine_they_were_made_on(file: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"^ *--(?!hash=)|^[./]", text, re.MULTILINE)


@pytest.mark.parametrize("group", ["distributed", "outlines"])
def test_the_tests_install_what_only_some_calls_need(group: str) -> None:
    assert {"include-group": group} in GROUPS["test"]


def test_every_npm_package_is_pinned_to_the_public_registry_with_its_hash() -> None:
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    wanted = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    assert lock.pop("")["devDependencies"] == wanted
    for package in lock.values():
        assert package["resolved"].startswith("https://registry.npmjs.org/")
        assert package["integrity"].startswith("sha512-")
