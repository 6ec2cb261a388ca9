"""Bodies: the words of a record in one language, with its pictures in place."""

from functools import partial

from markupsafe import Markup

from showcase.pages.cards import Body
from showcase.pages.i18n import Localizer
from showcase.pages.images import Gallery
from showcase.records.entry import Entry
from showcase.records.text import below, place


def body(entry: Entry, localizer: Localizer, gallery: Gallery, base: str) -> Body:
    """The words of a record, or those of another language where it has none in this one. `base` is the site's path."""
    texts = entry.words  # asked for once: it may have to be fetched
    if not texts:
        return Body(html=Markup(), lang=localizer.lang, foreign=False)
    lang = localizer.available(texts)
    html = place(below(texts[lang].html, base), partial(_figure, gallery, entry))
    # Sanitised by the reading; what was placed since is escaped by _figure.
    return Body(html=Markup(html), lang=lang, foreign=lang != localizer.lang)  # noqa: S704


def _figure(gallery: Gallery, entry: Entry, file: str, alt: str, title: str) -> str:
    image = gallery.image(entry.folder / file, f"{entry.kind}/{entry.slug}", "wide")
    widths = Markup('<source type="image/avif" srcset="{}" sizes="(min-width: 48rem) 44rem, 100vw">')
    named = Markup(' title="{}"').format(title) if title else ""
    return Markup(
        '<picture>{}<img src="{}" width="{}" height="{}" alt="{}" loading="lazy" decoding="async"{}></picture>'
    ).format(widths.format(image.srcset), image.src, image.width, image.height, alt, named)
