"""A vocabulary: a closed list of terms with labels in every language. content/vocabulary/<name>.yaml holds one."""

from typing import Annotated

from showcase.schema.field import REQUIRED, field
from showcase.schema.label import Label
from showcase.schema.place import Coordinates
from showcase.schema.record import Part
from showcase.schema.slug import Slug
from showcase.schema.text import Longest, Passage, Word

VOCABULARIES = ("disciplines", "audiences", "communes", "cantons", "languages")


class Entry(Part):
    """One term of a vocabulary; its key is its identity."""

    label: Word = field(
        Label("Nom", "Name", "Label", "Numm"),
        Label("Dans chaque langue.", "In jeder Sprache.", "In every language.", "An all Sprooch."),
        "{fr: Artisanat, de: Handwerk, en: Craft, lb: Handwierk}",
        default=REQUIRED,
    )
    summary: Passage | None = field(
        Label("Présentation", "Vorstellung", "Introduction", "Presentatioun"),
        Label(
            "Une ou deux phrases en tête de sa liste.",
            "Ein oder zwei Sätze über seiner Liste.",
            "One or two sentences above its list.",
            "Een oder zwéi Sätz iwwer senger Lëscht.",
        ),
        "{fr: Celles et ceux qui font de leurs mains.}",
    )
    synonyms: dict[str, list[Annotated[str, Longest(60)]]] = field(
        Label("Synonymes", "Synonyme", "Synonyms", "Synonymer"),
        Label(
            "Autres mots, par langue, pour la recherche.",
            "Andere Wörter, je Sprache, für die Suche.",
            "Other words, by language, for the search.",
            "Aner Wierder, no Sprooch, fir d’Sich.",
        ),
        "{fr: [poterie], de: [Töpferei]}",
        default={},
    )
    part_of: Slug | None = field(
        Label("Fait partie de", "Teil von", "Part of", "Deel vun"),
        Label(
            "La clé d’un terme plus large (une commune : son canton).",
            "Der Schlüssel eines weiteren Begriffs (Gemeinde: ihr Kanton).",
            "The key of a wider term (of a commune: its canton).",
            "De Schlëssel vun engem méi breede Begrëff (Gemeng: hire Kanton).",
        ),
        "esch-sur-alzette",
    )
    code: Annotated[str, Longest(20)] | None = field(
        Label("Code", "Code", "Code", "Code"),
        Label(
            "Un code public, par exemple ISO 3166-2.",
            "Ein öffentlicher Code, etwa ISO 3166-2.",
            "A public code, for example ISO 3166-2.",
            "En ëffentleche Code, zum Beispill ISO 3166-2.",
        ),
        "LU-ES",
    )
    coordinates: Coordinates | None = field(
        Label("Coordonnées", "Koordinaten", "Coordinates", "Koordinaten"),
        Label(
            "Un point pour la carte.",
            "Ein Punkt für die Karte.",
            "A point for the map.",
            "E Punkt fir d’Kaart.",
        ),
        "{latitude: 49.52, longitude: 5.89}",
    )
