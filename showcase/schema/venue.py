"""A venue: a place where things are made and shown, alone or as a part of another."""

from datetime import time
from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from showcase.schema import shared
from showcase.schema.choice import Choice
from showcase.schema.field import REQUIRED, field
from showcase.schema.label import Label
from showcase.schema.moment import NIGHT_ENDS, Clock, Zone
from showcase.schema.phone import Phone
from showcase.schema.picture import Picture
from showcase.schema.place import Accessibility, Address, Coordinates
from showcase.schema.record import Part, Record
from showcase.schema.reference import Commune, Reference
from showcase.schema.slug import Slug
from showcase.schema.text import Line, Passage, Word
from showcase.schema.web import Email, Url


class Weekday(Choice):
    MONDAY = "mo", Label("lundi", "Montag", "Monday", "Méindeg")
    TUESDAY = "tu", Label("mardi", "Dienstag", "Tuesday", "Dënschdeg")
    WEDNESDAY = "we", Label("mercredi", "Mittwoch", "Wednesday", "Mëttwoch")
    THURSDAY = "th", Label("jeudi", "Donnerstag", "Thursday", "Donneschdeg")
    FRIDAY = "fr", Label("vendredi", "Freitag", "Friday", "Freideg")
    SATURDAY = "sa", Label("samedi", "Samstag", "Saturday", "Samschdeg")
    SUNDAY = "su", Label("dimanche", "Sonntag", "Sunday", "Sonndeg")


class Access(Part):
    """How to get there, by means of transport."""

    train: Line | None = field(
        Label("Train", "Bahn", "Train", "Zuch"),
        Label(
            "La gare et le chemin.",
            "Der Bahnhof und der Weg.",
            "The station and the way.",
            "D’Gare an de Wee.",
        ),
        "Gare de Differdange, 12 minutes à pied",
    )
    bus: Line | None = field(
        Label("Bus", "Bus", "Bus", "Bus"),
        Label("L’arrêt.", "Die Haltestelle.", "The stop.", "De Busarrêt."),
        "Arrêt Exemple",
    )
    bike: Line | None = field(
        Label("Vélo", "Fahrrad", "Bike", "Vëlo"),
        Label(
            "La piste, et où garer son vélo.",
            "Der Radweg und wo man abstellt.",
            "The path and where to park.",
            "D’Pist a wou ee parkt.",
        ),
        "Arceaux devant l’entrée",
    )


class Equipment(Part):
    """Something to work with."""

    name: Word = field(
        Label("Nom", "Name", "Name", "Numm"),
        Label("Ce que c’est.", "Was es ist.", "What it is.", "Wat et ass."),
        "Découpeuse laser",
        default=REQUIRED,
    )
    details: Line | None = field(
        Label("Détails", "Einzelheiten", "Details", "Detailer"),
        Label(
            "Mesures, matériaux, conditions.",
            "Maße, Materialien, Bedingungen.",
            "Measures, materials, conditions.",
            "Moossen, Materialien, Konditiounen.",
        ),
        "600 × 300 mm, bois et papier",
    )


class Opening(Part):
    """Days on which the venue is open from one time of day to another."""

    days: Annotated[list[Weekday], Field(min_length=1, max_length=7)] = field(
        Label("Jours", "Tage", "Days", "Deeg"),
        Label(
            "Quels jours de la semaine.",
            "Welche Wochentage.",
            "Which days of the week.",
            "Wéi eng Deeg an der Woch.",
        ),
        "[mo, tu, we]",
        default=REQUIRED,
    )
    opens: Clock = field(
        Label("Ouvre", "Öffnet", "Opens", "Mécht op"),
        Label("L’heure d’ouverture.", "Die Uhrzeit des Öffnens.", "The time it opens.", "D’Auer vum Opmaachen."),
        '"10:00"',
        default=REQUIRED,
    )
    closes: Clock = field(
        Label("Ferme", "Schließt", "Closes", "Mécht zou"),
        Label(
            "L’heure de fermeture.",
            "Die Uhrzeit des Schließens.",
            "The time it closes.",
            "D’Auer vum Zoumaachen.",
        ),
        '"18:00"',
        default=REQUIRED,
    )

    @model_validator(mode="after")
    def in_order(self) -> Self:
        """Raises PydanticCustomError `opening.order` where it closes before it opens, but for a night or a whole day."""
        into_the_night = self.closes <= NIGHT_ENDS and self.closes != self.opens
        if self.closes <= self.opens and not (into_the_night or self.whole_day):
            details = {"field": "closes", "opens": f"{self.opens:%H:%M}", "latest": f"{NIGHT_ENDS:%H:%M}"}
            raise PydanticCustomError("opening.order", "closes before it opens", details)
        return self

    @property
    def whole_day(self) -> bool:
        """Whether it is open from midnight to midnight."""
        return self.opens == self.closes == time()


