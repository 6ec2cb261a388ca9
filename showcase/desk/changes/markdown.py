"""Strangers' words in the forge's Markdown: as code, in which there is no link, no mention, no picture and no HTML."""

import re

from showcase.records.problem import printable

LONGEST = 300


def code(text: str, most: int = LONGEST) -> str:
    """One line of code, between more backticks than it holds."""
    line = printable(text, most) or " "
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", line)), default=0))
    # A space on both sides is taken off again; without it a backtick at an end would belong to the fence.
    return f"{fence} {line} {fence}" if line[0] in "` " or line[-1] in "` " else f"{fence}{line}{fence}"
