"""The forge's API as our workflows call it, asked of a real web server on this machine."""

from collections.abc import Iterator

import pytest

from showcase.desk import forge as forges
from showcase.desk.forge import BOT, ForgeError
from tests.forge import TOKEN, FakeForge, serving

MARKER = "<!-- showcase -->"


@pytest.fixture
def forge() -> Iterator[FakeForge]:
    with serving() as one:
        yield one


def test_the_pull_request_of_a_commit_is_found_on_any_page(forge: FakeForge) -> None:
    for number in range(1, 251):
        forge.pull(number, f"{number:040x}")
    assert [one["number"] for one in forge.client.pulls_of(f"{250:040x}")] == [250]
    assert forge.client.pulls_of(f"{999:040x}") == []


def test_one_comment_is_written_and_then_edited_in_place(forge: FakeForge) -> None:
    forge.comments[7] = []
    forge.client.comment(7, MARKER, f"{MARKER}\none")
    forge.client.comment(7, MARKER, f"{MARKER}\ntwo")
    assert [one["body"] for one in forge.comments[7]] == [f"{MARKER}\ntwo"]


def test_the_comment_of_another_that_holds_the_marker_is_let_be(forge: FakeForge) -> None:
    forge.say(7, f"{MARKER} mine", account_id=1234)
    forge.client.comment(7, MARKER, f"{MARKER}\nours")
    assert [(one["user"]["id"], one["body"]) for one in forge.comments[7]] == [
        (1234, f"{MARKER} mine"),
        (BOT, f"{MARKER}\nours"),
    ]


def test_the_token_is_told_to_the_api_and_to_no_other_host(forge: FakeForge) -> None:
    forge.artifacts[3] = {"summary": b"zipped"}
    assert forge.client.fetch("/actions/artifacts/30/zip") == b"zipped"
    assert [(path, token) for _, path, token in forge.calls] == [
        ("/repos/org/site/actions/artifacts/30/zip", f"Bearer {TOKEN}"),
        ("/stored/30", ""),
    ]
    assert TOKEN not in repr(forge.client)


def test_an_answer_that_is_too_large_is_refused(forge: FakeForge) -> None:
    forge.artifacts[3] = {"summary": b"x" * 1001}
    with pytest.raises(ForgeError, match="more than 1000 bytes"):
        forge.client.fetch("/actions/artifacts/30/zip", most=1000)


@pytest.mark.parametrize("status", [401, 403, 404, 422, 500])
def test_what_the_forge_refuses_is_told_with_its_status(forge: FakeForge, status: int) -> None:
    forge.broken = status
    with pytest.raises(ForgeError, match=f"GET /pulls.*: {status}") as refused:
        forge.client.pulls_of("0" * 40)
    assert refused.value.status == status


def test_a_forge_that_does_not_answer_is_told() -> None:
    gone = forges.Forge(api="http://127.0.0.1:9", repository="org/site")
    with pytest.raises(ForgeError, match="no answer"):
        gone.ask("GET", "/pulls/7")


def test_a_list_without_an_end_is_not_followed_for_ever(forge: FakeForge) -> None:
    for number in range(forges.PAGE * forges.MOST_PAGES):
        forge.pull(number, f"{number:040x}")
    with pytest.raises(ForgeError, match="more than 2000 entries"):
        forge.client.pulls_of("0" * 40)


@pytest.mark.parametrize("address", ["http://api.example", "file:///etc", "ftp://127.0.0.1:1", ""])
def test_the_api_has_an_https_address(address: str) -> None:
    with pytest.raises(ValueError, match="no https address"):
        forges.from_environment({"GITHUB_API_URL": address, "GITHUB_REPOSITORY": "org/site"})
