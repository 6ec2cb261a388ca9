"""Texts, days and numbers as one language writes them: typography by our filter, the rest from CLDR through Babel."""

import gettext
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import Protocol

from babel import Locale, numbers
from markupsafe import Markup, escape

from showcase.pages import cldr
from showcase.records import typography
from showcase.records.dates import Span
from showcase.records.typography.filters import NO_FILTERS, SHORT, SHORT_IN_TITLE, Filters, widont
from showcase.schema.choice import Choice
from showcase.schema.label import Label
from showcase.schema.moment import Moment
from showcase.schema.text import Translatable
from showcase.schema.web import ascii_email

_A_MONDAY = date(2001, 1, 1)
_MIDNIGHT = time()
# A dict first: asked in this order, it is seen at once.
_MAPPING = (dict, Mapping)


@lru_cache(maxsize=200_000)
def _set(text: str, lang: str) -> str:
    return typography.set_text(text, lang)


@lru_cache(maxsize=200_000)
def _escaped(text: str) -> Markup:
    return escape(text)


class Labelled(Protocol):
    """Something that is called by its label."""

    @property
    def label(self) -> Translatable: ...


@dataclass(frozen=True, kw_only=True)
class Localizer:
    """Texts, days and numbers in one language. `languages` is the order in which a missing text is looked for."""

    lang: str
    languages: tuple[str, ...]
    catalogue: gettext.NullTranslations = field(repr=False)
    filters: Filters = NO_FILTERS

    @cached_property
    def locale(self) -> Locale:
        """The language as CLDR knows it. Raises babel.UnknownLocaleError."""
        return cldr.locale(self.lang)

    def region(self, lang: str = "") -> str:
        """A language, or this one, with its country as Open Graph wants it: fr_FR, en_GB."""
        return cldr.region(lang or self.lang)

    def text(self, english: str, **values: object) -> str:
        """An interface text."""
        found = self.catalogue.gettext(english)
        return found % values if values else found

    def interface(self, english: str, **values: object) -> Markup:
        """An interface text of a template, as HTML; it is a format also where it has no values, as in Jinja."""
        known = self._interface
        if values or english not in known:
            found = Markup(self.catalogue.gettext(english)) % values  # noqa: S704 (translations are trusted)
            if values:
                return found
            known[english] = found
        return known[english]

    def counted(self, one: str, many: str, number: int, **values: object) -> Markup:
        """An interface text that depends on a number."""
        return Markup(self.catalogue.ngettext(one, many, number)) % {"num": number, **values}  # noqa: S704

    @cached_property
    def _interface(self) -> dict[str, Markup]:
        return {}

    def available(self, texts: Mapping[str, object]) -> str:
        """The language in which a text can be given: this one, or the first there is."""
        if self.lang in texts:
            return self.lang
        return next((lang for lang in self.languages if lang in texts), next(iter(texts)))

    def tell(self, thing: Translatable | Labelled) -> Markup:
        """Anything that has words, as HTML; a text in another language says so."""
        lang = self.available(thing) if isinstance(thing, _MAPPING) else self.lang
        shown = _escaped(self.plain(thing))
        return shown if lang == self.lang else Markup('<span lang="{}">{}</span>').format(lang, shown)

    def widont(self, line: str, most: int = SHORT) -> str:
        """A tagline or lede as it is seen: its last two words stay on one line if they are short.

        Only where it is seen: what machines are told, and what is searched, stays as it is.
        """
        return type(line)(widont(str(line), most)) if "widont" in self.filters.used else line

    def widont_title(self, title: str) -> str:
        """The same of a title, which has fewer letters to a line."""
        return self.widont(title, SHORT_IN_TITLE)

    def mark(self, thing: Translatable) -> Markup:
        """A `lang` attribute for an element whose attributes carry a text in another language; else nothing."""
        lang = self.available(thing) if isinstance(thing, Mapping) else self.lang
        return Markup() if lang == self.lang else Markup(' lang="{}"').format(lang)

    def plain(self, thing: Translatable | Labelled) -> str:
        """Anything that has words, as plain text."""
        if type(thing) is str:  # as most are
            return _set(thing, self.lang)
        if isinstance(thing, Choice):
            thing = thing.label
        if isinstance(thing, Label):
            return _set(thing.tell(self.lang), self.lang)
        if isinstance(thing, _MAPPING):
            lang = self.available(thing)
            return _set(thing[lang], lang)
        if thing is None:
            return ""
        return _set(str(thing), self.lang) if isinstance(thing, str) else self.plain(thing.label)

    def day(self, day: date, style: str = "full") -> str:
        """A day: "full" with its weekday, "short" without."""
        return cldr.write_day(day, self._patterns[style], self.lang)

    @cached_property
    def _patterns(self) -> Mapping[str, str]:
        known = self.locale.date_formats
        return {"full": str(known["full"].pattern), "short": str(known["long"].pattern)}

    def month(self, day: date) -> str:
        return cldr.write_day(day.replace(day=1), "LLLL yyyy", self.lang)

    def month_title(self, day: date) -> str:
        """A month as the title of a page, which begins with a capital also where the word does not."""
        month = self.month(day)
        return f"{month[:1].upper()}{month[1:]}"

    def weekday(self, day: date) -> str:
        return cldr.write_day(_A_MONDAY + timedelta(days=day.weekday()), "EEEE", self.lang)

    @cached_property
    def first_weekday(self) -> int:
        """The day on which weeks begin, Monday being 0."""
        return int(self.locale.first_week_day)

    def clock(self, clock: time, *, end: bool = False) -> str:
        """A time of day, in the language's manner; midnight as the end of something is 24:00."""
        if clock.minute:
            # Translators: a time of day with minutes, as 19:30 or "19 h 30"
            return _set(self.text("%(hour)d:%(minute)02d", hour=clock.hour, minute=clock.minute), self.lang)
        # Translators: a full hour, as 19:00 or "19 h"
        return _set(self.text("%(hour)d:00", hour=24 if end and clock == _MIDNIGHT else clock.hour), self.lang)

    def moment(self, moment: Moment) -> str:
        """A day, with its time where it has one."""
        if moment.clock is None:
            return self.day(moment.day)
        return self.text("%(day)s, %(time)s", day=self.day(moment.day), time=self.clock(moment.clock))

    def until(self, moment: Moment) -> str:
        """A moment at which something ends: midnight is the end of the day before."""
        if moment.clock != _MIDNIGHT:
            return self.moment(moment)
        day = self.day(moment.day - timedelta(days=1))
        return self.text("%(day)s, %(time)s", day=day, time=self.clock(moment.clock, end=True))

    def place_of_zone(self, zone: str) -> str:
        """The town whose clocks a time zone is named after: Lisbonne for Europe/Lisbon."""
        from babel import dates  # noqa: PLC0415 (as in cldr)

        return str(dates.get_timezone_location(dates.get_timezone(zone), locale=self.locale, return_city=True))

    def local(self, when: str, place: str) -> str:
        """Times with the place whose clocks show them; "" where these are the site's own."""
        # Translators: times of day in another time zone than the site's, and a town in that zone
        return self.text("%(when)s (local time: %(place)s)", when=when, place=place) if place else when

    def hours(self, span: Span, place: str = "") -> str:
        """From what time of its day to what time; "" for what lasts all day."""
        start, end = span.start.clock, span.end.clock if span.end else None
        if start is None:
            return ""
        return self.local(self.clock(start) + (f" – {self.clock(end, end=True)}" if end else ""), place)

    def span(self, span: Span, place: str = "") -> str:
        """From when to when, in words, on the clocks of `place`; "" for those of the site."""
        return self.local(self._span(span), place)

    def _span(self, span: Span) -> str:
        start, end = span.start, span.end
        if end is None or end == start:
            return self.moment(start)
        if span.last == start.day and start.clock and end.clock:
            return self.text(
                "%(day)s, %(start)s to %(end)s",
                day=self.day(start.day),
                start=self.clock(start.clock),
                end=self.clock(end.clock, end=True),
            )
        if start.clock is None:
            return self.text(
                "%(first)s to %(last)s", first=self.day(start.day, "short"), last=self.day(end.day, "short")
            )
        return self.text("%(first)s to %(last)s", first=self.moment(start), last=self.until(end))

    def number(self, value: int | Decimal) -> str:
        return cldr.write_number(value, self.lang)

    def percent(self, value: int | Decimal) -> str:
        sign = self.locale.percent_formats[None].suffix[0]
        return _set(f"{self.number(value)}{sign}", self.lang)

    def money(self, amount: Decimal, currency: str) -> str:
        """An amount; without cents where there are none."""
        pattern = self.locale.currency_formats["standard"].pattern
        whole = pattern.replace("0.00", "0") if amount == amount.to_integral_value() else pattern
        return str(numbers.format_currency(amount, currency, whole, locale=self.locale, currency_digits=False))

    def language_name(self, lang: str) -> str:
        """What a language calls itself."""
        name = Locale.parse(lang).get_display_name(lang) or lang
        return name[:1].upper() + name[1:]


def iso(thing: Moment | date) -> str:
    """A day or moment for machines: `datetime=` attributes."""
    if isinstance(thing, Moment):
        return f"{thing.day}" if thing.clock is None else f"{thing.day}T{thing.clock:%H:%M}"
    return str(thing)


def mailto(address: str) -> str:
    """The link that begins a letter to an address. Its host stands as the net names it: not all programs for mail take
    the %XX of RFC 6068, section 2, and all take this."""
    return f"mailto:{ascii_email(address)}"
