"""Regular expressions that are compiled when they are first used: most builds use few of those that there are."""

import re
from typing import cast


class _Pattern:
    """Has what a compiled pattern has. What was asked of it once is found at once the next time."""

    def __init__(self, text: str, flags: int) -> None:
        self._told = text, flags

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):  # copying and pickling ask for more than a pattern has
            raise AttributeError(name)
        compiled: re.Pattern[str] = self.__dict__.setdefault("_compiled", None) or re.compile(*self._told)
        found: object = getattr(compiled, name)
        self.__dict__ |= {"_compiled": compiled, name: found}
        return found


def compile_later(text: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, but that a wrong one raises re.error when it is first used."""
    return cast("re.Pattern[str]", _Pattern(text, flags))
