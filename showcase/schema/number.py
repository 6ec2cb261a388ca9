"""Numbers as people write them: digits, a point, at most a minus. Refuses `1e999999`, `1_000`, `１２` and `12,50`."""

import re

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

_NUMBER = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,8})?")


def read_number(value: object) -> object:
    """A number, or its text for pydantic to convert. Raises PydanticCustomError `number`."""
    if isinstance(value, str) and _NUMBER.fullmatch(value):
        return value
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    raise PydanticCustomError("number", "not a number", {})


# An exponent makes a page of megabytes, or a number that cannot be written out at all, from eight characters.
PLAIN = BeforeValidator(read_number)
