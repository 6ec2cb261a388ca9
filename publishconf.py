"""Settings of the published site: those of pelicanconf.py, at the address where people will find it."""

import os
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))  # Pelican reads this file by its path
from pelicanconf import *

SITEURL = os.environ.get("SITE_URL", "").rstrip("/")
RELATIVE_URLS = False

# Calendars, feeds and share cards carry whole addresses: after one wrong build they point at a reader's own
# machine, and stay in other people's calendars. All else that can be wrong with an address, every build says.
if not re.match(r"https://(?!localhost\b|127\.|0\.|\[)[^/]", SITEURL, re.IGNORECASE):
    raise SystemExit(
        f"SITE_URL is {SITEURL!r}: it must be the https address where the site is published, as in\n"
        "  SITE_URL=https://www.example.lu ./site build --publish\n"
        "On GitHub: Settings > Secrets and variables > Actions > Variables > New repository variable."
    )
