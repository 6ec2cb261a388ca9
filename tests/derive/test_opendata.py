"""Open data follows the declared fields: what is public leaves in every face, what is not leaves in none."""

import csv
import io
import json
import re
from collections.abc import Iterator
from decimal import Decimal
from zoneinfo import ZoneInfo

import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.derive.opendata import node, schema, table, value
from showcase.derive.opendata.value import Around
from showcase.schema.choice import Choice
from showcase.schema.field import field, fields
from showcase.schema.kinds import KINDS, Kind
from showcase.schema.label import Label
from showcase.schema.picture import Picture
from showcase.schema.record import Part, Record
from showcase.schema.reference import Reference
from showcase.schema.shape import shapes
from showcase.schema.text import Line, Translated

LANGUAGES = ("fr", "de")
EVERYBODY = Around(known=lambda _kind, _slug: True, zone=ZoneInfo("Europe/Luxembourg"))
MEMBER = KINDS["members"].model
OFFERED = [kind for kind in KINDS if kind != "pages"]


def declared(model: type[Part], above: str = "") -> Iterator[tuple[str, str]]:
    """Every field of a model and of its parts, with whether it is public."""
    for name, about in fields(model).items():
        yield f"{above}{name}", about.public
        if part := shapes(model)[name][1].part:
            yield from declared(part, f"{above}{name}.")


def leaving(model: type[Part], above: str = "") -> Iterator[str]:
    for one in node.public(model):
        yield f"{above}{one.name}"
        if one.node.part:
            yield from leaving(one.node.part, f"{above}{one.name}.")


def work(model: type[Part], name: str) -> bool:
    """Whether a field is a work: the file of a picture, or words in Markdown."""
    *parts, last = name.split(".")
    for part in parts:
        inside = shapes(model)[part][1].part
        assert inside is not None
        model = inside
    mark = shapes(model)[last][1].mark
    return (issubclass(model, Picture) and last == "file") or (isinstance(mark, Translated) and mark.markdown)


@pytest.mark.parametrize("kind", OFFERED)
def test_every_public_field_of_every_kind_leaves_and_no_other_does(kind: str) -> None:
    model = KINDS[kind].model
    hidden = {name for name, public in declared(model) if public == "no"}
    expected = {
        name
        for name, public in declared(model)
        if public != "no" and not any(name.startswith(f"{one}.") for one in hidden) and not work(model, name)
    }
    assert set(leaving(model)) == expected


def test_what_is_never_public_stands_in_no_face_of_a_member() -> None:
    told = schema.of_record(KINDS["members"], lang="fr", languages=LANGUAGES)
    columns = {name.split(".")[0] for name in table.columns(MEMBER, LANGUAGES)}
    for name in ("owners", "consent", "show", "body"):
        assert name not in told["properties"]
        assert name not in columns
        assert name not in set(leaving(KINDS["members"].model))


class Colour(Choice):
    RED = "red", Label("red")


class Handle(Part):
    shape: Line = field(Label("x"), Label("x"), "rund")
    secret: str | None = field(Label("x"), Label("x"), "x", public="no")


class Mug(Record):
    """A kind that nobody has written yet."""

    title: Line = field(Label("Titre"), Label("Court"), "Tasse")
    glaze: Colour | None = field(Label("Émail"), Label("x"), "red")
    price: Decimal | None = field(Label("x"), Label("x"), "1")
    handle: Handle | None = field(Label("x"), Label("x"), "x")
    maker: str | None = field(Label("x"), Label("x"), "x", public="no")


def test_a_new_field_is_in_every_face_by_itself() -> None:
    words = Label("Mug")
    mugs = Kind(folder="mugs", model=Mug, one=words, many=words, segment=words)
    mug = Mug.model_validate(
        {
            "title": "Tasse",
            "glaze": "red",
            "price": "12.50",
            "maker": "SECRET",
            "handle": {"shape": "rund", "secret": "SECRET"},
        },
        context={"languages": LANGUAGES},
    )
    told = value.facts(mug, EVERYBODY)
    assert told == {"title": {"fr": "Tasse"}, "glaze": "red", "price": 12.5, "handle": {"shape": {"fr": "rund"}}}
    record = {"id": "mug", "url": {"fr": "https://ic.example/"}, **told}
    jsonschema_rs.validate(schema.of_record(mugs, lang="fr", languages=LANGUAGES), record)
    assert list(table.columns(Mug, LANGUAGES))[3:] == [
        "example",
        "title.fr",
        "title.de",
        "glaze",
        "price",
        "handle.shape.fr",
        "handle.shape.de",
    ]
    assert "SECRET" not in table.row(Mug, LANGUAGES, record) + json.dumps(told)


def test_who_is_hidden_is_not_named_by_others() -> None:
    event = KINDS["events"].model.model_validate(
        {
            "title": "Nuit",
            "kind": "talk",
            "start": "2026-12-05",
            "organisers": [{"member": "hidden"}, {"member": "ana"}, {"name": "Bob"}],
        },
        context={"languages": LANGUAGES},
    )
    around = Around(known=lambda _, slug: slug != "hidden", zone=EVERYBODY.zone)
    assert value.facts(event, around)["organisers"] == [{"member": "ana"}, {"name": "Bob"}]


