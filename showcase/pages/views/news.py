"""The news: the list and the page of each article. An article appears on its day."""

from collections.abc import Iterator
from functools import partial

from showcase.derive.structured import article as structured
from showcase.derive.structured.thing import Thing
from showcase.pages import subscriptions
from showcase.pages.edition import Edition
from showcase.pages.share_theme import Share
from showcase.pages.view import Context, View, shorten
from showcase.pages.views.share_card import picture_file, tone
from showcase.pages.views.structured_data import picture_links
from showcase.records.entry import Entry
from showcase.schema.article import Article


def published(edition: Edition) -> list[Entry[Article]]:
    """Articles whose day has come, the newest first."""
    articles = [(day, a.slug, a) for a, day in edition.library.news.column("date") if day <= edition.today]
    return [article for _, _, article in sorted(articles, key=lambda one: one[:2], reverse=True)]


def listing(edition: Edition) -> View:
    """All articles."""
    localizer, articles = edition.localizer, published(edition)
    return View(
        title=localizer.text("News"),
        description=localizer.text("News of the cluster and its members."),
        section="news",
        crumbs=((localizer.text("News"), ""),),
        sort="CollectionPage",
        listed=articles,
        context={"articles": articles, "follow": subscriptions.whole(edition, "news")},
    )


def _structured(edition: Edition, entry: Entry[Article], shown: Context) -> Iterator[Thing]:
    yield structured.article(
        entry,
        edition.teller,
        url=edition.absolute(edition.address(entry)),
        lang=edition.localizer.available(entry.facts.title),
        pictures=picture_links(edition, [shown["image"], shown["full"]]),
    )


def article(edition: Edition, entry: Entry[Article]) -> View:
    """The page of one article."""
    localizer, facts = edition.localizer, entry.facts
    articles = published(edition)
    place = articles.index(entry)
    image = edition.image(entry, facts.picture, "wide")
    return View(
        title=localizer.plain(facts.title),
        description=shorten(localizer.plain(facts.summary or facts.title)),
        section="news",
        crumbs=((localizer.text("News"), edition.url("news")), (localizer.plain(facts.title), "")),
        og="article",
        share=Share(
            kicker=edition.in_words_of(facts.title).localizer.day(facts.date, "short"),
            tone=tone(edition, facts.disciplines),
            picture=picture_file(entry, facts.picture),
        ),
        sort="",
        structured=partial(_structured, edition, entry),
        context={
            "article": entry,
            "terms": edition.terms("disciplines", facts.disciplines),
            "image": image,
            "full": edition.image(entry, facts.picture, "full"),
            "next": articles[place - 1] if place else None,
            "previous": articles[place + 1] if place + 1 < len(articles) else None,
        },
    )
