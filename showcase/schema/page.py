"""A page: words of the site itself. Its role says which of the site's own pages it is."""

from showcase.schema.choice import Choice
from showcase.schema.field import REQUIRED, field
from showcase.schema.label import Label
from showcase.schema.record import Record
from showcase.schema.side import Side
from showcase.schema.text import Line, Passage


class PageRole(Choice):
    """The site's own pages. What stands beside the words of each is the site's work, never the page's choice."""

    HOME = "home", Label("Accueil", "Startseite", "Home", "Startsäit")
    SIDE = (
        "side",
        Label("Un des cinq côtés", "Eine der fünf Seiten", "One of the five sides", "Eng vun de fënnef Säiten"),
    )
    HUB = "hub", Label("Le hub", "Der Hub", "The hub", "Den Hub")
    IMPACT = "impact", Label("Impact", "Wirkung", "Impact", "Impakt")
    ABOUT = "about", Label("À propos", "Über uns", "About", "Iwwer eis")
    GOVERNANCE = "governance", Label("Gouvernance", "Führung", "Governance", "Gouvernance")
    JOIN = "join", Label("Adhérer", "Mitmachen", "Join", "Matmaachen")
    LEGAL = "legal", Label("Mentions légales", "Impressum", "Legal notice", "Impressum")
    PRIVACY = "privacy", Label("Vie privée", "Datenschutz", "Privacy", "Dateschutz")
    ACCESSIBILITY = (
        "accessibility",
        Label("Accessibilité", "Barrierefreiheit", "Accessibility", "Accessibilitéit"),
    )
    CALENDARS = (
        "calendars",
        Label("Calendriers et flux", "Kalender und Feeds", "Calendars and feeds", "Kalenneren a Feeden"),
    )
    SEARCH = "search", Label("Recherche", "Suche", "Search", "Sich")
    NOT_FOUND = (
        "not-found",
        Label("Page introuvable", "Seite nicht gefunden", "Page not found", "Säit net fonnt"),
    )
    PLAIN = "plain", Label("Page simple", "Einfache Seite", "Plain page", "Einfach Säit")


class Page(Record):
    """A page; needs a title. Its folder is its address in every language."""

    title: Line = field(
        Label("Titre", "Titel", "Title", "Titel"),
        Label(
            "Le titre de la page.",
            "Der Titel der Seite.",
            "The title of the page.",
            "Den Titel vun der Säit.",
        ),
        "À propos",
        default=REQUIRED,
    )
    summary: Passage | None = field(
        Label("Chapeau", "Vorspann", "Lead", "Chapeau"),
        Label(
            "Une ou deux phrases sous le titre.",
            "Ein oder zwei Sätze unter dem Titel.",
            "One or two sentences below the title.",
            "Een oder zwéi Sätz ënner dem Titel.",
        ),
        "Qui nous sommes.",
    )
    role: PageRole = field(
        Label("Rôle", "Rolle", "Role", "Roll"),
        Label(
            "Laquelle des pages du site c’est.",
            "Welche Seite der Website es ist.",
            "Which of the site’s pages it is.",
            "Wéi eng Säit vum Site et ass.",
        ),
        "about",
        default=PageRole.PLAIN,
    )
    side: Side | None = field(
        Label("Côté", "Seite", "Side", "Säit"),
        Label(
            "Pour le rôle side : lequel.",
            "Bei der Rolle side: welche.",
            "For the role side: which one.",
            "Fir d’Roll side: wéi eng.",
        ),
        "government",
    )
