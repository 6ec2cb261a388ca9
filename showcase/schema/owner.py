"""An owner: an account on the forge that may change a record. A name alone is refused: another may register it later."""

from typing import Annotated

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from showcase.schema.field import REQUIRED, field
from showcase.schema.label import Label
from showcase.schema.record import Part
from showcase.schema.web import Account, read_account

HIGHEST_ID = 999_999_999_999_999  # below 2^53, so that every reader of JSON keeps it


def read_id(value: object) -> int:
    """The number that the forge gave an account. Raises PydanticCustomError `account.id`."""
    text = str(value) if isinstance(value, (str, int)) and not isinstance(value, bool) else ""
    if text.isascii() and text.isdecimal() and text[0] != "0" and int(text[:20]) <= HIGHEST_ID:
        return int(text)
    raise PydanticCustomError("account.id", "not the number of an account", {})


AccountId = Annotated[int, BeforeValidator(read_id), Field(ge=1)]


class Owner(Part):
    """An account, by its name for readers and by its number for the forge: the number stays when the name changes."""

    account: Account = field(
        Label("Account"),
        Label("Its name on the forge."),
        "anne-exemple",
        default=REQUIRED,
    )
    id: AccountId = field(
        Label("Number"),
        Label("The number that the forge gave the account; it stays when the name changes."),
        "1234567",
        default=REQUIRED,
    )

    @model_validator(mode="before")
    @classmethod
    def named_alone(cls, value: object) -> object:
        """Refuse a name without its number, as it was written before. Raises PydanticCustomError `account.alone`."""
        if not isinstance(value, str):
            return value
        account = read_account(value)
        raise PydanticCustomError("account.alone", "a name alone", {"way": f"{{account: {account}, id: 1234567}}"})
