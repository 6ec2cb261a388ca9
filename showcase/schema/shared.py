"""Fields that several kinds have: the same words and rules, another example."""

from typing import Any

from showcase.schema.field import REQUIRED, field
from showcase.schema.label import Label


def title(example: str) -> Any:
    """What the record is called."""
    return field(
        Label("Titre", "Titel", "Title", "Titel"),
        Label("Court et parlant.", "Kurz und sprechend.", "Short and telling.", "Kuerz a kloer."),
        example,
        default=REQUIRED,
    )


def summary(example: str) -> Any:
    """A sentence or two for lists and search engines."""
    return field(
        Label("Résumé", "Zusammenfassung", "Summary", "Resumé"),
        Label(
            "Une ou deux phrases pour les listes.",
            "Ein oder zwei Sätze für die Listen.",
            "One or two sentences for the lists.",
            "Een oder zwéi Sätz fir d’Lëschten.",
        ),
        example,
    )


def disciplines(example: str, *, facet: Label | None = None) -> Any:
    """The disciplines that something is about."""
    return field(
        Label("Disciplines", "Disziplinen", "Disciplines", "Disziplinnen"),
        Label("De quoi il s’agit.", "Worum es geht.", "What it is about.", "Ëm wat et geet."),
        example,
        default=[],
        facet=facet,
    )


def pictures(example: str) -> Any:
    """Pictures of the record."""
    return field(
        Label("Images", "Bilder", "Pictures", "Biller"),
        Label("Douze au plus.", "Höchstens zwölf.", "Twelve at most.", "Héchstens zwielef."),
        example,
        default=[],
    )


def former(example: str) -> Any:
    """The names that the record's folder had, in the order of its addresses."""
    return field(
        Label("Anciennes adresses", "Frühere Adressen", "Former addresses", "Fréier Adressen"),
        Label(
            "Les anciens noms de ce dossier, le premier d’abord ; ils mènent ici.",
            "Frühere Namen dieses Ordners, der erste zuerst; sie führen hierher.",
            "Former names of this folder, the first one first; they lead here.",
            "Fréier Nimm vun dësem Dossier, deen éischten als éischt; si féieren heihin.",
        ),
        example,
        default=[],
    )
