"""What anybody may send to `serve`: it is answered or refused with a sentence, and the server never trips over it."""

import json
import re
import socket
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from showcase.desk.live import visitor
from tests.serving import PATIENCE, Serving, project, until
from tests.small import write

PAGE = "/membres/good/"


@pytest.fixture(scope="module")
def serving(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    folder = project(tmp_path_factory.mktemp("project"))
    write(folder / "content", {"pages/data/index.md": "---\ntitle: Données ouvertes\nrole: data\n---\n"})
    one = Serving(folder)
    one.hear("rendered")
    yield one
    one.stop()
    assert "Traceback" not in one.said
    assert "Error" not in one.said, one.said


def send(serving: Serving, raw: bytes) -> bytes:
    """The whole answer to these bytes."""
    with socket.create_connection(("127.0.0.1", serving.port), timeout=PATIENCE) as one:
        one.sendall(raw)
        return b"".join(iter(lambda: one.recv(1 << 16), b""))


def ask(
    serving: Serving, path: str | bytes, *more: str, method: str = "GET", host: str | None = "localhost"
) -> tuple[int, str, str]:
    """The code, the head and the rest of an answer."""
    target = path.encode("latin-1") if isinstance(path, str) else path
    lines = [*([f"Host: {host}"] if host is not None else []), *more]
    head = b"%s %s HTTP/1.1\r\n" % (method.encode(), target) + "".join(f"{line}\r\n" for line in lines).encode(
        "latin-1"
    )
    begin, _, rest = send(serving, head + b"\r\n").partition(b"\r\n\r\n")
    return int(begin.split()[1]), begin.decode("latin-1"), rest.decode("utf-8", "replace")


# Who is answered


@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "localhost:8000",
        "LOCALHOST",
        "localhost.",
        "site.localhost",
        "127.0.0.1",
        "127.8.9.1:80",
        "[::1]:8000",
    ],
)
def test_whoever_calls_this_machine_by_one_of_its_own_names_is_answered(serving: Serving, host: str) -> None:
    code, _, text = ask(serving, PAGE, host=host)
    assert code == 200
    assert "Atelier Exemple" in text


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "localhost.evil.example",
        "evillocalhost",
        "192.168.1.7",
        "0.0.0.0",  # noqa: S104 (a name that is refused)
        "[::2]",
        "user@localhost",
        "localhost/x",
        "localhost:port",
        "[",
        "127.0.0.1.nip.io",
        "",
        "localhost evil",
        "2130706433",
    ],
)
def test_no_other_name_is_answered_so_that_no_page_elsewhere_can_read_the_site(serving: Serving, host: str) -> None:
    code, head, text = ask(serving, PAGE, host=host)
    assert code == 421
    assert "text/plain" in head
    assert "is not a name of this machine" in text
    assert f"http://127.0.0.1:{serving.port}/" in text
    assert "Atelier" not in text


@pytest.mark.parametrize("path", ["/.desk/live?page=/", "/.desk/live.js", "/nowhere", "http://evil.example/"])
def test_nor_is_anything_else_told_to_it(serving: Serving, path: str) -> None:
    assert ask(serving, path, host="evil.example")[0] == 421


def test_a_whole_address_in_place_of_a_path_is_held_against_the_same_names(serving: Serving) -> None:
    assert ask(serving, f"http://evil.example{PAGE}")[0] == 421
    assert ask(serving, f"http://127.0.0.1:{serving.port}{PAGE}")[0] == 200


def test_a_request_names_this_machine_just_once(serving: Serving) -> None:
    assert ask(serving, PAGE, host=None)[0] == 400
    assert ask(serving, PAGE, "Host: localhost")[0] == 400
    old = send(serving, b"GET /membres/good/ HTTP/1.0\r\n\r\n")
    assert b" 200 " in old.splitlines()[0]


@pytest.mark.parametrize(
    ("accepted", "lang", "words"),
    [
        ("de-AT, en;q=0.5", "de", "ist kein Name dieses Rechners"),
        ("en;q=0.2, lb;q=0.9", "lb", "ass keen Numm vun dësem Rechner"),
        ("fr", "fr", "n’est pas un nom de cette machine"),
        ("pt, *;q=0.1", "en", "is not a name of this machine"),
        (";;q=,,de;q=x,", "en", "is not a name of this machine"),
    ],
)
def test_a_refusal_is_told_in_the_language_that_the_visitor_reads(
    serving: Serving, accepted: str, lang: str, words: str
) -> None:
    _, head, text = ask(serving, "/", f"Accept-Language: {accepted}", host="evil.example")
    assert f"Content-Language: {lang}" in head
    assert words in text


def test_a_name_that_is_told_again_cannot_act(serving: Serving) -> None:
    _, head, _ = ask(serving, "/", host="<script>alert(1)</script>")
    assert "text/plain" in head
    assert "nosniff" in head


