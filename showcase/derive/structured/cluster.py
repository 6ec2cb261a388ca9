"""The cluster itself, and its site with the search that it has."""

from collections.abc import Sequence

from showcase.derive.structured.thing import Teller, Thing, thing


def cluster(teller: Teller, *, claim: str, email: str) -> Thing:
    """Whose site it is, in full."""
    return thing(
        "Organization",
        **{key: value for key, value in teller.cluster.items() if key != "@type"},
        slogan=claim,
        email=email,
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
