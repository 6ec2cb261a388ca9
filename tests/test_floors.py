"""The floors of docs/architecture.md: each leans only on lower ones, and the pure ones ask nobody for the time."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILES = sorted((ROOT / "showcase").rglob("*.py"))
NAMES = [file.relative_to(ROOT).with_suffix("").as_posix() for file in FILES]
MAY_LEAN_ON = {
    "schema": {"schema"},
    "engine": {"engine"},
    "records": {"schema", "engine", "records"},
    "derive": {"schema", "engine", "records", "derive"},
    "pages": {"schema", "engine", "records", "derive", "pages"},
    "site": {"schema", "engine", "records", "derive", "pages", "site"},
    "desk": {"schema", "engine", "records", "derive", "desk"},
}
KINDS = {"article", "event", "figure", "initiative", "member", "opportunity", "page", "partner", "venue"}
# What asks the machine for the time, its surroundings or a file. `derive` is handed all of these.
IMPURE_NAMES = {"open", "input", "print", "exec", "eval"}
IMPURE_CALLS = {
    *("now", "today", "utcnow", "time_ns", "monotonic", "perf_counter", "localtime", "gmtime"),
    *("getenv", "cwd", "home", "read_text", "read_bytes", "write_text", "write_bytes", "iterdir", "glob", "rglob"),
    *("is_file", "is_dir", "stat", "unlink", "mkdir", "touch", "resolve", "urlopen", "urandom"),
}
IMPURE_MODULES = {
    "os",
    "random",
    "secrets",
    "socket",
    "subprocess",
    "shutil",
    "tempfile",
    "time",
    "uuid",
    "urllib.request",
}


def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def imports(file: Path) -> Iterator[str]:
    """Every module that a file imports, wherever in it; `from a import b` gives both a and a.b."""
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: imports are absolute"
            yield str(node.module)
            yield from (f"{node.module}.{name.name}" for name in node.names)


def floor(file: Path) -> str:
    return file.relative_to(ROOT / "showcase").parts[0]


def named(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def impurities(module: ast.Module) -> Iterator[str]:
    """The line and name of everything in a module whose result no argument decides."""
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in IMPURE_NAMES:
            yield f"{node.lineno}: {node.func.id}"
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and named(node) in IMPURE_CALLS:
            yield f"{node.lineno}: {named(node)}"
        elif isinstance(node, (ast.Attribute, ast.Name)) and "environ" in (
            getattr(node, "attr", ""),
            getattr(node, "id", ""),
        ):
            yield f"{node.lineno}: environ"


@pytest.mark.parametrize("file", FILES, ids=NAMES)
def test_a_module_leans_only_on_its_own_floor_and_lower_ones(file: Path) -> None:
    if floor(file) == "__init__.py":
        allowed: set[str] = set()
    else:
        allowed = MAY_LEAN_ON[floor(file)]
    ours = {name.split(".")[1] for name in imports(file) if name.startswith("showcase.")}
    assert ours <= allowed
    assert "showcase" not in imports(file)


@pytest.mark.parametrize("file", FILES, ids=NAMES)
def test_pelican_is_known_in_the_site_only(file: Path) -> None:
    knows = any(name.split(".")[0] == "pelican" for name in imports(file))
    assert not knows or floor(file) == "site"


@pytest.mark.parametrize("file", [f for f in FILES if floor(f) == "engine"], ids=lambda file: file.name)
def test_the_engine_is_of_the_standard_library_alone(file: Path) -> None:
    outside = {name.split(".")[0] for name in imports(file)} - {"showcase"}
    assert outside <= sys.stdlib_module_names


def test_the_site_knows_pelican() -> None:
    assert any(name.startswith("pelican") for file in FILES if floor(file) == "site" for name in imports(file))


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_kind_imports_no_other_kind(kind: str) -> None:
    ours = {name.split(".")[2] for name in imports(ROOT / f"showcase/schema/{kind}.py") if name.count(".") > 1}
    assert not ours & KINDS
    assert "record" in ours


def test_every_model_of_a_kind_has_a_module_of_its_own() -> None:
    models = {name.split(".")[2] for name in imports(ROOT / "showcase/schema/kinds.py") if name.count(".") == 2}
    assert models - {"field", "label", "record", "reference", "shape", "years"} == KINDS


@pytest.mark.parametrize("file", [f for f in FILES if floor(f) == "derive"], ids=lambda file: file.name)
def test_what_derives_depends_on_its_arguments_alone(file: Path) -> None:
    assert list(impurities(tree(file))) == []
    assert not IMPURE_MODULES & set(imports(file))


@pytest.mark.parametrize("file", [f for f in FILES if floor(f) == "schema"], ids=lambda file: file.name)
def test_the_schema_reads_no_file_and_no_clock(file: Path) -> None:
    assert list(impurities(tree(file))) == []
    assert not IMPURE_MODULES & set(imports(file))


@pytest.mark.parametrize(
    "text",
    [
        "datetime.now(zone)",
        "date.today()",
        "time.time_ns()",
        "os.environ['X']",
        "open('x')",
        "Path('x').read_text()",
        "environ.get('X')",
    ],
)
def test_an_impurity_would_be_seen(text: str) -> None:
    assert list(impurities(ast.parse(text)))


def test_what_only_some_runs_need_is_imported_when_it_is_needed() -> None:
    late = {"PIL", "dateutil", "icalendar", "markdown", "nh3"}
    modules = ("records.library", "derive.calendar", "derive.zone", "derive.pictures")
    ask = f"import sys; {'; '.join(f'import showcase.{name}' for name in modules)}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", ask], cwd=ROOT, capture_output=True, text=True)
    assert (done.stderr, late & set(done.stdout.split())) == ("", set())


def test_what_a_build_loads_writes_the_methods_of_few_dataclasses() -> None:
    ask = """
import sys
from dataclasses import is_dataclass
from showcase.site import __main__, direct
named = {name: module for name, module in sys.modules.items() if name.startswith("showcase.")}
print(*(f"{name}.{of.__name__}" for name, module in named.items() for of in vars(module).values()
        if isinstance(of, type) and of.__module__ == name and is_dataclass(of)))
"""
    done = subprocess.run([sys.executable, "-c", ask], cwd=ROOT, capture_output=True, text=True)
    found = done.stdout.split()
    assert done.stderr == ""
    assert 0 < len(found) <= 72, f"a NamedTuple takes a fifth of what a frozen dataclass does to define: {found}"
