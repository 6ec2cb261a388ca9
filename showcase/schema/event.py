"""An event: something that happens at a time, once or again, at a place or online."""

from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from showcase.schema import shared
from showcase.schema.choice import Choice
from showcase.schema.field import REQUIRED, field
from showcase.schema.label import Label
from showcase.schema.moment import Day, When, Zone
from showcase.schema.picture import Picture
from showcase.schema.place import Accessibility, Address
from showcase.schema.price import Price
from showcase.schema.record import Record
from showcase.schema.recurrence import Repeats
from showcase.schema.reference import Audience, Discipline, Language, Reference
from showcase.schema.registration import Registration
from showcase.schema.side import Party, Side
from showcase.schema.slug import Slug
from showcase.schema.text import Line, Passage
from showcase.schema.web import Url


class EventKind(Choice):
    WORKSHOP = "workshop", Label("Atelier", "Workshop", "Workshop", "Workshop")
    TALK = "talk", Label("Conférence", "Vortrag", "Talk", "Virtrag")
    EXHIBITION = "exhibition", Label("Exposition", "Ausstellung", "Exhibition", "Ausstellung")
    MARKET = "market", Label("Marché", "Markt", "Market", "Maart")
    SCREENING = "screening", Label("Projection", "Filmvorführung", "Screening", "Filmvirféierung")
    CONCERT = "concert", Label("Concert", "Konzert", "Concert", "Concert")
    OPEN_DAY = (
        "open-day",
        Label("Portes ouvertes", "Tag der offenen Tür", "Open day", "Dag vun der oppener Dier"),
    )
    NETWORKING = "networking", Label("Rencontre", "Netzwerktreffen", "Networking", "Netzwierktreffen")
    COURSE = "course", Label("Cours", "Kurs", "Course", "Cours")
    OTHER = "other", Label("Autre", "Anderes", "Other", "Soss eppes")


class EventStatus(Choice):
    SCHEDULED = "scheduled", Label("Prévu", "Geplant", "Scheduled", "Geplangt")
    FULL = "full", Label("Complet", "Ausgebucht", "Full", "Ausgebucht")
    POSTPONED = "postponed", Label("Reporté", "Verschoben", "Postponed", "Verluecht")
    MOVED_ONLINE = (
        "moved-online",
        Label("Passé en ligne", "Findet online statt", "Moved online", "Fënnt online statt"),
    )
    CANCELLED = "cancelled", Label("Annulé", "Abgesagt", "Cancelled", "Ofgesot")


_CHANGED = (EventStatus.CANCELLED, EventStatus.POSTPONED, EventStatus.MOVED_ONLINE)


