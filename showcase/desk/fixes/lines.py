"""Mends a line that is no YAML: spaces and quotation marks, never a letter or a figure."""

from collections.abc import Mapping

from showcase.records.problem import Problem

# Of the mistakes whose message shows the mended line, those where it can mean nothing else.
_SIGNS = ("space", "tab", "quote", "quotes", "curly", "escape", "comma", "colon", "colons", "sign")
_SAFE = frozenset(f"yaml.{code}" for code in _SIGNS)


def mended(files: Mapping[str, bytes], problem: Problem) -> dict[str, bytes] | None:
    """The texts with the line of a problem as its message shows it; None where that is not safe."""
    name, new = problem.path.rpartition("/")[2], problem.details.get("mended")
    if problem.code not in _SAFE or not isinstance(new, str) or name not in files:
        return None
    lines = files[name].decode(errors="surrogateescape").splitlines(keepends=True)
    if not 0 < problem.line <= len(lines):
        return None
    old = lines[problem.line - 1]
    bare = old.strip()
    indent = old[: len(old) - len(old.lstrip())].replace("\t", "  ").replace("\u00a0", " ")
    end = old[len(old.rstrip("\r\n")) :]
    if _letters(bare) != _letters(new) or bare == new:
        return None
    lines[problem.line - 1] = f"{indent}{new}{end}"
    return {**files, name: "".join(lines).encode(errors="surrogateescape")}


def replaced(files: Mapping[str, bytes], problem: Problem) -> dict[str, bytes] | None:
    """The texts with what was found in a line exchanged for what was meant, in the quotes that it has; None where it
    does not stand there just once. Whoever asks must see that nothing else was changed by that.
    """
    name, found = problem.path.rpartition("/")[2], str(problem.details.get("found", ""))
    new = problem.details.get("key") or problem.details.get("near")
    if name not in files or not found or not new:
        return None
    lines = files[name].decode(errors="surrogateescape").splitlines(keepends=True)
    if not 0 < problem.line <= len(lines) or lines[problem.line - 1].count(found) != 1:
        return None
    lines[problem.line - 1] = lines[problem.line - 1].replace(found, str(new))
    return {**files, name: "".join(lines).encode(errors="surrogateescape")}


def _letters(line: str) -> str:
    return "".join(filter(str.isalnum, line))
