"""A member: a person or an organisation of the sector that shows its work here."""

from typing import Annotated

from pydantic import Field

from showcase.schema import shared
from showcase.schema.choice import Choice
from showcase.schema.consent import Consent
from showcase.schema.field import REQUIRED, Wider, field
from showcase.schema.label import Label
from showcase.schema.moment import Day
from showcase.schema.phone import Phone
from showcase.schema.picture import Picture, Work, Year
from showcase.schema.place import Address
from showcase.schema.record import Part, Record
from showcase.schema.reference import Commune, Discipline, Language, Reference
from showcase.schema.slug import Slug
from showcase.schema.text import Line, Name, Word
from showcase.schema.web import Account, Email, Url


class MemberKind(Choice):
    PERSON = "person", Label("Personne", "Person", "Person", "Persoun")
    STUDIO = "studio", Label("Atelier ou studio", "Atelier oder Studio", "Studio", "Atelier oder Studio")
    COMPANY = "company", Label("Entreprise", "Unternehmen", "Company", "Entreprise")
    ASSOCIATION = "association", Label("Association", "Verein", "Association", "Associatioun")
    SCHOOL = "school", Label("École", "Schule", "School", "Schoul")
    INSTITUTION = "institution", Label("Institution", "Institution", "Institution", "Institutioun")


class SizeBand(Choice):
    ONE = "1", Label("1 personne", "1 Person", "1 person", "1 Persoun")
    FEW = "2-9", Label("2 à 9 personnes", "2 bis 9 Personen", "2 to 9 people", "2 bis 9 Persounen")
    SMALL = (
        "10-49",
        Label("10 à 49 personnes", "10 bis 49 Personen", "10 to 49 people", "10 bis 49 Persounen"),
    )
    MEDIUM = (
        "50-249",
        Label("50 à 249 personnes", "50 bis 249 Personen", "50 to 249 people", "50 bis 249 Persounen"),
    )
    LARGE = (
        "250+",
        Label("250 personnes ou plus", "250 Personen oder mehr", "250 people or more", "250 Persounen oder méi"),
    )


class OpenTo(Choice):
    COMMISSIONS = "commissions", Label("Commandes", "Aufträge", "Commissions", "Opträg")
    COLLABORATION = (
        "collaboration",
        Label("Collaborations", "Zusammenarbeit", "Collaboration", "Zesummenaarbecht"),
    )
    INTERNSHIPS = "internships", Label("Stages", "Praktika", "Internships", "Stagen")
    TEACHING = "teaching", Label("Enseignement", "Unterricht", "Teaching", "Enseignement")
    RESIDENCIES = "residencies", Label("Résidences", "Residenzen", "Residencies", "Residenzen")


class MemberStatus(Choice):
    ACTIVE = "active", Label("En activité", "Tätig", "Active", "Aktiv")
    PAUSED = "paused", Label("En pause", "Pausiert", "Paused", "An der Paus")
    CLOSED = "closed", Label("A cessé son activité", "Hat die Tätigkeit beendet", "Closed", "Huet opgehalen")
    UNKNOWN = (
        "unknown",
        Label("Situation inconnue", "Stand unbekannt", "Status unknown", "Situatioun onbekannt"),
    )


class Shown(Choice):
    EMAIL = "email", Label("E-mail", "E-Mail", "E-mail", "E-Mail")
    PHONE = "phone", Label("Téléphone", "Telefon", "Telephone", "Telefon")
    ADDRESS = "address", Label("Adresse", "Adresse", "Address", "Adress")


class Wish(Part):
    """Something offered or sought, until a day."""

    text: Line = field(
        Label("Texte", "Text", "Text", "Text"),
        Label("En une phrase.", "In einem Satz.", "In one sentence.", "An engem Saz."),
        "Un four à partager le lundi",
        default=REQUIRED,
    )
    until: Day = field(
        Label("Jusqu’au", "Bis", "Until", "Bis"),
        Label(
            "Disparaît après ce jour.",
            "Verschwindet nach diesem Tag.",
            "Vanishes after this day.",
            "Verschwënnt no dësem Dag.",
        ),
        "2026-12-31",
        default=REQUIRED,
    )


