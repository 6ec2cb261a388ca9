"""Asks addresses of the web whether they answer: politely, one request to a host after the other."""

import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

from showcase.desk.request import Failed, Manners, follow

_HOSTS = 8  # asked at the same time, each with one request after the other
# The host is there and takes us for a robot: whether a reader would find the page is not to be known.
_UNKNOWN = (401, 403, 407, 429, 451, 999)


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
        status = follow(address, "HEAD", manners).status
        if status >= 400 and status not in _UNKNOWN:
            status = follow(address, "GET", manners).status
    except Failed as failed:
        return str(failed)
    return "" if 200 <= status < 300 or status in _UNKNOWN else str(status)
