"""The form in which records of a kind are added or changed: what it asks and offers, and a sample to look at."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from showcase.derive.form.fields import Field, Form, Option
from showcase.derive.form.words import CONSENT_VERSION
from showcase.pages.cards import PartyView, TermLink
from showcase.pages.edition import TONES, Edition
from showcase.pages.forms import NAMES, RULES, form_of, offered
from showcase.pages.i18n import Localizer
from showcase.pages.images import Image
from showcase.pages.jinja_compiler import html
from showcase.pages.share_theme import Share
from showcase.pages.view import View
from showcase.records.dates import Span
from showcase.records.serialize import unpack
from showcase.schema.event import Event
from showcase.schema.opportunity import Opportunity
from showcase.schema.record import Record

ANY = "*"  # stands for a slug in an address
# The title of what the script fills: as wide as long words are, which says how large its letters can be (titles.fit).
_TITLE = "m" * 8
# What the real components show of a record in the preview: by the class of an element, the field.
SHOWN: Mapping[str, Mapping[str, str]] = {
    "members": {".card__title a": "name", ".card__words": "tagline", ".card__tagline": "tagline"},
    "events": {
        ".occurrence__title a": "title",
        ".occurrence__kicker": "kind",
        ".occurrence__meta > :first-child": "start",
    },
    "opportunities": {".call__link": "title", ".call__kicker": "kind"},
    "initiatives": {".tile__link": "title", ".tile__kicker": "stage", ".tile__summary": "summary"},
    "venues": {".tile__link": "name", ".tile__kicker": "address.locality", ".tile__summary": "summary"},
}
_HEAD = {"members": ("name", "tagline"), "venues": ("name", "summary")}
_SAMPLE: Mapping[str, Mapping[str, Any]] = {
    "members": {"kind": "studio"},
    "events": {"kind": "workshop", "start": "2026-05-31"},
    "opportunities": {"kind": "call-for-projects", "deadline": "2026-05-31"},
    "initiatives": {"stage": "idea"},
    "venues": {},
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Sample:
    """A record that is none, for the real components to show; its link leads to the first page."""

    kind: str
    facts: Record
    slug: str = ""

    def __str__(self) -> str:
        return "home"


def form(edition: Edition, kind: str) -> View:
    """The page of the form of a kind."""
    localizer, asked = edition.localizer, form_of(edition, kind)
    title = _titles(localizer)[kind]
    above = edition.url(kind) if edition.has(kind) else ""
    listed = localizer.text("Directory") if kind == "members" else localizer.plain(edition.kinds[kind].many)
    told = localizer.text("Say what should stand on this site. The team looks at it before it is published.")
    return View(
        title=title,
        description=f"{title}. {told}",
        share=Share(line=told),
        section={"venues": "hub"}.get(kind, kind),
        crumbs=(*(((listed, above),) if above else ()), (title, "")),
        context={
            "form": asked,
            "terms": _terms(edition, asked),
            "settings": _settings(edition, asked),
            "sample": _sample(edition, kind),
            "forge": urlsplit(edition.identity.repository).hostname or "",
            "others": _others(edition, kind),
        },
    )


def _titles(localizer: Localizer) -> Mapping[str, str]:
    """What the form of each kind is called."""
    return {
        "members": localizer.text("Add or change a profile"),
        "events": localizer.text("Add or change an event"),
        "opportunities": localizer.text("Add or change a call"),
        "initiatives": localizer.text("Add or change an initiative"),
        "venues": localizer.text("Add or change a venue"),
    }


def href(edition: Edition, kind: str, slug: str = "", mode: str = "") -> str:
    """The link to the form of a kind, for a record or a new one; "" where the site has none."""
    if kind not in offered(edition):
        return ""
    asked = f"?record={slug}" if slug else ""
    return edition.href(edition.addresses.form(edition.lang, kind)) + asked + (f"&{mode}=1" if mode else "")


def _others(edition: Edition, kind: str) -> tuple[tuple[str, str], ...]:
    """The forms of the other kinds: title and link."""
    titles = _titles(edition.localizer)
    return tuple((titles[other], href(edition, other)) for other in offered(edition) if other != kind)


def _terms(edition: Edition, form: Form) -> Mapping[str, tuple[Option, ...]]:
    """By vocabulary, all terms that a field can name."""
    asked = {field.of for field in _every(form.fields) if field.sort == "term"}
    return {
        vocabulary: tuple(
            Option(value=key, label=edition.localizer.plain(term.label))
            for key, term in edition.library.terms.get(vocabulary, {}).items()
        )
        for vocabulary in sorted(asked)
    }


def _every(fields: tuple[Field, ...]) -> list[Field]:
    return [*fields, *(inner for field in fields for inner in _every(field.parts))]


def _settings(edition: Edition, form: Form) -> str:
    """What the script is told, as JSON: addresses, whose site it is, what it says."""
    at, localizer = edition.addresses, edition.localizer
    title, lede = _HEAD.get(form.kind, ("title", "summary"))
    disciplines = edition.library.terms.get("disciplines", {})
    told = {
        "kind": form.kind,
        "title": form.title,
        "lang": edition.lang,
        "languages": at.languages,
        "values": edition.href(at.form_values(form.kind, ANY)),
        "rules": edition.href(at.form(edition.lang, form.kind, RULES)),
        "names": edition.href(at.form(edition.lang, "members", NAMES)),
        "page": edition.href(at.record(edition.lang, form.kind, ANY)),
        "repository": edition.identity.repository,
        "email": edition.identity.email,
        "site": edition.identity.name,
        "consent": CONSENT_VERSION,
        "shown": SHOWN[form.kind],
        "head": {"title": title, "lede": lede},
        "tones": {key: place % TONES for place, key in enumerate(disciplines)},
        "words": _words(localizer),
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def _words(localizer: Localizer) -> Mapping[str, str]:
    """What the script says; {names} in braces are filled in by it."""
    text = localizer.text
    return {
        "changing": text("You are changing: {name}"),
        "adding": text("You are adding something new."),
        "gone": text("There is no such page. You are adding something new."),
        "kept": text("Not sent yet: what you typed the last time is still here."),
        "one": text("One thing changed: {names}"),
        "many": text("{n} things changed: {names}"),
        "none": text("Nothing is changed yet."),
        "wrong": text("This needs a look before you send it:"),
        "added": text("Added. There are {n} now."),
        "removed": text("Removed. There are {n} now."),
        "moved": text("Moved to place {n}."),
        "sure": text("Throw away what you typed? This cannot be undone."),
        "unread": text("This is no picture that can be shown here. Take a jpg, png or webp."),
        "made": text("Ready: {width} × {height} pixels, {size} kB, without the place where it was taken."),
        "coarse": text("It will look blurred: it has only {width} pixels across. Take the original if you have it."),
        "strip": text("It is a very long strip; show a part of it."),
        "lost": text("Your browser has no room to keep the pictures. Send before you close this page."),
        "copied": text(
            "It was too long for the address, so it was copied. Paste it into the first box of the page that opens."
        ),
        "dragging": text("Then drag these pictures into the second box: {names}. They were saved on your device."),
        "sent": text("Handed over. The page changes once somebody of the team has looked at it."),
        "saved": text("A file was saved on your device: {name}. Attach it to an e-mail to {email}."),
        "subject": text("Change: {name}"),
        "letter": text("Hello,\n\nhere is a change for {site}: {name}.\nThe file {file} is attached.\n\nThank you"),
        "what": text("What is wrong?"),
        "unknown": text("Choose one of the list."),
        "search": text("Search the list"),
    }


def _sample(edition: Edition, kind: str) -> dict[str, Any]:
    """What the real components are given, for the script to fill: a card without a picture and one with it, a page."""
    text = {edition.lang: "…"}
    facts = unpack(edition.kinds[kind].model, {**_SAMPLE[kind], edition.kinds[kind].title: {edition.lang: _TITLE}})
    if kind == "members":
        facts = unpack(edition.kinds[kind].model, {**_SAMPLE[kind], "name": _TITLE, "tagline": text})
    entry = Sample(kind=kind, facts=facts)
    term = TermLink(key="", label=text, html=html("…"), href="", tone=TONES - 1)
    image = Image(srcset="", src="", width=4, height=3)
    card = {"entry": entry, "terms": (term,), "commune": term, "image": None, "alt": text, "whole": False}
    if isinstance(facts, Event):
        span = Span(start=facts.start, end=None)
        card |= {"event": entry, "status": facts.status, "span": span, "start": facts.start, "days": True}
        card |= {"zone": "", "venue": None, "place": "…", "free": False}
    if isinstance(facts, Opportunity):
        card |= {"sender": PartyView(name="…", href="", entry=None), "closed": False}
        card |= {"days_left": 60, "opens": None, "state": ""}
    return {"card": card, "pictured": {**card, "image": image}, "page": {"title": "…", "crumbs": ()}}
