"""What the search reads: rows as small as they can be, and words folded as the browser folds them."""

import json
from datetime import date

import pytest

from showcase.derive import search


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Œuvre À LA FLEUR", "oeuvre a la fleur"),
        ("Straße", "strasse"),
        ("Ægidius", "aegidius"),
        ("Déifferdeng", "deifferdeng"),
        ("Zürich 7°", "zurich 7°"),
        ("", ""),
    ],
)
def test_a_text_is_folded(text: str, folded: str) -> None:
    assert search.fold(text) == folded
    assert search.fold(folded) == folded


def test_a_row_leaves_out_what_can_be_told_without_it() -> None:
    made = search.row(
        title="Atelier d’Œuvre", slug="atelier-d-oeuvre", line="", day=None, values=[["a"], [], ["b", "c"]]
    )
    assert made == '["Atelier d’Œuvre",0,0,0,["a"],[],["b","c"]]'
    other = search.row(title="Atelier", slug="atelier-2", line="x", day=date(2026, 11, 3), values=[])
    assert json.loads(other) == ["Atelier", "atelier-2", "x", "2026-11-03"]


def test_a_row_holds_any_text_as_it_is() -> None:
    text = '</script>"\\\n\u2028 <b>'
    assert json.loads(search.row(title=text, slug="x", line=text, day=None, values=[]))[:3] == [text, "x", text]


def test_rows_stand_as_columns() -> None:
    assert json.loads(search.columns(['["a",1]', '["b",[2]]'])) == [["a", "b"], [1, [2]]]
    assert json.loads(search.cards(["<li>", "é"])) == ["<li>", "é"]


def test_values_are_numbers_of_their_keys_and_one_that_there_is_not_is_none() -> None:
    rows = ['["a",["clay"],[]]', '["b",["wood","clay"],["gone"]]']
    assert json.loads(search.columns(rows, [["wood", "clay"], ["lb"]])) == [["a", "b"], [2, [1, 2]], [0, 0]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("L’œuvre d’Anne_2, à 1535°!", ["l", "oeuvre", "d", "anne", "2", "a", "1535"]),
        ("Töpfer:innen & Große", ["topfer", "innen", "grosse"]),
        ("Кераміка ☃ 陶器", ["кераміка", "陶器"]),
        ("", []),
    ],
)
def test_a_text_is_cut_into_words(text: str, words: list[str]) -> None:
    assert search.words_of(text) == words


def test_words_that_begin_alike_stand_in_one_file_and_all_files_are_used() -> None:
    assert len({search.file_of(word, 64) for word in ("topf", "topferin", "topferkurs")}) == 1
    words = (f"{a}{b}{c}" for a in "abcdefghij" for b in "abcdefghij" for c in "abcdefghij")
    assert len({search.file_of(word, 64) for word in words}) > 40
