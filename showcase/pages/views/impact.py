"""Figures: what others published, grouped by method and never joined, and live counts of the directory."""

from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import partial
from itertools import groupby
from typing import NamedTuple

from showcase.derive.opendata.files import MEDIA, NAMES, extensions
from showcase.derive.structured.dataset import Download, figure
from showcase.derive.structured.thing import Thing
from showcase.engine.query import query
from showcase.pages import opendata
from showcase.pages.cards import FacetCount
from showcase.pages.edition import Edition
from showcase.pages.facets import facet
from showcase.pages.view import Context, View
from showcase.pages.views.own_page import page_view
from showcase.records.entry import Entry
from showcase.schema.figure import Figure, Topic, Value
from showcase.schema.member import SizeBand
from showcase.schema.page import Page

LEADS = 3  # as many as stand in the first screen of a phone


class Bar(NamedTuple):
    """One published value; `share` is its part of the largest that was counted by the same method, 0 to 1.

    `again`: its source is that of the value before it.
    """

    label: str
    value: Decimal
    about: bool
    lead: bool
    share: float
    year: int
    source: Mapping[str, str]
    url: str | None
    again: bool


class Chart(NamedTuple):
    """A figure, its values grouped by the method they were counted with."""

    entry: Entry[Figure]
    groups: tuple[tuple[Mapping[str, str], tuple[Bar, ...]], ...]


@query
def charts(edition: Edition) -> tuple[Chart, ...]:
    """All figures in their order."""
    figures = sorted(edition.library.figures.all(), key=lambda figure: (figure.facts.order, figure.slug))
    return tuple(_chart(edition, figure) for figure in figures)


def _chart(edition: Edition, figure: Entry[Figure]) -> Chart:
    groups = []
    for _, group in groupby(figure.facts.values, key=lambda value: str(value.method)):
        values = list(group)
        most = max(value.value for value in values) or Decimal(1)
        before = [None, *values]
        bars = tuple(_bar(edition, value, most, last) for last, value in zip(before, values, strict=False))
        groups.append((values[0].method, bars))
    return Chart(entry=figure, groups=tuple(groups))


def _bar(edition: Edition, value: Value, most: Decimal, before: Value | None) -> Bar:
    return Bar(
        label=edition.localizer.plain(value.label) if value.label else str(value.year),
        value=value.value,
        about=value.about,
        lead=value.lead,
        share=float(value.value / most),
        year=value.year,
        source=value.source,
        url=value.url,
        again=before is not None and (before.source, before.url) == (value.source, value.url),
    )


def topics(edition: Edition) -> tuple[tuple[Topic, tuple[Chart, ...]], ...]:
    """All figures by what they are about, in the order of the topics."""
    known = charts(edition)
    found = ((topic, tuple(chart for chart in known if chart.entry.facts.topic is topic)) for topic in Topic)
    return tuple((topic, told) for topic, told in found if told)


def leads(edition: Edition) -> tuple[tuple[Chart, Bar], ...]:
    """The values that stand large at the top: those marked so, else the newest of the first figures."""
    known = charts(edition)
    marked = [(chart, bar) for chart in known for _, bars in chart.groups for bar in bars if bar.lead]
    return tuple((marked or [(chart, chart.groups[-1][1][-1]) for chart in known])[:LEADS])


def live(edition: Edition) -> list[tuple[str, tuple[FacetCount, ...]]]:
    """What the directory itself counts on the day of the build."""
    localizer = edition.localizer
    sizes = Counter(size for _, size in edition.library.members.column("size") if size)
    bands = tuple(
        FacetCount(key=str(band), label=band.label, href="", count=sizes[band]) for band in SizeBand if sizes[band]
    )
    return [
        (localizer.text("Members by discipline"), facet(edition, "members", "disciplines").values),
        (localizer.text("Members by commune"), _most_first(facet(edition, "members", "commune").values)),
        (localizer.text("Members by kind"), facet(edition, "members", "kind").values),
        (localizer.text("Members by size"), bands),
    ]


def _most_first(values: tuple[FacetCount, ...]) -> tuple[FacetCount, ...]:
    """Of so many that the last are folded, those with the most members first."""
    return tuple(sorted(values, key=lambda tally: -tally.count))


def _structured(edition: Edition, shown: Context) -> Iterator[Thing]:
    whose = edition.identity
    files = [
        Download(url=edition.absolute(edition.addresses.data(f"figures.{extension}")), media=MEDIA[extension])
        for extension in extensions("figures")
        if extension in NAMES and opendata.offered(edition)
    ]
    for chart in shown["charts"]:
        yield figure(
            chart.entry,
            edition.teller,
            url=edition.absolute(edition.address(chart.entry)),
            licence=whose.licence.url if whose.licence else "",
            area=whose.area,
            files=files,
        )


def impact(edition: Edition, record: Entry[Page]) -> View:
    """The page of figures."""
    return page_view(
        edition,
        record,
        "impact",
        structured=partial(_structured, edition),
        charts=charts(edition),
        leads=leads(edition),
        topics=topics(edition),
        published="figures" in edition.kinds,
        live=live(edition),
    )
