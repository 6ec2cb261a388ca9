"""A member: a person or an organisation of the sector that shows its work here."""

from typing import Annotated

from pydantic import Field

from showcase.schema import shared
from showcase.schema.choice import Choice
from showcase.schema.consent import Consent
from showcase.schema.field import REQUIRED, Wider, field
from showcase.schema.label import Label
from showcase.schema.moment import Day
from showcase.schema.owner import Owner
from showcase.schema.phone import Phone
from showcase.schema.picture import Picture, Work, Year
from showcase.schema.place import Address
from showcase.schema.platform import Platform
from showcase.schema.record import Record
from showcase.schema.reference import Commune, Discipline, Language, Reference, Trade
from showcase.schema.slug import Slug
from showcase.schema.text import Line, Name, Word
from showcase.schema.web import Email, Url
from showcase.schema.wish import Wish


class MemberKind(Choice):
    PERSON = "person", Label("Person")
    STUDIO = "studio", Label("Studio")
    COMPANY = "company", Label("Company")
    ASSOCIATION = "association", Label("Association")
    SCHOOL = "school", Label("School")
    INSTITUTION = "institution", Label("Institution")


class SizeBand(Choice):
    ONE = "1", Label("1 person")
    FEW = "2-9", Label("2 to 9 people")
    SMALL = (
        "10-49",
        Label("10 to 49 people"),
    )
    MEDIUM = (
        "50-249",
        Label("50 to 249 people"),
    )
    LARGE = (
        "250+",
        Label("250 people or more"),
    )


class OpenTo(Choice):
    COMMISSIONS = "commissions", Label("Commissions")
    COLLABORATION = (
        "collaboration",
        Label("Collaboration"),
    )
    INTERNSHIPS = "internships", Label("Internships")
    TEACHING = "teaching", Label("Teaching")
    RESIDENCIES = "residencies", Label("Residencies")


class MemberStatus(Choice):
    ACTIVE = "active", Label("Active")
    PAUSED = "paused", Label("Paused")
    CLOSED = "closed", Label("Closed")
    UNKNOWN = (
        "unknown",
        Label("Status unknown"),
    )


class Shown(Choice):
    EMAIL = "email", Label("E-mail")
    PHONE = "phone", Label("Telephone")
    ADDRESS = "address", Label("Address")


