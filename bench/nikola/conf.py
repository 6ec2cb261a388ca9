"""The pages of the other generators by Nikola: members as posts, events as pages, disciplines as tags."""

import json
from pathlib import Path

BLOG_TITLE = "Grappe créative"
BLOG_AUTHOR = "Grappe créative"
BLOG_DESCRIPTION = "Annuaire des métiers créatifs"
BLOG_EMAIL = "bonjour@grappe.example"
SITE_URL = "https://grappe.example/"
TIMEZONE = "Europe/Paris"
DEFAULT_LANG = "fr"
TRANSLATIONS = {"fr": ""}
THEME = "grappe"

POSTS = (("posts/membres/*.md", "membres", "post.tmpl"),)
PAGES = (("posts/evenements/*.md", "evenements", "evenement.tmpl"), ("pages/*.md", "", "page.tmpl"))
COMPILERS = {"markdown": [".md"], "html": [".html"]}
FILES_FOLDERS = {"files": ""}
FUTURE_IS_NOW = True
PRETTY_URLS = True
INDEX_PATH = "membres"
INDEX_DISPLAY_POST_COUNT = 48
INDEXES_PRETTY_PAGE_URL = ["page", "{number}", "{index_file}"]
INDEXES_STATIC = False
PAGE_INDEX = True
TAG_PATH = "discipline"
CATEGORY_PATH = "commune"
CATEGORY_PREFIX = ""
CATEGORY_ALLOW_HIERARCHIES = False
CREATE_SINGLE_ARCHIVE = True
# What no other site has.
GENERATE_RSS = False
SHOW_SOURCELINK = False
COPY_SOURCES = False
DISABLED_PLUGINS = ["archive", "classify_archive", "robots", "render_galleries", "render_listings"]

LABELS = json.loads(Path("labels.json").read_text(encoding="utf-8"))
GLOBAL_CONTEXT = {"labels": LABELS}
