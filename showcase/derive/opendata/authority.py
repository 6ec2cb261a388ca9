"""The lists of the EU by which its portals know languages, formats, themes and frequencies; refuses no language."""

EU = "http://publications.europa.eu/resource/authority/"
# From ISO 639-1 to ISO 639-3, in whose letters the list of languages goes.
_LETTERS = {
    "bg": "BUL",
    "ca": "CAT",
    "cs": "CES",
    "cy": "CYM",
    "da": "DAN",
    "de": "DEU",
    "el": "ELL",
    "en": "ENG",
    "es": "SPA",
    "et": "EST",
    "eu": "EUS",
    "fi": "FIN",
    "fr": "FRA",
    "fy": "FRY",
    "ga": "GLE",
    "gl": "GLG",
    "hr": "HRV",
    "hu": "HUN",
    "is": "ISL",
    "it": "ITA",
    "lb": "LTZ",
    "lt": "LIT",
    "lv": "LAV",
    "mt": "MLT",
    "nl": "NLD",
    "no": "NOR",
    "pl": "POL",
    "pt": "POR",
    "rm": "ROH",
    "ro": "RON",
    "sk": "SLK",
    "sl": "SLV",
    "sq": "SQI",
    "sr": "SRP",
    "sv": "SWE",
    "tr": "TUR",
    "uk": "UKR",
}


def named(lang: str) -> str:
    """A language by its address in the list; one that is not there by that in the list of the Library of Congress."""
    known = _LETTERS.get(lang)
    return f"{EU}language/{known}" if known else f"http://id.loc.gov/vocabulary/iso639-{len(lang) - 1}/{lang}"
