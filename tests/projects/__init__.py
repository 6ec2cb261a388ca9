"""The projects that tests build: each has content and settings of its own, so that no test judges the real ones."""

from functools import cache
from pathlib import Path

from showcase.desk import project
from showcase.records import content
from showcase.records.content import Content
from showcase.records.library import Library, in_memory

_HERE = Path(__file__).parent

# A whole site in four languages: every kind of page, every feature. tests/built.py has one address of each kind.
EXAMPLE = project.open_at(_HERE / "example")

# Another cluster's first content, in French and in a language that the schema does not speak. Nothing in it is marked
# as an example.
BRUSSELS = project.open_at(_HERE / "brussels")


@cache
def example_content() -> Content:
    """All that stands in the example, read once for each process; tests only look at it."""
    return content.read(EXAMPLE.content, EXAMPLE.settings)


@cache
def example_records() -> Library:
    """The records of the example that may be shown, read once for each process; tests only look at them."""
    return in_memory(example_content(), EXAMPLE.content, EXAMPLE.settings)