class Member(Record):
    """A member of the cluster; needs a name, a kind, a discipline, a tagline, and consent to have a page."""

    name: Name = field(
        Label("Name"),
        Label("As you want to be called."),
        "Atelier Exemple",
        default=REQUIRED,
    )
    kind: MemberKind = field(
        Label("Kind", context="member"),
        Label("A person, a studio, a company…"),
        "studio",
        default=REQUIRED,
        facet=Label("kind", context="address of members"),
    )
    disciplines: Annotated[list[Discipline], Field(min_length=1, max_length=5)] = field(
        Label("Disciplines"),
        Label("One to five, the main one first."),
        "[craft, design]",
        default=REQUIRED,
        facet=Label("discipline", context="address"),
    )
    trades: Annotated[list[Trade], Field(max_length=5)] = field(
        Label("Trades"),
        Label("The names of what you do for a living, five at most, the main one first."),
        "[ceramicist]",
        default=[],
        facet=Label("trade", context="address"),
    )
    tagline: Line = field(
        Label("Tagline"),
        Label("What you do, in one sentence."),
        "Bols et vases tournés à la main",
        default=REQUIRED,
    )
    commune: Commune | None = field(
        Label("Commune"),
        Label("The commune where you work."),
        "differdange",
        facet=Label("commune", context="address"),
        wider=Wider(
            vocabulary="cantons",
            title=Label("Canton"),
            segment=Label("canton", context="address"),
        ),
    )
    languages: Annotated[list[Language], Field(max_length=12)] = field(
        Label("Spoken languages"),
        Label("The languages people can speak to you in."),
        "[lb, fr, de]",
        default=[],
        facet=Label("language", context="address"),
    )
    website: Url | None = field(
        Label("Website"),
        Label("Your website, with https://."),
        "https://atelier.example",
    )
    calendar: shared.Calendar | None = shared.calendar("https://atelier.example/agenda.ics")
    links: dict[Platform, Url] = field(
        Label("Links"),
        Label("Your pages elsewhere, one a platform."),
        "{instagram: https://instagram.com/atelier.example}",
        default={},
    )
    email: Email | None = field(
        Label("E-mail"),
        Label("Shown only if `show` says so."),
        "bonjour@atelier.example",
        public="if shown",
    )
    phone: Phone | None = field(
        Label("Telephone"),
        Label("One number, of another country with its code; shown only if `show` says so."),
        '"+352 00 00 00"',
        public="if shown",
    )
    address: Address | None = field(
        Label("Address"),
        Label("Shown only if `show` says so.", context="feminine"),
        "{street: 12 rue de l’Exemple, postcode: L-4620, locality: Differdange}",
        public="if shown",
    )
    show: list[Shown] = field(
        Label("Show"),
        Label("Which of your contact details the site shows."),
        "[email]",
        default=[],
        public="no",
    )
    founded: Year | None = field(
        Label("Founded"),
        Label("The year you started."),
        "2019",
    )
    size: SizeBand | None = field(
        Label("Size"),
        Label("How many people work there."),
        "2-9",
    )
    services: Annotated[list[Word], Field(max_length=12)] = field(
        Label("Services"),
        Label("What people can order from you, in plain words, twelve at most."),
        "[vaisselle sur mesure, cours du soir]",
        default=[],
    )
    open_to: list[OpenTo] = field(
        Label("Open to"),
        Label("What people may write to you for."),
        "[commissions, internships]",
        default=[],
        facet=Label("open-to", context="address"),
    )
    offers: Annotated[list[Wish], Field(max_length=6)] = field(
        Label("Offers"),
        Label("What you offer at the moment."),
        "[{text: Un four à partager, until: 2026-12-31}]",
        default=[],
    )
    seeks: Annotated[list[Wish], Field(max_length=6)] = field(
        Label("Seeks"),
        Label("What you look for at the moment."),
        "[{text: Une photographe, until: 2026-12-31}]",
        default=[],
    )
    based_at: Annotated[str, Reference("venues")] | None = field(
        Label("Based at"),
        Label("The venue of this site where you work."),
        "creative-hub-1535",
        facet=Label("based-at", context="address"),
    )
    portrait: Picture | None = field(
        Label("Portrait"),
        Label("A photo of you or your team."),
        "{file: portrait.jpg, alt: Anne Exemple au tour}",
    )
    logo: Picture | None = field(
        Label("Logo"),
        Label("Your logo."),
        "{file: logo.png, alt: Atelier Exemple}",
    )
    works: Annotated[list[Work], Field(max_length=12)] = field(
        Label("Works"),
        Label("Twelve pictures at most, the most telling first."),
        "[{file: work-1.jpg, alt: Trois bols bleus}]",
        default=[],
    )
    owners: list[Owner] = field(
        Label("Owners"),
        Label("The accounts on the forge that may change this profile."),
        "[{account: anne-exemple, id: 1234567}]",
        default=[],
        public="no",
    )
    consent: Consent | None = field(
        Label("Consent"),
        Label("Without it, no page."),
        "{date: 2026-01-15, version: 1, scope: [profile, pictures, contact]}",
        public="no",
    )
    verified: Day | None = field(
        Label("Verified on"),
        Label("The day the profile was last checked."),
        "2026-06-01",
    )
    status: MemberStatus = field(
        Label("Status", context="member"),
        Label("Active, paused, closed or unknown."),
        "active",
        default=MemberStatus.ACTIVE,
    )
    joined: Day | None = field(
        Label("Joined"),
        Label("The day of joining."),
        "2024-03-01",
    )
    former: list[Slug] = shared.former("[atelier-ancien]")
    noindex: bool = field(
        Label("Hidden from search engines"),
        Label("Yes to ask search engines to leave the page out."),
        "false",
        default=False,
    )
