"""What was stored as JSON by an earlier build, and may be damaged since."""

import json
import sqlite3
from typing import Any


def load(text: str) -> Any:
    """What was kept as JSON. Raises sqlite3.DatabaseError for what cannot have been."""
    try:
        return json.loads(text)
    except (ValueError, TypeError) as error:
        raise sqlite3.DatabaseError(f"what is kept is damaged: {error}") from None
