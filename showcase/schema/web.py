"""Ways to reach someone: web addresses (http and https only), e-mail, forge accounts.

Hosts may be written in the letters of any language; `ascii_host` is how the net names them (IDNA 2008).
"""

import ipaddress
import re
from functools import lru_cache
from typing import Annotated
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from showcase.schema.patterns import compile_later
from showcase.schema.text import clean

LONGEST = 500  # characters of a web address
_HOST = compile_later(r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_][\w-]{1,61}", re.UNICODE)
_LOCAL = compile_later(r"[A-Za-z0-9._%+'-]{1,64}")
_NAMED = compile_later(r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}")
_URI = "/?#[]@!$&'()*+,;=:%-._~"
_ACCOUNT = compile_later(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,37}[A-Za-z0-9])?")


# An address of which nothing is unusual, as nearly all are: all that `read_url` asks is seen in one look.
_USUAL = compile_later(
    r"https?://(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)++[a-z]{2,62}(?:/[A-Za-z0-9/._~,;:@&=+$!*'()?#-]*+)?"
)


def _numeric(host: str) -> bool:
    try:
        ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return host.replace(".", "").isdigit()
    return True


def read_url(value: object) -> str:
    """A public web address. Raises PydanticCustomError `url` with the reason as `why`."""
    if not isinstance(value, str):
        raise PydanticCustomError("url", "not a web address", {"why": "form"})
    if len(value) <= LONGEST and _USUAL.fullmatch(value):
        return value
    text = clean(value)
    why = ""
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise PydanticCustomError("url", "not a web address", {"why": "form"}) from None
    if not re.match(r"https?://[^/]", text, re.IGNORECASE):
        why = "scheme"
    elif len(text) > LONGEST:
        why = "long"
    elif re.search(r"[\s\\<>\"`{}|^]", text) or re.search(r"[\x00-\x1f\x7f]", unquote(text)):
        why = "character"
    elif parts.username is not None or parts.password is not None:
        why = "password"
    elif _numeric(host) or not _HOST.fullmatch(host) or not ascii_host(host) or port == 0:
        why = "host"
    if why:
        raise PydanticCustomError("url", "not a web address", {"why": why})
    return text


def read_email(value: object) -> str:
    """An e-mail address. Raises PydanticCustomError `email`."""
    text = clean(value) if isinstance(value, str) else ""
    local, _, host = text.partition("@")
    if not _LOCAL.fullmatch(local) or ".." in local or not _NAMED.fullmatch(ascii_host(host)):
        raise PydanticCustomError("email", "not an e-mail address", {})
    return text


@lru_cache(maxsize=1000)
def ascii_host(host: str) -> str:
    """A host as the net names it: xn--mller-exemple-gsb.lu for müller-exemple.lu; "" where it cannot be one."""
    if host.isascii():
        return host
    import idna  # noqa: PLC0415  late: few hosts need it

    try:
        return idna.encode(host, uts46=True).decode()
    except idna.IDNAError:
        return ""


def ascii_email(address: str) -> str:
    """An e-mail address as programs for mail take it: its host as the net names it."""
    local, _, host = address.partition("@")
    return f"{local}@{ascii_host(host)}"


def uri(url: str) -> str:
    """A web address as formats that know no IRI take it (RFC 3986): its host as the net names it, the rest in %XX."""
    if url.isascii():
        return url
    parts = urlsplit(url)
    port = f":{parts.port}" if parts.port else ""
    rest = quote(urlunsplit(("", "", *parts[2:])), safe=_URI)
    return f"{parts.scheme}://{ascii_host(parts.hostname or '')}{port}{rest}"


def read_account(value: object) -> str:
    """An account on a forge. Raises PydanticCustomError `account`."""
    return _matching("account", _ACCOUNT, value)


def _matching(code: str, pattern: re.Pattern[str], value: object) -> str:
    text = clean(value) if isinstance(value, str) else ""
    if not pattern.fullmatch(text) or ".." in text:
        raise PydanticCustomError(code, f"not a {code}", {})
    return text


Url = Annotated[
    str,
    BeforeValidator(read_url),
    WithJsonSchema({"type": "string", "format": "uri", "pattern": "^https?://"}),
]
Email = Annotated[str, BeforeValidator(read_email), WithJsonSchema({"type": "string", "format": "idn-email"})]
Account = Annotated[
    str,
    BeforeValidator(read_account),
    WithJsonSchema({"type": "string", "pattern": r"^[A-Za-z0-9-]{1,39}$"}),
]
