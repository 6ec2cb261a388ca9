"""Settings of the site that is measured: one language, no pictures, all else as on the project's own site."""

import os

PROJECT = os.environ["SHOWCASE_PROJECT"]  # where the plugin is; this folder is copied before it is built

SITENAME = "Grappe"
SITE_CLAIM = {"fr": "Les métiers créatifs du Sud-Ouest"}
SITE_EMAIL = "contact@grappe.example"
SITE_PUBLISHER = "Grappe"
SITE_REPOSITORY = ""
SITEURL = "https://grappe.example"
SHARE_CARDS = False  # pictures are not measured, and these are pictures
SITE_DATE = "2026-11-01"  # the rivals' today

DEFAULT_LANG = "fr"
LANGUAGES = ("fr",)
TIMEZONE = "Europe/Paris"

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
SHOWCASE_CACHE = ".cache"
THEME = "theme"  # a copy, as a template of it is changed
PLUGIN_PATHS = [PROJECT]
PLUGINS = ["showcase.site"]
