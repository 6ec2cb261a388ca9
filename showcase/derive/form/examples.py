"""Examples of texts, as a form gives them: in the language in which it asks. Other examples are the same in all.

The schema has each in the language of the content, as files are written in it; this says which text it is.
"""

from collections.abc import Mapping

from showcase.schema.label import Label

TEXTS: Mapping[str, Label] = {
    "Bols et vases tournés à la main": Label("Bowls and vases, thrown by hand"),
    "Nous tournons des bols.": Label("We throw bowls."),
    "vaisselle sur mesure": Label("tableware to order"),
    "Un four à partager le lundi": Label("A kiln to share on Mondays"),
    "Série Minett": Label("The red series"),
    "Trois bols en grès, émail bleu.": Label("Three stoneware bowls with a blue glaze."),
    "Nuit des ateliers": Label("The night of the studios"),
    "Vingt ateliers ouvrent leurs portes de 18 h à minuit.": Label(
        "Twenty studios open their doors from six until midnight."
    ),
    "Soixante personnes, trois projets communs.": Label("Sixty people, three projects in common."),
    "matériel compris": Label("materials included"),
    "Signalétique d’une école": Label("The signs of a school"),
    "Une école cherche une identité pour ses trois bâtiments.": Label(
        "A school is looking for an identity for its three buildings."
    ),
    "Un portfolio de dix pages et une lettre.": Label("A portfolio of ten pages, and a letter."),
    "Onze réponses ; l’Atelier Exemple a été choisi.": Label("Eleven answers; Atelier Exemple was chosen."),
    "Une matériauthèque partagée": Label("A library of materials to share"),
    "Des chutes de matériaux, classées et prêtées.": Label("Offcuts, sorted and lent."),
    "Deux tonnes de matériaux sauvées.": Label("Two tonnes of materials saved."),
    "Le rapport final": Label("The final report"),
    "Halle Exemple": Label("The Exemple hall"),
    "Une ancienne halle, six ateliers.": Label("An old hall, six studios."),
    "Découpeuse laser": Label("Laser cutter"),
    "600 × 300 mm, bois et papier": Label("600 × 300 mm, wood and paper"),
    "Gare de Differdange, 12 minutes à pied": Label("The station, 12 minutes on foot"),
    "Arrêt Exemple": Label("The stop “Exemple”"),
    "Arceaux devant l’entrée": Label("Bicycle stands at the entrance"),
}


def text(example: str, lang: str) -> str:
    """The example of a text in `lang`; as it stands where nobody has said it in other languages."""
    return TEXTS[example].tell(lang) if example in TEXTS else example
