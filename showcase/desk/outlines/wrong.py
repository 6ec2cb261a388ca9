"""What is wrong with a file of outlines, so that nothing comes of it."""

from collections.abc import Iterable


class Wrong(Exception):
    """One thing that is wrong: a code of `words.WRONG` with its details."""

    def __init__(self, code: str, **details: object) -> None:
        self.code, self.details = code, details
        super().__init__(code)


class AllWrong(Exception):
    """All that is wrong in one step."""

    def __init__(self, found: Iterable[Wrong]) -> None:
        self.found = tuple(found)
        super().__init__(*(one.code for one in self.found))
