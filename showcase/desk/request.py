"""One request to a host of the open net, never to one inside a private network.

What is asked is what strangers wrote: a name that means this machine, or one behind its router, is not called, nor is
one to which an answer leads. So names are looked up here, and the very address that was judged is called.
"""

import http.client
import socket
import ssl
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from ipaddress import IPv6Address, ip_address
from threading import Event, Timer
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from showcase.schema.web import uri

_REDIRECTS = 5
_URI = "/?&=+$,;:@!*'()~%#[]-._"
_MOVED = (301, 302, 303, 307, 308)
_PIECE = 65_536


def is_public(ip: str) -> bool:
    """Whether an address of the network is one of the open net. Any other is refused, mapped into IPv6 too."""
    address = ip_address(ip.partition("%")[0])
    if isinstance(address, IPv6Address) and address.ipv4_mapped:
        address = address.ipv4_mapped
    return address.is_global and not address.is_multicast


def look_up(host: str, port: int) -> list[str]:
    """The addresses of the network that a name has. Raises OSError and UnicodeError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[4][0]) for address in found))


@dataclass(frozen=True, kw_only=True, slots=True)
class Manners:
    """How the net is asked. `look_up` finds the addresses of a name, `allowed` says which of them may be called."""

    agent: str
    timeout: float = 15  # seconds in which a host must say something
    longest: float = 40  # seconds for one request, so that a host that says a letter a minute is not waited for
    pause: float = 1  # seconds between two requests to one host
    look_up: Callable[[str, int], list[str]] = look_up
    allowed: Callable[[str], bool] = is_public
    trust: ssl.SSLContext | None = None  # whose certificates are believed; those of the system if not given


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """What a host said: nothing of its body where none was wanted."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)  # by name in small letters
    body: bytes = b""


class Failed(Exception):
    """Why there is no answer: a key of `links.words.WHY`."""


def follow(
    address: str, method: str, manners: Manners, *, headers: Mapping[str, str] | None = None, most: int = 0
) -> Answer:
    """The answer of where an address leads at last, with `most` bytes of its body. Raises Failed."""
    for _ in range(_REDIRECTS + 1):
        answer = _request(_parts(address), method, manners, headers or {}, most)
        location = answer.headers.get("location", "")
        if answer.status not in _MOVED or not location:
            return answer
        address = urljoin(address, location)
    raise Failed("redirects")


def _parts(address: str) -> SplitResult:
    """An address as the net has it. Raises Failed where it is none of the web."""
    try:
        parts = urlsplit(uri(address))
        sound = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0 and parts.username is None
    except ValueError:
        sound = False
    if not sound:
        raise Failed("form")
    return parts


def _request(parts: SplitResult, method: str, manners: Manners, headers: Mapping[str, str], most: int) -> Answer:
    """One answer, with as much of its body as is wanted. Raises Failed."""
    host, target = parts.hostname or "", quote(parts.path or "/", safe=_URI)
    target += f"?{quote(parts.query, safe=_URI)}" if parts.query else ""
    secure, too_long = parts.scheme == "https", Event()
    try:
        sock = _connect(host, parts.port or (443 if secure else 80), manners)
        end = Timer(manners.longest, _shut, [sock, too_long])
        end.start()
        try:
            if secure:
                sock = (manners.trust or ssl.create_default_context()).wrap_socket(sock, server_hostname=host)
            connection = http.client.HTTPConnection(host, parts.port, timeout=manners.timeout)
            connection.sock = sock
            connection.request(method, target, headers={"Host": parts.netloc, "User-Agent": manners.agent, **headers})
            answer = connection.getresponse()
            body = _body(answer, most) if most else b""
            if too_long.is_set():  # the rest of it was cut off
                raise TimeoutError
            heads = {name.lower(): value for name, value in answer.getheaders()}
            return Answer(status=answer.status, headers=heads, body=body)
        finally:
            end.cancel()
            sock.close()
    except ssl.SSLError:
        raise Failed("secure") from None
    except TimeoutError:
        raise Failed("time") from None
    except (http.client.HTTPException, OSError, ValueError) as error:
        if too_long.is_set():  # whatever it was in the midst of
            raise Failed("time") from None
        raise Failed("refused" if isinstance(error, ConnectionError) else "broken") from None


def _body(answer: http.client.HTTPResponse, most: int) -> bytes:
    """The body of a good answer, as it is. Raises Failed where it is too large, or packed, as then nobody knows."""
    if not 200 <= answer.status < 300:
        return b""
    if answer.headers.get("Content-Encoding", "identity").lower() not in ("", "identity"):
        raise Failed("packed")
    found = bytearray()
    while piece := answer.read(_PIECE):
        found += piece
        if len(found) > most:
            raise Failed("large")
    return bytes(found)


def _shut(sock: socket.socket, too_long: Event) -> None:
    too_long.set()
    with suppress(OSError):
        sock.shutdown(socket.SHUT_RDWR)


def _connect(host: str, port: int, manners: Manners) -> socket.socket:
    """A connection to the first address of a host that takes one. Raises Failed and OSError."""
    try:
        places = manners.look_up(host, port)
    except (socket.gaierror, UnicodeError):
        raise Failed("name") from None
    if not places or not all(map(manners.allowed, places)):
        raise Failed("private")
    failed: OSError = ConnectionRefusedError()
    for place in places:
        try:
            return socket.create_connection((place, port), timeout=manners.timeout)
        except OSError as error:
            failed = error
    raise failed
