"""How an event comes again: every day, every week, or every month on a weekday of it."""

from typing import Annotated

from pydantic import Field

from showcase.schema.choice import Choice
from showcase.schema.field import REQUIRED, field
from showcase.schema.label import Label
from showcase.schema.moment import Day
from showcase.schema.record import Part


class Every(Choice):
    DAY = "day", Label("Chaque jour", "Jeden Tag", "Every day", "All Dag")
    WEEK = "week", Label("Chaque semaine", "Jede Woche", "Every week", "All Woch")
    MONTH = "month", Label("Chaque mois", "Jeden Monat", "Every month", "All Mount")


class Nth(Choice):
    FIRST = "1", Label("le premier", "am ersten", "on the first", "deen éischten")
    SECOND = "2", Label("le deuxième", "am zweiten", "on the second", "deen zweeten")
    THIRD = "3", Label("le troisième", "am dritten", "on the third", "deen drëtten")
    FOURTH = "4", Label("le quatrième", "am vierten", "on the fourth", "dee véierten")
    LAST = "last", Label("le dernier", "am letzten", "on the last", "dee leschten")


class Repeats(Part):
    """How an event comes again. On months it falls on the weekday of the start: its 1st to 4th, or its last."""

    every: Every = field(
        Label("Rythme", "Rhythmus", "Every", "Rhythmus"),
        Label(
            "À quel rythme cela revient.",
            "In welchem Rhythmus es wiederkehrt.",
            "How often it comes again.",
            "Wéi dacks et erëmkënnt.",
        ),
        "week",
        default=REQUIRED,
    )
    nth: Nth | None = field(
        Label("Lequel du mois", "Welcher im Monat", "Which of the month", "Wéi ee vum Mount"),
        Label(
            "Pour month : 1 à 4 ou last ; sinon compris d’après le début.",
            "Bei month: 1 bis 4 oder last; sonst aus dem Beginn abgeleitet.",
            "For month: 1 to 4 or last; otherwise understood from the start.",
            "Fir month: 1 bis 4 oder last; soss vum Ufank ofgeleet.",
        ),
        "last",
    )
    until: Day = field(
        Label("Jusqu’au", "Bis", "Until", "Bis"),
        Label(
            "Le dernier jour possible.",
            "Der letzte mögliche Tag.",
            "The last possible day.",
            "De leschte méiglechen Dag.",
        ),
        "2026-12-31",
        default=REQUIRED,
    )
    leave_out: Annotated[list[Day], Field(alias="except", max_length=366)] = field(
        Label("Sauf", "Außer", "Except", "Ausser"),
        Label(
            "Les jours où cela n’a pas lieu.",
            "Die Tage, an denen es ausfällt.",
            "The days it does not take place.",
            "D’Deeg, wou et net ass.",
        ),
        "[2026-11-01]",
        default=[],
        alias="except",
    )