# Which addresses

LONG = [("/" + "x" * 300, 414), ("/a/" * 2000, 414), ("/" + "%78" * 300 + "/", 414), ("/" + "é" * 200, 414)]
FINE = [("/" + "x" * 255, 404), ("/?" + "x" * 5000, 200), (PAGE + "#" + "x" * 300, 200), ("/" + "ab/" * 900, 404)]


@pytest.mark.parametrize(("path", "code"), LONG + FINE)
def test_an_address_longer_than_any_file_s_name_is_refused_and_every_shorter_one_looked_for(
    serving: Serving, path: str, code: int
) -> None:
    assert ask(serving, path.encode())[0] == code


@pytest.mark.parametrize(
    "path",
    [
        "/%00",
        "/membres/%00/",
        "/%ff%fe",
        b"/\xff\xfe",
        "/%",
        "/%zz",
        "/%u0041",
        "/%ed%a0%80",
        "/..%00/",
        "/%0d%0aX:%20y",
        "/membres/good/index.html/",
        "/membres/good/index.html/x",
        "/con",
        "/~",
        "/\\..\\tasks.py",
        "/%5c..%5ctasks.py",
        "/.output.sqlite",
        "/..;/tasks.py",
        "/%252e%252e/tasks.py",
        "/./../tasks.py",
        "/membres/good/%2e%2e/%2e%2e/%2e%2e/x",
    ],
)
def test_an_address_of_nothing_gets_the_site_s_own_page_for_that(serving: Serving, path: str | bytes) -> None:
    code, head, text = ask(serving, path)
    assert code == 404
    assert "text/html" in head
    assert "X: y" not in head
    assert "Page not-found" in text


@pytest.mark.parametrize("path", ["http://[/", "http://[::1/x", "http://localhost:port/"])
def test_what_is_no_address_at_all_is_refused(serving: Serving, path: str) -> None:
    assert ask(serving, path)[0] in (400, 421)


@pytest.mark.parametrize("path", ["//evil.example/..", "/%2f%2fevil.example", "//membres/good"])
def test_nobody_is_sent_to_another_site(serving: Serving, path: str) -> None:
    _, head, _ = ask(serving, path)
    found = re.search(r"^Location: (.*)$", head, re.MULTILINE)
    assert not found or re.match(r"/[^/]", found[1])


# What is asked of them


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "get", "X"])
def test_nothing_but_reading_is_allowed(serving: Serving, method: str) -> None:
    code, head, text = ask(serving, PAGE, method=method)
    assert code == 405
    assert "Allow: GET, HEAD" in head
    assert "one can only read" in text


def test_what_comes_with_a_request_is_not_taken_for_another(serving: Serving) -> None:
    body = b"GET /membres/good/ HTTP/1.1\r\nHost: localhost\r\n\r\n"
    head = b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n" % len(body)
    said = send(serving, head + body)
    assert said.count(b"HTTP/1.0 ") == 1
    assert b"405" in said.splitlines()[0]


@pytest.mark.parametrize("path", [PAGE, "/nowhere", "/.desk/live.js", "/membres/good"])
def test_head_says_what_get_would_and_no_more(serving: Serving, path: str) -> None:
    code, head, text = ask(serving, path, method="HEAD")
    again, whole, _ = ask(serving, path)
    assert (code, text) == (again, "")
    assert re.findall(r"Content-Length: \d+", head) == re.findall(r"Content-Length: \d+", whole)


@pytest.mark.parametrize(
    ("ending", "type_"),
    [
        ("geojson", "application/geo+json"),
        ("jsonld", "application/ld+json"),
        ("ttl", "text/turtle; charset=utf-8"),
        ("ics", "text/calendar; charset=utf-8"),
        ("atom", "application/atom+xml"),
    ],
)
def test_a_file_has_the_type_that_docs_publishing_asks_of_a_host(serving: Serving, ending: str, type_: str) -> None:
    output = serving.folder / "output"
    found = next(file.relative_to(output).as_posix() for file in sorted(output.rglob(f"*.{ending}")))
    assert f"Content-Type: {type_}\r\n" in ask(serving, f"/{found}", method="HEAD")[1] + "\r\n"


def test_head_of_what_would_never_end_ends(serving: Serving) -> None:
    code, head, text = ask(serving, "/.desk/live?page=/", method="HEAD")
    assert (code, text) == (200, "")
    assert "text/event-stream" in head


