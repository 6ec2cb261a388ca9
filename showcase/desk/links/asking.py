"""Asks addresses of the web whether they answer: politely, and never inside a private network.

What is asked is what strangers wrote: a name that means this machine, or one behind its router, is not called, nor is
one to which an answer leads. So names are looked up here, and the very address that was judged is called.
"""

import http.client
import socket
import ssl
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address
from threading import Event, Timer
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from showcase.schema.web import uri

_REDIRECTS = 5
_HOSTS = 8  # asked at the same time, each with one request after the other
_URI = "/?&=+$,;:@!*'()~%#[]-._"
# The host is there and takes us for a robot: whether a reader would find the page is not to be known.
_UNKNOWN = (401, 403, 407, 429, 451, 999)
_MOVED = (301, 302, 303, 307, 308)


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


class _Failed(Exception):
    """Why there is no answer: a key of `words.WHY`."""


def ask(addresses: Iterable[str], manners: Manners) -> dict[str, str]:
    """By address, "" where it answers as it should, or why it does not: a key of `words.WHY`, or a status."""
    by_host = dict[str, list[str]]()
    for address in addresses:
        by_host.setdefault(urlsplit(address).netloc.lower(), []).append(address)
    with ThreadPoolExecutor(_HOSTS) as pool:
        found = pool.map(lambda some: _of_host(some, manners), by_host.values())
        return {address: why for answers in found for address, why in answers}


def _of_host(addresses: list[str], manners: Manners) -> list[tuple[str, str]]:
    answers = []
    for n, address in enumerate(addresses):
        if n:
            time.sleep(manners.pause)
        answers.append((address, _one(address, manners)))
    return answers


def _one(address: str, manners: Manners) -> str:
    """Ask for the head; where that is refused, for the page, as not every host knows the difference."""
    try:
        status = _follow(address, "HEAD", manners)
        if status >= 400 and status not in _UNKNOWN:
            status = _follow(address, "GET", manners)
    except _Failed as failed:
        return str(failed)
    return "" if 200 <= status < 300 or status in _UNKNOWN else str(status)


def _follow(address: str, method: str, manners: Manners) -> int:
    """The status of where an address leads at last. Raises _Failed."""
    for _ in range(_REDIRECTS + 1):
        status, location = _request(_parts(address), method, manners)
        if status not in _MOVED or not location:
            return status
        address = urljoin(address, location)
    raise _Failed("redirects")


def _parts(address: str) -> SplitResult:
    """An address as the net has it. Raises _Failed where it is none of the web."""
    try:
        parts = urlsplit(uri(address))
        sound = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0 and parts.username is None
    except ValueError:
        sound = False
    if not sound:
        raise _Failed("form")
    return parts


def _request(parts: SplitResult, method: str, manners: Manners) -> tuple[int, str]:
    """Status and Location of one answer, of which nothing more is read. Raises _Failed."""
    host, target = parts.hostname or "", quote(parts.path or "/", safe=_URI)
    target += f"?{quote(parts.query, safe=_URI)}" if parts.query else ""
    secure = parts.scheme == "https"
    try:
        sock = _connect(host, parts.port or (443 if secure else 80), manners)
        too_long = Event()
        end = Timer(manners.longest, _shut, [sock, too_long])
        end.start()
        try:
            if secure:
                sock = (manners.trust or ssl.create_default_context()).wrap_socket(sock, server_hostname=host)
            connection = http.client.HTTPConnection(host, parts.port, timeout=manners.timeout)
            connection.sock = sock
            connection.request(method, target, headers={"Host": parts.netloc, "User-Agent": manners.agent})
            answer = connection.getresponse()
            if too_long.is_set():  # the rest of its head was cut off
                raise TimeoutError
            return answer.status, answer.headers.get("Location", "")
        finally:
            end.cancel()
            sock.close()
    except ssl.SSLError:
        raise _Failed("secure") from None
    except TimeoutError:
        raise _Failed("time") from None
    except ConnectionError:
        raise _Failed("refused") from None
    except (http.client.HTTPException, OSError, ValueError):
        raise _Failed("broken") from None


def _shut(sock: socket.socket, too_long: Event) -> None:
    too_long.set()
    with suppress(OSError):
        sock.shutdown(socket.SHUT_RDWR)


def _connect(host: str, port: int, manners: Manners) -> socket.socket:
    """A connection to the first address of a host that takes one. Raises _Failed and OSError."""
    try:
        places = manners.look_up(host, port)
    except (socket.gaierror, UnicodeError):
        raise _Failed("name") from None
    if not places or not all(map(manners.allowed, places)):
        raise _Failed("private")
    failed: OSError = ConnectionRefusedError()
    for place in places:
        try:
            return socket.create_connection((place, port), timeout=manners.timeout)
        except OSError as error:
            failed = error
    raise failed
