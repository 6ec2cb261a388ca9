"""Settings of the example site, which most tests of the code look at; the program and the theme are the project's."""

import os

SITENAME = "Cluster IC"
SITE_CLAIM = {
    "fr": "Le cluster des industries créatives",
    "de": "Der Cluster der Kreativwirtschaft",
    "en": "The creative industries cluster",
    "lb": "De Cluster vun der Kreativwirtschaft",
}
SITE_EMAIL = "contact@cluster-ic.example"
SITE_PUBLISHER = "Cluster IC"
SITE_REPOSITORY = ""
SITE_LICENCE = {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"}
SITE_PROFILES = ("https://social.example/@cluster-ic",)  # the cluster's pages elsewhere, as of a social network
# What the cluster covers, by its address in a list that data portals know, as a country; empty says nothing of it.
SITE_AREA = "http://publications.europa.eu/resource/authority/country/LUX"
SITEURL = "http://127.0.0.1:8000"
SITE_DATE = os.environ.get("SITE_DATE", "2026-11-23")  # the day that the dates of this content were written for

DEFAULT_LANG = "fr"
LANGUAGES = ("fr", "de", "en", "lb")
TIMEZONE = "Europe/Luxembourg"
PHONE_REGION = "LU"
SHARE_CARDS = True

MARKDOWN = {
    "extension_configs": {
        "markdown.extensions.tables": {},
        "markdown.extensions.footnotes": {"USE_DEFINITION_ORDER": False},
        "markdown.extensions.def_list": {},
        "markdown.extensions.abbr": {},
        "markdown.extensions.sane_lists": {},
        "markdown.extensions.fenced_code": {},
        "markdown.extensions.toc": {},
    },
    "output_format": "html5",
}
TYPOGRIFY = True
TYPOGRIFY_OMIT_FILTERS = ["smartypants"]

PATH = "content"
OUTPUT_PATH = "output"
THEME = "../../../theme"
PLUGIN_PATHS = ["../../.."]
PLUGINS = ["showcase.site"]
