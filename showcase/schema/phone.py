"""Telephone numbers: what people write, and what is dialled. One that cannot exist is refused, and so are two in one.

A number without the code of its country is of `context["region"]` of the validation, if the site has one. The library
that knows the numbers of all countries is large, and imported with the first number.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Annotated

from pydantic import GetPydanticSchema, PlainSerializer, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError, core_schema

from showcase.schema.patterns import compile_later
from showcase.schema.text import clean

_FORM = compile_later(r"\+?[0-9(][0-9 ()./+-]{1,38}[0-9)]", re.ASCII)
# Spaces and hyphens that text processors set, as the plain ones that people mean.
_PLAIN = str.maketrans(
    dict.fromkeys("\xa0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " ")
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d", "-")
    | {"\uff0b": "+"}
)
_BESIDE = compile_later(r" ?/ ?")
_TRUNK = compile_later(r"\(0\)")  # the 0 that is dialled at home only
_USUAL = compile_later(r"\+[1-9][0-9 .-]+")


@dataclass(frozen=True, slots=True)
class Telephone:
    """A number as it was written, and as it is dialled from anywhere (E.164)."""

    shown: str
    dial: str

    def __str__(self) -> str:
        return f"{self.dial} {self.shown}"

    @classmethod
    def told(cls, text: str) -> "Telephone":
        """The number that told itself as `text`."""
        dial, _, shown = text.partition(" ")
        return cls(shown, dial)


def read_phone(value: object, region: str = "") -> Telephone:
    """A telephone number. Raises PydanticCustomError `phone`, `phone.country`, `phone.none` or `phone.several`."""
    if isinstance(value, Telephone):
        return value
    text = re.sub(" +", " ", clean(value).translate(_PLAIN).strip()) if isinstance(value, str) else ""
    if not _FORM.fullmatch(text):
        raise PydanticCustomError("phone", "not a telephone number", {})
    if not region and not text.startswith(("+", "00")):
        raise PydanticCustomError("phone.country", "no country code", {})
    if _several(text, region):
        raise PydanticCustomError("phone.several", "several numbers", {})
    dial = _usual(_whole(text, region)) or _dialled(text, region)
    if not dial:
        raise PydanticCustomError("phone.none", "no such number", {})
    return Telephone(text, dial)


def _several(text: str, region: str) -> bool:
    """Whether a second number begins within a text. A stroke may also stand after the code of an area."""
    parts = _BESIDE.split(text)
    return "+" in text[1:] or (len(parts) > 1 and bool(_dialled(parts[0], region, sure=True)))


def _whole(text: str, region: str) -> str:
    """A text with the code of its country, where it can only lack that; else as it is."""
    code = _code(region)
    return f"+{code} {text}" if code and not text.startswith(("+", "0", "(", code)) else text


@cache
def _code(region: str) -> str:
    from phonenumbers import country_code_for_region  # noqa: PLC0415

    return str(country_code_for_region(region) or "") if region else ""


def _usual(text: str) -> str:
    """The number of a text that is nothing but the code of a country and a number of a length that it has there.

    The library takes ten times as long to find the same. "" where it must be asked.
    """
    if not _USUAL.fullmatch(text):
        return ""
    digits = re.sub("[ .-]", "", text[1:])
    for length in (1, 2, 3):
        known = _country(digits[:length])
        if known:
            lengths, prefix = known
            national = digits[length:]
            return f"+{digits}" if len(national) in lengths and not prefix.match(national) else ""
    return ""


@cache
def _country(code: str) -> tuple[frozenset[int], re.Pattern[str]] | None:
    """How long the numbers of a country are, and what begins one that is not dialled as it is written."""
    from phonenumbers import COUNTRY_CODE_TO_REGION_CODE, PhoneMetadata  # noqa: PLC0415

    region = COUNTRY_CODE_TO_REGION_CODE.get(int(code), ("",))[0]
    metadata = PhoneMetadata.metadata_for_region(region, None)
    if metadata is None:
        return None
    prefix = metadata.national_prefix_for_parsing or r"(?!)"
    lengths = metadata.general_desc.possible_length if metadata.general_desc else ()
    return frozenset(lengths), compile_later(rf"{prefix}|0")


def _dialled(text: str, region: str, *, sure: bool = False) -> str:
    """The number in E.164, "" where there can be none; `sure`: where none of the country has that form."""
    from phonenumbers import (  # noqa: PLC0415
        NumberParseException,
        PhoneNumberFormat,
        format_number,
        is_possible_number,
        is_valid_number,
        parse,
    )

    # A 0 in brackets is part of no number but where the library knows better, as in Italy.
    found = ""
    if not region:
        text = re.sub("^00", "+", text)
    for written in dict.fromkeys((text, _TRUNK.sub("", text))):
        try:
            number = parse(written, region or None)
        except NumberParseException:
            continue
        if is_valid_number(number) or (not sure and is_possible_number(number)):
            found = format_number(number, PhoneNumberFormat.E164)
        if is_valid_number(number):
            break
    return found


def _read(value: object, info: ValidationInfo) -> Telephone:
    return read_phone(value, (info.context or {}).get("region", ""))


Phone = Annotated[
    Telephone,
    GetPydanticSchema(lambda _, __: core_schema.with_info_plain_validator_function(_read)),
    PlainSerializer(str),
    WithJsonSchema({"type": "string", "pattern": r"^[+0-9(][0-9 ()./\u00a0\u2011\u2013\u202f-]{1,38}[0-9)]$"}),
]
