"""Tables in Markdown."""

from collections.abc import Sequence


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """One that also reads well as it is."""
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    lines = (head, ["-" * width for width in widths], *rows)
    return "\n".join(
        f"| {' | '.join(cell.ljust(width) for cell, width in zip(line, widths, strict=True))} |" for line in lines
    )