@pytest.mark.parametrize(
    "line",
    [
        *("Range: bytes=0-4", "Range: bytes=x", "Range: bytes=5-1", "If-None-Match: *", 'If-None-Match: "x"'),
        *("If-Modified-Since: Sat, 29 Nov 2036 00:00:00 GMT", "If-Modified-Since: x", "Accept: application/json"),
        *("Accept-Encoding: gzip", "Content-Length: x", "Content-Length: -1", "Expect: 100-continue"),
        *("Connection: Upgrade", "Transfer-Encoding: chunked", "Cookie: \xff"),
    ],
)
def test_the_whole_page_is_the_answer_whatever_a_head_asks_for_beside(serving: Serving, line: str) -> None:
    code, head, text = ask(serving, PAGE, line)
    assert code == 200
    assert "no-store" in head
    assert text.rstrip().endswith("</html>")


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"GET /" + b"x" * 70_000 + b" HTTP/1.1\r\n\r\n", b"414"),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"x" * 70_000 + b"\r\n\r\n", b"431"),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\n" + b"X: y\r\n" * 200 + b"\r\n", b"431"),
        (b"GET / HTTP/9.9\r\n\r\n", b"505"),
        (b"GET / HTTP/x\r\n\r\n", b"400"),
        (b"GET\r\n\r\n", b"400"),
        (b"GET / x HTTP/1.1\r\n\r\n", b"400"),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", b"400"),
    ],
)
def test_what_is_no_request_is_refused(serving: Serving, raw: bytes, code: bytes) -> None:
    assert code in send(serving, raw).partition(b"\r\n\r\n")[0]


@pytest.mark.parametrize(
    "raw", [b"", b"\r\n", b"GET / HTTP/1.1\r\nHost", b"GET /membres/good/ HTTP/1.1\r\nHost: localhost\r\n\r\n"]
)
def test_a_visitor_who_goes_in_between_is_not_missed(serving: Serving, raw: bytes) -> None:
    with socket.create_connection(("127.0.0.1", serving.port), timeout=PATIENCE) as one:
        one.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")  # gone at once, without a word
        one.sendall(raw)
    assert serving.get(PAGE)[0] == 200


# What is told for as long as a page is looked at


@pytest.mark.parametrize(
    "query",
    [
        "",
        "?",
        "?page=&made=",
        "?page=" + "x" * 3000,
        "?page=%00",
        "?page=../../tasks.py",
        "?page=%ff",
        "?made=" + "y" * 3000,
        "?page=/&page=/x&made=1&made=2",
        "?" + "&" * 3000,
        "?page=http://[",
        "?page=//evil.example/",
    ],
)
def test_whatever_page_somebody_says_to_look_at_is_looked_at(serving: Serving, query: str) -> None:
    with socket.create_connection(("127.0.0.1", serving.port), timeout=PATIENCE) as one:
        one.sendall(f"GET /.desk/live{query} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        with one.makefile("rb") as stream:
            assert b" 200 " in stream.readline()
            lines = iter(stream.readline, b"")
            assert b"retry: 500\n" in lines
    serving.change("content/members/good/index.md", "tagline: Bols", "tagline: Bols ")
    until(lambda: serving.get(PAGE)[0] == 200, lambda: serving.said)


def test_two_hundred_pages_that_are_looked_at_all_hear_of_a_save_and_hold_nobody_up(serving: Serving) -> None:
    _, text = serving.get(PAGE)
    made = re.findall(r'data-made="([^"]+)"', text)[0]
    with ExitStack() as open_ones:
        streams = []
        for _ in range(200):
            one = open_ones.enter_context(socket.create_connection(("127.0.0.1", serving.port), timeout=PATIENCE))
            one.sendall(f"GET /.desk/live?page={PAGE}&made={made} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
            streams.append(open_ones.enter_context(one.makefile("rb")))
        for stream in streams:
            assert b"retry: 500\n" in iter(stream.readline, b"")
        assert serving.get("/")[0] == 200
        serving.change("content/members/good/index.md", "Nous tournons", "Nous tous tournons")
        for stream in streams:
            assert b"event: reload\n" in iter(stream.readline, b"")


# Alone


@pytest.mark.parametrize("host", ["localhost:", "[::1]", "127.0.0.1:65535", "a.b.localhost:1"])
def test_a_port_or_none_makes_no_difference(host: str) -> None:
    assert visitor.calls_this_machine(host)


def test_the_mistake_that_is_told_is_json_on_one_line(serving: Serving) -> None:
    serving.change("content/members/good/index.md", "kind: studio", 'kind: "studi\\n\\ndata: x"')
    serving.hear("Mend this and save")
    with socket.create_connection(("127.0.0.1", serving.port), timeout=PATIENCE) as one:
        one.sendall(b"GET /.desk/live?page=/ HTTP/1.1\r\nHost: localhost\r\n\r\n")
        with one.makefile("rb") as stream:
            assert b"event: mistake\n" in iter(stream.readline, b"")
            assert json.loads(stream.readline().removeprefix(b"data: "))["lines"]
    serving.change("content/members/good/index.md", 'kind: "studi\\n\\ndata: x"', "kind: studio")