class Venue(Record):
    """A venue; needs a name."""

    name: Line = field(
        Label("Nom", "Name", "Name", "Numm"),
        Label("Comme on l’appelle.", "Wie man ihn nennt.", "What it is called.", "Wéi et heescht."),
        "Halle Exemple",
        default=REQUIRED,
    )
    summary: Passage | None = shared.summary("Une ancienne halle, six ateliers.")
    address: Address | None = field(
        Label("Adresse", "Adresse", "Address", "Adress"),
        Label(
            "L’adresse publique du lieu.",
            "Die öffentliche Adresse des Ortes.",
            "The public address of the venue.",
            "D’ëffentlech Adress vun der Plaz.",
        ),
        "{street: 12 rue de l’Exemple, locality: Differdange}",
    )
    commune: Commune | None = field(
        Label("Commune", "Gemeinde", "Commune", "Gemeng"),
        Label(
            "La commune du lieu.",
            "Die Gemeinde des Ortes.",
            "The commune of the venue.",
            "D’Gemeng vun der Plaz.",
        ),
        "differdange",
    )
    coordinates: Coordinates | None = field(
        Label("Coordonnées", "Koordinaten", "Coordinates", "Koordinaten"),
        Label(
            "Le point sur la carte.",
            "Der Punkt auf der Karte.",
            "The point on the map.",
            "De Punkt op der Kaart.",
        ),
        "{latitude: 49.523, longitude: 5.889}",
    )
    access: Access | None = field(
        Label("Accès", "Anreise", "Getting there", "Wéi een dohinner kënnt"),
        Label(
            "En train, en bus, à vélo.",
            "Mit Bahn, Bus, Fahrrad.",
            "By train, bus, bike.",
            "Mam Zuch, Bus, Vëlo.",
        ),
        "{train: Gare de Differdange}",
    )
    accessibility: list[Accessibility] = field(
        Label("Accessibilité", "Barrierefreiheit", "Accessibility", "Accessibilitéit"),
        Label("Ce que le lieu offre.", "Was der Ort bietet.", "What the venue offers.", "Wat d’Plaz bitt."),
        "[step-free, lift]",
        default=[],
    )
    equipment: Annotated[list[Equipment], Field(max_length=60)] = field(
        Label("Équipement", "Ausstattung", "Equipment", "Ekipement"),
        Label(
            "Avec quoi on peut y travailler.",
            "Womit man dort arbeiten kann.",
            "What there is to work with.",
            "Mat wat een do ka schaffen.",
        ),
        "[{name: Découpeuse laser, details: 600 × 300 mm}]",
        default=[],
    )
    hours: Annotated[list[Opening], Field(max_length=14)] = field(
        Label("Horaires", "Öffnungszeiten", "Opening hours", "Ëffnungszäiten"),
        Label("Par jours.", "Nach Tagen.", "By days.", "No Deeg."),
        '[{days: [mo, tu], opens: "10:00", closes: "18:00"}]',
        default=[],
    )
    timezone: Zone | None = field(
        Label("Fuseau horaire", "Zeitzone", "Time zone", "Zäitzon"),
        Label(
            "Seulement si ce n’est pas celui du site : les heures de ce qui s’y passe sont les siennes.",
            "Nur wenn es nicht die der Website ist: in ihr stehen die Uhrzeiten dessen, was dort stattfindet.",
            "Only if it is not the site’s: the times of what takes place there are in it.",
            "Just wann et net déi vum Site ass: d’Auerzäite vun deem, wat do ass, sinn an hir.",
        ),
        "Europe/London",
    )
    part_of: Annotated[str, Reference("venues")] | None = field(
        Label("Fait partie de", "Teil von", "Part of", "Deel vun"),
        Label(
            "Un autre lieu de ce site.",
            "Ein anderer Ort dieser Website.",
            "Another venue of this site.",
            "Eng aner Plaz vun dësem Site.",
        ),
        "creative-hub-1535",
    )
    website: Url | None = field(
        Label("Site", "Website", "Website", "Site"),
        Label("Le site du lieu.", "Die Website des Ortes.", "The venue’s website.", "De Site vun der Plaz."),
        "https://halle.example",
    )
    email: Email | None = field(
        Label("E-mail", "E-Mail", "E-mail", "E-Mail"),
        Label("L’adresse publique.", "Die öffentliche Adresse.", "The public address.", "D’ëffentlech Adress."),
        "bonjour@halle.example",
    )
    phone: Phone | None = field(
        Label("Téléphone", "Telefon", "Telephone", "Telefon"),
        Label(
            "Le numéro public, un seul ; d’un autre pays, avec son indicatif.",
            "Die öffentliche Nummer, nur eine; aus einem anderen Land mit dessen Vorwahl.",
            "The public number, only one; of another country, with its code.",
            "Déi ëffentlech Nummer, just eng; vun engem anere Land, mat sengem Indicatif.",
        ),
        '"+352 00 00 00"',
    )
    pictures: Annotated[list[Picture], Field(max_length=12)] = shared.pictures(
        "[{file: picture.jpg, alt: La halle vue de la rue}]"
    )
    former: list[Slug] = shared.former("[halle-ancienne]")
