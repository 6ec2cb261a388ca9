"""No record can stand where the site has a list: such a folder name is refused when read, not when it collides."""

from functools import cache
from pathlib import Path

from showcase.derive.addresses import CLOSED, CLOSING
from showcase.records.content import Content
from showcase.schema.kinds import KINDS
from tests.projects import EXAMPLE, example_content

LANGUAGES = EXAMPLE.settings.languages
# What stands beside records without ever standing at the address of one: later pages of a list, files of the theme, and
# what others take, in folders that a page of that name would share (data/v1/…, embed/events.js).
BESIDE = {"page", "assets", "media", "data", "embed", "search"}


def below(output: Path, address: str) -> set[str]:
    """The last segments of all addresses one step below this one."""
    return {folder.name for folder in (output / address).iterdir() if folder.is_dir()}


@cache
def everything() -> Content:
    return example_content()


def records(kind: str) -> set[str]:
    """The names of records, and for members those they once had."""
    entries = [entry for entry in everything().records if entry.kind == kind]
    return {entry.slug for entry in entries} | {old for entry in entries for old in getattr(entry.facts, "former", [])}


def test_every_list_of_a_kind_stands_at_a_reserved_address(built: Path) -> None:
    lists: set[str] = set()
    for kind in KINDS.values():
        for lang in LANGUAGES:
            address = f"{'' if lang == LANGUAGES[0] else lang}/{kind.segment.tell(lang)}".strip("/")
            if kind.folder != "pages" and (built / address).is_dir():
                found = below(built, address) - records(kind.folder) - BESIDE
                assert found <= kind.reserved, (kind.folder, lang)
                lists |= found
    assert {"discipline", "sprache", "2026", "closed"} <= lists


def test_whatever_stands_at_the_root_and_is_no_page_is_reserved(built: Path) -> None:
    for root in ("", *LANGUAGES[1:]):
        found = below(built, root) - records("pages") - BESIDE
        assert found <= KINDS["pages"].reserved
        assert found


def test_the_lists_of_closed_calls_and_of_those_closing_are_named_alike_above_and_below() -> None:
    assert {CLOSED, CLOSING} <= {*KINDS["opportunities"].lists}


def test_no_record_of_the_example_has_a_reserved_name() -> None:
    assert not [(kind, records(kind) & KINDS[kind].reserved) for kind in KINDS if records(kind) & KINDS[kind].reserved]
