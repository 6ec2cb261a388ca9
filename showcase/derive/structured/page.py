"""Pages and lists as such, and the way to them."""

from collections.abc import Iterable, Sequence

from showcase.derive.structured.thing import Teller, Thing, thing


def crumbs(steps: Iterable[tuple[str, str]]) -> Thing:
    """The way to a page: (name, absolute address) from the home page on; the last may go without an address."""
    items = [
        {"@type": "ListItem", "position": place, "name": name, **({"item": href} if href else {})}
        for place, (name, href) in enumerate(steps, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def page(sort: str, teller: Teller, *, url: str, name: str, description: str, listed: Sequence[str] = ()) -> Thing:
    """A page of a sort of WebPage, with the absolute addresses of what it lists.

    Addresses alone: a list is not made again because one of its records tells something new of itself.
    """
    items = [{"@type": "ListItem", "position": place, "url": at} for place, at in enumerate(listed, 1)]
    return thing(
        sort,
        url=url,
        name=name,
        description=description,
        inLanguage=teller.lang,
        isPartOf=teller.website,
        mainEntity={"@type": "ItemList", "numberOfItems": len(items), "itemListElement": items} if items else None,
    )
