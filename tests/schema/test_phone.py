"""Telephone numbers: what is shown, what is dialled, and what is refused."""

import re
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from phonenumbers import (
    NumberParseException,
    PhoneNumberFormat,
    PhoneNumberType,
    country_code_for_region,
    example_number_for_type,
    format_number,
    is_possible_number,
    parse,
)
from pydantic import TypeAdapter, ValidationError

from showcase.schema.phone import Phone, Telephone

HOME = "LU"
REGIONS = ("LU", "FR", "DE", "BE", "NL", "IT", "CH", "PT", "GB", "US", "PL", "JP")
# As it is written, as it is shown, as it is dialled.
READ = [
    ("+352 00 00 00", "+352 00 00 00", "+352000000"),
    ("+352 26 12 34 56", "+352 26 12 34 56", "+35226123456"),
    ("26 12 34 56", "26 12 34 56", "+35226123456"),
    ("621 123 456", "621 123 456", "+352621123456"),
    ("00352 26 12 34 56", "00352 26 12 34 56", "+35226123456"),
    ("00 49 651 12345", "00 49 651 12345", "+4965112345"),
    ("8002 1234", "8002 1234", "+35280021234"),
    ("+49 (0) 651 123-45", "+49 (0) 651 123-45", "+4965112345"),
    ("+49 (0)651/12345", "+49 (0)651/12345", "+4965112345"),
    ("+49 0651 12345", "+49 0651 12345", "+4965112345"),
    ("+33 (0)1 00 00 00 00", "+33 (0)1 00 00 00 00", "+33100000000"),
    ("+33 01 00 00 00 00", "+33 01 00 00 00 00", "+33100000000"),
    ("+44 (0)20 7946 0000", "+44 (0)20 7946 0000", "+442079460000"),
    ("+352 (0) 26 12 34 56", "+352 (0) 26 12 34 56", "+35226123456"),
    # In Italy the zero is dialled from everywhere.
    ("+39 06 1234 5678", "+39 06 1234 5678", "+390612345678"),
    ("+39 (0)6 1234 5678", "+39 (0)6 1234 5678", "+390612345678"),
    ("+1 (555) 010-0000", "+1 (555) 010-0000", "+15550100000"),
    # A direct line behind its hyphen is part of the number.
    ("+352 26 12 34-56", "+352 26 12 34-56", "+35226123456"),
    # Signs that text processors set.
    ("+352\xa026\u202f12\u200934 56", "+352 26 12 34 56", "+35226123456"),
    ("+352 26\u201112\u201134\u201356", "+352 26-12-34-56", "+35226123456"),
    (" +352  26 12 34 56 ", "+352 26 12 34 56", "+35226123456"),
]
REFUSED = [
    ("", "phone"),
    ("+", "phone"),
    ("anne", "phone"),
    ("+352 26 12 34 5x", "phone"),
    ("26 12 34 56 poste 12", "phone"),
    ("+352 26 12 34 56 ext. 12", "phone"),
    ("0800 CREATIVE", "phone"),
    ("+٣٥٢ ٠٠ ٠٠ ٠٠", "phone"),
    ("+" + "0" * 60, "phone"),
    ("+352\n26123456", "text.control"),
    (352, "phone"),
    (None, "phone"),
    ("+352", "phone.none"),
    ("113", "phone.none"),
    ("+352 113", "phone.none"),
    ("+999 123456", "phone.none"),
    ("+352 26 12 34 56 78 90 12", "phone.none"),
    ("+33 1 00 00 00", "phone.none"),
    ("+352 26 12 34 56 / 57", "phone.several"),
    ("26 12 34 56 / 621 123 456", "phone.several"),
    ("+352 26 12 34 56 / +352 621 123 456", "phone.several"),
    ("+352 26 12 34 56 - +352 621 123 456", "phone.several"),
]


def read(value: Any, region: str = HOME) -> Telephone:
    return TypeAdapter(Phone).validate_python(value, context={"languages": ("fr",), "region": region})


@pytest.mark.parametrize(("written", "shown", "dialled"), READ)
def test_a_number_is_shown_as_written_and_dialled_from_anywhere(written: str, shown: str, dialled: str) -> None:
    number = read(written)
    assert (number.shown, number.dial) == (shown, dialled)
    assert Telephone.told(str(number)) == number


@pytest.mark.parametrize(("written", "code"), REFUSED)
def test_what_nobody_can_dial_is_refused(written: object, code: str) -> None:
    with pytest.raises(ValidationError) as refused:
        read(written)
    assert refused.value.errors()[0]["type"] == code


def test_where_the_site_has_no_country_a_number_says_its_own() -> None:
    with pytest.raises(ValidationError) as refused:
        read("26 12 34 56", region="")
    assert refused.value.errors()[0]["type"] == "phone.country"
    assert read("+352 26 12 34 56", region="").dial == read("00352 26 12 34 56", region="").dial == "+35226123456"


@pytest.mark.parametrize("form", [PhoneNumberFormat.INTERNATIONAL, PhoneNumberFormat.E164, PhoneNumberFormat.NATIONAL])
@pytest.mark.parametrize("region", REGIONS)
def test_a_number_as_its_country_writes_it_is_that_number(region: str, form: int) -> None:
    for sort in (PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE):
        number = example_number_for_type(region, sort)
        assert number is not None
        assert read(format_number(number, form), region).dial == format_number(number, PhoneNumberFormat.E164)


@given(st.sampled_from(REGIONS), st.text("0123456789 .-", min_size=2, max_size=14), st.booleans())
def test_the_short_way_finds_what_the_library_finds(region: str, rest: str, at_home: bool) -> None:
    text = re.sub(" +", " ", rest.strip() if at_home else f"+{country_code_for_region(region)} {rest.strip()}")
    try:
        number = parse(text, region)
        found = format_number(number, PhoneNumberFormat.E164) if is_possible_number(number) else None
    except NumberParseException:
        found = None
    try:
        assert read(text, region).dial == found
    except ValidationError:
        assert found is None or not re.fullmatch(r"\+?[0-9].+[0-9]", text)


def test_the_library_is_not_loaded_where_no_number_is_read() -> None:
    code = (
        "import showcase.records.content, sys; assert 'phonenumbers' not in sys.modules and 'idna' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