def test_moments_say_their_offset_and_days_stay_days() -> None:
    model = KINDS["events"].model
    said = {"title": "Nuit", "kind": "talk", "start": "2026-07-05 18:00", "end": "2026-12-06 04:00"}
    told = value.facts(model.model_validate(said, context={"languages": LANGUAGES}), EVERYBODY)
    assert (told["start"], told["end"]) == ("2026-07-05T18:00:00+02:00", "2026-12-06T04:00:00+01:00")
    told = value.facts(
        model.model_validate({**said, "start": "2026-07-05", "end": "2026-07-06"}, context={"languages": LANGUAGES}),
        EVERYBODY,
    )
    assert told["start"] == "2026-07-05"


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+352 12 34 56",
        "-2",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        '=HYPERLINK("https://evil.example")',
        "＝1+1",
        "|calc",
        "%0A=1",
        'Bols;=HYPERLINK("https://evil.example";"x")',
        "Bols;  =1+1",
        'Bols;"=1+1"',
        "Bols\t=1+1",
        "Bols|@SUM(A1)",
        "Bols\n=1+1",
        "Bols, vases\r\n\r\n-2+3+cmd|' /C calc'!A0",
        "Bols;＝1+1",
        "Bols,+1+cmd",
        "Bols,-2+3+cmd|' /C calc'!A0",
        "Bols;\u22121",
        "Bols;'=1",
        "'=1",
    ],
)
def test_no_cell_is_a_formula_whichever_separator_is_guessed(text: str) -> None:
    record = {"id": "x", "url": {}, "name": text, "tagline": {"fr": text}, "disciplines": [text], "links": {"x": text}}
    cells = dict(
        zip(
            table.columns(MEMBER, LANGUAGES),
            read(table.row(MEMBER, LANGUAGES, record)),
            strict=True,
        )
    )
    for name in ("name", "tagline.fr", "disciplines"):
        assert "'" in cells[name]
        assert unguarded(cells[name]) == text
    row = table.row(MEMBER, LANGUAGES, record)
    for separator in ",;\t|":
        # As a reader has it that knows our quotation marks, and as one that tears a row apart without regard to them.
        found = [cell for line in csv.reader(io.StringIO(row, newline=""), delimiter=separator) for cell in line]
        torn = re.split(rf"[{re.escape(separator)}\r\n]", row)
        assert not [cell for cell in (*found, *torn) if cell.strip(' \t\r\n"')[:1] in SIGNS]


SIGNS = tuple("=+-@%|\uff1d\uff0b\uff0d\uff20\u2212")


def unguarded(cell: str) -> str:
    """A cell without what guards it, as the documentation says how to take it away."""
    return re.sub(
        r"""(^|[,;\t|\r\n])([\s"']*)'(?=[=+@%|\u2212\ufe62\ufe63\ufe66\ufe6b\uff0b\uff0d\uff1d\uff20-])""",
        r"\1\2",
        cell,
    )


@pytest.mark.parametrize(
    "text",
    ["Bols et vases", "Bols, vases - et plus", "a=b", "1;2", "https://maps.example/@49.5,-5.8,12z", "l’été ; l’hiver"],
)
def test_what_is_no_formula_stays_as_it_is(text: str) -> None:
    record = {"id": "x", "url": {}, "name": text}
    assert read(table.row(MEMBER, LANGUAGES, record))[columns().index("name")] == text


@given(st.text("=+-@%|;,'\" \n\tab1＝", max_size=20))
def test_any_text_can_be_had_back_from_its_cell(text: str) -> None:
    known = text.strip() or "x"
    record = {"id": "x", "url": {}, "name": known}
    assert unguarded(read(table.row(MEMBER, LANGUAGES, record))[columns().index("name")]) == known


def columns() -> tuple[str, ...]:
    return table.columns(MEMBER, LANGUAGES)


def read(row: str) -> list[str]:
    (cells,) = csv.reader(io.StringIO(row, newline=""))
    return cells


def test_numbers_stay_numbers_and_lists_stand_in_one_cell() -> None:
    record = {
        "id": "x",
        "url": {"fr": "https://ic.example/x/"},
        "disciplines": ["craft", "design"],
        "founded": 2015,
        "services": [{"fr": "un", "de": "eins"}, {"fr": "deux"}],
        "offers": [{"until": "2027-01-01"}],
        "example": True,
    }
    cells = dict(
        zip(
            table.columns(MEMBER, LANGUAGES),
            read(table.row(MEMBER, LANGUAGES, record)),
            strict=True,
        )
    )
    assert cells["disciplines"] == "craft | design"
    assert (cells["services.fr"], cells["services.de"]) == ("un | deux", "eins")
    assert (cells["founded"], cells["example"]) == ("2015", "true")
    assert json.loads(cells["offers"]) == record["offers"]


def test_a_table_has_as_many_cells_in_every_row_whatever_stands_in_them() -> None:
    record = {"id": "x", "url": {}, "name": 'a "quoted", name\nover two lines'}
    head, row = (read(text) for text in (table.head(MEMBER, LANGUAGES), table.row(MEMBER, LANGUAGES, record)))
    assert len(head) == len(row) == len(set(head))
    assert row[head.index("name")] == record["name"]


def test_a_reference_is_known_by_its_mark_alone() -> None:
    marks = {one.name: one.node for one in node.public(KINDS["members"].model)}
    assert (marks["based_at"].sort, marks["based_at"].target) == ("reference", "venues")
    assert isinstance(shapes(KINDS["members"].model)["based_at"][1].mark, Reference)
