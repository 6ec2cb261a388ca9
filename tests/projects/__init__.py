"""The projects that tests build: each has content and settings of its own, so that no test judges the real ones."""

from pathlib import Path

from showcase.desk import project

_HERE = Path(__file__).parent

# A whole site in four languages: every kind of page, every feature. tests/pages.py has one address of each kind.
EXAMPLE = project.open_at(_HERE / "example")

# Another cluster's first content, in French and in a language that the schema does not speak. Nothing in it is marked
# as an example.
BRUSSELS = project.open_at(_HERE / "brussels")
