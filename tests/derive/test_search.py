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
        title="Atelier d’Œuvre", slug="atelier-d-oeuvre", line="", more="", day=None, values=[["a"], [], ["b", "c"]]
    )
    assert made == '["Atelier d’Œuvre",0,0,0,0,"a",0,["b","c"]]'
    other = search.row(title="Atelier", slug="atelier-2", line="x", more="y z", day=date(2026, 11, 3), values=[])
    assert json.loads(other) == ["Atelier", "atelier-2", "x", "y z", "2026-11-03"]


def test_a_row_holds_any_text_as_it_is() -> None:
    text = '</script>"\\\n\u2028 <b>'
    assert json.loads(search.row(title=text, slug="x", line=text, more="", day=None, values=[]))[:3] == [
        text,
        "x",
        text,
    ]


def test_words_to_find_by_are_told_once_and_not_what_is_shown_already() -> None:
    texts = ["Reliure d’art, le soir", "RELIURE de Musée", "bol"]
    assert search.further(texts, "Atelier du soir") == "reliure musee"
    assert len(search.further([" ".join(f"word{n}" for n in range(40))]).split()) == 8


def test_rows_stand_as_columns() -> None:
    assert json.loads(search.columns(['["a",1]', '["b",[2]]'])) == [["a", "b"], [1, [2]]]
    assert json.loads(search.cards(["<li>", "é"])) == ["<li>", "é"]
