"""A setting that is a list of names; it refuses any name that is not known, and says which may be meant."""

import difflib
from collections.abc import Collection, Sequence
from functools import partial
from typing import TypeGuard

from showcase.records.wrong_setting import WrongSetting
from showcase.schema.label import Message

_NEAR = Message(", {found} may be {near}")


def read(setting: str, given: object, known: Collection[str], way: Message) -> Sequence[str]:
    """The names that a setting gives. Raises WrongSetting where one is unknown; `way` has {known} and {near} in it."""
    if not are_texts(given) or not set(given) <= set(known):
        raise WrongSetting(setting, given, way, known=", ".join(known), near=partial(_near, given, known))
    return given


def are_texts(given: object) -> TypeGuard[Sequence[str]]:
    """Whether something is a list of texts."""
    return isinstance(given, (list, tuple)) and all(isinstance(one, str) for one in given)


def _near(given: object, known: Collection[str], lang: str) -> str:
    """What may be meant by the first name that is not known; empty where that looks like none of them."""
    unknown = next((name for name in given if name not in known), "") if are_texts(given) else ""
    close = difflib.get_close_matches(unknown, known, n=1)
    return _NEAR.tell(lang).format(found=repr(unknown), near=repr(close[0])) if close else ""
