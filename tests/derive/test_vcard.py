"""A member's vCard: what it lets be shown, read back by another reader than the one that wrote it."""

from pathlib import Path

import pytest
import vobject

from tests.cluster import FIRST_MEMBER, made

ANA = FIRST_MEMBER["members/ana/index.md"]
REACHED = """name: "Ana; Maria, Müller"
website: https://ana.example/?a=b;c
email: ana@ana.example
phone: "+352 (0) 12 34 56"
address: {street: "12, rue de l’Exemple", postcode: L-4620, locality: Differdange}
"""
EVERYTHING = "show: [email, phone, address]\nconsent: {date: 2026-01-15, version: 1, scope: [profile, contact]}\n"
CONSENT = "consent: {date: 2026-01-15, version: 1, scope: [profile]}\n"


def built(folder: Path, header: str) -> Path:
    own = ANA.replace("name: Ana\n", header).replace(CONSENT, "" if "consent" in header else CONSENT)
    return made(folder, {**FIRST_MEMBER, "members/ana/index.md": own})


def test_it_holds_what_is_shown(tmp_path: Path) -> None:
    raw = (built(tmp_path, REACHED + EVERYTHING) / "members/ana/ana.vcf").read_bytes()
    assert max(map(len, raw.split(b"\r\n"))) <= 75
    card = vobject.readOne(raw.decode())
    assert card.version.value == "4.0"
    assert card.fn.value == "Ana; Maria, Müller"
    assert card.email.value == "ana@ana.example"
    assert card.tel.value == "tel:+352123456"
    assert (card.adr.value.street, card.adr.value.city, card.adr.value.code) == (
        "12, rue de l’Exemple",
        "Differdange",
        "L-4620",
    )
    assert card.url.value == "https://ana.example/?a=b;c"
    assert card.uid.value == "https://glass.example/members/ana/"


def test_hosts_in_other_letters_stand_as_the_net_names_them(tmp_path: Path) -> None:
    known = REACHED.replace("ana@ana.example", "ana@müller.example").replace("https://ana.", "https://anä.")
    output = built(tmp_path, known + EVERYTHING)
    card = vobject.readOne((output / "members/ana/ana.vcf").read_text("utf-8"))
    assert card.email.value == "ana@xn--mller-kva.example"
    assert card.url.value == "https://xn--an-wia.example/?a=b;c"
    page = (output / "members/ana/index.html").read_text("utf-8")
    assert 'href="mailto:ana@xn--mller-kva.example">ana@müller.example</a>' in page


def test_the_number_is_shown_as_written_and_dialled_right(tmp_path: Path) -> None:
    page = (built(tmp_path, REACHED + EVERYTHING) / "members/ana/index.html").read_text("utf-8")
    assert 'href="tel:+352123456">+352 (0) 12 34 56</a>' in page
    assert '"telephone":"+352123456"' in page.replace('": "', '":"')


def test_the_page_leads_to_it(tmp_path: Path) -> None:
    page = (built(tmp_path, REACHED + EVERYTHING) / "members/ana/index.html").read_text("utf-8")
    assert 'href="/members/ana/ana.vcf" download' in page


@pytest.mark.parametrize("shown", ["", EVERYTHING.replace("email, phone, address", "")])
def test_who_shows_no_way_has_none(tmp_path: Path, shown: str) -> None:
    output = built(tmp_path, REACHED + shown)
    assert not list(output.rglob("*.vcf"))
    assert ".vcf" not in (output / "members/ana/index.html").read_text("utf-8")


def test_what_is_not_shown_is_not_in_it(tmp_path: Path) -> None:
    only = EVERYTHING.replace("email, phone, address", "phone")
    raw = (built(tmp_path, REACHED + only) / "members/ana/ana.vcf").read_text("utf-8")
    assert "TEL" in raw
    assert "EMAIL" not in raw
    assert "ADR" not in raw