class Platform(Choice):
    INSTAGRAM = "instagram", Label(*["Instagram"] * 4)
    LINKEDIN = "linkedin", Label(*["LinkedIn"] * 4)
    FACEBOOK = "facebook", Label(*["Facebook"] * 4)
    MASTODON = "mastodon", Label(*["Mastodon"] * 4)
    BLUESKY = "bluesky", Label(*["Bluesky"] * 4)
    X = "x", Label(*["X"] * 4)
    YOUTUBE = "youtube", Label(*["YouTube"] * 4)
    VIMEO = "vimeo", Label(*["Vimeo"] * 4)
    TIKTOK = "tiktok", Label(*["TikTok"] * 4)
    PINTEREST = "pinterest", Label(*["Pinterest"] * 4)
    BEHANCE = "behance", Label(*["Behance"] * 4)
    SOUNDCLOUD = "soundcloud", Label(*["SoundCloud"] * 4)
    BANDCAMP = "bandcamp", Label(*["Bandcamp"] * 4)
    SPOTIFY = "spotify", Label(*["Spotify"] * 4)
    IMDB = "imdb", Label(*["IMDb"] * 4)
    GITHUB = "github", Label(*["GitHub"] * 4)
    SHOP = "shop", Label("Boutique", "Laden", "Shop", "Buttek")
    OTHER = "other", Label("Autre site", "Andere Website", "Other site", "Anere Site")


