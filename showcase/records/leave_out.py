"""LEAVE_OUT, the setting: what a site does without. It refuses what every site is made of, with the reason."""

from showcase.records import name_list
from showcase.records.wrong_setting import WrongSetting
from showcase.schema.label import Message

_KNOWN = Message('write a list of what can be left out ({known}), as in ["opportunities", "sides"]{near}')
_NEEDED = {
    "members": Message("“members” cannot be left out: the site is their directory; take it out of the list"),
    "pages": Message("“pages” cannot be left out: the first page is one of them; take it out of the list"),
}


def read(given: object) -> tuple[str, ...]:
    """What is left out, in the order of the schema. Raises WrongSetting."""
    if given in ((), []):
        return ()
    from showcase.schema.left_out import CAN_BE_LEFT_OUT  # noqa: PLC0415 (most sites leave out nothing)

    for kind, why in _NEEDED.items():
        if name_list.are_texts(given) and kind in given:
            raise WrongSetting("LEAVE_OUT", given, why)
    names = name_list.read("LEAVE_OUT", given, CAN_BE_LEFT_OUT, _KNOWN)
    return tuple(name for name in CAN_BE_LEFT_OUT if name in names)
