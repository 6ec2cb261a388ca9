"""Settings of a small cluster in Brussels, which speaks French and Dutch: what another owner would write."""

import os

SITENAME = "Cluster du Canal"
SITE_CLAIM = {
    "fr": "Les métiers créatifs le long du canal",
    "nl": "De creatieve beroepen langs het kanaal",
}
SITE_EMAIL = "bonjour@canal.example"
SITE_PUBLISHER = "Cluster du Canal"
SITE_REPOSITORY = ""
SITE_LICENCE = {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"}
SITEURL = "https://canal.example"
SITE_DATE = os.environ.get("SITE_DATE", "2026-11-23")

DEFAULT_LANG = "fr"
LANGUAGES = ("fr", "nl")
TIMEZONE = "Europe/Brussels"
SHARE_CARDS = False

PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"  # the project's own, with a Dutch catalogue beside the French one
PLUGIN_PATHS = ["../../.."]
PLUGINS = ["showcase.site"]