class Member(Record):
    """A member of the cluster; needs a name, a kind, a discipline, a tagline, and consent to have a page."""

    name: Name = field(
        Label("Nom", "Name", "Name", "Numm"),
        Label(
            "Comme vous voulez être nommé.",
            "Wie Sie genannt werden möchten.",
            "As you want to be called.",
            "Esou wéi Dir genannt wëllt ginn.",
        ),
        "Atelier Exemple",
        default=REQUIRED,
    )
    kind: MemberKind = field(
        Label("Statut", "Art", "Kind", "Aart"),
        Label(
            "Une personne, un studio, une entreprise…",
            "Eine Person, ein Studio, ein Unternehmen …",
            "A person, a studio, a company…",
            "Eng Persoun, e Studio, eng Entreprise…",
        ),
        "studio",
        default=REQUIRED,
        facet=Label("statut", "art", "kind", "aart"),
    )
    disciplines: Annotated[list[Discipline], Field(min_length=1, max_length=5)] = field(
        Label("Disciplines", "Disziplinen", "Disciplines", "Disziplinnen"),
        Label(
            "Une à cinq, la principale d’abord.",
            "Eine bis fünf, die wichtigste zuerst.",
            "One to five, the main one first.",
            "Eng bis fënnef, déi wichtegst fir d’éischt.",
        ),
        "[craft, design]",
        default=REQUIRED,
        facet=Label("discipline", "disziplin", "discipline", "disziplin"),
    )
    tagline: Line = field(
        Label("Accroche", "Kurzbeschreibung", "Tagline", "Kuerzbeschreiwung"),
        Label(
            "Ce que vous faites, en une phrase.",
            "Was Sie tun, in einem Satz.",
            "What you do, in one sentence.",
            "Wat Dir maacht, an engem Saz.",
        ),
        "Bols et vases tournés à la main",
        default=REQUIRED,
    )
    commune: Commune | None = field(
        Label("Commune", "Gemeinde", "Commune", "Gemeng"),
        Label(
            "La commune où vous travaillez.",
            "Die Gemeinde, in der Sie arbeiten.",
            "The commune where you work.",
            "D’Gemeng, an där Dir schafft.",
        ),
        "differdange",
        facet=Label("commune", "gemeinde", "commune", "gemeng"),
        wider=Wider(
            vocabulary="cantons",
            title=Label("Canton", "Kanton", "Canton", "Kanton"),
            segment=Label("canton", "kanton", "canton", "kanton"),
        ),
    )
    languages: Annotated[list[Language], Field(max_length=12)] = field(
        Label("Langues parlées", "Gesprochene Sprachen", "Spoken languages", "Geschwate Sproochen"),
        Label(
            "Dans quelles langues on peut vous parler.",
            "In welchen Sprachen man mit Ihnen sprechen kann.",
            "The languages people can speak to you in.",
            "A wéi enge Sproochen ee mat Iech schwätze kann.",
        ),
        "[lb, fr, de]",
        default=[],
        facet=Label("langue", "sprache", "language", "sprooch"),
    )
    website: Url | None = field(
        Label("Site", "Website", "Website", "Site"),
        Label(
            "Votre site, avec https://.",
            "Ihre Website, mit https://.",
            "Your website, with https://.",
            "Äre Site, mat https://.",
        ),
        "https://atelier.example",
    )
    links: dict[Platform, Url] = field(
        Label("Liens", "Links", "Links", "Linken"),
        Label(
            "Vos pages ailleurs, une par plateforme.",
            "Ihre Seiten anderswo, eine je Plattform.",
            "Your pages elsewhere, one a platform.",
            "Är Säiten op anere Plazen, eng pro Plattform.",
        ),
        "{instagram: https://instagram.com/atelier.example}",
        default={},
    )
    email: Email | None = field(
        Label("E-mail", "E-Mail", "E-mail", "E-Mail"),
        Label(
            "Montré seulement si `show` le dit.",
            "Nur gezeigt, wenn `show` es sagt.",
            "Shown only if `show` says so.",
            "Just gewisen, wa `show` et seet.",
        ),
        "bonjour@atelier.example",
        public="if shown",
    )
    phone: Phone | None = field(
        Label("Téléphone", "Telefon", "Telephone", "Telefon"),
        Label(
            "Un seul numéro, d’un autre pays avec son indicatif ; montré seulement si `show` le dit.",
            "Eine Nummer, aus einem anderen Land mit dessen Vorwahl; nur gezeigt, wenn `show` es sagt.",
            "One number, of another country with its code; shown only if `show` says so.",
            "Eng Nummer, vun engem anere Land mat sengem Indicatif; just gewisen, wa `show` et seet.",
        ),
        '"+352 00 00 00"',
        public="if shown",
    )
    address: Address | None = field(
        Label("Adresse", "Adresse", "Address", "Adress"),
        Label(
            "Montrée seulement si `show` le dit.",
            "Nur gezeigt, wenn `show` es sagt.",
            "Shown only if `show` says so.",
            "Just gewisen, wa `show` et seet.",
        ),
        "{street: 12 rue de l’Exemple, postcode: L-4620, locality: Differdange}",
        public="if shown",
    )
    show: list[Shown] = field(
        Label("Montrer", "Zeigen", "Show", "Weisen"),
        Label(
            "Lesquelles de vos coordonnées le site montre.",
            "Welche Ihrer Kontaktdaten die Website zeigt.",
            "Which of your contact details the site shows.",
            "Wéi eng vun Äre Kontaktdaten de Site weist.",
        ),
        "[email]",
        default=[],
        public="no",
    )
    founded: Year | None = field(
        Label("Fondation", "Gründung", "Founded", "Grënnung"),
        Label(
            "L’année de vos débuts.",
            "Das Jahr, in dem Sie anfingen.",
            "The year you started.",
            "D’Joer, an deem Dir ugefaangen hutt.",
        ),
        "2019",
    )
    size: SizeBand | None = field(
        Label("Taille", "Größe", "Size", "Gréisst"),
        Label(
            "Combien de personnes y travaillent.",
            "Wie viele Personen dort arbeiten.",
            "How many people work there.",
            "Wéi vill Leit do schaffen.",
        ),
        "2-9",
    )
    services: Annotated[list[Word], Field(max_length=12)] = field(
        Label("Services", "Leistungen", "Services", "Servicer"),
        Label(
            "Ce qu’on peut vous commander, en mots simples, douze au plus.",
            "Was man bei Ihnen bestellen kann, in einfachen Worten, höchstens zwölf.",
            "What people can order from you, in plain words, twelve at most.",
            "Wat ee bei Iech bestelle kann, a klore Wierder, héchstens zwielef.",
        ),
        "[vaisselle sur mesure, cours du soir]",
        default=[],
    )
    open_to: list[OpenTo] = field(
        Label("Ouvert à", "Offen für", "Open to", "Op fir"),
        Label(
            "Pourquoi on peut vous écrire.",
            "Wofür man Ihnen schreiben kann.",
            "What people may write to you for.",
            "Fir wat een Iech ka schreiwen.",
        ),
        "[commissions, internships]",
        default=[],
        facet=Label("ouvert-a", "offen-fuer", "open-to", "op-fir"),
    )
    offers: Annotated[list[Wish], Field(max_length=6)] = field(
        Label("Propose", "Bietet", "Offers", "Bitt un"),
        Label(
            "Ce que vous proposez en ce moment.",
            "Was Sie zurzeit anbieten.",
            "What you offer at the moment.",
            "Wat Dir de Moment ubitt.",
        ),
        "[{text: Un four à partager, until: 2026-12-31}]",
        default=[],
    )
    seeks: Annotated[list[Wish], Field(max_length=6)] = field(
        Label("Cherche", "Sucht", "Seeks", "Sicht"),
        Label(
            "Ce que vous cherchez en ce moment.",
            "Was Sie zurzeit suchen.",
            "What you look for at the moment.",
            "Wat Dir de Moment sicht.",
        ),
        "[{text: Une photographe, until: 2026-12-31}]",
        default=[],
    )
    based_at: Annotated[str, Reference("venues")] | None = field(
        Label("Installé à", "Ansässig in", "Based at", "Etabléiert am"),
        Label(
            "Le lieu de ce site où vous travaillez.",
            "Der Ort dieser Website, an dem Sie arbeiten.",
            "The venue of this site where you work.",
            "D’Plaz vun dësem Site, wou Dir schafft.",
        ),
        "creative-hub-1535",
        facet=Label("installe-a", "ansaessig-in", "based-at", "etableiert-am"),
    )
    portrait: Picture | None = field(
        Label("Portrait", "Porträt", "Portrait", "Portrait"),
        Label(
            "Une photo de vous ou de l’équipe.",
            "Ein Foto von Ihnen oder vom Team.",
            "A photo of you or your team.",
            "Eng Foto vun Iech oder der Equipe.",
        ),
        "{file: portrait.jpg, alt: Anne Exemple au tour}",
    )
    logo: Picture | None = field(
        Label("Logo", "Logo", "Logo", "Logo"),
        Label("Votre logo.", "Ihr Logo.", "Your logo.", "Äre Logo."),
        "{file: logo.png, alt: Atelier Exemple}",
    )
    works: Annotated[list[Work], Field(max_length=12)] = field(
        Label("Travaux", "Arbeiten", "Works", "Aarbechten"),
        Label(
            "Douze images au plus, la plus parlante d’abord.",
            "Höchstens zwölf Bilder, das stärkste zuerst.",
            "Twelve pictures at most, the most telling first.",
            "Héchstens zwielef Biller, dat bescht fir d’éischt.",
        ),
        "[{file: work-1.jpg, alt: Trois bols bleus}]",
        default=[],
    )
    owners: list[Account] = field(
        Label("Comptes autorisés", "Berechtigte Konten", "Owners", "Berechtegt Konten"),
        Label(
            "Les comptes de la forge qui peuvent changer ce profil.",
            "Die Konten der Forge, die dieses Profil ändern dürfen.",
            "The accounts on the forge that may change this profile.",
            "D’Konten op der Forge, déi dëse Profil dierfen änneren.",
        ),
        "[anne-exemple]",
        default=[],
        public="no",
    )
    consent: Consent | None = field(
        Label("Consentement", "Einwilligung", "Consent", "Averständnes"),
        Label("Sans lui, pas de page.", "Ohne sie keine Seite.", "Without it, no page.", "Ouni dat keng Säit."),
        "{date: 2026-01-15, version: 1, scope: [profile, pictures, contact]}",
        public="no",
    )
    verified: Day | None = field(
        Label("Vérifié le", "Geprüft am", "Verified on", "Iwwerpréift den"),
        Label(
            "Le jour où le profil a été relu la dernière fois.",
            "Der Tag, an dem das Profil zuletzt geprüft wurde.",
            "The day the profile was last checked.",
            "Den Dag, wou de Profil fir d’lescht gekuckt gouf.",
        ),
        "2026-06-01",
    )
    status: MemberStatus = field(
        Label("Situation", "Stand", "Status", "Situatioun"),
        Label(
            "En activité, en pause, arrêté ou inconnu.",
            "Tätig, pausiert, beendet oder unbekannt.",
            "Active, paused, closed or unknown.",
            "Aktiv, an der Paus, opgehalen oder onbekannt.",
        ),
        "active",
        default=MemberStatus.ACTIVE,
    )
    joined: Day | None = field(
        Label("Membre depuis", "Mitglied seit", "Joined", "Member zënter"),
        Label("Le jour de l’adhésion.", "Der Tag des Beitritts.", "The day of joining.", "Den Dag vum Bäitrëtt."),
        "2024-03-01",
    )
    former: list[Slug] = shared.former("[atelier-ancien]")
    noindex: bool = field(
        Label(
            "Caché aux moteurs",
            "Vor Suchmaschinen verborgen",
            "Hidden from search engines",
            "Virun de Sichmaschinne verstoppt",
        ),
        Label(
            "Oui pour demander aux moteurs de recherche d’ignorer la page.",
            "Ja, um Suchmaschinen zu bitten, die Seite auszulassen.",
            "Yes to ask search engines to leave the page out.",
            "Jo, fir de Sichmaschinnen ze soen, d’Säit auszeloossen.",
        ),
        "false",
        default=False,
    )
