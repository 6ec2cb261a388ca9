"""Settings of the published site: those of pelicanconf.py, at the address where people will find it."""

import os
import sys
from pathlib import Path
from urllib.parse import urlsplit

sys.path.insert(0, str(Path(__file__).parent))  # Pelican reads this file by its path
from pelicanconf import *

SITEURL = os.environ.get("SITE_URL", "").rstrip("/")
RELATIVE_URLS = False

# Calendars, feeds and share cards carry whole addresses: after one wrong build they point at a reader's own
# machine, and stay in other people's calendars.
HERE = {None, "localhost", "127.0.0.1", "::1"}
if urlsplit(SITEURL).scheme != "https" or urlsplit(SITEURL).hostname in HERE:
    raise SystemExit(
        f"SITE_URL is {SITEURL!r}: it must be the https address where the site is published, as in\n"
        "  SITE_URL=https://www.example.lu ./site build --publish\n"
        "On GitHub: Settings > Secrets and variables > Actions > Variables > New repository variable."
    )
