"""The cluster itself, and its site with the search that it has."""

from collections.abc import Sequence
from typing import NamedTuple

from showcase.derive.structured.thing import Teller, Thing, covered, thing


class About(NamedTuple):
    """What a cluster says of itself; `logo` and `profiles`, its pages elsewhere, are absolute addresses."""

    claim: str
    email: str
    logo: str
    profiles: Sequence[str]
    languages: Sequence[str]
    area: str


def cluster(teller: Teller, about: About) -> Thing:
    """Whose site it is, in full."""
    contact = thing("ContactPoint", email=about.email, availableLanguage=list(about.languages))
    return thing(
        "Organization",
        **{key: value for key, value in teller.cluster.items() if key != "@type"},
        slogan=about.claim,
        email=about.email,
        logo=about.logo,
        sameAs=list(about.profiles),
        contactPoint=contact if about.email else None,
        areaServed=covered(about.area),
    )


def website(teller: Teller, *, description: str, languages: Sequence[str], search: str) -> Thing:
    """The site; `search` is the absolute address of its search page, "" where it has none."""
    return thing(
        "WebSite",
        **{key: value for key, value in teller.website.items() if key != "@type"},
        description=description,
        inLanguage=list(languages),
        publisher=teller.cluster,
        potentialAction=_search(search) if search else None,
    )


def _search(address: str) -> Thing:
    return {
        "@type": "SearchAction",
        "target": {"@type": "EntryPoint", "urlTemplate": f"{address}?q={{q}}"},
        "query-input": "required name=q",
    }
