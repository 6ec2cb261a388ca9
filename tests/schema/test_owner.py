"""Owners: an account is known by its number, which stays; its name alone can change hands."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from showcase.schema.owner import HIGHEST_ID, Owner
from tests.projects import EXAMPLE
from tests.small import LEAST, read, small


@pytest.mark.parametrize("number", ["1", "1234567", "9932709129", 7, str(HIGHEST_ID)])
def test_an_owner_is_an_account_and_its_number(number: object) -> None:
    owner = Owner.model_validate({"account": "anne-exemple", "id": number})
    assert (owner.account, owner.id) == ("anne-exemple", int(str(number)))


@pytest.mark.parametrize(
    ("value", "codes"),
    [
        ("anne", ["account.alone"]),
        ("@anne", ["account"]),
        (["anne"], ["model_type"]),
        ({"account": "anne"}, ["missing"]),
        ({"id": "7"}, ["missing"]),
        ({"account": "an ne", "id": "7"}, ["account"]),
        ({"account": "anne", "id": "7", "name": "Anne"}, ["extra_forbidden"]),
        *(
            ({"account": "anne", "id": number}, ["account.id"])
            for number in ("0", "-7", "007", "7.0", "1e3", "٧", "", "anne", "1 2", True, None, [7], str(HIGHEST_ID + 1))
        ),
        ({"account": "anne", "id": "9" * 5000}, ["account.id"]),
    ],
)
def test_anything_else_is_refused(value: object, codes: list[str]) -> None:
    with pytest.raises(ValidationError) as refused:
        Owner.model_validate(value)
    assert [error["type"] for error in refused.value.errors()] == codes


def test_a_name_as_it_was_written_before_is_told_with_the_way_out(tmp_path: Path) -> None:
    content = small(tmp_path, {"members/two/index.md": f"---\n{LEAST['members']}owners: [anne-exemple]\n---\n"})
    [problem] = [problem for problem in read(content)[1] if problem.code == "account.alone"]
    assert problem.sentence("en") == (
        "content/members/two/index.md:6: owners[1]: “anne-exemple” is only a name, which another may register later; "
        "write {account: anne-exemple, id: 1234567} with the number that https://api.github.com/users/anne-exemple "
        "tells as “id”"
    )


def test_no_account_of_the_examples_is_somebodys() -> None:
    """Invented people have numbers that the forge is far from giving."""
    lines = [
        line
        for file in sorted((EXAMPLE.content / "members").glob("*/index.*"))
        for line in file.read_text(encoding="utf-8").splitlines()
        if "account:" in line
    ]
    assert len(lines) > 30
    assert all("id: 99" in line and len(line.split("id: ")[1].rstrip("}]")) == 10 for line in lines)