class Event(Record):
    """An event; needs a title, a kind and a start."""

    title: Line = shared.title("Nuit des ateliers")
    kind: EventKind = field(
        Label("Type", "Art", "Kind", "Aart"),
        Label("Ce que c’est.", "Was es ist.", "What it is.", "Wat et ass."),
        "workshop",
        default=REQUIRED,
        facet=Label("type", "art", "kind", "aart"),
    )
    summary: Passage | None = shared.summary("Vingt ateliers ouvrent leurs portes de 18 h à minuit.")
    start: When = field(
        Label("Début", "Beginn", "Start", "Ufank"),
        Label(
            "Le jour, ou le jour et l’heure.",
            "Der Tag, oder Tag und Uhrzeit.",
            "The day, or the day and time.",
            "Den Dag, oder Dag an Auerzäit.",
        ),
        "2026-05-31 19:30",
        default=REQUIRED,
    )
    end: When | None = field(
        Label("Fin", "Ende", "End", "Enn"),
        Label(
            "Comme le début ; le dernier jour compris. Minuit s’écrit 24:00 ; une nuit est du jour où elle commence.",
            "Wie der Beginn; der letzte Tag zählt mit. Mitternacht heißt 24:00; eine Nacht gehört zum Tag ihres Beginns.",
            "As the start; the last day included. Midnight is 24:00; a night is of the day on which it begins.",
            "Wéi den Ufank; de leschten Dag zielt mat. Hallefnuecht ass 24:00; eng Nuecht ass vum Dag, wou se ufänkt.",
        ),
        "2026-05-31 22:00",
    )
    timezone: Zone | None = field(
        Label("Fuseau horaire", "Zeitzone", "Time zone", "Zäitzon"),
        Label(
            "Des heures écrites ; sinon celui du lieu, ou du site. "
            "Ce qui n’a lieu qu’en ligne est montré à l’heure du site.",
            "Der angegebenen Uhrzeiten; sonst die des Ortes oder der Website. "
            "Was nur online stattfindet, erscheint in der Zeit der Website.",
            "Of the times as written; otherwise that of the venue, or of the site. "
            "What takes place online only is shown in the site’s time.",
            "Vun den Auerzäiten, déi do stinn; soss déi vun der Plaz oder vum Site. "
            "Wat just online ass, gëtt an der Zäit vum Site gewisen.",
        ),
        "Europe/Lisbon",
    )
    repeats: Repeats | None = field(
        Label("Se répète", "Wiederholt sich", "Repeats", "Widderhëlt sech"),
        Label(
            "Pour ce qui revient, 366 dates au plus.",
            "Für Wiederkehrendes, höchstens 366 Termine.",
            "For what comes again, 366 dates at most.",
            "Fir dat, wat erëmkënnt, héchstens 366 Datumer.",
        ),
        "{every: week, until: 2026-12-31}",
    )
    venue: Annotated[str, Reference("venues")] | None = field(
        Label("Lieu", "Ort", "Venue", "Plaz"),
        Label(
            "Un lieu de ce site.",
            "Ein Ort dieser Website.",
            "A venue of this site.",
            "Eng Plaz vun dësem Site.",
        ),
        "creative-hub-1535",
        facet=Label("lieu", "ort", "venue", "plaz"),
    )
    address: Address | None = field(
        Label("Adresse", "Adresse", "Address", "Adress"),
        Label(
            "Si le lieu n’est pas sur ce site.",
            "Wenn der Ort nicht auf dieser Website steht.",
            "If the venue is not on this site.",
            "Wann d’Plaz net op dësem Site steet.",
        ),
        "{street: 12 rue de l’Exemple, locality: Differdange}",
    )
    online: Url | None = field(
        Label("En ligne", "Online", "Online", "Online"),
        Label(
            "Le lien pour suivre en ligne.",
            "Der Link zum Mitmachen online.",
            "The link to take part online.",
            "De Link fir online matzemaachen.",
        ),
        "https://direct.example",
    )
    organisers: Annotated[list[Party], Field(max_length=20)] = field(
        Label("Organisation", "Veranstalter", "Organisers", "Organisateuren"),
        Label("Qui organise.", "Wer veranstaltet.", "Who organises.", "Wien organiséiert."),
        "[{member: atelier-exemple}]",
        default=[],
    )
    speakers: Annotated[list[Party], Field(max_length=40)] = field(
        Label("Avec", "Mit", "With", "Mat"),
        Label(
            "Qui parle, joue ou montre.",
            "Wer spricht, spielt oder zeigt.",
            "Who speaks, plays or shows.",
            "Wie schwätzt, spillt oder weist.",
        ),
        "[{name: Anne Exemple}]",
        default=[],
    )
    audiences: list[Audience] = field(
        Label("Public", "Publikum", "Audience", "Publikum"),
        Label("Pour qui c’est.", "Für wen es ist.", "Whom it is for.", "Fir wien et ass."),
        "[families]",
        default=[],
        facet=Label("public", "publikum", "audience", "publikum"),
    )
    sides: list[Side] = field(
        Label("Côtés", "Seiten", "Sides", "Säiten"),
        Label(
            "Lesquels des cinq côtés cela concerne ; citoyens si rien n’est dit.",
            "Welche der fünf Seiten es betrifft; ohne Angabe die Bürgerinnen und Bürger.",
            "Which of the five sides it concerns; citizens if nothing is said.",
            "Wéi eng vun de fënnef Säiten et ugeet; d’Bierger, wann näischt do steet.",
        ),
        "[private, creatives]",
        default=[],
    )
    disciplines: list[Discipline] = shared.disciplines(
        "[craft]", facet=Label("discipline", "disziplin", "discipline", "disziplin")
    )
    languages: list[Language] = field(
        Label("Langues", "Sprachen", "Languages", "Sproochen"),
        Label(
            "Dans quelles langues cela se passe.",
            "In welchen Sprachen es stattfindet.",
            "The languages it is held in.",
            "A wéi enge Sproochen et ass.",
        ),
        "[lb, fr]",
        default=[],
        facet=Label("langue", "sprache", "language", "sprooch"),
    )
    price: Price | None = field(
        Label("Prix", "Preis", "Price", "Präis"),
        Label(
            "Un montant ; 0 si c’est gratuit.",
            "Ein Betrag; 0, wenn es kostenlos ist.",
            "An amount; 0 if free of charge.",
            "E Betrag; 0, wann et gratis ass.",
        ),
        "12.50",
        facet=Label("entree", "eintritt", "entry", "entree"),
    )
    registration: Registration | None = field(
        Label("Inscription", "Anmeldung", "Registration", "Aschreiwung"),
        Label("Comment s’inscrire.", "Wie man sich anmeldet.", "How to sign up.", "Wéi ee sech aschreift."),
        "{link: https://inscription.example, until: 2026-05-20, places: 12}",
    )
    status: EventStatus = field(
        Label("État", "Stand", "Status", "Stand"),
        Label(
            "Prévu, complet, reporté, en ligne, annulé.",
            "Geplant, ausgebucht, verschoben, online, abgesagt.",
            "Scheduled, full, postponed, online, cancelled.",
            "Geplangt, ausgebucht, verluecht, online, ofgesot.",
        ),
        "scheduled",
        default=EventStatus.SCHEDULED,
    )
    previous_start: When | None = field(
        Label("Début d’abord prévu", "Ursprünglicher Beginn", "Earlier start", "Ufank virdrun"),
        Label(
            "La date d’avant, si elle a changé ; avec `revised`.",
            "Der frühere Termin, wenn er sich geändert hat; mit `revised`.",
            "The date before, if it changed; with `revised`.",
            "Den Datum virdrun, wann e geännert huet; mat `revised`.",
        ),
        "2026-04-30 19:30",
    )
    revised: Annotated[list[Day], Field(max_length=50)] = field(
        Label("Changements", "Änderungen", "Changes", "Ännerungen"),
        Label(
            "Les jours où la date, le lieu ou l’état a changé : les calendriers le remarquent alors. À dire de ce qui est annulé, reporté ou passé en ligne.",
            "Die Tage, an denen sich Termin, Ort oder Stand geändert hat: Kalender bemerken es dann. Nötig bei Absage, Verschiebung oder Wechsel ins Netz.",
            "The days on which its date, place or status changed: calendars then notice. Needed for what is cancelled, postponed or moved online.",
            "D’Deeg, wou den Datum, d’Plaz oder de Stand geännert huet: d’Kalennere mierken et dann. Néideg bei deem, wat ofgesot, verluecht oder online ass.",
        ),
        "[2026-04-12]",
        default=[],
    )
    accessibility: list[Accessibility] = field(
        Label("Accessibilité", "Barrierefreiheit", "Accessibility", "Accessibilitéit"),
        Label(
            "Ce qui aide sur place, en plus de ce que dit le lieu.",
            "Was vor Ort hilft, über die Angaben des Ortes hinaus.",
            "What helps on the spot, beside what the venue says.",
            "Wat op der Plaz hëlleft, nieft deem, wat d’Plaz seet.",
        ),
        "[step-free, sign-language]",
        default=[],
    )
    picture: Picture | None = field(
        Label("Image", "Bild", "Picture", "Bild"),
        Label(
            "Une image de l’événement.",
            "Ein Bild der Veranstaltung.",
            "A picture of the event.",
            "E Bild vun der Veranstaltung.",
        ),
        "{file: picture.jpg, alt: Un tour de potier}",
    )
    outcome: Passage | None = field(
        Label("Ce qui en est sorti", "Was daraus wurde", "Outcome", "Wat doraus gouf"),
        Label(
            "Après coup : combien de personnes, ce qui a suivi.",
            "Im Nachhinein: wie viele kamen, was daraus wurde.",
            "Afterwards: how many came, what followed.",
            "Nodréiglech: wéi vill Leit, wat duerno koum.",
        ),
        "Soixante personnes, trois projets communs.",
    )
    former: list[Slug] = shared.former("[nuit-ancienne]")

    @model_validator(mode="after")
    def in_order(self) -> Self:
        """Raises PydanticCustomError `event.…` where the moments contradict each other."""
        if self.end is not None:
            if (self.end.clock is None) != (self.start.clock is None):
                raise PydanticCustomError("event.mixed", "a day and a time", {"field": "end", "start": str(self.start)})
            if self.end < self.start:
                raise PydanticCustomError("event.order", "end before start", {"field": "end", "start": str(self.start)})
            if self.end == self.start and self.end.clock is not None:
                raise PydanticCustomError("event.instant", "takes no time", {"field": "end", "start": str(self.start)})
        if self.previous_start == self.start:
            details = {"field": "previous_start", "start": str(self.start)}
            raise PydanticCustomError("event.unmoved", "the date before is the date", details)
        if self.repeats and self.repeats.until < self.start.day:
            raise PydanticCustomError(
                "event.until", "ends before it starts", {"field": "repeats.until", "start": str(self.start)}
            )
        if self.changed and not self.revised:
            field = "status" if self.previous_start is None else "previous_start"
            raise PydanticCustomError("event.revised", "nobody said when it changed", {"field": field})
        return self

    @property
    def changed(self) -> bool:
        """Whether its date or its status is another than first announced: calendars must notice."""
        return self.previous_start is not None or self.status in _CHANGED

    @property
    def sequence(self) -> int:
        """How often its date, place or status changed, as far as the record tells: a calendar's SEQUENCE."""
        moved = self.previous_start is not None
        called_off = self.status in _CHANGED
        return max(len(self.revised), moved + (called_off and not (moved and self.status is EventStatus.POSTPONED)))
