"""What every record is: a frozen model that refuses unknown keys. Parts are the smaller mappings inside one."""

from pydantic import BaseModel, ConfigDict

from showcase.schema.field import field
from showcase.schema.label import Label
from showcase.schema.text import Markdown


class Part(BaseModel):
    """A mapping inside a record."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True, defer_build=True)


class Record(Part):
    """A record: one folder of content. Its slug is the folder's name and is never typed inside."""

    example: bool = field(
        Label("Exemple", "Beispiel", "Example", "Beispill"),
        Label(
            "Oui pour un contenu inventé, montré comme tel.",
            "Ja für einen erfundenen Inhalt, der so gezeigt wird.",
            "Yes for invented content, shown as such.",
            "Jo fir en erfonnenen Inhalt, deen esou gewise gëtt.",
        ),
        "true",
        default=False,
    )
    body: Markdown | None = field(
        Label("Texte", "Text", "Text", "Text"),
        Label(
            "Le texte sous l’en-tête, en Markdown.",
            "Der Text unter dem Kopf, in Markdown.",
            "The text below the header, in Markdown.",
            "Den Text ënner dem Kapp, a Markdown.",
        ),
        "Nous tournons des bols.",
    )
