"""Settings of the site, as Pelican reads them. Only here, in content/ and in theme/ is known whose site it is."""

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
SITE_REPOSITORY = ""  # the forge's page of this project, for "edit this profile" links; empty hides them
# Under which conditions others may use the open data; empty says nothing of it.
SITE_LICENCE = {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"}
SITE_PROFILES = ()  # the cluster's pages elsewhere, as of a social network
# What the cluster covers, by its address in a list that data portals know, as a country; empty says nothing of it.
SITE_AREA = "http://publications.europa.eu/resource/authority/country/LUX"
SITEURL = os.environ.get("SITE_URL", "http://127.0.0.1:8000").rstrip("/")
SITE_DATE = os.environ.get("SITE_DATE", "")  # the day of the build, 2026-05-31; empty means today in TIMEZONE

DEFAULT_LANG = "fr"
CONTENT_LANG = "fr"  # of index.md, and of texts that do not say theirs; the site need not speak it
LANGUAGES = ("fr", "de", "en", "lb")  # the first is at the root, the others below /<tag>/
TIMEZONE = "Europe/Luxembourg"
PHONE_REGION = "LU"  # the country of telephone numbers that are written without its code; empty refuses these

# What the site does without, as in ["opportunities", "sides"]; README.md says what this can be, and what to do then.
LEAVE_OUT = ()

# What news and pages are read with, beside Markdown itself. What members and others propose is read as the forge shows
# it; there no extension has a part in it.
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

SHARE_CARDS = (
    True  # draw the picture that stands beside a link to a page elsewhere; the first build takes half a minute for it
)

SITE_SIZE_LIMIT = 1000  # how many MB the host takes, of which `verify` warns: GitHub Pages 1000; 0 for any

# What typogrify adds to texts and titles, for the theme to style. Its `smartypants` writes English quotes and dashes in
# every language; those of French, German, English and Luxembourgish are set by rules of our own instead.
TYPOGRIFY = True
TYPOGRIFY_OMIT_FILTERS = ["smartypants"]

PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
PLUGIN_PATHS = ["."]
PLUGINS = ["showcase.site"]
