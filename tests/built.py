"""The built pages: one address of each kind, the same page in the other languages, and all there are, parsed."""

from collections.abc import Iterator
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from showcase.engine.graph import Graph
from showcase.pages import site_pages
from showcase.pages.route import (
    ClosedRoute,
    ClosingRoute,
    FacetRoute,
    FormRoute,
    ListRoute,
    OwnRoute,
    RecordRoute,
    Route,
    encode,
)
from showcase.site.builder import open_database

KINDS_OF_PAGE = {  # one address of each kind of page, in the site's first language
    "home": "",
    "members": "membres/",
    "discipline": "membres/discipline/craft/",
    "commune": "membres/commune/differdange/",
    "discipline and language": "membres/discipline/craft/langue/de/",
    "discipline and commune": "membres/discipline/craft/commune/differdange/",
    "language": "membres/langue/lb/",
    "map": "membres/carte/",
    "canton": "membres/canton/esch-sur-alzette/",
    "based at": "membres/installe-a/creative-hub-1535/",
    "open to": "membres/ouvert-a/commissions/",
    "member": "membres/terre-exemple/",
    "events": "agenda/",
    "month": "agenda/2026/12/",
    "year": "agenda/2024/",
    "audience": "agenda/public/families/",
    "language of events": "agenda/langue/lb/",
    "free events": "agenda/entree/free/",
    "event": "agenda/nuit-des-ateliers/",
    "repeated event": "agenda/cafe-tricot/",
    "venue's events": "agenda/lieu/creative-hub-1535/",
    "opportunities": "appels/",
    "opportunity": "appels/signaletique-ecole/",
    "calls of a discipline": "appels/discipline/design/",
    "closed": "appels/clos/",
    "closing": "appels/ce-mois-ci/",
    "initiatives": "initiatives/",
    "initiative": "initiatives/materiautheque-partagee/",
    "hub": "hub/",
    "venue": "lieux/fablab/",
    "partners": "partenaires/",
    "side": "cote-gouvernement/",
    "impact": "impact/",
    "about": "a-propos/",
    "governance": "gouvernance/",
    "join": "adherer/",
    "news": "actualites/",
    "article": "actualites/chiffres-du-secteur/",
    "legal": "mentions-legales/",
    "privacy": "vie-privee/",
    "accessibility": "accessibilite/",
    "calendars": "calendriers/",
    "search": "recherche/",
    "data": "donnees-ouvertes/",
    "embed": "pour-votre-site/",
    "form": "membres/proposer/",
    "form of events": "agenda/proposer/",
    "form of calls": "appels/proposer/",
    "form of initiatives": "initiatives/proposer/",
    "form of venues": "lieux/proposer/",
    "not found": "404.html",
}


def kinds(built: Path) -> dict[str, str]:
    """One address of each kind of page of any built site, in its first language; a kind is named after its route.

    Nothing where the site was not built here.
    """
    graph = Graph(open_database(built))
    made = {
        path: site_pages.read_recipe(recipe)
        for path, (recipe, _) in graph.outputs().items()
        if site_pages.is_page(recipe)
    }
    graph.database.close()
    first = made["index.html"][0] if made else ""
    found: dict[str, str] = {}
    for path, (lang, route) in sorted(made.items()):
        if lang == first:
            found.setdefault(_kind(route), path.removesuffix("index.html"))
    return found


def _kind(route: Route) -> str:  # noqa: PLR0911 (a table)
    """The kind of page that a route leads to."""
    match route:
        case ListRoute():
            return route.kind
        case FacetRoute():
            return f"{route.kind} {route.field}"
        case ClosedRoute():
            return "opportunities closed"
        case ClosingRoute():
            return "opportunities closing"
        case FormRoute():
            return f"form {route.kind}"
        case RecordRoute():
            return f"record {route.kind}"
        case OwnRoute():
            return f"own {route.role}"
        case _:
            return encode(route).partition(" ")[0]


def read(built: Path, address: str) -> LexborHTMLParser:
    file = built / address
    return LexborHTMLParser((file / "index.html" if file.is_dir() else file).read_text(encoding="utf-8"))


def translations(built: Path, address: str) -> dict[str, str]:
    """Where a page stands in each language, as its own language switch says."""
    links = read(built, address).css("body > header [hreflang]")
    return {link.attributes["hreflang"] or "": link.attributes["href"] or "" for link in links}


def every_page(built: Path) -> Iterator[tuple[Path, LexborHTMLParser]]:
    """All pages but those that only lead on to a member's present address, one after the other.

    Who keeps them all, parsed, needs more than a gigabyte.
    """
    for file in sorted(built.rglob("*.html")):
        page = LexborHTMLParser(file.read_text(encoding="utf-8"))
        if not page.css_first("meta[http-equiv=refresh]"):
            yield file, page
