"""Articles of the news."""

from showcase.derive.structured.thing import Teller, Thing, thing
from showcase.records.entry import Entry
from showcase.schema.article import Article


def article(entry: Entry[Article], teller: Teller, *, url: str, lang: str, pictures: list[str]) -> Thing:
    """An article; `lang` is the language of its words. Where nobody is named it is the cluster that writes."""
    facts = entry.facts
    return thing(
        "NewsArticle",
        headline=teller.plain(facts.title),
        url=url,
        mainEntityOfPage=url,
        description=teller.plain(facts.summary),
        datePublished=str(facts.date),
        inLanguage=lang,
        author=[thing("Person", name=name) for name in facts.authors] or teller.cluster,
        publisher=teller.cluster,
        image=pictures,
    )
