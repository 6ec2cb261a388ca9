"""An opportunity: a call, a job, a commission, that closes at a deadline."""

from datetime import date, time, timedelta
from typing import Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from showcase.schema import shared
from showcase.schema.choice import Choice
from showcase.schema.field import REQUIRED, field
from showcase.schema.label import Label
from showcase.schema.moment import Day, When
from showcase.schema.picture import Picture
from showcase.schema.price import Budget
from showcase.schema.record import Part, Record
from showcase.schema.reference import Commune, Discipline, Language
from showcase.schema.side import Party, Side
from showcase.schema.slug import Slug
from showcase.schema.text import Line, Passage
from showcase.schema.web import Email, Url


class OpportunityKind(Choice):
    CALL = "call-for-projects", Label("Appel à projets", "Projektaufruf", "Call for projects", "Projetsappell")
    TENDER = "tender", Label("Marché public", "Ausschreibung", "Tender", "Ausschreiwung")
    COMMISSION = "commission", Label("Commande", "Auftrag", "Commission", "Optrag")
    RESIDENCY = "residency", Label("Résidence", "Residenz", "Residency", "Residenz")
    JOB = "job", Label("Emploi", "Stelle", "Job", "Aarbechtsplaz")
    INTERNSHIP = "internship", Label("Stage", "Praktikum", "Internship", "Stage")
    FUNDING = "funding", Label("Financement", "Förderung", "Funding", "Finanzéierung")
    COLLABORATION = (
        "collaboration",
        Label("Recherche de partenaires", "Partnersuche", "Collaboration request", "Sich no Partneren"),
    )


class Apply(Part):
    """How to answer."""

    link: Url | None = field(
        Label("Lien", "Link", "Link", "Link"),
        Label(
            "La page où répondre.",
            "Die Seite zum Bewerben.",
            "The page to apply on.",
            "D’Säit fir ze äntweren.",
        ),
        "https://appel.example",
    )
    email: Email | None = field(
        Label("E-mail", "E-Mail", "E-mail", "E-Mail"),
        Label(
            "L’adresse où répondre.",
            "Die Adresse zum Bewerben.",
            "The address to apply to.",
            "D’Adress fir ze äntweren.",
        ),
        "appel@ville.example",
    )
    note: Passage | None = field(
        Label("Précision", "Hinweis", "Note", "Bemierkung"),
        Label("Ce qu’il faut envoyer.", "Was einzureichen ist.", "What to send.", "Wat ee muss schécken."),
        "Un portfolio de dix pages et une lettre.",
    )


class Opportunity(Record):
    """An opportunity; needs a title, a kind, who offers it, from which side, and a deadline."""

    title: Line = shared.title("Signalétique d’une école")
    kind: OpportunityKind = field(
        Label("Type", "Art", "Kind", "Aart"),
        Label("Ce que c’est.", "Was es ist.", "What it is.", "Wat et ass."),
        "commission",
        default=REQUIRED,
    )
    summary: Passage | None = shared.summary("Une école cherche une identité pour ses trois bâtiments.")
    sender: Party = field(
        Label("De la part de", "Von", "From", "Vun"),
        Label("Qui propose.", "Wer anbietet.", "Who offers it.", "Wien et ubitt."),
        "{name: Ville Exemple}",
        default=REQUIRED,
        alias="from",
    )
    side: Side = field(
        Label("Côté", "Seite", "Side", "Säit"),
        Label(
            "Duquel des cinq côtés cela vient.",
            "Von welcher der fünf Seiten es kommt.",
            "Which of the five sides it comes from.",
            "Vu wéi enger vun de fënnef Säiten et kënnt.",
        ),
        "public",
        default=REQUIRED,
    )
    opens: Day | None = field(
        Label("Ouverture", "Öffnet am", "Opens", "Geet op"),
        Label(
            "Le premier jour pour répondre.",
            "Der erste Tag zum Bewerben.",
            "The first day to apply.",
            "Den éischten Dag fir ze äntweren.",
        ),
        "2026-03-01",
    )
    deadline: When = field(
        Label("Date limite", "Frist", "Deadline", "Delai"),
        Label(
            "Le dernier jour, ou le jour et l’heure.",
            "Der letzte Tag, oder Tag und Uhrzeit.",
            "The last day, or the day and time.",
            "De leschten Dag, oder Dag an Auerzäit.",
        ),
        "2026-04-15 12:00",
        default=REQUIRED,
    )
    budget: Budget | None = field(
        Label("Budget", "Budget", "Budget", "Budget"),
        Label("Ce qui est prévu.", "Was vorgesehen ist.", "What is foreseen.", "Wat virgesinn ass."),
        "{most: 20000}",
    )
    disciplines: list[Discipline] = field(
        Label("Disciplines", "Disziplinen", "Disciplines", "Disziplinnen"),
        Label("Qui est cherché.", "Wer gesucht wird.", "Who is looked for.", "Wie gesicht gëtt."),
        "[graphic-design]",
        default=[],
    )
    languages: list[Language] = field(
        Label("Langues", "Sprachen", "Languages", "Sproochen"),
        Label(
            "Les langues de travail.",
            "Die Arbeitssprachen.",
            "The working languages.",
            "D’Aarbechtssproochen.",
        ),
        "[fr, de]",
        default=[],
    )
    commune: Commune | None = field(
        Label("Commune", "Gemeinde", "Commune", "Gemeng"),
        Label("Où cela se passe.", "Wo es stattfindet.", "Where it takes place.", "Wou et ass."),
        "differdange",
    )
    apply: Apply | None = field(
        Label("Pour répondre", "Bewerbung", "How to apply", "Fir ze äntweren"),
        Label(
            "Un lien ou une adresse.",
            "Ein Link oder eine Adresse.",
            "A link or an address.",
            "E Link oder eng Adress.",
        ),
        "{link: https://appel.example}",
    )
    picture: Picture | None = field(
        Label("Image", "Bild", "Picture", "Bild"),
        Label("Une image de l’appel.", "Ein Bild des Aufrufs.", "A picture of the call.", "E Bild vum Appell."),
        "{file: picture.jpg, alt: Une école vue de la rue}",
    )
    former: list[Slug] = shared.former("[appel-ancien]")

    @property
    def last_day(self) -> date:
        """The last day on which it can be answered: a deadline at midnight is the end of the day before."""
        return self.deadline.day - timedelta(days=self.deadline.clock == time())

    @model_validator(mode="after")
    def in_order(self) -> Self:
        """Raises PydanticCustomError `opportunity.order` where the deadline comes before the opening."""
        if self.opens and self.last_day < self.opens:
            raise PydanticCustomError(
                "opportunity.order",
                "deadline before opening",
                {"field": "deadline", "opens": str(self.opens)},
            )
        return self
