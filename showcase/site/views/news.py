"""The news: the list and the page of each article. An article appears on its day."""

from showcase.records.entry import Entry
from showcase.site import following
from showcase.site.edition import Edition
from showcase.site.view import View, shorten


def published(edition: Edition) -> list[Entry]:
    """Articles whose day has come, the newest first."""
    articles = [(day, a.slug, a) for a, day in edition.library.column("news", "date") if day <= edition.today]
    return [article for _, _, article in sorted(articles, key=lambda one: one[:2], reverse=True)]


def listing(edition: Edition) -> View:
    """All articles."""
    say = edition.wording
    return View(
        title=say.text("News"),
        description=say.text("News of the cluster and its members."),
        section="news",
        crumbs=((say.text("News"), ""),),
        context={"articles": published(edition), "follow": following.whole(edition, "news")},
    )


def article(edition: Edition, entry: Entry) -> View:
    """The page of one article."""
    say, facts = edition.wording, entry.facts
    articles = published(edition)
    place = articles.index(entry)
    image = edition.image(entry, facts.picture, "wide")
    return View(
        title=say.plain(facts.title),
        description=shorten(say.plain(facts.summary or facts.title)),
        section="news",
        crumbs=((say.text("News"), edition.url("news")), (say.plain(facts.title), "")),
        share=image,
        context={
            "article": entry,
            "terms": edition.terms("disciplines", facts.disciplines),
            "image": image,
            "full": edition.image(entry, facts.picture, "full"),
            "next": articles[place - 1] if place else None,
            "previous": articles[place + 1] if place + 1 < len(articles) else None,
        },
    )
